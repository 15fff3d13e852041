# %% wrong: absolute changes
# says: Compare growth *rates*
def tapio_state(emissions, output):
    dE, dG = emissions[1] - emissions[0], output[1] - output[0]
    if dG == 0 or emissions[0] <= 0:
        raise ValueError("output")
    e = dE / dG
    row = (e >= 0) + (e > 0.8 + 1e-9) + (e > 1.2 + 1e-9)
    up = [
        "strong decoupling",
        "weak decoupling",
        "expansive coupling",
        "expansive negative decoupling",
    ]
    down = [
        "strong negative decoupling",
        "weak negative decoupling",
        "recessive coupling",
        "recessive decoupling",
    ]
    return (up if dG > 0 else down)[row]


# %% wrong: the elasticity is upside down
# says: Emissions grow more slowly
def tapio_state(emissions, output):
    dE, dG = emissions[1] / emissions[0] - 1, output[1] / output[0] - 1
    if dG == 0:
        raise ValueError("output")
    e = dG / dE
    row = (e >= 0) + (e > 0.8 + 1e-9) + (e > 1.2 + 1e-9)
    up = [
        "strong decoupling",
        "weak decoupling",
        "expansive coupling",
        "expansive negative decoupling",
    ]
    down = [
        "strong negative decoupling",
        "weak negative decoupling",
        "recessive coupling",
        "recessive decoupling",
    ]
    return (up if dG > 0 else down)[row]


# %% wrong: only the column where output grows
# says: Emissions rise while output falls
def tapio_state(emissions, output):
    dE, dG = emissions[1] / emissions[0] - 1, output[1] / output[0] - 1
    if dG == 0:
        raise ValueError("output")
    e = dE / dG
    row = (e >= 0) + (e > 0.8 + 1e-9) + (e > 1.2 + 1e-9)
    return [
        "strong decoupling",
        "weak decoupling",
        "expansive coupling",
        "expansive negative decoupling",
    ][row]


# %% wrong: the limits belong to the upper row
# says: exactly 0.8
def tapio_state(emissions, output):
    dE, dG = emissions[1] / emissions[0] - 1, output[1] / output[0] - 1
    if dG == 0 or emissions[0] <= 0:
        raise ValueError("output")
    e = dE / dG
    row = (e >= 0) + (e >= 0.8 - 1e-9) + (e >= 1.2 - 1e-9)
    up = [
        "strong decoupling",
        "weak decoupling",
        "expansive coupling",
        "expansive negative decoupling",
    ]
    down = [
        "strong negative decoupling",
        "weak negative decoupling",
        "recessive coupling",
        "recessive decoupling",
    ]
    return (up if dG > 0 else down)[row]


# %% wrong: no room for rounding
# says: computers round
def tapio_state(emissions, output):
    if emissions[0] <= 0 or output[0] == output[1]:
        raise ValueError("emissions")
    dE, dG = (emissions[1] - emissions[0]) / emissions[0], output[1] / output[0] - 1
    e = dE / dG
    row = (e >= 0) + (e > 0.8) + (e > 1.2)
    up = [
        "strong decoupling",
        "weak decoupling",
        "expansive coupling",
        "expansive negative decoupling",
    ]
    down = [
        "strong negative decoupling",
        "weak negative decoupling",
        "recessive coupling",
        "recessive decoupling",
    ]
    return (up if dG > 0 else down)[row]


# %% wrong: forgets to refuse unchanged output
# says: Output does not change
def tapio_state(emissions, output):
    dE, dG = emissions[1] / emissions[0] - 1, output[1] / output[0] - 1
    e = dE / dG if dG else 9
    row = (e >= 0) + (e > 0.8 + 1e-9) + (e > 1.2 + 1e-9)
    up = [
        "strong decoupling",
        "weak decoupling",
        "expansive coupling",
        "expansive negative decoupling",
    ]
    down = [
        "strong negative decoupling",
        "weak negative decoupling",
        "recessive coupling",
        "recessive decoupling",
    ]
    return (up if dG > 0 else down)[row]


# %% wrong: unchanged emissions count as a fall
def tapio_state(emissions, output):
    if min(emissions[0], output[0]) <= 0:
        raise ValueError("a beginning")
    dE, dG = emissions[1] / emissions[0] - 1, output[1] / output[0] - 1
    if dG == 0:
        raise ValueError("output")
    e = dE / dG
    row = (e > 0) + (e > 0.8 + 1e-9) + (e > 1.2 + 1e-9)
    up = [
        "strong decoupling",
        "weak decoupling",
        "expansive coupling",
        "expansive negative decoupling",
    ]
    down = [
        "strong negative decoupling",
        "weak negative decoupling",
        "recessive coupling",
        "recessive decoupling",
    ]
    return (up if dG > 0 else down)[row]


# %% wrong: growth from zero
def tapio_state(emissions, output):
    dE = emissions[1] / max(emissions[0], 1e-9) - 1
    dG = output[1] / output[0] - 1
    if dG == 0:
        raise ValueError("output")
    e = dE / dG
    row = (e >= 0) + (e > 0.8 + 1e-9) + (e > 1.2 + 1e-9)
    up = [
        "strong decoupling",
        "weak decoupling",
        "expansive coupling",
        "expansive negative decoupling",
    ]
    down = [
        "strong negative decoupling",
        "weak negative decoupling",
        "recessive coupling",
        "recessive decoupling",
    ]
    return (up if dG > 0 else down)[row]


