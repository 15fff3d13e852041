"""Theil's T: identities, limits, a second method and bad input."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from inequality.theil import Theil, TheilD

from clusterlab.measures import theil, theil_weighted

quick = settings(deadline=None, derandomize=True)

factors = st.floats(1e-3, 1e3)
incomes = st.lists(st.integers(1, 10**6), min_size=1, max_size=12).map(np.array)


@st.composite
def places(draw):
    """Income, population and group of several places."""
    n = draw(st.integers(1, 10))
    amounts = st.lists(st.integers(1, 10**6), min_size=n, max_size=n).map(np.array)
    labels = st.lists(st.sampled_from("abc"), min_size=n, max_size=n)
    return draw(amounts), draw(amounts), draw(labels)


def close(value):
    return pytest.approx(value, rel=1e-9, abs=1e-12)


# Every entry once


@quick
@given(incomes)
def test_theil_lies_between_zero_and_the_log_of_the_count(values):
    assert 0 <= theil(values).total <= np.log(len(values)) + 1e-12


@pytest.mark.parametrize("n", [1, 2, 3, 7, 10])
@pytest.mark.parametrize("income", [0.1, 3, 1e12])
def test_equal_incomes_give_zero(n, income):
    assert theil([income] * n).total == close(0)
    assert theil([income] * n).total >= 0


def test_one_who_has_nearly_everything_comes_near_the_log_of_the_count():
    assert theil([1, 1, 1, 1e15]).total == pytest.approx(np.log(4))


@quick
@given(incomes, factors)
def test_the_unit_of_income_does_not_matter(values, factor):
    assert theil(factor * values).total == close(theil(values).total)


@quick
@given(incomes, st.integers(2, 5))
def test_listing_everybody_several_times_changes_nothing(values, copies):
    assert theil(np.repeat(values, copies)).total == close(theil(values).total)


@quick
@given(incomes, st.randoms(use_true_random=False))
def test_the_order_does_not_matter(values, random):
    shuffled = random.sample(list(values), len(values))
    assert theil(shuffled).total == close(theil(values).total)


@quick
@given(incomes)
def test_theil_agrees_with_the_inequality_package(values):
    assert theil(values).total == close(float(Theil(values).T))


@quick
@given(places())
def test_the_parts_agree_with_the_inequality_package(drawn):
    values, _, groups = drawn
    parts, theirs = theil(values, groups), TheilD(values, np.array(groups))
    assert parts.between == close(float(theirs.bg[0]))
    assert parts.within == close(float(theirs.wg[0]))


def test_a_transfer_from_rich_to_poor_lowers_theil():
    assert theil([10, 20, 30, 60]).total > theil([10, 25, 30, 55]).total


def test_the_logarithm_is_natural_and_the_index_is_t_not_l():
    values = np.array([1, 3])  # T and L in closed form; shares 1/4 and 3/4
    t = 0.25 * np.log(0.5) + 0.75 * np.log(1.5)
    assert theil(values).total == close(t)
    assert theil(values).total != pytest.approx(t / np.log(2))  # base 2
    assert theil(values).total != pytest.approx(-(np.log(0.5) + np.log(1.5)) / 2)  # L


# Every place by its population


@quick
@given(places())
def test_theil_weighted_lies_between_zero_and_its_maximum(drawn):
    income, people, _ = drawn
    maximum = np.log(people.sum() / people.min())
    assert 0 <= theil_weighted(income, people).total <= maximum + 1e-12


@quick
@given(places(), factors, factors)
def test_units_do_not_matter(drawn, here, there):
    income, people, groups = drawn
    rescaled = theil_weighted(here * income, there * people, groups)
    assert rescaled == close(theil_weighted(income, people, groups))


@quick
@given(places(), factors)
def test_equal_income_per_head_gives_zero(drawn, per_head):
    _, people, groups = drawn
    assert theil_weighted(per_head * people, people, groups) == close((0, 0, 0))


@quick
@given(places(), st.integers(2, 5))
def test_dividing_a_place_into_equal_parts_changes_nothing(drawn, parts):
    income, people, groups = drawn
    divided = theil_weighted(
        np.repeat(income / parts, parts),
        np.repeat(people / parts, parts),
        np.repeat(groups, parts),
    )
    assert divided == close(theil_weighted(income, people, groups))


@quick
@given(places())
def test_places_of_one_size_are_the_unweighted_case(drawn):
    income, _, groups = drawn
    weighted = theil_weighted(income, np.full(len(income), 7), groups)
    assert weighted == close(theil(income, groups))


@quick
@given(st.lists(st.tuples(st.integers(1, 99), st.integers(1, 9)), min_size=1))
def test_counting_places_by_people_is_listing_every_person(drawn):
    income, people = np.transpose(drawn)
    everybody = np.repeat(income / people, people)
    assert theil_weighted(income, people).total == close(theil(everybody).total)


def test_income_is_a_total_not_an_amount_per_head():
    gdp, people = np.array([80, 20]), np.array([8, 2])
    assert theil_weighted(gdp, people).total == close(0)
    assert theil_weighted(gdp / people, people).total > 0.1  # the usual mistake


# Groups


@quick
@given(places())
def test_between_and_within_add_up_to_the_total(drawn):
    income, people, groups = drawn
    for parts in (theil(income, groups), theil_weighted(income, people, groups)):
        assert parts.between + parts.within == close(parts.total)
        assert parts.between >= 0
        assert parts.within >= 0


@quick
@given(places())
def test_the_parts_are_what_the_formula_says(drawn):
    income, people, groups = drawn
    table = pd.DataFrame({"y": income, "p": people, "g": groups})
    sums = table.groupby("g")[["y", "p"]].sum()
    between = theil_weighted(sums["y"], sums["p"]).total
    within = sum(
        group["y"].sum() / income.sum() * theil_weighted(group["y"], group["p"]).total
        for _, group in table.groupby("g")
    )
    parts = theil_weighted(income, people, groups)
    assert parts.between == close(between)
    assert parts.within == close(within)


@quick
@given(places())
def test_one_group_is_all_within_and_a_group_each_is_all_between(drawn):
    income, people, _ = drawn
    total = theil_weighted(income, people).total
    together = theil_weighted(income, people, ["all"] * len(income))
    alone = theil_weighted(income, people, range(len(income)))
    assert together == close((total, 0, total))
    assert alone == close((total, total, 0))


def test_without_groups_there_are_no_parts():
    assert theil([1, 2])[1:] == (None, None)
    assert theil_weighted([1, 2], [1, 1])[1:] == (None, None)


@pytest.mark.parametrize(
    "groups",
    [
        (1, 2, 2),
        [True, False, False],
        ["a", 1, 1],  # names and numbers mixed
        np.array([2.5, 1, 1]),
        pd.Series(["x", "y", "y"], index=[7, 8, 9]),
        pd.Categorical(["x", "y", "y"], categories=["z", "y", "x"]),
    ],
)
def test_groups_may_be_any_labels(groups):
    assert theil([3, 1, 2], groups) == theil([3, 1, 2], ["one", "two", "two"])


def test_results_are_plain_floats():
    for part in theil_weighted([3, 1], [1, 1], ["a", "b"]):
        assert type(part) is float


@pytest.mark.parametrize("values", [[1e308, 1e308, 1e308], [1e-308, 2e-308]])
def test_huge_and_tiny_amounts_are_measured(values):
    assert theil(values).total == close(theil(np.array(values) / values[0]).total)


# Bad input

GOOD = {"income": [10, 20, 30], "population": [1, 1, 1], "groups": ["a", "a", "b"]}

NOT_POSITIVE_NUMBERS = [
    ([1, 0, 2], "contains 0; every value must be positive."),
    ([1, -1, 2], "contains -1; every value must be positive."),
    ([1, np.nan, 2], "contains nan; drop or fill missing and infinite values first."),
    ([1, np.inf, 2], "contains inf; drop or fill missing and infinite values first."),
    ([], "is empty; give at least one number."),
    (["x", 1, 2], "must be numeric; got ['x', 1, 2]."),
    (
        [[1, 1, 1], [1, 1, 1]],
        "has shape (2, 3); give a plain list, one number per item.",
    ),
    (5, "has shape (); give a plain list, one number per item."),
]


@pytest.mark.parametrize(("bad", "complaint"), NOT_POSITIVE_NUMBERS)
def test_incomes_that_are_none_are_refused(bad, complaint):
    with pytest.raises(ValueError) as error:
        theil(bad)
    assert str(error.value) == f"values {complaint}"


@pytest.mark.parametrize("name", ["income", "population"])
@pytest.mark.parametrize(("bad", "complaint"), NOT_POSITIVE_NUMBERS)
def test_places_without_income_or_people_are_refused(name, bad, complaint):
    with pytest.raises(ValueError) as error:
        theil_weighted(**{**GOOD, name: bad})
    assert str(error.value) == f"{name} {complaint}"


def test_more_places_than_populations_are_refused():
    with pytest.raises(ValueError) as error:
        theil_weighted([1, 2], [1, 2, 3])
    assert str(error.value) == (
        "income has 2 and population has 3 entries; "
        "both must list the same items in one order."
    )


@pytest.mark.parametrize(
    ("groups", "message"),
    [
        (
            ["a", "b"],
            "{} has 3 and groups has 2 entries; "
            "both must list the same items in one order.",
        ),
        (
            [],
            "{} has 3 and groups has 0 entries; "
            "both must list the same items in one order.",
        ),
        ("abc", "groups has shape (); give a plain list, one number per item."),
        (
            [["a"], ["b"], ["c"]],
            "groups has shape (3, 1); give a plain list, one number per item.",
        ),
        (
            ["a", None, "b"],
            "groups has no label at position 1; name the group of every entry.",
        ),
        (
            ["a", "b", np.nan],
            "groups has no label at position 2; name the group of every entry.",
        ),
        (
            [pd.NA, "a", "b"],
            "groups has no label at position 0; name the group of every entry.",
        ),
        (
            [["a"], ["b", "c"], []],
            "groups must be names or numbers; got [['a'], ['b', 'c'], []].",
        ),
    ],
)
def test_groups_that_do_not_fit_are_refused(groups, message):
    for measure, name in [
        (lambda: theil([1, 2, 3], groups), "values"),
        (lambda: theil_weighted([1, 2, 3], [1, 1, 1], groups), "income"),
    ]:
        with pytest.raises(ValueError) as error:
            measure()
        assert str(error.value) == message.format(name)
