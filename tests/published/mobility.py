"""Published moves of US states between income quintiles."""

import pandas as pd
from libpysal.examples import get_path
from published.record import Published

from clusterlab.measures import transition_matrix


def us_states():
    incomes = pd.read_csv(get_path("usjoin.csv")).loc[:, "1929":"2009"]
    return transition_matrix(incomes / incomes.mean())


PUBLISHED = [
    Published(
        "giddy",
        "measures.transition_matrix",
        "48 US states, 1929 to 2009, quintiles of the pooled relative incomes",
        [
            [0.91461837, 0.07503234, 0.00905563, 0.00129366, 0],
            [0.06570302, 0.82654402, 0.10512484, 0.00131406, 0.00131406],
            [0.00520833, 0.10286458, 0.79427083, 0.09505208, 0.00260417],
            [0, 0.00913838, 0.09399478, 0.84856397, 0.04830287],
            [0, 0, 0, 0.06217617, 0.93782383],
        ],
        5e-9,
        "giddy, Markov Based Methods notebook, Spatial_Markov(fixed=True).p",
        us_states,
    ),
]
