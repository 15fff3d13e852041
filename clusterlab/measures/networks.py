"""Networks: how close, how clustered, and who stands in between?

A *small world* has the high clustering of a village and the short paths of a random
network. A *broker* joins people who do not know each other: many shortest paths run
through it (*betweenness*), and its contacts are not contacts of one another, so that
none of them can bind it (low *constraint*, a *structural hole*).
"""

from typing import NamedTuple

import networkx as nx


class NetworkSummary(NamedTuple):
    """Clustering and distance of a network, brokerage of its nodes."""

    average_clustering: float
    transitivity: float
    mean_path_length: float
    betweenness: dict
    constraint: dict


def network_summary(graph):
    r"""Clustering, distance and brokerage in an undirected network.

    With :math:`d_{ij}` the fewest links between i and j, :math:`\sigma_{jk}` the
    number of shortest paths from j to k, :math:`\sigma_{jk}(i)` of those through i,
    and :math:`p_{ij}` one over the number of neighbours of i (0 where i and j are
    not linked):

    .. math::
        C &= \frac{1}{n} \sum_i \frac{\text{linked pairs of neighbours of } i}
             {\text{pairs of neighbours of } i}, \qquad
        T = \frac{3 \times \text{triangles}}{\text{connected triples}} \\
        L &= \frac{1}{n (n - 1)} \sum_{i \ne j} d_{ij}, \qquad
        b_i = \frac{2}{(n - 1)(n - 2)} \sum_{j < k} \frac{\sigma_{jk}(i)}{\sigma_{jk}}
        \\
        c_i &= \sum_{j \ne i} \left(p_{ij} + \sum_q p_{iq} p_{qj}\right)^2
        \quad \text{over the neighbours } j \text{ of } i

    Parameters
    ----------
    graph : networkx.Graph
        Undirected, at most one link between two nodes, none of a node with itself.
        Weights of links are ignored.

    Returns
    -------
    NetworkSummary
        `average_clustering` C and `transitivity` T, both from 0 (no triangle) to 1;
        they differ, because C counts every node and T every pair of neighbours
        alike. `mean_path_length` L of the *largest component*, in links: 1 where
        everybody is linked with everybody; of several equally large components it
        is the first. `betweenness` by node, from 0 to 1 (the centre of a star); a
        node added without links lowers that of all others, since n counts it.
        `constraint` by node: near 0 with many neighbours that are not linked, 1 with
        a single neighbour, 9/8 in a triangle; None for a node without links.

    Raises
    ------
    ValueError
        If `graph` is no undirected simple networkx graph or has no links.

    Notes
    -----
    Sources: Watts and Strogatz (1998) for C and L, Freeman (1977) for b, Burt
    (2004) for c; computed by networkx. Taught in *Innovation networks*.

    Examples
    --------
    >>> import networkx as nx
    >>> star = network_summary(nx.star_graph(4))
    >>> star.mean_path_length, star.betweenness[0], star.constraint[0]
    (1.6, 1.0, 0.25)
    """
    _check_simple(graph)
    largest = graph.subgraph(max(nx.connected_components(graph), key=len))
    constraint = nx.constraint(graph)
    return NetworkSummary(
        average_clustering=float(nx.average_clustering(graph)),
        transitivity=float(nx.transitivity(graph)),
        mean_path_length=float(nx.average_shortest_path_length(largest)),
        betweenness=nx.betweenness_centrality(graph),
        constraint={i: constraint[i] if graph[i] else None for i in graph},
    )


def _check_simple(graph):
    if not isinstance(graph, nx.Graph):
        raise ValueError(
            f"graph is a {type(graph).__name__}; give a networkx.Graph, for example "
            "networkx.Graph(list_of_pairs)."
        )
    if graph.is_directed() or graph.is_multigraph():
        raise ValueError(
            f"graph is a {type(graph).__name__}, with directions or parallel links; "
            "networkx.Graph(graph) removes them."
        )
    loops = list(nx.nodes_with_selfloops(graph))
    if loops:
        raise ValueError(
            f"graph links node {loops[0]!r} with itself; remove such links with "
            "graph.remove_edges_from(list(networkx.selfloop_edges(graph)))."
        )
    if not graph.number_of_edges():
        raise ValueError("graph has no links; add at least one.")
