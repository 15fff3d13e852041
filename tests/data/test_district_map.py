"""Do codes, borders, distances and the tile map fit together?"""

import numpy as np
import pytest

from clusterlab import datasets

ZONES = {"one_hour_circle": 21, "northeast_wing": 11, "southeast_wing": 6}


@pytest.fixture(scope="module")
def districts():
    return datasets.load_districts().set_index("code")


def test_the_zones_of_2013_have_21_11_and_6_units(districts):
    assert districts["zone"].value_counts().to_dict() == ZONES


def test_the_main_city_has_nine_districts_all_in_the_circle(districts):
    nine = districts[districts["main_city_nine"]]
    assert len(nine) == 9
    assert set(nine["zone"]) == {"one_hour_circle"}
    assert set(nine["functional_zone"]) == {"core", "expansion"}


def test_the_functional_zones_refine_the_circle_and_rename_the_wings(districts):
    pairs = set(zip(districts["functional_zone"], districts["zone"], strict=True))
    assert pairs == {
        ("core", "one_hour_circle"),
        ("expansion", "one_hour_circle"),
        ("new_development", "one_hour_circle"),
        ("northeast_eco", "northeast_wing"),
        ("southeast_eco", "southeast_wing"),
    }


@pytest.mark.parametrize(
    "name",
    [
        "district_panel",
        "district_census",
        "district_employment",
        "district_gdp_listings",
        "southeast_urban_2013",
    ],
)
def test_codes_and_names_match_the_districts(name, districts):
    table = getattr(datasets, f"load_{name}")()
    for column in {"pinyin", "zone"} & set(table.columns):
        assert (table["code"].map(districts[column]) == table[column]).all()


def test_every_unit_has_each_census_and_each_industry():
    census = datasets.load_district_census()
    employment = datasets.load_district_employment()
    assert census.groupby("code")["year"].agg(list).map(tuple).unique().tolist() == [
        (2000, 2010, 2020)
    ]
    assert employment.groupby("code").size().eq(40).all()


def test_the_panel_has_37_units_in_every_year_and_yuzhong_in_six():
    panel = datasets.load_district_panel()
    others = panel[panel["pinyin"] != "Yuzhong"]
    assert others.groupby("year")["code"].nunique().eq(37).all()
    assert others["year"].nunique() == 16
    assert len(panel) - len(others) == 6


def test_each_border_stands_once_and_joins_two_units(districts):
    borders = datasets.load_district_borders()
    assert len(borders) == 83
    assert (borders["code_a"] < borders["code_b"]).all()
    assert not borders.duplicated(["code_a", "code_b"]).any()
    for side in "ab":
        names = borders[f"code_{side}"].map(districts["pinyin"])
        assert (names == borders[f"pinyin_{side}"]).all()


def matrix(districts, pairs, column):
    """Fill a symmetric matrix from pairs that stand once."""
    place = {code: i for i, code in enumerate(districts.index)}
    filled = np.zeros((38, 38))
    a, b = pairs["code_a"].map(place), pairs["code_b"].map(place)
    filled[a, b] = filled[b, a] = pairs[column]
    return filled


def test_every_unit_can_be_reached_over_borders(districts):
    borders = datasets.load_district_borders()
    contact = matrix(districts, borders, "shared_border_km") > 0
    assert (contact == contact.T).all()
    assert np.linalg.matrix_power(contact + np.eye(38), 38).all()


def test_the_longest_borders_are_shorter_than_the_way_round(districts):
    borders = datasets.load_district_borders().groupby("code_a")["shared_border_km"]
    assert borders.sum().max() < 1000
    assert datasets.load_district_borders()["shared_border_km"].between(1.5, 140).all()


def test_the_tile_map_keeps_72_of_83_neighbours(districts):
    borders = datasets.load_district_borders()
    tiles = districts[["tile_row", "tile_col"]]
    a = tiles.loc[borders["code_a"]].to_numpy()
    b = tiles.loc[borders["code_b"]].to_numpy()
    touching = np.abs(a - b).max(axis=1) <= 1
    assert (touching == borders["tile_neighbours"]).all()
    assert touching.sum() == 72


def test_no_two_units_share_a_tile(districts):
    assert not districts.duplicated(["tile_row", "tile_col"]).any()


def test_there_is_one_distance_for_every_pair(districts):
    distances = datasets.load_district_distances()
    assert len(distances) == 38 * 37 / 2
    assert set(distances["code_a"]) | set(distances["code_b"]) == set(districts.index)


def on_the_ellipsoid(longitude, latitude):
    """Positions in km on WGS 84, from angles in degrees."""
    longitude, latitude = np.radians(longitude), np.radians(latitude)
    radius, flattening = 6378.137, 1 / 298.257223563
    shrink = (1 - flattening) ** 2
    normal = radius / np.sqrt(1 - (1 - shrink) * np.sin(latitude) ** 2)
    x = normal * np.cos(latitude) * np.cos(longitude)
    y = normal * np.cos(latitude) * np.sin(longitude)
    return np.column_stack([x, y, shrink * normal * np.sin(latitude)])


@pytest.mark.parametrize("point", ["seat", "centroid"])
def test_distances_follow_from_the_coordinates(districts, point):
    distances = datasets.load_district_distances()
    columns = [f"{point}_longitude_deg", f"{point}_latitude_deg"]
    a, b = (
        on_the_ellipsoid(
            *districts.loc[distances[f"code_{side}"], columns].to_numpy().T
        )
        for side in "ab"
    )
    chord = np.linalg.norm(a - b, axis=1)
    arc = 2 * 6371 * np.arcsin(chord / 2 / 6371)
    assert np.abs(arc - distances[f"{point}_distance_km"]).max() < 0.0501


@pytest.mark.parametrize("column", ["seat_distance_km", "centroid_distance_km"])
def test_no_way_round_is_shorter_than_the_straight_line(districts, column):
    direct = matrix(districts, datasets.load_district_distances(), column)
    round_about = (direct[:, :, None] + direct[None, :, :]).min(axis=1)
    assert (direct <= round_about + 0.2).all()  # rounded to 0.1 km
