"""Published market areas."""

import numpy as np
from published.record import Published

from clusterlab.models import converse, huff, reilly

FLOOR_SPACE = [5000, 10_000]  # existing store, new store
MINUTES = [[10, 5], [5, 15]]  # from Rock Creek, from Oak Hammock
SALES = np.array([5e6, 3e6])  # of the customers in Rock Creek and Oak Hammock

PUBLISHED = [
    Published(
        "P-18",
        "models.reilly",
        "trade ratio of two cities",
        0.9143555,
        1e-7,
        "Converse (1949), in cran/REAT man/reilly.Rd",
        lambda: reilly(39_851, 37_366, 27, 25),
    ),
    Published(
        "P-18",
        "models.converse",
        "breaking point between two cities 80 miles apart",
        [46.8629, 33.1371],
        1e-4,
        "inputs of Huff (1962), in cran/REAT man/converse.Rd; computed",
        lambda: converse(400_000, 200_000, 80),
    ),
    Published(
        "P-18",
        "models.huff",
        "probability of the new store from Rock Creek and from Oak Hammock",
        [0.8888889, 0.1818182],
        1e-6,
        "inputs of Levy and Weitz, in cran/REAT man/huff.Rd; computed",
        lambda: huff(FLOOR_SPACE, MINUTES)[:, 1],
    ),
    Published(
        "P-18",
        "models.huff",
        "sales of the new store",
        4_989_899,
        0.5,
        "inputs of Levy and Weitz, in cran/REAT man/huff.Rd; computed",
        lambda: SALES @ huff(FLOOR_SPACE, MINUTES)[:, 1],
    ),
]
