"""Paths: many histories that differ in one thing, one of them told."""

from clusterlab.figures.style import PALETTE, new_axes, styles, tidy, words


def paths(table, chosen, lines=None, xlabel="", ylabel="", limits=(0, 1), ax=None):
    """One thick path among thin ones, with named levels to compare it with.

    Parameters
    ----------
    table : pandas.DataFrame
        One path per column; the index holds the horizontal axis, for example rounds.
    chosen : label
        The column to draw thick.
    lines : dict of str to float, optional
        Names and heights of horizontal lines; each has its own dashes.
    xlabel, ylabel : str
        What is on the axes, with units.
    limits : pair of float
        Ends of the vertical axis, to keep several figures comparable.
    ax : matplotlib.axes.Axes, optional

    Returns
    -------
    matplotlib.axes.Axes

    Raises
    ------
    ValueError
        If `chosen` is not a column.

    Taught in *Cooperation, culture, government*.
    """
    if chosen not in table:
        listed = ", ".join(map(str, table.columns))
        raise ValueError(f"{chosen!r} is not a column; the table has {listed}.")
    lines = lines or {}
    ax = ax or new_axes(height=3.2)
    ax.plot(table.index, table, color="0.7", linewidth=0.8)
    ax.plot(table.index, table[chosen], color=PALETTE[0], linewidth=2.5)
    ax.plot(
        table.index[-1], table[chosen].iloc[-1], "o", color=PALETTE[0], clip_on=False
    )
    for name, colour, _, dashes in styles(["", "-", *lines])[2:]:
        ax.axhline(lines[name], color=colour, linestyle=dashes, label=name)
    room = 0.02 * (limits[1] - limits[0])
    ax.set(xlabel=xlabel, ylabel=ylabel, xlim=table.index[[0, -1]])
    ax.set_ylim(limits[0] - room, limits[1] + room)
    if lines:
        above = {"loc": "lower left", "bbox_to_anchor": (0, 1), "ncols": len(lines)}
        ax.legend(frameon=False, fontsize=8, **above)
    tidy(ax)
    change = table.iloc[-1] - table.iloc[0]
    first, last = table[chosen].iloc[[0, -1]].round(3)
    ax.alt = words("paths").format(
        chosen=chosen,
        first=first,
        last=last,
        count=table.shape[1],
        rose=(change > 0).sum(),
        fell=(change < 0).sum(),
    )
    if lines:
        told = ", ".join(f"{name} {height:.3g}" for name, height in lines.items())
        ax.alt += words("paths_lines").format(lines=told)
    return ax
