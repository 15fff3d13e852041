"""Networks: known graphs, every path and triangle by hand, and bad input."""

from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clusterlab.measures import network_summary

quick = settings(deadline=None, derandomize=True, max_examples=60)


@st.composite
def graphs(draw):
    """A graph of two to seven nodes with at least one link."""
    n = draw(st.integers(2, 7))
    pairs = list(combinations(range(n), 2))
    graph = nx.empty_graph(n)
    graph.add_edges_from(draw(st.sets(st.sampled_from(pairs), min_size=1)))
    return graph


def all_shortest_paths(graph, a, b):
    """Every shortest path from a to b, by growing all simple paths link by link."""
    paths = [[a]]
    while paths and not any(path[-1] == b for path in paths):
        paths = [[*p, j] for p in paths for j in graph[p[-1]] if j not in p]
    return [path for path in paths if path[-1] == b]


def betweenness_by_hand(graph, node):
    others = [i for i in graph if i != node]
    pairs = list(combinations(others, 2))
    through = 0
    for a, b in pairs:
        paths = all_shortest_paths(graph, a, b)
        if paths:
            through += sum(node in path for path in paths) / len(paths)
    return through / len(pairs) if pairs else 0


def constraint_by_hand(graph, i):
    def share(a, b):
        return 1 / len(graph[a]) if b in graph[a] else 0

    return sum(
        (share(i, j) + sum(share(i, q) * share(q, j) for q in graph[i])) ** 2
        for j in graph[i]
    )


def clustering_by_hand(graph):
    """Linked pairs of neighbours, and pairs of neighbours, node by node."""
    pairs = [list(combinations(graph[i], 2)) for i in graph]
    linked = [sum(graph.has_edge(a, b) for a, b in of_one) for of_one in pairs]
    return np.array(linked), np.array([len(of_one) for of_one in pairs])


@quick
@given(graphs())
def test_brokerage_is_what_counting_by_hand_gives(graph):
    summary = network_summary(graph)
    for i in graph:
        assert summary.betweenness[i] == pytest.approx(betweenness_by_hand(graph, i))
        expected = constraint_by_hand(graph, i) if graph[i] else None
        assert summary.constraint[i] == pytest.approx(expected)


@quick
@given(graphs())
def test_clustering_and_transitivity_are_what_counting_by_hand_gives(graph):
    linked, pairs = clustering_by_hand(graph)
    summary = network_summary(graph)
    each = linked / np.maximum(pairs, 1)
    assert summary.average_clustering == pytest.approx(each.mean())
    assert summary.transitivity == pytest.approx(linked.sum() / max(pairs.sum(), 1))


@quick
@given(graphs())
def test_the_mean_path_is_that_of_the_largest_component(graph):
    nodes = max(nx.connected_components(graph), key=len)
    lengths = [
        len(all_shortest_paths(graph, a, b)[0]) - 1 for a, b in combinations(nodes, 2)
    ]
    assert network_summary(graph).mean_path_length == pytest.approx(np.mean(lengths))


@pytest.mark.parametrize("nodes", [3, 5, 9])
def test_where_all_are_linked_nobody_is_between(nodes):
    summary = network_summary(nx.complete_graph(nodes))
    assert summary[:3] == (1, 1, 1)
    assert set(summary.betweenness.values()) == {0}


@pytest.mark.parametrize("tips", [2, 5, 9])
def test_the_centre_of_a_star_is_between_all_and_bound_by_none(tips):
    summary = network_summary(nx.star_graph(tips))
    assert summary[:2] == (0, 0)
    assert summary.mean_path_length == pytest.approx(2 * tips / (tips + 1))
    assert summary.betweenness[0] == pytest.approx(1)
    assert summary.constraint[0] == pytest.approx(1 / tips)
    assert summary.constraint[1] == pytest.approx(1)


