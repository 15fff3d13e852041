"""The hostile class: what students' work may contain, and what must happen to it.

The table serves the tests, ``clusterlab simulate-class --hostile`` and the benchmark.
"""

import ast

from nbgrader.utils import is_grade, is_solution

from clusterlab.grading.hostile.code import CODE
from clusterlab.grading.hostile.layout import FOLDERS, LAYOUT
from clusterlab.grading.hostile.trick import RIGHT, Review

TRICKS = {trick.name: trick for trick in (*CODE, *LAYOUT, *FOLDERS)}


def spoil(folder, trick, source):
    """Play a trick on a good submission.

    Parameters
    ----------
    folder : pathlib.Path
        ``submitted/student/assignment`` with a good submission.
    trick : clusterlab.grading.hostile.trick.Trick
    source : nbformat.NotebookNode
        The notebook with solutions.
    """
    trick.change(folder, *_first_function(source))


def must(trick, source, right):
    """What must happen to each graded cell.

    Parameters
    ----------
    trick : clusterlab.grading.hostile.trick.Trick
    source : nbformat.NotebookNode
        The notebook with solutions.
    right : dict of str to (float or None)
        The points of the submission without the trick, by graded cell.

    Returns
    -------
    dict of str to (float, None or Review)
        Points, None for a text that waits for a reader, or a reason's words.
    """
    first, _ = _first_function(source)
    answer, expected = None, {}
    for cell in source.cells:
        grade_id = cell.metadata.get("nbgrader", {}).get("grade_id")
        if is_solution(cell):
            answer = grade_id
        if is_grade(cell):
            outcome = trick.first if answer == first else trick.rest
            outcome = trick.text if is_solution(cell) else outcome
            expected[grade_id] = right[grade_id] if outcome == RIGHT else outcome
    return expected


def differences(expected, marks):
    """Where marks are not what must happen, in words.

    Parameters
    ----------
    expected : dict
        As `must` returned it.
    marks : dict of str to clusterlab.grading.marking.Mark
    """
    return [
        f"{grade_id}: must be {wanted!r}, is {marks[grade_id]}"
        for grade_id, wanted in expected.items()
        if not _is_met(wanted, marks[grade_id])
    ]


def _is_met(wanted, mark):
    if isinstance(wanted, Review):
        return mark.score is None and bool(mark.reason) and wanted in mark.reason
    return mark.score == wanted and not mark.reason


def _first_function(source):
    """Id of the first answer that is code, and the name it defines."""
    for cell in source.cells:
        if is_solution(cell) and cell.cell_type == "code":
            for statement in ast.parse(cell.source).body:
                if isinstance(statement, ast.FunctionDef):
                    return cell.metadata.nbgrader.grade_id, statement.name
    raise ValueError("the assignment asks for no function")
