"""A value that somebody else has published, and how the library computes it."""

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
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


def collect():
    """Every reference value of the files in this folder, in their order."""
    files = sorted(Path(__file__).parent.glob("*.py"))
    names = [file.stem for file in files if file.stem != "record"]
    return [
        each
        for name in names
        for each in importlib.import_module(f"published.{name}").PUBLISHED
    ]
