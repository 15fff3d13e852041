"""Labour pooling: limits, a simulated labour market and bad input."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clusterlab.models import pooling_profit

quick = settings(deadline=None, derandomize=True)

firms = st.integers(1, 1000)
positives = st.floats(0.01, 100)
correlations = st.floats(0, 1)


def market_by_market(firms, gamma, variance, labour, correlation, draws, rng):
    """Mean profits in simulated labour markets, whose wage clears them."""
    spread = np.full((firms, firms), correlation * variance)
    np.fill_diagonal(spread, variance)
    value = 10 + rng.multivariate_normal(np.zeros(firms), spread, size=draws)
    wage = value.mean(axis=1, keepdims=True) - gamma * labour
    hired = (value - wage) / gamma
    assert hired.sum(axis=1) == pytest.approx(np.full(draws, firms * labour))
    return (value * hired - gamma / 2 * hired**2 - wage * hired).mean(axis=1)


@pytest.mark.parametrize(
    ("firms", "gamma", "variance", "labour", "correlation"),
    [
        (1, 1, 4, 2, 0),
        (2, 1, 4, 2, 0),
        (10, 1, 4, 2, 0.5),
        (3, 2, 3, 1, -0.4),
        (5, 0.5, 1, 3, 1),
    ],
)
def test_profits_agree_with_simulated_labour_markets(
    firms, gamma, variance, labour, correlation
):
    n, rng = 40_000, np.random.default_rng(5)
    profits = market_by_market(firms, gamma, variance, labour, correlation, n, rng)
    formula = pooling_profit(firms, gamma, variance, labour, correlation)
    assert abs(profits.mean() - formula) < 4 * profits.std() / np.sqrt(n) + 1e-9


@quick
@given(firms, positives, positives, positives)
def test_nothing_is_gained_alone_or_in_step_or_in_calm(n, gamma, variance, labour):
    calm = pytest.approx(gamma * labour**2 / 2)
    assert pooling_profit(1, gamma, variance, labour) == calm
    assert pooling_profit(n, gamma, variance, labour, correlation=1) == calm
    assert pooling_profit(n, gamma, 0, labour) == calm


@quick
@given(positives, positives, positives, correlations)
def test_with_many_firms_the_gain_approaches_its_limit(gamma, variance, labour, rho):
    limit = gamma * labour**2 / 2 + (1 - rho) * variance / (2 * gamma)
    assert pooling_profit(10**12, gamma, variance, labour, rho) == pytest.approx(limit)


@quick
@given(st.integers(1, 50), correlations)
def test_one_firm_more_never_harms_and_likeness_never_helps(n, rho):
    profit = pooling_profit(n, 1, 4, 2, rho)
    assert pooling_profit(n + 1, 1, 4, 2, rho) >= profit
    assert pooling_profit(n, 1, 4, 2, min(1, rho + 0.1)) <= profit


def test_firms_that_are_exact_opposites_gain_most():
    assert pooling_profit(2, 1, 4, 2, correlation=-1) == pytest.approx(4)
    thirds = pooling_profit(4, 1, 4, 2, correlation=-1 / 3)
    assert thirds == pytest.approx(4)


def test_arguments_broadcast():
    table = pooling_profit([[1], [2]], gamma=[1, 2, 4], variance=4, labour_per_firm=2)
    assert table.shape == (2, 3)
    assert table[1, 2] == pooling_profit(2, 4, 4, 2)
    assert isinstance(pooling_profit(2, 1, 4, 2), float)


GOOD = {"firms": 3, "gamma": 1, "variance": 4, "labour_per_firm": 2, "correlation": 0}


@pytest.mark.parametrize("name", GOOD)
@pytest.mark.parametrize(
    ("bad", "complaint"),
    [
        (np.nan, "contains nan; drop or fill missing and infinite values first."),
        (np.inf, "contains inf; drop or fill missing and infinite values first."),
        ([], "is empty; give at least one number."),
        ("many", "must be numeric; got 'many'."),
    ],
)
def test_what_is_no_number_is_refused(name, bad, complaint):
    with pytest.raises(ValueError) as error:
        pooling_profit(**{**GOOD, name: bad})
    assert str(error.value) == f"{name} {complaint}"


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"firms": 0}, "firms contains 0; it must be at least 1."),
        ({"firms": 2.5}, "firms contains 2.5; give whole numbers of firms."),
        ({"gamma": 0}, "gamma contains 0; every value must be positive."),
        ({"variance": -1}, "variance contains -1; it must be at least 0."),
        (
            {"labour_per_firm": 0},
            "labour_per_firm contains 0; every value must be positive.",
        ),
        ({"correlation": 1.1}, "correlation contains 1.1; it must be at most 1."),
        ({"correlation": -2}, "correlation contains -2; it must be at least -1."),
        (
            {"firms": [2, 3], "correlation": -0.6},
            "correlation contains -0.6; 3 firms cannot all be correlated below "
            "-1 / (firms - 1).",
        ),
        (
            {"firms": [1, 2], "gamma": [1, 2, 3]},
            "firms, gamma, variance, labour_per_firm and correlation do not "
            "broadcast; give single numbers or arrays of one common shape.",
        ),
    ],
)
def test_values_outside_the_model_are_refused(changed, message):
    with pytest.raises(ValueError) as error:
        pooling_profit(**{**GOOD, **changed})
    assert str(error.value) == message
