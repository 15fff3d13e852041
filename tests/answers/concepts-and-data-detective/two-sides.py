# %% wrong: the sign
# says: The sign
def two_sides(table):
    workers = table["primary"] + table["secondary"] + table["tertiary"]
    nonfarm = 100 * (table["secondary"] + table["tertiary"]) / workers
    return 100 * table["urban"] / table["residents"] - nonfarm


# %% wrong: fractions
# says: Those are fractions
def two_sides(table):
    workers = table["primary"] + table["secondary"] + table["tertiary"]
    return 1 - table["primary"] / workers - table["urban"] / table["residents"]


# %% wrong: industry only
# says: Only the secondary sector
def two_sides(table):
    workers = table[["primary", "secondary", "tertiary"]].sum(axis=1)
    return 100 * (table["secondary"] / workers - table["urban"] / table["residents"])


# %% wrong: services only
# says: Only the tertiary sector
def two_sides(table):
    workers = table[["primary", "secondary", "tertiary"]].sum(axis=1)
    return 100 * (table["tertiary"] / workers - table["urban"] / table["residents"])


# %% wrong: workers divided by residents
# says: not by residents
def two_sides(table):
    outside = table["secondary"] + table["tertiary"]
    return 100 * (outside - table["urban"]) / table["residents"]


# %% wrong: a ratio
# says: not a ratio
def two_sides(table):
    workers = table[["primary", "secondary", "tertiary"]].sum(axis=1)
    nonfarm = (table["secondary"] + table["tertiary"]) / workers
    return nonfarm / (table["urban"] / table["residents"])


# %% wrong: farmers
# says: compares farmers with urban residents
def two_sides(table):
    workers = table[["primary", "secondary", "tertiary"]].sum(axis=1)
    return 100 * (table["primary"] / workers - table["urban"] / table["residents"])


# %% wrong: all workers of all places
# says: the workers of the same place
def two_sides(table):
    workers = table[["primary", "secondary", "tertiary"]].to_numpy().sum()
    outside = table["secondary"] + table["tertiary"]
    return 100 * (outside / workers - table["urban"] / table["residents"])


# %% wrong: the urban rate of all places together
# says: each place's own urban rate
def two_sides(table):
    workers = table[["primary", "secondary", "tertiary"]].sum(axis=1)
    outside = table["secondary"] + table["tertiary"]
    return 100 * (outside / workers - table["urban"].sum() / table["residents"].sum())


# %% wrong: adds a column to the caller's table
# says: Your function changed the table
def two_sides(table):
    table["workers"] = table["primary"] + table["secondary"] + table["tertiary"]
    outside = 1 - table["primary"] / table["workers"]
    return 100 * (outside - table["urban"] / table["residents"])


# %% wrong: a bare array
# says: Return a Series
def two_sides(table):
    workers = table[["primary", "secondary", "tertiary"]].sum(axis=1)
    gap = 1 - table["primary"] / workers - table["urban"] / table["residents"]
    return (100 * gap).to_numpy()


# %% wrong: columns by position
def two_sides(table):
    a, b, c, urban, people = (table.iloc[:, i] for i in range(5))
    return 100 * ((b + c) / (a + b + c) - urban / people)


# %% wrong: the economy is always ahead
def two_sides(table):
    workers = table[["primary", "secondary", "tertiary"]].sum(axis=1)
    gap = 1 - table["primary"] / workers - table["urban"] / table["residents"]
    return (100 * gap).abs()


# %% wrong: overwrites a column with shares
# says: Your function changed the table
def two_sides(table):
    workers = table[["primary", "secondary", "tertiary"]].sum(axis=1)
    table["primary"] = table["primary"] / workers
    return 100 * (1 - table["primary"] - table["urban"] / table["residents"])


# %% wrong: rounded
# says: Do not round
def two_sides(table):
    workers = table[["primary", "secondary", "tertiary"]].sum(axis=1)
    gap = 1 - table["primary"] / workers - table["urban"] / table["residents"]
    return (100 * gap).round(2)


# %% wrong: adds up all columns
# says: Workers are the three sectors only
def two_sides(table):
    gap = 1 - table["primary"] / table.sum(axis=1) - table["urban"] / table["residents"]
    return 100 * gap


# %% right: rural people less farmers
def two_sides(table):
    sectors = table[["primary", "secondary", "tertiary"]]
    farmers = sectors["primary"].div(sectors.sum(axis="columns"))
    rural = 1 - table["urban"].div(table["residents"])
    return (rural - farmers).mul(100)


# %% right: a loop over rows
def two_sides(table):
    gaps = {}
    for place, row in table.iterrows():
        outside = row["secondary"] + row["tertiary"]
        share = outside / (outside + row["primary"])
        gaps[place] = 100 * (share - row["urban"] / row["residents"])
    return pd.Series(gaps)


# %% right: rows in another order
def two_sides(table):
    shares = table.eval("100 * (1 - primary / (primary + secondary + tertiary))")
    return (shares - table.eval("100 * urban / residents")).sort_values()


# %% right: NumPy inside
def two_sides(table):
    sectors = table[["primary", "secondary", "tertiary"]].to_numpy(dtype=float)
    share = sectors[:, 1:].sum(axis=1) / sectors.sum(axis=1)
    rate = table["urban"].to_numpy() / table["residents"].to_numpy()
    return pd.Series(100 * (share - rate), index=table.index, name="gap")
