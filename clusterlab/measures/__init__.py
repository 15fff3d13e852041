"""Measures: describe regions and industries with pure functions of arrays.

Each family has a file of its own; a file is read when one of its names is first used.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach(
    __name__,
    submod_attrs={
        "breaks": ["break_test", "mean_breaks"],
        "concentration": ["ellison_glaeser", "ellison_glaeser_null", "hhi"],
        "convergence": ["beta_convergence", "convergence_speed"],
        "coupling": [
            "coordination_degree",
            "coupling_degree",
            "coupling_degree_modified",
        ],
        "decoupling": ["decoupling_state"],
        "growth": ["shift_share"],
        "inequality": ["theil", "theil_weighted"],
        "mobility": ["transition_matrix"],
        "networks": ["network_summary"],
        "spatial": ["gearys_c", "morans_i"],
        "specialization": ["krugman_index", "location_quotient", "specialization_gini"],
    },
)
