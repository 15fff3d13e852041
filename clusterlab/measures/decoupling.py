"""Decoupling: do emissions still grow with output?

Tapio's *elasticity* is the growth rate of emissions over that of output. Its value
and the two signs give eight states. *Decoupling* is relative where emissions grow,
but more slowly than output (weak), and absolute where they fall (strong). A state
belongs to two end-point years and one region: a region can decouple by sending its
dirty industry next door, so look at the sum of regions as well.
"""

from clusterlab._arguments import number


def decoupling_state(emission_growth, output_growth):
    r"""Tapio's state of decoupling of emissions from output (脱钩状态).

    .. math:: e = \frac{\Delta E / E}{\Delta G / G}

    ======================  ===========================  ==========================
    Elasticity              Output grows                 Output falls
    ======================  ===========================  ==========================
    :math:`e < 0`           strong decoupling            strong negative decoupling
    :math:`0 \le e \le .8`  weak decoupling              weak negative decoupling
    :math:`.8 < e \le 1.2`  expansive coupling           recessive coupling
    :math:`e > 1.2`         expansive negative           recessive decoupling
                            decoupling
    ======================  ===========================  ==========================

    Parameters
    ----------
    emission_growth : float
        :math:`\Delta E / E`, growth of emissions over the period.
    output_growth : float
        :math:`\Delta G / G`, growth of real output over the same period and in the
        same unit (both fractions or both percentages).

    Returns
    -------
    str
        One of the eight states of the table. Strong decoupling is the best state:
        output grows, emissions fall. Strong negative decoupling is the worst.

    Raises
    ------
    ValueError
        If a growth rate is not a finite number, or if output does not change, so
        that the elasticity is undefined.

    Notes
    -----
    Boundaries. An elasticity of exactly 0.8 or 1.2 belongs to the class with the
    lower elasticity, whether output grows or falls; values within a billionth count
    as equal, since decimal fractions are rounded in the computer. Unchanged
    emissions (e = 0) are weak decoupling if output grows, weak negative decoupling
    if it falls: the strong states need emissions that fall or rise.

    When output falls, a *small* elasticity is the bad news, because emissions
    hardly fall with it. Hence "negative" there, and recessive decoupling where
    emissions fall faster than output.
    Source: Tapio (2005). Taught in *Policy lab*.

    Examples
    --------
    >>> decoupling_state(emission_growth=-0.02, output_growth=0.05)
    'strong decoupling'
    >>> decoupling_state(emission_growth=0.04, output_growth=0.05)  # e = 0.8
    'weak decoupling'
    >>> decoupling_state(emission_growth=-0.08, output_growth=-0.05)
    'recessive decoupling'
    """
    emissions = number("emission_growth", emission_growth)
    output = number("output_growth", output_growth)
    if output == 0:
        raise ValueError(
            "output_growth is 0, so the elasticity is undefined; choose years between "
            "which output changed."
        )
    if emissions < 0 < output:
        return "strong decoupling"
    if output < 0 < emissions:
        return "strong negative decoupling"
    elasticity, growing = emissions / output, output > 0
    if elasticity <= 0.8 + 1e-9:
        return "weak decoupling" if growing else "weak negative decoupling"
    if elasticity <= 1.2 + 1e-9:
        return "expansive coupling" if growing else "recessive coupling"
    return "expansive negative decoupling" if growing else "recessive decoupling"
