"""Breaks: the two lines, the statistics drawn, the words."""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest

from clusterlab.figures import date_profile, marked_lines, two_regimes

SERIES = pd.Series([1.0, 2, 3, 10, 12, 14], index=range(2000, 2006))
PROFILE = pd.Series({2001: 3.0, 2002: 28.9, 2003: 4.0})


@pytest.fixture(autouse=True)
def no_figure_is_left():
    yield
    plt.close("all")


def test_each_regime_has_its_own_least_squares_line():
    ax = two_regimes(SERIES, 2002)
    points, before, after = ax.lines
    assert list(points.get_ydata()) == list(SERIES)
    np.testing.assert_allclose(before.get_ydata(), [1, 2, 3])
    np.testing.assert_allclose(after.get_ydata(), [10, 12, 14])
    assert before.get_linestyle() != after.get_linestyle()
    assert ax.alt == (
        "One line up to 2002 rises by 1.00 a year, the other after it by 2.00."
    )


@pytest.mark.parametrize("last", [1999, 2000, 2004, 2005, "2002"])
def test_a_regime_needs_two_dates(last):
    with pytest.raises(ValueError) as error:
        two_regimes(SERIES, last)
    assert str(error.value) == (
        f"last is {last!r}; choose a date of the series that leaves each regime two "
        "or more."
    )


def test_two_dates_are_enough_for_a_regime():
    for last in (2001, 2003):
        assert len(two_regimes(SERIES, last).lines) == 3


def test_the_profile_draws_every_statistic_and_every_bar():
    ax = date_profile(PROFILE, 2002, {"known": 4.5, "best": 8.8})
    every, marked = ax.collections
    tops = [segment[1][1] for segment in every.get_segments()]
    assert tops == list(PROFILE)
    assert [segment[1][1] for segment in marked.get_segments()] == [28.9]
    dashes = [
        line.get_linestyle()
        for line in ax.lines
        if line.get_label() in ("known", "best")
    ]
    assert len(set(dashes)) == 2
    assert ax.alt == (
        "Statistics of 3 dates; the largest is 28.9 at 2002. Bars: known 4.5, best 8.8."
    )


def test_a_profile_needs_neither_mark_nor_bars():
    assert date_profile(PROFILE).alt == (
        "Statistics of 3 dates; the largest is 28.9 at 2002."
    )


def test_whole_lines_go_on_beyond_the_mark():
    lines = pd.DataFrame({"net": [1.0, 3, 2]}, index=[1, 10, 100])
    drawn = [
        max(len(line.get_xdata()) for line in ax.lines if line.get_alpha() is None)
        for ax in (marked_lines(lines, 1), marked_lines(lines, 1, whole=True))
    ]
    assert drawn == [2, 3]
