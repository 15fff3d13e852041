"""Bars: places in order of size, and shares side by side."""

import numpy as np

from clusterlab._arguments import numbers
from clusterlab.figures.style import (
    PALETTE,
    grouped,
    new_axes,
    plain,
    styles,
    tidy,
    words,
)


def ranked_bars(values, reference=None, groups=None, xlabel="", ax=None):
    """Bars in order of size, with a line at a reference value.

    Parameters
    ----------
    values : pandas.Series
        One number per place; the index holds the labels.
    reference : float, optional
        Where to draw a dashed line, for example 1 for location quotients.
    groups : pandas.Series, optional
        A group per place, shown as the colour of the bar and the marker at its end.
    xlabel : str
        What the values are, with the unit.
    ax : matplotlib.axes.Axes, optional

    Returns
    -------
    matplotlib.axes.Axes

    Taught in *Measuring clusters*.

    Examples
    --------
    >>> import pandas as pd
    >>> axes = ranked_bars(pd.Series({"Wanzhou": 0.8, "Bishan": 2.1}), reference=1)
    >>> print(axes.alt)
    Bars in order of size: Bishan 2.1 is largest and Wanzhou 0.8 smallest of 2; 1 of
    them above the line at 1.
    """
    numbers("values", values)
    ordered = values.sort_values()
    ax = ax or new_axes(height=0.5 + 0.19 * len(ordered))
    labels = [str(label) for label in ordered.index]
    kinds = grouped(groups, ordered.index) if groups is not None else None
    names = sorted(kinds.unique(), key=str) if kinds is not None else [None]
    for name, colour, marker, _ in styles(names):
        rows = (
            np.arange(len(ordered)) if name is None else np.flatnonzero(kinds == name)
        )
        lengths = ordered.to_numpy()[rows]
        ax.barh(rows, lengths, height=0.55, color=colour, alpha=0.55)
        if name is not None:
            ax.plot(lengths, rows, marker, color=colour, label=plain(name))
    ax.set_yticks(range(len(labels)), labels, fontsize=8)
    ax.set(xlabel=xlabel, ylim=(-0.8, len(labels) - 0.2))
    if reference is not None:
        ax.axvline(reference, color="0.2", linestyle="--", linewidth=1)
    if kinds is not None:
        ax.legend(loc="lower right", frameon=False)
    tidy(ax)
    ax.alt = words("ranked_bars").format(
        largest=labels[-1],
        largest_value=ordered.iloc[-1],
        smallest=labels[0],
        smallest_value=ordered.iloc[0],
        count=len(labels),
    )
    if reference is not None:
        ax.alt = ax.alt.removesuffix(".") + words("ranked_bars_reference").format(
            above=int((ordered > reference).sum()), reference=reference
        )
    return ax


def paired_shares(industry, reference, xlabel="", names=("industry", "all"), ax=None):
    """An industry's share of each region beside the region's share of everything.

    Parameters
    ----------
    industry, reference : pandas.Series
        Shares by region, each adding up to one, with the same index.
    xlabel : str
        What the shares are of.
    names : pair of str
        The two series in the legend.
    ax : matplotlib.axes.Axes, optional

    Returns
    -------
    matplotlib.axes.Axes

    Taught in *Measuring clusters*.
    """
    numbers("industry", industry)
    numbers("reference", reference)
    order = reference.sort_values().index
    ax = ax or new_axes(height=0.8 + 0.24 * len(order))
    rows = np.arange(len(order))
    ax.barh(rows, industry[order], height=0.6, color=PALETTE[1], label=names[0])
    ax.plot(reference[order], rows, "D", color="0.15", markersize=5, label=names[1])
    ax.set_yticks(rows, order, fontsize=8)
    ax.set(xlabel=xlabel, xlim=(0, None))
    ax.legend(loc="lower right", frameon=False)
    tidy(ax)
    gap = industry - reference
    ax.alt = words("paired_shares").format(
        most=gap.idxmax(),
        most_industry=industry[gap.idxmax()],
        most_reference=reference[gap.idxmax()],
        least=gap.idxmin(),
        least_industry=industry[gap.idxmin()],
        least_reference=reference[gap.idxmin()],
    )
    return ax
