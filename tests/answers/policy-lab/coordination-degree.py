# %% wrong: no square root
# says: Take the square root
def coupling_degree(scores):
    if len(scores) < 2 or min(scores) <= 0 or max(scores) > 1:
        raise ValueError("scores")
    return len(scores) * np.prod(scores) ** (1 / len(scores)) / sum(scores)


def coordination_degree(scores, weights=None):
    weights = [1 / len(scores)] * len(scores) if weights is None else weights
    if len(weights) != len(scores) or min(weights) < 0 or abs(sum(weights) - 1) > 1e-6:
        raise ValueError("weights")
    return coupling_degree(scores) * sum(w * u for w, u in zip(weights, scores))


# %% wrong: the mean score is forgotten
# says: T is missing
def coupling_degree(scores):
    if len(scores) < 2 or min(scores) <= 0 or max(scores) > 1:
        raise ValueError("scores")
    return len(scores) * np.prod(scores) ** (1 / len(scores)) / sum(scores)


def coordination_degree(scores, weights=None):
    return coupling_degree(scores) ** 0.5


# %% wrong: the coupling degree is forgotten
# says: C is missing
def coordination_degree(scores, weights=None):
    weights = [1 / len(scores)] * len(scores) if weights is None else weights
    return sum(w * u for w, u in zip(weights, scores)) ** 0.5


# %% wrong: the sum for the mean
# says: not their sum
def coupling_degree(scores):
    if len(scores) < 2 or min(scores) <= 0 or max(scores) > 1:
        raise ValueError("scores")
    return len(scores) * np.prod(scores) ** (1 / len(scores)) / sum(scores)


def coordination_degree(scores, weights=None):
    weights = [1] * len(scores) if weights is None else weights
    return (
        coupling_degree(scores) * sum(w * u for w, u in zip(weights, scores))
    ) ** 0.5


# %% wrong: ignores the weights
# says: Use the weights
def coupling_degree(scores):
    if len(scores) < 2 or min(scores) <= 0 or max(scores) > 1:
        raise ValueError("scores")
    return len(scores) * np.prod(scores) ** (1 / len(scores)) / sum(scores)


def coordination_degree(scores, weights=None):
    return (coupling_degree(scores) * sum(scores) / len(scores)) ** 0.5


# %% wrong: weights enter the coupling degree
# says: Weights enter T only
def coupling_degree(scores):
    if len(scores) < 2 or min(scores) <= 0 or max(scores) > 1:
        raise ValueError("scores")
    return len(scores) * np.prod(scores) ** (1 / len(scores)) / sum(scores)


def coordination_degree(scores, weights=None):
    if weights is None:
        return (coupling_degree(scores) * np.mean(scores)) ** 0.5
    if len(weights) != len(scores) or min(weights) < 0 or abs(sum(weights) - 1) > 1e-6:
        raise ValueError("weights")
    weighted = [w * u for w, u in zip(weights, scores)]
    return (coupling_degree(weighted) * sum(weighted)) ** 0.5


# %% wrong: the weighted sum is divided by n again
# says: do not divide T by n again
def coupling_degree(scores):
    if len(scores) < 2 or min(scores) <= 0 or max(scores) > 1:
        raise ValueError("scores")
    return len(scores) * np.prod(scores) ** (1 / len(scores)) / sum(scores)


def coordination_degree(scores, weights=None):
    weights = [1] * len(scores) if weights is None else weights
    mean = sum(w * u for w, u in zip(weights, scores)) / len(scores)
    return (coupling_degree(scores) * mean) ** 0.5


# %% wrong: makes the weights add up to one by itself
# says: These weights add up to 0.75
def coupling_degree(scores):
    if len(scores) < 2 or min(scores) <= 0 or max(scores) > 1:
        raise ValueError("scores")
    return len(scores) * np.prod(scores) ** (1 / len(scores)) / sum(scores)


def coordination_degree(scores, weights=None):
    weights = np.ones(len(scores)) if weights is None else np.array(weights)
    mean = (weights * scores).sum() / weights.sum()
    return (coupling_degree(scores) * mean) ** 0.5


# %% wrong: zip cuts a weight too many
def coupling_degree(scores):
    if len(scores) < 2 or min(scores) <= 0 or max(scores) > 1:
        raise ValueError("scores")
    return len(scores) * np.prod(scores) ** (1 / len(scores)) / sum(scores)


def coordination_degree(scores, weights=None):
    weights = [1 / len(scores)] * len(scores) if weights is None else weights
    if min(weights) < 0 or abs(sum(weights) - 1) > 1e-6:
        raise ValueError("weights")
    mean = sum(w * u for w, u in zip(weights, scores))
    return (coupling_degree(scores) * mean) ** 0.5


# %% wrong: stumbles over arrays
def coupling_degree(scores):
    if len(scores) < 2 or min(scores) <= 0 or max(scores) > 1:
        raise ValueError("scores")
    return len(scores) * np.prod(scores) ** (1 / len(scores)) / sum(scores)


