"""Spatial autocorrelation: are neighbours more alike than chance would make them?

Who is a neighbour, and how much each counts, is said by a matrix of *weights*; a
statistic belongs to its weights. Moran's I correlates every place with its
neighbours; Geary's C compares it with them. Under *spatial randomness* every
arrangement of the values on the map is equally likely. Neither statistic knows how
unequal the places are: shuffling the map changes I and C but no inequality index.
"""

from typing import NamedTuple

import numpy as np

from clusterlab._arguments import generator, numbers, vector, whole_number


class MoransI(NamedTuple):
    """Moran's I, its moments under spatial randomness, and a permutation p-value."""

    statistic: float
    expected: float
    variance_normal: float
    variance_randomization: float
    p_simulated: float | None


def morans_i(x, weights, permutations=999, rng=None):
    r"""Moran's I, the correlation of places with their neighbours.

    .. math::
        I = \frac{n}{S_0} \frac{\sum_i \sum_j w_{ij} z_i z_j}{\sum_i z_i^2},
        \qquad z_i = x_i - \bar x, \qquad S_0 = \sum_i \sum_j w_{ij}

    Parameters
    ----------
    x : array_like, shape (n,)
        One number per place, in the order of the weights' ids.
    weights : libpysal.weights.W or libpysal.graph.Graph
        :math:`w_{ij}`, used as given: row-standardized, binary or otherwise.
    permutations : int
        How many random maps to compare with; 0 for none.
    rng : numpy.random.Generator, optional
        Shuffles the maps; the same state gives the same p. Without it every call
        draws other maps.

    Returns
    -------
    MoransI
        `statistic`: above `expected`, neighbours are alike; below, unlike. With
        row-standardized weights it rarely leaves [-1, 1]. `expected` is
        -1 / (n - 1), not 0. `variance_normal` is for values drawn from a normal
        distribution, `variance_randomization` for these values shuffled.
        `p_simulated` is one-sided, for the side on which I lies: (1 + maps at
        least as extreme) / (1 + maps). Double it for a two-sided test. It is None
        without permutations.

    Raises
    ------
    ValueError
        If x is not finite, constant, of another length or in another order than
        the weights, if there are fewer than four places, if the weights are no
        libpysal object, not finite or negative, or if a place has no neighbour
        or is its own.

    Notes
    -----
    Source: Moran (1950), Cliff and Ord (1981); computed by esda (Rey and Anselin
    2007). Taught in *Imbalance and convergence*.

    Examples
    --------
    >>> from libpysal.weights import lat2W
    >>> index = morans_i(range(1, 10), lat2W(3, 3), rng=np.random.default_rng(2024))
    >>> round(index.statistic, 6), index.expected, round(index.variance_normal, 6)
    (0.5, -0.125, 0.053125)
    """
    from esda.moran import Moran  # importing esda takes seconds

    z, transformation = _map(x, weights)
    permutations = whole_number("permutations", permutations)
    rng = np.random.default_rng() if rng is None else generator("rng", rng)
    with np.errstate(all="ignore"):  # z-scores, unused here, may divide by zero
        moran = Moran(z, weights, transformation, permutations=0)
    moments = (moran.I, moran.EI, moran.VI_norm, moran.VI_rand)
    p = None
    if permutations:
        shuffled = rng.permuted(np.tile(z, (permutations, 1)), axis=1)
        neighbours = (weights.sparse @ shuffled.T).T
        maps = len(z) / weights.sparse.sum() * (shuffled * neighbours).sum(1) / (z @ z)
        p = _one_sided(float(moran.I), maps)
    return MoransI(*map(float, moments), p)


