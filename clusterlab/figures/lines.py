"""Lines: paths over time, by place and zone, and the S-curve."""

import matplotlib.pyplot as plt
import numpy as np

from clusterlab._arguments import numbers, positive, same_length
from clusterlab.figures.style import new_axes, plain, styles, tidy, words


def marked_lines(table, position, xlabel="", logx=False, whole=False, ax=None):
    """Lines over a common axis, up to where the reader stands.

    Parameters
    ----------
    table : pandas.DataFrame
        One line per column; the index holds the horizontal axis.
    position : int
        Row of `table` to mark; by default what comes after it is not drawn yet.
    xlabel : str
        What the index is.
    logx : bool
        Logarithmic horizontal axis.
    whole : bool
        Draw the lines beyond the mark as well.
    ax : matplotlib.axes.Axes, optional

    Returns
    -------
    matplotlib.axes.Axes

    Taught in *Measuring clusters*.
    """
    ax = ax or new_axes(height=3)
    here = table.index[position]
    drawn = len(table) if whole else position + 1
    for name, colour, marker, _ in styles(table):
        ax.plot(table.index, table[name], alpha=0)  # the axes fit every position
        ax.plot(table.index[:drawn], table[name].iloc[:drawn], color=colour)
        point = table[name].iloc[position]
        ax.plot(here, point, marker, color=colour, label=name, fillstyle="none")
    ax.axvline(here, color="0.2", linestyle="--", linewidth=1)
    ax.axhline(0, color="0.6", linewidth=0.8)
    if logx:
        ax.set_xscale("log")
    ax.set_xlabel(xlabel)
    ax.legend(frameon=False, fontsize=9, loc="lower left")
    tidy(ax)
    values = ", ".join(f"{name} {table[name].iloc[position]:.3g}" for name in table)
    ax.alt = words("marked_lines").format(xlabel=xlabel, here=here, values=values)
    return ax


def event_paths(table, event, event_name, xlabel="", ylabel="", ax=None):
    """Lines of groups before and after an event, all zero at its eve.

    Parameters
    ----------
    table : pandas.DataFrame
        One line per column; the index holds the years.
    event : number
        The last year before the event; each line is shifted to 0 there.
    event_name : str
        What happened after that year.
    xlabel, ylabel : str
        What is on the axes, with units.
    ax : matplotlib.axes.Axes, optional

    Returns
    -------
    matplotlib.axes.Axes

    Raises
    ------
    ValueError
        If the table has no row for `event`.

    Taught in *Migration and hukou*.
    """
    if event not in table.index:
        raise ValueError(
            f"event is {event!r}, which is not in the table; it runs from "
            f"{table.index.min()} to {table.index.max()}."
        )
    ax = ax or new_axes(height=3.4)
    shifted = table - table.loc[event]
    for name, colour, marker, dashes in styles(table):
        look = {"color": colour, "marker": marker, "linestyle": dashes}
        ax.plot(shifted.index, shifted[name], label=plain(name), markersize=4, **look)
    ax.axvline(event + 0.5, color="0.2", linestyle="--", linewidth=1)
    ax.axhline(0, color="0.6", linewidth=0.8)
    ax.annotate(
        event_name,
        (event + 0.5, 1),
        xycoords=("data", "axes fraction"),
        xytext=(4, 0),
        textcoords="offset points",
        fontsize=8,
        va="bottom",
    )
    ax.set(xlabel=xlabel, ylabel=ylabel)
    ax.legend(frameon=False, fontsize=8)
    tidy(ax)
    told = "; ".join(
        f"{plain(name)} {line.iloc[0]:+.2f} to {line.iloc[-1]:+.2f}"
        for name, line in shifted.items()
    )
    ax.alt = words("event_paths").format(
        ylabel=ylabel,
        event=event,
        start=table.index.min(),
        end=table.index.max(),
        lines=told,
    )
    return ax


