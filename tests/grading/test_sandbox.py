"""One sandbox serves several threads and tells each how its own child ended."""

import signal
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest
from course_folder import needs_bubblewrap

from clusterlab.grading.rules import Rules
from clusterlab.grading.sandbox import Sandbox, SandboxError

pytestmark = needs_bubblewrap
JUDGE = "clusterlab.grading.judging"


@pytest.fixture(scope="module")
def sandbox():
    with Sandbox([JUDGE]) as sandbox:
        yield sandbox


@contextmanager
def child(sandbox, alone=True):
    """A child that waits for orders until its lines are cut."""
    pairs = [socket.socketpair() for _ in range(2)]
    ends = [end.fileno() for _, end in pairs]
    yield sandbox.fork(JUDGE, ends, walls=Rules().walls, alone=alone)
    for pair in pairs:
        for end in pair:
            end.close()


def code_of(sandbox, pid):
    """The exit code of a child, when it has one."""
    end = time.monotonic() + 20
    while (code := sandbox.exit_code(pid)) is None:
        assert time.monotonic() < end
        time.sleep(0.01)
    return code


@pytest.mark.parametrize("alone", [True, False])
def test_a_child_ends_by_itself_when_its_lines_are_cut(sandbox, alone):
    with child(sandbox, alone) as pid:
        assert sandbox.exit_code(pid) is None
    assert code_of(sandbox, pid) == 0


def test_each_thread_learns_how_its_own_child_ended(sandbox):
    def lead(number):
        with child(sandbox, alone=number % 2 == 0) as pid:
            if number % 3 == 0:
                sandbox.signal(pid, signal.SIGKILL)
                assert code_of(sandbox, pid) != 0
        return pid, code_of(sandbox, pid) == 0

    with ThreadPoolExecutor(4) as threads:
        results = list(threads.map(lead, range(12)))
    assert len({pid for pid, _ in results}) == 12
    assert [well for _, well in results] == [number % 3 != 0 for number in range(12)]


def test_the_end_of_an_earlier_child_with_the_same_number_is_forgotten(sandbox):
    with child(sandbox) as before:
        sandbox.ended.update(dict.fromkeys(range(before + 1, before + 1000), 0))
        with child(sandbox) as pid:
            assert before < pid < before + 1000
            assert sandbox.exit_code(pid) is None


def test_a_sandbox_that_has_died_says_so():
    with Sandbox([JUDGE]) as sandbox, child(sandbox):
        sandbox.check()
        sandbox.process.kill()
        sandbox.process.wait()
        with pytest.raises(SandboxError, match="The sandbox has broken down: "):
            sandbox.check()
