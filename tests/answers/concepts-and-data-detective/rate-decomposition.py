# %% wrong: the population is constant
# says: First term: divide by the later population
def decompose_rate(urban_before, population_before, urban_after, population_after):
    return 100 * (urban_after - urban_before) / population_before, 0


# %% wrong: divides by the earlier population
# says: First term: divide by the later population
def decompose_rate(urban_before, population_before, urban_after, population_after):
    u = urban_before / population_before
    return (
        100 * (urban_after - urban_before) / population_before,
        -100 * u * (population_after - population_before) / population_before,
    )


# %% wrong: the sign
# says: a falling population raises the rate
def decompose_rate(urban_before, population_before, urban_after, population_after):
    u = urban_before / population_before
    return (
        100 * (urban_after - urban_before) / population_after,
        100 * u * (population_after - population_before) / population_after,
    )


# %% wrong: the later rate
# says: takes the rate at the beginning
def decompose_rate(urban_before, population_before, urban_after, population_after):
    u = urban_after / population_after
    return (
        100 * (urban_after - urban_before) / population_after,
        -100 * u * (population_after - population_before) / population_after,
    )


# %% wrong: the other exact decomposition
# says: First term: divide by the later population
def decompose_rate(urban_before, population_before, urban_after, population_after):
    u = urban_after / population_after
    return (
        100 * (urban_after - urban_before) / population_before,
        -100 * u * (population_after - population_before) / population_before,
    )


# %% wrong: fractions
# says: return percentage points
def decompose_rate(urban_before, population_before, urban_after, population_after):
    u = urban_before / population_before
    return (
        (urban_after - urban_before) / population_after,
        -u * (population_after - population_before) / population_after,
    )


# %% wrong: growth rates
# says: That is a growth rate
def decompose_rate(urban_before, population_before, urban_after, population_after):
    return (
        100 * (urban_after / urban_before - 1),
        -100 * (population_after / population_before - 1),
    )


# %% wrong: the whole change first
# says: the two must add up to it
def decompose_rate(urban_before, population_before, urban_after, population_after):
    u0, u1 = urban_before / population_before, urban_after / population_after
    change = -100 * u0 * (population_after - population_before) / population_after
    return 100 * (u1 - u0), change


# %% wrong: the other way round
# says: The urban growth comes first
def decompose_rate(urban_before, population_before, urban_after, population_after):
    u = urban_before / population_before
    return (
        -100 * u * (population_after - population_before) / population_after,
        100 * (urban_after - urban_before) / population_after,
    )


# %% wrong: never negative
def decompose_rate(urban_before, population_before, urban_after, population_after):
    if population_before <= 0 or population_after <= 0:
        raise ValueError("nobody")
    if urban_before > population_before or urban_after > population_after:
        raise ValueError("too many")
    u = urban_before / population_before
    return (
        100 * abs(urban_after - urban_before) / population_after,
        100 * u * abs(population_after - population_before) / population_after,
    )


# %% wrong: checks the later year only
def decompose_rate(urban_before, population_before, urban_after, population_after):
    if (
        population_before <= 0
        or population_after <= 0
        or urban_after > population_after
    ):
        raise ValueError("no rate")
    u = urban_before / population_before
    return (
        100 * (urban_after - urban_before) / population_after,
        -100 * u * (population_after - population_before) / population_after,
    )


# %% wrong: the earlier population in the first term only
# says: First term: divide by the later population
def decompose_rate(urban_before, population_before, urban_after, population_after):
    u = urban_before / population_before
    return (
        100 * (urban_after - urban_before) / population_before,
        -100 * u * (population_after - population_before) / population_after,
    )


# %% wrong: the earlier population in the second term only
# says: Second term: divide by the later population
def decompose_rate(urban_before, population_before, urban_after, population_after):
    u = urban_before / population_before
    return (
        100 * (urban_after - urban_before) / population_after,
        -100 * u * (population_after - population_before) / population_before,
    )


# %% wrong: the rate at the beginning in percent
# says: Second term: multiply by 100 once
def decompose_rate(urban_before, population_before, urban_after, population_after):
    u = 100 * urban_before / population_before
    return (
        100 * (urban_after - urban_before) / population_after,
        -100 * u * (population_after - population_before) / population_after,
    )


# %% wrong: the first term as a fraction
# says: First term: return percentage points
def decompose_rate(urban_before, population_before, urban_after, population_after):
    u = urban_before / population_before
    return (
        (urban_after - urban_before) / population_after,
        -100 * u * (population_after - population_before) / population_after,
    )


# %% wrong: an all-urban place is refused
def decompose_rate(urban_before, population_before, urban_after, population_after):
    if min(population_before, population_after) <= 0:
        raise ValueError("nobody")
    if urban_before >= population_before or urban_after >= population_after:
        raise ValueError("too many")
    u = urban_before / population_before
    return (
        100 * (urban_after - urban_before) / population_after,
        -100 * u * (population_after - population_before) / population_after,
    )


# %% right: the second term as what is left
def decompose_rate(urban_before, population_before, urban_after, population_after):
    if min(population_before, population_after) <= 0:
        raise ValueError("nobody")
    before, after = urban_before / population_before, urban_after / population_after
    if max(before, after) > 1:
        raise ValueError("more urban people than people")
    first = 100 * (urban_after - urban_before) / population_after
    return [first, 100 * (after - before) - first]


# %% right: through the rate with the old count and the new population
def decompose_rate(urban_before, population_before, urban_after, population_after):
    for urban, people in (
        (urban_before, population_before),
        (urban_after, population_after),
    ):
        if not 0 < people or urban > people:
            raise ValueError("no rate")
    between = 100 * urban_before / population_after
    return (
        100 * urban_after / population_after - between,
        between - 100 * urban_before / population_before,
    )


# %% right: NumPy arrays
def decompose_rate(urban_before, population_before, urban_after, population_after):
    urban = np.array([urban_before, urban_after], dtype=float)
    people = np.array([population_before, population_after], dtype=float)
    if (people <= 0).any() or (urban > people).any():
        raise ValueError("no rate")
    changes = np.array([np.diff(urban)[0], -urban[0] / people[0] * np.diff(people)[0]])
    return 100 * changes / people[1]


# %% right: a pandas series
def decompose_rate(urban_before, population_before, urban_after, population_after):
    table = pd.DataFrame(
        {
            "urban": [urban_before, urban_after],
            "people": [population_before, population_after],
        }
    )
    if (table["people"] <= 0).any() or (table["urban"] > table["people"]).any():
        raise ValueError("no rate")
    urban, people = 100 * table.diff().iloc[1] / population_after
    rate = urban_before / population_before
    return pd.Series({"urban growth": urban, "population change": -rate * people})
