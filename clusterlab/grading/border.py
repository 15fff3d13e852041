"""What may cross from a student's process to the judge: plain data, nothing that acts.

`encode` writes a value as nested tuples of primitives: the name of its kind, then its
parts. `decode` builds a new value of the judge's own classes from them. What has no
parts, a function for example, stays behind and crosses as a reference by number. The
tuples travel as a message of `clusterlab.grading.messages`.
"""

import builtins
import datetime
from collections import Counter, OrderedDict, defaultdict, deque
from decimal import Decimal
from fractions import Fraction
from importlib import import_module
from typing import NamedTuple

import numpy as np
import pandas as pd

from clusterlab.grading.messages import Uncrossable

PRIMITIVES = (type(None), bool, int, float, str, bytes)
PLAIN = "biufcmMSU"  # NumPy kinds whose elements are no objects
GRAPHS = ("Graph", "DiGraph")


def encode(value, refer):
    """The value as nested tuples of primitives.

    Parameters
    ----------
    value : object
        What a student's function returned, or an argument it may have changed.
    refer : callable
        Gives a number to an object that has no parts and stays behind.
    """
    if type(value) in PRIMITIVES:
        return value
    name = _kind_of(value)
    if name is None:
        return "reference", refer(value), type(value).__name__
    return name, *(encode(part, refer) for part in KINDS[name].parts(value))


def decode(message, follow):
    """A new value from what `encode` wrote; `follow` turns numbers into references."""
    if type(message) in PRIMITIVES:
        return message
    name, *parts = message
    parts = [decode(part, follow) for part in parts]
    if name == "reference":
        return follow(*parts)
    if name not in KINDS:
        raise Uncrossable(f"unknown kind of value: {name!r}")
    return KINDS[name].build(*parts)


class Kind(NamedTuple):
    """How a value of one kind is taken apart and put together."""

    parts: object
    build: object


def _kind_of(value):
    kind = type(value)
    if isinstance(value, np.generic):
        return "scalar" if value.dtype.kind in PLAIN else None
    if kind is np.ndarray:
        return "array" if value.dtype.kind in PLAIN + "O" else None
    if isinstance(value, BaseException):
        return "error"
    if kind.__module__.startswith("pandas") and isinstance(value, pd.Index):
        return "MultiIndex" if isinstance(value, pd.MultiIndex) else "Index"
    if kind.__module__.startswith("networkx.classes") and kind.__name__ in GRAPHS:
        return kind.__name__
    return NAMES.get(kind)


def _array_parts(array):
    if array.dtype == object:
        return "O", list(array.shape), list(array.ravel())
    return array.dtype.str, list(array.shape), array.tobytes()


def _array(dtype, shape, content):
    if dtype == "O":
        array = np.empty(len(content), dtype=object)
        array[:] = content
        return array.reshape(shape)
    return np.frombuffer(content, _plain(dtype)).reshape(shape).copy()


def _plain(dtype):
    dtype = np.dtype(dtype)
    if dtype.kind not in PLAIN:
        raise Uncrossable(f"an array of {dtype} may not cross")
    return dtype


def _column_parts(values):
    """The parts of a column: its dtype and an array."""
    if isinstance(values.dtype, pd.CategoricalDtype):
        return "category", [values.codes, values.categories, values.ordered]
    if isinstance(values, np.ndarray):
        return "array", values
    return str(values.dtype), values.astype(object)


def _column(dtype, values):
    if dtype == "category":
        return pd.Categorical.from_codes(*values)
    return values if dtype == "array" else pd.array(values, dtype=dtype)


def _series_parts(series):
    return *_column_parts(series.array), series.index, series.name


def _series(dtype, values, index, name):
    return pd.Series(_column(dtype, values), index, name=name)


def _frame_parts(frame):
    columns = [frame.iloc[:, position] for position in range(frame.shape[1])]
    parts = [list(_column_parts(column.array)) for column in columns]
    return frame.columns, frame.index, parts


def _frame(columns, index, parts):
    data = {position: _column(*part) for position, part in enumerate(parts)}
    return pd.DataFrame(data, index=index).set_axis(columns, axis="columns")


