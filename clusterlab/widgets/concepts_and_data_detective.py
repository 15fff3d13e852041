"""The two widgets of *Concepts and data detective*: denominators, and weights."""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

from clusterlab import datasets, figures
from clusterlab._arguments import number
from clusterlab.figures.style import tidy
from clusterlab.predictions import require
from clusterlab.text import text
from clusterlab.widgets.switching import slider, switch, widget

YEAR = 2007  # the year with both ways to count and both populations
CENSUS = 2020
CUTS = ["halves", "zone", "functional_zone", "pinyin"]  # how to divide the city
LIMIT = 60  # right end of the axis of rates, percent


def denominators(prediction):
    """Count and divide Chongqing's people of 2007 in four ways, and watch the rate.

    Parameters
    ----------
    prediction : Prediction
        The expected share of non-agricultural people among the registered, percent;
        the widget opens only with one.

    Returns
    -------
    ipywidgets.VBox

    Taught in *Concepts and data detective*.
    """
    require(prediction)
    number("prediction", prediction.answer, minimum=0, maximum=100)
    words = text("concepts-and-data-detective")["denominators"]
    rates = four_rates(words)
    control = slider(
        words["control"], [words["step"].format(step=step + 1) for step in rates.index]
    )
    pictures = [
        _rate_picture(rates, step, prediction.answer, words) for step in rates.index
    ]
    table = rates.rename(columns=words["columns"]).round(2)
    return widget([control], switch(control, pictures), table, words["as_table"])


def zone_weights(prediction):
    """Cut Chongqing into parts and average their urban rates, weighted or not.

    Parameters
    ----------
    prediction : Prediction
        The expected simple mean of the 38 districts' rates in 2020, percent; the
        widget opens only with one.

    Returns
    -------
    ipywidgets.VBox

    Taught in *Concepts and data detective*.
    """
    require(prediction)
    number("prediction", prediction.answer, minimum=0, maximum=100)
    words = text("concepts-and-data-detective")["zone_weights"]
    people = census()
    city = 100 * people["urban"].sum() / people["residents"].sum()
    cuts = [parts(people, cut) for cut in CUTS]
    control = slider(
        words["control"], [words["position"].format(parts=len(cut)) for cut in cuts]
    )
    kind = slider(words["kind"], words["kinds"])
    lines = {words["city"]: city, words["prediction"]: prediction.answer}
    rows, pages = [], []
    for weights in (words["equal"], words["people"]):
        pictures = []
        for cut in cuts:
            weight = cut["residents"] if weights == words["people"] else equal(cut)
            rows.append(summary(cut["rate"], weight, weights))
            pictures.append(_parts_picture(cut, weight, rows[-1], lines, words))
        pages.append(switch(control, pictures))
    table = pd.DataFrame(rows).rename(columns=words["columns"]).round(2)
    return widget([control, kind], switch(kind, pages), table, words["as_table"])


def four_rates(words):
    """Each way to count urban people over each population, in 10,000 persons."""
    city = datasets.load_chongqing().set_index("year").loc[YEAR]
    card = datasets.load_zones(zone="chongqing", year=YEAR).iloc[0]
    counted = {
        "urban": city["urban_population_10k_persons"],
        "non_agricultural": card["non_agricultural_population_10k_persons"],
    }
    among = {
        "residents": city["resident_population_before_2020_census_10k_persons"],
        "registered": card["registered_population_10k_persons"],
    }
    rows = [
        {
            "name": words["position"].format(counted=words[c], among=words[a]),
            "counted": counted[c],
            "among": among[a],
            "rate": 100 * counted[c] / among[a],
        }
        for c in counted
        for a in among
    ]
    return pd.DataFrame(rows)


def census():
    """Residents and urban residents of each district, with three ways to cut."""
    table = datasets.load_district_census(year=CENSUS)
    later = datasets.load_districts()[["code", "functional_zone"]]
    circle = table["zone"] == "one_hour_circle"
    return table.assign(
        halves=np.where(circle, "one_hour_circle", "both_wings"),
        residents=table["population_persons"],
        urban=table["urban_population_persons"],
    ).merge(later, on="code")


def parts(people, cut):
    """Residents and urban rate of each part, and the zone that colours it."""
    grouped = people.groupby(cut)
    sums = grouped[["residents", "urban"]].sum()
    zone = grouped["zone"].first() if cut != "halves" else sums.index.to_series()
    return sums.assign(rate=100 * sums["urban"] / sums["residents"], zone=zone)


def equal(cut):
    """The same weight for every part."""
    return pd.Series(1.0, index=cut.index)


def summary(rates, weights, name):
    """What a picture of parts shows, in numbers."""
    return {
        "parts": len(rates),
        "weights": name,
        "mean": np.average(rates, weights=weights),
        "lowest": rates.min(),
        "highest": rates.max(),
    }


def _rate_picture(rates, step, predicted, words):
    _, (bars, dots) = plt.subplots(1, 2, figsize=(8.4, 2.6), layout="constrained")
    row, seen = rates.loc[step], rates.loc[:step]
    bars.barh([1, 0], [row["counted"], row["among"]], height=0.5, color=["C0", "0.8"])
    bars.set_yticks([1, 0], [words["above"], words["below"]])
    bars.set(xlim=(0, 3500), ylim=(-0.6, 1.6), xlabel=words["people_axis"])
    bars.set_title(row["name"], fontsize=10, loc="left")
    for height, count in [(1, row["counted"]), (0, row["among"])]:
        bars.text(60, height, f"{count:,.0f}", va="center")
    dots.plot(seen["rate"], seen.index, "o", color="0.2", fillstyle="none")
    dots.plot(row["rate"], step, "o", color="C0", markersize=9)
    for each, rate in seen["rate"].items():
        paper = {"facecolor": "white", "edgecolor": "none", "pad": 1}
        dots.text(rate + 1.8, each, f"{rate:.1f}", va="center", bbox=paper)
    dots.axvline(predicted, color="0.2", linestyle=":", label=_own(predicted, words))
    dots.set(xlim=(0, LIMIT), ylim=(3.5, -1.2), yticks=[], xlabel=words["rate_axis"])
    dots.legend(frameon=False, loc="upper left")
    tidy(bars)
    tidy(dots)
    alt = words["alt"].format(predicted=predicted, **row)
    return figures.show(dots, alt)


def _own(predicted, words):
    return words["prediction"] if 0 <= predicted <= LIMIT else words["beyond"]


def _parts_picture(cut, weights, row, lines, words):
    axes = figures.weighted_bars(
        cut["rate"],
        weights,
        lines,
        groups=cut["zone"],
        xlabel=words["width"].format(weights=row["weights"]),
        ylabel=words["height"],
    )
    axes.set_ylim(0, 105)
    city, predicted = lines.values()
    return figures.show(
        axes, words["alt"].format(city=city, predicted=predicted, **row)
    )
