"""Structural breaks: every date by hand, every partition, the limit, bad input."""

from itertools import combinations, pairwise

import numpy as np
import pandas as pd
import pytest
import statsmodels.api as sm
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.linalg import eigh_tridiagonal
from scipy.special import gammaln

from clusterlab.measures import break_test, mean_breaks

quick = settings(deadline=None, derandomize=True, max_examples=40)


def noise(n, seed=0):
    return np.random.default_rng(seed).normal(size=n)


def design(n, p, seed=0):
    """A constant and p - 1 random columns."""
    return np.column_stack([np.ones(n), noise((n, p - 1), seed + 1)])


# Sup-F


def wald_of_every_date(y, x, least):
    """Wald statistics of the shift in all coefficients, from one OLS per date."""
    n, p = x.shape
    found = {}
    for last in range(least - 1, n - least):
        later = x * (np.arange(n) > last)[:, None]
        fit = sm.OLS(y, np.hstack([x, later])).fit()
        restriction = np.hstack([np.zeros((p, p)), np.eye(p)])
        found[last] = p * float(fit.f_test(restriction).fvalue)
    return found


@pytest.mark.parametrize(
    ("n", "p", "trim", "least"),
    [
        (40, 1, 0.15, 6),
        (40, 2, 0.15, 6),
        (33, 3, 0.2, 6),
        (100, 2, 0.1, 10),
        (20, 1, 0.15, 3),
        (12, 2, 0.15, 3),
        (60, 1, 0.3, 18),
        (100, 1, 0.29, 29),
        (7, 2, 0.01, 3),
    ],
)
def test_sup_f_is_the_largest_of_all_dates_by_brute_force(n, p, trim, least):
    x = design(n, p, seed=n)
    for seed in range(3):
        y = noise(n, seed) + (np.arange(n) > n * 0.4) * (seed - 1)
        every = wald_of_every_date(y, x, least)
        test = break_test(y, x, trim)
        assert test.statistic == pytest.approx(max(every.values()))
        assert test.index == max(every, key=every.get)


@pytest.mark.parametrize(
    ("last", "trim", "found"),
    [(2, 0.15, 14), (96, 0.15, 84), (2, 0.29, 28), (96, 0.29, 70)],
)
def test_a_break_outside_the_trim_is_dated_at_its_edge(last, trim, found):
    y = noise(100) / 10 + (np.arange(100) > last) * 5
    assert break_test(y, trim=trim).index == found


def test_without_regressors_it_is_a_test_of_the_mean():
    y = noise(30)
    assert (
        break_test(y) == break_test(y, np.ones(30)) == break_test(y, np.ones((30, 1)))
    )


def test_a_trend_without_a_break_is_one_for_the_mean_only():
    y = np.arange(40) + noise(40)
    trend = np.column_stack([np.ones(40), np.arange(1990, 2030)])
    assert break_test(y).statistic > 50
    assert break_test(y, trend).statistic < break_test(y, trend).critical_value


@quick
@given(st.integers(0, 10**6), st.floats(-1e3, 1e3), st.floats(1e-3, 1e3))
def test_units_of_y_and_of_the_regressors_do_not_matter(seed, origin, unit):
    y, x = noise(25, seed), design(25, 2, seed)
    expected = break_test(y, x)
    moved = break_test(origin + unit * y, x * [1, unit])
    assert moved.index == expected.index
    assert moved.statistic == pytest.approx(expected.statistic, rel=1e-6)


@pytest.mark.parametrize("unit", [1e-200, 1e200])
def test_a_series_in_units_far_from_one_is_no_trouble(unit):
    y = noise(30)
    assert break_test(unit * y).statistic == pytest.approx(break_test(y).statistic)


def test_reading_the_series_backwards_gives_the_same_break():
    y = noise(30) + (np.arange(30) > 11)
    forth, back = break_test(y), break_test(y[::-1])
    assert back.statistic == pytest.approx(forth.statistic)
    assert forth.index + back.index == 28


