"""Widgets: let people move things.

A widget draws all its pictures before it appears and switches them in the browser,
so it answers at once on a slow connection and on a web page without a kernel; only
the policy dashboard runs its model live. Each lesson's widgets have a file of their
own, read when one of its names is first used.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach(
    __name__,
    submod_attrs={
        "core_and_periphery": ["there_and_back", "transport_cost"],
        "concepts_and_data_detective": ["denominators", "zone_weights"],
        "connectivity": ["add_a_line", "lost_zeros"],
        "cooperation_culture_government": ["tipping_town", "dilemma_carpet"],
        "market_clusters": ["rewind_history", "rival_market"],
        "imbalance_and_convergence": ["shuffle_the_map", "theil_weights"],
        "industry_chains": ["local_purchases", "sector_detail"],
        "innovation_networks": ["barter_or_gift", "shortcuts"],
        "marshall_externalities": ["labour_pool", "leave_one_out"],
        "measuring_clusters": ["dart_thrower", "plant_mergers"],
        "migration_and_hukou": ["reform_panel", "urban_jobs"],
        "policy_dashboard": ["policy_dashboard"],
        "policy_lab": ["five_levers", "two_scores"],
        "quiz": ["quiz"],
        "urbanization_curve": ["guess_the_ceiling", "look_for_a_break"],
    },
)
