"""The two widgets of Measuring clusters: every position, in the browser alone."""

import copy
import xml.etree.ElementTree as ElementTree

import numpy as np
import pandas as pd
import pytest
from ipywidgets import HTML, SelectionSlider, Stack
from ipywidgets.embed import dependency_state
from widget_parts import inside, of_kind, words_in

from clusterlab import datasets
from clusterlab.measures import ellison_glaeser_null, hhi
from clusterlab.predictions import predict
from clusterlab.widgets import dart_thrower, plant_mergers
from clusterlab.widgets import measuring_clusters as rooms

OF_GAMMA = predict("falls", confidence=60, choices=["falls", "rises", "stays"])
OF_G = predict(0.05, confidence=60)
THROWS = 2000


def rng():
    return np.random.default_rng(2024)


@pytest.fixture(scope="module")
def mergers():
    return plant_mergers(OF_GAMMA)


@pytest.fixture(scope="module")
def thrower():
    return dart_thrower(OF_G, rng())


@pytest.fixture(params=["mergers", "thrower"])
def either(request):
    return request.getfixturevalue(request.param)


def table(widget):
    """The table under the widget, as a reader without pictures finds it."""
    details = ElementTree.fromstring(widget.children[-1].value)
    assert details.tag == "details"
    head, body = details.find("table")
    columns = [cell.text for cell in head.iter("th")][1:]
    rows = [[cell.text for cell in row.iter("td")] for row in body.iter("tr")]
    return pd.DataFrame(rows, columns=columns).apply(to_number)


def to_number(column):
    try:
        return pd.to_numeric(column)
    except ValueError:
        return column


def pictures(widget):
    """The page of each position, in order: everything but the table at the end."""
    return of_kind(HTML, widget)[:-1]


def captions(widget):
    """The text under each picture."""
    return [
        page.value.partition("<figcaption>")[2].removesuffix("</figcaption></figure>")
        for page in pictures(widget)
    ]


def links(widget):
    """The links the browser keeps: pairs of (model id, property)."""
    state = dependency_state([widget]).values()
    found = [m["state"] for m in state if m["model_name"] == "LinkModel"]
    return [
        tuple((model.removeprefix("IPY_MODEL_"), name) for model, name in ends)
        for ends in ([link["source"], link["target"]] for link in found)
    ]


# Both widgets


@pytest.mark.parametrize("given", [None, "falls", 0.5])
@pytest.mark.parametrize(
    "open_it",
    [plant_mergers, lambda prediction: dart_thrower(prediction, rng())],
    ids=["plant_mergers", "dart_thrower"],
)
def test_a_widget_opens_only_with_a_prediction(open_it, given):
    with pytest.raises(ValueError) as error:
        open_it(given)
    assert str(error.value) == (
        "This opens once you have predicted. Run the cell above that calls predict "
        f"first; got {given!r}."
    )


def test_every_position_of_a_slider_has_a_page(either):
    ends = {model: widget for widget in inside(either) for model in [widget.model_id]}
    stacks = of_kind(Stack, either)
    pairs = links(either)
    assert len(pairs) == len(stacks) > 0
    for (control, index), (stack, selected) in pairs:
        assert (index, selected) == ("index", "selected_index")
        assert isinstance(ends[control], SelectionSlider)
        assert len(ends[control].options) == len(ends[stack].children)
        assert ends[control].index == ends[stack].selected_index == 0
    assert {stack for _, (stack, _) in pairs} == {stack.model_id for stack in stacks}


def test_every_slider_moves_something_and_has_a_label(either):
    sliders = of_kind(SelectionSlider, either)
    moved = {control for (control, _), _ in links(either)}
    assert moved == {slider.model_id for slider in sliders}
    assert all(slider.description for slider in sliders)


def test_every_position_has_one_picture_with_its_text(either):
    for page in pictures(either):
        assert page.value.count("<img ") == page.value.count("<figcaption>") == 1
    texts = captions(either)
    assert all(texts)
    assert len(set(texts)) == len(texts)
    for page, caption in zip(pictures(either), texts, strict=True):
        assert f'alt="{caption}"' in page.value


def test_moving_a_slider_needs_no_kernel(either):
    before = copy.deepcopy(dependency_state([either]))
    sliders = of_kind(SelectionSlider, either)
    for slider in sliders:
        slider.index = 1
    after = dependency_state([either])
    for slider in sliders:
        slider.index = 0
        for state in (before, after):
            state[slider.model_id]["state"].pop("index", None)
    assert after == before


def test_the_table_has_one_row_per_position(either):
    assert len(table(either)) == len(captions(either))


# Merging plants


def test_merging_keeps_g_raises_h_and_lowers_gamma_below_zero(mergers):
    rows = table(mergers)
    assert rows["G (raw)"].diff().iloc[1:].eq(0).all()
    assert rows["plants"].is_monotonic_decreasing
    assert rows["H (plants)"].diff().iloc[1:].gt(0).all()
    assert rows["gamma"].diff().iloc[1:].lt(0).all()
    assert rows["gamma"].iloc[0] > 0 > rows["gamma"].iloc[-1]


def test_the_first_position_has_every_plant_and_the_last_one_per_land(mergers):
    table_of_germany = datasets.load_german_industries()
    mining = table_of_germany[table_of_germany["industry_code"] == "B"]
    plants = table(mergers)["plants"]
    assert plants.iloc[0] == mining["establishments"].sum()
    assert plants.iloc[-1] == len(mining) == 16


