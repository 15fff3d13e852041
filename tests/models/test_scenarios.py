"""Scenario files: what is saved is read again, and nothing else is accepted."""

import json
import math
from dataclasses import FrozenInstanceError, replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusterlab.models import PolicyLab, read_scenario, save_scenario
from clusterlab.models.policy_lab import LEVERS
from clusterlab.models.policy_lab_inputs import Parameters

ZONES = PolicyLab.zones_2013()
HALF = [0.5] * 5
COSTS = [0.02, 0.01, 0.01, 0.02, 0.02]


@pytest.fixture
def file(tmp_path):
    """A file with a good scenario."""
    path = tmp_path / "scenario.json"
    save_scenario(path, ZONES, HALF)
    return path


def changed(file, key, value):
    """Replace an entry of the file; `key` may be a path such as levers/chains."""
    content = json.loads(file.read_text())
    *outer, last = key.split("/")
    entry = content
    for name in outer:
        entry = entry[name]
    entry[last] = value
    file.write_text(json.dumps(content))
    return file


def refusal(file):
    """The whole reason why a file is refused, without its name."""
    with pytest.raises(ValueError) as error:
        read_scenario(file)
    name, _, reason = str(error.value).partition(" is no scenario: ")
    assert name == str(file)
    return reason


@pytest.mark.parametrize("name", ["zones_2013", "districts"])
def test_what_is_saved_is_read_again(tmp_path, name):
    lab = getattr(PolicyLab, name)()
    saved = save_scenario(tmp_path / "one.json", lab, [1, 0, 0, 0, 0], 5, 0.03)
    found = read_scenario(str(tmp_path / "one.json"))
    assert found == saved
    assert (found.lab, found.years, found.budget) == (name, 5, 0.03)


def test_the_outcomes_are_those_of_the_last_year_of_the_lab(file):
    run, found = ZONES.run(HALF), read_scenario(file)
    assert found.outcomes["total_net_output"] == run.net_output[20].sum()
    assert found.outcomes["theil"] == run.theil[20]
    assert found.outcomes["emissions"] == run.emissions[20].sum()
    people = dict(zip(ZONES.regions.names, run.population[20], strict=True))
    assert found.outcomes["population"] == people


@given(st.lists(st.floats(0, 1), min_size=5, max_size=5), st.floats(0, 0.1))
def test_a_mix_is_saved_if_and_only_if_the_budget_pays_for_it(
    tmp_path_factory, levers, budget
):
    path = tmp_path_factory.mktemp("mix") / "scenario.json"
    cost = sum(c * x * x for c, x in zip(COSTS, levers, strict=True))
    if cost > budget + 1e-9:
        with pytest.raises(ValueError, match="more than the budget"):
            save_scenario(path, ZONES, levers, 1, budget)
        assert not path.exists()
    elif cost < budget - 1e-9:
        saved = save_scenario(path, ZONES, levers, 1, budget)
        assert saved.cost == pytest.approx(cost)
        assert read_scenario(path) == saved
        assert list(saved.levers.values()) == levers


@given(st.lists(st.floats(0.01, 0.5), min_size=5, max_size=5), st.sampled_from(LEVERS))
def test_outcomes_of_other_levers_are_refused(tmp_path_factory, levers, name):
    path = tmp_path_factory.mktemp("mix") / "scenario.json"
    saved = save_scenario(path, ZONES, levers, years=2)
    changed(path, f"levers/{name}", saved.levers[name] - 0.01)
    assert "for these levers save_scenario writes" in refusal(path)


def test_all_levers_at_one_half_cost_exactly_the_budget(file):
    assert read_scenario(file).cost == pytest.approx(0.02, rel=1e-12)


def test_a_scenario_cannot_be_changed_and_says_that_it_is_illustrative(file):
    found = read_scenario(file)
    with pytest.raises(FrozenInstanceError):
        found.cost = 0
    note = "illustrative parameters; not an estimate for Chongqing"
    assert found.note == note
    assert note in repr(found)
    assert json.loads(file.read_text())["note"] == note


def test_levers_may_be_a_tuple_or_an_array_and_stand_in_any_order(file):
    first = read_scenario(file)
    assert save_scenario(file, ZONES, tuple(HALF)) == first
    assert save_scenario(file, ZONES, np.array(HALF)) == first
    content = json.loads(file.read_text())
    content["levers"] = dict(reversed(content["levers"].items()))
    file.write_text(json.dumps(content))
    assert read_scenario(file) == first


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (
            {"levers": [1, 1, 0, 0, 0]},
            "levers cost 0.03 of output, more than the budget 0.02; lower a lever.",
        ),
        (
            {"levers": [0.5001] * 5},
            "levers cost 0.020008 of output, more than the budget 0.02; lower a lever.",
        ),
        ({"levers": [2, 0, 0, 0, 0]}, "levers contains 2; it must be at most 1."),
        (
            {"levers": [math.nan, 0, 0, 0, 0]},
            "levers contains nan; drop or fill missing and infinite values first.",
        ),
        (
            {"levers": [0.5] * 4},
            "levers has shape (4,); give five numbers: infrastructure, chains, "
            "innovation, services, environment.",
        ),
        (
            {"levers": None},
            "levers is None; give five numbers: infrastructure, chains, innovation, "
            "services, environment. If they come from a search, it found no mix.",
        ),
        ({"years": 0}, "years contains 0; it must be at least 1."),
        ({"years": 10**9}, "years contains 1e+09; it must be at most 100."),
        ({"years": 1.5}, "years is 1.5; give a whole number."),
        ({"budget": -0.1}, "budget contains -0.1; it must be at least 0."),
        ({"budget": 2}, "budget contains 2; it must be at most 1."),
        ({"path": None}, "path is None; give the name of a file."),
        (
            {"lab": "zones_2013"},
            "lab is 'zones_2013'; a scenario is for PolicyLab.zones_2013() or "
            "PolicyLab.districts() with regions and parameters unchanged. Give one of "
            "them.",
        ),
    ],
    ids=str,
)
def test_a_wrong_argument_is_refused_and_the_old_file_stays(file, arguments, reason):
    before = file.read_text()
    with pytest.raises(ValueError) as error:
        save_scenario(**{"path": file, "lab": ZONES, "levers": HALF} | arguments)
    assert str(error.value) == reason
    assert file.read_text() == before


