"""The long-run share of cooperators in Nowak and May's dilemma."""

import numpy as np
from published.record import Published

from clusterlab.models import spatial_dilemma


def long_run():
    grid = np.random.default_rng(2024).random((200, 200)) < 0.9
    return spatial_dilemma(grid, temptation=1.85, steps=400)[-200:].mean()


def one_defector():
    grid = np.ones((15, 15))
    grid[7, 7] = 0
    return (spatial_dilemma(grid, temptation=1.85, steps=3) == 0).sum(axis=(1, 2))


PUBLISHED = [
    Published(
        "card 10",
        "models.spatial_dilemma",
        "long-run share of cooperators for a temptation of 1.8 to 2: 12 ln 2 − 8",
        12 * np.log(2) - 8,
        0.003,
        "Nowak and May (1992), recalled",
        long_run,
    ),
    Published(
        "card 10",
        "models.spatial_dilemma",
        "one defector among cooperators: the first two rounds",
        [1, 9, 25],
        0,
        "Nowak and May (1992)",
        lambda: one_defector()[:3],
    ),
]