def test_of_all_networks_up_to_six_nodes_a_triangle_binds_most():
    for graph in nx.graph_atlas_g()[3:209]:
        if graph.number_of_edges():
            constraint = network_summary(graph).constraint.values()
            assert max(c for c in constraint if c is not None) <= 9 / 8 + 1e-12
    assert network_summary(nx.complete_graph(3)).constraint[0] == pytest.approx(9 / 8)


def test_average_clustering_is_not_transitivity():
    windmill = nx.windmill_graph(6, 3)  # triangles that share one node
    summary = network_summary(windmill)
    assert summary.average_clustering == pytest.approx((12 + 1 / 11) / 13)
    assert summary.transitivity == pytest.approx(18 / (66 + 12))


def test_a_node_without_links_has_no_constraint_and_lowers_betweenness():
    families = nx.florentine_families_graph()
    connected = network_summary(families)
    families.add_node("Pucci")
    summary = network_summary(families)
    assert summary.constraint["Pucci"] is None
    assert summary.betweenness["Pucci"] == 0
    assert summary.betweenness["Medici"] == pytest.approx(
        connected.betweenness["Medici"] * 14 * 13 / (15 * 14)
    )
    assert summary.mean_path_length == connected.mean_path_length
    del summary.constraint["Pucci"]
    assert summary.constraint == pytest.approx(connected.constraint)


def test_of_two_equal_components_the_first_gives_the_mean_path():
    graph = nx.disjoint_union(nx.path_graph(3), nx.complete_graph(3))
    assert network_summary(graph).mean_path_length == pytest.approx(4 / 3)


@quick
@given(graphs(), st.integers(0, 10**6))
def test_weights_of_links_are_ignored(graph, seed):
    plain = network_summary(graph)
    rng = np.random.default_rng(seed)
    for link in graph.edges:
        graph.edges[link]["weight"] = float(rng.uniform(0.1, 9))
    assert network_summary(graph) == plain


@quick
@given(graphs())
def test_names_of_nodes_do_not_matter(graph):
    named = nx.relabel_nodes(graph, {i: f"firm {i}" for i in graph})
    plain, summary = network_summary(graph), network_summary(named)
    assert summary[:3] == pytest.approx(plain[:3])
    assert list(summary.betweenness) == list(summary.constraint) == list(named)
    assert list(summary.betweenness.values()) == list(plain.betweenness.values())


def test_a_hub_shortens_paths_and_stands_in_between():
    ring = nx.watts_strogatz_graph(30, 4, 0)
    before = network_summary(ring)
    ring.add_edges_from(("hub", i) for i in range(0, 30, 3))
    after = network_summary(ring)
    assert after.mean_path_length < before.mean_path_length
    assert max(after.betweenness, key=after.betweenness.get) == "hub"


def test_the_graph_is_left_as_it_was():
    graph = nx.path_graph(4)
    network_summary(graph)
    assert nx.utils.graphs_equal(graph, nx.path_graph(4))


@pytest.mark.parametrize(
    ("graph", "complaint"),
    [
        (
            [(1, 2)],
            "is a list; give a networkx.Graph, for example "
            "networkx.Graph(list_of_pairs).",
        ),
        (
            nx.DiGraph([(1, 2)]),
            "is a DiGraph, with directions or parallel links; networkx.Graph(graph) "
            "removes them.",
        ),
        (
            nx.MultiGraph([(1, 2)]),
            "is a MultiGraph, with directions or parallel links; networkx.Graph(graph) "
            "removes them.",
        ),
        (
            nx.Graph([(1, 2), ("a", "a")]),
            "links node 'a' with itself; remove such links with "
            "graph.remove_edges_from(list(networkx.selfloop_edges(graph))).",
        ),
        (nx.empty_graph(0), "has no links; add at least one."),
        (nx.empty_graph(3), "has no links; add at least one."),
    ],
)
def test_what_is_no_network_is_refused(graph, complaint):
    with pytest.raises(ValueError) as error:
        network_summary(graph)
    assert str(error.value) == f"graph {complaint}"
