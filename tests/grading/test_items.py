"""Item statistics: values by hand, published ones, a second method, and limits."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusterlab.grading.items import (
    alpha_interval,
    cronbach_alpha,
    difficulty,
    discrimination,
)

# Answers to five questions of the Law School Admission Test, section VI, by 1,000
# persons: how often each pattern of right (1) and wrong (0). Bock and Lieberman (1970),
# Fitting a response model for n dichotomously scored items, Psychometrika 35, 179-197.
LSAT = {
    **{"00000": 3, "00001": 6, "00010": 2, "00011": 11, "00100": 1, "00101": 1},
    **{"00110": 3, "00111": 4, "01000": 1, "01001": 8, "01011": 16, "01101": 3},
    **{"01110": 2, "01111": 15, "10000": 10, "10001": 29, "10010": 14, "10011": 81},
    **{"10100": 3, "10101": 28, "10110": 15, "10111": 80, "11000": 16, "11001": 56},
    **{"11010": 21, "11011": 173, "11100": 11, "11101": 61, "11110": 28, "11111": 298},
}

# Four students, three items, totals 1, 2, 4 and 8. Variances 11/12, 1 and 5/3, of the
# total 115/12.
SMALL = pd.DataFrame({"a": [0, 0, 1, 2], "b": [1, 1, 1, 3], "c": [0, 1, 2, 3]})

tables = (
    st.integers(1, 12)
    .flatmap(
        lambda students: st.integers(1, 6).flatmap(
            lambda items: st.lists(
                st.lists(
                    st.sampled_from([0, 0.1, 0.3, 1, 2]), min_size=items, max_size=items
                ),
                min_size=students,
                max_size=students,
            )
        )
    )
    .map(pd.DataFrame)
)


@pytest.fixture(scope="module")
def lsat():
    rows = [[int(each) for each in pattern] for pattern in LSAT]
    return pd.DataFrame(np.repeat(rows, list(LSAT.values()), axis=0))


def test_difficulty_by_hand():
    found = difficulty(SMALL, pd.Series({"a": 2, "b": 4, "c": 3}))
    assert found == {"a": 3 / 8, "b": 3 / 8, "c": 1 / 2}


def test_difficulty_passes_over_what_is_not_marked():
    points = pd.DataFrame({"a": [1, np.nan], "b": [np.nan, np.nan]})
    assert difficulty(points, pd.Series({"a": 2, "b": 2})) == {"a": 0.5, "b": None}


def test_an_item_worth_nothing_has_no_difficulty():
    assert difficulty(SMALL[["a"]], pd.Series({"a": 0})) == {"a": None}


def test_discrimination_by_hand():
    # a = 0 0 1 2 with b + c = 1 2 3 6: deviations -3 -3 1 5 (quarters) and -2 -1 0 3.
    expected = (6 + 3 + 0 + 15) / np.sqrt((9 + 9 + 1 + 25) * (4 + 1 + 0 + 9))
    assert discrimination(SMALL)["a"] == pytest.approx(expected)


def test_alpha_by_hand():
    # 3/2 (1 - (11/12 + 1 + 5/3) / (115/12)) = 3/2 (1 - 43/115) = 108/115
    assert cronbach_alpha(SMALL) == pytest.approx(108 / 115)


def test_the_published_answers_have_their_published_shares(lsat):
    """0.924, 0.709, 0.553, 0.763 and 0.870: in any textbook on these data."""
    shares = difficulty(lsat, pd.Series(1, index=lsat.columns))
    assert list(shares.values()) == pytest.approx([0.924, 0.709, 0.553, 0.763, 0.870])


def test_alpha_of_right_and_wrong_is_kuder_richardson_20(lsat):
    """KR-20 from the shares of right answers; R's ltm prints 0.295 for these data."""
    p, total = lsat.mean(), lsat.sum(axis=1)
    kr20 = 5 / 4 * (1 - (p * (1 - p)).sum() / total.var(ddof=0))
    assert cronbach_alpha(lsat) == pytest.approx(kr20, abs=1e-12)
    assert cronbach_alpha(lsat) == pytest.approx(0.295, abs=5e-4)


@given(tables)
def test_alpha_from_mean_covariance_is_the_same(points):
    """Second method: k c / (v + (k - 1) c) with mean variance v and covariance c."""
    alpha, k = cronbach_alpha(points), points.shape[1]
    if alpha is not None:
        table = np.cov(points.to_numpy(dtype=float), rowvar=False)
        v = np.trace(table) / k
        c = (table.sum() - np.trace(table)) / (k * (k - 1))
        assert alpha == pytest.approx(k * c / (v + (k - 1) * c), abs=1e-9)


@given(tables)
def test_no_table_gives_a_value_that_is_no_number(points):
    found = [cronbach_alpha(points), *discrimination(points).values()]
    assert all(each is None or np.isfinite(each) for each in found)


@given(tables)
def test_a_correlation_lies_between_minus_one_and_one(points):
    found = [each for each in discrimination(points).values() if each is not None]
    assert all(-1 - 1e-9 <= each <= 1 + 1e-9 for each in found)


def test_copies_of_one_item_agree_fully():
    copies = pd.concat([SMALL["c"]] * 4, axis=1, keys=list("wxyz"))
    assert cronbach_alpha(copies) == pytest.approx(1)
    assert list(discrimination(copies).values()) == pytest.approx([1] * 4)


def test_uncorrelated_items_have_alpha_zero():
    points = pd.DataFrame({"a": [0, 0, 1, 1], "b": [0, 1, 0, 1]})
    assert cronbach_alpha(points) == pytest.approx(0)


def test_opposed_items_have_a_negative_alpha():
    points = pd.DataFrame({"a": [0, 1, 2], "b": [2, 1, 1]})
    assert cronbach_alpha(points) < 0


@pytest.mark.parametrize(
    "points",
    [
        SMALL.head(0),
        SMALL.head(1),
        SMALL[["a"]],
        pd.DataFrame({"a": [1, 1], "b": [2, 2]}),
        pd.DataFrame({"a": [0.1, 0.2], "b": [0.2, 0.1]}),
    ],
    ids=["nobody", "one student", "one item", "all equal", "equal totals"],
)
def test_alpha_is_none_where_it_is_undefined(points):
    assert cronbach_alpha(points) is None


def test_an_item_everybody_solves_has_no_correlation():
    assert discrimination(SMALL.assign(d=4))["d"] is None


def test_equal_points_but_for_rounding_are_no_correlation():
    points = pd.DataFrame({"a": [0.1 + 0.2, 0.3], "b": [1, 2]})
    assert discrimination(points) == {"a": None, "b": None}


def test_the_interval_holds_the_true_reliability_as_often_as_it_says():
    """Parallel items with error as large as truth: reliability k / (k + 1)."""
    rng = np.random.default_rng(7)
    held = 0
    for _ in range(400):
        truth = rng.normal(size=(25, 1))
        points = pd.DataFrame(truth + rng.normal(size=(25, 5)))
        low, high = alpha_interval(cronbach_alpha(points), 25, 5)
        held += low <= 5 / 6 <= high
    assert held / 400 == pytest.approx(0.95, abs=0.03)


def test_the_interval_shrinks_with_the_class():
    widths = [np.diff(alpha_interval(0.7, n, 6)).item() for n in (10, 100, 1000)]
    assert widths == sorted(widths, reverse=True)
