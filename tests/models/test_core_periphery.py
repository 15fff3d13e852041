"""Core and periphery: equations, symmetry, a second method for each result, abuse."""

from itertools import pairwise
from math import exp, log

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy.optimize import brentq

from clusterlab.models import (
    break_point,
    core_periphery,
    core_periphery_equilibria,
    sustain_point,
)

quick = settings(deadline=None, derandomize=True)
few = settings(quick, max_examples=40)

shares = st.floats(0, 1)
sigmas = st.floats(2, 8)
costs = st.floats(1, 5)


@st.composite
def economies(draw):
    """Sigma and mu outside the black hole."""
    sigma = draw(sigmas)
    return sigma, draw(st.floats(0.05, 0.85)) * (sigma - 1) / sigma


def model_equations(wages, share, transport, sigma, mu):
    """Wages offered and prices, written down as in the textbook."""
    w1, w2 = wages
    income1 = mu * share * w1 + (1 - mu) / 2
    income2 = mu * (1 - share) * w2 + (1 - mu) / 2
    power = 1 - sigma
    price1 = share * w1**power + (1 - share) * (w2 * transport) ** power
    price2 = share * (w1 * transport) ** power + (1 - share) * w2**power
    price1, price2 = price1 ** (1 / power), price2 ** (1 / power)
    sold1, sold2 = income1 * price1**-power, income2 * price2**-power
    trade = transport**power
    offered1 = (sold1 + trade * sold2) ** (1 / sigma)
    offered2 = (trade * sold1 + sold2) ** (1 / sigma)
    return (offered1, offered2), (price1, price2)


def by_iteration(share, transport, sigma, mu):
    """Pay what firms can offer until offers no longer change."""
    wages = (1.0, 1.0)
    for _ in range(2000):
        wages, prices = model_equations(wages, share, transport, sigma, mu)
    return wages, prices


def gap(share, transport, sigma=5.0, mu=0.4):
    here, there = core_periphery(share, transport, sigma, mu).real_wages
    return here - there


# The short run


@few
@given(shares, st.floats(1, 3), st.floats(2, 6), st.floats(0.05, 0.9))
def test_the_short_run_agrees_with_slow_iteration(share, transport, sigma, mu):
    result = core_periphery(share, transport, sigma, mu)
    wages, prices = by_iteration(share, transport, sigma, mu)
    assert result.wages == pytest.approx(wages, rel=1e-8)
    assert result.price_indices == pytest.approx(prices, rel=1e-8)


@quick
@given(shares, costs, sigmas, st.floats(0.05, 0.95))
def test_wages_prices_and_real_wages_solve_the_model(share, transport, sigma, mu):
    wages, real_wages, prices = core_periphery(share, transport, sigma, mu)
    offered, indices = model_equations(wages, share, transport, sigma, mu)
    assert wages == pytest.approx(offered)
    assert prices == pytest.approx(indices)
    assert real_wages == pytest.approx(
        [wage * price**-mu for wage, price in zip(wages, prices, strict=True)]
    )


@quick
@given(shares, costs, sigmas, st.floats(0.05, 0.95))
def test_industry_earns_what_is_spent_on_it(share, transport, sigma, mu):
    here, there = core_periphery(share, transport, sigma, mu).wages
    assert share * here + (1 - share) * there == pytest.approx(1)


@quick
@given(shares, costs, sigmas, st.floats(0.05, 0.95))
def test_the_regions_are_mirror_images(share, transport, sigma, mu):
    result = core_periphery(share, transport, sigma, mu)
    mirror = core_periphery(1 - share, transport, sigma, mu)
    for pair, other in zip(result, mirror, strict=True):
        assert pair == pytest.approx(other[::-1])


@quick
@given(costs, sigmas, st.floats(0.05, 0.95))
def test_equal_shares_pay_the_farmers_wage(transport, sigma, mu):
    assert core_periphery(0.5, transport, sigma, mu).wages == pytest.approx([1, 1])


@quick
@given(shares, sigmas, st.floats(0.05, 0.95))
def test_with_free_transport_place_does_not_matter(share, sigma, mu):
    for pair in core_periphery(share, 1, sigma, mu):
        assert pair == pytest.approx([1, 1])


