"""A course folder with one small assignment, ready for submissions."""

import os
import shutil
import subprocess

import pytest
from course_folder import ASSIGNMENT, BIN, CourseFolder
from notebooks_of import ROOT


@pytest.fixture(scope="session")
def released(tmp_path_factory):
    """A course folder after ``nbgrader generate_assignment``."""
    folder = tmp_path_factory.mktemp("released")
    shutil.copytree(ROOT / "solutions" / ASSIGNMENT, folder / "solutions" / ASSIGNMENT)
    shutil.copy(ROOT / "nbgrader_config.py", folder)
    done = subprocess.run(
        [str(BIN / "nbgrader"), "generate_assignment", ASSIGNMENT],
        cwd=folder,
        env={**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return folder


@pytest.fixture
def course(released, tmp_path):
    """A fresh course folder without submissions."""
    shutil.copytree(released, tmp_path / "course")
    return CourseFolder(tmp_path / "course")
