"""Harris–Todaro: the migration condition, a second method, the paradox, bad input."""

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from clusterlab.models import harris_todaro

quick = settings(deadline=None, derandomize=True)

EXAMPLE = {
    "population": 100,
    "rural_productivity": 10,
    "rural_elasticity": 0.7,
    "urban_productivity": 11.5,
    "urban_elasticity": 0.7,
    "urban_wage": 3,
    "migration_wedge": 0.0,
    "land_income": 0.0,
}


def city(**changed):
    return harris_todaro(**{**EXAMPLE, **changed})


@st.composite
def economies(draw):
    """Parameters with jobs for some, and a city that more than those would enter."""
    people = draw(st.floats(1, 1e6))
    a, b = draw(st.floats(0.1, 0.9)), draw(st.floats(0.1, 0.9))
    wage, wedge = draw(st.floats(0.1, 100)), draw(st.floats(0, 0.9))
    land = draw(st.just(0.0) | st.floats(0, 0.9))
    jobs = draw(st.floats(0.001, 0.9)) * people
    pay = draw(st.floats(0.05, 0.95)) * (1 - wedge) * wage  # rural, with jobs filled
    return {
        "population": people,
        "rural_productivity": pay / (a * (people - jobs) ** (a - 1)),
        "rural_elasticity": a,
        "urban_productivity": wage / (b * jobs ** (b - 1)),
        "urban_elasticity": b,
        "urban_wage": wage,
        "migration_wedge": wedge,
        "land_income": land,
    }, jobs


def advantage_of_leaving(economy, jobs, urban_labour):
    """What a migrant expects, less the rural wage, if `urban_labour` have left."""
    rural = economy["population"] - urban_labour
    a = economy["rural_elasticity"]
    expected = (1 - economy["migration_wedge"]) * economy["urban_wage"]
    product = a * economy["rural_productivity"] * rural ** (a - 1)
    chance = jobs / urban_labour
    land = economy["land_income"] * product
    return expected * chance + land * (1 - chance) - product


def by_bisection(economy, jobs):
    """Send people to the city while it pays, halving the interval."""
    low, high = jobs, economy["population"] * (1 - 1e-15)
    for _ in range(200):
        middle = (low + high) / 2
        if advantage_of_leaving(economy, jobs, middle) > 0:
            low = middle
        else:
            high = middle
    return low


@quick
@given(economies())
def test_the_equilibrium_agrees_with_bisection_on_the_migration_condition(drawn):
    economy, jobs = drawn
    result = harris_todaro(**economy)
    assert result.employed == pytest.approx(jobs)
    assert result.urban_labour == pytest.approx(by_bisection(economy, jobs))
    assert result.unemployment_rate == pytest.approx(
        1 - result.employed / result.urban_labour
    )
    assert 0 < result.unemployment_rate < 1
    assert result.employed < result.urban_labour < economy["population"]


@quick
@given(economies(), st.floats(0.01, 100))
def test_the_unit_of_people_and_of_output_does_not_matter(drawn, unit):
    economy, _ = drawn
    a, b = economy["rural_elasticity"], economy["urban_elasticity"]
    result = np.array(harris_todaro(**economy))
    people = {
        "population": unit * economy["population"],
        "rural_productivity": unit ** (1 - a) * economy["rural_productivity"],
        "urban_productivity": unit ** (1 - b) * economy["urban_productivity"],
    }
    money = {
        name: unit * economy[name]
        for name in ("rural_productivity", "urban_productivity", "urban_wage")
    }
    more_people = np.array(harris_todaro(**{**economy, **people}))
    assert more_people == pytest.approx(result * [unit, unit, 1])
    assert np.array(harris_todaro(**{**economy, **money})) == pytest.approx(result)


@quick
@given(economies(), st.floats(0.01, 0.5))
def test_a_higher_wedge_shortens_the_queue_and_keeps_the_jobs(drawn, step):
    economy, _ = drawn
    wedge = economy["migration_wedge"] + step
    assume(wedge < 1)
    before = harris_todaro(**economy)
    try:
        after = harris_todaro(**{**economy, "migration_wedge": wedge})
    except ValueError as error:
        assert "nobody queues" in str(error)  # the wedge ate the whole queue
        return
    assert after.employed == pytest.approx(before.employed)
    assert after.urban_labour < before.urban_labour
    assert after.unemployment_rate < before.unemployment_rate


def test_the_hukou_wedge_of_a_tenth():
    result = city(migration_wedge=0.1)
    assert result.urban_labour == pytest.approx(36.05, abs=0.005)
    assert result.unemployment_rate == pytest.approx(0.2553, abs=5e-5)


@quick
@given(economies(), st.floats(0.01, 0.5))
def test_land_that_feeds_those_who_wait_lengthens_the_queue_and_keeps_the_jobs(
    drawn, step
):
    economy, _ = drawn
    land = economy["land_income"] + step
    assume(land < 0.95)
    before = harris_todaro(**economy)
    after = harris_todaro(**{**economy, "land_income": land})
    assert after.employed == before.employed
    assert after.urban_labour > before.urban_labour
    assert after.unemployment_rate > before.unemployment_rate