def test_two_exact_regimes_give_an_infinite_statistic_at_their_border():
    test = break_test([0.1] * 7 + [0.3] * 13)
    assert test.statistic == np.inf
    assert test.index == 6


def test_a_series_whose_halves_are_alike_has_no_break():
    for y in ([1, 3, 3, 1], [3.1, 0.5, 0.5, 3.1]):  # rounding makes the second a loss
        assert break_test(y).statistic == 0
        assert break_test(y).index == 1


def test_lists_and_pandas_give_the_same():
    y = noise(20)
    assert break_test(list(y)) == break_test(pd.Series(y, index=range(1990, 2010)))
    x = pd.DataFrame({"constant": 1, "trend": np.arange(20)})
    assert break_test(y, x) == break_test(y, x.to_numpy())


ANDREWS_2003 = [8.68, 11.72, 14.13, 16.36, 18.30, 20.22, 22.05, 23.84, 25.56, 27.10]


@pytest.mark.parametrize("p", range(1, 11))
def test_critical_values_agree_with_the_table_of_andrews(p):
    # as printed by Stock and Watson for 15 % trimming, times p
    critical = break_test(noise(60), design(60, p)).critical_value
    assert critical == pytest.approx(ANDREWS_2003[p - 1], rel=0.02)


def exceedance(c, p, trim, cells=800):
    """P(sup-F > c) in long series, by solving the limiting process on a grid.

    The length of a p-dimensional Ornstein-Uhlenbeck process, killed at sqrt(c), over
    a time of 2 ln((1 - trim) / trim), started from its stationary distribution.
    """
    width = np.sqrt(c) / cells

    def weight(r):
        return np.exp((p - 1) * np.log(np.maximum(r, 1e-300)) - r**2 / 2)

    flow = weight(np.arange(cells + 1) * width) / (2 * width)
    flow[0], flow[-1] = 0, 2 * flow[-1]
    mass = weight((np.arange(cells) + 0.5) * width) * width
    rates, shapes = eigh_tridiagonal(
        -(flow[:-1] + flow[1:]) / mass,
        flow[1:-1] / np.sqrt(mass[:-1] * mass[1:]),
        select="i",
        select_range=(cells - 8, cells - 1),
    )
    total = np.exp((p / 2 - 1) * np.log(2) + gammaln(p / 2))
    start = (shapes.T @ np.sqrt(mass / total)) ** 2
    return 1 - start @ np.exp(rates * 2 * np.log((1 - trim) / trim))


@pytest.mark.parametrize("trim", [0.01, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3])
@pytest.mark.parametrize("p", [1, 2, 3, 5, 10])
def test_long_series_without_a_break_exceed_it_once_in_twenty(p, trim):
    critical = break_test(noise(60), design(60, p), trim).critical_value
    assert exceedance(critical, p, trim) == pytest.approx(0.05, abs=0.01)


def test_series_without_a_break_exceed_it_once_in_twenty():
    found = [break_test(noise(50, seed)) for seed in range(200)]
    share = np.mean([test.statistic > test.critical_value for test in found])
    assert abs(share - 0.05) < 3 * np.sqrt(0.05 * 0.95 / 200)


def test_looking_for_the_date_raises_the_bar():
    bars = [break_test(noise(60), trim=t).critical_value for t in (0.3, 0.15, 0.05)]
    assert 3.84 < bars[0] < bars[1] < bars[2]


