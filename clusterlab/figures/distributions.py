"""Distributions: histograms of simulated values, and Lorenz curves."""

import numpy as np

from clusterlab._arguments import amounts, numbers, positive, same_length
from clusterlab.figures.style import PALETTE, new_axes, styles, tidy, words


def distribution(values, lines=None, xlabel="", limits=None, bins=40, ax=None):
    """Histogram of simulated values, with named lines to compare them with.

    Parameters
    ----------
    values : array_like
        The simulated values.
    lines : dict of str to float, optional
        Names and positions of vertical lines; each has its own dashes.
    xlabel : str
        What the values are.
    limits : pair of float, optional
        Ends of the axis, to keep several histograms comparable; the outermost bars
        also count what lies beyond them.
    bins : int
        How many bars between the limits.
    ax : matplotlib.axes.Axes, optional

    Returns
    -------
    matplotlib.axes.Axes

    Taught in *Measuring clusters*.
    """
    values = numbers("values", values)
    lines = {words("mean"): values.mean(), **(lines or {})}
    ax = ax or new_axes(height=2.8)
    edges = np.linspace(*(limits or (values.min(), values.max())), bins + 1)
    shares = np.histogram(values.clip(edges[0], edges[-1]), edges)[0] / len(values)
    ax.stairs(shares, edges, fill=True, color="0.75")
    for name, colour, _, dashes in styles(lines):
        ax.axvline(lines[name], color=colour, linestyle=dashes, linewidth=2, label=name)
    ax.set(xlabel=xlabel, ylabel=words("frequency"), yticks=[], xlim=edges[[0, -1]])
    ax.legend(frameon=False, loc="upper right")
    tidy(ax)
    low, high = np.quantile(values, [0.05, 0.95])
    told = ", ".join(f"{name} {x:.3g}" for name, x in lines.items())
    ax.alt = words("distribution").format(low=low, high=high, lines=told)
    return ax


def lorenz(values, population=None, xlabel="", ylabel="", ax=None):
    """Lorenz curve: how much the poorest part of the population has.

    Parameters
    ----------
    values : array_like
        What is shared out, by place: income or output, in any unit.
    population : array_like, optional
        Persons by place; by default every place counts the same.
    xlabel, ylabel : str
        What is accumulated on each axis.
    ax : matplotlib.axes.Axes, optional

    Returns
    -------
    matplotlib.axes.Axes
        The line of the Axes holds the cumulative shares, from (0, 0) to (1, 1),
        places ordered by value per head.

    Raises
    ------
    ValueError
        If values are negative or all zero, or persons are not positive.

    Taught in *Imbalance and convergence*.
    """
    values = amounts("values", values)
    people = positive(
        "population", values * 0 + 1 if population is None else population
    )
    same_length(values=values, population=people)
    order = np.argsort(values / people, kind="stable")
    people, values = (
        np.append(0, np.cumsum(each[order]) / each.sum()) for each in (people, values)
    )
    ax = ax or new_axes(height=4.4, width=4.8)
    ax.plot(people, values, "-o", color=PALETTE[0], markersize=3)
    ax.plot([0, 1], [0, 1], color="0.2", linestyle="--", linewidth=1)
    ax.set(xlabel=xlabel, ylabel=ylabel, xlim=(0, 1), ylim=(0, 1), aspect="equal")
    tidy(ax)
    half = np.interp(0.5, people, values)
    ax.alt = words("lorenz").format(half=half, tenth=1 - np.interp(0.9, people, values))
    return ax
