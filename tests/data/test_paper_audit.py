"""Are the verdicts on the two papers' figures what the tables say?

For each verdict with basis "computed" the value is computed anew from the tables,
never read from the reason. The verdict then follows from one rule:

- impossible: the printed figure is no number, or exceeds a bound;
- consistent: the computed value stands to the printed one as the claim says;
- suspicious: anything else.
"""

import math

import numpy as np
import pytest

from clusterlab import datasets

FIGURES = datasets.load_paper_figures().set_index("id")
STATEMENTS = datasets.load_paper_statements()
DISTRICTS = datasets.load_districts()
CITY = datasets.load_chongqing().set_index("year")
CHINA = datasets.load_china_urbanization().set_index("year")
ZONES = datasets.load_zones(year=2013).set_index("zone")
GDP = ZONES["gdp_100m_cny"]
PANEL = datasets.load_district_panel(year=2013).set_index("pinyin")
SOUTHEAST = datasets.load_southeast_urban_2013().set_index("pinyin")
CENSUS = datasets.load_district_census()
VALUES = datasets.load_reference_values()
TRUE_VALUES = VALUES[VALUES["status"] != "recalled"]
WINGS = ["northeast_wing", "southeast_wing"]


def reference(indicator, place):
    rows = TRUE_VALUES[TRUE_VALUES["indicator"].eq(indicator)]
    return rows.loc[rows["place"] == place].sort_values("year")["value"].iloc[-1]


def communique(column):
    return datasets.load_zones(zone="chongqing", year=2012)[column].item()


def units(column, value):
    return DISTRICTS[DISTRICTS[column] == value]


def area(districts=DISTRICTS):
    """In 10,000 km2, the unit of the paper."""
    return districts["area_km2"].sum() / 1e4


QIANJIANG_AREA = area(units("pinyin", "Qianjiang"))


def raw_gdp(zone):
    return PANEL.loc[PANEL["zone"] == zone, "gdp_100m_cny"].sum()


def scale(*zones):
    """Printed zone GDP over the sum of its districts."""
    return sum(GDP[zone] for zone in zones) / sum(raw_gdp(zone) for zone in zones)


def nine_districts():
    """The nine main-city districts as a plain sum; Yuzhong from the circle's total."""
    panel = PANEL.drop("Yuzhong")
    circle = panel.loc[panel["zone"] == "one_hour_circle", "gdp_100m_cny"].sum()
    yuzhong = GDP["one_hour_circle"] / scale(*WINGS) - circle
    eight = panel.index.intersection(units("main_city_nine", True)["pinyin"])
    return panel.loc[eight, "gdp_100m_cny"].sum() + yuzhong


def solved_rate(unit):
    """The unit's urban rate that makes the six fit the zone rate of the bulletin."""
    weights = SOUTHEAST["resident_population_implied_10k_persons"]
    urban = SOUTHEAST["urban_rate_paper_pct"] * weights
    zone_rate = ZONES.loc["southeast_eco", "urban_rate_pct"]
    return (zone_rate * weights.sum() - urban.drop(unit).sum()) / weights[unit]


def urban_stock_of_qianjiang():
    """In 10,000 persons, 2013: the paper's own rate times the population."""
    row = SOUTHEAST.loc["Qianjiang"]
    rate, population = row[
        ["urban_rate_paper_pct", "resident_population_implied_10k_persons"]
    ]
    return rate / 100 * population


def land_for_new_urban_residents():
    """In km2, 2013, at 100 m2 a head; so 10,000 persons need 1 km2."""
    panel = datasets.load_district_panel(district="Qianjiang").set_index("year")
    population = panel["resident_population_implied_10k_persons"]
    return (panel["urban_rate_pct"] / 100 * population).diff()[2013]


def rank_of_the_primary_sector(district):
    sectors = PANEL.loc[district].filter(regex="gdp_(primary|secondary|tertiary)")
    return sectors.astype(float).rank(ascending=False)["gdp_primary_100m_cny"]


def growth_rank_2012():
    growth = TRUE_VALUES[TRUE_VALUES["indicator"] == "real GDP growth"]
    provinces = growth.loc[growth["place"] != "China", "value"]
    return 1 + (provinces > communique("gdp_real_growth_pct")).sum()


