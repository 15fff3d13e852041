"""The two widgets of *Connectivity*: lost zeros, and add a line."""

from functools import cache

import numpy as np
import pandas as pd
from scipy.sparse.csgraph import shortest_path

from clusterlab import datasets, figures
from clusterlab._arguments import number
from clusterlab.measures import theil
from clusterlab.models import gravity
from clusterlab.models.interaction import internal_distance
from clusterlab.predictions import require
from clusterlab.text import text
from clusterlab.widgets.switching import slider, switch, widget

ONE_IN = [1, 10, 100, 300]  # of the migrants is asked
ASKED = 300  # the sample the reader predicts
SEED = 0
AXIS = (20, 20_000)  # migrants
BOTTOM = 30  # where empty pairs stand
DETOUR = 1.3  # illustrative: roads are longer than straight lines
ROADS = {"circle": 80, "elsewhere": 50}  # illustrative, km per hour
LINE_SPEEDS = [100, 200]  # illustrative, km per hour
LINES = [
    ("Yuzhong", "Wanzhou"),
    ("Yuzhong", "Qianjiang"),
    ("Wanzhou", "Qianjiang"),
]
PREDICTED = (("Yuzhong", "Wanzhou"), 200)  # the line the reader predicts
LARGEST = 180  # end of the colour scale, percent


def lost_zeros(prediction):
    """Ask fewer and fewer migrants: zeros appear, and three methods treat them.

    Parameters
    ----------
    prediction : Prediction
        The slope of distance the reader expects if empty pairs are dropped when one
        migrant in 300 is asked; the widget opens only with one.

    Returns
    -------
    ipywidgets.VBox

    Notes
    -----
    The migrants are real, who is asked is drawn at random.

    Taught in *Connectivity*.
    """
    require(prediction)
    predicted = number("prediction", prediction.answer, minimum=-5, maximum=5)
    words = text("connectivity")["lost_zeros"]
    rng = np.random.default_rng(SEED)
    samples = {one_in: asked(one_in, rng) for one_in in ONE_IN}
    lines = {one_in: fits(sample) for one_in, sample in samples.items()}
    rows = [
        {"one_in": one_in, "zeros": int((sample == 0).sum())}
        | {name: fit[-1] for name, fit in lines[one_in].items()}
        for one_in, sample in samples.items()
    ]
    labels = [words["position"].format(one_in=one_in) for one_in in ONE_IN]
    control = slider(words["control"], labels, ONE_IN.index(ASKED))
    pictures = [
        _sample_picture(
            samples[row["one_in"]], lines[row["one_in"]], row, predicted, words
        )
        for row in rows
    ]
    table = pd.DataFrame(rows).round(3).rename(columns=words["columns"])
    return widget([control], switch(control, pictures), table, words["as_table"])


def add_a_line(prediction):
    """Add a fast line to the roads of Chongqing and see whose access gains.

    Parameters
    ----------
    prediction : Prediction
        The percentage of the gain, districts weighted by GDP, that the reader expects
        to go to the circle if the line leads to Wanzhou; the widget opens only with
        one.

    Returns
    -------
    ipywidgets.VBox

    Notes
    -----
    GDP, distances and borders are real; speeds, detours and lines are illustrative.

    Taught in *Connectivity*.
    """
    require(prediction)
    predicted = number("prediction", prediction.answer, minimum=0, maximum=100)
    words = text("connectivity")["add_a_line"]
    where = slider(words["control"], ["–".join(line) for line in LINES])
    speeds = [words["speed"].format(speed=speed) for speed in LINE_SPEEDS]
    fast = slider(words["speed_control"], speeds, LINE_SPEEDS.index(PREDICTED[1]))
    roads = road_minutes()
    before = fastest(roads)
    rows, pages = [], []
    for line in LINES:
        pictures = []
        for speed in LINE_SPEEDS:
            gain, effect = compare(before, fastest(with_line(roads, line, speed)))
            row = {"line": "–".join(line), "speed": speed} | effect
            rows.append(row)
            guess = predicted if (line, speed) == PREDICTED else None
            pictures.append(_gain_picture(gain, row, guess, words))
        pages.append(switch(fast, pictures))
    table = pd.DataFrame(rows).rename(columns=words["columns"])
    return widget([where, fast], switch(where, pages), table, words["as_table"])


def asked(one_in, rng):
    """Migrants of Austria if only one in so many is asked."""
    flows = datasets.load_austria_migration()["migrants_persons"]
    return rng.binomial(flows, 1 / one_in)


def fits(flows):
    """Constant and slopes of the gravity model for Austria by three methods."""
    regions = datasets.load_austria_migration()
    columns = ["origin_total_persons", "destination_total_persons", "distance_km"]
    design = np.column_stack([np.ones(len(regions)), np.log(regions[columns])])
    positive = flows > 0
    masses = regions[columns[0]], regions[columns[1]]
    poisson = gravity(flows, regions["distance_km"], *masses).coefficients
    return {
        "dropped": _least_squares(design[positive], np.log(flows[positive])),
        "plus_one": _least_squares(design, np.log1p(flows)),
        "poisson": np.array(list(poisson.values())),
    }


