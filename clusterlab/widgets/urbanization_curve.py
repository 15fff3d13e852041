"""The two widgets of *Urbanization curve*: guess a ceiling, and look for a break."""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from scipy.stats import f

from clusterlab import datasets, figures
from clusterlab._arguments import generator, numbers
from clusterlab.models import fit_logistic
from clusterlab.predictions import require
from clusterlab.text import text
from clusterlab.widgets.switching import slider, switch, widget

CEILINGS = [75, 80, 90, 100]  # percent
LAST_YEARS = [2007, 2015, 2024]
TARGET, HORIZON = 2022, 2035
LEAST = 3  # observations a regime keeps: with two, its line leaves no residual
DRAWS = 5000
LINE = {"start": 28.5, "slope": 1.7, "noise": 0.4}  # of the illustrative series


def guess_the_ceiling(prediction):
    """Fit logistic curves with several ceilings, and watch fit and forecast.

    Parameters
    ----------
    prediction : Prediction
        The urban rate the reader expects for 2022, in percent, from a curve with
        the ceiling 100; the widget opens only with one.

    Returns
    -------
    ipywidgets.VBox

    Notes
    -----
    Taught in *Urbanization curve*.
    """
    require(prediction)
    numbers("prediction", prediction.answer, 0, 100)  # percent
    words = text("urbanization-curve")["guess_the_ceiling"]
    rate = urban_rate()
    ceiling = slider(words["control"], [f"{each}%" for each in CEILINGS])
    known = slider(words["known"], [f"1996–{year}" for year in LAST_YEARS])
    rows, pages = [], []
    for until in LAST_YEARS:
        pictures = []
        for top in CEILINGS:
            rows.append(forecasts(rate, until, top))
            pictures.append(_curve_picture(rate, rows[-1], prediction.answer, words))
        pages.append(switch(ceiling, pictures))
    table = pd.DataFrame(rows).drop(columns="fit").rename(columns=words["columns"])
    return widget([ceiling, known], switch(known, pages), table, words["as_table"])


def look_for_a_break(prediction, rng):
    """Test every date for a break, in Chongqing's series and in a series of chance.

    Parameters
    ----------
    prediction : Prediction
        The last year of the old regime that the reader expects; the widget opens
        only with one.
    rng : numpy.random.Generator
        Source of the illustrative series and of the bar for the best date.

    Returns
    -------
    ipywidgets.VBox

    Notes
    -----
    The series of chance is illustrative: a straight line and noise, the first draw
    whose best date passes the bar for a known date.

    Taught in *Urbanization curve*.
    """
    require(prediction)
    numbers("prediction", prediction.answer, 1996, 2007)
    rng = generator("rng", rng)
    words = text("urbanization-curve")["look_for_a_break"]
    observed = urban_rate().loc[:2007]
    years = observed.index
    known, best = critical_values(len(years), rng)
    bars = {words["known_bar"]: known, words["best_bar"]: best}
    sample = pd.Series(lucky_series(years, known, rng), years)
    dates = years[LEAST - 1 : len(years) - LEAST]
    kind = slider(words["series"], [words["observed"], words["chance"]])
    date = slider(words["control"], [str(year) for year in dates])
    rows, pages = [], []
    for name, series in [(words["observed"], observed), (words["chance"], sample)]:
        profile = pd.Series(chow_profile(series), dates)
        pictures = []
        for year in dates:
            rows.append({"series": name, "last": year, "statistic": profile[year]})
            pictures.append(
                _break_picture(series, profile, rows[-1], bars, prediction, words)
            )
        pages.append(switch(date, pictures))
    table = pd.DataFrame(rows)
    table["known"] = np.where(table["statistic"] > known, words["yes"], words["no"])
    table["best"] = np.where(table["statistic"] > best, words["yes"], words["no"])
    table = table.rename(columns=words["columns"])
    return widget([date, kind], switch(kind, pages), table, words["as_table"])


