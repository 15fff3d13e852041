"""Is every text there, complete, and filled in with what the code knows?"""

import tomllib
from importlib.resources import files
from string import Formatter

import pytest

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

# What the code fills in. A sentence that is not listed has no gaps.
GAPS = {
    "figures.ranked_bars": "largest largest_value smallest smallest_value count",
    "figures.ranked_bars_reference": "above reference",
    "figures.two_dates": (
        "rose fell most_up up_from up_to most_down down_from down_to"
    ),
    "figures.paired_shares": (
        "most most_industry most_reference least least_industry least_reference"
    ),
    "figures.distribution": "mean low high",
    "figures.distribution_reference": "reference",
    "figures.marked_lines": "xlabel here values",
    "measuring-clusters.plant_mergers.position": "plants",
    "measuring-clusters.plant_mergers.alt": "plants raw_concentration plant_hhi gamma",
    "measuring-clusters.dart_thrower.alt": (
        "plants sizes mean low high gamma mining beyond"
    ),
    "predictions.reveal": "answer confidence actual",
    "predictions.not_a_choice": "answer choices",
    "predictions.confidence": "confidence",
    "predictions.required": "given",
}


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


@in_every_file
def test_the_code_fills_every_gap_and_has_nothing_left_over(file):
    for path, sentence in sentences(read(file), file.stem):
        gaps = {name for _, name, _, _ in Formatter().parse(sentence) if name}
        assert gaps == set(GAPS.get(path, "").split()), path


def test_every_listed_gap_belongs_to_a_sentence():
    english = [file for file in FILES if file.parent.name == "en"]
    paths = {path for file in english for path, _ in sentences(read(file), file.stem)}
    assert set(GAPS) <= paths


@in_every_file
def test_every_choice_of_every_question_has_a_reply(file):
    for question in questions(file):
        assert set(question) == {"ask", "choices", "replies"}
        assert len(question["choices"]) == len(question["replies"]) >= 2
        assert len(set(question["choices"])) == len(question["choices"])


def test_the_lessons_have_questions():
    asked = {file.stem for file in FILES if questions(file)}
    assert {"start-here", "measuring-clusters"} <= asked


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_sentences(language):
    def names(of):
        own = [file for file in FILES if file.parent.name == of]
        return {path for file in own for path, _ in sentences(read(file), file.stem)}

    assert names(language) == names("en")


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