def road_minutes():
    """Minutes by road between neighbours, inside each district on the diagonal."""
    districts = datasets.load_districts().set_index("pinyin")
    km = straight_km()
    circle = districts["zone"] == "one_hour_circle"
    direct = pd.DataFrame(np.inf, index=districts.index, columns=districts.index)
    borders = datasets.load_district_borders()[["pinyin_a", "pinyin_b"]]
    for a, b in borders.itertuples(index=False):
        pace = ROADS["circle" if circle[a] and circle[b] else "elsewhere"]
        direct.loc[a, b] = direct.loc[b, a] = 60 * DETOUR * km.loc[a, b] / pace
    pace = circle.map({True: ROADS["circle"], False: ROADS["elsewhere"]})
    inside = 60 * DETOUR * internal_distance(districts["area_km2"]) / pace
    for place, minutes in inside.items():
        direct.loc[place, place] = minutes
    return direct


@cache
def straight_km():
    """Straight-line kilometres between the seats of the districts."""
    pairs = datasets.load_district_distances()
    there = pairs.pivot(index="pinyin_a", columns="pinyin_b", values="seat_distance_km")
    return there.combine_first(there.T)


def fastest(direct):
    """Minutes by the fastest way; those inside a district stay as they are."""
    links, inside = direct.to_numpy().copy(), np.diag(direct)
    np.fill_diagonal(links, 0)
    return pd.DataFrame(shortest_path(links), direct.index, direct.columns) + np.diag(
        inside
    )


def with_line(direct, line, speed):
    """The network with a straight line between two districts added."""
    direct = direct.copy()
    a, b = line
    direct.loc[a, b] = direct.loc[b, a] = 60 * straight_km().loc[a, b] / speed
    return direct


def compare(before, after):
    """Gain in market potential by district, in percent; and what the table says."""
    districts = datasets.load_districts().set_index("pinyin")
    panel = datasets.load_district_panel(year=2020).set_index("pinyin")
    gdp = panel["gdp_100m_cny"].reindex(before.index)
    circle = districts["zone"] == "one_hour_circle"
    access, new_access = (1 / before) @ gdp, (1 / after) @ gdp
    gain = new_access - access
    percent = 100 * gain / access
    return percent, {
        "largest": round(percent.max(), 1),
        "hub": round(percent["Yuzhong"], 1),
        "by_district": round(_part(gain, circle), 1),
        "by_yuan": round(_part(gain * gdp, circle), 1),
        "potential": _inequality(access, new_access),
        "time": _inequality(before @ gdp, after @ gdp),
    }


def _part(gain, circle):
    return 100 * gain[circle].sum() / gain.sum()


def _inequality(before, after):
    return f"{theil(before).total:.3f} to {theil(after).total:.3f}"


def _least_squares(design, y):
    return np.linalg.lstsq(design, y, rcond=None)[0]


def _sample_picture(sample, lines, row, predicted, words):
    """Answers scaled up and adjusted to average masses, over distance."""
    regions = datasets.load_austria_migration()
    masses = np.log(regions[["origin_total_persons", "destination_total_persons"]])
    mean = masses.mean()
    slopes = lines["poisson"][1:3]
    answers = pd.Series(sample * row["one_in"] * np.exp((mean - masses) @ slopes))
    seen = sample > 0
    scale = np.log(row["one_in"])
    drawn = {
        words["methods"][name]: (fit[0] + fit[1:3] @ mean + scale, fit[3])
        for name, fit in lines.items()
    }
    axes = figures.log_fit(
        regions["distance_km"][seen],
        answers[seen],
        drawn,
        xlabel=words["distance_axis"],
        ylabel=words["migrants_axis"],
    )
    alt = words["alt"].format(**row)
    if row["one_in"] == ASKED:  # through the middle of the line it is about
        constant, slope = drawn[words["methods"]["dropped"]]
        middle = np.log(regions["distance_km"]).mean()
        _predicted_line(axes, constant + (slope - predicted) * middle, predicted, words)
        alt += words["predicted"].format(prediction=predicted)
    empty = regions["distance_km"][~seen]
    axes.plot(empty, [BOTTOM] * len(empty), "v", color="0.1", fillstyle="none")
    axes.text(42, BOTTOM, words["empty"].format(**row), va="center", fontsize=8)
    axes.set(xlim=(40, 560), ylim=AXIS)
    return figures.show(axes, alt)


def _predicted_line(axes, constant, slope, words):
    """In black, as the prediction is no method."""
    ends = axes.lines[0].get_xdata()
    height = np.exp(constant) * ends**slope
    axes.plot(ends, height, "-.", color="0.1", label=words["prediction"])
    axes.legend(frameon=False, fontsize=8, loc="upper center")


def _gain_picture(gain, row, predicted, words):
    axes = figures.tile_map(
        gain, legend=words["legend"], fmt="{:.1f}", limits=(0, LARGEST)
    )
    told = words["in_picture"].format(**row)
    alt = words["alt"].format(**row)
    if predicted is not None:
        told += words["prediction"].format(prediction=predicted)
        alt += words["predicted"].format(prediction=predicted)
    axes.text(0, 0.1, told, fontsize=9, va="top")
    return figures.show(axes, alt)
