"""The command ``clusterlab``."""

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

# jsonschema checks web addresses with it where it is there, and no notebook has any;
# its grammar takes a second to build.
sys.modules["rfc3987_syntax"] = None  # type: ignore[assignment]

app = typer.Typer(
    help="Clusters & Cities from the command line.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


@app.callback()
def _several_commands():
    """Clusters & Cities from the command line."""


@app.command()
def progress(
    course: Annotated[
        Path, typer.Argument(help="The folder that holds 00-start-here and the others.")
    ] = Path("course"),
):
    """Run all your exercises and show how far you have come."""
    from clusterlab.course.progress import show_progress

    _or_stop(show_progress, course, Console())


@app.command()
def check(
    notebook: Annotated[
        Path, typer.Argument(help="Your notebook of exercises.")
    ] = Path("exercises.ipynb"),
    repair: Annotated[
        bool,
        typer.Option("--repair", help="Mend what can be mended; answers stay."),
    ] = False,
    run: Annotated[
        bool, typer.Option(help="Run the notebook in a fresh kernel.")
    ] = True,
    released: Annotated[
        Path | None, typer.Option(help="The notebook as you received it, to compare.")
    ] = None,
):
    """Look for what keeps your notebook from being graded, and run its tests."""
    from clusterlab.course.check import check_notebook

    if not _or_stop(check_notebook, notebook, Console(), repair, run, released):
        raise typer.Exit(1)


@app.command()
def grade(
    assignment: Annotated[
        str, typer.Argument(help="nbgrader's name, such as 02-measuring-clusters.")
    ],
    workers: Annotated[
        int, typer.Option(min=1, help="How many submissions to grade at a time.")
    ] = (os.cpu_count() or 1) + 2,  # a worker often waits for its sandbox
    scheduler: Annotated[
        str | None, typer.Option(help="Address of a Dask cluster to grade on.")
    ] = None,
    sandbox: Annotated[
        bool,
        typer.Option(help="Keep students' code apart. Without, it has your rights."),
    ] = True,
    seconds: Annotated[
        float, typer.Option(min=1, help="How long one cell may take.")
    ] = 30,
):
    """Grade all submissions of an assignment into nbgrader's gradebook."""
    from clusterlab.grading.command import grade_assignment

    _or_stop(
        grade_assignment,
        assignment,
        workers=workers,
        scheduler=scheduler,
        sandboxed=sandbox,
        seconds=seconds,
        console=Console(),
    )


@app.command()
def report(
    assignment: Annotated[
        str, typer.Argument(help="nbgrader's name, such as 02-measuring-clusters.")
    ],
):
    """Write a page on scores, exercises and misconceptions of a graded class."""
    from clusterlab.grading.report import write_report

    _or_stop(write_report, assignment, Console())


@app.command()
def simulate_class(
    assignment: Annotated[
        str, typer.Argument(help="nbgrader's name, such as 02-measuring-clusters.")
    ],
    students: Annotated[int, typer.Option(min=1, help="How many students.")],
    hostile: Annotated[
        float, typer.Option(min=0, max=1, help="Share of them that is hostile.")
    ] = 0.0,
    seed: Annotated[int, typer.Option(min=0, help="Another seed, another class.")] = 0,
    answers: Annotated[Path, typer.Option(help="The answer bank.")] = Path(
        "tests/answers"
    ),
    into: Annotated[
        Path, typer.Option(help="An empty folder for the submissions.")
    ] = Path("submitted"),
):
    """Write a made-up class with known true scores, to try the tools on."""
    from clusterlab.grading.simulation import simulate_class

    options = (assignment, students, hostile, seed, answers, into)
    _or_stop(simulate_class, *options, Console())


class Destination(StrEnum):
    """Where marks can go."""

    canvas = "canvas"
    moodle = "moodle"


@app.command()
def export(
    assignment: Annotated[
        str, typer.Argument(help="nbgrader's name, such as 02-measuring-clusters.")
    ],
    to: Annotated[Destination, typer.Option(help="Whose gradebook to write for.")],
    roster: Annotated[
        Path | None,
        typer.Option(help="The students as exported there; Canvas needs it."),
    ] = None,
    output: Annotated[
        Path | None, typer.Option(help="Where to write; else in reports/.")
    ] = None,
    with_review: Annotated[
        bool,
        typer.Option("--with-review", help="Also marks a person must still look at."),
    ] = False,
    column: Annotated[
        str | None, typer.Option(help="Title of the assignment there, if another.")
    ] = None,
):
    """Write the marks as CSV for the gradebook of Canvas or Moodle."""
    from clusterlab.grading.export import export_marks

    options = (assignment, to, roster, output, with_review, column)
    _or_stop(export_marks, *options, Console())


def _or_stop(call, *arguments, **options):
    """Call; where the input is wrong, say why and end with status 1."""
    try:
        return call(*arguments, **options)
    except ValueError as error:
        Console(stderr=True).print(str(error), style="red", markup=False)
        raise typer.Exit(1) from None
