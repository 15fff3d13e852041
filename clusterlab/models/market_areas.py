"""Market areas: where do customers go when several centres compete for them?

*Reilly's law* splits the trade of a town between two cities, in proportion to their
population and to the inverse square of the distance. *Converse's breaking point* is
the place on the road between them where the split is even. *Huff's model* replaces
the border by probabilities: each centre attracts customers by its size and repels
them by its distance, and everybody may go anywhere.
"""

import numpy as np
from scipy.special import softmax

from clusterlab._arguments import amounts, number, positive, same_length, vector


def reilly(pop_a, pop_b, distance_a, distance_b):
    r"""Reilly's law of retail gravitation: trade drawn to city a per unit to city b.

    .. math:: \frac{B_a}{B_b} = \frac{P_a}{P_b} \left(\frac{D_b}{D_a}\right)^2

    Parameters
    ----------
    pop_a, pop_b : float or array_like
        Populations of the cities, in one unit.
    distance_a, distance_b : float or array_like
        Distances from the town to city a and to city b, in one unit.

    Returns
    -------
    float or numpy.ndarray
        The ratio; arguments broadcast. 1: an even split; above 1: more trade goes
        to a. City a's share is ratio / (1 + ratio).

    Raises
    ------
    ValueError
        If an argument is not positive and finite, or if they do not broadcast.

    Notes
    -----
    The square is an assumption, not a law of nature. Source: Reilly (1931); the
    example is Converse's (1949). Taught in *Market clusters*.

    Examples
    --------
    >>> float(round(reilly(39851, 37366, 27, 25), 7))
    0.9143555
    """
    pop_a, pop_b, distance_a, distance_b = _together(
        pop_a=pop_a, pop_b=pop_b, distance_a=distance_a, distance_b=distance_b
    )
    return (pop_a / pop_b) * (distance_b / distance_a) ** 2


def converse(pop_a, pop_b, distance):
    r"""Converse's breaking point: the border of two market areas on their road.

    .. math:: D_a = \frac{D}{1 + \sqrt{P_b / P_a}}, \qquad D_b = D - D_a

    Parameters
    ----------
    pop_a, pop_b : float or array_like
        Populations of the cities, in one unit.
    distance : float or array_like
        D, length of the road between the cities.

    Returns
    -------
    tuple of two floats or arrays
        Distances of the border from a and from b, in the unit of `distance`. There
        Reilly's ratio is 1. Equal cities share the road; the border lies nearer to
        the smaller city.

    Raises
    ------
    ValueError
        If an argument is not positive and finite, or if they do not broadcast.

    Notes
    -----
    Source: Converse (1949); the example is Huff's (1962). Taught in *Market
    clusters*.

    Examples
    --------
    >>> from_a, from_b = converse(400_000, 200_000, 80)
    >>> float(round(from_a, 3)), float(round(from_b, 3))
    (46.863, 33.137)
    """
    pop_a, pop_b, distance = _together(pop_a=pop_a, pop_b=pop_b, distance=distance)
    relative_pull = np.sqrt(pop_b / pop_a)
    return distance / (1 + relative_pull), distance / (1 + 1 / relative_pull)


def huff(attraction, distance, decay=2.0):
    r"""Huff's probabilities that customers of each origin go to each centre.

    .. math:: p_{ij} = \frac{S_j d_{ij}^{-\lambda}}{\sum_k S_k d_{ik}^{-\lambda}}

    Parameters
    ----------
    attraction : array_like, shape (centres,)
        :math:`S_j \ge 0`, such as floor space; at least one centre has some.
    distance : array_like, shape (origins, centres) or (centres,)
        :math:`d_{ij} > 0`, distance or travel time; one row is one origin.
    decay : float
        :math:`\lambda \ge 0`, how strongly distance repels.

    Returns
    -------
    numpy.ndarray, shape of `distance`
        Probabilities; each row adds up to 1. With `decay` 0 they are the shares of
        attraction; as it grows, all go to the nearest centre.

    Raises
    ------
    ValueError
        If attraction is negative or zero everywhere, if a distance is not positive,
        if `decay` is negative, if anything is not finite, or if the columns of
        `distance` are not the centres.

    Notes
    -----
    The ratio of two centres' probabilities does not depend on a third centre
    (independence of irrelevant alternatives): a new mall takes the same fraction
    from each rival, even from one that it resembles. Source: Huff (1963); the
    example is from Levy and Weitz (2012). Taught in *Market clusters*.

    Examples
    --------
    >>> huff([5000, 10_000], [[10, 5], [5, 15]]).round(4)
    array([[0.1111, 0.8889],
           [0.8182, 0.1818]])
    """
    attraction = vector("attraction", amounts("attraction", attraction))
    distance = np.atleast_1d(positive("distance", distance))
    decay = number("decay", decay, minimum=0)
    same_length(attraction=attraction, distance=distance)
    with np.errstate(divide="ignore"):  # a centre without attraction: log 0 = -inf
        utility = np.log(attraction) - decay * np.log(distance)
    return softmax(utility, axis=-1)


def _together(**values):
    arrays = {name: positive(name, value) for name, value in values.items()}
    try:
        return np.broadcast_arrays(*arrays.values())
    except ValueError:
        listed = ", ".join(f"{name} {a.shape}" for name, a in arrays.items())
        raise ValueError(
            f"the arguments have shapes {listed}, which do not broadcast; reshape "
            "them to a common shape."
        ) from None
