"""Bars: in order of size, side by side, end to end, as wide as a weight."""

import numpy as np

from clusterlab._arguments import numbers, positive
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


def weighted_bars(
    values, weights, lines=None, groups=None, xlabel="", ylabel="", ax=None
):
    """Bars as wide as their weight, so that their area is the weighted mean.

    Parameters
    ----------
    values, weights : pandas.Series
        A value and a positive weight per part, with the same index.
    lines : dict of str to float, optional
        Names and heights of lines to compare with the mean; each has its own dashes.
    groups : pandas.Series, optional
        A group per part, shown as the colour of the bar and the marker on it.
    xlabel, ylabel : str
        What the widths and the heights are, with units.
    ax : matplotlib.axes.Axes, optional

    Returns
    -------
    matplotlib.axes.Axes
        Up to seven parts are named in the figure.

    Raises
    ------
    ValueError
        If a value or weight is missing, or a weight is not positive.

    Taught in *Concepts and data detective*.

    Examples
    --------
    >>> import pandas as pd
    >>> rates = pd.Series({"town": 90, "valley": 30})
    >>> axes = weighted_bars(rates, pd.Series({"town": 1, "valley": 3}))
    >>> print(axes.alt)
    2 bars as wide as their weight, from valley 30 to town 90. Lines: mean 45.
    """
    numbers("values", values)
    order = values.sort_values().index
    positive("weights", weights.reindex(order))
    heights = values[order]
    widths = weights[order] / weights[order].sum()
    left = widths.cumsum() - widths
    lines = {words("mean"): (heights * widths).sum(), **(lines or {})}
    ax = ax or new_axes(height=3.6, width=8)
    kinds = grouped(groups, order) if groups is not None else heights * 0
    for kind, colour, marker, _ in styles(sorted(kinds.unique(), key=str)):
        at = kinds.index[kinds == kind]
        frame = {"edgecolor": "white", "linewidth": 0.5, "alpha": 0.55}
        ax.bar(left[at], heights[at], widths[at], align="edge", color=colour, **frame)
        if groups is not None:
            middle = left[at] + widths[at] / 2
            ax.plot(middle, heights[at], marker, color=colour, label=plain(kind))
    for name, _, _, dashes in styles(lines):
        ax.axhline(lines[name], color="0.1", linestyle=dashes, label=name)
    if len(order) <= 7:
        for name in order:
            at = (left[name] + widths[name] / 2, 2)
            ax.text(*at, plain(name), rotation=90, ha="center", va="bottom", fontsize=8)
    ax.set(xlabel=xlabel, ylabel=ylabel, xlim=(0, 1))
    ax.legend(frameon=False, loc="upper left", bbox_to_anchor=(1.01, 1))
    tidy(ax)
    ax.alt = words("weighted_bars").format(
        count=len(order),
        lowest=plain(order[0]),
        lowest_value=heights.iloc[0],
        highest=plain(order[-1]),
        highest_value=heights.iloc[-1],
        lines=", ".join(f"{name} {x:.3g}" for name, x in lines.items()),
    )
    return ax


