"""nbgrader's own pages in JupyterLab: formgrader and the Validate button."""

from lab_server import PICTURES, serve
from simulated_class import ASSIGNMENT


def test_formgrader_shows_the_class(graded_class, page):
    with serve(graded_class.course) as lab:
        page.goto(f"{lab.url}/formgrader/gradebook/{ASSIGNMENT}/exercises")
        page.locator("table tbody tr").nth(2).wait_for()
        PICTURES.mkdir(exist_ok=True)
        page.screenshot(path=PICTURES / "formgrader-submissions.png")
        page.goto(f"{lab.url}/formgrader/manage_students")
        page.get_by_text("perfect").wait_for()
        page.screenshot(path=PICTURES / "formgrader-students.png")
        rows = [row.inner_text() for row in page.locator("table tbody tr").all()]
    for student, score in [
        ("perfect", "20 / 24"),
        ("half", "8 / 24"),
        ("blank", "0 / 24"),
    ]:
        assert [score in row for row in rows if student in row] == [True]


def test_validate_names_what_fails(lab, page):
    lab.open(page, "course/02-measuring-clusters/exercises.ipynb")
    page.get_by_role("button", name="Validate").click()
    dialog = page.locator(".jp-Dialog")
    dialog.get_by_text("NotImplementedError").first.wait_for(timeout=60_000)
    PICTURES.mkdir(exist_ok=True)
    page.screenshot(path=PICTURES / "validate-fails.png")


def test_validate_passes_a_finished_notebook(lab, page):
    lab.open(page, "solutions/02-measuring-clusters/exercises.ipynb")
    page.get_by_role("button", name="Validate").click()
    dialog = page.locator(".jp-Dialog")
    dialog.get_by_text("Success").first.wait_for(timeout=60_000)
    page.screenshot(path=PICTURES / "validate-passes.png")
