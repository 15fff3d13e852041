"""Do the lesson plans fit the lessons, and do their minutes add up?"""

import re

import pytest
from notebooks_of import MODULES, ROOT, cells, read

PLANS = ROOT / "site" / "en" / "instructors" / "plans"
SECTIONS = [
    "Before class",
    "In class, N minutes",
    "Board questions and answers",
    "Misconceptions to expect, and what to say",
    "If time is short / if there is more time",
    "The written question",
]
each_module = pytest.mark.parametrize("module", MODULES)


def plan(module):
    """A lesson plan: the text before its sections, and the sections by title."""
    text = (PLANS / f"{module}.md").read_text(encoding="utf-8")
    opening, *parts = re.split(r"^## ", text, flags=re.MULTILINE)
    return opening, dict(part.split("\n", 1) for part in parts)


def minutes_in_class(module):
    """The minutes that the heading promises, and the section below it."""
    for title, section in plan(module)[1].items():
        if promised := re.fullmatch(r"In class, (\d+) minutes", title):
            return int(promised[1]), section
    raise ValueError(f"{module}: no heading 'In class, N minutes'")


def rows(section):
    """The rows of a section's table, without its head, as lists of cells."""
    lines = [line for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def headings(module):
    """The headings of a module's lesson."""
    text = "\n".join(
        cell.source
        for cell in read("solutions", module, "lesson").cells
        if cell.cell_type == "markdown"
    )
    return re.findall(r"^#+ (.+)$", text, flags=re.MULTILINE)


def exercise_ids(module):
    """The ids of a module's exercises; its files in the answer bank bear them."""
    exercises = read("solutions", module, "exercises")
    return {
        cell.metadata["nbgrader"]["grade_id"]
        for role in ("answer", "manual")
        for cell in cells(exercises, role)
    }


def index():
    """The page that lists the plans."""
    return (PLANS / "index.md").read_text(encoding="utf-8")


def explained_codes():
    """The codes of misconceptions that the guide explains."""
    page = (PLANS.parent / "misconceptions.md").read_text(encoding="utf-8")
    return set(re.findall(r"^\| (MC\d+) \|", page, flags=re.MULTILINE))


@each_module
def test_each_module_has_a_plan_of_the_common_form(module):
    opening, sections = plan(module)
    assert opening.startswith(f"# {headings(module)[0]}\n")
    assert [re.sub(r"\d+", "N", title) for title in sections] == SECTIONS


@each_module
def test_minutes_sum_to_those_promised(module):
    promised, section = minutes_in_class(module)
    spent = [int(row[0]) for row in rows(section)]
    assert sum(spent) == promised, f"{spent} sum to {sum(spent)}"
    assert 6 <= len(spent) <= 9


@each_module
def test_each_row_names_a_section_of_the_lesson(module):
    for row in rows(minutes_in_class(module)[1]):
        links = re.findall(r"\[([^]]+)\]\(([^)]+)\)", row[2])
        assert links, f"no section in the row {row}"
        for title, target in links:
            assert title in headings(module)
            assert target == f"../../modules/{module}/lesson.ipynb"


@each_module
def test_each_board_question_has_an_answer(module):
    asked = " ".join(row[3] for row in rows(minutes_in_class(module)[1]))
    answered = plan(module)[1]["Board questions and answers"]
    numbers = re.findall(r"^(\d+)\. ", answered, flags=re.MULTILINE)
    assert set(re.findall(r"\b(\d)(?: again)?: ", asked)) == set(numbers)
    assert len(numbers) >= 3


@each_module
def test_each_misconception_says_where_it_shows(module):
    known = explained_codes() | exercise_ids(module)
    misconceptions = rows(plan(module)[1]["Misconceptions to expect, and what to say"])
    assert 4 <= len(misconceptions) <= 6
    for row in misconceptions:
        parentheses = re.search(r"\(([^()]+)\)$", row[0])
        assert parentheses, f"no code in {row[0]}"
        codes = re.findall(r"\bMC\d+\b|(?<=`)[a-z-]+(?=`)", parentheses[1])
        assert set(codes) <= known, f"{codes} in {row[0]}"


def test_the_guide_explains_each_code_of_the_answer_bank():
    bank = (ROOT / "tests" / "answers").rglob("*.py")
    used = re.findall(
        r"\bMC\d+\b", "\n".join(file.read_text(encoding="utf-8") for file in bank)
    )
    assert used and set(used) <= explained_codes()


def test_the_index_lists_each_plan_with_its_minutes():
    listed = re.findall(r"^\| \[(.+)\]\((.+)\.md\) \| (\d+) \|", index(), re.MULTILINE)
    assert listed == [
        (
            headings(module)[0].split(" · ")[0],
            module,
            str(minutes_in_class(module)[0]),
        )
        for module in MODULES
    ]
