"""The code keeps its form and its layers."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from notebooks_of import ROOT

BIN = Path(sys.executable).parent
HOOKS = ROOT / ".pre-commit-config.yaml"


@pytest.mark.parametrize(
    "command",
    [
        ["ruff", "check", "."],
        ["ruff", "format", "--check", "."],
        ["lint-imports"],
        ["mypy"],
    ],
    ids=" ".join,
)
def test_tool_finds_nothing(command):
    done = subprocess.run(
        [str(BIN / command[0]), *command[1:]], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_hooks_leave_the_notebooks_as_they_are():
    """nbstripout renames cells unless told not to; the hook must tell it."""
    hook = re.search(r"entry: \.venv/bin/(nbstripout.*)", HOOKS.read_text()).group(1)
    notebooks = sorted(ROOT.glob("solutions/*/*.ipynb"))
    command = [*hook.split(), "--verify", *map(str, notebooks)]
    done = subprocess.run(
        [str(BIN / command[0]), *command[1:]], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    "pattern",
    ["TODO|FIXME", r"pypi\.org|pythonhosted\.org|registry\.npmjs\.org"],
    ids=["things to do", "hosts of packages"],
)
def test_the_repository_is_free_of(pattern):
    done = subprocess.run(
        ["git", "grep", "-nIwE", pattern, "--", ".", ":!tests/test_style.py"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1, done.stdout + done.stderr


def test_importing_the_library_loads_nothing_heavy():
    code = (
        "import clusterlab, sys; print(sorted({'pandas', 'numpy'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout.strip() == "[]"
