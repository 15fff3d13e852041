"""Location quotient, Krugman index and Gini: identities, limits and bad input."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from clusterlab.measures import krugman_index, location_quotient, specialization_gini

quick = settings(deadline=None, derandomize=True)

# Regions by industries, with somebody employed everywhere.
tables = arrays(
    np.int64,
    array_shapes(min_dims=2, max_dims=2, min_side=2, max_side=6),
    elements=st.integers(1, 10**6),
)
factors = st.floats(1e-3, 1e3)


@st.composite
def structures(draw, count):
    """Several regions' employment in the same industries; some may be missing."""
    industries = draw(st.integers(2, 8))
    numbers = st.lists(
        st.integers(0, 10**6), min_size=industries, max_size=industries
    ).filter(any)
    return [np.array(draw(numbers)) for _ in range(count)]


def quotients(table):
    return location_quotient(
        table, table.sum(axis=1, keepdims=True), table.sum(axis=0), table.sum()
    )


# Location quotient


@quick
@given(tables)
def test_the_mean_quotient_weighted_by_employment_is_one(table):
    weights = table.sum(axis=1) / table.sum()
    assert weights @ quotients(table) == pytest.approx(np.ones(table.shape[1]))


@quick
@given(tables, factors)
def test_the_quotient_does_not_depend_on_the_unit(table, factor):
    assert quotients(factor * table) == pytest.approx(quotients(table))


@quick
@given(tables, factors, factors)
def test_region_and_reference_may_be_counted_in_different_units(table, here, there):
    region, whole = table[0], table.sum(axis=0)
    plain = location_quotient(region, region.sum(), whole, whole.sum())
    rescaled = location_quotient(
        here * region, here * region.sum(), there * whole, there * whole.sum()
    )
    assert rescaled == pytest.approx(plain)


@quick
@given(tables)
def test_broadcasting_gives_what_one_call_per_cell_gives(table):
    one_by_one = [
        [
            location_quotient(cell, row.sum(), table[:, column].sum(), table.sum())
            for column, cell in enumerate(row)
        ]
        for row in table
    ]
    assert quotients(table) == pytest.approx(np.array(one_by_one))


@quick
@given(tables)
def test_a_region_with_the_mix_of_the_reference_has_quotients_of_one(table):
    mix = table.sum(axis=0)
    assert location_quotient(mix, mix.sum(), mix, mix.sum()) == pytest.approx(1)


def test_an_absent_industry_has_quotient_zero():
    assert location_quotient(0, 10, 20, 100) == 0


def test_twice_the_share_of_the_reference_is_quotient_two():
    assert location_quotient(4, 10, 20, 100) == pytest.approx(2)


def test_an_industry_found_only_in_a_tiny_region_has_a_huge_quotient():
    assert location_quotient(1, 1, 1, 1_000_000) == pytest.approx(1_000_000)


def test_a_part_may_equal_its_whole():
    assert location_quotient(10, 10, 100, 100) == pytest.approx(1)


ARGUMENTS = {
    "regional_industry": 1,
    "regional_total": 10,
    "reference_industry": 20,
    "reference_total": 100,
}
TOTALS = ["regional_total", "reference_industry", "reference_total"]


def quotient_with(**changed):
    return location_quotient(**{**ARGUMENTS, **changed})


def test_the_arguments_before_spoiling_them_are_good():
    assert quotient_with() == pytest.approx(0.5)


@pytest.mark.parametrize("name", ARGUMENTS)
@pytest.mark.parametrize(
    ("bad", "complaint"),
    [
        (np.nan, "contains nan; drop or fill missing and infinite values first."),
        ([1, None], "contains nan; drop or fill missing and infinite values first."),
        (np.inf, "contains inf; drop or fill missing and infinite values first."),
        (-np.inf, "contains -inf; drop or fill missing and infinite values first."),
        ([], "is empty; give at least one number."),
        ("many", "must be numeric; got 'many'."),
        ([[1], [1, 2]], "must be numeric; got [[1], [1, 2]]."),
    ],
)
def test_a_quotient_of_no_number_is_refused(name, bad, complaint):
    with pytest.raises(ValueError) as error:
        quotient_with(**{name: bad})
    assert str(error.value) == f"{name} {complaint}"


def test_negative_employment_in_the_industry_is_refused():
    with pytest.raises(ValueError) as error:
        quotient_with(regional_industry=[1, -2.5])
    assert str(error.value) == "regional_industry contains -2.5; it must be at least 0."


@pytest.mark.parametrize("name", TOTALS)
@pytest.mark.parametrize("bad", [0, -3])
def test_a_total_that_is_not_positive_is_refused(name, bad):
    with pytest.raises(ValueError) as error:
        quotient_with(**{name: [5, bad]})
    assert str(error.value) == f"{name} contains {bad}; every value must be positive."


