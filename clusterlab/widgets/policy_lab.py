"""The two widgets of *Policy lab*: two scores, and five levers."""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

from clusterlab import figures
from clusterlab._arguments import number
from clusterlab.figures.style import PALETTE
from clusterlab.measures import coordination_degree, coupling_degree
from clusterlab.models import PolicyLab
from clusterlab.models.policy_lab import LEVERS
from clusterlab.predictions import require
from clusterlab.text import text
from clusterlab.widgets.switching import slider, switch, widget

SCORES = [0.05, 0.4, 0.8]
OPEN = (2, 1)  # 0.8 beside 0.4
HIGH = 0.8  # the coupling degree for which the reader predicts
STRENGTHS = [0.25, 0.5, 1]
CURVE = np.linspace(0, 1, 21)  # every strength is one of these
START = (5, 2)  # all levers at full strength
WINGS = [1, 2]
LEGEND = {"frameon": False, "fontsize": 8}
AXES = {  # ticks of the four axes, the same on every page; the ends are the limits
    "total": [-5, -2, 1],
    "theil": [0.028, 0.032, 0.036],
    "emissions": [-60, -30, 0],
    "wings": [790, 810, 830],
}


def two_scores(prediction):
    """Set two scores; see right and wrong coupling degrees, and what chance gives.

    Parameters
    ----------
    prediction : Prediction
        The share of random pairs with a coupling degree above 0.8 that the reader
        expects, from 0 to 1; the widget opens only with one.

    Returns
    -------
    ipywidgets.VBox

    Notes
    -----
    The scores are illustrative.

    Taught in *Policy lab*.
    """
    require(prediction)
    predicted = number("prediction", prediction.answer, minimum=0, maximum=1)
    words = text("policy-lab")["two_scores"]
    labels = [f"{score:g}" for score in SCORES]
    first = slider(words["first"], labels, OPEN[0])
    second = slider(words["second"], labels, OPEN[1])
    rows, pages = [], []
    for one in SCORES:
        found = [degrees(one, other) for other in SCORES]
        pictures = [_score_picture(row, predicted, words) for row in found]
        pages.append(switch(second, pictures))
        rows += found
    table = pd.DataFrame(rows).round(3).rename(columns=words["columns"])
    return widget([first, second], switch(first, pages), table, words["as_table"])


def five_levers(prediction):
    """Pull one lever, or all five, and see four outcomes after twenty years.

    Parameters
    ----------
    prediction : Prediction
        By how many percent the reader expects total net output to change with all
        five levers at full strength, from -100 to 100; the widget opens only with
        one.

    Returns
    -------
    ipywidgets.VBox

    Notes
    -----
    The parameters of the lab are illustrative.

    Taught in *Policy lab*.
    """
    require(prediction)
    predicted = number("prediction", prediction.answer, -100, 100)
    words = text("policy-lab")["five_levers"]
    names = [words["names"][lever] for lever in (*LEVERS, "all")]
    strengths = [f"{strength:g}" for strength in STRENGTHS]
    lever = slider(words["lever"], names, START[0])
    strength = slider(words["strength"], strengths, START[1])
    curves = responses()
    rows, pages = [], []
    for place, name in enumerate(names):
        positions = [int(np.argmin(abs(CURVE - each))) for each in STRENGTHS]
        found = [_outcome(curves[place], name, position) for position in positions]
        guess = predicted if place == len(LEVERS) else None
        pictures = [
            _lever_picture(curves, place, position, row, guess, words)
            for position, row in zip(positions, found, strict=True)
        ]
        pages.append(switch(strength, pictures))
        rows += found
    table = pd.DataFrame(rows).rename(columns=words["columns"])
    return widget([lever, strength], switch(lever, pages), table, words["as_table"])


def chance_above(degree):
    """Probability that two random scores couple more than `degree`, below 1."""
    degree = np.asarray(degree, dtype=float)
    root = (1 - np.sqrt(1 - degree**2)) / np.where(degree > 0, degree, 1)
    return 1 - root**2


def degrees(one, other):
    """Right and wrong degrees of two scores, and how often chance gives more."""
    product, total = one * other, one + other
    degree = coupling_degree([one, other])
    return {
        "first": one,
        "second": other,
        "coupling": degree,
        "no_factor": np.sqrt(product) / total,
        "no_root": product / (total / 2) ** 2,
        "pairs": np.sqrt(product / total),
        "coordination": coordination_degree([one, other]),
        "chance": float(chance_above(degree)),
    }


