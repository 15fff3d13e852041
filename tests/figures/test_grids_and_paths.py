"""Grids and paths: the states and the lines that are drawn, and their words."""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest

from clusterlab import figures

NAMES = ["defects", "wavers", "cooperates"]
CELLS = np.array([[0, 1, 2, 2], [2, 2, 2, 0]])
PATHS = pd.DataFrame({0.2: [0.2, 0.1, 0], 0.6: [0.6, 0.7, 0.9], 0.8: [0.8, 0.9, 1]})


@pytest.fixture(autouse=True)
def no_figure_is_left():
    yield
    plt.close("all")


def lightness(colour):
    red, green, blue = colour[:3]
    return 0.299 * red + 0.587 * green + 0.114 * blue


def test_a_grid_shows_every_site_in_the_colour_of_its_name():
    ax = figures.grid_map(CELLS, NAMES, "round 3")
    [image] = ax.images
    drawn = image.to_rgba(image.get_array())
    patches = ax.get_legend().get_patches()
    assert [text.get_text() for text in ax.get_legend().get_texts()] == NAMES
    for row, column in np.ndindex(CELLS.shape):
        expected = patches[CELLS[row, column]].get_facecolor()
        assert drawn[row, column] == pytest.approx(expected, abs=0.01)
    assert ax.get_title() == "round 3"


@pytest.mark.parametrize("count", [2, 3, 4, 5])
def test_the_states_differ_in_lightness_and_not_in_colour_alone(count):
    ax = figures.grid_map([[0, count - 1]], [f"state {i}" for i in range(count)])
    shades = [lightness(p.get_facecolor()) for p in ax.get_legend().get_patches()]
    assert (np.diff(shades) > 0.12).all()


def test_a_grid_tells_how_many_sites_are_in_each_state():
    assert figures.grid_map(CELLS, NAMES).alt == (
        "Grid of 2 by 4 sites, from dark to light: defects 25%, wavers 12%, "
        "cooperates 62%."
    )


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ([0, 1], "cells has shape (2,); give a table, rows x columns."),
        (
            [[0, 3]],
            "cells contains 3, but there are 3 names; give positions from 0 to 2.",
        ),
        (
            [[0.5, 1]],
            "cells contains 0.5, but there are 3 names; give positions from 0 to 2.",
        ),
        (
            [[np.nan, 1]],
            "cells contains nan; drop or fill missing and infinite values first.",
        ),
    ],
)
def test_what_is_no_grid_of_states_is_refused(cells, message):
    with pytest.raises(ValueError) as error:
        figures.grid_map(cells, NAMES)
    assert str(error.value) == message


def test_the_chosen_path_is_thick_and_all_others_are_there():
    ax = figures.paths(PATHS, 0.6, {"tip": 0.5}, "round", "share")
    thin, thick = ax.lines[:3], ax.lines[3]
    for line, name in zip(thin, PATHS, strict=True):
        np.testing.assert_array_equal(line.get_ydata(), PATHS[name])
        assert line.get_linewidth() < thick.get_linewidth()
    np.testing.assert_array_equal(thick.get_ydata(), PATHS[0.6])
    assert (ax.get_xlabel(), ax.get_ylabel()) == ("round", "share")


def test_levels_are_drawn_with_dashes_of_their_own():
    ax = figures.paths(PATHS, 0.6, {"tip": 0.5, "guess": 0.7})
    levels = {line.get_label(): line for line in ax.lines[-2:]}
    assert levels["tip"].get_ydata()[0] == 0.5
    assert levels["guess"].get_ydata()[0] == 0.7
    assert levels["tip"].get_linestyle() != levels["guess"].get_linestyle()


def test_a_path_is_told_in_words():
    assert figures.paths(PATHS, 0.6, {"tip": 0.5}).alt == (
        "The path 0.6 goes from 0.6 to 0.9. Of all 3 paths 2 rise and 1 fall. Lines: "
        "tip 0.5."
    )
    assert "Lines" not in figures.paths(PATHS, 0.6).alt


def test_what_is_nearly_zero_is_told_as_zero():
    vanishing = pd.DataFrame({"town": [0.6, 5.1e-8]})
    assert " goes from 0.6 to 0. " in figures.paths(vanishing, "town").alt


def test_a_path_that_is_not_there_is_refused():
    with pytest.raises(ValueError) as error:
        figures.paths(PATHS, 0.7)
    assert str(error.value) == "0.7 is not a column; the table has 0.2, 0.6, 0.8."
