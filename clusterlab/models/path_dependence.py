"""Path dependence: how early chance decides where an industry ends up.

A process is *path-dependent* if its outcome depends on the order of early events.
In a *Pólya urn* every adoption makes the next one of its kind more likely: the
share settles down, but on a value that only history decides. In *Arthur's race*
two rivals gain adopters one by one until one of them leads by so many that everybody
follows: it is then *locked in*, whether or not it is the better one.
"""

import math
from typing import NamedTuple

import numpy as np
from scipy.special import expit, gammaln, logit

from clusterlab._arguments import (
    generator,
    number,
    numbers,
    positive_number,
    whole_number,
)


class LockIn(NamedTuple):
    """How long a race lasts on average, and how likely A wins it."""

    expected_adoptions: float
    probability_a: float


def polya_urn(red, blue, added, draws, rng, urns=1, rule=None):
    r"""Draw from many Pólya urns, each with a history of its own.

    In every draw a ball is taken from the urn at random and put back with `added`
    more of its colour. It is red with probability

    .. math:: p = f(x), \qquad x = \frac{\text{red}}{\text{red} + \text{blue}}

    where f(x) = x unless `rule` says otherwise.

    Parameters
    ----------
    red, blue : float
        Balls of each colour at the start, positive; for example firms in two towns.
    added : float
        Balls added after each draw. 0: history leaves no trace, the share stays.
    draws : int
        Draws from each urn.
    rng : numpy.random.Generator
        Source of randomness; the same generator state gives the same histories.
    urns : int
        Number of urns.
    rule : callable, optional
        Adoption rule f: takes the red shares of all urns, an array of shape (urns,),
        and returns the probabilities that red is added next. A rule steeper than a
        straight line at one half drives every urn towards one colour.

    Returns
    -------
    numpy.ndarray, shape (urns,)
        Share of red balls in each urn after all draws, in [0, 1]. Without a rule its
        mean is the share at the start, and its distribution tends to
        Beta(red/added, blue/added): uniform if all three numbers are equal.

    Raises
    ------
    ValueError
        If `red` or `blue` is not positive, `added` is negative, `draws` or `urns` is
        no whole number, `rule` returns no probabilities, or `rng` is no generator.

    See Also
    --------
    polya_pmf : the exact distribution without a rule.

    Notes
    -----
    Source: Arthur (1989). Taught in *Market clusters*.

    Examples
    --------
    >>> rng = np.random.default_rng(2024)
    >>> shares = polya_urn(1, 1, 1, draws=1000, rng=rng, urns=4000)
    >>> float(abs(shares.mean() - 1 / 2).round(1))  # fair on average
    0.0
    >>> float(abs(shares.var() - 1 / 12).round(2))  # and any share is as likely
    0.0
    >>> def winner_takes_most(x):
    ...     return x**2 / (x**2 + (1 - x) ** 2)
    >>> shares = polya_urn(1, 1, 1, 1000, rng, urns=1000, rule=winner_takes_most)
    >>> bool(np.mean((shares < 0.05) | (shares > 0.95)) > 0.9)
    True
    """
    red, blue = positive_number("red", red), positive_number("blue", blue)
    added = number("added", added, minimum=0)
    draws, urns = whole_number("draws", draws), whole_number("urns", urns, minimum=1)
    rng = generator("rng", rng)
    reds = np.full(urns, red)
    for total in red + blue + added * np.arange(draws):
        shares = reds / total
        chances = shares if rule is None else _chances(rule, shares)
        reds += added * (rng.random(urns) < chances)
    return reds / (red + blue + added * draws)


def _chances(rule, shares):
    """Probabilities that `rule` gives to red, one for each urn."""
    chances = numbers("rule(share)", rule(shares), minimum=0, maximum=1)
    if chances.shape not in ((), shares.shape):
        raise ValueError(
            f"rule(share) has shape {chances.shape} for {shares.size} urns; return "
            "one probability for each urn."
        )
    return chances