def implied_price_change(nominal, real_growth_pct=12.3):
    """Between 2012 and 2013, from nominal levels and real growth."""
    return nominal[2013] / nominal[2012] / (1 + real_growth_pct / 100) - 1


def share(zone):
    return GDP[zone] / GDP["chongqing"]


def yuzhong_rates():
    return CENSUS.loc[CENSUS["pinyin"] == "Yuzhong", "urban_rate_pct"].dropna()


ELECTRONICS = reference("electronics manufacturing revenue (above scale)", "China")
SUZHOU = 1e4 * reference("gross industrial output (above scale)", "Suzhou")
FIRST = CITY["gdp_first_release_100m_cny"]
RATE = CITY["urban_rate_first_release_pct"]

RECOMPUTED = {
    "A01": area,
    "A04": lambda: communique("gdp_100m_cny"),
    "A05": lambda: communique("gdp_real_growth_pct"),
    "A06": lambda: (
        communique("gdp_real_growth_pct") - reference("real GDP growth", "China")
    ),
    "A07": growth_rank_2012,
    "A08": lambda: FIRST[2013],
    "A09": lambda: 100 * (FIRST[2013] / FIRST[2012] - 1),
    "A10": lambda: len(units("zone", "one_hour_circle")),
    "A11": lambda: len(units("main_city_nine", True)),
    "A12": lambda: len(units("zone", "northeast_wing")),
    "A13": lambda: len(units("zone", "southeast_wing")),
    "A14": lambda: len(DISTRICTS),
    "A15": lambda: nine_districts() * scale(*WINGS),
    "A16": lambda: 100 * share("main_city_nine"),
    "A17": lambda: GDP["chongqing"] - GDP[WINGS].sum(),
    "A18": lambda: 100 * share("one_hour_circle"),
    "A19": lambda: raw_gdp("northeast_wing") * scale("southeast_wing"),
    "A20": lambda: 100 * share("northeast_wing"),
    "A21": lambda: raw_gdp("southeast_wing") * scale("northeast_wing"),
    "A22": lambda: 100 * share("southeast_wing"),
    "A23": lambda: RATE[RATE.index < 1997].max(),
    "A24": lambda: (
        100
        * CITY.loc[1996, "urban_population_10k_persons"]
        / CITY.loc[1996, "resident_population_before_2020_census_10k_persons"]
    ),
    "A25": lambda: (
        100
        * CITY.loc[2013, "urban_population_10k_persons"]
        / ZONES.loc["chongqing", "resident_population_10k_persons"]
    ),
    "A26": lambda: RATE[2013] / RATE[1996],
    "A27": lambda: share("one_hour_circle"),
    "A31": lambda: yuzhong_rates().min(),
    "A32": lambda: solved_rate("Pengshui"),
    "A33": lambda: solved_rate("Youyang"),
    "A34": lambda: solved_rate("Xiushan"),
    "A35": lambda: solved_rate("Shizhu"),
    "A36": lambda: solved_rate("Wulong"),
    "A37": lambda: solved_rate("Qianjiang"),
    "A38": lambda: (SOUTHEAST["urban_rate_paper_pct"] > RATE[2013]).sum(),
    "A40": land_for_new_urban_residents,
    "A41": urban_stock_of_qianjiang,
    "A43": lambda: QIANJIANG_AREA,
    "A44": lambda: PANEL.loc["Qianjiang", "gdp_100m_cny"],
    "A45": lambda: FIGURES.loc["A46", "value"] / 100 * FIGURES.loc["A44", "value"],
    "A46": lambda: 100 * FIGURES.loc["A45", "value"] / FIGURES.loc["A44", "value"],
    "A48": lambda: PANEL.loc["Wanzhou", "gdp_100m_cny"],
    "A49": lambda: PANEL.loc["Wanzhou", "urban_rate_pct"],
    "A51": lambda: rank_of_the_primary_sector("Wanzhou"),
    "A53": lambda: (
        reference("Three Gorges resettlers", "Wanzhou")
        / reference("Three Gorges resettlers", "Chongqing")
    ),
    "B01": lambda: CHINA.loc[2020, "urban_rate_pct"],
    "B02": lambda: CHINA.loc[2020, "urban_rate_pct"],
    "B04": lambda: FIGURES.loc["B05", "value"] / 100 * ELECTRONICS,
    "B05": lambda: 100 * FIGURES.loc["B04", "value"] / ELECTRONICS,
    "B08": lambda: FIGURES.loc["B09", "value"] / 100 * SUZHOU,
    "B09": lambda: 100 * FIGURES.loc["B08", "value"] / SUZHOU,
}
LIMITS = {
    "A14": lambda: len(DISTRICTS),
    "A41": urban_stock_of_qianjiang,
    "A43": lambda: QIANJIANG_AREA,
    "A45": lambda: PANEL.loc["Qianjiang", "gdp_secondary_100m_cny"],
    "B09": RECOMPUTED["B09"],
}


