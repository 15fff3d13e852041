"""`clusterlab check` finds what keeps a notebook from being graded, and mends it."""

from copy import deepcopy
from dataclasses import dataclass

import nbformat
import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st
from nbformat.v4 import new_code_cell, new_output
from notebooks_of import MODULES, ROOT, cells, read
from typer.testing import CliRunner

from clusterlab.cli import app
from clusterlab.course.check import find_defects, mend
from clusterlab.course.reading import read_exercises
from clusterlab.grading.assembly import Unreadable, assemble, read_submission

MODULE = "00-start-here"
RELEASED = ROOT / "course" / MODULE / "exercises.ipynb"
ORIGINAL = read_exercises(RELEASED)
SOURCE = read("solutions", MODULE, "exercises")


def solved():
    """A student's notebook in which everything is answered."""
    notebook = deepcopy(ORIGINAL)
    reference = {cell.id: cell.source for cell in SOURCE.cells}
    for cell in cells(notebook, "answer") + cells(notebook, "manual"):
        cell.source = reference[cell.id]
    return notebook


def save(notebook, path):
    path.write_text(nbformat.v4.writes(notebook), encoding="utf-8")


@pytest.fixture
def path(tmp_path):
    """A student's own notebook, answered."""
    save(solved(), tmp_path / "exercises.ipynb")
    return tmp_path / "exercises.ipynb"


def check(path, *options):
    return CliRunner().invoke(
        app, ["check", str(path), *map(str, options)], env={"COLUMNS": "200"}
    )


def words(done):
    return " ".join(done.output.split())


def cell_of(notebook, name):
    return next(cell for cell in notebook.cells if cell.get("id") == name)


# What students do to their notebooks.


def edit_a_test(notebook):
    cell_of(notebook, "share-tests").source = "input()"


def edit_the_setup(notebook):
    cell_of(notebook, "setup").source += "\nimport pandas"


def raise_the_points(notebook):
    cell_of(notebook, "share-tests").metadata.nbgrader.points = 200


def copy_an_answer(notebook):
    copy = deepcopy(cell_of(notebook, "share"))
    copy.update(id="random", source="share = None")
    notebook.cells.insert(7, copy)


def copy_a_cell_with_its_id(notebook):
    notebook.cells.append(deepcopy(cell_of(notebook, "share")))


def lose_the_settings_of_an_answer(notebook):
    cell_of(notebook, "share").metadata = {}


def lose_the_settings_of_a_test(notebook):
    cell_of(notebook, "share-tests").metadata = {}


def lose_the_settings_of_a_text(notebook):
    cell_of(notebook, "explain-the-gap").metadata = {}


def rename_a_cell(notebook):
    cell_of(notebook, "share").metadata.nbgrader.grade_id = "mine"


def delete_a_test(notebook):
    notebook.cells.remove(cell_of(notebook, "share-tests"))


def delete_an_answer(notebook):
    notebook.cells.remove(cell_of(notebook, "share"))


def delete_the_setup(notebook):
    notebook.cells.remove(cell_of(notebook, "setup"))


def delete_an_answer_with_statement_and_test(notebook):
    for name in ("share-task", "share", "share-tests"):
        notebook.cells.remove(cell_of(notebook, name))


def set_a_cell_to_be_graded(notebook):
    cell = new_code_cell("1 + 1", id="own")
    settings = cell_of(notebook, "setup").metadata.nbgrader
    cell.metadata.nbgrader = {**settings, "grade_id": "own", "locked": False}
    notebook.cells.append(cell)


def damage_settings(notebook):
    cell_of(notebook, "share").metadata.nbgrader.solution = "yes"


def empty_settings(notebook):
    notebook.cells.append(new_code_cell("1 + 1", metadata={"nbgrader": {}}))


def turn_a_test_into_text(notebook):
    cell_of(notebook, "share-tests").cell_type = "markdown"


