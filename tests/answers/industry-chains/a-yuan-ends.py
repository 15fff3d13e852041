# %% wrong: scales columns
# says: You scaled columns
def a_yuan_ends(coefficients, income, imports, local):
    local = np.asarray(local)
    home = coefficients * local
    inverse = np.linalg.inv(np.eye(len(local)) - home)
    rest = (coefficients - home).sum(axis=0)
    return np.asarray(income) @ inverse, rest @ inverse, np.asarray(imports) @ inverse


# %% wrong: the nation's inverse
# says: the nation's inverse
def a_yuan_ends(coefficients, income, imports, local):
    local = np.asarray(local)
    inverse = np.linalg.inv(np.eye(len(local)) - coefficients)
    rest = (coefficients * (1 - local)[:, None]).sum(axis=0)
    return np.asarray(income) @ inverse, rest @ inverse, np.asarray(imports) @ inverse


# %% wrong: the first round only
# says: first round only
def a_yuan_ends(coefficients, income, imports, local):
    rest = (coefficients * (1 - np.asarray(local))[:, None]).sum(axis=0)
    return income, rest, imports


# %% wrong: elsewhere without the chain
# says: multiply by the inverse
def a_yuan_ends(coefficients, income, imports, local):
    local = np.asarray(local)
    home = coefficients * local[:, None]
    inverse = np.linalg.inv(np.eye(len(local)) - home)
    rest = (coefficients - home).sum(axis=0)
    return np.asarray(income) @ inverse, rest, np.asarray(imports) @ inverse


# %% wrong: columns weighed
# says: not L @ v
def a_yuan_ends(coefficients, income, imports, local):
    local = np.asarray(local)
    home = coefficients * local[:, None]
    inverse = np.linalg.inv(np.eye(len(local)) - home)
    rest = (coefficients - home).sum(axis=0)
    return inverse @ np.asarray(income), inverse @ rest, inverse @ np.asarray(imports)


# %% wrong: local shares after the inverse
# says: before you invert
def a_yuan_ends(coefficients, income, imports, local):
    local = np.asarray(local)
    inverse = np.linalg.inv(np.eye(len(local)) - coefficients)
    here = np.asarray(income) @ inverse * local
    abroad = np.asarray(imports) @ inverse
    return here, 1 - here - abroad, abroad


# %% wrong: all inputs count as bought elsewhere
# says: Only the part 1 - local
def a_yuan_ends(coefficients, income, imports, local):
    local = np.asarray(local)
    inverse = np.linalg.inv(np.eye(len(local)) - coefficients * local[:, None])
    rest = coefficients.sum(axis=0)
    return np.asarray(income) @ inverse, rest @ inverse, np.asarray(imports) @ inverse


# %% wrong: purchases at home
# says: elsewhere is the rest
def a_yuan_ends(coefficients, income, imports, local):
    local = np.asarray(local)
    home = coefficients * local[:, None]
    inverse = np.linalg.inv(np.eye(len(local)) - home)
    rest = home.sum(axis=0)
    return np.asarray(income) @ inverse, rest @ inverse, np.asarray(imports) @ inverse


# %% wrong: changes the table
# says: Your function changed coefficients
def a_yuan_ends(coefficients, income, imports, local):
    local = np.asarray(local)
    rest = (coefficients * (1 - local)[:, None]).sum(axis=0)
    coefficients *= local[:, None]
    inverse = np.linalg.inv(np.eye(len(local)) - coefficients)
    return np.asarray(income) @ inverse, rest @ inverse, np.asarray(imports) @ inverse


# %% wrong: two rounds
# says: expected
def a_yuan_ends(coefficients, income, imports, local):
    local = np.asarray(local)
    home = coefficients * local[:, None]
    inverse = np.eye(len(local)) + home + home @ home
    rest = (coefficients - home).sum(axis=0)
    return np.asarray(income) @ inverse, rest @ inverse, np.asarray(imports) @ inverse


