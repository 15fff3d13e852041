"""The student's guide tells what the course really says, and its pictures are there."""

import ast
import re
import tomllib
from functools import cache

import pytest
from notebooks_of import ROOT

GUIDE = ROOT / "site" / "en" / "students.md"
GAP = "…"
LARGEST = 150_000  # bytes
# Sections whose messages are the course's own, not of Jupyter or of nbgrader.
OURS = [
    "Tests and predictions",
    "Data and functions of the course",
    "`clusterlab check`",
]
NOT_MESSAGES = {
    "remedy",
    "columns",
    "states",
    "problem",
    "warning",
    "change",
    "running",
}


def messages(section):
    """The messages in the first column of a section's tables, in plain text."""
    part = GUIDE.read_text("utf-8").split(f"\n### {section}\n")[1].split("\n### ")[0]
    rows = re.findall(r"^\| (`.+?) \|", part, flags=re.M)
    return [said for row in rows for said in re.findall(r"`([^`]+)`", row)]


def with_gaps(template):
    """What the braces of a template stand for, left open."""
    return " ".join(re.sub(r"\{[^{}]*\}", GAP, template).split())


def leaves(tree):
    """Every text of a TOML file that is a message."""
    for key, value in tree.items():
        if key in NOT_MESSAGES:
            continue
        if isinstance(value, dict):
            yield from leaves(value)
        else:
            yield with_gaps(value)


def words_of(subject):
    path = ROOT / "clusterlab" / "text" / "en" / f"{subject}.toml"
    return list(leaves(tomllib.loads(path.read_text("utf-8"))))


def strings(tree):
    """Every string in Python code; what an f-string computes is left open."""
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            parts = [
                part.value if isinstance(part, ast.Constant) else GAP
                for part in node.values
            ]
            yield " ".join("".join(parts).split())
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield " ".join(node.value.split())


@cache
def sources():
    """All that the course's own code can say."""
    said = words_of("check") + words_of("predictions") + words_of("progress")
    for file in (ROOT / "clusterlab").rglob("*.py"):
        said += strings(ast.parse(file.read_text("utf-8")))
    return said


@pytest.mark.parametrize("message", [each for part in OURS for each in messages(part)])
def test_the_course_can_say_this(message):
    assert any(message in said for said in sources())


@pytest.mark.parametrize("subject", ["check", "predictions"])
def test_every_message_is_in_the_guide(subject):
    listed = [each for part in OURS for each in messages(part)]
    wanted = [
        each for each in words_of(subject) if not each.startswith("You predicted")
    ]
    assert [each for each in wanted if each not in listed] == []


@pytest.mark.parametrize(
    "message", [each for each in messages("Opening the course") if "Python" in each]
)
def test_the_setup_can_say_this(message):
    script = (ROOT / "tools" / "setup.sh").read_text("utf-8")
    assert message in re.sub(r"\$\w+", GAP, script)


def pictures():
    """Each picture that a page names: page, words for it, and file."""
    pages = [ROOT / "README.md", ROOT / "STUDENTS.md"]
    for page in [*pages, *sorted((ROOT / "site" / "en").glob("*.md"))]:
        for alt, target in re.findall(r"!\[(.*?)\]\((\S+?)\)", page.read_text("utf-8")):
            if not target.startswith("https://"):
                name = f"{page.name}-{target}"
                yield pytest.param(page.parent / target, alt, id=name)


@pytest.mark.parametrize(("file", "alt"), list(pictures()))
def test_a_picture_is_there_told_in_words_and_small(file, alt):
    assert file.is_file()
    assert len(alt.split()) >= 8
    assert file.stat().st_size <= LARGEST
