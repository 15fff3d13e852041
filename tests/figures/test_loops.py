"""Feedback loops and weighted bars: what is found, drawn and said."""

import matplotlib as mpl
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as some

from clusterlab import figures

RING = [("a", "b", "+"), ("b", "c", "+"), ("c", "a", "+")]


def test_a_ring_of_plus_links_reinforces():
    assert figures.feedback_loops(RING) == [(("a", "b", "c"), "reinforcing")]


def test_a_chain_has_no_loop():
    assert figures.feedback_loops(RING[:2]) == []


@given(some.lists(some.sampled_from("+-"), min_size=2, max_size=8))
def test_the_product_of_the_signs_decides_the_kind(signs):
    names = [f"quantity {i}" for i in range(len(signs))]
    links = list(zip(names, names[1:] + names[:1], signs, strict=True))
    [loop] = figures.feedback_loops(links)
    product = np.prod([1 if sign == "+" else -1 for sign in signs])
    assert loop.kind == ("reinforcing" if product == 1 else "balancing")
    assert loop.path == tuple(names)


@given(some.permutations([*RING, ("b", "a", "-")]))
def test_the_order_of_the_links_does_not_matter(links):
    kinds = {frozenset(path): kind for path, kind in figures.feedback_loops(links)}
    assert kinds == {frozenset("abc"): "reinforcing", frozenset("ab"): "balancing"}


def test_shorter_loops_come_first():
    loops = figures.feedback_loops([*RING, ("b", "a", "-")])
    assert [len(loop.path) for loop in loops] == [2, 3]


def arrows(ax):
    return [
        child.arrow_patch
        for child in ax.get_children()
        if isinstance(child, mpl.text.Annotation)
    ]


def test_every_link_is_an_arrow_with_its_sign_and_dashes():
    ax = figures.loop_diagram([("a", "b", "+"), ("b", "a", "-")])
    assert sorted(arrow.get_linestyle() for arrow in arrows(ax)) == ["-", "--"]
    written = [text.get_text() for text in ax.texts]
    assert sorted(filter(None, written)) == ["+", "a", "b", "−"]


@pytest.mark.parametrize(
    ("links", "told"),
    [
        (RING[:1], "1 link, no feedback loop."),
        (RING, "3 links, 1 feedback loop. Reinforcing: a → b → c → a."),
        (
            [("a", "b", "-"), ("b", "a", "+"), ("b", "c", "+"), ("c", "a", "+")],
            "4 links, 2 feedback loops. Balancing: a → b → a. "
            "Balancing: a → b → c → a.",
        ),
    ],
)
def test_the_words_under_a_diagram_list_its_loops(links, told):
    assert figures.loop_diagram(links).alt == told


@pytest.mark.parametrize(
    ("links", "message"),
    [
        ([], "links is empty; give at least one link."),
        (
            [("a", "b")],
            'links contains (\'a\', \'b\'); write ("cause", "effect", "+") or "-".',
        ),
        (
            ["a+b"],
            'links contains \'a+b\'; write ("cause", "effect", "+") or "-".',
        ),
        (
            [("a", "b", "plus")],
            "The sign of ('a', 'b', 'plus') is 'plus'; write \"+\" or \"-\".",
        ),
        (
            [("a", "a", "+")],
            "('a', 'a', '+') leads to its own cause; name what is between.",
        ),
        ([*RING, ("a", "b", "-")], "links has 'a' to 'b' twice; keep one."),
        (
            [(str(i), str(i + 1), "+") for i in range(12)],
            "13 quantities are too many to read; draw at most 12.",
        ),
    ],
)
def test_it_refuses_links_it_cannot_read(links, message):
    for function in (figures.feedback_loops, figures.loop_diagram):
        with pytest.raises(ValueError) as error:
            function(links)
        assert str(error.value) == message


# Weighted bars

RATES = pd.Series({"core": 90.0, "hills": 30.0, "plain": 60.0})
PEOPLE = pd.Series({"plain": 2, "hills": 5, "core": 3})  # another order


def test_the_area_of_the_bars_is_the_weighted_mean():
    ax = figures.weighted_bars(RATES, PEOPLE)
    area = sum(bar.get_width() * bar.get_height() for bar in ax.patches)
    assert area == pytest.approx(np.average(RATES, weights=PEOPLE[RATES.index]))
    assert ax.lines[0].get_ydata()[0] == pytest.approx(area)
    assert sum(bar.get_width() for bar in ax.patches) == pytest.approx(1)


def test_bars_stand_side_by_side_in_order_of_height():
    bars = sorted(figures.weighted_bars(RATES, PEOPLE).patches, key=left_edge)
    assert [bar.get_height() for bar in bars] == [30, 60, 90]
    assert [bar.get_width() for bar in bars] == pytest.approx([0.5, 0.2, 0.3])
    assert [left_edge(bar) for bar in bars] == pytest.approx([0, 0.5, 0.7])


def left_edge(bar):
    return bar.get_x()


def test_weighted_bars_are_told_in_words():
    ax = figures.weighted_bars(RATES, PEOPLE, {"official": 55.5})
    assert ax.alt == (
        "3 bars as wide as their weight, from hills 30 to core 90. "
        "Lines: mean 54, official 55.5."
    )
    assert {"core", "hills", "plain"} <= {text.get_text() for text in ax.texts}


def test_groups_have_a_colour_and_a_marker():
    groups = pd.Series({"core": "circle", "plain": "circle", "hills": "wing"})
    ax = figures.weighted_bars(RATES, PEOPLE, groups=groups)
    markers = {line.get_marker() for line in ax.lines} - {"None"}
    assert len(markers) == len({bar.get_facecolor() for bar in ax.patches}) == 2


@pytest.mark.parametrize(
    ("weights", "message"),
    [
        (
            PEOPLE.replace(5, 0),
            "weights contains 0; every value must be positive.",
        ),
        (
            PEOPLE.drop("core"),
            "weights contains nan; drop or fill missing and infinite values first.",
        ),
    ],
)
def test_every_part_needs_a_positive_weight(weights, message):
    with pytest.raises(ValueError) as error:
        figures.weighted_bars(RATES, weights)
    assert str(error.value) == message
