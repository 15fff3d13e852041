"""Time the registry, print ratios and growth, and fail when a target is missed."""

import sys
from time import perf_counter

import numpy as np

from benchmarks.registry import BENCHMARKS

SECONDS = 0.3  # to spend on a call, within
LEAST, MOST = 3, 200  # repetitions


def best_time(call, inputs):
    """Shortest time of a call: the one least disturbed by others on the machine."""
    times = []
    while len(times) < LEAST or (sum(times) < SECONDS and len(times) < MOST):
        start = perf_counter()
        call(*inputs)
        times.append(perf_counter() - start)
    return min(times)


def compare(benchmark):
    """Time the library, and how many times as long the other versions take."""
    inputs = benchmark.prepare(benchmark.size)
    answer = benchmark.library(*inputs)
    library = best_time(benchmark.library, inputs)
    ratios = {}
    for version in ("plain", "nearest"):
        call = getattr(benchmark, version)
        if call:
            agree = np.allclose(call(*inputs), answer, rtol=1e-6, atol=1e-9)
            ratios[version] = best_time(call, inputs) / library
            if not agree:
                raise SystemExit(f"{benchmark.name}: {version} gives another answer.")
    return library, ratios


def verdicts(benchmark, library, ratios):
    """Targets in words, each with whether it is met."""
    if benchmark.seconds is not None:
        yield f"at most {in_words(benchmark.seconds)}", library <= benchmark.seconds
    if benchmark.times_plain is not None:
        met = ratios["plain"] >= benchmark.times_plain
        yield f"plain at least {benchmark.times_plain:g} x", met


def growth(benchmark):
    """Times by size, and the exponent of size that fits them."""
    times = [
        best_time(benchmark.library, benchmark.prepare(size))
        for size in benchmark.sizes
    ]
    exponent = np.polyfit(np.log(benchmark.sizes), np.log(times), 1)[0]
    return benchmark.sizes, times, exponent


def in_words(seconds):
    """Seconds with a fitting unit."""
    for unit, factor in (("s", 1), ("ms", 1e3)):
        if seconds * factor >= 1:
            return f"{seconds * factor:.3g} {unit}"
    return f"{seconds * 1e6:.3g} µs"


def table(head, rows):
    """Print rows as a Markdown table with even columns."""
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    for row in (head, ["-" * width for width in widths], *rows):
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        print(f"| {' | '.join(cells)} |")
    print()


def speed_row(benchmark, library, ratios, targets):
    """One row of the table of ratios."""
    plain = f"{ratios['plain']:.3g}" if "plain" in ratios else ""
    nearest = ""
    if "nearest" in ratios:
        nearest = f"{ratios['nearest']:.3g} ({benchmark.nearest_name})"
    words = "; ".join(f"{t}: {'met' if met else 'MISSED'}" for t, met in targets)
    size = f"{benchmark.size:,} {benchmark.unit}"
    return [benchmark.name, size, in_words(library), plain, nearest, words]


def growth_row(benchmark):
    """One row of the table of growth."""
    sizes, times, exponent = growth(benchmark)
    pairs = zip(sizes, times, strict=True)
    listed = ", ".join(f"{size:,}: {in_words(time)}" for size, time in pairs)
    return [benchmark.name, benchmark.unit, listed, f"{exponent:.2f}"]


def main(wanted):
    """Time the benchmarks whose name contains one of the words, or all."""
    chosen = [b for b in BENCHMARKS if not wanted or any(w in b.name for w in wanted)]
    if not chosen:
        names = ", ".join(b.name for b in BENCHMARKS)
        raise SystemExit(
            f"No benchmark is called {' or '.join(wanted)}; there are {names}."
        )
    speed, cost, all_met = [], [], True
    for benchmark in chosen:
        print(f"Timing {benchmark.name} ...", file=sys.stderr)
        library, ratios = compare(benchmark)
        targets = list(verdicts(benchmark, library, ratios))
        all_met &= all(met for _, met in targets)
        speed.append(speed_row(benchmark, library, ratios, targets))
        cost.append(growth_row(benchmark))
    table(
        ["call", "size", "library", "plain / library", "nearest / library", "target"],
        speed,
    )
    table(["call", "size in", "time by size", "exponent"], cost)
    return 0 if all_met else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
