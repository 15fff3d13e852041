r"""Core and periphery: when does industry gather in one of two equal regions?

In the model of Fujita, Krugman and Venables two regions are alike. Farmers stay,
half of them in each region; workers in manufacturing move to the higher *real* wage.
Shipping a good costs: of T units sent one arrives. Three forces act on a region that
gains workers: firms sell where the market is large (*backward linkage*), goods are
cheap where they are made (*forward linkage*), and firms that share a market compete
(*crowding*). Cheap transport weakens crowding most.

With share :math:`\lambda` of the workers in region 1, elasticity of substitution
:math:`\sigma` and share :math:`\mu` of spending on manufactures, incomes, price
indices, wages and real wages of region 1 are (region 2 mirrors them)

.. math::
    Y_1 &= \mu \lambda w_1 + \tfrac{1 - \mu}{2} \\
    G_1 &= [\lambda w_1^{1-\sigma} + (1-\lambda)(w_2 T)^{1-\sigma}]^{1/(1-\sigma)} \\
    w_1 &= [Y_1 G_1^{\sigma-1} + Y_2 G_2^{\sigma-1} T^{1-\sigma}]^{1/\sigma} \\
    \omega_1 &= w_1 G_1^{-\mu}

The *short run* takes :math:`\lambda` as given; in the *long run* nobody gains by
moving. Equal shares are stable above the *break point* of T, a core is stable below
the *sustain point*; between the two, history decides.
"""

from math import exp, expm1, log
from typing import NamedTuple

import numpy as np
from scipy.optimize import brentq, elementwise

from clusterlab._arguments import between, number, numbers

MAX_EXPONENT = 709  # of the largest float
MAX_LOG = 300  # of T^(sigma - 1); beyond it trade is lost in rounding
CLOSEST = 1e-4  # to 0 that relative prices are told from equal ones, of 1 in a core


class CorePeriphery(NamedTuple):
    """Short-run equilibrium: a pair (region 1, region 2) of each."""

    wages: tuple
    real_wages: tuple
    price_indices: tuple


class Equilibrium(NamedTuple):
    """A share of region 1 from which nobody gains by moving; does it attract?"""

    share: float
    stable: bool


def break_point(sigma, mu):
    r"""Transport cost below which equal shares are unstable.

    .. math::
        T_B = \left[\frac{(\rho + \mu)(1 + \mu)}{(\rho - \mu)(1 - \mu)}
              \right]^{1/(\sigma - 1)}, \qquad \rho = \frac{\sigma - 1}{\sigma}

    Parameters
    ----------
    sigma : float
        :math:`\sigma > 1`, elasticity of substitution between varieties.
    mu : float
        :math:`\mu`, share of spending on manufactures, above 0 and below
        :math:`\rho`.

    Returns
    -------
    float
        :math:`T_B > 1`. Near 1: equal shares survive almost any transport cost;
        it grows without limit as :math:`\mu` approaches :math:`\rho`.

    Raises
    ------
    ValueError
        If an argument is outside its domain; if :math:`\mu \ge \rho`, the black
        hole: equal shares are unstable at any transport cost; or if :math:`T_B` is
        too large for a number.

    Notes
    -----
    Source: Fujita, Krugman and Venables (1999), chapter 5. Taught in *Core and
    periphery*.

    Examples
    --------
    >>> round(break_point(sigma=5, mu=0.4), 4)
    1.6266
    """
    sigma, mu = _no_black_hole(sigma, mu)
    return _from_log("break point", _log_break_point(sigma, mu))


def sustain_point(sigma, mu):
    r"""Transport cost up to which a core with all industry sustains itself.

    The root :math:`T_S > 1` of

    .. math::
        1 = \tfrac{1 + \mu}{2} T^{1 - \sigma - \mu \sigma}
          + \tfrac{1 - \mu}{2} T^{\sigma - 1 - \mu \sigma}

    at which a worker who leaves the core earns the same real wage. T = 1 solves the
    equation too, without meaning.

    Parameters
    ----------
    sigma : float
        :math:`\sigma > 1`, elasticity of substitution between varieties.
    mu : float
        :math:`\mu`, share of spending on manufactures, above 0 and below
        :math:`\rho = (\sigma - 1) / \sigma`.

    Returns
    -------
    float
        :math:`T_S`, above the break point. Between the two both equal shares and a
        core are stable.

    Raises
    ------
    ValueError
        If an argument is outside its domain; if :math:`\mu \ge \rho`, the black
        hole: a core sustains itself at any transport cost; or if :math:`T_S` is too
        large for a number.

    Notes
    -----
    Source: Fujita, Krugman and Venables (1999), chapter 5. Taught in *Core and
    periphery*.

    Examples
    --------
    >>> round(sustain_point(sigma=5, mu=0.4), 4)
    1.8073
    """
    sigma, mu = _no_black_hole(sigma, mu)
    return _from_log("sustain point", _log_sustain_point(sigma, mu))