def test_more_workers_in_the_industry_than_in_the_region_are_refused():
    with pytest.raises(ValueError) as error:
        quotient_with(regional_industry=[9, 11, 12])
    assert str(error.value) == (
        "regional_industry (11) exceeds regional_total (10); "
        "a part cannot be larger than its whole."
    )


def test_more_workers_in_the_industry_than_in_the_reference_are_refused():
    with pytest.raises(ValueError) as error:
        quotient_with(reference_industry=101)
    assert str(error.value) == (
        "reference_industry (101) exceeds reference_total (100); "
        "a part cannot be larger than its whole."
    )


def test_shapes_that_do_not_broadcast_are_refused():
    with pytest.raises(ValueError) as error:
        quotient_with(regional_industry=[1, 2, 3], reference_industry=[20, 30])
    assert str(error.value) == (
        "regional_industry, regional_total, reference_industry and reference_total "
        "have shapes (3,), (), (2,) and (), which do not broadcast; "
        "reshape them to a common shape."
    )


# Krugman index


@quick
@given(structures(2))
def test_the_krugman_index_is_symmetric_and_between_0_and_2(pair):
    a, b = pair
    index = krugman_index(a, b)
    assert index == krugman_index(b, a)
    assert 0 <= index <= 2 + 1e-12


@quick
@given(structures(3))
def test_a_detour_over_a_third_region_is_never_shorter(three):
    a, b, c = three
    assert krugman_index(a, c) <= krugman_index(a, b) + krugman_index(b, c) + 1e-12


@quick
@given(structures(2))
def test_the_krugman_index_is_zero_only_for_proportional_structures(pair):
    a, b = pair
    proportional = (a * b.sum() == b * a.sum()).all()
    assert (krugman_index(a, b) < 1e-12) == proportional


@quick
@given(structures(1), factors)
def test_proportional_structures_have_index_zero(alone, factor):
    [a] = alone
    assert krugman_index(a, factor * a) == pytest.approx(0, abs=1e-12)


@quick
@given(structures(2))
def test_structures_without_a_common_industry_have_index_two(pair):
    a, b = pair
    nothing = np.zeros(len(a))
    index = krugman_index(np.append(a, nothing), np.append(nothing, b))
    assert index == pytest.approx(2)


@quick
@given(structures(2), factors, factors)
def test_the_krugman_index_does_not_depend_on_units(pair, here, there):
    a, b = pair
    assert krugman_index(here * a, there * b) == pytest.approx(krugman_index(a, b))


@quick
@given(structures(2))
def test_the_krugman_index_is_twice_the_share_that_would_have_to_move(pair):
    a, b = pair
    surplus = np.maximum(a / a.sum() - b / b.sum(), 0).sum()
    assert krugman_index(a, b) == pytest.approx(2 * surplus)


@quick
@given(structures(2))
def test_lumping_two_industries_together_never_raises_the_index(pair):
    a, b = pair
    lumped = [np.append(x[2:], x[0] + x[1]) for x in pair]
    assert krugman_index(*lumped) <= krugman_index(a, b) + 1e-12


@quick
@given(tables)
def test_many_regions_at_once_give_what_one_at_a_time_gives(table):
    reference = table.sum(axis=0)
    one_by_one = [krugman_index(row, reference) for row in table]
    assert krugman_index(table, reference) == pytest.approx(np.array(one_by_one))


@pytest.mark.parametrize("name", ["a", "b"])
@pytest.mark.parametrize(
    ("bad", "complaint"),
    [
        ([1, -1, 2], "contains -1; it must be at least 0."),
        ([1, np.nan], "contains nan; drop or fill missing and infinite values first."),
        ([1, np.inf], "contains inf; drop or fill missing and infinite values first."),
        ([], "is empty; give at least one number."),
        ([0, 0], "adds up to zero; there is nothing to take shares of."),
        ([[1, 2], [0, 0]], "adds up to zero; there is nothing to take shares of."),
        (["x", "y"], "must be numeric; got ['x', 'y']."),
    ],
)
def test_a_structure_without_shares_is_refused(name, bad, complaint):
    with pytest.raises(ValueError) as error:
        krugman_index(**{"a": [1, 2], "b": [3, 4], name: bad})
    assert str(error.value) == f"{name} {complaint}"


def test_structures_of_different_length_are_refused():
    with pytest.raises(ValueError) as error:
        krugman_index([1, 2, 3], [1, 2])
    assert str(error.value) == (
        "a has 3 and b has 2 entries; both must list the same items in one order."
    )


def test_tables_of_structures_that_do_not_broadcast_are_refused():
    with pytest.raises(ValueError) as error:
        krugman_index(np.ones((2, 3)), np.ones((4, 3)))
    assert str(error.value) == (
        "a has (2, 3) and b has (4, 3) as shape, which do not broadcast; "
        "reshape them to a common one."
    )