def urban_rate():
    """Chongqing's urban rate since 1996, in percent, revised where there is one."""
    table = datasets.load_chongqing().set_index("year")
    rate = table["urban_rate_revised_pct"].fillna(table["urban_rate_first_release_pct"])
    return rate.dropna()


def forecasts(rate, until, ceiling):
    """Fit of the curve to the years known, and what it forecasts."""
    known = rate.loc[:until]
    fit = fit_logistic(known.index, known, ceiling=ceiling)
    target, horizon = (
        ceiling / (1 + np.exp(-fit.rate * (year - fit.midpoint)))
        for year in (TARGET, HORIZON)
    )
    return {
        "until": until,
        "ceiling": ceiling,
        "error": fit.residual_standard_error,
        "target": target,
        "horizon": horizon,
        "fit": fit,
    }


def chow_profile(series):
    """Chow's F for every date, one straight line against two.

    A column per series gives a column of statistics; LEAST observations stay in
    each regime.
    """
    y = np.asarray(series, dtype=float)
    n = len(y)
    one = _residual_squares(y)
    two = np.array(
        [
            _residual_squares(y[:first]) + _residual_squares(y[first:])
            for first in range(LEAST, n - LEAST + 1)
        ]
    )
    return (one - two) / 2 / (two / (n - 4))


def critical_values(n, rng):
    """The 5 % bars: for a date known beforehand, and for the best of all dates."""
    best = chow_profile(rng.normal(size=(n, DRAWS))).max(axis=0)
    return f.isf(0.05, 2, n - 4), np.quantile(best, 0.95)


def lucky_series(years, bar, rng):
    """A straight line and noise: the first draw whose best date passes the bar."""
    while True:
        noise = rng.normal(0, LINE["noise"], len(years))
        series = LINE["start"] + LINE["slope"] * (years - years[0]) + noise
        if chow_profile(series).max() > bar:
            return series


def _residual_squares(y):
    """Sum of squared residuals of every column on a straight line."""
    x = np.column_stack([np.ones(len(y)), np.arange(len(y))])
    return ((y - x @ (np.linalg.pinv(x) @ y)) ** 2).sum(axis=0)


def _curve_picture(rate, row, prediction, words):
    known, later = rate.loc[: row["until"]], rate[rate.index > row["until"]]
    curve = {words["curve"].format(**row): row["fit"]}
    axes = figures.s_curve(
        known.index, known, curve, "", words["axis"], until=HORIZON + 1
    )
    axes.plot(later, "o", color="0.2", markersize=4, fillstyle="none")
    axes.plot(TARGET, prediction, "X", color="0.1", label=words["prediction"])
    axes.axhline(row["ceiling"], color="0.6", linewidth=0.8)
    axes.set(xlim=(1995, HORIZON + 1), ylim=(0, 104))
    axes.legend(frameon=False, fontsize=8, loc="lower right")
    alt = words["alt"].format(prediction=prediction, observed=rate[TARGET], **row)
    return figures.show(axes, alt)


def _break_picture(series, profile, row, bars, prediction, words):
    _, (left, right) = plt.subplots(1, 2, figsize=(8.6, 3.6), layout="constrained")
    figures.two_regimes(series, row["last"], "", words["axis"], ax=left)
    left.set(title=row["series"], ylim=(26, 52))
    figures.date_profile(
        profile, row["last"], bars, words["date_axis"], words["statistic"], ax=right
    )
    years = series.index
    style = {"color": "0.1", "linestyle": ":", "label": words["prediction"]}
    right.axvline(prediction.answer, **style)
    right.set(xlim=(years[0] - 0.5, years[-1] + 0.5), ylim=(0, 44))
    right.legend(frameon=False, fontsize=8, loc="upper right")
    known, best = bars.values()
    alt = words["alt"].format(
        known=known, best=best, prediction=prediction.answer, **row
    )
    return figures.show(right, alt)
