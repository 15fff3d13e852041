"""The two widgets of Urbanization curve: every position, and what the models say."""

import numpy as np
import pandas as pd
import pytest
from ipywidgets import SelectionSlider, Stack
from widget_parts import captions, of_kind, table

from clusterlab import datasets
from clusterlab.measures import break_test
from clusterlab.models import fit_logistic
from clusterlab.predictions import predict
from clusterlab.widgets import guess_the_ceiling, look_for_a_break
from clusterlab.widgets import urbanization_curve as rooms

OF_FORECAST = predict(68.5, confidence=50)
OF_BREAK = predict(1997, confidence=50)


def rng(seed=2024):
    return np.random.default_rng(seed)


def open_break(prediction):
    return look_for_a_break(prediction, rng())


@pytest.fixture(scope="module")
def ceiling():
    return guess_the_ceiling(OF_FORECAST)


@pytest.fixture(scope="module")
def search():
    return open_break(OF_BREAK)


@pytest.fixture(params=["ceiling", "search"])
def either(request):
    return request.getfixturevalue(request.param)


@pytest.mark.parametrize("open_it", [guess_the_ceiling, open_break])
@pytest.mark.parametrize("given", [None, "equal", 70])
def test_a_widget_opens_only_with_a_prediction(open_it, given):
    with pytest.raises(ValueError, match=r"^This opens once you have predicted"):
        open_it(given)


@pytest.mark.parametrize("open_it", [guess_the_ceiling, open_break])
def test_the_prediction_must_be_a_number(open_it):
    with pytest.raises(ValueError, match=r"^prediction must be numeric; got 'equal'"):
        open_it(predict("equal", 50, choices=["equal"]))


@pytest.mark.parametrize(
    "open_it, low, high", [(guess_the_ceiling, 0, 100), (open_break, 1996, 2007)]
)
def test_the_prediction_must_fit_into_the_picture(open_it, low, high):
    with pytest.raises(ValueError, match=f"it must be at least {low}"):
        open_it(predict(low - 1, 50))
    with pytest.raises(ValueError, match=f"it must be at most {high}"):
        open_it(predict(high + 1, 50))


def test_every_position_has_a_picture_and_a_row(either):
    first, second = of_kind(SelectionSlider, either)
    positions = len(first.options) * len(second.options)
    assert len(captions(either)) == len(set(captions(either))) == positions
    assert len(table(either)) == positions
    outer, *inner = of_kind(Stack, either)
    assert len(outer.children) == len(second.options) == len(inner)
    assert all(len(stack.children) == len(first.options) for stack in inner)


# The ceiling


def test_errors_and_forecasts_are_those_of_the_fitted_curve(ceiling):
    chongqing = datasets.load_chongqing().set_index("year")
    first = chongqing["urban_rate_first_release_pct"]
    rate = chongqing["urban_rate_revised_pct"].fillna(first).dropna()
    columns = table(ceiling).columns
    for _, row in table(ceiling).astype(float).iterrows():
        until, top, error, *told = row[columns]
        known = rate[rate.index <= until]
        fit = fit_logistic(known.index, known, top)
        assert error == pytest.approx(fit.residual_standard_error, abs=1e-5)
        for year, value in zip([2022, 2035], told, strict=True):
            odds = np.exp(fit.rate * (year - fit.midpoint))
            assert value == pytest.approx(top * odds / (1 + odds), abs=1e-5)


def test_twelve_years_do_not_tell_the_ceiling_and_all_years_rule_some_out(ceiling):
    rows = table(ceiling).astype(float).set_index(["last year used", "ceiling, %"])
    errors, forecasts = rows["typical error, points"], rows["forecast for 2022, %"]
    assert np.ptp(errors[2007]) < 0.03
    assert np.ptp(forecasts[2007]) > 8
    assert errors[2024].max() > 3 * errors[2024].min()


def test_the_text_under_a_curve_says_what_the_table_says(ceiling):
    for (_, row), caption in zip(
        table(ceiling).astype(float).iterrows(), captions(ceiling), strict=True
    ):
        until, top, error, target, horizon = row
        assert caption.startswith(
            f"Curve with the ceiling {top:.0f}%, fitted to 1996–{until:.0f}: typical "
            f"error {error:.2f} points, forecast {target:.1f}% for 2022 and "
            f"{horizon:.1f}% for 2035. Observed in 2022: 71.0%. You predicted 68.5%."
        )


# The break


def test_the_profile_peaks_where_the_library_finds_the_break(search):
    rows = table(search)
    observed = rows[rows["series"] == "Chongqing"].set_index(rows.columns[1])["F"]
    rate = rooms.urban_rate().loc[:2007]
    line = np.column_stack([np.ones(12), np.arange(12)])
    test = break_test(rate, line)
    assert observed.astype(float).max() == pytest.approx(test.statistic / 2, abs=1e-5)
    assert observed.astype(float).idxmax() == str(rate.index[test.index]) == "2001"


def test_the_series_of_chance_passes_the_lower_bar(search):
    rows = table(search).set_index("series").loc["chance (illustrative)"]
    assert (rows["passes the bar for a known date"] == "yes").any()
    assert "illustrative" in search.children[-1].value.partition("<table")[0]


def test_the_bar_for_the_best_date_is_passed_by_one_series_in_twenty():
    known, best = rooms.critical_values(12, rng(1))
    line = np.column_stack([np.ones(12), np.arange(12)])
    noise = rng(5).normal(size=(600, 12))
    largest = np.array([break_test(series, line).statistic / 2 for series in noise])
    assert known == pytest.approx(4.459, abs=1e-3)
    assert (largest > best).mean() == pytest.approx(0.05, abs=0.03)
    assert (largest > known).mean() > 0.18


def test_the_text_under_a_break_says_what_the_table_says(search):
    for (_, row), caption in zip(
        table(search).iterrows(), captions(search), strict=True
    ):
        name, year, statistic, *_ = row
        assert caption.startswith(
            f"{name}, old regime up to {year}: F = {float(statistic):.1f}. "
            "The bar is 4.5 for a date known beforehand and "
        )
        assert caption.endswith("You predicted 1997.")


def test_the_same_seed_gives_the_same_series():
    years = pd.RangeIndex(1996, 2008)
    first, again, other = (rooms.lucky_series(years, 4.5, rng(s)) for s in (1, 1, 2))
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)
