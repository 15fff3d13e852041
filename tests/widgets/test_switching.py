"""Do slider, pages and table fit together?"""

import pandas as pd
import pytest
from ipywidgets import HTML, Label
from ipywidgets.embed import dependency_state

from clusterlab.figures import Picture
from clusterlab.widgets.switching import slider, switch, widget


def test_a_slider_counts_its_positions_from_zero_and_shows_their_names():
    control = slider("Plants:", ["few", "some", "many"])
    assert control.options == (("few", 0), ("some", 1), ("many", 2))
    assert control.description == "Plants:"
    assert (control.index, control.label) == (0, "few")


def test_pages_may_be_pictures_or_widgets():
    picture, label = Picture("<svg/>", "A picture."), Label("words")
    stack = switch(slider("Page:", ["one", "two"]), [picture, label])
    assert isinstance(stack.children[0], HTML)
    assert stack.children[0].value == picture._repr_html_()
    assert stack.children[1] is label


@pytest.mark.parametrize("start", [0, 1])
def test_the_page_of_the_controls_position_is_shown_first(start):
    control = slider("Page:", ["one", "two"], start)
    assert control.index == start
    assert switch(control, [Label("1"), Label("2")]).selected_index == start


def test_control_and_pages_are_linked_in_the_browser():
    control = slider("Page:", ["one", "two"])
    stack = switch(control, [Label("1"), Label("2")])
    models = dependency_state([control, stack]).values()
    [link] = [m["state"] for m in models if m["model_name"] == "LinkModel"]
    assert link["source"] == [f"IPY_MODEL_{control.model_id}", "index"]
    assert link["target"] == [f"IPY_MODEL_{stack.model_id}", "selected_index"]


def test_a_widget_ends_with_all_positions_as_a_table_to_unfold():
    control, page = slider("Page:", ["one"]), Label("page")
    table = pd.DataFrame({"plants": [5, 10], "G": [0.25, 0.5]})
    whole = widget([control], page, table, "All positions")
    assert whole.children[:2] == (control, page)
    folded = whole.children[2].value
    assert folded.startswith("<details><summary>All positions</summary><table")
    for cell in ["plants", "G", "5", "10", "0.25", "0.50"]:
        assert f">{cell}</t" in folded
