"""Fixtures shared by several tests."""

import pytest
from simulated_class import SimulatedClass


@pytest.fixture(scope="session")
def graded_class(tmp_path_factory):
    """A class of three whose work went through nbgrader's stock commands."""
    course = SimulatedClass(tmp_path_factory.mktemp("class"))
    course.grade()
    return course
