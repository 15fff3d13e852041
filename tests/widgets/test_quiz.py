"""Does the quiz answer every choice, in the browser, and keep no score?"""

import pytest
from ipywidgets import HTML, RadioButtons, Stack, VBox
from ipywidgets.embed import dependency_state

from clusterlab.text import text
from clusterlab.widgets import quiz

QUIZZES = [
    ("start-here", "questions"),
    ("measuring-clusters", "questions"),
    ("measuring-clusters", "exit"),
]
every_quiz = pytest.mark.parametrize(("subject", "part"), QUIZZES)


@every_quiz
def test_each_question_shows_its_choices_and_a_reply_to_each(subject, part):
    asked = text(subject)[part]
    shown = quiz(subject, part)
    assert isinstance(shown, VBox)
    for item, question in zip(asked, shown.children, strict=True):
        ask, buttons, answers = question.children
        assert isinstance(ask, HTML)
        assert item["ask"] in ask.value
        assert isinstance(buttons, RadioButtons)
        assert list(buttons.options) == item["choices"]
        assert isinstance(answers, Stack)
        for reply, answer in zip(item["replies"], answers.children, strict=True):
            assert reply in answer.value
            assert 'role="status"' in answer.value  # read aloud when it appears


@every_quiz
def test_nothing_is_chosen_or_given_away_at_first(subject, part):
    for question in quiz(subject, part).children:
        _, buttons, answers = question.children
        assert buttons.index is None
        assert answers.selected_index is None


@every_quiz
def test_the_browser_shows_the_reply_to_the_choice_without_a_kernel(subject, part):
    for question in quiz(subject, part).children:
        _, buttons, answers = question.children
        state = dependency_state([question]).values()
        [link] = [m["state"] for m in state if m["model_name"] == "LinkModel"]
        assert link["source"] == [f"IPY_MODEL_{buttons.model_id}", "index"]
        assert link["target"] == [f"IPY_MODEL_{answers.model_id}", "selected_index"]
        buttons.index = 1
        assert answers.selected_index is None


def test_the_opening_questions_come_unless_others_are_asked_for():
    first = quiz("measuring-clusters").children[0].children[0].value
    assert text("measuring-clusters")["questions"][0]["ask"] in first


def test_an_unknown_subject_is_refused():
    with pytest.raises(ValueError, match="There is no text on 'weather'"):
        quiz("weather")