def _generator(state):
    if state["bit_generator"] not in ("PCG64", "MT19937", "Philox", "SFC64"):
        raise Uncrossable("unknown bit generator")
    bits = getattr(np.random, state["bit_generator"])()
    bits.state = state
    return np.random.Generator(bits)


def _graph(name):
    """A kind of networkx, which is imported where there are graphs and not before."""

    def build(nodes, edges):
        graph = getattr(import_module("networkx"), name)()
        graph.add_nodes_from(nodes)
        graph.add_edges_from(edges)
        return graph

    return Kind(lambda x: (list(x.nodes(data=True)), list(x.edges(data=True))), build)


def describe_error(error):
    """Names of an error's class and its bases, and its text."""
    try:
        text = str(error)
    except BaseException:
        text = "The error cannot be shown."
    return [kind.__name__ for kind in type(error).__mro__], text


def error_like(names, text):
    """The nearest built-in error."""
    for name in names:
        kind = getattr(builtins, str(name), None)
        if isinstance(kind, type) and issubclass(kind, Exception):
            break
    else:
        kind = RuntimeError  # SystemExit and the like
    try:
        return kind(text.strip("'\"") if kind is KeyError else text)
    except TypeError:
        return RuntimeError(text)


_items = Kind(
    lambda x: (list(x), list(x.values())),
    lambda keys, values: dict(zip(keys, values, strict=True)),
)

KINDS = {
    "list": Kind(list, lambda *parts: list(parts)),
    "tuple": Kind(tuple, lambda *parts: parts),
    "set": Kind(list, lambda *parts: set(parts)),
    "frozenset": Kind(list, lambda *parts: frozenset(parts)),
    "deque": Kind(list, lambda *parts: deque(parts)),
    **dict.fromkeys(["dict", "OrderedDict", "defaultdict", "Counter"], _items),
    "error": Kind(describe_error, error_like),
    "complex": Kind(lambda x: (x.real, x.imag), complex),
    "Fraction": Kind(lambda x: (x.numerator, x.denominator), Fraction),
    "Decimal": Kind(lambda x: (str(x),), Decimal),
    "range": Kind(lambda x: (x.start, x.stop, x.step), range),
    "slice": Kind(lambda x: (x.start, x.stop, x.step), slice),
    "date": Kind(lambda x: (x.isoformat(),), datetime.date.fromisoformat),
    "datetime": Kind(lambda x: (x.isoformat(),), datetime.datetime.fromisoformat),
    "Timestamp": Kind(lambda x: (x.isoformat(),), pd.Timestamp),
    "Timedelta": Kind(lambda x: (x.isoformat(),), pd.Timedelta),
    "NAType": Kind(lambda x: (), lambda: pd.NA),
    "NaTType": Kind(lambda x: (), lambda: pd.NaT),
    "scalar": Kind(
        lambda x: (x.dtype.str, x.tobytes()),
        lambda dtype, content: np.frombuffer(content, _plain(dtype))[0],
    ),
    "array": Kind(_array_parts, _array),
    "Index": Kind(
        lambda x: (*_column_parts(x.array), x.name),
        lambda dtype, values, name: pd.Index(_column(dtype, values), name=name),
    ),
    "MultiIndex": Kind(
        lambda x: (list(x), list(x.names)),
        lambda rows, names: pd.MultiIndex.from_tuples(rows, names=names),
    ),
    "Series": Kind(_series_parts, _series),
    "DataFrame": Kind(_frame_parts, _frame),
    **{name: _graph(name) for name in GRAPHS},
    "Generator": Kind(lambda x: (x.bit_generator.state,), _generator),
}
NAMES = {
    kind: kind.__name__
    for kind in (
        *(list, tuple, set, frozenset, deque, dict, OrderedDict, defaultdict, Counter),
        *(complex, Fraction, Decimal, range, slice, datetime.date, datetime.datetime),
        *(pd.Timestamp, pd.Timedelta, type(pd.NA), type(pd.NaT), pd.Series),
        *(pd.DataFrame, np.random.Generator),
    )
}