@quick
@given(costs)
def test_in_a_core_the_periphery_imports_everything(transport):
    result = core_periphery(1, transport)
    assert result.wages[0] == pytest.approx(1)
    assert result.price_indices == pytest.approx([1, transport])


def test_tables_of_shares_and_costs_agree_with_one_by_one():
    shares, costs = [0, 0.2, 0.5, 1], [[1], [1.5], [2.1]]
    table = core_periphery(shares, costs)
    for field in ("wages", "real_wages", "price_indices"):
        for region in (0, 1):
            one_by_one = [
                [getattr(core_periphery(s, c), field)[region] for s in shares]
                for (c,) in costs
            ]
            assert getattr(table, field)[region] == pytest.approx(np.array(one_by_one))


def test_single_numbers_give_single_numbers():
    for pair in core_periphery(0.3, 1.7):
        assert [type(value) for value in pair] == [float, float]


def test_trade_may_almost_vanish():
    wages, real_wages, prices = core_periphery([0, 0.3, 1], exp(70))
    assert np.isfinite([wages, real_wages, prices]).all()
    # Alone, each region earns its industry's income: mu/(1 - mu) times the farmers'.
    assert wages[0][1] * 0.3 == pytest.approx(0.5)


# Break and sustain point


@few
@given(economies())
def test_at_the_break_point_migration_at_equal_shares_changes_direction(economy):
    transport, step = break_point(*economy), 1e-4
    assert gap(0.5 + step, transport * 1.001, *economy) < 0
    assert gap(0.5 + step, transport / 1.001, *economy) > 0


def test_the_break_point_is_where_the_numerical_slope_is_zero():
    def slope(transport):
        return (gap(0.5 + 1e-5, transport) - gap(0.5 - 1e-5, transport)) / 2e-5

    numerical = brentq(slope, 1.2, 2)
    assert break_point(5, 0.4) == pytest.approx(numerical, abs=1e-6)
    assert numerical == pytest.approx(1.626577, abs=1e-6)


@few
@given(economies())
def test_at_the_sustain_point_leaving_a_core_does_not_pay(economy):
    transport = sustain_point(*economy)
    assert gap(1, transport, *economy) == pytest.approx(0, abs=1e-9)
    assert gap(1, transport * 1.001, *economy) < 0
    assert gap(1, 1 + (transport - 1) / 1.001, *economy) > 0


@quick
@given(economies())
def test_a_core_outlives_the_transport_cost_that_creates_it(economy):
    assert 1 < break_point(*economy) < sustain_point(*economy)


@pytest.mark.parametrize("sigma", [2, 5, 8])
def test_without_industry_the_points_meet_at_free_transport(sigma):
    assert break_point(sigma, 1e-9) == pytest.approx(1)
    assert sustain_point(sigma, 1e-9) == pytest.approx(1)


def test_near_the_black_hole_the_points_grow_without_limit():
    assert break_point(5, 0.8 - 1e-9) > 100
    assert sustain_point(5, 0.8 - 1e-2) > 1e5


# The long run


def by_scanning(transport, sigma, mu):
    """Equilibria from the sign of the real-wage gap on a fine grid of shares."""
    odds = np.linspace(-25, 25, 4000)  # an even number: 1/2 is not on the grid
    grid = np.r_[0, 1 / (1 + np.exp(-odds)), 1]
    signs = np.sign(gap(grid, transport, sigma, mu))
    found = [(0.0, True)] if signs[0] < 0 else []
    for i in np.flatnonzero(signs[:-1] != signs[1:]):
        found.append(((grid[i] + grid[i + 1]) / 2, bool(signs[i] > 0)))
    return found + ([(1.0, True)] if signs[-1] > 0 else [])


@few
@given(economies(), st.sampled_from([0.3, 0.7, 0.9, 1.1, 1.5, "between"]))
def test_equilibria_agree_with_a_scan_of_all_shares(economy, place):
    lower, upper = log(break_point(*economy)), log(sustain_point(*economy))
    middle = (lower + upper) / 2
    at = {0.3: lower, 0.7: lower, 0.9: lower, 1.1: upper, 1.5: upper}.get(place)
    transport = exp(middle if place == "between" else place * at)
    result = core_periphery_equilibria(transport, *economy)
    scan = by_scanning(transport, *economy)
    assert [stable for _, stable in result] == [stable for _, stable in scan]
    expected = [share for share, _ in scan]
    assert [share for share, _ in result] == pytest.approx(expected, abs=0.01)


