"""Fixtures shared by several tests."""

import os

import matplotlib.pyplot as plt
import pytest
from hypothesis import settings
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
