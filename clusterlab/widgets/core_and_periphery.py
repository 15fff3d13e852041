"""The two widgets of *Core and periphery*: transport cost, and there and back."""

import numpy as np
import pandas as pd

from clusterlab import figures
from clusterlab._arguments import number
from clusterlab.models import (
    break_point,
    core_periphery,
    core_periphery_equilibria,
    sustain_point,
)
from clusterlab.predictions import require
from clusterlab.text import text
from clusterlab.widgets.switching import slider, switch, widget

SIGMA, MU = 5.0, 0.4  # illustrative, as in the textbook
COSTS = [2.1, 1.9, 1.78, 1.7, 1.65, 1.6, 1.5]
OPEN = 1.7  # where equal shares and a core are both stable
LIMIT = 5  # ends of the axis of the wage gap, percent
EXAMPLE = 0.6  # the share at which the caption tells the wage gap
FAR = [2.1, 1.9, 1.7, 1.6, 1.5, 1.6, 1.7, 1.8, 1.9]  # beyond the break point
SHORT = [2.1, 1.9, 1.8, 1.75, 1.7, 1.75, 1.8, 1.9, 2.1]  # not so far
BACK = 1.7  # the cost at which the reader predicts the share
NUDGE = 0.01  # of the workers happen to move to region 1 at every step
AXIS = (1.45, 2.15)


def transport_cost(prediction):
    """Lower the cost of transport and see which shares of industry are stable.

    Parameters
    ----------
    prediction : Prediction
        What the reader expects to be stable; the widget opens only with one.

    Returns
    -------
    ipywidgets.VBox

    Notes
    -----
    All parameters are illustrative.

    Taught in *Core and periphery*.
    """
    require(prediction)
    words = text("core-and-periphery")["transport_cost"]
    rows = [stability(cost) for cost in COSTS]
    control = slider(
        words["control"], [f"{cost:g}" for cost in COSTS], COSTS.index(OPEN)
    )
    pictures = [_wage_picture(row, words) for row in rows]
    table = pd.DataFrame(rows).rename(columns=words["columns"])
    return widget([control], switch(control, pictures), table, words["as_table"])


def there_and_back(prediction):
    """Improve the roads, let them decay again, and follow the industry.

    Parameters
    ----------
    prediction : Prediction
        The share of region 1 the reader expects on the way back, from 0 to 1; the
        widget opens only with one.

    Returns
    -------
    ipywidgets.VBox

    Notes
    -----
    All parameters are illustrative.

    Taught in *Core and periphery*.
    """
    require(prediction)
    predicted = number("prediction", prediction.answer, minimum=0, maximum=1)
    words = text("core-and-periphery")["there_and_back"]
    steps = range(1, len(FAR) + 1)
    time = slider(words["control"], [words["step"].format(step=step) for step in steps])
    route = slider(words["route"], [words["far"], words["short"]])
    rows, pages = [], []
    for name, costs, guess in [
        (words["far"], FAR, predicted),
        (words["short"], SHORT, None),  # the prediction is for the other route
    ]:
        shares = follow(costs)
        pictures = []
        for step in steps:
            row = {"route": name, "step": step}
            row |= {"transport": costs[step - 1], "share": shares[step - 1]}
            rows.append(row)
            path = list(zip(costs[:step], shares[:step], strict=True))
            pictures.append(_path_picture(path, row, guess, words))
        pages.append(switch(time, pictures))
    table = pd.DataFrame(rows).rename(columns=words["columns"])
    return widget([time, route], switch(route, pages), table, words["as_table"])


def advantage(share, transport):
    """Real wage of region 1 over that of region 2, less one, in percent."""
    here, there = core_periphery(share, transport, SIGMA, MU).real_wages
    return 100 * (here / there - 1)


def stability(transport):
    """What the wage picture shows, in numbers and words."""
    equilibria = core_periphery_equilibria(transport, SIGMA, MU)
    listed = {
        kind: ", ".join(
            f"{share:.2g}" for share, stable in equilibria if stable == kind
        )
        for kind in (True, False)
    }
    return {
        "transport": transport,
        "stable": listed[True],
        "unstable": listed[False] or "–",
        "gap": round(advantage(EXAMPLE, transport), 2),
    }


def follow(costs, start=0.5):
    """Share of region 1 after each cost, when workers move to the higher real wage."""
    shares = [start]
    for cost in costs:
        share = min(shares[-1] + NUDGE, 1)
        rests = core_periphery_equilibria(cost, SIGMA, MU)
        upward = advantage(share, cost) > 0
        ahead = [
            rest for rest, stable in rests if stable and (rest >= share) == upward
        ] or [share]
        shares.append(min(ahead) if upward else max(ahead))
    return shares[1:]


def branches():
    """The tomahawk: lines of stable and unstable shares over transport cost."""
    breaks, sustains = break_point(SIGMA, MU), sustain_point(SIGMA, MU)
    between = np.linspace(breaks + 1e-4, sustains - 1e-4, 60)
    shares = [core_periphery_equilibria(cost, SIGMA, MU)[3].share for cost in between]
    upper = np.array([0.5, *shares, 1])
    costs = np.array([breaks, *between, sustains])
    return [
        ([breaks, AXIS[1]], [0.5, 0.5], True),
        ([AXIS[0], sustains], [1, 1], True),
        ([AXIS[0], sustains], [0, 0], True),
        ([AXIS[0], breaks], [0.5, 0.5], False),
        (costs, upper, False),
        (costs, 1 - upper, False),
    ]


def _wage_picture(row, words):
    shares = np.linspace(0, 1, 101)
    axes = figures.phase_line(
        shares,
        advantage(shares, row["transport"]),
        core_periphery_equilibria(row["transport"], SIGMA, MU),
        words["share_axis"],
        words["gap_axis"],
        limit=LIMIT,
    )
    return figures.show(axes, words["alt"].format(example=EXAMPLE, **row))


def _path_picture(path, row, prediction, words):
    alt, marks = words["alt"].format(**row), {}
    if prediction is not None:
        alt += words["predicted"].format(prediction=prediction)
        marks = {words["prediction"]: (BACK, prediction)}
    axes = figures.bifurcation(
        branches(), path, marks, words["cost_axis"], words["share_axis"]
    )
    axes.set(xlim=AXIS, ylim=(-0.05, 1.05))
    return figures.show(axes, alt)
