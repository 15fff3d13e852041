"""Grids: sites side by side, each in one of a few states."""

import matplotlib as mpl
import numpy as np
from matplotlib.colors import ListedColormap
from matplotlib.patches import Patch

from clusterlab._arguments import numbers
from clusterlab.figures.style import new_axes, words


def grid_map(cells, names, title="", ax=None):
    """Draw a grid of sites, a colour and a lightness for each state.

    Parameters
    ----------
    cells : array_like, shape (rows, columns)
        The state of each site as a position in `names`: 0, 1, ...
    names : sequence of str
        What the states are, from the darkest to the lightest.
    title : str
        What the grid is.
    ax : matplotlib.axes.Axes, optional

    Returns
    -------
    matplotlib.axes.Axes

    Raises
    ------
    ValueError
        If `cells` is no table, or holds anything but positions in `names`.

    Taught in *Cooperation, culture, government*.

    Examples
    --------
    >>> print(grid_map([[1, 1], [1, 0]], ["defects", "cooperates"]).alt)
    Grid of 2 by 2 sites, from dark to light: defects 25%, cooperates 75%.
    """
    cells = _states(cells, len(names))
    ax = ax or new_axes(height=3.6, width=5.4)
    shades = mpl.colormaps["cividis"](np.linspace(0.05, 1, len(names)))
    paint = {"cmap": ListedColormap(shades), "vmin": 0, "vmax": len(names) - 1}
    ax.imshow(cells, interpolation="none", **paint)
    ax.set(xticks=[], yticks=[], title=title)
    patches = [
        Patch(facecolor=shade, edgecolor="0.4", label=name)
        for shade, name in zip(shades, names, strict=True)
    ]
    below = {"loc": "upper center", "bbox_to_anchor": (0.5, -0.02), "ncols": 2}
    ax.legend(handles=patches, frameon=False, fontsize=8, **below)
    told = ", ".join(f"{n} {(cells == i).mean():.0%}" for i, n in enumerate(names))
    rows, columns = cells.shape
    ax.alt = words("grid_map").format(rows=rows, columns=columns, states=told)
    return ax


def _states(cells, count):
    """Return `cells` as a table of positions below `count`."""
    cells = numbers("cells", cells)
    if cells.ndim != 2:
        raise ValueError(
            f"cells has shape {cells.shape}; give a table, rows x columns."
        )
    strange = cells[~np.isin(cells, range(count))]
    if strange.size:
        raise ValueError(
            f"cells contains {strange[0]:g}, but there are {count} names; give "
            f"positions from 0 to {count - 1}."
        )
    return cells.astype(int)
