"""Concentration: is an industry bunched in space more than its plants imply?

*Raw* geographic concentration G compares where an industry's employment is with
where all employment is. It mixes two things: few large plants, which must sit
somewhere, and plants that choose the same places. Ellison and Glaeser's gamma
takes the first out: a *dartboard* on which plants land at random, each region
being hit in proportion to its size, gives a gamma of zero on average.
"""

from typing import NamedTuple

import numpy as np

from clusterlab._arguments import amounts, numbers, same_length, shares, vector


class EllisonGlaeser(NamedTuple):
    """Gamma and the two numbers it is made of."""

    gamma: float
    raw_concentration: float
    plant_hhi: float


class EllisonGlaeserNull(NamedTuple):
    """Raw concentration G when plants land at random: its mean and spread."""

    mean: float
    sd: float


def hhi(x, normalized=False):
    r"""Herfindahl–Hirschman index of concentration.

    .. math:: H = \sum_k z_k^2, \qquad H^* = \frac{H - 1/N}{1 - 1/N}

    Parameters
    ----------
    x : array_like, shape (..., N)
        Amounts (sales, employment) or shares of N units: plants, firms or regions.
        They are divided by their total first, so percentages are welcome.
    normalized : bool
        Return :math:`H^*`, which runs from 0 for any N.

    Returns
    -------
    float or numpy.ndarray
        H between 1/N (all equal) and 1 (one unit has everything); 1/H is the
        number of equal units that would be as concentrated.

    Raises
    ------
    ValueError
        If `x` is negative, not finite or adds up to zero, or if `normalized` is
        asked for a single unit.

    Notes
    -----
    Say which units you mean: an index over plants and one over regions answer
    different questions. Source and example: Farhauer and
    Kröll (2014). Taught in *Measuring clusters*.

    Examples
    --------
    >>> round(hhi([20, 50, 20, 10]), 2)
    0.34
    >>> round(hhi([20, 50, 20, 10], normalized=True), 2)
    0.12
    """
    x = amounts("x", x)
    units = x.shape[-1]
    index = ((x / x.sum(axis=-1, keepdims=True)) ** 2).sum(axis=-1)
    if normalized:
        if units == 1:
            raise ValueError(
                "x has one unit; a normalized index needs at least two to compare."
            )
        index = (index - 1 / units) / (1 - 1 / units)
    return index if index.ndim else float(index)


def ellison_glaeser(plant_employment, plant_region, reference_employment):
    r"""Ellison–Glaeser index of the geographic concentration of one industry.

    .. math::
        \gamma = \frac{G - (1 - \sum_r x_r^2) H}{(1 - \sum_r x_r^2)(1 - H)},
        \qquad G = \sum_r (s_r - x_r)^2, \qquad H = \sum_k z_k^2

    Parameters
    ----------
    plant_employment : array_like, shape (plants,)
        Persons employed in each plant; its shares are :math:`z_k`.
    plant_region : array_like of int, shape (plants,)
        Region of each plant, as a position in `reference_employment` (from 0).
    reference_employment : array_like, shape (regions,)
        Employment of *all* industries by region; its shares are :math:`x_r`. The
        industry's own distribution would be the wrong reference.

    Returns
    -------
    EllisonGlaeser
        `gamma`, `raw_concentration` (G) and `plant_hhi` (H). Gamma is 0 on average
        when plants land at random, 1 on average when they all land together, and
        negative when they avoid each other.

    Raises
    ------
    ValueError
        If an argument is negative, not finite or adds up to zero, if lengths or
        region positions do not match, or if gamma is undefined: all employment in
        one plant (H = 1) or all reference employment in one region.

    Notes
    -----
    Source: Ellison and Glaeser (1997); the example is from Farhauer and Kröll
    (2014). Taught in *Measuring clusters*.

    Examples
    --------
    >>> plants = [200, 650, 12000, 100, 50, 16000, 13000, 1500, 1500, 25000]
    >>> city = [0, 0, 0, 0, 0, 1, 1, 1, 1, 2]  # Vienna, Linz, Graz
    >>> index = ellison_glaeser(plants, city, [500_000, 400_000, 100_000])
    >>> round(index.gamma, 8)
    0.05990628
    """
    plants = vector("plant_employment", amounts("plant_employment", plant_employment))
    reference = vector(
        "reference_employment", amounts("reference_employment", reference_employment)
    )
    regions = _region_positions(plant_region, len(reference))
    same_length(plant_employment=plants, plant_region=regions)
    x = reference / reference.sum()
    z = plants / plants.sum()
    s = np.bincount(regions, weights=z, minlength=len(x))
    raw, plant_hhi = float(((s - x) ** 2).sum()), float((z**2).sum())
    spread = 1 - float((x**2).sum())
    if plant_hhi >= 1:
        raise ValueError(
            "plant_employment has all employment in one plant; with a single plant "
            "concentration cannot be told from plant size."
        )
    if spread <= 0:
        raise ValueError(
            "reference_employment has all employment in one region; give at least "
            "two regions where plants could be."
        )
    gamma = (raw - spread * plant_hhi) / (spread * (1 - plant_hhi))
    return EllisonGlaeser(gamma, raw, plant_hhi)


def ellison_glaeser_null(plant_shares, reference_shares):
    r"""Mean and standard deviation of raw concentration under the dartboard.

    .. math::
        E[G] &= (1 - \textstyle\sum x^2) H \\
        Var[G] &= 2 \{ H^2 [\textstyle\sum x^2 - 2\sum x^3 + (\sum x^2)^2]
                 - \sum z^4 [\sum x^2 - 4 \sum x^3 + 3 (\sum x^2)^2] \}

    Parameters
    ----------
    plant_shares : array_like, shape (plants,)
        :math:`z_k`, each plant's share of the industry's employment; sums to 1.
    reference_shares : array_like, shape (regions,)
        :math:`x_r`, each region's share of all employment; sums to 1.

    Returns
    -------
    EllisonGlaeserNull
        `mean` and `sd` of G when every plant lands in region r with probability
        :math:`x_r`, independently. Both are 0 when there is only one region.

    Raises
    ------
    ValueError
        If shares are negative, not finite or do not add up to 1.

    Notes
    -----
    Source: Ellison and Glaeser (1997). Taught in *Measuring clusters*.

    Examples
    --------
    >>> null = ellison_glaeser_null([0.25] * 4, [0.5, 0.5])
    >>> null.mean
    0.125
    """
    z = vector("plant_shares", shares("plant_shares", plant_shares))
    x = vector("reference_shares", shares("reference_shares", reference_shares))
    h = (z**2).sum()
    x2, x3 = (x**2).sum(), (x**3).sum()
    mean = (1 - x2) * h
    variance = 2 * (
        h**2 * (x2 - 2 * x3 + x2**2) - (z**4).sum() * (x2 - 4 * x3 + 3 * x2**2)
    )
    # With one region the variance is zero; rounding may leave it just below.
    return EllisonGlaeserNull(float(mean), float(np.sqrt(max(variance, 0.0))))


def _region_positions(plant_region, regions):
    positions = numbers("plant_region", plant_region, minimum=0)
    if (positions != positions.astype(int)).any():
        raise ValueError(
            "plant_region contains fractions; give whole positions in "
            "reference_employment, counted from 0."
        )
    if positions.max() >= regions:
        raise ValueError(
            f"plant_region contains {positions.max():g}, but reference_employment has "
            f"{regions} regions; positions run from 0 to {regions - 1}."
        )
    return vector("plant_region", np.atleast_1d(positions.astype(int)))
