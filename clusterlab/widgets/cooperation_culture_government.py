"""The widgets of *Cooperation, culture, government*: fine a town, tempt neighbours."""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

from clusterlab import figures
from clusterlab._arguments import generator, number
from clusterlab.models import replicator, spatial_dilemma, tipping_point
from clusterlab.predictions import require
from clusterlab.text import text
from clusterlab.widgets.switching import slider, switch, widget

STAG_HUNT = [[4, 0], [3, 2]]
FINES = [0, 0.5, 1, 1.5, 2]
STARTS = [0.1, 0.25, 0.4, 0.6, 0.8]
ROUNDS = 100

TEMPTATIONS = [1.05, 1.4, 1.65, 1.85, 2.05]
SHOWN = [0, 1, 5, 20, 200]
SIDE = 80
AT_FIRST = 0.6  # share of cooperators on the first grid


def tipping_town(prediction):
    """Fine defectors, choose where the town starts, and watch which way it tips.

    Parameters
    ----------
    prediction : Prediction
        Share of cooperators the reader expects at the end, in [0, 1]; the widget
        opens only with one.

    Returns
    -------
    ipywidgets.VBox

    Notes
    -----
    All payoffs are illustrative.

    Taught in *Cooperation, culture, government*.
    """
    require(prediction)
    expected = number("prediction", prediction.answer, minimum=0, maximum=1)
    words = text("cooperation-culture-government")["tipping_town"]
    fine = slider(words["control"], [f"{each:g}" for each in FINES])
    starts = [f"{each:.0%}" for each in STARTS]
    start = slider(words["start"], starts, STARTS.index(0.4))
    rows = [outcome(f, x) for f in FINES for x in STARTS]
    pictures = [_town_picture(row, expected, words) for row in rows]
    each_fine = np.arange(len(rows)).reshape(len(FINES), len(STARTS))
    pages = [switch(start, [pictures[i] for i in of_fine]) for of_fine in each_fine]
    table = pd.DataFrame(rows).round(4).rename(columns=words["columns"])
    return widget([fine, start], switch(fine, pages), table, words["as_table"])


def dilemma_carpet(prediction, rng):
    """Raise the temptation to defect and see who survives among neighbours.

    Parameters
    ----------
    prediction : Prediction
        Share of cooperators the reader expects in the long run, in [0, 1]; the
        widget opens only with one.
    rng : numpy.random.Generator
        Source of the first grid, the same for all temptations.

    Returns
    -------
    ipywidgets.VBox

    Taught in *Cooperation, culture, government*.
    """
    require(prediction)
    expected = number("prediction", prediction.answer, minimum=0, maximum=1)
    words = text("cooperation-culture-government")["dilemma_carpet"]
    first = generator("rng", rng).random((SIDE, SIDE)) < AT_FIRST
    rounds = {b: spatial_dilemma(first, b, SHOWN[-1]) for b in TEMPTATIONS}
    shares = pd.DataFrame({b: grids.mean(axis=(1, 2)) for b, grids in rounds.items()})
    levels = [f"{b:g}" for b in TEMPTATIONS]
    temptation = slider(words["control"], levels, TEMPTATIONS.index(1.85))
    moment = slider(words["moment"], [str(each) for each in SHOWN])
    rows, pages = [], []
    for b, grids in rounds.items():
        of_b = [
            {"temptation": b, "round": now, "share": shares.loc[now, b]}
            for now in SHOWN
        ]
        pictures = [_carpet(grids, shares, row, expected, words) for row in of_b]
        pages.append(switch(moment, pictures))
        rows += of_b
    table = pd.DataFrame(rows).round(4).rename(columns=words["columns"])
    pages = switch(temptation, pages)
    return widget([moment, temptation], pages, table, words["as_table"])


def outcome(fine, start):
    """Where a town ends that starts with this share of cooperators."""
    return {
        "fine": fine,
        "start": start,
        "tip": tipping_point(STAG_HUNT, fine),
        "end": replicator(start, STAG_HUNT, ROUNDS, fine)[-1],
    }


def changed(before, now):
    """States of a grid: 0 still defects, 1 newly, 2 newly cooperates, 3 still does."""
    return np.choose(2 * before + now, [0, 2, 1, 3])


def _town_picture(row, expected, words):
    table = pd.DataFrame(
        replicator(STARTS, STAG_HUNT, ROUNDS, row["fine"]), columns=STARTS
    )
    lines = {words["tip"]: row["tip"], words["prediction"]: expected}
    axes = figures.paths(table, row["start"], lines, words["rounds"], words["axis"])
    return figures.show(axes, words["alt"].format(prediction=expected, **row))


def _carpet(grids, shares, row, expected, words):
    _, (carpet, history) = plt.subplots(
        1, 2, figsize=(8.4, 4), layout="constrained", width_ratios=[1, 1.1]
    )
    now = row["round"]
    cells = changed(grids[max(now - 1, 0)], grids[now])
    figures.grid_map(cells, words["states"], words["title"].format(**row), ax=carpet)
    lines = {words["now"]: row["share"], words["prediction"]: expected}
    so_far = shares.loc[:now, [row["temptation"]]].reindex(shares.index)
    so_far.index += 1  # round 0 has no place on a logarithmic axis
    axis, until = words["rounds"], words["axis"]
    figures.paths(so_far, row["temptation"], lines, axis, until, ax=history)
    history.set_xscale("log")
    history.set_xticks([each + 1 for each in SHOWN], SHOWN)
    history.minorticks_off()
    history.plot(now + 1, row["share"], "D", color="0.1", clip_on=False)
    alt = words["alt"].format(prediction=expected, **row)
    return figures.show(carpet, alt)