def turn_a_text_into_code(notebook):
    cell_of(notebook, "explain-the-gap").cell_type = "code"
    cell_of(notebook, "explain-the-gap").update(outputs=[], execution_count=None)


def move_a_test_up(notebook):
    cell = cell_of(notebook, "share-tests")
    notebook.cells.remove(cell)
    notebook.cells.insert(1, cell)


def tag_a_test(notebook):
    cell_of(notebook, "share-tests").metadata.tags = ["mine", "skip-execution"]


def tag_an_own_cell(notebook):
    tags = {"tags": ["skip-execution"]}
    notebook.cells.append(new_code_cell("1 + 1", metadata=tags))


def take_another_kernel(notebook):
    kernel = {"name": "ir", "display_name": "R", "language": "R"}
    notebook.metadata.kernelspec = kernel


def forget_the_kernel(notebook):
    del notebook.metadata["kernelspec"]


def print_too_much(notebook):
    output = new_output("stream", text="x" * 6 * 2**20)
    cell_of(notebook, "share").outputs = [output]


def write_too_much(notebook):
    cell_of(notebook, "share").source += "\n#" + "x" * 200_000


def paste_pictures(notebook):
    picture = {"image/png": "A" * 21 * 2**20}
    cell_of(notebook, "explain-the-gap").attachments = {"a.png": picture}


def leave_code_blank(notebook):
    cell_of(notebook, "share").source = "raise NotImplementedError()"


def empty_an_answer(notebook):
    cell_of(notebook, "share").source = " \n"


def leave_a_text_blank(notebook):
    cell_of(notebook, "explain-the-gap").source = "YOUR ANSWER HERE"


def add(code):
    """Add a cell of the student's own at the end, as number 11."""
    return lambda notebook: notebook.cells.append(new_code_cell(code))


WITH_RELEASED = (
    "or add --repair --released FILE to this command, where FILE is a fresh copy of "
    "the notebook."
)
ONLY_RELEASED = (
    "Add --repair --released FILE to this command, where FILE is a fresh copy of the "
    "notebook."
)
ELSEWHERE = (
    "Where it is graded there is no network, and no file but those in the folder you "
    "hand in. Do without it; the course's packages are there already."
)
OWN_DISK = (
    "which exists on your computer only. Read the course's data with datasets, or "
    "give a path that starts in the notebook's folder."
)
TYPE = "Write the value into the code instead."
CHANGED = "is not as you received it, and it is not yours to change. Undo the change,"
AGAIN = "has its settings for grading again."
CHOOSE = "Choose Kernel, Change Kernel, Python 3 in JupyterLab, or add --repair to this"
LOST = "has lost its settings for grading."


@dataclass(frozen=True)
class Case:
    """What a student did, what is said about it, and what a repair says."""

    change: object
    says: str
    repaired: str = ""
    released: bool = False