def responses():
    """Four outcomes over strength, for each lever alone and for all together."""
    lab = PolicyLab.zones_2013()
    directions = np.vstack([np.eye(len(LEVERS)), np.ones(len(LEVERS))])
    mixes = (directions[:, None, :] * CURVE[:, None]).reshape(-1, len(LEVERS))
    runs = lab.run_many(mixes)
    emissions = runs.emissions[:, -1].sum(axis=1)
    outcomes = {
        "total": 100 * (runs.total[:, -1] / runs.total[0, -1] - 1),
        "theil": runs.theil[:, -1],
        "emissions": 100 * (emissions / emissions[0] - 1),
        "wings": runs.population[:, -1][:, WINGS].sum(axis=1),
        "cost": 100 * mixes**2 @ lab.parameters.lever_costs,
    }
    curves = pd.DataFrame(outcomes).to_numpy().reshape(len(directions), len(CURVE), -1)
    return [pd.DataFrame(curve, CURVE, columns=list(outcomes)) for curve in curves]


def _outcome(curve, name, position):
    """One position in numbers."""
    digits = {"total": 2, "theil": 4, "emissions": 1, "wings": 0, "cost": 2}
    here = curve.iloc[position]
    told = {key: round(float(here[key]), digits[key]) for key in digits}
    return {"lever": name, "strength": round(float(CURVE[position]), 2), **told}


def _score_picture(row, prediction, words):
    margins = {"left": 0.2, "right": 0.98, "bottom": 0.2, "top": 0.95, "wspace": 0.25}
    _, (left, right) = plt.subplots(1, 2, figsize=(8.4, 2.9), gridspec_kw=margins)
    bars = pd.DataFrame(
        {"value": {words["bars"][key]: row[key] for key in words["bars"]}}
    )
    figures.grouped_bars(bars, None, words["bar_axis"], (0, 1.15), "{:.2f}", left)
    left.get_legend().remove()
    left.set_xticks([0, 0.5, 1])
    for bar in left.patches[2:]:  # the wrong ones
        bar.set(facecolor=PALETTE[3], edgecolor="0.3", hatch="///")
    degree = min(row["coupling"], 1)
    grid = np.union1d(np.sin(np.linspace(0, np.pi / 2, 40)), degree)
    curve = pd.DataFrame({words["random"]: chance_above(grid)}, index=grid)
    position = int(np.argmin(abs(grid - degree)))
    figures.marked_lines(curve, position, words["degree_axis"], whole=True, ax=right)
    right.plot(HIGH, prediction, "D", color=PALETTE[1], label=words["prediction"])
    right.legend(loc="lower left", **LEGEND)
    ticks = [0, 0.5, 1]
    right.set(ylim=(0, 1.05), ylabel=words["chance_axis"], xticks=ticks, yticks=ticks)
    alt = words["alt"].format(**row) + words["predicted"].format(prediction=prediction)
    return figures.show(left, alt)


def _lever_picture(curves, place, position, row, prediction, words):
    margins = {"left": 0.08, "right": 0.98, "bottom": 0.1, "top": 0.94, "hspace": 0.3}
    _, grid = plt.subplots(2, 2, figsize=(7.6, 4.6), gridspec_kw=margins)
    for ax, (key, ticks) in zip(grid.flat, AXES.items(), strict=True):
        others = np.column_stack([other[key] for other in curves])
        ax.plot(CURVE, others, color="0.8", linewidth=0.8)
        chosen = curves[place][[key]]
        figures.marked_lines(chosen, position, whole=True, ax=ax)
        ax.get_legend().remove()
        room = 0.08 * (ticks[-1] - ticks[0])
        ax.set_ylim(ticks[0] - room, ticks[-1] + room)
        ax.set(xlim=(-0.04, 1.04), xticks=[0, 0.5, 1], yticks=ticks)
        ax.set_title(words["panels"][key], loc="left", fontsize=9, y=1.02)
        ax.tick_params(labelsize=8)
    for above, below in grid.T:
        above.set_xticklabels([])
        below.set_xlabel(words["axis"], fontsize=9)
    alt = words["alt"].format(millions=row["wings"] / 100, **row)
    if prediction is not None:
        seen = min(max(prediction, AXES["total"][0]), AXES["total"][-1])
        marks = grid[0, 0].plot(1, seen, "D", color=PALETTE[1], clip_on=False)
        grid[0, 0].legend(marks, [words["prediction"]], loc="lower left", **LEGEND)
        alt += words["predicted"].format(prediction=prediction)
    return figures.show(grid[0, 0], alt)
