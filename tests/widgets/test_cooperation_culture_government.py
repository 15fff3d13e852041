"""The two widgets of Cooperation, culture, government: every position, in words too."""

import base64
import xml.etree.ElementTree as ElementTree

import numpy as np
import pandas as pd
import pytest
from ipywidgets import HTML, SelectionSlider, Stack
from ipywidgets.embed import dependency_state
from widget_parts import inside, of_kind

from clusterlab.models import spatial_dilemma
from clusterlab.predictions import predict
from clusterlab.widgets import cooperation_culture_government as rooms
from clusterlab.widgets import dilemma_carpet, tipping_town

OWN = predict(0.55, confidence=60)


def rng():
    return np.random.default_rng(2024)


@pytest.fixture(scope="module")
def town():
    return tipping_town(OWN)


@pytest.fixture(scope="module")
def carpet():
    return dilemma_carpet(OWN, rng())


@pytest.fixture(params=["town", "carpet"])
def either(request):
    return request.getfixturevalue(request.param)


def table(widget):
    """The table under the widget, as numbers."""
    head, body = ElementTree.fromstring(widget.children[-1].value).find("table")
    columns = [cell.text for cell in head.iter("th")][1:]
    rows = [[float(cell.text) for cell in row.iter("td")] for row in body.iter("tr")]
    return pd.DataFrame(rows, columns=columns)


def pictures(widget):
    return [page.value for page in of_kind(HTML, widget)[:-1]]


def caption(page):
    return page.partition("<figcaption>")[2].removesuffix("</figcaption></figure>")


def words_in(page):
    """The words in the picture on a page."""
    source = page.partition("base64,")[2].partition('"')[0]
    return "".join(ElementTree.fromstring(base64.b64decode(source)).itertext())


@pytest.mark.parametrize("given", [None, 0.5])
@pytest.mark.parametrize(
    "open_it", [tipping_town, lambda prediction: dilemma_carpet(prediction, rng())]
)
def test_a_widget_opens_only_with_a_prediction(open_it, given):
    with pytest.raises(ValueError) as error:
        open_it(given)
    assert str(error.value) == (
        "This opens once you have predicted. Run the cell above that calls predict "
        f"first; got {given!r}."
    )


def test_every_position_has_a_picture_and_a_row(either):
    first, second = of_kind(SelectionSlider, either)
    positions = len(first.options) * len(second.options)
    assert len(pictures(either)) == len(table(either)) == positions
    texts = [caption(page) for page in pictures(either)]
    assert len(set(texts)) == positions
    for page, text in zip(pictures(either), texts, strict=True):
        assert f'alt="{text}"' in page
        assert "your prediction" in words_in(page)


def test_every_page_begins_where_its_slider_stands(either):
    parts = {each.model_id: each for each in inside(either)}
    state = dependency_state([either]).values()
    links = [m["state"] for m in state if m["model_name"] == "LinkModel"]
    assert len(links) == len(of_kind(Stack, either))
    for link in links:
        slider, stack = (
            parts[link[end][0].removeprefix("IPY_MODEL_")]
            for end in ("source", "target")
        )
        assert len(stack.children) == len(slider.options)
        assert stack.selected_index == slider.index


def test_the_widgets_open_where_the_question_is(town, carpet):
    assert [s.label for s in of_kind(SelectionSlider, town)] == ["0", "40%"]
    assert [s.label for s in of_kind(SelectionSlider, carpet)] == ["0", "1.85"]


def test_a_town_tips_if_it_starts_above_the_tipping_point(town):
    rows = table(town)
    assert rows["tipping point"].unique() == pytest.approx(
        [2 / 3, 1 / 2, 1 / 3, 1 / 6, 0], abs=1e-4
    )
    above = rows["share at the start"] > rows["tipping point"]
    assert (rows["share after 100 rounds"].round(2) == above).all()


