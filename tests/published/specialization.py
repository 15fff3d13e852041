"""Published location quotients and Krugman indices."""

import numpy as np
from published.record import Published

from clusterlab.measures import krugman_index, location_quotient

SWEDEN = np.array([45_000, 15_000, 32_000, 10_000, 30_000])
OTHERS = np.array(
    [
        [35_000, 12_000, 30_000, 8_000, 22_000],  # Norway
        [40_000, 10_000, 25_000, 9_000, 18_000],  # Denmark
        [30_000, 11_000, 18_000, 3_000, 13_000],  # Finland
        [40_000, 6_000, 11_000, 2_000, 12_000],  # Iceland
    ]
)


def against_the_mean():
    shares = OTHERS / OTHERS.sum(axis=1, keepdims=True)
    return krugman_index(SWEDEN, shares.mean(axis=0))


def zones_2010():
    zones = np.array(  # primary, secondary, tertiary; 100 million yuan
        [[403.17, 3450.40, 2291.75], [209.27, 691.31, 446.95], [72.94, 217.41, 142.38]]
    )
    city = np.array([685.38, 4359.12, 2881.08])
    return location_quotient(zones, zones.sum(axis=1, keepdims=True), city, city.sum())


def chongqing_2007():
    chongqing = np.array([[754, 326, 541], [482, 1892, 1748]])  # persons, value added
    totals = np.array([[1621], [4123]])  # as printed; rounded apart from the parts
    china = np.array([[31444, 20629, 24917], [28095, 121381, 100054]])
    return location_quotient(chongqing, totals, china, china.sum(1, keepdims=True))


LQ, KRUGMAN = "measures.location_quotient", "measures.krugman_index"
PUBLISHED = [
    Published(
        "P-01",
        LQ,
        "one industry in one region",
        0.3847623,
        1e-7,
        "Farhauer and Kröll (2014), in cran/REAT man/locq.Rd",
        lambda: location_quotient(1714, 79_006, 879_213, 15_593_224),
    ),
    Published(
        "P-01",
        LQ,
        "four industries in Holukuluku",
        [5, 0.5, 0.5, 0.6666667],
        1e-6,
        "Krumme, faculty.washington.edu/krumme/350/ssexcel.html",
        lambda: location_quotient([500, 100, 200, 200], 1000, [0.1, 0.2, 0.4, 0.3], 1),
    ),
    Published(
        "P-05",
        KRUGMAN,
        "no industry in common",
        2,
        1e-12,
        "cran/REAT man/krugman.spec.Rd",
        lambda: krugman_index([4, 0], [0, 3]),
    ),
    Published(
        "P-05",
        KRUGMAN,
        "Sweden against the mean of the others' shares",
        0.1595,
        5e-5,
        "cran/REAT man/krugman.spec2.Rd",
        against_the_mean,
    ),
    Published(
        "P-05",
        KRUGMAN,
        "Sweden against the pooled others",
        0.1350832,
        1e-6,
        "computed from the inputs of cran/REAT man/krugman.spec2.Rd",
        lambda: krugman_index(SWEDEN, OTHERS.sum(axis=0)),
    ),
    Published(
        "P-24",
        LQ,
        "by value added, circle and two wings 2010",
        [0.7587, 1.0208, 1.0259, 1.7958, 0.9328, 0.9124, 1.9492, 0.9135, 0.9051],
        6e-5,
        "Chongqing Statistical Yearbook 2011, table 2-13; computed",
        zones_2010,
    ),
    Published(
        "P-24",
        LQ,
        "Chongqing in China 2007, by employment, then by value added",
        [1.1389, 0.7506, 1.0312, 1.0383, 0.9434, 1.0573],
        6e-5,
        "Chongqing Statistical Yearbook 2008, appendix I; computed",
        chongqing_2007,
    ),
]
