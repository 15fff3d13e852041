"""Is a prediction kept as it was made, and asked for when it is missing?"""

import dataclasses

import numpy as np
import pytest

from clusterlab.predictions import Prediction, predict, require


@pytest.mark.parametrize("answer", [0.05, 0, -3, np.float64(0.2), np.int64(7)])
@pytest.mark.parametrize("confidence", [0, 1, 37.5, 100])
def test_a_prediction_keeps_answer_and_confidence(answer, confidence):
    prediction = predict(answer, confidence)
    assert prediction == Prediction(answer, confidence)
    assert (prediction.answer, prediction.confidence) == (answer, confidence)


def test_a_prediction_cannot_be_changed_afterwards():
    with pytest.raises(dataclasses.FrozenInstanceError):
        predict(0.2, confidence=60).answer = 0.3


def test_a_choice_among_the_answers_is_kept():
    assert predict("falls", 60, choices=["rises", "falls"]).answer == "falls"
    assert predict(2, 60, choices=[1, 2]).answer == 2


@pytest.mark.parametrize(
    "answer", [None, "", ..., "falls", "0.05", [1, 2], 1j, np.nan, np.inf]
)
def test_an_answer_that_is_no_number_is_refused_where_there_are_no_choices(answer):
    with pytest.raises(ValueError) as error:
        predict(answer, confidence=50)
    assert str(error.value) == f"answer is {answer!r}; give a number."


@pytest.mark.parametrize("answer", ["fall", "Falls", "", None, ..., 1])
def test_an_answer_that_is_no_choice_is_refused(answer):
    with pytest.raises(ValueError) as error:
        predict(answer, 50, choices=["rises", "falls"])
    assert str(error.value) == (
        f"answer is {answer!r}; choose one of 'rises', 'falls'."
    )


@pytest.mark.parametrize("confidence", [-1, 100.5, np.nan, np.inf, "70", None, [50]])
def test_a_confidence_outside_0_to_100_is_refused(confidence):
    with pytest.raises(ValueError) as error:
        predict(0.2, confidence)
    assert str(error.value) == (
        f"confidence is {confidence!r}; give a percentage between 0 and 100."
    )


def test_a_confidence_given_as_a_fraction_is_refused():
    with pytest.raises(ValueError) as error:
        predict(0.2, confidence=0.7)
    assert str(error.value) == (
        "confidence is 0.7; give percent, for example 70% as a whole number."
    )


def test_the_reveal_sets_the_prediction_beside_what_came_out():
    chosen = predict("falls", confidence=70, choices=["rises", "falls"])
    assert chosen.reveal("rises") == (
        "You predicted: falls (70% sure). What came out: rises."
    )
    assert predict(0.05, confidence=12.5).reveal(0.0252) == (
        "You predicted: 0.05 (12.5% sure). What came out: 0.0252."
    )


def test_a_prediction_opens_what_requires_one():
    require(predict(0, confidence=0))


@pytest.mark.parametrize("given", [None, "falls", 0.5, ("falls", 50), Prediction])
def test_anything_else_opens_nothing(given):
    with pytest.raises(ValueError) as error:
        require(given)
    assert str(error.value) == (
        "This opens once you have predicted. Run the cell above that calls predict "
        f"first; got {given!r}."
    )
