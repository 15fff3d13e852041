"""Published speeds of convergence."""

import math

import pandas as pd
from libpysal.examples import get_path
from published.record import Published

from clusterlab.measures import beta_convergence, convergence_speed


def decade(start):
    states = pd.read_csv(get_path("usjoin.csv"))
    return beta_convergence(states[str(start)], states[str(start + 10)], years=10)


def betas(*starts):
    return [decade(start).beta for start in starts]


BETA = "measures.beta_convergence"
PUBLISHED = [
    Published(
        "US states",
        BETA,
        "48 states, 1930s to 1980s",
        [0.0130, 0.0502, 0.0194, 0.0286, 0.0186, 0.0036],
        6e-5,
        "computed from the state incomes of libpysal, usjoin.csv",
        lambda: betas(1930, 1940, 1950, 1960, 1970, 1980),
    ),
    Published(
        "US states",
        BETA,
        "standard error in the 1930s",
        0.0033,
        6e-5,
        "computed from the state incomes of libpysal, usjoin.csv",
        lambda: decade(1930).standard_error,
    ),
    Published(
        "Speed",
        "measures.convergence_speed",
        "half-life in years at 2 percent a year",
        34.7,
        0.05,
        "ln 2 / 0.02",
        lambda: convergence_speed(math.expm1(-0.02 * 25) / 25, years=25).half_life,
    ),
]
