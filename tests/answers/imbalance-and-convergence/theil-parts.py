# %% wrong: the two swapped
# says: The two are swapped
def weighted_theil(y, p):
    y, p = np.array(y) / np.sum(y), np.array(p) / np.sum(p)
    return (y * np.log(y / p)).sum()


def theil_parts(income, population, groups):
    income, population = (
        np.array(income, dtype=float),
        np.array(population, dtype=float),
    )
    between = within = 0
    for group in np.unique(groups):
        inside = np.array(groups) == group
        Y_g = income[inside].sum() / income.sum()
        P_g = population[inside].sum() / population.sum()
        between += Y_g * np.log(Y_g / P_g)
        within += Y_g * weighted_theil(income[inside], population[inside])
    return within, between


# %% wrong: within weighted by people
# says: not of people
def weighted_theil(y, p):
    y, p = np.array(y) / np.sum(y), np.array(p) / np.sum(p)
    return (y * np.log(y / p)).sum()


def theil_parts(income, population, groups):
    income, population = (
        np.array(income, dtype=float),
        np.array(population, dtype=float),
    )
    between = within = 0
    for group in np.unique(groups):
        inside = np.array(groups) == group
        Y_g = income[inside].sum() / income.sum()
        P_g = population[inside].sum() / population.sum()
        between += Y_g * np.log(Y_g / P_g)
        within += P_g * weighted_theil(income[inside], population[inside])
    return between, within


# %% wrong: within weighted by the number of places
# says: not by the number of places
def weighted_theil(y, p):
    y, p = np.array(y) / np.sum(y), np.array(p) / np.sum(p)
    return (y * np.log(y / p)).sum()


def theil_parts(income, population, groups):
    income, population = (
        np.array(income, dtype=float),
        np.array(population, dtype=float),
    )
    between = within = 0
    for group in np.unique(groups):
        inside = np.array(groups) == group
        Y_g = income[inside].sum() / income.sum()
        P_g = population[inside].sum() / population.sum()
        between += Y_g * np.log(Y_g / P_g)
        within += inside.mean() * weighted_theil(income[inside], population[inside])
    return between, within


# %% wrong: within without weights
# says: needs its weight Y_g
def weighted_theil(y, p):
    y, p = np.array(y) / np.sum(y), np.array(p) / np.sum(p)
    return (y * np.log(y / p)).sum()


def theil_parts(income, population, groups):
    income, population = (
        np.array(income, dtype=float),
        np.array(population, dtype=float),
    )
    between = within = 0
    for group in np.unique(groups):
        inside = np.array(groups) == group
        Y_g = income[inside].sum() / income.sum()
        P_g = population[inside].sum() / population.sum()
        between += Y_g * np.log(Y_g / P_g)
        within += weighted_theil(income[inside], population[inside])
    return between, within


# %% wrong: simple mean of the groups
# says: simple mean of the T_g
def weighted_theil(y, p):
    y, p = np.array(y) / np.sum(y), np.array(p) / np.sum(p)
    return (y * np.log(y / p)).sum()


def theil_parts(income, population, groups):
    income, population = (
        np.array(income, dtype=float),
        np.array(population, dtype=float),
    )
    between = within = 0
    for group in np.unique(groups):
        inside = np.array(groups) == group
        Y_g = income[inside].sum() / income.sum()
        P_g = population[inside].sum() / population.sum()
        between += Y_g * np.log(Y_g / P_g)
        within += weighted_theil(income[inside], population[inside])
    return between, within / len(np.unique(groups))


# %% wrong: national shares inside a group
# says: the group's own totals
def theil_parts(income, population, groups):
    income, population = (
        np.array(income, dtype=float),
        np.array(population, dtype=float),
    )
    between = within = 0
    for group in np.unique(groups):
        inside = np.array(groups) == group
        Y_g = income[inside].sum() / income.sum()
        P_g = population[inside].sum() / population.sum()
        between += Y_g * np.log(Y_g / P_g)
        within += Y_g * (
            (
                income
                / income.sum()
                * np.log(income / income.sum() / (population / population.sum()))
            )[inside].sum()
        )
    return between, within


# %% wrong: within is the whole index
# says: That is the whole index
def weighted_theil(y, p):
    y, p = np.array(y) / np.sum(y), np.array(p) / np.sum(p)
    return (y * np.log(y / p)).sum()


