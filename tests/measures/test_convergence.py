"""Speed of convergence and beta: limits, second methods and bad input."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy.optimize import curve_fit
from scipy.stats import linregress

from clusterlab.measures import beta_convergence, convergence_speed

quick = settings(deadline=None, derandomize=True)

speeds = st.floats(-0.1, 0.2)
periods = st.floats(0.5, 40)
starts = st.lists(
    st.floats(1e2, 1e6),
    min_size=3,
    max_size=12,
    unique_by=lambda y: round(np.log(y), 1),
).map(np.array)


def slope_of(speed, years):
    return math.expm1(-speed * years) / years


def closing_gaps(initial, speed, years):
    """Incomes after gaps to a common path shrank at one speed."""
    return 5000 * (initial / 5000) ** np.exp(-speed * years)


def noisy(initial, speed, years, seed=1, spread=0.05):
    shocks = np.random.default_rng(seed).normal(0, spread, len(initial))
    return closing_gaps(initial, speed, years) * np.exp(shocks)


# Speed


@quick
@given(speeds, periods)
def test_the_speed_undoes_the_slope(speed, years):
    found = convergence_speed(slope_of(speed, years), years).speed
    assert found == pytest.approx(speed, abs=1e-9)


@quick
@given(st.floats(0.001, 0.2), periods)
def test_after_the_half_life_half_of_a_gap_is_left(speed, years):
    half_life = convergence_speed(slope_of(speed, years), years).half_life
    assert math.exp(-speed * half_life) == pytest.approx(0.5, rel=1e-6)


@pytest.mark.parametrize("slope", [0, 1e-9, 0.05])
def test_without_convergence_no_gap_ever_halves(slope):
    speed, half_life = convergence_speed(slope, 10)
    assert half_life == math.inf
    assert speed <= 0
    assert math.copysign(1, speed) == (1 if slope == 0 else -1)  # no negative zero


def test_over_a_short_period_the_speed_is_minus_the_slope():
    assert convergence_speed(-0.02, 1e-6).speed == pytest.approx(0.02, rel=1e-6)


def test_one_year_of_german_counties():
    speed, half_life = convergence_speed(-0.008070533, 1)  # slope: cran/REAT
    assert speed == pytest.approx(-math.log(1 - 0.008070533))
    assert half_life == pytest.approx(85.5, abs=0.05)


def test_leaving_the_years_out_of_the_logarithm_understates_the_speed():
    slope, years = slope_of(0.02, 20), 20
    wrong = -math.log(1 + slope) / years
    assert convergence_speed(slope, years).speed / wrong > 15


# Beta


@quick
@given(starts, speeds, periods)
def test_an_exactly_convergent_panel_gives_back_its_rate(initial, speed, years):
    assume(-3 < speed * years < 3)
    fit = beta_convergence(initial, closing_gaps(initial, speed, years), years)
    assert fit.beta == pytest.approx(speed, abs=1e-8)
    assert fit.standard_error == pytest.approx(0, abs=1e-7)
    assert fit.slope == pytest.approx(slope_of(speed, years), abs=1e-8)


@quick
@given(starts, st.floats(0, 0.05), st.integers(1, 30), st.integers(0, 10**6))
def test_beta_agrees_with_a_non_linear_fit(initial, speed, years, seed):
    final = noisy(initial, speed, years, seed)
    x, growth = np.log(initial), np.log(final / initial) / years

    def curve(log_initial, constant, beta):
        return constant - (1 - np.exp(-beta * years)) / years * log_initial

    try:
        fit = beta_convergence(initial, final, years)
    except ValueError:
        assume(False)
    assume(fit.standard_error < 0.2)
    (_, beta), covariance = curve_fit(
        curve, x, growth, p0=(growth.mean(), 0.0), maxfev=20_000
    )
    assert fit.beta == pytest.approx(beta, abs=1e-5)
    assert fit.standard_error == pytest.approx(
        math.sqrt(covariance[1, 1]), rel=1e-2, abs=1e-7
    )


@quick
@given(starts, st.floats(0, 0.05), st.integers(0, 10**6))
def test_beta_is_the_speed_of_the_regression_line(initial, speed, seed):
    final = noisy(initial, speed, 10, seed)
    line = linregress(np.log(initial), np.log(final / initial) / 10)
    assume(line.slope * 10 > -0.99)
    fit = beta_convergence(initial, final, 10)
    assert fit.slope == pytest.approx(line.slope, abs=1e-9)
    assert fit.beta == pytest.approx(convergence_speed(line.slope, 10).speed, abs=1e-7)
    assert fit.beta == pytest.approx(convergence_speed(fit.slope, 10).speed)


@quick
@given(starts, st.floats(1e-3, 1e3), st.floats(1e-3, 1e3))
def test_the_units_of_income_do_not_matter(initial, here, there):
    final = noisy(initial, 0.02, 10)
    plain = beta_convergence(initial, final, 10)
    rescaled = beta_convergence(here * initial, there * final, 10)
    assert rescaled == pytest.approx(tuple(plain), abs=1e-8)


def test_standard_errors_cover_the_true_rate():
    rng = np.random.default_rng(5)
    inside, initial = 0, rng.lognormal(9, 0.5, 40)
    for _ in range(400):
        final = closing_gaps(initial, 0.02, 10) * np.exp(rng.normal(0, 0.1, 40))
        fit = beta_convergence(initial, final, 10)
        inside += abs(fit.beta - 0.02) < 2.02 * fit.standard_error
    assert 0.92 < inside / 400 < 0.98  # 95 % intervals


def test_beta_convergence_without_sigma_convergence():
    """Catching up, and shocks that spread incomes out faster (Galton's fallacy)."""
    initial = np.exp([8.0, 8.5, 9.0, 9.5, 10.0, 10.5])
    shocks = np.array([1, -2, 1, 1, -2, 1]) * 0.8  # unrelated to the start
    final = closing_gaps(initial, 0.02, 10) * np.exp(shocks)
    fit = beta_convergence(initial, final, 10)
    assert fit.slope < 0 < fit.beta == pytest.approx(0.02)
    assert np.log(final).std() > np.log(initial).std()


def test_regions_that_grow_alike_do_not_converge():
    fit = beta_convergence([100, 200, 400], [150, 300, 600], 5)
    assert fit.beta == pytest.approx(0, abs=1e-12)
    assert fit.standard_error == pytest.approx(0, abs=1e-12)


def test_lists_and_series_are_accepted_and_floats_returned():
    fit = beta_convergence((1, 2, 4), pd.Series([2, 3, 5], index=[5, 6, 7]), 10)
    assert [type(number) for number in fit] == [float] * 3
    assert [type(number) for number in convergence_speed(np.float64(0), 1)] == [
        float
    ] * 2


# Bad input

NOT_A_NUMBER = [
    (np.nan, "contains nan; drop or fill missing and infinite values first."),
    (np.inf, "contains inf; drop or fill missing and infinite values first."),
    ([], "is empty; give at least one number."),
    ("ten", "must be numeric; got 'ten'."),
]

GOOD = {"initial": [100, 200, 400], "final": [150, 250, 450], "years": 10}


def beta_with(**changed):
    return beta_convergence(**{**GOOD, **changed})


def test_the_example_before_spoiling_it_is_good():
    assert beta_with().beta > 0


@pytest.mark.parametrize(
    ("bad", "complaint"),
    [*NOT_A_NUMBER, ([1, 2], "is [1, 2]; give a single number.")],
)
def test_a_slope_that_is_no_number_is_refused(bad, complaint):
    with pytest.raises(ValueError) as error:
        convergence_speed(bad, 10)
    assert str(error.value) == f"slope {complaint}"


@pytest.mark.parametrize(
    ("bad", "complaint"),
    [
        *NOT_A_NUMBER,
        (0, "contains 0; every value must be positive."),
        (-5, "contains -5; every value must be positive."),
    ],
)
def test_a_period_of_no_length_is_refused(bad, complaint):
    for function in (
        lambda: convergence_speed(-0.01, bad),
        lambda: beta_with(years=bad),
    ):
        with pytest.raises(ValueError) as error:
            function()
        assert str(error.value) == f"years {complaint}"


def test_a_list_of_periods_is_refused():
    with pytest.raises(ValueError, match=r"^years is .*; give a single number\.$"):
        convergence_speed(-0.01, [5, 10])


@pytest.mark.parametrize("slope", [-0.1, -0.18])
def test_a_slope_that_closes_every_gap_is_refused(slope):
    with pytest.raises(ValueError) as error:
        convergence_speed(slope, 10)
    assert str(error.value) == (
        f"slope is {slope}; over 10 years it must be above -0.1, where every gap "
        "would be closed. Is growth annualized?"
    )


@pytest.mark.parametrize("name", ["initial", "final"])
@pytest.mark.parametrize(
    ("bad", "complaint"),
    [
        ([1, 0, 2], "contains 0; every value must be positive."),
        ([1, -1, 2], "contains -1; every value must be positive."),
        (
            [1, np.nan, 2],
            "contains nan; drop or fill missing and infinite values first.",
        ),
        (
            [1, np.inf, 2],
            "contains inf; drop or fill missing and infinite values first.",
        ),
        ([], "is empty; give at least one number."),
        (["x", 1, 2], "must be numeric; got ['x', 1, 2]."),
        (
            [[1, 2, 3], [1, 2, 3]],
            "has shape (2, 3); give a plain list, one number per item.",
        ),
        (7, "has shape (); give a plain list, one number per item."),
    ],
)
def test_incomes_that_are_none_are_refused(name, bad, complaint):
    with pytest.raises(ValueError) as error:
        beta_with(**{name: bad})
    assert str(error.value) == f"{name} {complaint}"


@quick
@given(starts, st.floats(1, 1e6), st.integers(1, 40))
def test_gaps_that_vanished_have_no_finite_rate(initial, income, years):
    with pytest.raises(
        ValueError, match=r"^final gives a slope of .* gaps vanished or"
    ):
        beta_convergence(initial, [income] * len(initial), years)


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        (
            {"final": [1, 2]},
            "initial has 3 and final has 2 entries; "
            "both must list the same items in one order.",
        ),
        (
            {"initial": [1, 2], "final": [2, 3]},
            "initial has 2 regions; a slope with a standard error needs at least "
            "three.",
        ),
        (
            {"initial": [5, 5, 5]},
            "initial is 5 in every region; without poor and rich regions there is "
            "nothing to converge.",
        ),
        (
            {"initial": [5, 5 + 1e-12, 5]},  # too close for a slope
            "initial is 5 in every region; without poor and rich regions there is "
            "nothing to converge.",
        ),
        (
            {"initial": [1, 2, 4], "final": [8, 4, 2]},  # listed in reverse
            "final gives a slope of -0.2; over 10 years gaps vanished or reversed (a "
            "slope of -0.1 or less), so no finite rate fits. Check that initial and "
            "final list the regions in one order.",
        ),
    ],
)
def test_regions_without_a_beta_are_refused(changed, message):
    with pytest.raises(ValueError) as error:
        beta_with(**changed)
    assert str(error.value) == message
