"""Figures: tidy result in, matplotlib Axes out, with a text that says what is seen.

Each function draws one kind of figure and leaves its description in ``axes.alt``,
made from the data. `show` displays a figure together with that description, so a
reader who cannot see it loses nothing. Colours are safe for colour-blind readers,
and a second cue (marker shape, dashes, printed number) always repeats what they say.
"""

from clusterlab.figures.bars import (
    grouped_bars,
    paired_shares,
    ranked_bars,
    stacked_bars,
    weighted_bars,
)
from clusterlab.figures.breaks import date_profile, two_regimes
from clusterlab.figures.changes import changes
from clusterlab.figures.distributions import distribution, lorenz
from clusterlab.figures.equilibria import bifurcation, phase_line
from clusterlab.figures.fits import interval, log_fit
from clusterlab.figures.grids import grid_map
from clusterlab.figures.lines import event_paths, marked_lines, s_curve, small_multiples
from clusterlab.figures.loops import feedback_loops, loop_diagram
from clusterlab.figures.networks import network
from clusterlab.figures.paths import paths
from clusterlab.figures.picture import Picture, show
from clusterlab.figures.scatters import scatter, two_dates
from clusterlab.figures.tiles import tile_map

__all__ = [
    "Picture",
    "bifurcation",
    "changes",
    "date_profile",
    "distribution",
    "event_paths",
    "feedback_loops",
    "grid_map",
    "grouped_bars",
    "interval",
    "log_fit",
    "loop_diagram",
    "lorenz",
    "marked_lines",
    "network",
    "paired_shares",
    "paths",
    "phase_line",
    "ranked_bars",
    "s_curve",
    "scatter",
    "show",
    "small_multiples",
    "stacked_bars",
    "tile_map",
    "two_dates",
    "two_regimes",
    "weighted_bars",
]