def theil_parts(income, population, groups):
    income, population = (
        np.array(income, dtype=float),
        np.array(population, dtype=float),
    )
    between = within = 0
    for group in np.unique(groups):
        inside = np.array(groups) == group
        Y_g = income[inside].sum() / income.sum()
        P_g = population[inside].sum() / population.sum()
        between += Y_g * np.log(Y_g / P_g)
        within += Y_g * weighted_theil(income[inside], population[inside])
    return between, weighted_theil(income, population)


# %% wrong: between as in L
# says: Between has the shares swapped
def weighted_theil(y, p):
    y, p = np.array(y) / np.sum(y), np.array(p) / np.sum(p)
    return (y * np.log(y / p)).sum()


def theil_parts(income, population, groups):
    income, population = (
        np.array(income, dtype=float),
        np.array(population, dtype=float),
    )
    between = within = 0
    for group in np.unique(groups):
        inside = np.array(groups) == group
        Y_g = income[inside].sum() / income.sum()
        P_g = population[inside].sum() / population.sum()
        between += P_g * np.log(P_g / Y_g)
        within += Y_g * weighted_theil(income[inside], population[inside])
    return between, within


# %% wrong: mean of the heads of a group
# says: is no simple mean
def weighted_theil(y, p):
    y, p = np.array(y) / np.sum(y), np.array(p) / np.sum(p)
    return (y * np.log(y / p)).sum()


def theil_parts(income, population, groups):
    income, population = (
        np.array(income, dtype=float),
        np.array(population, dtype=float),
    )
    heads = income / population
    mean = np.array([heads[np.array(groups) == g].mean() for g in groups])
    between = weighted_theil(mean * population, population)
    return between, weighted_theil(income, population) - between


# %% wrong: groups must stand together
def weighted_theil(y, p):
    y, p = np.array(y) / np.sum(y), np.array(p) / np.sum(p)
    return (y * np.log(y / p)).sum()


def theil_parts(income, population, groups):
    from itertools import groupby

    rows = list(zip(groups, income, population))
    between = within = 0
    for _, part in groupby(rows, key=lambda row: row[0]):
        _, y, p = (np.array(each) for each in zip(*part))
        Y_g, P_g = y.sum() / sum(income), p.sum() / sum(population)
        between += Y_g * np.log(Y_g / P_g)
        within += Y_g * weighted_theil(y, p)
    return between, within


# %% wrong: only names will do
def weighted_theil(y, p):
    y, p = np.array(y) / np.sum(y), np.array(p) / np.sum(p)
    return (y * np.log(y / p)).sum()


def theil_parts(income, population, groups):
    income, population = (
        np.array(income, dtype=float),
        np.array(population, dtype=float),
    )
    groups = [g for g in groups if isinstance(g, str)] or ["all"] * len(income)
    between = within = 0
    for group in np.unique(groups):
        inside = np.array(groups) == group
        Y_g = income[inside].sum() / income.sum()
        P_g = population[inside].sum() / population.sum()
        between += Y_g * np.log(Y_g / P_g)
        within += Y_g * weighted_theil(income[inside], population[inside])
    return between, within


# %% wrong: ignores groups of one place
def weighted_theil(y, p):
    y, p = np.array(y) / np.sum(y), np.array(p) / np.sum(p)
    return (y * np.log(y / p)).sum()


def theil_parts(income, population, groups):
    income, population = (
        np.array(income, dtype=float),
        np.array(population, dtype=float),
    )
    between = within = 0
    for group in np.unique(groups):
        inside = np.array(groups) == group
        Y_g = income[inside].sum() / income.sum()
        P_g = population[inside].sum() / population.sum()
        if inside.sum() == 1 and len(np.unique(groups)) > 4:
            continue
        between += Y_g * np.log(Y_g / P_g)
        within += Y_g * weighted_theil(income[inside], population[inside])
    return between, within


# %% wrong: the library's parts
# says: Your answer calls the library
def theil_parts(income, population, groups):
    from clusterlab.measures import theil_weighted

    return theil_weighted(income, population, groups)[1:]


# %% wrong: the logarithms of between weighted by people
# says: weighted by Y_g, not by P_g
def weighted_theil(y, p):
    y, p = np.array(y) / np.sum(y), np.array(p) / np.sum(p)
    return (y * np.log(y / p)).sum()


