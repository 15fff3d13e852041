"""Scatter, Lorenz curve, small multiples and S-curve: the numbers that are drawn."""

import numpy as np
import pandas as pd
import pytest

from clusterlab import datasets, figures

PANEL = datasets.load_district_panel()
LATEST = PANEL[PANEL["year"] == 2020].set_index("pinyin").drop("Yuzhong")
URBAN, INCOME = LATEST["urban_rate_pct"], LATEST["gdp_per_capita_cny"]


def test_a_scatter_has_a_point_per_place_and_a_marker_per_zone():
    ax = figures.scatter(URBAN, INCOME, ["Wanzhou"], "urban", "income", LATEST["zone"])
    points = np.vstack([group.get_offsets() for group in ax.collections])
    assert sorted(map(tuple, points)) == sorted(zip(URBAN, INCOME, strict=True))
    shapes = {tuple(g.get_paths()[0].vertices.ravel()) for g in ax.collections}
    assert len(shapes) == 3
    assert [note.get_text() for note in ax.texts] == ["Wanzhou"]


def test_a_scatter_aligns_places_by_name():
    shuffled = INCOME.sample(frac=1, random_state=1)
    ax = figures.scatter(URBAN, shuffled)
    assert sorted(map(tuple, ax.collections[0].get_offsets())) == sorted(
        zip(URBAN, INCOME, strict=True)
    )


def test_a_scatter_names_the_place_that_lacks_a_value():
    with pytest.raises(ValueError) as error:
        figures.scatter(URBAN, INCOME.drop("Wanzhou"))
    assert str(error.value) == (
        "x or y has no value for Wanzhou; drop the places that lack one."
    )


def test_a_lorenz_curve_of_equals_is_the_diagonal():
    line = figures.lorenz([3, 3, 3, 3]).lines[0]
    np.testing.assert_allclose(line.get_xdata(), line.get_ydata())


def test_a_lorenz_curve_encloses_the_published_gini():
    """Gini 0.3 for (20, 50, 20, 10): Farhauer and Kröll, in cran/REAT man/gini.Rd."""
    line = figures.lorenz([20, 50, 20, 10]).lines[0]
    gini = 1 - 2 * np.trapezoid(line.get_ydata(), line.get_xdata())
    assert gini == pytest.approx(0.3, abs=1e-12)


def test_a_lorenz_curve_weights_by_population():
    """One place of two persons equals two places of one person each."""
    weighted = figures.lorenz([2, 6], population=[2, 1]).lines[0]
    split = figures.lorenz([1, 1, 6]).lines[0]
    at = np.linspace(0, 1, 50)
    np.testing.assert_allclose(
        np.interp(at, *weighted.get_data()), np.interp(at, *split.get_data())
    )


def test_a_lorenz_curve_refuses_a_place_without_people():
    with pytest.raises(ValueError) as error:
        figures.lorenz([1, 2], population=[0, 1])
    assert str(error.value) == ("population contains 0; every value must be positive.")


def test_small_multiples_have_a_line_per_place_and_the_median():
    ax = figures.small_multiples(PANEL, "year", "urban_rate_pct", "pinyin", "zone")
    panels = ax.figure.axes
    counts = PANEL.groupby("zone")["pinyin"].nunique()
    assert [len(panel.lines) - 1 for panel in panels] == counts.tolist()
    wide = PANEL[PANEL["zone"] == "southeast_wing"].pivot(
        index="year", columns="pinyin", values="urban_rate_pct"
    )
    np.testing.assert_allclose(
        panels[2].lines[-1].get_ydata(), wide.median(axis="columns")
    )
    assert "southeast wing 18.8 to 48.8" in ax.alt


def test_small_multiples_name_the_columns_there_are():
    table = pd.DataFrame({"year": [1], "rate": [2], "place": ["a"], "zone": ["b"]})
    with pytest.raises(ValueError) as error:
        figures.small_multiples(table, "year", "rates", "place", "zone")
    assert str(error.value) == (
        "'rates' is not a column; the table has year, rate, place, zone."
    )


def test_an_s_curve_passes_half_its_ceiling_at_the_midpoint():
    curves = {"fit": (80, 0.1, 2000)}
    ax = figures.s_curve([1990, 2010], [25, 55], curves, until=2050)
    line = next(line for line in ax.lines if line.get_label() == "fit")
    assert np.interp(2000, *line.get_data()) == pytest.approx(40, abs=0.01)
    assert line.get_ydata()[-1] < 80
    assert "fit 79.5 (ceiling 80)" in ax.alt


def test_an_s_curve_marks_what_is_extrapolated():
    shaded = figures.s_curve([1990, 2010], [25, 55], {}, until=2050)
    assert "extrapolation" in [t.get_text() for t in shaded.get_legend().get_texts()]
    bare = figures.s_curve([1990, 2010], [25, 55], {})
    assert [t.get_text() for t in bare.get_legend().get_texts()] == ["observed"]


def test_an_s_curve_refuses_a_gap_in_the_observations():
    with pytest.raises(ValueError) as error:
        figures.s_curve([1990, 2000], [25, np.nan], {})
    assert str(error.value) == (
        "rate contains nan; drop or fill missing and infinite values first."
    )


@pytest.mark.parametrize("draw", [figures.scatter, figures.two_dates])
def test_a_place_without_a_group_is_refused(draw):
    with pytest.raises(ValueError) as error:
        draw(URBAN, INCOME, groups=LATEST["zone"].drop("Wanzhou"))
    assert str(error.value) == (
        "groups has no group for Wanzhou; give every place one."
    )


def test_bars_without_a_group_are_refused():
    with pytest.raises(ValueError) as error:
        figures.ranked_bars(URBAN, groups=LATEST["zone"].drop("Wanzhou"))
    assert str(error.value) == (
        "groups has no group for Wanzhou; give every place one."
    )
