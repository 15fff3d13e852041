# %% wrong: the shares swapped
# says: that is L
def weighted_theil(income, population):
    if len(income) != len(population):
        raise ValueError("length")
    Y, P = np.array(income) / np.sum(income), np.array(population) / np.sum(population)
    return (P * np.log(P / Y)).sum()


# %% wrong: weighted by people
# says: not of people
def weighted_theil(income, population):
    if len(income) != len(population):
        raise ValueError("length")
    Y, P = np.array(income) / np.sum(income), np.array(population) / np.sum(population)
    return (P * np.log(Y / P)).sum()


# %% wrong: every place counts once
# says: Here each zone counts once
def weighted_theil(income, population):
    if len(income) != len(population):
        raise ValueError("length")
    heads = np.array(income) / np.array(population)
    r = heads / heads.mean()
    return (r * np.log(r)).mean()


# %% wrong: income taken for income per head
# says: do not multiply it by people
def weighted_theil(income, population):
    if len(income) != len(population):
        raise ValueError("length")
    total = np.array(income) * np.array(population)
    Y, P = total / total.sum(), np.array(population) / np.sum(population)
    return (Y * np.log(Y / P)).sum()


# %% wrong: compares totals
# says: a large zone is not a rich one
def weighted_theil(income, population):
    if len(income) != len(population):
        raise ValueError("length")
    r = np.array(income) / np.mean(income)
    return (r * np.log(r)).mean()


# %% wrong: base 2
# says: not log2
def weighted_theil(income, population):
    if len(income) != len(population):
        raise ValueError("length")
    Y, P = np.array(income) / np.sum(income), np.array(population) / np.sum(population)
    return (Y * np.log2(Y / P)).sum()


# %% wrong: no weight
# says: Each logarithm needs its weight
def weighted_theil(income, population):
    if len(income) != len(population):
        raise ValueError("length")
    Y, P = np.array(income) / np.sum(income), np.array(population) / np.sum(population)
    return np.log(Y / P).sum()


# %% wrong: no shares
# says: turn income and people into shares
def weighted_theil(income, population):
    if len(income) != len(population):
        raise ValueError("length")
    income, population = np.array(income), np.array(population)
    return (income * np.log(income / population)).sum()


# %% wrong: zip hides that a number is missing
# says: do not fit
def weighted_theil(income, population):
    a, b = sum(income), sum(population)
    pairs = zip(income, population)
    return sum(y / a * np.log((y / a) / (p / b)) for y, p in pairs)


# %% wrong: one population for all is stretched
# says: one population
def weighted_theil(income, population):
    if len(population) > len(income):
        raise ValueError("length")
    Y, P = np.array(income) / np.sum(income), np.array(population) / np.sum(population)
    return (Y * np.log(Y / P)).sum()


# %% wrong: absolute value of each term
def weighted_theil(income, population):
    if len(income) != len(population):
        raise ValueError("length")
    Y, P = np.array(income) / np.sum(income), np.array(population) / np.sum(population)
    return (Y * np.abs(np.log(Y / P))).sum()


# %% wrong: expects the richest place first
def weighted_theil(income, population):
    if len(income) != len(population):
        raise ValueError("length")
    income, population = sorted(income)[::-1], sorted(population)[::-1]
    Y, P = np.array(income) / np.sum(income), np.array(population) / np.sum(population)
    return (Y * np.log(Y / P)).sum()


# %% wrong: the library's index
# says: Your answer calls the library
def weighted_theil(income, population):
    from clusterlab import measures

    return measures.theil_weighted(income, population).total


# %% right: plain Python
from math import fsum, log


def weighted_theil(income, population):
    if len(list(income)) != len(list(population)):
        raise ValueError("lists differ")
    a, b = fsum(income), fsum(population)
    return fsum(y / a * log(y * b / (p * a)) for y, p in zip(income, population))


# %% right: relative entropy
def weighted_theil(income, population):
    from scipy.stats import entropy

    if len(income) != len(population):
        raise ValueError("lengths")
    return entropy(income, population)


# %% right: income per head over the mean, weighted
def weighted_theil(income, population):
    if np.shape(income) != np.shape(population):
        raise ValueError("shapes")
    income, people = np.asarray(income, float), np.asarray(population, float)
    heads = income / people
    return np.average(np.log(heads), weights=income) - np.log(
        income.sum() / people.sum()
    )


# %% right: pandas
import pandas as pd


def weighted_theil(income, population):
    if len(income) != len(population):
        raise ValueError("one number per place each")
    table = pd.DataFrame({"y": list(income), "p": list(population)})
    table = table / table.sum()
    return np.float64((table["y"] * np.log(table["y"] / table["p"])).sum())
