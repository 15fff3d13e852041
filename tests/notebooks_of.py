"""The notebooks of the course, as the tests see them."""

from pathlib import Path

import nbformat

ROOT = Path(__file__).parents[1]
MODULES = sorted(folder.name for folder in (ROOT / "solutions").iterdir())


def read(tree, module, name):
    """The notebook `name` of a module, from "solutions" or from "course"."""
    return nbformat.read(ROOT / tree / module / f"{name}.ipynb", as_version=4)


def cells(notebook, role):
    """Cells of a role: "answer" (students fill them), "tests", "manual"."""
    return [cell for cell in notebook.cells if role_of(cell) == role]


def role_of(cell):
    """What nbgrader does with a cell."""
    nbgrader = cell.metadata.get("nbgrader", {})
    if nbgrader.get("grade"):
        return "manual" if nbgrader.get("solution") else "tests"
    return "answer" if nbgrader.get("solution") else None


def without(source, region):
    """The source without the lines between BEGIN and END of a region."""
    kept, inside = [], False
    for line in source.splitlines():
        if f"### BEGIN {region}" in line:
            inside = True
        elif f"### END {region}" in line:
            inside = False
        elif not inside:
            kept.append(line)
    return "\n".join(kept)
