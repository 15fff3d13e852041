"""Changes: several measures before and after, each on a scale of its own."""

import matplotlib.pyplot as plt

from clusterlab.figures.style import PALETTE, tidy, words


def changes(table, limits, marks=None, fmt="{:.1f}"):
    """Arrows from before to after, a row per measure.

    Parameters
    ----------
    table : pandas.DataFrame
        Columns ``before`` and ``after``; the index names the measures, with units.
    limits : sequence of pair of float
        Ends of each row's scale, fixed so that several figures can be compared.
    marks : dict of str to (str, float), optional
        A dotted line in the row of a measure: what it is and where it stands. It is
        left out when it lies off the scale.
    fmt : str
        Format of the printed numbers.

    Returns
    -------
    matplotlib.axes.Axes
        The first row.

    Raises
    ------
    ValueError
        If there is not one pair of limits per measure.

    Taught in *Migration and hukou*.

    Examples
    --------
    >>> import pandas as pd
    >>> rows = pd.DataFrame({"before": [12.6], "after": [13.4]}, index=["waiting"])
    >>> print(changes(rows, [(0, 20)]).alt)
    Arrows from before to after: waiting 12.6 to 13.4.
    """
    if len(limits) != len(table):
        raise ValueError(
            f"limits has {len(limits)} pairs for {len(table)} measures; give one pair "
            "for each."
        )
    _, axes = plt.subplots(
        len(table), 1, figsize=(6.8, 0.95 * len(table)), layout="constrained"
    )
    rows = [axes] if len(table) == 1 else list(axes)
    for ax, (name, row), ends in zip(rows, table.iterrows(), limits, strict=True):
        _arrow(ax, row["before"], row["after"])
        ax.set(xlim=ends, ylim=(-1, 1), yticks=[])
        told = f"{fmt.format(row['before'])} → {fmt.format(row['after'])}"
        ax.set_title(f"{name}: {told}", loc="left", fontsize=9)
        ax.tick_params(labelsize=8)
        label, at = (marks or {}).get(name, ("", None))
        if at is not None and ends[0] <= at <= ends[1]:
            ax.axvline(at, color=PALETTE[3], linestyle=":", linewidth=2)
            ax.set_title(f"┊ {label}", loc="right", fontsize=9, color=PALETTE[3])
        tidy(ax)
        ax.spines["left"].set_visible(False)
    listed = "; ".join(
        f"{name} {fmt.format(row['before'])} to {fmt.format(row['after'])}"
        for name, row in table.iterrows()
    )
    rows[0].alt = words("changes").format(changes=listed)
    return rows[0]


def _arrow(ax, before, after):
    """A hollow circle where it began, a full one where it ends, an arrow between."""
    look = {"arrowstyle": "-|>", "color": "0.2", "shrinkA": 5, "shrinkB": 4}
    ax.annotate("", (after, 0), (before, 0), arrowprops=look)
    ax.plot(before, 0, "o", color="0.2", fillstyle="none", markersize=9, clip_on=False)
    ax.plot(after, 0, "o", color=PALETTE[0], markersize=6, clip_on=False)
