"""Tipping points of a stag hunt, and the mixture of hawks and doves."""

from published.record import Published

from clusterlab.models import replicator, tipping_point


def hawks():
    """Value 2, cost 5: doves share or yield, hawks take all or pay for the fight."""
    doves = replicator(0.2, [[1, 0], [2, (2 - 5) / 2]], rounds=500)
    return 1 - doves[-1]


PUBLISHED = [
    Published(
        "card 10",
        "models.tipping_point",
        "stag hunt (4, 0, 3, 2) with fines 0, 0.5, 1, 1.5 and 2",
        [2 / 3, 1 / 2, 1 / 3, 1 / 6, 0],
        1e-12,
        "algebra",
        lambda: [tipping_point([[4, 0], [3, 2]], f) for f in (0, 0.5, 1, 1.5, 2)],
    ),
    Published(
        "card 10",
        "models.replicator",
        "hawks in the long run, value over cost = 2/5",
        0.4,
        1e-6,
        "Maynard Smith (1982)",
        hawks,
    ),
]