def core_periphery(share, transport, sigma=5.0, mu=0.4):
    r"""Wages and prices in the two regions when workers stay where they are.

    Solves the equations at the head of this module for a given share of workers.

    Parameters
    ----------
    share : float or array_like
        :math:`\lambda`, share of the manufacturing workers in region 1, 0 to 1.
    transport : float or array_like
        :math:`T \ge 1`, units to send so that one arrives; 1 is free transport.
    sigma : float
        :math:`\sigma > 1`, elasticity of substitution between varieties.
    mu : float
        :math:`\mu`, share of spending on manufactures, strictly between 0 and 1.

    Returns
    -------
    CorePeriphery
        `wages`, `real_wages` and `price_indices`, each a pair of floats or, with
        share and transport broadcast, of arrays. The farmers' wage is 1. For a
        region without industry the wage is what a first firm could pay.

    Raises
    ------
    ValueError
        If an argument is outside its domain or not finite, or if
        :math:`T^{\sigma - 1}` exceeds :math:`e^{300}`.

    Notes
    -----
    Workers gain by moving to region 1 if its real wage is the higher one. Source:
    Fujita, Krugman and Venables (1999), chapter 5. Taught in *Core and periphery*.

    Examples
    --------
    >>> for transport in (2.1, 1.7, 1.5):
    ...     here, there = core_periphery(0.75, transport).real_wages
    ...     print(round(here - there, 5))
    -0.07185
    -0.00527
    0.02331
    """
    share = numbers("share", share, minimum=0, maximum=1)
    transport = numbers("transport", transport, minimum=1)
    sigma, mu = _elasticity_and_spending(sigma, mu, transport.max())
    try:
        share, transport = np.broadcast_arrays(share, transport)
    except ValueError:
        raise ValueError(
            f"share and transport have shapes {share.shape} and {transport.shape}, "
            "which do not broadcast; reshape them to a common shape."
        ) from None
    widest = ((sigma - 1) * np.log(transport) + 1) / sigma
    with np.errstate(invalid="ignore"):  # of SciPy's own intermediate steps
        log_ratio = elementwise.find_root(
            _excess_wage, (-widest, widest), args=(share, transport, sigma, mu)
        ).x
    ratio = np.exp(log_ratio)
    wage_there = 1 / (share * ratio + (1 - share))  # manufacturing income is mu
    varieties = _varieties(log_ratio, share, transport, sigma)
    wages = _pair(ratio * wage_there, wage_there)
    prices = _pair(*(wage_there * each ** (1 / (1 - sigma)) for each in varieties))
    real = _pair(*(w * g**-mu for w, g in zip(wages, prices, strict=True)))
    return CorePeriphery(wages, real, prices)


def core_periphery_equilibria(transport, sigma=5.0, mu=0.4):
    r"""Shares of industry at which nobody gains by moving.

    Equal shares always are an equilibrium, stable if :math:`T > T_B`. A core, with
    share 0 or 1, is one if :math:`T \le T_S`, stable if :math:`T < T_S`. Between
    break and sustain point a mirrored pair of unstable shares lies between them.

    Parameters
    ----------
    transport : float
        :math:`T > 1`, units to send so that one arrives.
    sigma : float
        :math:`\sigma > 1`, elasticity of substitution between varieties.
    mu : float
        :math:`\mu`, share of spending on manufactures, above 0 and below
        :math:`(\sigma - 1) / \sigma`.

    Returns
    -------
    list of Equilibrium
        `share` of region 1, ascending, and `stable`: whether workers return after a
        small disturbance. One, three or five of them, mirrored around 1/2.

    Raises
    ------
    ValueError
        If an argument is outside its domain; if :math:`\mu \ge (\sigma - 1)/\sigma`,
        the black hole: at any transport cost only a core is stable; or if
        :math:`T^{\sigma - 1}` exceeds :math:`e^{300}`.

    Notes
    -----
    That there is at most one pair, and that it is unstable, is proved by
    Robert-Nicoud (2005). Less than about 1e-8 inside the two points the pair is too
    close to 1/2 or to a core to be told from it and is left out. Source: Fujita,
    Krugman and Venables (1999), chapter 5. Taught in *Core and periphery*.

    Examples
    --------
    >>> for share, stable in core_periphery_equilibria(1.7):
    ...     print(round(share, 3), stable)
    0.0 True
    0.165 False
    0.5 True
    0.835 False
    1.0 True
    """
    transport = number("transport", transport, minimum=1)
    if transport == 1:
        raise ValueError(
            "transport is 1: without transport costs every share is an equilibrium; "
            "give more than 1."
        )
    sigma, mu = _no_black_hole(sigma, mu, transport)
    break_at = exp(min(_log_break_point(sigma, mu), MAX_EXPONENT))
    sustain_at = exp(min(_log_sustain_point(sigma, mu), MAX_EXPONENT))
    equilibria = [Equilibrium(0.5, transport > break_at)]
    if break_at < transport < sustain_at:
        for share in _unstable_share(transport, sigma, mu):
            equilibria += [Equilibrium(share, False), Equilibrium(1 - share, False)]
    if transport <= sustain_at:
        stable = transport < sustain_at
        equilibria += [Equilibrium(0.0, stable), Equilibrium(1.0, stable)]
    return sorted(equilibria)


