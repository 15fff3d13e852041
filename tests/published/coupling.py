"""Published coupling and coordination degrees."""

import numpy as np
from published.record import Published

from clusterlab.measures import (
    coordination_degree,
    coupling_degree,
    coupling_degree_modified,
)

PAIRS = [[0.8, 0.4], [0.5, 0.5], [0.9, 0.1]]

FOUR_SYSTEMS = [  # five places; R: set.seed(42); matrix(runif(20), nrow = 5)
    [0.9148060, 0.5190959, 0.4577418, 0.9400145],
    [0.9370754, 0.7365883, 0.7191123, 0.9782264],
    [0.2861395, 0.1346666, 0.9346722, 0.1174874],
    [0.8304476, 0.6569923, 0.2554288, 0.4749971],
    [0.6417455, 0.7050648, 0.4622928, 0.5603327],
]

THREE_SYSTEMS = [  # six places
    [0.0162, 0.2720, 0.2655],
    [0.1782, 0.6824, 0.3721],
    [0.5490, 0.0593, 0.5729],
    [0.6730, 0.4812, 0.9082],
    [0.0207, 0.8891, 0.2017],
    [0.9875, 0.5573, 0.8984],
]


def degree_and_coordination(scores):
    return np.column_stack([coupling_degree(scores), coordination_degree(scores)])


C, D = "measures.coupling_degree", "measures.coordination_degree"
MODIFIED = "measures.coupling_degree_modified"
PUBLISHED = [
    Published(
        "P-23",
        C,
        "of (.8, .4), (.5, .5) and (.9, .1)",
        [0.942809, 1, 0.6],
        1e-6,
        "definition",
        lambda: coupling_degree(PAIRS),
    ),
    Published(
        "P-23",
        D,
        "of (.8, .4), (.5, .5) and (.9, .1)",
        [0.752121, 0.707107, 0.547723],
        1e-6,
        "definition",
        lambda: coordination_degree(PAIRS),
    ),
    Published(
        "P-23",
        D,
        "C and D of two systems at .05: perfectly coupled misery",
        [1, 0.2236],
        5e-5,
        "definition",
        lambda: degree_and_coordination([[0.05, 0.05]]),
    ),
    Published(
        "Coupling in R",
        D,
        "C and D of four systems in five places",
        [
            [0.9497342, 0.8199577],
            [0.9905121, 0.9136491],
            [0.6926110, 0.5050229],
            [0.9148146, 0.7122036],
            [0.9877654, 0.7649259],
        ],
        1e-7,
        "R package coupling 0.1, reference page of ccd",
        lambda: degree_and_coordination(FOUR_SYSTEMS),
    ),
    Published(
        "Coupling in R",
        C,
        "of three systems in six places",
        [0.571, 0.867, 0.674, 0.967, 0.418, 0.971],
        5e-4,
        "zhjx19/mathmodels, R examples of coupling_degree",
        lambda: coupling_degree(THREE_SYSTEMS),
    ),
    Published(
        "Coupling in R",
        MODIFIED,
        "of three systems in six places",
        [0.447, 0.501, 0.455, 0.669, 0.175, 0.715],
        5e-4,
        "zhjx19/mathmodels, R examples of coupling_degree (type adjusted)",
        lambda: coupling_degree_modified(THREE_SYSTEMS),
    ),
]
