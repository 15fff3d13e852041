"""A reference equilibrium of the Harris–Todaro model."""

from published.record import Published

from clusterlab.models import harris_todaro

PUBLISHED = [
    Published(
        "P-22",
        "models.harris_todaro",
        "jobs, urban labour and unemployment rate",
        [26.8482, 39.414, 0.318815],
        [1e-3, 1e-3, 1e-6],
        "model of Harris and Todaro (1970); computed",
        lambda: harris_todaro(100, 10, 0.7, 11.5, 0.7, 3),
    ),
]