def polya_pmf(red, blue, added, draws):
    r"""Exact distribution of the number of reds drawn from a Pólya urn.

    .. math::

       P(k) = \binom{n}{k} \frac{\prod_{i<k}(r + ic) \prod_{j<n-k}(b + jc)}
       {\prod_{m<n}(r + b + mc)}

    with r, b and c for `red`, `blue` and `added`, and n for `draws`.

    Parameters
    ----------
    red, blue : float
        Balls of each colour at the start, positive.
    added : float
        Balls added after each draw, not negative.
    draws : int
        Number of draws n.

    Returns
    -------
    numpy.ndarray, shape (draws + 1,)
        Probabilities of 0, 1, ..., n reds; they add up to 1. With k reds drawn the
        urn's share is (r + kc) / (r + b + nc). `added` = 0 gives the binomial
        distribution; red = blue = added makes every number of reds equally likely.

    Raises
    ------
    ValueError
        If `red` or `blue` is not positive, `added` is negative, or `draws` is no
        whole number.

    Notes
    -----
    The distribution is the beta-binomial with parameters r/c and b/c.
    Source: Eggenberger and Pólya (1923). Taught in *Market clusters*.

    Examples
    --------
    >>> polya_pmf(1, 1, 1, draws=4).round(3)
    array([0.2, 0.2, 0.2, 0.2, 0.2])
    >>> polya_pmf(1, 1, 0, draws=2).round(3)
    array([0.25, 0.5 , 0.25])
    """
    red, blue = positive_number("red", red), positive_number("blue", blue)
    added = number("added", added, minimum=0)
    draws = whole_number("draws", draws)

    def log_products(start):  # of the first 0, 1, ..., draws factors
        factors = start + added * np.arange(draws)
        return np.append(0, np.cumsum(np.log(factors)))

    k = np.arange(draws + 1)
    log_orders = gammaln(draws + 1) - gammaln(k + 1) - gammaln(draws - k + 1)
    log_paths = log_products(red) + log_products(blue)[::-1]
    return np.exp(log_orders + log_paths - log_products(red + blue)[-1])


def lock_in(barrier, p=0.5):
    r"""How long Arthur's race lasts, and how likely A is locked in.

    Each adopter takes A with probability p and B otherwise. The race ends when one
    leads by :math:`\Delta` adopters. With :math:`q = 1 - p` and the number of
    adoptions T,

    .. math::

       P_A = \frac{1 - (q/p)^\Delta}{1 - (q/p)^{2\Delta}}
           = \frac{1}{1 + (q/p)^\Delta}, \qquad
       E[T] = \frac{\Delta (2 P_A - 1)}{p - q},

    and :math:`E[T] = \Delta^2` where p is one half.

    Parameters
    ----------
    barrier : int
        Lead :math:`\Delta` that decides the race, at least 1.
    p : float
        Probability in [0, 1] that an adopter takes A.

    Returns
    -------
    LockIn
        `expected_adoptions` until lock-in, between :math:`\Delta` (no chance
        involved) and :math:`\Delta^2` (an even race); `probability_a` that A wins.

    Raises
    ------
    ValueError
        If `barrier` is no whole number of at least 1, or `p` is not in [0, 1].

    Notes
    -----
    The lead is a random walk, and the race is the gambler's ruin.
    Source: Arthur (1989). Taught in *Market clusters*.

    Examples
    --------
    >>> lock_in(10)
    LockIn(expected_adoptions=100.0, probability_a=0.5)
    >>> round(lock_in(10, p=0.55).probability_a, 3)  # a small edge usually wins
    0.881
    """
    barrier = whole_number("barrier", barrier, minimum=1)
    log_odds = float(logit(number("p", p, minimum=0, maximum=1)))
    if log_odds == 0:
        return LockIn(float(barrier**2), 0.5)
    # (2 P_A - 1) / (p - q), written so that it keeps its digits near one half
    per_step = math.tanh(barrier * log_odds / 2) / math.tanh(log_odds / 2)
    return LockIn(barrier * per_step, float(expit(barrier * log_odds)))
