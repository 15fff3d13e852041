"""Published Theil indices."""

import numpy as np
import pandas as pd
from libpysal.examples import get_path
from published.record import Published

from clusterlab.measures import location_quotient, theil, theil_weighted

GDP_2013 = np.array([9755.25, 2189.60, 711.87])  # circle, two wings; 100 million yuan
PEOPLE_2013 = np.array([1870.57, 821.20, 278.23])  # residents, 10,000

# Eighteen incomes in two groups, one by one, then by income with their number.
INCOMES = [10, 10, *[8] * 4, *[6] * 6, *[4] * 4, 2, 2]
GROUPS = ["A", "A", *["B"] * 10, *["A"] * 6]
GROUPED = np.array([[10, 2], [8, 4], [6, 6], [4, 4], [2, 2]])  # income, persons
MATHMODELS = "zhjx19/mathmodels, R examples of its Theil functions"


def mexico(part):
    states = pd.read_csv(get_path("mexico.csv"))
    years = [f"pcgdp{year}" for year in range(1940, 2010, 10)]
    return [getattr(theil(states[y], states["hanson98"]), part) for y in years]


def mean_log_deviation(values):
    """Theil's L: Theil's T with income and people exchanged."""
    return theil_weighted(np.ones(len(values)), values).total


def circle_over_wings():
    gdp = np.array([GDP_2013[0], GDP_2013[1:].sum()]) / GDP_2013.sum()
    people = np.array([PEOPLE_2013[0], PEOPLE_2013[1:].sum()]) / PEOPLE_2013.sum()
    circle, wings = location_quotient(gdp, 1, people, 1)  # share of GDP over people
    return circle / wings


T, WEIGHTED = "measures.theil", "measures.theil_weighted"
PUBLISHED = [
    Published(
        "P-07",
        T,
        "Theil T of (10, 10, 10, 20, 50)",
        0.2502012,
        1e-7,
        "computed from the inputs of cran/REAT man/theil.Rd",
        lambda: theil([10, 10, 10, 20, 50]).total,
    ),
    Published(
        "P-07",
        WEIGHTED,
        "mean log deviation (Theil L) of the same, which REAT calls Theil",
        0.2326302,
        1e-7,
        "Störmann (2009), in cran/REAT man/theil.Rd",
        lambda: mean_log_deviation([10, 10, 10, 20, 50]),
    ),
    Published(
        "P-07",
        T,
        "GDP per head of Mexican states, 1940 to 2000",
        [
            0.20894344,
            0.15222451,
            0.10472941,
            0.10194725,
            0.09560113,
            0.10511256,
            0.10660832,
        ],
        1e-8,
        "pysal/inequality, tests/test_theil.py",
        lambda: mexico("total"),
    ),
    Published(
        "P-07",
        T,
        "between Hanson's five regions of Mexico, 1940 to 2000",
        [
            0.0345889,
            0.02816853,
            0.05260921,
            0.05931219,
            0.03205257,
            0.02963731,
            0.03635872,
        ],
        1e-8,
        "pysal/inequality, tests/test_theil.py",
        lambda: mexico("between"),
    ),
    Published(
        "P-07",
        T,
        "within Hanson's five regions of Mexico, 1940 to 2000",
        [
            0.17435454,
            0.12405598,
            0.0521202,
            0.04263506,
            0.06354856,
            0.07547525,
            0.0702496,
        ],
        1e-8,
        "pysal/inequality, inequality/theil.py",
        lambda: mexico("within"),
    ),
    Published(
        "Theil of groups",
        T,
        "eighteen incomes in two groups: total, between, within",
        [0.07907822, 0.01127992, 0.06779830],
        1e-8,
        MATHMODELS,
        lambda: theil(INCOMES, GROUPS),
    ),
    Published(
        "Theil of groups",
        WEIGHTED,
        "the same eighteen incomes, counted",
        [0.07907822, 0.01127992, 0.06779830],
        1e-8,
        MATHMODELS,
        lambda: theil_weighted(GROUPED.prod(axis=1), GROUPED[:, 1], list("ABBAA")),
    ),
    Published(
        "P-24",
        WEIGHTED,
        "three zones of Chongqing 2013: T, then L",
        [0.04583, 0.05027],
        5e-6,
        "GDP from Lü (Chongqing), residents from renkou.org.cn; computed",
        lambda: [
            theil_weighted(GDP_2013, PEOPLE_2013).total,
            theil_weighted(PEOPLE_2013, GDP_2013).total,
        ],
    ),
    Published(
        "P-24",
        "measures.location_quotient",
        "GDP per head of the circle over that of the wings, Chongqing 2013",
        1.976,
        1e-3,
        "GDP from Lü (Chongqing), residents from renkou.org.cn; computed",
        circle_over_wings,
    ),
]
