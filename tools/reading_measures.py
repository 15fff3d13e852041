"""Print how much there is to read in each notebook.

``python tools/reading_measures.py``

Counted is what a student sees: the notebooks in ``course/``, without lists of sources
and without what is folded. A word is a piece of text between spaces with a letter or a
digit in it. So a formula, a piece of code and a run of Chinese characters, which stands
as a name beside an English one, are one word each. A line of code is one that is not
blank.
"""

import re
from pathlib import Path
from typing import NamedTuple

import nbformat
import numpy as np
from rich.box import SIMPLE
from rich.console import Console
from rich.table import Table

from clusterlab.course import read_course

COURSE = Path(__file__).parents[1] / "course"
COLUMNS = [
    *["text\ncells", "words,\nmedian", "\n90%", "\nmax"],
    *["lines,\nmedian", "\nmax", "text /\ncode", "\nminutes"],
]
ANCHORS = {  # of courses worth following, what is known
    "lesson": {
        "Project Pythia": ["", "40–50"],
        "ThinkBayes2": ["", "", "", "", "2"],
        "aim of this course": ["", "40–60", "", "", "1–4", "", "about 1"],
    },
    "exercises": {},
}
UNREAD = {  # what is not read as words, and what stands for it
    r"<details.*?</details>": "",
    r"```.*?```|`[^`]+`|\$\$.+?\$\$|\$[^$]+\$": " x ",
    r"\]\([^)]*\)|<[^>]+>": "",
}


class Measures(NamedTuple):
    """How much there is to read in a notebook."""

    text_cells: int
    words: np.ndarray
    lines: np.ndarray

    def row(self, minutes):
        """Return the cells of a table's row."""
        words, lines = self.words, self.lines
        figures = [
            *[self.text_cells, np.median(words), np.percentile(words, 90), words.max()],
            *[np.median(lines), lines.max()],
        ]
        shown = [f"{figure:.0f}" for figure in figures]
        return [*shown, f"{self.text_cells / len(lines):.1f}", f"{minutes}"]


def main():
    """Print a table of the lessons and one of the exercises."""
    console = Console()
    for number, name in enumerate(["lesson", "exercises"]):
        table = Table(title=name, box=SIMPLE)
        table.add_column("module", overflow="ellipsis")
        for column in COLUMNS:
            table.add_column(column, justify="right", no_wrap=True)
        for module in read_course(COURSE):
            notebook = nbformat.read(COURSE / module.slug / f"{name}.ipynb", 4)
            table.add_row(module.slug, *measures(notebook).row(module.minutes[number]))
        table.add_section()
        for anchor, figures in ANCHORS[name].items():
            table.add_row(anchor, *figures)
        console.print(table)


def measures(notebook):
    """Count the cells, the words and the lines of a notebook."""
    texts, codes = text_cells(notebook), []
    for cell in notebook.cells:
        if cell.cell_type == "code":
            codes.append(sum(bool(line.strip()) for line in cell.source.splitlines()))
    words = np.array([words_in(cell.source) for cell in texts])
    return Measures(len(texts), words, np.array(codes))


def text_cells(notebook):
    """Return the text cells but for lists of sources."""
    return [
        cell
        for cell in notebook.cells
        if cell.cell_type == "markdown" and "bibliography" not in cell.metadata
    ]


def words_in(text):
    """Count the words of a text."""
    for unread, instead in UNREAD.items():
        text = re.sub(unread, instead, text, flags=re.DOTALL)
    return sum(any(map(str.isalnum, piece)) for piece in text.split())


if __name__ == "__main__":
    main()
