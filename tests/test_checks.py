"""Do the checks accept every right answer, refuse wrong ones and say why?"""

import functools
import sys
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest

from clusterlab import measures
from clusterlab import measures as renamed
from clusterlab.checks import expect, expect_error, own_work
from clusterlab.measures import hhi
from clusterlab.models import throw_plants


def unwrapped(error):
    """The message in one line."""
    return " ".join(str(error.value).split())


def complaint(actual, expected, *others, **options):
    with pytest.raises(AssertionError) as error:
        expect(actual, expected, *others, **options)
    return unwrapped(error)


# expect: what is right


@pytest.mark.parametrize(
    "right",
    [0.5, np.float64(0.5), np.float32(0.5), np.array(0.5), 1 / 2],
    ids=lambda value: type(value).__name__,
)
def test_a_right_number_passes_whatever_its_type(right):
    expect(right, 0.5)
    expect(right, np.float64(0.5))


@pytest.mark.parametrize(
    "right",
    [[1, 2], (1.0, 2.0), np.array([1, 2]), pd.Series([1, 2]), pd.Index([1, 2])],
    ids=lambda value: type(value).__name__,
)
def test_right_numbers_pass_whatever_holds_them(right):
    expect(right, [1, 2])
    expect([1, 2], right)


def test_a_right_table_passes():
    expect(pd.DataFrame({"a": [1, 3], "b": [2, 4]}), [[1, 2], [3, 4]])


def test_rounding_errors_pass_near_one_near_zero_and_for_large_numbers():
    expect(0.1 + 0.2, 0.3)
    expect(1e-12, 0)
    expect(0, 1e-12)
    expect(1e9 + 1, 1e9)


def test_the_tolerance_can_be_wider():
    complaint(0.34, 0.3438)
    expect(0.34, 0.3438, tolerance=0.02)


# expect: what is wrong


def test_a_wrong_number_is_refused_with_both_values():
    assert complaint(50, 0.5) == "Got 50, expected 0.5."
    assert complaint(0.123456789, 1) == "Got 0.1234568, expected 1."


@pytest.mark.parametrize("wrong", [0.501, 0.5 + 1e-6, -0.5, np.inf, True])
def test_a_number_that_is_a_little_off_is_refused(wrong):
    assert complaint(wrong, 0.5).endswith("expected 0.5.")


def test_a_small_number_is_not_taken_for_zero():
    assert complaint(0, 1e-6) == "Got 0, expected 1e-06."
    assert complaint(2e-6, 1e-6) == "Got 2e-06, expected 1e-06."
    assert complaint(2e-9, 0) == "Got 2e-09, expected 0."


def test_one_wrong_number_among_right_ones_is_refused():
    assert complaint([1, 2.5], [1, 2]) == "Got [1, 2.5], expected [1, 2]."


def test_a_missing_return_is_named():
    assert complaint(None, 0.5) == "Got None (is a return missing?), expected 0.5."


@pytest.mark.parametrize("expected", [0.5, np.nan])
def test_nan_equals_nothing_not_even_nan(expected):
    assert complaint(np.nan, expected).startswith("Got nan")


def test_an_array_with_nan_equals_nothing():
    complaint([1, np.nan], [1, np.nan])


@pytest.mark.parametrize("wrong", ["falls", {}, {"a": 0.5}, [], object, lambda: 0.5])
def test_something_that_is_no_number_is_refused(wrong):
    assert complaint(wrong, 0.5) == f"Got {wrong!r}, expected 0.5."


@pytest.mark.parametrize(
    ("wrong", "shown"),
    [
        ("0.5", "'0.5'"),
        (["0.5"], "['0.5']"),
        (b"0.5", "b'0.5'"),
        (0.5 + 3j, "(0.5+3j)"),
        ([[1], [1, 2]], "[[1], [1, 2]]"),
        (Fraction(1, 3), "0.3333333"),
        (np.datetime64("2020-01-01"), "np.datetime64('2020-01-01')"),
        (np.timedelta64(3, "D"), "np.timedelta64(3,'D')"),
        (10**400, "1" + 76 * "0" + "..."),
    ],
)
def test_odd_answers_are_refused_and_shown(wrong, shown):
    assert complaint(wrong, 0.5) == f"Got {shown}, expected 0.5."


