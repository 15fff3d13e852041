"""Predict first, look afterwards: a prediction that is kept and shown again.

Committing to an answer before seeing the result makes the surprise, if there is
one, hard to overlook. Lessons ask for a prediction before each widget.
"""

from dataclasses import dataclass
from math import isfinite
from numbers import Real

from clusterlab.text import text


@dataclass(frozen=True)
class Prediction:
    """An answer and how sure its author was, in percent."""

    answer: object
    confidence: float

    def reveal(self, actual):
        """Return a sentence that sets the prediction beside what came out.

        Examples
        --------
        >>> print(predict(0.2, confidence=70).reveal(0.5))
        You predicted: 0.2 (70% sure). What came out: 0.5.
        """
        return text("predictions")["reveal"].format(
            answer=self.answer, confidence=self.confidence, actual=actual
        )


def predict(answer, confidence, choices=None):
    """Keep a prediction.

    Parameters
    ----------
    answer : number or str
        What you expect.
    confidence : number
        How sure you are, in percent: 0 (a guess) to 100 (certain).
    choices : sequence of str, optional
        The answers to choose from, if it is a choice.

    Returns
    -------
    Prediction

    Raises
    ------
    ValueError
        If the answer is not among the choices, or not a number where there are
        none, or if the confidence is not a percentage.

    Taught in *Start here*.

    Examples
    --------
    >>> predict(0.05, confidence=40)
    Prediction(answer=0.05, confidence=40)
    """
    words = text("predictions")
    if choices is not None and answer not in choices:
        listed = ", ".join(map(repr, choices))
        raise ValueError(words["not_a_choice"].format(answer=answer, choices=listed))
    if choices is None and not (isinstance(answer, Real) and isfinite(answer)):
        raise ValueError(words["not_a_number"].format(answer=answer))
    if not isinstance(confidence, Real) or not 0 <= confidence <= 100:
        raise ValueError(words["confidence"].format(confidence=confidence))
    if 0 < confidence < 1:
        raise ValueError(words["fraction"].format(confidence=confidence))
    return Prediction(answer, confidence)


def require(prediction):
    """Raise ValueError unless `prediction` was made with `predict`."""
    if not isinstance(prediction, Prediction):
        raise ValueError(text("predictions")["required"].format(given=prediction))
