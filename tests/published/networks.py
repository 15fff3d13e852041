"""Published clustering, path lengths, betweenness and constraint."""

import networkx as nx
from published.record import Published

from clusterlab.measures import network_summary


def ring():
    summary = network_summary(nx.watts_strogatz_graph(1000, 10, 0))
    return summary.average_clustering, summary.mean_path_length


def marriages():
    between = network_summary(nx.florentine_families_graph()).betweenness
    return between["Medici"], between["Guadagni"], between["Strozzi"]


def burt():
    links = "AB AE AF AG BD BG CG DG EG FG"
    constraint = network_summary(nx.Graph(map(tuple, links.split()))).constraint
    return [constraint[node] for node in "GAC"]


SUMMARY = "measures.network_summary"
PUBLISHED = [
    Published(
        "P-10",
        SUMMARY,
        "clustering and mean path of a ring of 1,000 with 10 neighbours each",
        [0.6666667, 50.4504505],
        1e-6,
        "formulas of Watts and Strogatz (1998)",
        ring,
    ),
    Published(
        "P-11",
        SUMMARY,
        "betweenness of Medici, Guadagni and Strozzi",
        [0.522, 0.255, 0.103],
        6e-4,
        "Jackson (2008), chapter 2",
        marriages,
    ),
    Published(
        "P-11",
        SUMMARY,
        "constraint of G, A and C",
        [0.4, 0.595, 1],
        4e-3,
        "UCINET, in networkx/algorithms/tests/test_structuralholes.py",
        burt,
    ),
]
