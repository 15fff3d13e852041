# %% wrong: the first term
# says: subtract what the region does alone
def feedback(coefficients, region):
    region = np.asarray(region)
    return np.linalg.inv(np.eye(len(region)) - coefficients)[np.ix_(region, region)]


# %% wrong: the second term
# says: it is to be subtracted
def feedback(coefficients, region):
    region = np.asarray(region)
    own = coefficients[np.ix_(region, region)]
    return np.linalg.inv(np.eye(len(own)) - own)


# %% wrong: turned round
# says: Turn it round
def feedback(coefficients, region):
    here = np.ix_(np.asarray(region), np.asarray(region))
    own = coefficients[here]
    full = np.linalg.inv(np.eye(len(coefficients)) - coefficients)
    return np.linalg.inv(np.eye(len(own)) - own) - full[here]


# %% wrong: subtracts the identity
# says: not the identity
def feedback(coefficients, region):
    here = np.ix_(np.asarray(region), np.asarray(region))
    full = np.linalg.inv(np.eye(len(coefficients)) - coefficients)[here]
    return full - np.eye(len(full))


# %% wrong: one round there and back
# says: one round there and back
def feedback(coefficients, region):
    r = np.asarray(region)
    return coefficients[np.ix_(r, ~r)] @ coefficients[np.ix_(~r, r)]


# %% wrong: the other region
# says: of the other region
def feedback(coefficients, region):
    r = ~np.asarray(region)
    full = np.linalg.inv(np.eye(len(coefficients)) - coefficients)[np.ix_(r, r)]
    own = coefficients[np.ix_(r, r)]
    return full - np.linalg.inv(np.eye(len(own)) - own)


# %% wrong: column sums
# says: Return the matrix
def feedback(coefficients, region):
    r = np.asarray(region)
    full = np.linalg.inv(np.eye(len(coefficients)) - coefficients)[np.ix_(r, r)]
    own = coefficients[np.ix_(r, r)]
    return (full - np.linalg.inv(np.eye(len(own)) - own)).sum(axis=0)


# %% wrong: cuts out before both inversions
# says: Invert the whole table first
def feedback(coefficients, region):
    r = np.asarray(region)
    own = coefficients[np.ix_(r, r)]
    first = np.linalg.inv(np.eye(len(own)) - own)
    return first - np.linalg.inv(np.eye(len(own)) - own)


# %% wrong: the region is the first half
# says: You took the first rows
def feedback(coefficients, region):
    n = int(np.sum(region))
    full = np.linalg.inv(np.eye(len(coefficients)) - coefficients)[:n, :n]
    return full - np.linalg.inv(np.eye(n) - coefficients[:n, :n])


# %% wrong: calls the library
# says: Your answer calls the library
def feedback(coefficients, region):
    from clusterlab.models import regional_feedback

    return regional_feedback(coefficients, np.asarray(region))


# %% wrong: only the diagonal of the region
# says: picks only the diagonal
def feedback(coefficients, region):
    r = np.asarray(region)
    full = np.linalg.inv(np.eye(len(r)) - coefficients)
    return full[r, r] - np.linalg.inv(np.eye(r.sum()) - coefficients[r, r])


# %% wrong: always two sectors
def feedback(coefficients, region):
    both = np.outer(region, region)
    full = np.linalg.inv(np.eye(len(region)) - coefficients)[both].reshape(2, 2)
    return full - np.linalg.inv(np.eye(2) - coefficients[both].reshape(2, 2))


# %% wrong: every other row
def feedback(coefficients, region):
    full = np.linalg.inv(np.eye(len(region)) - coefficients)[::2, ::2]
    return full - np.linalg.inv(np.eye(len(full)) - coefficients[::2, ::2])


# %% wrong: transposed
# says: expected
def feedback(coefficients, region):
    r = np.ix_(np.asarray(region), np.asarray(region))
    full = np.linalg.inv(np.eye(len(region)) - coefficients)
    return (full[r] - np.linalg.inv(np.eye(sum(region)) - coefficients[r])).T


# %% right: the product form
def feedback(coefficients, region):
    r = np.array(region)
    alone = np.linalg.inv(np.eye(r.sum()) - coefficients[r][:, r])
    full = np.linalg.inv(np.eye(len(r)) - coefficients)
    return alone @ coefficients[r][:, ~r] @ full[~r][:, r]


# %% right: positions and take
def feedback(coefficients, region):
    at = [i for i, here in enumerate(region) if here]
    full = np.linalg.inv(np.identity(len(region)) - coefficients)
    own = coefficients[at, :][:, at]
    return full[at, :][:, at] - np.linalg.inv(np.identity(len(at)) - own)


# %% right: nested lists out
def feedback(coefficients, region):
    at = np.flatnonzero(region)
    full = np.linalg.inv(np.eye(len(region)) - coefficients)
    alone = np.linalg.inv(np.eye(len(at)) - coefficients[np.ix_(at, at)])
    return [
        [full[i, j] - alone[m, n] for n, j in enumerate(at)] for m, i in enumerate(at)
    ]


# %% right: pandas, series of rounds
def feedback(coefficients, region):
    def rounds(a):
        total = term = np.eye(len(a))
        for _ in range(3000):
            term = term @ a
            total = total + term
        return total

    table = pd.DataFrame(rounds(coefficients)).loc[list(region), list(region)]
    own = pd.DataFrame(coefficients).loc[list(region), list(region)].to_numpy()
    return table - rounds(own)


# %% right: sets the sales of the others to zero
def feedback(coefficients, region):
    r = np.array(region, dtype=bool)
    alone = coefficients * np.outer(r, r)
    identity = np.eye(len(r))
    difference = np.linalg.inv(identity - coefficients) - np.linalg.inv(
        identity - alone
    )
    return difference[r][:, r]
