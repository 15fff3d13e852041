"""The policy lab: reference runs, invariants, a slow version and bad input."""

from dataclasses import FrozenInstanceError, asdict, fields, replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from slow_policy_lab import slow_policy_lab

from clusterlab import datasets
from clusterlab.models import PolicyLab
from clusterlab.models.policy_lab import Result
from clusterlab.models.policy_lab_inputs import LIMITS, Parameters, Regions

quick = settings(deadline=None, derandomize=True, max_examples=50)

LAB = PolicyLab.zones_2013()
NOTE = "illustrative parameters; not an estimate for Chongqing"
QUANTITIES = [field.name for field in fields(Result)]
IDLE = [0, 0, 0, 0, 0]
EXAMPLE = {
    "names": ["hill", "plain", "port"],
    "output": [30, 50, 90],
    "population": [12, 15, 20],
    "structure": [[5, 3, 1], [3, 4, 4], [1, 4, 9]],
    "travel_hours": [[0.5, 1, 3], [1, 0.5, 2], [4, 2, 0.5]],
    "knowledge": [0.5, 0.7, 1],
    "emission_intensity": [0.5, 1.2, 1],
}
EVERY_PARAMETER = {  # none at its default, none at a limit
    "agglomeration_elasticity": (0.02, 0.15),
    "congestion_elasticity": (0.01, 0.12),
    "market_access_elasticity": (0.01, 0.3),
    "knowledge_elasticity": (0.01, 0.3),
    "pollution_damage": (0.001, 0.05),
    "distance_decay": (0.1, 1),
    "travel_saving": (0.1, 0.9),
    "chain_gain": (0.01, 0.5),
    "knowledge_sharing": (0.01, 0.5),
    "services_elasticity": (0.01, 0.5),
    "services_poor": (0.1, 1),
    "services_rich": (0.1, 1),
    "knowledge_growth": (0.01, 0.05),
    "pollution_decay": (0.02, 0.3),
    "abatement": (0.1, 0.9),
    "migration": (0.01, 0.2),
    "lever_costs": ([0.01] * 5, [0.05] * 5),
}

mixes = arrays(float, 5, elements=st.floats(0, 1))
levers_in_turn = pytest.mark.parametrize("lever", range(5))


def regions_with(**changed):
    return Regions(**{**EXAMPLE, **changed})


@st.composite
def labs(draw):
    """Two to five regions and parameters of any kind."""
    n = draw(st.integers(2, 5))

    def table(low, high, *shape):
        return draw(arrays(float, shape, elements=st.floats(low, high)))

    regions = Regions(
        names=[f"region {i}" for i in range(n)],
        output=table(1, 1000, n),
        population=table(1, 1000, n),
        structure=table(1, 100, n, 3),
        travel_hours=table(0, 8, n, n),
        knowledge=table(0.1, 2, n),
        emission_intensity=table(0.1, 2, n),
    )
    drawn = {
        name: draw(st.floats(low, high))
        for name, (low, high) in EVERY_PARAMETER.items()
        if name != "lever_costs"
    }
    costs = draw(arrays(float, 5, elements=st.floats(0, 0.1)))
    return PolicyLab(regions, Parameters(**drawn, lever_costs=costs))


def close(a, b, tolerance=1e-9):
    """Do two results agree in everything?"""
    return all(
        np.allclose(getattr(a, name), getattr(b, name), tolerance, tolerance)
        for name in QUANTITIES
    )


# The reference runs


def test_without_levers_the_lab_starts_in_2013_and_ends_as_the_card_says():
    idle = LAB.run(IDLE)
    assert idle.total[[0, 20]] == pytest.approx([12656.72, 14129.13], abs=0.005)
    assert idle.theil[[0, 20]] == pytest.approx([0.04583, 0.03476], abs=5e-6)
    assert idle.population[20] == pytest.approx([2171.1, 599.7, 199.3], abs=0.05)


@pytest.mark.parametrize(
    ("lever", "percent"), [(0, -0.90), (1, -0.00), (2, -0.43), (3, -2.19), (4, -0.72)]
)
def test_one_lever_at_full_strength_costs_more_output_than_it_brings(lever, percent):
    pulled, idle = LAB.run(np.eye(5)[lever]), LAB.run(IDLE)
    change = 100 * (pulled.total[-1] / idle.total[-1] - 1)
    assert change == pytest.approx(percent, abs=0.005)


