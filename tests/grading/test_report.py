"""`clusterlab report`: what stands on the page, and what never may."""

import re
import shutil
from html.parser import HTMLParser

import pytest
from marked_class import ASSIGNMENT, FIRST, SECOND, TEXT, MarkedClass
from typer.testing import CliRunner

from clusterlab.cli import app

SIGN = ("AssertionError", "The sign is wrong: a rising rate has a positive change. "
        "Take end minus start. Got -3, expected 3.")  # fmt: skip
ELSE = ("AssertionError", "Got 7, expected 3.")
EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>&\"'"


class Page(HTMLParser):
    """A page as a reader meets it: its tables, its text and what it would load."""

    def __init__(self, html):
        super().__init__()
        self.html, self.tables, self.text, self.tags = html, [], "", []
        self.row = self.cell = None
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("td", "th"):
            self.cell = ""

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self.tables[-1][-1].append(self.cell)
            self.cell = None

    def handle_data(self, data):
        self.text += data
        if self.cell is not None:
            self.cell += data

    def rows(self, column):
        """The rows of the table that has this column."""
        for header, *rows in self.tables:
            if column in header:
                return rows
        return []

    @property
    def counts(self):
        found = re.findall(r"<dt>(.+?)</dt><dd>(\d+)</dd>", self.html)
        return {name: int(count) for name, count in found}


