"""The two widgets of *Market clusters*: a rival market grows, history is rewound."""

import copy

import numpy as np
import pandas as pd

from clusterlab import datasets, figures
from clusterlab._arguments import generator, number
from clusterlab.figures.style import new_axes
from clusterlab.models import huff, polya_urn
from clusterlab.predictions import require
from clusterlab.text import text
from clusterlab.widgets.switching import slider, switch, widget

MARKETS = {"Chaotianmen": "Yuzhong", "Guanyinqiao": "Jiangbei"}
MARKETS["Jiulongpo"] = "Jiulongpo"  # market and the district it stands in
OLD = ["Chaotianmen", "Jiulongpo"]
SIZES = {"Chaotianmen": 100, "Guanyinqiao": 0, "Jiulongpo": 50}  # illustrative
RIVAL_SIZES = [0, 50, 100, 200, 400]
DECAYS = [1, 2]
OWN_DISTRICT_KM = 2  # illustrative: from homes to the market of the same district
TRADERS = [9, 100, 1000, 10_000]  # after 9, ten shares can occur, one in each bar
HISTORIES = 1000
NEAR = 0.05  # how far a history may end from a prediction and still count as near


def rival_market(prediction):
    """Let the market at Guanyinqiao grow and see whom it takes customers from.

    Parameters
    ----------
    prediction : Prediction
        How many percent of its customers in Shapingba Jiulongpo loses; the widget
        opens only with one.

    Returns
    -------
    ipywidgets.VBox

    Notes
    -----
    Residents of 2020 and straight-line distances are real; the sizes of the markets,
    the decay and the distance within a market's own district are illustrative.

    Taught in *Market clusters*.
    """
    require(prediction)
    predicted = number("prediction", prediction.answer, minimum=0, maximum=100)
    words = text("market-clusters")["rival_market"]
    sizes = [str(each) for each in RIVAL_SIZES]
    size = slider(words["size"], sizes, start=1)  # where the rival has opened
    decay = slider(words["decay"], [str(each) for each in DECAYS], start=1)
    rows, pages = [], []
    for each in DECAYS:
        pictures = []
        for rival in RIVAL_SIZES:
            shares, losses = compete(rival, each)
            row = {"rival": rival, "decay": each, **_flat(losses)}
            rows.append(row)
            pictures.append(_rival_picture(shares, losses, row, predicted, words))
        pages.append(switch(size, pictures))
    table = pd.DataFrame(rows).rename(columns=words["columns"]).round(1)
    return widget([size, decay], switch(decay, pages), table, words["as_table"])


def rewind_history(prediction, rng):
    """Rerun the growth of a market 1,000 times, chance being the only difference.

    Parameters
    ----------
    prediction : Prediction
        Which share of 1,000 traders Chaotianmen ends with; the widget opens only
        with one.
    rng : numpy.random.Generator
        Source of the histories. Every position continues the same ones.

    Returns
    -------
    ipywidgets.VBox

    Notes
    -----
    Two places begin with one trader each. All numbers are illustrative.

    Taught in *Market clusters*.
    """
    require(prediction)
    predicted = number("prediction", prediction.answer, minimum=0, maximum=1)
    rng = generator("rng", rng)
    words = text("market-clusters")["rewind_history"]
    traders = slider(words["traders"], [f"{each:,}" for each in TRADERS])
    rules = {
        words["in_proportion"]: None,
        words["more"]: more_than_in_proportion,
        words["coin"]: coin,
    }
    rule = slider(words["rule"], list(rules))
    rows, pages = [], []
    for name, chances in rules.items():
        pictures = []
        for draws in TRADERS:
            shares = polya_urn(1, 1, 1, draws, copy.deepcopy(rng), HISTORIES, chances)
            row = {"rule": name, "traders": draws, **summary(shares, predicted)}
            rows.append(row)
            pictures.append(_history_picture(shares, row, predicted, words))
        pages.append(switch(traders, pictures))
    table = pd.DataFrame(rows).rename(columns=words["columns"])
    return widget([traders, rule], switch(rule, pages), table, words["as_table"])


