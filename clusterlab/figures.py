"""Figures: tidy result in, matplotlib Axes out, with a text that says what is seen.

Each function draws one kind of figure and leaves its description in ``axes.alt``,
made from the data. `show` displays a figure together with that description, so a
reader who cannot see it loses nothing. Colours are safe for colour-blind readers,
and a second cue (marker shape, position, label) always repeats what they say.
"""

import base64
import html
import io

import matplotlib.pyplot as plt
import numpy as np
import seaborn as sns

from clusterlab.text import text

PALETTE = sns.color_palette("colorblind")
MARKERS = ["o", "s", "^", "D", "v", "P", "X"]
DASHES = ["-", "--", ":", "-.", (0, (1, 4)), (0, (8, 2)), (0, (6, 2, 1, 2, 1, 2))]


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
    ordered = values.sort_values()
    ax = ax or _axes(height=0.5 + 0.19 * len(ordered))
    labels = [str(label) for label in ordered.index]
    kinds = groups.loc[ordered.index] if groups is not None else None
    names = sorted(kinds.unique(), key=str) if kinds is not None else [None]
    for name, colour, marker in _styles(names):
        rows = (
            np.arange(len(ordered)) if name is None else np.flatnonzero(kinds == name)
        )
        lengths = ordered.to_numpy()[rows]
        ax.barh(rows, lengths, height=0.55, color=colour, alpha=0.55)
        if name is not None:
            ax.plot(lengths, rows, marker, color=colour, label=_plain(name))
    ax.set_yticks(range(len(labels)), labels, fontsize=8)
    ax.set(xlabel=xlabel, ylim=(-0.8, len(labels) - 0.2))
    if reference is not None:
        ax.axvline(reference, color="0.2", linestyle="--", linewidth=1)
    if kinds is not None:
        ax.legend(loc="lower right", frameon=False)
    _tidy(ax)
    ax.alt = _words("ranked_bars").format(
        largest=labels[-1],
        largest_value=ordered.iloc[-1],
        smallest=labels[0],
        smallest_value=ordered.iloc[0],
        count=len(labels),
    )
    if reference is not None:
        ax.alt = ax.alt.removesuffix(".") + _words("ranked_bars_reference").format(
            above=int((ordered > reference).sum()), reference=reference
        )
    return ax


