"""The two widgets of Concepts and data detective: the numbers, and every position."""

import base64

import numpy as np
import pytest
from ipywidgets import SelectionSlider, Stack
from widget_parts import captions, inside, pages, table

from clusterlab import datasets
from clusterlab.predictions import predict
from clusterlab.widgets import denominators, zone_weights

OPENERS = [denominators, zone_weights]
every_widget = pytest.mark.parametrize("open_it", OPENERS)
CENSUS = datasets.load_district_census(year=2020)
CITY = 100 * (
    CENSUS["urban_population_persons"].sum() / CENSUS["population_persons"].sum()
)


@every_widget
@pytest.mark.parametrize("given", [None, 40])
def test_it_opens_only_with_a_prediction(open_it, given):
    with pytest.raises(ValueError) as error:
        open_it(given)
    assert str(error.value) == (
        "This opens once you have predicted. Run the cell above that calls predict "
        f"first; got {given!r}."
    )


@every_widget
def test_the_prediction_must_be_a_number(open_it):
    with pytest.raises(ValueError) as error:
        open_it(predict("high", 50, choices=["high", "low"]))
    assert str(error.value) == "prediction must be numeric; got 'high'."


@every_widget
@pytest.mark.parametrize("answer", [-1, 101])
def test_the_prediction_must_be_a_percentage(open_it, answer):
    with pytest.raises(ValueError, match=f"^prediction contains {answer}; it must be"):
        open_it(predict(answer, 50))


@every_widget
def test_every_position_has_a_page_of_its_own_and_a_row(open_it):
    widget = open_it(predict(40, 50))
    sliders = [each for each in inside(widget) if isinstance(each, SelectionSlider)]
    stacks = [each for each in inside(widget) if isinstance(each, Stack)]
    sizes = {len(stack.children) for stack in stacks}
    assert sizes == {len(slider.options) for slider in sliders}
    told = captions(widget)
    assert len(set(told)) == len(told) == len(table(widget))
    for page, caption in zip(pages(widget), told, strict=True):
        assert f'alt="{caption}"' in page.value
        assert caption.endswith("You predicted 40.")


def test_the_four_rates_are_counts_over_populations():
    city = datasets.load_chongqing().set_index("year").loc[2007]
    card = datasets.load_zones(zone="chongqing", year=2007).iloc[0]
    urban = city["urban_population_10k_persons"]
    status = card["non_agricultural_population_10k_persons"]
    residents = city["resident_population_before_2020_census_10k_persons"]
    registered = card["registered_population_10k_persons"]
    widget = denominators(predict(40, 50))
    shown = table(widget)["rate (percent)"].astype(float)
    by_hand = [
        100 * count / among
        for count in (urban, status)
        for among in (residents, registered)
    ]
    assert shown.tolist() == pytest.approx(by_hand, abs=0.005)
    for rate, caption in zip(shown, captions(widget), strict=True):
        assert f"a rate of {rate:.1f} percent" in caption
    assert shown.iloc[0] == pytest.approx(48.3, abs=0.05)  # as the yearbook prints it
    assert shown.iloc[3] == pytest.approx(27.1, abs=0.05)


def test_only_the_weighted_mean_is_the_same_for_every_cut():
    widget = zone_weights(predict(40, 50))
    means = table(widget).pivot(
        index="parts", columns="weights", values="mean (percent)"
    )
    means = means.astype(float)
    by_person, by_part = (
        means["every resident counts the same"],
        means["every part counts the same"],
    )
    assert sorted(map(int, means.index)) == [2, 3, 5, 38]
    assert by_person.to_numpy() == pytest.approx(np.full(4, CITY), abs=0.005)
    assert by_part.min() < CITY - 5
    assert by_part.max() > CITY
    assert by_part["38"] == pytest.approx(CENSUS["urban_rate_pct"].mean(), abs=0.01)


def test_the_captions_say_what_the_table_says():
    widget = zone_weights(predict(40, 50))
    for (_, row), caption in zip(
        table(widget).iterrows(), captions(widget), strict=True
    ):
        assert caption.startswith(f"{row['parts']} parts, {row['weights']}: the mean")
        assert f"is {row['mean (percent)']} percent" in caption


@pytest.mark.parametrize(
    ("answer", "label"),
    [(40, "your prediction<"), (95, "your prediction (off the chart)<")],
)
def test_a_prediction_off_the_chart_says_so(answer, label):
    for page in pages(denominators(predict(answer, 50))):
        source = page.value.partition("base64,")[2].partition('"')[0]
        assert label in base64.b64decode(source).decode()