def coordination_degree(scores, weights=None):
    if weights == None:
        weights = [1 / len(scores)] * len(scores)
    if weights == [] or len(weights) != len(scores) or min(weights) < 0:
        raise ValueError("weights")
    if abs(sum(weights) - 1) > 1e-6:
        raise ValueError("weights")
    return (
        coupling_degree(scores) * sum(map(lambda w, u: w * u, weights, scores))
    ) ** 0.5


# %% wrong: asks the library
# says: Your answer calls the library's coordination_degree
from clusterlab.measures import coordination_degree


# %% right: np.average
def coupling_degree(scores):
    if len(scores) < 2 or min(scores) <= 0 or max(scores) > 1:
        raise ValueError("scores")
    return len(scores) * np.prod(scores) ** (1 / len(scores)) / sum(scores)


def coordination_degree(scores, weights=None):
    if weights is not None:
        if len(weights) != len(scores) or np.min(weights) < 0:
            raise ValueError("weights")
        if not np.isclose(np.sum(weights), 1, atol=1e-6):
            raise ValueError("weights")
    return np.sqrt(coupling_degree(scores) * np.average(scores, weights=weights))


# %% right: without exercise 1
def coordination_degree(scores, weights=None):
    n = len(scores)
    u = np.array(scores, dtype=float)
    w = np.full(n, 1 / n) if weights is None else np.array(weights, dtype=float)
    if n < 2 or (u <= 0).any() or (u > 1).any():
        raise ValueError("scores")
    if w.shape != u.shape or (w < 0).any() or abs(w.sum() - 1) > 1e-6:
        raise ValueError("weights")
    return float((n * u.prod() ** (1 / n) / u.sum() * (w @ u)) ** 0.5)


# %% right: Fractions for the equal weights
def coupling_degree(scores):
    if len(scores) < 2 or min(scores) <= 0 or max(scores) > 1:
        raise ValueError("scores")
    return len(scores) * np.prod(scores) ** (1 / len(scores)) / sum(scores)


from fractions import Fraction
from math import sqrt


def coordination_degree(scores, weights=None):
    if weights is None:
        weights = [Fraction(1, len(scores)) for _ in scores]
    if len(weights) != len(scores) or any(w < 0 for w in weights):
        raise ValueError("weights")
    if abs(sum(weights) - 1) > 1e-6:
        raise ValueError("weights")
    mean = sum(float(w) * float(u) for w, u in zip(weights, scores, strict=True))
    return sqrt(float(coupling_degree(scores)) * mean)


# %% right: pandas
def coupling_degree(scores):
    if len(scores) < 2 or min(scores) <= 0 or max(scores) > 1:
        raise ValueError("scores")
    return len(scores) * np.prod(scores) ** (1 / len(scores)) / sum(scores)


import pandas as pd


def coordination_degree(scores, weights=None):
    table = pd.DataFrame({"u": list(scores)})
    table["w"] = 1 / len(table) if weights is None else list(weights)
    if (table["w"] < 0).any() or abs(table["w"].sum() - 1) > 1e-6:
        raise ValueError("weights")
    return (coupling_degree(scores) * (table["u"] * table["w"]).sum()) ** 0.5


# %% wrong: the root covers T only
# says: covers C and T
def coupling_degree(scores):
    if len(scores) < 2 or min(scores) <= 0 or max(scores) > 1:
        raise ValueError("scores")
    return len(scores) * np.prod(scores) ** (1 / len(scores)) / sum(scores)


def coordination_degree(scores, weights=None):
    weights = [1 / len(scores)] * len(scores) if weights is None else weights
    if len(weights) != len(scores) or min(weights) < 0 or abs(sum(weights) - 1) > 1e-6:
        raise ValueError("weights")
    return coupling_degree(scores) * np.dot(weights, scores) ** 0.5


# %% wrong: the mean is divided by n once more
# says: only once
def coupling_degree(scores):
    if len(scores) < 2 or min(scores) <= 0 or max(scores) > 1:
        raise ValueError("scores")
    return len(scores) * np.prod(scores) ** (1 / len(scores)) / sum(scores)


def coordination_degree(scores, weights=None):
    if weights is None:
        return (coupling_degree(scores) * np.mean(scores) / len(scores)) ** 0.5
    if len(weights) != len(scores) or min(weights) < 0 or abs(sum(weights) - 1) > 1e-6:
        raise ValueError("weights")
    return (coupling_degree(scores) * np.dot(weights, scores)) ** 0.5


# %% wrong: weights must add up to exactly one
def coupling_degree(scores):
    if len(scores) < 2 or min(scores) <= 0 or max(scores) > 1:
        raise ValueError("scores")
    return len(scores) * np.prod(scores) ** (1 / len(scores)) / sum(scores)


def coordination_degree(scores, weights=None):
    if weights is None:
        return (coupling_degree(scores) * np.mean(scores)) ** 0.5
    if len(weights) != len(scores) or min(weights) < 0 or sum(weights) != 1:
        raise ValueError("weights")
    return (coupling_degree(scores) * np.dot(weights, scores)) ** 0.5
