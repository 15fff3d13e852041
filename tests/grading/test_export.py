"""`clusterlab export`: what Canvas and Moodle read is what the gradebook says."""

import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marked_class import ASSIGNMENT, MarkedClass
from nbgrader.api import Gradebook
from typer.testing import CliRunner

from clusterlab.cli import app
from clusterlab.grading.export import harmless_cell, number

NAMES = ["li.lei", "o'neil, george", 'ann "ace"', "李 雷", "Zoë"]
HEADER = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"]


@pytest.fixture
def course(tmp_path, monkeypatch):
    """A class of five; the third part waits for a person in one submission."""
    monkeypatch.chdir(tmp_path)
    made = MarkedClass(tmp_path)
    for place, name in enumerate(NAMES):
        made.mark(name, 2.0, place / 3, 4.0 if place else None)
    yield made
    made.book.close()


def export(to, *options):
    arguments = ["export", ASSIGNMENT, "--to", to, *map(str, options)]
    return CliRunner().invoke(app, arguments, env={"COLUMNS": "2000"})


def exported(to, *options):
    """Export; returns the text of the file and what was printed."""
    done = export(to, *options)
    assert done.exit_code == 0, done.output
    file = re.search(r"to (.+\.csv)$", done.output, flags=re.M)[1]
    with open(file, encoding="utf-8", newline="") as stream:
        return stream.read(), done.output


def refused(to, *options):
    done = export(to, *options)
    assert done.exit_code == 1
    return done.stderr.strip()


def roster(course, rows, header=HEADER, start="", separator=","):
    """A file as a teacher downloads it."""
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=separator).writerows([header, *rows])
    path = course.folder / "roster.csv"
    path.write_text(start + stream.getvalue(), encoding="utf-8", newline="")
    return path


def canvas_roster(course, extra=(), cells=(), **options):
    """Canvas's export: everybody in the class, and others."""
    rows = [
        [f"Name, {place}", str(100 + place), f"sis{place}", login, "S1", *cells]
        for place, login in enumerate([*NAMES, *extra])
    ]
    return roster(course, rows, HEADER + options.pop("more", []), **options)


def canvas_reads(text):
    """Marks by Canvas's own id and points possible, as its importer reads them.

    After process_header, process_pp, process_student and the number converter of
    lib/gradebook_importer.rb: columns are found by name, a student by ID.
    """
    header, *rows = csv.reader(io.StringIO(text, newline=""))
    assert "Student" in header[0] and "ID" in header[1]
    assert header[2:5] == ["SIS User ID", "SIS Login ID", "Section"]
    assert len(header) == 6
    marks, points = {}, None
    for row in rows:
        cell = re.sub(r"^(-?\d+),(\d+)$", r"\1.\2", row[5])
        if "Points Possible" in row[0]:
            points = float(cell)
        else:
            assert row[1] not in marks
            marks[row[1]] = cell
    return header[5], points, marks


def moodle_reads(text):
    """Marks and feedback by name, as Moodle's importer reads them.

    After trim_utf8_bom, trim_headers and prepare_import_grade_data of
    grade/import/csv/classes/load_data.php: cells are trimmed, a row without a name
    would get its marks to the student above.
    """
    stream = io.StringIO(text.removeprefix("\ufeff"), newline="")
    header, *rows = csv.reader(stream)
    marks = {}
    for row in rows:
        who, mark, feedback = (cell.strip() for cell in row)
        assert who and who not in marks
        assert float(mark) <= 100
        marks[who] = float(mark), feedback
    return [cell.strip() for cell in header], marks


def in_gradebook(course):
    """Scores as nbgrader itself exports them: penalty off, not below zero."""
    with Gradebook(f"sqlite:///{course.database}", "clusters-and-cities") as book:
        return {
            each.student.id: max(0.0, each.score - each.late_submission_penalty)
            for each in book.assignment_submissions(ASSIGNMENT)
        }


def test_canvas_reads_the_gradebook_s_scores(course):
    course.mark("late", 2.0, 2.0, 4.0, late=1.25)
    course.mark("too-late", 2.0, 0.0, 0.0, late=5)
    file = canvas_roster(course, extra=["late", "too-late"])
    title, points, marks = canvas_reads(
        exported("canvas", "--roster", file, "--with-review")[0]
    )
    assert (title, points) == (ASSIGNMENT, 8)
    names = [*NAMES, "late", "too-late"]
    found = {name: float(marks[str(100 + at)]) for at, name in enumerate(names)}
    assert found == in_gradebook(course)
    assert found["late"] == 6.75 and found["too-late"] == 0


