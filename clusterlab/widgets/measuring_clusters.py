"""The two widgets of *Measuring clusters*: merge plants, and throw darts."""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

from clusterlab import datasets, figures
from clusterlab._arguments import numbers
from clusterlab.measures import ellison_glaeser
from clusterlab.models import throw_plants
from clusterlab.predictions import require
from clusterlab.text import text
from clusterlab.widgets.switching import slider, switch, widget

MERGED = [1, 4, 16, 64, 10_000]  # how many plants become one; the last: all of a Land
PLANTS = [5, 10, 20, 50, 100, 200, 500]
THROWS = 2000
LIMIT = 0.5  # right end of the axis of G


def plant_mergers(prediction):
    """Merge German mining plants without moving a job, and watch G, H and gamma.

    Parameters
    ----------
    prediction : Prediction
        What the reader expects of gamma; the widget opens only with one.

    Returns
    -------
    ipywidgets.VBox

    Notes
    -----
    The table has establishments and employment by Land but no plant sizes, so the
    plants of one Land are taken to be of equal size.

    Taught in *Measuring clusters*.
    """
    require(prediction)
    words = text("measuring-clusters")["plant_mergers"]
    lands = mining_by_land()
    steps = pd.DataFrame([merge(lands, factor) for factor in MERGED])
    control = slider(
        words["control"], [words["position"].format(plants=n) for n in steps["plants"]]
    )
    pictures = [_merger_picture(lands, steps, step, words) for step in steps.index]
    table = steps.rename(columns=words["columns"])
    return widget([control], switch(control, pictures), table, words["as_table"])


def dart_thrower(prediction, rng):
    """Throw plants at Chongqing's districts and see how concentrated chance looks.

    Parameters
    ----------
    prediction : Prediction
        What the reader expects of G; the widget opens only with one.
    rng : numpy.random.Generator
        Source of the throws.

    Returns
    -------
    ipywidgets.VBox

    Notes
    -----
    The dartboard is real (employment by district, 2020 census sample); the plants
    are illustrative.

    Taught in *Measuring clusters*.
    """
    require(prediction)
    numbers("prediction", prediction.answer)
    words = text("measuring-clusters")["dart_thrower"]
    board, mining = district_board()
    number = slider(words["control"], [str(plants) for plants in PLANTS])
    kind = slider(words["kind"], [words["equal"], words["giant"]])
    own = words["prediction"] if 0 <= prediction.answer <= LIMIT else words["beyond"]
    rows, pages = [], []
    for sizes, shares_of in [(words["equal"], equal), (words["giant"], one_giant)]:
        pictures = []
        for plants in PLANTS:
            raw = throw_plants(shares_of(plants), board, rng, THROWS)
            row = {"plants": plants, "sizes": sizes, **summary(raw, mining)}
            rows.append(row)
            lines = {words["mining"]: mining, own: prediction.answer}
            pictures.append(_throw_picture(raw, row, lines, words))
        pages.append(switch(number, pictures))
    table = pd.DataFrame(rows).rename(columns=words["columns"])
    return widget([number, kind], switch(kind, pages), table, words["as_table"])


def mining_by_land():
    """German mining by Land: plants, employment, and employment in all industries."""
    table = datasets.load_german_industries()
    mining = table[table["industry_code"] == "B"].set_index("region")
    everything = table.groupby("region")["employed_persons"].sum()
    return pd.DataFrame(
        {
            "plants": mining["establishments"],
            "employed": mining["employed_persons"],
            "all": everything,
        }
    )


def merge(lands, factor):
    """Merge `factor` equal plants of a Land into one, and measure what is left."""
    plants = np.maximum(1, (lands["plants"] / factor).round()).astype(int)
    size = np.repeat(lands["employed"] / plants, plants)
    region = np.repeat(np.arange(len(lands)), plants)
    index = ellison_glaeser(size, region, lands["all"])
    return {"plants": plants.sum(), **index._asdict()}


def district_board():
    """Each district's share of employment in 2020, and the raw G of mining."""
    table = datasets.load_district_employment(year=2020).pivot(
        index="pinyin", columns="industry", values="employed_sample_persons"
    )
    board = table.sum(axis="columns") / table.to_numpy().sum()
    mining = table["mining"] / table["mining"].sum()
    return board, float(((mining - board) ** 2).sum())


def equal(plants):
    """Shares of plants of the same size."""
    return np.full(plants, 1 / plants)


def one_giant(plants):
    """Shares when one plant has half of the industry and the others are equal."""
    return np.append(0.5, np.full(plants - 1, 0.5 / (plants - 1)))


def summary(raw, mining):
    """What a histogram of throws shows, in numbers."""
    return {
        "mean": raw.mean(),
        "low": np.quantile(raw, 0.05),
        "high": np.quantile(raw, 0.95),
        "beyond": (raw >= mining).mean(),
    }


def _merger_picture(lands, steps, position, words):
    _, (bars, lines) = plt.subplots(1, 2, figsize=(8.4, 4), layout="constrained")
    employed, everything = lands["employed"], lands["all"]
    figures.paired_shares(
        employed / employed.sum(),
        everything / everything.sum(),
        xlabel=words["share_axis"],
        names=words["names"],
        ax=bars,
    )
    curves = steps.set_index("plants").rename(columns=words["columns"])
    figures.marked_lines(curves, position, words["plants_axis"], logx=True, ax=lines)
    lines.invert_xaxis()
    return figures.show(lines, alt=words["alt"].format(**steps.loc[position]))


def _throw_picture(raw, row, lines, words):
    axes = figures.distribution(raw, lines, words["axis"], limits=(0, LIMIT), bins=50)
    mining, prediction = lines.values()
    alt = words["alt"].format(mining=mining, prediction=prediction, **row)
    return figures.show(axes, alt)
