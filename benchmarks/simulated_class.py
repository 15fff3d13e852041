"""A made-up class, a tenth of it hostile: is every true score found, and how fast?

``python -m benchmarks.simulated_class`` makes 500 submissions, grades them with
``clusterlab grade`` and compares every mark with the truth. It fails when one differs.
Another number of students may follow.
"""

import csv
import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from course_folder import ASSIGNMENT, BIN, CourseFolder
from notebooks_of import ROOT

STUDENTS, HOSTILE = 500, 0.1
SECONDS = 10  # a cell; to fill all memory it may use takes some of them


def prepare(folder, students):
    """A course folder with a released assignment and a made-up class."""
    shutil.copytree(ROOT / "solutions" / ASSIGNMENT, folder / "solutions" / ASSIGNMENT)
    shutil.copy(ROOT / "nbgrader_config.py", folder)
    run(folder, "nbgrader", "generate_assignment", ASSIGNMENT)
    simulate = ["simulate-class", ASSIGNMENT, "--answers", ROOT / "tests" / "answers"]
    run(folder, "clusterlab", *simulate, "--students", students, "--hostile", HOSTILE)


def run(folder, *command):
    """Run a command in the class's folder; its output is shown when it fails."""
    program, *arguments = map(str, command)
    done = subprocess.run(
        [BIN / program, *arguments],
        cwd=folder,
        env={**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise SystemExit(f"{program} failed:\n{done.stdout}{done.stderr}")
    return done.stdout


def wrong_marks(course):
    """Marks that are not what the truth says, in words."""
    answers = {"points-per-year": "points-per-year-tests", "share": "share-tests"}
    marks = course.marks()
    truth = (course.folder / "submitted" / "truth.csv").open(
        encoding="utf-8", newline=""
    )
    with truth as file:
        for row in csv.DictReader(file):
            cell = answers.get(row["exercise"], row["exercise"])
            score, review = marks.get((row["student"], cell), ("no mark", False))
            true = float(row["points"]) if row["points"] else None
            if score != true or (true is None and not review):
                who = f"{row['student']!r}, {cell}, {row['answer']}"
                yield f"{who}: {score}, not {true}"


def main(students=STUDENTS):
    """Make, grade and compare a class."""
    with TemporaryDirectory() as folder:
        course = CourseFolder(Path(folder))
        prepare(course.folder, students)
        start = perf_counter()
        run(course.folder, "clusterlab", "grade", ASSIGNMENT, "--seconds", SECONDS)
        seconds = perf_counter() - start
        wrong = list(wrong_marks(course))
    print(*wrong, sep="\n")
    print(
        f"{students} submissions, {HOSTILE:.0%} hostile, in {seconds:.0f} s: "
        f"{60 * students / seconds:.0f} a minute; {len(wrong)} wrong marks."
    )
    raise SystemExit(bool(wrong))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
