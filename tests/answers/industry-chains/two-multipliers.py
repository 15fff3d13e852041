# %% wrong: rows
# says: You added up rows
def multipliers(inverse, income):
    inverse = np.asarray(inverse)
    return inverse.sum(axis=1), np.asarray(income) @ inverse


# %% wrong: one number for all
# says: One number per sector
def multipliers(inverse, income):
    inverse = np.asarray(inverse)
    return inverse.sum(), (np.asarray(income) @ inverse).sum()


# %% wrong: columns weighed
# says: not L @ v
def multipliers(inverse, income):
    inverse = np.asarray(inverse)
    return inverse.sum(axis=0), inverse @ np.asarray(income)


# %% wrong: the own coefficient for all of the chain
# says: its own v
def multipliers(inverse, income):
    inverse = np.asarray(inverse)
    return inverse.sum(axis=0), inverse.sum(axis=0) * np.asarray(income)


# %% wrong: type I
# says: type I
def multipliers(inverse, income):
    inverse, income = np.asarray(inverse), np.asarray(income)
    return inverse.sum(axis=0), income @ inverse / income


# %% wrong: the diagonal
# says: the diagonal
def multipliers(inverse, income):
    inverse = np.asarray(inverse)
    return np.diag(inverse), np.diag(inverse) * np.asarray(income)


# %% wrong: the income of j alone
# says: the others in the chain earn too
def multipliers(inverse, income):
    inverse = np.asarray(inverse)
    return inverse.sum(axis=0), np.diag(inverse) * np.asarray(income)


# %% wrong: two sectors only
def multipliers(inverse, income):
    (a, b), (c, d) = np.asarray(inverse)[:2, :2]
    v, w = income[:2]
    return [a + c, b + d], [v * a + w * c, v * b + w * d]


# %% wrong: needs arrays
def multipliers(inverse, income):
    return inverse.sum(axis=0), income @ inverse


# %% wrong: the pair is swapped
# says: The output multipliers come first
def multipliers(inverse, income):
    inverse = np.asarray(inverse)
    return np.asarray(income) @ inverse, inverse.sum(axis=0)


# %% wrong: rounds to the cents
# says: expected
def multipliers(inverse, income):
    inverse = np.asarray(inverse)
    return inverse.sum(axis=0).round(2), (np.asarray(income) @ inverse).round(2)


# %% right: plain Python
def multipliers(inverse, income):
    columns = list(zip(*[list(row) for row in inverse]))
    output = [sum(column) for column in columns]
    earned = [sum(v * x for v, x in zip(income, column)) for column in columns]
    return output, earned


# %% right: pandas
def multipliers(inverse, income):
    table = pd.DataFrame(np.array(inverse))
    return table.sum(), table.mul(list(income), axis="index").sum()


# %% right: one product
def multipliers(inverse, income):
    weights = np.vstack([np.ones(len(income)), income])
    return tuple(weights @ np.asarray(inverse))


# %% right: einsum
def multipliers(inverse, income):
    inverse = np.array(inverse)
    return np.einsum("ij->j", inverse), np.einsum("i,ij->j", np.array(income), inverse)


# %% right: solves for the multipliers
def multipliers(inverse, income):
    needs = np.linalg.inv(np.array(inverse))
    weights = np.array([[1.0] * len(income), list(income)])
    return list(np.linalg.solve(needs.T, weights.T).T)
