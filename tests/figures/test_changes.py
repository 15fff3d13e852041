"""Changes before and after, and paths around an event: what is drawn and told."""

import pandas as pd
import pytest

from clusterlab import figures

ROWS = pd.DataFrame(
    {"before": [12.6, 31.9], "after": [13.4, 30.1]}, index=["waiting", "rate (%)"]
)
PATHS = pd.DataFrame(
    {"northeast_wing": [1.0, 3.0, 6.0], "others": [2.0, 3.0, 4.0]},
    index=[2006, 2009, 2013],
)


def rows_of(ax):
    return ax.figure.axes


def test_each_measure_has_a_row_with_both_values_on_its_own_scale():
    rows = rows_of(figures.changes(ROWS, [(0, 20), (0, 50)]))
    assert [row.get_xlim() for row in rows] == [(0, 20), (0, 50)]
    for row, (name, values) in zip(rows, ROWS.iterrows(), strict=True):
        drawn = [line.get_xdata()[0] for line in row.lines]
        assert drawn == [values["before"], values["after"]]
        assert row.get_title(loc="left").startswith(f"{name}: ")


def test_before_is_hollow_and_after_is_full():
    before, after = rows_of(figures.changes(ROWS, [(0, 20), (0, 50)]))[0].lines
    assert (before.get_fillstyle(), after.get_fillstyle()) == ("none", "full")


@pytest.mark.parametrize(("at", "drawn"), [(8, True), (25, False), (-1, False)])
def test_a_mark_is_drawn_when_it_is_on_the_scale(at, drawn):
    ax = figures.changes(ROWS, [(0, 20), (0, 50)], {"waiting": ("yours", at)})
    first, second = rows_of(ax)
    assert (len(first.lines), len(second.lines)) == (2 + drawn, 2)
    assert ("yours" in first.get_title(loc="right")) == drawn


def test_the_text_of_changes_tells_every_row():
    assert figures.changes(ROWS, [(0, 20), (0, 50)]).alt == (
        "Arrows from before to after: waiting 12.6 to 13.4; rate (%) 31.9 to 30.1."
    )


def test_every_row_of_changes_needs_limits():
    with pytest.raises(ValueError) as error:
        figures.changes(ROWS, [(0, 20)])
    assert str(error.value) == (
        "limits has 1 pairs for 2 measures; give one pair for each."
    )


def test_event_paths_are_zero_at_the_eve_and_keep_their_changes():
    ax = figures.event_paths(PATHS, 2009, "policy")
    wing, others = ax.lines[:2]
    assert list(wing.get_ydata()) == [-2, 0, 3]
    assert list(others.get_ydata()) == [-1, 0, 1]
    assert wing.get_linestyle() != others.get_linestyle()
    assert [text.get_text() for text in ax.texts] == ["policy"]
    assert ax.lines[2].get_xdata() == [2009.5, 2009.5]


def test_the_text_of_event_paths_tells_both_ends():
    assert figures.event_paths(PATHS, 2009, "policy", ylabel="log GDP").alt == (
        "log GDP, 2006 to 2013, each line set to 0 in 2009. First and last: northeast "
        "wing -2.00 to +3.00; others -1.00 to +1.00."
    )


def test_an_event_outside_the_table_is_refused():
    with pytest.raises(ValueError) as error:
        figures.event_paths(PATHS, 2010, "policy")
    assert str(error.value) == (
        "event is 2010, which is not in the table; it runs from 2006 to 2013."
    )