def gearys_c(x, weights):
    r"""Geary's C, the squared difference between neighbours.

    .. math::
        C = \frac{n - 1}{2 S_0}
        \frac{\sum_i \sum_j w_{ij} (x_i - x_j)^2}{\sum_i (x_i - \bar x)^2},
        \qquad S_0 = \sum_i \sum_j w_{ij}

    Parameters
    ----------
    x : array_like, shape (n,)
        One number per place, in the order of the weights' ids.
    weights : libpysal.weights.W or libpysal.graph.Graph
        :math:`w_{ij}`, used as given: row-standardized, binary or otherwise.

    Returns
    -------
    float
        1 is expected under spatial randomness. Below 1 neighbours are alike, down
        to 0 where they are equal; above 1 they are unlike.

    Raises
    ------
    ValueError
        As in `morans_i`.

    Notes
    -----
    Source: Geary (1954); computed by esda (Rey and Anselin 2007). Taught in
    *Imbalance and convergence*.

    Examples
    --------
    >>> from libpysal.weights import lat2W
    >>> round(gearys_c(range(1, 10), lat2W(3, 3)), 6)
    0.333333
    """
    from esda.geary import Geary  # importing esda takes seconds

    z, transformation = _map(x, weights)
    with np.errstate(all="ignore"):  # z-scores, unused here, may divide by zero
        return float(Geary(z, weights, transformation, permutations=0).C)


def _map(x, weights):
    """Deviations of x from its mean in units of the largest, and the transformation."""
    from libpysal.graph import Graph  # importing libpysal takes seconds
    from libpysal.weights import W

    if not isinstance(weights, (W, Graph)):
        raise ValueError(
            f"weights is a {type(weights).__name__}; give a libpysal.weights.W or a "
            "libpysal.graph.Graph."
        )
    is_graph = isinstance(weights, Graph)
    ids = list(weights.unique_ids if is_graph else weights.id_order)
    _check_order(x, ids)
    x = vector("x", np.atleast_1d(numbers("x", x)))
    if len(x) != len(ids):
        raise ValueError(
            f"x has {len(x)} values and weights {len(ids)} places; give one value per "
            "place, in the order of the weights' ids."
        )
    if len(x) < 4:
        raise ValueError(
            f"x has {len(x)} places; spatial autocorrelation needs at least four."
        )
    if x.min() == x.max():
        raise ValueError(
            f"x is constant at {x[0]:g}; without variation there is no autocorrelation."
        )
    _check_weights(weights.sparse, ids)
    z = x - x.mean()
    transformation = weights.transformation if is_graph else weights.transform
    return z / np.abs(z).max(), transformation


def _check_order(x, ids):
    """Refuse a labelled series that lists the weights' places in another order."""
    labels = list(x.index) if hasattr(x, "reindex") else ids
    if labels != ids and set(labels) == set(ids):
        raise ValueError(
            "x lists the places in another order than weights; give x.loc[ids] with "
            "the weights' ids."
        )


def _check_weights(matrix, ids):
    if not np.isfinite(matrix.data).all() or (matrix.data < 0).any():
        bad = matrix.data[~(np.isfinite(matrix.data) & (matrix.data >= 0))][0]
        raise ValueError(
            f"weights contains {bad:g}; every weight must be finite and not negative."
        )
    if matrix.diagonal().any():
        place = ids[int(np.flatnonzero(matrix.diagonal())[0])]
        raise ValueError(
            f"weights makes place {place!r} its own neighbour; set the diagonal to "
            "zero."
        )
    islands = np.flatnonzero(np.asarray(matrix.sum(axis=1)).ravel() == 0)
    if len(islands):
        raise ValueError(
            f"weights leaves place {ids[islands[0]]!r} without a neighbour; give every "
            "island a neighbour or drop it from x and weights."
        )


def _one_sided(observed, simulated):
    """Share of maps at least as extreme, on the side where `observed` lies."""
    tie = 1e-12  # equal arrangements differ by rounding
    above = (simulated >= observed - tie).sum()
    below = (simulated <= observed + tie).sum()
    return float((min(above, below) + 1) / (len(simulated) + 1))