def compete(rival, decay):
    """Shares of the three markets by district, and what the two old ones lose.

    Losses are percent of the customers each had without the rival: in two districts,
    and among all residents.
    """
    distance = market_distances()
    residents = datasets.load_district_census(year=2020).set_index("pinyin")
    residents = residents["population_persons"]

    def customers(size):
        attraction = list((SIZES | {"Guanyinqiao": size}).values())
        shares = huff(attraction, distance, decay)
        return pd.DataFrame(shares, distance.index, distance.columns)

    now, before = customers(rival), customers(0)
    places = pd.DataFrame(
        {
            place: 100 * (1 - now.loc[place, OLD] / before.loc[place, OLD])
            for place in ["Shapingba", "Wanzhou"]
        }
    ).T
    everyone = now[OLD].mul(residents, axis="index").sum()
    places.loc["all"] = 100 - 100 * everyone / (
        before[OLD].mul(residents, axis="index").sum()
    )
    return now, places


def market_distances():
    """Straight-line kilometres from each district's seat to each market's."""
    pairs = datasets.load_district_distances()
    swapped = pairs.rename(columns={"pinyin_a": "pinyin_b", "pinyin_b": "pinyin_a"})
    km = pd.concat([pairs, swapped]).pivot(
        index="pinyin_a", columns="pinyin_b", values="seat_distance_km"
    )
    return (
        km[list(MARKETS.values())]
        .set_axis(list(MARKETS), axis=1)
        .fillna(OWN_DISTRICT_KM)
    )


def more_than_in_proportion(share):
    """A place with a larger share attracts more than that share."""
    return share**2 / (share**2 + (1 - share) ** 2)


def coin(share):
    """Every trader tosses a coin; what the others did does not matter."""
    return np.full_like(share, 0.5)


def summary(shares, predicted):
    """What a histogram of histories shows, in numbers."""
    return {
        "low": np.quantile(shares, 0.05),
        "high": np.quantile(shares, 0.95),
        "mean": shares.mean(),
        "near": int((abs(shares - predicted) <= NEAR).sum()),
    }


def _flat(losses):
    return {
        f"{place}_{market}": loss
        for place, each in losses.iterrows()
        for market, loss in each.items()
    }


def _rival_picture(shares, losses, row, predicted, words):
    axes = new_axes(height=5, width=7.4)
    figures.tile_map(
        100 * shares["Chaotianmen"],
        legend=words["legend"],
        fmt="{:.0f}",
        limits=(0, 100),
        ax=axes,
    )
    corner = axes.inset_axes((1.4, 0.1, 4, 1.8), transform=axes.transData)
    figures.grouped_bars(
        losses.rename(index=words["places"]),
        {words["prediction"]: predicted},
        words["axis"],
        limits=(0, 100),
        fmt="{:.0f}",
        ax=corner,
    )
    return figures.show(axes, _told(shares, losses, row, predicted, words))


def _told(shares, losses, row, predicted, words):
    """The picture of a rival market in words."""
    lost = [
        words["lost"].format(
            place=words["places"].get(place, place),
            chaotianmen=each["Chaotianmen"],
            jiulongpo=each["Jiulongpo"],
        )
        for place, each in losses.iterrows()
    ]
    served = 100 * shares["Chaotianmen"]
    return words["alt"].format(
        rival=row["rival"],
        decay=row["decay"],
        losses="; ".join(lost),
        predicted=predicted,
        yuzhong=served["Yuzhong"],
        shapingba=served["Shapingba"],
        wanzhou=served["Wanzhou"],
    )


def _history_picture(shares, row, predicted, words):
    axes = figures.distribution(
        shares, {words["prediction"]: predicted}, words["axis"], (0, 1), bins=10
    )
    axes.set_ylim(0, 0.8)
    return figures.show(axes, words["alt"].format(predicted=predicted, **row))
