# %% wrong: divides rows
# says: You divided rows
def leontief(transactions, output):
    a = np.asarray(transactions, dtype=float) / np.asarray(output, dtype=float)[:, None]
    if np.abs(np.linalg.eigvals(a)).max() >= 1:
        raise ValueError("too large")
    return a, np.linalg.inv(np.eye(len(a)) - a)


# %% wrong: divides by final demand
# says: You divided by final demand
def leontief(transactions, output):
    z = np.asarray(transactions, dtype=float)
    a = z / (np.asarray(output) - z.sum(axis=1))
    if np.abs(np.linalg.eigvals(a)).max() >= 1:
        raise ValueError("too large")
    return a, np.linalg.inv(np.eye(len(a)) - a)


# %% wrong: divides by the sum of inputs
# says: sum of inputs
def leontief(transactions, output):
    z = np.asarray(transactions, dtype=float)
    a = z / z.sum(axis=0)
    return a, np.linalg.pinv(np.eye(len(a)) - a)


# %% wrong: one round
# says: first round only
def leontief(transactions, output):
    a = np.asarray(transactions, dtype=float) / np.asarray(output, dtype=float)
    if np.abs(np.linalg.eigvals(a)).max() >= 1:
        raise ValueError("too large")
    return a, np.eye(len(a)) + a


# %% wrong: an inverse element by element
# says: element by element
def leontief(transactions, output):
    a = np.asarray(transactions, dtype=float) / np.asarray(output, dtype=float)
    if np.abs(np.linalg.eigvals(a)).max() >= 1:
        raise ValueError("too large")
    return a, 1 / (np.eye(len(a)) - a)


# %% wrong: one minus A
# says: is not I - A
def leontief(transactions, output):
    a = np.asarray(transactions, dtype=float) / np.asarray(output, dtype=float)
    return a, np.linalg.inv(1 - a)


# %% wrong: accepts an impossible economy
# says: 1.4 yuan of inputs
def leontief(transactions, output):
    a = np.asarray(transactions, dtype=float) / np.asarray(output, dtype=float)
    return a, np.linalg.inv(np.eye(len(a)) - a)


# %% wrong: refuses by the largest coefficient, not by the spectral radius
def leontief(transactions, output):
    a = np.asarray(transactions, dtype=float) / np.asarray(output, dtype=float)
    if a.sum(axis=0).max() >= 1:
        raise ValueError("too large")
    return a, np.linalg.inv(np.eye(len(a)) - a)


# %% wrong: a spectral radius of one is let through
def leontief(transactions, output):
    a = np.asarray(transactions, dtype=float) / np.asarray(output, dtype=float)
    if np.abs(np.linalg.eigvals(a)).max() > 1:
        raise ValueError("too large")
    return a, np.linalg.pinv(np.eye(len(a)) - a)


# %% wrong: calls the library
# says: Your answer calls the library
def leontief(transactions, output):
    from clusterlab.models import leontief as library

    return library(transactions, output)


# %% wrong: prints instead of returning
# says: is a return missing
def leontief(transactions, output):
    a = np.asarray(transactions, dtype=float) / np.asarray(output, dtype=float)
    print(a, np.linalg.inv(np.eye(len(a)) - a))


# %% wrong: refuses by the determinant, which two large eigenvalues make positive
def leontief(transactions, output):
    a = np.asarray(transactions, dtype=float) / np.asarray(output, dtype=float)
    if np.linalg.det(np.eye(len(a)) - a) <= 1e-12:
        raise ValueError("too large")
    return a, np.linalg.inv(np.eye(len(a)) - a)


# %% wrong: integer division
# says: expected
def leontief(transactions, output):
    a = np.asarray(transactions) // np.asarray(output)
    return a, np.linalg.inv(np.eye(len(a)) - a)


# %% wrong: ten rounds
# says: expected
def leontief(transactions, output):
    a = np.asarray(transactions, dtype=float) / np.asarray(output, dtype=float)
    if np.abs(np.linalg.eigvals(a)).max() >= 1:
        raise ValueError("too large")
    return a, sum(np.linalg.matrix_power(a, power) for power in range(11))


# %% right: solves for the identity
def leontief(transactions, output):
    a = np.array(transactions, float) @ np.diag(1 / np.array(output, float))
    if max(abs(np.linalg.eigvals(a))) >= 1 - 1e-12:
        raise ValueError("too large")
    return a, np.linalg.solve(np.eye(len(a)) - a, np.eye(len(a)))


# %% right: adds up rounds
def leontief(transactions, output):
    a = np.asarray(transactions, dtype=float) / np.asarray(output, dtype=float)
    if np.abs(np.linalg.eigvals(a)).max() >= 1:
        raise ValueError("too large")
    total = term = np.eye(len(a))
    for _ in range(2000):
        term = term @ a
        total = total + term
    return a, total


# %% right: pandas
def leontief(transactions, output):
    a = pd.DataFrame(np.array(transactions)).div(list(output), axis="columns")
    if np.abs(np.linalg.eigvals(a.to_numpy())).max() >= 1:
        raise ValueError("too large")
    inverse = np.linalg.inv(np.eye(len(a)) - a.to_numpy())
    return a, pd.DataFrame(inverse)


# %% right: plain lists for the recipe
def leontief(transactions, output):
    a = [[z / x for z, x in zip(row, output)] for row in transactions]
    if max(abs(root) for root in np.linalg.eigvals(np.array(a))) >= 1:
        raise ValueError("too large")
    return [a, np.linalg.inv(np.eye(len(a)) - np.array(a)).tolist()]


# %% right: refuses where the inverse has a negative element
def leontief(transactions, output):
    a = np.array(transactions) / np.array(output)
    inverse = np.linalg.inv(np.eye(len(a)) - a)  # its own error is a ValueError too
    if (inverse < -1e-9).any():
        raise ValueError("too large")
    return a, inverse
