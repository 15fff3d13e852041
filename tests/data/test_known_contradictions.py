"""The contradictions of the sources, kept as they are so that nobody mends them.

Each test asserts that two figures disagree. If one fails, somebody has changed a
figure to make it agree: undo that, and describe the new source instead.
"""

import pytest

from clusterlab import datasets


def factor(zone, year, part=""):
    """Printed zone figure over the sum of its districts."""
    column = f"gdp{part}_100m_cny"
    panel = datasets.load_district_panel(year=year)
    printed = datasets.load_zones(zone=zone, year=year)[column].item()
    return printed / panel.loc[panel["zone"] == zone, column].sum()


@pytest.mark.parametrize(
    ("zone", "scale"), [("northeast_wing", 1.02358), ("southeast_wing", 1.02357)]
)
def test_the_printed_wings_of_2013_are_larger_than_their_districts(zone, scale):
    assert factor(zone, 2013) == pytest.approx(scale, abs=2e-5)


def test_the_nine_districts_of_2013_are_on_the_scale_of_districts_not_of_zones():
    zones = datasets.load_zones(year=2013).set_index("zone")["gdp_100m_cny"]
    panel = datasets.load_district_panel(year=2013).set_index("code")["gdp_100m_cny"]
    districts = datasets.load_districts().set_index("code")
    yuzhong = districts.index[districts["pinyin"] == "Yuzhong"].item()
    circle = districts.index[districts["zone"] == "one_hour_circle"].drop(yuzhong)
    nine = districts.index[districts["main_city_nine"]].drop(yuzhong)
    scale = factor("northeast_wing", 2013)
    missing = zones["one_hour_circle"] / scale - panel[circle].sum()
    assert panel[nine].sum() + missing == pytest.approx(5391.8, abs=0.1)
    assert zones["main_city_nine"] == 5391.8


@pytest.mark.parametrize(
    ("year", "secondary"),
    [(2009, 1.132), (2010, 1.116)],
)
@pytest.mark.parametrize("zone", ["northeast_wing", "southeast_wing"])
def test_the_scale_of_2009_and_2010_differs_by_sector(zone, year, secondary):
    assert factor(zone, year, "_primary") == pytest.approx(1, abs=0.0005)
    assert factor(zone, year, "_secondary") == pytest.approx(secondary, abs=0.0005)
    assert factor(zone, year, "_tertiary") == pytest.approx(0.837, abs=0.001)


@pytest.mark.parametrize(
    ("district", "jump"), [("Yunyang", 0.568), ("Xiushan", 0.525), ("Wanzhou", -0.063)]
)
def test_district_gdp_breaks_between_2018_and_2019(district, jump):
    panel = datasets.load_district_panel(district=district).set_index("year")
    gdp = panel["gdp_100m_cny"]
    assert gdp[2019] / gdp[2018] - 1 == pytest.approx(jump, abs=0.0006)
    assert panel.loc[2018, "gdp_vintage"] == "preliminary_2018"
    assert panel.loc[2019, "gdp_vintage"] == "after_4th_economic_census"


def test_the_panel_revised_the_urban_rate_of_qianjiang():
    panel = datasets.load_district_panel(district="Qianjiang", year=2018)
    values = datasets.load_reference_values(place="Qianjiang")
    published = values.loc[values["indicator"] == "urban rate", "value"].item()
    assert published == 50.67
    assert panel["urban_rate_pct"].item() == 55.16


def test_four_of_the_six_southeast_rates_were_revised():
    six = datasets.load_southeast_urban_2013().set_index("pinyin")
    revised = six["urban_rate_later_panel_pct"] > six["urban_rate_paper_pct"]
    assert set(six.index[revised]) == {"Pengshui", "Youyang", "Shizhu", "Qianjiang"}
    population = six["resident_population_implied_10k_persons"]
    later = (six["urban_rate_later_panel_pct"] * population).sum() / population.sum()
    assert later > 35.5  # so the later panel does not fit the 34.64 of the time
    assert six.loc["Youyang", "urban_rate_later_panel_pct"] == 29.84


def test_qijiang_and_dazu_lack_the_merged_units_in_the_panel_before_2011():
    panel = datasets.load_district_panel(year=2010).set_index("pinyin")
    census = datasets.load_district_census(year=2010).set_index("pinyin")
    gap = (panel["urban_rate_pct"] - census["urban_rate_pct"]).dropna()
    assert set(gap.index[gap.abs() > 0.06]) == {"Qijiang", "Dazu"}
    assert gap["Qijiang"] == pytest.approx(-7.63, abs=0.01)


def test_the_yearbook_swaps_the_english_names_of_the_wings():
    for year in (2006, 2007):
        zones = datasets.load_zones(year=year).set_index("zone")
        wings = zones.loc[["northeast_wing", "southeast_wing"]]
        assert wings["note"].str.contains("English labels").all()
        # The northeast, with Wanzhou, is the more urban wing in every later year.
        rates = wings["urban_rate_pct"]
        assert rates["northeast_wing"] > rates["southeast_wing"]


