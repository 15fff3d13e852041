"""Games of cooperation: when does it pay to cooperate, and does cooperation spread?

Two strategies, cooperate and defect, meet at random. Their *payoffs* are the table
[[R, S], [T, P]]: R to a cooperator who meets a cooperator, S to a cooperator who
meets a defector, T and P to a defector in the same two meetings. A *stag hunt* has
R > T and P > S: doing as the others do pays best, so both all-cooperate and
all-defect are stable, and a *tipping point* divides what leads to one or the other.
"""

import numpy as np

from clusterlab._arguments import number, numbers, positive_number, whole_number


def tipping_point(payoffs, fine=0.0):
    r"""Share of cooperators above which cooperation spreads.

    With payoffs R, S, T, P and a fine f on defectors, both strategies earn the same at

    .. math:: x^* = \frac{P - S - f}{R - S - T + P}

    Parameters
    ----------
    payoffs : array_like, shape (2, 2)
        [[R, S], [T, P]], with R − S − T + P above zero.
    fine : float
        f, not negative, taken from each defector. A subsidy of f to each cooperator
        moves the tipping point by as much.

    Returns
    -------
    float
        In [0, 1]. 0: cooperation spreads from any share above zero; 1: it never does.

    Raises
    ------
    ValueError
        If `payoffs` is no table of four numbers, R − S − T + P is not positive, or
        `fine` is negative.

    See Also
    --------
    replicator : the way from a share to one of the two outcomes.

    Notes
    -----
    Where R − S − T + P is negative, shares move towards the crossing, not away from
    it: a mixture is stable and nothing tips.
    Source: Taylor and Jonker (1978). Taught in *Cooperation, culture, government*.

    Examples
    --------
    >>> stag_hunt = [[5, 0], [3, 1]]
    >>> print(f"{tipping_point(stag_hunt):.3f}")
    0.333
    >>> print(f"{tipping_point(stag_hunt, fine=0.4):.3f}")
    0.200
    """
    to_defectors, to_cooperators = _advantages(payoffs, number("fine", fine, minimum=0))
    slope = to_cooperators - to_defectors
    if slope <= 0:
        raise ValueError(
            f"payoffs have R - S - T + P = {slope:g}; cooperation tips only where this "
            "is positive."
        )
    return float(np.clip(-to_defectors / slope, 0, 1)) + 0.0  # no minus zero


def replicator(share, payoffs, rounds, fine=0.0, step=0.1):
    r"""Path of the share of cooperators when better earners are imitated.

    In each round

    .. math:: x \leftarrow x + h\,x(1 - x)(\pi_C - \pi_D)

    with earnings :math:`\pi_C = xR + (1 - x)S` and
    :math:`\pi_D = xT + (1 - x)P - f`, the step h and the fine f.

    Parameters
    ----------
    share : float or array_like
        Share of cooperators at the start, in [0, 1]; several starts give several
        paths.
    payoffs : array_like, shape (2, 2)
        [[R, S], [T, P]].
    rounds : int
        Number of rounds.
    fine : float
        f, not negative: a fine on each defector, or a subsidy to each cooperator.
    step : float
        h, length of a round, small enough to stay within [0, 1].

    Returns
    -------
    numpy.ndarray, shape (rounds + 1,) or (rounds + 1, starts)
        Shares at the start and after each round. 0 and 1 stay as they are: nobody is
        left to imitate.

    Raises
    ------
    ValueError
        If `share` leaves [0, 1], `payoffs` is no table of four numbers, `rounds` is
        no whole number, `fine` is negative, or `step` is not positive or so long that
        a round could overshoot.

    See Also
    --------
    tipping_point : the share that divides the two outcomes of a stag hunt.

    Notes
    -----
    Source: Taylor and Jonker (1978), in steps instead of continuous time. Taught in
    *Cooperation, culture, government*.

    Examples
    --------
    The same payoffs, two towns:

    >>> replicator([0.3, 0.5], [[5, 0], [3, 1]], rounds=100)[-1].round(2)
    array([0., 1.])

    Hawks and doves (value 2, cost 5) end with two hawks in five:

    >>> doves = replicator(0.1, [[1, 0], [2, -1.5]], rounds=300)[-1]
    >>> print(f"{1 - doves:.3f}")
    0.400
    """
    share = numbers("share", share, minimum=0, maximum=1)
    low, high = _advantages(payoffs, number("fine", fine, minimum=0))
    step, largest = positive_number("step", step), max(abs(low), abs(high))
    if step * largest > 1:
        raise ValueError(
            f"step is {step:g}; with these payoffs a round may overshoot, use at most "
            f"{1 / largest:g}."
        )
    path = np.empty((whole_number("rounds", rounds) + 1, *share.shape))
    path[0] = share
    for now in range(len(path) - 1):
        x = path[now]
        path[now + 1] = x + step * x * (1 - x) * ((1 - x) * low + x * high)
    return path


def _advantages(payoffs, fine):
    """What cooperating earns more than defecting: among defectors, cooperators."""
    payoffs = numbers("payoffs", payoffs)
    if payoffs.shape != (2, 2):
        raise ValueError(
            f"payoffs has shape {payoffs.shape}; give the table [[R, S], [T, P]]."
        )
    (reward, sucker), (temptation, punishment) = payoffs
    return sucker - punishment + fine, reward - temptation + fine
