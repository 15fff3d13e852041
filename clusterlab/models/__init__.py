"""Models: simulate, with pure functions and small frozen records."""

from clusterlab.models.dartboard import throw_plants

__all__ = ["throw_plants"]
