"""Published Leontief inverses and multipliers."""

import numpy as np
from published.record import Published

from clusterlab.models import leontief

# Central Bank of Chile, 2013, as printed to three decimals in the documentation of
# the R package leontief (MIT licence), in the order agriculture, mining, manufacturing,
# energy and water, construction, retail and hotels, transport and communication,
# finance, real estate, business services, personal services, public administration.
CHILE = np.array(
    [
        [147, 0, 125, 3, 0, 7, 0, 0, 0, 1, 2, 2],
        [8, 71, 30, 2, 5, 2, 1, 2, 0, 2, 1, 1],
        [185, 52, 137, 50, 194, 77, 61, 10, 2, 26, 47, 27],
        [7, 56, 28, 308, 4, 14, 8, 5, 6, 6, 14, 35],
        [2, 1, 1, 9, 123, 8, 5, 2, 129, 4, 11, 28],
        [49, 27, 37, 23, 53, 70, 57, 15, 4, 31, 40, 18],
        [36, 34, 57, 27, 19, 99, 144, 41, 4, 44, 19, 37],
        [28, 6, 15, 18, 28, 36, 20, 109, 39, 19, 9, 3],
        [3, 3, 5, 2, 3, 48, 15, 10, 14, 24, 23, 9],
        [29, 91, 65, 41, 56, 94, 73, 90, 19, 123, 42, 47],
        [1, 1, 3, 1, 1, 4, 5, 3, 1, 3, 34, 3],
        [1, 1, 2, 2, 0, 4, 3, 1, 0, 1, 2, 3],
    ]
)
CHILE_OUTPUT = np.full(12, 1000)
CHILE_WAGES = np.array([146, 90, 104, 64, 241, 251, 154, 255, 30, 299, 554, 541])
CHILE_SOURCE = "pachadotdev/leontief docs/articles/leontief.html, printed coefficients"


def two_sectors():
    inverse = leontief([[150, 500], [200, 100]], [1000, 2000]).inverse
    return [*inverse.ravel(), *(inverse @ [600, 1500])]


def chile():
    return leontief(CHILE, CHILE_OUTPUT).inverse


LEONTIEF = "models.leontief"
PUBLISHED = [
    Published(
        "P-16",
        LEONTIEF,
        "inverse of two sectors, and output for final demand (600, 1500)",
        [1.2541, 0.33, 0.264, 1.1221, 1247.52, 1841.58],
        [6e-5, 6e-5, 6e-5, 6e-5, 0.006, 0.006],
        "Miller and Blair (2009), recalled",
        two_sectors,
    ),
    Published(
        "P-16",
        LEONTIEF,
        "output multipliers of 12 sectors, Chile 2013",
        [1.89, 1.57, 1.88, 1.87, 1.86, 1.75, 1.64, 1.44, 1.37, 1.44, 1.40, 1.36],
        0.01,  # the inputs are rounded
        CHILE_SOURCE,
        lambda: chile().sum(axis=0),
    ),
    Published(
        "P-16",
        LEONTIEF,
        "income multipliers of 12 sectors, Chile 2013",
        [
            *[0.291, 0.187, 0.250, 0.177, 0.400, 0.393],
            *[0.278, 0.354, 0.109, 0.393, 0.639, 0.607],
        ],
        0.002,  # the inputs are rounded
        CHILE_SOURCE,
        lambda: CHILE_WAGES / CHILE_OUTPUT @ chile(),
    ),
]
