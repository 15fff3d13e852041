"""Are shares shares, and do weighted rates reproduce the printed ones?"""

import json
from pathlib import Path

import pytest

from clusterlab import datasets

PACKAGE = json.loads(
    (Path(datasets.__file__).parents[1] / "data/datapackage.json").read_text("utf-8")
)
RATES = [
    (resource["name"], field["name"])
    for resource in PACKAGE["resources"]
    for field in resource["schema"]["fields"]
    if field["name"].endswith("_pct") and "growth" not in field["name"]
]


@pytest.mark.parametrize(("table", "column"), RATES)
def test_every_share_lies_between_0_and_100_percent(table, column):
    share = getattr(datasets, f"load_{table}")()[column].dropna()
    assert len(share) > 0
    assert share.between(0, 100).all()
    assert share.max() > 1  # percent, not a fraction


def test_the_five_zones_of_2013_weighted_by_population_give_the_city_rate():
    zones = datasets.load_zones(year=2013).set_index("zone")
    five = zones.loc[
        ["core", "expansion", "new_development", "northeast_eco", "southeast_eco"]
    ]
    population = five["resident_population_10k_persons"]
    weighted = (five["urban_rate_pct"] * population).sum() / population.sum()
    assert population.sum() == pytest.approx(2970.00, abs=1e-9)
    assert round(weighted, 2) == 58.34 == zones.loc["chongqing", "urban_rate_pct"]
    assert round(five["urban_rate_pct"].mean(), 2) == 60.71  # not the city rate


def test_the_six_rates_of_the_southeast_give_the_zone_rate_within_a_hundredth():
    six = datasets.load_southeast_urban_2013()
    population = six["resident_population_implied_10k_persons"]
    weighted = (six["urban_rate_paper_pct"] * population).sum() / population.sum()
    printed = datasets.load_zones(zone="southeast_eco", year=2013)["urban_rate_pct"]
    assert printed.item() == 34.64
    assert weighted == pytest.approx(34.64, abs=0.011)


def test_the_zones_of_2022_weighted_by_population_give_the_city_rate():
    zones = datasets.load_zones(year=2022).set_index("zone")
    three = zones.loc[["main_urban_area_21", "northeast_wing", "southeast_wing"]]
    population = three["resident_population_10k_persons"]
    weighted = (three["urban_rate_pct"] * population).sum() / population.sum()
    assert population.sum() == pytest.approx(3213.34, abs=1e-9)
    assert weighted == pytest.approx(zones.loc["chongqing", "urban_rate_pct"], abs=0.05)


@pytest.mark.parametrize("year", [2010, 2020])
def test_district_rates_are_urban_over_total(year):
    census = datasets.load_district_census(year=year)
    rate = 100 * census["urban_population_persons"] / census["population_persons"]
    assert (rate - census["urban_rate_pct"]).abs().max() < 0.0051


def test_first_released_rates_before_2008_are_urban_over_resident():
    table = datasets.load_chongqing().set_index("year").loc[1996:2007]
    population = table["resident_population_before_2020_census_10k_persons"]
    rate = 100 * table["urban_population_10k_persons"] / population
    assert (rate - table["urban_rate_first_release_pct"]).abs().max() < 0.051


def test_the_rates_of_china_are_urban_over_total():
    table = datasets.load_china_urbanization().dropna(
        subset=["urban_population_10k_persons"]
    )
    rate = 100 * table["urban_population_10k_persons"] / table["population_10k_persons"]
    assert (rate - table["urban_rate_pct"]).abs().max() < 0.0051


def test_the_provincial_rates_of_2020_are_those_of_the_census():
    table = datasets.load_provinces(year=2020)
    census = 100 * (
        table["census_urban_population_persons"] / table["census_population_persons"]
    )
    assert (census - table["urban_rate_pct"]).abs().max() < 0.0051


def test_the_panel_has_the_rates_of_the_2020_census():
    panel = datasets.load_district_panel(year=2020).set_index("code")
    census = datasets.load_district_census(year=2020).set_index("code")
    assert panel["urban_rate_pct"].sub(census["urban_rate_pct"]).abs().max() < 0.03


def test_the_four_regions_have_10_6_12_and_3_provinces():
    table = datasets.load_provinces(year=2020)
    assert table["region"].value_counts().to_dict() == {
        "west": 12,
        "east": 10,
        "central": 6,
        "northeast": 3,
    }
    assert table.set_index("province").loc["Chongqing", "region"] == "west"
