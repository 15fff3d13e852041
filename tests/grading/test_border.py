"""Only plain data crosses from a student's process to the judge."""

import pickle
from collections import Counter, OrderedDict
from datetime import date
from decimal import Decimal
from fractions import Fraction

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusterlab.grading.border import decode, encode
from clusterlab.grading.messages import Uncrossable, dumps, loads


def across(value):
    """The value as it arrives on the other side."""
    kept = []
    message = dumps(encode(value, lambda thing: kept.append(thing) or len(kept)))
    return decode(loads(message), lambda number, kind: ("reference", number, kind))


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: (
        st.lists(inner)
        | st.tuples(inner, inner)
        | st.dictionaries(st.text() | st.integers(), inner)
    ),
    max_leaves=20,
)


@given(PLAIN)
def test_plain_values_arrive_as_they_were(value):
    arrived = across(value)
    assert arrived == value
    assert type(arrived) is type(value)


@pytest.mark.parametrize(
    "value",
    [
        {1, 2},
        frozenset({"a"}),
        1 + 2j,
        Fraction(1, 3),
        Decimal("0.10"),
        range(2, 9, 3),
        date(2020, 11, 1),
        pd.Timestamp("2020-11-01"),
        np.float64(0.1),
        np.int32(7),
        np.bool_(True),
        float("inf"),
    ],
    ids=repr,
)
def test_other_values_of_the_standard_library_and_numpy_arrive(value):
    arrived = across(value)
    assert arrived == value
    assert type(arrived) is type(value)


@pytest.mark.parametrize("kind", [OrderedDict, Counter])
def test_special_dictionaries_arrive_as_plain_ones_with_the_same_items(kind):
    assert list(across(kind(b=2, a=1)).items()) == [("b", 2), ("a", 1)]


@pytest.mark.parametrize(
    "array",
    [
        np.arange(6.0).reshape(2, 3),
        np.array([], dtype=int),
        np.array(["a", "中"]),
        np.array([1, "a", None], dtype=object),
        np.arange(3) + 0j,
    ],
    ids=lambda array: str(array.dtype),
)
def test_arrays_arrive_with_shape_dtype_and_content(array):
    arrived = across(array)
    assert arrived.dtype == array.dtype
    np.testing.assert_array_equal(arrived, array)
    arrived[...] = arrived  # can be written to


@pytest.mark.parametrize(
    "frame",
    [
        pd.DataFrame({"x": [1, 2], "名": ["a", None]}, index=["p", "q"]),
        pd.DataFrame({"x": pd.array([1, None], dtype="Int64")}),
        pd.DataFrame({"x": pd.Categorical(["b", "a", "b"])}),
        pd.DataFrame([[1, 2]], columns=pd.MultiIndex.from_product([["a"], [1, 2]])),
        pd.DataFrame(),
        pd.DataFrame([[1, 2.0]], columns=["same", "same"]),
    ],
)
def test_frames_arrive_with_index_columns_and_dtypes(frame):
    pd.testing.assert_frame_equal(across(frame), frame, check_index_type=False)


def test_a_series_keeps_its_name_and_index():
    series = pd.Series([0.5, 0.5], index=pd.Index(["a", "b"], name="k"), name="share")
    pd.testing.assert_series_equal(across(series), series)


def test_a_generator_arrives_with_its_state():
    rng = np.random.default_rng(5)
    rng.random(3)
    assert across(rng).random() == rng.random()


@pytest.mark.parametrize("kind", [nx.Graph, nx.DiGraph])
def test_a_graph_arrives_with_nodes_edges_and_their_data(kind):
    graph = kind()
    graph.add_node("alone", size=2)
    graph.add_edge("a", "b", weight=0.5)
    arrived = across(graph)
    assert type(arrived) is kind
    assert nx.utils.graphs_equal(arrived, graph)


def test_what_has_no_parts_stays_behind_as_a_reference():
    assert across(len) == ("reference", 1, "builtin_function_or_method")
    assert across([open, 3]) == [("reference", 1, "builtin_function_or_method"), 3]


class Equal(float):
    """Pretends to equal everything."""

    def __eq__(self, other):
        return True

    __hash__ = float.__hash__


def test_an_object_that_equals_everything_stays_behind():
    assert across(Equal(2)) == ("reference", 1, "Equal")


class Bomb:
    def __reduce__(self):
        return print, ("boom",)


@pytest.mark.parametrize(
    "message, why",
    [
        (pickle.dumps(Bomb()), "a message asks for builtins.print"),
        (pickle.dumps(Fraction(1, 2)), "a message asks for fractions.Fraction"),
        (b"no pickle", "a message cannot be read: "),
        (b"", "a message cannot be read: "),
    ],
)
def test_a_message_that_asks_for_a_class_is_refused(message, why):
    with pytest.raises(Uncrossable) as error:
        loads(message)
    assert str(error.value).startswith(why)


@pytest.mark.parametrize(
    "message",
    [("no such kind", 1), ("array", "O8", [1], b""), ("Generator", {})],
    ids=repr,
)
def test_parts_that_make_no_value_are_refused(message):
    with pytest.raises((Uncrossable, TypeError, ValueError, KeyError)):
        decode(message, None)


def test_an_error_that_is_returned_arrives_as_an_error():
    arrived = across(ValueError("shares must add up"))
    assert type(arrived) is ValueError
    assert str(arrived) == "shares must add up"
    assert type(across(np.linalg.LinAlgError("singular"))) is ValueError
    assert type(across(SystemExit(3))) is RuntimeError
