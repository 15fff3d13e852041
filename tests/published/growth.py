"""Published shift-share decompositions."""

import numpy as np
from published.record import Published

from clusterlab.measures import shift_share


def holukuluku():
    nation = np.array([10, 20, 40, 30])  # shares of industries, percent
    growth = np.array([0.1, 0.2, 0.3, 0.4])
    before, after = [500, 100, 200, 200], [1000, 100, 250, 280]
    return shift_share(before, after, nation, nation * (1 + growth))


def three_regions():
    before = [[90, 20, 10, 60], [60, 30, 30, 40], [250, 100, 110, 300]]
    after = [[100, 40, 10, 55], [85, 55, 40, 35], [255, 115, 85, 390]]
    nation = [400, 150, 150, 400], [440, 210, 135, 480]
    return np.transpose(shift_share(before, after, *nation))


SHIFT_SHARE = "measures.shift_share"
PUBLISHED = [
    Published(
        "P-08",
        SHIFT_SHARE,
        "Holukuluku 1985 to 1995 (the source prints 80 without its sign)",
        [290, -80, 420],
        1e-9,
        "Krumme, faculty.washington.edu/krumme/350/ssexcel.html",
        holukuluku,
    ),
    Published(
        "P-08",
        SHIFT_SHARE,
        "regions A, B and C: national, industry mix, regional",
        [27, 1, -3, 24, -1, 32, 114, 0, -29],
        1e-9,
        "computed from the inputs of Farhauer and Kröll, in cran/REAT man/shift.Rd",
        three_regions,
    ),
]