def test_the_environment_lever_cuts_emissions_by_nearly_60_percent():
    clean, idle = LAB.run([0, 0, 0, 0, 1]), LAB.run(IDLE)
    change = 100 * (clean.emissions[-1].sum() / idle.emissions[-1].sum() - 1)
    assert change == pytest.approx(-59.5, abs=0.05)


def test_all_levers_at_full_strength_are_dominated_by_half_strength():
    full, half = LAB.run([1] * 5), LAB.run([0.5] * 5)
    assert full.total[-1] == pytest.approx(13509.93, abs=0.005)
    assert full.theil[-1] == pytest.approx(0.02821, abs=5e-6)
    assert half.total[-1] > full.total[-1]
    assert half.welfare[-1] > full.welfare[-1]


def test_the_best_dose_of_infrastructure_lies_inside():
    doses = np.linspace(0, 1, 11)
    totals = [LAB.run([dose, 0, 0, 0, 0]).total[-1] for dose in doses]
    assert doses[np.argmax(totals)] in (0.2, 0.30000000000000004)


def test_inequality_falls_because_people_leave_the_wings():
    stay = PolicyLab(LAB.regions, replace(LAB.parameters, migration=0)).run(IDLE)
    move = LAB.run(IDLE)
    assert stay.population[-1] == pytest.approx(LAB.regions.population)
    assert move.theil[-1] < move.theil[0] <= stay.theil[-1]


# A second, slow version


def slow_run(lab, levers, years):
    return Result(
        **{
            name: np.array(values)
            for name, values in slow_policy_lab(
                lab.regions, lab.parameters, levers, years
            ).items()
        }
    )


@quick
@given(labs(), mixes)
def test_the_lab_agrees_with_a_slow_version(lab, levers):
    assert close(lab.run(levers, years=6), slow_run(lab, levers, years=6))


def test_the_lab_agrees_with_a_slow_version_over_twenty_years():
    levers = [0.3, 0.2, 0.9, 0.1, 0.7]
    assert close(LAB.run(levers), slow_run(LAB, levers, years=20))


# What holds in every lab


@quick
@given(labs(), mixes)
def test_nobody_is_born_and_nobody_dies(lab, levers):
    people = lab.run(levers).population
    assert people.sum(axis=1) == pytest.approx(lab.regions.population.sum())
    assert (people > 0).all()


@quick
@given(labs(), st.integers(0, 10))
def test_year_0_without_levers_is_the_start(lab, years):
    idle = lab.run(IDLE, years)
    start = lab.regions
    assert idle.output[0] == pytest.approx(start.output, rel=1e-9)
    assert idle.net_output[0] == pytest.approx(start.output, rel=1e-9)
    assert idle.population[0] == pytest.approx(start.population)
    assert idle.knowledge[0] == pytest.approx(start.knowledge)
    assert idle.emissions[0] == pytest.approx(start.emission_intensity * start.output)
    assert idle.output.shape == (years + 1, len(start.names))
    assert idle.theil.shape == idle.total.shape == idle.welfare.shape == (years + 1,)


@quick
@given(labs())
def test_pollution_starts_where_it_would_stay_if_output_did(lab):
    idle = lab.run(IDLE, years=1)
    assert idle.pollution[1] == pytest.approx(idle.pollution[0])


@quick
@given(labs(), mixes)
def test_the_same_levers_give_the_same_run(lab, levers):
    once, again = lab.run(levers), lab.run(list(levers))
    assert all(
        np.array_equal(getattr(once, name), getattr(again, name)) for name in QUANTITIES
    )


@quick
@given(labs(), mixes, st.randoms(use_true_random=False))
def test_the_order_of_regions_does_not_matter(lab, levers, random):
    n = len(lab.regions.names)
    order = random.sample(range(n), n)
    reordered = Regions(
        names=[lab.regions.names[i] for i in order],
        travel_hours=lab.regions.travel_hours[np.ix_(order, order)],
        **{
            name: getattr(lab.regions, name)[order]
            for name in EXAMPLE.keys() - {"names", "travel_hours"}
        },
    )
    ours, theirs = lab.run(levers), PolicyLab(reordered, lab.parameters).run(levers)
    for name in QUANTITIES:
        expected = getattr(ours, name)
        expected = expected[:, order] if expected.ndim == 2 else expected
        assert getattr(theirs, name) == pytest.approx(expected, rel=1e-9, abs=1e-12)


