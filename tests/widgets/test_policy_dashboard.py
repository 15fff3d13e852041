"""The live dashboard: the lab's numbers in picture and words, the budget, the file."""

import xml.etree.ElementTree as ElementTree
from dataclasses import replace

import numpy as np
import pytest
from ipywidgets import HTML, Button, Checkbox, FloatSlider, RadioButtons
from widget_parts import of_kind

from clusterlab.datasets import load_districts
from clusterlab.figures.dashboard import HEIGHT, WIDTH, signed
from clusterlab.models import PolicyLab, read_scenario
from clusterlab.models.policy_lab_inputs import Parameters
from clusterlab.predictions import predict
from clusterlab.widgets import policy_dashboard
from clusterlab.widgets.policy_dashboard import LIMITS, compare_regions, compare_whole

PREDICTION = predict(-3, confidence=60)
IDLE, MIX, FULL = [0] * 5, [0.5, 0.25, 0.1, 0.05, 0.6], [1] * 5
NOTE = "illustrative parameters; not an estimate for Chongqing"
LABS = {"zones_2013": PolicyLab.zones_2013(), "districts": PolicyLab.districts()}
ZONE_WORDS = {
    "one_hour_circle": "one-hour circle",
    "northeast_wing": "northeast wing",
    "southeast_wing": "southeast wing",
}


@pytest.fixture(params=LABS)
def lab(request):
    return LABS[request.param]


@pytest.fixture
def dashboard(lab):
    return policy_dashboard(lab, PREDICTION)


def move(dashboard, levers):
    for slider, strength in zip(of_kind(FloatSlider, dashboard), levers, strict=True):
        slider.value = strength


def parts(dashboard):
    """The picture as XML, the prediction and the text."""
    page = of_kind(HTML, dashboard)[0].value
    svg, prediction, told = ElementTree.fromstring(f"<div>{page}</div>")
    return svg, "".join(prediction.itertext()), told


def told(dashboard):
    return parts(dashboard)[2].text


def words_in(dashboard):
    """The words in the picture."""
    return [each.text for each in parts(dashboard)[0].iter() if each.text]


def saved(dashboard):
    """Press the button and return what is said."""
    of_kind(Button, dashboard)[0].click()
    return "".join(ElementTree.fromstring(of_kind(HTML, dashboard)[1].value).itertext())


def last_year(lab, levers):
    return lab.run(levers, 20)


def percent(now, before):
    return signed(100 * (now / before - 1))


def zone_of_each_region(lab):
    zones = load_districts().set_index("pinyin")["zone"]
    return np.array([zones.get(name, name) for name in lab.regions.names])


@pytest.mark.parametrize("given", [None, "more", 0.5])
def test_it_opens_only_with_a_prediction(lab, given):
    with pytest.raises(ValueError, match="This opens once you have predicted"):
        policy_dashboard(lab, given)


def test_a_changed_lab_is_refused(lab):
    with pytest.raises(ValueError, match="regions and parameters unchanged"):
        policy_dashboard(replace(lab, parameters=Parameters(migration=0)), PREDICTION)


def test_the_prediction_stands_beside_the_result(lab, dashboard):
    move(dashboard, MIX)
    total = percent(last_year(lab, MIX).total[-1], last_year(lab, IDLE).total[-1])
    _, prediction, _ = parts(dashboard)
    assert prediction.startswith(
        f"You predicted: -3 (60% sure). Now: total net output {total}%, "
    )


def test_without_levers_nothing_changes(lab, dashboard):
    shown = words_in(dashboard)
    unchanged = [words for words in shown if words in ("0.0", "0.0%")]
    assert len(unchanged) == len(lab.regions.names) + 7  # a tile each, seven bars
    regions = len(lab.regions.names)
    assert told(dashboard).endswith(
        f"Net output per head stays the same in all {regions} regions, "
        "to a tenth of a percent."
    )


@pytest.mark.parametrize("levers", [MIX, FULL], ids=["mix", "full"])
def test_text_and_bars_show_the_outcomes_of_the_lab(lab, dashboard, levers):
    move(dashboard, levers)
    run, idle = last_year(lab, levers), last_year(lab, IDLE)
    for name, now, before, form in [
        ("total net output", run.total[-1], idle.total[-1], ",.0f"),
        ("mean well-being", run.welfare[-1], idle.welfare[-1], ".4f"),
        ("Theil index", run.theil[-1], idle.theil[-1], ".4f"),
        ("emissions", run.emissions[-1].sum(), idle.emissions[-1].sum(), ",.0f"),
    ]:
        change = percent(now, before)
        assert f"{name} {now:{form}} against {before:{form}} ({change}%)" in told(
            dashboard
        )
        here = words_in(dashboard).index(name)
        assert words_in(dashboard)[here + 1] == f"{change}%"


def test_text_and_bars_show_the_population_of_each_zone(lab, dashboard):
    move(dashboard, MIX)
    run, idle = last_year(lab, MIX), last_year(lab, IDLE)
    zones = zone_of_each_region(lab)
    for zone, word in ZONE_WORDS.items():
        now, before = (r.population[-1][zones == zone].sum() for r in (run, idle))
        change = percent(now, before)
        line = f"population, {word} {now:,.0f} against {before:,.0f} ({change}%)"
        assert line in told(dashboard)
        here = words_in(dashboard).index(f"population, {word}")
        assert words_in(dashboard)[here + 1] == f"{change}%"


