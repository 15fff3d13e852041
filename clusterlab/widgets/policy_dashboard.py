"""The live dashboard of *Policy lab*: five levers, and what they bring and cost.

Unlike the other widgets it needs the kernel: five levers have too many positions to
draw beforehand.
"""

from html import escape
from pathlib import Path

import numpy as np
import pandas as pd
from ipywidgets import (
    HTML,
    Button,
    Checkbox,
    FloatSlider,
    GridBox,
    HBox,
    RadioButtons,
    VBox,
)

from clusterlab.datasets import load_districts
from clusterlab.figures.dashboard import Bar, Budget, Tile, dashboard, signed
from clusterlab.figures.style import plain
from clusterlab.models.policy_lab import LEVERS
from clusterlab.models.policy_lab_inputs import ZONE_KNOWLEDGE
from clusterlab.models.scenarios import (
    BUDGET,
    cost_of,
    exceeds,
    name_of,
    save_scenario,
)
from clusterlab.predictions import require
from clusterlab.text import text

YEARS = 20
FILE = "dashboard-scenario.json"
PROSE = "line-height:1.4;max-width:960px;margin:8px 0"
ZONES = tuple(ZONE_KNOWLEDGE)
ZONE_TILES = [(0, 3, 6, 5), (6, 0, 5, 4), (6, 4, 5, 4)]  # column, row, columns, rows
LIMITS = {  # ends of the axes in percent, beyond what any mix of levers reaches
    "per_head": 12,
    "population": 8,
    "total": 5,
    "welfare": 6,
    "theil": 25,
    "emissions": 60,
}


def policy_dashboard(lab, prediction):
    """Move the five levers and see at once what they bring and cost.

    Parameters
    ----------
    lab : PolicyLab
        ``PolicyLab.zones_2013()`` or ``PolicyLab.districts()``.
    prediction : Prediction
        What the reader expects; the widget opens only with one.

    Returns
    -------
    ipywidgets.VBox

    Raises
    ------
    ValueError
        If there is no prediction, or the lab is another or a changed one.

    Notes
    -----
    Everything is set against the run without levers after 20 years. The button saves
    ``dashboard-scenario.json`` in the working folder, as `models.save_scenario` does,
    unless the levers cost more than 2% of output. All parameters are illustrative.

    Taught in *Policy lab*.
    """
    require(prediction)
    return _Dashboard(lab, prediction).widget


