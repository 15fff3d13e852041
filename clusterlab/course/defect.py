"""A defect of a notebook, as ``clusterlab check`` finds, mends and reports it."""

from collections.abc import Callable
from dataclasses import dataclass, field

WARNINGS = {"leaves", "own_path", "syntax"}


@dataclass(frozen=True)
class Defect:
    """Something wrong with a notebook.

    Attributes
    ----------
    kind : str
        Its name in the words for ``clusterlab check``.
    gaps : dict of str to object
        What to fill into those words.
    mend : callable or None
        Takes nothing and mends it in the notebook; None where only a person can.
    """

    kind: str
    gaps: dict = field(default_factory=dict)
    mend: Callable | None = None

    @property
    def stops(self):
        """Whether the student must do something before handing in."""
        return self.kind not in WARNINGS
