"""The two widgets of *Industry chains*: where a yuan goes, and how fine the sectors."""

from typing import NamedTuple

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

from clusterlab import datasets, figures
from clusterlab._arguments import number
from clusterlab.measures import krugman_index, location_quotient
from clusterlab.models import leontief
from clusterlab.predictions import require
from clusterlab.text import text
from clusterlab.widgets.switching import slider, switch, widget

YEAR = 2020
PLACE = "Wulong"
LOCAL = [0, 20, 40, 60, 80, 100]  # percent of inputs bought in the district
FIRST = 1  # the slider opens at 20 percent
SPENDING = ["trade_transport_hotels", "agriculture", "construction"]
PAIRS = ["guangdong", "sichuan", "southeast_wing"]
DETAILS = [2, 3, 9, 20]
OPEN = 1  # the slider opens at three sectors
HIGHEST = 0.9  # right end of the axis of shares
MOST = 300  # right end of the axis of yuan


class National(NamedTuple):
    """What a yuan of each sector's output takes: inputs, income, imported inputs."""

    recipe: pd.DataFrame
    income: pd.Series
    imports: pd.Series


def local_purchases(prediction):
    """Spend 100 yuan in a district that buys more or fewer of its inputs at home.

    Parameters
    ----------
    prediction : Prediction
        How many of 100 yuan of tourists' spending the reader expects to become
        income in Wulong; the widget opens only with one.

    Returns
    -------
    ipywidgets.VBox

    Notes
    -----
    The recipes are the nation's (input–output table of 2020). The share of inputs
    bought at home is illustrative and the same for all inputs.

    Taught in *Industry chains*.
    """
    require(prediction)
    predicted = number("prediction", prediction.answer, minimum=0, maximum=100)
    words = text("industry-chains")["local_purchases"]
    nation = national_table()
    quotients = local_shares(PLACE)[nation.recipe.index]
    share = slider(words["control"], [f"{local}%" for local in LOCAL], FIRST)
    kind = slider(words["kind"], [words[name] for name in SPENDING])
    rows, pages = [], []
    for name in SPENDING:
        estimate = yuan(nation, name, quotients)["here"]
        guess = predicted if name == SPENDING[0] else None  # it is about tourists
        pictures = []
        for local in LOCAL:
            parts = yuan(nation, name, local / 100)
            rows.append({"spending": words[name], "local": local, **parts})
            pictures.append(_yuan_picture(rows[-1], estimate, guess, words))
        pages.append(switch(share, pictures))
    numbers = pd.DataFrame(rows).round(1).rename(columns=words["columns"])
    return widget([share, kind], switch(kind, pages), numbers, words["as_table"])


def sector_detail(prediction):
    """Compare two structures by 2, 3, 9 and 20 sectors; watch two measures.

    Parameters
    ----------
    prediction : Prediction
        The cosine of Chongqing and Guangdong the reader expects with 20
        industries, from 0 to 1; the widget opens only with one.

    Returns
    -------
    ipywidgets.VBox

    Taught in *Industry chains*.
    """
    require(prediction)
    predicted = number("prediction", prediction.answer, minimum=0, maximum=1)
    words = text("industry-chains")["sector_detail"]
    detail = slider(words["control"], [str(count) for count in DETAILS], OPEN)
    pair = slider(words["pair"], [words[name]["title"] for name in PAIRS])
    rows, pages = [], []
    for name, workers in zip(PAIRS, pairs(), strict=True):
        workers.columns = words[name]["names"]
        path = similarity(workers)
        point = predicted if name == PAIRS[0] else None  # predicted for this pair
        pictures = []
        for place, count in enumerate(DETAILS):
            row = {"pair": ", ".join(workers.columns), "sectors": count}
            rows.append(row | path.loc[count].to_dict())
            pictures.append(_pair_picture(workers, path, place, point, words))
        pages.append(switch(detail, pictures))
    table = pd.DataFrame(rows).round(3).rename(columns=words["columns"])
    return widget([detail, pair], switch(pair, pages), table, words["as_table"])


def national_table():
    """The input-output table of 2020 in nine sectors, per yuan of output."""
    common = datasets.load_input_output_sectors().set_index("sector")["common_sector"]
    flows = datasets.load_input_output(year=YEAR)
    flows["row"] = flows["origin"].map(common).fillna(flows["block"])
    flows["column"] = flows["destination"].map(common)
    money = flows.pivot_table("value_100m_cny", "row", "column", aggfunc="sum")
    per_yuan = money / money.loc["total"]
    recipe = per_yuan.loc[money.columns]
    return National(recipe, per_yuan.loc["value_added"], per_yuan.loc["imports"])