# %% wrong: recessive coupling never comes out
def tapio_state(emissions, output):
    if min(emissions[0], output[0]) <= 0 or output[0] == output[1]:
        raise ValueError("emissions, output")
    dE, dG = emissions[1] / emissions[0] - 1, output[1] / output[0] - 1
    e = dE / dG
    if dG > 0:
        names = [
            "strong decoupling",
            "weak decoupling",
            "expansive coupling",
            "expansive negative decoupling",
        ]
        return names[(e >= 0) + (e > 0.8 + 1e-9) + (e > 1.2 + 1e-9)]
    if e < 0:
        return "strong negative decoupling"
    return "weak negative decoupling" if e <= 0.8 + 1e-9 else "recessive decoupling"


# %% wrong: asks the library
# says: Your answer calls the library's decoupling_state
def tapio_state(emissions, output):
    from clusterlab.measures import decoupling_state

    if min(emissions[0], output[0]) <= 0:
        raise ValueError("a beginning")
    return decoupling_state(emissions[1] / emissions[0] - 1, output[1] / output[0] - 1)


# %% right: one if after another
def tapio_state(emissions, output):
    (e0, e1), (g0, g1) = emissions, output
    if e0 <= 0 or g0 <= 0 or g0 == g1:
        raise ValueError("growth is undefined")
    rate, grows = ((e1 - e0) / e0) / ((g1 - g0) / g0), g1 > g0
    if rate < 0:
        return "strong decoupling" if grows else "strong negative decoupling"
    if rate <= 0.8 + 1e-9:
        return "weak decoupling" if grows else "weak negative decoupling"
    if rate <= 1.2 + 1e-9:
        return "expansive coupling" if grows else "recessive coupling"
    return "expansive negative decoupling" if grows else "recessive decoupling"


# %% right: exact fractions
from fractions import Fraction


def tapio_state(emissions, output):
    dE, dG = [
        Fraction(str(after)) / Fraction(str(before)) - 1 if before > 0 else None
        for before, after in (emissions, output)
    ]
    if not dG or dE is None:
        raise ValueError("undefined")
    e = dE / dG
    row = 0 if e < 0 else 1 if e <= Fraction(4, 5) else 2 if e <= Fraction(6, 5) else 3
    kind = ["strong", "weak", "expansive coupling", "expansive negative"][row]
    if dG < 0:
        kind = ["strong negative", "weak negative", "recessive coupling", "recessive"][
            row
        ]
    return kind if "coupling" in kind else f"{kind} decoupling"


# %% right: np.searchsorted
def tapio_state(emissions, output):
    table = np.array([emissions, output], dtype=float)
    if (table[:, 0] <= 0).any() or table[1, 0] == table[1, 1]:
        raise ValueError("undefined")
    dE, dG = table[:, 1] / table[:, 0] - 1
    e = dE / dG
    row = 0 if e < 0 else 1 + np.searchsorted([0.8 + 1e-9, 1.2 + 1e-9], e)
    states = {
        True: [
            "strong decoupling",
            "weak decoupling",
            "expansive coupling",
            "expansive negative decoupling",
        ],
        False: [
            "strong negative decoupling",
            "weak negative decoupling",
            "recessive coupling",
            "recessive decoupling",
        ],
    }
    return np.str_(states[bool(dG > 0)][row])


# %% right: growth first, names by sign
def tapio_state(emissions, output):
    if min(emissions[0], output[0]) <= 0:
        raise ValueError("nothing to grow from")
    if (g := (output[1] - output[0]) / output[0]) == 0:
        raise ValueError("no growth")
    e = (emissions[1] - emissions[0]) / emissions[0] / g
    names = "strong weak coupling negative".split()
    kind = names[sum([e >= 0, e - 0.8 > 1e-9, e - 1.2 > 1e-9])]
    if kind == "coupling":
        return ("expansive " if g > 0 else "recessive ") + kind
    if kind == "negative":
        return "expansive negative decoupling" if g > 0 else "recessive decoupling"
    return f"{kind} decoupling" if g > 0 else f"{kind} negative decoupling"


# %% wrong: only emissions need a positive beginning
def tapio_state(emissions, output):
    if emissions[0] <= 0 or output[0] == output[1]:
        raise ValueError("emissions, output")
    dE, dG = emissions[1] / emissions[0] - 1, output[1] / output[0] - 1
    e = dE / dG
    if dG > 0:
        return [
            "strong decoupling",
            "weak decoupling",
            "expansive coupling",
            "expansive negative decoupling",
        ][(e >= 0) + (e > 0.8 + 1e-9) + (e > 1.2 + 1e-9)]
    return [
        "strong negative decoupling",
        "weak negative decoupling",
        "recessive coupling",
        "recessive decoupling",
    ][(e >= 0) + (e > 0.8 + 1e-9) + (e > 1.2 + 1e-9)]


# %% wrong: divides by the end
# says: Divide each change by *before*
def tapio_state(emissions, output):
    if min(emissions[0], output[0]) <= 0 or output[0] == output[1]:
        raise ValueError("a beginning, or output")
    dE, dG = 1 - emissions[0] / emissions[1], 1 - output[0] / output[1]
    e = dE / dG
    row = (e >= 0) + (e > 0.8 + 1e-9) + (e > 1.2 + 1e-9)
    up = [
        "strong decoupling",
        "weak decoupling",
        "expansive coupling",
        "expansive negative decoupling",
    ]
    down = [
        "strong negative decoupling",
        "weak negative decoupling",
        "recessive coupling",
        "recessive decoupling",
    ]
    return (up if dG > 0 else down)[row]
