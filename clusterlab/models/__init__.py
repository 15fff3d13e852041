"""Models: simulate, with pure functions and small frozen records.

Each family has a file of its own; a file is read when one of its names is first used.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach(
    __name__,
    submod_attrs={
        "core_periphery": [
            "break_point",
            "core_periphery",
            "core_periphery_equilibria",
            "sustain_point",
        ],
        "dartboard": ["throw_plants"],
        "diffusion": ["diffuse"],
        "dilemma": ["spatial_dilemma"],
        "games": ["replicator", "tipping_point"],
        "input_output": ["leontief", "regional_feedback"],
        "interaction": ["gravity", "gravity_constrained", "market_potential"],
        "market_areas": ["converse", "huff", "reilly"],
        "migration": ["harris_todaro"],
        "path_dependence": ["lock_in", "polya_pmf", "polya_urn"],
        "policy_lab": ["PolicyLab"],
        "pooling": ["pooling_profit"],
        "scenarios": ["read_scenario", "save_scenario"],
        "urbanization": ["fit_logistic", "logistic_stages"],
    },
)
