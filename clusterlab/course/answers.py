"""What in a student's own cells will not work once the notebook is graded."""

import ast
import re

from IPython.core.inputtransformer2 import TransformerManager
from nbgrader.utils import is_locked, is_solution

from clusterlab.course.cells import name_of, place, type_of
from clusterlab.course.defect import Defect
from clusterlab.course.modules import is_blank

ASKS = {"input", "getpass", "builtins.input", "getpass.getpass"}
LEAVES = {
    *("bash", "cd", "conda", "load", "pip", "run"),
    *("script", "sh", "sx", "system", "uv", "writefile"),
}
MAGICS = {"run_line_magic": "%", "run_cell_magic": "%%"}
SHELL = {"getoutput", "system"}
OWN_PATH = re.compile(
    r"(/(home|Users|root|mnt|media|content|Volumes)/|~[/\\]|[A-Za-z]:[/\\])"
)


def blank_answers(notebook, released):
    """Answers that still wait to be written."""
    for cell in notebook.cells:
        if name_of(cell) and is_solution(cell) and _is_open(cell.source):
            kind = "blank" if cell.cell_type == "code" else "blank_text"
            yield Defect(kind, {"cell": name_of(cell)})


def code_that_fails(notebook, released):
    """Code that asks for input, leaves the notebook or needs the student's disk."""
    for number, cell in enumerate(notebook.cells, start=1):
        own = not (name_of(cell) and is_locked(cell))
        if own and cell.cell_type == type_of(cell) == "code":
            for kind, gaps in _findings(cell.source):
                yield Defect(kind, {"cell": place(cell, number), **gaps})


CHECKS = (blank_answers, code_that_fails)


def _is_open(source):
    return is_blank(source) or not source.strip()


def _findings(source):
    """Kind of defect and details, each once, in the order of the lines."""
    try:
        tree = ast.parse(TransformerManager().transform_cell(source))
    except SyntaxError as error:
        return [("syntax", {"line": error.lineno, "why": error.msg})]
    except ValueError as error:
        return [("syntax", {"line": 1, "why": str(error)})]
    own = _bound(tree)
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            if called in ASKS - own:
                found[called] = ("input", {"function": called})
            elif command := _command(called, node.args):
                found[command] = ("leaves", {"command": command})
        elif path := _own_path(node):
            found[path] = ("own_path", {"path": path})
    return list(found.values())


def _own_path(node):
    """The path that a string in the code is, if it is of the student's machine."""
    path = getattr(node, "value", None)
    return path if isinstance(path, str) and OWN_PATH.match(path) else None


def _command(called, arguments):
    """The magic that a call stands for, if it leaves the notebook."""
    shell, method = called.rpartition(".")[::2]
    if shell != "get_ipython()":
        return None
    first = getattr(arguments[0], "value", None) if arguments else None
    if method in SHELL:
        return f"!{first}".split()[0]
    return MAGICS[method] + first if method in MAGICS and first in LEAVES else None


def _bound(tree):
    """Names that the cell itself gives to functions, arguments and variables."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            names.add(node.name)
        elif isinstance(node, ast.arg):
            names.add(node.arg)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.add(node.id)
    return names
