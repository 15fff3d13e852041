"""Fits: places on logarithmic axes, and the lines of regressions through them."""

import numpy as np
from matplotlib.ticker import LogLocator, NullLocator, StrMethodFormatter

from clusterlab._arguments import positive, same_length
from clusterlab.figures.style import new_axes, styles, tidy, words


def log_fit(x, y, lines, labels=(), left_out=(), xlabel="", ylabel="", ax=None):
    """Points on logarithmic axes with straight lines, ln y = a + b ln x.

    Parameters
    ----------
    x, y : pandas.Series
        Two positive measures by place, with the same index.
    lines : dict of str to (a, b)
        Lines to draw: their names, constants and slopes; each has its own dashes.
    labels : sequence
        The places to name in the figure.
    left_out : sequence
        Places that the last line leaves out; they are drawn as crosses.
    xlabel, ylabel : str
        What is on the axes, with units.
    ax : matplotlib.axes.Axes, optional

    Returns
    -------
    matplotlib.axes.Axes

    Raises
    ------
    ValueError
        If the measures do not pair, or a value is missing or not positive.

    Taught in *Marshall externalities*.

    Examples
    --------
    >>> import pandas as pd
    >>> size = pd.Series({"a": 1, "b": 10})
    >>> print(log_fit(size, size**2, {"all": (0, 2)}, xlabel="x", ylabel="y").alt)
    2 places: y over x, both on logarithmic axes. Slopes: all 2.000.
    """
    same_length(x=x, y=y)
    y = y.reindex(x.index)
    positive("x", x)
    positive("y", y)
    ax = ax or new_axes(height=4)
    kept = x.index.difference(left_out)
    ax.scatter(x[kept], y[kept], color="0.35", s=24)
    for place in left_out:
        ax.scatter(x[place], y[place], color="0.1", marker="x", s=70, linewidth=2)
    ends = np.array([x.min(), x.max()])
    for name, colour, _, dashes in styles(lines):
        constant, slope = lines[name]
        height = np.exp(constant) * ends**slope
        ax.plot(ends, height, color=colour, linestyle=dashes, linewidth=2, label=name)
    for place in labels:  # names point to the middle of the figure
        side, shift = ("left", 6) if x[place] < np.sqrt(ends.prod()) else ("right", -6)
        offset = {"xytext": (shift, 4), "textcoords": "offset points", "fontsize": 8}
        ax.annotate(place, (x[place], y[place]), ha=side, **offset)
    ax.loglog()
    for axis in (ax.xaxis, ax.yaxis):  # plain numbers: 50, 100, 200
        axis.set_major_locator(LogLocator(subs=[1, 2, 5]))
        axis.set_major_formatter(StrMethodFormatter("{x:,g}"))
        axis.set_minor_locator(NullLocator())
    ax.set(xlabel=xlabel, ylabel=ylabel)
    ax.legend(frameon=False, fontsize=8, loc="upper center")
    tidy(ax)
    told = ", ".join(f"{name} {slope:z.3f}" for name, (_, slope) in lines.items())
    ax.alt = words("log_fit").format(
        count=len(x), xlabel=xlabel, ylabel=ylabel, lines=told
    )
    return ax


def interval(estimate, ends, marks=None, xlabel="", limits=(-1, 1), ax=None):
    """One estimate with its interval, and named lines to compare it with.

    Parameters
    ----------
    estimate : float
        The point.
    ends : pair of float
        Lower and upper end of its interval.
    marks : dict of str to float, optional
        Names and positions of vertical lines; each has its own dashes.
    xlabel : str
        What is estimated.
    limits : pair of float
        Ends of the axis, to keep several figures comparable.
    ax : matplotlib.axes.Axes, optional

    Returns
    -------
    matplotlib.axes.Axes

    Taught in *Marshall externalities*.

    Examples
    --------
    >>> print(interval(0.5, (0.2, 0.8), {"before": 0.1}).alt)
    Estimate 0.500, interval 0.200 to 0.800. Lines: before 0.100.
    """
    ax = ax or new_axes(height=1.8)
    low, high = ends
    ax.hlines(0, low, high, color="0.2", linewidth=2)
    ax.plot(estimate, 0, "o", color="0.1", markersize=9)
    ax.annotate(
        f"{estimate:z.3f}",
        (estimate, 0),
        xytext=(0, 12),
        textcoords="offset points",
        ha="center",
    )
    ax.axvline(0, color="0.6", linewidth=0.8)
    for name, colour, _, dashes in styles(marks or {}):
        ax.axvline(marks[name], color=colour, linestyle=dashes, linewidth=2, label=name)
    ax.set(xlabel=xlabel, xlim=limits, ylim=(-1, 1), yticks=[])
    if marks:
        ax.legend(frameon=False, fontsize=8, loc="lower left", bbox_to_anchor=(0, 1))
    tidy(ax)
    told = ", ".join(f"{name} {value:z.3f}" for name, value in (marks or {}).items())
    ax.alt = words("interval").format(estimate=estimate, low=low, high=high)
    if marks:
        ax.alt += words("interval_lines").format(lines=told)
    return ax
