"""A map of Chongqing in tiles: 38 districts of equal size, neighbours kept close.

Real areas would hide the crowded centre and fill the eye with the empty mountains.
The tiles keep 72 of the 83 common borders.
"""

from functools import cache

import matplotlib as mpl
import pandas as pd
from matplotlib import font_manager
from matplotlib.patches import Rectangle

from clusterlab import datasets
from clusterlab.figures.style import new_axes, plain, styles, words

CHINESE_FONTS = [
    "Noto Sans CJK SC",
    "Noto Sans CJK JP",
    "Source Han Sans SC",
    "Noto Sans SC",
    "Microsoft YaHei",
    "PingFang SC",
    "Heiti SC",
    "SimHei",
    "WenQuanYi Zen Hei",
]
SIGNS = ["●", "■", "▲", "◆", "▼", "✚", "✖"]  # in the order of the colours


def tile_map(values, labels="pinyin", legend="", fmt="{:.3g}", limits=None, ax=None):
    """Draw one value per district as coloured tiles.

    Parameters
    ----------
    values : pandas.Series
        Numbers (shaded, the number printed in each tile) or names of groups (one
        colour and one sign each). The index holds pinyin names or codes. Districts
        that are absent or missing stay white.
    labels : {"pinyin", "characters"}
        Script of the names; characters need a Chinese font.
    legend : str
        What the values are, with the unit.
    fmt : str
        Format of the printed numbers.
    limits : pair of float, optional
        Ends of the colour scale, to keep several maps comparable.
    ax : matplotlib.axes.Axes, optional

    Returns
    -------
    matplotlib.axes.Axes

    Raises
    ------
    ValueError
        If a district is unknown, nothing is left to draw, or there is no Chinese
        font for `labels="characters"`.

    Taught in *Core and periphery*.

    Examples
    --------
    >>> from clusterlab import datasets
    >>> zones = datasets.load_districts().set_index("pinyin")["zone"]
    >>> print(tile_map(zones).alt)
    Tile map of 38 districts: northeast wing 11, one-hour circle 21, southeast
    wing 6.
    """
    districts = datasets.load_districts()
    values = _by_code(values, districts)
    names = _names(districts, labels)
    ax = ax or new_axes(height=5, width=7.4)
    if pd.api.types.is_numeric_dtype(values):
        scale = mpl.colors.Normalize(*(limits or (values.min(), values.max())))
        fills, signs, ax.alt = _numbers(values, names, legend, fmt, scale, ax)
    else:
        fills, signs, ax.alt = _groups(values, names, legend, ax)
    font = chinese_font() if labels == "characters" else None
    for place in districts.itertuples():
        colour = fills.get(place.code, "white")
        tile = (place.tile_col, place.tile_row)
        ax.add_patch(Rectangle(tile, 0.94, 0.94, facecolor=colour, edgecolor="0.6"))
        ink = "white" if _is_dark(colour) else "black"
        at = {"ha": "center", "va": "center", "color": ink}
        x, y = tile[0] + 0.47, tile[1] + 0.33
        ax.text(x, y, names[place.code], fontsize=6.5, family=font, **at)
        ax.text(x, y + 0.34, signs.get(place.code, "–"), fontsize=8, **at)
    ax.set(xlim=(-0.1, 11.1), ylim=(8.1, -0.1), aspect="equal")
    ax.set_axis_off()
    return ax


def _numbers(values, names, legend, fmt, scale, ax):
    shades = mpl.cm.ScalarMappable(scale, mpl.colormaps["cividis"])
    ax.figure.colorbar(shades, ax=ax, label=legend, shrink=0.6)
    fills = {code: shades.to_rgba(value) for code, value in values.items()}
    signs = {code: fmt.format(value) for code, value in values.items()}
    alt = words("tile_map_numbers").format(
        count=len(values),
        legend=legend,
        largest=names[values.idxmax()],
        largest_value=fmt.format(values.max()),
        smallest=names[values.idxmin()],
        smallest_value=fmt.format(values.min()),
    )
    return fills, signs, alt


def _groups(values, names, legend, ax):
    kinds = sorted(values.unique())
    look = {
        kind: (colour, sign)
        for (kind, colour, *_), sign in zip(styles(kinds), SIGNS, strict=False)
    }
    for kind, (colour, sign) in look.items():
        ax.plot([], [], "s", color=colour, label=f"{sign} {plain(kind)}")
    ax.legend(title=legend, loc="upper left", frameon=False)
    fills = {code: look[kind][0] for code, kind in values.items()}
    signs = {code: look[kind][1] for code, kind in values.items()}
    counts = values.value_counts().sort_index()
    told = ", ".join(f"{plain(kind)} {count}" for kind, count in counts.items())
    return fills, signs, words("tile_map_groups").format(count=len(values), groups=told)


def _by_code(values, districts):
    """The values without gaps, indexed by code."""
    codes = dict(zip(districts["pinyin"], districts["code"], strict=True))
    index = [codes.get(place, place) for place in values.index]
    unknown = [place for place in index if place not in set(districts["code"])]
    if unknown:
        raise ValueError(
            f"{unknown[0]!r} is not a district of Chongqing; the index must hold "
            "pinyin names or codes as in datasets.load_districts()."
        )
    values = values.set_axis(index).dropna()
    if values.empty:
        raise ValueError(
            "values has no district with a value; there is nothing to map."
        )
    return values


def _names(districts, labels):
    columns = {"pinyin": "pinyin", "characters": "name_zh_short"}
    if labels not in columns:
        raise ValueError(f"labels is {labels!r}; choose 'pinyin' or 'characters'.")
    return dict(zip(districts["code"], districts[columns[labels]], strict=True))


@cache
def chinese_font():
    """The first installed font that has Chinese characters.

    Raises
    ------
    ValueError
        If there is none.
    """
    installed = set(font_manager.get_font_names())
    for name in CHINESE_FONTS:
        if name in installed:
            return name
    raise ValueError(
        "labels='characters' needs a font with Chinese characters and none is "
        "installed; install Noto Sans CJK, or use labels='pinyin'."
    )


def _is_dark(colour):
    red, green, blue = mpl.colors.to_rgb(colour)
    return 0.299 * red + 0.587 * green + 0.114 * blue < 0.5
