"""Checks that explain: compare an answer and say which mistake it looks like.

The exercises' test cells use them. They know numbers and functions, no economics:
what a mistake means is written in the test cell, next to the value it produces.
"""

import sys
from contextlib import contextmanager

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
        Largest difference allowed, relative to `expected` or absolute near zero.

    Taught in *Start here*.

    Examples
    --------
    >>> expect(0.5, 1 / 2)
    >>> expect(50, 0.5, [(50, "You returned percent; return a share.")])
    Traceback (most recent call last):
    AssertionError: Got 50, expected 0.5. You returned percent; return a share.
    """
    if _same(actual, expected, tolerance):
        return
    hints = [text for value, text in mistakes if _same(actual, value, tolerance)]
    if _same(np.ravel(actual), np.ravel(expected), tolerance):
        hints = [
            f"The numbers are right, but their shape is {np.shape(actual)} instead of "
            f"{np.shape(expected)}."
        ]
    raise AssertionError(
        " ".join([f"Got {_short(actual)}, expected {_short(expected)}.", *hints[:1]])
    )


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
    AssertionError: abs(-1) returned 1. There is no number below zero here. Raise ...
    """
    try:
        outcome = f"returned {_short(function(*arguments, **options))}"
    except ValueError:
        return
    except Exception as error:
        outcome = f"raised {type(error).__name__}"
    given = [_short(argument) for argument in arguments]
    given += [f"{name}={_short(value)}" for name, value in options.items()]
    raise AssertionError(
        f"{function.__name__}({', '.join(given)}) {outcome}. {because} "
        "Raise a ValueError instead."
    )


@contextmanager
def own_work(package="clusterlab.measures"):
    """Refuse calls into `package` while the body runs: the exercise is to write it.

    Examples
    --------
    >>> from clusterlab.measures import hhi
    >>> with own_work():
    ...     hhi([1, 1])
    Traceback (most recent call last):
    AssertionError: Your answer calls clusterlab.measures.concentration.hhi. ...
    """

    def watch(frame, event, _):
        module = frame.f_globals.get("__name__", "")
        if event == "call" and module.startswith(package):
            raise AssertionError(
                f"Your answer calls {module}.{frame.f_code.co_name}. The exercise is "
                "to write it yourself, with NumPy or plain Python."
            )

    previous = sys.getprofile()
    sys.setprofile(watch)
    try:
        yield
    finally:
        sys.setprofile(previous)


def _same(actual, expected, tolerance):
    try:
        actual = np.asarray(actual, dtype=float)
    except (TypeError, ValueError):
        return False
    expected = np.asarray(expected, dtype=float)
    return actual.shape == expected.shape and bool(
        np.allclose(actual, expected, rtol=tolerance, atol=tolerance)
    )


def _short(value):
    if value is None:
        return "None (is a return missing?)"
    if isinstance(value, (bool, str)) or not np.isscalar(value):
        text = repr(value)
        return text if len(text) <= 80 else text[:77] + "..."
    return f"{value:.7g}"