CASES = {
    "an edited test": Case(
        edit_a_test,
        f"The cell share-tests {CHANGED} {WITH_RELEASED}",
        "The cell share-tests has the text you received it with.",
        released=True,
    ),
    "an edited setup cell": Case(
        edit_the_setup,
        f"The cell setup {CHANGED} {WITH_RELEASED}",
        "The cell setup has the text you received it with.",
        released=True,
    ),
    "raised points": Case(
        raise_the_points,
        f"The cell share-tests {CHANGED} {WITH_RELEASED}",
    ),
    "a copied answer": Case(
        copy_an_answer,
        "Cell 8 is a copy of share, which is cell 7; only the first is graded. Have "
        "your answer in cell 7. Then delete cell 8, or add --repair to this command to "
        "keep it as a note of your own.",
        "Cell 8, a copy of share, is now a cell of your own. Cell 7 is graded.",
    ),
    "a copied cell with its id": Case(
        copy_a_cell_with_its_id,
        "Cell 11 is a copy of share, which is cell 7; only the first is graded. Have "
        "your answer in cell 7. Then delete cell 11, or add --repair to this command "
        "to keep it as a note of your own.",
        "Cell 11, a copy of share, is now a cell of your own. Cell 7 is graded.",
    ),
    "an answer without settings": Case(
        lose_the_settings_of_an_answer,
        f"The answer share {LOST} Add --repair to this command.",
        f"The answer share {AGAIN}",
    ),
    "a test without settings": Case(
        lose_the_settings_of_a_test,
        f"The cell share-tests {LOST} {ONLY_RELEASED}",
        f"The cell share-tests {AGAIN}",
        released=True,
    ),
    "a text without settings": Case(
        lose_the_settings_of_a_text,
        f"The cell explain-the-gap {LOST} {ONLY_RELEASED}",
        f"The cell explain-the-gap {AGAIN}",
        released=True,
    ),
    "a deleted test": Case(
        delete_a_test,
        f"The cell share-tests is missing. Undo its removal, {WITH_RELEASED}",
        "The cell share-tests is back, as you received it.",
        released=True,
    ),
    "damaged settings": Case(
        damage_settings,
        f"The settings for grading of share were changed. {ONLY_RELEASED}",
        "The cell share has the settings you received it with.",
        released=True,
    ),
    "empty settings": Case(
        empty_settings,
        "Cell 11 has settings for grading that cannot be read. Add --repair to this "
        "command to make it a cell of your own.",
        "Cell 11 is now a cell of your own; its settings for grading could not be "
        "read.",
    ),
    "a test turned into text": Case(
        turn_a_test_into_text,
        "The cell share-tests was turned from code into markdown. Choose its old type "
        "in the toolbar of JupyterLab, or add --repair to this command.",
        "The cell share-tests is code again instead of markdown.",
    ),
    "a text turned into code": Case(
        turn_a_text_into_code,
        "The cell explain-the-gap was turned from markdown into code. Choose its old "
        "type in the toolbar of JupyterLab, or add --repair to this command.",
        "The cell explain-the-gap is markdown again instead of code.",
    ),
    "a test above its answer": Case(
        move_a_test_up,
        "The cell share-tests stands above share, but belongs below it. Drag it back "
        "to its place.",
    ),
    "a test switched off": Case(
        tag_a_test,
        "The cell share-tests is switched off by the tag skip-execution. Remove the "
        "tag in JupyterLab's property inspector, or add --repair to this command.",
        "The cell share-tests no longer has the tag skip-execution.",
    ),
    "an own cell switched off": Case(
        tag_an_own_cell,
        "The cell #11 is switched off by the tag skip-execution. Remove the tag in "
        "JupyterLab's property inspector, or add --repair to this command.",
        "The cell #11 no longer has the tag skip-execution.",
    ),
    "another kernel": Case(
        take_another_kernel,
        "The notebook asks for the kernel ir; it is graded with python3. "
        f"{CHOOSE} command.",
        "The kernel is python3 instead of ir.",
    ),
    "no kernel": Case(
        forget_the_kernel,
        f"The notebook does not say which kernel it needs. {CHOOSE} command.",
        "The kernel is python3.",
    ),
    "large outputs": Case(
        print_too_much,
        "The outputs take 6.0 MB; the most is 5 MB. Print less and draw fewer "
        "pictures. Then choose Edit, Clear Outputs of All Cells in JupyterLab, or add "
        "--repair to this command.",
        "All outputs are cleared; they took 6.0 MB.",
    ),
    "a long cell": Case(
        write_too_much,
        "The cell share has more than 200,000 characters. Shorten it; read data from "
        "the course's files instead of pasting them.",
    ),
    "pasted pictures": Case(
        paste_pictures,
        "The notebook takes 21 MB without its outputs; the most is 20 MB. Remove the "
        "pictures you have pasted into it.",
    ),
    "blank code": Case(
        leave_code_blank,
        "The answer share is blank. Write it, and delete the line raise "
        "NotImplementedError().",
    ),
    "an empty answer": Case(
        empty_an_answer,
        "The answer share is blank. Write it, and delete the line raise "
        "NotImplementedError().",
    ),
    "a blank text": Case(
        leave_a_text_blank,
        "The answer explain-the-gap is blank. Write it in place of YOUR ANSWER HERE.",
    ),
    "input": Case(
        add("x = 1\nif x:\n    year = int(input('Year? '))"),
        "The cell #11 calls input(), but nobody is there to type when it is graded. "
        f"{TYPE}",
    ),
    "a password": Case(
        add("import getpass\nkey = getpass.getpass()"),
        "The cell #11 calls getpass.getpass(), but nobody is there to type when it is "
        f"graded. {TYPE}",
    ),
}
WARNED = {
    "a package": Case(
        add("!pip install geopandas"),
        f"The cell #11 leaves the notebook with !pip. {ELSEWHERE}",
    ),
    "a package by magic": Case(
        add("%pip install geopandas"),
        f"The cell #11 leaves the notebook with %pip. {ELSEWHERE}",
    ),
    "another file": Case(
        add("x = 1\n%run helpers.py"),
        f"The cell #11 leaves the notebook with %run. {ELSEWHERE}",
    ),
    "a shell": Case(
        add("%%bash\nls"), f"The cell #11 leaves the notebook with %%bash. {ELSEWHERE}"
    ),
    "a path on Linux": Case(
        add("open('/home/mei/data.csv')"),
        f"The cell #11 uses /home/mei/data.csv, {OWN_DISK}",
    ),
    "a path on Windows": Case(
        add(r"open(r'C:\Users\mei\data.csv')"),
        rf"The cell #11 uses C:\Users\mei\data.csv, {OWN_DISK}",
    ),
    "no Python": Case(
        add("x = 1\ny = (2"),
        "The cell #11 is no Python at line 2: '(' was never closed. Mend the line; "
        "nothing of this cell runs.",
    ),
}
# What is found only beside the notebook as it was received.
COMPARED = {
    "a renamed cell": Case(
        rename_a_cell,
        f"The cell share {LOST} {ONLY_RELEASED}",
        f"The cell share {AGAIN}",
    ),
    "a deleted setup cell": Case(
        delete_the_setup,
        f"The cell setup is missing. Undo its removal, {WITH_RELEASED}",
        "The cell setup is back, as you received it.",
    ),
    "a cell set to be graded": Case(
        set_a_cell_to_be_graded,
        "The cell own is set to be graded, but it is not in the notebook you received. "
        "Add --repair to this command to make it a cell of your own.",
        "The cell own, which is not in the notebook you received, is now a cell of "
        "your own.",
    ),
    "raised points": Case(
        raise_the_points,
        f"The settings for grading of share-tests were changed. {ONLY_RELEASED}",
        "The cell share-tests has the settings you received it with.",
    ),
}