class _Dashboard:
    """The controls, and the picture that follows them."""

    def __init__(self, lab, prediction):
        self.lab, self.prediction = lab, prediction
        self.words = text("policy-dashboard")
        self.places, self.zones = _places(name_of(lab), lab.regions.names)
        self.idle = lab.run(np.zeros(len(LEVERS)), YEARS)
        self.levers = [_lever(self.words["levers"][name]) for name in LEVERS]
        choices = [(name, key) for key, name in self.words["measures"].items()]
        self.measure = RadioButtons(
            options=choices,
            description=self.words["measure"],
            orientation="horizontal",
            layout={"width": "auto"},
        )
        self.picture, self.table, self.saved = HTML(), HTML(), HTML()
        self.as_table = Checkbox(description=self.words["as_table"], indent=False)
        self.save = Button(description=self.words["save"])
        for control in (*self.levers, self.measure, self.as_table):
            control.observe(self.redraw, "value")
        for lever in self.levers:
            lever.observe(self.forget, "value")
        self.save.on_click(self.keep)
        self.redraw()
        columns = {"grid_template_columns": "repeat(auto-fit, minmax(380px, 1fr))"}
        self.widget = VBox(
            [
                GridBox([*self.levers, self.measure], layout=columns),
                self.picture,
                HBox([self.save, self.saved]),
                self.as_table,
                self.table,
            ]
        )

    def mix(self):
        """The levers as their sliders show them."""
        return [round(lever.value, 2) for lever in self.levers]

    def redraw(self, _=None):
        """Run the lab and show what comes out."""
        run = self.lab.run(self.mix(), YEARS)
        regions = compare_regions(run, self.idle)
        whole = compare_whole(run, self.idle, self.zones)
        self.picture.value = self.drawn(regions, whole) + self.told(regions, whole)
        self.table.value = self.tabled(regions) if self.as_table.value else ""

    def forget(self, _):
        """Take back what was said of a scenario, once a lever has moved."""
        self.saved.value = ""

    def keep(self, _):
        """Save the scenario and say where, or why not."""
        there = Path(FILE).exists()
        try:
            save_scenario(FILE, self.lab, self.mix(), YEARS, BUDGET)
        except ValueError as error:
            told = self.words["refused"].format(reason=error)
        else:
            told = self.words["replaced" if there else "saved"]
            told = told.format(file=Path(FILE).resolve())
        self.saved.value = f'<span role="status">{escape(told)}</span>'

    def spending(self):
        """What the levers cost, in percent of output and in words."""
        cost = cost_of(self.lab, self.mix())
        words = self.words["over" if exceeds(cost, BUDGET) else "within"]
        return Budget(
            self.words["cost"].format(cost=100 * cost),
            words.format(budget=100 * BUDGET, excess=100 * (cost - BUDGET)),
            cost=100 * cost,
            limit=100 * BUDGET,
            most=100 * cost_of(self.lab, np.ones(len(LEVERS))),
        )

    def drawn(self, regions, whole):
        """The picture."""
        words, shown = self.words, self.measure.value
        changes = regions[f"{shown}_change"]
        tiles = [
            Tile(plain(name), *place, change)
            for name, place, change in zip(
                self.lab.regions.names, self.places, changes, strict=True
            )
        ]
        bars = [
            Bar(self.outcome_name(key), change, LIMITS.get(key, LIMITS["population"]))
            for key, (_, _, change) in whole.items()
        ]
        measure = words["measures"][shown]
        return dashboard(
            tiles,
            [measure, words["against"].format(years=YEARS), *self.lab.note.split("; ")],
            LIMITS[shown],
            self.spending(),
            bars,
            words["heading"].format(years=YEARS),
            words["alt"].format(measure=measure),
        )

    def told(self, regions, whole):
        """The same in words, and the prediction beside it."""
        words, budget = self.words, self.spending()
        levers = "; ".join(
            f"{words['levers'][name].lower()} {strength:.2f}"
            for name, strength in zip(LEVERS, self.mix(), strict=True)
        )
        outcomes = "; ".join(
            words["outcome"].format(
                name=self.outcome_name(key),
                now=_number(now),
                before=_number(before),
                change=signed(change),
            )
            for key, (now, before, change) in whole.items()
        )
        sentences = [
            words["note"].format(note=self.lab.note),
            words["levers_told"].format(levers=levers),
            f"{budget.label}: {budget.verdict}.",
            words["outcomes_told"].format(years=YEARS, outcomes=outcomes),
            self.map_told(regions[f"{self.measure.value}_change"]),
        ]
        compared = words["prediction"].format(
            answer=self.prediction.answer,
            confidence=self.prediction.confidence,
            **{key: signed(change) for key, (_, _, change) in whole.items()},
        )
        told = escape(" ".join(sentences))
        return (
            f'<p style="{PROSE}"><b>{escape(compared)}</b></p>'
            f'<p style="{PROSE}" role="status" aria-live="polite">{told}</p>'
        )

    def map_told(self, changes):
        """What the map shows, in a sentence."""
        names = self.lab.regions.names
        shown = changes.round(1)
        return self.words["map_told" if shown.any() else "map_still"].format(
            measure=self.words["measures"][self.measure.value],
            regions=len(names),
            rises=(shown > 0).sum(),
            falls=(shown < 0).sum(),
            highest=signed(changes.max()),
            top=plain(names[changes.argmax()]),
            lowest=signed(changes.min()),
            bottom=plain(names[changes.argmin()]),
        )

    def tabled(self, regions):
        """Every region in numbers."""
        index = [plain(name) for name in self.lab.regions.names]
        table = pd.DataFrame(regions, index).rename(columns=self.words["columns"])
        return table.to_html(
            border=0, float_format="{:,.2f}".format, justify="left", col_space="12em"
        )

    def outcome_name(self, key):
        """An outcome of the whole in words; populations go by their zone."""
        names = self.words["outcomes"]
        return names.get(key) or names["population"].format(zone=plain(key))


def compare_regions(run, idle):
    """Output per head and population by region in the last year, changes in percent."""
    table = {}
    for key, of in [("per_head", _per_head), ("population", _population)]:
        table[key] = of(run)
        table[f"{key}_change"] = 100 * (of(run) / of(idle) - 1)
    return table


def compare_whole(run, idle, zones):
    """Each outcome of the last year with and without levers, and the change in percent.

    Populations of the three zones come last.
    """
    now, before = _whole(run, zones), _whole(idle, zones)
    return {
        key: (now[key], before[key], 100 * (now[key] / before[key] - 1)) for key in now
    }


def _whole(run, zones):
    """The outcomes of the last year for all regions together, and people by zone."""
    return {
        "total": run.total[-1],
        "welfare": run.welfare[-1],
        "theil": run.theil[-1],
        "emissions": run.emissions[-1].sum(),
        **{zone: _population(run)[zones == zone].sum() for zone in ZONES},
    }


def _per_head(run):
    return run.net_output[-1] / run.population[-1]


def _population(run):
    return run.population[-1]


def _places(lab, names):
    """Column, row, columns and rows of each region on the map, and its zone."""
    if lab == "zones_2013":
        return ZONE_TILES, np.array(names)
    districts = load_districts().set_index("pinyin").loc[list(names)]
    tiles = districts[["tile_col", "tile_row"]].to_numpy()
    return [(column, row, 1, 1) for column, row in tiles], districts["zone"].to_numpy()


def _lever(description):
    """A slider from 0 to 1."""
    return FloatSlider(
        value=0,
        min=0,
        max=1,
        step=0.05,
        description=description,
        style={"description_width": "14em"},
        layout={"width": "auto"},
    )


def _number(value):
    """A large number with commas, a small one with four decimals."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.4f}"
