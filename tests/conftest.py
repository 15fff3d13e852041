"""Fixtures shared by several tests."""

import os

import matplotlib.pyplot as plt
import pytest
from hypothesis import settings
from lab_server import CHROMIUM, QUIET
from simulated_class import SimulatedClass

# A busy machine is no failure; CI draws the same examples every time.
settings.register_profile("course", deadline=None, derandomize=bool(os.getenv("CI")))
settings.load_profile("course")


@pytest.fixture(autouse=True)
def close_figures():
    """No test leaves a figure open for the next one."""
    yield
    plt.close("all")


@pytest.fixture(scope="session")
def graded_class(tmp_path_factory):
    """A class of three whose work went through nbgrader's stock commands."""
    course = SimulatedClass(tmp_path_factory.mktemp("class"))
    course.grade()
    return course


@pytest.fixture(scope="session")
def browser():
    if CHROMIUM is None:
        if os.environ.get("CI"):
            pytest.fail("CI must have Chromium; .ci/run installs it.")
        pytest.skip("no Chromium on this machine; the browser tests need one")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield chromium
        chromium.close()
