"""Input–output analysis: what one industry's demand asks of all the others.

The *transactions* of a table say what each industry (column) bought from each other
(row). Divided by the buyer's output they are *technical coefficients*, the recipe of
one unit. The *Leontief inverse* adds up the recipe of the recipe and so on: its
column sums are *output multipliers*. Between regions, demand that leaves a region
and comes back is *feedback*. Prices and recipes are fixed and supply is slack, so a
multiplier measures impact, not benefit.
"""

from typing import NamedTuple

import numpy as np

from clusterlab._arguments import numbers, positive, square


class Leontief(NamedTuple):
    """Technical coefficients A and the Leontief inverse (I − A)⁻¹."""

    coefficients: np.ndarray
    inverse: np.ndarray


def leontief(transactions, output):
    r"""Technical coefficients and Leontief inverse of an input–output table.

    .. math:: a_{ij} = z_{ij} / x_j, \qquad
              L = (I - A)^{-1} = I + A + A^2 + \dots

    Parameters
    ----------
    transactions : array_like, shape (industries, industries)
        :math:`z_{ij}`, sales of industry i to industry j, in money.
    output : array_like, shape (industries,)
        :math:`x_j`, *total* output of each industry in the same unit (not final
        demand, by which some software divides).

    Returns
    -------
    Leontief
        `coefficients` A, inputs of i per unit of j's output, and `inverse` L, output
        of i that a unit of final demand for j requires in all. L is at least the
        identity matrix, and equals it where no industry buys from any. ``L @ f`` is
        the output that final demand f requires; ``L.sum(axis=0)`` are the output
        multipliers.

    Raises
    ------
    ValueError
        If transactions are negative or no square table, if an output is not
        positive, if the numbers of industries differ, or if the spectral radius of A
        is 1 or more: production would use up more than it makes, and the series
        above has no sum.

    Notes
    -----
    Source: Miller and Blair (2009). Taught in *Industry chains*.

    Examples
    --------
    >>> table = leontief([[150, 500], [200, 100]], [1000, 2000])
    >>> table.coefficients
    array([[0.15, 0.25],
           [0.2 , 0.05]])
    >>> (table.inverse @ [600, 1500]).round(2)
    array([1247.52, 1841.58])
    """
    sales = square("transactions", numbers("transactions", transactions, minimum=0))
    output = positive("output", output)
    if output.shape != sales.shape[1:]:
        raise ValueError(
            f"output has shape {output.shape} and transactions {sales.shape}; give "
            "one output for each column of transactions."
        )
    coefficients = sales / output
    return Leontief(coefficients, _inverse("transactions / output", coefficients))


def regional_feedback(coefficients, region):
    r"""Output a region's own demand causes at home by way of other regions.

    .. math:: F = [L]_{rr} - (I - A_{rr})^{-1} = (I - A_{rr})^{-1} A_{rs} [L]_{sr}

    The region buys elsewhere (:math:`[L]_{sr}`), and elsewhere buys back
    (:math:`A_{rs}`).

    Parameters
    ----------
    coefficients : array_like, shape (n, n)
        Technical coefficients A of the whole interregional table, every industry of
        every region a row and a column.
    region : array_like of bool, shape (n,)
        True for the rows that belong to the region r, False for the rest s.

    Returns
    -------
    numpy.ndarray, shape (m, m)
        F for the m industries of the region, none negative. Zero where the region
        does not buy from the rest, or the rest not from it.

    Raises
    ------
    ValueError
        If coefficients are negative, no square table or of spectral radius 1 or
        more, or if `region` is no list of n true/false values with one true.

    Notes
    -----
    Source: Miller and Blair (2009). Taught in *Industry chains*.

    Examples
    --------
    Two regions of one industry each; a tenth of every input comes from the other:

    >>> regional_feedback([[0.2, 0.1], [0.1, 0.2]], [True, False]).round(4)
    array([[0.0198]])
    """
    a = square("coefficients", numbers("coefficients", coefficients, minimum=0))
    here = _mask(region, len(a))
    full = _inverse("coefficients", a)
    alone = _inverse("coefficients", a[np.ix_(here, here)])
    return alone @ a[np.ix_(here, ~here)] @ full[np.ix_(~here, here)]


def _inverse(name, coefficients):
    """(I − A)⁻¹, if the series I + A + A² + ... has a sum."""
    radius = np.abs(np.linalg.eigvals(coefficients)).max()
    if radius > 1 - 1e-12:  # 1 or more, whatever the rounding
        raise ValueError(
            f"{name} has spectral radius {radius:.3g}, so production would use up "
            "more than it makes; divide columns by total output, not by final demand."
        )
    return np.linalg.inv(np.eye(len(coefficients)) - coefficients)


def _mask(region, n):
    """Return `region` as n true/false values, at least one of them true."""
    region = np.asarray(region)
    if region.dtype != bool or region.shape != (n,) or not region.any():
        raise ValueError(
            f"region is {region.tolist()!r}; give {n} values True or False, one for "
            "each row of coefficients, at least one of them True."
        )
    return region
