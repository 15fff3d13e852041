"""Networks: who is linked with whom, and who stands where."""

import networkx as nx
import numpy as np
import pandas as pd

from clusterlab._arguments import numbers
from clusterlab.figures.style import grouped, new_axes, plain, styles, words


def network(
    graph, values=None, groups=None, labels=None, layout=None, legend="", ax=None
):
    """Points for actors and lines for their links, larger where a value is larger.

    Parameters
    ----------
    graph : networkx.Graph
        Who is linked with whom; directions and weights are not drawn.
    values : pandas.Series or dict, optional
        A number per node, not negative, shown as the area of its point.
    groups : pandas.Series, optional
        A group per node, shown as colour and marker.
    labels : sequence, optional
        The nodes to name in the figure; by default all of them.
    layout : dict of node to (x, y), optional
        Where the nodes stand. By default nodes a few links apart stand close
        together (Kamada and Kawai 1989); the axes have no meaning of their own.
    legend : str
        What the values are, for the description.
    ax : matplotlib.axes.Axes, optional

    Returns
    -------
    matplotlib.axes.Axes

    Raises
    ------
    ValueError
        If a node has no value, no group or no place, or a label is no node.

    Taught in *Innovation networks*.

    Examples
    --------
    >>> star = nx.Graph([("hub", "a"), ("hub", "b"), ("hub", "c")])
    >>> print(network(star).alt)
    Network of 4 nodes and 3 links. Largest number of links: hub 3, then a 1.
    """
    nodes = list(graph)
    sizes = _values(values if values is not None else dict(graph.degree()), nodes)
    groups = pd.Series(0, nodes) if groups is None else grouped(groups, nodes)
    place = _placed(layout or _by_distance(graph), nodes)
    ax = ax or new_axes(height=4.6)
    lines = [(*place[a], *place[b]) for a, b in graph.edges()]
    _draw_links(np.array(lines).reshape(-1, 4), ax)
    largest = sizes.max() if values is not None else np.inf
    areas = 30 + 400 * sizes / (largest or 1)
    _draw_nodes(place, areas, groups, ax)
    for node in nodes if labels is None else labels:
        _name(node, place, areas, ax)
    if len(set(groups)) > 1:
        ax.legend(frameon=False, fontsize=8)
    ax.margins(0.2, 0.12)
    ax.set_axis_off()
    ax.alt = _description(graph, sizes, legend or words("network_links"))
    return ax


def _draw_links(lines, ax):
    """All links as one line with gaps, which keeps the picture small."""
    gap = np.full(len(lines), np.nan)
    x, y = (np.column_stack([lines[:, i], lines[:, i + 2], gap]) for i in (0, 1))
    ax.plot(x.ravel(), y.ravel(), color="0.65", linewidth=0.8, zorder=1)


def _draw_nodes(place, areas, groups, ax):
    for kind, colour, marker, _ in styles(sorted(groups.unique(), key=str)):
        here = groups.index[groups == kind]
        for area, alike in areas[here].groupby(areas[here]):
            spots = np.array([place[node] for node in alike.index])
            look = {"marker": marker, "markersize": area**0.5, "zorder": 2}
            ax.plot(
                *spots.T, linestyle="", color=colour, markeredgecolor="white", **look
            )
        ax.plot([], [], marker, color=colour, label=plain(kind))


def _name(node, place, areas, ax):
    if node not in place:
        raise ValueError(f"labels has {node!r}, which is not a node of the graph.")
    box = {"boxstyle": "square,pad=0.05", "color": "white", "alpha": 0.7}
    at = {"xytext": (0, 4 + areas[node] ** 0.5 / 2), "textcoords": "offset points"}
    ax.annotate(plain(node), place[node], **at, ha="center", fontsize=8, bbox=box)


def _by_distance(graph):
    """Kamada-Kawai places; nodes without a path are a little farther than the rest."""
    paths = dict(nx.all_pairs_shortest_path_length(graph))
    far = 1 + max(max(row.values()) for row in paths.values())
    distance = {a: {b: paths[a].get(b, far) for b in graph} for a in graph}
    return nx.kamada_kawai_layout(graph, dist=distance)


def _placed(layout, nodes):
    missing = [node for node in nodes if node not in layout]
    if missing:
        raise ValueError(
            f"layout has no place for {missing[0]!r}; give every node one."
        )
    return layout


def _values(values, nodes):
    values = pd.Series(values).reindex(nodes)
    if values.isna().any():
        raise ValueError(
            f"values has no number for {values.index[values.isna()][0]!r}; give every "
            "node one."
        )
    return values * 0 + numbers("values", values, minimum=0)


def _description(graph, sizes, legend):
    top = sizes.sort_values(ascending=False, kind="stable")
    alt = words("network").format(nodes=len(graph), links=graph.number_of_edges())
    if alone := sum(not graph[node] for node in graph):
        alt += words("network_alone").format(alone=alone)
    if sizes.max() == sizes.min():
        return alt + words("network_equal").format(legend=legend, value=top.iloc[0])
    ranked = [f"{plain(node)} {value:.3g}" for node, value in top.head(2).items()]
    first, second = ranked
    return alt + words("network_top").format(legend=legend, first=first, second=second)
