"""The glossary: sorted, complete, and true to the lessons that explain its terms."""

import re

import pytest
from notebooks_of import MODULES, ROOT, read

ENTRY = re.compile(
    r"^(?P<english>\S.*) · (?P<chinese>\S.*)\n"
    r"  (?P<text>.+\.) Taught in \*(?P<lesson>.+)\*\.$",
    flags=re.M,
)
PAGE = (ROOT / "site" / "en" / "glossary.md").read_text(encoding="utf-8")
ENTRIES = [match.groupdict() for match in ENTRY.finditer(PAGE)]


def lesson_texts():
    """The Markdown of each lesson under its English title."""
    for module in MODULES:
        notebook = read("solutions", module, "lesson")
        texts = [cell.source for cell in notebook.cells if cell.cell_type == "markdown"]
        yield texts[0].splitlines()[0].split(" · ")[0].removeprefix("# "), texts


LESSONS = dict(lesson_texts())


def test_every_line_of_the_page_belongs_to_an_entry():
    body = PAGE.split("```{glossary}\n")[1].removesuffix("```\n")
    assert ENTRY.sub("", body).strip() == ""
    assert len(ENTRIES) >= 6


def test_terms_are_sorted_and_occur_once():
    terms = [entry["english"] for entry in ENTRIES]
    assert terms == sorted(set(terms), key=str.casefold)


@pytest.mark.parametrize("entry", ENTRIES, ids=[each["english"] for each in ENTRIES])
def test_the_lesson_says_both_names_in_one_cell(entry):
    lesson = LESSONS[entry["lesson"]]
    assert any(
        entry["chinese"] in cell and entry["english"].lower() in plain(cell)
        for cell in lesson
    ), f"{entry['lesson']} does not set {entry['chinese']} beside {entry['english']}"


def plain(cell):
    """Lower case, without marks of emphasis and with single spaces."""
    return " ".join(re.sub(r"[*_]", "", cell).lower().split())