def test_no_job_moves_when_plants_merge():
    mining = rooms.mining_by_land()
    shares = mining["employed"] / mining["employed"].sum()
    everything = mining["all"] / mining["all"].sum()
    by_hand = ((shares - everything) ** 2).sum()
    for factor in (1, 2, 7, 100):
        merged = rooms.merge(mining, factor)
        assert merged["raw_concentration"] == pytest.approx(by_hand)


def test_with_one_plant_per_land_plant_hhi_is_the_hhi_of_lands():
    mining = rooms.mining_by_land()
    merged = rooms.merge(mining, 10**9)
    assert merged["plant_hhi"] == pytest.approx(hhi(mining["employed"]))


def test_the_slider_and_the_text_say_what_the_table_says(mergers):
    [slider] = of_kind(SelectionSlider, mergers)
    rows = table(mergers)
    labels = [label for label, _ in slider.options]
    assert labels == [f"{plants:,} plants" for plants in rows["plants"]]
    for (_, row), caption in zip(rows.iterrows(), captions(mergers), strict=True):
        assert caption.startswith(f"{row['plants']:,.0f} plants.")
        assert f"G = {row['G (raw)']:.4f}, " in caption
        assert f"H = {row['H (plants)']:.4f}, " in caption
        assert caption.endswith(f"gamma = {row['gamma']:z.4f}.")


# Throwing plants


def sizes_of(row):
    """The plant shares of a position, from the words in its row."""
    n = row["plants"]
    if row["sizes"] == "all plants equal":
        return np.full(n, 1 / n)
    assert row["sizes"] == "one plant has half"
    return np.array([0.5] + [0.5 / (n - 1)] * (n - 1))


def test_mean_g_is_what_the_dartboard_predicts(thrower):
    board, _ = rooms.district_board()
    for _, row in table(thrower).iterrows():
        null = ellison_glaeser_null(sizes_of(row), board)
        error = null.sd / np.sqrt(THROWS)
        assert abs(row["mean G"] - null.mean) < 4 * error + 1e-6


def test_fewer_plants_and_a_giant_look_more_concentrated(thrower):
    rows = table(thrower).pivot(index="plants", columns="sizes", values="mean G")
    assert len(rows) == 7
    assert rows["all plants equal"].is_monotonic_decreasing
    assert (rows["one plant has half"] > rows["all plants equal"]).all()


def test_the_spread_and_the_share_beyond_mining_are_those_of_the_throws():
    assert rooms.summary(np.arange(101) / 100, mining=0.9) == pytest.approx(
        {"mean": 0.5, "low": 0.05, "high": 0.95, "beyond": 11 / 101}
    )


def test_a_prediction_of_g_must_be_a_number():
    with pytest.raises(ValueError) as error:
        dart_thrower(OF_GAMMA, rng())
    assert str(error.value) == "prediction must be numeric; got 'falls'."


def test_every_picture_marks_mining_and_the_prediction(thrower):
    for page in pictures(thrower):
        words = words_in(page)
        for label in ["mean", "mining in 2020", "your prediction"]:
            assert label in words


def test_another_prediction_moves_its_line_only(monkeypatch):
    monkeypatch.setattr(rooms, "PLANTS", [5])
    low, high = (dart_thrower(predict(g, 50), rng()) for g in (0.1, 0.4))
    assert table(low).equals(table(high))
    assert pages(low) != pages(high)


def test_the_dartboard_is_the_employment_of_the_38_districts():
    board, mining = rooms.district_board()
    counts = datasets.load_district_employment(year=2020)
    by_district = counts.groupby("pinyin")["employed_sample_persons"].sum()
    assert len(board) == 38
    assert board.to_dict() == pytest.approx((by_district / by_district.sum()).to_dict())
    miners = counts[counts["industry"] == "mining"].set_index("pinyin")
    shares = miners["employed_sample_persons"] / miners["employed_sample_persons"].sum()
    assert mining == pytest.approx(((shares - board) ** 2).sum())


def test_the_text_under_a_picture_says_what_the_table_says(thrower):
    rows = table(thrower)
    for (_, row), caption in zip(rows.iterrows(), captions(thrower), strict=True):
        assert caption.startswith("Illustrative plants on the real districts. ")
        assert f" {row['plants']} plants, {row['sizes']}: " in caption
        assert f"G = {row['mean G']:.3f} on average" in caption
        beyond = row["share of throws with at least mining's G"]
        assert caption.endswith(
            f"{beyond:.0%} of the throws reach the G of mining, 0.061. "
            "You predicted 0.05."
        )


def test_the_table_says_that_the_plants_are_illustrative(thrower):
    assert "illustrative" in thrower.children[-1].value.partition("<table")[0]


def pages(widget):
    return [page.value for page in inside(widget) if hasattr(page, "value")]


def test_the_same_seed_gives_the_same_widget_and_another_seed_another(monkeypatch):
    monkeypatch.setattr(rooms, "PLANTS", [5, 100])
    first, again, other = (
        pages(dart_thrower(OF_G, np.random.default_rng(seed)))
        for seed in (2024, 2024, 1)
    )
    assert first == again
    assert first != other