def of(cases):
    return pytest.mark.parametrize("case", cases.values(), ids=cases.keys())


REPAIRED = {name: case for name, case in CASES.items() if case.repaired}
REPAIRED |= {
    name: Case(case.change, case.says, case.repaired, released=True)
    for name, case in COMPARED.items()
}


@pytest.fixture
def broken(path, case):
    """The student's notebook after `case`."""
    notebook = solved()
    case.change(notebook)
    save(notebook, path)
    return path


def with_released(case):
    return ["--released", RELEASED] if case.released else []


@of(CASES)
def test_a_problem_is_said_with_its_remedy_and_fails(broken, case):
    done = check(broken, "--no-run")
    assert words(done) == f"problem {case.says}"
    assert done.exit_code == 1


@of(WARNED)
def test_a_warning_is_said_with_its_remedy_and_does_not_fail(broken, case):
    done = check(broken, "--no-run")
    assert words(done) == f"warning {case.says}"
    assert done.exit_code == 0


@of(COMPARED)
def test_the_released_copy_shows_more(broken, case):
    done = check(broken, "--no-run", "--released", RELEASED)
    assert words(done) == f"problem {case.says}"
    assert done.exit_code == 1


@of(REPAIRED)
def test_a_repair_mends_it_and_says_what_it_changed(broken, case):
    done = check(broken, "--no-run", "--repair", *with_released(case))
    assert words(done) == (
        "Repaired. The notebook as it was is kept as exercises.backup.ipynb. Open the "
        f"notebook again in JupyterLab before you go on. changed {case.repaired} "
        "Nothing keeps this notebook from being graded."
    )
    assert done.exit_code == 0


