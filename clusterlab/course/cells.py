"""What can be wrong with a notebook's cells and settings, and how to mend it.

nbgrader writes into each cell it cares for: its name, its role, its points and, in
what students receive, a checksum of its text and settings. In this course the name is
also the id of the cell, the tests of ``share`` are called ``share-tests``, and its
statement ``share-task``. A copy as the student received it tells the rest.

No mending changes the text of an answer, removes a cell or moves one.
"""

import json
from copy import deepcopy
from functools import partial

import jsonschema
from nbgrader.nbgraderformat import MetadataValidator
from nbgrader.utils import compute_checksum, is_grade, is_locked, is_solution

from clusterlab.course.defect import Defect
from clusterlab.course.reading import FORMAT
from clusterlab.grading.assembly import LARGEST_CELL, LARGEST_NOTEBOOK

KERNEL = {
    "display_name": "Python 3 (ipykernel)",
    "language": "python",
    "name": "python3",
}
LARGEST_OUTPUTS = 5 * 2**20  # bytes
SKIP = "skip-execution"
OURS = ("nbgrader", "deletable", "editable")
SCHEMA = MetadataValidator().schema


def old_format(notebook, released):
    """A file of an old format; in memory it is upgraded already."""
    version = notebook.metadata.get("orig_nbformat", FORMAT)
    if version < FORMAT:
        mend = partial(notebook.metadata.pop, "orig_nbformat")
        yield Defect("old_format", {"version": version}, mend)


def wrong_kernel(notebook, released):
    """Another kernel than the course's, or none."""
    kernel = notebook.metadata.get("kernelspec", {}).get("name")
    if kernel != KERNEL["name"]:
        mend = partial(
            notebook.metadata.update,
            kernelspec=KERNEL,
            language_info={"name": "python"},
        )
        yield Defect("kernel" if kernel else "no_kernel", {"kernel": kernel}, mend)


def copies(notebook, released):
    """Cells with the name of an earlier one; the first keeps it."""
    first = {}
    for number, cell in enumerate(notebook.cells, start=1):
        name = name_of(cell)
        if name in first:
            gaps = {"cell": name, "number": number, "first": first[name]}
            yield Defect("copy", gaps, partial(_forget, cell))
        elif name:
            first[name] = number


def lost_settings(notebook, released):
    """Cells without settings whose id still says which they are."""
    here, originals = _named(notebook), _named(released)
    lost = set(_expected(notebook, released)) - set(here)
    for cell in notebook.cells:
        name = cell.get("id")
        if name not in lost:
            continue
        lost.remove(name)
        gaps = {"cell": name}
        if name in originals:
            yield Defect("lost", gaps, partial(_settle, cell, originals[name]))
        elif f"{name}-tests" in here and cell.cell_type == "code":
            mend = partial(cell.metadata.update, nbgrader=_settings_of_answer(name))
            yield Defect("lost_answer", gaps, mend)
        else:
            yield Defect("lost", gaps)


def unknown(notebook, released):
    """Cells with a name that the released copy does not have."""
    here, originals = _named(notebook), _named(released)
    lost = set(originals) - set(here)
    for name, cell in here.items() if released else ():
        if name not in originals and cell.get("id") not in lost:
            yield Defect("unknown", {"cell": name}, partial(_forget, cell))


def damaged_settings(notebook, released):
    """Settings that nbgrader refuses, or that differ from the released ones."""
    originals = _named(released)
    for number, cell in enumerate(notebook.cells, start=1):
        name = name_of(cell)
        if name in originals:
            if cell.metadata.nbgrader != originals[name].metadata.nbgrader:
                mend = partial(_settle, cell, originals[name])
                yield Defect("settings", {"cell": name}, mend)
        elif not _sound(cell):
            gaps = {"cell": name, "number": number}
            if name:
                yield Defect("settings", gaps)
            elif cell.get("id") not in _expected(notebook, released):
                yield Defect("stray", gaps, partial(_forget, cell))


def other_types(notebook, released):
    """Named cells that were turned into text or into code."""
    originals = _named(released)
    for name, cell in _named(notebook).items():
        wanted = type_of(originals.get(name, cell))
        if cell.cell_type != wanted:
            gaps = {"cell": name, "found": cell.cell_type, "wanted": wanted}
            yield Defect("type", gaps, partial(_turn, cell, wanted))


def altered(notebook, released):
    """Tests and other locked cells whose text was changed."""
    originals = _named(released)
    for name, cell in _named(notebook).items():
        original = originals.get(name)
        if original is None:
            if _sound(cell) and is_locked(cell) and not _intact(cell):
                yield Defect("altered", {"cell": name})
        elif is_locked(original) and cell.source != original.source:
            mend = partial(cell.update, source=original.source)
            yield Defect("altered", {"cell": name}, mend)


def missing(notebook, released):
    """Named cells that are not there."""
    originals = _named(released)
    here = {cell.get("id") for cell in notebook.cells} | set(_named(notebook))
    for name in _expected(notebook, released):
        if name in here:
            continue
        original = originals.get(name)
        mend = partial(_put_back, notebook, original, released) if original else None
        yield Defect("missing", {"cell": name}, mend)


def out_of_order(notebook, released):
    """The first named cell that stands above one it belongs below."""
    here = list(_named(notebook))
    if released:
        order = [name for name in _named(released) if name in here]
        found = [name for name in here if name in order]
        pairs = zip(found, order, strict=True)
    else:
        tests = [name for name in here if name.endswith("-tests")]
        pairs = ((name, name.removesuffix("-tests")) for name in tests)
    for cell, other in pairs:
        if other in here and here.index(cell) < here.index(other):
            yield Defect("order", {"cell": cell, "other": other})
            return