def test_infinity_equals_only_itself():
    expect([1, np.inf], [1, np.inf])
    assert complaint(5, np.inf) == "Got 5, expected inf."
    assert complaint(-np.inf, np.inf) == "Got -inf, expected inf."
    assert complaint(5, 1, [(np.inf, "You divided by 0.")]) == "Got 5, expected 1."


def test_a_comparison_is_no_number():
    assert "True_" in complaint(np.True_, 0.5)


def test_right_numbers_in_another_shape_are_told_so():
    assert complaint([0.5], 0.5) == (
        "The numbers are right, but their shape is (1,) instead of (). "
        "Got [0.5], expected 0.5."
    )
    assert complaint([[1, 2]], [1, 2]) == (
        "The numbers are right, but their shape is (1, 2) instead of (2,). "
        "Got [[1, 2]], expected [1, 2]."
    )


def test_too_few_numbers_are_refused_though_they_would_broadcast():
    assert complaint(1, [1, 1]) == "Got 1, expected [1, 1]."


@pytest.mark.parametrize("long", [list(range(1000)), "x" * 1000], ids=["list", "text"])
def test_a_long_answer_is_shortened_and_says_so(long):
    message = complaint(long, 0)
    assert message.startswith(f"Got {long!r:.9}")
    assert "..." in message
    assert len(message) <= len("Got , expected 0.") + 80


# expect: known mistakes

MISTAKES = [
    (50, "You returned percent."),
    (0.25, "You squared."),
    (50, "Nobody reads a second explanation."),
]


@pytest.mark.parametrize(
    ("wrong", "hint"),
    [
        (50, "You returned percent. "),
        (np.float32(50), "You returned percent. "),
        (50.004, "You returned percent. "),  # rounded on the way
        (50.1, ""),
        (0.25, "You squared. "),
        (7, ""),
        (None, ""),
    ],
)
def test_a_known_mistake_is_explained_and_an_unknown_one_is_not(wrong, hint):
    assert complaint(wrong, 0.5, MISTAKES).partition("Got")[0] == hint


def test_a_mistake_that_happens_to_be_right_is_no_mistake():
    expect(0.5, 0.5, [(0.5, "Wrong.")])


def test_a_mistake_is_matched_as_loosely_as_the_answer():
    message = complaint(0.26, 0.5, MISTAKES, tolerance=0.1)
    assert message == "You squared. Got 0.26, expected 0.5."


def test_a_message_is_wrapped_so_that_no_line_is_cut_off():
    with pytest.raises(AssertionError) as error:
        expect(1, 2, [(1, "You counted the registered people instead of all. " * 3)])
    lines = str(error.value).split("\n")
    assert len(lines) > 1
    assert max(map(len, lines)) <= 76


# expect_error


def refuse(*_, **__):
    raise ValueError("no")


def stumble(_):
    raise ZeroDivisionError


def share(part, whole, digits=2):
    return round(part / whole, digits)


def test_a_value_error_is_what_is_asked_for():
    expect_error(refuse, -1, [2], because="B.")
    expect_error(refuse, whole=0, because="B.")


@pytest.mark.parametrize(
    ("function", "arguments", "options", "message"),
    [
        (share, (1, 4), {}, "share(1, 4) returned 0.25."),
        (share, (1, 3), {"digits": 1}, "share(1, 3, digits=1) returned 0.3."),
        (share, ([], 3), {}, "share([], 3) raised TypeError."),
        (share, ("a", 3), {}, "share('a', 3) raised TypeError."),
        (stumble, (0,), {}, "stumble(0) raised ZeroDivisionError."),
        (print, (), {}, "print() returned None (is a return missing?)."),
    ],
)
def test_anything_else_is_refused_and_named(function, arguments, options, message):
    with pytest.raises(AssertionError) as error:
        expect_error(function, *arguments, because="It is absurd.", **options)
    assert unwrapped(error) == f"It is absurd. Raise a ValueError. {message}"


