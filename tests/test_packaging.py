"""What people install: the lock, Binder's environment, .venv and the wheel."""

import os
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest
from notebooks_of import ROOT
from packaging.requirements import Requirement

BIN = Path(sys.executable).parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
LOCK = (ROOT / "requirements.lock.txt").read_text()
ENVIRONMENT = (ROOT / "environment.yml").read_text()


def run(*command, **options):
    return subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, **options
    )


def locked(python):
    """Versions in the lock by name, for a Python version."""
    requirements = [
        Requirement(line.rstrip(" \\"))
        for line in LOCK.splitlines()
        if re.match(r"[a-z0-9]", line)
    ]
    where = {"python_version": python, "python_full_version": f"{python}.0"}
    return {
        each.name: str(each.specifier).removeprefix("==")
        for each in requirements
        if each.marker is None or each.marker.evaluate(where)
    }


def test_the_lock_is_current(tmp_path):
    copy = tmp_path / "requirements.lock.txt"
    shutil.copy(ROOT / copy.name, copy)
    done = run(
        *[BIN / "uv", "pip", "compile", "pyproject.toml", "--all-extras"],
        *["--universal", "--python-version", "3.11", "--generate-hashes"],
        *["--no-header", "--no-emit-index-url", "--quiet", "--output-file", copy],
        cwd=ROOT,
    )
    if done.returncode and not os.environ.get("CI"):
        pytest.skip(f"the package index is out of reach: {done.stderr[-200:]}")
    assert done.returncode == 0, done.stderr
    assert copy.read_text() == LOCK, "run `make lock`"


def test_the_lock_names_no_host_and_hashes_everything():
    assert "://" not in LOCK
    pins = re.findall(r"^[a-z0-9][^\n]*(?:\n[^\n]+)*?(?=\n[a-z0-9]|\Z)", LOCK, re.M)
    assert pins
    assert [pin for pin in pins if "--hash=sha256:" not in pin] == []


def test_the_installed_packages_are_those_of_the_lock():
    from importlib.metadata import version

    pins = locked(f"{sys.version_info.major}.{sys.version_info.minor}")
    names = [Requirement(text).name for text in PROJECT["dependencies"]]
    assert {name: version(name) for name in names} == {
        name: pins[name] for name in names
    }


def test_binder_pins_equal_the_lock():
    pins = dict(re.findall(r"- ([a-z-]+)==(\S+)", ENVIRONMENT))
    names = {Requirement(text).name for text in PROJECT["dependencies"]}
    assert set(pins) == names - {"jupyterlab"}, "JupyterLab is Binder's own"
    ours = locked("3.12")
    assert pins == {name: ours[name] for name in pins}


def test_binder_can_cache_the_environment():
    entries = re.findall(r"^ *- (.+)$", ENVIRONMENT, re.M)
    assert [entry for entry in entries if entry.startswith(("-r", "-e", "."))] == []
    assert "python=3.12" in entries


