"""The picture of the policy dashboard: a map, a budget and bars, as SVG text.

It is drawn anew at every move of a lever, so it is filled in by templates: Matplotlib
would take twenty times as long.
"""

from html import escape
from typing import NamedTuple

UP, DOWN, PLAIN = (0x56, 0xB4, 0xE9), (0xE6, 0x9F, 0x00), (0xFF, 0xFF, 0xFF)
TILE = (58, 46)  # pixels, of a tile one wide and one high
PANEL, WIDTH, HEIGHT = 670, 920, 380  # left edge of the bars, size of the picture
TRACK = 38, 172  # left edge and width of a bar within the panel
SWATCHES = 5


class Tile(NamedTuple):
    """A region on the map: where, how large (in tiles), and its change in percent."""

    name: str
    column: float
    row: float
    columns: float
    rows: float
    change: float


class Bar(NamedTuple):
    """A change in percent, on an axis from -limit to limit."""

    label: str
    change: float
    limit: float


class Budget(NamedTuple):
    """What is spent and what may be, on an axis from 0 to `most`; all in percent."""

    label: str
    verdict: str
    cost: float
    limit: float
    most: float


def dashboard(tiles, legend, limit, budget, bars, heading, alt):
    """Draw the changes that levers bring, and what they cost, as SVG text.

    Parameters
    ----------
    tiles : sequence of Tile
        The map; a sign stands in every tile beside its colour.
    legend : sequence of str
        Lines in the free corner of the map: what the colours are, and the note.
    limit : float
        Change at which the colours end, in percent.
    budget : Budget
        Cost of the levers.
    bars : sequence of Bar
        Changes of the whole.
    heading : str
        What the bars are.
    alt : str
        What a reader who cannot see the picture must know.

    Returns
    -------
    str

    Notes
    -----
    Taught in *Policy lab*.

    Examples
    --------
    >>> cost = Budget("cost 1%", "within the budget", cost=1, limit=2, most=8)
    >>> wing = Tile("wing", column=0, row=3, columns=1, rows=1, change=-0.26)
    >>> svg = dashboard([wing], ["change, %"], 5, cost, [], "year 20", "A wing loses.")
    >>> "−0.3</text>" in svg, 'role="img" aria-label="A wing loses."' in svg
    (True, True)
    """
    parts = [
        *_legend(legend, limit),
        *(shape for tile in tiles for shape in _tile(tile, limit)),
        *_budget(budget),
        _text(PANEL, 116, heading, 13, "bold"),
        *(shape for row, bar in enumerate(bars) for shape in _bar(bar, 140 + 36 * row)),
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'role="img" aria-label="{escape(alt)}" font-family="sans-serif" fill="#222" '
        'style="width:100%;max-width:960px;background:#fff">'
        f"{''.join(parts)}</svg>"
    )


def signed(value, digits=1):
    """A number with its sign, none for zero: +1.2, −0.6, 0.0."""
    shown = f"{value:+z.{digits}f}"
    return shown.replace("-", "−") if float(shown) else shown.lstrip("+")


def _tile(tile, limit):
    """A coloured tile with its name and its change."""
    x, y = 4 + tile.column * TILE[0], 4 + tile.row * TILE[1]
    width, height = tile.columns * TILE[0] - 3, tile.rows * TILE[1] - 3
    middle, centre = x + width / 2, y + height / 2
    grown = min(tile.columns, 1.5)
    yield _rectangle(x, y, width, height, _shade(tile.change / limit), "#888")
    yield _text(middle, centre - 5 * grown, tile.name, 10 * grown, anchor="middle")
    change = signed(tile.change)
    yield _text(middle, centre + 12 * grown, change, 13 * grown, "bold", "middle")


def _legend(lines, limit):
    """What the map shows, and its colours from the lowest to the highest."""
    yield _text(4, 18, lines[0], 14, "bold")
    for number, line in enumerate(lines[1:]):
        yield _text(4, 36 + 16 * number, line, 12)
    for swatch in range(SWATCHES):
        level = 2 * swatch / (SWATCHES - 1) - 1
        yield _rectangle(4 + 42 * swatch, 86, 40, 20, _shade(level), "#888")
        label = signed(level * limit, 0)
        yield _text(24 + 42 * swatch, 100, label, 11, anchor="middle")


def _budget(budget):
    """A bar of the cost with a line at the budget."""
    width = WIDTH - PANEL - 8
    scale = width / budget.most
    over = budget.cost > budget.limit
    edge = PANEL + budget.limit * scale
    yield _text(PANEL, 18, budget.label, 13, "bold")
    yield _text(PANEL, 36, budget.verdict, 12, "bold" if over else "normal")
    yield _rectangle(PANEL, 46, width, 16, "#eee")
    yield _rectangle(PANEL, 46, budget.cost * scale, 16, _shade(1))
    if over:
        length = (budget.cost - budget.limit) * scale
        yield _rectangle(edge, 46, length, 16, _shade(-1), "#222")
    yield _rectangle(edge - 1, 42, 2, 24, "#222")
    yield _text(edge, 78, f"{budget.limit:g}%", 11, anchor="middle")


def _bar(bar, y):
    """A label with its change, and below it a bar to the left or right of zero."""
    left, width = PANEL + TRACK[0], TRACK[1]
    zero = left + width / 2
    length = min(abs(bar.change) / bar.limit, 1) * width / 2
    start = zero if bar.change > 0 else zero - length
    yield _text(PANEL, y, bar.label, 12)
    yield _text(WIDTH - 8, y, f"{signed(bar.change)}%", 12, "bold", "end")
    yield _rectangle(left, y + 6, width, 12, "#eee")
    yield _rectangle(start, y + 6, length, 12, _shade(1 if bar.change > 0 else -1))
    yield _rectangle(zero - 0.5, y + 4, 1, 16, "#222")
    yield _text(left - 4, y + 16, signed(-bar.limit, 0), 11, anchor="end")
    yield _text(left + width + 4, y + 16, signed(bar.limit, 0), 11)


def _shade(level):
    """The colour of a level: orange at -1, white at 0, blue at 1."""
    end, strength = (UP if level > 0 else DOWN), min(abs(level), 1)
    mixed = (round(p + (e - p) * strength) for p, e in zip(PLAIN, end, strict=True))
    return "#{:02x}{:02x}{:02x}".format(*mixed)


def _rectangle(x, y, width, height, fill, stroke="none"):
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" '
        f'fill="{fill}" stroke="{stroke}"/>'
    )


def _text(x, y, words, size, weight="normal", anchor="start"):
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size:g}" font-weight="{weight}" '
        f'text-anchor="{anchor}">{escape(words)}</text>'
    )
