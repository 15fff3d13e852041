# %% wrong: double counting, the rent at home only
# says: Double counting
def land_threshold(rural_wage, rent, chance, rule):
    if not 0 < chance <= 1 or rule not in {"forfeit", "keep", "return"}:
        raise ValueError("no")
    return rural_wage if rule == "return" else (rural_wage + rent) / chance


# %% wrong: the rent in town only
# says: The rent arrives at home too
def land_threshold(rural_wage, rent, chance, rule):
    if not 0 < chance <= 1 or rule not in {"forfeit", "keep", "return"}:
        raise ValueError("no")
    if rule == "forfeit":
        return (rural_wage + rent) / chance
    return (rural_wage - rent) / chance


# %% wrong: the chance is ignored
# says: Divide by the chance
def land_threshold(rural_wage, rent, chance, rule):
    if not 0 < chance <= 1 or rule not in {"forfeit", "keep", "return"}:
        raise ValueError("no")
    return rural_wage + rent if rule == "forfeit" else rural_wage


# %% wrong: multiplies by the chance
# says: Divide by the chance
def land_threshold(rural_wage, rent, chance, rule):
    if not 0 < chance <= 1 or rule not in {"forfeit", "keep", "return"}:
        raise ValueError("no")
    if rule == "return":
        return rural_wage
    return (rural_wage + (rent if rule == "forfeit" else 0)) * chance


# %% wrong: keep and return are the same
# says: Who finds no job has the rural wage
def land_threshold(rural_wage, rent, chance, rule):
    if not 0 < chance <= 1 or rule not in {"forfeit", "keep", "return"}:
        raise ValueError("no")
    return (rural_wage + rent) / chance if rule == "forfeit" else rural_wage / chance


# %% wrong: who returns has wage and rent, the rest is counted once
# says: the rent is already counted
def land_threshold(rural_wage, rent, chance, rule):
    if not 0 < chance <= 1 or rule not in {"forfeit", "keep", "return"}:
        raise ValueError("no")
    if rule == "return":
        return (rural_wage - (1 - chance) * (rural_wage + rent)) / chance
    return (rural_wage + (rent if rule == "forfeit" else 0)) / chance


# %% wrong: the rent at home only, also for those who return
# says: The rent arrives on both sides
def land_threshold(rural_wage, rent, chance, rule):
    if not 0 < chance <= 1 or rule not in {"forfeit", "keep", "return"}:
        raise ValueError("no")
    if rule == "return":
        return (rural_wage + rent - (1 - chance) * rural_wage) / chance
    return (rural_wage + (rent if rule == "forfeit" else 0)) / chance


# %% wrong: losing the land makes moving cheaper
# says: Moving costs the rent
def land_threshold(rural_wage, rent, chance, rule):
    if not 0 < chance <= 1 or rule not in {"forfeit", "keep", "return"}:
        raise ValueError("no")
    if rule == "return":
        return rural_wage
    return (rural_wage - (rent if rule == "forfeit" else 0)) / chance


# %% wrong: an unknown rule is taken for return
# says: There is no such rule
def land_threshold(rural_wage, rent, chance, rule):
    if not 0 < chance <= 1:
        raise ValueError("no")
    if rule == "forfeit":
        return (rural_wage + rent) / chance
    return rural_wage / chance if rule == "keep" else rural_wage


# %% wrong: accepts a chance above 1
def land_threshold(rural_wage, rent, chance, rule):
    if chance <= 0:
        raise ValueError("no")
    if rule not in {"forfeit", "keep", "return"}:
        raise ValueError("no")
    if rule == "return":
        return rural_wage
    return (rural_wage + (rent if rule == "forfeit" else 0)) / chance


# %% wrong: refuses a sure job
def land_threshold(rural_wage, rent, chance, rule):
    if not 0 < chance < 1 or rule not in {"forfeit", "keep", "return"}:
        raise ValueError("no")
    if rule == "return":
        return rural_wage
    return (rural_wage + (rent if rule == "forfeit" else 0)) / chance


# %% wrong: the rent is three tenths of the wage, as in the test
def land_threshold(rural_wage, rent, chance, rule):
    if not 0 < chance <= 1 or rule not in {"forfeit", "keep", "return"}:
        raise ValueError("no")
    if rule == "return":
        return rural_wage
    return rural_wage * (1.3 if rule == "forfeit" else 1) / chance


# %% wrong: a lost plot costs nothing
# says: Who moves loses the rent as well
def land_threshold(rural_wage, rent, chance, rule):
    if not 0 < chance <= 1 or rule not in {"forfeit", "keep", "return"}:
        raise ValueError("no")
    return rural_wage if rule == "return" else rural_wage / chance