@quick
@given(labs(), mixes, st.floats(0.01, 100), st.floats(0.01, 100))
def test_units_of_output_and_population_do_not_matter(lab, levers, money, heads):
    # Who is exactly average is poor or not by a rounding error.
    relative = (lab.regions.output / lab.regions.population) / (
        lab.regions.output.sum() / lab.regions.population.sum()
    )
    assume(np.abs(relative - 1).min() > 1e-9)
    rescaled = replace(
        lab.regions,
        output=money * lab.regions.output,
        population=heads * lab.regions.population,
    )
    ours, theirs = lab.run(levers), PolicyLab(rescaled, lab.parameters).run(levers)
    assert theirs.total == pytest.approx(money * ours.total)
    assert theirs.population == pytest.approx(heads * ours.population)
    assert theirs.theil == pytest.approx(ours.theil, abs=1e-12)


@quick
@given(labs(), mixes)
def test_regions_that_are_alike_stay_alike(lab, levers):
    n = len(lab.regions.names)
    twins = replace(
        lab.regions,
        output=np.full(n, 100),
        population=np.full(n, 10),
        structure=np.ones((n, 3)),
        travel_hours=np.where(np.eye(n), 1, 2),
        knowledge=np.ones(n),
        emission_intensity=np.ones(n),
    )
    run = PolicyLab(twins, lab.parameters).run(levers)
    for name in ("output", "population", "knowledge", "pollution", "emissions"):
        assert (
            np.ptp(getattr(run, name), axis=1).max() < 1e-9 * getattr(run, name).max()
        )
    assert run.theil == pytest.approx(np.zeros(21), abs=1e-12)


@quick
@given(labs(), st.floats(0, 1))
def test_chains_between_identical_structures_bring_nothing(lab, strength):
    same = replace(
        lab.regions, structure=np.tile([1, 5, 4], (len(lab.regions.names), 1))
    )
    lab = PolicyLab(same, lab.parameters)
    tied, idle = lab.run([0, strength, 0, 0, 0]), lab.run(IDLE)
    assert tied.output == pytest.approx(idle.output)
    assert (tied.total <= idle.total * (1 + 1e-9)).all()


@quick
@given(labs(), st.floats(0, 1))
def test_sharing_brings_nothing_where_all_know_the_same(lab, strength):
    n = len(lab.regions.names)
    lab = PolicyLab(replace(lab.regions, knowledge=np.ones(n)), lab.parameters)
    shared, idle = lab.run([0, 0, strength, 0, 0]), lab.run(IDLE)
    assert shared.knowledge == pytest.approx(idle.knowledge)


@quick
@given(labs(), st.floats(0, 1))
def test_sharing_never_lowers_anyones_knowledge(lab, strength):
    shared, idle = lab.run([0, 0, strength, 0, 0]), lab.run(IDLE)
    assert (shared.knowledge >= idle.knowledge * (1 - 1e-12)).all()


@levers_in_turn
@given(strength=st.floats(0, 1))
@quick
def test_a_lever_costs_the_square_of_its_strength(lever, strength):
    run = LAB.run(strength * np.eye(5)[lever], years=0)
    cost = 1 - run.net_output / run.output
    assert cost == pytest.approx(
        np.full_like(cost, LAB.parameters.lever_costs[lever] * strength**2)
    )


@levers_in_turn
def test_cost_is_convex_so_two_halves_are_cheaper_than_a_whole(lever):
    def cost(strength):
        run = LAB.run(strength * np.eye(5)[lever], years=0)
        return 1 - run.total[0] / run.output[0].sum()

    assert 2 * cost(0.5) == pytest.approx(cost(1) / 2)


@levers_in_turn
def test_levers_that_are_free_never_lower_welfare(lever):
    free = PolicyLab(LAB.regions, replace(LAB.parameters, lever_costs=[0] * 5))
    assert free.run(np.eye(5)[lever]).welfare[-1] > free.run(IDLE).welfare[-1]


@quick
@given(labs(), mixes)
def test_total_theil_and_welfare_follow_from_the_regions(lab, levers):
    run = lab.run(levers)
    income = run.net_output / run.population
    mean = run.total / run.population.sum(axis=1)
    relative = income / mean[:, None]
    people = run.population / run.population.sum(axis=1, keepdims=True)
    assert run.total == pytest.approx(run.net_output.sum(axis=1))
    assert run.theil == pytest.approx(
        (people * relative * np.log(relative)).sum(axis=1), abs=1e-12
    )
    assert (run.theil >= -1e-12).all()


