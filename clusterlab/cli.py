"""The command ``clusterlab``."""

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


def _or_stop(call, *arguments):
    """Call; where the input is wrong, say why and end with status 1."""
    try:
        return call(*arguments)
    except ValueError as error:
        Console(stderr=True).print(str(error), style="red", markup=False)
        raise typer.Exit(1) from None
