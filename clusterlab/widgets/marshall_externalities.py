"""The two widgets of *Marshall externalities*: a labour pool, and leave one out."""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import statsmodels.api as sm

from clusterlab import datasets, figures
from clusterlab._arguments import numbers
from clusterlab.models import pooling_profit
from clusterlab.predictions import require
from clusterlab.text import text
from clusterlab.widgets.switching import slider, switch, widget

FIRMS = [2, 5, 10, 50]
CORRELATIONS = [0, 0.9, 1]
MODEL = {"gamma": 1, "variance": 4, "labour_per_firm": 2}
REVENUE = 10  # beta: moves the wage, not the profit
YEARS = 20
SHOWN = 10  # thin lines at most
HIGHEST = 4.5  # top of the axis of profits
SLOPES = (-0.25, 0.45)  # ends of the axis of elasticities
ENDS = 5  # smallest and largest districts with a picture; the table holds all


def labour_pool(prediction, rng):
    """Let firms share a labour market; watch the wage and the expected profit.

    Parameters
    ----------
    prediction : Prediction
        The expected profit per firm of 50 firms with correlation 0.9; the widget
        opens only with one.
    rng : numpy.random.Generator
        Source of the shocks in the wage picture.

    Returns
    -------
    ipywidgets.VBox

    Notes
    -----
    All numbers are illustrative. Profits are exact; wages are one draw of 20 years,
    the same good and bad luck in every position.

    Taught in *Marshall externalities*.
    """
    require(prediction)
    numbers("prediction", prediction.answer)
    words = text("marshall-externalities")["labour_pool"]
    luck = rng.standard_normal((YEARS, 1 + max(FIRMS)))
    number = slider(words["control"], [str(firms) for firms in FIRMS])
    likeness = slider(words["correlation"], [f"{rho:g}" for rho in CORRELATIONS])
    rows, pages = [], []
    for rho in CORRELATIONS:
        pictures = []
        for firms in FIRMS:
            rows.append(pool(firms, rho))
            pictures.append(_pool_picture(rows[-1], luck, prediction.answer, words))
        pages.append(switch(number, pictures))
    table = pd.DataFrame(rows).rename(columns=words["columns"])
    return widget([number, likeness], switch(likeness, pages), table, words["as_table"])


def leave_one_out(prediction):
    """Drop a small or a large district of 2007, and watch the elasticity.

    Parameters
    ----------
    prediction : Prediction
        The slope without the district that moves it most; the widget opens only
        with one.

    Returns
    -------
    ipywidgets.VBox

    Taught in *Marshall externalities*.
    """
    require(prediction)
    numbers("prediction", prediction.answer)
    words = text("marshall-externalities")["leave_one_out"]
    size, productivity = districts_by_size()
    rows = pd.DataFrame(
        [
            {"left_out": name, **estimate(size.drop(out), productivity.drop(out))}
            for name, out in [
                (words["nobody"], []),
                *((each, each) for each in size.index),
            ]
        ]
    )
    drawn = pd.concat([rows[: 1 + ENDS], rows[-ENDS:]])
    control = slider(words["control"], list(drawn["left_out"]))
    pictures = [
        _slope_picture(rows, row, (size, productivity), prediction.answer, words)
        for _, row in drawn.iterrows()
    ]
    shown = ["left_out", "slope", "error", "low", "high"]
    table = rows[shown].rename(columns=words["columns"])
    return widget([control], switch(control, pictures), table, words["as_table"])


def pool(firms, correlation):
    """What a firm earns on average in a shared market, and how the wage moves."""
    profit = pooling_profit(firms, **MODEL, correlation=correlation)
    spread = MODEL["variance"] * (correlation + (1 - correlation) / firms)
    return {
        "firms": firms,
        "correlation": correlation,
        "profit": float(profit),
        "wage_sd": float(np.sqrt(spread)),
    }