@quick
@given(labs(), mixes)
def test_emissions_are_output_times_what_the_lever_leaves_of_intensity(lab, levers):
    run = lab.run(levers)
    left = lab.regions.emission_intensity * (1 - lab.parameters.abatement * levers[4])
    assert run.emissions == pytest.approx(run.output * left)


def test_services_help_poor_regions_more():
    run = LAB.run([0, 0, 0, 1, 0], years=1)
    idle = LAB.run(IDLE, years=1)
    gain = run.population[1] / idle.population[1]
    assert gain[0] < 1 < gain[1]
    assert gain[1] == pytest.approx(gain[2], abs=1e-3)


@pytest.mark.parametrize("elasticity", [0, 0.5, 0.99])
def test_market_access_is_solved_however_strongly_it_feeds_back(elasticity):
    parameters = replace(LAB.parameters, market_access_elasticity=elasticity)
    run = PolicyLab(LAB.regions, parameters).run([0.2, 0, 0, 0, 0], years=0)
    nearness = np.exp(-0.5 * LAB.regions.travel_hours)
    reached = np.exp(
        -0.5 * LAB.regions.travel_hours * np.where(np.eye(3), 1, 1 - 0.4 * 0.2)
    )
    ratio = (reached @ run.output[0]) / (nearness @ LAB.regions.output)
    expected = LAB.regions.output * ratio**elasticity
    assert run.output[0] == pytest.approx(expected, rel=1e-9)


# Many runs at once


@quick
@given(labs(), st.integers(1, 6), st.integers(0, 2**32))
def test_many_runs_equal_single_runs(lab, runs, seed):
    rng = np.random.default_rng(seed)
    many = lab.run_many(rng.random((runs, 5)), EVERY_PARAMETER, years=5, rng=rng)
    assert many.output.shape == (runs, 6, len(lab.regions.names))
    for i in range(runs):
        values = {name: drawn[i] for name, drawn in many.parameters.items()}
        single = PolicyLab(lab.regions, Parameters(**values))
        alone = single.run(many.levers[i], years=5)
        for name in QUANTITIES:
            expected = getattr(alone, name)
            assert getattr(many, name)[i] == pytest.approx(
                expected, rel=1e-9, abs=1e-12
            )


@quick
@given(labs(), st.integers(1, 6), st.integers(0, 2**32))
def test_without_ranges_many_runs_keep_the_labs_parameters(lab, runs, seed):
    levers = np.random.default_rng(seed).random((runs, 5))
    many = lab.run_many(levers, years=3)
    assert many.parameters == {}
    for i in range(runs):
        assert many.total[i] == pytest.approx(lab.run(levers[i], years=3).total)


def test_the_same_generator_draws_the_same_runs():
    def totals(seed):
        rng = np.random.default_rng(seed)
        return LAB.run_many(
            np.full((9, 5), 0.5), {"migration": (0, 0.2)}, rng=rng
        ).total

    assert np.array_equal(totals(1), totals(1))
    assert not np.array_equal(totals(1), totals(2))


def test_values_are_drawn_evenly_from_their_ranges():
    many = LAB.run_many(
        np.zeros((4000, 5)), EVERY_PARAMETER, years=0, rng=np.random.default_rng(3)
    )
    assert many.parameters.keys() == LIMITS.keys()
    for name, drawn in many.parameters.items():
        low, high = map(np.asarray, EVERY_PARAMETER[name])
        place = (drawn - low) / (high - low)
        assert (place >= 0).all() and (place <= 1).all()
        assert place.mean(axis=0) == pytest.approx(np.full(low.shape, 0.5), abs=0.025)
        assert place.var(axis=0) == pytest.approx(np.full(low.shape, 1 / 12), abs=0.006)


def test_drawing_a_parameter_leaves_the_lab_as_it_was():
    before = asdict(LAB.parameters)
    LAB.run_many([IDLE], {"migration": (0.2, 0.2)}, rng=np.random.default_rng(4))
    assert asdict(LAB.parameters) == before


# The two settings of Chongqing


