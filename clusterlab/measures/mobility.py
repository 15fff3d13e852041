"""Mobility: do poor places stay poor?

Dispersion says how far apart places are, not whether they change places. Quah cuts
relative incomes into classes and counts *moves* from one year to the next; the
*transition matrix* holds the share of each move. Its diagonal is persistence.
"""

import numpy as np

from clusterlab._arguments import numbers, whole_number


def transition_matrix(values, classes=5):
    r"""Transition matrix of places between quantile classes, year by year.

    .. math:: P_{kl} = \frac{\text{moves from class } k \text{ to class } l}
                            {\text{moves from class } k}

    Parameters
    ----------
    values : array_like, shape (places, years)
        A relative value such as income divided by its mean of the year, years in
        order and one step apart.
    classes : int
        How many quantile classes to cut the *pooled* values of all years into; 5
        makes quintiles. A value on a bound belongs to the lower class.

    Returns
    -------
    numpy.ndarray, shape (classes, classes)
        Rows: class of departure, from the lowest; columns: class a year later. Each
        row adds up to 1. The identity matrix means that nobody ever moves; equal
        rows mean that the past does not matter.

    Raises
    ------
    ValueError
        If `values` is no table of finite numbers with at least two years, if
        `classes` is no whole number of at least 2, or if no place is ever in a
        class before the last year: its row would be 0 / 0.

    Notes
    -----
    Bounds are the same in every year, so that all places may rise together where
    values are not relative. Source: Quah (1993); counted by giddy (Rey 2001).
    Taught in *Imbalance and convergence*.

    Examples
    --------
    >>> transition_matrix([[1, 1, 1, 1, 4], [5, 5, 5, 5, 2]], classes=2)
    array([[0.75, 0.25],
           [0.25, 0.75]])
    """
    values = numbers("values", values)
    if values.ndim != 2 or values.shape[1] < 2:
        raise ValueError(
            f"values has shape {values.shape}; give a table of places by years, with "
            "at least two years."
        )
    classes = whole_number("classes", classes, minimum=2)
    visited = np.searchsorted(_bounds(values, classes), values)
    empty = np.setdiff1d(np.arange(classes), visited[:, :-1])
    if len(empty):
        raise ValueError(
            f"values never starts a move from class {empty[0] + 1} of {classes}, "
            "counted from the lowest; use fewer classes or more places and years."
        )
    from giddy.markov import Markov  # importing giddy takes seconds

    return Markov(visited, classes=np.arange(classes), summary=False).p


def _bounds(values, classes):
    """Quantiles between the classes; exact where one falls on a value."""
    ordered = np.sort(values, axis=None)
    positions = np.arange(1, classes) * (ordered.size - 1) / classes
    return np.interp(positions, np.arange(ordered.size), ordered)
