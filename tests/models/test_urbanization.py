"""The urbanization curve: known curves, a grid over ceilings, stages, bad input."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import minimize_scalar

from clusterlab.models import fit_logistic, logistic_stages

quick = settings(deadline=None, derandomize=True)
few = settings(quick, max_examples=25)

YEARS = np.arange(1980, 2021, 2)

ceilings = st.floats(0.5, 1e5)
rates = st.floats(0.03, 0.3)
midpoints = st.floats(1985, 2025)
seeds = st.integers(0, 10**6)

# Chongqing 1996-2007, 10,000 persons; Chongqing Statistical Yearbook 2008, table 3-3
RESIDENTS = [2875.30, 2873.36, 2870.75, 2860.37, 2848.82, 2829.21]
RESIDENTS += [2814.83, 2803.19, 2793.32, 2798.00, 2808.00, 2816.00]
URBAN = [848.21, 890.74, 935.86, 981.11, 1013.88, 1058.12]
URBAN += [1123.12, 1174.55, 1215.42, 1265.95, 1311.29, 1361.35]
CHONGQING = np.arange(1996, 2008), 100 * np.array(URBAN) / RESIDENTS


def logistic(t, ceiling, rate, midpoint):
    return ceiling / (1 + np.exp(-rate * (np.asarray(t) - midpoint)))


def noisy(seed, noise=0.02):
    """A curve that passes its midpoint, observed with errors."""
    rng = np.random.default_rng(seed)
    curve = logistic(YEARS, 80, rng.uniform(0.08, 0.2), rng.uniform(1990, 2008))
    return np.abs(curve + 80 * noise * rng.standard_normal(len(YEARS))) + 1e-6


def squares(fit, t, y):
    return ((y - logistic(t, fit.ceiling, fit.rate, fit.midpoint)) ** 2).sum()


# Fitting


@quick
@given(ceilings, rates, midpoints)
def test_a_logistic_curve_is_recovered(ceiling, rate, midpoint):
    y = logistic(YEARS, ceiling, rate, midpoint)
    for fit in (fit_logistic(YEARS, y), fit_logistic(YEARS, y, ceiling=ceiling)):
        assert fit[:3] == pytest.approx((ceiling, rate, midpoint), rel=1e-6)
        assert fit.residual_standard_error == pytest.approx(0, abs=1e-6 * ceiling)


@few
@given(seeds)
def test_no_ceiling_on_a_grid_fits_better(seed):
    y = noisy(seed)
    fit = fit_logistic(YEARS, y)
    grid = y.max() * np.linspace(1.0001, 2, 60)
    fits = [fit_logistic(YEARS, y, ceiling) for ceiling in grid]
    profile = [squares(each, YEARS, y) for each in fits]
    assert squares(fit, YEARS, y) <= min(profile) * (1 + 1e-9)
    if grid[0] < fit.ceiling < grid[-1]:
        assert abs(grid[np.argmin(profile)] - fit.ceiling) <= grid[1] - grid[0]


def best_rate_and_midpoint(t, y, ceiling):
    """Another way: search the midpoint, and for each of them the rate."""

    def loss(rate, midpoint):
        return ((y - logistic(t, ceiling, rate, midpoint)) ** 2).sum()

    def best_rate(midpoint):
        return minimize_scalar(
            loss, bounds=(0.001, 1), args=(midpoint,), method="bounded",
            options={"xatol": 1e-10},
        )  # fmt: skip

    midpoint = minimize_scalar(
        lambda m: best_rate(m).fun, bounds=(1960, 2040), method="bounded"
    ).x
    return best_rate(midpoint).x, midpoint


@settings(quick, max_examples=5)
@given(seeds, st.floats(1.05, 1.5))
def test_a_fit_below_a_known_ceiling_agrees_with_a_nested_search(seed, factor):
    y = noisy(seed)
    fit = fit_logistic(YEARS, y, ceiling=factor * y.max())
    searched = best_rate_and_midpoint(YEARS, y, factor * y.max())
    assert (fit.rate, fit.midpoint) == pytest.approx(searched, rel=1e-4)


@few
@given(seeds)
def test_the_residual_standard_error_counts_the_parameters(seed):
    y = noisy(seed)
    free, bound = fit_logistic(YEARS, y), fit_logistic(YEARS, y, ceiling=2 * y.max())
    for fit, parameters in ((free, 3), (bound, 2)):
        variance = squares(fit, YEARS, y) / (len(y) - parameters)
        assert fit.residual_standard_error == pytest.approx(np.sqrt(variance))


@few
@given(seeds, st.floats(0.01, 1000), st.floats(0.1, 50), st.floats(-3000, 3000))
def test_units_of_y_and_of_time_do_not_matter(seed, unit, pace, origin):
    y = noisy(seed)
    fit = fit_logistic(YEARS, y)
    other = fit_logistic(pace * YEARS + origin, unit * y)
    assert other.ceiling == pytest.approx(unit * fit.ceiling, rel=1e-4)
    assert other.rate == pytest.approx(fit.rate / pace, rel=1e-4)
    expected = pace * fit.midpoint + origin
    assert other.midpoint == pytest.approx(expected, abs=0.01 * pace)
    error = unit * fit.residual_standard_error
    assert other.residual_standard_error == pytest.approx(error, rel=1e-6)


def test_the_order_of_observations_does_not_matter():
    y = noisy(3)
    backwards = fit_logistic(YEARS[::-1], y[::-1])
    assert backwards == pytest.approx(fit_logistic(YEARS, y), rel=1e-6)


def test_series_and_lists_are_welcome():
    y = noisy(4)
    expected = fit_logistic(YEARS, y)
    assert fit_logistic(pd.Series(YEARS), pd.Series(y)) == pytest.approx(expected)
    assert fit_logistic(list(YEARS), tuple(y)) == pytest.approx(expected)
    assert [type(value) for value in expected] == [float] * 4


def test_a_falling_curve_has_a_negative_rate():
    fit = fit_logistic(YEARS, logistic(YEARS, 60, -0.1, 2000))
    assert fit[:3] == pytest.approx((60, -0.1, 2000))


def test_the_earliest_part_of_an_exact_curve_is_enough():
    y = logistic(YEARS, 80, 0.1, 2060)  # reaches 2 % of its ceiling
    assert fit_logistic(YEARS, y)[:3] == pytest.approx((80, 0.1, 2060), rel=1e-4)


def test_the_lower_half_of_a_real_curve_does_not_tell_its_ceiling():
    years, rate = CHONGQING
    fits = [fit_logistic(years, rate, ceiling) for ceiling in (70, 80, 90, 100)]
    errors = [squares(fit, years, rate) for fit in fits]
    forecasts = [logistic(2022, *fit[:3]) for fit in fits]
    assert errors == pytest.approx([1.28, 0.99, 1.02, 1.12], abs=0.005)
    assert (forecasts[0], forecasts[-1]) == pytest.approx((63.9, 74.6), abs=0.05)
    assert fit_logistic(years, rate).ceiling == pytest.approx(82.7, abs=0.05)


# Stages


@quick
@given(ceilings, rates, midpoints)
def test_stages_are_the_extremes_of_the_second_derivative(ceiling, rate, midpoint):
    stages = logistic_stages(ceiling, rate, midpoint)
    t = np.linspace(midpoint - 6 / rate, midpoint + 6 / rate, 20_001)
    bend = np.gradient(np.gradient(logistic(t, 1, rate, midpoint), t), t)[2:-2]
    step = t[1] - t[0]
    assert abs(t[2:-2][np.argmax(bend)] - stages.starts_at) <= 2 * step
    assert abs(t[2:-2][np.argmin(bend)] - stages.ends_at) <= 2 * step


@quick
@given(ceilings, rates, midpoints)
def test_shares_at_the_stages_lie_on_the_curve(ceiling, rate, midpoint):
    stages = logistic_stages(ceiling, rate, midpoint)
    times = np.array([stages.starts_at, stages.ends_at])
    shares = logistic(times, ceiling, rate, midpoint) / ceiling
    assert (stages.share_at_start, stages.share_at_end) == pytest.approx(shares)
    assert shares == pytest.approx([0.2113249, 0.7886751])
    assert times.mean() == pytest.approx(midpoint)


# Bad input

GOOD = {"t": [1, 2, 3, 4, 5], "y": [10, 20, 40, 60, 70], "ceiling": 80}
STAGES = {"ceiling": 80, "rate": 0.05, "midpoint": 2005}


@pytest.mark.parametrize("name", GOOD)
@pytest.mark.parametrize(
    ("bad", "complaint"),
    [
        (
            [1, 2, np.nan, 4, 5],
            "contains nan; drop or fill missing and infinite values first.",
        ),
        (
            [1, 2, np.inf, 4, 5],
            "contains inf; drop or fill missing and infinite values first.",
        ),
        ([], "is empty; give at least one number."),
        ("late", "must be numeric; got 'late'."),
    ],
)
def test_what_is_no_number_is_refused(name, bad, complaint):
    with pytest.raises(ValueError) as error:
        fit_logistic(**{**GOOD, name: bad})
    assert str(error.value) == f"{name} {complaint}"


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        (
            {"t": [1, 2, 3]},
            "t has 3 and y has 5 entries; both must list the same items in one order.",
        ),
        (
            {"t": [[1, 2, 3, 4, 5]]},
            "t has shape (1, 5); give a plain list, one number per item.",
        ),
        (
            {"y": [[1, 2, 3, 4, 5]]},
            "y has shape (1, 5); give a plain list, one number per item.",
        ),
        ({"y": [0, 1, 2, 3, 4]}, "y contains 0; every value must be positive."),
        ({"y": [-1, 1, 2, 3, 4]}, "y contains -1; every value must be positive."),
        ({"ceiling": 0}, "ceiling contains 0; every value must be positive."),
        (
            {"ceiling": 65},
            "ceiling is 65, but y reaches 70; give a higher ceiling.",
        ),
        (
            {"ceiling": 70},
            "ceiling is 70, but y reaches 70; give a higher ceiling.",
        ),
        (
            {"t": [1, 2], "y": [10, 20]},
            "y has 2 observations; 2 parameters need at least 3.",
        ),
        (
            {"t": [1, 2, 3], "y": [10, 20, 30], "ceiling": None},
            "y has 3 observations; 3 parameters need at least 4.",
        ),
        (
            {"t": [1, 1, 1, 1, 1]},
            "t has 1 different times; 2 parameters need at least 2.",
        ),
        (
            {"t": [1, 1, 1, 2, 2], "ceiling": None},
            "t has 2 different times; 3 parameters need at least 3.",
        ),
        ({"t": 5, "y": 5}, "y has 1 observations; 2 parameters need at least 3."),
    ],
)
def test_data_that_cannot_be_fitted_are_refused(changed, message):
    with pytest.raises(ValueError) as error:
        fit_logistic(**{**GOOD, **changed})
    assert str(error.value) == message


NO_CEILING = "y does not level off, so its ceiling cannot be told; give one as ceiling."
MANY = (
    "y is fitted equally well by many logistic curves; give more observations where "
    "it is steep, or a ceiling."
)


@pytest.mark.parametrize(
    ("y", "message"),
    [
        (np.exp(0.1 * np.arange(20)), NO_CEILING),
        (np.exp(0.02 * np.arange(20) ** 2), NO_CEILING),
        (1 / (1 + np.arange(20)), NO_CEILING),
        (np.repeat([0.001, 5], 10), MANY),
    ],
    ids=["exponential", "faster", "decay", "jump"],
)
def test_data_that_tell_no_ceiling_are_refused_unless_it_is_given(y, message):
    t = np.arange(20)
    with pytest.raises(ValueError) as error:
        fit_logistic(t, y)
    assert str(error.value) == message
    assert np.isfinite(fit_logistic(t, y, ceiling=1.2 * y.max())).all()


@pytest.mark.parametrize("ceiling", [None, 5])
def test_a_constant_is_refused(ceiling):
    with pytest.raises(ValueError) as error:
        fit_logistic(range(20), np.full(20, 3.0), ceiling)
    assert str(error.value) == (
        "y shows no trend over t; a logistic curve needs growth or decline."
    )


@pytest.mark.parametrize("name", STAGES)
@pytest.mark.parametrize(
    ("bad", "complaint"),
    [
        (np.nan, "contains nan; drop or fill missing and infinite values first."),
        (-np.inf, "contains -inf; drop or fill missing and infinite values first."),
        ([], "is empty; give at least one number."),
        ("late", "must be numeric; got 'late'."),
    ],
)
def test_stages_of_no_numbers_are_refused(name, bad, complaint):
    with pytest.raises(ValueError) as error:
        logistic_stages(**{**STAGES, name: bad})
    assert str(error.value) == f"{name} {complaint}"


@pytest.mark.parametrize("name", ["ceiling", "rate"])
@pytest.mark.parametrize("bad", [0, -0.05])
def test_stages_need_a_growing_curve(name, bad):
    with pytest.raises(ValueError) as error:
        logistic_stages(**{**STAGES, name: bad})
    assert str(error.value) == f"{name} contains {bad}; every value must be positive."


@pytest.mark.parametrize("name", STAGES)
def test_stages_of_several_curves_at_once_are_refused(name):
    with pytest.raises(ValueError, match=rf"^{name} is .*; give a single number\.$"):
        logistic_stages(**{**STAGES, name: [1, 2]})
