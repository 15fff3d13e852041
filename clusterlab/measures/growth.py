"""Growth: which part of a region's change came with the nation or its industries?

*Shift-share analysis* splits the change of a region's employment in three. The
*national* part is what the region would have gained at the nation's growth rate.
The *industry mix* is what it gained because its industries grow faster or slower in
the nation than the average industry. The *regional* part is the rest: its
industries did better or worse here than in the nation. It is a residual, an amount
to be explained. It does not measure the effect of a policy.
"""

from typing import NamedTuple

from clusterlab._arguments import amounts, positive, same_length


class ShiftShare(NamedTuple):
    """Three parts of a region's change, summed over its industries."""

    national: float
    industry_mix: float
    regional: float


def shift_share(region_before, region_after, reference_before, reference_after):
    r"""Shift-share decomposition of a region's growth (偏离—份额分析).

    .. math::
        \Delta e_r = \underbrace{\sum_i e_{ir} g}_{national}
        + \underbrace{\sum_i e_{ir} (g_i - g)}_{industry\ mix}
        + \underbrace{\sum_i e_{ir} (g_{ir} - g_i)}_{regional}

    Parameters
    ----------
    region_before, region_after : array_like, shape (..., industries)
        Employment (or real output) of the region by industry at both dates;
        :math:`g_{ir}` is its growth from :math:`e_{ir}`, the amount before.
    reference_before, reference_after : array_like, shape (..., industries)
        The same for the nation, which includes the region: it gives :math:`g_i`,
        growth of the industry, and :math:`g`, growth of the total. Another unit
        will do, as only its growth rates enter. Leading axes broadcast.

    Returns
    -------
    ShiftShare
        `national`, `industry_mix` and `regional` in the unit of the region. They
        add up to the region's change exactly. The industry mix is 0 where the
        region has the nation's structure or all industries grow alike; the regional
        part is 0 where every industry grows as it does in the nation.

    Raises
    ------
    ValueError
        If an argument is negative, not finite or adds up to zero, if the lists
        differ in length, or if an industry of the reference starts from zero, so
        that its growth is undefined: merge it with a related industry.

    Notes
    -----
    An industry that is new in the region counts in full as regional. The parts
    depend on the base year and on the detail: with three sectors the industry mix
    is small. Nominal values put inflation into the national part.
    Source: Dunn (1960). Taught in *Industry chains*.

    Examples
    --------
    A region of 1000 jobs and a nation whose industries grow by 10 to 40 percent:

    >>> region = [500, 100, 200, 200], [1000, 100, 250, 280]
    >>> nation = [10, 20, 40, 30], [11, 24, 52, 42]
    >>> parts = shift_share(*region, *nation)
    >>> [round(part, 6) for part in parts]
    [290.0, -80.0, 420.0]
    """
    before = amounts("region_before", region_before)
    after = amounts("region_after", region_after)
    base = amounts("reference_before", positive("reference_before", reference_before))
    later = amounts("reference_after", reference_after)
    same_length(
        region_before=before,
        region_after=after,
        reference_before=base,
        reference_after=later,
    )
    growth = later / base - 1
    total_growth = later.sum(axis=-1, keepdims=True) / base.sum(-1, keepdims=True) - 1
    national = before * total_growth
    industry_mix = before * (growth - total_growth)
    regional = after - before * (1 + growth)
    return ShiftShare(*map(_sum_of_industries, (national, industry_mix, regional)))


def _sum_of_industries(part):
    total = part.sum(axis=-1)
    return total if total.ndim else float(total)
