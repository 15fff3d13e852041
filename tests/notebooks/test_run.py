"""Every notebook runs in a real kernel, without a network."""

import os
import re
import shutil
from html.parser import HTMLParser
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from notebooks_of import MODULES, ROOT, read

NOTEBOOKS = [(module, name) for module in MODULES for name in ["lesson", "exercises"]]
OFFLINE = Path(__file__).parent / "offline"

every_notebook = pytest.mark.parametrize("module, name", NOTEBOOKS)


def execute(notebook, module):
    """Run a notebook in a copy of the course, where it may save files."""
    environment = {
        **os.environ,
        "PYTHONPATH": f"{OFFLINE}{os.pathsep}{os.environ.get('PYTHONPATH', '')}",
    }
    with TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "solutions", folder, dirs_exist_ok=True)
        place = {"metadata": {"path": str(Path(folder, module))}}
        client = NotebookClient(notebook, timeout=120, resources=place)
        client.execute(env=environment)
    return notebook


@pytest.fixture(scope="module")
def executed():
    """Executed solutions, each run once."""
    done = {}

    def run(module, name):
        if (module, name) not in done:
            done[module, name] = execute(read("solutions", module, name), module)
        return done[module, name]

    return run


@every_notebook
def test_solutions_run_from_top_to_bottom(executed, module, name):
    assert executed(module, name).cells


@every_notebook
def test_every_figure_and_picture_has_a_description(executed, module, name):
    for cell in executed(module, name).cells:
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            assert "image/png" not in data, f"{cell.id}: use figures.show(...)"
            assert not undescribed(data.get("text/html", "")), cell.id
        if cell.cell_type == "markdown":
            assert not re.search(r"!\[\s*\]", cell.source), cell.id
            assert not undescribed(cell.source), cell.id


@every_notebook
def test_warnings_do_not_reach_the_reader(executed, module, name):
    for cell in executed(module, name).cells:
        for output in cell.get("outputs", []):
            assert output.get("name") != "stderr", f"{cell.id}: {output['text']}"


@every_notebook
def test_students_get_to_the_first_blank(module, name):
    notebook = read("course", module, name)
    blank = next(
        c.id for c in notebook.cells if "raise NotImplementedError" in c.source
    )
    if "def " in next(c.source for c in notebook.cells if c.id == blank):
        blank = f"{blank}-tests"  # a blank function fails when it is first called
    with pytest.raises(CellExecutionError, match="NotImplementedError"):
        execute(notebook, module)
    failed = [
        cell.id
        for cell in notebook.cells
        if any(out.output_type == "error" for out in cell.get("outputs", []))
    ]
    assert failed == [blank]


def test_the_network_is_really_off():
    notebook = read("solutions", MODULES[0], "lesson")
    notebook.cells = [notebook.cells[1]]
    notebook.cells[
        0
    ].source = "import socket; socket.create_connection(('192.0.2.1', 80), timeout=1)"
    with pytest.raises(CellExecutionError, match="The network is off"):
        execute(notebook, MODULES[0])


def undescribed(html):
    """Images of an HTML text that lack a description."""

    found = []

    class Images(HTMLParser):
        def handle_starttag(self, tag, attributes):
            if tag == "img" and not dict(attributes).get("alt"):
                found.append(attributes)

    Images().feed(html)
    return found
