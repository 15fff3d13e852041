"""The two widgets of Migration and hukou: every position, and what the model says."""

import pytest
from ipywidgets import SelectionSlider, Stack
from widget_parts import captions, of_kind
from widget_parts import table as texts_of_table

from clusterlab.models import harris_todaro
from clusterlab.predictions import predict
from clusterlab.widgets import migration_and_hukou as rooms
from clusterlab.widgets import reform_panel, urban_jobs

OF_QUEUE = predict(8, confidence=50)
OF_REFORM = predict("none", confidence=50, choices=["hukou", "land", "jobs", "none"])


@pytest.fixture(scope="module")
def jobs():
    return urban_jobs(OF_QUEUE)


@pytest.fixture(scope="module")
def panel():
    return reform_panel(OF_REFORM)


def table(widget):
    """The table under the widget, without its first row: the start."""
    return texts_of_table(widget).iloc[1:].reset_index(drop=True)


@pytest.mark.parametrize("open_it", [urban_jobs, reform_panel])
@pytest.mark.parametrize("given", [None, "none", 8])
def test_a_widget_opens_only_with_a_prediction(open_it, given):
    with pytest.raises(ValueError, match=r"^This opens once you have predicted"):
        open_it(given)


def test_a_prediction_of_the_queue_must_be_a_number():
    with pytest.raises(ValueError) as error:
        urban_jobs(OF_REFORM)
    assert str(error.value) == "prediction must be numeric; got 'none'."


@pytest.mark.parametrize("answer, said", [(31, "at most 30."), (-1, "at least 0.")])
def test_a_prediction_off_the_scale_is_refused(answer, said):
    with pytest.raises(ValueError) as error:
        urban_jobs(predict(answer, confidence=50))
    assert str(error.value) == f"prediction contains {answer}; it must be {said}"


@pytest.mark.parametrize(("name", "pages"), [("jobs", 6), ("panel", 12)])
def test_every_position_has_a_picture_a_text_and_a_row(name, pages, request):
    widget = request.getfixturevalue(name)
    texts = captions(widget)
    assert len(set(texts)) == len(texts) == len(table(widget)) == pages
    assert all(
        text.startswith("Illustrative economy of 100 workers.") for text in texts
    )
    assert "illustrative" in widget.children[-1].value.partition("<table")[0]
    for slider in of_kind(SelectionSlider, widget):
        assert slider.description
        stacks = [s for s in of_kind(Stack, widget) if s.selected_index == slider.index]
        assert any(len(s.children) == len(slider.options) for s in stacks)


def test_the_table_of_jobs_is_what_the_model_says(jobs):
    for output, (_, row) in zip(
        rooms.PRODUCTIVITY, table(jobs).astype(float).iterrows(), strict=True
    ):
        city = harris_todaro(100, 10, 0.7, output, 0.7, 3)
        assert row["urban jobs (illustrative)"] == pytest.approx(
            city.employed, abs=0.01
        )
        assert row["people in town"] == pytest.approx(city.urban_labour, abs=0.01)
        waiting = city.urban_labour - city.employed
        assert row["people waiting for a job"] == pytest.approx(waiting, abs=0.01)


def test_the_first_position_shows_the_paradox_and_the_last_its_end(jobs):
    first, *_, last = captions(jobs)
    assert "people waiting for a job from 12.6 to 13.4" in first
    assert "unemployment rate from 31.9% to 30.1%" in first
    assert "people waiting for a job from 12.6 to 9.0" in last
    assert first.endswith("For 31 jobs you predicted 8 waiting.")


def test_every_reform_lengthens_the_queue_and_raises_the_rural_wage(panel):
    start = rooms.town(migration_wedge=rooms.WEDGE)
    rows = table(panel)
    assert (rows["people waiting for a job"].astype(float) > start["waiting"]).all()
    assert (rows["rural wage"].astype(float) > start["rural_wage"]).all()


def test_only_jobs_lower_the_rate_and_only_land_feeds_those_who_wait(panel):
    start = rooms.town(migration_wedge=rooms.WEDGE)
    rows = table(panel)
    lower = rows["unemployment rate in town (%)"].astype(float) < start["rate"]
    assert set(rows["reform"][lower]) == {"more jobs"}
    fed = rows["income of someone who waits"].astype(float) > 0
    assert set(rows["reform"][fed]) == {
        "land income",
        "all three",
    }
    assert (lower.sum(), fed.sum()) == (3, 6)


def test_the_text_of_a_reform_says_what_the_table_says(panel):
    for (_, row), caption in zip(table(panel).iterrows(), captions(panel), strict=True):
        assert f"Reform: {row['reform']}, {row['strength']}." in caption
        waiting = float(row["people waiting for a job"])
        told = float(caption.partition("people waiting from ")[2].split()[2].strip(","))
        assert told == pytest.approx(waiting, abs=0.051)


def test_all_values_lie_on_the_scales():
    for changed in [{}, *({"urban_productivity": o} for o in rooms.PRODUCTIVITY)]:
        on_scale(rooms.town(**changed), {"jobs", "town", "waiting", "rate"})
    for settings in rooms.REFORMS.values():
        for changed in settings:
            on_scale(rooms.town(**{"migration_wedge": rooms.WEDGE, **changed}))


def on_scale(values, names=None):
    for name in names or values:
        low, high = rooms.LIMITS[name]
        assert low <= values[name] <= high, name
