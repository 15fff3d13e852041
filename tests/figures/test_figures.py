"""Does a figure draw the data, say so in words, and work without colour?"""

import base64
import xml.etree.ElementTree as ElementTree
from html.parser import HTMLParser
from itertools import pairwise

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest

from clusterlab.figures import (
    Picture,
    distribution,
    marked_lines,
    paired_shares,
    ranked_bars,
    show,
    two_dates,
)

VALUES = pd.Series({"Wanzhou": 0.8, "Bishan": 2.1, "Fuling": 1.3, "Qianjiang": 0.4})
GROUPS = pd.Series(
    {
        "Qianjiang": "se_wing",
        "Bishan": "circle",
        "Wanzhou": "ne_wing",
        "Fuling": "circle",
    }
)
LATER = pd.Series({"Qianjiang": 0.7, "Wanzhou": 0.6, "Fuling": 1.3, "Bishan": 1.6})
INDUSTRY = pd.Series({"west": 0.3, "east": 0.5, "north": 0.2})
EVERYTHING = pd.Series({"north": 0.2, "east": 0.7, "west": 0.1})
LINES = pd.DataFrame({"G": [3, 3, 3], "gamma": [2, 1, -0.5]}, index=[1000, 100, 10])
EIGHT = pd.Series({f"place {i}": float(i) for i in range(8)})
TOO_MANY = "8 groups are too many to tell apart; draw at most 7, or merge some."


@pytest.fixture(autouse=True)
def no_figure_is_left():
    plt.close("all")
    yield
    plt.close("all")


def tick_labels(axis):
    return [label.get_text() for label in axis.get_ticklabels()]


def vertical_lines(ax, style):
    """Where vertical lines of this style stand."""
    return [
        line.get_xdata()[0]
        for line in ax.lines
        if line.get_linestyle() == style and len(set(line.get_xdata())) == 1
    ]


def legend(ax):
    return [entry.get_text() for entry in ax.get_legend().get_texts()]


def ends_of_bars(ax):
    """The points at the ends of bars, as {label of the place: value}."""
    places = tick_labels(ax.yaxis)
    return {
        places[int(row)]: value
        for line in ax.lines
        if line.get_linestyle() == "None"
        for value, row in zip(*line.get_data(), strict=True)
    }


def bars(ax):
    """Widths of bars, as {label of the place: value}."""
    places = tick_labels(ax.yaxis)
    return {
        places[round(bar.get_y() + bar.get_height() / 2)]: bar.get_width()
        for bar in ax.patches
    }


# Ranked bars


@pytest.mark.parametrize("groups", [None, GROUPS], ids=["plain", "grouped"])
def test_each_bar_is_as_long_as_its_value(groups):
    assert bars(ranked_bars(VALUES, groups=groups)) == VALUES.to_dict()


def test_groups_are_marked_at_the_ends_of_the_bars():
    assert ends_of_bars(ranked_bars(VALUES, groups=GROUPS)) == VALUES.to_dict()
    assert ends_of_bars(ranked_bars(VALUES)) == {}


def test_bars_are_in_order_of_size_from_the_bottom():
    ax = ranked_bars(VALUES, xlabel="quotient")
    assert tick_labels(ax.yaxis) == ["Qianjiang", "Wanzhou", "Fuling", "Bishan"]
    assert ax.get_xlabel() == "quotient"


def test_groups_differ_in_marker_and_are_named_in_plain_words():
    ax = ranked_bars(VALUES, groups=GROUPS)
    markers = [line.get_marker() for line in ax.lines]
    assert len(set(markers)) == len(markers) == 3
    assert legend(ax) == ["circle", "ne wing", "se wing"]
    circle = ax.lines[0]
    assert sorted(circle.get_xdata()) == [1.3, 2.1]


def test_a_zone_is_named_as_in_the_lessons():
    zones = pd.Series("one_hour_circle", index=VALUES.index)
    assert legend(ranked_bars(VALUES, groups=zones)) == ["one-hour circle"]


def test_a_dashed_line_stands_at_the_reference():
    assert vertical_lines(ranked_bars(VALUES, reference=1), "--") == [1]
    assert vertical_lines(ranked_bars(VALUES), "--") == []