def test_a_page_prints_population_shares_as_urban_rates():
    values = datasets.load_reference_values()
    printed = values[values["indicator"] == "population share printed as urban rate"]
    assert printed["value"].sum() == pytest.approx(100)
    census = datasets.load_district_census(year=2010)
    population = census.groupby("zone")["population_persons"].sum()
    shares = 100 * population / population.sum()
    gap = printed.set_index("place")["value"] - shares
    assert gap.abs().max() < 1.1


def test_resident_and_registered_rates_are_not_the_same_thing():
    values = datasets.load_reference_values(place="Chongqing").set_index("indicator")
    assert values.loc["urban rate of registered population", "value"] == 48.6
    city = datasets.load_chongqing().set_index("year")
    assert city.loc[2018, "urban_rate_first_release_pct"] == 65.5
    assert city.loc[2018, "urban_rate_revised_pct"] == 66.61


def test_five_listed_rates_of_china_do_not_fit_their_rural_share():
    table = datasets.load_china_urbanization().set_index("year")
    listed = table["urban_rate_as_listed_pct"].dropna()
    assert listed.index.tolist() == [1983, 1989, 1990, 1998, 2006]
    assert table.loc[listed.index, "note"].str.contains("not 100").all()
    replaced = listed.index[listed != table.loc[listed.index, "urban_rate_pct"]]
    assert replaced.tolist() == [1983, 1989, 1990]


def test_one_digit_of_qijiang_2019_is_wrong_somewhere():
    panel = datasets.load_district_panel(district="Qijiang", year=2019)
    listings = datasets.load_district_gdp_listings(district="Qijiang", year=2019)
    assert panel["gdp_100m_cny"].item() == 672.73
    assert listings["gdp_100m_cny"].tolist() == [682.73, 682.73]
    assert "one digit wrong" in panel["flag"].item()


def test_gdp_of_chongqing_in_2013_has_five_editions():
    row = datasets.load_chongqing().set_index("year").loc[2013]
    editions = [
        row["gdp_first_release_100m_cny"],
        row["gdp_vintage2018_100m_cny"],
        row["gdp_vintage2021_100m_cny"],
        row["gdp_vintage2024_100m_cny"],
        row["gdp_vintage2025_100m_cny"],
    ]
    assert editions == [12656.69, 12783.26, 13027.6, 13027.6, 13275.8]


def test_gdp_per_head_changes_its_population_in_2020():
    panel = datasets.load_district_panel(district="Nan'an").set_index("year")
    population = panel["resident_population_implied_10k_persons"]
    assert population[2020] / population[2019] - 1 == pytest.approx(0.293, abs=0.001)
    assert panel.loc[2020, "gdp_per_capita_cny"] < panel.loc[2019, "gdp_per_capita_cny"]
    assert panel.loc[2020, "gdp_100m_cny"] > panel.loc[2019, "gdp_100m_cny"]


def test_retail_sales_break_in_2018_and_again_in_2019():
    panel = datasets.load_district_panel(district="Fengdu").set_index("year")
    sales = panel["retail_sales_100m_cny"]
    assert sales[2018] / sales[2017] - 1 == pytest.approx(-0.374, abs=0.001)
    assert sales[2019] / sales[2018] - 1 == pytest.approx(2.339, abs=0.001)


def test_the_first_land_coupons_are_as_small_as_the_first_auction():
    panel = datasets.load_district_panel()
    area = panel.groupby("year")["land_coupon_area_km2"].sum()
    mu = area * 1500  # 15 mu to the hectare
    assert mu[2008] == pytest.approx(1100, abs=0.01)
    assert area.loc[:2007].eq(0).all()
    assert mu.loc[2009:].between(10_000, 60_000).all()


def test_zhejiang_cities_break_between_2018_and_2019():
    cities = datasets.load_city_gdp(province="Zhejiang")
    noted = cities.loc[cities["note"].notna(), "year"]
    assert noted.max() == 2018


def test_bremen_has_mines_without_miners():
    table = datasets.load_german_industries()
    odd = table[table["employed_persons"] < table["establishments"]]
    assert odd[["region", "industry"]].to_numpy().tolist() == [["Bremen", "mining"]]
    assert (table["employed_persons"] % 100 == 0).all()


def test_totals_of_austrian_regions_are_not_the_sums_of_their_flows():
    table = datasets.load_austria_migration()
    for end in ["origin", "destination"]:
        region = table.groupby(end)
        sums = region["migrants_persons"].sum()
        ratio = region[f"{end}_total_persons"].first() / sums
        assert ratio.between(0.99, 1.08).all() and (ratio != 1).all()
    assert ratio.idxmin() == "Tyrol" and ratio.min() < 1
