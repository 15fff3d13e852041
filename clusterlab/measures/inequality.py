"""Inequality: how far incomes are from shares of people.

A place has its *fair share* when its share of all income equals its share of all
people. Theil's T averages the logarithm of income share over people share, each
place counting by its income. Because it is an average, it splits without remainder:
inequality *between* groups of places, as if everybody earned the mean of their
group, plus inequality *within* the groups. Logarithms are natural; another base
would rescale every value.

Theil's T is not Theil's L, the mean logarithmic deviation, which exchanges the two
shares: some packages call L "the" Theil index.
"""

from typing import NamedTuple

import numpy as np
from scipy.special import rel_entr

from clusterlab._arguments import positive, same_length, vector


class Theil(NamedTuple):
    """Theil's T and, where groups were given, its two parts."""

    total: float
    between: float | None
    within: float | None


def theil(values, groups=None):
    r"""Theil's T of a list of incomes, each counting once (泰尔指数).

    .. math:: T = \frac{1}{n} \sum_i \frac{y_i}{\bar y} \ln \frac{y_i}{\bar y}

    Parameters
    ----------
    values : array_like, shape (n,)
        Incomes :math:`y_i`, one per person, or per place if places are to count
        equally whatever their size. Where size matters use `theil_weighted`.
    groups : array_like, shape (n,), optional
        The group of each entry, as names or numbers.

    Returns
    -------
    Theil
        `total` between 0 (all equal) and :math:`\ln n` (one has everything).
        `between` and `within` add up to it; both are None without `groups`.
        `within` weights the T of each group by the group's share of income.

    Raises
    ------
    ValueError
        If `values` contain zero, negative or missing numbers, or if `groups` has
        another length or a missing label.

    Notes
    -----
    T does not change if all incomes are multiplied by the same number, or if every
    entry is listed twice. Source: Theil (1967). Taught in *Imbalance and
    convergence*.

    Examples
    --------
    >>> incomes = [10, 10, 10, 20, 50]
    >>> round(theil(incomes).total, 7)
    0.2502012
    >>> parts = theil(incomes, groups=["west", "west", "west", "east", "east"])
    >>> round(parts.between, 4), round(parts.within, 4)
    (0.1838, 0.0664)
    """
    values = vector("values", positive("values", values))
    return _theil(values, np.ones(len(values)), _labels(groups, values=values))


def theil_weighted(income, population, groups=None):
    r"""Theil's T of places, each counting by its population.

    .. math:: T = \sum_i Y_i \ln \frac{Y_i}{P_i}
                = \underbrace{\sum_g Y_g \ln \frac{Y_g}{P_g}}_{between}
                + \underbrace{\sum_g Y_g T_g}_{within}

    Parameters
    ----------
    income : array_like, shape (places,)
        *Total* income or output of each place (GDP, not GDP per head); its shares
        are :math:`Y_i`.
    population : array_like, shape (places,)
        Resident population of each place; its shares are :math:`P_i`.
    groups : array_like, shape (places,), optional
        The group of each place, as names or numbers.

    Returns
    -------
    Theil
        `total` is 0 where income per head is the same everywhere and at most
        :math:`\ln(1 / \min P_i)`: the smallest place has everything. `between` and
        `within` add up to it; both are None without `groups`.

    Raises
    ------
    ValueError
        If income or population contain zero, negative or missing numbers, or if
        the lists differ in length or a label is missing.

    Notes
    -----
    T does not change with the units, or if a place is divided into parts with the
    same income per head. It can fall because people leave the poor places, not
    because these catch up: look at people and places together.
    Source: Theil (1967). Taught in *Imbalance and convergence*.

    Examples
    --------
    Chongqing's three zones in 2013, GDP in 100 million yuan and residents in 10,000:

    >>> gdp, residents = [9755.25, 2189.60, 711.87], [1870.57, 821.20, 278.23]
    >>> zones = theil_weighted(gdp, residents, groups=["circle", "wings", "wings"])
    >>> round(zones.total, 5), round(zones.between, 5), round(zones.within, 5)
    (0.04583, 0.04579, 4e-05)
    """
    income = vector("income", positive("income", income))
    population = vector("population", positive("population", population))
    same_length(income=income, population=population)
    return _theil(income, population, _labels(groups, income=income))


def _theil(income, population, group):
    y, p = _shares(income), _shares(population)
    total = _divergence(y, p)
    if group is None:
        return Theil(total, None, None)
    y_group, p_group = np.bincount(group, weights=y), np.bincount(group, weights=p)
    # Within its group a place's fair share is y_group * p / p_group.
    within = _divergence(y, (y_group / p_group)[group] * p)
    return Theil(total, _divergence(y_group, p_group), within)


def _shares(amounts):
    amounts = amounts / amounts.max()  # keeps the sum of huge numbers finite
    return amounts / amounts.sum()


def _divergence(y, p):
    """Sum of y ln(y / p) for two lists of shares; never negative."""
    # Where all places are equal, rounding may leave the sum just below zero.
    return max(float(rel_entr(y, p).sum()), 0.0)


def _labels(groups, **values):
    """Number the groups from 0, or None without groups."""
    if groups is None:
        return None
    import pandas as pd  # here, because only groups need it

    labels = vector("groups", np.asarray(groups, dtype=object))
    same_length(**values, groups=labels)
    try:
        codes = pd.factorize(labels)[0]
    except TypeError:
        raise ValueError(f"groups must be names or numbers; got {groups!r}.") from None
    if (codes < 0).any():
        raise ValueError(
            f"groups has no label at position {codes.argmin()}; name the group of "
            "every entry."
        )
    return codes
