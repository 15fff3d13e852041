"""The course map: every module on one page."""

from clusterlab.course.modules import read_course
from clusterlab.text import text


class CourseMap:
    """A table of modules that displays in a notebook."""

    def __init__(self, modules):
        self.modules = modules

    def __repr__(self):
        return "\n".join(
            f"{each.title}: lesson {each.lesson[0]}/{each.lesson[1]}, "
            f"exercises {each.exercises[0]}/{each.exercises[1]}"
            for each in self.modules
        )

    def _repr_markdown_(self):
        words = text("course-map")
        columns = list(words["columns"].values())
        rows = [columns, ["---"] * len(columns)]
        rows += [_row(module, words) for module in self.modules]
        return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def course_map(folder):
    """Show objectives, needs, minutes and written answers of every module.

    Parameters
    ----------
    folder : path
        The folder that holds the modules' folders; ``".."`` from within a module.

    Returns
    -------
    CourseMap

    Raises
    ------
    ValueError
        If no module is there.

    Notes
    -----
    An answer counts as written once its placeholder is gone; whether it is right is
    what ``clusterlab progress`` tells. Taught in *Start here*.
    """
    return CourseMap(read_course(folder))


def _row(module, words):
    objectives = "<br>".join(f"• {each}" for each in module.objectives)
    lesson, exercises = module.minutes
    return [
        f"[{module.title}](../{module.slug}/lesson.ipynb)",
        f"<details><summary>{words['objectives']}</summary>{objectives}</details>",
        module.needs,
        words["minutes"].format(lesson=lesson, exercises=exercises),
        words["written"].format(
            lesson=_part(module.lesson, words), exercises=_part(module.exercises, words)
        ),
    ]


def _part(counts, words):
    written, blanks = counts
    return words["part"].format(written=written, blanks=blanks)
