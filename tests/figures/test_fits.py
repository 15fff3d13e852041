"""Fits: lines and intervals stand where the numbers say."""

import numpy as np
import pandas as pd
import pytest

from clusterlab import figures

SIZE = pd.Series({"a": 1.0, "b": 10.0, "c": 100.0})


def test_a_line_on_logarithmic_axes_is_the_power_law():
    ax = figures.log_fit(SIZE, SIZE**2, {"all": (np.log(3), 2)}, ["a"], ["b"])
    x, y = ax.lines[0].get_data()
    np.testing.assert_allclose(y, 3 * x**2)
    assert [len(points.get_offsets()) for points in ax.collections] == [2, 1]
    assert ax.alt.endswith("Slopes: all 2.000.")


@pytest.mark.parametrize("value, says", [(0, "positive"), (np.nan, "contains nan")])
def test_a_logarithmic_axis_refuses_what_has_no_logarithm(value, says):
    with pytest.raises(ValueError, match=f"^y .*{says}"):
        figures.log_fit(SIZE, SIZE.replace(10, value), {})


def test_an_interval_says_its_ends_and_lines():
    ax = figures.interval(0.5, (0.2, 0.8), {"before": 0.1}, limits=(0, 1))
    assert ax.alt == ("Estimate 0.500, interval 0.200 to 0.800. Lines: before 0.100.")
    assert ax.get_xlim() == (0, 1)
