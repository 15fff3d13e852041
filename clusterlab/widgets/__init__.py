"""Widgets: let people move things.

A widget draws all its pictures before it appears and switches them in the browser,
so it answers at once on a slow connection and on a web page without a kernel.
"""

from clusterlab.widgets.measuring_clusters import dart_thrower, plant_mergers
from clusterlab.widgets.quiz import quiz

__all__ = ["dart_thrower", "plant_mergers", "quiz"]
