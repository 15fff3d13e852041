"""Item statistics of classical test theory: how the exercises of an assignment work.

An item is a graded cell, its score the points in it. Tables have one row per student,
one column per item, and no gaps.
"""

import numpy as np
from scipy import stats


def difficulty(points, maxima):
    """Mean share of the points of each item.

    .. math:: p_i = \\bar{x}_i / m_i

    Parameters
    ----------
    points : pandas.DataFrame
        Points by student and item; gaps are passed over.
    maxima : pandas.Series
        Largest points of each item; an item worth nothing has no difficulty.

    Returns
    -------
    dict of str to float or None
        From 0, nobody has a point, to 1, everybody has all: a *high* value means an
        *easy* item. None where nobody has a mark.

    Notes
    -----
    Crocker and Algina (1986), *Introduction to Classical and Modern Test Theory*,
    chapter 14, write p for the share of right answers; with partial points it is the
    mean share.

    Examples
    --------
    >>> import pandas as pd
    >>> points = pd.DataFrame({"hhi": [2, 0, 1], "dartboard": [4, 4, 4]})
    >>> difficulty(points, pd.Series({"hhi": 2, "dartboard": 4}))
    {'hhi': 0.5, 'dartboard': 1.0}
    """
    return {
        item: float(column.mean() / maxima[item])
        if column.notna().any() and maxima[item] > 0
        else None
        for item, column in points.items()
    }


def discrimination(points):
    """Item-rest correlation: do those who do well elsewhere do well here?

    .. math:: r_i = \\operatorname{cor}(x_i, \\textstyle\\sum_{j \\ne i} x_j)

    Parameters
    ----------
    points : pandas.DataFrame

    Returns
    -------
    dict of str to float or None
        From -1 to 1. None where it is undefined: everybody has the same points in the
        item, or in the rest, or there are fewer than two students or items.

    Notes
    -----
    The item itself is left out of the rest, because it would correlate with itself:
    the *corrected* item-total correlation of Crocker and Algina (1986), chapter 14.

    Examples
    --------
    >>> import pandas as pd
    >>> points = pd.DataFrame({"a": [0, 1, 2], "b": [0, 2, 4], "c": [1, 1, 1]})
    >>> {item: r and round(r, 3) for item, r in discrimination(points).items()}
    {'a': 1.0, 'b': 1.0, 'c': None}
    """
    total = points.sum(axis=1)
    return {
        item: _correlation(column, total - column) for item, column in points.items()
    }


def cronbach_alpha(points):
    """Cronbach's alpha, a lower bound of the reliability of the total score.

    .. math:: \\alpha = \\frac{k}{k-1} \\left(1 - \\frac{\\sum_i s_i^2}{s^2}\\right)

    with k items, their variances :math:`s_i^2` and the variance :math:`s^2` of the
    total.

    Parameters
    ----------
    points : pandas.DataFrame

    Returns
    -------
    float or None
        1 if all items rise and fall together, 0 if they are uncorrelated, below 0 if
        they work against each other. None where it is undefined: fewer than two
        students or items, or the same total for everybody.

    Notes
    -----
    Cronbach (1951), Coefficient alpha and the internal structure of tests,
    *Psychometrika* 16, 297-334. It is a lower bound only if the errors of the items are
    uncorrelated, it grows with the number of items, and it does not show that the items
    measure one thing.

    Examples
    --------
    >>> import pandas as pd
    >>> round(cronbach_alpha(pd.DataFrame({"a": [1, 2, 3], "b": [1, 3, 2]})), 4)
    0.6667
    """
    students, items = points.shape
    if students < 2 or items < 2 or _constant(points.sum(axis=1)):
        return None
    parts, whole = points.var().sum(), points.sum(axis=1).var()
    return float(items / (items - 1) * (1 - parts / whole))


def alpha_interval(alpha, students, items, confidence=0.95):
    """Confidence interval of Cronbach's alpha.

    .. math:: 1 - (1 - \\alpha) F_{1-q}, \\quad 1 - (1 - \\alpha) F_{q}

    with q half of what is left out and F the quantiles of the F distribution with
    n - 1 and (n - 1)(k - 1) degrees of freedom, for n students and k items.

    Parameters
    ----------
    alpha : float
    students, items : int
        At least two each.
    confidence : float

    Returns
    -------
    tuple of float
        Lower and upper end.

    Notes
    -----
    Feldt (1965), The approximate sampling distribution of Kuder-Richardson reliability
    coefficient twenty, *Psychometrika* 30, 357-370. Exact for normal scores and items
    of equal variances and covariances, a guide for others.

    Examples
    --------
    >>> [round(end, 2) for end in alpha_interval(0.8, students=30, items=6)]
    [0.66, 0.89]
    """
    tail = (1 - confidence) / 2
    freedom = students - 1, (students - 1) * (items - 1)
    high, low = stats.f.ppf([1 - tail, tail], *freedom)
    return float(1 - (1 - alpha) * high), float(1 - (1 - alpha) * low)


def _correlation(one, other):
    if len(one) < 2 or _constant(one) or _constant(other):
        return None
    return float(np.corrcoef(one, other)[0, 1])


def _constant(values):
    """Whether all are the same but for rounding; a correlation would be noise."""
    return bool(np.ptp(values) <= 1e-9 * max(1.0, np.abs(values).max()))
