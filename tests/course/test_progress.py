"""The course map and `clusterlab progress` read a student's own notebooks."""

import shutil

import nbformat
import pytest
from notebooks_of import MODULES, ROOT, cells, read
from typer.testing import CliRunner

from clusterlab.cli import app
from clusterlab.course import course_map, read_course, validate

MODULE = "00-start-here"


@pytest.fixture
def student(tmp_path):
    """A student's copy of two modules, nothing written yet."""
    for module in [MODULE, "02-measuring-clusters"]:
        shutil.copytree(ROOT / "course" / module, tmp_path / module)
    return tmp_path


def rewrite(folder, change, module=MODULE):
    """Let `change` work on the notebook of exercises."""
    path = folder / module / "exercises.ipynb"
    notebook = nbformat.read(path, as_version=4)
    change(notebook)
    nbformat.write(notebook, path)
    return path


def solve(notebook):
    """Write the reference answers."""
    reference = {
        cell.id: cell.source for cell in read("solutions", MODULE, "exercises").cells
    }
    for cell in cells(notebook, "answer") + cells(notebook, "manual"):
        cell.source = reference[cell.id]


def spoil(notebook):
    """Answer everything with a function that returns nothing."""
    solve(notebook)
    cells(notebook, "answer")[0].source = "def points_per_year(*_): return 0"


def run(folder):
    return CliRunner().invoke(app, ["progress", str(folder)], env={"COLUMNS": "120"})


def states(path):
    return {exercise.grade_id: exercise.state for exercise in validate(path)}


def test_the_map_lists_every_module_with_what_its_title_says():
    modules = read_course(ROOT / "solutions")
    assert [module.slug for module in modules] == MODULES
    for module in modules:
        assert 2 <= len(module.objectives) <= 5, module.slug
        assert module.needs and min(module.minutes) > 0, module.slug


def test_the_map_leads_to_every_lesson():
    shown = course_map(ROOT / "course")._repr_markdown_()
    for module in MODULES:
        assert f"(../{module}/lesson.ipynb)" in shown


def test_the_map_counts_what_is_written(student):
    before, _ = read_course(student)
    rewrite(student, solve)
    after, _ = read_course(student)
    assert before.exercises[0] == 0
    assert after.exercises[0] == after.exercises[1] == before.exercises[1]


def test_a_folder_without_modules_is_refused(tmp_path):
    with pytest.raises(ValueError) as error:
        read_course(tmp_path)
    assert str(error.value) == (
        f"folder is {str(tmp_path)!r}, and no module is in it; give the folder that "
        "holds 00-start-here and the others."
    )


def test_what_is_blank_is_not_run(student):
    path = rewrite(student, lambda notebook: None)
    assert set(states(path).values()) == {"blank"}


def test_right_answers_pass(student):
    found = states(rewrite(student, solve))
    assert set(found.values()) == {"passed", "written"}


def test_wrong_answers_fail_and_say_why(student):
    failed = [
        each for each in validate(rewrite(student, spoil)) if each.state == "failed"
    ]
    assert failed and all(each.why for each in failed)


def test_a_dead_kernel_passes_nothing(student):
    def kill(notebook):
        solve(notebook)
        cells(notebook, "answer")[0].source = "import os; os._exit(1)"

    assert "passed" not in states(rewrite(student, kill)).values()


def test_validation_leaves_the_notebook_as_it_was(student):
    path = rewrite(student, solve)
    before = path.read_bytes()
    validate(path)
    assert path.read_bytes() == before


def test_the_command_shows_points_and_what_fails(student):
    rewrite(student, spoil)
    shown = run(student)
    assert shown.exit_code == 0
    name = cells(read("solutions", MODULE, "exercises"), "tests")[0].id
    assert f"fails: {name}" in " ".join(shown.output.split())
    assert "0/24" in shown.output


def test_the_command_says_where_the_course_is_missing(tmp_path):
    done = run(tmp_path)
    assert done.exit_code == 1
    assert "no module is in it" in done.stderr
    assert "Traceback" not in done.output


def test_a_broken_notebook_is_named(student):
    path = student / MODULE / "exercises.ipynb"
    path.write_text("{")
    done = run(student)
    assert done.exit_code == 1
    assert "exercises.ipynb is no notebook that can be read" in " ".join(
        done.stderr.split()
    )
