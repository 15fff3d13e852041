"""Published location quotients, Krugman indices and Ginis of specialization."""

import numpy as np
import pandas as pd
from libpysal.examples import get_path
from published.record import Published

from clusterlab.measures import (
    hhi,
    krugman_index,
    location_quotient,
    specialization_gini,
)

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


GERMAN_GDP = [460.69, 549.19, 124.16, 65.29, 31.59, 109.27, 263.44, 39.87]
GERMAN_GDP += [258.53, 645.59, 131.95, 35.03, 112.66, 56.22, 85.61, 56.81]


def gini(values):
    """The Gini of a plain list: against a reference of equal shares."""
    return specialization_gini(values, np.ones(len(values)))


def income_classes():
    incomes = [500, 1500, 2500, 4000, 7500, 15_000]
    return gini(np.repeat(incomes, [5, 6, 8, 2, 1, 3]))  # of 200 households


LQ, KRUGMAN = "measures.location_quotient", "measures.krugman_index"
GINI = "measures.specialization_gini"
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
    Published(
        "P-03",
        GINI,
        "four sales against equal shares, raw and times n/(n - 1)",
        [0.3, 0.4],
        1e-9,
        "Dörsam (2004), in cran/REAT man/gini.Rd",
        lambda: gini([20, 50, 20, 10]) * np.array([1, 4 / 3]),
    ),
    Published(
        "P-03",
        GINI,
        "GDP of 16 German states 2015 against equal shares",
        0.5009,
        5e-5,
        "cran/REAT man/gini.Rd",
        lambda: gini(GERMAN_GDP),
    ),
    Published(
        "P-03",
        GINI,
        "households in six income classes against equal shares",
        0.5278,
        5e-5,
        "Dörsam (2004), in cran/REAT man/gini.Rd",
        income_classes,
    ),
    Published(
        "P-04",
        GINI,
        "five industries of a region",
        0.6222222,
        1e-7,
        "Farhauer and Kröll (2014), in cran/REAT man/gini.spec.Rd",
        lambda: specialization_gini(
            [700, 600, 500, 10_000, 40_000], [30_000, 15_000, 10_000, 60_000, 50_000]
        ),
    ),
    Published(
        "P-04",
        GINI,
        "five regions of an industry (regions in place of industries)",
        0.4068966,
        1e-7,
        "Farhauer and Kröll (2014), in cran/REAT man/gini.conc.Rd",
        lambda: specialization_gini(
            [500, 500, 1000, 7000, 1000], [20_000, 15_000, 20_000, 40_000, 5_000]
        ),
    ),
    Published(
        "P-07",
        GINI,
        "GDP per head of Mexican states 1940 against equal shares",
        0.3537237117345285,
        1e-12,
        "pysal/inequality, tests/test_gini.py",
        lambda: gini(pd.read_csv(get_path("mexico.csv"))["pcgdp1940"]),
    ),
    Published(
        "P-02",
        "measures.hhi",
        "GDP of 16 German states 2015",
        0.125,
        5e-4,
        "cran/REAT man/herf.Rd",
        lambda: hhi(GERMAN_GDP),
    ),
]
