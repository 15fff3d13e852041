"""Breaks: a series in two regimes, and the test statistic of every date."""

import numpy as np

from clusterlab._arguments import numbers
from clusterlab.figures.style import PALETTE, new_axes, styles, tidy, words


def two_regimes(series, last, xlabel="", ylabel="", ax=None):
    """A series with one straight line up to a date and another after it.

    Parameters
    ----------
    series : pandas.Series
        One value per date; the index holds the dates in order.
    last : label
        Last date of the first regime.
    xlabel, ylabel : str
        What is on the axes, with units.
    ax : matplotlib.axes.Axes, optional

    Returns
    -------
    matplotlib.axes.Axes

    Raises
    ------
    ValueError
        If `last` is no date of the series, or leaves a regime fewer than two.

    Taught in *Urbanization curve*.
    """
    numbers("series", series)
    if last not in series.index[1:-2]:
        raise ValueError(
            f"last is {last!r}; choose a date of the series that leaves each regime "
            "two or more."
        )
    ax = ax or new_axes(height=3.4)
    ax.plot(series, "o", color="0.2", markersize=4, label=words("observed"))
    regimes = [series.loc[:last], series[series.index > last]]
    slopes = []
    for part, colour, dashes in zip(regimes, PALETTE, ["-", "--"], strict=False):
        slope, level = np.polyfit(part.index, part, 1)
        label = words("regime").format(start=part.index[0], end=part.index[-1])
        ax.plot(
            part.index,
            level + slope * part.index,
            color=colour,
            linestyle=dashes,
            linewidth=2,
            label=label,
        )
        slopes.append(slope)
    ax.set(xlabel=xlabel, ylabel=ylabel)
    ax.legend(frameon=False, fontsize=8, loc="upper left")
    tidy(ax)
    ax.alt = words("two_regimes").format(last=last, before=slopes[0], after=slopes[1])
    return ax


def date_profile(statistics, marked=None, bars=None, xlabel="", ylabel="", ax=None):
    """The test statistic of every candidate date, and the bars it has to pass.

    Parameters
    ----------
    statistics : pandas.Series
        One statistic per date; the index holds the dates.
    marked : label, optional
        The date to draw dark.
    bars : dict of str to float, optional
        Names and heights of critical values; each has its own dashes.
    xlabel, ylabel : str
        What is on the axes.
    ax : matplotlib.axes.Axes, optional

    Returns
    -------
    matplotlib.axes.Axes

    Taught in *Urbanization curve*.

    Examples
    --------
    >>> import pandas as pd
    >>> axes = date_profile(pd.Series({2000: 2.9, 2001: 28.9}), bars={"bar": 4.5})
    >>> print(axes.alt)
    Statistics of 2 dates; the largest is 28.9 at 2001. Bars: bar 4.5.
    """
    numbers("statistics", statistics)
    bars = bars or {}
    ax = ax or new_axes(height=3.4)
    ax.vlines(statistics.index, 0, statistics, color="0.75", linewidth=7)
    if marked is not None:
        ax.vlines(marked, 0, statistics[marked], color="0.15", linewidth=7)
        ax.plot(marked, statistics[marked], "D", color="0.15")
    for name, colour, _, dashes in styles(bars):
        ax.axhline(bars[name], color=colour, linestyle=dashes, linewidth=2, label=name)
    ax.set(xlabel=xlabel, ylabel=ylabel, ylim=(0, None))
    if bars:
        ax.legend(frameon=False, fontsize=8, loc="upper left")
    tidy(ax)
    ax.alt = words("date_profile").format(
        count=len(statistics), largest=statistics.max(), at=statistics.idxmax()
    )
    if bars:
        told = ", ".join(f"{name} {height:.3g}" for name, height in bars.items())
        ax.alt += words("date_profile_bars").format(lines=told)
    return ax
