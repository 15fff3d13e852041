"""The two widgets of *Innovation networks*: shortcuts, and barter against gift."""

import matplotlib.pyplot as plt
import networkx as nx
import numpy as np
import pandas as pd
from scipy.sparse.csgraph import shortest_path

from clusterlab import figures
from clusterlab._arguments import numbers
from clusterlab.figures.style import PALETTE, tidy
from clusterlab.models import diffuse
from clusterlab.predictions import require
from clusterlab.text import text
from clusterlab.widgets.switching import slider, switch, widget

REWIRED = [0, 0.002, 0.01, 0.03, 0.1, 0.3, 1]
FIRMS, NEAREST = 170, 6  # the ring of the first widget
GRAPHS = 8
ABSORPTION = [1, 0.5, 0.2]
TOWN, CATEGORIES, RUNS = 50, 3, 5  # the small world of the second widget


def shortcuts(prediction, rng):
    """Rewire links of a ring and see distance collapse before clustering does.

    Parameters
    ----------
    prediction : Prediction
        By how many percent the mean path falls when 1% of the links are rewired;
        the widget opens only with one.
    rng : numpy.random.Generator
        Source of the rewired links.

    Returns
    -------
    ipywidgets.VBox

    Notes
    -----
    The firms are illustrative. Each point is the mean of 8 networks, of which the
    first is drawn. Source: Watts and Strogatz (1998).

    Taught in *Innovation networks*.
    """
    require(prediction)
    numbers("prediction", prediction.answer)
    words = text("innovation-networks")["shortcuts"]
    worlds = [
        [small_world(FIRMS, NEAREST, p, rng) for _ in range(GRAPHS)] for p in REWIRED
    ]
    rows = pd.DataFrame(
        [summary(p, graphs) for p, graphs in zip(REWIRED, worlds, strict=True)]
    )
    ratios = {
        "path_ratio": rows["path"] / rows["path"].iloc[0],
        "clustering_ratio": rows["clustering"] / rows["clustering"].iloc[0],
    }
    rows = rows.assign(**ratios)
    labels = [f"{100 * p:g}%" for p in REWIRED]
    control = slider(words["control"], labels, REWIRED.index(0.01))
    pictures = [
        _ring_picture(graphs[0], rows, position, prediction.answer, words)
        for position, graphs in enumerate(worlds)
    ]
    table = rows.rename(columns=words["columns"])
    return widget([control], switch(control, pictures), table, words["as_table"])


def barter_or_gift(prediction, rng):
    """Let knowledge spread by barter or by gift, at several absorptive capacities.

    Parameters
    ----------
    prediction : Prediction
        How much of what could be learned is learned by barter, in percent; the
        widget opens only with one.
    rng : numpy.random.Generator
        Source of the networks, of what firms know at the start, and of who meets whom.

    Returns
    -------
    ipywidgets.VBox

    Notes
    -----
    The firms are illustrative. All positions start from the same 5 small worlds and
    the same knowledge. Source: Cowan and Jonard (2004).

    Taught in *Innovation networks*.
    """
    require(prediction)
    numbers("prediction", prediction.answer)
    words = text("innovation-networks")["barter_or_gift"]
    starts = [
        (small_world(TOWN, 4, 0.1, rng), rng.random((TOWN, CATEGORIES)))
        for _ in range(RUNS)
    ]
    alpha = slider(words["control"], [f"{each:g}" for each in ABSORPTION])
    kind = slider(words["kind"], words["rules"])
    rows, pages = [], []
    for rule, name in zip(["barter", "gift"], words["rules"], strict=True):
        pictures = []
        for absorption in ABSORPTION:
            paths, spread = runs(starts, rule, absorption, rng)
            row = {"rule": name, "absorption": absorption, **ends(paths, spread)}
            rows.append(row)
            pictures.append(_path_picture(paths, row, prediction.answer, words))
        pages.append(switch(alpha, pictures))
    table = pd.DataFrame(rows).rename(columns=words["columns"])
    return widget([alpha, kind], switch(kind, pages), table, words["as_table"])


