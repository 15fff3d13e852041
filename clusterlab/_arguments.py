"""Checks of arguments, shared by measures and models.

Each function returns the argument as a float array or raises a ValueError that
names the argument, the offending value and the remedy.
"""

import numpy as np


def numbers(name, values, minimum=None, maximum=None):
    """Return `values` as a finite float array within [minimum, maximum]."""
    try:
        array = np.asarray(values)
        if array.dtype.kind in "USMmc":  # text, dates and complex numbers
            raise TypeError
        array = array.astype(float)
    except (TypeError, ValueError, OverflowError):
        raise ValueError(f"{name} must be numeric; got {values!r}.") from None
    if array.size == 0:
        raise ValueError(f"{name} is empty; give at least one number.")
    if not np.isfinite(array).all():
        bad = array[~np.isfinite(array)].flat[0]
        raise ValueError(
            f"{name} contains {bad}; drop or fill missing and infinite values first."
        )
    if minimum is not None and (array < minimum).any():
        raise ValueError(
            f"{name} contains {array.min():g}; it must be at least {minimum:g}."
        )
    if maximum is not None and (array > maximum).any():
        raise ValueError(
            f"{name} contains {array.max():g}; it must be at most {maximum:g}."
        )
    return array


def positive(name, values):
    """Return `values` as a float array without zeros or negative numbers."""
    array = numbers(name, values)
    if (array <= 0).any():
        raise ValueError(
            f"{name} contains {array.min():g}; every value must be positive."
        )
    return array


def amounts(name, values):
    """Return non-negative `values` whose sum over the last axis is positive."""
    array = np.atleast_1d(numbers(name, values, minimum=0))
    with np.errstate(over="ignore"):
        totals = array.sum(axis=-1)
    if (totals == 0).any():
        raise ValueError(f"{name} adds up to zero; there is nothing to take shares of.")
    if np.isinf(totals).any():
        raise ValueError(
            f"{name} adds up to more than a number can hold; use a larger unit."
        )
    return array


def shares(name, values, tolerance=1e-6):
    """Return non-negative `values` that add up to one over the last axis."""
    array = np.atleast_1d(numbers(name, values, minimum=0))
    totals = array.sum(axis=-1)
    if (np.abs(totals - 1) > tolerance).any():
        total = np.atleast_1d(totals)[np.argmax(np.abs(np.atleast_1d(totals) - 1))]
        raise ValueError(
            f"{name} adds up to {total:g}, not to 1; divide by the total first."
        )
    return array


def vector(name, array):
    """Return `array` if it is a plain list of numbers, not a table of them."""
    if array.ndim != 1:
        raise ValueError(
            f"{name} has shape {array.shape}; give a plain list, one number per item."
        )
    return array


def generator(name, rng):
    """Return `rng` if it is a NumPy random generator."""
    if not isinstance(rng, np.random.Generator):
        raise ValueError(
            f"{name} is {rng!r}; give a generator such as "
            "numpy.random.default_rng(2024)."
        )
    return rng


def same_length(**arrays):
    """Raise unless the named arrays agree in their last axis and broadcast."""
    lengths = {name: array.shape[-1] for name, array in arrays.items()}
    if len(set(lengths.values())) > 1:
        listed = " and ".join(f"{name} has {n}" for name, n in lengths.items())
        raise ValueError(
            f"{listed} entries; both must list the same items in one order."
        )
    try:
        np.broadcast_shapes(*(array.shape for array in arrays.values()))
    except ValueError:
        listed = " and ".join(f"{name} has {a.shape}" for name, a in arrays.items())
        raise ValueError(
            f"{listed} as shape, which do not broadcast; reshape them to a common one."
        ) from None


def part_of(part_name, part, whole_name, whole):
    """Raise where a part exceeds the whole it is said to belong to."""
    part, whole = np.broadcast_arrays(part, whole)
    too_large = part > whole * (1 + 1e-9)
    if too_large.any():
        raise ValueError(
            f"{part_name} ({part[too_large][0]:g}) exceeds {whole_name} "
            f"({whole[too_large][0]:g}); a part cannot be larger than its whole."
        )


def number(name, value, minimum=None, maximum=None):
    """Return `value` as a finite float if it is a single number in the range."""
    array = numbers(name, value, minimum, maximum)
    if array.ndim:
        raise ValueError(f"{name} is {value!r}; give a single number.")
    return float(array)


def whole_number(name, value, minimum=0):
    """Return `value` as an int if it is a single whole number, `minimum` or more."""
    value = number(name, value, minimum)
    if not value.is_integer():
        raise ValueError(f"{name} is {value:g}; give a whole number.")
    return int(value)


def square(name, values):
    """Return `values` as a float array if it is a square table of numbers."""
    array = numbers(name, values)
    if array.ndim != 2 or array.shape[0] != array.shape[1]:
        raise ValueError(
            f"{name} has shape {array.shape}; give a square table, as many rows as "
            "columns."
        )
    return array


def one_of(name, value, choices):
    """Return `value` if it is one of the names in `choices`."""
    if not isinstance(value, str) or value not in choices:
        raise ValueError(f"{name} is {value!r}; choose one of {', '.join(choices)}.")
    return value


def between(name, value, low, high):
    """Return `value` as one float strictly between `low` and `high`."""
    value = number(name, value)
    if not low < value < high:
        raise ValueError(
            f"{name} is {value:g}; it must lie strictly between {low:g} and {high:g}."
        )
    return value


def positive_number(name, value):
    """Return `value` as a float if it is a single number above zero."""
    number(name, value)
    return float(positive(name, value))
