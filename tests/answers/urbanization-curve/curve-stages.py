# %% wrong: 30 and 70 as a theorem
# says: rule of thumb
def stage_limits(ceiling, rate, midpoint, levels=None):
    levels = levels or (30, 70)
    if min(levels) <= 0 or max(levels) >= ceiling:
        raise ValueError("out of reach")
    return [midpoint + np.log(y / (ceiling - y)) / rate for y in levels]


# %% wrong: ignores the levels
# says: ignores the levels
def stage_limits(ceiling, rate, midpoint, levels=None):
    half = np.log(2 + np.sqrt(3)) / rate
    return midpoint - half, midpoint + half


# %% wrong: multiplies by the rate
# says: Divide the logarithm by the rate
def stage_limits(ceiling, rate, midpoint, levels=None):
    half = np.log(2 + np.sqrt(3)) * rate
    return midpoint - half, midpoint + half


# %% wrong: start and end exchanged
# says: exchanged
def stage_limits(ceiling, rate, midpoint, levels=None):
    half = np.log(2 + np.sqrt(3)) / rate
    return midpoint + half, midpoint - half


# %% wrong: levels as percent of 100, whatever the ceiling
# says: use K - y, not 100 - y
def stage_limits(ceiling, rate, midpoint, levels=None):
    if levels is None:
        half = np.log(2 + np.sqrt(3)) / rate
        return midpoint - half, midpoint + half
    if min(levels) <= 0 or max(levels) >= ceiling:
        raise ValueError("out of reach")
    return [midpoint + np.log(y / (100 - y)) / rate for y in levels]


# %% wrong: levels as percent of the ceiling
def stage_limits(ceiling, rate, midpoint, levels=None):
    if levels is None:
        half = np.log(2 + np.sqrt(3)) / rate
        return midpoint - half, midpoint + half
    if max(levels) >= ceiling:
        raise ValueError("out of reach")
    return [midpoint + np.log(y / 100 / (1 - y / 100)) / rate for y in levels]


# %% wrong: the odds upside down
# says: Upside down
def stage_limits(ceiling, rate, midpoint, levels=None):
    if levels is None:
        half = np.log(2 + np.sqrt(3)) / rate
        return midpoint - half, midpoint + half
    if min(levels) <= 0 or max(levels) >= ceiling:
        raise ValueError("out of reach")
    return [midpoint + np.log((ceiling - y) / y) / rate for y in levels]


# %% wrong: lets a level equal the ceiling, seen by hidden tests alone
def stage_limits(ceiling, rate, midpoint, levels=None):
    if levels is None:
        half = np.log(2 + np.sqrt(3)) / rate
        return midpoint - half, midpoint + half
    if min(levels) < 0 or max(levels) > ceiling:
        raise ValueError("out of reach")
    with np.errstate(divide="ignore"):
        return [midpoint + np.log(np.divide(y, ceiling - y)) / rate for y in levels]


# %% wrong: calls the library
# says: Your answer calls the library
def stage_limits(ceiling, rate, midpoint, levels=None):
    from clusterlab.models import logistic_stages

    return logistic_stages(ceiling, rate, midpoint)[:2]


# %% right: through the shares of the ceiling
def stage_limits(ceiling, rate, midpoint, levels=None):
    if levels is None:
        s = (3 - 3**0.5) / 6
        levels = (s * ceiling, (1 - s) * ceiling)
    y = np.array(levels, dtype=float)
    if (y <= 0).any() or (y >= ceiling).any():
        raise ValueError("out of reach")
    return midpoint - np.log(ceiling / y - 1) / rate


# %% right: pure Python
import math


def stage_limits(ceiling, rate, midpoint, levels=None):
    if levels is None:
        half = math.acosh(2) / rate
        return [midpoint - half, midpoint + half]
    low, high = levels
    if not 0 < low < ceiling or not 0 < high < ceiling:
        raise ValueError("out of reach")
    return [midpoint + math.log(y / (ceiling - y)) / rate for y in (low, high)]


# %% right: with SciPy
import pandas as pd
from scipy.special import logit


def stage_limits(ceiling, rate, midpoint, levels=None):
    shares = np.roots([6, -6, 1]) if levels is None else np.divide(levels, ceiling)
    if np.min(shares) <= 0 or np.max(shares) >= 1:
        raise ValueError("out of reach")
    times = midpoint + logit(np.sort(shares)) / rate
    return pd.Series(times)


# %% wrong: levels instead of times
# says: Those are levels; return the times
def stage_limits(ceiling, rate, midpoint, levels=None):
    if levels is None:
        return ceiling * (3 - 3**0.5) / 6, ceiling * (3 + 3**0.5) / 6
    if min(levels) <= 0 or max(levels) >= ceiling:
        raise ValueError("out of reach")
    return levels


# %% wrong: returns the levels it was given
# says: Those are the levels; return the times
def stage_limits(ceiling, rate, midpoint, levels=None):
    half = np.log(2 + np.sqrt(3)) / rate
    return levels or (midpoint - half, midpoint + half)


# %% wrong: refuses levels too high only, seen by hidden tests alone
def stage_limits(ceiling, rate, midpoint, levels=None):
    if levels is None:
        half = np.log(2 + np.sqrt(3)) / rate
        return midpoint - half, midpoint + half
    if max(levels) >= ceiling:
        raise ValueError("out of reach")
    with np.errstate(divide="ignore"):
        return [midpoint + np.log(np.divide(y, ceiling - y)) / rate for y in levels]


# %% right: by root finding on the curve
from scipy.optimize import brentq


def stage_limits(ceiling, rate, midpoint, levels=None):
    s = (3 - np.sqrt(3)) / 6
    levels = [s * ceiling, ceiling - s * ceiling] if levels is None else levels
    for level in levels:
        if not 0 < level < ceiling:
            raise ValueError("out of reach")
    gap = lambda z, level: ceiling / (1 + np.exp(-z)) - level
    roots = [brentq(gap, -40, 40, args=(level,), xtol=1e-13) for level in levels]
    return tuple(midpoint + root / rate for root in roots)
