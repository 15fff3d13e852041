"""The release check runs every step and counts every failure."""

import os
import sys
from pathlib import Path

import pytest
from release_check import ROOT, STEPS, main


@pytest.fixture(autouse=True)
def python_on_the_path(monkeypatch):
    """As the Makefile does it."""
    folder = str(Path(sys.executable).parent)
    monkeypatch.setenv("PATH", folder, prepend=os.pathsep)


def test_all_steps_pass(capfd):
    assert main({"one": "python -c 'print(111)'", "two": "python -c ''"}) == 0
    printed = capfd.readouterr().out
    assert "111" in printed
    assert printed.count("passed") == 2


def test_a_failure_counts_and_the_steps_after_it_run(capfd):
    steps = {"one": "python -c 'exit(3)'", "two": "python -c 'print(222)'"}
    assert main(steps) == 1
    printed = capfd.readouterr().out
    assert "222" in printed
    assert printed.count("FAILED: python -c 'exit(3)'") == 1
    assert printed.rindex("FAILED") > printed.rindex("222")


def test_every_tool_it_names_is_there():
    words = " ".join(STEPS.values()).split()
    tools = [Path(word) for word in words if word.startswith("tools/")]
    assert tools
    assert all((ROOT / tool).is_file() for tool in tools)