def test_the_zones_hold_the_figures_of_the_tables():
    now = datasets.load_zones(year=2013).set_index("zone")
    earlier = datasets.load_zones(year=2010).set_index("zone")
    names = list(LAB.regions.names)
    people = now["resident_population_10k_persons"]
    circle = people[["core", "expansion", "new_development"]].sum()
    wings = people[["northeast_eco", "southeast_eco"]]
    sectors = [f"gdp_{s}_100m_cny" for s in ("primary", "secondary", "tertiary")]
    assert LAB.regions.output.tolist() == now.loc[names, "gdp_100m_cny"].tolist()
    assert LAB.regions.population == pytest.approx([circle, *wings])
    assert np.array_equal(LAB.regions.structure, earlier.loc[names, sectors])


def test_what_is_made_up_of_the_zones_is_what_the_model_states():
    assert LAB.regions.knowledge.tolist() == [1, 0.6, 0.5]
    assert LAB.regions.emission_intensity.tolist() == [1, 1, 0.7]
    hours = [[1, 3, 4], [3, 1.5, 5], [4, 5, 1.5]]
    assert LAB.regions.travel_hours.tolist() == hours


def test_pollution_starts_at_ten_years_of_emissions():
    first = LAB.run(IDLE, years=0).pollution[0]
    assert first == pytest.approx(10 * np.array([9755.25, 2189.60, 0.7 * 711.87]))


@pytest.fixture(scope="module")
def districts():
    return PolicyLab.districts()


def test_there_are_38_districts_with_the_figures_of_2020(districts):
    regions = districts.regions
    assert len(regions.names) == 38 and set(regions.names) == set(
        datasets.load_districts()["pinyin"]
    )
    place = regions.names.index("Yuzhong")
    census = datasets.load_district_census(district="Yuzhong", year=2020)
    panel = datasets.load_district_panel(district="Yuzhong", year=2020)
    assert regions.population[place] == census["population_persons"].item() / 10_000
    assert regions.output[place] == panel["gdp_100m_cny"].item()
    assert regions.population.sum() == pytest.approx(3205.4159)


@pytest.mark.parametrize("district", ["Wanzhou", "Yuzhong", "Pengshui"])
def test_structure_is_the_employment_of_each_district(districts, district):
    place = districts.regions.names.index(district)
    table = datasets.load_district_employment(district=district, year=2020)
    counts = table.sort_values("industry_code")["employed_sample_persons"]
    assert districts.regions.structure[place].tolist() == counts.tolist()


def test_hours_are_kilometres_between_seats_over_60(districts):
    regions = districts.regions
    for pair in (
        datasets.load_district_distances().sample(50, random_state=1).itertuples()
    ):
        a, b = regions.names.index(pair.pinyin_a), regions.names.index(pair.pinyin_b)
        assert regions.travel_hours[a, b] == pytest.approx(pair.seat_distance_km / 60)
        assert regions.travel_hours[b, a] == regions.travel_hours[a, b]


def test_trips_inside_a_district_follow_from_its_area(districts):
    table = datasets.load_districts().set_index("pinyin")
    place = districts.regions.names.index("Yuzhong")
    radius = (table.loc["Yuzhong", "area_km2"] / np.pi) ** 0.5
    inside = districts.regions.travel_hours[place, place]
    assert inside == pytest.approx(0.66 * radius / 60)


def test_made_up_values_of_a_district_are_those_of_its_zone(districts):
    zones = datasets.load_districts().set_index("pinyin")["zone"]
    for i, name in enumerate(districts.regions.names):
        j = LAB.regions.names.index(zones[name])
        for field in ("knowledge", "emission_intensity"):
            made_up = getattr(districts.regions, field)[i]
            assert made_up == getattr(LAB.regions, field)[j]


def test_the_districts_run_as_the_slow_version_does(districts):
    levers = [0.5, 0.4, 0.3, 0.2, 0.1]
    assert close(districts.run(levers), slow_run(districts, levers, years=20))


@pytest.mark.parametrize("setting", ["zones_2013", "districts"])
def test_what_is_made_up_is_said_in_the_object_and_on_screen(setting):
    lab = getattr(PolicyLab, setting)()
    made_up = ("travel_hours", "knowledge", "emission_intensity")
    assert lab.regions.illustrative == made_up
    assert lab.illustrative == (*made_up, "every parameter")
    result = lab.run(IDLE, years=2)
    many = lab.run_many([IDLE, IDLE], years=2)
    for shown in (lab, result, many):
        assert shown.note == NOTE
        assert NOTE in repr(shown) and NOTE in shown._repr_html_()
    assert NOTE in repr(lab.parameters)
    for name in made_up:
        assert name in repr(lab) and name in lab._repr_html_()
        assert name in repr(lab.regions)
    assert lab.regions.source in repr(lab.regions)