def wages_alone(firms, correlation, luck):
    """What each firm would pay alone, by year; their mean is the shared wage."""
    common, own = luck[:, :1], luck[:, 1 : firms + 1]
    mixed = np.sqrt(correlation) * common + np.sqrt(1 - correlation) * own
    shocks = np.sqrt(MODEL["variance"]) * mixed
    return REVENUE + shocks - MODEL["gamma"] * MODEL["labour_per_firm"]


def districts_by_size():
    """Non-agricultural population and productivity in 2007, smallest first."""
    table = datasets.load_districts_2007().set_index("pinyin")
    table = table.sort_values("non_agricultural_population_10k_persons")
    return (
        table["non_agricultural_population_10k_persons"],
        table["industrial_labour_productivity_cny_per_person"],
    )


def estimate(x, y):
    """Ordinary least squares of ln y on ln x."""
    fit = sm.OLS(np.log(y), sm.add_constant(np.log(x))).fit()
    low, high = fit.conf_int().iloc[1]
    return {
        "constant": fit.params.iloc[0],
        "slope": fit.params.iloc[1],
        "error": fit.bse.iloc[1],
        "low": low,
        "high": high,
    }


def _pool_picture(row, luck, prediction, words):
    margins = {"left": 0.07, "right": 0.98, "top": 0.95, "bottom": 0.15}
    _, (wages, profits) = plt.subplots(1, 2, figsize=(8.4, 3.6), gridspec_kw=margins)
    alone = wages_alone(row["firms"], row["correlation"], luck)
    path = pd.DataFrame(alone[:, :SHOWN]).assign(shared=alone.mean(axis=1))
    path.index = range(1, YEARS + 1)
    figures.paths(
        path, "shared", None, words["years"], words["wage_axis"], (0, 16), ax=wages
    )
    wages.set_xticks([1, 5, 10, 15, 20])
    counts = [1, *FIRMS]
    own = words["prediction"] if 0 <= prediction <= HIGHEST else words["beyond"]
    curve = pooling_profit(counts, **MODEL, correlation=row["correlation"])
    lines = {words["profit"]: curve, words["alone"]: 2.0, own: float(prediction)}
    table = pd.DataFrame(lines, index=counts)
    here = counts.index(row["firms"])
    figures.marked_lines(table, here, words["firms_axis"], logx=True, ax=profits)
    profits.set(ylim=(0, HIGHEST), ylabel=words["profit_axis"])
    profits.set_xticks(counts, counts)
    profits.minorticks_off()
    alt = words["alt"].format(prediction=prediction, **row)
    return figures.show(profits, alt)


def _slope_picture(rows, row, measures, prediction, words):
    margins = {"left": 0.11, "right": 0.98, "top": 0.83, "bottom": 0.13, "wspace": 0.1}
    _, (places, slopes) = plt.subplots(
        1, 2, figsize=(8.4, 4), width_ratios=[3, 2], gridspec_kw=margins
    )
    everybody = rows.iloc[0]
    without = words["without"].format(left_out=row["left_out"])
    lines = {
        words["all"]: (everybody["constant"], everybody["slope"]),
        without: (row["constant"], row["slope"]),
    }
    left_out = [row["left_out"]] if row["left_out"] in measures[0].index else []
    axes = {"xlabel": words["size_axis"], "ylabel": words["productivity_axis"]}
    figures.log_fit(*measures, lines, left_out, left_out, ax=places, **axes)
    places.set_ylim(50_000, 400_000)
    own = words["prediction"]
    if not SLOPES[0] <= prediction <= SLOPES[1]:
        own = words["beyond"]
    marks = {words["all"]: everybody["slope"], without: row["slope"], own: prediction}
    figures.interval(
        row["slope"], (row["low"], row["high"]), marks, words["axis"], SLOPES, slopes
    )
    slopes.legend(frameon=False, fontsize=8, loc="lower left", bbox_to_anchor=(0, 1))
    alt = words["alt"].format(prediction=prediction, **row)
    return figures.show(slopes, alt)
