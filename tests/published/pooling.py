"""Published profits of firms that pool their labour."""

from published.record import Published

from clusterlab.models import pooling_profit

PUBLISHED = [
    Published(
        "P-21",
        "models.pooling_profit",
        "1, 2, 5, 10 and 50 firms",
        [2, 3, 3.6, 3.8, 3.96],
        1e-9,
        "closed form after Krugman (1991), appendix C, and Overman and Puga (2010)",
        lambda: pooling_profit(
            [1, 2, 5, 10, 50], gamma=1, variance=4, labour_per_firm=2
        ),
    ),
]
