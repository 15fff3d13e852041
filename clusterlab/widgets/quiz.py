"""A short quiz that answers back in the browser and keeps no score."""

from ipywidgets import HTML, RadioButtons, VBox

from clusterlab.text import text
from clusterlab.widgets.switching import switch


def quiz(subject, part="questions"):
    """Show the questions on `subject`, each with an answer to every choice.

    Parameters
    ----------
    subject : str
        A file of `clusterlab.text` with lists of questions: ``ask``, ``choices``
        and one ``replies`` entry per choice.
    part : str
        Which list: ``"questions"`` open a lesson, ``"exit"`` closes it.

    Returns
    -------
    ipywidgets.VBox

    Taught in *Start here*.
    """
    return VBox([_question(**item) for item in text(subject)[part]])


def _question(ask, choices, replies):
    buttons = RadioButtons(
        options=choices, index=None, layout={"width": "auto", "margin": "0 0 0 1em"}
    )
    answers = [HTML(f'<p role="status">{reply}</p>') for reply in replies]
    return VBox([HTML(f"<b>{ask}</b>"), buttons, switch(buttons, answers)])