def switched_off(notebook, released):
    """Cells with the tag that makes Jupyter's tools skip them."""
    for number, cell in enumerate(notebook.cells, start=1):
        tags = cell.metadata.get("tags", [])
        if SKIP in tags:
            left = [tag for tag in tags if tag != SKIP]
            gaps = {"cell": place(cell, number), "tag": SKIP}
            yield Defect("off", gaps, partial(cell.metadata.update, tags=left))


def large_outputs(notebook, released):
    """More output than a person can look at."""
    size = sum(len(json.dumps(cell.get("outputs", []))) for cell in notebook.cells)
    if size > LARGEST_OUTPUTS:
        gaps = {"size": size / 2**20, "most": LARGEST_OUTPUTS / 2**20}
        yield Defect("outputs", gaps, partial(_clear, notebook))


def too_large(notebook, released):
    """More text or pictures than the grader reads."""
    for number, cell in enumerate(notebook.cells, start=1):
        if len(cell.source) > LARGEST_CELL:
            gaps = {"cell": place(cell, number), "most": LARGEST_CELL}
            yield Defect("long", gaps)
    size = sum(len(json.dumps({**cell, "outputs": []})) for cell in notebook.cells)
    if size > LARGEST_NOTEBOOK:
        yield Defect("large", {"size": size / 2**20, "most": LARGEST_NOTEBOOK / 2**20})


# In the order in which they are mended: each relies on those before it.
CHECKS = (
    old_format,
    wrong_kernel,
    copies,
    lost_settings,
    unknown,
    damaged_settings,
    other_types,
    altered,
    missing,
    out_of_order,
    switched_off,
    large_outputs,
    too_large,
)


def name_of(cell):
    """nbgrader's name of a cell, or None."""
    settings = cell.metadata.get("nbgrader")
    name = settings.get("grade_id") if isinstance(settings, dict) else None
    return name if isinstance(name, str) and name else None


def type_of(cell):
    """The type a cell had when it was released, as far as it says."""
    settings = cell.metadata.get("nbgrader") if _sound(cell) else None
    return settings.get("cell_type", cell.cell_type) if settings else cell.cell_type


def place(cell, number):
    """How to call a cell when talking to the student."""
    return name_of(cell) or f"#{number}"


def intact(released):
    """Whether a notebook is as nbgrader released it: locked cells and all."""
    named = _named(released).values()
    return bool(named) and all(
        _sound(cell) and (_intact(cell) or not is_locked(cell)) for cell in named
    )


def same_exercises(notebook, released):
    """Whether two notebooks share a graded cell."""
    here = set(_named(notebook)) | {cell.get("id") for cell in notebook.cells}
    graded = [name for name, cell in _named(released).items() if is_grade(cell)]
    return not here.isdisjoint(graded)


def _named(notebook):
    """The cells that have a name, by name; of copies the first."""
    named = {}
    for cell in notebook.cells if notebook else ():
        if name_of(cell):
            named.setdefault(name_of(cell), cell)
    return named


def _expected(notebook, released):
    """Names the notebook should have, as a dict to keep their order."""
    if released:
        return dict.fromkeys(_named(released))
    names = {}
    for cell in notebook.cells:
        name, statement = name_of(cell), cell.get("id", "")
        if statement.endswith("-task"):
            names[statement.removesuffix("-task")] = None
        if name:
            names[name.removesuffix("-tests")] = None
            names[name] = None
            if is_solution(cell) and not is_grade(cell):
                names[f"{name}-tests"] = None
    return names


def _sound(cell):
    """Whether nbgrader accepts the settings of a cell."""
    if "nbgrader" not in cell.metadata:
        return True
    settings = cell.metadata.nbgrader
    try:
        jsonschema.validate(settings, SCHEMA)
    except jsonschema.ValidationError:
        return False
    if settings["grade"] and "points" not in settings:
        return False
    matters = settings["grade"] or settings["solution"] or settings["locked"]
    return bool(name_of(cell)) or not matters


def _intact(cell):
    """Whether a cell has the text and settings of its checksum, whatever its type."""
    as_released = deepcopy(cell)
    as_released.cell_type = type_of(cell)
    return compute_checksum(as_released) == cell.metadata.nbgrader.get("checksum")


def _settings_of_answer(name):
    return {
        "cell_type": "code",
        "grade": False,
        "grade_id": name,
        "locked": False,
        "schema_version": MetadataValidator.schema_version,
        "solution": True,
        "task": False,
    }


def _forget(cell):
    """Make it a cell of the student's own."""
    for key in OURS:
        cell.metadata.pop(key, None)


def _settle(cell, original):
    """Give a cell the settings it was released with."""
    _forget(cell)
    kept = {key: original.metadata[key] for key in OURS if key in original.metadata}
    cell.metadata.update(deepcopy(kept))


def _turn(cell, wanted):
    """Give a cell another type."""
    cell.cell_type = wanted
    cell.pop("outputs", None)
    cell.pop("execution_count", None)
    if wanted == "code":
        cell.pop("attachments", None)
        cell.update(outputs=[], execution_count=None)


def _put_back(notebook, original, released):
    """Insert a released cell below the nearest that stood above it."""
    names = [{name_of(cell), cell.get("id")} for cell in notebook.cells]
    position = 0
    for above in released.cells[: released.cells.index(original)]:
        for number, each in enumerate(names):
            if (name_of(above) or above.get("id")) in each:
                position = number + 1
    cell = deepcopy(original)
    if notebook.nbformat_minor < 5:  # before cells had ids
        cell.pop("id", None)
    notebook.cells.insert(position, cell)


def _clear(notebook):
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.update(outputs=[], execution_count=None)