def test_the_text_names_the_largest_and_the_smallest_bar():
    assert ranked_bars(VALUES).alt == (
        "Bars in order of size: Bishan 2.1 is largest and Qianjiang 0.4 smallest of 4."
    )


def test_the_text_counts_the_bars_above_the_reference():
    assert ranked_bars(VALUES, reference=1.3).alt == (
        "Bars in order of size: Bishan 2.1 is largest and Qianjiang 0.4 smallest of 4"
        "; 1 of them above the line at 1.3."
    )


# Two dates


@pytest.mark.parametrize("groups", [None, GROUPS], ids=["plain", "grouped"])
def test_each_place_is_a_point_at_its_two_values(groups):
    ax = two_dates(VALUES, LATER, groups=groups)
    points = {tuple(xy) for dots in ax.collections for xy in dots.get_offsets()}
    assert points == {(VALUES[place], LATER[place]) for place in VALUES.index}


def test_every_point_is_in_view():
    ax = two_dates(VALUES, 2 * LATER)
    assert ax.get_xlim() == ax.get_ylim()
    assert ax.get_xlim()[0] <= 0
    assert ax.get_xlim()[1] > 2 * LATER.max()


def test_the_dashed_diagonal_is_where_nothing_changed():
    [line] = two_dates(VALUES, LATER).lines
    assert line.get_linestyle() == "--"
    assert list(line.get_xdata()) == list(line.get_ydata())


def test_only_the_places_asked_for_are_named_and_at_their_point():
    ax = two_dates(VALUES, LATER, labels=["Fuling", "Bishan"])
    named = {text.get_text(): text.xy for text in ax.texts}
    assert named == {"Fuling": (1.3, 1.3), "Bishan": (2.1, 1.6)}


def test_groups_of_points_differ_in_shape():
    ax = two_dates(VALUES, LATER, groups=GROUPS)
    shapes = {dots.get_paths()[0].vertices.tobytes() for dots in ax.collections}
    assert len(shapes) == len(ax.collections) == 3
    assert legend(ax) == ["circle", "ne wing", "se wing"]


def test_a_single_group_needs_no_legend():
    assert two_dates(VALUES, LATER).get_legend() is None


def test_the_text_says_who_rose_and_who_fell_most():
    assert two_dates(VALUES, LATER).alt == (
        "Each point is a place. 1 rose and 2 fell; Qianjiang rose most, "
        "from 0.4 to 0.7; Bishan fell most, from 2.1 to 1.6."
    )


def test_the_text_names_nobody_who_fell_where_nobody_fell():
    assert two_dates(VALUES, 2 * VALUES).alt == (
        "Each point is a place. 4 rose and 0 fell; Bishan rose most, from 2.1 to 4.2."
    )
    assert two_dates(VALUES, VALUES).alt == "Each point is a place. 0 rose and 0 fell."


# Paired shares


def test_bars_and_diamonds_stand_for_the_two_shares_of_a_region():
    ax = paired_shares(INDUSTRY, EVERYTHING, names=("mining", "all"))
    assert bars(ax) == INDUSTRY.to_dict()
    assert ends_of_bars(ax) == EVERYTHING.to_dict()
    assert ax.lines[0].get_marker() == "D"
    assert sorted(legend(ax)) == ["all", "mining"]


def test_the_text_names_the_largest_gaps_up_and_down():
    assert paired_shares(INDUSTRY, EVERYTHING).alt == (
        "Bars: shares of the industry; diamonds: shares of all employment. The "
        "largest gap upwards is in west (30.0% against 10.0%), the largest downwards "
        "in east (50.0% against 70.0%)."
    )


# Distributions

THROWS = np.random.default_rng(5).gamma(2, 0.05, size=1000)


@pytest.mark.parametrize("limits", [None, (0, 1)])
def test_the_bars_of_a_histogram_count_every_value_and_add_up_to_one(limits):
    heights, edges, _ = (
        distribution(THROWS, limits=limits, bins=8).patches[0].get_data()
    )
    counted = [
        sum(low <= value < high for value in THROWS) for low, high in pairwise(edges)
    ]
    counted[-1] += (edges[-1] == THROWS).sum()  # the last bar includes its right end
    assert len(heights) == 8
    assert heights.sum() == pytest.approx(1)
    assert heights * len(THROWS) == pytest.approx(np.array(counted))


