"""``clusterlab report``: how a class did on an assignment, as one HTML page.

The page names no student, so it can be shown in class.
"""

import textwrap
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import jinja2
import numpy as np
import pandas as pd
import seaborn as sns
from nbgrader.utils import is_grade

from clusterlab.figures import ranked_bars, show
from clusterlab.figures.style import PALETTE, new_axes, tidy
from clusterlab.grading.assignment import NAME, read_source
from clusterlab.grading.command import course_directory
from clusterlab.grading.items import (
    alpha_interval,
    cronbach_alpha,
    difficulty,
    discrimination,
)
from clusterlab.grading.marks import read_marks
from clusterlab.grading.misconceptions import failures, group, known_mistakes, sentences

FEWEST_STUDENTS, FEWEST_ITEMS = 10, 3  # below, a correlation or alpha says nothing
MOST_ROWS = 50  # of errors nobody foresaw
MOST_BARS = 12
WIDTH = 4.8  # inches; a phone shows a figure of this width without shrinking the text


@dataclass(frozen=True)
class Item:
    """A graded cell as the page shows it.

    Attributes
    ----------
    name : str
        The id of the answer.
    title : str
        The heading above it.
    points : float
        What it is worth.
    students : int
        How many have a mark for it.
    blank : int
        How many left it empty.
    share : float or None
        Mean share of the points; None while a written answer waits for marks.
    correlation : str
        The item-rest correlation, or why there is none.
    """

    name: str
    title: str
    points: float
    students: int
    blank: int
    share: float | None
    correlation: str


def write_report(name, console):
    """Write ``reports/NAME.html`` in the course folder and say where it is.

    Parameters
    ----------
    name : str
        nbgrader's name of the assignment.
    console : rich.console.Console
        Where to print.

    Raises
    ------
    ValueError
        If the assignment is not there.
    """
    coursedir = course_directory()
    source = read_source(coursedir, name)
    marks = in_order(read_marks(coursedir, name), source)
    found, unread = class_failures(coursedir, marks, source)
    bank = known_mistakes(Path(coursedir.root, "tests", "answers"), name)
    page = render(marks, titles(source), group(found, bank), bool(bank), unread)
    path = Path(coursedir.root, "reports", f"{name}.html")
    path.parent.mkdir(exist_ok=True)
    path.write_text(page, encoding="utf-8")
    console.print(f"Wrote {path}", markup=False, highlight=False, soft_wrap=True)


def in_order(marks, source):
    """The marks with their cells in the order of the notebook."""
    graded = [
        cell.metadata.nbgrader.grade_id for cell in source.cells if is_grade(cell)
    ]
    order = [each for each in graded if each in marks.points]
    rest = [each for each in marks.points if each not in order]
    return marks.with_cells(order + rest)


def titles(source):
    """For each graded cell the heading above it, without the points.

    Where cells share a heading, their ids are added to tell them apart.
    """
    found, heading = {}, ""
    for cell in source.cells:
        if cell.cell_type == "markdown" and cell.source.startswith("## "):
            heading = cell.source.splitlines()[0][3:].split(" · ")[0]
        if is_grade(cell):
            found[cell.metadata.nbgrader.grade_id] = heading
    times = Counter(found.values())
    return {
        cell: heading if times[heading] == 1 else f"{heading} {cell}".strip()
        for cell, heading in found.items()
    }


def class_failures(coursedir, marks, source):
    """All failing tests of a class, and how many notebooks could not be read."""
    hints = {
        cell.metadata.nbgrader.grade_id: sentences(cell.source)
        for cell in source.cells
        if is_grade(cell) and cell.cell_type == "code"
    }
    found, unread = [], 0
    for student in marks.points.index:
        folder = coursedir.format_path(
            coursedir.autograded_directory, student, marks.assignment
        )
        try:
            found += failures(Path(folder, f"{NAME}.ipynb"), hints)
        except ValueError:
            unread += 1
    return found, unread


