# %% wrong: no own market
# says: own market is missing
def market_potential(income, distance, area):
    if min(area) <= 0:
        raise ValueError("area")
    n = len(income)
    return [
        sum(income[s] / distance[r][s] for s in range(n) if s != r) for r in range(n)
    ]


# %% wrong: the radius
# says: The radius is too far
def market_potential(income, distance, area):
    if min(area) <= 0:
        raise ValueError("area")
    d = np.array(distance, float)
    np.fill_diagonal(d, np.sqrt(np.array(area) / np.pi))
    return (np.array(income) / d).sum(axis=1)


# %% wrong: no pi
# says: Divide the area by pi
def market_potential(income, distance, area):
    if min(area) <= 0:
        raise ValueError("area")
    d = np.array(distance, float)
    np.fill_diagonal(d, 0.66 * np.sqrt(area))
    return (np.array(income) / d).sum(axis=1)


# %% wrong: no root
# says: Take the square root
def market_potential(income, distance, area):
    if min(area) <= 0:
        raise ValueError("area")
    d = np.array(distance, float)
    np.fill_diagonal(d, 0.66 * np.array(area) / np.pi)
    return (np.array(income) / d).sum(axis=1)


# %% wrong: multiplies
# says: Near counts more
def market_potential(income, distance, area):
    if min(area) <= 0:
        raise ValueError("area")
    d = np.array(distance, float)
    np.fill_diagonal(d, 0.66 * np.sqrt(np.array(area) / np.pi))
    return (np.array(income) * d).sum(axis=1)


# %% wrong: the income of the place itself
# says: the income of the others
def market_potential(income, distance, area):
    if min(area) <= 0:
        raise ValueError("area")
    d = np.array(distance, float)
    np.fill_diagonal(d, 0.66 * np.sqrt(np.array(area) / np.pi))
    return np.array(income) * (1 / d).sum(axis=1)


# %% wrong: one internal distance for all
def market_potential(income, distance, area):
    if min(area) <= 0:
        raise ValueError("area")
    d = np.array(distance, float)
    np.fill_diagonal(d, 0.66 * np.sqrt(np.mean(area) / np.pi))
    return (np.array(income) / d).sum(axis=1)


# %% wrong: writes into the caller's table
# says: Leave distance unchanged
def market_potential(income, distance, area):
    if min(area) <= 0:
        raise ValueError("area")
    np.fill_diagonal(distance, 0.66 * np.sqrt(np.array(area) / np.pi))
    return (np.array(income) / distance).sum(axis=1)


# %% wrong: takes an area of zero
# says: An area must be positive
def market_potential(income, distance, area):
    d = np.array(distance, float)
    np.fill_diagonal(d, 0.66 * np.sqrt(np.abs(area) / np.pi) + 1e-300)
    return (np.array(income) / d).sum(axis=1)


# %% wrong: keeps what stands on the diagonal
def market_potential(income, distance, area):
    if min(area) <= 0:
        raise ValueError("area")
    d = np.array(distance, float)
    inside = 0.66 * np.sqrt(np.array(area) / np.pi)
    d = d + np.diag(inside)
    return (np.array(income) / d).sum(axis=1)


# %% wrong: asks the library
# says: Your answer calls the library
def market_potential(income, distance, area):
    from clusterlab import models

    return models.market_potential(income, distance, area)


# %% right: pure Python
from math import pi, sqrt


def market_potential(income, distance, area):
    if any(a <= 0 for a in area):
        raise ValueError("Areas must be positive.")
    potential = []
    for r, row in enumerate(distance):
        total = 0
        for s, d in enumerate(row):
            total += income[s] / (0.66 * sqrt(area[r] / pi) if r == s else d)
        potential.append(total)
    return potential


# %% right: a matrix product
def market_potential(income, distance, area):
    area = np.asarray(area)
    if not (area > 0).all():
        raise ValueError("area")
    inside = 0.66 * (area / np.pi) ** 0.5
    near = 1 / np.where(np.eye(len(area), dtype=bool), inside, distance)
    return near @ np.asarray(income)


# %% right: pandas
import pandas as pd


def market_potential(income, distance, area):
    if (pd.Series(area) <= 0).any():
        raise ValueError("area")
    d = pd.DataFrame(distance, dtype=float)
    for place in d.index:
        d.loc[place, place] = 0.66 * (area[place] / np.pi) ** 0.5
    return (1 / d).dot(pd.Series(income))


# %% wrong: a table of whole numbers keeps whole numbers
# says: Whole numbers lose
def market_potential(income, distance, area):
    if min(area) <= 0:
        raise ValueError("area")
    d = np.array(distance)
    np.fill_diagonal(d, 0.66 * np.sqrt(np.array(area) / np.pi))
    return (np.array(income) / d).sum(axis=1)


# %% wrong: goes along the columns
# says: go along the rows
def market_potential(income, distance, area):
    if min(area) <= 0:
        raise ValueError("area")
    d = np.array(distance, float).T
    np.fill_diagonal(d, 0.66 * np.sqrt(np.array(area) / np.pi))
    return (np.array(income) / d).sum(axis=1)


# %% right: others first, then the own market
def market_potential(income, distance, area):
    if np.any(np.array(area) <= 0):
        raise ValueError("An area is not positive.")
    own = np.array(income) / (0.66 * np.sqrt(np.array(area) / np.pi))
    far = np.array(distance, dtype=float)
    np.fill_diagonal(far, np.inf)
    return own + (1 / far).dot(income)


# %% wrong: pi outside the root
# says: Divide by pi under the root
def market_potential(income, distance, area):
    table = np.array(distance, dtype=float)
    np.fill_diagonal(table, 0.66 * np.sqrt(area) / np.pi)
    return (np.array(income) / table).sum(axis=1)


# %% wrong: one sum for all places
# says: One number for each place
def market_potential(income, distance, area):
    table = np.array(distance, dtype=float)
    np.fill_diagonal(table, 0.66 * np.sqrt(np.array(area) / np.pi))
    return (np.array(income) / table).sum()
