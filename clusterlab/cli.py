"""The command ``clusterlab``."""

import os
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

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
def grade(
    assignment: Annotated[
        str, typer.Argument(help="nbgrader's name, such as 02-measuring-clusters.")
    ],
    workers: Annotated[
        int, typer.Option(min=1, help="How many submissions to grade at a time.")
    ] = os.cpu_count() or 1,
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


def _or_stop(call, *arguments, **options):
    """Call; where the input is wrong, say why and end with status 1."""
    try:
        return call(*arguments, **options)
    except ValueError as error:
        Console(stderr=True).print(str(error), style="red", markup=False)
        raise typer.Exit(1) from None
