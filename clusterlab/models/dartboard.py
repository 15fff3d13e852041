"""The dartboard: plants land in regions at random, in proportion to region size.

Nobody chooses a location and nobody gains from a neighbour, yet few plants on many
regions look bunched. It is the null model behind the Ellison–Glaeser index.
"""

from numbers import Real

import numpy as np

from clusterlab._arguments import generator, shares, vector


def throw_plants(plant_shares, reference_shares, rng, throws=1000):
    r"""Raw concentration of an industry whose plants landed at random.

    In each throw every plant k lands in region r with probability :math:`x_r`; the
    result is :math:`G = \sum_r (s_r - x_r)^2` with :math:`s_r` the summed shares of
    the plants that landed in r.

    Parameters
    ----------
    plant_shares : array_like, shape (plants,)
        :math:`z_k`, shares of the industry's employment; sum to 1.
    reference_shares : array_like, shape (regions,)
        :math:`x_r`, shares of all employment; sum to 1.
    rng : numpy.random.Generator
        Source of randomness; the same generator state gives the same throws.
    throws : int
        How many industries to simulate.

    Returns
    -------
    numpy.ndarray, shape (throws,)
        G of each throw. Its mean tends to :math:`(1 - \sum x^2) \sum z^2`.

    Raises
    ------
    ValueError
        If shares are negative, not finite or do not add up to 1, if `throws` is not
        a positive whole number, or if `rng` is no generator.

    Notes
    -----
    Source: Ellison and Glaeser (1997). Taught in *Measuring clusters*.

    Examples
    --------
    >>> rng = np.random.default_rng(2024)
    >>> throws = throw_plants([0.5, 0.5], [0.5, 0.5], rng, throws=4)
    >>> bool(np.isin(throws, [0, 0.5]).all())  # split between the regions, or not
    True
    """
    z = vector("plant_shares", shares("plant_shares", plant_shares))
    x = vector("reference_shares", shares("reference_shares", reference_shares))
    rng = generator("rng", rng)
    if not isinstance(throws, Real) or throws < 1 or throws % 1 != 0:
        raise ValueError(f"throws is {throws!r}; give a positive whole number.")
    landed = rng.choice(len(x), size=(int(throws), len(z)), p=x / x.sum())
    s = np.zeros((int(throws), len(x)))
    np.add.at(s, (np.arange(int(throws))[:, None], landed), z)
    return ((s - x) ** 2).sum(axis=1)
