"""Structural breaks: did a time series change its regime, and when?

A *structural break* is a date from which a regression has other coefficients. At a
date known beforehand Chow's F test compares one regression with two. When the date
is *looked for*, the largest F of all candidate dates (sup-F) has to pass a higher
bar than any single F, because the best of many chances is large even without a
break. Several shifts of the mean are dated together by least squares (Bai and
Perron), and an information criterion says how many of them pay for themselves.
"""

from typing import NamedTuple

import numpy as np
from scipy.optimize import brentq
from scipy.stats import chi2

from clusterlab._arguments import number, numbers, vector, whole_number


class BreakTest(NamedTuple):
    """The largest F statistic, where it is, and what it has to exceed."""

    statistic: float
    index: int  # type: ignore[assignment]  # tuple.index, not needed here
    critical_value: float


class MeanBreaks(NamedTuple):
    """The best dates for shifts of the mean, and how well they fit."""

    indices: list
    residual_sum_of_squares: float
    bic: float
    segment_means: list


def break_test(y, regressors=None, trim=0.15):
    r"""Sup-F test of a break in all coefficients at an unknown date.

    .. math::
        \sup F = \max_t \frac{RSS_0 - RSS_t}{RSS_t / (n - 2p)}

    :math:`RSS_0` is the residual sum of squares of one regression, :math:`RSS_t` of
    two: one up to observation t, one after it.

    Parameters
    ----------
    y : array_like, shape (n,)
        The series, in order of time.
    regressors : array_like, shape (n,) or (n, p), optional
        Every column of the regression, a constant too where one is wanted. Without
        it y is regressed on a constant alone (p = 1): a test of its mean.
    trim : float
        Share of the observations, from 0.01 to 0.3, that each regime keeps at
        least; in any case it keeps p + 1 of them.

    Returns
    -------
    BreakTest
        `statistic`, p times Chow's F; `index`, the last observation of the first
        regime, counted from 0; `critical_value`, which the statistic exceeds in
        about 5 % of long series without a break. The statistic is 0 where two
        regressions fit no better than one, and infinite where they fit exactly.

    Raises
    ------
    ValueError
        If `y` or `regressors` are not finite or differ in length, if `trim` is
        outside its limits, if there are too few observations, if the regressors
        are collinear in a regime, or if one regression fits y exactly.

    Notes
    -----
    The critical value is for long series with independent errors; with a dozen
    observations or autocorrelated errors, chance alone exceeds it more often. It
    solves DeLong's (1981) tail formula,

    .. math:: 2 f_p(c) \left[1 + (c - p) \ln \frac{1 - \pi}{\pi}\right] = 0.05,

    with :math:`f_p` the chi-square density and :math:`\pi` the trim, and is within
    2 % of the table of Andrews (1993, 2003) at :math:`\pi = 0.15`.
    Taught in *Urbanization curve*.

    Examples
    --------
    >>> test = break_test([1, 2, 1, 2, 1, 6, 7, 6, 7, 6])
    >>> test.index, test.statistic > test.critical_value
    (4, True)
    """
    y, x = _regression(y, regressors)
    trim = number("trim", trim, 0.01, 0.3)
    n, p = x.shape
    least = max(int(trim * n + 1e-9), p + 1)  # 0.15 * 20 may fall just short of 3
    if n < 2 * least:
        raise ValueError(
            f"y has {n} observations; two regimes of {least} or more need at least "
            f"{2 * least}."
        )
    one = _residual_squares(y, x)
    if one == 0:
        raise ValueError(
            "y is fitted exactly by a single regression; a break test needs residuals."
        )
    sizes = range(least, n - least + 1)
    two = [
        _residual_squares(y[:t], x[:t]) + _residual_squares(y[t:], x[t:]) for t in sizes
    ]
    best = int(np.argmin(two))
    gain = max(one - two[best], 0.0)  # rounding may turn no gain into a tiny loss
    statistic = gain / (two[best] / (n - 2 * p)) if two[best] else np.inf
    return BreakTest(statistic, sizes[best] - 1, _critical_value(p, trim))