def test_a_lab_prints_its_first_regions(districts):
    assert repr(districts).splitlines()[0] == (
        "PolicyLab of 38 regions: Wanzhou, Fuling, Yuzhong, Dadukou, Jiangbei, ..."
    )


def test_results_print_where_they_start_and_end():
    assert repr(LAB.run(IDLE)) == (
        f"Result of 1 run over 20 years ({NOTE})\n"
        "  total    12656.7 -> 14129.1\n"
        "  theil    0.04583 -> 0.03476\n"
        "  welfare  4.26152 -> 4.74927"
    )
    assert repr(LAB.run_many([IDLE] * 3, years=1)).startswith(
        "Runs of 3 runs over 1 year"
    )


def test_regions_are_made_up_unless_you_say_otherwise():
    assert regions_with().illustrative == tuple(EXAMPLE)[1:]
    real = regions_with(illustrative=[], source="a survey")
    assert repr(real) == "Regions: hill, plain, port\nSource: a survey"


# Records


def test_records_do_not_change_under_your_hands():
    regions = regions_with()
    with pytest.raises(ValueError, match="read-only"):
        regions.output[0] = 1
    with pytest.raises(FrozenInstanceError):
        regions.output = [1, 2, 3]
    with pytest.raises(FrozenInstanceError):
        LAB.parameters.migration = 1


def test_records_keep_their_own_copy():
    mine = np.array([30.0, 50, 90])
    regions = regions_with(output=mine)
    mine[0] = 1
    assert regions.output[0] == 30


def test_pandas_columns_make_regions():
    table = pd.DataFrame(
        {name: EXAMPLE[name] for name in EXAMPLE.keys() - {"structure", "travel_hours"}}
    )
    from_table = regions_with(**table, structure=pd.DataFrame(EXAMPLE["structure"]))
    levers = [0.5] * 5
    ours, theirs = PolicyLab(from_table), PolicyLab(regions_with())
    assert np.array_equal(ours.run(levers).total, theirs.run(levers).total)


# Bad input


def refusal(call, *args, **kwargs):
    with pytest.raises(ValueError) as error:
        call(*args, **kwargs)
    return str(error.value)


WORDS = "infrastructure, chains, innovation, services, environment."
NO_NUMBERS = [
    (
        [0, 0, np.nan, 0, 0],
        "contains nan; drop or fill missing and infinite values first.",
    ),
    (
        [0, 0, np.inf, 0, 0],
        "contains inf; drop or fill missing and infinite values first.",
    ),
    ([0, 0, -0.1, 0, 0], "contains -0.1; it must be at least 0."),
    ([0, 0, 1.1, 0, 0], "contains 1.1; it must be at most 1."),
    ([], "is empty; give at least one number."),
    ("all", "must be numeric; got 'all'."),
]


@pytest.mark.parametrize(("bad", "complaint"), NO_NUMBERS)
def test_levers_out_of_range_are_refused(bad, complaint):
    assert refusal(LAB.run, bad) == f"levers {complaint}"
    assert refusal(LAB.run_many, bad) == f"levers {complaint}"


def test_levers_that_a_search_did_not_find_are_refused():
    hint = f"{WORDS} If they come from a search, it found no mix."
    assert refusal(LAB.run, None) == f"levers is None; give five numbers: {hint}"
    message = f"levers is None; give five numbers a run: {hint}"
    assert refusal(LAB.run_many, None) == message


@pytest.mark.parametrize("bad", [0.5, [0.5] * 4, [0.5] * 6, [[0.5] * 5]])
def test_a_run_needs_five_levers(bad):
    shape = np.shape(bad)
    message = f"levers has shape {shape}; give five numbers: {WORDS}"
    assert refusal(LAB.run, bad) == message


@pytest.mark.parametrize("bad", [0.5, [0.5] * 5, [[0.5] * 4], [[[0.5] * 5]]])
def test_many_runs_need_five_levers_each(bad):
    shape = np.shape(bad)
    message = f"levers has shape {shape}; give five numbers a run: {WORDS}"
    assert refusal(LAB.run_many, bad) == message


