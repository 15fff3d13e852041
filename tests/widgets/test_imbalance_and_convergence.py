"""The two widgets of Imbalance and convergence: every position, as measured."""

import numpy as np
import pytest
from ipywidgets import SelectionSlider
from libpysal.weights import full2W
from widget_parts import captions, inside, pages, table, words_in

from clusterlab import datasets
from clusterlab.measures import morans_i, theil, theil_weighted
from clusterlab.predictions import predict
from clusterlab.widgets import imbalance_and_convergence as rooms
from clusterlab.widgets import shuffle_the_map, theil_weights

OF_BEIJING = predict(-50, 60)
OF_LARGEST = predict(0.25, confidence=60)
SINGLE, PERSONS = "T, provinces count", "T, persons count"


@pytest.fixture(scope="module")
def weights():
    return theil_weights(OF_BEIJING)


@pytest.fixture(scope="module")
def shuffled():
    return shuffle_the_map(OF_LARGEST)


@pytest.fixture(params=["weights", "shuffled"])
def either(request):
    return request.getfixturevalue(request.param)


@pytest.mark.parametrize("open_it", [theil_weights, shuffle_the_map])
@pytest.mark.parametrize("given", [None, "fell", 0.5])
def test_a_widget_opens_only_with_a_prediction(open_it, given):
    with pytest.raises(ValueError, match="This opens once you have predicted"):
        open_it(given)


@pytest.mark.parametrize(
    "open_it, answer, remedy",
    [
        (theil_weights, -150, "at least -100"),
        (theil_weights, 150, "at most 100"),
        (shuffle_the_map, 20, "at most 1"),
        (shuffle_the_map, -2, "at least -1"),
    ],
)
def test_a_prediction_beyond_the_range_is_refused(open_it, answer, remedy):
    with pytest.raises(ValueError) as error:
        open_it(predict(answer, 50))
    told = f"prediction contains {answer:g}; it must be {remedy}."
    assert str(error.value) == told


def test_every_position_has_a_picture_a_text_and_a_row(either):
    sliders = [each for each in inside(either) if isinstance(each, SelectionSlider)]
    positions = np.prod([len(slider.options) for slider in sliders])
    texts = captions(either)
    assert len(texts) == len(set(texts)) == len(table(either)) == positions


def test_theil_is_that_of_the_other_provinces(weights):
    for (_, row), text in zip(
        table(weights).iterrows(), captions(weights), strict=True
    ):
        at = datasets.load_provinces(year=int(row["year"]))
        at = at[at["province"] != row["left out"]]
        gdp, people = at[rooms.GDP], at[rooms.PEOPLE]
        assert len(at) == (31 if row["left out"] == "nobody" else 30)
        assert float(row[SINGLE]) == round(theil(gdp / people).total, 4)
        assert float(row[PERSONS]) == round(theil_weighted(gdp, people).total, 4)
        assert f"in {row['year']}, left out: {row['left out']}." in text
        assert f"counting once {float(row[SINGLE]):.4f}, every person" in text


def test_the_prediction_is_shown_where_beijing_is_left_out(weights):
    all_31 = table(weights).iloc[1]
    expected = 0.5 * float(all_31[SINGLE])  # -50 percent
    places = table(weights)["left out"]
    for place, text, page in zip(
        places, captions(weights), pages(weights), strict=True
    ):
        assert ("Your prediction" in text) == (place == "Beijing")
        assert ("your prediction" in words_in(page)) == (place == "Beijing")
        assert place != "Beijing" or f"once: {expected:.4f}." in text


def test_shuffling_changes_morans_i_and_never_theils_t(shuffled):
    for _, rows in table(shuffled).groupby("values"):
        assert rows["Theil's T"].nunique() == 1
        assert rows["Moran's I"].nunique() == len(rows)


@pytest.mark.parametrize("key", ["gdp", "revision"])
def test_morans_i_is_that_of_the_library(key):
    values, matrix = rooms._districts(key)
    by_library = morans_i(values.to_numpy(), full2W(matrix), permutations=0).statistic
    assert rooms.moran(values, matrix) == pytest.approx(by_library)
    both = np.array([values, values[::-1]])
    assert rooms.moran(both, matrix)[0] == pytest.approx(by_library)


def test_who_is_a_neighbour_is_what_the_table_of_borders_says():
    values, matrix = rooms._districts("gdp")
    borders = datasets.load_district_borders()
    for i, place in enumerate(values.index):
        sides = [("pinyin_a", "pinyin_b"), ("pinyin_b", "pinyin_a")]
        touching = {b for x, y in sides for b in borders.loc[borders[x] == place, y]}
        found = set(values.index[matrix[i] > 0])
        assert found == touching - {"Yuzhong"}
        assert matrix[i].sum() == pytest.approx(1)


def test_growth_has_neighbours_and_the_revision_has_none(shuffled):
    real = table(shuffled).query("map == 'as it is'").set_index("values")
    as_large = real["random maps as large"].astype(int)
    assert as_large["GDP per head 2018"] == 0
    assert 50 < as_large["GDP 2019/2018"] < 950


def test_the_text_says_what_the_table_says(shuffled):
    for (_, row), text in zip(
        table(shuffled).iterrows(), captions(shuffled), strict=True
    ):
        assert text.startswith(
            f"{row['values']}, {row['map']}. ".replace("'", "&#x27;")
        )
        statistic = float(row["Moran's I"])
        assert f"s I {statistic:.3f}." in text
        assert f"Of 999 random maps {row['random maps as large']} have" in text
        assert text.endswith("you predicted 0.25.")
