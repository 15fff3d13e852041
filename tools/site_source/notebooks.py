"""Turn an author's notebook into a page: solutions folded, hidden tests left out.

The page runs as the author's notebook does. What the student sees stands open; the
solution and the tests are folded below it.
"""

import re
from pathlib import PurePosixPath

from nbformat.v4 import new_markdown_cell
from nbgrader.utils import is_grade, is_solution

from site_source.links import binder, buttons

HIDDEN_TESTS = re.compile(r"### BEGIN HIDDEN TESTS\n.*?### END HIDDEN TESTS\n?", re.S)
SOLUTION_MARK = re.compile(r"^ *### (BEGIN|END) SOLUTION\n?", re.M)
ONLY_IN_JUPYTER = "widgets.policy_dashboard("
COURSE_MAP = "course_map("
SKIP = "skip-execution"
HIDDEN_MENU = "```{toctree}\n:hidden:\n\nexercises\n```"


class Page:
    """One notebook on its way to the website.

    Attributes
    ----------
    place : str
        The notebook in the course, such as ``00-start-here/lesson.ipynb``.
    students : dict
        What students get, by cell id.
    course_map : str
        The course map in Markdown; it stands in for the cell that would draw it.
    words : dict
        From ``site.toml``.
    """

    def __init__(self, place, released, course_map, words):
        self.place = PurePosixPath(place)
        self.students = {cell.id: cell.source for cell in released.cells}
        self.course_map = course_map
        self.words = words

    def of(self, solution):
        """Return the page as a notebook."""
        title, *rest = solution.cells
        cells = [title, self.opening()]
        for cell in rest:
            cells += self.shown(cell)
        for cell in cells:
            cell.metadata.pop("nbgrader", None)
        solution.cells = cells
        return solution

    def shown(self, cell):
        """Return what stands on the page for a cell of the notebook."""
        if is_solution(cell):
            if is_grade(cell):  # a written answer
                return [text(cell.id, self.students[cell.id])]
            return self.answer(cell)
        if is_grade(cell) or cell.source.startswith("expect("):
            cell.source = HIDDEN_TESTS.sub("", cell.source).rstrip()
            return [self.folded(cell, "tests")]
        if ONLY_IN_JUPYTER in cell.source:
            note = self.words["notes"]["kernel"].format(
                binder=self.binder(self.place.name)
            )
            return [skipped(cell), text(f"{cell.id}-note", admonition(note))]
        if cell.cell_type == "code" and COURSE_MAP in cell.source:
            return [skipped(cell), text(f"{cell.id}-output", self.course_map)]
        return [cell]

    def answer(self, cell):
        """Return the student's version of an answer, and the solution folded."""
        is_prediction = "predict(" in cell.source
        cell.source = SOLUTION_MARK.sub("", cell.source).rstrip()
        if is_prediction:
            return [self.folded(cell, "prediction")]
        blank = text(f"{cell.id}-blank", f"```python\n{self.students[cell.id]}\n```")
        return [blank, self.folded(cell, "solution")]

    def folded(self, cell, what):
        """Fold the code of a cell under a label that says what it is."""
        labels = self.words["folded"]
        cell.metadata["tags"] = ["hide-input"]
        cell.metadata["mystnb"] = {
            "code_prompt_show": labels[what],
            "code_prompt_hide": labels[f"{what}_open"],
        }
        return cell

    def opening(self):
        """Return the cell that opens or downloads the notebook as students get it."""
        labels, notes = self.words["buttons"], self.words["notes"]
        here = (labels[self.place.stem], self.binder(self.place.name))
        download = (labels["download"], f"../../notebooks/{self.place}")
        if self.place.stem == "lesson":
            exercises = (labels["exercises"], self.binder("exercises.ipynb"))
            row, below = [here, exercises, download], HIDDEN_MENU
        else:
            row, below = [here, download], admonition(notes["exercises"])
        return text("opening", f"{buttons(row)}\n\n{below}")

    def binder(self, name):
        """Return the address of a notebook of this module on Binder."""
        return binder(self.words["repository"], self.place.with_name(name))


def text(cell_id, source):
    """Return a cell of Markdown."""
    return new_markdown_cell(source, id=cell_id)


def skipped(cell):
    """Show a cell without running it."""
    cell.metadata["tags"] = [SKIP]
    return cell


def admonition(words):
    """Set words apart as a note."""
    return f":::{{note}}\n{words}\n:::"