def stands_as_claimed(figure, computed):
    gap = computed - figure["value"]
    return {
        "equal": abs(gap) <= figure["tolerance"] + 1e-9,
        "at_least": gap >= 0,
        "below": gap < 0,
    }[figure["relation"]]


def verdict(figure, computed, limit=math.inf):
    """The rule at the top of this file."""
    if math.isnan(figure["value"]) or figure["value"] > limit:
        return "impossible"
    return "consistent" if stands_as_claimed(figure, computed) else "suspicious"


def test_every_computed_verdict_is_recomputed_here():
    assert set(RECOMPUTED) == set(FIGURES.index[FIGURES["basis"] == "computed"])
    assert set(LIMITS) == set(FIGURES.index[FIGURES["limit"].notna()])


@pytest.mark.parametrize("figure", RECOMPUTED)
def test_the_verdict_follows_from_the_tables(figure):
    row = FIGURES.loc[figure]
    limit = LIMITS.get(figure, lambda: math.inf)()
    assert verdict(row, RECOMPUTED[figure](), limit) == row["verdict"]


@pytest.mark.parametrize("figure", RECOMPUTED)
def test_the_recomputed_value_is_the_one_in_the_table(figure):
    stated = FIGURES.loc[figure, "recomputed_value"]
    digits = len(f"{stated:g}".partition(".")[2])
    assert abs(RECOMPUTED[figure]() - stated) <= 0.5001 * 10**-digits


@pytest.mark.parametrize("figure", LIMITS)
def test_the_limit_is_the_one_in_the_table(figure):
    assert LIMITS[figure]() == pytest.approx(FIGURES.loc[figure, "limit"], rel=0.001)


@pytest.mark.parametrize(
    ("printed", "computed", "limit", "expected"),
    [
        (math.nan, 1.0, math.inf, "impossible"),
        (3.0, 1.0, 2.0, "impossible"),
        (1.4, 1.0, math.inf, "consistent"),
        (1.6, 1.0, math.inf, "suspicious"),
    ],
)
def test_the_rule_itself(printed, computed, limit, expected):
    figure = {"value": printed, "relation": "equal", "tolerance": 0.5}
    assert verdict(figure, computed, limit) == expected


def test_all_64_figures_of_both_papers_have_a_verdict_and_a_reason():
    assert FIGURES["paper"].value_counts().to_dict() == {1: 53, 2: 11}
    assert FIGURES["reason"].str.len().min() > 5


def test_six_figures_cannot_be_true_as_printed():
    impossible = FIGURES.index[FIGURES["verdict"] == "impossible"]
    assert set(impossible) == {"A14", "A32", "A41", "A43", "A48", "B09"}


def test_a_verdict_names_its_evidence():
    tables = set(datasets.catalogue()["name"])
    for figure, row in FIGURES.iterrows():
        named = set(str(row["tables"]).split()) if row["basis"] == "computed" else set()
        assert named <= tables, figure
        assert (row["basis"] == "computed") == bool(named), figure
        assert (row["verdict"] == "not_checked") == (row["basis"] == "none"), figure
        if row["basis"] == "read":
            assert isinstance(row["pages"], str), figure


def test_a_verdict_from_memory_says_so():
    recalled = FIGURES[FIGURES["basis"] == "recalled"]
    assert recalled["reason"].str.contains("recalled").all()
    assert recalled["verdict"].ne("impossible").all()


