"""What Binder builds: its base image with environment.yml and postBuild on top."""

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import repo2docker
from notebooks_of import ROOT

UV = Path(sys.executable).with_name("uv")
BASE = Path(repo2docker.__file__).parent / "buildpacks" / "conda"
OFFLINE = ROOT / "tests" / "notebooks" / "offline"
# Where the names of conda and of PyPI differ.
ON_PYPI = {
    "brotli-python": "brotli",
    "jupyterhub-base": "jupyterhub",
    "nbconvert-core": "nbconvert",
    "python-fastjsonschema": "fastjsonschema",
}
WORDS = tomllib.loads((ROOT / "site" / "en" / "site.toml").read_text("utf-8"))
REPOSITORY = WORDS["repository"]
PAGES = [*ROOT.glob("*.md"), *ROOT.glob("site/**/*.md")]
LINK = re.compile(r"https://mybinder\.org/v2/[^\s)\"<>]+")


def run(*command, **options):
    return subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, **options
    )


def base_packages():
    """The Python packages of Binder's base image, as requirements for pip."""
    lock = (BASE / "environment.py-3.12-linux-64.lock").read_text()
    found = re.findall(r"/([^/]+)-([^-/]+)-py\w*_\d+\.(?:conda|tar)", lock)
    return [
        f"{ON_PYPI.get(name, name)}=={version}"
        for name, version in found
        if name != "cpython"
    ]


def our_pins():
    return re.findall(
        r"^ +- ([a-z-]+==\S+)$", (ROOT / "environment.yml").read_text(), re.M
    )


@pytest.fixture
def files(tmp_path):
    """Both lists as files: what is there, and what environment.yml adds."""
    base, pins = tmp_path / "base.txt", tmp_path / "pins.txt"
    base.write_text("\n".join(base_packages()) + "\n")
    pins.write_text("\n".join(our_pins()) + "\n")
    return base, pins


def test_nothing_of_the_base_image_is_installed_twice(files):
    base, pins = files
    done = run(
        *[UV, "pip", "compile", pins, "--constraint", base, "--no-annotate"],
        *["--python-version", "3.12", "--python-platform", "x86_64-manylinux_2_28"],
        cwd=base.parent,  # where no settings of ours apply
    )
    if "Failed to fetch" in done.stderr and not os.environ.get("CI"):
        pytest.skip(f"the package index is out of reach: {done.stderr[-200:]}")
    assert done.returncode == 0, done.stderr
    there = {each.partition("==")[0] for each in base_packages()}
    assert {"jupyterlab", "notebook", "ipywidgets", "ipykernel"} <= there
    ours = {each.partition("==")[0] for each in our_pins()}
    assert ours & there == {"ipywidgets"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_launch_links_open_a_notebook_of_the_course(page):
    for link in LINK.findall(page.read_text(encoding="utf-8")):
        address = urlsplit(link)
        assert address.path == f"/v2/gh/{REPOSITORY}/HEAD"
        (target,) = parse_qs(address.query)["urlpath"]
        assert target.startswith("lab/tree/course/"), link
        assert (ROOT / target.removeprefix("lab/tree/")).is_file(), link


def test_the_start_page_shows_a_file_of_the_repository():
    workspace = json.loads((ROOT / "tools" / "start-page.json").read_text())["data"]
    (shown,) = workspace["layout-restorer:data"]["main"]["dock"]["widgets"]
    assert (ROOT / workspace[shown]["data"]["path"]).is_file()
    assert "tools/start-page.json" in (ROOT / "postBuild").read_text()


@pytest.fixture
def image(tmp_path, files):
    """A virtual environment built as Binder builds its image, and the course in it."""
    python = find_python()
    base, pins = files
    tree, venv = tmp_path / "tree", tmp_path / "image"
    shutil.copytree(ROOT, tree, ignore=shutil.ignore_patterns(".venv", ".git", "build"))
    environment = {
        **os.environ,
        "HOME": str(tmp_path),
        "PATH": f"{venv / 'bin'}{os.pathsep}{os.environ['PATH']}",
    }
    # What mamba and repo2docker do: the base, then the pins with pip, then postBuild.
    for command in (
        [python, "-m", "venv", venv],
        [UV, "pip", "install", "--python", venv / "bin/python", "-r", base],
        [venv / "bin/python", "-m", "pip", "install", "--upgrade", "-r", pins],
        [tree / "postBuild"],
    ):
        done = run(*command, cwd=tree, env=environment)
        assert done.returncode == 0, done.stderr
        print(done.stdout)
    return tree, environment


def find_python():
    """A Python 3.12 on the path or among pyenv's."""
    known = Path.home().glob(".pyenv/versions/3.12.*/bin/python")
    python = shutil.which("python3.12") or next(known, None)
    if python is None and not os.environ.get("CI"):
        pytest.skip("no Python 3.12 on this machine; Binder's image has that one")
    assert python, "CI must have Python 3.12"
    return python


@pytest.mark.release
@pytest.mark.skipif(sys.platform != "linux", reason="Binder's image is Linux")
def test_every_notebook_runs_in_binders_image(image):
    tree, environment = image
    environment["PYTHONPATH"] = str(OFFLINE)
    failed = {}
    for notebook in sorted(tree.glob("solutions/*/*.ipynb")):
        done = run("jupyter", "execute", "--timeout=600", notebook, env=environment)
        if done.returncode:
            failed[notebook.relative_to(tree)] = done.stderr[-500:]
    assert not failed
    kept = run("python", "-m", "pip", "list", "--format=freeze", env=environment)
    installed = {line.lower().replace("_", "-") for line in kept.stdout.splitlines()}
    assert {each.replace("_", "-") for each in base_packages()} <= installed