def local_shares(district):
    """Share of each input bought at home by quotients, min(1, LQ) against China."""
    here = by_place(datasets.load_district_employment(district, YEAR), "pinyin")
    china = datasets.load_province_employment(year=YEAR).assign(place="China")
    workers = merged(here.join(by_place(china, "place")), 9)
    quotients = location_quotient(workers[district], 1, workers["China"], 1)
    return pd.Series(quotients, workers.index).clip(upper=1)


def yuan(nation, sector, local):
    """Where 100 yuan of demand for a sector end, and the output they cause here.

    `local` is the share of inputs bought at home: one number, or one per sector.
    """
    recipe = nation.recipe
    at_home = recipe.mul(pd.Series(local, recipe.index), axis="index")
    inverse = leontief(at_home, np.ones(len(recipe))).inverse
    chain = 100 * inverse[:, recipe.columns.get_loc(sector)]
    return {
        "output": float(chain.sum()),
        "here": float(nation.income @ chain),
        "elsewhere": float((recipe - at_home).sum() @ chain),
        "abroad": float(nation.imports @ chain),
    }


def pairs():
    """Workers by industry of the pairs that the widget compares, in their order."""
    provinces = by_place(datasets.load_province_employment(year=2020), "province")
    zones = by_place(datasets.load_district_employment(year=2010), "zone")
    return [
        provinces[["Chongqing", "Guangdong"]],
        provinces[["Chongqing", "Sichuan"]],
        zones[["one_hour_circle", "southeast_wing"]],
    ]


def by_place(employment, place):
    """Workers with a row per industry and a column per place."""
    count = "employed_sample_persons"
    return employment.pivot_table(count, "industry", place, aggfunc="sum")


def merged(workers, count):
    """Shares of workers when the 20 industries are merged into `count` sectors."""
    industries = datasets.load_industries().set_index("industry")
    farming = industries["sector"].where(industries["sector"] == "primary", "other")
    groups = {
        2: farming,
        3: industries["sector"],
        9: industries["common_sector"],
        20: industries.index.to_series(),
    }
    total = workers.groupby(groups[count]).sum()
    return total / total.sum()


def similarity(workers):
    """Cosine and Krugman index of two structures at every detail."""
    rows = {}
    for count in DETAILS:
        first, second = merged(workers, count).to_numpy().T
        lengths = np.sqrt((first @ first) * (second @ second))
        rows[count] = {
            "cosine": first @ second / lengths,
            "krugman": krugman_index(first, second),
        }
    return pd.DataFrame(rows).T


def _yuan_picture(row, estimate, prediction, words):
    lines = {words["quotients"]: estimate}
    alt = words["alt"].format(estimate=estimate, **row)
    if prediction is not None:
        lines[words["prediction"]] = prediction
        alt += words["predicted"].format(prediction=prediction)
    parts = pd.DataFrame([row])[["here", "elsewhere", "abroad", "output"]].iloc[[0, 0]]
    parts.index = words["bars"]
    parts.iloc[0, 3] = parts.iloc[1, :3] = 0  # the yuan above, the sales below
    parts = parts.rename(columns=words["columns"])
    margins = {"left": 0.15, "right": 0.98, "top": 0.78, "bottom": 0.22}
    _, axes = plt.subplots(figsize=(8.8, 2.4), gridspec_kw=margins)
    figures.stacked_bars(parts, lines, words["axis"], (0, MOST), "{:.0f}", ax=axes)
    return figures.show(axes, alt)


def _pair_picture(workers, path, place, prediction, words):
    count = path.index[place]
    shares = merged(workers, count)
    shares.index = shares.index.str.replace("_", " ")
    margins = {"left": 0.21, "right": 0.98, "top": 0.93, "bottom": 0.12, "wspace": 0.14}
    _, (bars, lines) = plt.subplots(
        1, 2, figsize=(9, 4.8), width_ratios=[1.2, 1], gridspec_kw=margins
    )
    first, second = shares.columns
    figures.paired_shares(
        shares[first], shares[second], words["share_axis"], (first, second), ax=bars
    )
    bars.set_xlim(0, HIGHEST)
    above = {"loc": "lower left", "bbox_to_anchor": (-0.1, 1), "ncols": 3}
    look = {"frameon": False, "fontsize": 8, "columnspacing": 0.8, **above}
    bars.legend(**look)
    curves = path.rename(columns=words["columns"])
    figures.marked_lines(curves, place, words["detail_axis"], ax=lines)
    lines.set_ylim(0, 1.05)
    told = {"sectors": count, "first": first, "second": second}
    alt = words["alt"].format(**told, **path.loc[count])
    if prediction is not None:
        lines.plot(DETAILS[-1], prediction, "X", color="0.1", label=words["prediction"])
        alt += words["predicted"].format(prediction=prediction)
    lines.legend(**look)
    return figures.show(lines, alt)
