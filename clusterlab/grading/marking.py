"""Turn what the judge saw into marks; what is not clear is left to a person."""

from dataclasses import dataclass

from nbgrader.utils import is_grade, is_solution

NO_RESPONSE = "No response."  # nbgrader's words


@dataclass(frozen=True)
class Mark:
    """The mark of one graded cell.

    Attributes
    ----------
    score : float or None
        Points, or None where a person must look.
    reason : str
        Why a person must look, in words an instructor can act on; empty for a text
        that is marked by hand anyway.
    """

    score: float | None
    reason: str = ""


def marks_of(assembled, verdicts, assignment):
    """The mark of every graded cell of a submission that could be read.

    Parameters
    ----------
    assembled : clusterlab.grading.assembly.Assembled
    verdicts : dict of str to dict
        What the judge said, by the id of the test cell.
    assignment : clusterlab.grading.assignment.Assignment

    Returns
    -------
    dict of str to Mark
    """
    marks = {}
    for cell in assembled.notebook.cells:
        if not is_grade(cell):
            continue
        odd = assembled.oddities.get(assignment.answers[cell.id], "")
        if is_solution(cell):
            marks[cell.id] = _of_text(cell, assignment.blanks[cell.id], odd)
        else:
            points = float(cell.metadata.nbgrader.points)
            marks[cell.id] = _of_test(verdicts.get(cell.id), points, odd)
    return marks


def marks_of_unreadable(source, reason):
    """The marks of a submission that cannot be read: a person looks at all of it."""
    return {
        cell.metadata.nbgrader.grade_id: Mark(None, reason)
        for cell in source.cells
        if is_grade(cell)
    }


def comments_of(marks, blank, answers):
    """What to say beside each answer: why a person must look, or that it is empty.

    Parameters
    ----------
    marks : dict of str to Mark
        By graded cell.
    blank : set of str
        Answers that are as students received them.
    answers : dict of str to str
        For each graded cell the answer it is about.
    """
    comments = dict.fromkeys(blank, NO_RESPONSE)
    for name, mark in marks.items():
        if mark.reason:
            comments[answers[name]] = f"Please look at this: {mark.reason}."
    return comments


def _of_text(cell, blank, odd):
    if odd:
        return Mark(None, odd)
    return Mark(0.0 if cell.source == blank else None)


def _of_test(verdict, points, odd):
    """Points for an explicit pass, none for a failure, review for all else."""
    if verdict is None or "error" not in verdict:
        return Mark(None, (verdict or {}).get("unclear") or "the test did not run")
    if verdict["unclear"]:
        return Mark(None, verdict["unclear"])
    if verdict["error"]:
        return Mark(None, f"{odd}, and its test fails") if odd else Mark(0.0)
    value = verdict["value"]
    if value is None:
        return Mark(points)
    if 0 <= value <= points:  # false for nan too
        return Mark(value)
    return Mark(None, f"the test gave {value:g} of {points:g} points")
