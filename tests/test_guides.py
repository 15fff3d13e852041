"""What the guides tell people to type is there."""

import re
import shlex

import pytest
import typer
from nbgrader.apps.nbgraderapp import NbGraderApp
from notebooks_of import ROOT

from clusterlab.cli import app

SITE = ROOT / "site" / "en"
GUIDES = sorted(
    [ROOT / name for name in ("INSTRUCTORS.md", "STUDENTS.md", "README.md")]
    + list(SITE.rglob("*.md"))
)
FENCE = re.compile(r"^ *```([^\n`]*)\n(.*?)^ *``` *$", re.DOTALL | re.MULTILINE)
INLINE = re.compile(r"`((?:clusterlab|nbgrader|make) [^`\n]+)`")
PROGRAMS = ("clusterlab ", "nbgrader ", "make ")
TARGET = re.compile(r"^([a-z][a-z-]*):", re.MULTILINE)

every_guide = pytest.mark.parametrize(
    "guide", GUIDES, ids=lambda path: str(path.relative_to(ROOT))
)


def commands(text):
    """The command lines of a page, as lists of words."""
    fenced = [
        part
        for language, block in FENCE.findall(text)
        if language in ("", "sh", "powershell")
        for line in block.splitlines()
        for part in line.split("&&")
    ]
    lines = [each.strip() for each in fenced + INLINE.findall(FENCE.sub("", text))]
    wanted = [line for line in lines if line.startswith(PROGRAMS)]
    return [shlex.split(line, comments=True) for line in wanted]


def options(words):
    return [word.partition("=")[0] for word in words if word.startswith("--")]


def of_clusterlab(words):
    """The options of a subcommand of clusterlab; None if there is no such command."""
    command = typer.main.get_command(app).commands.get(words[0])
    if command is not None:
        params = command.params
        given = {name for each in params for name in each.opts + each.secondary_opts}
        return {"--help"} | given


def of_nbgrader(words):
    """The same for nbgrader, whose subcommands may have subcommands."""
    kind = NbGraderApp
    for word in words:
        below = kind().subcommands
        if not below:
            break
        if word not in below:
            return None
        kind = below[word][0]
    names = {*kind().flags, *kind().aliases}
    return {"--help", "--help-all", *(f"--{name}" for name in names)}


def of_make(words):
    targets = TARGET.findall((ROOT / "Makefile").read_text(encoding="utf-8"))
    return set() if words[0] in targets else None


KNOWN = {"clusterlab": of_clusterlab, "nbgrader": of_nbgrader, "make": of_make}


def mistakes(text):
    """Command lines of a page that the programs would refuse."""
    for program, *words in commands(text):
        known = KNOWN[program](words)
        line = shlex.join([program, *words])
        if known is None:
            yield f"{line}: no such command"
        elif unknown := set(options(words)) - known:
            yield f"{line}: no option {', '.join(sorted(unknown))}"


@every_guide
def test_every_command_exists(guide):
    assert list(mistakes(guide.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "line, says",
    [
        ("clusterlab grad 00", "no such command"),
        ("clusterlab grade 00 --worker 2", "no option --worker"),
        ("nbgrader db student imports x.csv", "no such command"),
        ("nbgrader collect 00 --updates", "no option --updates"),
        ("cd x && make everything", "no such command"),
    ],
)
def test_a_mistyped_command_is_noticed(line, says):
    (found,) = mistakes(f"```sh\n{line}\n```\n")
    assert found.endswith(says)


def test_a_mistyped_command_in_a_sentence_is_noticed():
    (found,) = mistakes("Run `nbgrader colect 00`, then `clusterlab grade 00`.")
    assert found == "nbgrader colect 00: no such command"
