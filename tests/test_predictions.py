"""Is a prediction kept as it was made, and asked for when it is missing?"""

import dataclasses

import numpy as np
import pytest

from clusterlab.predictions import Prediction, predict, require


@pytest.mark.parametrize("answer", ["falls", 0.05, 0, False, -3, [1, 2]])
@pytest.mark.parametrize("confidence", [0, 37.5, 100])
def test_a_prediction_keeps_answer_and_confidence(answer, confidence):
    prediction = predict(answer, confidence)
    assert prediction == Prediction(answer, confidence)
    assert (prediction.answer, prediction.confidence) == (answer, confidence)


def test_a_prediction_cannot_be_changed_afterwards():
    with pytest.raises(dataclasses.FrozenInstanceError):
        predict("falls", confidence=60).answer = "rises"


def test_a_choice_among_the_answers_is_kept():
    assert predict("falls", 60, choices=["rises", "falls"]).answer == "falls"
    assert predict("b", 60, choices=iter("abc")).answer == "b"


@pytest.mark.parametrize("missing", [None, "", ...])
def test_a_missing_answer_is_refused(missing):
    with pytest.raises(ValueError) as error:
        predict(missing, confidence=50)
    assert str(error.value) == (
        "Your prediction is missing; write an answer before you look."
    )


@pytest.mark.parametrize("answer", ["fall", "Falls", "fallsrises", 1])
def test_an_answer_that_is_no_choice_is_refused(answer):
    with pytest.raises(ValueError) as error:
        predict(answer, 50, choices=["rises", "falls"])
    assert str(error.value) == (
        f"{answer!r} is not one of the answers; choose from 'rises', 'falls'."
    )


@pytest.mark.parametrize("confidence", [-1, 100.5, np.nan, np.inf])
def test_a_confidence_outside_0_to_100_is_refused(confidence):
    with pytest.raises(ValueError) as error:
        predict("falls", confidence)
    assert str(error.value) == (
        f"confidence is {confidence!r}; give a percentage between 0 and 100."
    )


def test_the_reveal_sets_the_prediction_beside_what_came_out():
    assert predict("falls", confidence=70).reveal("rises") == (
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
