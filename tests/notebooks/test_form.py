"""The form of the notebooks: ids, points, links, sources, and course/ itself."""

import re

import nbformat
import pytest
from notebooks_of import MODULES, ROOT, cells, read, role_of
from simulated_class import SimulatedClass

NOTEBOOKS = [
    (tree, module, name)
    for tree in ["solutions", "course"]
    for module in MODULES
    for name in ["lesson", "exercises"]
]
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
REFERENCES = (ROOT / "site" / "references.bib").read_text(encoding="utf-8")

every_notebook = pytest.mark.parametrize("tree, module, name", NOTEBOOKS)
every_module = pytest.mark.parametrize("module", MODULES)


@every_notebook
def test_the_format_is_valid_and_outputs_are_stripped(tree, module, name):
    notebook = read(tree, module, name)
    nbformat.validate(notebook)
    for cell in notebook.cells:
        assert not cell.get("outputs"), f"{cell.id} has outputs; run nbstripout"
        assert not cell.get("execution_count"), f"{cell.id} has an execution count"


@every_notebook
def test_cell_ids_are_slugs_and_unique(tree, module, name):
    ids = [cell.id for cell in read(tree, module, name).cells]
    assert [each for each in ids if not SLUG.fullmatch(each)] == []
    assert len(ids) == len(set(ids))


@every_notebook
def test_grade_ids_equal_cell_ids(tree, module, name):
    for cell in read(tree, module, name).cells:
        if "nbgrader" in cell.metadata:
            assert cell.metadata.nbgrader.grade_id == cell.id


@every_notebook
def test_code_cells_are_short(tree, module, name):
    for cell in read(tree, module, name).cells:
        if cell.cell_type == "code":
            assert len(cell.source.splitlines()) <= 25, cell.id


@every_notebook
def test_sources_are_in_the_bibliography(tree, module, name):
    known = dict(re.findall(r"@\w+\{([\w-]+),(.*?)\n\}", REFERENCES, flags=re.S))
    for cell in read(tree, module, name).cells:
        for key in cell.metadata.get("bibliography", []):
            assert key in known, f"{cell.id}: {key} is not in site/references.bib"
            title = re.search(r"title = \{(.+)\}", known[key]).group(1)
            assert plain(title) in plain(cell.source), f"{cell.id}: {title}"


@every_module
def test_a_lesson_names_its_sources(module):
    keys = [
        cell.metadata.get("bibliography")
        for cell in read("solutions", module, "lesson").cells
    ]
    assert any(keys)


CITED = re.compile(r"([A-Z][\w-]+) \((\d{4})\)|\([^()]*?([A-Z][\w-]+) (\d{4})[);,]")


@every_module
def test_a_work_that_is_cited_stands_in_the_sources(module):
    """Surname (year) and (surname year), in the lesson and in the exercises."""
    lesson, exercises = (
        read("solutions", module, name).cells for name in ["lesson", "exercises"]
    )
    sources = [cell.source for cell in lesson if "bibliography" in cell.metadata]
    works = "\n".join(sources).splitlines()
    for cell in [*lesson, *exercises]:
        if cell.cell_type == "markdown" and cell.source not in sources:
            for found in CITED.finditer(cell.source):
                name, year = (part for part in found.groups() if part)
                assert any(name in work and year in work for work in works), (
                    f"{cell.id}: {name} {year}"
                )


@every_module
def test_the_readme_lists_the_module_with_its_minutes(module):
    title = read("solutions", module, "lesson").cells[0].source
    lesson, exercises = re.findall(r"(\d+) minutes", title)
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (row,) = re.findall(rf"^\| \[{module}\]\(.+$", readme, flags=re.M)
    assert row.endswith(f"| {lesson} min | {exercises} min |")


@every_module
def test_points_in_the_text_equal_the_metadata(module):
    notebook = read("solutions", module, "exercises")
    texts = {cell.id: cell.source for cell in notebook.cells}
    total = 0
    for cell in cells(notebook, "tests") + cells(notebook, "manual"):
        points = cell.metadata.nbgrader.points
        heading = texts[cell.id.removesuffix("-tests") + "-task"].splitlines()[0]
        assert heading.endswith(f"· {points} points"), heading
        total += points
    assert f"**{total} points**" in notebook.cells[0].source


@every_module
def test_every_graded_function_has_statement_blank_and_hidden_tests(module):
    notebook = read("solutions", module, "exercises")
    ids = [cell.id for cell in notebook.cells]
    for cell in cells(notebook, "tests"):
        name = cell.id.removesuffix("-tests")
        at = ids.index(cell.id)
        assert ids[at - 2 : at] == [f"{name}-task", name]
        assert "### BEGIN HIDDEN TESTS" in cell.source
        assert "### END HIDDEN TESTS" in cell.source


@every_module
def test_the_written_question_has_a_rubric_and_two_scored_samples(module):
    notebook = read("solutions", module, "exercises")
    texts = {cell.id: cell.source for cell in notebook.cells}
    (question,) = cells(notebook, "manual")
    assert re.findall(r"^\| (\d) \|", texts[f"{question.id}-task"], flags=re.M) == [
        *"4321"
    ]
    assert len(re.findall(r"\*\*Sample answer, \d points?\.\*\*", question.source)) == 2


@every_module
def test_students_get_no_solutions_and_no_hidden_tests(module):
    for name in ["lesson", "exercises"]:
        for cell in read("course", module, name).cells:
            assert "BEGIN SOLUTION" not in cell.source
            assert "HIDDEN TESTS" not in cell.source
            assert "Sample answer" not in cell.source
            if role_of(cell) in {"answer", "manual"}:
                assert re.search("YOUR (CODE|ANSWER) HERE", cell.source), cell.id


@every_module
def test_a_grade_id_occurs_once_in_the_course(module):
    ours = {
        cell.id
        for cell in read("solutions", module, "exercises").cells
        if role_of(cell)
    }
    for other in MODULES:
        if other != module:
            theirs = {
                c.id for c in read("solutions", other, "exercises").cells if role_of(c)
            }
            assert not ours & theirs


def test_course_is_what_solutions_generate(tmp_path):
    fresh = SimulatedClass(tmp_path)
    for module in MODULES:
        fresh.nbgrader("generate_assignment", module)
    files = [
        f.relative_to(fresh.course) for f in (fresh.course / "course").rglob("*.*")
    ]
    committed = [f.relative_to(ROOT) for f in (ROOT / "course").rglob("*.*")]
    ours = [f for f in committed if ".ipynb_checkpoints" not in f.parts]
    assert sorted(files) == sorted(ours), "run `make course`"
    for file in files:
        assert (fresh.course / file).read_bytes() == (ROOT / file).read_bytes(), (
            f"{file} is stale; run `make course`"
        )


def plain(text):
    """Letters only, so that markup and punctuation do not matter."""
    return re.sub(r"[\W_]+", " ", text).lower()
