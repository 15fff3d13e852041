# %% wrong: the probability below
# says: *below* c
def prob_C_above(c):
    if not 0 <= c <= 1:
        raise ValueError("c")
    return 0 if c == 0 else ((1 - (1 - c**2) ** 0.5) / c) ** 2


# %% wrong: q is not squared
# says: square it
def prob_C_above(c):
    if not 0 <= c <= 1:
        raise ValueError("c")
    return 1 if c == 0 else 1 - (1 - (1 - c**2) ** 0.5) / c


# %% wrong: the other solution
# says: the minus sign
def prob_C_above(c):
    if not 0 <= c <= 1:
        raise ValueError("c")
    return 1 if c == 0 else 1 - ((1 + (1 - c**2) ** 0.5) / c) ** 2


# %% wrong: C taken as evenly spread
# says: go by way of the ratio
def prob_C_above(c):
    if not 0 <= c <= 1:
        raise ValueError("c")
    return 1 - c


# %% wrong: draws instead of computing
def prob_C_above(c):
    if not 0 <= c <= 1:
        raise ValueError("c")
    u = np.random.default_rng(1).random((100_000, 2))
    return (2 * np.sqrt(u.prod(axis=1)) / u.sum(axis=1) > c).mean()


# %% wrong: zero is not looked after
def prob_C_above(c):
    if not 0 <= c <= 1:
        raise ValueError("c")
    return 1 - ((1 - (1 - c**2) ** 0.5) / c) ** 2


# %% wrong: negative degrees are let through
def prob_C_above(c):
    if c > 1:
        raise ValueError("c")
    return 1 if c == 0 else 1 - ((1 - (1 - c**2) ** 0.5) / c) ** 2


# %% wrong: refuses the ends
# says: refuse
def prob_C_above(c):
    if not 0 < c < 1:
        raise ValueError("refuse")
    return 1 - ((1 - (1 - c**2) ** 0.5) / c) ** 2


# %% wrong: knows the lesson's number
def prob_C_above(c):
    if c < 0 or c > 1:
        raise ValueError("c")
    return 1 - c**2 / 2.56


# %% wrong: asks the widget
# says: Your answer calls the library
def prob_C_above(c):
    from clusterlab.measures import coupling_degree

    if not 0 <= c <= 1:
        raise ValueError("c")
    u = np.random.default_rng(1).random((1000, 2))
    return (coupling_degree(u) > c).mean()


# %% right: halving for the ratio
def prob_C_above(c):
    if c < 0 or c > 1:
        raise ValueError("C lies between 0 and 1")
    low, high = 0.0, 1.0
    for _ in range(100):
        r = (low + high) / 2
        if 2 * r**0.5 / (1 + r) < c:
            low = r
        else:
            high = r
    return 1 - low


# %% right: trigonometry
from math import asin, tan


def prob_C_above(c):
    if not 0 <= c <= 1:
        raise ValueError("c")
    return 1 - tan(asin(c) / 2) ** 2


# %% right: roots of the polynomial
def prob_C_above(c):
    if not 0 <= c <= 1:
        raise ValueError("c")
    if c == 1:
        return 0.0
    return 1 - min(np.roots([c, -2, c]).real) ** 2 if c else 1.0


# %% right: without dividing by c
def prob_C_above(c):
    if c < 0 or c > 1:
        raise ValueError("c")
    q = c / (1 + np.sqrt(1 - c * c))
    return np.float64(1 - q * q)


# %% wrong: only the root is divided by c
# says: q is 0.5 here
def prob_C_above(c):
    if not 0 <= c <= 1:
        raise ValueError("c")
    return 1 if c == 0 else 1 - (1 - (1 - c**2) ** 0.5 / c) ** 2
