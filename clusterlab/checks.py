"""Checks that explain: compare an answer and say which mistake it looks like.

The exercises' test cells use them. They know numbers and functions, no economics:
what a mistake means is written in the test cell, next to the value it produces.
"""

import inspect
import sys
import textwrap
from contextlib import contextmanager
from numbers import Real

import numpy as np


def expect(actual, expected, mistakes=(), tolerance=1e-6):
    """Raise AssertionError unless `actual` equals `expected`.

    Parameters
    ----------
    actual : number, array_like or pandas object
        The student's result. NumPy and Python numbers count alike.
    expected : number or array_like
        The right result.
    mistakes : sequence of (value, explanation)
        Results that known mistakes produce, each with a sentence to the student.
    tolerance : float
        Largest difference allowed, relative to `expected`; 1e-9 where that is zero.

    Taught in *Start here*.

    Examples
    --------
    >>> expect(0.5, 1 / 2)
    >>> expect(50, 0.5, [(50, "You returned percent; return a share.")])
    Traceback (most recent call last):
    AssertionError: You returned percent; return a share. Got 50, expected 0.5.
    """
    if _same(actual, expected, tolerance):
        return
    near = max(tolerance, 1e-4)
    hints = [sentence for value, sentence in mistakes if _same(actual, value, near)]
    found = _numbers(actual)
    if found is not None and _same(found.ravel(), np.ravel(expected), tolerance):
        hints = [
            f"The numbers are right, but their shape is {np.shape(actual)} instead of "
            f"{np.shape(expected)}."
        ]
    outcome = f"Got {_short(actual)}, expected {_short(expected)}."
    raise AssertionError(_wrapped(" ".join([*hints[:1], outcome])))


def expect_error(function, *arguments, because, **options):
    """Raise AssertionError unless the call refuses its arguments with ValueError.

    Parameters
    ----------
    function : callable
        The student's function.
    *arguments, **options
        Arguments it must refuse.
    because : str
        Why they make no sense, as a sentence to the student.

    Taught in *Start here*.

    Examples
    --------
    >>> expect_error(int, "x", because="x is not a number.")
    >>> expect_error(abs, -1, because="There is no number below zero here.")
    Traceback (most recent call last):
    AssertionError: There is no number below zero here. Raise a ValueError. abs(-1)
    returned 1.
    """
    try:
        returned = function(*arguments, **options)
    except ValueError:
        return
    except Exception as error:
        outcome = f"raised {type(error).__name__}"
    else:
        outcome = f"returned {_short(returned)}"
    name = getattr(function, "__name__", "The function")
    given = [_short(argument) for argument in arguments]
    given += [f"{name}={_short(value)}" for name, value in options.items()]
    raise AssertionError(
        _wrapped(f"{because} Raise a ValueError. {name}({', '.join(given)}) {outcome}.")
    )


_forbidden: list[tuple[str, ...]] = []


def forbidden():
    """The packages that `own_work` refuses just now, or None; grading asks for it."""
    return _forbidden[-1] if _forbidden else None


@contextmanager
def own_work(*packages):
    """Refuse calls into the library while the body runs: the exercise is to write it.

    Parameters
    ----------
    *packages : str
        Packages whose functions may not be called; by default the measures and
        models of the library.

    Examples
    --------
    >>> from clusterlab.measures import hhi
    >>> with own_work():
    ...     hhi([1, 1])
    Traceback (most recent call last):
    AssertionError: Your answer calls the library's hhi. The exercise is to write it
    yourself, with NumPy or plain Python.
    """
    packages = packages or ("clusterlab.measures", "clusterlab.models")
    called = []

    def watch(frame, event, _):
        module = frame.f_globals.get("__name__", "")
        function = frame.f_code.co_flags & inspect.CO_OPTIMIZED  # no module or class
        if event == "call" and function and module.startswith(packages):
            called.append(frame.f_code.co_name)

    previous = sys.getprofile()
    sys.setprofile(watch)
    _forbidden.append(packages)
    try:
        yield
    finally:
        _forbidden.pop()
        sys.setprofile(previous)
        if called:
            raise AssertionError(
                _wrapped(
                    f"Your answer calls the library's {called[0]}. The exercise is to "
                    "write it yourself, with NumPy or plain Python."
                )
            )


def _same(actual, expected, tolerance):
    actual, expected = _numbers(actual), np.asarray(expected, dtype=float)
    if actual is None or actual.shape != expected.shape:
        return False
    return bool(np.isclose(actual, expected, rtol=tolerance, atol=1e-9).all())


def _numbers(values):
    """The values as a float array; None if they are no real numbers, or ragged."""
    try:
        array = np.asarray(values)
        return None if array.dtype.kind in "USMmc" else array.astype(float)
    except (TypeError, ValueError, OverflowError):
        return None


def _wrapped(message):
    """The message in lines that `nbgrader validate` shows uncut."""
    return textwrap.fill(message, width=76, break_long_words=False)


def _short(value):
    if value is None:
        return "None (is a return missing?)"
    found = _numbers(value)
    if found is not None and isinstance(value, Real) and not isinstance(value, bool):
        return f"{float(found):.7g}"
    words = repr(value)
    if found is not None and found.ndim:
        brief = {"float_kind": "{:.7g}".format}
        words = np.array2string(found, separator=", ", threshold=12, formatter=brief)
    words = " ".join(words.split())
    return words if len(words) <= 80 else words[:77] + "..."