STEP = [1, 2, 1, 2, 1, 6, 7, 6, 7, 6]


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        (
            {"y": [1, np.nan, *STEP[2:]]},
            "y contains nan; drop or fill missing and infinite values first.",
        ),
        (
            {"y": [1, np.inf, *STEP[2:]]},
            "y contains inf; drop or fill missing and infinite values first.",
        ),
        ({"y": []}, "y is empty; give at least one number."),
        ({"y": "up"}, "y must be numeric; got 'up'."),
        (
            {"y": [STEP, STEP]},
            "y has shape (2, 10); give a plain list, one number per item.",
        ),
        (
            {"y": 5},
            "y has 1 observations; two regimes of 2 or more need at least 4.",
        ),
        (
            {"y": STEP[:5], "regressors": design(5, 2)},
            "y has 5 observations; two regimes of 3 or more need at least 6.",
        ),
        (
            {"y": [3] * 10},
            "y is fitted exactly by a single regression; a break test needs residuals.",
        ),
        (
            {"y": [0] * 10},
            "y is fitted exactly by a single regression; a break test needs residuals.",
        ),
        (
            {"y": np.arange(10) / 7, "regressors": np.vander(range(10), 2)},
            "y is fitted exactly by a single regression; a break test needs residuals.",
        ),
        (
            {"regressors": [1, 2]},
            "regressors has shape (2,) and y 10 observations; give one row per "
            "observation and one column per coefficient.",
        ),
        (
            {"regressors": np.ones((2, 10))},
            "regressors has shape (2, 10) and y 10 observations; give one row per "
            "observation and one column per coefficient.",
        ),
        (
            {"regressors": 1},
            "regressors has shape () and y 10 observations; give one row per "
            "observation and one column per coefficient.",
        ),
        (
            {"regressors": [np.nan, *STEP[1:]]},
            "regressors contains nan; drop or fill missing and infinite values first.",
        ),
        (
            {"regressors": np.ones((10, 2))},
            "regressors are collinear in a regime of 10 observations; drop a column, "
            "or raise trim.",
        ),
        (
            {"regressors": np.zeros(10)},
            "regressors are collinear in a regime of 10 observations; drop a column, "
            "or raise trim.",
        ),
        (
            {"regressors": np.column_stack([np.ones(10), np.arange(10) > 3])},
            "regressors are collinear in a regime of 3 observations; drop a column, "
            "or raise trim.",
        ),
        ({"trim": 0}, "trim contains 0; it must be at least 0.01."),
        ({"trim": 0.5}, "trim contains 0.5; it must be at most 0.3."),
        (
            {"trim": np.nan},
            "trim contains nan; drop or fill missing and infinite values first.",
        ),
        ({"trim": [0.1, 0.2]}, "trim is [0.1, 0.2]; give a single number."),
    ],
)
def test_a_series_that_cannot_be_tested_is_refused(changed, message):
    with pytest.raises(ValueError) as error:
        break_test(**{"y": STEP, **changed})
    assert str(error.value) == message


# Several breaks in the mean


def squares_of(segments):
    return sum(((segment - segment.mean()) ** 2).sum() for segment in segments)


def best_partition(y, breaks, min_segment):
    """The least sum of squares over every choice of dates."""
    best = (np.inf, None)
    for starts in combinations(range(1, len(y)), breaks):
        segments = np.split(y, starts)
        if min(map(len, segments)) >= min_segment:
            best = min(best, (squares_of(segments), [s - 1 for s in starts]))
    return best


@quick
@given(st.integers(0, 10**6), st.integers(0, 4), st.integers(1, 4))
def test_the_dates_are_the_best_of_all_partitions(seed, breaks, min_segment):
    n = max(12, (breaks + 1) * min_segment)
    y = noise(n, seed) + 3 * (np.arange(n) > 4)
    squares, dates = best_partition(y, breaks, min_segment)
    found = mean_breaks(y, breaks, min_segment)
    assert found.indices == dates
    assert found.residual_sum_of_squares == pytest.approx(squares)
    means = [segment.mean() for segment in np.split(y, np.add(dates, 1).astype(int))]
    assert found.segment_means == pytest.approx(means)


def test_one_break_is_where_sup_f_finds_it():
    y = noise(50) + (np.arange(50) > 30)
    best, test = mean_breaks(y, 1, 7), break_test(y)
    assert best.indices == [test.index]
    one = mean_breaks(y, 0, 7).residual_sum_of_squares
    two = best.residual_sum_of_squares
    assert test.statistic == pytest.approx((one - two) / (two / 48))