def test_a_function_without_a_name_is_checked_too():
    with pytest.raises(AssertionError) as error:
        expect_error(functools.partial(abs, -1), because="B.")
    assert unwrapped(error) == "B. Raise a ValueError. The function() returned 1."


def test_a_returned_duration_is_no_refusal():
    with pytest.raises(AssertionError, match=r"returned np\.timedelta64"):
        expect_error(lambda: np.timedelta64(3, "D"), because="B.")


# own_work

MESSAGE = (
    "Your answer calls the library's hhi. The exercise is to write it yourself, "
    "with NumPy or plain Python."
)


def behind_a_helper(x):
    def helper(y):
        return hhi(y)

    return helper(x)


alias = hhi


@pytest.mark.parametrize(
    "answer",
    [
        hhi,
        measures.hhi,
        renamed.hhi,
        alias,
        lambda x: hhi(x),
        lambda x: getattr(measures, "h" + "hi")(x),
        functools.partial(hhi, normalized=True),
        behind_a_helper,
        lambda x: next(map(hhi, [x])),
        lambda x: [hhi(y) for y in [x, x]],
        lambda x: np.apply_along_axis(hhi, 0, x),
        lambda x: pd.Series(x).agg(hhi),
        lambda x: sorted([x], key=hhi),
    ],
    ids=[
        *["direct", "attribute", "renamed module", "alias", "lambda", "getattr"],
        *["partial", "nested", "map", "comprehension", "numpy", "pandas", "sorted"],
    ],
)
def test_the_librarys_own_function_is_refused_however_it_is_called(answer):
    with pytest.raises(AssertionError) as error, own_work():
        answer([20, 50, 30])
    assert unwrapped(error) == MESSAGE


def test_an_answer_that_swallows_errors_is_refused_all_the_same():
    def stubborn(x):
        try:
            return hhi(x)
        except BaseException:
            return hhi(x)

    with pytest.raises(AssertionError) as error, own_work():
        stubborn([1, 1])
    assert unwrapped(error) == MESSAGE


@pytest.mark.parametrize(
    "name",
    ["location_quotient", "krugman_index", "ellison_glaeser", "ellison_glaeser_null"],
)
def test_every_measure_is_guarded(name):
    arguments = [1] * (4 if name == "location_quotient" else 2)
    if name == "ellison_glaeser":
        arguments.append(1)
    with pytest.raises(AssertionError, match=f"library's {name}"), own_work():
        getattr(measures, name)(*arguments)


def test_numpy_pandas_and_plain_python_are_allowed():
    def own(x):
        x = pd.Series(x, dtype=float)
        return float(((x / x.sum()) ** 2).sum())

    with own_work():
        assert own([20, 50, 20, 10]) == pytest.approx(0.34)
        assert np.linalg.norm([3, 4]) == 5
        assert sum(map(abs, [-1, 2])) == 3


def test_the_models_are_guarded_as_well():
    with pytest.raises(AssertionError, match="library's throw_plants"), own_work():
        throw_plants([1], [1], np.random.default_rng(0))


def test_only_the_packages_named_are_guarded():
    with own_work("clusterlab.models"):
        assert hhi([1, 1]) == 0.5
    with pytest.raises(AssertionError), own_work("json", "clusterlab.measures"):
        hhi([1, 1])


def test_the_library_works_again_afterwards():
    with own_work():
        pass
    assert hhi([1, 1]) == 0.5


@pytest.fixture
def profiler():
    """A profiler somebody else has set, such as a coverage tool."""
    before = sys.getprofile()

    def watch(*_):
        return None

    sys.setprofile(watch)
    yield watch
    sys.setprofile(before)


def test_the_profiler_is_restored_after_success(profiler):
    with own_work():
        assert sys.getprofile() is not profiler
    assert sys.getprofile() is profiler


@pytest.mark.parametrize("answer", [hhi, stumble], ids=["refused", "error"])
def test_the_profiler_is_restored_after_an_error(profiler, answer):
    with pytest.raises((AssertionError, ZeroDivisionError)), own_work():
        answer([1, 1])
    assert sys.getprofile() is profiler
