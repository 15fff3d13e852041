# %% wrong: the root without meaning
# says: T = 1 solves the equation without meaning
def sustain_point(sigma, mu):
    if mu >= (sigma - 1) / sigma:
        raise ValueError("black hole")
    return 1.0


# %% wrong: halves the wrong way
# says: the right way round
def sustain_point(sigma, mu):
    if mu >= (sigma - 1) / sigma:
        raise ValueError("black hole")

    def f(t):
        leave = (1 + mu) / 2 * t ** (1 - sigma - mu * sigma)
        return leave + (1 - mu) / 2 * t ** (sigma - 1 - mu * sigma) - 1

    low, high = 1.001, 2
    for _ in range(100):
        middle = (low + high) / 2
        if f(middle) > 0:
            low = middle
        else:
            high = middle
    return high


# %% wrong: the break point
# says: That is the break point
def sustain_point(sigma, mu):
    rho = (sigma - 1) / sigma
    if mu >= rho:
        raise ValueError("black hole")
    return ((rho + mu) * (1 + mu) / ((rho - mu) * (1 - mu))) ** (1 / (sigma - 1))


# %% wrong: where f is lowest
# says: where f is lowest
def sustain_point(sigma, mu):
    if mu >= (sigma - 1) / sigma:
        raise ValueError("black hole")
    from scipy.optimize import minimize_scalar

    def f(t):
        leave = (1 + mu) / 2 * t ** (1 - sigma - mu * sigma)
        return leave + (1 - mu) / 2 * t ** (sigma - 1 - mu * sigma) - 1

    options = {"xatol": 1e-10}
    return minimize_scalar(f, bounds=(1, 2), method="bounded", options=options).x


# %% wrong: the sign in the first exponent
# says: subtracted, not added
def sustain_point(sigma, mu):
    if mu >= (sigma - 1) / sigma:
        raise ValueError("black hole")
    from scipy.optimize import brentq

    def f(t):
        leave = (1 + mu) / 2 * t ** (1 - sigma + mu * sigma)
        return leave + (1 - mu) / 2 * t ** (sigma - 1 - mu * sigma) - 1

    return brentq(f, 1.001, 100)


# %% wrong: the two halves swapped
# says: belongs to the first term
def sustain_point(sigma, mu):
    if mu >= (sigma - 1) / sigma:
        raise ValueError("black hole")
    from scipy.optimize import brentq

    def f(t):
        leave = (1 - mu) / 2 * t ** (1 - sigma - mu * sigma)
        return leave + (1 + mu) / 2 * t ** (sigma - 1 - mu * sigma) - 1

    return brentq(f, 1.001, 100)


# %% wrong: the upper end never moves
# says: double `high`
def sustain_point(sigma, mu):
    if mu >= (sigma - 1) / sigma:
        raise ValueError("black hole")

    def f(t):
        leave = (1 + mu) / 2 * t ** (1 - sigma - mu * sigma)
        return leave + (1 - mu) / 2 * t ** (sigma - 1 - mu * sigma) - 1

    low, high = 1.001, 2
    for _ in range(100):
        middle = (low + high) / 2
        if f(middle) < 0:
            low = middle
        else:
            high = middle
    return high


# %% wrong: a coarse grid
def sustain_point(sigma, mu):
    if mu >= (sigma - 1) / sigma:
        raise ValueError("black hole")
    grid = np.arange(1.01, 5000, 0.01)
    f = (1 + mu) / 2 * grid ** (1 - sigma - mu * sigma)
    f += (1 - mu) / 2 * grid ** (sigma - 1 - mu * sigma) - 1
    return grid[f > 0][0]


# %% wrong: no black hole
# says: This is a black hole
def sustain_point(sigma, mu):
    def f(t):
        leave = (1 + mu) / 2 * t ** (1 - sigma - mu * sigma)
        return leave + (1 - mu) / 2 * t ** (sigma - 1 - mu * sigma) - 1

    low, high = 1.001, 1e6
    for _ in range(100):
        middle = (low + high) / 2
        if f(middle) < 0:
            low = middle
        else:
            high = middle
    return high


# %% wrong: calls the library
# says: Your answer calls the library
def sustain_point(sigma, mu):
    from clusterlab.models import sustain_point as library

    return library(sigma, mu)


# %% wrong: the upper end is always 10
def sustain_point(sigma, mu):
    if mu >= (sigma - 1) / sigma:
        raise ValueError("black hole")

    def f(t):
        leave = (1 + mu) / 2 * t ** (1 - sigma - mu * sigma)
        return leave + (1 - mu) / 2 * t ** (sigma - 1 - mu * sigma) - 1

    low, high = 1.001, 10
    for _ in range(100):
        middle = (low + high) / 2
        if f(middle) < 0:
            low = middle
        else:
            high = middle
    return high