# %% wrong: imports stay at home where all inputs do
# says: expected
def a_yuan_ends(coefficients, income, imports, local):
    local = np.asarray(local)
    home = coefficients * local[:, None]
    inverse = np.linalg.inv(np.eye(len(local)) - home)
    here = np.asarray(income) @ inverse
    rest = (coefficients - home).sum(axis=0) @ inverse
    return here, rest, np.asarray(imports)


# %% wrong: three sectors only
def a_yuan_ends(coefficients, income, imports, local):
    local = np.asarray(local[:3])
    home = coefficients[:3, :3] * local[:, None]
    inverse = np.linalg.inv(np.eye(3) - home)
    rest = (coefficients[:3, :3] - home).sum(axis=0)
    here = np.asarray(income[:3]) @ inverse
    return here, rest @ inverse, np.asarray(imports[:3]) @ inverse


# %% wrong: calls the library
# says: Your answer calls the library
def a_yuan_ends(coefficients, income, imports, local):
    from clusterlab.models import leontief

    local = np.asarray(local)
    home = coefficients * local[:, None]
    inverse = leontief(home, np.ones(len(local))).inverse
    rest = (coefficients - home).sum(axis=0)
    return np.asarray(income) @ inverse, rest @ inverse, np.asarray(imports) @ inverse


# %% wrong: elsewhere is what is left of one yuan
def a_yuan_ends(coefficients, income, imports, local):
    home = coefficients * np.asarray(local)[:, None]
    inverse = np.linalg.inv(np.eye(len(local)) - home)
    here, abroad = np.asarray(income) @ inverse, np.asarray(imports) @ inverse
    return here, 1 - here - abroad, abroad


# %% wrong: adds up rows for what is bought elsewhere
# says: add up each column
def a_yuan_ends(coefficients, income, imports, local):
    home = coefficients * np.asarray(local)[:, None]
    inverse = np.linalg.inv(np.eye(len(local)) - home)
    rest = (coefficients - home).sum(axis=1)
    return np.asarray(income) @ inverse, rest @ inverse, np.asarray(imports) @ inverse


# %% wrong: the buyer's own income in all of the chain
# says: gives all the chain the v of j
def a_yuan_ends(coefficients, income, imports, local):
    home = coefficients * np.asarray(local)[:, None]
    chain = np.linalg.inv(np.eye(len(local)) - home).sum(axis=0)
    rest = (coefficients - home).sum(axis=0)
    return np.asarray(income) * chain, rest * chain, np.asarray(imports) * chain


# %% right: round by round
def a_yuan_ends(coefficients, income, imports, local):
    home = np.diag(local) @ coefficients
    weights = np.array([income, (coefficients - home).sum(axis=0), imports])
    total = np.zeros_like(weights)
    for _ in range(1000):
        total = total + weights
        weights = weights @ home
    return total


# %% right: solves instead of inverting
def a_yuan_ends(coefficients, income, imports, local):
    home = (coefficients.T * np.array(local)).T
    elsewhere = (1 - np.array(local)) @ coefficients
    system = (np.eye(len(home)) - home).T
    return [np.linalg.solve(system, np.array(x)) for x in (income, elsewhere, imports)]


# %% right: pandas
def a_yuan_ends(coefficients, income, imports, local):
    table = pd.DataFrame(coefficients)
    home = table.mul(list(local), axis="index")
    inverse = pd.DataFrame(np.linalg.inv(np.eye(len(table)) - home.to_numpy()))
    rest = (table - home).sum()
    return tuple(
        inverse.mul(list(x), axis="index").sum() for x in (income, rest, imports)
    )


# %% right: plain loops
def a_yuan_ends(coefficients, income, imports, local):
    n = range(len(local))
    home = [[local[i] * coefficients[i][j] for j in n] for i in n]
    rest = [sum(coefficients[i][j] - home[i][j] for i in n) for j in n]
    inverse = np.linalg.inv(np.eye(len(local)) - np.array(home))
    return tuple(
        [sum(x[i] * inverse[i, j] for i in n) for j in n]
        for x in (income, rest, imports)
    )
