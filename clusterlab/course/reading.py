"""Read a notebook of exercises the way the grader does, and say why it cannot be."""

import json
import warnings
from pathlib import Path

import nbformat
from nbformat.v4.nbjson import to_notebook

from clusterlab.course.defect import Defect

FORMAT = 4


class Unreadable(Exception):
    """The file is no notebook; `defect` says why."""

    def __init__(self, kind, **gaps):
        super().__init__(kind)
        self.defect = Defect(kind, gaps)


def read_exercises(path):
    """Read a notebook; an old format is upgraded, in memory only.

    Parameters
    ----------
    path : path

    Returns
    -------
    nbformat.NotebookNode

    Raises
    ------
    Unreadable
        If it is empty, not JSON, of an unknown format or not built like a notebook.
    """
    content = Path(path).read_bytes()
    if not content.strip():
        raise Unreadable("empty")
    try:
        raw = json.loads(content)
    except json.JSONDecodeError as error:
        raise Unreadable("not_json", line=error.lineno) from None
    except (ValueError, RecursionError):
        raise Unreadable("not_json", line=1) from None
    version = raw.get("nbformat") if isinstance(raw, dict) else None
    if not isinstance(version, int) or version < 1:
        raise Unreadable("no_notebook")
    if version > FORMAT:
        raise Unreadable("new_format", version=version)
    wrong = (AttributeError, LookupError, TypeError, ValueError)
    try:
        return _built(raw, version)
    except (*wrong, nbformat.ValidationError):
        raise Unreadable("no_notebook") from None


def _built(raw, version):
    """The notebook in today's format, every cell with an id of its own."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what nbformat mends in silence
        if version < FORMAT:
            raw = nbformat.reads(json.dumps(raw), as_version=FORMAT)
        minor = raw["nbformat_minor"]
        _, raw = nbformat.validator.normalize(raw, version=FORMAT, version_minor=minor)
        nbformat.validate(raw, version_minor=minor, relax_add_props=True)
    if not raw["cells"]:
        raise ValueError("no cells")
    notebook = to_notebook(raw)
    notebook.metadata.orig_nbformat = version  # never written
    nbformat.v4.writes(notebook).encode()  # lone surrogates cannot be saved
    return notebook