@pytest.mark.parametrize("measure", ["per_head", "population"])
def test_every_tile_shows_the_change_of_its_region(lab, dashboard, measure):
    of_kind(RadioButtons, dashboard)[0].value = measure
    move(dashboard, MIX)
    run, idle = last_year(lab, MIX), last_year(lab, IDLE)
    now, before = (
        r.population[-1]
        if measure == "population"
        else r.net_output[-1] / r.population[-1]
        for r in (run, idle)
    )
    shown = words_in(dashboard)
    for name, a, b in zip(lab.regions.names, now, before, strict=True):
        here = shown.index(ZONE_WORDS.get(name, name))
        assert shown[here + 1] == percent(a, b)
    top = lab.regions.names[np.argmax(now / before)]
    highest = percent(max(now / before), 1)
    assert f"highest change {highest}% in {ZONE_WORDS.get(top, top)}" in told(dashboard)


def test_the_table_holds_every_region(lab, dashboard):
    move(dashboard, MIX)
    assert of_kind(HTML, dashboard)[2].value == ""
    of_kind(Checkbox, dashboard)[0].value = True
    table = ElementTree.fromstring(of_kind(HTML, dashboard)[2].value)
    run = last_year(lab, MIX)
    rows = list(table.find("tbody"))
    assert len(rows) == len(lab.regions.names)
    for row, output, people in zip(
        rows, run.net_output[-1], run.population[-1], strict=True
    ):
        cells = [cell.text for cell in row]
        assert cells[1] == f"{output / people:,.2f}"
        assert cells[3] == f"{people:,.2f}"


def test_picture_and_text_say_that_the_numbers_are_illustrative(dashboard):
    assert NOTE in "; ".join(words_in(dashboard))
    assert told(dashboard).startswith(f"Note: {NOTE}.")


def test_the_picture_has_an_alternative_and_the_text_is_read_aloud(dashboard):
    svg, _, text = parts(dashboard)
    assert svg.get("role") == "img"
    assert svg.get("aria-label").startswith("Map and bars of changes in percent: ")
    assert (text.get("role"), text.get("aria-live")) == ("status", "polite")


@pytest.mark.parametrize(
    ("levers", "cost", "verdict"),
    [
        (IDLE, "0.00", "✔ within the budget of 2%"),
        ([0.5] * 5, "2.00", "✔ within the budget of 2%"),
        ([1, 0.1, 0, 0, 0], "2.01", "✖ over the budget of 2% by 0.01 points"),
        (FULL, "8.00", "✖ over the budget of 2% by 6.00 points"),
    ],
    ids=str,
)
def test_the_cost_is_set_against_the_budget(dashboard, levers, cost, verdict):
    move(dashboard, levers)
    assert f"Levers cost {cost}% of output: {verdict}." in told(dashboard)
    assert f"Levers cost {cost}% of output" in words_in(dashboard)
    assert verdict in words_in(dashboard)


def test_a_scenario_is_saved_where_it_says_and_can_be_read(
    lab, dashboard, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    move(dashboard, MIX)
    assert saved(dashboard) == f"Saved: {tmp_path / 'dashboard-scenario.json'}"
    scenario = read_scenario("dashboard-scenario.json")
    assert list(scenario.levers.values()) == MIX
    assert scenario.outcomes["total_net_output"] == lab.run(MIX).total[-1]
    move(dashboard, IDLE)
    assert saved(dashboard).startswith("Saved in place of an earlier scenario: ")
    assert read_scenario("dashboard-scenario.json").cost == 0


def test_over_the_budget_nothing_is_saved(dashboard, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    move(dashboard, FULL)
    assert saved(dashboard) == (
        "Not saved. levers cost 0.08 of output, more than the budget 0.02; "
        "lower a lever."
    )
    assert not list(tmp_path.iterdir())


def test_only_a_new_move_takes_back_the_word_saved(dashboard, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    said = saved(dashboard)
    of_kind(RadioButtons, dashboard)[0].value = "population"
    assert said in of_kind(HTML, dashboard)[1].value
    move(dashboard, MIX)
    assert of_kind(HTML, dashboard)[1].value == ""


def test_no_mix_of_levers_leaves_the_axes(lab):
    idle = lab.run(IDLE)
    zones = zone_of_each_region(lab)
    corners = np.array(np.meshgrid(*[[0, 1]] * 5)).reshape(5, -1).T
    for levers in corners:
        run = lab.run(levers)
        regions = compare_regions(run, idle)
        for key in ("per_head", "population"):
            assert np.abs(regions[f"{key}_change"]).max() <= LIMITS[key]
        for key, (_, _, change) in compare_whole(run, idle, zones).items():
            assert abs(change) <= LIMITS.get(key, LIMITS["population"])


def test_everything_is_drawn_within_the_picture(dashboard):
    move(dashboard, FULL)
    for shape in parts(dashboard)[0].iter("{http://www.w3.org/2000/svg}rect"):
        x, y, width, height = (
            float(shape.get(name)) for name in ("x", "y", "width", "height")
        )
        assert 0 <= x <= x + width <= WIDTH
        assert 0 <= y <= y + height <= HEIGHT
