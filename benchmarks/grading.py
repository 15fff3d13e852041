"""How fast is a class graded? Ratios within one run, on the same submissions.

``python -m benchmarks.grading`` grades classes four ways: with ``clusterlab grade``
(sandbox on), with ``nbgrader autograde``, with ``otter run``, and bare: the same cells
in forked processes without notebook, sandbox or gradebook. Then it grades classes of
growing size. It prints the ratios last, and fails when a target is missed. With the
word ``quick`` it tries small classes, to see that it works. Nothing else should run
meanwhile: memory is what the whole machine has less of.

The cells of most exercises take hundredths of a second, so nearly all of a submission's
time is what a kernel and a sandbox cost. The ratio to bare cells has its target on an
assignment whose cells compute for a while; on the light one it is shown without.
"""

import io
import os
import shutil
import subprocess
import sys
import threading
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import nbformat
import psutil
from course_folder import CourseFolder
from notebooks_of import ROOT, cells, read

LIGHT, COMPUTING = "01-concepts-and-data-detective", "13-policy-lab"
CORES = os.cpu_count()
OTTER = "otter-grader==7.0.0"
BIN = Path(sys.executable).parent


@dataclass
class Timing:
    """Seconds, and by how many MB at most the machine's free memory fell."""

    seconds: float
    megabytes: float


def timed(call):
    """Time a call and watch the free memory; nothing else should run meanwhile."""
    free = [psutil.virtual_memory().available]
    done = threading.Event()

    def watch():
        while not done.wait(0.2):
            free.append(psutil.virtual_memory().available)

    watcher = threading.Thread(target=watch)
    watcher.start()
    start = perf_counter()
    try:
        call()
    finally:
        seconds = perf_counter() - start
        done.set()
        watcher.join()
    return Timing(seconds, (free[0] - min(free)) / 2**20)