def small_world(firms, nearest, rewired, rng):
    """A connected small world in the sense of Watts and Strogatz."""
    return nx.connected_watts_strogatz_graph(firms, nearest, rewired, seed=rng)


def summary(rewired, graphs):
    """Mean path and clustering, averaged over several networks."""
    return {
        "rewired": rewired,
        "path": np.mean([mean_path(graph) for graph in graphs]),
        "clustering": np.mean([nx.average_clustering(graph) for graph in graphs]),
    }


def mean_path(graph):
    """Mean number of links between two nodes; SciPy is quick enough for 56 rings."""
    steps = shortest_path(nx.to_scipy_sparse_array(graph), unweighted=True)
    return steps.sum() / (len(graph) * (len(graph) - 1))


def runs(starts, rule, absorption, rng):
    """What is learned after each round of each run, and how unequal firms end up."""
    paths, spread = [], []
    for graph, known in starts:
        result = diffuse(graph, known, rule, rng, absorption)
        possible = known.max(axis=0).mean() - known.mean()
        paths.append((result.mean_path - known.mean()) / possible)
        spread.append(result.knowledge.mean(axis=1).std())
    return paths, np.mean(spread)


def ends(paths, spread):
    """What a picture of runs shows, in numbers; rounds as a mean over the runs."""
    finals = [path[-1] for path in paths]
    return {
        "learned": np.mean(finals),
        "lowest": min(finals),
        "highest": max(finals),
        "rounds": np.mean([len(path) - 1 for path in paths]),
        "spread": spread,
    }


def _ring_picture(graph, rows, position, predicted, words):
    _, (left, right) = plt.subplots(
        1, 2, figsize=(8.4, 4), layout="constrained", width_ratios=[1, 1.2]
    )
    figures.network(graph, labels=(), layout=nx.circular_layout(graph), ax=left)
    left.set_aspect("equal")
    curves = rows.set_index("rewired")[["path_ratio", "clustering_ratio"]]
    curves = curves.rename(columns=words["columns"])
    figures.marked_lines(curves, position, words["axis"], ax=right)
    ticks = [0, 0.002, 0.01, 0.1, 1]
    right.set_xscale("symlog", linthresh=0.002, linscale=0.5)
    right.set_xticks(ticks, [f"{100 * tick:g}%" for tick in ticks])
    right.set(ylim=(-0.02, 1.08), ylabel=words["yaxis"])
    own = words["prediction"] if 0 <= predicted <= 100 else words["beyond"]
    at = {"color": "0.15", "markersize": 10}
    right.plot([0.01], [1 - np.clip(predicted, 0, 100) / 100], "*", label=own, **at)
    right.legend(frameon=False, fontsize=8, loc="lower left")
    row = rows.loc[position]
    alt = words["alt"].format(
        firms=FIRMS, links=FIRMS * NEAREST // 2, prediction=predicted, **row
    )
    return figures.show(right, alt)


def _path_picture(paths, row, predicted, words):
    ax = plt.subplots(figsize=(7.2, 3.6), layout="constrained")[1]
    length = max(map(len, paths))
    each = [np.append(path, np.full(length - len(path), path[-1])) for path in paths]
    rounds = np.arange(1, length + 1)
    ax.fill_between(rounds, np.min(each, 0), np.max(each, 0), color="0.85")
    ax.plot(
        rounds, np.mean(each, 0), color=PALETTE[0], linewidth=2, label=words["mean"]
    )
    own = words["prediction"] if 0 <= predicted <= 100 else words["beyond"]
    line = {"color": "0.15", "linewidth": 1.2}
    ax.axhline(np.clip(predicted, 0, 100) / 100, linestyle=":", label=own, **line)
    ax.axhline(1, linestyle="--", label=words["everything"], **line)
    ax.set(xscale="log", xlim=(1, 600), ylim=(-0.02, 1.08))
    ax.set(
        xlabel=words["axis"], ylabel=words["yaxis"], title=words["title"].format(**row)
    )
    ax.legend(frameon=False, fontsize=8, loc="lower right")
    tidy(ax)
    return figures.show(ax, words["alt"].format(prediction=predicted, **row))
