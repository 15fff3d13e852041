"""A JupyterLab on a copy of the course, and a window to look at it."""

import shutil
from pathlib import Path

import pytest
from lab_server import PICTURES, serve
from notebooks_of import ROOT


def pytest_collection_modifyitems(items):
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture
def page(browser, request):
    """A fresh window; what it showed last is kept as a picture."""
    context = browser.new_context(viewport={"width": 1280, "height": 1000})
    page = context.new_page()
    page.set_default_timeout(60_000)
    yield page
    PICTURES.mkdir(exist_ok=True)
    page.screenshot(path=PICTURES / f"last-{request.node.originalname}.png")
    context.close()


@pytest.fixture(scope="session")
def lab(tmp_path_factory):
    """The address of a JupyterLab that serves a fresh copy of the course."""
    folder = tmp_path_factory.mktemp("lab")
    for name in ["course", "solutions"]:
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "nbgrader_config.py", folder)
    with serve(folder) as server:
        yield server