def test_the_words_under_a_town_are_those_of_the_table(town):
    for (_, row), page in zip(table(town).iterrows(), pictures(town), strict=True):
        fine, start, tip, end = row
        assert caption(page) == (
            f"Illustrative payoffs. With a fine of {fine:g} the tipping point is "
            f"{tip:.2f}. From {start:.0%} the share of cooperators goes to {end:.0%} "
            "in 100 rounds. For a fine of 0.5 and a start of 40% you predicted 0.55."
        )


def test_the_carpet_shows_the_model(carpet):
    first = rng().random((80, 80)) < 0.6
    for b, rows in table(carpet).groupby("temptation b"):
        shares = spatial_dilemma(first, b, 200).mean(axis=(1, 2))
        shown = rows.set_index("round")["share of cooperators"]
        assert shown.to_numpy() == pytest.approx(
            shares[shown.index.astype(int)], abs=1e-4
        )


def test_each_round_has_a_grid_of_its_own(carpet):
    of_185 = [page for page in pictures(carpet) if " 1.85, " in caption(page)]
    svgs = [
        base64.b64decode(page.partition("base64,")[2].partition('"')[0])
        for page in of_185
    ]
    assert len({svg.partition(b"<image")[2][:3000] for svg in svgs}) == 5


def test_the_words_under_a_carpet_are_those_of_the_table(carpet):
    for (_, row), page in zip(table(carpet).iterrows(), pictures(carpet), strict=True):
        b, now, share = row
        assert f" the temptation {b:g}, " in caption(page)
        assert f" in round {now:.0f}. " in caption(page)
        told = float(caption(page).partition("%")[0].rpartition(" ")[2])
        assert told == pytest.approx(100 * share, abs=0.06)
        assert f"round {now:.0f}, b = {b:g}" in words_in(page)


def test_what_changed_is_told_from_what_stayed():
    before, now = np.array([0, 0, 1, 1]), np.array([0, 1, 0, 1])
    words = rooms.text("cooperation-culture-government")["dilemma_carpet"]["states"]
    assert [words[state] for state in rooms.changed(before, now)] == [
        "still defects",
        "newly cooperates",
        "newly defects",
        "still cooperates",
    ]


def test_another_seed_gives_another_carpet():
    assert not table(dilemma_carpet(OWN, rng())).equals(
        table(dilemma_carpet(OWN, np.random.default_rng(1)))
    )


@pytest.mark.parametrize(
    "open_it", [tipping_town, lambda prediction: dilemma_carpet(prediction, rng())]
)
@pytest.mark.parametrize(("answer", "limit"), [(55, "at most 1"), (-0.1, "at least 0")])
def test_a_prediction_beyond_all_shares_is_refused(open_it, answer, limit):
    with pytest.raises(ValueError) as error:
        open_it(predict(answer, confidence=60))
    assert str(error.value) == f"prediction contains {answer}; it must be {limit}."


def test_the_carpet_tells_the_future_of_no_round(monkeypatch):
    drawn = []
    draw = rooms.figures.paths
    monkeypatch.setattr(rooms, "TEMPTATIONS", [1.85])
    monkeypatch.setattr(
        rooms.figures,
        "paths",
        lambda table, *args, **options: (
            drawn.append(table) or draw(table, *args, **options)
        ),
    )
    dilemma_carpet(OWN, rng())
    assert [path.count().item() for path in drawn] == [now + 1 for now in rooms.SHOWN]


def test_a_prediction_of_a_share_must_be_a_number():
    with pytest.raises(ValueError) as error:
        tipping_town(predict("all", confidence=60, choices=["all"]))
    assert str(error.value) == "prediction must be numeric; got 'all'."


@pytest.mark.parametrize("widget", ["town", "carpet"])
def test_the_table_says_that_the_payoffs_are_illustrative(widget, request):
    table_of = request.getfixturevalue(widget).children[-1].value
    assert "illustrative" in table_of.partition("<table")[0]
