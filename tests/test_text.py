"""Is every text there, complete, and filled with what the code knows?"""

import re
import tomllib
from importlib.resources import files
from pathlib import Path
from string import Formatter

import pytest

import clusterlab
from clusterlab.text import text

FILES = sorted(
    file
    for folder in files("clusterlab.text").iterdir()
    if folder.is_dir()
    for file in folder.iterdir()
    if file.name.endswith(".toml")
)
LANGUAGES = sorted({file.parent.name for file in FILES})
in_every_file = pytest.mark.parametrize(
    "file", FILES, ids=lambda file: f"{file.parent.name}-{file.stem}"
)

PROGRAM = "\n".join(
    file.read_text(encoding="utf-8")
    for file in Path(clusterlab.__file__).parent.rglob("*.py")
)


def sentences(content, path):
    """Every string in nested tables and lists, with its dotted name."""
    if isinstance(content, str):
        yield path, content
        return
    items = content.items() if isinstance(content, dict) else enumerate(content)
    for key, value in items:
        yield from sentences(value, f"{path}.{key}")


def read(file):
    return tomllib.loads(file.read_text(encoding="utf-8"))


def questions(file):
    lists = [part for part in read(file).values() if isinstance(part, list)]
    return [question for part in lists for question in part]


def test_english_is_there():
    assert "en" in LANGUAGES


@in_every_file
def test_the_file_is_read_and_no_sentence_is_empty(file, monkeypatch):
    monkeypatch.setenv("CLUSTERLAB_LANGUAGE", file.parent.name)
    content = text(file.stem)
    assert content == read(file)
    assert all(sentence.strip() for _, sentence in sentences(content, file.stem))


def gaps(sentence):
    """The names in braces."""
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


@in_every_file
def test_the_code_knows_what_to_fill_into_every_gap(file):
    for path, sentence in sentences(read(file), file.stem):
        for name in gaps(sentence):
            assert re.search(rf"\b{name}=|[\"']{name}[\"']:|\b{name}: ", PROGRAM), path


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_leaves_the_same_gaps(language):
    def left(of):
        own = [file for file in FILES if file.parent.name == of]
        listed = [pair for f in own for pair in sentences(read(f), f.stem)]
        return {path: gaps(sentence) for path, sentence in listed}

    assert left(language) == left("en")


@in_every_file
def test_every_choice_of_every_question_has_a_reply(file):
    for question in questions(file):
        assert set(question) == {"ask", "choices", "replies"}
        assert len(question["choices"]) == len(question["replies"]) >= 2
        assert len(set(question["choices"])) == len(question["choices"])


def test_the_lessons_have_questions():
    asked = {file.stem for file in FILES if questions(file)}
    assert {"start-here", "measuring-clusters"} <= asked


AVAILABLE = ", ".join(f"{file.parent.name}/{file.stem}" for file in FILES)


def test_an_unknown_subject_is_refused_with_what_there_is(monkeypatch):
    monkeypatch.delenv("CLUSTERLAB_LANGUAGE", raising=False)
    with pytest.raises(ValueError) as error:
        text("weather")
    assert str(error.value) == (
        f"There is no text on 'weather' in language 'en'; available: {AVAILABLE}."
    )


def test_the_environment_chooses_the_language(monkeypatch):
    monkeypatch.setenv("CLUSTERLAB_LANGUAGE", "xx")
    with pytest.raises(ValueError) as error:
        text("predictions")
    assert str(error.value) == (
        f"There is no text on 'predictions' in language 'xx'; available: {AVAILABLE}."
    )
