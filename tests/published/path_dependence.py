"""Known results for Pólya urns and Arthur's race."""

import numpy as np
from published.record import Published

from clusterlab.models import lock_in, polya_pmf, polya_urn


def winner_takes_most(x):
    return x**2 / (x**2 + (1 - x) ** 2)


def simulated():
    shares = polya_urn(1, 1, 1, 5000, np.random.default_rng(2024), urns=20_000)
    return [*np.quantile(shares, [0.1, 0.25, 0.5, 0.75, 0.9]), shares.var()]


def locked_in():
    rng = np.random.default_rng(2024)
    shares = polya_urn(1, 1, 1, 5000, rng, urns=2000, rule=winner_takes_most)
    return np.mean((shares > 0.95) | (shares < 0.05))


PUBLISHED = [
    Published(
        "card 15",
        "models.lock_in",
        "adoptions until one of two equal rivals leads by 3 and by 10",
        [9, 100],
        1e-12,
        "Arthur (1989); gambler's ruin",
        lambda: [lock_in(lead).expected_adoptions for lead in (3, 10)],
    ),
    Published(
        "card 15",
        "models.polya_pmf",
        "from one ball each, every number of reds is equally likely",
        [1 / 101] * 101,
        1e-14,
        "Eggenberger and Pólya (1923)",
        lambda: polya_pmf(1, 1, 1, 100),
    ),
    Published(
        "card 15",
        "models.polya_urn",
        "from one ball each, uniform quantiles .1, .25, .5, .75, .9 and variance",
        [0.1, 0.25, 0.5, 0.75, 0.9, 1 / 12],
        [0.011, 0.014, 0.015, 0.014, 0.011, 0.003],  # 4 standard errors or more
        "Arthur (1989); limit Beta(1, 1)",
        simulated,
    ),
    Published(
        "card 15",
        "models.polya_urn",
        "with x²/(x² + (1 − x)²), share of urns beyond .95 or .05",
        0.996,
        0.006,
        "5,000 urns, 5,000 draws; computed",
        locked_in,
    ),
]