def test_the_inputs_are_left_as_they_were():
    a, b = np.array([1.0, 3.0]), np.array([2.0, 2.0])
    krugman_index(a, b)
    assert a.tolist() == [1, 3]
    assert b.tolist() == [2, 2]


# Gini of the location quotients


@st.composite
def regions(draw):
    """A region's employment by industry, and the reference's, present everywhere."""
    region = draw(structures(1))[0]
    size = len(region)
    reference = st.lists(st.integers(1, 10**6), min_size=size, max_size=size)
    return region, np.array(draw(reference))


def close(value):
    return pytest.approx(value, rel=1e-9, abs=1e-12)


@quick
@given(regions())
def test_the_gini_lies_between_zero_and_one_minus_one_over_n(drawn):
    assert 0 <= specialization_gini(*drawn) <= 1 - 1 / len(drawn[0]) + 1e-12


@quick
@given(regions())
def test_the_gini_is_half_the_relative_mean_difference_of_the_quotients(drawn):
    region, reference = drawn
    lq = location_quotient(region, region.sum(), reference, reference.sum())
    difference = np.abs(lq[:, None] - lq[None, :]).mean()
    assert specialization_gini(region, reference) == close(difference / 2 / lq.mean())


@quick
@given(regions(), factors, factors)
def test_the_gini_does_not_depend_on_units(drawn, here, there):
    region, reference = drawn
    rescaled = specialization_gini(here * region, there * reference)
    assert rescaled == close(specialization_gini(region, reference))


@quick
@given(regions(), st.randoms(use_true_random=False))
def test_the_gini_does_not_depend_on_the_order_of_industries(drawn, random):
    region, reference = drawn
    order = random.sample(range(len(region)), len(region))
    shuffled = specialization_gini(region[order], reference[order])
    assert shuffled == close(specialization_gini(region, reference))


@pytest.mark.parametrize("part", [0.1, 0.3, 1, 1.1])
@pytest.mark.parametrize("reference", [[1], [1, 2], [1, 2, 3], [1, 2, 3, 4, 5, 6]])
def test_the_structure_of_the_reference_gives_zero(reference, part):
    gini = specialization_gini(part * np.array(reference), reference)
    assert gini == close(0)
    assert gini >= 0  # not a little below, by rounding
    assert type(gini) is float


@pytest.mark.parametrize("industries", [1, 2, 5])
def test_a_single_industry_gives_the_maximum(industries):
    region = np.eye(industries)[-1]
    gini = specialization_gini(region, np.arange(1, industries + 1))
    assert gini == close(1 - 1 / industries)


def test_the_gini_counts_industries_once_and_weights_none():
    region, reference = [700, 600, 500, 10_000, 40_000], [30, 15, 10, 60, 50]
    gini = specialization_gini(region, reference)
    assert gini != pytest.approx(0.5228735, abs=1e-3)  # the weighted Lorenz curve
    halves = specialization_gini(
        [350, 350, *region[1:]], [15, 15, *reference[1:]]
    )  # one industry listed in two halves
    assert halves != pytest.approx(gini, abs=1e-3)


@pytest.mark.parametrize("name", ["region", "reference"])
@pytest.mark.parametrize(
    ("bad", "complaint"),
    [
        ([1, np.nan], "contains nan; drop or fill missing and infinite values first."),
        ([1, np.inf], "contains inf; drop or fill missing and infinite values first."),
        ([], "is empty; give at least one number."),
        (["x", "y"], "must be numeric; got ['x', 'y']."),
        ([[1, 2]] * 2, "has shape (2, 2); give a plain list, one number per item."),
    ],
)
def test_employment_without_a_gini_is_refused(name, bad, complaint):
    with pytest.raises(ValueError) as error:
        specialization_gini(**{"region": [1, 2], "reference": [3, 4], name: bad})
    assert str(error.value) == f"{name} {complaint}"


@pytest.mark.parametrize(
    ("region", "reference", "message"),
    [
        ([1, -1], [3, 4], "region contains -1; it must be at least 0."),
        ([0, 0], [3, 4], "region adds up to zero; there is nothing to take shares of."),
        ([1, 2], [3, 0], "reference contains 0; every value must be positive."),
        ([1, 2], [3, -4], "reference contains -4; every value must be positive."),
        (
            [1, 2, 3],
            [3, 4],
            "region has 3 and reference has 2 entries; "
            "both must list the same items in one order.",
        ),
    ],
)
def test_a_region_that_does_not_fit_its_reference_is_refused(
    region, reference, message
):
    with pytest.raises(ValueError) as error:
        specialization_gini(region, reference)
    assert str(error.value) == message
