"""The two widgets of Core and periphery: every position, as the model has it."""

import pytest
from ipywidgets import SelectionSlider
from widget_parts import captions, inside, pages, table, words_in

from clusterlab.models import break_point, core_periphery, sustain_point
from clusterlab.predictions import predict
from clusterlab.widgets import core_and_periphery as rooms
from clusterlab.widgets import there_and_back, transport_cost

OF_STABLE = predict("both", 60, choices=["equal", "core", "both"])
OF_SHARE = predict(0.25, confidence=60)


@pytest.fixture(scope="module")
def costs():
    return transport_cost(OF_STABLE)


@pytest.fixture(scope="module")
def return_trip():
    return there_and_back(OF_SHARE)


@pytest.fixture(params=["costs", "return_trip"])
def either(request):
    return request.getfixturevalue(request.param)


@pytest.mark.parametrize("open_it", [transport_cost, there_and_back])
@pytest.mark.parametrize("given", [None, "both", 0.5])
def test_a_widget_opens_only_with_a_prediction(open_it, given):
    with pytest.raises(ValueError, match="This opens once you have predicted"):
        open_it(given)


def test_the_way_back_needs_a_number():
    with pytest.raises(ValueError) as error:
        there_and_back(OF_STABLE)
    assert str(error.value) == "prediction must be numeric; got 'both'."


def test_every_position_has_a_picture_a_text_and_a_row(either):
    sliders = [each for each in inside(either) if isinstance(each, SelectionSlider)]
    positions = 1
    for slider in sliders:
        positions *= len(slider.options)
    texts = captions(either)
    assert len(texts) == len(set(texts)) == len(table(either)) == positions


def test_text_and_table_say_that_the_numbers_are_illustrative(either):
    assert all(text.startswith("Illustrative parameters.") for text in captions(either))
    assert "illustrative" in either.children[-1].value.partition("<table")[0]


def test_what_is_stable_changes_at_the_break_and_the_sustain_point(costs):
    breaks, sustains = break_point(5, 0.4), sustain_point(5, 0.4)
    for _, row in table(costs).iterrows():
        cost, stable = float(row["T"]), row["stable shares"].split(", ")
        assert ("0.5" in stable) == (cost > breaks)
        assert ("0" in stable and "1" in stable) == (cost < sustains)


def test_the_wage_gap_is_that_of_the_model(costs):
    for (_, row), text in zip(table(costs).iterrows(), captions(costs), strict=True):
        here, there = core_periphery(0.6, float(row["T"]), 5, 0.4).real_wages
        gap = 100 * (here / there - 1)
        assert float(row["real-wage gap at share 0.6, percent"]) == round(gap, 2)
        assert f"differs from that of region 2 by {gap:+z.1f} percent." in text
        assert f"T = {row['T'].rstrip('0')}. Stable" in text


def test_the_core_outlives_the_good_road_up_to_the_sustain_point(return_trip):
    rows = table(return_trip).astype({"T": float, "share of region 1": float})
    far, short = (part for _, part in rows.groupby("roads improve", sort=False))
    assert far["share of region 1"].tolist() == [0.5, 0.5, 0.5, 1, 1, 1, 1, 1, 0.5]
    assert (short["share of region 1"] == 0.5).all()
    at = far[far["T"] == 1.7]["share of region 1"].tolist()
    assert at == [0.5, 1]  # the same road, there and back


def test_followed_in_small_steps_the_model_arrives_at_the_same_shares():
    """A second method: workers move a little towards the higher real wage."""
    share, found = 0.5, []
    for cost in rooms.FAR:
        share = min(share + rooms.NUDGE, 1)
        for _ in range(3000):
            here, there = core_periphery(share, cost).real_wages
            share = min(max(share + 2 * (here - there), 0), 1)
            if abs(here - there) < 1e-9 or share in (0, 1):
                break
        found.append(share)
    assert found == pytest.approx(rooms.follow(rooms.FAR), abs=1e-6)


def test_the_text_on_the_way_back_says_what_the_table_says(return_trip):
    rows = table(return_trip).iterrows()
    for (_, row), text in zip(rows, captions(return_trip), strict=True):
        share = float(row["share of region 1"])
        assert f"Step {row['step']}: T = {float(row['T']):g}, " in text
        assert f"has {share:.0%} of the workers" in text


@pytest.mark.parametrize(
    "share, remedy", [(50, "at most 1"), (-0.5, "at least 0")], ids=["percent", "below"]
)
def test_the_way_back_needs_a_share(share, remedy):
    with pytest.raises(ValueError) as error:
        there_and_back(predict(share, 50))
    assert str(error.value) == f"prediction contains {share:g}; it must be {remedy}."


def test_the_own_prediction_is_shown_on_the_route_it_is_for(return_trip):
    here = [
        row["roads improve"] == "until T = 1.5"
        for _, row in table(return_trip).iterrows()
    ]
    assert ["your prediction" in words_in(page) for page in pages(return_trip)] == here
    told = "you predicted a share of 0.25."
    assert [text.endswith(told) for text in captions(return_trip)] == here


def test_transport_cost_opens_where_both_arrangements_are_stable(costs):
    slider = next(each for each in inside(costs) if isinstance(each, SelectionSlider))
    assert table(costs)["stable shares"][slider.index] == "0, 0.5, 1"
    assert costs.children[1].selected_index == slider.index