@quick
@given(st.integers(0, 10**6), st.floats(-1e3, 1e3), st.floats(1e-3, 1e3))
def test_shifting_and_stretching_the_series_keeps_the_dates(seed, origin, unit):
    y = noise(30, seed)
    expected, found = (mean_breaks(s, 2, 4) for s in (y, origin + unit * y))
    assert found.indices == expected.indices
    assert found.residual_sum_of_squares == pytest.approx(
        unit**2 * expected.residual_sum_of_squares, rel=1e-6
    )
    gain = found.bic - expected.bic
    assert gain == pytest.approx(60 * np.log(unit), rel=1e-6, abs=1e-4)


@pytest.mark.parametrize("shifts", range(4))
def test_the_bic_finds_the_number_of_shifts(shifts):
    y = noise(120) + 4 * (np.arange(120) // 30).clip(max=shifts)
    bics = [mean_breaks(y, breaks, 10).bic for breaks in range(6)]
    assert int(np.argmin(bics)) == shifts


def test_the_bic_is_minus_twice_the_likelihood_plus_the_penalty():
    y = noise(40)
    fit = sm.OLS(y, np.ones(40)).fit()
    expected = -2 * fit.llf + 2 * np.log(40)  # a mean and a variance
    assert mean_breaks(y, 0, 5).bic == pytest.approx(expected)


@quick
@given(st.integers(0, 10**6))
def test_another_break_always_fits_noise_better(seed):
    y = noise(20, seed)
    fits = [mean_breaks(y, m, 1).residual_sum_of_squares for m in range(6)]
    assert all(more < fewer for fewer, more in pairwise(fits))


def test_as_many_segments_as_fit_are_all_of_the_least_length():
    assert mean_breaks(noise(12), 3, 3).indices == [2, 5, 8]


def test_a_series_of_steps_is_fitted_exactly():
    found = mean_breaks([0.1] * 4 + [0.7] * 3 + [0.2] * 5, 2, 2)
    assert found.indices == [3, 6]
    assert found.residual_sum_of_squares == 0
    assert found.bic == -np.inf
    assert found.segment_means == pytest.approx([0.1, 0.7, 0.2])


def test_dates_can_be_used_as_positions():
    years = pd.Series(STEP, index=range(1990, 2000))
    assert years.index[mean_breaks(years, 1, 3).indices].tolist() == [1994]


def test_a_far_away_level_does_not_hide_the_shift():
    y = 1e9 + (noise(60) + 3 * (np.arange(60) > 20))
    assert mean_breaks(y, 1, 5).indices == [20]


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        (
            {"y": [1, np.nan, 2]},
            "y contains nan; drop or fill missing and infinite values first.",
        ),
        (
            {"y": [1, -np.inf, 2]},
            "y contains -inf; drop or fill missing and infinite values first.",
        ),
        ({"y": []}, "y is empty; give at least one number."),
        ({"y": "up"}, "y must be numeric; got 'up'."),
        (
            {"y": [STEP, STEP]},
            "y has shape (2, 10); give a plain list, one number per item.",
        ),
        ({"y": [0.1] * 10}, "y is constant at 0.1; it has no shift to date."),
        ({"y": 5}, "y is constant at 5; it has no shift to date."),
        (
            {"breaks": 2, "min_segment": 4},
            "y has 10 observations; 2 breaks with segments of 4 or more need at least "
            "12.",
        ),
        ({"breaks": -1}, "breaks contains -1; it must be at least 0."),
        ({"breaks": 1.5}, "breaks is 1.5; give a whole number."),
        ({"breaks": [1, 2]}, "breaks is [1, 2]; give a single number."),
        ({"min_segment": 0}, "min_segment contains 0; it must be at least 1."),
        ({"min_segment": 2.5}, "min_segment is 2.5; give a whole number."),
    ],
)
def test_a_series_that_cannot_be_split_is_refused(changed, message):
    with pytest.raises(ValueError) as error:
        mean_breaks(**{"y": STEP, "breaks": 1, "min_segment": 2, **changed})
    assert str(error.value) == message