def test_values_beyond_the_limits_are_counted_in_the_outermost_bars():
    ax = distribution([-5, 0.1, 0.5, 0.6, 9], limits=(0, 1), bins=2)
    assert list(ax.patches[0].get_data()[0]) == pytest.approx([0.4, 0.6])


def test_the_limits_are_the_ends_of_the_axis():
    ax = distribution(THROWS, limits=(-1, 2))
    assert ax.get_xlim() == (-1, 2)
    assert ax.patches[0].get_data().edges[[0, -1]].tolist() == [-1, 2]


def test_the_mean_and_the_named_lines_stand_where_they_belong():
    ax = distribution(THROWS, {"observed": 0.3, "predicted": 0.1})
    stands = {line.get_label(): line.get_xdata()[0] for line in ax.lines}
    assert stands == {
        "mean": pytest.approx(THROWS.mean()),
        "observed": 0.3,
        "predicted": 0.1,
    }
    assert legend(ax) == list(stands)


def test_the_lines_of_a_histogram_differ_in_dashes_and_colour():
    ax = distribution(THROWS, {f"line {n}": n / 10 for n in range(6)})
    assert len({str(line.get_linestyle()) for line in ax.lines[:4]}) == 4
    assert len({line.get_color() for line in ax.lines}) == 7


def test_a_histogram_without_named_lines_still_has_its_mean():
    assert legend(distribution(THROWS)) == ["mean"]


def test_the_text_gives_the_spread_of_a_histogram_and_its_lines():
    values = np.arange(101)
    assert distribution(values).alt == (
        "Histogram: nine values in ten lie between 5 and 95. Lines: mean 50."
    )
    assert distribution(values, {"observed": 7}).alt == (
        "Histogram: nine values in ten lie between 5 and 95. "
        "Lines: mean 50, observed 7."
    )


# Marked lines


@pytest.mark.parametrize("position", [0, 1, 2])
def test_lines_are_drawn_up_to_the_position_and_marked_there(position):
    ax = marked_lines(LINES, position)
    seen = LINES.iloc[: position + 1]
    drawn = [
        list(zip(*line.get_data(), strict=True))
        for line in ax.lines
        if line.get_alpha() != 0 and line.get_linestyle() == "-"
    ]
    for name in LINES:
        assert list(zip(seen.index, seen[name], strict=True)) in drawn
    marks = {
        line.get_label(): (line.get_xdata()[0], line.get_ydata()[0])
        for line in ax.lines
        if line.get_linestyle() == "None"
    }
    here = LINES.index[position]
    assert marks == {name: (here, LINES[name].iloc[position]) for name in LINES}
    assert vertical_lines(ax, "--") == [here]


def test_lines_differ_in_marker():
    ax = marked_lines(LINES, 1)
    markers = [line.get_marker() for line in ax.lines if line.get_linestyle() == "None"]
    assert len(set(markers)) == len(markers) == 2
    assert legend(ax) == ["G", "gamma"]


def test_the_axes_are_the_same_at_every_position():
    start, *later = (marked_lines(LINES, n, logx=True) for n in range(len(LINES)))
    for ax in later:
        assert ax.get_xlim() == pytest.approx(start.get_xlim())
        assert ax.get_ylim() == pytest.approx(start.get_ylim())


def test_the_horizontal_axis_can_be_logarithmic():
    assert marked_lines(LINES, 0, logx=True).get_xscale() == "log"
    assert marked_lines(LINES, 0).get_xscale() == "linear"


def test_the_text_gives_the_values_at_the_position():
    assert marked_lines(LINES, 2, xlabel="plants").alt == (
        "Lines over plants; at 10: G 3, gamma -0.5."
    )


# All figures

DRAWINGS = {
    "ranked_bars": lambda **ax: ranked_bars(VALUES, 1, GROUPS, "x", **ax),
    "two_dates": lambda **ax: two_dates(VALUES, LATER, ["Fuling"], **ax),
    "paired_shares": lambda **ax: paired_shares(INDUSTRY, EVERYTHING, **ax),
    "distribution": lambda **ax: distribution(THROWS, {"observed": 0.3}, **ax),
    "marked_lines": lambda **ax: marked_lines(LINES, 1, **ax),
}
every_figure = pytest.mark.parametrize("draw", DRAWINGS.values(), ids=DRAWINGS)