@pytest.mark.parametrize(
    ("transport", "stable"),
    [
        (2.1, [True]),
        (1.7, [True, False, True, False, True]),
        (1.5, [True, False, True]),
    ],
)
def test_falling_transport_costs_move_from_spread_to_history_to_core(transport, stable):
    assert [each.stable for each in core_periphery_equilibria(transport)] == stable


@quick
@given(economies(), st.floats(0.01, 2))
def test_equilibria_are_ascending_mirrored_and_alternate_in_stability(economy, place):
    transport = exp(place * log(sustain_point(*economy)))
    assume(abs(transport / break_point(*economy) - 1) > 1e-7)
    assume(abs(transport / sustain_point(*economy) - 1) > 1e-7)
    result = core_periphery_equilibria(transport, *economy)
    shares = [each.share for each in result]
    assert shares == sorted(shares)
    assert shares == pytest.approx([1 - share for share in reversed(shares)])
    neighbours = pairwise(result)
    assert all(one.stable != other.stable for one, other in neighbours)


@few
@given(economies(), st.floats(0.05, 0.95))
def test_between_the_points_real_wages_are_equal_at_the_unstable_shares(economy, place):
    lower, upper = log(break_point(*economy)), log(sustain_point(*economy))
    transport = exp(lower + place * (upper - lower))
    result = core_periphery_equilibria(transport, *economy)
    assert len(result) == 5
    for share, _ in result[1:4]:
        assert gap(share, transport, *economy) == pytest.approx(0, abs=1e-9)
    assert 0 < result[1].share < 0.5 < result[3].share < 1


def test_at_the_bifurcations_the_touching_equilibria_do_not_attract():
    (_, low), (half, stable), (_, high) = core_periphery_equilibria(break_point(5, 0.4))
    assert (low, half, stable, high) == (True, 0.5, False, True)
    core = core_periphery_equilibria(sustain_point(5, 0.4))
    assert [each for each in core if each.share in (0, 1)] == [(0, False), (1, False)]


@pytest.mark.parametrize("step", [1e-6, 1e-3])
def test_five_equilibria_start_right_at_the_points(step):
    lower, upper = break_point(5, 0.4), sustain_point(5, 0.4)
    counts = [
        len(core_periphery_equilibria(transport))
        for transport in (lower - step, lower + step, upper - step, upper + step)
    ]
    assert counts == [3, 5, 5, 1]


def test_a_pair_too_close_to_equal_shares_is_left_out():
    result = core_periphery_equilibria(break_point(5, 0.4) + 1e-12)
    assert result == [(0, True), (0.5, True), (1, True)]


def settle(share, transport):
    """Let workers move to the higher real wage for a long time."""
    for _ in range(60):
        share = np.clip(share + 10 * gap(share, transport), 0, 1)
    return share


def test_undoing_the_road_does_not_undo_the_core():
    shaken = 0.51
    before = settle(shaken, transport=1.7)
    with_road = settle(shaken, transport=1.5)
    after = settle(with_road - 0.01, transport=1.7)
    assert (before, with_road, after) == pytest.approx((0.5, 1, 1), abs=1e-3)


# Bad input

CALLS = {
    break_point: {"sigma": 5, "mu": 0.4},
    sustain_point: {"sigma": 5, "mu": 0.4},
    core_periphery: {"share": 0.3, "transport": 1.7, "sigma": 5, "mu": 0.4},
    core_periphery_equilibria: {"transport": 1.7, "sigma": 5, "mu": 0.4},
}
ARGUMENTS = [(function, name) for function, good in CALLS.items() for name in good]


@pytest.mark.parametrize(("function", "name"), ARGUMENTS)
@pytest.mark.parametrize(
    ("bad", "complaint"),
    [
        (np.nan, "contains nan; drop or fill missing and infinite values first."),
        (np.inf, "contains inf; drop or fill missing and infinite values first."),
        ([], "is empty; give at least one number."),
        ("half", "must be numeric; got 'half'."),
    ],
)
def test_what_is_no_number_is_refused(function, name, bad, complaint):
    with pytest.raises(ValueError) as error:
        function(**{**CALLS[function], name: bad})
    assert str(error.value) == f"{name} {complaint}"


