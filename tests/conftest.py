"""Fixtures shared by several tests."""

import matplotlib.pyplot as plt
import pytest
from simulated_class import SimulatedClass


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
