"""The picture of the policy dashboard: signs, colours and bars."""

import xml.etree.ElementTree as ElementTree
from itertools import pairwise

import matplotlib as mpl
import pytest

from clusterlab.figures.dashboard import Bar, Budget, Tile, dashboard, signed

SVG = "{http://www.w3.org/2000/svg}"
CHEAP = Budget("cost 1%", "within", cost=1, limit=2, most=8)
DEAR = Budget("cost 6%", "over", cost=6, limit=2, most=8)


def draw(tiles=(), budget=CHEAP, bars=()):
    svg = dashboard(tiles, ["legend"], 12, budget, bars, "heading", alt="An <alt>.")
    return ElementTree.fromstring(svg)


def before(svg, words):
    """The rectangle drawn before some words."""
    for shape, text in pairwise(svg):
        if text.text == words:
            return shape
    raise LookupError(words)


def new_shapes(svg, empty):
    """Rectangles in one picture that the other one lacks."""
    known = [shape.attrib for shape in empty.iter(f"{SVG}rect")]
    return [
        shape.attrib for shape in svg.iter(f"{SVG}rect") if shape.attrib not in known
    ]


def luminance(colour):
    """Relative luminance as the accessibility guidelines define it."""
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in mpl.colors.to_rgb(colour)
    ]
    return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize(
    ("value", "shown"),
    [(1.25, "+1.2"), (-0.6, "−0.6"), (0, "0.0"), (-0.04, "0.0"), (0.04, "0.0")],
)
def test_a_change_has_a_sign_unless_it_is_zero(value, shown):
    assert signed(value) == shown


def test_a_tile_has_its_name_its_change_and_a_colour_for_its_sign():
    fills = {}
    for change in (-12, 0, 12):
        svg = draw([Tile("Nan'an & <co>", 2, 3, 1, 1, change)])
        fills[change] = before(svg, "Nan'an & <co>").get("fill")
        assert signed(change) in [text.text for text in svg.iter(f"{SVG}text")]
    (less, none, more) = map(mpl.colors.to_rgb, fills.values())
    assert none == (1, 1, 1)
    assert less[0] > less[2]  # orange
    assert more[0] < more[2]  # blue


@pytest.mark.parametrize("change", [-50, -12, 0, 12, 50])
def test_words_on_a_tile_stand_out(change):
    svg = draw([Tile("tile", 0, 3, 1, 1, change)])
    paper = luminance(before(svg, "tile").get("fill"))
    ink = luminance(svg.get("fill"))
    assert (paper + 0.05) / (ink + 0.05) >= 4.5


def test_a_bar_is_as_long_as_its_change():
    empty = draw(bars=[Bar("bar", 0, 5)])
    [small] = new_shapes(draw(bars=[Bar("bar", 1, 5)]), empty)
    [large] = new_shapes(draw(bars=[Bar("bar", -4, 5)]), empty)
    assert float(large["width"]) == pytest.approx(4 * float(small["width"]), abs=0.1)
    right_end = float(large["x"]) + float(large["width"])
    assert right_end == pytest.approx(float(small["x"]), abs=0.1)  # both at zero
    assert small["fill"] != large["fill"]


def test_what_exceeds_the_budget_has_a_colour_and_an_outline_of_its_own():
    paid, beyond = new_shapes(draw(budget=DEAR), draw(budget=CHEAP))
    assert float(paid["width"]) == pytest.approx(1.5 * float(beyond["width"]), abs=0.1)
    assert beyond["fill"] != paid["fill"]
    assert (paid["stroke"], beyond["stroke"]) == ("none", "#222")


def test_the_picture_is_told_in_words():
    assert (draw().get("role"), draw().get("aria-label")) == ("img", "An <alt>.")
