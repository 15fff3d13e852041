"""Hostile notebooks and folders: what is wrong is not in the code."""

import copy
import os
import shutil
from pathlib import Path

from clusterlab.grading.hostile.trick import (
    NOTEBOOK,
    RIGHT,
    Review,
    folder,
    notebook,
)

WRONG = "def {name}(*arguments, **options):\n    return -12345\n"


def _everything(words):
    """What must happen when nothing can be graded."""
    review = Review(words)
    return {"first": review, "rest": review, "text": review}


FINE = {"first": RIGHT}


def _tests(notebook):
    return [
        cell
        for cell in notebook["cells"]
        if cell["metadata"].get("nbgrader", {}).get("grade")
        and cell["cell_type"] == "code"
    ]


def _graded(notebook):
    return [cell for cell in notebook["cells"] if cell["metadata"].get("nbgrader")]


def _find(notebook, grade_id):
    for index, cell in enumerate(notebook["cells"]):
        if cell["metadata"].get("nbgrader", {}).get("grade_id") == grade_id:
            return index
    raise KeyError(grade_id)


def _spoil(notebook, first, name):
    """A wrong first answer, which the trick is to save."""
    notebook["cells"][_find(notebook, first)]["source"] = WRONG.format(name=name)


def deleted_tests(notebook, *_):
    for cell in _tests(notebook):
        notebook["cells"].remove(cell)


def edited_tests(notebook, first, name):
    _spoil(notebook, first, name)
    for cell in _tests(notebook):
        cell["source"] = "pass"


def deleted_answer(notebook, first, name):
    del notebook["cells"][_find(notebook, first)]


def duplicated_tests(notebook, *_):
    for cell in _tests(notebook):
        notebook["cells"].append(copy.deepcopy(cell))


def duplicated_answer(notebook, first, name):
    index = _find(notebook, first)
    notebook["cells"].insert(index + 1, copy.deepcopy(notebook["cells"][index]))
    notebook["cells"][index + 1]["source"] = WRONG.format(name=name)


def same_answer_twice(notebook, first, name):
    notebook["cells"] += [copy.deepcopy(notebook["cells"][_find(notebook, first)])]


def reordered(notebook, *_):
    notebook["cells"].reverse()


def split_answer(notebook, first, name):
    index = _find(notebook, first)
    cell = notebook["cells"][index]
    rest = {**copy.deepcopy(cell), "metadata": {}, "id": "the-rest"}
    rest["source"] = f"{name} = _half_of_{name}"
    cell["source"] += f"\n_half_of_{name} = {name}\ndel {name}\n"
    notebook["cells"].insert(index + 1, rest)


def merged_answers(notebook, first, name):
    answers = [
        cell
        for cell in _graded(notebook)
        if cell["metadata"]["nbgrader"]["solution"] and cell["cell_type"] == "code"
    ]
    answers[0]["source"] = "\n\n".join(cell["source"] for cell in answers)
    for cell in answers[1:]:
        notebook["cells"].remove(cell)


def extra_cells(notebook, *_):
    extra = {"cell_type": "code", "metadata": {}, "outputs": [], "source": "1 / 0"}
    extra["execution_count"] = None
    for index in range(len(notebook["cells"]), -1, -1):
        notebook["cells"].insert(index, copy.deepcopy(extra))


def many_cells(notebook, *_):
    text = {"cell_type": "markdown", "metadata": {}, "source": "and so on"}
    notebook["cells"] += [dict(text) for _ in range(3000)]


def switched_off(notebook, first, name):
    _spoil(notebook, first, name)
    tags = ["skip-execution", "raises-exception", "remove-cell", "hide-output"]
    for cell in notebook["cells"]:
        cell["metadata"]["tags"] = tags
        cell["metadata"]["execution"] = {"skip": True, "timeout": 10**9}


def not_graded(notebook, first, name):
    _spoil(notebook, first, name)
    for cell in _graded(notebook):
        cell["metadata"]["nbgrader"].update(grade=False, solution=True, locked=False)


def more_points(notebook, first, name):
    _spoil(notebook, first, name)
    for cell in _tests(notebook):
        cell["metadata"]["nbgrader"].update(points=1000, checksum="0")


def odd_grade_ids(notebook, first, name):
    index = _find(notebook, first)
    notebook["cells"][index]["metadata"]["nbgrader"]["grade_id"] = {"a": [1]}


def swapped_grade_ids(notebook, first, name):
    answer, tests = _graded(notebook)[0:2], _tests(notebook)[0]
    tests["metadata"]["nbgrader"]["grade_id"] = "another"
    answer[0]["metadata"]["nbgrader"]["checksum"] = None


