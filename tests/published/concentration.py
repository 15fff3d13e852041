"""Published Herfindahl and Ellison–Glaeser indices."""

from published.record import Published

from clusterlab.measures import ellison_glaeser, hhi

PLANTS = [200, 650, 12_000, 100, 50, 16_000, 13_000, 1_500, 1_500, 25_000]
CITIES = [0, 0, 0, 0, 0, 1, 1, 1, 1, 2]  # Vienna, Linz, Graz


def herfindahl():
    index = hhi([20, 50, 20, 10])
    return [index, hhi([20, 50, 20, 10], normalized=True), 1 / index]


PUBLISHED = [
    Published(
        "P-02",
        "measures.hhi",
        "index, normalized index and its inverse",
        [0.34, 0.12, 2.94],
        0.005,
        "Farhauer and Kröll (2014), in cran/REAT man/herf.Rd",
        herfindahl,
    ),
    Published(
        "P-06",
        "measures.ellison_glaeser",
        "gamma of ten plants in Vienna, Linz and Graz",
        0.05990628,
        1e-8,
        "Farhauer and Kröll (2014), in cran/REAT man/ellison.a.Rd",
        lambda: ellison_glaeser(PLANTS, CITIES, [500_000, 400_000, 100_000]).gamma,
    ),
]