@of(REPAIRED)
def test_the_grader_reads_a_repaired_notebook_without_doubt(broken, case):
    check(broken, "--no-run", "--repair", *with_released(case))
    assembled = assemble(SOURCE, read_submission(broken.read_bytes()))
    assert assembled.oddities == {}


LARGE = {print_too_much, write_too_much, paste_pictures}
ALL = (CASES | WARNED | COMPARED).values()
CHANGES = [case.change for case in ALL if case.change not in LARGE]
ANSWERS = {cell.id for cell in cells(SOURCE, "answer") + cells(SOURCE, "manual")}
LOCKED = {cell.id for cell in SOURCE.cells} - ANSWERS


def own_text(notebook):
    """What the student wrote: the text of all cells that the course did not."""
    return [cell.source for cell in notebook.cells if cell.get("id") not in LOCKED]


def mended(changes, released):
    """The notebook after some changes, before and after a repair."""
    notebook = solved()
    for change in changes:
        try:
            change(notebook)
        except (AttributeError, StopIteration):
            reject()  # an earlier change took it away
    before = deepcopy(notebook)
    mend(notebook, ORIGINAL if released else None)
    return before, notebook


some_changes = st.lists(st.sampled_from(CHANGES), max_size=4, unique=True)


@settings(max_examples=30)
@given(changes=some_changes, released=st.booleans())
def test_a_second_repair_changes_nothing(changes, released):
    _, notebook = mended(changes, released)
    once = nbformat.v4.writes(notebook)
    assert mend(notebook, ORIGINAL if released else None) == []
    assert nbformat.v4.writes(notebook) == once


@settings(max_examples=30)
@given(changes=some_changes, released=st.booleans())
def test_a_repair_keeps_all_a_student_wrote_and_its_order(changes, released):
    before, after = mended(changes, released)
    kept = iter(own_text(after))
    assert all(source in kept for source in own_text(before))


@settings(max_examples=30)
@given(changes=some_changes, released=st.booleans())
def test_no_notebook_that_the_grader_doubts_is_called_sound(changes, released):
    _, notebook = mended(changes, released)
    submitted = nbformat.v4.writes(notebook).encode()
    try:
        doubts = assemble(SOURCE, read_submission(submitted)).oddities
    except Unreadable as error:
        doubts = {"notebook": str(error)}
    found = find_defects(RELEASED, notebook)
    assert not doubts or any(defect.stops for defect in found), doubts


def test_without_the_released_copy_an_edited_test_stays(path):
    notebook = solved()
    edit_a_test(notebook)
    save(notebook, path)
    before = path.read_bytes()
    done = check(path, "--no-run", "--repair")
    assert words(done) == (
        "There is nothing that can be repaired without you. "
        f"problem The cell share-tests {CHANGED} {WITH_RELEASED}"
    )
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_every_missing_cell_comes_back_in_its_order():
    def delete_all(notebook):
        notebook.cells = [new_code_cell("mine = 1", id="mine")]

    notebook = solved()
    delete_all(notebook)
    mend(notebook, ORIGINAL)
    named = [cell.id for cell in notebook.cells if "nbgrader" in cell.metadata]
    assert named == [cell.id for cell in SOURCE.cells if "nbgrader" in cell.metadata]