@pytest.mark.parametrize(
    ("bad", "message"),
    [
        (-1, "years contains -1; it must be at least 0."),
        (2.5, "years is 2.5; give a whole number."),
        (
            np.nan,
            "years contains nan; drop or fill missing and infinite values first.",
        ),
        ("ten", "years must be numeric; got 'ten'."),
        ([5], "years is [5]; give a single number."),
    ],
)
def test_years_that_cannot_be_counted_are_refused(bad, message):
    assert refusal(LAB.run, IDLE, bad) == message
    assert refusal(LAB.run_many, [IDLE], years=bad) == message


def test_a_run_that_explodes_is_refused():
    wild = PolicyLab(LAB.regions, replace(LAB.parameters, knowledge_growth=1))
    assert refusal(wild.run, IDLE, years=1100) == (
        "years is 1100; by then output is beyond what a computer can hold. Give "
        "fewer years or milder parameters."
    )


@pytest.mark.parametrize(
    ("ranges", "message"),
    [
        (
            [0, 1],
            "parameters is [0, 1]; give a mapping from parameter to (low, high), such "
            'as {"migration": (0, 0.1)}.',
        ),
        (
            {"mobility": (0, 1)},
            f"parameters has 'mobility'; choose from {', '.join(LIMITS)}.",
        ),
        (
            {"migration": 0.1},
            "parameters['migration'] is 0.1; give a pair (low, high).",
        ),
        (
            {"migration": (0, 0.1, 0.2)},
            "parameters['migration'] is (0, 0.1, 0.2); give a pair (low, high).",
        ),
        (
            {"migration": (0.2, 0.1)},
            "parameters['migration'] is (0.2, 0.1); low must not exceed high.",
        ),
        ({"migration": (0, 2)}, "migration contains 2; it must be at most 1."),
        ({"migration": (-1, 0)}, "migration contains -1; it must be at least 0."),
        (
            {"migration": ([0, 0], [1, 1])},
            "migration is [0, 0]; give a single number.",
        ),
        (
            {"lever_costs": (0, 0.1)},
            "lever_costs has shape (); give five numbers, one a lever.",
        ),
        (
            {"lever_costs": ([0] * 5, [0.2] * 5)},
            "lever_costs adds up to 1; five levers at full strength must cost less "
            "than all output, 1.",
        ),
    ],
)
def test_ranges_that_are_none_are_refused(ranges, message):
    rng = np.random.default_rng(5)
    assert refusal(LAB.run_many, [IDLE], ranges, rng=rng) == message


@pytest.mark.parametrize("bad", [None, 7, np.random])
def test_drawing_needs_a_generator(bad):
    assert refusal(LAB.run_many, [IDLE], {"migration": (0, 0.1)}, rng=bad) == (
        f"rng is {bad!r}; give a generator such as numpy.random.default_rng(2024)."
    )


def test_a_market_out_of_reach_is_refused():
    minutes = regions_with(travel_hours=[[30, 60, 180], [60, 30, 120], [240, 120, 30]])
    far = replace(Parameters(), distance_decay=3)
    message = (
        "travel_hours contains 240; with distance_decay 3 nothing of such a market is "
        "left. Give hours, not minutes."
    )
    assert refusal(PolicyLab, minutes, far) == message
    rng = np.random.default_rng(6)
    drawing = {"distance_decay": (3, 3)}
    assert refusal(PolicyLab(minutes).run_many, [IDLE], drawing, rng=rng) == message


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"regions": 3}, "regions is 3; give a Regions record, such as "),
        ({"parameters": {}}, "parameters is {}; give a Parameters record, such as "),
    ],
)
def test_a_lab_is_built_of_records(changed, message):
    (name,) = changed
    built = {"regions": LAB.regions, "parameters": LAB.parameters, **changed}
    assert refusal(PolicyLab, **built) == f"{message}PolicyLab.zones_2013().{name}."


SINGLE = {  # parameter: smallest and largest value that makes sense
    "agglomeration_elasticity": (0, 1),
    "congestion_elasticity": (0, 1),
    "market_access_elasticity": (0, 0.99),  # 1 would feed on itself without end
    "knowledge_elasticity": (0, 1),
    "pollution_damage": (0, 1),
    "distance_decay": (0, 10),
    "travel_saving": (0, 1),
    "chain_gain": (0, 1),
    "knowledge_sharing": (0, 1),
    "services_elasticity": (0, 1),
    "services_poor": (0, 10),
    "services_rich": (0, 10),
    "knowledge_growth": (0, 1),
    "pollution_decay": (0.001, 1),  # 0 would let pollution grow without end
    "abatement": (0, 1),
    "migration": (0, 1),
}


