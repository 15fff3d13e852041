"""The two widgets of *Imbalance and convergence*: weights, and a shuffled map."""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

from clusterlab import datasets, figures
from clusterlab._arguments import number
from clusterlab.measures import theil, theil_weighted
from clusterlab.predictions import require
from clusterlab.text import text
from clusterlab.widgets.switching import slider, switch, widget

GDP, PEOPLE = "gdp_vintage2025_100m_cny", "resident_population_10k_persons"
YEARS = range(2006, 2025)  # all in the edition of 2025
SHOWN = [2006, 2024]
LEFT_OUT = [None, "Tibet", "Henan", "Guangdong", "Jiangsu", "Shanghai", "Beijing"]
ASKED = "Beijing"  # the reader predicts what leaving it out changes
MAPS = 4  # the real one and three shuffled ones
RANDOM_MAPS = 999
LIMITS = (-0.6, 1)  # ends of the axis of Moran's I
UPPER, LOWER = (0.01, 0.27, 1.05, 0.73), (0.08, 0.09, 0.66, 0.16)  # left, bottom, ...


def theil_weights(prediction):
    """Leave one province out and let provinces, or their people, count the same.

    Parameters
    ----------
    prediction : Prediction
        By how many percent the reader expects Theil's T of 2024 to change without
        Beijing, each province counting once; the widget opens only with one.

    Returns
    -------
    ipywidgets.VBox

    Notes
    -----
    Taught in *Imbalance and convergence*.
    """
    require(prediction)
    percent = number("prediction", prediction.answer, minimum=-100, maximum=100)
    words = text("imbalance-and-convergence")["theil_weights"]
    names = [province or words["nobody"] for province in LEFT_OUT]
    province = slider(words["province"], names)
    year = slider(words["year"], [str(each) for each in SHOWN], len(SHOWN) - 1)
    everybody = theil_by_year(None)
    rows, pages = [], []
    for name, left_out in zip(names, LEFT_OUT, strict=True):
        lines = theil_by_year(left_out)
        expected = None
        if left_out == ASKED:
            expected = everybody["places"].iloc[-1] * (1 + percent / 100)
        pictures = []
        for shown in SHOWN:
            row = {"left_out": name, "year": shown}
            row |= lines.loc[shown].round(4).to_dict()
            rows.append(row)
            pictures.append(_theil_picture(lines, everybody, row, expected, words))
        pages.append(switch(year, pictures))
    table = pd.DataFrame(rows).rename(columns=words["columns"])
    return widget([province, year], switch(province, pages), table, words["as_table"])


def shuffle_the_map(prediction):
    """Shuffle the districts' values over the map: what changes, what does not?

    Parameters
    ----------
    prediction : Prediction
        The largest Moran's I the reader expects among 999 random maps, from -1 to 1;
        the widget opens only with one.

    Returns
    -------
    ipywidgets.VBox

    Notes
    -----
    The order in which the maps are shuffled is fixed by a seed.

    Taught in *Imbalance and convergence*.
    """
    require(prediction)
    predicted = number("prediction", prediction.answer, minimum=-1, maximum=1)
    words = text("imbalance-and-convergence")["shuffle_the_map"]
    names = [words["real"], *(words["shuffled"].format(map=i) for i in range(1, MAPS))]
    order = slider(words["order"], names)
    series = slider(words["series"], list(words["names"].values()))
    rows, pages = [], []
    for key, label in words["names"].items():
        values, weights = _districts(key)
        rng = np.random.default_rng(2024)
        shuffled = rng.permuted(np.tile(values, (RANDOM_MAPS, 1)), axis=1)
        random_maps = moran(shuffled, weights)
        pictures = []
        for name, arranged in zip(names, [values, *shuffled], strict=False):
            row = {"values": label, "map": name}
            row |= _statistics(arranged, weights, random_maps)
            rows.append(row)
            placed = pd.Series(arranged, index=values.index)
            picture = _map_picture(placed, random_maps, row, key, predicted, words)
            pictures.append(picture)
        pages.append(switch(order, pictures))
    table = pd.DataFrame(rows).rename(columns=words["columns"])
    return widget([series, order], switch(series, pages), table, words["as_table"])


def theil_by_year(left_out):
    """Theil's T of the provinces by year, counted by places and by people."""
    provinces = datasets.load_provinces()
    provinces = provinces[provinces["province"] != left_out]
    rows = {}
    for year, at in provinces[provinces["year"].isin(YEARS)].groupby("year"):
        rows[year] = {
            "places": theil(at[GDP] / at[PEOPLE]).total,
            "people": theil_weighted(at[GDP], at[PEOPLE]).total,
        }
    return pd.DataFrame(rows).T


def moran(values, weights):
    """Moran's I of one map or of many (rows), with row-standardized weights."""
    z = np.asarray(values)
    z = z - z.mean(axis=-1, keepdims=True)
    return (z * (z @ weights.T)).sum(axis=-1) / (z * z).sum(axis=-1)


def _districts(key):
    """The values of 37 districts, and weights that share 1 among the neighbours."""
    panel = datasets.load_district_panel()
    table = panel.pivot(index="pinyin", columns="year")
    values = {
        "gdp": table["gdp_per_capita_cny", 2018] / 1000,
        "revision": table["gdp_100m_cny", 2019] / table["gdp_100m_cny", 2018],
    }[key].drop("Yuzhong")
    borders = datasets.load_district_borders()
    pairs = pd.crosstab(borders["pinyin_a"], borders["pinyin_b"])
    pairs = pairs.reindex(index=values.index, columns=values.index, fill_value=0)
    touching = (pairs + pairs.T).to_numpy()
    return values, touching / touching.sum(axis=1, keepdims=True)


def _statistics(values, weights, random_maps):
    """What the text under a map says of it."""
    statistic = float(moran(values, weights))
    return {
        "theil": round(theil(values).total, 4),
        "moran": round(statistic, 3),
        "as_large": int((random_maps >= statistic - 1e-9).sum()),
    }


def _theil_picture(lines, everybody, row, expected, words):
    alt, named = words["alt"].format(**row), lines.rename(columns=words["lines"])
    position = list(lines.index).index(row["year"])
    axes = figures.marked_lines(named, position, words["xlabel"], whole=True)
    axes.plot(everybody, color="0.6", linestyle=":", linewidth=1.2, zorder=1)
    if expected is not None:
        alt += words["predicted"].format(expected=expected)
        axes.plot(YEARS[-1], expected, "D", color="0.2", label=words["prediction"])
        axes.legend(frameon=False, fontsize=9, loc="lower left")
    axes.set(ylim=(0, 0.2), xlim=(2005.5, 2024.8), ylabel=words["ylabel"])
    axes.set_xticks([2006, 2010, 2014, 2018, 2022])
    return figures.show(axes, alt)


def _map_picture(values, random_maps, row, key, predicted, words):
    figure = plt.figure(figsize=(7.4, 6.2))
    above, below = figure.add_axes(UPPER), figure.add_axes(LOWER)
    figures.tile_map(
        values, legend=words["legends"][key], fmt=words["formats"][key], ax=above
    )
    lines = {words["this_map"]: row["moran"], words["prediction"]: predicted}
    figures.distribution(random_maps, lines, words["xlabel"], LIMITS, ax=below)
    below.set(ylabel=words["random"])
    below.legend(frameon=False, loc="center left", bbox_to_anchor=(1, 0.5))
    alt = words["alt"].format(predicted=predicted, **row)
    return figures.show(above, alt)
