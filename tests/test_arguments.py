"""Do the shared checks let good arguments through and name what is wrong?"""

import numpy as np
import pandas as pd
import pytest

from clusterlab._arguments import (
    amounts,
    generator,
    numbers,
    part_of,
    positive,
    same_length,
    shares,
    vector,
)


@pytest.mark.parametrize(
    "values",
    [[1, 2], (1, 2), np.array([1, 2]), pd.Series([1, 2]), [np.int64(1), 2.0]],
    ids=lambda values: type(values).__name__,
)
def test_numbers_come_back_as_a_float_array(values):
    array = numbers("x", values)
    assert array.dtype == float
    assert array.tolist() == [1, 2]


def test_limits_belong_to_the_domain():
    assert numbers("x", [0, 1], minimum=0, maximum=1).tolist() == [0, 1]


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ([1, -0.5, -2], "x contains -2; it must be at least 0."),
        ([1, 1.5, 7], "x contains 7; it must be at most 1."),
        ([np.nan], "x contains nan; drop or fill missing and infinite values first."),
        ([-np.inf], "x contains -inf; drop or fill missing and infinite values first."),
        ([[]], "x is empty; give at least one number."),
        ({}, "x must be numeric; got {}."),
        ("abc", "x must be numeric; got 'abc'."),
        ("0.5", "x must be numeric; got '0.5'."),
        (["1", "0"], "x must be numeric; got ['1', '0']."),
        (1j, "x must be numeric; got 1j."),
    ],
)
def test_numbers_outside_their_domain_are_refused(values, message):
    with pytest.raises(ValueError) as error:
        numbers("x", values, minimum=0, maximum=1)
    assert str(error.value) == message


def test_a_missing_pandas_value_is_refused():
    with pytest.raises(ValueError) as error:
        numbers("x", pd.Series([1, None]))
    assert str(error.value) == (
        "x contains nan; drop or fill missing and infinite values first."
    )


def test_positive_numbers_may_be_small_but_not_zero():
    assert positive("x", [1e-300]).tolist() == [1e-300]
    with pytest.raises(ValueError) as error:
        positive("x", [3, 0])
    assert str(error.value) == "x contains 0; every value must be positive."


def test_amounts_may_be_zero_but_not_all_of_them():
    assert amounts("x", [0, 5]).tolist() == [0, 5]
    assert amounts("x", 5).tolist() == [5]
    with pytest.raises(ValueError) as error:
        amounts("x", [[0, 5], [0, 0]])
    assert str(error.value) == (
        "x adds up to zero; there is nothing to take shares of."
    )


def test_shares_add_up_to_one_up_to_rounding():
    assert shares("x", [0.5, 0.5 + 9e-7]).tolist() == [0.5, 0.5 + 9e-7]
    with pytest.raises(ValueError) as error:
        shares("x", [0.5, 0.50001])
    assert str(error.value) == (
        "x adds up to 1.00001, not to 1; divide by the total first."
    )


def test_the_row_of_shares_that_is_furthest_off_is_reported():
    with pytest.raises(ValueError) as error:
        shares("x", [[0.5, 0.5], [0.5, 0.6], [0.5, 0.1]])
    assert str(error.value) == "x adds up to 0.6, not to 1; divide by the total first."


def test_lengths_are_compared_along_the_last_axis():
    same_length(a=np.ones((4, 3)), b=np.ones(3))
    with pytest.raises(ValueError) as error:
        same_length(a=np.ones((4, 3)), b=np.ones(4))
    assert str(error.value) == (
        "a has 3 and b has 4 entries; both must list the same items in one order."
    )


def test_leading_axes_that_do_not_broadcast_are_refused():
    with pytest.raises(ValueError) as error:
        same_length(a=np.ones((2, 3)), b=np.ones((4, 3)))
    assert str(error.value) == (
        "a has (2, 3) and b has (4, 3) as shape, which do not broadcast; "
        "reshape them to a common one."
    )


def test_a_vector_is_no_table():
    assert vector("x", np.array([1.0])).tolist() == [1]
    with pytest.raises(ValueError) as error:
        vector("x", np.ones((2, 3)))
    assert str(error.value) == (
        "x has shape (2, 3); give a plain list, one number per item."
    )


@pytest.mark.parametrize("seed", [7, None, np.random])
def test_a_seed_is_no_generator(seed):
    with pytest.raises(ValueError) as error:
        generator("rng", seed)
    assert str(error.value) == (
        f"rng is {seed!r}; give a generator such as numpy.random.default_rng(2024)."
    )


def test_a_part_may_exceed_its_whole_by_rounding_only():
    part_of("part", np.array([1 + 1e-12]), "whole", np.array([1.0]))
    with pytest.raises(ValueError) as error:
        part_of("part", np.array([1.0, 3.0, 9.0]), "whole", np.array(2.0))
    assert str(error.value) == (
        "part (3) exceeds whole (2); a part cannot be larger than its whole."
    )


def test_a_total_beyond_all_numbers_is_refused():
    with pytest.raises(ValueError) as error:
        amounts("x", [1e308, 1e308])
    assert str(error.value) == (
        "x adds up to more than a number can hold; use a larger unit."
    )
