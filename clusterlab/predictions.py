"""Predict first, look afterwards: a prediction that is kept and shown again.

Committing to an answer before seeing the result makes the surprise, if there is
one, hard to overlook. Lessons ask for a prediction before each widget.
"""

from dataclasses import dataclass

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
        >>> print(predict("falls", confidence=70).reveal("rises"))
        You predicted: falls (70% sure). What came out: rises.
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
        If the answer is missing or not among the choices, or if the confidence is
        not between 0 and 100.

    Taught in *Start here*.

    Examples
    --------
    >>> predict(0.05, confidence=40)
    Prediction(answer=0.05, confidence=40)
    """
    if answer is None or answer == "" or answer is ...:
        raise ValueError(text("predictions")["missing"])
    if choices is not None and answer not in choices:
        raise ValueError(
            text("predictions")["not_a_choice"].format(
                answer=answer, choices=", ".join(map(repr, choices))
            )
        )
    if not 0 <= confidence <= 100:
        raise ValueError(
            text("predictions")["confidence"].format(confidence=confidence)
        )
    return Prediction(answer, confidence)


def require(prediction):
    """Raise ValueError unless `prediction` was made with `predict`."""
    if not isinstance(prediction, Prediction):
        raise ValueError(text("predictions")["required"].format(given=prediction))
