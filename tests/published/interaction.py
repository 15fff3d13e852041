"""Published gravity models of migration in Austria, and an internal distance."""

from published.record import Published

from clusterlab import datasets
from clusterlab.models import gravity, gravity_constrained, market_potential

# From the tests of pysal/spint (BSD-3-Clause), which took them from Dennett (2012).
AUSTRIA = datasets.load_austria_migration()
FLOWS, DISTANCE = AUSTRIA["migrants_persons"], AUSTRIA["distance_km"]
REGIONS = sorted(set(AUSTRIA["origin_code"]))


def unconstrained():
    totals = AUSTRIA["origin_total_persons"], AUSTRIA["destination_total_persons"]
    fit = gravity(FLOWS, DISTANCE, *totals, decay="exponential")
    names = ["constant", "origin", "destination", "distance"]
    return [fit.coefficients[name] for name in names]


def constrained():
    ends = AUSTRIA["origin_code"], AUSTRIA["destination_code"]
    fit = gravity_constrained(FLOWS, DISTANCE, *ends)
    return [
        fit.coefficients["constant"],
        *(fit.coefficients[f"origin {region}"] for region in REGIONS[1:]),
        *(fit.coefficients[f"destination {region}"] for region in REGIONS[1:]),
        fit.coefficients["distance"],
    ]


SPINT = "pysal/spint tests/test_gravity.py; data of Dennett (2012)"
PUBLISHED = [
    Published(
        "card 17",
        "models.gravity",
        "72 flows in Austria: constant, origin, destination, distance",
        [-7.95447436, 0.863867812, 0.880474585, -0.00620544765],
        [5e-8, 1e-9, 1e-9, 1e-11],
        SPINT,
        unconstrained,
    ),
    Published(
        "card 17",
        "models.gravity_constrained",
        "72 flows in Austria: constant, 8 origins, 8 destinations, distance",
        [
            *[6.20471518, 1.5449095, 2.4414292, 0.69924374, 0.94869185, 1.28967637],
            *[0.74270015, 1.19468573, 0.98874193, 1.49709841, 2.18492741, 0.18784818],
            *[0.66434515, 0.74264938, 0.21334535, 0.66765781, 0.39986094, -0.00791533],
        ],
        [1e-6] * 17 + [1e-8],
        SPINT,
        constrained,
    ),
    Published(
        "card 17",
        "models.market_potential",
        "distance of 82,400 km² to itself: 106.9 km",
        106.9,
        0.05,
        "Head and Mayer (2004), formula; computed",
        lambda: 1 / market_potential([1], [[0]], [82_400]),
    ),
]
