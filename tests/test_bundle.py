"""The offline bundle: complete, without solutions, working where it is unzipped."""

import json
import os
import re
import subprocess
import sys
import zipfile

import bundle
import pytest
from notebooks_of import MODULES, ROOT


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The zip as `make bundle` writes it."""
    folder = tmp_path_factory.mktemp("made")
    bundle.main(["--into", str(folder)])
    (file,) = folder.iterdir()
    return file


@pytest.fixture(scope="module")
def unzipped(made, tmp_path_factory):
    """The only folder in the zip, unzipped."""
    place = tmp_path_factory.mktemp("a new computer")
    zipfile.ZipFile(made).extractall(place)
    (folder,) = place.iterdir()
    return folder


def run(*command, **options):
    return subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, **options
    )


def test_the_same_tree_gives_the_same_bytes(made, tmp_path):
    bundle.main(["--into", str(tmp_path)])
    assert (tmp_path / made.name).read_bytes() == made.read_bytes()


def test_it_holds_every_notebook_and_table(unzipped):
    for tree, pattern in [("course", "*/*.ipynb"), ("data", "*.csv")]:
        ours = {f.relative_to(ROOT) for f in (ROOT / tree).glob(pattern)}
        theirs = {f.relative_to(unzipped) for f in (unzipped / tree).glob(pattern)}
        assert theirs == ours
    assert len(list((unzipped / "course").iterdir())) == len(MODULES)


def test_no_solution_and_no_hidden_test_is_in_it(unzipped):
    files = [file for file in unzipped.rglob("*") if file.is_file()]
    assert not {"solutions", "tests"} & {part for f in files for part in f.parts}
    for file in unzipped.glob("course/*/*.ipynb"):
        text = file.read_text(encoding="utf-8")
        assert not re.search("BEGIN SOLUTION|HIDDEN TESTS|Sample answer", text), file


def test_the_list_names_students_packages_only_each_with_a_hash(unzipped):
    text = (unzipped / "requirements.txt").read_text()
    entries = re.split(r"\n(?=[a-z0-9])", text)
    names = {bundle.name_of(entry) for entry in entries}
    assert names > {"clusterlab", "jupyterlab", "nbgrader", "numpy", "traitlets"}
    assert not names & {"pytest", "sphinx", "ruff", "playwright", "distributed"}
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []
    assert "://" not in text


@pytest.mark.skipif(sys.platform == "win32", reason="START-HERE's POSIX lines")
def test_it_installs_as_it_says_and_a_lesson_runs(unzipped, tmp_path):
    guide = (unzipped / "START-HERE.md").read_text(encoding="utf-8")
    create, install, open_lab = re.search(r"```sh\n(.+?)\n```", guide, re.S)[
        1
    ].splitlines()
    create = create.replace("python3", sys.executable)
    # A shell as students have it: nothing of ours is importable there.
    clean = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    for line in (create, install):
        done = run("sh", "-c", line, cwd=unzipped, env=clean)
        if "No matching distribution" in done.stderr and not os.environ.get("CI"):
            pytest.skip(f"the package index is out of reach: {done.stderr[-200:]}")
        assert done.returncode == 0, done.stderr
    command, what, root, lesson = open_lab.split()
    assert root == "--notebook-dir=."
    assert (unzipped / lesson).is_file()
    assert run(unzipped / command, what, "--version").returncode == 0
    ready = solved(unzipped / lesson)
    done = run(unzipped / ".venv/bin/jupyter", "execute", ready, env=clean)
    assert done.returncode == 0, done.stderr
    where = run(
        *[unzipped / ".venv/bin/python", "-c", "import clusterlab as c; print(c)"],
        cwd=tmp_path,
        env=clean,
    )
    assert str(unzipped) in where.stdout


def solved(lesson):
    """Beside the lesson a copy with the reference answers, as a student leaves it."""
    source = ROOT / "solutions" / lesson.parent.name / lesson.name
    notebook = json.loads(lesson.read_text(encoding="utf-8"))
    answers = {
        cell["id"]: cell["source"]
        for cell in json.loads(source.read_text(encoding="utf-8"))["cells"]
    }
    for cell in notebook["cells"]:
        if "nbgrader" in cell["metadata"]:
            cell["source"] = answers[cell["id"]]
    copy = lesson.with_name("solved.ipynb")
    copy.write_text(json.dumps(notebook), encoding="utf-8")
    return copy