# %% wrong: the rent is not divided by the chance
# says: divide both by the chance
def land_threshold(rural_wage, rent, chance, rule):
    if not 0 < chance <= 1 or rule not in {"forfeit", "keep", "return"}:
        raise ValueError("no")
    if rule == "return":
        return rural_wage
    return rural_wage / chance + (rent if rule == "forfeit" else 0)


# %% wrong: the rent in town makes up for it
# says: The rent arrives at home too
def land_threshold(rural_wage, rent, chance, rule):
    if not 0 < chance <= 1 or rule not in {"forfeit", "keep", "return"}:
        raise ValueError("no")
    if rule == "return":
        return rural_wage
    return (rural_wage + rent) / chance if rule == "forfeit" else rural_wage / chance - rent


# %% wrong: who can return must still be paid the rent
# says: so it cancels
def land_threshold(rural_wage, rent, chance, rule):
    if not 0 < chance <= 1 or rule not in {"forfeit", "keep", "return"}:
        raise ValueError("no")
    if rule == "return":
        return rural_wage + rent
    return (rural_wage + (rent if rule == "forfeit" else 0)) / chance


# %% wrong: nothing for a chance that makes no sense
# says: Without any chance
def land_threshold(rural_wage, rent, chance, rule):
    if rule not in {"forfeit", "keep", "return"}:
        raise ValueError("no")
    if not 0 < chance <= 1:
        return float("nan")
    if rule == "return":
        return rural_wage
    return (rural_wage + (rent if rule == "forfeit" else 0)) / chance


# %% wrong: a chance of one is always meant
# says: a rarer job must pay more
def land_threshold(rural_wage, rent, chance, rule):
    if not 0 < chance <= 1 or rule not in {"forfeit", "keep", "return"}:
        raise ValueError("no")
    if rule == "keep":
        return rural_wage * chance
    return rural_wage if rule == "return" else (rural_wage + rent) / chance


# %% wrong: the rent arrives only with a job
# says: with or without a job
def land_threshold(rural_wage, rent, chance, rule):
    if not 0 < chance <= 1:
        raise ValueError("chance")
    if rule == "forfeit":
        return (rural_wage + rent) / chance
    if rule == "keep":
        return (rural_wage + rent) / chance - rent
    if rule == "return":
        return rural_wage
    raise ValueError("rule")


# %% right: both sides written out
def land_threshold(rural_wage, rent, chance, rule):
    if chance <= 0 or chance > 1:
        raise ValueError("no chance")
    home = rural_wage + rent
    without_job = {"forfeit": 0, "keep": rent, "return": rent + rural_wage}
    plot = {"forfeit": 0, "keep": rent, "return": rent}
    if rule not in plot:
        raise ValueError("no such rule")
    return (home - (1 - chance) * without_job[rule]) / chance - plot[rule]


# %% right: solved by root finding
def land_threshold(rural_wage, rent, chance, rule):
    from scipy.optimize import brentq

    if not 0 < chance <= 1 or rule not in ("forfeit", "keep", "return"):
        raise ValueError("no")
    plot = 0 if rule == "forfeit" else rent
    back = rural_wage if rule == "return" else 0

    def advantage(wage):
        return plot + chance * wage + (1 - chance) * back - rural_wage - rent

    return brentq(advantage, -1, 1e6, xtol=1e-12, rtol=1e-14)


# %% right: a match statement and NumPy numbers
def land_threshold(rural_wage, rent, chance, rule):
    if not (chance > 0 and chance <= 1):
        raise ValueError("no")
    match rule:
        case "forfeit":
            return np.float64(rural_wage + rent) / chance
        case "keep":
            return np.float64(rural_wage) / chance
        case "return":
            return np.float64(rural_wage)
    raise ValueError("no such rule")


# %% right: a table of rules
def land_threshold(rural_wage, rent, chance, rule):
    thresholds = {
        "forfeit": lambda: (rural_wage + rent) / chance,
        "keep": lambda: rural_wage / chance,
        "return": lambda: chance * rural_wage / chance,
    }
    if chance <= 0 or chance > 1 or rule not in thresholds:
        raise ValueError(f"{rule=} {chance=}")
    return thresholds[rule]()


# %% right: the line of the advantage, by two points
def land_threshold(rural_wage, rent, chance, rule):
    plots = {"forfeit": (0, 0), "keep": (1, 0), "return": (1, 1)}
    if not (0 < chance <= 1 and rule in plots):
        raise ValueError("no such case")
    plot, back = plots[rule]
    gain = lambda w: plot * rent + chance * w + (1 - chance) * back * rural_wage - rural_wage - rent
    at_0, at_1 = gain(0), gain(1)
    return at_0 / (at_0 - at_1)