def test_moodle_reads_the_gradebook_s_scores(course):
    header, marks = moodle_reads(exported("moodle", "--with-review")[0])
    assert header == ["Username", ASSIGNMENT, f"{ASSIGNMENT} feedback"]
    assert {who: mark for who, (mark, _) in marks.items()} == in_gradebook(course)


def test_who_needs_review_is_left_out_and_named(course):
    text, said = exported("canvas", "--roster", canvas_roster(course))
    _, _, marks = canvas_reads(text)
    assert [who for who, mark in marks.items() if not mark] == ["100"]
    assert (
        "Left out, because of marks that a person must still look at: li.lei\n" in said
    )
    assert "Wrote 4 marks" in said
    assert NAMES[0] not in moodle_reads(exported("moodle")[0])[1]


def test_review_is_named_when_it_is_exported(course):
    _, said = exported("moodle", "--with-review")
    assert "With marks that a person must still look at: li.lei\n" in said
    assert "Wrote 5 marks" in said


def test_who_has_not_handed_in_is_named(course):
    course.enrol("absent")
    assert "Nothing handed in: absent\n" in exported("moodle")[1]


def test_nobody_in_canvas_is_lost(course):
    file = canvas_roster(course, extra=["auditor", ""])
    _, _, marks = canvas_reads(exported("canvas", "--roster", file)[0])
    assert list(marks) == ["100", "101", "102", "103", "104", "105", "106"]
    assert marks["105"] == marks["106"] == ""


def test_canvas_keeps_what_has_no_new_mark(course):
    file = canvas_roster(
        course, extra=["auditor"], cells=["5"], more=[f"{ASSIGNMENT} (77)"]
    )
    title, _, marks = canvas_reads(exported("canvas", "--roster", file)[0])
    assert title == f"{ASSIGNMENT} (77)"
    assert marks["100"] == marks["105"] == "5"
    assert marks["101"] != "5"


def test_who_is_excused_in_canvas_stays_so(course):
    file = canvas_roster(course, cells=["EX"], more=[ASSIGNMENT])
    text, said = exported("canvas", "--roster", file)
    assert set(canvas_reads(text)[2].values()) == {"EX"}
    assert f"Excused in Canvas and left so: {'; '.join(sorted(NAMES))}\n" in said
    assert "Wrote 0 marks" in said


def test_canvas_s_own_rows_and_columns(course):
    """Points possible, the row on posting, custom and calculated columns."""
    rows = [
        ["", "", "", "", "", "", "Manual Posting", ""],
        ["    Points Possible", "", "", "", "", "", "8.00", "(read only)"],
        *[[n, str(at), "", n, "S1", "note", "", "3"] for at, n in enumerate(NAMES)],
    ]
    header = [*HEADER, "Notes", f"{ASSIGNMENT} (77)", "Final Score"]
    _, points, marks = canvas_reads(
        exported("canvas", "--roster", roster(course, rows, header))[0]
    )
    assert points == 8
    assert list(marks) == ["0", "1", "2", "3", "4"]


def test_other_points_in_canvas_are_refused(course):
    rows = [["    Points Possible", "", "", "", "", "100"]]
    file = roster(course, rows, [*HEADER, f"{ASSIGNMENT} (77)"])
    assert refused("canvas", "--roster", file) == (
        f"'{ASSIGNMENT} (77)' has 100 points in Canvas and 8 in nbgrader; set 8 in "
        "Canvas and export the roster again."
    )


def test_an_assignment_may_have_another_title(course):
    file = canvas_roster(course, cells=["", ""], more=["Week 1 (5)", "Week 1 (6)"])
    assert refused("canvas", "--roster", file, "--column", "Week 1") == (
        "Canvas has several assignments 'Week 1': Week 1 (5), Week 1 (6); choose one "
        "with --column 'TITLE (ID)'"
    )
    text, _ = exported("canvas", "--roster", file, "--column", "Week 1 (6)")
    assert canvas_reads(text)[0] == "Week 1 (6)"


def test_semicolons_and_a_byte_order_mark_are_understood(course):
    file = canvas_roster(course, start="\ufeff", separator=";")
    text, _ = exported("canvas", "--roster", file)
    assert text.startswith("\ufeffStudent,")
    assert len(canvas_reads(text)[2]) == len(NAMES)


def test_without_a_mark_at_the_start_canvas_gets_none(course):
    text, _ = exported("canvas", "--roster", canvas_roster(course))
    assert text.startswith("Student,")


def test_moodle_s_file_opens_in_excel(course):
    assert exported("moodle")[0].startswith("\ufeff")


def test_upper_and_lower_case_are_the_same(course):
    course.mark("anna", 1.0, 1.0, 1.0)
    file = canvas_roster(course, extra=["Anna "])
    assert canvas_reads(exported("canvas", "--roster", file)[0])[2]["105"] == "3"


