"""The two widgets of Policy lab: every position, as formula and model have it."""

import numpy as np
import pytest
from ipywidgets import SelectionSlider
from widget_parts import captions, inside, pages, table, words_in

from clusterlab.measures import coordination_degree, coupling_degree
from clusterlab.models import PolicyLab
from clusterlab.models.policy_lab import LEVERS
from clusterlab.predictions import predict
from clusterlab.widgets import five_levers, policy_lab, two_scores

OF_SHARE = predict(0.3, confidence=60)
OF_OUTPUT = predict(3, confidence=60)
ALL = "all five"


@pytest.fixture(scope="module")
def scores():
    return two_scores(OF_SHARE)


@pytest.fixture(scope="module")
def levers():
    return five_levers(OF_OUTPUT)


@pytest.fixture(params=["scores", "levers"])
def either(request):
    return request.getfixturevalue(request.param)


@pytest.mark.parametrize("open_it", [two_scores, five_levers])
@pytest.mark.parametrize("given", [None, 0.5])
def test_a_widget_opens_only_with_a_prediction(open_it, given):
    with pytest.raises(ValueError, match="This opens once you have predicted"):
        open_it(given)


@pytest.mark.parametrize(
    "open_it, answer, remedy",
    [
        (two_scores, 75, "contains 75; it must be at most 1."),
        (five_levers, -400, "contains -400; it must be at least -100."),
    ],
    ids=["percent for a share", "more than everything"],
)
def test_a_prediction_out_of_range_is_refused(open_it, answer, remedy):
    with pytest.raises(ValueError) as error:
        open_it(predict(answer, 50))
    assert str(error.value) == f"prediction {remedy}"


def test_every_position_has_a_picture_a_text_and_a_row(either):
    sliders = [each for each in inside(either) if isinstance(each, SelectionSlider)]
    positions = np.prod([len(slider.options) for slider in sliders])
    texts = captions(either)
    assert len(texts) == len(set(texts)) == len(table(either)) == positions


def test_text_and_table_say_that_the_numbers_are_illustrative(either):
    assert all(text.startswith("Illustrative") for text in captions(either))
    assert "illustrative" in either.children[-1].value.partition("<table")[0]


def test_right_and_wrong_degrees_are_those_of_the_formulas(scores):
    rows = table(scores).astype(float)
    pairs = rows[["u1", "u2"]].to_numpy()
    product, total = pairs.prod(axis=1), pairs.sum(axis=1)
    for column, expected in {
        "C": coupling_degree(pairs),
        "D": coordination_degree(pairs),
        "without n": coupling_degree(pairs) / 2,
        "without root": coupling_degree(pairs) ** 2,
        "with pairs": np.sqrt(product / total),
    }.items():
        assert rows[column].to_numpy() == pytest.approx(expected, abs=6e-4)


def test_chance_gives_more_as_often_as_in_a_simulation():
    drawn = coupling_degree(np.random.default_rng(2024).random((100_000, 2)))
    for degree in [0.2, 0.8, 0.9, 0.99]:
        share = (drawn > degree).mean()
        assert policy_lab.chance_above(degree) == pytest.approx(share, abs=0.005)
    assert policy_lab.chance_above([0, 1]).tolist() == [1, 0]


def test_two_scores_opens_at_one_score_twice_the_other(scores):
    first, second = scores.children[:2]
    assert (first.label, second.label) == ("0.8", "0.4")
    assert scores.children[2].selected_index == first.index


def test_a_row_of_the_lever_table_is_a_run_of_the_lab(levers):
    lab = PolicyLab.zones_2013()
    idle = lab.run(np.zeros(5))
    for _, row in table(levers).iterrows():
        strength = float(row["strength"])
        mix = [strength * (row["lever"] in (name, ALL)) for name in LEVERS]
        run = lab.run(mix)
        assert float(row["output, %"]) == round(
            100 * (run.total[-1] / idle.total[-1] - 1), 2
        )
        assert float(row["emissions, %"]) == round(
            100 * (run.emissions[-1].sum() / idle.emissions[-1].sum() - 1), 1
        )
        assert float(row["Theil"]) == round(run.theil[-1], 4)
        assert float(row["wings, 10,000"]) == round(run.population[-1, 1:].sum())
        cost = np.dot(lab.parameters.lever_costs, np.square(mix))
        assert float(row["cost, %"]) == pytest.approx(100 * cost, abs=0.006)


def test_all_levers_at_full_strength_lose_output_to_one_half(levers):
    rows = (
        table(levers)
        .query("lever == @ALL")
        .set_index("strength")
        .astype({"output, %": float, "Theil": float})
    )
    assert rows.loc["1.00", "output, %"] < rows.loc["0.50", "output, %"] < 0.1
    assert rows.loc["1.00", "Theil"] < rows.loc["0.50", "Theil"]


def test_the_lever_text_says_what_the_table_says(levers):
    for (_, row), text in zip(table(levers).iterrows(), captions(levers), strict=True):
        strength, total = float(row["strength"]), float(row["output, %"])
        assert f"Lever: {row['lever']}, strength {strength:g}, cost" in text
        assert f"total net output {total:+z.2f}% and emissions" in text
        assert f"Theil index {row['Theil']};" in text
        assert f"{float(row['wings, 10,000']) / 100:.2f} million people" in text


def test_the_own_prediction_is_shown_where_it_belongs(scores, levers):
    assert all("your prediction" in words_in(page) for page in pages(scores))
    assert all("that 30% of random pairs" in text for text in captions(scores))
    here = [name == ALL for name in table(levers)["lever"]]
    assert ["your prediction" in words_in(page) for page in pages(levers)] == here
    told = "You predicted +3% for total net output at full strength."
    assert [text.endswith(told) for text in captions(levers)] == here


def test_every_curve_stays_inside_its_axes():
    for curve in policy_lab.responses():
        for name, ticks in policy_lab.AXES.items():
            room = 0.08 * (ticks[-1] - ticks[0])
            assert curve[name].between(ticks[0] - room, ticks[-1] + room).all(), name
