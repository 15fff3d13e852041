"""How far a student has come, as a table in the terminal."""

from pathlib import Path

from rich.progress import track
from rich.progress_bar import ProgressBar
from rich.table import Table

from clusterlab.course.modules import read_course
from clusterlab.course.validation import validate
from clusterlab.text import text


def show_progress(folder, console):
    """Validate every exercise of a course and print a row for each module.

    Parameters
    ----------
    folder : path
        The folder that holds the modules' folders.
    console : rich.console.Console
        Where to print.

    Raises
    ------
    ValueError
        If no module is there, or a notebook cannot be read.

    Notes
    -----
    Taught in *Start here*.
    """
    words = text("progress")
    modules = read_course(folder)
    done = [
        (module, validate(Path(folder) / module.slug / "exercises.ipynb"))
        for module in track(modules, words["running"], console=console)
    ]
    table = Table(*words["columns"].values())
    table.columns[0].no_wrap = True
    for module, exercises in done:
        table.add_row(*_row(module, exercises, words))
    table.add_section()
    everything = [each for _, exercises in done for each in exercises]
    table.add_row(words["total"], "", *_counts(everything, words))
    console.print(table)
    console.print(words["meaning"], style="dim")


def _row(module, exercises, words):
    written, blanks = module.lesson
    return [module.slug, f"{written}/{blanks}", *_counts(exercises, words)]


def _counts(exercises, words):
    """Bar, points and what is open, for some exercises."""
    points = sum(each.points for each in exercises)
    done = [each for each in exercises if each.state in ("passed", "written")]
    earned = sum(each.points for each in done)
    failed = [each.grade_id for each in exercises if each.state == "failed"]
    blank = sum(each.state == "blank" for each in exercises)
    still = [words["failed"].format(", ".join(failed))] if failed else []
    still += [words["blank"].format(blank)] if blank else []
    bar = ProgressBar(total=points, completed=earned, width=12)
    return [bar, f"{earned:g}/{points:g}", "; ".join(still) or words["nothing"]]
