r"""The urbanization curve: slow, fast, slow.

The share of people in towns tends to follow an S. The *logistic* curve

.. math:: y(t) = \frac{K}{1 + e^{-r (t - t_0)}}

rises from 0 to the *ceiling* K, fastest at the *midpoint* :math:`t_0`, where it is
K / 2; r is the *rate* at which the odds y / (K - y) grow. It has two bends: where
growth picks up most and where it slackens most. They divide slow, fast and slow.
"""

from math import log, sqrt
from typing import NamedTuple

import numpy as np
from scipy.optimize import least_squares
from scipy.special import logit

from clusterlab._arguments import (
    number,
    numbers,
    positive,
    positive_number,
    same_length,
    vector,
)

# Ceilings, as multiples of the largest observation: some to start from, and the
# highest that data can tell from none.
START_LIMITS = 1 + np.logspace(-3, 1, 9)
MAX_LIMIT = 1000
MAX_CONDITION = 1e8  # of the Jacobian; beyond it many curves fit equally well


class LogisticFit(NamedTuple):
    """Parameters of a logistic curve and the typical size of its errors."""

    ceiling: float
    rate: float
    midpoint: float
    residual_standard_error: float


class LogisticStages(NamedTuple):
    """When the fast stage starts and ends, and at which shares of the ceiling."""

    starts_at: float
    ends_at: float
    share_at_start: float
    share_at_end: float


def fit_logistic(t, y, ceiling=None):
    r"""Fit a logistic curve by non-linear least squares.

    .. math:: \min_{K, r, t_0} \sum_i
              \left(y_i - \frac{K}{1 + e^{-r (t_i - t_0)}}\right)^2

    Parameters
    ----------
    t : array_like, shape (n,)
        Times, such as years, in any order.
    y : array_like, shape (n,)
        Positive observations, such as urban shares as fractions or percent.
    ceiling : float, optional
        K, if it is known or assumed; above the largest y, in the same unit. Without
        it K is estimated too.

    Returns
    -------
    LogisticFit
        `ceiling` in the unit of y, `rate` per unit of time (negative if y falls),
        `midpoint` in the unit of t, and `residual_standard_error`
        :math:`\sqrt{SSR / (n - p)}` with p = 3 parameters, 2 if `ceiling` is given.

    Raises
    ------
    ValueError
        If t and y differ in length, are not finite, or have fewer than p + 1
        observations or p different times; if y is not positive or `ceiling` does not
        exceed it; if no single curve fits best: the data show no trend, jump, or do
        not bend enough to tell a ceiling.

    Notes
    -----
    The lower half of an S does not tell its ceiling: try several with `ceiling` and
    compare the residual standard errors before you report one. Checked with data set
    Rat42 of NIST's Statistical Reference Datasets. Taught in *Urbanization curve*.

    Examples
    --------
    >>> t = np.array([1980, 1990, 2000, 2010, 2020])
    >>> fit = fit_logistic(t, 80 / (1 + np.exp(-0.05 * (t - 2005))))
    >>> round(fit.ceiling, 4), round(fit.rate, 4), round(fit.midpoint, 4)
    (80.0, 0.05, 2005.0)
    """
    parameters = 3 if ceiling is None else 2
    t, y = _observations(t, y, parameters)
    top, center, spread = y.max(), t.mean(), t.std()
    x, share = (t - center) / spread, y / top  # numbers near 1 are fitted best
    if ceiling is None:
        fit = _identified(_fit(x, share, START_LIMITS, parameters))
        ceiling = float(top / fit.x[2])
    else:
        ceiling = _ceiling_above(top, ceiling)
        fit = _identified(_fit(x, share, [ceiling / top], parameters))
    level, slope = fit.x[:2]
    return LogisticFit(
        ceiling=ceiling,
        rate=float(slope / spread),
        midpoint=float(center - spread * (level - log(ceiling / top)) / slope),
        residual_standard_error=float(top * sqrt(2 * fit.cost / (len(y) - parameters))),
    )


