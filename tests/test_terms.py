"""A Chinese term in brackets stands after the English name the glossary gives it."""

import re
from collections import Counter

import pytest
from prose import prose
from test_glossary import ENTRIES, plain

CHINESE = {entry["chinese"].lower(): entry["english"].lower() for entry in ENTRIES}
SHORT = {
    "industrial cluster": ["cluster"],
    "hukou": ["household registration"],
    "resident population": ["resident", "residence"],
    "registered population": ["registered", "registered people"],
    "simple location quotient": ["simple location quotient, or slq"],
}
PAIR = re.compile(r"(?P<before>[^()\n]{1,60}) \((?P<chinese>[\u4e00-\u9fff][^();,]*)")
PAIRS = [
    pytest.param(pair["before"], pair["chinese"], id=f"{place}, {pair['chinese']}")
    for place, text in prose().items()
    for pair in PAIR.finditer(plain(text))
]


def ends_with(text, term):
    """Does the text end with the term, in the singular or plural, or a short form?"""
    plurals = [
        "(s|es)? ".join(map(re.escape, name.split())) + "(s|es)?"
        for name in [term, *SHORT.get(term, [])]
    ]
    return any(re.search(rf"\b{each}\W*$", text) for each in plurals)


@pytest.mark.parametrize("before, chinese", PAIRS)
def test_both_names_are_those_of_the_glossary(before, chinese):
    if chinese in CHINESE:
        assert ends_with(before, CHINESE[chinese]), f"{chinese}: {CHINESE[chinese]}"
        return
    for own, english in CHINESE.items():
        if re.search(rf"\b{re.escape(english)}$", before):
            assert own in chinese, f"{english}: {own}"


def test_the_pairs_are_found():
    assert len(PAIRS) > 100


def test_a_chinese_name_belongs_to_one_term():
    names = Counter(entry["chinese"] for entry in ENTRIES)
    assert [name for name, times in names.items() if times > 1] == []


@pytest.mark.parametrize(
    "text", ["two Krugman indexes", "of residents", "**hukou**", "the *cluster*"]
)
def test_a_plural_or_a_short_form_is_the_term(text):
    terms = ["krugman index", "resident population", "hukou", "industrial cluster"]
    assert any(ends_with(plain(text), term) for term in terms)


def test_another_word_is_not_the_term():
    assert not ends_with("the labour market", "labour pooling")
    assert not ends_with("a subcluster", "industrial cluster")
