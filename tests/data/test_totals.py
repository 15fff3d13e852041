"""Do parts add to the totals the sources print, and do two tables agree?"""

import pytest

from clusterlab import datasets


@pytest.mark.parametrize(
    ("year", "total"), [(2000, 30_512_763), (2010, 28_846_170), (2020, 32_054_159)]
)
def test_the_districts_add_exactly_to_the_census(year, total):
    census = datasets.load_district_census(year=year)
    assert len(census) == 38
    assert census["population_persons"].sum() == total


@pytest.mark.parametrize("year", [2010, 2020])
def test_the_districts_add_to_the_province_in_the_provincial_table(year):
    census = datasets.load_district_census(year=year)
    city = datasets.load_provinces(province="Chongqing", year=year)
    urban = city["census_urban_population_persons"].item()
    assert (
        census["population_persons"].sum() == city["census_population_persons"].item()
    )
    assert census["urban_population_persons"].sum() == urban


def test_the_fast_tabulation_of_2010_is_within_200_persons_of_the_census():
    zones = datasets.load_zones(year=2010).set_index("zone")
    census = datasets.load_district_census(year=2010)
    final = census.groupby("zone")["population_persons"].sum() / 1e4
    fast = zones["resident_population_10k_persons"]
    assert (fast.loc[final.index] - final).abs().max() < 0.02
    assert fast["chongqing"] == pytest.approx(final.sum(), abs=0.01)


@pytest.mark.parametrize("year", [2010, 2020])
def test_employment_of_the_districts_adds_to_the_province(year):
    districts = datasets.load_district_employment(year=year)
    province = datasets.load_province_employment(province="Chongqing", year=year)
    sums = districts.groupby("industry_code")["employed_sample_persons"].sum()
    printed = province.set_index("industry_code")["employed_sample_persons"]
    assert sums.to_dict() == printed.to_dict()


@pytest.mark.parametrize(
    ("year", "farm_share"),
    [(2010, 0.503), (2020, 0.158)],
)
def test_the_farm_share_of_employment_is_the_one_in_the_caveat(year, farm_share):
    employment = datasets.load_district_employment(year=year)
    counts = employment.groupby("industry_code")["employed_sample_persons"].sum()
    assert counts["A"] / counts.sum() == pytest.approx(farm_share, abs=0.0005)


@pytest.mark.parametrize("year", [2010, 2020])
def test_the_sample_is_about_a_tenth_of_households(year):
    employment = datasets.load_district_employment(year=year)
    sample = employment.groupby("code")["employed_sample_persons"].sum()
    census = datasets.load_district_census(year=year).set_index("code")
    share = sample / census["population_persons"]
    assert share.between(0.03, 0.09).all()  # half of a tenth are employed


@pytest.mark.parametrize(
    ("column", "printed"),
    [
        ("registered_population_10k_persons", 1809.83),
        ("non_agricultural_population_10k_persons", 656.59),
    ],
)
def test_the_23_units_of_the_circle_of_2007_add_to_the_printed_total(column, printed):
    table = datasets.load_districts_2007()
    circle = table[table["zone"] == "one_hour_circle"]
    zones = datasets.load_zones(year=2007).set_index("zone")
    assert len(circle) == 23
    assert circle[column].sum() == pytest.approx(printed, abs=1e-9)
    assert zones.loc["one_hour_circle", column] == printed


@pytest.mark.parametrize(
    ("place", "column", "printed"),
    [
        ("China", "employment_10k_persons", 76990),
        ("Chongqing", "employment_10k_persons", 1621),
        ("China", "value_added_100m_cny", 249530),
        ("Chongqing", "value_added_100m_cny", 4123),
    ],
)
def test_the_sectors_of_2007_add_to_the_printed_total(place, column, printed):
    table = datasets.load_china_chongqing_2007()
    total = table.loc[table["place"] == place, column].sum()
    assert total == pytest.approx(printed, abs=1)  # Chongqing's 4122: rounding