def test_a_missing_answer_comes_back_blank_below_its_statement():
    notebook = solved()
    delete_an_answer(notebook)
    mend(notebook, ORIGINAL)
    ids = [cell.id for cell in notebook.cells]
    assert ids == [cell.id for cell in SOURCE.cells]
    assert "NotImplementedError" in cell_of(notebook, "share").source


@of(REPAIRED)
def test_a_second_repair_leaves_the_folder_as_it_is(broken, case):
    def files():
        return {file.name: file.read_bytes() for file in broken.parent.iterdir()}

    check(broken, "--no-run", "--repair", *with_released(case))
    before = files()
    check(broken, "--no-run", "--repair", *with_released(case))
    assert files() == before and len(before) == 2


def test_no_backup_is_overwritten(path):
    written = []
    for change in (copy_an_answer, take_another_kernel):
        notebook = solved()
        change(notebook)
        save(notebook, path)
        written.append(path.read_bytes())
        check(path, "--no-run", "--repair")
    backups = [path.parent / f"exercises.backup{n}.ipynb" for n in ("", "-2")]
    assert [backup.read_bytes() for backup in backups] == written


def test_an_old_notebook_is_upgraded(path):
    old = nbformat.v4.downgrade(solved())
    path.write_text(nbformat.v3.writes_json(old), encoding="utf-8")
    assert words(check(path, "--no-run")).startswith(
        "problem The notebook has the old format 3. Open it in JupyterLab and save it, "
        "or add --repair to this command."
    )
    done = check(path, "--no-run", "--repair")
    assert "changed The notebook has today's format instead of format 3." in words(done)
    assert done.exit_code == 0
    sources = [cell.source for cell in nbformat.read(path, 4).cells]
    assert sources == [cell.source for cell in solved().cells]


FRESH = (
    "Take a fresh copy and write your answers into it; an older state may be in the "
    "folder .ipynb_checkpoints."
)
NOT_BUILT = (
    "The file is JSON, but not built like a notebook. Open it in JupyterLab and save "
    "it. If that does not help, take a fresh copy and paste your answers into it."
)
FILES = {
    "empty": (b" \n", f"The file is empty. {FRESH}"),
    "cut off": (
        b'{\n "cells": [\n',
        f"The file is damaged at line 3: it is not JSON. {FRESH}",
    ),
    "a picture": (
        b"\x89PNG\xff\xfe",
        f"The file is damaged at line 1: it is not JSON. {FRESH}",
    ),
    "a list": (b"[]", NOT_BUILT),
    "no format": (b"{}", NOT_BUILT),
    "no cells": (
        b'{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": []}',
        NOT_BUILT,
    ),
    "odd cells": (
        b'{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [1]}',
        NOT_BUILT,
    ),
    "an odd old one": (b'{"nbformat": 3, "worksheets": 7}', NOT_BUILT),
    "from the future": (
        b'{"nbformat": 5, "cells": []}',
        "The notebook has format 5; only format 4 can be graded. Open it in the "
        "course's JupyterLab and save it there.",
    ),
}


@pytest.mark.parametrize("content, says", FILES.values(), ids=FILES.keys())
@pytest.mark.parametrize("options", [[], ["--repair"]], ids=["check", "repair"])
def test_a_file_that_is_no_notebook_is_named_and_left_alone(
    path, content, says, options
):
    path.write_bytes(content)
    done = check(path, *options)
    assert (words(done), done.exit_code) == (f"problem {says}", 1)
    assert path.read_bytes() == content
    assert list(path.parent.iterdir()) == [path]
    with pytest.raises(Unreadable):
        read_submission(content)


def test_another_file_name_is_a_problem(path):
    path = path.rename(path.with_name("exercises (1).ipynb"))
    done = check(path, "--no-run")
    assert words(done) == (
        "problem The file is called exercises (1).ipynb, but only exercises.ipynb is "
        "graded. Rename it in its folder."
    )
    assert done.exit_code == 1