@pytest.mark.parametrize("function", CALLS)
@pytest.mark.parametrize(
    ("changed", "message"),
    [
        (
            {"sigma": 1},
            "sigma is 1; the elasticity of substitution must be above 1.",
        ),
        (
            {"sigma": -2},
            "sigma is -2; the elasticity of substitution must be above 1.",
        ),
        ({"mu": 0}, "mu is 0; it must lie strictly between 0 and 1."),
        ({"mu": 1}, "mu is 1; it must lie strictly between 0 and 1."),
        ({"mu": -0.4}, "mu is -0.4; it must lie strictly between 0 and 1."),
        ({"mu": [0.4, 0.5]}, "mu is [0.4, 0.5]; give a single number."),
    ],
)
def test_parameters_outside_the_model_are_refused(function, changed, message):
    with pytest.raises(ValueError) as error:
        function(**{**CALLS[function], **changed})
    assert str(error.value) == message


@pytest.mark.parametrize(
    "function", [break_point, sustain_point, core_periphery_equilibria]
)
@pytest.mark.parametrize(("sigma", "mu"), [(5, 0.8), (5, 0.9), (2, 0.5), (3, 2 / 3)])
def test_the_black_hole_is_refused(function, sigma, mu):
    with pytest.raises(ValueError) as error:
        function(**{**CALLS[function], "sigma": sigma, "mu": mu})
    rho = (sigma - 1) / sigma
    assert str(error.value) == (
        f"mu is {mu:g}, not below (sigma - 1) / sigma = {rho:g}: a black hole, "
        "where industry gathers at any transport cost; lower mu or raise sigma."
    )


def test_in_the_black_hole_the_short_run_exists():
    assert gap(0.75, 1000, sigma=2, mu=0.6) > 0


@pytest.mark.parametrize(
    ("function", "name"),
    [(break_point, "break point"), (sustain_point, "sustain point")],
)
def test_points_too_large_for_a_number_are_refused(function, name):
    sigma = 1.01
    with pytest.raises(ValueError) as error:
        function(sigma, 0.999999 * (sigma - 1) / sigma)
    assert str(error.value) == (
        f"mu is so close to (sigma - 1) / sigma, or sigma to 1, that the {name} is too "
        "large for a number; lower mu or raise sigma."
    )


def test_equilibria_exist_where_the_points_are_too_large_for_a_number():
    sigma = 1.01
    mu = 0.999999 * (sigma - 1) / sigma
    assert core_periphery_equilibria(1e6, sigma, mu) == [
        (0, True),
        (0.5, False),
        (1, True),
    ]


@pytest.mark.parametrize("function", [core_periphery, core_periphery_equilibria])
@pytest.mark.parametrize(
    ("transport", "message"),
    [
        (0.9, "transport contains 0.9; it must be at least 1."),
        (
            1e200,
            "transport reaches 1e+200, at which trade vanishes in rounding; give less, "
            "or lower sigma.",
        ),
    ],
)
def test_impossible_transport_costs_are_refused(function, transport, message):
    with pytest.raises(ValueError) as error:
        function(**{**CALLS[function], "transport": transport})
    assert str(error.value) == message


def test_free_transport_leaves_all_shares_in_equilibrium():
    with pytest.raises(ValueError) as error:
        core_periphery_equilibria(1)
    assert str(error.value) == (
        "transport is 1: without transport costs every share is an equilibrium; give "
        "more than 1."
    )


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"share": -0.1}, "share contains -0.1; it must be at least 0."),
        ({"share": [0.5, 1.2]}, "share contains 1.2; it must be at most 1."),
        (
            {"share": [0.5, 0.5], "transport": [1.5, 1.7, 2.1]},
            "share and transport have shapes (2,) and (3,), which do not broadcast; "
            "reshape them to a common shape.",
        ),
    ],
)
def test_shares_that_are_none_are_refused(changed, message):
    with pytest.raises(ValueError) as error:
        core_periphery(**{**CALLS[core_periphery], **changed})
    assert str(error.value) == message
