"""The two widgets of Industry chains: every position, as table and model have it."""

import numpy as np
import pytest
from ipywidgets import SelectionSlider
from widget_parts import captions, inside, pages, table, words_in

from clusterlab import datasets
from clusterlab.predictions import predict
from clusterlab.widgets import industry_chains, local_purchases, sector_detail

OF_INCOME = predict(60, confidence=50)
OF_COSINE = predict(0.95, confidence=50)


@pytest.fixture(scope="module")
def purchases():
    return local_purchases(OF_INCOME)


@pytest.fixture(scope="module")
def detail():
    return sector_detail(OF_COSINE)


@pytest.fixture(params=["purchases", "detail"])
def either(request):
    return request.getfixturevalue(request.param)


@pytest.mark.parametrize("open_it", [local_purchases, sector_detail])
@pytest.mark.parametrize("given", [None, "half", 0.5])
def test_a_widget_opens_only_with_a_prediction(open_it, given):
    with pytest.raises(ValueError, match="This opens once you have predicted"):
        open_it(given)


@pytest.mark.parametrize(
    "open_it, wrong, remedy",
    [
        (local_purchases, 206, "at most 100"),
        (local_purchases, -1, "at least 0"),
        (sector_detail, 95, "at most 1"),
        (sector_detail, -0.5, "at least 0"),
    ],
)
def test_a_prediction_lies_in_its_range(open_it, wrong, remedy):
    with pytest.raises(ValueError) as error:
        open_it(predict(wrong, 50))
    assert str(error.value) == f"prediction contains {wrong:g}; it must be {remedy}."


def test_every_position_has_a_picture_a_text_and_a_row(either):
    positions = 1
    for slider in inside(either):
        if isinstance(slider, SelectionSlider):
            positions *= len(slider.options)
    texts = captions(either)
    assert len(texts) == len(set(texts)) == len(table(either)) == positions


def test_only_the_pictures_it_is_for_show_the_prediction(either):
    shown = ["your prediction" in words_in(page) for page in pages(either)]
    told = ["You predicted" in text for text in captions(either)]
    first = table(either).iloc[:, 0]
    assert shown == told == (first == first[0]).tolist()


def test_a_yuan_stays_a_yuan(purchases):
    rows = table(purchases).iloc[:, 3:].astype(float)
    assert rows.sum(axis="columns").tolist() == pytest.approx([100] * 18, abs=0.2)


def test_at_home_no_inputs_cause_no_output_and_all_inputs_the_nations(purchases):
    rows = table(purchases).set_index(["spent on", "local share, %"])
    output = rows["gross output here"].astype(float).unstack()
    assert (output["0"] == 100).all()
    assert output.loc["hotels, shop margins", "100"] == 206.3
    steps = output[[str(local) for local in industry_chains.LOCAL]]
    assert (steps.diff(axis="columns").iloc[:, 1:] > 0).all(axis=None)


def test_rounds_added_up_give_the_same_yuan():
    """A second method: follow the money round by round."""
    nation = industry_chains.national_table()
    local = industry_chains.local_shares("Wulong")[nation.recipe.index]
    spent = 100.0 * (nation.recipe.columns == "construction")
    income = 0
    for _ in range(200):
        income += nation.income @ spent
        spent = local.to_numpy() * (nation.recipe.to_numpy() @ spent)
    found = industry_chains.yuan(nation, "construction", local)["here"]
    assert found == pytest.approx(income)


def test_by_quotients_nobody_buys_more_than_all_at_home():
    """Wulong against China in 2020: specialized in building, not in factories."""
    local = industry_chains.local_shares("Wulong")
    workers = datasets.load_district_employment("Wulong", 2020)
    here = workers.set_index("industry")["employed_sample_persons"]
    china = datasets.load_province_employment(year=2020)
    there = china.groupby("industry")["employed_sample_persons"].sum()
    quotient = (here / here.sum()) / (there / there.sum())
    assert quotient["construction"] > 1 and local["construction"] == 1
    assert local["manufacturing"] == pytest.approx(quotient["manufacturing"])


def test_the_text_says_what_the_table_says(purchases):
    rows = table(purchases).iterrows()
    for (_, row), text in zip(rows, captions(purchases), strict=True):
        assert text.startswith(f"100 yuan spent on {row['spent on']}; ")
        assert f"{row['local share, %']}% of inputs are bought" in text
        assert f"gross output of {float(row['gross output here']):.0f} yuan" in text
        assert "(illustrative)" in text


def test_detail_never_lowers_the_krugman_index(detail):
    rows = table(detail)
    index = rows["Krugman index"].astype(float)
    assert (index.groupby(rows["pair"]).diff().dropna() >= 0).all()


def test_the_cosine_falls_for_one_pair_and_rises_for_another(detail):
    rows = table(detail)
    cosine = rows["cosine"].astype(float).groupby(rows["pair"], sort=False)
    change = cosine.last() - cosine.first()
    assert change["Chongqing 2020, Guangdong 2020"] < -0.1
    assert change["circle 2010, southeast wing 2010"] > 0.05


def test_the_finest_cosine_is_that_of_the_census(detail):
    people = datasets.load_province_employment(year=2020).pivot(
        index="industry", columns="province", values="employed_sample_persons"
    )
    here, there = people["Chongqing"] * 1.0, people["Guangdong"] * 1.0
    angle = here @ there / np.linalg.norm(here) / np.linalg.norm(there)
    assert float(table(detail)["cosine"][3]) == pytest.approx(angle, abs=5e-4)


def test_the_widgets_open_where_the_question_begins(purchases, detail):
    assert "; 20% of inputs" in captions(purchases)[purchases.children[0].index]
    assert "by 3 sectors" in captions(detail)[detail.children[0].index]
