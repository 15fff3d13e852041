# %% wrong: the factor n is lost
# says: The factor n is missing
def coupling_degree(scores):
    if len(scores) < 2 or min(scores) <= 0 or max(scores) > 1:
        raise ValueError("scores")
    return np.prod(scores) ** (1 / len(scores)) / sum(scores)


# %% wrong: product over the mean to the n, no root
# says: The root is missing
def coupling_degree(scores):
    if len(scores) < 2 or min(scores) <= 0 or max(scores) > 1:
        raise ValueError("scores")
    return np.prod(scores) / np.mean(scores) ** len(scores)


# %% wrong: no root at all
# says: The root is missing
def coupling_degree(scores):
    if len(scores) < 2 or min(scores) <= 0 or max(scores) > 1:
        raise ValueError("scores")
    return len(scores) * np.prod(scores) / sum(scores)


# %% wrong: products of pairs under the root
# says: outside the root
def coupling_degree(scores):
    if len(scores) < 2 or min(scores) <= 0 or max(scores) > 1:
        raise ValueError("scores")
    pairs = [a + b for i, a in enumerate(scores) for b in scores[:i]]
    return (np.prod(scores) / np.prod(pairs)) ** (1 / len(scores))


# %% wrong: always the square root
# says: third root
def coupling_degree(scores):
    if len(scores) < 2 or min(scores) <= 0 or max(scores) > 1:
        raise ValueError("scores")
    return len(scores) * np.prod(scores) ** 0.5 / sum(scores)


# %% wrong: brackets of the exponent
# says: Brackets
def coupling_degree(scores):
    if len(scores) < 2 or min(scores) <= 0 or max(scores) > 1:
        raise ValueError("scores")
    return len(scores) * np.prod(scores) ** 1 / len(scores) / sum(scores)


# %% wrong: scores above one are let through
def coupling_degree(scores):
    if len(scores) < 2 or min(scores) <= 0:
        raise ValueError("scores")
    return len(scores) * np.prod(scores) ** (1 / len(scores)) / sum(scores)


# %% wrong: refuses only an exact zero
def coupling_degree(scores):
    if len(scores) < 2 or 0 in list(scores) or max(scores) > 1:
        raise ValueError("scores")
    return len(scores) * np.prod(np.abs(scores)) ** (1 / len(scores)) / abs(sum(scores))


# %% wrong: knows pairs and triples only
def coupling_degree(scores):
    if len(scores) < 2 or min(scores) <= 0 or max(scores) > 1:
        raise ValueError("scores")
    root = 0.5 if len(scores) == 2 else 1 / 3
    return len(scores) * np.prod(scores) ** root / sum(scores)


# %% wrong: asks the library
# says: Your answer calls the library's coupling_degree
from clusterlab.measures import coupling_degree


# %% right: logarithms
def coupling_degree(scores):
    u = np.asarray(scores, dtype=float)
    if u.size < 2 or (u <= 0).any() or (u > 1).any():
        raise ValueError("two or more scores above 0, at most 1")
    return np.exp(np.log(u).mean()) / u.mean()


# %% right: geometric mean of the statistics module
def coupling_degree(scores):
    from statistics import fmean, geometric_mean

    scores = [float(u) for u in scores]
    if len(scores) < 2 or not all(0 < u <= 1 for u in scores):
        raise ValueError("scores")
    return geometric_mean(scores) / fmean(scores)


# %% right: pandas
import pandas as pd


def coupling_degree(scores):
    u = pd.Series(scores)
    if len(u) < 2 or not u.between(0, 1, inclusive="right").all():
        raise ValueError("scores")
    return len(u) * u.prod() ** (1 / len(u)) / u.sum()


# %% right: a loop
def coupling_degree(scores):
    if len(scores) < 2:
        raise ValueError("one score")
    product, total = 1, 0
    for u in scores:
        if u <= 0 or u > 1:
            raise ValueError(f"a score of {u}")
        product *= u
        total += u
    n = len(scores)
    return n * product ** (1 / n) / total