def two_dates(before, after, labels=(), xlabel="", ylabel="", groups=None, ax=None):
    """Scatter of a measure at two dates, with the line where nothing changed.

    Parameters
    ----------
    before, after : pandas.Series
        The measure by place at the two dates, with the same index.
    labels : sequence
        The places to name in the figure.
    xlabel, ylabel : str
        What is on the axes, with dates.
    groups : pandas.Series, optional
        A group per place, shown as colour and marker.
    ax : matplotlib.axes.Axes, optional

    Returns
    -------
    matplotlib.axes.Axes

    Taught in *Measuring clusters*.
    """
    ax = ax or _axes(height=4.6)
    groups = groups.loc[before.index] if groups is not None else before * 0
    kinds = sorted(groups.unique(), key=str)
    for kind, colour, marker in _styles(kinds):
        places = groups.index[groups == kind]
        ax.scatter(
            before[places],
            after[places],
            color=colour,
            marker=marker,
            label=_plain(kind),
        )
    for place in labels:
        ax.annotate(
            place,
            (before[place], after[place]),
            xytext=(5, 3),
            textcoords="offset points",
            fontsize=8,
        )
    limit = 1.05 * max(before.max(), after.max())
    ax.plot([0, limit], [0, limit], color="0.2", linestyle="--", linewidth=1)
    ax.set(xlabel=xlabel, ylabel=ylabel, xlim=(0, limit), ylim=(0, limit))
    if len(kinds) > 1:
        ax.legend(frameon=False, fontsize=8)
    _tidy(ax)
    change = after - before
    ax.alt = _words("two_dates").format(
        rose=int((change > 0).sum()),
        fell=int((change < 0).sum()),
        most_up=change.idxmax(),
        up_from=before[change.idxmax()],
        up_to=after[change.idxmax()],
        most_down=change.idxmin(),
        down_from=before[change.idxmin()],
        down_to=after[change.idxmin()],
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
    order = reference.sort_values().index
    ax = ax or _axes(height=0.8 + 0.24 * len(order))
    rows = np.arange(len(order))
    ax.barh(rows, industry[order], height=0.6, color=PALETTE[1], label=names[0])
    ax.plot(reference[order], rows, "D", color="0.15", markersize=5, label=names[1])
    ax.set_yticks(rows, order, fontsize=8)
    ax.set(xlabel=xlabel, xlim=(0, None))
    ax.legend(loc="lower right", frameon=False)
    _tidy(ax)
    gap = industry - reference
    ax.alt = _words("paired_shares").format(
        most=gap.idxmax(),
        most_industry=industry[gap.idxmax()],
        most_reference=reference[gap.idxmax()],
        least=gap.idxmin(),
        least_industry=industry[gap.idxmin()],
        least_reference=reference[gap.idxmin()],
    )
    return ax


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
        Ends of the axis, to keep several histograms comparable.
    bins : int
        How many bars between the limits.
    ax : matplotlib.axes.Axes, optional

    Returns
    -------
    matplotlib.axes.Axes

    Taught in *Measuring clusters*.
    """
    values = np.asarray(values, dtype=float)
    lines = {_words("mean"): values.mean(), **(lines or {})}
    ax = ax or _axes(height=2.8)
    edges = np.linspace(*(limits or (values.min(), values.max())), bins + 1)
    shares = np.histogram(values, edges)[0] / len(values)
    ax.stairs(shares, edges, fill=True, color="0.75")
    for (name, colour, _), dashes in zip(_styles(lines), DASHES, strict=False):
        ax.axvline(lines[name], color=colour, linestyle=dashes, linewidth=2, label=name)
    ax.set(xlabel=xlabel, ylabel=_words("frequency"), yticks=[], xlim=edges[[0, -1]])
    ax.legend(frameon=False, loc="upper right")
    _tidy(ax)
    low, high = np.quantile(values, [0.05, 0.95])
    told = ", ".join(f"{name} {x:.3g}" for name, x in lines.items())
    ax.alt = _words("distribution").format(low=low, high=high, lines=told)
    return ax


def marked_lines(table, position, xlabel="", logx=False, ax=None):
    """Lines over a common axis, up to where the reader stands.

    Parameters
    ----------
    table : pandas.DataFrame
        One line per column; the index holds the horizontal axis.
    position : int
        Row of `table` to mark; what comes after it is not drawn yet.
    xlabel : str
        What the index is.
    logx : bool
        Logarithmic horizontal axis.
    ax : matplotlib.axes.Axes, optional

    Returns
    -------
    matplotlib.axes.Axes

    Taught in *Measuring clusters*.
    """
    ax = ax or _axes(height=3)
    here = table.index[position]
    for name, colour, marker in _styles(table):
        ax.plot(table.index, table[name], alpha=0)  # the axes fit every position
        ax.plot(
            table.index[: position + 1], table[name].iloc[: position + 1], color=colour
        )
        point = table[name].iloc[position]
        ax.plot(here, point, marker, color=colour, label=name, fillstyle="none")
    ax.axvline(here, color="0.2", linestyle="--", linewidth=1)
    ax.axhline(0, color="0.6", linewidth=0.8)
    if logx:
        ax.set_xscale("log")
    ax.set_xlabel(xlabel)
    ax.legend(frameon=False, fontsize=9, loc="lower left")
    _tidy(ax)
    values = ", ".join(f"{name} {table[name].iloc[position]:.3g}" for name in table)
    ax.alt = _words("marked_lines").format(xlabel=xlabel, here=here, values=values)
    return ax


class Picture:
    """A finished figure with the text that describes it; displays in notebooks."""

    def __init__(self, svg, alt):
        self.svg = svg
        self.alt = alt

    def __repr__(self):
        return f"Picture({self.alt!r})"

    def _repr_html_(self):
        source = base64.b64encode(self.svg.encode()).decode()
        alt = html.escape(self.alt)
        return (
            '<figure style="margin:0">'
            f'<img src="data:image/svg+xml;base64,{source}" alt="{alt}" '
            'style="max-width:100%;background:#fff">'
            f"<figcaption>{alt}</figcaption></figure>"
        )


def show(axes, alt=None):
    """Turn a drawn figure into a `Picture` and close it.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
        Any Axes of the figure.
    alt : str, optional
        What a reader who cannot see the figure must know; by default ``axes.alt``.

    Returns
    -------
    Picture

    Raises
    ------
    ValueError
        If there is no description.

    Taught in *Start here*.

    Examples
    --------
    >>> _, axes = plt.subplots()
    >>> show(axes, alt="An empty figure.")
    Picture('An empty figure.')
    """
    alt = alt or getattr(axes, "alt", "")
    if not alt:
        raise ValueError("alt is empty; describe in a sentence what the figure shows.")
    buffer = io.StringIO()
    with plt.rc_context({"svg.fonttype": "none", "svg.hashsalt": "clusterlab"}):
        axes.figure.savefig(buffer, format="svg", metadata={"Date": None})
    plt.close(axes.figure)
    return Picture(buffer.getvalue(), alt)


def _axes(height, width=6.8):
    return plt.subplots(figsize=(width, height), layout="constrained")[1]


def _plain(name):
    """A name from a table as words: one_hour_circle becomes one-hour circle."""
    return _words("names").get(str(name), str(name).replace("_", " "))


def _styles(names):
    """Each name with a colour and a marker of its own."""
    names = list(names)
    if len(names) > len(MARKERS):
        raise ValueError(
            f"{len(names)} groups are too many to tell apart; draw at most "
            f"{len(MARKERS)}, or merge some."
        )
    return zip(names, PALETTE, MARKERS, strict=False)


def _tidy(ax):
    sns.despine(ax=ax)
    ax.grid(axis="x", color="0.9", linewidth=0.8)
    ax.set_axisbelow(True)


def _words(key):
    return text("figures")[key]
