"""The answer bank: no wrong answer is accepted, no right one rejected."""

from contextlib import chdir
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from notebooks_of import MODULES, cells, read, role_of, without

from clusterlab.grading.bank import read_bank

BANK = Path(__file__).parent / "answers"


@dataclass(frozen=True)
class Exercise:
    """A graded function: the cells before it, its blank, its reference, its tests."""

    module: str
    name: str
    setup: tuple
    blank: str
    reference: str
    tests: str

    def __str__(self):
        return f"{self.module}/{self.name}"

    def failure(self, answer, tests=None):
        """The error an answer ends in, or None if all tests pass.

        Files that an answer saves go into a folder of its own.
        """
        namespace = {"__name__": "__main__"}
        with TemporaryDirectory() as folder, chdir(folder):
            try:
                for source in (*self.setup, answer, tests or self.tests):
                    exec(compile(source, str(self), "exec"), namespace)
            except Exception as error:
                return error
        return None

    @cached_property
    def answers(self):
        slug = self.module.partition("-")[2]
        return read_bank(BANK / slug / f"{self.name}.py")


def exercises_of(module):
    source, student = (
        read("solutions", module, "exercises"),
        read("course", module, "exercises"),
    )
    blanks = {cell.id: cell.source for cell in cells(student, "answer")}
    references = {cell.id: cell.source for cell in cells(source, "answer")}
    setup = []
    for cell in source.cells:
        if role_of(cell) == "tests":
            name = cell.id.removesuffix("-tests")
            yield Exercise(
                module,
                name,
                tuple(setup),
                blanks[name],
                references[name],
                cell.source,
            )
        elif cell.cell_type == "code" and role_of(cell) is None:
            setup.append(cell.source)


EXERCISES = [each for module in MODULES for each in exercises_of(module)]
ANSWERS = [(exercise, answer) for exercise in EXERCISES for answer in exercise.answers]

every_exercise = pytest.mark.parametrize("exercise", EXERCISES, ids=str)
every_answer = pytest.mark.parametrize(
    "exercise, answer",
    ANSWERS,
    ids=[f"{exercise}: {answer.kind}: {answer.name}" for exercise, answer in ANSWERS],
)


@every_exercise
def test_the_reference_passes(exercise):
    error = exercise.failure(exercise.reference)
    assert error is None, f"FALSE REJECT of the reference of {exercise}: {error}"


@every_exercise
def test_the_blank_fails(exercise):
    error = exercise.failure(exercise.blank)
    assert isinstance(error, NotImplementedError), f"FALSE ACCEPT of a blank {exercise}"


@every_answer
def test_the_bank_is_judged_rightly(exercise, answer):
    error = exercise.failure(answer.code)
    if answer.kind == "right":
        assert error is None, f"FALSE REJECT in {exercise}: {answer.name}: {error}"
    else:
        assert error is not None, f"FALSE ACCEPT in {exercise}: {answer.name}"
        message = " ".join(str(error).split())
        assert answer.says in message, (
            f"{exercise}: {answer.name}: the message should contain "
            f"{answer.says!r}; it is: {message}"
        )


@every_exercise
def test_the_bank_is_large_enough(exercise):
    kinds = [answer.kind for answer in exercise.answers]
    assert kinds.count("wrong") >= 4, f"{exercise} needs four wrong answers"
    assert kinds.count("right") >= 2, f"{exercise} needs two unusual right answers"
    assert any(answer.says for answer in exercise.answers), (
        f"{exercise}: no message names a misconception"
    )


@every_exercise
@pytest.mark.parametrize("part", ["HIDDEN TESTS", "everything"])
def test_the_bank_notices_a_weakened_test_cell(exercise, part):
    weaker = without(exercise.tests, part) if part != "everything" else "pass"
    accepted = [
        answer.name
        for answer in exercise.answers
        if answer.kind == "wrong" and exercise.failure(answer.code, weaker) is None
    ]
    assert accepted, f"{exercise}: nobody would notice the tests without {part}"
