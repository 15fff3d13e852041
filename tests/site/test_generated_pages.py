"""The pages that no person writes, and the words they are written with."""

import json
import re

import build_site
import pytest
from notebooks_of import MODULES, ROOT
from site_source.pages import menu

PACKAGE = json.loads((ROOT / "data" / "datapackage.json").read_text(encoding="utf-8"))


class Recorded(dict):
    """A dictionary, and those below it, that note what is read."""

    def __init__(self, words, read, path=""):
        super().__init__(words)
        self.read, self.path = read, path

    def __getitem__(self, key):
        path = f"{self.path}.{key}"
        value = super().__getitem__(key)
        self.read.add(path)
        return Recorded(value, self.read, path) if isinstance(value, dict) else value

    def items(self):
        return [(key, self[key]) for key in self]


def leaves(words, path=""):
    """The path of every word."""
    for key, value in words.items():
        below = isinstance(value, dict)
        yield from leaves(value, f"{path}.{key}") if below else [f"{path}.{key}"]


@pytest.fixture(scope="module")
def generated(words):
    return build_site.generated(MODULES, words)


def test_every_word_is_used(words):
    read = set()
    recorded = Recorded(words, read)
    build_site.assemble("en", MODULES, recorded)
    settings = (ROOT / "site" / "conf.py").read_text(encoding="utf-8")
    read |= {f".{key}" for key in re.findall(r'words\["(\w+)"\]', settings)}
    assert set(leaves(words)) - read == set()


def test_written_answers_have_rubric_and_two_scored_samples(generated):
    page = generated["instructors/written-answers.md"]
    sections = re.split(r"^## ", page, flags=re.M)[1:]
    assert len(sections) == len(MODULES)
    for section, module in zip(sections, MODULES, strict=True):
        assert f"](/modules/{module}/exercises.ipynb)" in section
        assert re.findall(r"^\| (\d) \|", section, flags=re.M) == [*"4321"]
        assert len(re.findall(r"\*\*Sample answer, \d points?\.\*\*", section)) == 2


@pytest.mark.parametrize("table", PACKAGE["resources"], ids=lambda each: each["name"])
def test_a_data_card_tells_what_the_package_knows(generated, table):
    (card,) = [
        card
        for card in re.split(r"^\(table-", generated["data.md"], flags=re.M)
        if f"\n`{table['name']}`:" in card
    ]
    facts = [table["title"], table["kind"], *table["caveats"]]
    facts += [each["title"] for each in table["sources"] + table["licenses"]]
    for field in table["schema"]["fields"]:
        facts += [f"`{field['name']}`", field.get("unit", ""), field["description"]]
    assert [fact for fact in facts if fact not in card] == []


def test_the_home_page_lists_modules_with_minutes(generated):
    table = generated["fragments/modules.md"]
    assert "/modules/00-start-here/lesson.ipynb) | 35 min | 20 min |" in table
    assert all(f"(/modules/{module}/lesson.ipynb)" in table for module in MODULES)


def test_the_menu_keeps_the_order_and_leaves_out_what_is_missing():
    headings = {"A": ["b", "a", "c"], "B": ["d"], "C": ["m/*/lesson"]}
    files = ["a.md", "b.md", "m/1/lesson.ipynb", "m/0/lesson.ipynb", "m/0/other.ipynb"]
    lists = re.findall(r":caption: (\w)\n\n(.+?)\n```", menu(headings, files), re.S)
    assert lists == [("A", "b\na"), ("C", "m/0/lesson\nm/1/lesson")]
