"""Measures: describe regions and industries with pure functions of arrays."""

from clusterlab.measures.concentration import (
    EllisonGlaeser,
    EllisonGlaeserNull,
    ellison_glaeser,
    ellison_glaeser_null,
    hhi,
)
from clusterlab.measures.specialization import krugman_index, location_quotient

__all__ = [
    "EllisonGlaeser",
    "EllisonGlaeserNull",
    "ellison_glaeser",
    "ellison_glaeser_null",
    "hhi",
    "krugman_index",
    "location_quotient",
]
