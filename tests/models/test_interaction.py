"""Gravity and market potential: laws, second methods, limits and bad input."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import minimize

from clusterlab.models import gravity, gravity_constrained, market_potential

quick = settings(deadline=None, derandomize=True, max_examples=40)

seeds = st.integers(0, 10**6)
decays = st.sampled_from(["power", "exponential"])


def world(seed, places=6):
    """Masses, distances and noisy flows, some of them zero, between places."""
    rng = np.random.default_rng(seed)
    x, y = rng.random((2, places)) * 9
    distance = np.hypot(x[:, None] - x, y[:, None] - y) + 0.5
    origin, destination = rng.integers(1, 50, (2, places)).astype(float)
    mean = 30 * np.outer(origin, destination) / distance**1.5 / 625
    return rng.poisson(mean) + np.eye(places), distance, origin, destination


def coefficients(fit):
    return list(fit.coefficients.values())


# The unconstrained model


@quick
@given(
    st.floats(-3, 3),
    st.floats(-2, 2),
    st.floats(-2, 2),
    st.floats(-3, 1),
    decays,
    seeds,
)
def test_an_exact_law_is_found_again(constant, alpha, gamma, beta, decay, seed):
    _, distance, origin, destination = world(seed)
    deterrence = np.log(distance) if decay == "power" else distance / 5
    flows = np.exp(constant + beta * deterrence)
    flows = flows * np.outer(origin**alpha, destination**gamma)
    scale = 1 if decay == "power" else 5
    fit = gravity(flows, distance, origin, destination, decay=decay)
    assert list(fit.coefficients) == ["constant", "origin", "destination", "distance"]
    assert coefficients(fit) == pytest.approx(
        [constant, alpha, gamma, beta / scale], abs=1e-6
    )
    assert fit.fitted == pytest.approx(flows)


@quick
@given(seeds, decays)
def test_the_fit_solves_the_first_order_conditions_of_poisson(seed, decay):
    flows, distance, origin, destination = world(seed)
    fit = gravity(flows, distance, origin, destination, decay=decay)
    deterrence = np.log(distance) if decay == "power" else distance
    error = flows - fit.fitted
    total = flows.sum()
    assert error.sum() == pytest.approx(0, abs=1e-8 * total)
    assert error.sum(axis=1) @ np.log(origin) == pytest.approx(0, abs=1e-7 * total)
    assert error.sum(axis=0) @ np.log(destination) == pytest.approx(0, abs=1e-7 * total)
    assert (error * deterrence).sum() == pytest.approx(0, abs=1e-7 * total)


def test_the_fit_is_where_a_plain_search_finds_the_highest_likelihood():
    flows, distance, origin, destination = world(7)
    columns = np.column_stack(
        [
            np.ones(36),
            np.repeat(np.log(origin), 6),
            np.tile(np.log(destination), 6),
            np.log(distance).ravel(),
        ]
    )

    def loss(b):
        return (np.exp(columns @ b) - flows.ravel() * (columns @ b)).sum()

    found = minimize(loss, np.zeros(4), method="Nelder-Mead", options={"maxfev": 9999})
    fit = gravity(flows, distance, origin, destination)
    assert coefficients(fit) == pytest.approx(found.x, abs=0.01)
    assert loss(coefficients(fit)) <= found.fun + 1e-9


@quick
@given(seeds, decays, st.floats(1e-6, 1e6), st.floats(1e-6, 1e6))
def test_units_of_flows_and_distance_do_not_matter(seed, decay, flow_unit, length):
    flows, distance, origin, destination = world(seed)
    fit = gravity(flows, distance, origin, destination, decay=decay)
    other = gravity(
        flow_unit * flows, length * distance, origin, destination, decay=decay
    )
    scale = 1 if decay == "power" else length
    distance_term = other.coefficients["distance"] * scale
    assert distance_term == pytest.approx(fit.coefficients["distance"], abs=1e-6)
    assert other.coefficients["origin"] == pytest.approx(fit.coefficients["origin"])
    assert other.fitted == pytest.approx(flow_unit * fit.fitted)


@quick
@given(seeds, decays)
def test_a_table_of_flows_and_a_list_of_pairs_give_the_same(seed, decay):
    flows, distance, origin, destination = world(seed)
    i, j = np.indices(flows.shape).reshape(2, -1)
    table = gravity(flows, distance, origin, destination, decay=decay)
    pairs = gravity(
        flows.ravel(), distance.ravel(), origin[i], destination[j], decay=decay
    )
    assert table.fitted.shape == flows.shape
    assert pairs.fitted == pytest.approx(table.fitted.ravel())
    assert coefficients(pairs) == pytest.approx(coefficients(table))


@quick
@given(seeds)
def test_turning_the_table_swaps_origins_and_destinations(seed):
    flows, distance, origin, destination = world(seed)
    there = gravity(flows, distance, origin, destination).coefficients
    back = gravity(flows.T, distance.T, destination, origin).coefficients
    assert back["origin"] == pytest.approx(there["destination"])
    assert back["destination"] == pytest.approx(there["origin"])


def test_masses_that_are_not_given_are_left_out():
    flows, distance, origin, destination = world(7)
    names = {
        ("constant", "distance"): {},
        ("constant", "origin", "distance"): {"origin_mass": origin},
        ("constant", "destination", "distance"): {"destination_mass": destination},
    }
    for expected, masses in names.items():
        assert tuple(gravity(flows, distance, **masses).coefficients) == expected


def test_two_pairs_without_masses_are_met_exactly():
    fit = gravity([8, 2], [1, 2])
    assert fit.coefficients["distance"] == pytest.approx(-2)
    assert fit.fitted == pytest.approx([8, 2])


def test_the_default_decay_is_a_power_and_constrained_exponential():
    flows, distance, origin, _ = world(7)
    labels = list("abcdef")
    assert coefficients(gravity(flows, distance, origin)) == coefficients(
        gravity(flows, distance, origin, decay="power")
    )
    assert coefficients(
        gravity_constrained(flows, distance, labels, labels)
    ) == coefficients(
        gravity_constrained(flows, distance, labels, labels, "exponential")
    )


def test_data_frames_and_lists_will_do():
    flows, distance, origin, destination = world(7)
    fit = gravity(pd.DataFrame(flows), distance.tolist(), origin, destination)
    assert isinstance(fit.fitted, np.ndarray)
    assert coefficients(fit) == coefficients(
        gravity(flows, distance, origin, pd.Series(destination))
    )


@pytest.mark.filterwarnings("error")
def test_an_exact_fit_is_no_reason_to_warn():
    gravity([8, 2], [1, 2])


# The doubly constrained model


@quick
@given(seeds, decays)
def test_totals_of_origins_and_destinations_are_met(seed, decay):
    flows, distance, _, _ = world(seed)
    flows = flows + 1  # no empty pair, so that every coefficient can be told
    labels = list("abcdef")
    fit = gravity_constrained(flows, distance, labels, labels, decay=decay)
    assert fit.fitted.sum(axis=0) == pytest.approx(flows.sum(axis=0))
    assert fit.fitted.sum(axis=1) == pytest.approx(flows.sum(axis=1))
    deterrence = np.log(distance) if decay == "power" else distance
    mean = (flows * deterrence).sum()
    assert (fit.fitted * deterrence).sum() == pytest.approx(mean)


@settings(quick, max_examples=15)
@given(seeds, decays)
def test_balancing_row_by_row_and_column_by_column_gives_the_same_flows(seed, decay):
    flows, distance, _, _ = world(seed)
    flows = flows + 1
    labels = list("abcdef")
    fit = gravity_constrained(flows, distance, labels, labels, decay=decay)
    deterrence = np.log(distance) if decay == "power" else distance
    table = np.exp(fit.coefficients["distance"] * deterrence)
    for _ in range(1000):  # iterative proportional fitting
        table *= (flows.sum(axis=1) / table.sum(axis=1))[:, None]
        table *= flows.sum(axis=0) / table.sum(axis=0)
    assert fit.fitted == pytest.approx(table, rel=1e-4, abs=1e-6)


@quick
@given(seeds, st.floats(-2, 0.5))
def test_an_exact_constrained_law_is_found_again(seed, beta):
    _, distance, origin, destination = world(seed)
    flows = np.outer(origin, destination) * np.exp(beta * distance)
    labels = np.arange(6)
    fit = gravity_constrained(flows, distance, labels, labels)
    effects = fit.coefficients
    assert effects["distance"] == pytest.approx(beta, abs=1e-6)
    assert effects["constant"] == pytest.approx(
        np.log(origin[0] * destination[0]), abs=1e-5
    )
    for place in labels[1:]:
        there = np.log(origin[place] / origin[0])
        assert effects[f"origin {place}"] == pytest.approx(there, abs=1e-5)
        there = np.log(destination[place] / destination[0])
        assert effects[f"destination {place}"] == pytest.approx(there, abs=1e-5)


def test_pairs_in_any_order_with_some_left_out():
    flows, distance, _, _ = world(7)
    i, j = np.nonzero(~np.eye(6, dtype=bool))
    order = np.random.default_rng(1).permutation(len(i))
    labels = np.array(["Beibei", "Dazu", "Fuling", "Kaizhou", "Wanzhou", "Yubei"])
    arguments = flows[i, j], distance[i, j], labels[i], labels[j]
    fit = gravity_constrained(*arguments)
    shuffled = gravity_constrained(*(each[order] for each in arguments))
    assert shuffled.fitted == pytest.approx(fit.fitted[order])
    assert shuffled.coefficients == pytest.approx(fit.coefficients)


# Market potential


@quick
@given(seeds, st.integers(1, 6))
def test_market_potential_agrees_with_a_plain_loop(seed, places):
    _, distance, income, area = world(seed, places)
    expected = []
    for r in range(places):
        total = income[r] / (0.66 * (area[r] / np.pi) ** 0.5)
        for s in range(places):
            if s != r:
                total += income[s] / distance[r][s]
        expected.append(total)
    assert market_potential(income, distance, area) == pytest.approx(expected)


@quick
@given(seeds, st.floats(1e-3, 1e3))
def test_potential_is_income_per_unit_of_distance(seed, factor):
    _, distance, income, area = world(seed)
    there = market_potential(income, distance, area)
    assert market_potential(factor * income, distance, area) == pytest.approx(
        factor * there
    )
    longer = market_potential(income, factor * distance, factor**2 * area)
    assert longer == pytest.approx(there / factor)


def test_the_diagonal_of_distances_is_not_used_and_left_alone():
    distance = np.array([[0.0, 10], [10, 7]])
    there = market_potential([1, 2], distance, [3, 4])
    assert distance[0, 0] == 0
    assert (market_potential([1, 2], [[5, 10], [10, 0]], [3, 4]) == there).all()


def test_far_from_all_others_only_the_own_market_counts():
    potential = market_potential([100, 50], [[0, 1e12], [1e12, 0]], np.pi)
    assert potential == pytest.approx([100 / 0.66, 50 / 0.66])


def test_distance_may_depend_on_the_direction():
    potential = market_potential([0, 60], [[0, 2], [3, 0]], 1)
    assert potential[0] == 30


# Bad input


def message_of(function, **arguments):
    with pytest.raises(ValueError) as error:
        function(**arguments)
    return str(error.value)


PAIRS = {"flows": [5, 3, 2, 1, 4, 2], "distance": [1, 2, 3, 2, 1, 4]}
MASSES = {"origin_mass": [1, 1, 2, 2, 3, 3], "destination_mass": [2, 3, 1, 3, 1, 2]}
ENDS = {"origins": list("aabbcc"), "destinations": list("bcacab")}
CASES = [(gravity, {**PAIRS, **MASSES}), (gravity_constrained, {**PAIRS, **ENDS})]
POWER = [(function, {**good, "decay": "power"}) for function, good in CASES]


@pytest.mark.parametrize(("function", "good"), CASES + POWER)
def test_the_pairs_before_spoiling_them_are_good(function, good):
    assert np.isfinite(coefficients(function(**good))).all()


def spoil(name, position, value):
    good = {**PAIRS, **MASSES, **ENDS}[name]
    return {name: [*good[:position], value, *good[position + 1 :]]}


@pytest.mark.parametrize(("function", "good"), POWER)
@pytest.mark.parametrize(
    ("changed", "message"),
    [
        (spoil("flows", 2, -1), "flows contains -1; it must be at least 0."),
        (
            spoil("flows", 2, np.nan),
            "flows contains nan; drop or fill missing and infinite values first.",
        ),
        (
            {"flows": [0] * 6},
            "flows adds up to zero; give at least one positive flow.",
        ),
        ({"flows": []}, "flows is empty; give at least one number."),
        ({"flows": "all"}, "flows must be numeric; got 'all'."),
        (
            {"flows": [[[1]]]},
            "flows has shape (1, 1, 1); give a list of pairs or a table.",
        ),
        (
            spoil("distance", 1, 0),
            "distance contains 0; every value must be positive.",
        ),
        (
            spoil("distance", 1, np.inf),
            "distance contains inf; drop or fill missing and infinite values first.",
        ),
        (
            {"distance": [1, 2]},
            "distance has shape (2,) and flows (6,); give one value for each flow.",
        ),
        (
            {"decay": "linear"},
            "decay is 'linear'; choose one of power, exponential.",
        ),
        ({"decay": None}, "decay is None; choose one of power, exponential."),
    ],
)
def test_pairs_without_a_gravity_are_refused(function, good, changed, message):
    assert message_of(function, **{**good, **changed}) == message


@pytest.mark.parametrize("name", MASSES)
@pytest.mark.parametrize(
    ("bad", "complaint"),
    [
        ([1, 1, 1, 1, 1, 0], "contains 0; every value must be positive."),
        ([1, 1, 1, 1, 1, -2], "contains -2; every value must be positive."),
        (
            [1, 1, 1, 1, 1, np.nan],
            "contains nan; drop or fill missing and infinite values first.",
        ),
        ([], "is empty; give at least one number."),
        ([1, 2], "has shape (2,) and flows (6,); give one value for each flow."),
    ],
)
def test_masses_that_are_none_are_refused(name, bad, complaint):
    changed = {**PAIRS, **MASSES, name: bad}
    assert message_of(gravity, **changed) == f"{name} {complaint}"


@pytest.mark.parametrize(
    ("changed", "positive", "count"),
    [
        ({"distance": [2] * 6}, 6, 4),
        ({"origin_mass": [5] * 6}, 6, 4),
        ({"origin_mass": PAIRS["distance"]}, 6, 4),
        ({"flows": [1, 0, 0, 2, 0, 3]}, 3, 4),
    ],
)
def test_what_does_not_vary_has_no_coefficient(changed, positive, count):
    assert message_of(gravity, **{**PAIRS, **MASSES, **changed}) == (
        f"flows has {positive} positive entries, too few or too much alike to tell "
        f"{count} coefficients apart; give more pairs or leave out what does not vary."
    )


def test_distances_of_zero_have_no_exponential_decay_either():
    message = message_of(
        gravity, **{**PAIRS, "distance": [0] * 6, "decay": "exponential"}
    )
    assert message.startswith("flows has 6 positive entries, too few or too much alike")


def test_flows_that_would_push_a_coefficient_to_infinity_are_refused():
    message = message_of(gravity, flows=[0, 0, 5], distance=[3, 2, 1])
    assert message.startswith("flows has 1 positive entries, too few or too much alike")


def test_a_constrained_model_needs_distances_that_vary_within_places():
    message = message_of(
        gravity_constrained, **{**PAIRS, **ENDS, "distance": [1, 1, 2, 2, 3, 3]}
    )
    assert message.startswith("flows has 6 positive entries, too few or too much alike")


@pytest.mark.parametrize("name", ENDS)
def test_names_that_do_not_fit_the_flows_are_refused(name):
    message = message_of(gravity_constrained, **{**PAIRS, **ENDS, name: ["a", "b"]})
    assert message == (
        f"{name} has shape (2,) and flows (6,); give one value for each flow."
    )


def test_an_end_without_flows_is_refused():
    changed = {**PAIRS, **ENDS, "flows": [0, 0, 2, 1, 4, 2]}
    assert message_of(gravity_constrained, **changed) == (
        "flows of origin a add up to zero; leave this origin out."
    )
    changed = {**PAIRS, **ENDS, "flows": [5, 0, 2, 0, 4, 2]}
    assert message_of(gravity_constrained, **changed) == (
        "flows of destination c add up to zero; leave this destination out."
    )


PLACES = {"income": [100, 50], "distance": [[0, 10], [10, 0]], "area": [3, 4]}


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"income": [100, -1]}, "income contains -1; it must be at least 0."),
        (
            {"income": [100, np.nan]},
            "income contains nan; drop or fill missing and infinite values first.",
        ),
        (
            {"income": [100, 50, 20]},
            "income has shape (3,) and distance (2, 2); give one number for each "
            "place.",
        ),
        ({"area": [3, 0]}, "area contains 0; every value must be positive."),
        ({"area": [3, -4]}, "area contains -4; every value must be positive."),
        (
            {"area": [3]},
            "area has shape (1,) and distance (2, 2); give one number for each place.",
        ),
        (
            {"distance": [[0, 0], [10, 0]]},
            "distance contains 0; every value must be positive.",
        ),
        (
            {"distance": [[0, -5], [10, 0]]},
            "distance contains -5; every value must be positive.",
        ),
        (
            {"distance": [[0, np.inf], [10, 0]]},
            "distance contains inf; drop or fill missing and infinite values first.",
        ),
        (
            {"distance": [0, 10]},
            "distance has shape (2,); give a square table, as many rows as columns.",
        ),
        ({"distance": []}, "distance is empty; give at least one number."),
        ({"income": "rich"}, "income must be numeric; got 'rich'."),
    ],
)
def test_places_without_a_market_are_refused(changed, message):
    assert message_of(market_potential, **{**PLACES, **changed}) == message
