"""The two widgets of Marshall externalities: table, words and model agree."""

import numpy as np
import pytest
from ipywidgets import SelectionSlider
from widget_parts import captions, inside
from widget_parts import table as texts_of_table

from clusterlab import datasets
from clusterlab.models import pooling_profit
from clusterlab.predictions import predict
from clusterlab.widgets import labour_pool, leave_one_out
from clusterlab.widgets import marshall_externalities as rooms


@pytest.fixture(scope="module")
def pooled():
    return labour_pool(predict(3.5, 50), np.random.default_rng(2024))


@pytest.fixture(scope="module")
def dropped():
    return leave_one_out(predict(0.1, 50))


@pytest.fixture(params=["pooled", "dropped"])
def either(request):
    return request.getfixturevalue(request.param)


def table(widget):
    """The table under the widget, numbers as numbers."""
    found = texts_of_table(widget)
    numeric = found.columns.drop("left out", errors="ignore")
    return found.astype(dict.fromkeys(numeric, float))


@pytest.mark.parametrize(
    "open_it",
    [leave_one_out, lambda prediction: labour_pool(prediction, None)],
    ids=["leave_one_out", "labour_pool"],
)
def test_a_widget_opens_only_with_a_numeric_prediction(open_it):
    with pytest.raises(ValueError, match="opens once you have predicted"):
        open_it(None)
    with pytest.raises(ValueError, match=r"^prediction must be numeric; got"):
        open_it(predict("rises", 50, choices=["rises"]))


def sliders(widget):
    return [each for each in inside(widget) if isinstance(each, SelectionSlider)]


def test_every_position_has_a_picture_of_its_own(either):
    positions = np.prod([len(slider.options) for slider in sliders(either)])
    assert len(set(captions(either))) == len(captions(either)) == positions


def test_every_position_of_the_pool_has_a_row(pooled):
    assert len(table(pooled)) == len(captions(pooled))


def test_the_slider_holds_the_five_smallest_and_the_five_largest(dropped):
    size = datasets.load_districts_2007().set_index("pinyin")[
        "non_agricultural_population_10k_persons"
    ]
    shown = [label for label, _ in sliders(dropped)[0].options]
    assert shown[0] == "nobody"
    assert shown[1:6] == list(size.nsmallest(5).index)
    assert shown[:5:-1] == list(size.nlargest(5).index)


def test_profits_and_wages_are_those_of_the_model(pooled):
    rows = table(pooled)
    for (_, row), caption in zip(rows.iterrows(), captions(pooled), strict=True):
        n, rho = int(row["firms"]), row["correlation"]
        assert row["expected profit"] == pytest.approx(pooling_profit(n, 1, 4, 2, rho))
        common_and_own = 4 * rho + 4 * (1 - rho) / n
        assert row["standard deviation of the wage"] ** 2 == pytest.approx(
            common_and_own, abs=1e-4
        )
        assert f"{n} firms, correlation {rho:g}: " in caption
        assert f"earns {row['expected profit']:.2f} on average" in caption
        assert caption.startswith("Illustrative numbers.")


def test_firms_with_the_same_luck_would_all_pay_the_same_wage():
    luck = np.random.default_rng(1).standard_normal((20, 51))
    alike, unlike = (rooms.wages_alone(50, rho, luck) for rho in (1, 0))
    assert np.ptp(alike, axis=1).max() == pytest.approx(0)
    assert unlike.mean(axis=1).std() < alike.mean(axis=1).std() / 2


def test_one_factory_town_moves_the_elasticity(dropped):
    """0.046 (0.089) with all 27 districts, 0.194 (0.090) without Shuangqiao."""
    rows = table(dropped).set_index("left out")
    found = rows.loc[["nobody", "Shuangqiao"], ["elasticity", "standard error"]]
    assert found.to_numpy().round(3).tolist() == [[0.046, 0.089], [0.194, 0.09]]
    moved = (rows["elasticity"] - rows.loc["nobody", "elasticity"]).abs()
    assert moved.drop("Shuangqiao").max() < 0.05 < moved["Shuangqiao"]
    assert set(rows.index) == {"nobody", *datasets.load_districts_2007()["pinyin"]}


def test_the_text_under_a_picture_says_what_the_table_says(dropped):
    rows = table(dropped).set_index("left out")
    shown = [label for label, _ in sliders(dropped)[0].options]
    for place, caption in zip(shown, captions(dropped), strict=True):
        row = rows.loc[place]
        assert caption.startswith(f"Left out: {place}. ".replace("'", "&#x27;"))
        assert f"elasticity is {row['elasticity']:z.3f}, " in caption
        assert caption.endswith("You predicted 0.1.")
