"""Build the website of one language: ``make site``.

Assembles a Sphinx source tree under ``build/site/source`` from ``site/``, the
notebooks and the data package, and builds ``build/site/html`` from it. Notebooks run
once; their outputs are kept in ``build/site-cache`` until a notebook, the library or a
table changes.
"""

import argparse
import hashlib
import json
import subprocess
import sys
import tomllib
from pathlib import Path

import nbformat
from jupyter_cache.cache.db import create_db
from site_source.links import binder, buttons
from site_source.notebooks import Page
from site_source.pages import data_cards, menu, module_table, submenu, written_answers
from site_source.vendor import vendored

from clusterlab.course import course_map, read_course

ROOT = Path(__file__).parents[1]
BUILD = ROOT / "build"
FIRST = "00-start-here/lesson.ipynb"
NAMES = ("lesson.ipynb", "exercises.ipynb")


def main(arguments=None):
    """Assemble the pages and let Sphinx build them; return Sphinx's exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--language", default="en", help="a folder of site/")
    parser.add_argument(
        "--modules", nargs="+", metavar="FOLDER", help="only these, for a quick look"
    )
    parser.add_argument("--output", type=Path, default=BUILD / "site")
    chosen = parser.parse_args(arguments)
    source = chosen.output / "source" / chosen.language
    modules = chosen.modules or [module.slug for module in read_course(ROOT / "course")]
    write(source, assemble(chosen.language, modules, words_of(chosen.language)))
    return build(source, chosen, is_partial=chosen.modules is not None)


def words_of(language):
    """Return the words of a language."""
    return tomllib.loads(read(ROOT / "site" / language / "site.toml"))


def assemble(language, modules, words):
    """Return what stands in the source tree: text, or a file to copy, by path."""
    files = {
        **tree(ROOT / "site" / language),
        **tree(ROOT / "site" / "_static", "_static"),
        "conf.py": ROOT / "site" / "conf.py",
        "references.bib": ROOT / "site" / "references.bib",
    }
    for package, folder in vendored(BUILD / "vendor").items():
        files |= tree(folder, f"_static/vendor/{package}")
    for module in modules:
        files |= notebooks(module, words)
    files |= generated(modules, words)
    for page, pattern in words["submenu"].items():
        if page in files:
            files[page] = read(files[page]) + submenu(pattern)
    return files | {"fragments/menu.md": menu(words["menu"], files)}


def notebooks(module, words):
    """Return the pages of a module, and the notebooks to download."""
    files = {}
    for name in NAMES:
        place = f"{module}/{name}"
        released = ROOT / "course" / place
        page = Page(place, notebook(released), course_table(), words)
        files[f"modules/{place}"] = nbformat.writes(
            page.of(notebook(ROOT / "solutions" / place))
        )
        files[f"extra/notebooks/{place}"] = released
    return files


def generated(modules, words):
    """Return the pages and fragments that no person writes."""
    package = json.loads(read(ROOT / "data" / "datapackage.json"))
    course = [each for each in read_course(ROOT / "course") if each.slug in modules]
    exercises = {
        module: notebook(ROOT / "solutions" / module / "exercises.ipynb")
        for module in modules
    }
    return {
        "data.md": data_cards(package, words["data"]),
        "fragments/first-lesson.md": buttons(
            [(words["buttons"]["first"], binder(words["repository"], FIRST))]
        ),
        "fragments/modules.md": module_table(course, words["modules"]),
        "instructors/written-answers.md": written_answers(
            exercises, words["written_answers"]
        ),
    }


def write(folder, files):
    """Make `folder` hold these files and no others; leave what is unchanged alone."""
    for path, content in files.items():
        target = folder / path
        new = content.read_bytes() if isinstance(content, Path) else content.encode()
        if not target.is_file() or target.read_bytes() != new:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(new)
    for file in folder.rglob("*"):
        if file.is_file() and file.relative_to(folder).as_posix() not in files:
            file.unlink()


def build(source, chosen, is_partial):
    """Run Sphinx; any warning fails the build."""
    pages = chosen.output / "html" / chosen.language
    # Lessons of a part of the course name lessons that are not there.
    loose = ["-D", "suppress_warnings=myst.xref_missing"]
    command = [
        *[sys.executable, "-m", "sphinx", "--builder", "html"],
        *["--fail-on-warning", "--keep-going", "--jobs", "auto"],
        *["--doctree-dir", chosen.output / "doctrees" / chosen.language],
        *["-D", f"nb_execution_cache_path={cache()}"],
        *(loose if is_partial else []),
        *[source, pages],
    ]
    return subprocess.run(command, check=False).returncode


def cache():
    """Return the folder of outputs that fit the library and the tables as they are."""
    fingerprint = hashlib.sha256()
    for folder in ("clusterlab", "data"):
        for file in sorted((ROOT / folder).rglob("*")):
            if file.is_file() and "__pycache__" not in file.parts:
                fingerprint.update(file.read_bytes())
    folder = BUILD / "site-cache" / fingerprint.hexdigest()[:16]
    folder.mkdir(parents=True, exist_ok=True)
    create_db(folder)  # before Sphinx's processes, which would make it at the same time
    return folder


def course_table():
    """Return the course map as a student sees it before the first answer."""
    return course_map(ROOT / "course")._repr_markdown_()


def tree(folder, to=""):
    """Return the files of a folder by their path in the source tree."""
    return {
        (Path(to) / file.relative_to(folder)).as_posix(): file
        for file in folder.rglob("*")
        if file.is_file()
    }


def notebook(path):
    return nbformat.read(path, as_version=4)


def read(path):
    return path.read_text(encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
