"""The spelling and the marks of what people read: British, with -ize, and calm."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from notebooks_of import ROOT
from prose import prose

BIN = Path(sys.executable).parent
AMERICAN = re.compile(
    r"\b(behavior|center|color|favor|honor|labor|neighbor)(s|ed|ing|hood)?\b"
    r"|\b(kilo)?meters?\b|\b(model|label|travel)(ed|ing)\b|\b(gray|catalog|artifact)\b",
    re.IGNORECASE,
)
ISE = re.compile(  # organise, but not otherwise, surprise or exercise
    r"\b\w*(al|an|in|ar|er|or|im|it|id|og|at|ag)is(e[sd]?|ing|ation)\b", re.IGNORECASE
)
MARKS = {
    "an American spelling": AMERICAN,
    "-ise; the course writes -ize": ISE,
    "two words; the course writes percent": re.compile(r"\bper cent\b"),
    "an exclamation mark": re.compile(r"\w!(?!\w)"),
    "an em dash": re.compile(r"(?<![\u4e00-\u9fff])—|—(?![\u4e00-\u9fff])"),
    "two spaces": re.compile(r"[^\s|]  +[^\s|]"),
}
PROSE = prose()


def readable(text):
    """The text without code, formulas, links' targets and gaps to fill."""
    unread = r"```.*?```|`[^`]*`|\$\$.*?\$\$|\$[^$]*\$|\]\([^)]*\)|<[^>]+>|\{[^}]*\}"
    return re.sub(unread, "…", text, flags=re.DOTALL)


def offences(text):
    """What is wrong with a text, and where."""
    return [
        f"{name}: {found.group()!r}"
        for name, mark in MARKS.items()
        for found in mark.finditer(readable(text))
    ]


def test_codespell_finds_nothing():
    done = subprocess.run(
        [str(BIN / "codespell")], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("place", PROSE)
def test_prose_keeps_the_course_style(place):
    assert offences(PROSE[place]) == []


@pytest.mark.parametrize(
    "text",
    ["labor pooling", "Organisation", "2 per cent", "Well done!", "so — yes", "a  b"],
)
def test_an_offence_is_seen(text):
    assert len(offences(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        *["labour, otherwise, exercise, surprising, comprise", "`axes.set(color=1)`"],
        *["点—线—面", "$x  + y$", "{answer!r}", "| a  | b |", "diameter, parameters"],
    ],
)
def test_what_is_right_stays_unmarked(text):
    assert offences(text) == []
