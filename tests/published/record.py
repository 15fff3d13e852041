"""A value that somebody else has published, and how the library computes it."""

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np


@dataclass(frozen=True, eq=False)
class Published:
    """One reference value of one public function."""

    id: str  # the group of references it belongs to
    function: str  # "measures.hhi"
    name: str  # what is computed, in words
    expected: object  # number or list of numbers
    tolerance: object  # absolute; one number, or one per value
    source: str
    compute: Callable

    def __str__(self):
        return f"{self.function}: {self.name}"


@cache
def computed(value):
    """What the library makes of a reference value, as a flat array; computed once."""
    return np.ravel(np.asarray(value.compute(), dtype=float))


def agrees(value):
    """Whether the library reproduces a reference value."""
    expected = np.ravel(np.asarray(value.expected, dtype=float))
    found = computed(value)
    return found.shape == expected.shape and bool(
        (np.abs(found - expected) <= value.tolerance).all()
    )


@cache
def collect():
    """Every reference value of the files in this folder, in their order."""
    files = sorted(Path(__file__).parent.glob("*.py"))
    names = [file.stem for file in files if file.stem != "record"]
    return [
        each
        for name in names
        for each in importlib.import_module(f"published.{name}").PUBLISHED
    ]


# Reference values at hand that no public function computes.
NOT_NEEDED = {
    "P-04, weighted-Lorenz variant of the locational Gini": (
        "another convention than `specialization_gini`, kept out so as not to mix them"
    ),
    "P-07, Atkinson index": "the library `inequality` computes it",
    "P-14, LISA quadrant counts of Columbus": "esda's Moran_Local counts them",
}