def small_multiples(table, x, y, unit, panel, xlabel="", ylabel=""):
    """One small figure per group, a thin line per place, a thick one for the median.

    Parameters
    ----------
    table : pandas.DataFrame
        Tidy: one row per place and date.
    x, y : str
        Columns on the axes, for example "year" and "urban_rate_pct".
    unit : str
        Column that names the place, a line each.
    panel : str
        Column that names the group, a panel each, for example "zone".
    xlabel, ylabel : str
        What is on the axes, with units.

    Returns
    -------
    matplotlib.axes.Axes
        The first panel; all share their axes. Gaps in `y` are gaps in the lines.

    Raises
    ------
    ValueError
        If a column is not in the table.

    Taught in *Core and periphery*.
    """
    absent = [column for column in (x, y, unit, panel) if column not in table]
    if absent:
        raise ValueError(
            f"{absent[0]!r} is not a column; the table has {', '.join(table.columns)}."
        )
    kinds = sorted(table[panel].unique(), key=str)
    _, axes = plt.subplots(
        1, len(kinds), figsize=(8.4, 3), sharex=True, sharey=True, layout="constrained"
    )
    told = []
    for ax, (kind, colour, marker, _) in zip(
        np.atleast_1d(axes), styles(kinds), strict=True
    ):
        wide = table[table[panel] == kind].pivot(index=x, columns=unit, values=y)
        ax.plot(wide.index, wide, color="0.75", linewidth=0.8)
        median = wide.median(axis="columns")
        ax.plot(median, color=colour, marker=marker, markersize=3, linewidth=2)
        ax.set(title=plain(kind), xlabel=xlabel)
        tidy(ax)
        ends = median.dropna()
        told.append(
            words("small_multiples_panel").format(
                panel=plain(kind), first=ends.iloc[0], last=ends.iloc[-1]
            )
        )
    first = np.atleast_1d(axes)[0]
    first.set_ylabel(ylabel)
    first.alt = words("small_multiples").format(
        ylabel=ylabel,
        start=table[x].min(),
        end=table[x].max(),
        panels="; ".join(told),
    )
    return first


def s_curve(time, rate, curves, xlabel="", ylabel="", until=None, ax=None):
    """Observed rates and the logistic curves that are to describe them.

    Parameters
    ----------
    time, rate : array_like
        Observations, for example years and percent urban.
    curves : dict of str to (ceiling, growth rate, midpoint)
        Curves to draw, y = ceiling / (1 + exp(-rate (t - midpoint))); each has its
        own dashes, and its ceiling is named in the legend.
    xlabel, ylabel : str
        What is on the axes, with units.
    until : float, optional
        Draw the curves on to this time; beyond the data they are extrapolation.
    ax : matplotlib.axes.Axes, optional

    Returns
    -------
    matplotlib.axes.Axes

    Raises
    ------
    ValueError
        If observations are missing or do not pair, or a ceiling is not positive.

    Taught in *Urbanization curve*.
    """
    time, rate = numbers("time", time), numbers("rate", rate)
    same_length(time=time, rate=rate)
    ax = ax or new_axes(height=4)
    ax.plot(time, rate, "o", color="0.2", markersize=4, label=words("observed"))
    end = until or time.max()
    path = np.linspace(time.min(), end, 200)
    told = []
    for name, colour, _, dashes in styles(curves):
        ceiling, growth, midpoint = curves[name][:3]
        positive("ceiling", ceiling)
        value = ceiling / (1 + np.exp(-growth * (path - midpoint)))
        ax.plot(path, value, color=colour, linestyle=dashes, label=name)
        told.append(
            words("s_curve_line").format(name=name, ceiling=ceiling, value=value[-1])
        )
    if end > time.max():
        style = {"facecolor": "0.93", "edgecolor": "0.6", "linewidth": 0.6}
        ax.axvspan(time.max(), end, **style, label=words("extrapolation"))
    ax.set(xlabel=xlabel, ylabel=ylabel, ylim=(0, None))
    ax.legend(frameon=False, fontsize=8)
    tidy(ax)
    ax.alt = words("s_curve").format(
        start=time.min(), end=time.max(), first=rate[0], last=rate[-1]
    ) + words("s_curve_lines").format(until=end, lines="; ".join(told))
    return ax