IN_WORDS = {
    "A11": "九",
    "A07": "第二",
    "A14": "23",  # 23 + 11 + 6
    "A26": "一倍",
    "A27": "四分之三",
    "A28": "30",
    "A31": "百分之百",
    "A38": "没有一个",
    "A51": "第二",
    "A53": "四分之一",
}


def test_the_value_is_the_number_in_the_quotation():
    for figure, row in FIGURES.dropna(subset=["value", "quote_zh"]).iterrows():
        digits = str(row["value"]).removesuffix(".0")
        assert IN_WORDS.get(figure, digits) in row["quote_zh"], figure


def test_the_printed_figure_is_the_value_unless_it_is_no_number():
    unreadable = {"A32": "2.9.84", "A48": "202.02%", "A51": "1st+2nd"}
    for figure, row in FIGURES.dropna(subset=["printed"]).iterrows():
        if figure in unreadable:
            assert row["printed"] == unreadable[figure]
        elif figure != "B10":  # a span of years, no figure
            assert float(row["printed"]) == row["value"], figure


def test_the_best_value_of_a_confirmed_figure_is_printed_or_recomputed():
    confirmed = FIGURES[FIGURES["verdict"].eq("consistent")]
    for figure, row in confirmed[confirmed["basis"].eq("computed")].iterrows():
        best = row["best_value"].replace(",", " ").split()[0]
        rounded = round(row["recomputed_value"], len(best.partition(".")[2]))
        assert float(best) in (row["value"], rounded), figure


# The sixteen points of the audit, each reproduced from the tables.


def test_point_1_202_02_is_a_misread_702_02():
    northeast = raw_gdp("northeast_wing")
    assert FIGURES.loc["A48", "printed"] == "202.02%"
    assert PANEL.loc["Wanzhou", "gdp_100m_cny"] == pytest.approx(702.02, abs=0.011)
    assert 202.02 / GDP["northeast_wing"] == pytest.approx(0.092, abs=0.0005)
    assert 702.02 / GDP["northeast_wing"] == pytest.approx(0.321, abs=0.0005)
    assert 702.02 / northeast == pytest.approx(0.328, abs=0.0005)


def test_point_2_the_industrial_park_is_larger_than_chongqing():
    assert FIGURES.loc["A43", "value"] / area() == pytest.approx(2.7, abs=0.05)
    assert FIGURES.loc["A43", "value"] / QIANJIANG_AREA > 90


def test_point_3_more_urban_residents_were_added_than_lived_there():
    added = FIGURES.loc["A41", "value"]
    assert added > urban_stock_of_qianjiang() > 19.5
    later = reference("urban resident population", "Qianjiang")
    assert added == pytest.approx(later, abs=0.05)  # the whole stock of 2018


def test_point_4_the_zones_have_two_units_too_many():
    counted = FIGURES.loc[["A10", "A12", "A13"], "value"].sum()
    old = datasets.load_districts_2007()
    circle_2007 = old[old["zone"] == "one_hour_circle"]
    assert counted == FIGURES.loc["A14", "value"] == 40
    assert len(DISTRICTS) == 38
    assert len(circle_2007) == FIGURES.loc["A10", "value"]
    assert set(circle_2007["pinyin"]) - set(DISTRICTS["pinyin"]) == {
        "Wansheng",
        "Shuangqiao",
    }


def test_point_5_nominal_growth_is_below_real_growth():
    assert 100 * (FIRST[2013] / FIRST[2012] - 1) == pytest.approx(10.45, abs=0.005)
    assert implied_price_change(FIRST) == pytest.approx(-0.0165, abs=0.0001)
    assert reference("urban consumer price growth", "Chongqing") == 2.6
    for edition, change in ((2018, -0.0023), (2021, 0.0005), (2025, 0.0020)):
        levels = CITY[f"gdp_vintage{edition}_100m_cny"]
        assert implied_price_change(levels) == pytest.approx(change, abs=0.0001)


