"""Diffusion of knowledge: invariants, a plain version and bad input."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clusterlab.models import diffuse
from clusterlab.models.diffusion import barter, gift

quick = settings(deadline=None, derandomize=True, max_examples=60)


def rng(seed=1):
    return np.random.default_rng(seed)


@st.composite
def societies(draw):
    """A random graph, connected or not, and what its agents know."""
    agents = draw(st.integers(1, 12))
    seed = draw(st.integers(0, 10**6))
    graph = nx.gnp_random_graph(agents, draw(st.floats(0, 1)), seed=seed)
    categories = draw(st.integers(1, 4))
    return graph, rng(seed).integers(0, 9, (agents, categories)).astype(float)


absorptions = st.one_of(st.just(1.0), st.floats(0.2, 1))


def can_trade(graph, knowledge):
    """Whether somewhere each of two linked agents has something to teach."""
    return any(
        (knowledge[i] > knowledge[j]).any() and (knowledge[j] > knowledge[i]).any()
        for i, j in graph.edges
    )


def barter_by_loop(graph, knowledge, random, absorption=1.0):
    """Barter link by link in plain Python."""
    known, links = knowledge.copy(), list(graph.edges)
    while can_trade(graph, known):
        i, j = links[random.integers(len(links))]
        i_wants = np.flatnonzero(known[j] > known[i])
        j_wants = np.flatnonzero(known[i] > known[j])
        deals = min(len(i_wants), len(j_wants))
        before = known.copy()
        for learner, teacher, wants in ((i, j, i_wants), (j, i, j_wants)):
            for k in random.choice(wants, deals, replace=False):
                known[learner, k] = before[teacher, k]
    return known


@quick
@given(societies(), absorptions, st.sampled_from(["barter", "gift"]))
def test_knowledge_never_falls_and_nothing_new_is_invented(society, absorption, rule):
    graph, knowledge = society
    end = diffuse(graph, knowledge, rule, rng(), absorption)
    assert end.knowledge.shape == knowledge.shape
    assert (end.knowledge >= knowledge).all()
    assert (end.knowledge <= knowledge.max(axis=0) + 1e-12).all()


@quick
@given(societies(), absorptions, st.sampled_from(["barter", "gift"]))
def test_the_mean_path_rises_from_the_first_to_the_last_mean(society, absorption, rule):
    graph, knowledge = society
    end = diffuse(graph, knowledge, rule, rng(), absorption)
    assert end.mean_path[0] == knowledge.mean()
    assert end.mean_path[-1] == end.knowledge.mean()
    assert (np.diff(end.mean_path) > 0).all()


@quick
@given(societies(), absorptions)
def test_barter_ends_when_no_linked_pair_can_trade(society, absorption):
    graph, knowledge = society
    assert not can_trade(graph, diffuse(graph, knowledge, "barter", rng()).knowledge)
    slowly = diffuse(graph, knowledge, "barter", rng(), absorption)
    assert not can_trade(graph, slowly.knowledge)


@quick
@given(societies(), absorptions)
def test_gifts_bring_all_who_are_connected_to_the_best(society, absorption):
    graph, knowledge = society
    end = diffuse(graph, knowledge, "gift", rng(), absorption).knowledge
    for component in nx.connected_components(graph):
        members = sorted(component)
        best = knowledge[members].max(axis=0)
        assert end[members] == pytest.approx(np.tile(best, (len(members), 1)))


@quick
@given(societies())
def test_gifts_spread_at_least_as_much_as_barter(society):
    graph, knowledge = society
    traded = diffuse(graph, knowledge, "barter", rng()).knowledge
    assert (traded <= diffuse(graph, knowledge, "gift", rng()).knowledge).all()


def test_barter_ends_like_barter_link_by_link():
    graph = nx.watts_strogatz_graph(40, 4, 0.1, seed=2)
    knowledge, random = rng(3).random((40, 3)), rng(4)
    fast = [diffuse(graph, knowledge, "barter", random) for _ in range(150)]
    fast = np.array([end.knowledge.mean() for end in fast])
    slow = [barter_by_loop(graph, knowledge, random).mean() for _ in range(60)]
    error = np.hypot(fast.std() / np.sqrt(150), np.std(slow) / np.sqrt(60))
    assert abs(fast.mean() - np.mean(slow)) < 4 * error


@pytest.mark.parametrize("absorption", [0.1, 0.5, 1])
def test_a_learner_closes_a_part_of_the_gap(absorption):
    path = diffuse(nx.path_graph(2), [[0], [1]], "gift", rng(), absorption).mean_path
    gap = 1 - absorption
    assert path[:3].tolist() == pytest.approx(
        [0.5, 1 - gap / 2, 1 - gap**2 / 2][: len(path)]
    )
    assert path[-1] == 1


def test_a_pair_exchanges_as_many_categories_as_the_poorer_side_can_offer():
    knowledge = [[9, 9, 9, 0], [0, 0, 0, 9]]
    end = diffuse(nx.path_graph(2), knowledge, "barter", rng())
    assert end.knowledge[0].tolist() == [9, 9, 9, 9]
    assert sorted(end.knowledge[1]) == [0, 0, 9, 9]
    assert end.mean_path.tolist() == [36 / 8, 54 / 8]


def test_which_of_the_categories_is_exchanged_is_random():
    knowledge = [[9, 9, 9, 0], [0, 0, 0, 9]]
    learned = [
        diffuse(nx.path_graph(2), knowledge, "barter", rng(seed)).knowledge[1, :3]
        for seed in range(300)
    ]
    times = (np.array(learned) == 9).sum(axis=0)
    assert times.sum() == 300
    assert (np.abs(times - 100) < 33).all()  # 4 standard deviations


def test_without_double_coincidence_nobody_barters():
    knowledge = np.array([[1.0, 2], [3, 4], [5, 6]])
    end = diffuse(nx.complete_graph(3), knowledge, "barter", rng())
    assert (end.knowledge == knowledge).all()
    assert end.mean_path.tolist() == [3.5]


def test_both_sides_learn_what_the_other_knew_before_they_met():
    end = diffuse(nx.path_graph(2), [[0, 4], [2, 0]], "barter", rng(), 0.5)
    assert end.mean_path[:2].tolist() == [1.5, 2.25]


def test_rows_follow_the_order_of_the_nodes():
    graph = nx.Graph([("c", "a")])
    graph.add_node("b")
    end = diffuse(graph, [[1], [2], [5]], "gift", rng())
    assert end.knowledge.ravel().tolist() == [2, 2, 5]


def test_a_link_to_oneself_teaches_nothing():
    graph = nx.Graph([(0, 0), (0, 1), (1, 1)])
    end = diffuse(graph, [[1], [2]], "gift", rng())
    assert end.knowledge.ravel().tolist() == [2, 2]


def test_without_links_nothing_happens():
    end = diffuse(nx.empty_graph(3), np.eye(3), "barter", rng())
    assert (end.knowledge == np.eye(3)).all()


def test_levels_that_differ_in_the_last_digit_are_closed_too():
    knowledge = [[1e12, 0], [1e12 + 0.001, 0]]
    end = diffuse(nx.path_graph(2), knowledge, "gift", rng(), absorption=0.2)
    assert end.knowledge[0, 0] == knowledge[1][0]


def test_the_argument_is_left_alone():
    knowledge = np.eye(3)
    diffuse(nx.path_graph(3), knowledge, "gift", rng())
    assert (knowledge == np.eye(3)).all()


def test_the_same_generator_gives_the_same_end():
    graph, knowledge = nx.cycle_graph(30), rng(5).random((30, 4))
    one, two = (diffuse(graph, knowledge, "barter", rng(6)) for _ in range(2))
    assert (one.knowledge == two.knowledge).all()
    other = diffuse(graph, knowledge, "barter", rng(7))
    assert (one.knowledge != other.knowledge).any()


@pytest.mark.parametrize(("rule", "name"), [(barter, "barter"), (gift, "gift")])
def test_the_named_rules_are_functions(rule, name):
    graph, knowledge = nx.cycle_graph(8), rng(5).random((8, 4))
    by_name = diffuse(graph, knowledge, name, rng())
    by_function = diffuse(graph, knowledge, rule, rng())
    assert (by_name.knowledge == by_function.knowledge).all()


def test_a_rule_of_ones_own_decides_who_learns():
    def second_learns_from_first(first, second, rng):
        return first < 0, second < first

    end = diffuse(nx.path_graph(2), [[0, 9], [9, 0]], second_learns_from_first, rng())
    assert end.knowledge.tolist() == [[0, 9], [9, 9]]


def test_nobody_learns_from_one_who_knows_no_more():
    def everybody_everything(first, second, rng):
        return first >= 0, first >= 0

    end = diffuse(nx.path_graph(2), [[0, 9], [9, 0]], everybody_everything, rng())
    assert end.knowledge.tolist() == [[9, 9], [9, 9]]


GOOD = {
    "graph": nx.path_graph(2),
    "knowledge": [[1, 0], [0, 1]],
    "rule": "gift",
    "rng": rng(),
    "absorption": 0.5,
}


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        (
            {"graph": [(0, 1)]},
            "graph is [(0, 1)]; give an undirected networkx.Graph, for example "
            "graph.to_undirected().",
        ),
        (
            {"knowledge": [[1, 0]]},
            "knowledge has shape (1, 2), but graph has 2 nodes; give a table with one "
            "row a node and one column a category.",
        ),
        (
            {"knowledge": [1, 0]},
            "knowledge has shape (2,), but graph has 2 nodes; give a table with one "
            "row a node and one column a category.",
        ),
        ({"knowledge": []}, "knowledge is empty; give at least one number."),
        (
            {"knowledge": [[1, 0], [0, -1]]},
            "knowledge contains -1; it must be at least 0.",
        ),
        (
            {"knowledge": [[1, 0], [0, np.nan]]},
            "knowledge contains nan; drop or fill missing and infinite values first.",
        ),
        (
            {"knowledge": [[1, 0], [0, np.inf]]},
            "knowledge contains inf; drop or fill missing and infinite values first.",
        ),
        ({"rule": "loan"}, "rule is 'loan'; choose one of barter, gift."),
        ({"rule": 3}, "rule is 3; choose one of barter, gift."),
        (
            {"rng": 7},
            "rng is 7; give a generator such as numpy.random.default_rng(2024).",
        ),
        ({"absorption": 0}, "absorption is 0; it must be above 0."),
        ({"absorption": -0.5}, "absorption is -0.5; it must be above 0."),
        ({"absorption": 1.5}, "absorption contains 1.5; it must be at most 1."),
        (
            {"absorption": np.nan},
            "absorption contains nan; drop or fill missing and infinite values first.",
        ),
        (
            {"rule": lambda first, second, rng: (first, second)},
            "rule(...) returned float64 of shape (1, 2) for pairs of shape (1, 2); "
            "return two boolean arrays of that shape.",
        ),
        (
            {"rule": lambda first, second, rng: (first[0] > 0, second[0] > 0)},
            "rule(...) returned bool of shape (2,) for pairs of shape (1, 2); "
            "return two boolean arrays of that shape.",
        ),
    ],
)
def test_what_cannot_diffuse_is_refused(changed, message):
    with pytest.raises(ValueError) as error:
        diffuse(**{**GOOD, **changed})
    assert str(error.value) == message


def test_a_directed_network_is_refused():
    with pytest.raises(ValueError, match=r"^graph is .*; give an undirected networkx"):
        diffuse(**{**GOOD, "graph": nx.DiGraph([(0, 1)])})
