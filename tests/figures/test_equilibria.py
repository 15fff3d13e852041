"""Phase lines and bifurcations: the numbers that are drawn."""

import numpy as np

from clusterlab import figures

RESTS = [(0.0, True), (0.3, False), (0.9, True)]
X = np.linspace(0, 1, 101)
CHANGE = X * (X - 0.3) * (0.9 - X)


def line(ax, label):
    [found] = [each for each in ax.lines if each.get_label() == label]
    return found


def test_a_phase_line_tells_stable_from_unstable_rest_points():
    ax = figures.phase_line(X, CHANGE, RESTS, "share")
    assert list(line(ax, "stable").get_xdata()) == [0, 0.9]
    assert list(line(ax, "unstable").get_xdata()) == [0.3]
    assert line(ax, "stable").get_markerfacecolor() != "white"
    assert line(ax, "unstable").get_markerfacecolor() == "white"
    assert ax.alt == ("Change over share. Stable rest points: 0, 0.9; unstable: 0.3.")


def test_the_arrows_of_a_phase_line_point_where_the_state_goes():
    ax = figures.phase_line(X, CHANGE, RESTS)
    ways = [np.sign(arrow.xy[0] - arrow.xyann[0]) for arrow in ax.texts]
    assert ways == [-1, 1, -1]  # below 0.3 down, up to 0.9, down to it from above


def test_a_phase_line_keeps_the_limits_it_is_given():
    assert figures.phase_line(X, CHANGE, RESTS, limit=5).get_ylim() == (-5, 5)


def test_on_a_bifurcation_the_condition_changes_before_the_state():
    branches = [([1, 2], [0, 0], True), ([1, 2], [1, 1], False)]
    ax = figures.bifurcation(branches, [(2, 0), (1, 1)], {"guess": (1, 0.4)}, "cost")
    assert line(ax, "path so far").get_xydata().tolist() == [[2, 0], [1, 0], [1, 1]]
    assert line(ax, "stable").get_linestyle() == "-"
    assert line(ax, "unstable").get_linestyle() == "--"
    assert line(ax, "guess").get_xydata().tolist() == [[1, 0.4]]
    assert ax.alt == "Path over cost: from 0 at 2 to 1 at 1."