def test_a_missing_file_is_named():
    done = check("nowhere/exercises.ipynb")
    assert words(done) == (
        "There is no file nowhere/exercises.ipynb; go to the folder that holds "
        "exercises.ipynb, or give its path."
    )
    assert done.exit_code == 1


@pytest.mark.parametrize(
    "released, says",
    [
        ("edited", "is not as you received it; after --released give a fresh copy."),
        (
            "damaged",
            "is no notebook that can be read; after --released give the file as you "
            "received it.",
        ),
        (
            "other",
            "belongs to another module; after --released give a fresh copy of this "
            "one.",
        ),
    ],
)
def test_only_a_copy_as_it_was_received_counts_as_released(
    path, monkeypatch, released, says
):
    monkeypatch.chdir(path.parent)
    edited = solved()
    edit_a_test(edited)
    other = read("course", "02-measuring-clusters", "exercises")
    copy = path.with_name("copy.ipynb")
    save(edited if released == "edited" else other, copy)
    if released == "damaged":
        copy.write_text("{")
    done = check(path, "--repair", "--released", "copy.ipynb")
    assert (words(done), done.exit_code) == (f"copy.ipynb {says}", 1)


@pytest.mark.parametrize(
    "code",
    [
        "# input('Year? ')",
        "'''Do not use input() or !pip install.'''",
        "def leontief(input):\n    return input(1)",
        "model.input()",
        "%matplotlib inline\n%timeit 1 + 1",
        "open('data/years.csv'); ratio = '3/4'; link = 'https://example.org/home/x'",
    ],
)
def test_what_only_looks_wrong_is_not_reported(code):
    notebook = solved()
    add(code)(notebook)
    assert find_defects(RELEASED, notebook) == []


@pytest.mark.parametrize("module", MODULES)
@pytest.mark.parametrize("compared", [True, False])
def test_a_notebook_as_received_is_only_blank(module, compared):
    path = ROOT / "course" / module / "exercises.ipynb"
    notebook = read_exercises(path)
    found = find_defects(path, notebook, deepcopy(notebook) if compared else None)
    answers = cells(notebook, "answer") + cells(notebook, "manual")
    assert {defect.kind for defect in found} == {"blank", "blank_text"}
    assert len(found) == len(answers)


def test_the_tests_are_run_in_a_fresh_kernel(path):
    done = check(path)
    said = words(done)
    assert done.exit_code == 0
    assert "Nothing keeps this notebook from being graded." in said
    assert "share-tests │ 2 │ passes" in said
    assert "explain-the-gap │ 4 │ written; a person reads it" in said
    assert "No visible test fails. Hidden tests and a reader decide in class." in said


def test_a_failing_test_fails_the_check_and_says_why(path):
    notebook = solved()
    cell_of(notebook, "share").source = "def share(part, whole): return whole / part"
    save(notebook, path)
    before = path.read_bytes()
    done = check(path)
    said = words(done)
    assert done.exit_code == 1
    assert "share-tests │ 2 │ fails: AssertionError: " in said
    assert said.endswith(
        "A visible test fails. Mend the answer above it, run both cells, then check "
        "again."
    )
    assert path.read_bytes() == before


def test_blanks_do_not_keep_the_tests_from_being_shown(path):
    save(ORIGINAL, path)
    done = check(path)
    assert done.exit_code == 1
    assert "share-tests │ 2 │ blank" in words(done)
    assert "No visible test fails" not in words(done)


def test_nothing_runs_while_a_problem_is_open(path):
    notebook = solved()
    turn_a_test_into_text(notebook)
    save(notebook, path)
    done = check(path)
    assert done.exit_code == 1
    assert words(done).endswith(
        "The tests have not been run. Mend the problems first, then check again."
    )
    assert "passes" not in done.output