@pytest.mark.parametrize(
    "lab",
    [
        replace(ZONES, parameters=Parameters(migration=0.05)),
        replace(ZONES, regions=replace(ZONES.regions, knowledge=[1, 1, 1])),
        replace(ZONES, regions=replace(ZONES.regions, names=["a", "b", "c"])),
    ],
    ids=["parameters", "knowledge", "names"],
)
def test_a_changed_lab_is_refused(tmp_path, lab):
    with pytest.raises(ValueError, match="regions and parameters unchanged"):
        save_scenario(tmp_path / "scenario.json", lab, HALF)


def test_a_folder_that_does_not_exist_is_named(tmp_path):
    path = tmp_path / "nowhere" / "scenario.json"
    with pytest.raises(ValueError) as error:
        save_scenario(path, ZONES, HALF)
    assert str(error.value) == (
        f"path is {str(path)!r}; nothing can be written there (No such file or "
        "directory). Give a file in a folder of yours."
    )


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "it is not JSON (Expecting value: line 1 column 1 (char 0)). Save it"),
        (b"\xff\xfe\x00", "it is not text. Save it with save_scenario."),
        (b"[" * 100_000, "it is not JSON (maximum recursion depth exceeded"),
        (b"[1, 2]", "the file holds [1.0, 2.0], not entries by name. Save it again."),
        (b'{"format": 1}', "the file lacks 'lab'. Save it again."),
        (b'{"lab": 1, "lab": 2}', "'lab' is there twice. Save it again."),
    ],
    ids=["empty", "bytes", "deep", "list", "keys", "twice"],
)
def test_a_file_of_another_kind_is_refused(file, content, reason):
    file.write_bytes(content)
    assert refusal(file).startswith(reason)


def test_a_missing_file_is_refused(tmp_path):
    assert refusal(tmp_path / "none.json") == (
        "it cannot be read (No such file or directory). Save one with save_scenario "
        "first."
    )


@pytest.mark.parametrize(
    ("key", "value", "reason"),
    [
        ("plan", 1, "the file has 'plan', which is unknown. Save it again."),
        ("format", 2, "format is 2.0; for these levers save_scenario writes 1. Save"),
        ("lab", "districts", "outcomes['total_net_output'] is 14121.5"),
        ("lab", "moon", "lab is 'moon'; choose one of zones_2013, districts."),
        ("lab", None, "lab is None; choose one of zones_2013, districts."),
        ("levers", HALF, "levers holds [0.5, 0.5, 0.5, 0.5, 0.5], not entries by name"),
        ("levers/tax", 0, "levers has 'tax', which is unknown. Save it again."),
        ("levers/chains", 1.2, "levers contains 1.2; it must be at most 1."),
        ("levers/chains", 1, "levers cost 0.0275 of output, more than the budget 0.02"),
        ("levers/chains", "half", "levers must be numeric; got "),
        ("levers/chains", math.nan, "levers contains nan; drop or fill missing"),
        ("levers/chains", [0.5], "levers must be numeric; got "),
        ("levers/chains", 0.4, "cost is 0.02; for these levers save_scenario writes"),
        ("years", 21, "outcomes['total_net_output'] is"),
        ("years", "20", "years must be numeric; got '20'."),
        ("years", 10**400, "years contains inf; drop or fill missing and infinite"),
        ("budget", True, "budget is True; for these levers save_scenario writes 1.0."),
        ("cost", 0.019, "cost is 0.019; for these levers save_scenario writes 0.02."),
        ("cost", math.nan, "cost is nan; for these levers save_scenario writes 0.02."),
        ("cost", math.inf, "cost is inf; for these levers save_scenario writes 0.02."),
        ("cost", True, "cost is True; for these levers save_scenario writes 0.02."),
        ("cost", None, "cost is None; for these levers save_scenario writes 0.02."),
        ("outcomes", 7, "outcomes holds 7.0, not entries by name. Save it again."),
        ("outcomes/gdp", 7, "outcomes has 'gdp', which is unknown. Save it again."),
        ("outcomes/theil", 0.03, "outcomes['theil'] is 0.03; for these levers save_"),
        ("outcomes/population/moon", 7, "outcomes['population'] has 'moon', which is"),
        (
            "outcomes/population/northeast_wing",
            700,
            "outcomes['population']['northeast_wing'] is 700.0; for these levers save",
        ),
        (
            "note",
            "an estimate",
            "note is 'an estimate'; for these levers save_scenario",
        ),
    ],
)
def test_a_file_changed_by_hand_is_refused(file, key, value, reason):
    assert refusal(changed(file, key, value)).startswith(reason)


def test_another_computer_may_round_otherwise(file):
    total = read_scenario(file).outcomes["total_net_output"]
    changed(file, "outcomes/total_net_output", total * (1 + 1e-9))
    assert read_scenario(file).outcomes["total_net_output"] == total
    changed(file, "outcomes/total_net_output", total * (1 + 1e-5))
    assert refusal(file).startswith("outcomes['total_net_output'] is ")