# %% wrong: doubles once
def sustain_point(sigma, mu):
    if mu >= (sigma - 1) / sigma:
        raise ValueError("black hole")

    def f(t):
        leave = (1 + mu) / 2 * t ** (1 - sigma - mu * sigma)
        return leave + (1 - mu) / 2 * t ** (sigma - 1 - mu * sigma) - 1

    low, high = 1.001, 2
    if f(high) < 0:
        high = 4
    for _ in range(100):
        middle = (low + high) / 2
        if f(middle) < 0:
            low = middle
        else:
            high = middle
    return high


# %% wrong: ten rounds of halving
def sustain_point(sigma, mu):
    if mu >= (sigma - 1) / sigma:
        raise ValueError("black hole")

    def f(t):
        leave = (1 + mu) / 2 * t ** (1 - sigma - mu * sigma)
        return leave + (1 - mu) / 2 * t ** (sigma - 1 - mu * sigma) - 1

    low, high = 1.001, 2
    while f(high) < 0:
        high = 2 * high
    for _ in range(10):
        middle = (low + high) / 2
        if f(middle) < 0:
            low = middle
        else:
            high = middle
    return high


# %% wrong: the textbook's parameters inside f
# says: Use the sigma and mu that are given
def sustain_point(sigma, mu):
    if mu >= (sigma - 1) / sigma:
        raise ValueError("black hole")

    def f(t):
        leave = (1 + 0.4) / 2 * t ** (1 - 5 - 0.4 * 5)
        return leave + (1 - 0.4) / 2 * t ** (5 - 1 - 0.4 * 5) - 1

    low, high = 1.001, 2
    while f(high) < 0:
        high = 2 * high
    for _ in range(100):
        middle = (low + high) / 2
        if f(middle) < 0:
            low = middle
        else:
            high = middle
    return high


# %% wrong: the edge of the black hole is let through
# says: mu equals rho
def sustain_point(sigma, mu):
    if mu > (sigma - 1) / sigma:
        raise ValueError("black hole")

    def f(t):
        leave = (1 + mu) / 2 * t ** (1 - sigma - mu * sigma)
        return leave + (1 - mu) / 2 * t ** (sigma - 1 - mu * sigma) - 1

    low, high = 1.001, 2
    for _ in range(60):
        if f(high) < 0:
            high = 2 * high
    for _ in range(100):
        middle = (low + high) / 2
        if f(middle) < 0:
            low = middle
        else:
            high = middle
    return high


# %% right: brentq
from scipy.optimize import brentq


def sustain_point(sigma, mu):
    if sigma - 1 <= mu * sigma:
        raise ValueError("black hole")

    def f(t):
        leave = (1 + mu) / 2 * t ** (1 - sigma - mu * sigma)
        return leave + (1 - mu) / 2 * t ** (sigma - 1 - mu * sigma) - 1

    return brentq(f, 1.001, 1e5)


# %% right: Newton from above, in logarithms
from math import exp, log


def sustain_point(sigma, mu):
    fall, rise = sigma - 1 + mu * sigma, sigma - 1 - mu * sigma
    if rise <= 0:
        raise ValueError("black hole")
    x = log(4 / (1 - mu)) / rise
    for _ in range(100):
        value = (1 + mu) / 2 * exp(-fall * x) + (1 - mu) / 2 * exp(rise * x) - 1
        slope = rise * (1 - mu) / 2 * exp(rise * x) - fall * (1 + mu) / 2 * exp(
            -fall * x
        )
        x -= value / slope
    return exp(x)


# %% right: halving until close enough, NumPy scalars
def sustain_point(sigma, mu):
    sigma, mu = np.float64(sigma), np.float64(mu)
    if mu >= (sigma - 1) / sigma:
        raise ValueError("black hole")

    def f(t):
        terms = t ** np.array([1 - sigma - mu * sigma, sigma - 1 - mu * sigma])
        return terms @ [(1 + mu) / 2, (1 - mu) / 2] - 1

    low, high = 1.001, 2.0
    while f(high) < 0:
        low, high = high, 2 * high
    while high / low - 1 > 1e-9:
        middle = (low * high) ** 0.5
        low, high = (middle, high) if f(middle) < 0 else (low, middle)
    return np.float64(high)


# %% right: whole numbers to start with, recursion
def sustain_point(sigma, mu):
    if mu >= (sigma - 1) / sigma:
        raise ValueError("black hole")

    def f(t):
        leave = (1 + mu) / 2 * t ** (1 - sigma - mu * sigma)
        return leave + (1 - mu) / 2 * t ** (sigma - 1 - mu * sigma) - 1

    def halve(low, high):
        middle = (low + high) / 2
        if not low < middle < high:
            return middle
        return halve(middle, high) if f(middle) < 0 else halve(low, middle)

    high = 2
    for _ in range(60):
        high = 2 * high if f(high) < 0 else high
    return halve(1.001, high)
