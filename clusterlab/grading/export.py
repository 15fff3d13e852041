"""``clusterlab export``: marks as CSV for the gradebooks of Canvas and Moodle.

What either accepts is read from its own importer, ``lib/gradebook_importer.rb`` of
instructure/canvas-lms and ``grade/import/csv/classes/load_data.php`` of moodle/moodle:

- Canvas wants the columns Student, ID, SIS User ID, SIS Login ID and Section as it
  exports them, then assignments, called "Title (id)" where it knows them, and a row
  "Points Possible". An empty cell deletes a mark; "EX" means excused.
- Moodle wants one column that tells who it is, then columns that the teacher maps by
  hand. A row without a name gets the marks to the student above it; a mark over 100 is
  refused; feedback must come with its mark (docs.moodle.org, *Grade import*).
"""

import csv
import io
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from clusterlab.grading.command import course_directory
from clusterlab.grading.marks import read_marks

MOODLE_NAMES = ("Email address", "ID number", "Username")
FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?")
BOM = "\ufeff"
POINTS = "Points Possible"
PLAIN = {"markup": False, "highlight": False, "soft_wrap": True}


@dataclass(frozen=True)
class Roster:
    """A table of students as Canvas or Moodle exports it.

    Attributes
    ----------
    path : pathlib.Path
    header : list of str
    rows : list of list of str
        As long as the header.
    has_bom : bool
        Whether the file begins with a byte order mark.
    """

    path: Path
    header: list
    rows: list
    has_bom: bool


def export_marks(name, to, roster, output, with_review, column, console):
    """Write the marks of an assignment to a file for Canvas or Moodle.

    Parameters
    ----------
    name : str
        nbgrader's name of the assignment.
    to : str
        "canvas" or "moodle".
    roster : pathlib.Path or None
        The gradebook or list of participants exported there; Canvas needs it.
    output : pathlib.Path or None
        Where to write; by default in ``reports`` in the course folder.
    with_review : bool
        Whether to export marks that a person must still look at.
    column : str or None
        What the assignment is called there; by default as in nbgrader.
    console : rich.console.Console
        Where to print.

    Raises
    ------
    ValueError
        If the assignment is not there, or roster and gradebook do not fit.
    """
    coursedir = course_directory()
    marks = read_marks(coursedir, name)
    scores = marks.scores if with_review else marks.scores.drop(list(marks.review))
    listed = read_roster(roster) if roster else None
    excused = []
    if to == "canvas":
        text, excused = for_canvas(marks, scores, listed, column or name)
    else:
        text = for_moodle(marks, scores, listed, column or name)
    path = output or Path(coursedir.root, "reports", f"{name}-{to}.csv")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")
    written = len(scores.index.difference(excused))
    console.print(f"Wrote {written} marks to {path}", **PLAIN)
    for line in _remarks(marks, with_review, excused):
        console.print(line, **PLAIN)


def for_canvas(marks, scores, roster, column):
    """The marks as Canvas imports them; nobody in its roster is lost.

    Students without a mark keep what the roster says, and so do excused ones.

    Parameters
    ----------
    marks : clusterlab.grading.marks.Marks
    scores : pandas.Series
        By student, only those to be exported.
    roster : Roster or None
        Canvas's own export.
    column : str
        Title of the assignment in Canvas; a new one where it has none of this title.

    Returns
    -------
    text : str
        With a byte order mark if the roster has one.
    excused : list of str
        Students whom Canvas excuses.

    Raises
    ------
    ValueError
        If the roster is missing or no export of Canvas, a student who handed in is
        not in it or twice in it, or the assignment has other points there.
    """
    if roster is None:
        raise ValueError(
            "Canvas needs a roster, so that no student is lost: in Canvas choose "
            "Grades, Export, Export Entire Gradebook, then add --roster FILE"
        )
    login, last = _canvas_columns(roster)
    title, at = _canvas_assignment(roster, column)
    maximum = marks.maxima.sum()
    _check_points(roster, at, maximum)
    students = [row for row in roster.rows if any(row[: last + 1])]
    students = [row for row in students if POINTS not in row[0]]
    who = match(marks.scores.index, [row[login] for row in students], roster.path)
    cells = ["" if at is None else row[at].strip() for row in students]
    excused = [each for each, place in who.items() if cells[place].upper() == "EX"]
    for student in scores.index.difference(excused):
        cells[who[student]] = number(scores[student])
    table = [
        [*roster.header[: last + 1], title],
        [f"    {POINTS}", *[""] * last, number(maximum)],
    ]
    for row, cell in zip(students, cells, strict=True):
        table.append([*map(harmless_cell, row[: last + 1]), harmless_cell(cell)])
    return (BOM if roster.has_bom else "") + _csv(table), excused