def _elasticity_and_spending(sigma, mu, transport=1.0):
    sigma, mu = number("sigma", sigma), between("mu", mu, 0, 1)
    if sigma <= 1:
        raise ValueError(
            f"sigma is {sigma:g}; the elasticity of substitution must be above 1."
        )
    if (sigma - 1) * log(transport) > MAX_LOG:
        raise ValueError(
            f"transport reaches {transport:g}, at which trade vanishes in rounding; "
            "give less, or lower sigma."
        )
    return sigma, mu


def _no_black_hole(sigma, mu, transport=1.0):
    sigma, mu = _elasticity_and_spending(sigma, mu, transport)
    rho = (sigma - 1) / sigma
    if mu >= rho:
        raise ValueError(
            f"mu is {mu:g}, not below (sigma - 1) / sigma = {rho:g}: a black hole, "
            "where industry gathers at any transport cost; lower mu or raise sigma."
        )
    return sigma, mu


def _from_log(name, log_transport):
    if log_transport > MAX_EXPONENT:
        raise ValueError(
            f"mu is so close to (sigma - 1) / sigma, or sigma to 1, that the {name} "
            "is too large for a number; lower mu or raise sigma."
        )
    return exp(log_transport)


def _log_break_point(sigma, mu):
    rho = (sigma - 1) / sigma
    gathering = log((rho + mu) / (rho - mu)) + log((1 + mu) / (1 - mu))
    return gathering / (sigma - 1)


def _log_sustain_point(sigma, mu):
    """Root of a convex function that is 0 at 0, falls, and rises from its lowest."""
    rho = (sigma - 1) / sigma
    fall, rise = sigma * (rho + mu), sigma * (rho - mu)

    def loss_of_leaving(x):
        return (1 + mu) * expm1(-fall * x) + (1 - mu) * expm1(rise * x)

    lowest = log((1 + mu) * fall / ((1 - mu) * rise)) / (fall + rise)
    return brentq(loss_of_leaving, lowest, log(4 / (1 - mu)) / rise)


def _varieties(log_ratio, share, transport, sigma):
    """Price indices to the power 1 - sigma, in units of the wage of region 2."""
    freeness = transport ** (1 - sigma)
    cheapness = np.exp((1 - sigma) * log_ratio)
    here = share * cheapness + (1 - share) * freeness
    there = share * cheapness * freeness + (1 - share)
    return here, there


def _excess_wage(log_ratio, share, transport, sigma, mu):
    """Log of asked over offered relative wage; rises with it, 0 in the short run."""
    freeness = transport ** (1 - sigma)
    here, there = _varieties(log_ratio, share, transport, sigma)
    industry = share * np.exp(log_ratio)
    income = mu * industry / (industry + (1 - share)) + (1 - mu) / 2
    market_here, market_there = income * there, (1 - income) * here
    offered = (market_here + freeness * market_there) / (
        freeness * market_here + market_there
    )
    return sigma * log_ratio - np.log(offered)


def _unstable_share(transport, sigma, mu):
    """The share above 1/2 with equal real wages, in a list; empty if it is too close.

    Real wages are equal if the log of relative wages is mu times that of relative
    prices, -u log T. For each u from 0 (equal shares) to 1 (a core) one share gives
    these prices; the share sought also clears the short run.
    """
    log_transport = log(transport)
    barrier = (sigma - 1) * log_transport

    def share(u):
        here = exp(u * (1 - mu) * barrier) * -expm1(-(1 + u) * barrier)
        there = -expm1(-(1 - u) * barrier)
        return here / (here + there)

    def excess(u):
        return _excess_wage(-u * mu * log_transport, share(u), transport, sigma, mu)

    if excess(CLOSEST) * excess(1) >= 0:  # too close to equal shares or to a core
        return []
    return [share(brentq(excess, CLOSEST, 1))]


def _pair(here, there):
    return (here, there) if np.ndim(here) else (float(here), float(there))
