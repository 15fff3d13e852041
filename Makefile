# Two commands: `make lab` opens the course, `make test` runs every check.

# nbgrader starts its helpers by name, so .venv comes first on the path.
export PATH := $(CURDIR)/.venv/bin:$(PATH)

.PHONY: help lab setup test bench bench-grading course data pages pictures \
	site bundle release-check lock clean

help:
	@echo "make lab     open the course in JupyterLab (prepares .venv the first time)"
	@echo "make test    run every check"
	@echo "make setup   prepare .venv with everything the tests need"
	@echo "make bench   time the library against plain Python and other libraries"
	@echo "make bench-grading   time the grading of a class against nbgrader and Otter"
	@echo "make course  write course/ from solutions/"
	@echo "make data    refresh checksums and data/README.md after editing a table"
	@echo "make pages   write the page of reference values"
	@echo "make site    build the website in build/site/html (needs npm the first time)"
	@echo "make pictures   take the pictures of README and guides; needs Chromium"
	@echo "make bundle  write one zip with all a student needs, without this repository"
	@echo "make release-check   check spelling, links, the website and the packages"
	@echo "make lock    renew requirements.lock.txt after editing pyproject.toml"
	@echo "make clean   remove .venv"

lab:
	@tools/setup.sh lab
	@echo "Opening JupyterLab. Stop it with Ctrl-C."
	@jupyter lab $(if $(filter 0,$(shell id -u)),--allow-root) \
		--notebook-dir=. course/00-start-here/lesson.ipynb

setup:
	@tools/setup.sh all

test: setup
	@echo "Running every check ..."
	@python -m pytest -m "not browser and not release" --numprocesses auto --dist loadfile
	@python -m pytest -m "browser and not release"

bench: setup
	@python -m benchmarks

bench-grading: setup
	@python -m benchmarks.grading

course: setup
	@for module in $(notdir $(wildcard solutions/*)); do \
		nbgrader generate_assignment $$module --force || exit 1; \
	done

data: setup
	@python tools/describe_data.py

pages: setup
	@python tools/reference_page.py

site: setup
	@python tools/build_site.py

bundle: setup
	@python tools/bundle.py

pictures: setup
	@python tools/pictures.py

release-check: setup
	@python tools/release_check.py

lock: setup
	@uv pip compile pyproject.toml --all-extras --universal \
		--python-version 3.11 --generate-hashes --no-header --no-emit-index-url \
		--quiet --output-file requirements.lock.txt
	@echo "Wrote requirements.lock.txt."

clean:
	rm -rf .venv
