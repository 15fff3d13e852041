# %% wrong: the sigma-th root
# says: not the sigma-th
def break_point(sigma, mu):
    rho = (sigma - 1) / sigma
    if mu >= rho:
        raise ValueError("black hole")
    return ((rho + mu) * (1 + mu) / ((rho - mu) * (1 - mu))) ** (1 / sigma)


# %% wrong: no root
# says: Take the root
def break_point(sigma, mu):
    rho = (sigma - 1) / sigma
    if mu >= rho:
        raise ValueError("black hole")
    return (rho + mu) * (1 + mu) / ((rho - mu) * (1 - mu))


# %% wrong: upside down
# says: Upside down
def break_point(sigma, mu):
    rho = (sigma - 1) / sigma
    if mu >= rho:
        raise ValueError("black hole")
    return ((rho - mu) * (1 - mu) / ((rho + mu) * (1 + mu))) ** (1 / (sigma - 1))


# %% wrong: brackets
# says: Brackets
def break_point(sigma, mu):
    rho = (sigma - 1) / sigma
    if mu >= rho:
        raise ValueError("black hole")
    return ((rho + mu) * (1 + mu) / (rho - mu) * (1 - mu)) ** (1 / (sigma - 1))


# %% wrong: half of the formula
# says: is missing
def break_point(sigma, mu):
    rho = (sigma - 1) / sigma
    if mu >= rho:
        raise ValueError("black hole")
    return ((rho + mu) / (rho - mu)) ** (1 / (sigma - 1))


# %% wrong: no black hole
# says: This is a black hole
def break_point(sigma, mu):
    rho = (sigma - 1) / sigma
    return abs((rho + mu) * (1 + mu) / ((rho - mu) * (1 - mu))) ** (1 / (sigma - 1))


# %% wrong: the edge of the black hole is let through
# says: This is a black hole
def break_point(sigma, mu):
    rho = (sigma - 1) / sigma
    if mu > rho:
        raise ValueError("black hole")
    if mu == rho:
        return float("inf")
    return ((rho + mu) * (1 + mu) / ((rho - mu) * (1 - mu))) ** (1 / (sigma - 1))


# %% wrong: always four
def break_point(sigma, mu):
    rho = (sigma - 1) / sigma
    if mu >= rho:
        raise ValueError("black hole")
    return ((rho + mu) * (1 + mu) / ((rho - mu) * (1 - mu))) ** 0.25


# %% wrong: the textbook's parameters only
def break_point(sigma, mu):
    if mu >= 0.5:
        raise ValueError("black hole")
    return 1.6265765616977859


# %% wrong: calls the library
# says: Your answer calls the library
def break_point(sigma, mu):
    from clusterlab.models import break_point as library

    return library(sigma, mu)


# %% wrong: the exponent without brackets
# says: Bracket the exponent
def break_point(sigma, mu):
    rho = (sigma - 1) / sigma
    if mu >= rho:
        raise ValueError("black hole")
    return ((rho + mu) * (1 + mu) / ((rho - mu) * (1 - mu))) ** 1 / (sigma - 1)


# %% wrong: rho upside down
# says: rho is upside down
def break_point(sigma, mu):
    rho = sigma / (sigma - 1)
    if mu >= 1 / rho:
        raise ValueError("black hole")
    return ((rho + mu) * (1 + mu) / ((rho - mu) * (1 - mu))) ** (1 / (sigma - 1))


# %% wrong: refuses too early
def break_point(sigma, mu):
    rho = (sigma - 1) / sigma
    if mu >= rho - 0.1:
        raise ValueError("black hole")
    return ((rho + mu) * (1 + mu) / ((rho - mu) * (1 - mu))) ** (1 / (sigma - 1))


# %% right: in logarithms
from math import exp, log


def break_point(sigma, mu):
    rho = 1 - 1 / sigma
    if not mu < rho:
        raise ValueError("black hole")
    return exp((log((rho + mu) / (rho - mu)) + log((1 + mu) / (1 - mu))) / (sigma - 1))


# %% right: NumPy scalars
def break_point(sigma, mu):
    sigma, mu = np.float64(sigma), np.float64(mu)
    rho = np.divide(sigma - 1, sigma)
    if rho <= mu:
        raise ValueError("black hole")
    root = np.power((rho + mu) / (rho - mu) * (1 + mu) / (1 - mu), 1 / (sigma - 1))
    return np.array(root)


# %% right: solved by halving
def break_point(sigma, mu):
    rho = (sigma - 1) / sigma
    if mu >= rho:
        raise ValueError("black hole")
    target = (rho + mu) * (1 + mu) / ((rho - mu) * (1 - mu))
    low, high = 1.0, 1e6
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if middle ** (sigma - 1) < target else (low, middle)
    return high


# %% right: fractions, the root by recursion
from fractions import Fraction


def break_point(sigma, mu, rounds=400):
    sigma, mu = Fraction(sigma), Fraction(mu)
    rho = 1 - 1 / sigma
    if mu >= rho:
        raise ValueError(f"mu = {float(mu)} is too large")
    target = float((rho + mu) * (1 + mu) / (rho - mu) / (1 - mu))

    def root(low, high, left):
        if left == 0:
            return low
        middle = (low * high) ** 0.5
        below = middle ** float(sigma - 1) < target
        return root(middle, high, left - 1) if below else root(low, middle, left - 1)

    return root(1.0, max(2.0, target**5), rounds)
