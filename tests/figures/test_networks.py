"""The network drawing: every node and link, second cues, plain refusals."""

import networkx as nx
import numpy as np
import pandas as pd
import pytest

from clusterlab import figures

STAR = nx.Graph([("hub", "a"), ("hub", "b"), ("hub", "c")])
LAYOUT = {"hub": (0, 0), "a": (1, 0), "b": (0, 2), "c": (-3, 0)}


def segments(ax):
    """The links that are drawn, as sets of two points."""
    x, y = ax.lines[0].get_data()
    points = np.column_stack([x, y]).reshape(-1, 3, 2)[:, :2]
    return {frozenset(map(tuple, pair)) for pair in points}


def points(ax):
    """Marker and size of every drawn node, by its place."""
    return {
        spot: (line.get_marker(), line.get_markersize())
        for line in ax.lines[1:]
        for spot in zip(*line.get_data(), strict=True)
    }


def test_every_node_and_every_link_is_drawn_where_the_layout_puts_it():
    ax = figures.network(STAR, layout=LAYOUT)
    assert set(points(ax)) == set(LAYOUT.values())
    assert segments(ax) == {frozenset([LAYOUT[a], LAYOUT[b]]) for a, b in STAR.edges()}


def test_all_nodes_are_named_unless_some_are_chosen():
    names = {text.get_text() for text in figures.network(STAR).texts}
    assert names == set(STAR)
    chosen = figures.network(STAR, labels=["hub"]).texts
    assert [text.get_text() for text in chosen] == ["hub"]


def test_a_larger_value_is_a_larger_point():
    values = pd.Series({"c": 1, "b": 2, "a": 3, "hub": 9})  # in another order
    drawn = points(figures.network(STAR, values, layout=LAYOUT))
    sizes = [drawn[LAYOUT[node]][1] for node in ["c", "b", "a", "hub"]]
    assert sizes == sorted(sizes)
    assert len(set(sizes)) == 4


def test_groups_differ_in_marker():
    groups = pd.Series({"hub": "platform", "a": "firm", "b": "firm", "c": "firm"})
    ax = figures.network(STAR, groups=groups, layout=LAYOUT)
    drawn = points(ax)
    markers = {drawn[LAYOUT[node]][0] for node in "abc"}
    assert len(markers) == 1
    assert drawn[LAYOUT["hub"]][0] not in markers
    legend = [text.get_text() for text in ax.get_legend().get_texts()]
    assert legend == ["firm", "platform"]


def test_nodes_without_links_are_drawn_and_counted():
    alone = STAR.copy()
    alone.add_nodes_from(["x", "y"])
    ax = figures.network(alone)
    assert len(points(ax)) == 6
    assert ax.alt == (
        "Network of 6 nodes and 3 links, 2 of the nodes without a link. Largest "
        "number of links: hub 3, then a 1."
    )


def test_the_words_say_when_all_are_equal():
    assert figures.network(nx.cycle_graph(4)).alt == (
        "Network of 4 nodes and 4 links. All have the same number of links: 2."
    )


def test_values_of_zero_can_be_drawn():
    values = dict.fromkeys(STAR, 0)
    assert len(points(figures.network(STAR, values, layout=LAYOUT))) == 4


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (
            {"values": {"hub": 1, "a": 2, "b": 3}},
            "values has no number for 'c'; give every node one.",
        ),
        (
            {"layout": {"hub": (0, 0)}},
            "layout has no place for 'a'; give every node one.",
        ),
        ({"labels": ["z"]}, "labels has 'z', which is not a node of the graph."),
        (
            {"groups": pd.Series({"hub": "x"})},
            "groups has no group for a; give every place one.",
        ),
    ],
)
def test_what_is_missing_is_named(options, complaint):
    with pytest.raises(ValueError) as error:
        figures.network(STAR, **options)
    assert str(error.value) == complaint