def command(*arguments, folder):
    """Run a command of the course in a folder."""
    done = subprocess.run(
        [str(BIN / arguments[0]), *arguments[1:]],
        cwd=folder,
        env={**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise SystemExit(f"{arguments} failed: {done.stderr[-2000:]}")


def class_of(size, folder, assignment=LIGHT):
    """A course folder with the assignment released and `size` submissions."""
    folder.mkdir()
    shutil.copytree(ROOT / "solutions" / assignment, folder / "solutions" / assignment)
    shutil.copy(ROOT / "nbgrader_config.py", folder)
    command("nbgrader", "generate_assignment", assignment, folder=folder)
    course = CourseFolder(folder, assignment)
    answers = len(cells(read("solutions", assignment, "exercises"), "answer"))
    for number in range(size):
        course.hand_in(f"student-{number:04}", solved=number % (answers + 1))
    return course


def copy_of(course, folder):
    """The same class once more."""
    return CourseFolder(shutil.copytree(course.folder, folder), course.assignment)


def ours(course):
    command("clusterlab", "grade", course.assignment, folder=course.folder)


def stock(course):
    command("nbgrader", "autograde", course.assignment, folder=course.folder)


def otter(course, folder):
    """``otter run`` on every submission, one after the other."""
    for path in submissions(course):
        subprocess.run(
            [folder / "venv/bin/otter", "run", path, "-a", folder / "autograder.zip"],
            cwd=folder,
            env={**os.environ, "PATH": f"{folder}/venv/bin:{os.environ['PATH']}"},
            check=True,
            capture_output=True,
        )


def submissions(course):
    """The notebooks that were handed in."""
    return sorted((course.folder / "submitted").glob("*/*/exercises.ipynb"))


def prepare_otter(folder):
    """Install Otter beside the course and give it the same tests."""
    uv = [sys.executable, "-m", "uv"]
    subprocess.run(
        [*uv, "venv", "-q", "-p", sys.executable, folder / "venv"], check=True
    )
    install = [*uv, "pip", "install", "-q", "--compile-bytecode", "-p", folder / "venv"]
    lock = ["--constraint", ROOT / "requirements.lock.txt"]
    subprocess.run([*install, OTTER], check=True)
    subprocess.run([*install, *lock, "--editable", ROOT, "ipykernel"], check=True)
    (folder / "tests").mkdir()
    for cell in cells(read("solutions", LIGHT, "exercises"), "tests"):
        name = cell.id.replace("-", "_")
        (folder / "tests" / f"{name}.py").write_text(
            "OK_FORMAT = False\n"
            "from otter.test_files import test_case\n"
            f"name, points = {name!r}, {cell.metadata.nbgrader.points}\n"
            "@test_case()\n"
            f"def test(env):\n    exec({cell.source!r}, env)\n"
        )
    generate = ["generate", "-t", "tests", "-o", "autograder.zip", "--no-environment"]
    subprocess.run([folder / "venv/bin/otter", *generate], cwd=folder, check=True)


def floor(course):
    """The cells of every submission in forked processes, imports done, nothing else."""
    source = read("solutions", course.assignment, "exercises")
    tests = {cell.id: cell.source for cell in cells(source, "tests")}
    exec(source.cells[1].source, {})  # imports
    with get_context("fork").Pool(CORES, maxtasksperchild=1) as pool:
        todo = [(path, tests) for path in submissions(course)]
        pool.starmap(run_bare, todo, chunksize=1)


def run_bare(path, tests):
    """Execute the code of a notebook, with the tests of the source."""
    os.chdir(path.parent)
    sys.stdout = io.StringIO()
    names = {}
    for cell in nbformat.read(path, as_version=4).cells:
        if cell.cell_type == "code":
            try:
                exec(compile(tests.get(cell.id, cell.source), cell.id, "exec"), names)
            except Exception:
                continue


def main(same, large, growth):
    """Compare on `same` submissions and on `large`, then grade classes that grow."""
    times = {}
    with TemporaryDirectory() as place:
        place = Path(place)
        for size in (same, large):
            course = class_of(size, place / f"class-{size}")
            times |= compare(course, size)
            if size == same:
                prepare_otter(place / "otter")
                run = partial(otter, course, place / "otter")
                times["otter", "01", size] = timed(run)
        times["bare cells", "01", large] = timed(partial(floor, course))
        course = class_of(large, place / "computing", COMPUTING)
        times["clusterlab", "13", large] = timed(partial(ours, course))
        times["bare cells", "13", large] = timed(partial(floor, course))
        for size in growth:
            course = class_of(size, place / f"growth-{size}")
            times["clusterlab", "01", size] = timed(partial(ours, course))
    ratios = [
        ("nbgrader", "clusterlab", "01", same, 6),
        ("otter", "clusterlab", "01", same, None),
        ("nbgrader", "clusterlab", "01", large, 10),
        ("clusterlab", "bare cells", "01", large, None),
        ("clusterlab", "bare cells", "13", large, -2),
    ]
    return report(times, ratios)


def compare(course, size):
    """Grade a class with ours and with nbgrader; the marks must agree."""
    times, marks = {}, []
    for name, run in (("clusterlab", ours), ("nbgrader", stock)):
        copy = copy_of(course, course.folder.with_name(f"{name}-{size}"))
        times[name, "01", size] = timed(partial(run, copy))
        marks.append(copy.marks())
    if marks[0] != marks[1]:
        differ = {key for key in marks[0] if marks[0][key] != marks[1].get(key)}
        raise SystemExit(f"The marks differ: {sorted(differ)[:5]}")
    return times


def report(times, ratios):
    """Print times and ratios; returns the exit status.

    Parameters
    ----------
    times : dict of tuple to Timing
        By name, module and size of the class.
    ratios : list of tuple
        Two names, module, size, and the target: at least so much, at most if negative.
    """
    print(f"{'':15} {'module':>6} {'size':>6} {'seconds':>9} {'a minute':>9} {'MB':>6}")
    for (name, module, size), timing in times.items():
        seconds, a_minute = timing.seconds, 60 * size / timing.seconds
        print(
            f"{name:15} {module:>6} {size:6} {seconds:9.1f} {a_minute:9.0f} "
            f"{timing.megabytes:6.0f}"
        )
    missed = 0
    for over, under, module, size, target in ratios:
        ratio = times[over, module, size].seconds / times[under, module, size].seconds
        met = target is None or (ratio >= target if target > 0 else ratio <= -target)
        missed += not met
        sign = "" if target is None else f"{'>=' if target > 0 else '<='} {abs(target)}"
        label = f"{over} / {under}, module {module}, {size}"
        print(f"{label:45} {ratio:6.1f}  {sign:6} {'' if met else 'MISSED'}")
    return 1 if missed else 0


if __name__ == "__main__":
    quick = sys.argv[1:] == ["quick"]
    sys.exit(main(6, 12, (10,)) if quick else main(60, 200, (10, 100, 1000)))
