"""The two widgets of Connectivity: every position, as the model has it."""

import networkx as nx
import numpy as np
import pytest
from ipywidgets import SelectionSlider
from widget_parts import captions, inside, pages, table, words_in

from clusterlab import datasets
from clusterlab.measures import theil
from clusterlab.models import gravity, market_potential
from clusterlab.predictions import predict
from clusterlab.widgets import add_a_line, lost_zeros
from clusterlab.widgets import connectivity as rooms


@pytest.fixture(scope="module")
def zeros():
    return lost_zeros(predict(-1.25, confidence=60))


@pytest.fixture(scope="module")
def lines():
    return add_a_line(predict(23, confidence=60))


@pytest.fixture(params=["zeros", "lines"])
def either(request):
    return request.getfixturevalue(request.param)


@pytest.mark.parametrize("open_it", [lost_zeros, add_a_line])
@pytest.mark.parametrize("given", [None, 0.5])
def test_a_widget_opens_only_with_a_prediction(open_it, given):
    with pytest.raises(ValueError, match="This opens once you have predicted"):
        open_it(given)


@pytest.mark.parametrize(
    "open_it, answer, remedy",
    [
        (lost_zeros, -6, "prediction contains -6; it must be at least -5."),
        (lost_zeros, 75, "prediction contains 75; it must be at most 5."),
        (add_a_line, -1, "prediction contains -1; it must be at least 0."),
        (add_a_line, 120, "prediction contains 120; it must be at most 100."),
    ],
)
def test_a_prediction_out_of_range_is_refused(open_it, answer, remedy):
    with pytest.raises(ValueError) as error:
        open_it(predict(answer, 50))
    assert str(error.value) == remedy


def test_every_position_has_a_picture_a_text_and_a_row(either):
    sliders = [each for each in inside(either) if isinstance(each, SelectionSlider)]
    positions = np.prod([len(slider.options) for slider in sliders])
    texts = captions(either)
    assert len(texts) == len(set(texts)) == len(table(either)) == positions


def test_zeros_open_at_the_sample_that_was_predicted(zeros):
    slider = next(each for each in inside(zeros) if isinstance(each, SelectionSlider))
    assert table(zeros)["one in"][slider.index] == str(rooms.ASKED)
    here = ["your prediction" in words_in(page) for page in pages(zeros)]
    assert here == [one_in == rooms.ASKED for one_in in rooms.ONE_IN]
    assert captions(zeros)[slider.index].endswith(
        "You predicted -1.25 with zeros dropped."
    )


def test_with_everybody_asked_the_slopes_are_those_of_all_migrants(zeros):
    austria = datasets.load_austria_migration()
    columns = ["distance_km", "origin_total_persons", "destination_total_persons"]
    log = np.log(austria[columns]).to_numpy()
    flows = austria["migrants_persons"]
    design = np.column_stack([np.ones(72), log])
    least = np.linalg.lstsq(design, np.log(flows), rcond=None)[0][1]
    poisson = gravity(flows, *(austria[column] for column in columns)).coefficients
    row = table(zeros).iloc[0]
    assert row["empty pairs"] == "0"
    assert float(row["zeros dropped"]) == round(least, 3)
    assert float(row["Poisson"]) == round(poisson["distance"], 3)


def test_dropping_zeros_flattens_the_slope_and_poisson_keeps_it():
    rng = np.random.default_rng(1)
    draws = [rooms.fits(rooms.asked(300, rng)) for _ in range(30)]
    mean = {name: np.mean([fit[name][-1] for fit in draws]) for name in draws[0]}
    assert mean["poisson"] == pytest.approx(-1.059, abs=0.1)
    assert mean["dropped"] > -0.85
    assert mean["plus_one"] > -0.85


def test_the_text_on_zeros_says_what_the_table_says(zeros):
    for (_, row), text in zip(table(zeros).iterrows(), captions(zeros), strict=True):
        assert f"one in {row['one in']} is asked. {row['empty pairs']} of 72" in text
        assert f"Poisson {float(row['Poisson']):.2f}." in text


def test_every_picture_of_a_line_says_that_it_is_illustrative(lines):
    assert all("(illustrative)" in words_in(page) for page in pages(lines))
    assert all(text.startswith("Illustrative speeds.") for text in captions(lines))
    assert "illustrative" in lines.children[-1].value.partition("<table")[0]


def test_the_prediction_is_shown_on_the_line_it_is_for(lines):
    rows = table(lines)
    here = (rows["line"] == "Yuzhong–Wanzhou") & (rows["km/h"] == "200")
    assert ["Your prediction" in words_in(p) for p in pages(lines)] == here.tolist()
    told = [
        text.endswith("You predicted 23 percent, weighted by GDP.")
        for text in captions(lines)
    ]
    assert told == here.tolist()


def test_a_gain_is_that_of_the_model_found_another_way(lines):
    """networkx for the times, the library's market potential for the access."""
    direct = rooms.road_minutes()
    names = list(direct.index)
    roads = nx.Graph()
    for a in names:
        for b in names:
            if a != b and np.isfinite(direct.loc[a, b]):
                roads.add_edge(a, b, minutes=direct.loc[a, b])
    assert roads.number_of_edges() == 83
    panel = datasets.load_district_panel(year=2020).set_index("pinyin")
    gdp = panel["gdp_100m_cny"].reindex(names)
    area = np.pi * (np.diag(direct) / 0.66) ** 2  # so that its own time comes out

    def access():
        times = nx.floyd_warshall_numpy(roads, names, weight="minutes")
        return market_potential(gdp, times, area)

    before = access()
    km = rooms.straight_km().loc["Wanzhou", "Qianjiang"]
    roads.add_edge("Wanzhou", "Qianjiang", minutes=60 * km / 100)
    after = access()
    rows = table(lines).set_index(["line", "km/h"])
    row = rows.loc[("Wanzhou–Qianjiang", "100")]
    assert float(row["largest gain, %"]) == round(100 * max(after / before - 1), 1)
    told = f"{theil(before).total:.3f} to {theil(after).total:.3f}"
    assert row["Theil, market potential"] == told


def test_no_district_loses_access_and_half_of_a_line_to_a_wing_is_the_circles(lines):
    roads = rooms.road_minutes()
    before = rooms.fastest(roads)
    for line in rooms.LINES:
        gain, _ = rooms.compare(
            before, rooms.fastest(rooms.with_line(roads, line, 200))
        )
        assert (gain > -1e-9).all()
    rows = table(lines)
    to_wing = rows["line"].isin(["Yuzhong–Wanzhou", "Yuzhong–Qianjiang"])
    by_yuan = rows["circle's part by yuan, %"][to_wing].astype(float)
    assert by_yuan.between(49, 51).all()
