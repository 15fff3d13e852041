# %% wrong: each firm's own variance
# says: own variance
def pooled_profits(covariance, gamma, labour):
    c = np.asarray(covariance, dtype=float)
    if gamma <= 0 or c.ndim != 2 or len(c) != len(c.T):
        raise ValueError("no")
    return gamma / 2 * labour**2 + (np.diag(c)) / (2 * gamma)


# %% wrong: no middle term
# says: middle term is missing
def pooled_profits(covariance, gamma, labour):
    c = np.asarray(covariance, dtype=float)
    if gamma <= 0 or c.ndim != 2 or len(c) != len(c.T):
        raise ValueError("no")
    return gamma / 2 * labour**2 + (np.diag(c) + c.mean()) / (2 * gamma)


# %% wrong: no last term
# says: last term is missing
def pooled_profits(covariance, gamma, labour):
    c = np.asarray(covariance, dtype=float)
    if gamma <= 0 or c.ndim != 2 or len(c) != len(c.T):
        raise ValueError("no")
    return gamma / 2 * labour**2 + (np.diag(c) - 2 * c.mean(axis=1)) / (2 * gamma)


# %% wrong: the middle term once
# says: counts twice
def pooled_profits(covariance, gamma, labour):
    c = np.asarray(covariance, dtype=float)
    if gamma <= 0 or c.ndim != 2 or len(c) != len(c.T):
        raise ValueError("no")
    return gamma / 2 * labour**2 + (np.diag(c) - c.mean(axis=1) + c.mean()) / (
        2 * gamma
    )


# %% wrong: the double sum over n
# says: n squared
def pooled_profits(covariance, gamma, labour):
    c = np.asarray(covariance, dtype=float)
    if gamma <= 0 or c.ndim != 2 or len(c) != len(c.T):
        raise ValueError("no")
    return gamma / 2 * labour**2 + (
        np.diag(c) - 2 * c.mean(axis=1) + c.sum() / len(c)
    ) / (2 * gamma)


# %% wrong: divides by 2 only
# says: both factors
def pooled_profits(covariance, gamma, labour):
    c = np.asarray(covariance, dtype=float)
    if gamma <= 0 or c.ndim != 2 or len(c) != len(c.T):
        raise ValueError("no")
    return gamma / 2 * labour**2 + (np.diag(c) - 2 * c.mean(axis=1) + c.mean()) / 2


# %% wrong: the mean of all firms
# says: one profit per firm
def pooled_profits(covariance, gamma, labour):
    c = np.asarray(covariance, dtype=float)
    if gamma <= 0 or c.ndim != 2 or len(c) != len(c.T):
        raise ValueError("no")
    variance = np.diag(c) - 2 * c.mean(axis=1) + c.mean()
    return gamma / 2 * labour**2 + variance.mean() / (2 * gamma)


# %% wrong: accepts gamma of zero
# says: nothing limits
def pooled_profits(covariance, gamma, labour):
    c = np.asarray(covariance)
    return gamma / 2 * labour**2 + (np.diag(c) - 2 * c.mean(axis=1) + c.mean()) / (
        2 * gamma
    )


# %% wrong: refuses gamma of zero only
def pooled_profits(covariance, gamma, labour):
    c = np.asarray(covariance)
    if gamma == 0 or c.shape[0] != c.shape[1]:
        raise ValueError("no")
    return gamma / 2 * labour**2 + (np.diag(c) - 2 * c.mean(axis=1) + c.mean()) / (
        2 * gamma
    )


# %% wrong: always three firms
def pooled_profits(covariance, gamma, labour):
    c = np.asarray(covariance, dtype=float)
    if gamma <= 0 or c.ndim != 2 or len(c) != len(c.T):
        raise ValueError("no")
    return gamma / 2 * labour**2 + (
        np.diag(c) - 2 * c.sum(axis=1) / 3 + c.sum() / 9
    ) / (2 * gamma)


# %% wrong: calls the library
# says: Your answer calls the library
def pooled_profits(covariance, gamma, labour):
    c = np.asarray(covariance, dtype=float)
    if gamma <= 0 or c.ndim != 2 or len(c) != len(c.T):
        raise ValueError("no")
    from clusterlab.models import pooling_profit

    return [pooling_profit(len(c), gamma, own, labour) for own in np.diag(c)]


# %% right: with the centring matrix
def pooled_profits(covariance, gamma, labour):
    c = np.asarray(covariance, dtype=float)
    if gamma <= 0 or c.ndim != 2 or len(c) != len(c.T):
        raise ValueError("no")
    centre = np.eye(len(c)) - 1 / len(c)
    return labour**2 * gamma / 2 + np.diag(centre @ c @ centre.T) / gamma / 2


# %% right: plain Python
def pooled_profits(covariance, gamma, labour):
    n = len(covariance)
    if not gamma > 0 or any(len(row) != n for row in covariance):
        raise ValueError("no")
    last = sum(sum(row) for row in covariance) / n**2
    return [
        gamma * labour**2 / 2 + (row[i] - 2 * sum(row) / n + last) / (2 * gamma)
        for i, row in enumerate(covariance)
    ]


# %% right: with pandas
def pooled_profits(covariance, gamma, labour):
    c = np.asarray(covariance, dtype=float)
    if gamma <= 0 or c.ndim != 2 or len(c) != len(c.T):
        raise ValueError("no")
    table = pd.DataFrame(c)
    variance = np.diag(table) - 2 * table.mean() + table.to_numpy().mean()
    return variance / (2 * gamma) + gamma / 2 * labour**2


# %% wrong: the rule for unrelated luck
# says: unrelated luck
def pooled_profits(covariance, gamma, labour):
    c = np.asarray(covariance, dtype=float)
    if gamma <= 0 or c.ndim != 2 or len(c) != len(c.T):
        raise ValueError("no")
    return gamma / 2 * labour**2 + (1 - 1 / len(c)) * np.diag(c) / (2 * gamma)


# %% wrong: the whole sum in the middle term
# says: by n
def pooled_profits(covariance, gamma, labour):
    c = np.asarray(covariance, dtype=float)
    if gamma <= 0 or c.ndim != 2 or len(c) != len(c.T):
        raise ValueError("no")
    variance = np.diag(c) - 2 * c.sum(axis=1) + c.mean()
    return gamma / 2 * labour**2 + variance / (2 * gamma)


# %% wrong: multiplies by gamma
# says: multiplies by gamma
def pooled_profits(covariance, gamma, labour):
    c = np.asarray(covariance, dtype=float)
    if gamma <= 0 or c.ndim != 2 or len(c) != len(c.T):
        raise ValueError("no")
    variance = np.diag(c) - 2 * c.mean(axis=1) + c.mean()
    return gamma / 2 * labour**2 + variance / 2 * gamma


# %% right: fractions
def pooled_profits(covariance, gamma, labour):
    from fractions import Fraction

    c = [[Fraction(float(each)) for each in row] for row in covariance]
    n, gamma = len(c), Fraction(gamma)
    if gamma <= 0 or {len(row) for row in c} != {n}:
        raise ValueError("no")
    whole = sum(map(sum, c)) / n**2
    return [
        float(gamma * labour**2 / 2 + (c[i][i] - 2 * sum(c[i]) / n + whole) / 2 / gamma)
        for i in range(n)
    ]
