"""What of a notebook reaches its page, and what does not."""

import re

import build_site
import nbformat
import pytest
from notebooks_of import MODULES, ROOT, cells, read
from site_source.notebooks import HIDDEN_TESTS

PLACES = [(module, name) for module in MODULES for name in ("lesson", "exercises")]
every_page = pytest.mark.parametrize("module, name", PLACES)
every_module = pytest.mark.parametrize("module", MODULES)


@pytest.fixture(scope="module")
def page_of(words):
    """The notebook of a page, each made once."""
    made = {}

    def page(module, name):
        if module not in made:
            made[module] = build_site.notebooks(module, words)
        text = made[module][f"modules/{module}/{name}.ipynb"]
        return nbformat.reads(text, as_version=4)

    return page


@every_page
def test_hidden_tests_and_samples_stay_away(page_of, module, name):
    sources = "\n".join(cell.source for cell in page_of(module, name).cells)
    assert not re.search("HIDDEN TESTS|(BEGIN|END) SOLUTION|Sample answer", sources)
    for cell in read("solutions", module, name).cells:
        for region in HIDDEN_TESTS.findall(cell.source):
            secret = region.splitlines()[1:-1]
            assert secret and "\n".join(secret) not in sources, cell.id


@every_page
def test_solutions_are_folded_below_what_students_see(page_of, words, module, name):
    page = page_of(module, name)
    ids = [cell.id for cell in page.cells]
    released = {cell.id: cell.source for cell in read("course", module, name).cells}
    for cell in cells(read("solutions", module, name), "answer"):
        at = ids.index(cell.id)
        assert page.cells[at].metadata.tags == ["hide-input"]
        label = page.cells[at].metadata.mystnb.code_prompt_show
        if "predict(" in cell.source:
            assert label == words["folded"]["prediction"]
        else:
            assert label == words["folded"]["solution"]
            assert released[cell.id] in page.cells[at - 1].source


@every_page
def test_tests_are_folded(page_of, words, module, name):
    page = {cell.id: cell for cell in page_of(module, name).cells}
    for cell in cells(read("solutions", module, name), "tests"):
        label = page[cell.id].metadata.mystnb.code_prompt_show
        assert label == words["folded"]["tests"]


@every_page
def test_pages_begin_with_their_title_and_forget_nbgrader(page_of, module, name):
    page = page_of(module, name)
    title = read("solutions", module, name).cells[0]
    assert page.cells[0].source == title.source
    assert not any("nbgrader" in cell.metadata for cell in page.cells)


@every_page
def test_the_buttons_lead_to_what_students_get(page_of, words, module, name):
    opening = page_of(module, name).cells[1].source
    assert f'lab/tree/course/{module}/{name}.ipynb">' in opening
    assert f'lab/tree/course/{module}/exercises.ipynb">' in opening
    assert f'href="../../notebooks/{module}/{name}.ipynb" download' in opening
    files = build_site.notebooks(module, words)
    download = files[f"extra/notebooks/{module}/{name}.ipynb"]
    assert download == ROOT / "course" / module / f"{name}.ipynb"


@every_module
def test_the_written_question_shows_what_students_see(page_of, module):
    (question,) = cells(read("solutions", module, "exercises"), "manual")
    page = {cell.id: cell.source for cell in page_of(module, "exercises").cells}
    assert page[question.id] == "YOUR ANSWER HERE"


def test_the_dashboard_is_not_run_and_a_note_says_where_it_moves(page_of):
    page = page_of("13-policy-lab", "lesson")
    ids = [cell.id for cell in page.cells]
    at = ids.index("dashboard-widget")
    assert page.cells[at].metadata.tags == ["skip-execution"]
    note = page.cells[at + 1].source
    assert "lab/tree/course/13-policy-lab/lesson.ipynb" in note


def test_the_course_map_counts_nothing_as_written(page_of):
    page = {cell.id: cell.source for cell in page_of("00-start-here", "lesson").cells}
    table = page["course-map-table-output"]
    assert "lesson 0 of 2, exercises 0 of 3" in table
    assert all(f"../{module}/lesson.ipynb" in table for module in MODULES)
