"""Specialization: how far a region's mix of industries departs from a reference.

A region *specializes* in an industry when the industry's share there exceeds its
share in the reference area. The location quotient says this for one industry, the
Krugman index for all of them together. Both compare shares: neither says whether
the industry is large, competitive or a cluster.
"""

import numpy as np

from clusterlab._arguments import (
    amounts,
    numbers,
    part_of,
    positive,
    same_length,
    vector,
)


def location_quotient(
    regional_industry, regional_total, reference_industry, reference_total
):
    r"""Location quotient of an industry in a region (区位商).

    .. math:: LQ_{ir} = \frac{e_{ir} / e_r}{e_i / e}

    Parameters
    ----------
    regional_industry : array_like
        :math:`e_{ir}`, for example persons employed in industry i and region r.
    regional_total : array_like
        :math:`e_r`, the same unit, all industries of the region.
    reference_industry : array_like
        :math:`e_i`, the industry in the reference area, which includes the region.
    reference_total : array_like
        :math:`e`, all industries of the reference area.

    Returns
    -------
    float or numpy.ndarray
        The quotient, with the arguments broadcast against each other. 0: the
        industry is absent; 1: same share as the reference; 2: twice its share.
        It has no upper limit and is very large where the region is tiny.

    Raises
    ------
    ValueError
        If an argument is negative or not finite, if a total or
        `reference_industry` is zero, or if a part exceeds its whole.

    Notes
    -----
    The mean of the quotients over all regions of the reference area, weighted by
    `regional_total`, is 1. Source and example: Farhauer and
    Kröll (2014). Taught in *Measuring clusters*.

    Examples
    --------
    >>> float(round(location_quotient(1714, 79006, 879213, 15593224), 7))
    0.3847623
    >>> location_quotient([500, 100], 1000, [0.1, 0.2], 1)
    array([5. , 0.5])
    """
    part = numbers("regional_industry", regional_industry, minimum=0)
    whole = positive("regional_total", regional_total)
    reference_part = positive("reference_industry", reference_industry)
    reference_whole = positive("reference_total", reference_total)
    try:
        np.broadcast_shapes(
            part.shape, whole.shape, reference_part.shape, reference_whole.shape
        )
    except ValueError:
        raise ValueError(
            "regional_industry, regional_total, reference_industry and "
            f"reference_total have shapes {part.shape}, {whole.shape}, "
            f"{reference_part.shape} and {reference_whole.shape}, which do not "
            "broadcast; reshape them to a common shape."
        ) from None
    part_of("regional_industry", part, "regional_total", whole)
    part_of("reference_industry", reference_part, "reference_total", reference_whole)
    return (part / whole) / (reference_part / reference_whole)


def krugman_index(a, b):
    r"""Krugman's index of dissimilarity between two industrial structures.

    .. math:: K_{ab} = \sum_i |s_{ia} - s_{ib}|, \qquad s_{ia} = e_{ia} / e_a

    Parameters
    ----------
    a, b : array_like, shape (..., industries)
        Amounts by industry, such as persons employed, in the same order. They are
        turned into shares of their own totals; leading axes broadcast.

    Returns
    -------
    float or numpy.ndarray
        Between 0 (identical shares) and 2 (no industry in common).

    Raises
    ------
    ValueError
        If an argument is negative, not finite or adds up to zero, or if the two
        list different numbers of industries.

    Notes
    -----
    The reference is yours to choose and changes the number: a region against the
    *mean of the others' shares*, against the *pooled others*, and against a total
    that *includes the region* are three different comparisons.
    Source: Krugman (1991). Taught in *Measuring clusters*.

    Examples
    --------
    >>> krugman_index([60, 40, 0], [6, 4, 0])
    0.0
    >>> krugman_index([1, 0], [0, 5])
    2.0
    """
    a, b = amounts("a", a), amounts("b", b)
    same_length(a=a, b=b)
    a_shares = a / a.sum(axis=-1, keepdims=True)
    b_shares = b / b.sum(axis=-1, keepdims=True)
    index = np.abs(a_shares - b_shares).sum(axis=-1)
    return index if index.ndim else float(index)


def specialization_gini(region, reference):
    r"""Gini coefficient of a region's location quotients, each counting once.

    .. math:: G = \frac{1}{2 n^2 \overline{LQ}} \sum_i \sum_j |LQ_i - LQ_j|

    Parameters
    ----------
    region : array_like, shape (industries,)
        Amounts by industry in the region, such as persons employed.
    reference : array_like, shape (industries,)
        The same industries in the reference area, which includes the region. The
        unit does not matter, only shares do.

    Returns
    -------
    float
        0: the region has the reference's structure. At most :math:`1 - 1/n`: the
        region has one industry only.

    Raises
    ------
    ValueError
        If an argument is negative or not finite, if `region` adds up to zero, if
        the reference has nobody in an industry (leave it out of both lists), or if
        the lists differ in length.

    Notes
    -----
    This is the *unweighted* variant: a small industry counts as much as a large
    one, and dividing an industry in two changes the result. The Gini of a Lorenz
    curve that weights industries by their size is another number (.5229 instead of
    .6222 in the example). Source and example: Farhauer and
    Kröll (2014). Taught in *Measuring clusters*.

    Examples
    --------
    >>> region = [700, 600, 500, 10_000, 40_000]
    >>> reference = [30_000, 15_000, 10_000, 60_000, 50_000]
    >>> round(specialization_gini(region, reference), 7)
    0.6222222
    """
    from inequality.gini import Gini  # here, because the import takes over a second

    region = vector("region", amounts("region", region))
    reference = vector("reference", np.atleast_1d(positive("reference", reference)))
    same_length(region=region, reference=reference)
    quotients = location_quotient(region, region.sum(), reference, reference.sum())
    # Where all quotients are equal, rounding may leave the Gini just below zero.
    return max(float(Gini(quotients).g), 0.0)
