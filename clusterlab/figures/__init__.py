"""Figures: tidy result in, matplotlib Axes out, with a text that says what is seen.

Each function draws one kind of figure and leaves its description in ``axes.alt``,
made from the data. `show` displays a figure together with that description, so a
reader who cannot see it loses nothing. Colours are safe for colour-blind readers,
and a second cue (marker shape, dashes, printed number) always repeats what they say.
"""

from clusterlab.figures.bars import paired_shares, ranked_bars
from clusterlab.figures.distributions import distribution, lorenz
from clusterlab.figures.lines import marked_lines, s_curve, small_multiples
from clusterlab.figures.picture import Picture, show
from clusterlab.figures.scatters import scatter, two_dates
from clusterlab.figures.tiles import tile_map

__all__ = [
    "Picture",
    "distribution",
    "lorenz",
    "marked_lines",
    "paired_shares",
    "ranked_bars",
    "s_curve",
    "scatter",
    "show",
    "small_multiples",
    "tile_map",
    "two_dates",
]