def for_moodle(marks, scores, roster, column):
    """The marks as Moodle imports them: who, the mark, what a person wrote.

    Only students with a mark have a row, because an empty cell would delete theirs.

    Parameters
    ----------
    marks : clusterlab.grading.marks.Marks
    scores : pandas.Series
        By student, only those to be exported.
    roster : Roster or None
        Moodle's export; without, nbgrader's names are taken for Moodle's usernames.
    column : str
        What to call the column of marks.

    Returns
    -------
    str
        With a byte order mark, which Moodle passes over and Excel needs for Chinese.

    Raises
    ------
    ValueError
        If the roster has no column that tells who it is, a student is not in it or
        twice in it, or a name in it would act as a formula.
    """
    kind, names = "Username", {each: each for each in marks.scores.index}
    if roster is not None:
        kind, at = _moodle_column(roster, marks.scores.index)
        listed = [row[at] for row in roster.rows]
        who = match(marks.scores.index, listed, roster.path)
        names = {student: listed[place].strip() for student, place in who.items()}
    acting = [names[each] for each in scores.index if not _is_harmless(names[each])]
    _refuse(
        acting,
        f"have a {kind} that a spreadsheet would run as a formula",
        "name them by another column with --roster",
    )
    table = [[kind, column, f"{column} feedback"]]
    for student, score in scores.items():
        comment = harmless_cell(marks.comments.get(student, ""))
        table.append([names[student], number(score), comment])
    return BOM + _csv(table)


def read_roster(path):
    """Read a table of students, separated by commas or semicolons.

    Parameters
    ----------
    path : pathlib.Path

    Returns
    -------
    Roster

    Raises
    ------
    ValueError
        If it cannot be read as UTF-8 or is empty.
    """
    try:
        text = path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ValueError(
            f"roster is {str(path)!r}, and it cannot be read ({error}); give the CSV "
            "file as exported, in UTF-8."
        ) from None
    first = text.partition("\n")[0]
    separator = ";" if first.count(";") > first.count(",") else ","
    lines = io.StringIO(text.removeprefix(BOM), newline="")
    rows = [row for row in csv.reader(lines, delimiter=separator) if any(row)]
    if not rows:
        raise ValueError(f"roster is {str(path)!r}, and it is empty; export it again.")
    header, *rows = rows
    padded = [row + [""] * (len(header) - len(row)) for row in rows]
    return Roster(path, [each.strip() for each in header], padded, text[:1] == BOM)


def match(students, listed, path):
    """The place of each student in a list; upper and lower case are the same.

    Parameters
    ----------
    students : sequence of str
        nbgrader's names.
    listed : sequence of str
        Names in the roster.
    path : pathlib.Path
        The roster, for the messages.

    Returns
    -------
    dict of str to int

    Raises
    ------
    ValueError
        If a student is not listed, or two of either kind share a name.
    """
    keys = [_key(each) for each in listed]
    times = Counter(keys)
    mine = Counter(map(_key, students))
    _refuse(
        [each for each in students if mine[_key(each)] > 1],
        "differ only in upper and lower case in nbgrader",
        "rename one of their folders in submitted/ and grade again",
    )
    _refuse(
        [each for each in students if times[_key(each)] > 1],
        f"are more than once in {path}",
        "delete the rows that are not theirs",
    )
    _refuse(
        [each for each in students if _key(each) not in times],
        f"are not in {path}",
        "export the roster again, or give their folders in submitted/ the name that "
        "the roster has and grade again",
    )
    places = {key: place for place, key in enumerate(keys)}
    return {each: places[_key(each)] for each in students}