def test_every_parameter_has_limits():
    assert [field.name for field in fields(Parameters)] == [*SINGLE, "lever_costs"]


@pytest.mark.parametrize("name", SINGLE)
def test_parameters_at_their_limits_make_a_run(name):
    for value in SINGLE[name]:
        parameters = Parameters(**{name: value})
        assert np.isfinite(
            PolicyLab(LAB.regions, parameters).run([0.5] * 5).total
        ).all()


@pytest.mark.parametrize("name", SINGLE)
def test_parameters_outside_their_limits_are_refused(name):
    low, high = SINGLE[name]
    for bad, message in [
        (low - 0.5, f"contains {low - 0.5:g}; it must be at least {low:g}."),
        (high + 0.5, f"contains {high + 0.5:g}; it must be at most {high:g}."),
        (np.nan, "contains nan; drop or fill missing and infinite values first."),
        ("much", "must be numeric; got 'much'."),
        ([high, high], f"is {[high, high]}; give a single number."),
    ]:
        assert refusal(Parameters, **{name: bad}) == f"{name} {message}"


@pytest.mark.parametrize(
    ("bad", "complaint"),
    [
        *NO_NUMBERS[:3],
        ([0.01] * 4, "has shape (4,); give five numbers, one a lever."),
        (
            [0.3] * 5,
            "adds up to 1.5; five levers at full strength must cost less than all "
            "output, 1.",
        ),
    ],
)
def test_costs_that_are_none_are_refused(bad, complaint):
    assert refusal(Parameters, lever_costs=bad) == f"lever_costs {complaint}"


@pytest.mark.parametrize(
    "name", ["output", "population", "knowledge", "emission_intensity"]
)
@pytest.mark.parametrize(
    ("bad", "complaint"),
    [
        ([1, 2, 0], "contains 0; every value must be positive."),
        ([1, 2, -3], "contains -3; every value must be positive."),
        (
            [1, 2, np.nan],
            "contains nan; drop or fill missing and infinite values first.",
        ),
        ([1, 2], "has shape (2,); give one number for each of the 3 regions."),
        ([[1, 2, 3]], "has shape (1, 3); give one number for each of the 3 regions."),
        (7, "has shape (); give one number for each of the 3 regions."),
        ([], "is empty; give at least one number."),
        (["a", "b", "c"], "must be numeric; got ['a', 'b', 'c']."),
    ],
)
def test_regions_without_a_number_each_are_refused(name, bad, complaint):
    assert refusal(regions_with, **{name: bad}) == f"{name} {complaint}"


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"names": []}, "names has 0 of them; give at least two regions."),
        ({"names": "port"}, "names has 1 of them; give at least two regions."),
        ({"names": 3}, "names contains 3; give a list of texts."),
        ({"names": ["a", "b", 3]}, "names contains 3; give a list of texts."),
        (
            {"names": ["a", "b", "a"]},
            "names repeats 'a'; give each region its own.",
        ),
        (
            {"structure": [[1, 2], [0, 0], [3, 4]]},
            "structure adds up to zero; there is nothing to take shares of.",
        ),
        (
            {"structure": [[1, 2], [-1, 2], [3, 4]]},
            "structure contains -1; it must be at least 0.",
        ),
        (
            {"structure": [1, 2, 3]},
            "structure has shape (3,); give one row for each of the 3 regions.",
        ),
        (
            {"structure": [[1, 2], [3, 4]]},
            "structure has shape (2, 2); give one row for each of the 3 regions.",
        ),
        (
            {"travel_hours": [[1, 2], [2, 1]]},
            "travel_hours has shape (2, 2); give a table of 3 by 3, regions by "
            "regions.",
        ),
        (
            {"travel_hours": -np.ones((3, 3))},
            "travel_hours contains -1; it must be at least 0.",
        ),
        (
            {"illustrative": ["weather"]},
            "illustrative lists 'weather'; choose from output, population, structure, "
            "travel_hours, knowledge, emission_intensity.",
        ),
        ({"illustrative": None}, "illustrative contains None; give a list of texts."),
    ],
)
def test_regions_that_do_not_fit_together_are_refused(changed, message):
    assert refusal(regions_with, **changed) == message