@pytest.mark.parametrize("year", [2009, 2010])
@pytest.mark.parametrize("part", ["", "_primary", "_secondary", "_tertiary"])
def test_circle_and_wings_add_to_the_city(year, part):
    zones = datasets.load_zones(year=year).set_index("zone")
    column = f"gdp{part}_100m_cny"
    three = ["one_hour_circle", "northeast_wing", "southeast_wing"]
    gap = zones.loc[three, column].sum() - zones.loc["chongqing", column]
    assert abs(gap) < 0.02


@pytest.mark.parametrize("year", [2012, 2013])
def test_the_preliminary_zones_add_to_the_city_but_for_rounding(year):
    zones = datasets.load_zones(year=year).set_index("zone")["gdp_100m_cny"]
    three = zones[["one_hour_circle", "northeast_wing", "southeast_wing"]].sum()
    assert three == pytest.approx(zones["chongqing"], abs=0.035)


@pytest.mark.parametrize("year", [2009, 2010])
def test_sectors_add_to_gdp_in_the_zones(year):
    zones = datasets.load_zones(year=year).dropna(subset=["gdp_tertiary_100m_cny"])
    parts = zones.filter(regex="primary|secondary|tertiary").sum(axis=1)
    assert (parts - zones["gdp_100m_cny"]).abs().max() < 0.02


def test_sectors_add_to_gdp_in_the_panel_unless_flagged():
    panel = datasets.load_district_panel()
    parts = panel.filter(regex="gdp_(primary|secondary|tertiary)").sum(axis=1)
    gap = (parts - panel["gdp_100m_cny"]).abs()
    odd = panel["flag"].fillna("").str.contains("sectors do not add up")
    known = panel["gdp_primary_100m_cny"].notna()
    assert gap[known & ~odd].max() < 0.15
    assert gap[known & odd].min() > 0.15
    assert (known & odd).sum() == 4


def test_the_panel_of_2018_equals_the_listing_of_that_edition():
    panel = datasets.load_district_panel(year=2018).set_index("code")["gdp_100m_cny"]
    listing = datasets.load_district_gdp_listings(year=2018)
    first = listing[listing["vintage"].str.startswith("preliminary")]
    assert panel.to_dict() == first.set_index("code")["gdp_100m_cny"].to_dict()


@pytest.mark.parametrize("edition", [2018, 2021, 2024, 2025])
def test_both_tables_hold_the_same_gdp_of_chongqing(edition):
    column = f"gdp_vintage{edition}_100m_cny"
    city = datasets.load_chongqing().set_index("year")[column].dropna()
    province = datasets.load_provinces(province="Chongqing").set_index("year")[column]
    assert city.to_dict() == province.dropna().to_dict()


def test_the_areas_add_to_the_municipality():
    assert datasets.load_districts()["area_km2"].sum() == pytest.approx(82_440, abs=1)


def test_urban_and_rural_population_of_china_add_to_the_total():
    table = datasets.load_china_urbanization().dropna(
        subset=["urban_population_10k_persons"]
    )
    parts = (
        table["urban_population_10k_persons"] + table["rural_population_10k_persons"]
    )
    assert (parts == table["population_10k_persons"]).all()
    assert table["year"].tolist() == list(range(2003, 2023))


def test_the_shares_of_the_three_sectors_add_to_a_hundred():
    shares = datasets.load_chongqing().filter(regex="_share_pct").dropna()
    assert len(shares) == 20
    assert (shares.sum(axis=1) - 100).abs().max() < 0.11


def test_each_city_stands_in_the_province_of_its_yearbook():
    cities = datasets.load_city_gdp()
    pairs = zip(cities["source"], cities["province"], strict=True)
    assert all(source.startswith(province) for source, province in pairs)
    assert cities.groupby("province")["city"].nunique().to_dict() == {
        "Guangdong": 21,
        "Jiangsu": 13,
        "Sichuan": 21,
        "Zhejiang": 11,
    }
