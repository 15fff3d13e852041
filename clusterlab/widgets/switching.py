"""Pictures drawn beforehand and switched in the browser, without the kernel."""

import ipywidgets
from ipywidgets import HTML, SelectionSlider, Stack, VBox, jslink


def slider(description, labels, start=0):
    """A slider over named positions; arrow keys move it once it has the focus."""
    return SelectionSlider(
        options=[(label, position) for position, label in enumerate(labels)],
        index=start,
        description=description,
        continuous_update=True,
        style={"description_width": "initial"},
        layout={"width": "100%", "max_width": "640px"},
    )


def switch(control, pages):
    """Show the page at the control's position; the browser does the switching.

    Parameters
    ----------
    control : ipywidgets widget with an ``index``
        Slider or radio buttons.
    pages : sequence of widget or Picture
        One page per position.

    Returns
    -------
    ipywidgets.Stack
    """
    stack = Stack([_as_widget(page) for page in pages], selected_index=control.index)
    jslink((control, "index"), (stack, "selected_index"))
    return stack


def widget(controls, pages, table, summary):
    """Controls above the pictures, and all positions as a table to unfold."""
    numbers = HTML(
        f"<details><summary>{summary}</summary>{table.to_html(border=0)}</details>"
    )
    return VBox([*controls, pages, numbers])


def _as_widget(page):
    if isinstance(page, ipywidgets.Widget):
        return page
    return HTML(page._repr_html_())
