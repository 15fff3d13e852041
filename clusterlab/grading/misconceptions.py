"""Which mistakes a class makes: the sentences its failing tests show.

A test cell names the mistakes it expects, each with a sentence to the student
(`clusterlab.checks.expect`). The answer bank names wrong answers and, behind
``# says:``, what a test must say about them. Both are read here, not run.
"""

import ast
import json
import re
from dataclasses import dataclass
from pathlib import Path

from clusterlab.grading.bank import read_bank

LONGEST = 200  # characters of an error that nobody foresaw
READ = 2000  # characters of a message that are looked at
UNTRIED = ("NotRun", "NotImplementedError")  # the grader could not, nobody wrote
GENERAL = (  # sentences of clusterlab.checks that fit every exercise
    r"Your answer calls the library's \w+\.",
    r"The numbers are right, but their shape is",
    r"Got None \(is a return missing\?\)",
)


@dataclass(frozen=True)
class Failure:
    """One student's failing test.

    Attributes
    ----------
    exercise : str
        The id of the answer.
    known : bool
        Whether the error is a sentence of the test.
    says : str
        The sentence, or else the error's name and text.
    message : str
        All that the error says; it may hold the student's own words.
    """

    exercise: str
    known: bool
    says: str
    message: str


@dataclass(frozen=True)
class Group:
    """Students whose test of an exercise says the same.

    Attributes
    ----------
    exercise, known, says
        As in `Failure`.
    students : int
        How many they are.
    entries : tuple of str
        Wrong answers in the bank about which the test says so.
    """

    exercise: str
    known: bool
    says: str
    students: int
    entries: tuple


def failures(path, hints):
    """The failing tests of one graded notebook.

    Parameters
    ----------
    path : path
        The notebook, with outputs.
    hints : dict of str to list
        For each test cell what `sentences` found in it.

    Returns
    -------
    list of Failure

    Raises
    ------
    ValueError
        If the file is no notebook.
    """
    try:
        cells = json.loads(Path(path).read_text(encoding="utf-8"))["cells"]
        return [failure for cell in cells for failure in _of_cell(cell, hints)]
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise ValueError(f"{path} cannot be read: {error}") from None


def sentences(test):
    """The sentences that a test cell can say, longest first.

    Parameters
    ----------
    test : str
        The cell's code.

    Returns
    -------
    list of (re.Pattern, str)
        What a message begins with, and how to show it: gaps of f-strings as "…".
    """
    found = {}
    for node in ast.walk(ast.parse(test)):
        parts = node.values if isinstance(node, ast.JoinedStr) else [node]
        words = [
            part.value
            if isinstance(part, ast.Constant) and isinstance(part.value, str)
            else None
            for part in parts
        ]
        shown = _plain("".join("…" if each is None else each for each in words))
        if " " in shown:
            pattern = ".*?".join(re.escape(_plain(each)) for each in shown.split("…"))
            found[shown] = re.compile(pattern)
    return sorted(
        ((pattern, shown) for shown, pattern in found.items()),
        key=lambda pair: -len(pair[1]),
    )


def group(found, bank):
    """Failures of a class by exercise and sentence, the most frequent first.

    Parameters
    ----------
    found : list of Failure
    bank : dict of str to list
        For each exercise what `known_mistakes` found.

    Returns
    -------
    list of Group
    """
    together = {}
    for each in found:
        key = each.exercise, each.known, each.says
        together.setdefault(key, []).append(each.message)
    groups = [
        Group(*key, len(messages), _entries(messages, bank.get(key[0], ())))
        for key, messages in together.items()
    ]
    return sorted(groups, key=lambda each: -each.students)


def known_mistakes(folder, assignment):
    """Names of wrong answers and what tests say about them, by exercise.

    Parameters
    ----------
    folder : pathlib.Path
        The answer bank.
    assignment : str
        nbgrader's name of the assignment, such as 02-measuring-clusters.

    Returns
    -------
    dict of str to list of (str, str)
        Empty where there is no bank.
    """
    return {
        path.stem: [
            (answer.name, _plain(answer.says))
            for answer in read_bank(path)
            if answer.is_wrong and answer.says
        ]
        for path in (folder / assignment.partition("-")[2]).glob("*.py")
    }


def _of_cell(cell, hints):
    """The failure of a test cell, if it failed."""
    name = cell["metadata"].get("nbgrader", {}).get("grade_id")
    errors = [out for out in cell.get("outputs", []) if out["output_type"] == "error"]
    if name not in hints or not errors or errors[0]["ename"] in UNTRIED:
        return
    kind, message = errors[0]["ename"], _plain(errors[0]["evalue"][:READ])
    exercise = name.removesuffix("-tests")
    if kind == "AssertionError" and (says := _sentence(message, hints[name])):
        yield Failure(exercise, True, says, message)
    else:
        yield Failure(exercise, False, _short(f"{kind}: {message}"), message)


def _sentence(message, hints):
    """The sentence a message begins with, or None."""
    for pattern, shown in hints:
        if pattern.match(message):
            return shown
    for general in GENERAL:
        if found := re.match(general, message):
            return found[0]
    return None


def _entries(messages, bank):
    return tuple(name for name, says in bank if any(says in each for each in messages))


def _plain(text):
    """The text in one line, without halves of characters that no file can hold."""
    return " ".join(str(text).encode("utf-8", "replace").decode().split())


def _short(text):
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
