"""The spatial dilemma: cooperation among neighbours who copy success.

In a *prisoner's dilemma* a defector who meets a cooperator earns the *temptation*,
more than cooperation pays, so in a mixed crowd defection takes over. Here everybody
stays put, plays with the neighbours and then copies the most successful of them.
Cooperators survive in *clusters*, where they meet each other.
"""

import itertools

import numpy as np

from clusterlab._arguments import numbers, positive_number, whole_number


def spatial_dilemma(grid, temptation, steps, fitness=None):
    r"""Nowak and May's prisoner's dilemma on a grid without edges.

    A site earns, from the k cooperators among itself and its eight neighbours,

    .. math::

       \pi = \begin{cases} k & \text{if it cooperates} \\
       b\,k & \text{if it defects} \end{cases}

    that is 1 for mutual cooperation, the temptation b for defecting on a cooperator
    and 0 otherwise. Then all sites at once take the strategy of the best earner among
    these nine; where a cooperator and a defector earn the same, a site keeps its own.

    Parameters
    ----------
    grid : array_like, shape (rows, columns)
        1 for a cooperator, 0 for a defector. Opposite edges are neighbours.
    temptation : float
        b, positive; a dilemma where it exceeds 1.
    steps : int
        Number of rounds.
    fitness : callable, optional
        Another earning rule, called as ``fitness(own, cooperators, temptation)``
        where ``own`` is [[0], [1]], the site's strategy, and ``cooperators`` is
        [0, 1, ..., 9], the possible k. Returns what each earns, shape (2, 10).

    Returns
    -------
    numpy.ndarray of int8, shape (steps + 1, rows, columns)
        The grid at the start and after each round. A grid of one strategy stays as
        it is. With 1.8 < b < 2 the share of cooperators on a large random grid
        settles near a value that Nowak and May derive.

    Raises
    ------
    ValueError
        If `grid` is no table of zeros and ones, `temptation` is not positive,
        `steps` is no whole number, or `fitness` returns no table of numbers.

    Notes
    -----
    Nothing is random once the grid is given.
    Source: Nowak and May (1992). Taught in *Cooperation, culture, government*.

    Examples
    --------
    A single defector spreads for a start:

    >>> grid = np.ones((9, 9))
    >>> grid[4, 4] = 0
    >>> rounds = spatial_dilemma(grid, temptation=1.85, steps=2)
    >>> (rounds == 0).sum(axis=(1, 2))
    array([ 1,  9, 25])

    A fine on defectors, as a rule of one's own, stops it:

    >>> def fined(own, cooperators, temptation):
    ...     return payoffs(own, cooperators, temptation) - 7 * (own == 0)
    >>> rounds = spatial_dilemma(grid, temptation=1.85, steps=2, fitness=fined)
    >>> (rounds == 0).sum(axis=(1, 2))
    array([1, 0, 0])
    """
    grid = _strategies(grid)
    rank = _ranks(fitness or payoffs, positive_number("temptation", temptation))
    rounds = np.empty((whole_number("steps", steps) + 1, *grid.shape), dtype=np.int8)
    rounds[0] = grid
    for now, after in itertools.pairwise(rounds):
        cooperators = _neighbourhood(np.add, now)
        earned = rank[10 * now + cooperators]
        best_cooperator = _neighbourhood(np.maximum, earned * now)
        best_defector = _neighbourhood(np.maximum, earned * (1 - now))
        after[:] = best_cooperator + now > best_defector  # + now: a tie keeps its own
    return rounds


def payoffs(own, cooperators, temptation):
    """Earn 1 for mutual cooperation, the temptation for defecting, otherwise 0."""
    return np.where(own == 1, 1, temptation) * cooperators


def _ranks(fitness, temptation):
    """Ranks from 1 of what defectors, then cooperators earn with 0 to 9 cooperators."""
    own, cooperators = np.array([[0], [1]]), np.arange(10)
    earnings = numbers("fitness(...)", fitness(own, cooperators, temptation))
    if earnings.shape != (2, 10):
        raise ValueError(
            f"fitness(...) has shape {earnings.shape} for two strategies and 0 to 9 "
            "cooperators; return one number for each pair, an array of shape (2, 10)."
        )
    _, rank = np.unique(earnings, return_inverse=True)
    return rank.ravel().astype(np.int8) + 1


def _neighbourhood(combine, sites):
    """Combine each site with its eight neighbours; opposite edges touch."""
    for _ in range(2):  # along columns, then along rows
        ring = np.concatenate([sites[-1:], sites, sites[:1]])
        sites = combine(combine(ring[:-2], sites), ring[2:]).T
    return sites


def _strategies(grid):
    """Return `grid` as a table of ones (cooperators) and zeros (defectors)."""
    grid = numbers("grid", grid)
    if grid.ndim != 2:
        raise ValueError(f"grid has shape {grid.shape}; give a table, rows x columns.")
    strange = grid[(grid != 0) & (grid != 1)]
    if strange.size:
        raise ValueError(
            f"grid contains {strange[0]:g}; give 1 for a cooperator and 0 for a "
            "defector."
        )
    return grid
