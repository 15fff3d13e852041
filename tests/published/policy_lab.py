"""Reference runs of the five-lever policy lab on the three zones of Chongqing.

They are computed from the model's definition, not published, and anchor it.
"""

import numpy as np
from published.record import Published

from clusterlab.models import PolicyLab

LAB, RUN = "models.PolicyLab", "computed from the definition of the policy lab"
IDLE, FULL = [0] * 5, [1] * 5


def run(levers):
    return PolicyLab.zones_2013().run(levers)


def last_year_in_percent_of_idle(quantity):
    """Change of a quantity in year 20, each lever alone at full strength."""
    idle = getattr(run(IDLE), quantity)[-1].sum()
    alone = [getattr(run(lever), quantity)[-1].sum() for lever in np.eye(5)]
    return 100 * (np.array(alone) / idle - 1)


def start_and_end():
    idle = run(IDLE)
    return [idle.total[0], idle.theil[0], idle.total[-1], idle.theil[-1]]


PUBLISHED = [
    Published(
        "lab",
        LAB,
        "no lever: total and Theil index in years 0 and 20",
        [12656.72, 0.04583, 14129.13, 0.03476],
        [0.005, 5e-6, 0.005, 5e-6],
        RUN,
        start_and_end,
    ),
    Published(
        "lab",
        LAB,
        "no lever: population in year 20, circle and two wings",
        [2171.1, 599.7, 199.3],
        0.05,
        RUN,
        lambda: run(IDLE).population[-1],
    ),
    Published(
        "lab",
        LAB,
        "each lever alone: change of net output in year 20, percent",
        [-0.902, -0.004, -0.433, -2.189, -0.725],
        0.0005,
        RUN,
        lambda: last_year_in_percent_of_idle("total"),
    ),
    Published(
        "lab",
        LAB,
        "the environment lever alone: change of emissions in year 20, percent",
        -59.5,
        0.05,
        RUN,
        lambda: last_year_in_percent_of_idle("emissions")[4],
    ),
    Published(
        "lab",
        LAB,
        "all levers at full strength: total and Theil index in year 20",
        [13509.93, 0.02821],
        [0.005, 5e-6],
        RUN,
        lambda: [run(FULL).total[-1], run(FULL).theil[-1]],
    ),
]
