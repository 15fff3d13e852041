"""Widgets: let people move things.

A widget draws all its pictures before it appears and switches them in the browser,
so it answers at once on a slow connection and on a web page without a kernel. Each
lesson's widgets have a file of their own, read when one of its names is first used.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach(
    __name__,
    submod_attrs={
        "measuring_clusters": ["dart_thrower", "plant_mergers"],
        "quiz": ["quiz"],
    },
)