@pytest.fixture
def course(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    made = MarkedClass(tmp_path)
    yield made
    made.book.close()


def report():
    return CliRunner().invoke(app, ["report", ASSIGNMENT], env={"COLUMNS": "200"})


def page(course):
    """The page that the command writes; every page must pass these checks."""
    done = report()
    assert done.exit_code == 0, done.output
    file = course.folder / "reports" / f"{ASSIGNMENT}.html"
    assert done.output == f"Wrote {file}\n"
    found = Page(file.read_text(encoding="utf-8"))
    assert not re.search(r"\b(nan|NaN|inf|None)\b", found.text)
    for tag, attributes in found.tags:
        assert tag not in ("script", "iframe", "link", "object")
        assert not [name for name in attributes if name.startswith("on")]
        assert attributes.get("src", "data:").startswith(
            "data:image/svg+xml;base64,"
        ) or ("src" not in attributes)
        assert tag != "a" and "href" not in attributes
        assert tag != "img" or len(attributes["alt"]) > 20
        assert tag != "th" or attributes["scope"] in ("row", "col")
    assert len(found.tables) == sum(tag == "caption" for tag, _ in found.tags)
    return found


def a_class(course, size=12, text=2.0):
    """Students who differ: every second misses a test, every third the other."""
    for number in range(size):
        course.mark(f"s{number:02}", 2.0 * (number % 2), 2.0 * (number % 3 > 0), text)


def test_a_marked_class(course):
    a_class(course)
    course.enrol("zoe")
    found = page(course)
    assert found.counts == {
        "Handed in": 12,
        "Fully marked": 12,
        "Wait for you": 0,
        "Missing": 1,
    }
    assert "All exercises are counted" in found.text
    shares = {row[0]: row[4] for row in found.rows("Mean share of points")}
    assert shares == {
        "1 Percentage points a year": "50%",
        "2 A share": "67%",
        "3 Explain the gap": "50%",
    }


def test_the_scores_are_described(course):
    for number, points in enumerate([0, 2, 2, 2]):
        course.mark(f"s{number}", points, 2.0, 4.0)
    alt = "Histogram of 4 scores from 6 to 8 of 8 points; median 8"
    assert alt in page(course).text


def test_an_item_that_everybody_solves_has_no_correlation(course):
    a_class(course)
    rows = page(course).rows("Correlation with the rest")
    assert [row[5] for row in rows][2] == "undefined: no spread"
    assert re.fullmatch(r"-?\d\.\d\d", rows[0][5])


def test_alpha_stands_with_its_interval_and_size(course):
    a_class(course)
    alpha = (
        r"Cronbach's alpha: (-?\d\.\d\d), 95% interval (-?\d+\.\d\d) to (-?\d\.\d\d)"
    )
    found = re.search(alpha + r" \(12 students, 3 exercises\)", page(course).text)
    assert float(found[2]) < float(found[1]) < float(found[3])


def test_a_small_class_is_told_so(course):
    a_class(course, size=9)
    found = page(course)
    assert "not enough students: 9, and at least 10 needed" in found.text
    assert found.rows("Correlation with the rest")[0][5] == "not enough students (9)"


def test_few_exercises_have_no_alpha(course):
    a_class(course, text=None)
    assert "not enough exercises: 2, and at least 3 needed" in page(course).text


def test_an_empty_class(course):
    course.enrol("zoe")
    found = page(course)
    assert found.counts["Handed in"] == 0 and found.counts["Missing"] == 1
    assert "There is no complete set of marks yet." in found.text


def test_one_student(course):
    course.mark("only", 2.0, 0.0, 4.0)
    assert "not enough students: 1" in page(course).text


def test_all_scores_equal(course):
    for number in range(11):
        course.mark(f"s{number}", 2.0, 2.0, 3.0)
    found = page(course)
    assert "Cronbach's alpha: undefined: all have the same score." in found.text
    rows = found.rows("Correlation with the rest")
    assert {row[5] for row in rows} == {"undefined: no spread"}


def test_an_open_written_answer_is_left_out_and_named(course):
    a_class(course, text=None)
    course.mark("marked", 2.0, 2.0, 4.0)
    found = page(course)
    assert found.counts["Wait for you"] == 12
    assert "some still wait for a mark: “3 Explain the gap”." in found.text
    assert found.rows("Points")[2][4:] == ["–", "waits for marks"]
    assert "Histogram of 13 scores from 0 to 4 of 4 points" in found.text


def test_a_test_in_review_leaves_its_student_out(course):
    a_class(course)
    course.mark("doubtful", None, 2.0, 4.0)
    found = page(course)
    assert "because a test in them waits for a person: 1 of 13." in found.text
    assert "Histogram of 12 scores" in found.text
    assert [row[2] for row in found.rows("Points")] == ["12", "13", "13"]


def test_everything_in_review(course):
    course.mark("doubtful", None, None, None)
    found = page(course)
    assert "There is no complete set of marks yet." in found.text


def test_blank_answers_are_counted(course):
    course.mark("empty", 0.0, 0.0, 0.0, blank=("share", TEXT))
    assert [row[3] for row in page(course).rows("Left blank")] == ["0", "1", "1"]


def test_misconceptions_are_counted_named_and_sorted(course):
    for number in range(3):
        course.mark(f"a{number}", 0.0, 2.0, 2.0, errors={FIRST: SIGN})
    part = ("AssertionError", "Upside down: divide the part by the whole. Got 4, ...")
    course.mark("b", 0.0, 0.0, 2.0, errors={FIRST: ELSE, SECOND: part})
    found = page(course)
    assert found.rows("The test said") == [
        [
            "3",
            "1 Percentage points a year",
            "The sign is wrong: a rising rate has a positive change. Take end minus "
            "start.",
            "start minus end",
        ],
        [
            "1",
            "2 A share",
            "Upside down: divide the part by the whole.",
            "upside down",
        ],
    ]
    assert found.rows("Error") == [
        ["1", "1 Percentage points a year", "AssertionError: Got 7, expected 3."]
    ]


def test_without_a_bank_the_page_says_so(course):
    shutil.rmtree(course.folder / "tests")
    course.mark("a", 0.0, 2.0, 2.0, errors={FIRST: SIGN})
    found = page(course)
    assert "There is no answer bank for this assignment" in found.text
    assert found.rows("The test said")[0][3] == "not listed"


def test_what_students_write_is_text(course):
    course.mark("a", 0.0, 2.0, 2.0, errors={FIRST: (EVIL, EVIL)})
    assert page(course).rows("Error")[0][2] == f"{EVIL}: {EVIL}"


def test_no_student_is_named(course):
    course.mark("xaver-1999", None, 2.0, None, errors={FIRST: SIGN})
    course.enrol("yolanda-2000")
    found = page(course)
    assert "xaver" not in found.html and "yolanda" not in found.html


def test_rare_errors_do_not_flood_the_page(course):
    for number in range(60):
        course.mark(f"s{number}", 0.0, 2.0, 2.0, errors={FIRST: ("E", f"{number}")})
    found = page(course)
    assert len(found.rows("Error")) == 50
    assert "10 rarer errors are not shown." in found.text


def test_a_lost_notebook_is_counted(course):
    a_class(course, size=2)
    shutil.rmtree(course.folder / "autograded" / "s00")
    (course.folder / f"autograded/s01/{ASSIGNMENT}/exercises.ipynb").write_text("{")
    assert "2 graded notebooks could not be read" in page(course).text


def test_the_gradebook_is_only_read(course):
    a_class(course, size=2)
    course.database.chmod(0o444)
    before = course.database.read_bytes()
    page(course)
    assert course.database.read_bytes() == before


def test_an_assignment_outside_the_gradebook_is_refused(course):
    shutil.copytree("solutions/00-start-here", "solutions/99-other")
    done = CliRunner().invoke(app, ["report", "99-other"], env={"COLUMNS": "500"})
    assert done.exit_code == 1
    assert done.stderr == (
        "assignment '99-other' is not in the gradebook "
        f"sqlite:///{course.database}; run: nbgrader generate_assignment 99-other\n"
    )


def test_a_folder_without_gradebook_stays_so(course):
    course.database.unlink()
    done = report()
    assert done.exit_code == 1
    assert "There is no gradebook" in done.stderr
    assert not course.database.exists()
