"""Take the pictures of README, guides and website: `make pictures`.

A made-up class works in a real JupyterLab, and Chromium looks at it.
"""

import io
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

import nbformat
from PIL import Image
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "site" / "en" / "pictures"
sys.path.insert(0, str(ROOT / "tests"))

from lab_server import CHROMIUM, QUIET, serve  # noqa: E402
from simulated_class import BIN, SimulatedClass  # noqa: E402

PRACTICE, FETCHED, GRADED = (
    "00-start-here",
    "01-concepts-and-data-detective",
    "02-measuring-clusters",
)
STUDENTS = 24
SIZE = {"width": 960, "height": 780}
TOP = {"x": 0, "y": 0, "width": 960}
SHARPNESS = 2  # dots of the picture for each dot of the window
COLOURS = 128
FILES = "filebrowser-extension/browser.jupyterlab-settings"
# Where the library lies is of no interest.
NO_PATHS = """
([root]) => document.querySelectorAll('pre').forEach(
    pre => { pre.innerHTML = pre.innerHTML.replaceAll(root, '~/clusters-and-cities'); })
"""
MISTAKE = """def points_per_year(start_rate, end_rate, start_year, end_year):
    return end_rate - start_rate"""
# Covers the line with today's date.
MADE_UP = """
note => note.outerHTML = '<p style="border: 2px solid; padding: .4rem 1rem">'
    + 'Illustrative: the students of this class are made up.</p>'
"""


def prepare(folder):
    """A class of one student, who has fetched two assignments of three."""
    school = SimulatedClass(folder)
    shutil.copytree(ROOT / "course", school.course / "course")
    for assignment in [PRACTICE, FETCHED, GRADED]:
        school.nbgrader("release_assignment", assignment)
    for assignment in [PRACTICE, FETCHED]:
        school.nbgrader("fetch_assignment", assignment, user="student")
    student = folder / "student"
    shutil.copytree(ROOT / "course", student / "course")
    shutil.copytree(ROOT / "solutions", student / "solutions")
    make_a_mistake(student / "course" / PRACTICE / "exercises.ipynb")
    settings = ROOT / "nbgrader_config.py"
    exchange = f'c.Exchange.root = "{folder / "exchange"}"\n'
    (student / settings.name).write_text(settings.read_text() + exchange)
    hide_dates(student)
    return school


def make_a_mistake(path):
    """Answer the first exercise with the change over all years."""
    notebook = nbformat.read(path, as_version=4)
    answer = next(cell for cell in notebook.cells if cell.id == "points-per-year")
    answer.source = MISTAKE
    nbformat.write(notebook, path)


def hide_dates(folder):
    """Leave the dates out of JupyterLab's list of files."""
    file = folder / ".jupyter" / "user-settings" / "@jupyterlab" / FILES
    file.parent.mkdir(parents=True)
    file.write_text('{"showLastModifiedColumn": false}')


def report_on_a_class(school):
    """Grade a made-up class; returns the page that reports on it."""
    shutil.copytree(ROOT / "tests" / "answers", school.course / "tests" / "answers")
    school.nbgrader("generate_assignment", GRADED, "--force")
    for command in [
        ["simulate-class", GRADED, f"--students={STUDENTS}"],
        ["grade", GRADED],
        ["report", GRADED],
    ]:
        subprocess.run([BIN / "clusterlab", *command], cwd=school.course, check=True)
    return school.course / "reports" / f"{GRADED}.html"


@contextmanager
def window():
    """A page of a fresh Chromium."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        page = chromium.new_page(viewport=SIZE, device_scale_factor=SHARPNESS)
        page.set_default_timeout(120_000)
        yield page
        chromium.close()


def keep(name, target, **options):
    """Photograph a page or a part of it, with few colours and so few bytes."""
    picture = Image.open(io.BytesIO(target.screenshot(**options))).convert("RGB")
    few = picture.quantize(COLOURS, dither=Image.Dither.NONE)
    file = PICTURES / f"{name}.png"
    few.save(file, optimize=True)
    print(f"{file.relative_to(ROOT)}: {file.stat().st_size / 1000:.0f} kB")


def lesson(lab, page):
    """The first lesson in JupyterLab, beside the list of files."""
    page.goto(f"{lab.url}/lab/tree/course/{PRACTICE}/lesson.ipynb?reset")
    page.get_by_text("Python 3 (ipykernel) | Idle").wait_for()
    page.locator(".jp-Cell").first.click()
    page.keyboard.press("Shift+Enter")
    page.keyboard.press("Shift+Enter")
    page.get_by_text("[1]:").wait_for()
    keep("lesson", page, clip=TOP | {"height": 640})


def test_cell(lab, page):
    """A test that names the mistake."""
    lab.open(page, f"course/{PRACTICE}/exercises.ipynb")
    lab.run_all(page)
    page.evaluate(NO_PATHS, [str(ROOT)])
    page.locator(".jp-Cell").nth(3).evaluate("cell => cell.scrollIntoView()")
    keep("test-cell", page, clip=TOP | {"height": 680})


def validate(lab, page):
    """The button Validate and what it says."""
    lab.open(page, f"course/{PRACTICE}/exercises.ipynb")
    page.get_by_role("button", name="Validate").click()
    message = page.locator(".jp-Dialog").get_by_text("Got 30").first
    message.wait_for()
    page.evaluate(NO_PATHS, [str(ROOT)])
    message.evaluate("text => text.scrollIntoView({block: 'end'})")
    keep("validate", page)


def assignment_list(lab, page):
    """What a student may fetch and submit."""
    page.goto(f"{lab.url}/lab?reset")
    page.get_by_role("menuitem", name="Nbgrader", exact=True).click()
    page.get_by_role("menuitem", name="Assignment List", exact=True).click()
    page.locator(".jp-SideBar [data-id=filebrowser]").click()
    page.get_by_role("button", name="Submit").nth(1).wait_for()
    keep("assignment-list", page, clip=TOP | {"height": 370})


def widget(lab, page):
    """A widget after its slider was moved."""
    lab.open(page, "solutions/09-core-and-periphery/lesson.ipynb")
    lab.run_all(page)
    cell = page.locator(".jp-CodeCell:has-text('widgets.transport_cost')")
    cell.locator("[role=slider]").first.focus()
    page.keyboard.press("ArrowRight")
    page.locator(".jp-Cell h2").last.click()
    keep("widget", cell)


def tile_map(lab, page):
    """Market potential of the districts of Chongqing."""
    lab.open(page, "solutions/10-connectivity/lesson.ipynb")
    lab.run_all(page)
    figure = page.locator(".jp-CodeCell:has-text('market potential 2020') figure img")
    keep("tile-map", figure)


def class_report(file, page):
    """The first screen of the report on a class."""
    page.goto(file.as_uri())
    page.locator("p.note").first.evaluate(MADE_UP)
    keep("class-report", page, clip=TOP | {"height": 695})


IN_JUPYTERLAB = [lesson, test_cell, validate, assignment_list, widget, tile_map]


def main():
    """Take all pictures."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, window() as page:
        school = prepare(Path(folder))
        class_report(report_on_a_class(school), page)
        with serve(school.folder / "student") as lab:
            for take in [
                lesson,
                test_cell,
                validate,
                assignment_list,
                widget,
                tile_map,
            ]:
                take(lab, page)


if __name__ == "__main__":
    main()
