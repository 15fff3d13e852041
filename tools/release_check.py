"""Run every check of a release, and say at the end what failed: `make release-check`.

A failed step does not stop the others.
"""

import shlex
import subprocess
import sys
from pathlib import Path
from time import perf_counter

from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).parents[1]
STEPS = {
    "spelling": "codespell",
    "links": "python tools/links.py",
    "reading measures": "python tools/reading_measures.py",
    "website": "make site",
    "links of the website": "python tools/links.py --site build/site/html/en",
    "tests of the website": "env WHOLE_SITE=1 python -m pytest tests/site",
    "packages, bundle, Binder": "python -m pytest tests -m release",
}


def main(steps=STEPS):
    """Run the steps, print a summary, and return 1 if one of them failed."""
    console = Console()
    summary = Table("step", "seconds", "", title="release check")
    failed = False
    for name, command in steps.items():
        console.rule(f"{name}: {command}")
        started = perf_counter()
        code = subprocess.run(shlex.split(command), cwd=ROOT, check=False).returncode
        seconds = f"{perf_counter() - started:.0f}"
        summary.add_row(name, seconds, "passed" if code == 0 else f"FAILED: {command}")
        failed |= code != 0
    console.print(summary)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
