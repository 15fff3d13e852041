"""Write site/en/reference-values.md: every public function and what it reproduces."""

import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "site" / "en" / "reference-values.md"
sys.path.insert(0, str(ROOT / "tests"))

from published.record import NOT_NEEDED, agrees, collect, computed  # noqa: E402

from clusterlab import measures, models  # noqa: E402

HEADER = """# Reference values

Every public function of the library, the published values it reproduces, and where they
were published. `make pages` computes each of them anew; a test does the same.
"""


def verdict(value):
    """What is published, what comes out, and whether they agree."""
    return (
        listed(np.ravel(value.expected)),
        listed(computed(value)),
        "pass" if agrees(value) else "FAIL",
    )


def listed(numbers):
    """At most four of the numbers, in seven digits."""
    shown = ", ".join(f"{number:.7g}" for number in numbers[:4])
    return f"{shown}, ..." if len(numbers) > 4 else shown


def section(function, values):
    """The part of the page on one function."""
    if not values:
        return f"## {function}\n\nNo published value; identities and a second method.\n"
    rows = [
        f"| {value.id} | {value.name} | {' | '.join(verdict(value))} | {value.source} |"
        for value in values
    ]
    head = "| id | what | published | computed | | source |\n|---|---|---|---|---|---|"
    return f"## {function}\n\n{head}\n" + "\n".join(rows) + "\n"


def page():
    """The whole page as text."""
    values = collect()
    functions = [
        f"{room.__name__.removeprefix('clusterlab.')}.{name}"
        for room in (measures, models)
        for name in sorted(room.__all__)
    ]
    sections = [
        section(each, [v for v in values if v.function == each]) for each in functions
    ]
    rest = [f"- **{name}**: {reason}" for name, reason in NOT_NEEDED.items()]
    closing = "## Values the library does not need\n\n" + "\n".join(rest) + "\n"
    return "\n".join([HEADER, *sections, closing])


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(f"Wrote {PAGE.relative_to(ROOT)}.")
