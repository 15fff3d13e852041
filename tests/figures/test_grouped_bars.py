"""Grouped bars: every value is drawn, printed and told; axes can be held fixed."""

import pandas as pd
import pytest

from clusterlab import figures

LOSSES = pd.DataFrame(
    {"Chaotianmen": [20.2, 42.4], "Jiulongpo": [20.2, 35.3]},
    index=["Shapingba", "all_districts"],
)


def bars(ax):
    """Length of each bar by column name."""
    return {
        each.get_label(): [bar.get_width() for bar in each] for each in ax.containers
    }


def test_every_value_has_a_bar_with_its_number_at_the_end():
    ax = figures.grouped_bars(LOSSES, fmt="{:.1f}")
    assert bars(ax) == LOSSES.to_dict("list")
    assert [note.get_text() for note in ax.texts] == ["20.2", "42.4", "20.2", "35.3"]


def test_the_first_group_stands_on_top_and_its_bars_in_order():
    ax = figures.grouped_bars(LOSSES)
    low, high = ax.get_ylim()
    assert low > high
    middles = [[bar.get_y() for bar in each] for each in ax.containers]
    assert middles[0][0] < middles[1][0] < middles[0][1] < middles[1][1]
    names = [label.get_text() for label in ax.get_yticklabels()]
    assert names == ["Shapingba", "all districts"]


def test_columns_differ_in_hatching_not_only_in_colour():
    hatches = {each[0].get_hatch() for each in figures.grouped_bars(LOSSES).containers}
    assert len(hatches) == 2


def test_lines_and_limits_are_where_the_reader_put_them():
    ax = figures.grouped_bars(LOSSES, {"your prediction": 8}, limits=(0, 100))
    assert ax.get_xlim() == (0, 100)
    assert [line.get_xdata()[0] for line in ax.lines] == [8]
    assert "your prediction" in [t.get_text() for t in ax.get_legend().get_texts()]


def test_the_text_says_every_value():
    assert figures.grouped_bars(LOSSES).alt == (
        "Bars by group. Shapingba: Chaotianmen 20.2, Jiulongpo 20.2; "
        "all districts: Chaotianmen 42.4, Jiulongpo 35.3."
    )


def test_a_missing_value_is_refused():
    with pytest.raises(ValueError) as error:
        figures.grouped_bars(LOSSES.replace(35.3, float("nan")))
    assert str(error.value) == (
        "table contains nan; drop or fill missing and infinite values first."
    )