def harmless_cell(text):
    """The text, marked as text where a spreadsheet would run it as a formula.

    Numbers stay as they are. The apostrophe is what OWASP's page *CSV Injection*
    advises.

    Examples
    --------
    >>> harmless_cell("=1+1"), harmless_cell("-1.5"), harmless_cell("Li, Lei")
    ("'=1+1", '-1.5', 'Li, Lei')
    """
    return text if _is_harmless(text) else f"'{text}"


def number(score):
    """A score in digits, shortest form that reads back as the same number.

    Examples
    --------
    >>> number(20.0), number(6.65), number(0.1 + 0.2)
    ('20', '6.65', '0.30000000000000004')
    """
    return np.format_float_positional(score, trim="-")


def _is_harmless(text):
    if text[:1] in ("\t", "\r", "\n"):
        return False
    if not text.lstrip().startswith(FORMULA):
        return True
    return NUMBER.fullmatch(text.strip()) is not None


def _canvas_columns(roster):
    """Where the login is, and the last column that says who a student is."""
    header = roster.header
    if "SIS Login ID" not in header or "Section" not in header or "ID" not in header:
        raise ValueError(
            f"roster {roster.path} has no columns ID, SIS Login ID and Section; give "
            "the gradebook as Canvas exports it (Grades, Export)."
        )
    return header.index("SIS Login ID"), header.index("Section")


def _canvas_assignment(roster, column):
    """Title and place of the assignment's column; no place where it is new."""
    pattern = re.compile(re.escape(column) + r"( \(\d+\))?")
    places = [at for at, each in enumerate(roster.header) if pattern.fullmatch(each)]
    if len(places) > 1:
        names = ", ".join(roster.header[at] for at in places)
        raise ValueError(
            f"Canvas has several assignments {column!r}: {names}; choose one with "
            "--column 'TITLE (ID)'"
        )
    return (roster.header[places[0]], places[0]) if places else (column, None)


def _check_points(roster, at, maximum):
    """Refuse other points in Canvas than in nbgrader: marks would lose their sense."""
    rows = [row for row in roster.rows if POINTS in row[0] and at is not None]
    there = [row[at].strip().replace(",", ".") for row in rows]
    if there and NUMBER.fullmatch(there[0]) and float(there[0]) != maximum:
        raise ValueError(
            f"{roster.header[at]!r} has {there[0]} points in Canvas and "
            f"{number(maximum)} in nbgrader; set {number(maximum)} in Canvas and "
            "export the roster again."
        )


def _moodle_column(roster, students):
    """Kind and place of the column in which most students are found."""
    lower = [each.lower() for each in roster.header]
    kinds = [kind for kind in MOODLE_NAMES if kind.lower() in lower]
    if not kinds:
        raise ValueError(
            f"roster {roster.path} has none of the columns {', '.join(MOODLE_NAMES)}; "
            "give the grades as Moodle exports them (Grades, Export, Plain text file)."
        )
    wanted = set(map(_key, students))
    places = {kind: lower.index(kind.lower()) for kind in kinds}
    found = {
        kind: sum(_key(row[at]) in wanted for row in roster.rows)
        for kind, at in places.items()
    }
    best = max(kinds, key=found.__getitem__)
    return best, places[best]


def _key(name):
    return name.strip().casefold()


def _refuse(students, why, remedy):
    if students:
        raise ValueError(
            f"These students {why}: {'; '.join(students)}. Please {remedy}."
        )


def _csv(table):
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows(table)
    return stream.getvalue()


def _remarks(marks, with_review, excused):
    """Who has no mark in the file, or one that may change."""
    review = "With marks" if with_review else "Left out, because of marks"
    for words, students in [
        (f"{review} that a person must still look at", marks.review),
        ("Excused in Canvas and left so", excused),
        ("Nothing handed in", marks.missing),
    ]:
        if students:
            yield f"{words}: {'; '.join(students)}"