def logistic_stages(ceiling, rate, midpoint):
    r"""When fast growth starts and ends on a logistic curve.

    The second derivative of y is largest and smallest where :math:`y''' = 0`. With
    :math:`s = y / K` that is :math:`6 s^2 - 6 s + 1 = 0`, so

    .. math::
        t = t_0 \mp \frac{\ln(2 + \sqrt 3)}{r}, \qquad
        s = \frac{3 \mp \sqrt 3}{6}

    Parameters
    ----------
    ceiling : float
        K, positive. The results do not depend on it: the shares are shares of it.
    rate : float
        r, positive, per unit of time.
    midpoint : float
        :math:`t_0`, in the same unit of time.

    Returns
    -------
    LogisticStages
        `starts_at` and `ends_at` in the unit of `midpoint`, which lies half-way
        between them; `share_at_start` 0.2113 and `share_at_end` 0.7887, as fractions
        of the ceiling.

    Raises
    ------
    ValueError
        If an argument is not finite, or if `ceiling` or `rate` is not positive.

    Notes
    -----
    The often-quoted limits of 30 and 70 % are a rule of thumb, not a property of the
    curve. Source: Wang and Wu (2009). Taught in *Urbanization curve*.

    Examples
    --------
    >>> stages = logistic_stages(ceiling=80, rate=0.05, midpoint=2005)
    >>> round(stages.starts_at, 2), round(stages.ends_at, 2)
    (1978.66, 2031.34)
    >>> round(stages.share_at_start, 4), round(stages.share_at_end, 4)
    (0.2113, 0.7887)
    """
    positive_number("ceiling", ceiling)
    half = log(2 + sqrt(3)) / positive_number("rate", rate)
    middle = number("midpoint", midpoint)
    low = (3 - sqrt(3)) / 6
    return LogisticStages(middle - half, middle + half, low, 1 - low)


def _observations(t, y, parameters):
    t = vector("t", np.atleast_1d(numbers("t", t)))
    y = vector("y", np.atleast_1d(positive("y", y)))
    same_length(t=t, y=y)
    if len(y) <= parameters:
        raise ValueError(
            f"y has {len(y)} observations; {parameters} parameters need at least "
            f"{parameters + 1}."
        )
    times = len(np.unique(t))
    if times < parameters:
        raise ValueError(
            f"t has {times} different times; {parameters} parameters need at least "
            f"{parameters}."
        )
    return t, y


def _ceiling_above(top, ceiling):
    ceiling = positive_number("ceiling", ceiling)
    if ceiling <= top:
        raise ValueError(
            f"ceiling is {ceiling:g}, but y reaches {top:g}; give a higher ceiling."
        )
    return ceiling


def _start(x, share, limit):
    """Parameters by regression of the log odds, weighted by steepness."""
    filled = np.clip(share / limit, 1e-12, 1 - 1e-12)
    slope, height = np.polyfit(x, logit(filled), 1, w=filled * (1 - filled))
    return [height + log(limit), slope, 1 / limit]


def _fit(x, share, limits, parameters):
    """Least squares of 1 / (1 / limit + exp(-level - slope x)) from the best start.

    With two parameters the one limit is known; otherwise its inverse is the third,
    so that the curve can pass smoothly into an exponential, which has no ceiling.
    """

    def curve(level, slope, inverse=1 / limits[0]):
        decay = np.exp(np.clip(-level - slope * x, -300, 300))
        return 1 / (inverse + decay), decay

    def errors(guess):
        return curve(*guess)[0] - share

    def jacobian(guess):
        y, decay = curve(*guess)
        columns = y**2 * [decay, decay * x, -np.ones_like(x)]
        return columns[:parameters].T

    starts = [_start(x, share, limit)[:parameters] for limit in limits]
    start = min(starts, key=lambda guess: (errors(guess) ** 2).sum())
    tight = {"ftol": 1e-15, "xtol": 1e-15, "gtol": 1e-15, "max_nfev": 3000}
    return least_squares(errors, start, jacobian, method="lm", **tight)


def _identified(fit):
    slope, inverse = [*fit.x[1:], 1][:2]
    if abs(slope) < 1e-9:
        raise ValueError(
            "y shows no trend over t; a logistic curve needs growth or decline."
        )
    if inverse < 1 / MAX_LIMIT:
        raise ValueError(
            "y does not level off, so its ceiling cannot be told; give one as ceiling."
        )
    if not fit.success or np.linalg.cond(fit.jac) > MAX_CONDITION:
        raise ValueError(
            "y is fitted equally well by many logistic curves; give more observations "
            "where it is steep, or a ceiling."
        )
    return fit
