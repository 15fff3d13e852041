"""Published break of the Nile's flow in 1898, and critical values of sup-F."""

import numpy as np
import statsmodels.api as sm
from published.record import Published

from clusterlab.measures import break_test, mean_breaks

NILE = sm.datasets.nile.load_pandas().data["volume"].to_numpy()  # 1871 to 1970


def sup_f():
    test = break_test(NILE)
    return test.statistic, test.index


def squares():
    return [mean_breaks(NILE, m, 15).residual_sum_of_squares for m in (0, 1)]


def bar(coefficients):
    columns = np.vander(np.linspace(-1, 1, 100), coefficients)
    return break_test(NILE, columns, trim=0.15).critical_value


TEST, BREAKS = "measures.break_test", "measures.mean_breaks"
STRUCCHANGE = "cran/strucchange tests/Examples/strucchange-Ex.Rout.save"
PUBLISHED = [
    Published(
        "P-12",
        TEST,
        "sup-F of the Nile and its place, 1898 (27 from 0)",
        [75.93, 27],
        [0.006, 0],
        STRUCCHANGE,
        sup_f,
    ),
    Published(
        "P-12",
        TEST,
        "5 % critical values, 1 to 5 coefficients, 15 % trimmed",
        [8.68, 11.72, 14.13, 16.36, 18.30],
        0.2,
        "Andrews (2003), as printed by Stock and Watson (there divided by 1 to 5)",
        lambda: [bar(p) for p in range(1, 6)],
    ),
    Published(
        "P-12",
        BREAKS,
        "residual squares of the Nile with no break and one",
        [2_835_157, 1_597_457],
        0.6,
        STRUCCHANGE,
        squares,
    ),
    Published(
        "P-12",
        BREAKS,
        "BIC of the Nile with no break and one",
        [1318, 1270],
        0.6,
        STRUCCHANGE,
        lambda: [mean_breaks(NILE, m, 15).bic for m in (0, 1)],
    ),
    Published(
        "P-12",
        BREAKS,
        "place of the Nile's break, 1898 (27 from 0)",
        27,
        0,
        STRUCCHANGE,
        lambda: mean_breaks(NILE, 1, 15).indices,
    ),
]
