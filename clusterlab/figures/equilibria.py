"""Equilibria: where a process comes to rest, and from where it gets there."""

from itertools import pairwise

import numpy as np

from clusterlab.figures.style import PALETTE, new_axes, tidy, words


def phase_line(x, change, rests, xlabel="", ylabel="", limit=None, ax=None):
    """A state's change against the state, with arrows to where it comes to rest.

    Parameters
    ----------
    x, change : array_like
        The state, ascending, and what drives it: above 0 the state rises.
    rests : sequence of (state, stable)
        The rest points: full circles are stable, hollow ones are not.
    xlabel, ylabel : str
        What is on the axes, with units.
    limit : float, optional
        Ends of the vertical axis, above and below 0; beyond it the line is cut off.
    ax : matplotlib.axes.Axes, optional

    Returns
    -------
    matplotlib.axes.Axes

    Taught in *Core and periphery*.

    Examples
    --------
    >>> ax = phase_line([0, 1], [1, -1], [(0.5, True)], xlabel="share")
    >>> print(ax.alt)
    Change over share. Stable rest points: 0.5; unstable: none.
    """
    x, change = np.asarray(x, dtype=float), np.asarray(change, dtype=float)
    ax = ax or new_axes(height=3.4)
    ax.axhline(0, color="0.6", linewidth=0.8)
    ax.plot(x, change, color=PALETTE[0], linewidth=2)
    ends = sorted({x[0], x[-1], *(state for state, _ in rests)})
    for left, right in pairwise(ends):
        middle = (left + right) / 2
        rising = np.interp(middle, x, change) > 0
        reach = min(0.06, (right - left) / 4)
        tail, tip = (-reach, reach) if rising else (reach, -reach)
        look = {"arrowstyle": "-|>", "color": "0.2", "mutation_scale": 14}
        ax.annotate("", (middle + tip, 0), (middle + tail, 0), arrowprops=look)
    for stable, filling in [(True, "0.2"), (False, "white")]:
        ax.plot(
            [state for state, kind in rests if kind == stable],
            [0 for _, kind in rests if kind == stable],
            "o",
            markersize=10,
            markeredgecolor="0.2",
            markerfacecolor=filling,
            clip_on=False,
            zorder=3,
            label=words("rest_stable" if stable else "rest_unstable"),
        )
    ax.set(xlabel=xlabel, ylabel=ylabel, xlim=(x[0], x[-1]))
    if limit is not None:
        ax.set_ylim(-limit, limit)
    _legend(ax)
    tidy(ax)
    listed = {
        kind: ", ".join(f"{state:.3g}" for state, stable in rests if stable == kind)
        for kind in (True, False)
    }
    none = words("rest_none")
    ax.alt = words("phase_line").format(
        xlabel=xlabel, stable=listed[True] or none, unstable=listed[False] or none
    )
    return ax


def bifurcation(branches, path, marks=None, xlabel="", ylabel="", ax=None):
    """Rest points against a condition, and a path that follows it.

    Parameters
    ----------
    branches : sequence of (x, y, stable)
        Lines of rest points over the condition; unstable ones are dashed.
    path : sequence of (x, y)
        What has happened so far, in order. The condition changes first, then the
        state; the last point is marked.
    marks : dict of str to (x, y), optional
        Points to show as hollow diamonds, for example a prediction.
    xlabel, ylabel : str
        What is on the axes, with units.
    ax : matplotlib.axes.Axes, optional

    Returns
    -------
    matplotlib.axes.Axes

    Taught in *Core and periphery*.

    Examples
    --------
    >>> branches = [([1, 2], [0, 0], True)]
    >>> print(bifurcation(branches, [(1, 0), (2, 0)], xlabel="cost").alt)
    Path over cost: from 0 at 1 to 0 at 2.
    """
    ax = ax or new_axes(height=3.6)
    for stable, dashes in [(True, "-"), (False, "--")]:
        label = words("rest_stable" if stable else "rest_unstable")
        for x, y, kind in branches:
            if kind == stable:
                ax.plot(x, y, dashes, color="0.6", linewidth=2, label=label)
                label = None
    diamond = {"color": PALETTE[3], "fillstyle": "none", "markeredgewidth": 2}
    for name, (x, y) in (marks or {}).items():
        ax.plot(x, y, "D", markersize=9, zorder=4, label=name, **diamond)
    (first_x, first), (last_x, last) = path[0], path[-1]
    steps = [(first_x, first)]
    for x, y in path[1:]:
        steps += [(x, steps[-1][1]), (x, y)]
    ax.plot(
        *zip(*steps, strict=True), color=PALETTE[0], linewidth=3, label=words("path")
    )
    ax.plot(last_x, last, "o", color=PALETTE[0], markersize=11, clip_on=False, zorder=3)
    ax.set(xlabel=xlabel, ylabel=ylabel)
    _legend(ax)
    tidy(ax)
    ax.alt = words("bifurcation").format(
        xlabel=xlabel, first=first, first_x=first_x, last=last, last_x=last_x
    )
    return ax


def _legend(ax):
    above = {"loc": "lower left", "bbox_to_anchor": (0, 1), "ncols": 4}
    ax.legend(frameon=False, fontsize=8, **above)
