"""Scatters: two measures of the same places."""

from clusterlab.figures.style import grouped, new_axes, plain, styles, tidy, words


def scatter(x, y, labels=(), xlabel="", ylabel="", groups=None, ax=None):
    """Points of places, a colour and a marker for each group, some of them named.

    Parameters
    ----------
    x, y : pandas.Series
        Two measures by place, with the same index.
    labels : sequence
        The places to name in the figure.
    xlabel, ylabel : str
        What is on the axes, with units.
    groups : pandas.Series, optional
        A group per place, for example its zone.
    ax : matplotlib.axes.Axes, optional

    Returns
    -------
    matplotlib.axes.Axes

    Raises
    ------
    ValueError
        If a place of `x` is missing in `y`, or if a value is missing.

    Taught in *Measuring clusters*.
    """
    y = y.reindex(x.index)
    missing = x.index[x.isna() | y.isna()]
    if len(missing):
        raise ValueError(
            f"x or y has no value for {', '.join(map(str, missing[:5]))}; drop the "
            "places that lack one."
        )
    ax = ax or new_axes(height=4.6)
    groups = x * 0 if groups is None else grouped(groups, x.index)
    kinds = sorted(groups.unique(), key=str)
    for kind, colour, marker, _ in styles(kinds):
        at = groups.index[groups == kind]
        ax.scatter(x[at], y[at], color=colour, marker=marker, label=plain(kind))
    for place in labels:
        offset = {"xytext": (5, 3), "textcoords": "offset points", "fontsize": 8}
        ax.annotate(place, (x[place], y[place]), **offset)
    ax.set(xlabel=xlabel, ylabel=ylabel)
    if len(kinds) > 1:
        ax.legend(frameon=False, fontsize=8)
    tidy(ax)
    ax.alt = words("scatter").format(
        count=len(x),
        xlabel=xlabel,
        ylabel=ylabel,
        rank_correlation=x.rank().corr(y.rank()),
        top=y.idxmax(),
        top_y=y.max(),
        bottom=y.idxmin(),
        bottom_y=y.min(),
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
    ax = scatter(before, after, labels, xlabel, ylabel, groups, ax)
    limit = 1.05 * max(before.max(), after.max())
    ax.plot([0, limit], [0, limit], color="0.2", linestyle="--", linewidth=1)
    ax.set(xlim=(0, limit), ylim=(0, limit))
    change = after - before
    rose, fell = int((change > 0).sum()), int((change < 0).sum())
    ax.alt = words("two_dates").format(rose=rose, fell=fell)
    for key, moved, place in [
        ("two_dates_up", rose, change.idxmax()),
        ("two_dates_down", fell, change.idxmin()),
    ]:
        if moved:
            ax.alt = ax.alt.removesuffix(".") + words(key).format(
                place=place, before=before[place], after=after[place]
            )
    return ax