@pytest.mark.skipif(sys.platform == "win32", reason="repo2docker needs POSIX")
def test_repo2docker_accepts_the_tree(tmp_path):
    tree = tmp_path / "tree"
    ignored = shutil.ignore_patterns(".venv", ".git", "*cache*", "submitted")
    shutil.copytree(ROOT, tree, ignore=ignored)
    done = run(BIN / "jupyter-repo2docker", "--no-build", "--debug", tree)
    assert done.returncode == 0, done.stderr
    dockerfile = done.stderr + done.stdout
    environment = dockerfile.index("environment.yml ${REPO_DIR}/environment.yml")
    assert environment < dockerfile.index("# Copy stuff."), "the layer is not cached"
    assert "RUN ./postBuild" in dockerfile


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The folder with the wheel and the sdist."""
    folder = tmp_path_factory.mktemp("built")
    build("--sdist", ROOT, folder)
    build("--wheel", ROOT, folder)
    return folder


def build(kind, source, folder):
    done = run(BIN / "uv", "build", kind, "--no-build-isolation", "-o", folder, source)
    assert done.returncode == 0, done.stderr


def test_the_sdist_holds_the_library_and_its_tables_only(built):
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        found = {name.split("/")[1] for name in archive.getnames()}
    assert found - {".gitignore", "PKG-INFO"} == {
        *["clusterlab", "data", "pyproject.toml", "README.md", "LICENSE"]
    }


def test_the_sdist_builds_the_same_wheel(built, tmp_path):
    (wheel,), (sdist,) = built.glob("*.whl"), built.glob("*.tar.gz")
    shutil.unpack_archive(sdist, tmp_path)
    (unpacked,) = tmp_path.iterdir()
    build("--wheel", unpacked, tmp_path)
    assert contents(next(tmp_path.glob("*.whl"))) == contents(wheel)


def contents(wheel):
    """The files of a wheel, without the list of their hashes."""
    with zipfile.ZipFile(wheel) as archive:
        return {
            name: archive.read(name)
            for name in archive.namelist()
            if not name.endswith("RECORD")
        }


def test_the_wheel_carries_every_table_and_no_notebook(built):
    (wheel,) = built.glob("*.whl")
    names = {Path(name) for name in contents(wheel)}
    tables = {file.name for file in (ROOT / "data").glob("*.csv")}
    assert {n.name for n in names if n.parent == Path("clusterlab/data")} >= tables
    assert {n.parts[0] for n in names} == {
        "clusterlab",
        f"clusterlab-{PROJECT['version']}.dist-info",
    }
    assert not [name for name in names if name.suffix == ".ipynb"]


def test_the_wheel_works_in_an_empty_folder(built, tmp_path):
    (wheel,) = built.glob("*.whl")
    zipfile.ZipFile(wheel).extractall(tmp_path / "installed")
    code = (
        "from clusterlab import datasets, widgets; widgets.quiz('start-here');"
        "print(datasets.__file__, len(datasets.load_districts()))"
    )
    empty = tmp_path / "empty"
    empty.mkdir()
    path = {**os.environ, "PYTHONPATH": str(tmp_path / "installed")}
    done = run(sys.executable, "-c", code, cwd=empty, env=path)
    assert done.returncode == 0, done.stderr
    assert str(tmp_path) in done.stdout
    assert done.stdout.endswith(" 38\n")


@pytest.mark.skipif(sys.platform == "win32", reason="a POSIX shell script")
class TestSetup:
    """tools/setup.sh, with other Pythons on the path."""

    def setup_with(self, tmp_path, python, *arguments):
        (tmp_path / "tools").mkdir()
        for name in ["tools/setup.sh", "pyproject.toml", "requirements.lock.txt"]:
            shutil.copy(ROOT / name, tmp_path / name)
        tools = tmp_path / "bin"
        tools.mkdir()
        for name in ["sh", "dirname", "grep", "echo", "touch", "rm"]:
            (tools / name).symlink_to(shutil.which(name))
        if python:
            (tools / "python3").write_text(python)
            (tools / "python3").chmod(0o755)
        return run(
            tmp_path / "tools" / "setup.sh", *arguments, env={"PATH": str(tools)}
        )

    def test_says_plainly_that_python_is_missing(self, tmp_path):
        done = self.setup_with(tmp_path, None, "lab")
        assert done.returncode == 1
        assert done.stderr == (
            "Clusters & Cities needs Python 3.11 or newer; "
            "this machine has no python3 at all.\n"
            "Install one from https://www.python.org/downloads/ or with your\n"
            "package manager, or name it: make lab PYTHON=/path/to/python3.12\n"
        )

    def test_says_plainly_that_python_is_too_old(self, tmp_path):
        old = '#!/bin/sh\n[ "$1" = --version ] && echo "Python 3.8.10"\nexit 1\n'
        done = self.setup_with(tmp_path, old.replace("exit 1", "[ $# = 1 ]"), "lab")
        assert done.returncode == 1
        assert "3.11 or newer; this machine has Python 3.8.10." in done.stderr

    def test_does_nothing_when_all_is_up_to_date(self, tmp_path):
        ready = tmp_path / ".venv"
        ready.mkdir()
        (tmp_path / "tools").mkdir()
        for name in ["tools/setup.sh", "pyproject.toml", "requirements.lock.txt"]:
            shutil.copy(ROOT / name, tmp_path / name)
        (ready / "ready-all").touch()
        for target in ["lab", "all"]:
            done = run(tmp_path / "tools" / "setup.sh", target)
            assert done.stdout == "Python packages in .venv: up to date.\n"
