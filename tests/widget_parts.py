"""The parts of a widget as a reader meets them: pages, captions, the table."""

import base64
import xml.etree.ElementTree as ElementTree

import pandas as pd
from ipywidgets import HTML


def inside(widget):
    """The widget and all widgets in it."""
    yield widget
    for child in getattr(widget, "children", ()):
        yield from inside(child)


def of_kind(kind, widget):
    """All widgets of a kind, the widget itself included."""
    return [each for each in inside(widget) if isinstance(each, kind)]


def pages(widget):
    """The page of each position, in order: everything but the table at the end."""
    return of_kind(HTML, widget)[:-1]


def captions(widget):
    """The text under each picture, which is also its alternative text."""
    texts = []
    for page in pages(widget):
        text = page.value.partition("<figcaption>")[2].partition("</figcaption>")[0]
        assert f'alt="{text}"' in page.value
        texts.append(text)
    return texts


def words_in(page):
    """The words in the picture on a page."""
    source = page.value.partition("base64,")[2].partition('"')[0]
    return "".join(ElementTree.fromstring(base64.b64decode(source)).itertext())


def table(widget):
    """The table under the widget, as text, as a reader without pictures finds it."""
    details = ElementTree.fromstring(widget.children[-1].value)
    assert details.tag == "details"
    head, body = details.find("table")
    columns = [cell.text for cell in head.iter("th")][1:]
    rows = [[cell.text for cell in row.iter("td")] for row in body.iter("tr")]
    return pd.DataFrame(rows, columns=columns)
