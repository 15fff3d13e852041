"""What the guides tell people to type and to follow is there."""

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
GENERATED = {SITE / "data.md", SITE / "instructors" / "written-answers.md"}
FENCE = re.compile(r"^ *```([^\n`]*)\n(.*?)^ *``` *$", re.DOTALL | re.MULTILINE)
INLINE = re.compile(r"`((?:clusterlab|nbgrader|make) [^`\n]+)`")
LINK = re.compile(r"\]\(([^)\s]+)\)")
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


def anchors(text):
    """The names of a page's headings in links."""
    headings = re.findall(r"^#+ +(.+)$", FENCE.sub("", text), re.MULTILINE)
    plain = [re.sub(r"[^\w\- ]", "", each.lower()) for each in headings]
    return {each.replace(" ", "-") for each in plain}


def place_of(guide, target):
    """The file that a link means; the site has lessons and exercises in modules/."""
    path = (guide.parent / target).resolve() if target else guide
    modules = SITE / "modules"
    if path.is_relative_to(modules):
        return ROOT / "solutions" / path.relative_to(modules)
    return path


def broken(guide, text):
    """Links of a page that lead nowhere."""
    for link in LINK.findall(FENCE.sub("", text)):
        if re.match(r"[a-z]+:", link):
            continue
        target, _, anchor = link.partition("#")
        path = place_of(guide, target)
        if path in GENERATED:
            continue
        if not path.exists():
            yield f"{link}: not there"
        elif anchor and path.suffix == ".md":
            page = text if path == guide else path.read_text(encoding="utf-8")
            if anchor not in anchors(page):
                yield f"{link}: no such heading"


@every_guide
def test_every_command_exists(guide):
    assert list(mistakes(guide.read_text(encoding="utf-8"))) == []


@every_guide
def test_every_link_leads_somewhere(guide):
    assert list(broken(guide, guide.read_text(encoding="utf-8"))) == []


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


@pytest.mark.parametrize("link", ["nowhere.md", "#nothing", "README.md#nothing"])
def test_a_broken_link_is_noticed(link):
    assert len(list(broken(ROOT / "INSTRUCTORS.md", f"[here]({link})"))) == 1


def test_every_code_of_the_answer_bank_is_explained():
    bank = (ROOT / "tests" / "answers").rglob("*.py")
    used = {
        code
        for path in bank
        for code in re.findall(r"^# %% \w+: (MC\d+)", path.read_text("utf-8"), re.M)
    }
    page = (SITE / "instructors" / "misconceptions.md").read_text(encoding="utf-8")
    assert used and used <= set(re.findall(r"^\| (MC\d+) \|", page, re.M))
