"""The two widgets of *Migration and hukou*: urban jobs, and three reforms."""

import pandas as pd

from clusterlab import figures
from clusterlab._arguments import number
from clusterlab.models import harris_todaro
from clusterlab.predictions import require
from clusterlab.text import text
from clusterlab.widgets.switching import slider, switch, widget

# The illustrative economy: 100 workers; see the docstring of harris_todaro.
ECONOMY = {
    "population": 100,
    "rural_productivity": 10,
    "rural_elasticity": 0.7,
    "urban_productivity": 11.5,
    "urban_elasticity": 0.7,
    "urban_wage": 3,
}
PRODUCTIVITY = [12, 12.5, 13, 13.5, 14, 15]  # of urban firms; more of it, more jobs
LIMITS = {
    "jobs": (0, 80),
    "town": (0, 80),
    "waiting": (0, 30),
    "rate": (0, 50),
    "rural_wage": (1.9, 2.4),
    "waiting_income": (0, 2),
}
WEDGE = 0.15  # before the reforms
REFORMS = {
    "hukou": [{"migration_wedge": wedge} for wedge in (0.10, 0.05, 0.0)],
    "land": [{"land_income": share} for share in (0.2, 0.4, 0.6)],
    "jobs": [{"urban_productivity": output} for output in (11.75, 12, 12.25)],
}
REFORMS["all"] = [
    {**hukou, **land, **jobs}
    for hukou, land, jobs in zip(*REFORMS.values(), strict=True)
]


def urban_jobs(prediction):
    """Create urban jobs and watch the queue: how many wait, and what part of all.

    Parameters
    ----------
    prediction : Prediction
        How many wait when there are 31 jobs, 0 to 30; the widget opens only with one.

    Returns
    -------
    ipywidgets.VBox

    Raises
    ------
    ValueError
        If the prediction is missing or lies off the scale.

    Notes
    -----
    The economy is illustrative: 100 workers, no wedge. Taught in *Migration and
    hukou*.
    """
    require(prediction)
    number("prediction", prediction.answer, *LIMITS["waiting"])
    words = text("migration-and-hukou")["urban_jobs"]
    start = town()
    steps = [town(urban_productivity=output) for output in PRODUCTIVITY]
    control = slider(words["control"], [words["position"].format(**s) for s in steps])
    mine = {"waiting": (words["prediction"], prediction.answer)}
    pictures = []
    for step in steps:
        alt = words["alt"].format(prediction=prediction.answer, **_both(start, step))
        pictures.append(_picture(start, step, list(words["rows"]), words, alt, mine))
    table = pd.DataFrame([start, *steps])[list(words["rows"])]
    table = table.rename(columns=words["rows"]).round(2)
    return widget([control], switch(control, pictures), table, words["as_table"])


def reform_panel(prediction):
    """Reform hukou, land, jobs or all, a little or a lot: who gains, and who waits?

    Parameters
    ----------
    prediction : Prediction
        Which reform shortens the queue; the widget opens only with one.

    Returns
    -------
    ipywidgets.VBox

    Notes
    -----
    The economy is illustrative: 100 workers, of the urban wage a migrant forgoes 15%
    at first. Taught in *Migration and hukou*.
    """
    require(prediction)
    words = text("migration-and-hukou")["reform_panel"]
    start = town(migration_wedge=WEDGE)
    which = slider(words["control"], list(words["reforms"].values()))
    strength = slider(words["strength"], words["strengths"])
    rows, pages = [{"reform": words["none"], "strength": "", **start}], []
    for reform, settings in REFORMS.items():
        pictures = []
        for label, changed in zip(words["strengths"], settings, strict=True):
            after = town(**{"migration_wedge": WEDGE, **changed})
            name = words["reforms"][reform]
            rows.append({"reform": name, "strength": label, **after})
            alt = words["alt"].format(
                reform=name, strength=label, **_both(start, after)
            )
            pictures.append(_picture(start, after, list(words["rows"]), words, alt))
        pages.append(switch(strength, pictures))
    table = pd.DataFrame(rows)[["reform", "strength", *words["rows"]]]
    table = table.rename(columns={**words["columns"], **words["rows"]}).round(2)
    return widget([which, strength], switch(which, pages), table, words["as_table"])


def town(**changed):
    """What the model says of the illustrative economy, with some parameters changed."""
    economy = {**ECONOMY, **changed}
    city = harris_todaro(**economy)
    a, output = economy["rural_elasticity"], economy["rural_productivity"]
    stay = economy["population"] - city.urban_labour
    rural_wage = a * output * stay ** (a - 1)
    return {
        "jobs": city.employed,
        "town": city.urban_labour,
        "waiting": city.urban_labour - city.employed,
        "rate": 100 * city.unemployment_rate,
        "rural_wage": rural_wage,
        "waiting_income": economy.get("land_income", 0) * rural_wage,
    }


def _both(before, after):
    """Both states in one dictionary, for the sentences."""
    return {
        **after,
        "jobs_before": before["jobs"],
        "town_before": before["town"],
        "waiting_before": before["waiting"],
        "rate_before": before["rate"],
        "rural_wage_before": before["rural_wage"],
        "waiting_income_before": before["waiting_income"],
    }


def _picture(before, after, rows, words, alt, marks=None):
    table = pd.DataFrame({"before": before, "after": after}).loc[rows]
    table.index = [words["rows"][row] for row in rows]
    named = {words["rows"][row]: mark for row, mark in (marks or {}).items()}
    fmt = "{:.2f}" if "rural_wage" in rows else "{:.1f}"
    axes = figures.changes(table, [LIMITS[row] for row in rows], named, fmt)
    return figures.show(axes, alt)
