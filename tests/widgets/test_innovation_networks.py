"""The two widgets of Innovation networks: the model's numbers in every position."""

import networkx as nx
import numpy as np
import pytest
from ipywidgets import SelectionSlider, Stack
from widget_parts import captions, of_kind
from widget_parts import table as texts_of_table

from clusterlab.measures import network_summary
from clusterlab.predictions import predict
from clusterlab.widgets import barter_or_gift, shortcuts
from clusterlab.widgets import innovation_networks as rooms

OPENERS = [shortcuts, barter_or_gift]


def rng():
    return np.random.default_rng(2024)


@pytest.fixture(scope="module", autouse=True)
def fewer_runs():
    """Small networks and few runs: the same behaviour, sooner."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rooms, "FIRMS", 60)
        patch.setattr(rooms, "GRAPHS", 3)
        patch.setattr(rooms, "TOWN", 20)
        patch.setattr(rooms, "RUNS", 3)
        yield


@pytest.fixture(scope="module")
def worlds(fewer_runs):
    return shortcuts(predict(12, 50), rng())


@pytest.fixture(scope="module")
def trade(fewer_runs):
    return barter_or_gift(predict(88, 50), rng())


@pytest.fixture(params=["worlds", "trade"])
def either(request):
    return request.getfixturevalue(request.param)


def table(widget):
    """The table under the widget, numbers as numbers."""
    found = texts_of_table(widget)
    numeric = found.columns.drop("rule", errors="ignore")
    return found.astype(dict.fromkeys(numeric, float))


@pytest.mark.parametrize("open_it", OPENERS)
def test_a_widget_opens_only_with_a_prediction(open_it):
    with pytest.raises(ValueError) as error:
        open_it(None, rng())
    assert "got None" in str(error.value)


@pytest.mark.parametrize("open_it", OPENERS)
def test_the_prediction_must_be_a_number(open_it):
    with pytest.raises(ValueError) as error:
        open_it(predict("much", 50, choices=["much"]), rng())
    assert str(error.value) == "prediction must be numeric; got 'much'."


def test_every_position_has_a_page_a_text_and_a_row(either):
    positions = [len(s.options) for s in of_kind(SelectionSlider, either)]
    assert len(captions(either)) == len(table(either)) == np.prod(positions)
    assert len(set(captions(either))) == len(captions(either))
    for stack in of_kind(Stack, either):
        assert len(stack.children) in positions
    assert "illustrative" in either.children[-1].value.partition("<table")[0]


def test_the_first_widget_opens_where_paths_are_short_and_clustering_high(worlds):
    [slider] = of_kind(SelectionSlider, worlds)
    [stack] = of_kind(Stack, worlds)
    assert slider.options[slider.index][0] == "1%"
    assert stack.selected_index == slider.index


def test_the_first_row_is_the_ring(worlds):
    row = table(worlds).iloc[0]
    ring = network_summary(nx.watts_strogatz_graph(60, 6, 0))
    assert row["mean path"] == pytest.approx(ring.mean_path_length, rel=1e-5)
    assert row["clustering"] == pytest.approx(ring.average_clustering, rel=1e-5)
    assert row["mean path, relative"] == row["clustering, relative"] == 1


def test_the_mean_path_is_that_of_networkx():
    graph = rooms.small_world(40, 4, 0.2, rng())
    by_networkx = nx.average_shortest_path_length(graph)
    assert rooms.mean_path(graph) == pytest.approx(by_networkx)


def test_distance_collapses_before_clustering(worlds):
    rows = table(worlds).set_index("share rewired")
    middle = rows.loc[0.1]
    assert middle["mean path, relative"] < 0.7 < middle["clustering, relative"]
    assert rows.loc[1, "clustering, relative"] < 0.3


def test_the_text_of_a_network_says_what_the_table_says(worlds):
    for (_, row), caption in zip(
        table(worlds).iterrows(), captions(worlds), strict=True
    ):
        assert f"{row['share rewired']:.1%} of them rewired" in caption
        assert f"{row['mean path, relative']:.0%} of that of the ring;" in caption
        assert f"clustering is {row['clustering']:.2f}" in caption
        assert "You predicted that the path falls by 12%" in caption


def test_a_gift_teaches_everything_and_barter_less(trade):
    rows = table(trade).set_index(["rule", "absorptive capacity"])
    assert rows.loc["gift", "share learned"].eq(1).all()
    assert rows.loc["gift", "standard deviation between firms"].lt(1e-6).all()
    assert rows.loc["barter", "share learned"].between(0.3, 0.95).all()


def test_lower_absorption_takes_more_rounds(trade):
    rows = table(trade).pivot(index="absorptive capacity", columns="rule")["rounds"]
    assert (rows.loc[0.2] > 3 * rows.loc[1]).all()


def test_the_text_of_a_trade_says_what_the_table_says(trade):
    for (_, row), caption in zip(table(trade).iterrows(), captions(trade), strict=True):
        assert f"Rule {row['rule']}, " in caption
        assert f"capacity {row['absorptive capacity']:g}: " in caption
        assert f"By then {row['share learned']:.0%} of what could be" in caption
        assert caption.endswith("You predicted 88% for barter.")
