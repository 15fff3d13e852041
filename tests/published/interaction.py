"""Published gravity models of migration in Austria, and an internal distance."""

import numpy as np
from published.record import Published

from clusterlab.models import gravity, gravity_constrained, market_potential

# Migrants between nine Austrian regions, from row to column, without moves inside a
# region; kilometres between them; and the totals used as masses. From the tests of
# pysal/spint (BSD-3-Clause), which took them from Dennett (2012).
REGIONS = [f"AT{code}" for code in (11, 12, 13, 21, 22, 31, 32, 33, 34)]
MIGRANTS = """
    .  1131  1887   69  738   98   31   43   19
 1633     . 14055  416 1276 1850  388  303  159
 2301 20164     . 1080 1831 1943  742  674  407
   85   379  1597    . 1608  328  317  469  114
  762  1110  2973 1252    . 1081  622  425  262
  196  2027  3498  346 1332    . 2144  821  274
   49   378  1349  310  851 2117    .  630  106
   87   424   978  490  670  577  546    .  569
   33   128   643  154  328  199  112  587    .
"""
KILOMETRES = """
103.001845  84.204666 220.811933 132.00748  214.511814 246.933305 390.85611  505.089539
            45.796272 216.994739 129.878172 140.706671 201.232355 343.50075  453.515594
                      249.932874 158.630661 186.420738 244.108305 387.61776  498.407152
                                  92.407958 151.777157  92.894408 194.851669 306.105825
                                            124.563096 122.433524 261.893783 376.34667
                                                        81.753652 208.456383 314.793199
                                                                  145.076472 258.591197
                                                                             114.46325
"""
OUT = np.array([4320, 21478, 30500, 5012, 8811, 11349, 6021, 4477, 2275])
IN = np.array([5452, 27169, 28710, 4354, 9069, 8577, 4963, 3923, 2026])

ORIGIN, DESTINATION = np.nonzero(~np.eye(9, dtype=bool))
FLOWS = np.array([float(each) for each in MIGRANTS.split() if each != "."])
TABLE = np.zeros((9, 9))
TABLE[np.triu_indices(9, 1)] = KILOMETRES.split()
DISTANCE = (TABLE + TABLE.T)[ORIGIN, DESTINATION]


def unconstrained():
    fit = gravity(FLOWS, DISTANCE, OUT[ORIGIN], IN[DESTINATION], decay="exponential")
    names = ["constant", "origin", "destination", "distance"]
    return [fit.coefficients[name] for name in names]


def constrained():
    labels = np.array(REGIONS)
    fit = gravity_constrained(FLOWS, DISTANCE, labels[ORIGIN], labels[DESTINATION])
    return [
        fit.coefficients["constant"],
        *(fit.coefficients[f"origin {region}"] for region in REGIONS[1:]),
        *(fit.coefficients[f"destination {region}"] for region in REGIONS[1:]),
        fit.coefficients["distance"],
    ]


SPINT = "pysal/spint tests/test_gravity.py; data of Dennett (2012)"
PUBLISHED = [
    Published(
        "card 17",
        "models.gravity",
        "72 flows in Austria: constant, origin, destination, distance",
        [-7.95447436, 0.863867812, 0.880474585, -0.00620544765],
        [5e-8, 1e-9, 1e-9, 1e-11],
        SPINT,
        unconstrained,
    ),
    Published(
        "card 17",
        "models.gravity_constrained",
        "72 flows in Austria: constant, 8 origins, 8 destinations, distance",
        [
            *[6.20471518, 1.5449095, 2.4414292, 0.69924374, 0.94869185, 1.28967637],
            *[0.74270015, 1.19468573, 0.98874193, 1.49709841, 2.18492741, 0.18784818],
            *[0.66434515, 0.74264938, 0.21334535, 0.66765781, 0.39986094, -0.00791533],
        ],
        [1e-6] * 17 + [1e-8],
        SPINT,
        constrained,
    ),
    Published(
        "card 17",
        "models.market_potential",
        "distance of 82,400 km² to itself: 106.9 km",
        106.9,
        0.05,
        "Head and Mayer (2004), formula; computed",
        lambda: 1 / market_potential([1], [[0]], [82_400]),
    ),
]
