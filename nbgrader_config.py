"""nbgrader's settings. Its stock commands and formgrader work from this folder."""

from nbgrader.converters import GenerateAssignment
from nbgrader.converters.base import NbGraderException
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config

c = get_config()  # noqa: F821  (nbgrader provides it)

c.CourseDirectory.course_id = "clusters-and-cities"
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "course"

# An assignment has two notebooks. Only the exercises enter the gradebook and are
# graded; the lesson is released beside them by the hook below.
c.CourseDirectory.notebook_id = "exercises"

# What the policy lab's notebooks save is neither released nor collected; grading runs
# the cells that save it.
c.CourseDirectory.ignore.append("*scenario.json")


def release_lesson(assignment, student, notebooks):
    """Generate the lesson as well, without a record in the gradebook."""
    config = Config(c)
    config.CourseDirectory.update(assignment_id=assignment, notebook_id="lesson")
    config.SaveCells.enabled = False
    config.GenerateAssignment = Config(force=True, no_database=True)
    generate = GenerateAssignment(
        coursedir=CourseDirectory(config=config), config=config
    )
    try:
        generate.start()
    except NbGraderException as error:
        # nbgrader swallows a hook's exceptions; an unreleased lesson must not pass.
        raise SystemExit(
            f"The lesson of {assignment} was not released: {error}"
        ) from None


c.GenerateAssignment.post_convert_hook = release_lesson
