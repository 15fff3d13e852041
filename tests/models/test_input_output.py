"""Input–output analysis: power series, partitioned inverse, limits and bad input."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clusterlab.models import leontief, regional_feedback

quick = settings(deadline=None, derandomize=True)


@st.composite
def tables(draw):
    """Transactions, some of them zero, and outputs that exceed all inputs."""
    n = draw(st.integers(1, 6))
    seed = draw(st.integers(0, 10**6))
    rng = np.random.default_rng(seed)
    sales = rng.integers(0, 100, (n, n)) * (rng.random((n, n)) < draw(st.floats(0, 1)))
    return sales, sales.sum(axis=0) + rng.integers(1, 200, n)


@st.composite
def regions(draw):
    """Coefficients of several industries, and which belong to the region."""
    sales, output = draw(tables())
    mask = draw(st.lists(st.booleans(), min_size=len(sales), max_size=len(sales)))
    mask[0] = True
    return sales / output, np.array(mask)


@quick
@given(tables())
def test_columns_are_divided_by_the_output_of_the_buyer(table):
    sales, output = table
    coefficients = leontief(sales, output).coefficients
    for i in range(len(output)):
        for j in range(len(output)):
            assert coefficients[i, j] == sales[i, j] / output[j]


@quick
@given(tables())
def test_the_inverse_is_the_sum_of_all_rounds_of_demand(table):
    sales, output = table
    a, inverse = leontief(sales, output)
    total, power = np.eye(len(a)), np.eye(len(a))
    while power.max() > 1e-15:
        power = power @ a
        total += power
    assert inverse == pytest.approx(total, rel=1e-6, abs=1e-9)


@quick
@given(tables())
def test_the_inverse_returns_the_output_from_final_demand(table):
    sales, output = table
    final_demand = output - sales.sum(axis=1)
    assert leontief(sales, output).inverse @ final_demand == pytest.approx(output)


@quick
@given(tables())
def test_multipliers_are_one_or_more_and_nothing_is_negative(table):
    inverse = leontief(*table).inverse
    assert inverse.min() > -1e-12
    assert inverse.diagonal().min() > 1 - 1e-12
    assert inverse.sum(axis=0).min() > 1 - 1e-12


@quick
@given(tables(), st.floats(1e-3, 1e6))
def test_the_unit_of_money_does_not_matter(table, factor):
    sales, output = table
    rescaled = leontief(factor * sales, factor * output)
    assert rescaled.inverse == pytest.approx(leontief(sales, output).inverse)


@quick
@given(tables())
def test_value_added_by_a_unit_of_final_demand_is_one(table):
    a, inverse = leontief(*table)
    assert (1 - a.sum(axis=0)) @ inverse == pytest.approx(np.ones(len(a)))


def test_where_nobody_buys_the_inverse_is_the_identity():
    table = leontief(np.zeros((3, 3)), [1, 2, 3])
    assert (table.inverse == np.eye(3)).all()


def test_a_data_frame_will_do():
    sales = pd.DataFrame([[150, 500], [200, 100]], index=["a", "b"])
    table = leontief(sales, pd.Series([1000, 2000]))
    assert table.inverse[0, 0] == pytest.approx(1.2541254)


# Feedback between regions


@quick
@given(regions())
def test_feedback_is_what_the_whole_table_adds_to_the_region_alone(case):
    a, here = case
    whole = np.linalg.inv(np.eye(len(a)) - a)[np.ix_(here, here)]
    alone = np.linalg.inv(np.eye(here.sum()) - a[np.ix_(here, here)])
    assert regional_feedback(a, here) == pytest.approx(whole - alone, abs=1e-9)


@quick
@given(regions())
def test_feedback_agrees_with_the_partitioned_inverse(case):
    a, here = case
    parts = {
        (r, s): a[np.ix_(mask, other)]
        for r, mask in (("r", here), ("s", ~here))
        for s, other in (("r", here), ("s", ~here))
    }
    elsewhere = np.linalg.inv(np.eye((~here).sum()) - parts["s", "s"])
    loop = parts["r", "s"] @ elsewhere @ parts["s", "r"]
    identity = np.eye(here.sum())
    full = np.linalg.inv(identity - parts["r", "r"] - loop)
    alone = np.linalg.inv(identity - parts["r", "r"])
    assert regional_feedback(a, here) == pytest.approx(full - alone, abs=1e-9)


@quick
@given(regions())
def test_feedback_is_never_negative(case):
    feedback = regional_feedback(*case)
    assert feedback.min() > -1e-12


@quick
@given(regions(), st.booleans())
def test_without_trade_in_one_direction_there_is_no_feedback(case, sells):
    a, here = case
    a = a.copy()
    a[np.ix_(here, ~here) if sells else np.ix_(~here, here)] = 0
    assert np.abs(regional_feedback(a, here)).max() < 1e-15


def test_a_region_that_is_everything_has_no_feedback():
    feedback = regional_feedback([[0.1, 0.2], [0.3, 0.1]], [True, True])
    assert (feedback == np.zeros((2, 2))).all()


def test_the_region_need_not_come_first():
    a = np.array([[0.1, 0.2, 0.1], [0.3, 0.1, 0.2], [0.1, 0.1, 0.1]])
    order = [2, 0, 1]
    there = regional_feedback(a, [True, True, False])
    assert regional_feedback(
        a[np.ix_(order, order)], pd.Series([False, True, True])
    ) == pytest.approx(there)


# Bad input


def message_of(function, *args):
    with pytest.raises(ValueError) as error:
        function(*args)
    return str(error.value)


SALES = [[1, 2], [2, 1]]


@pytest.mark.parametrize(
    ("bad", "complaint"),
    [
        ([[1, -1], [0, 0]], "contains -1; it must be at least 0."),
        (
            [[1, np.nan], [0, 0]],
            "contains nan; drop or fill missing and infinite values first.",
        ),
        (
            [[1, np.inf], [0, 0]],
            "contains inf; drop or fill missing and infinite values first.",
        ),
        ([], "is empty; give at least one number."),
        ("all", "must be numeric; got 'all'."),
        (
            [[1, 2]],
            "has shape (1, 2); give a square table, as many rows as columns.",
        ),
        ([1, 2], "has shape (2,); give a square table, as many rows as columns."),
    ],
)
def test_a_table_that_is_none_is_refused(bad, complaint):
    assert message_of(leontief, bad, [10, 10]) == f"transactions {complaint}"
    message = message_of(regional_feedback, bad, [True, False])
    assert message == f"coefficients {complaint}"


@pytest.mark.parametrize(
    ("output", "message"),
    [
        ([10, 0], "output contains 0; every value must be positive."),
        ([10, -1], "output contains -1; every value must be positive."),
        (
            [10, np.nan],
            "output contains nan; drop or fill missing and infinite values first.",
        ),
        ([], "output is empty; give at least one number."),
        (
            [10],
            "output has shape (1,) and transactions (2, 2); give one output for each "
            "column of transactions.",
        ),
        (
            10,
            "output has shape () and transactions (2, 2); give one output for each "
            "column of transactions.",
        ),
    ],
)
def test_outputs_that_are_none_are_refused(output, message):
    assert message_of(leontief, SALES, output) == message


@pytest.mark.parametrize(("output", "radius"), [([2, 2], "1.5"), ([3, 3], "1")])
def test_an_economy_that_uses_up_what_it_makes_is_refused(output, radius):
    assert message_of(leontief, SALES, output) == (
        f"transactions / output has spectral radius {radius}, so production would use "
        "up more than it makes; divide columns by total output, not by final demand."
    )
    a = np.divide(SALES, output)
    assert message_of(regional_feedback, a, [True, False]).startswith(
        f"coefficients has spectral radius {radius}, so"
    )


@pytest.mark.parametrize(
    ("region", "shown"),
    [
        ([True], "[True]"),
        ([False, False], "[False, False]"),
        ([0, 1], "[0, 1]"),
        ([[True, False]], "[[True, False]]"),
        ([], "[]"),
        ("east", "'east'"),
    ],
)
def test_a_region_that_is_no_mask_is_refused(region, shown):
    assert message_of(regional_feedback, [[0.1, 0.1], [0.1, 0.1]], region) == (
        f"region is {shown}; give 2 values True or False, one for each row of "
        "coefficients, at least one of them True."
    )
