"""Published break and sustain points of the core–periphery model."""

from published.record import Published

from clusterlab.models import break_point, core_periphery, sustain_point

GRID = [(sigma, mu) for sigma in (3, 5, 7) for mu in (0.2, 0.4, 0.6)]
SOURCE = "Fujita, Krugman and Venables (1999), table 5.1"


def advantages():
    """Real wage of region 1 less that of region 2 at three transport costs."""
    pairs = [
        core_periphery(0.75, transport).real_wages for transport in (2.1, 1.7, 1.5)
    ]
    return [here - there for here, there in pairs]


PUBLISHED = [
    Published(
        "P-09",
        "models.break_point",
        "sigma 3, 5, 7, each with mu 0.2, 0.4, 0.6",
        [1.67, 3.05, 8.72, 1.26, 1.63, 2.30, 1.158, 1.36, 1.68],
        0.006,
        SOURCE,
        lambda: [break_point(*parameters) for parameters in GRID],
    ),
    Published(
        "P-09",
        "models.sustain_point",
        "sigma 3, 5, 7, each with mu 0.2, 0.4, 0.6",
        [1.72, 4.47, 3125, 1.27, 1.81, 5.00, 1.164, 1.44, 2.44],
        0.006,
        SOURCE,
        lambda: [sustain_point(*parameters) for parameters in GRID],
    ),
    Published(
        "P-09",
        "models.core_periphery",
        "real-wage gap at share 0.75 and transport cost 2.1, 1.7 and 1.5",
        [-0.07185, -0.00527, 0.02332],
        1e-5,
        "figures 5.1 to 5.3 of Fujita, Krugman and Venables (1999); computed",
        advantages,
    ),
]