def test_canvas_without_a_roster_is_refused(course):
    assert refused("canvas") == (
        "Canvas needs a roster, so that no student is lost: in Canvas choose Grades, "
        "Export, Export Entire Gradebook, then add --roster FILE"
    )


def test_students_outside_the_roster_are_listed(course):
    file = canvas_roster(course)
    course.mark("stranger", 1.0, 1.0, 1.0)
    course.mark("alien", 1.0, 1.0, 1.0)
    assert refused("canvas", "--roster", file) == (
        f"These students are not in {file}: alien; stranger. Please export the roster "
        "again, or give their folders in submitted/ the name that the roster has and "
        "grade again."
    )


def test_students_twice_in_the_roster_are_listed(course):
    file = canvas_roster(course, extra=["LI.LEI"])
    assert refused("canvas", "--roster", file) == (
        f"These students are more than once in {file}: li.lei. Please delete the rows "
        "that are not theirs."
    )


def test_students_who_differ_only_in_case_are_listed(course):
    course.mark("LI.LEI", 1.0, 1.0, 1.0)
    assert refused("canvas", "--roster", canvas_roster(course)) == (
        "These students differ only in upper and lower case in nbgrader: LI.LEI; "
        "li.lei. Please rename one of their folders in submitted/ and grade again."
    )


@pytest.mark.parametrize("content", [b"\xff\xfea", b"", None])
def test_a_roster_that_cannot_be_read_is_refused(content, course):
    path = course.folder / "roster.csv"
    if content is not None:
        path.write_bytes(content)
    assert refused("canvas", "--roster", path).startswith(f"roster is '{path}', and it")


def test_a_roster_of_something_else_is_refused(course):
    file = roster(course, [["1", "2"]], ["a", "b"])
    assert "no columns ID, SIS Login ID and Section" in refused(
        "canvas", "--roster", file
    )
    assert "none of the columns Email address, ID number, Username" in refused(
        "moodle", "--roster", file
    )


def test_moodle_is_told_who_by_the_column_that_fits(course):
    header = ["First name", "ID number", "Email address"]
    rows = [["x", f"{at}", f"{name}@A.edu"] for at, name in enumerate(NAMES)]
    for at, name in enumerate(NAMES):
        rows[at][1] = name.upper()
    file = roster(course, rows, header)
    found, marks = moodle_reads(exported("moodle", "--roster", file)[0])
    assert found[0] == "ID number"
    assert "ZOË" in marks


def test_moodle_gets_what_the_teacher_wrote(course):
    course.mark("commented", 1.0, 1.0, 1.0, comment='=Good, "but"\nlate')
    _, marks = moodle_reads(exported("moodle")[0])
    assert marks["commented"] == (3, 'explain-the-gap: =Good, "but"\nlate')


def test_a_name_that_acts_is_refused_for_moodle(course):
    course.mark("=1+1", 1.0, 1.0, 1.0)
    assert refused("moodle") == (
        "These students have a Username that a spreadsheet would run as a formula: "
        "=1+1. Please name them by another column with --roster."
    )


def test_a_name_that_acts_is_text_for_canvas(course):
    course.mark("=cmd|' C calc'!A0", 1.0, 1.0, 1.0)
    file = canvas_roster(course, extra=["=cmd|' C calc'!A0"])
    text, _ = exported("canvas", "--roster", file)
    cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "@"))]
    assert canvas_reads(text)[2]["105"] == "3"


def test_the_output_can_be_chosen(course):
    exported("moodle", "--output", course.folder / "new" / "marks.csv")
    assert (course.folder / "new" / "marks.csv").is_file()


def test_the_gradebook_is_only_read(course):
    before = course.database.read_bytes()
    exported("moodle")
    assert course.database.read_bytes() == before


@pytest.mark.parametrize("start", ["=", "+", "-", "@", " =", "\t", "\r", "＝"])
def test_a_formula_becomes_text(start):
    assert harmless_cell(f"{start}SUM(A1)") == f"'{start}SUM(A1)"


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_stays_the_number_it_is(score):
    written = number(score)
    assert float(harmless_cell(written)) == score
    assert re.fullmatch(r"-?\d+(\.\d+)?", written)


@given(st.text())
def test_no_cell_acts(text):
    cell = harmless_cell(text)
    assert cell.removeprefix("'") == text or cell == text
    assert re.fullmatch(r"\s*[+-]?\d+([.,]\d+)?\s*", cell) or not re.match(
        r"\s*[=+@＝＋－＠-]|[\t\r\n]", cell
    )