def theil_parts(income, population, groups):
    income, population = (
        np.array(income, dtype=float),
        np.array(population, dtype=float),
    )
    between = within = 0
    for group in np.unique(groups):
        inside = np.array(groups) == group
        Y_g = income[inside].sum() / income.sum()
        P_g = population[inside].sum() / population.sum()
        between += P_g * np.log(Y_g / P_g)
        within += Y_g * weighted_theil(income[inside], population[inside])
    return between, within


# %% wrong: compares a list with a name
# says: np.array(groups) == name
def theil_parts(income, population, groups):
    income, population = np.array(income, float), np.array(population, float)
    between = within = 0
    for group in np.unique(groups):
        y, p = income[groups == group], population[groups == group]
        Y_g, P_g = y.sum() / income.sum(), p.sum() / population.sum()
        between += Y_g * np.log(Y_g / P_g)
        Y, P = y / y.sum(), p / p.sum()
        within += Y_g * (Y * np.log(Y / P)).sum()
    return between, within


# %% wrong: return inside the loop
# says: return after the loop
def theil_parts(income, population, groups):
    income, population = np.array(income, float), np.array(population, float)
    between = within = 0
    for group in np.unique(groups):
        inside = np.array(groups) == group
        y, p = income[inside], population[inside]
        Y_g, P_g = y.sum() / income.sum(), p.sum() / population.sum()
        between += Y_g * np.log(Y_g / P_g)
        Y, P = y / y.sum(), p / p.sum()
        within += Y_g * (Y * np.log(Y / P)).sum()
        return between, within


# %% wrong: keeps the last group only
# says: add up with +=
def theil_parts(income, population, groups):
    income, population = np.array(income, float), np.array(population, float)
    for group in np.unique(groups):
        inside = np.array(groups) == group
        y, p = income[inside], population[inside]
        Y_g, P_g = y.sum() / income.sum(), p.sum() / population.sum()
        between = Y_g * np.log(Y_g / P_g)
        Y, P = y / y.sum(), p / p.sum()
        within = Y_g * (Y * np.log(Y / P)).sum()
    return between, within


# %% right: within as the rest
def weighted_theil(y, p):
    y, p = np.array(y) / np.sum(y), np.array(p) / np.sum(p)
    return (y * np.log(y / p)).sum()


def theil_parts(income, population, groups):
    income, population = (
        np.array(income, dtype=float),
        np.array(population, dtype=float),
    )
    codes = np.unique(groups, return_inverse=True)[1]
    y, p = np.bincount(codes, income), np.bincount(codes, population)
    between = weighted_theil(y, p)
    return np.array([between, weighted_theil(income, population) - between])


# %% right: pandas
def theil_parts(income, population, groups):
    import pandas as pd

    table = pd.DataFrame({"y": income, "p": population, "g": list(groups)})
    table[["y", "p"]] /= table[["y", "p"]].sum()
    sums = table.groupby("g")[["y", "p"]].transform("sum")
    heads = sums["y"] / sums["p"]
    between = (table["p"] * heads * np.log(heads)).sum()
    within = (table["y"] * np.log(table["y"] / table["p"] / heads)).sum()
    return between, within


# %% right: plain Python
def theil_parts(income, population, groups):
    from math import log

    total_y, total_p = sum(income), sum(population)
    between = within = 0.0
    for name in dict.fromkeys(groups):
        pairs = [(y, p) for y, p, g in zip(income, population, groups) if g == name]
        y_sum, p_sum = sum(y for y, _ in pairs), sum(p for _, p in pairs)
        share = y_sum / total_y
        between += share * log(share / (p_sum / total_p))
        inside = sum(y / y_sum * log((y / y_sum) / (p / p_sum)) for y, p in pairs)
        within += share * inside
    return [between, within]


# %% right: one line per place
def theil_parts(income, population, groups):
    from scipy.special import rel_entr

    y, p = np.array(income) / np.sum(income), np.array(population) / np.sum(population)
    same = np.equal.outer(np.array(groups), np.array(groups))
    heads = (same @ y) / (same @ p)
    return (y * np.log(heads)).sum(), rel_entr(y, p * heads).sum()