def render(marks, headings, groups, has_bank, unread):
    """The page as HTML; whatever students wrote is escaped.

    Parameters
    ----------
    marks : clusterlab.grading.marks.Marks
    headings : dict of str to str
        For each graded cell the title of its exercise.
    groups : list of clusterlab.grading.misconceptions.Group
    has_bank : bool
        Whether an answer bank was there to be asked.
    unread : int
        Graded notebooks that could not be read.
    """
    whole = complete(marks)
    items = [item(marks, whole, each, headings) for each in marks.points]
    order = {each.name: position for position, each in enumerate(items)}
    groups = sorted(groups, key=lambda g: (-g.students, order.get(g.exercise, 0)))
    unknown = [each for each in groups if not each.known]
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("clusterlab.grading", "."),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("report.html").render(
        marks=marks,
        today=date.today().isoformat(),
        handed_in=len(marks.points),
        left_out=[headings.get(c, c) for c in marks.points if c not in whole],
        whole=whole,
        scores=score_figure(whole.sum(axis=1), marks.maxima[whole.columns].sum()),
        items=items,
        shares=share_figure(items),
        reliability=reliability(whole),
        known=[each for each in groups if each.known],
        unknown=unknown[:MOST_ROWS],
        more=len(unknown[MOST_ROWS:]),
        titles={each.name: each.title for each in items},
        has_bank=has_bank,
        unread=unread,
    )


def complete(marks):
    """Points without gaps: students whose tests are clear, cells marked for them all.

    A written answer that some of them still wait for is left out, so that an
    unfinished review does not drop nearly everybody.
    """
    tests = [cell for cell in marks.points if cell not in marks.written]
    clear = marks.points[marks.points[tests].notna().all(axis=1)]
    return clear.loc[:, clear.notna().all()]


def item(marks, whole, cell, headings):
    """What the page says of one graded cell."""
    name = cell.removesuffix("-tests")
    waits = cell in marks.written and cell not in whole
    return Item(
        name,
        headings.get(cell) or name,
        marks.maxima[cell],
        int(marks.points[cell].notna().sum()),
        marks.blank.get(name, 0),
        None if waits else difficulty(marks.points[[cell]], marks.maxima)[cell],
        "waits for marks" if waits else _correlation_in_words(whole, cell),
    )


def reliability(whole):
    """Cronbach's alpha with its interval as a sentence, or why there is none."""
    students, items = whole.shape
    if students < FEWEST_STUDENTS:
        return f"not enough students: {students}, and at least {FEWEST_STUDENTS} needed"
    if items < FEWEST_ITEMS:
        return f"not enough exercises: {items}, and at least {FEWEST_ITEMS} needed"
    alpha = cronbach_alpha(whole)
    if alpha is None:
        return "undefined: all have the same score"
    low, high = alpha_interval(alpha, students, items)
    return (
        f"{alpha:.2f}, 95% interval {low:.2f} to {high:.2f} "
        f"({students} students, {items} exercises)"
    )


def score_figure(scores, maximum):
    """A histogram of the scores with a sentence on it; None without scores."""
    if scores.empty or not maximum > 0:
        return None
    low, middle, high = np.quantile(scores, [0.25, 0.5, 0.75])
    width = np.ceil(maximum / MOST_BARS)
    edges = np.arange(0, maximum + width, width)
    ax = new_axes(height=2.6, width=WIDTH)
    sns.histplot(x=scores, bins=edges, ax=ax, color=PALETTE[0], alpha=0.55)
    ax.bar_label(ax.containers[0], [f"{n:.0f}" if n else "" for n in _heights(ax)])
    ax.set(xlabel=f"points of {maximum:g}", ylabel="students", xticks=edges, yticks=[])
    tidy(ax)
    ax.alt = (
        f"Histogram of {len(scores)} scores from {scores.min():g} to {scores.max():g} "
        f"of {maximum:g} points; median {middle:g}, middle half {low:g} to {high:g}, "
        f"mean {scores.mean():.3g}."
    )
    return show(ax)


def share_figure(items):
    """Bars of the mean shares; None where nothing is marked."""
    shares = {
        textwrap.fill(each.title, 24): 100 * each.share
        for each in items
        if each.share is not None
    }
    if not shares:
        return None
    ax = new_axes(height=0.7 + 0.34 * len(shares), width=WIDTH)
    ranked_bars(pd.Series(shares), xlabel="mean share of the points, percent", ax=ax)
    ax.set(xlim=(0, 100))
    return show(ax)


def _heights(ax):
    return [bar.get_height() for bar in ax.containers[0]]


def _correlation_in_words(whole, cell):
    if len(whole) < FEWEST_STUDENTS:
        return f"not enough students ({len(whole)})"
    found = discrimination(whole)[cell]
    return "undefined: no spread" if found is None else f"{found:.2f}"
