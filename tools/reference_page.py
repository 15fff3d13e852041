"""Write site/reference-values.md: every public function and what it reproduces.

Usage: python tools/reference_page.py [--check]
With --check nothing is written; the exit status says whether the page is current.
"""

import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "site" / "reference-values.md"
sys.path.insert(0, str(ROOT / "tests"))

from published.record import NOT_NEEDED, collect  # noqa: E402

from clusterlab import measures, models  # noqa: E402

HEADER = """# Reference values

Every public function of the library, the published values it reproduces, and where they
were published. `make pages` computes each of them anew; a test does the same.
"""


def verdict(value):
    """What is published, what comes out, and whether they agree."""
    expected = np.ravel(np.asarray(value.expected, dtype=float))
    computed = np.ravel(np.asarray(value.compute(), dtype=float))
    agree = (np.abs(computed - expected) <= value.tolerance).all()
    return listed(expected), listed(computed), "pass" if agree else "FAIL"


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


def main():
    if "--check" in sys.argv:
        sys.exit(PAGE.read_text(encoding="utf-8") != page())
    PAGE.write_text(page(), encoding="utf-8")
    print(f"Wrote {PAGE.relative_to(ROOT)}.")


if __name__ == "__main__":
    main()
