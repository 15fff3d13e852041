"""Do the measures reproduce published numbers, from the published inputs?"""

import json
from pathlib import Path

import numpy as np
import pytest

from clusterlab.measures import (
    ellison_glaeser,
    hhi,
    krugman_index,
    location_quotient,
)

REFERENCES = json.loads(
    (Path(__file__).parents[1] / "references.json").read_text(encoding="utf-8")
)

SWEDEN = np.array([45_000, 15_000, 32_000, 10_000, 30_000])
OTHERS = np.array(
    [
        [35_000, 12_000, 30_000, 8_000, 22_000],  # Norway
        [40_000, 10_000, 25_000, 9_000, 18_000],  # Denmark
        [30_000, 11_000, 18_000, 3_000, 13_000],  # Finland
        [40_000, 6_000, 11_000, 2_000, 12_000],  # Iceland
    ]
)
PLANTS = [200, 650, 12_000, 100, 50, 16_000, 13_000, 1_500, 1_500, 25_000]
CITIES = [0, 0, 0, 0, 0, 1, 1, 1, 1, 2]  # Vienna, Linz, Graz


def holukuluku():
    return location_quotient([500, 100, 200, 200], 1000, [0.1, 0.2, 0.4, 0.3], 1)


def herfindahl():
    index = hhi([20, 50, 20, 10])
    return [index, hhi([20, 50, 20, 10], normalized=True), 1 / index]


def sweden_against_the_mean():
    shares = OTHERS / OTHERS.sum(axis=1, keepdims=True)
    return krugman_index(SWEDEN, shares.mean(axis=0))


def zones_2010():
    zones = np.array(  # primary, secondary, tertiary; 100 million yuan
        [[403.17, 3450.40, 2291.75], [209.27, 691.31, 446.95], [72.94, 217.41, 142.38]]
    )
    city = np.array([685.38, 4359.12, 2881.08])
    return location_quotient(zones, zones.sum(axis=1, keepdims=True), city, city.sum())


def chongqing_2007():
    chongqing = np.array([[754, 326, 541], [482, 1892, 1748]])  # persons, value added
    totals = np.array([[1621], [4123]])  # as printed; rounded apart from the parts
    china = np.array([[31444, 20629, 24917], [28095, 121381, 100054]])
    return location_quotient(chongqing, totals, china, china.sum(1, keepdims=True))


COMPUTED = {
    "location quotient of one industry": lambda: location_quotient(
        1714, 79_006, 879_213, 15_593_224
    ),
    "location quotients of four industries in Holukuluku": holukuluku,
    "HHI, normalized HHI and its inverse": herfindahl,
    "Krugman index without a common industry": lambda: krugman_index([4, 0], [0, 3]),
    "Krugman index of Sweden against the mean of the others": sweden_against_the_mean,
    "Krugman index of Sweden against the pooled others": lambda: krugman_index(
        SWEDEN, OTHERS.sum(axis=0)
    ),
    "Ellison-Glaeser gamma of ten plants in Vienna, Linz and Graz": lambda: (
        ellison_glaeser(PLANTS, CITIES, [500_000, 400_000, 100_000]).gamma
    ),
    "location quotients by value added, circle and two wings 2010": zones_2010,
    "location quotients of Chongqing in China 2007": chongqing_2007,
}


@pytest.mark.parametrize(
    "reference", REFERENCES, ids=lambda r: f"{r['id']} {r['name']}"
)
def test_the_published_value_is_reproduced(reference):
    computed = np.ravel(COMPUTED[reference["name"]]())
    assert computed == pytest.approx(reference["expected"], rel=0, abs=reference["tol"])


def test_the_parts_of_the_published_gamma_are_reproduced():
    index = ellison_glaeser(PLANTS, CITIES, [500_000, 400_000, 100_000])
    assert index.raw_concentration == pytest.approx(0.1681633, abs=5e-8)
    assert index.plant_hhi == pytest.approx(0.2446888, abs=5e-8)


def test_every_published_value_names_its_source_and_is_computed_once():
    names = [reference["name"] for reference in REFERENCES]
    assert sorted(names) == sorted(COMPUTED)
    assert all(reference["source"] for reference in REFERENCES)