def odd_metadata(notebook, *_):
    notebook["metadata"] = ["no", "dict"]
    for cell in notebook["cells"]:
        cell["outputs"] = {"not": "a list"}
        cell["execution_count"] = "many"
        cell["attachments"] = 3


def tests_as_text(notebook, first, name):
    _spoil(notebook, first, name)
    for cell in _tests(notebook):
        cell["cell_type"] = "markdown"


def answer_as_raw(notebook, first, name):
    notebook["cells"][_find(notebook, first)]["cell_type"] = "raw"


def text_as_code(notebook, *_):
    for cell in _graded(notebook):
        if cell["metadata"]["nbgrader"]["grade"] and cell["cell_type"] == "markdown":
            cell["cell_type"] = "code"


def same_cell_ids(notebook, *_):
    for cell in notebook["cells"]:
        cell["id"] = "same"


def another_kernel(notebook, *_):
    notebook["metadata"] = {
        "kernelspec": {"name": "ir", "display_name": "R", "language": "R"},
        "language_info": {"name": "R"},
    }


def old_format(notebook, *_):
    return {
        "nbformat": 3,
        "nbformat_minor": 0,
        "metadata": {"name": ""},
        "worksheets": [{"cells": notebook["cells"]}],
    }


def huge_cell(notebook, first, name):
    notebook["cells"][_find(notebook, first)]["source"] += "\n#" + "x" * 300_000


def script_in_text(notebook, *_):
    for cell in notebook["cells"]:
        if cell["cell_type"] == "markdown":
            cell["source"] += "\n<script>alert(1)</script><img src=x onerror=alert(1)>"


def content(name, does, data, words):
    """A file that is no notebook."""

    def change(place):
        Path(place, NOTEBOOK).write_bytes(data)

    return folder(name, does, change, **_everything(words))


def linked_notebook(place):
    Path(place, NOTEBOOK).unlink()
    Path(place, NOTEBOOK).symlink_to("/etc/passwd")


def linked_folder(place):
    elsewhere = place.parent / "elsewhere"
    place.rename(elsewhere)
    place.symlink_to(elsewhere, target_is_directory=True)


def linked_files(place):
    (place / "passwd").symlink_to("/etc/passwd")
    (place / "everything").symlink_to("/", target_is_directory=True)
    (place / "loop").symlink_to(".", target_is_directory=True)


def special_files(place):
    os.mkfifo(place / "pipe")


def pipe_as_notebook(place):
    Path(place, NOTEBOOK).unlink()
    os.mkfifo(Path(place, NOTEBOOK))


def folder_as_notebook(place):
    Path(place, NOTEBOOK).unlink()
    Path(place, NOTEBOOK).mkdir()


def odd_file_names(place):
    for name in ("-rf", "a\nb", "数据 表.csv", "x" * 255, "$(reboot)", "..."):
        (place / name).write_text("1")
    (place / os.fsdecode(b"\xff\xfe")).write_text("1")


def many_files(place):
    for number in range(6000):
        (place / f"{number}.txt").write_text("1")


def large_files(place):
    with (place / "data.bin").open("wb") as file:
        file.truncate(40 * 2**20)


def startup_files(place):
    """Start-up files and packages with the names of those the tests import."""
    wrong = "import clusterlab.checks as c; c._same = lambda *a: True"
    names = (
        ".ipython/profile_default/startup/0.py",
        ".ipython/profile_default/ipython_kernel_config.py",
        "ipython_config.py",
        "sitecustomize.py",
        "usercustomize.py",
        "numpy.py",
        "clusterlab/__init__.py",
        "numpy/__init__.py",
    )
    for name in names:
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_text(wrong)


def odd_timestamp(place):
    (place / "timestamp.txt").write_text("99999-99-99 99:99:99 Mars/Olympus")


def renamed(place):
    (place / NOTEBOOK).rename(place / "my answers.ipynb")


def emptied(place):
    shutil.rmtree(place)
    place.mkdir()


def nothing(_):
    """The name of the student is the trick."""


