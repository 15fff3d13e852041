"""Convergence: do poor regions catch up, and do regions become more alike?

*Beta-convergence*: regions that start poorer grow faster. *Sigma-convergence*: the
standard deviation of log incomes across regions falls. The first does not imply the
second. Shocks can spread incomes out faster than catching up pulls them together,
and chance alone makes extremes move towards the middle (Galton's fallacy).

The *speed* of convergence is the share of its gap that a region closes in a year,
in continuous time. The slope of a growth regression is not the speed: it shrinks
towards -1/T as the period T gets longer.
"""

import math
from typing import NamedTuple

import numpy as np

from clusterlab._arguments import number, positive, positive_number, same_length, vector


class ConvergenceSpeed(NamedTuple):
    """Speed of convergence per year, and years until half of a gap is closed."""

    speed: float
    half_life: float


class BetaConvergence(NamedTuple):
    """Rate of convergence with its standard error, and the slope it comes from."""

    beta: float
    standard_error: float
    slope: float


def convergence_speed(slope, years):
    r"""Speed of convergence behind the slope of a growth regression.

    .. math:: \lambda = -\frac{\ln(1 + b T)}{T}, \qquad
              t_{1/2} = \frac{\ln 2}{\lambda}

    Parameters
    ----------
    slope : float
        :math:`b` in :math:`\frac{1}{T} \ln(y_T / y_0) = a + b \ln y_0`. Growth on
        the left is *annualized*. If yours is growth over the whole period, divide
        its slope by `years` first.
    years : float
        :math:`T`, length of the period.

    Returns
    -------
    ConvergenceSpeed
        `speed` :math:`\lambda` per year: positive where regions converge, 0 for a
        slope of 0, negative where they diverge. `half_life` in years: the time in
        which a gap halves. It is infinite where the speed is not positive, because
        then no gap ever halves.

    Raises
    ------
    ValueError
        If `years` is not positive, or if `slope` is -1 / `years` or less: then
        every gap is gone or reversed within the period and no finite speed fits.

    Notes
    -----
    Leaving T out of the logarithm, as one package does, understates the speed by a
    factor of about T. Source: Barro and Sala-i-Martin (1992). Taught in *Imbalance
    and convergence*.

    Examples
    --------
    >>> ten_years = convergence_speed(slope=-0.018127, years=10)
    >>> round(ten_years.speed, 4), round(ten_years.half_life, 1)
    (0.02, 34.7)
    """
    slope, years = number("slope", slope), positive_number("years", years)
    if slope * years <= -1:
        raise ValueError(
            f"slope is {slope:g}; over {years:g} years it must be above "
            f"{-1 / years:g}, where every gap would be closed. Is growth annualized?"
        )
    speed = -math.log1p(slope * years) / years + 0.0  # no negative zero
    return ConvergenceSpeed(speed, math.log(2) / speed if speed > 0 else math.inf)


def beta_convergence(initial, final, years):
    r"""Rate of beta-convergence across regions, by non-linear least squares.

    .. math:: \frac{1}{T} \ln \frac{y_{iT}}{y_{i0}}
              = a - \frac{1 - e^{-\beta T}}{T} \ln y_{i0} + u_i

    Parameters
    ----------
    initial, final : array_like, shape (regions,)
        Real income or output per head of each region, in the first year
        (:math:`y_{i0}`) and in the last (:math:`y_{iT}`).
    years : float
        :math:`T`, years between the two.

    Returns
    -------
    BetaConvergence
        `beta` per year: 0.02 means that a region closes 2 percent of its gap a
        year; 0 means that growth does not depend on the start; negative means that
        richer regions grow faster. `standard_error` of beta. `slope` of the linear
        regression, for `convergence_speed`.

    Raises
    ------
    ValueError
        If an income is zero, negative or missing, if the lists differ in length,
        if there are fewer than three regions, if all start with the same income,
        if `years` is not positive, or if no finite beta fits because gaps
        vanished or reversed.

    Notes
    -----
    With a constant and nothing else on the right, the curve is the regression line
    in disguise. Its least squares are those of the line, whose slope is
    :math:`b = -(1 - e^{-\beta T}) / T`; so beta comes from the slope, and its
    standard error, :math:`se(b) / (1 + bT)`, is that of the non-linear fit.
    Shocks are taken to be independent with equal variance. A positive beta does not
    show that inequality fell.
    Source: Barro and Sala-i-Martin (1992). Taught in *Imbalance and convergence*.

    Examples
    --------
    Gaps shrink at 2 percent a year around a common path:

    >>> initial = np.array([1000, 2000, 4000, 8000])
    >>> final = 3000 * (initial / 3000) ** np.exp(-0.02 * 10)
    >>> round(beta_convergence(initial, final, years=10).beta, 6)
    0.02
    """
    initial = vector("initial", positive("initial", initial))
    final = vector("final", positive("final", final))
    same_length(initial=initial, final=final)
    years = positive_number("years", years)
    start = np.log(initial) - np.log(initial).mean()
    if len(start) < 3:
        raise ValueError(
            f"initial has {len(start)} regions; a slope with a standard error needs "
            "at least three."
        )
    if np.ptp(start) < 1e-9:
        raise ValueError(
            f"initial is {initial[0]:g} in every region; without poor and rich regions "
            "there is nothing to converge."
        )
    growth = (np.log(final) - np.log(initial)) / years
    (slope, _), covariance = np.polyfit(start, growth, deg=1, cov=True)
    if slope * years < -1 + 1e-9:  # equal final incomes give -1 but for rounding
        raise ValueError(
            f"final gives a slope of {slope:g}; over {years:g} years gaps vanished or "
            f"reversed (a slope of {-1 / years:g} or less), so no finite rate fits. "
            "Check that initial and final list the regions in one order."
        )
    beta = convergence_speed(slope, years).speed
    standard_error = np.sqrt(covariance[0, 0]) / (1 + slope * years)
    return BetaConvergence(beta, float(standard_error), float(slope))
