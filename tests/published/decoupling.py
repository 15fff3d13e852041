"""The eight states of decoupling; a state that agrees counts 1."""

from published.record import Published

from clusterlab.measures import decoupling_state

STATES = {
    (-0.02, 0.05): "strong decoupling",
    (0.03, 0.05): "weak decoupling",
    (0.05, 0.05): "expansive coupling",
    (0.08, 0.05): "expansive negative decoupling",
    (0.02, -0.05): "strong negative decoupling",
    (-0.02, -0.05): "weak negative decoupling",
    (-0.05, -0.05): "recessive coupling",
    (-0.08, -0.05): "recessive decoupling",
}


def agrees(growth, state):
    return lambda: decoupling_state(*growth) == state


PUBLISHED = [
    Published(
        "Tapio",
        "measures.decoupling_state",
        f"emissions {growth[0]:+.0%}, output {growth[1]:+.0%}: {state}",
        1,
        0,
        "Tapio (2005), with the boundaries of PMC10559243, table 3",
        agrees(growth, state),
    )
    for growth, state in STATES.items()
]