def mean_breaks(y, breaks, min_segment):
    r"""Dates of a given number of shifts in the mean, by least squares.

    .. math::
        \min_{t_1 < \dots < t_m} RSS = \sum_{j=0}^{m} \sum_{t \in j}
        (y_t - \bar y_j)^2, \qquad
        BIC = n \left[\ln 2\pi + \ln \frac{RSS}{n} + 1\right] + 2 (m + 1) \ln n

    Parameters
    ----------
    y : array_like, shape (n,)
        The series, in order of time.
    breaks : int
        m, the number of shifts; 0 fits one mean.
    min_segment : int
        Fewest observations of a segment.

    Returns
    -------
    MeanBreaks
        `indices`, the last observation of every segment but the final one, counted
        from 0; `residual_sum_of_squares`; `bic`, to be compared across numbers of
        breaks, the lowest being best; `segment_means`. More breaks lower the sum
        of squares even in noise, hence the BIC; it is minus infinity where the
        means fit exactly.

    Raises
    ------
    ValueError
        If `y` is not finite or constant, if `breaks` or `min_segment` is no whole
        number in its range, or if y is too short for that many segments.

    Notes
    -----
    A dynamic programme finds the best of all partitions: the best one with a break
    at t extends the best one of the observations up to t. The penalty counts m + 1
    means, m dates and one variance. Source: Bai and Perron (2003). Taught in
    *Urbanization curve*.

    Examples
    --------
    >>> best = mean_breaks([1, 2, 1, 6, 7, 6, 3, 4], breaks=2, min_segment=2)
    >>> best.indices, round(best.residual_sum_of_squares, 3)
    ([2, 5], 1.833)
    """
    y = vector("y", np.atleast_1d(numbers("y", y)))
    breaks = whole_number("breaks", breaks)
    min_segment = whole_number("min_segment", min_segment, minimum=1)
    n = len(y)
    if y.min() == y.max():
        raise ValueError(f"y is constant at {y[0]:g}; it has no shift to date.")
    if n < (breaks + 1) * min_segment:
        raise ValueError(
            f"y has {n} observations; {breaks} breaks with segments of {min_segment} "
            f"or more need at least {(breaks + 1) * min_segment}."
        )
    starts = _segment_starts(_segment_costs(y, min_segment), breaks)
    segments = np.split(y, starts)
    squares = sum(_residual_squares(s, np.ones((len(s), 1))) for s in segments)
    fit = np.log(squares / n) if squares else -np.inf
    bic = n * (np.log(2 * np.pi) + fit + 1) + 2 * (breaks + 1) * np.log(n)
    means = [float(segment.mean()) for segment in segments]
    return MeanBreaks([start - 1 for start in starts], squares, float(bic), means)


def _regression(y, regressors):
    """The series and its table of regressors, both in units of their maxima."""
    y = vector("y", np.atleast_1d(numbers("y", y)))
    if regressors is None:
        regressors = np.ones(len(y))
    x = numbers("regressors", regressors)
    if x.ndim not in (1, 2) or len(x) != len(y):
        raise ValueError(
            f"regressors has shape {x.shape} and y {len(y)} observations; give one "
            "row per observation and one column per coefficient."
        )
    x = x.reshape(len(y), -1)
    return y / (np.abs(y).max() or 1), x / np.where(x.any(0), np.abs(x).max(0), 1)


def _residual_squares(y, x):
    """Residual sum of squares of y on x; 0 where only rounding is left."""
    coefficients, _, rank, _ = np.linalg.lstsq(x, y)
    if rank < x.shape[1]:
        raise ValueError(
            f"regressors are collinear in a regime of {len(y)} observations; drop a "
            "column, or raise trim."
        )
    residuals = y - x @ coefficients
    exact = np.abs(residuals).max() <= 1e-13 * np.abs(y).max()
    return 0.0 if exact else float(residuals @ residuals)


def _critical_value(p, trim):
    """5 % point of sup-F for p coefficients, from DeLong's tail formula."""
    log_odds = np.log((1 - trim) / trim)
    lowest = chi2.isf(0.05, p)  # the bar for a single, known date

    def excess(c):
        return 2 * chi2.pdf(c, p) * (1 + (c - p) * log_odds) - 0.05

    return brentq(excess, lowest, 3 * lowest + 30)


def _segment_costs(y, min_segment):
    """Sum of squares around the mean of y[i:j], infinite where it is too short."""
    centred = (y - y.mean()) / np.abs(y - y.mean()).max()
    sums = np.append(0, centred.cumsum())
    squares = np.append(0, (centred**2).cumsum())
    start, end = np.ogrid[: len(y) + 1, : len(y) + 1]
    length = np.maximum(end - start, 1)
    costs = squares - squares[:, None] - (sums - sums[:, None]) ** 2 / length
    return np.where(end - start < min_segment, np.inf, costs)


def _segment_starts(costs, breaks):
    """First observations of all segments but the first, in the best partition."""
    best, choices = costs[0], []
    for _ in range(breaks):
        extended = best[:, None] + costs  # best up to start, then one more segment
        choices.append(extended.argmin(axis=0))
        best = extended.min(axis=0)
    starts = [len(costs) - 1]
    for choice in reversed(choices):
        starts.append(int(choice[starts[-1]]))
    return starts[:0:-1]
