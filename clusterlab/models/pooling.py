"""Labour pooling: firms that share a labour market gain from unlike shocks.

When a firm has a good year and its neighbour a bad one, workers move from one to the
other. Hiring in good years costs less than it would alone, because the wage does not
rise with the firm's own luck. The gain needs *idiosyncratic* shocks: if all firms
have their good years together, there is nobody to hire from.
"""

import numpy as np

from clusterlab._arguments import numbers, positive


def pooling_profit(firms, gamma, variance, labour_per_firm, correlation=0.0):
    r"""Expected profit of a firm that shares its labour market with others.

    Firm i earns :math:`(\beta + \varepsilon_i) L_i - \frac{\gamma}{2} L_i^2` before
    wages; the wage clears a market of :math:`n \bar L` workers. Then

    .. math::
        E[\pi] = \frac{\gamma}{2} \bar L^2
               + \left(1 - \frac{1}{n}\right) (1 - \rho) \frac{\sigma^2}{2 \gamma}

    Parameters
    ----------
    firms : int or array_like of int
        n, firms in the labour market, at least 1.
    gamma : float or array_like
        :math:`\gamma > 0`, how fast the value of one more worker falls.
    variance : float or array_like
        :math:`\sigma^2 \ge 0`, variance of each firm's shock :math:`\varepsilon_i`.
    labour_per_firm : float or array_like
        :math:`\bar L > 0`, workers in the market for each firm.
    correlation : float or array_like
        :math:`\rho`, correlation between the shocks of any two firms, from
        :math:`-1 / (n - 1)`, the lowest that n firms can have, to 1.

    Returns
    -------
    float or numpy.ndarray
        Expected profit per firm, in units of revenue; arguments broadcast. With one
        firm or :math:`\rho = 1` it is :math:`\gamma \bar L^2 / 2`: no pooling gain.
        With many firms and :math:`\rho = 0` the gain approaches
        :math:`\sigma^2 / (2 \gamma)`.

    Raises
    ------
    ValueError
        If an argument is not finite or outside its domain, or if the arguments do
        not broadcast.

    Notes
    -----
    :math:`\beta` moves the wage, not the profit, provided that it is large enough
    for every firm to hire. Source: after Krugman (1991), appendix C, and Overman
    and Puga (2010). Taught in *Marshall externalities*.

    Examples
    --------
    >>> profit = pooling_profit([1, 2, 5], gamma=1, variance=4, labour_per_firm=2)
    >>> profit.round(2)
    array([2. , 3. , 3.6])
    """
    n = numbers("firms", firms, minimum=1)
    if (n % 1 != 0).any():
        raise ValueError(
            f"firms contains {n[n % 1 != 0].flat[0]:g}; give whole numbers of firms."
        )
    gamma = positive("gamma", gamma)
    variance = numbers("variance", variance, minimum=0)
    labour = positive("labour_per_firm", labour_per_firm)
    rho = numbers("correlation", correlation, minimum=-1, maximum=1)
    try:
        n, gamma, variance, labour, rho = np.broadcast_arrays(
            n, gamma, variance, labour, rho
        )
    except ValueError:
        raise ValueError(
            "firms, gamma, variance, labour_per_firm and correlation do not broadcast; "
            "give single numbers or arrays of one common shape."
        ) from None
    impossible = rho * (n - 1) < -1 - 1e-9
    if impossible.any():
        raise ValueError(
            f"correlation contains {rho[impossible][0]:g}; {n[impossible][0]:g} firms "
            "cannot all be correlated below -1 / (firms - 1)."
        )
    gain = (1 - 1 / n) * (1 - rho) * variance / (2 * gamma)
    return gamma / 2 * labour**2 + gain
