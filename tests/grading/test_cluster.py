"""On a cluster of workers the gradebook is the same, also when workers die."""

import os
import shutil
import signal

import psutil
import pytest
from course_folder import ASSIGNMENT, CourseFolder, needs_bubblewrap
from distributed import Client, LocalCluster

from clusterlab.grading.cluster import local_cluster, on_cluster
from clusterlab.grading.grade import ClassRun, one_by_one
from clusterlab.grading.rules import Rules

pytestmark = needs_bubblewrap


def start(course):
    return ClassRun(course.coursedir, ASSIGNMENT, Rules())


@pytest.fixture(scope="module")
def cluster():
    with (
        LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            memory_limit=None,
            dashboard_address=None,
        ) as cluster,
        Client(cluster) as client,
    ):
        yield client


@pytest.fixture
def undisturbed(course):
    """Marks of ten students, graded in this process; the course is fresh again."""
    for number in range(10):
        course.hand_in(f"student {number}", solved=number % 3)
    course.hand_in("broken").write_text("{")
    run = start(course)
    list(run.grade(one_by_one))
    run.close()
    (course.folder / ".grading" / f"{ASSIGNMENT}.jsonl").unlink()
    return course.marks()


def test_a_cluster_gives_the_same_marks(course, undisturbed, cluster):
    run = start(course)
    found = {each.student: each.reasons for each in run.grade(on_cluster(cluster))}
    run.close()
    assert len(found) == 11
    assert course.marks() == undisturbed


def test_two_runs_on_one_cluster_do_not_meet(course, undisturbed, cluster, tmp_path):
    other = CourseFolder(shutil.copytree(course.folder, tmp_path / "other"))
    shutil.rmtree(other.folder / "submitted")
    other.hand_in("alone")
    first = start(course).grade(on_cluster(cluster))
    next(first)
    with Client(cluster.scheduler.address) as second:
        run = ClassRun(other.coursedir, ASSIGNMENT, Rules(seconds_per_cell=5))
        assert [each.reasons for each in run.grade(on_cluster(second))] == [{}]
        run.close()
    assert {each.student for each in first if each.reasons} <= {"broken"}
    assert course.marks() == undisturbed


def sandboxes():
    """The sandboxes that this process has started."""
    return [each for each in psutil.Process().children() if each.name() == "bwrap"]


def test_threads_share_a_sandbox_and_lose_nothing_when_it_dies(course, undisturbed):
    run = start(course)
    found = []
    with local_cluster(3) as engine:
        for number, each in enumerate(run.grade(engine)):
            found.append(each)
            if number == 2:
                (shared,) = sandboxes()
                shared.kill()
        assert len(sandboxes()) <= 3
    run.close()
    assert {each.student for each in found if each.reasons} == {"broken"}
    assert course.marks() == undisturbed
    assert not sandboxes()


def test_a_worker_killed_twice_loses_nothing(course, undisturbed, cluster):
    run = start(course)
    found = []
    for number, each in enumerate(run.grade(on_cluster(cluster))):
        found.append(each)
        if number in (2, 5):
            pids = cluster.run(os.getpid)
            os.kill(next(iter(pids.values())), signal.SIGKILL)
    run.close()
    assert len(found) == 11
    assert {each.student for each in found if each.reasons} == {"broken"}
    assert course.marks() == undisturbed


def poison():
    """A submission that kills whoever grades it."""
    os.kill(os.getpid(), signal.SIGKILL)


def test_a_submission_that_kills_its_workers_is_left_to_a_person(
    course, cluster, monkeypatch
):
    course.hand_in("a")
    monkeypatch.setattr("clusterlab.grading.cluster._grade", lambda *_: poison())
    run = start(course)
    (found,) = run.grade(on_cluster(cluster))
    run.close()
    assert all("it ended the process" in why for why in found.reasons.values())
    assert {score for score, _ in course.marks().values()} == {None}
