# %% wrong: T and L swapped
# says: T and L are swapped
def theil_t_and_l(values):
    y = np.array(values, dtype=float)
    if (y <= 0).any():
        raise ValueError("positive")
    r = y / y.mean()
    return -np.log(r).mean(), (r * np.log(r)).mean()


# %% wrong: the sign of L
# says: L has the mean above the value
def theil_t_and_l(values):
    y = np.array(values, dtype=float)
    if (y <= 0).any():
        raise ValueError("positive")
    r = y / y.mean()
    return (r * np.log(r)).mean(), np.log(r).mean()


# %% wrong: base 2
# says: not log2
def theil_t_and_l(values):
    y = np.array(values, dtype=float)
    if (y <= 0).any():
        raise ValueError("positive")
    r = y / y.mean()
    return (r * np.log2(r)).mean(), -np.log2(r).mean()


# %% wrong: base 10
# says: not log10
def theil_t_and_l(values):
    y = np.array(values, dtype=float)
    if (y <= 0).any():
        raise ValueError("positive")
    r = y / y.mean()
    return (r * np.log10(r)).mean(), -np.log10(r).mean()


# %% wrong: sums
# says: Take the mean; you took the sum
def theil_t_and_l(values):
    y = np.array(values, dtype=float)
    if (y <= 0).any():
        raise ValueError("positive")
    r = y / y.mean()
    return (r * np.log(r)).sum(), -np.log(r).sum()


# %% wrong: T without its weight
# says: each logarithm is weighted by y / mean
def theil_t_and_l(values):
    y = np.array(values, dtype=float)
    if (y <= 0).any():
        raise ValueError("positive")
    r = y / y.mean()
    return np.log(r).mean(), -np.log(r).mean()


# %% wrong: T alone
# says: Return the pair
def theil_t_and_l(values):
    y = np.array(values, dtype=float)
    r = y / y.mean()
    return (r * np.log(r)).mean()


# %% wrong: lets zero pass
# says: Zero has no logarithm
def theil_t_and_l(values):
    y = np.array(values, dtype=float)
    if (y < 0).any():
        raise ValueError("positive")
    r = y[y > 0] / y.mean()
    return (r * np.log(r)).mean(), -np.log(r).mean()


# %% wrong: returns None for a bad value
# says: Raise a ValueError
def theil_t_and_l(values):
    if min(values) <= 0:
        return None
    r = np.array(values) / np.mean(values)
    return (r * np.log(r)).mean(), -np.log(r).mean()


# %% wrong: divides by five, as in the test
def theil_t_and_l(values):
    y = np.array(values, dtype=float)
    if (y <= 0).any():
        raise ValueError("positive")
    r = y / y.mean()
    return (r * np.log(r)).sum() / 5, -np.log(r).sum() / 5


# %% wrong: repeated values count once in the test's mean
def theil_t_and_l(values):
    y = np.array(values, dtype=float)
    if (y <= 0).any():
        raise ValueError("positive")
    r = y / 20
    return (r * np.log(r)).mean(), -np.log(r).mean()


# %% wrong: the library's T
# says: Your answer calls the library
def theil_t_and_l(values):
    from clusterlab.measures import theil

    r = np.array(values) / np.mean(values)
    return theil(values).total, -np.log(r).mean()


# %% wrong: T twice
# says: without the weights
def theil_t_and_l(values):
    y = np.array(values, dtype=float)
    if (y <= 0).any():
        raise ValueError("Every value must be positive.")
    relative = y / y.mean()
    index = (relative * np.log(relative)).mean()
    return index, index


# %% right: plain Python
from math import log


def theil_t_and_l(values):
    values = [float(value) for value in values]
    if any(value <= 0 for value in values):
        raise ValueError("no logarithm")
    n, mean = len(values), sum(values) / len(values)
    t = sum(y / mean * log(y / mean) for y in values) / n
    return [t, sum(log(mean / y) for y in values) / n]


# %% right: from the logs of levels
def theil_t_and_l(values):
    if np.min(values) <= 0:
        raise ValueError("not positive")
    y = np.asarray(values, dtype=float)
    t = np.average(np.log(y), weights=y) - np.log(np.mean(y))
    return np.array([t, np.log(y.mean()) - np.log(y).mean()])


# %% right: shares and pandas
import pandas as pd


def theil_t_and_l(values):
    y = pd.Series(values, dtype="float64")
    if not (y > 0).all():
        raise ValueError(f"{y.min()} is not positive")
    share, n = y / y.sum(), len(y)
    return (share * np.log(n * share)).sum(), -np.log(n * share).sum() / n


# %% right: generalized entropy
def theil_t_and_l(values):
    from scipy.stats import entropy

    if any(v <= 0 for v in values):
        raise ValueError
    equal = np.ones(len(values))
    return entropy(values, equal), entropy(equal, values)
