"""The two widgets of Market clusters: every position, numbers from the models."""

import numpy as np
import pandas as pd
import pytest
from ipywidgets import SelectionSlider, Stack
from widget_parts import captions, of_kind
from widget_parts import table as texts_of_table

from clusterlab import datasets
from clusterlab.models import huff, polya_pmf
from clusterlab.predictions import predict
from clusterlab.widgets import market_clusters as rooms
from clusterlab.widgets import rewind_history, rival_market

PERCENT, SHARE = predict(8, confidence=60), predict(0.5, confidence=80)


def rng():
    return np.random.default_rng(2024)


@pytest.fixture(scope="module")
def rival():
    return rival_market(PERCENT)


@pytest.fixture(scope="module")
def history():
    return rewind_history(SHARE, rng())


@pytest.fixture(params=["rival", "history"])
def either(request):
    return request.getfixturevalue(request.param)


def table(widget):
    """The table under the widget, numbers as numbers."""
    found = texts_of_table(widget)
    numeric = found.columns.drop("they choose", errors="ignore")
    return found.astype(dict.fromkeys(numeric, float))


@pytest.mark.parametrize("given", [None, 8])
@pytest.mark.parametrize("open_it", [rival_market, lambda g: rewind_history(g, rng())])
def test_a_widget_opens_only_with_a_prediction(open_it, given):
    with pytest.raises(ValueError) as error:
        open_it(given)
    assert str(error.value) == (
        "This opens once you have predicted. Run the cell above that calls predict "
        f"first; got {given!r}."
    )


def test_a_prediction_outside_the_scale_is_refused():
    with pytest.raises(ValueError) as error:
        rewind_history(predict(50, 60), rng())
    assert str(error.value) == "prediction contains 50; it must be at most 1."


def test_every_position_has_a_picture_a_text_and_a_row(either):
    sliders = of_kind(SelectionSlider, either)
    positions = np.prod([len(each.options) for each in sliders])
    assert len(table(either)) == len(set(captions(either))) == positions
    for stack in of_kind(Stack, either):
        lengths = {len(each.options): each.index for each in sliders}
        assert stack.selected_index == lengths[len(stack.children)]


def test_everything_made_up_is_called_illustrative(either):
    assert all(caption.startswith("Illustrative") for caption in captions(either))
    assert "illustrative" in either.children[-1].value.partition("<table")[0]


# A rival market grows


def test_it_opens_where_the_rival_has_just_opened(rival):
    size, decay = of_kind(SelectionSlider, rival)
    labels = [each.options[each.index][0] for each in (size, decay)]
    assert labels == ["50", "2"]


def test_in_one_district_both_old_markets_lose_the_same_fraction(rival):
    rows = table(rival)
    for place in ["Shapingba", "Wanzhou"]:
        one, other = rows[f"{place}: Chaotianmen"], rows[f"{place}: Jiulongpo"]
        assert (one == other).all()
        assert one[rows["size of Guanyinqiao"] > 0].gt(0).all()


def test_over_all_districts_they_do_not(rival):
    rows = table(rival)
    grown = rows[rows["size of Guanyinqiao"] > 0]
    assert (grown["all: Chaotianmen"] > grown["all: Jiulongpo"]).all()


def test_losses_in_shapingba_follow_huffs_formula(rival):
    pairs = datasets.load_district_distances()
    to = pairs[(pairs[["pinyin_a", "pinyin_b"]] == "Shapingba").any(axis="columns")]
    others = to["pinyin_a"].where(to["pinyin_a"] != "Shapingba", to["pinyin_b"])
    km = pd.Series(to["seat_distance_km"].to_numpy(), index=others)
    km = km[["Yuzhong", "Jiangbei", "Jiulongpo"]]
    for _, row in table(rival).iterrows():
        size, decay = row["size of Guanyinqiao"], row["decay"]
        before, now = huff([100, 0, 50], km, decay), huff([100, size, 50], km, decay)
        assert row["Shapingba: Jiulongpo"] == pytest.approx(
            100 * (1 - now[2] / before[2]), abs=0.06
        )


def test_all_residents_count_when_districts_are_added_up():
    shares, losses = rooms.compete(100, 2)
    before, _ = rooms.compete(0, 2)
    people = datasets.load_district_census(year=2020).set_index("pinyin")
    people = people["population_persons"].reindex(shares.index)
    left = people @ shares["Jiulongpo"] / (people @ before["Jiulongpo"])
    assert losses.loc["all", "Jiulongpo"] == pytest.approx(100 * (1 - left))
    assert shares.sum(axis="columns").to_numpy() == pytest.approx(1)


def test_the_text_under_a_rival_picture_says_what_the_table_says(rival):
    for (_, row), caption in zip(table(rival).iterrows(), captions(rival), strict=True):
        assert f"Guanyinqiao {row['size of Guanyinqiao']:.0f}; " in caption
        assert f"Jiulongpo {row['Shapingba: Jiulongpo']:.1f}; Wanzhou" in caption
        assert f"Jiulongpo {row['all: Jiulongpo']:.1f}. You predicted 8 for" in caption


# Rewind history


def test_after_four_traders_every_share_of_the_urn_occurs_as_the_formula_says(
    monkeypatch,
):
    monkeypatch.setattr(rooms, "HISTORIES", 4000)
    monkeypatch.setattr(rooms, "TRADERS", [4, 4, 4, 4])
    chance = polya_pmf(1, 1, 1, draws=4)[2]  # two of four: a share of one half
    rows = table(rewind_history(SHARE, rng()))
    near = rows["histories within 0.05 of your prediction"] / 4000
    error = (chance * (1 - chance) / 4000) ** 0.5
    assert abs(near[0] - chance) < 4 * error


def test_luck_averages_out_only_for_the_coin(history):
    rows = table(history)
    late = rows[rows["traders"] == 1000].set_index("they choose")
    width = late["5% of histories above"] - late["5% of histories below"]
    assert width["by tossing a coin"] < 0.1
    assert width["in proportion"] > 0.8
    assert width["more than in proportion"] > 0.95


def test_a_prediction_is_counted_on_both_sides():
    shares = np.array([0.44, 0.46, 0.5, 0.54, 0.56])
    assert rooms.summary(shares, 0.5)["near"] == 3


def test_positions_continue_the_same_histories(monkeypatch, history):
    monkeypatch.setattr(rooms, "TRADERS", [10_000, 9, 100, 1000])
    again = table(rewind_history(SHARE, rng()))
    key = ["they choose", "traders"]
    assert again.sort_values(key).to_numpy().tolist() == (
        table(history).sort_values(key).to_numpy().tolist()
    )


def test_opening_the_widget_does_not_use_up_the_generator():
    one = rng()
    rewind_history(SHARE, one)
    assert one.random() == rng().random()


def test_the_text_under_a_history_says_what_the_table_says(history):
    for (_, row), caption in zip(
        table(history).iterrows(), captions(history), strict=True
    ):
        assert f"traders choose {row['they choose']}. " in caption
        near = row["histories within 0.05 of your prediction"]
        assert f"{near:.0f} of the 1,000 histories are within 0.05" in caption
        assert caption.endswith("of your prediction, 0.5.")