@pytest.mark.parametrize(
    "draw",
    [
        lambda groups: ranked_bars(EIGHT, groups=groups),
        lambda groups: two_dates(EIGHT, EIGHT + 1, groups=groups),
        lambda groups: marked_lines(pd.DataFrame(0, index=[1], columns=groups), 0),
        lambda groups: distribution(EIGHT, dict.fromkeys(groups[:7], 1)),
    ],
    ids=["ranked_bars", "two_dates", "marked_lines", "distribution"],
)
def test_more_groups_than_markers_are_refused(draw):
    names = pd.Series(list("abcdefgh"), index=EIGHT.index)
    with pytest.raises(ValueError) as error:
        draw(names)
    assert str(error.value) == TOO_MANY


def test_seven_groups_are_told_apart():
    seven = pd.Series(list("abcdefgg"), index=EIGHT.index)
    ax = ranked_bars(EIGHT, groups=seven)
    assert len({line.get_marker() for line in ax.lines}) == 7
    assert len({line.get_color() for line in ax.lines}) == 7


@pytest.mark.parametrize(
    ("name", "draw"),
    [
        ("values", lambda gap: ranked_bars(gap)),
        ("industry", lambda gap: paired_shares(gap, VALUES)),
        ("reference", lambda gap: paired_shares(VALUES, gap)),
        ("values", lambda gap: distribution(gap)),
    ],
)
def test_a_missing_value_is_refused_instead_of_left_out(name, draw):
    with pytest.raises(ValueError) as error:
        draw(VALUES.where(VALUES > 1))
    assert str(error.value) == (
        f"{name} contains nan; drop or fill missing and infinite values first."
    )


@every_figure
def test_a_figure_can_be_drawn_into_given_axes(draw):
    figure, given = plt.subplots()
    assert draw(ax=given) is given
    assert plt.get_fignums() == [figure.number]


@every_figure
def test_the_same_data_give_the_same_bytes(draw):
    first = show(draw())
    show(ranked_bars(EIGHT))
    assert show(draw()).svg == first.svg


@every_figure
def test_a_figure_is_closed_once_it_is_shown(draw):
    show(draw())
    assert plt.get_fignums() == []


class Reader(HTMLParser):
    """Collects what a browser makes of a picture's HTML."""

    def __init__(self, source):
        super().__init__()
        self.images, self.tags, self.words = [], [], ""
        self.feed(source)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        if tag == "img":
            self.images.append(dict(attributes))

    def handle_data(self, words):
        self.words += words


@every_figure
def test_a_picture_carries_the_figure_and_its_text(draw):
    picture = show(draw())
    page = Reader(picture._repr_html_())
    [image] = page.images
    head, _, body = image["src"].partition(",")
    assert image["alt"] == page.words == picture.alt != ""
    assert head == "data:image/svg+xml;base64"
    assert base64.b64decode(body).decode() == picture.svg
    assert ElementTree.fromstring(picture.svg).tag == "{http://www.w3.org/2000/svg}svg"


def test_the_words_in_a_figure_stay_words():
    svg = show(ranked_bars(VALUES, xlabel="quotient, 2020")).svg
    words = "".join(ElementTree.fromstring(svg).itertext())
    for word in ["Wanzhou", "Bishan", "Fuling", "Qianjiang", "quotient, 2020"]:
        assert word in words


@pytest.mark.parametrize("alt", ['<b>"G" & H\'s</b>', "区位商 ≥ 1", "</figcaption>"])
def test_a_description_cannot_break_out_of_the_page(alt):
    page = Reader(Picture("<svg/>", alt)._repr_html_())
    assert page.tags == ["figure", "img", "figcaption"]
    assert page.images[0]["alt"] == page.words == alt


def test_a_description_of_ones_own_comes_first():
    assert show(ranked_bars(VALUES), alt="Four districts.").alt == "Four districts."


def test_a_picture_says_what_it_shows():
    assert repr(Picture("<svg/>", "Four bars.")) == "Picture('Four bars.')"


@pytest.mark.parametrize("alt", [None, ""])
def test_a_figure_without_a_description_is_refused(alt):
    _, axes = plt.subplots()
    with pytest.raises(ValueError) as error:
        show(axes, alt)
    assert str(error.value) == (
        "alt is empty; describe in a sentence what the figure shows."
    )
