"""Stacked bars: parts lie end to end, in order, and every one is told."""

import pandas as pd
import pytest

from clusterlab import figures

YUAN = pd.DataFrame(
    {"here": [75.0, 50.0], "elsewhere": [23.0, 50.0], "imported_inputs": [2.0, 0.0]},
    index=["hotels", "farm_products"],
)


def test_parts_lie_end_to_end_in_the_order_of_the_columns():
    ax = figures.stacked_bars(YUAN)
    starts = [[bar.get_x() for bar in each] for each in ax.containers]
    widths = [[bar.get_width() for bar in each] for each in ax.containers]
    assert starts == [[0, 0], [75, 50], [98, 100]]
    assert widths == YUAN.T.to_numpy().tolist()


def test_the_first_bar_stands_on_top():
    ax = figures.stacked_bars(YUAN)
    low, high = ax.get_ylim()
    assert low > high
    names = [label.get_text() for label in ax.get_yticklabels()]
    assert names == ["hotels", "farm products"]


def test_a_part_too_narrow_for_its_number_goes_without():
    printed = [note.get_text() for note in figures.stacked_bars(YUAN).texts]
    assert printed == ["75", "50", "23", "50", "", ""]
    wide = figures.stacked_bars(YUAN, limits=(0, 1000))
    assert [note.get_text() for note in wide.texts] == ["75", "50", "", "50", "", ""]


def test_columns_differ_in_hatching_not_only_in_colour():
    hatches = {each[0].get_hatch() for each in figures.stacked_bars(YUAN).containers}
    assert len(hatches) == 3


def test_lines_and_limits_are_where_the_reader_put_them():
    ax = figures.stacked_bars(YUAN, {"your prediction": 60}, limits=(0, 300))
    assert ax.get_xlim() == (0, 300)
    assert [line.get_xdata()[0] for line in ax.lines] == [60]
    assert "your prediction" in [t.get_text() for t in ax.get_legend().get_texts()]


def test_the_text_says_every_part():
    assert figures.stacked_bars(YUAN).alt == (
        "Bars of parts. hotels: here 75, elsewhere 23, imported inputs 2; "
        "farm products: here 50, elsewhere 50, imported inputs 0."
    )


@pytest.mark.parametrize("wrong", [float("nan"), -1])
def test_a_missing_or_negative_part_is_refused(wrong):
    with pytest.raises(ValueError, match="table contains"):
        figures.stacked_bars(YUAN.replace(2.0, wrong))
