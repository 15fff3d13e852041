"""The course as a whole: its modules, the map, and how far a student has come.

What the map says is read from the title cells of the notebooks, so it is written
once: minutes, needs and objectives stand in each lesson.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach(
    __name__,
    submod_attrs={
        "course_map": ["CourseMap", "course_map"],
        "modules": ["Module", "read_course"],
        "validation": ["Exercise", "validate"],
    },
)