LAYOUT = [
    notebook("deleted-tests", "deletes the tests", deleted_tests, **FINE),
    notebook("edited-tests", "edits the tests", edited_tests),
    notebook(
        "deleted-answer",
        "deletes an answer",
        deleted_answer,
        first=Review("the cell for the answer is missing"),
    ),
    notebook("duplicated-tests", "tests twice", duplicated_tests, **FINE),
    notebook(
        "duplicated-answer",
        "an answer twice, once right and once wrong",
        duplicated_answer,
        first=Review("the cell for the answer occurs twice"),
    ),
    notebook("same-answer-twice", "a right answer twice", same_answer_twice, **FINE),
    notebook(
        "reordered",
        "all cells upside down",
        reordered,
        first=RIGHT,
        text=Review("another order"),
    ),
    notebook("split-answer", "an answer in two cells", split_answer, **FINE),
    notebook("merged-answers", "all answers in one cell", merged_answers, **FINE),
    notebook("extra-cells", "failing cells everywhere", extra_cells, **FINE),
    notebook("many-cells", "three thousand cells more", many_cells, **FINE),
    notebook("switched-off", "tags that switch execution off", switched_off),
    notebook("not-graded", "metadata that switches grading off", not_graded),
    notebook("more-points", "metadata with a thousand points", more_points),
    notebook(
        "odd-grade-id",
        "a grade id that is no text",
        odd_grade_ids,
        first=RIGHT,
    ),
    notebook("other-grade-ids", "other grade ids", swapped_grade_ids, **FINE),
    notebook("odd-metadata", "metadata of the wrong kind", odd_metadata, **FINE),
    notebook("tests-as-text", "turns the tests into text", tests_as_text),
    notebook("answer-as-raw", "turns an answer into raw text", answer_as_raw, **FINE),
    notebook(
        "text-as-code", "turns the written answer into code", text_as_code, **FINE
    ),
    notebook("same-cell-ids", "one id for all cells", same_cell_ids, **FINE),
    notebook(
        "another-kernel", "the kernel of another language", another_kernel, **FINE
    ),
    notebook("script-in-text", "JavaScript in every text", script_in_text, **FINE),
    notebook(
        "old-format", "a notebook as of 2013", old_format, **_everything("format is 3")
    ),
    notebook(
        "huge-cell", "a cell of 300,000 characters", huge_cell, **_everything("200,000")
    ),
    content("empty-file", "an empty file", b"", "empty"),
    content("no-json", "a file that is no JSON", b"<html>404</html>", "not JSON"),
    content("binary", "a file of bytes", bytes(range(256)), "not JSON"),
    content("deep-json", "brackets in brackets", b"[" * 10**6, "not JSON"),
    content("json-list", "JSON that is no notebook", b"[]", "format is None"),
    content(
        "json-nan", "JSON of the wrong kind", b'{"nbformat": NaN}', "format is nan"
    ),
    content("no-cells", "a notebook without cells", b'{"nbformat": 4}', "no cells"),
    content(
        "odd-cells", "cells that are none", b'{"nbformat": 4, "cells": [1]}', "no type"
    ),
    content("huge-notebook", "a notebook of 21 MB", b" " * (21 << 20) + b"1", "20 MB"),
]

FOLDERS = [
    folder("renamed", "another name", renamed, **_everything("my answers.ipynb")),
    folder("missing", "an empty folder", emptied, **_everything("is missing")),
    folder(
        "linked-notebook", "a link", linked_notebook, **_everything("symbolic link")
    ),
    folder("linked-folder", "a link", linked_folder, **_everything("symbolic link")),
    folder("linked-files", "links out of the folder", linked_files, **FINE),
    folder("special-files", "a named pipe", special_files, **FINE),
    folder("pipe-as-notebook", "a pipe", pipe_as_notebook, **_everything("missing")),
    folder(
        "folder-as-notebook", "a folder", folder_as_notebook, **_everything("missing")
    ),
    folder("odd-file-names", "names that trip programs", odd_file_names, **FINE),
    folder("many-files", "6,000 files", many_files, **_everything("files")),
    folder("large-files", "40 MB of data", large_files, **_everything("32 MB")),
    folder("startup-files", "files that Python might import", startup_files, **FINE),
    folder("odd-timestamp", "a time that does not exist", odd_timestamp, **FINE),
    folder("name-spaces", "a name", nothing, student=" 张 伟  Ö'Brien ", **FINE),
    folder(
        "name-sql", "a name", nothing, student="Robert'); DROP TABLE grade;--", **FINE
    ),
    folder("name-option", "a name", nothing, student="--force", **FINE),
    folder("name-shell", "a name", nothing, student="$(reboot) `x` %s {x}", **FINE),
    folder("name-lines", "a name", nothing, student="a\nb\x1b[31m", **FINE),
    folder("name-markup", "a name", nothing, student="[bold] [link=x]", **FINE),
    folder("name-path", "a name", nothing, student="..%2f..%2fetc", **FINE),
    folder("name-dots", "a name", nothing, student="...", **FINE),
    folder("name-hidden", "a name", nothing, student=".git", **FINE),
    folder("name-long", "a name", nothing, student="x" * 255, **FINE),
    folder("name-bytes", "no text", nothing, student=os.fsdecode(b"\xff\xfe"), **FINE),
    folder("name-html", "a name", nothing, student="<script>alert(1)<", **FINE),
]