def grouped_bars(table, lines=None, xlabel="", limits=None, fmt="{:.3g}", ax=None):
    """Bars side by side: one group per row, one bar of it per column.

    Parameters
    ----------
    table : pandas.DataFrame
        The values; rows are the groups, from top to bottom, columns what is compared.
    lines : dict of str to float, optional
        Names and positions of vertical lines; each has its own dashes.
    xlabel : str
        What the values are, with the unit.
    limits : pair of float, optional
        Ends of the axis, to keep several figures comparable.
    fmt : str
        Format of the number at the end of each bar.
    ax : matplotlib.axes.Axes, optional

    Returns
    -------
    matplotlib.axes.Axes

    Raises
    ------
    ValueError
        If a value is missing.

    Taught in *Market clusters*.

    Examples
    --------
    >>> import pandas as pd
    >>> loss = pd.DataFrame({"Chaotianmen": [20, 42], "Jiulongpo": [20, 35]})
    >>> print(grouped_bars(loss.set_axis(["Shapingba", "all"])).alt)
    Bars by group. Shapingba: Chaotianmen 20, Jiulongpo 20; all: Chaotianmen 42,
    Jiulongpo 35.
    """
    numbers("table", table)
    count = table.shape[1]
    ax = ax or new_axes(height=0.9 + 0.3 * table.size)
    for place, (name, colour, *_) in enumerate(styles(table)):
        rows = np.arange(len(table)) + 0.8 * ((place + 0.5) / count - 0.5)
        look = {"color": colour, "alpha": 0.55, "hatch": "/" * place * 3}
        bars = ax.barh(rows, table[name], height=0.7 / count, label=plain(name), **look)
        ends = [fmt.format(value) for value in table[name]]
        ax.bar_label(bars, ends, padding=3, fontsize=8)
    for name, _, _, dashes in styles(["", *(lines or {})])[1:]:
        at = lines[name]
        ax.axvline(at, color="0.2", linestyle=dashes, linewidth=1.5, label=name)
    ax.set_yticks(range(len(table)), [plain(row) for row in table.index])
    ax.set(xlabel=xlabel, xlim=limits, ylim=(len(table) - 0.45, -0.55))
    above = {"loc": "lower left", "bbox_to_anchor": (0, 1), "ncols": 3}
    ax.legend(frameon=False, fontsize=8, **above)
    ax.tick_params(labelsize=8)
    ax.xaxis.label.set_size(9)
    tidy(ax)
    told = "; ".join(
        f"{plain(row)}: "
        + ", ".join(
            f"{plain(name)} {fmt.format(value)}" for name, value in each.items()
        )
        for row, each in table.iterrows()
    )
    ax.alt = words("grouped_bars").format(groups=told)
    return ax


def stacked_bars(table, lines=None, xlabel="", limits=None, fmt="{:.3g}", ax=None):
    """Bars of parts laid end to end: one bar per row, one part of it per column.

    Parameters
    ----------
    table : pandas.DataFrame
        The parts, none negative; rows are the bars, from top to bottom.
    lines : dict of str to float, optional
        Names and positions of vertical lines; each has its own dashes.
    xlabel : str
        What the parts are, with the unit.
    limits : pair of float, optional
        Ends of the axis, to keep several figures comparable.
    fmt : str
        Format of the number in each part; a part too narrow for it goes without.
    ax : matplotlib.axes.Axes, optional

    Returns
    -------
    matplotlib.axes.Axes

    Raises
    ------
    ValueError
        If a part is missing or negative.

    Taught in *Industry chains*.

    Examples
    --------
    >>> import pandas as pd
    >>> yuan = pd.DataFrame({"here": [50, 75], "elsewhere": [50, 25]})
    >>> print(stacked_bars(yuan.set_axis(["farm", "hotel"])).alt)
    Bars of parts. farm: here 50, elsewhere 50; hotel: here 75, elsewhere 25.
    """
    numbers("table", table, minimum=0)
    ax = ax or new_axes(height=1.4 + 0.4 * len(table), width=8.8)
    rows, start = np.arange(len(table)), np.zeros(len(table))
    narrow = 0.03 * (limits[1] - limits[0] if limits else table.sum(axis=1).max())
    for place, (name, colour, *_) in enumerate(styles(table)):
        parts = table[name].to_numpy(dtype=float)
        look = {"color": colour, "alpha": 0.55, "hatch": "/" * place * 3}
        bars = ax.barh(rows, parts, 0.6, start, label=plain(name), **look)
        ends = [fmt.format(part) if part > narrow else "" for part in parts]
        box = {"facecolor": "white", "alpha": 0.8, "linewidth": 0, "pad": 1}
        ax.bar_label(bars, ends, label_type="center", fontsize=8, bbox=box)
        start = start + parts
    for name, _, _, dashes in styles(["", *(lines or {})])[1:]:
        ax.axvline(lines[name], color="0.1", linestyle=dashes, label=name)
    ax.set_yticks(rows, [plain(row) for row in table.index], fontsize=8)
    ax.set(xlabel=xlabel, xlim=limits, ylim=(len(table) - 0.5, -0.5))
    above = {"loc": "lower left", "bbox_to_anchor": (0, 1), "ncols": 3}
    ax.legend(frameon=False, fontsize=8, **above)
    tidy(ax)
    told = "; ".join(
        f"{plain(row)}: "
        + ", ".join(f"{plain(name)} {fmt.format(x)}" for name, x in each.items())
        for row, each in table.iterrows()
    )
    ax.alt = words("stacked_bars").format(bars=told)
    return ax
