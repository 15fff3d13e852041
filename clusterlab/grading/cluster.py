"""Grade on a Dask cluster, here or elsewhere.

Workers see neither the gradebook nor other work. A worker that dies takes nothing with
it: Dask runs its submission again on another. A submission that kills several workers
is left to a person.
"""

import logging
from contextlib import contextmanager
from queue import SimpleQueue

import dask
from distributed import Client, LocalCluster, WorkerPlugin, as_completed, get_worker

from clusterlab.grading.sandbox import Sandbox
from clusterlab.grading.worker import Worker

AHEAD = 4  # submissions in flight for each thread, so that memory stays flat
SUBMISSION = "64 MiB"  # none is larger, so Dask need not warn
THREADS = 4  # so many at most share one process; more would wait for one another


@contextmanager
def local_cluster(workers):
    """An engine on a cluster of this machine.

    Students' code runs in processes of its own in any case. What is left of a worker is
    light, so a few of them are threads: a process each would start more slowly.
    """
    in_threads = workers <= THREADS
    with (
        LocalCluster(
            n_workers=1 if in_threads else workers,
            threads_per_worker=workers if in_threads else 1,
            processes=not in_threads,
            memory_limit=None,
            dashboard_address="127.0.0.1:0",
            silence_logs=logging.CRITICAL,
        ) as cluster,
        cluster_at(cluster) as engine,
    ):
        yield engine


@contextmanager
def cluster_at(scheduler):
    """An engine on the cluster with this scheduler, given by its address."""
    sizes = {"distributed.admin.large-graph-warning-threshold": SUBMISSION}
    with dask.config.set(sizes), Client(scheduler) as client:
        yield on_cluster(client)


def on_cluster(client):
    """An engine on the cluster of a `distributed.Client`."""

    def engine(arguments, submissions):
        students = {}

        def result(future):
            submission = students.pop(future.key)
            if future.status == "finished":
                return future.result()
            reason = f"it ended the process that graded it ({future.exception()!r})"
            return Worker(*arguments).left_to_a_person(submission, reason)

        name = f"clusterlab-{client.id}"  # others may grade on the same cluster
        client.register_plugin(Graders(arguments), name=name)
        ahead = AHEAD * max(1, sum(client.nthreads().values()))
        running = as_completed([])
        for submission in submissions:
            future = client.submit(_grade, name, submission, pure=False)
            students[future.key] = submission
            running.add(future)
            if running.count() >= ahead:
                yield result(next(running))
        for future in running:
            yield result(future)
        client.unregister_worker_plugin(name)

    return engine


class Graders(WorkerPlugin):
    """One grader for each thread of a Dask worker; they share a sandbox.

    Parameters
    ----------
    arguments : tuple
        Assignment and whether it is sandboxed, as of `Worker`.
    """

    def __init__(self, arguments):
        self.assignment, self.sandboxed = arguments

    def setup(self, worker):
        self.shared = Sandbox(self.assignment.modules) if self.sandboxed else None
        self.idle = SimpleQueue()
        self.all = [
            Worker(self.assignment, self.sandboxed, self.shared)
            for _ in range(worker.state.nthreads)
        ]
        for grader in self.all:
            self.idle.put(grader)

    def teardown(self, worker):
        for grader in self.all:
            grader.close()
        if self.shared:
            self.shared.close()

    def grade(self, submission):
        grader = self.idle.get()
        try:
            return grader.grade(submission)
        finally:
            self.idle.put(grader)


def _grade(name, submission):
    """Runs on a worker of the cluster."""
    return get_worker().plugins[name].grade(submission)