@pytest.mark.parametrize("land", [1, 1.5])
def test_land_cannot_feed_better_than_work_on_it(land):
    with pytest.raises(ValueError) as error:
        city(land_income=land)
    assert str(error.value) == f"land_income is {land:g}; it must be below 1."


def test_more_jobs_lengthen_the_queue_while_the_rate_falls():
    before, after = city(), city(urban_productivity=12)
    assert before.urban_labour - before.employed == pytest.approx(12.57, abs=0.005)
    assert after.urban_labour - after.employed == pytest.approx(13.35, abs=0.005)
    assert after.unemployment_rate == pytest.approx(0.3014, abs=5e-5)


@pytest.mark.parametrize("wedge", [0, 0.2])
def test_with_a_nearly_fixed_rural_wage_the_closed_form_holds(wedge):
    rural_wage = 1.5  # almost constant returns: it hardly changes as people leave
    result = city(
        rural_productivity=rural_wage, rural_elasticity=1 - 1e-9, migration_wedge=wedge
    )
    closed = result.employed * (1 - wedge) * 3 / rural_wage
    assert result.urban_labour == pytest.approx(closed, rel=1e-6)


def test_at_the_lowest_fixed_wage_everybody_who_comes_finds_work():
    jobs = city().employed
    rural_wage = 0.7 * 10 * (100 - jobs) ** -0.3
    none_left = city(migration_wedge=1 - (1 + 1e-12) * rural_wage / 3)
    assert none_left.unemployment_rate == pytest.approx(0, abs=1e-9)


@pytest.mark.parametrize("jobs", [1e-3, 1e-12, 1e-100])
def test_tiny_cities_keep_their_precision(jobs):
    economy = {**EXAMPLE, "urban_productivity": 3 / (0.7 * jobs**-0.3)}
    result = harris_todaro(**economy)
    rural_wage = 0.7 * 10 * (100 - result.urban_labour) ** -0.3
    assert result.employed == pytest.approx(jobs)
    assert result.urban_labour == pytest.approx(jobs * 3 / rural_wage)


@pytest.mark.parametrize("name", EXAMPLE)
@pytest.mark.parametrize(
    ("bad", "complaint"),
    [
        (np.nan, "contains nan; drop or fill missing and infinite values first."),
        (-np.inf, "contains -inf; drop or fill missing and infinite values first."),
        ([], "is empty; give at least one number."),
        ("some", "must be numeric; got 'some'."),
    ],
)
def test_what_is_no_number_is_refused(name, bad, complaint):
    with pytest.raises(ValueError) as error:
        city(**{name: bad})
    assert str(error.value) == f"{name} {complaint}"


@pytest.mark.parametrize("name", EXAMPLE)
def test_a_list_instead_of_a_number_is_refused(name):
    with pytest.raises(ValueError, match=rf"^{name} is .*; give a single number\.$"):
        city(**{name: [0.5, 0.5]})


@pytest.mark.parametrize(
    "name", ["population", "rural_productivity", "urban_productivity", "urban_wage"]
)
@pytest.mark.parametrize("bad", [0, -3])
def test_what_must_be_positive_is(name, bad):
    with pytest.raises(ValueError) as error:
        city(**{name: bad})
    assert str(error.value) == f"{name} contains {bad}; every value must be positive."


@pytest.mark.parametrize("name", ["rural_elasticity", "urban_elasticity"])
@pytest.mark.parametrize("bad", [0, 1, 1.3, -0.2])
def test_returns_to_labour_must_diminish(name, bad):
    with pytest.raises(ValueError) as error:
        city(**{name: bad})
    assert str(error.value) == f"{name} is {bad}; it must lie strictly between 0 and 1."


NO_QUEUE = (
    "at which urban firms offer more jobs than people want, so nobody queues; raise "
    "urban_wage or lower urban_productivity or migration_wedge."
)


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        (
            {"migration_wedge": -0.1},
            "migration_wedge contains -0.1; it must be at least 0.",
        ),
        ({"migration_wedge": 1}, "migration_wedge is 1; it must be below 1."),
        ({"urban_wage": 2}, f"urban_wage is 2, {NO_QUEUE}"),  # more jobs than people
        ({"urban_productivity": 1e9}, f"urban_wage is 3, {NO_QUEUE}"),
        ({"migration_wedge": 0.5}, f"urban_wage is 3, {NO_QUEUE}"),
        ({"rural_productivity": 20}, f"urban_wage is 3, {NO_QUEUE}"),
        (
            {"urban_wage": 1e200},
            "urban_wage is 1e+200, so high that urban firms hire nobody; lower it or "
            "raise urban_productivity.",
        ),
    ],
)
def test_economies_without_a_queue_are_refused(changed, message):
    with pytest.raises(ValueError) as error:
        city(**changed)
    assert str(error.value) == message