def test_point_6_the_series_breaks_at_2002_and_1997_belongs_to_no_stage():
    stages = STATEMENTS[STATEMENTS["topic"] == "urbanization_stage"]
    assert stages["to_year"].min() == 1996
    assert stages["from_year"].min() == 1998
    rate = RATE.loc[1996:2007]
    errors = {
        year: line_errors(rate.loc[:year]) + line_errors(rate.loc[year + 1 :])
        for year in range(1998, 2005)
    }
    assert min(errors, key=errors.get) == 2001  # the last year of the first regime


def line_errors(series):
    """Sum of squared residuals of a straight line."""
    line = np.polyfit(series.index, series, 1)
    return ((series - np.polyval(line, series.index)) ** 2).sum()


def test_point_7_yuzhong_cannot_vary():
    old = datasets.load_districts_2007().set_index("pinyin").loc["Yuzhong"]
    registered = old["registered_population_10k_persons"]
    assert registered == old["non_agricultural_population_10k_persons"] == 60.16
    assert yuzhong_rates().tolist() == [100, 100]


def test_point_8_the_market_has_a_gap_and_as_many_stages_as_dates():
    stages = STATEMENTS[STATEMENTS["topic"] == "market_stage"]
    named = {
        year
        for start, end in zip(stages["from_year"], stages["to_year"], strict=True)
        for year in range(int(start), int(end) + 1)
    }
    assert set(range(1990, 2014)) - named == set(range(2000, 2007))
    assert stages["from_year"].nunique() - len(stages) == 0  # nothing left to test


def test_point_9_no_cluster_of_wanzhou_is_primary():
    clusters = STATEMENTS[STATEMENTS["topic"] == "cluster"]
    assert set(clusters["sector"]) == {"secondary"}
    assert rank_of_the_primary_sector("Wanzhou") == 3


def test_point_10_wanzhou_has_22_percent_of_the_resettlers():
    assert RECOMPUTED["A53"]() == pytest.approx(25 / 113.8)
    assert RECOMPUTED["A53"]() == pytest.approx(0.22, abs=0.001)


def test_point_11_residents_fell_while_urban_residents_rose():
    residents = CITY["resident_population_before_2020_census_10k_persons"]
    urban = CITY["urban_population_10k_persons"]
    assert residents[2007] - residents[1996] == pytest.approx(-59.3, abs=0.01)
    assert urban[2007] - urban[1996] == pytest.approx(513.14, abs=0.01)
    claim = STATEMENTS[STATEMENTS["topic"] == "causal_claim"]
    assert claim["evidence_found"].tolist() == ["no"]


def test_point_12_suzhous_5000_is_11_percent_of_industrial_output():
    assert RECOMPUTED["B09"]() == pytest.approx(11.5, abs=0.05)
    largest_total = FIGURES.loc["B08", "value"] / (FIGURES.loc["B09", "value"] / 100)
    assert largest_total == 12_500 < SUZHOU


def test_point_13_the_deltas_2_trillion_is_13_percent_of_the_nation():
    assert RECOMPUTED["B05"]() == pytest.approx(13, abs=0.05)
    largest_nation = FIGURES.loc["B04", "value"] / (FIGURES.loc["B05", "value"] / 100)
    assert largest_nation == pytest.approx(6.7, abs=0.05)
    assert largest_nation < ELECTRONICS


def test_point_14_two_quotations_of_marshall_were_not_found():
    quotations = STATEMENTS[STATEMENTS["topic"] == "quotation"]
    assert quotations["evidence_found"].tolist() == ["no", "no"]


def test_point_15_the_findings_of_paper_2_show_no_data():
    findings = STATEMENTS[STATEMENTS["topic"] == "finding"]
    assert findings["paper"].tolist() == [2, 2]
    assert findings["evidence_found"].tolist() == ["no", "no"]
    assert FIGURES.loc["B10", "verdict"] == "not_checked"


def test_point_16_the_conclusion_drops_the_environment():
    strategies = STATEMENTS[STATEMENTS["topic"] == "strategy"]
    dropped = strategies[strategies["in_conclusion"] == "no"]
    assert len(strategies) == 5
    assert dropped["meaning"].tolist() == ["environment"]


def test_every_point_has_a_figure_or_a_statement():
    points = {*FIGURES["point"].dropna(), *STATEMENTS["point"]}
    assert points == set(range(1, 17))
