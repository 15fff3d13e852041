# %% wrong: nothing is merged
# says: were not added up
def similarity(a, b, groups):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    a, b = a / a.sum(), b / b.sum()
    return a @ b / np.sqrt((a @ a) * (b @ b)), np.abs(a - b).sum()


# %% wrong: the mean of a group
# says: do not take their mean
def similarity(a, b, groups):
    table = pd.DataFrame({"a": list(a), "b": list(b)}, dtype=float)
    a, b = table.groupby(list(groups)).mean().to_numpy().T
    a, b = a / a.sum(), b / b.sum()
    return a @ b / np.sqrt((a @ a) * (b @ b)), np.abs(a - b).sum()


# %% wrong: a correlation
# says: That is a correlation
def similarity(a, b, groups):
    table = pd.DataFrame({"a": list(a), "b": list(b)}, dtype=float)
    a, b = table.groupby(list(groups)).sum().to_numpy().T
    a, b = a / a.sum(), b / b.sum()
    return np.corrcoef(a, b)[0, 1], np.abs(a - b).sum()


# %% wrong: amounts instead of shares
# says: divide by the totals first
def similarity(a, b, groups):
    table = pd.DataFrame({"a": list(a), "b": list(b)}, dtype=float)
    a, b = table.groupby(list(groups)).sum().to_numpy().T
    return a @ b / np.sqrt((a @ a) * (b @ b)), np.abs(a - b).sum()


# %% wrong: half of K
# says: do not halve
def similarity(a, b, groups):
    table = pd.DataFrame({"a": list(a), "b": list(b)}, dtype=float)
    a, b = table.groupby(list(groups)).sum().to_numpy().T
    a, b = a / a.sum(), b / b.sum()
    return a @ b / np.sqrt((a @ a) * (b @ b)), np.abs(a - b).sum() / 2


# %% wrong: the pair is swapped
# says: The cosine comes first
def similarity(a, b, groups):
    table = pd.DataFrame({"a": list(a), "b": list(b)}, dtype=float)
    a, b = table.groupby(list(groups)).sum().to_numpy().T
    a, b = a / a.sum(), b / b.sum()
    return np.abs(a - b).sum(), a @ b / np.sqrt((a @ a) * (b @ b))


# %% wrong: K of the unmerged industries
# says: K is still on the unmerged
def similarity(a, b, groups):
    table = pd.DataFrame({"a": list(a), "b": list(b)}, dtype=float)
    table = table / table.sum()
    x, y = table.groupby(list(groups)).sum().to_numpy().T
    return x @ y / np.sqrt((x @ x) * (y @ y)), (table["a"] - table["b"]).abs().sum()


# %% wrong: differences cancel out
# says: take absolute values
def similarity(a, b, groups):
    table = pd.DataFrame({"a": list(a), "b": list(b)}, dtype=float)
    a, b = table.groupby(list(groups)).sum().to_numpy().T
    a, b = a / a.sum(), b / b.sum()
    return a @ b / np.sqrt((a @ a) * (b @ b)), abs((a - b).sum())


# %% wrong: large numbers overflow
# says: overflowed
def similarity(a, b, groups):
    table = pd.DataFrame({"a": list(a), "b": list(b)})
    merged = table.groupby(list(groups)).sum()
    if merged.to_numpy().dtype != float:
        merged = merged.astype("int64")
    x, y = merged.to_numpy().T
    shares = merged / merged.sum()
    with np.errstate(all="ignore"):
        cosine = (x @ y) / np.sqrt(float((x @ x) * (y @ y)))
    return cosine, (shares["a"] - shares["b"]).abs().sum()


# %% wrong: calls the library
# says: Your answer calls the library
def similarity(a, b, groups):
    from clusterlab.measures import krugman_index

    table = pd.DataFrame({"a": list(a), "b": list(b)}, dtype=float)
    a, b = table.groupby(list(groups)).sum().to_numpy().T
    return a @ b / np.sqrt((a @ a) * (b @ b)), krugman_index(a, b)


# %% wrong: merges only neighbours
# says: need not be neighbours
def similarity(a, b, groups):
    from itertools import groupby

    x, y = [], []
    for _, rows in groupby(zip(groups, a, b), key=lambda row: row[0]):
        rows = list(rows)
        x.append(sum(row[1] for row in rows) / sum(a))
        y.append(sum(row[2] for row in rows) / sum(b))
    x, y = np.array(x), np.array(y)
    return x @ y / np.sqrt((x @ x) * (y @ y)), np.abs(x - y).sum()


# %% wrong: no root
# says: The square root below is missing
def similarity(a, b, groups):
    table = pd.DataFrame({"a": list(a), "b": list(b)}, dtype=float)
    a, b = table.groupby(list(groups)).sum().to_numpy().T
    a, b = a / a.sum(), b / b.sum()
    return a @ b / ((a @ a) * (b @ b)), np.abs(a - b).sum()


# %% wrong: the root of a sum
# says: multiplied, not added
def similarity(a, b, groups):
    table = pd.DataFrame({"a": list(a), "b": list(b)}, dtype=float)
    a, b = table.groupby(list(groups)).sum().to_numpy().T
    a, b = a / a.sum(), b / b.sum()
    return a @ b / np.sqrt((a @ a) + (b @ b)), np.abs(a - b).sum()


# %% wrong: sorts the labels but not the amounts
# says: expected
def similarity(a, b, groups):
    table = pd.DataFrame({"a": list(a), "b": list(b)}, dtype=float)
    a, b = table.groupby(sorted(groups)).sum().to_numpy().T
    a, b = a / a.sum(), b / b.sum()
    return a @ b / np.sqrt((a @ a) * (b @ b)), np.abs(a - b).sum()


# %% wrong: no root and no brackets
# says: Put brackets round all
def similarity(a, b, groups):
    table = pd.DataFrame({"a": list(a), "b": list(b)}, dtype=float)
    x, y = table.groupby(list(groups)).sum().to_numpy().T
    x, y = x / x.sum(), y / y.sum()
    return (x * y).sum() / (x**2).sum() * (y**2).sum(), np.abs(x - y).sum()


# %% wrong: two roots without brackets
# says: Put brackets round the two roots
def similarity(a, b, groups):
    table = pd.DataFrame({"a": list(a), "b": list(b)}, dtype=float)
    x, y = table.groupby(list(groups)).sum().to_numpy().T
    x, y = x / x.sum(), y / y.sum()
    cosine = (x * y).sum() / np.sqrt((x**2).sum()) * np.sqrt((y**2).sum())
    return cosine, np.abs(x - y).sum()


# %% wrong: three groups only
def similarity(a, b, groups):
    labels = list(groups)
    x, y = np.zeros(3), np.zeros(3)
    for label, here, there in zip(labels, a, b):
        place = list(dict.fromkeys(labels)).index(label)
        if place < 3:
            x[place] += here
            y[place] += there
    x, y = x / x.sum(), y / y.sum()
    return x @ y / np.sqrt((x @ x) * (y @ y)), np.abs(x - y).sum()


# %% right: plain Python
def similarity(a, b, groups):
    here, there = {}, {}
    for x, y, label in zip(a, b, groups):
        here[label] = here.get(label, 0) + x / sum(a)
        there[label] = there.get(label, 0) + y / sum(b)
    dot = sum(here[label] * there[label] for label in here)
    lengths = [sum(v**2 for v in each.values()) ** 0.5 for each in (here, there)]
    k = sum(abs(here[label] - there[label]) for label in here)
    return dot / (lengths[0] * lengths[1]), k


# %% right: NumPy
def similarity(a, b, groups):
    labels, at = np.unique(list(groups), return_inverse=True)
    a, b = (np.bincount(at, weights=np.asarray(x, dtype=float)) for x in (a, b))
    a, b = a / a.sum(), b / b.sum()
    cosine = np.dot(a, b) / (np.linalg.norm(a) * np.linalg.norm(b))
    return np.array([cosine, np.linalg.norm(a - b, 1)])


# %% right: with a matrix of labels
def similarity(a, b, groups):
    member = pd.get_dummies(pd.Series(list(groups))).to_numpy(dtype=float)
    x, y = (np.array(list(v), dtype=float) @ member for v in (a, b))
    x, y = x / x.sum(), y / y.sum()
    return [sum(x * y) / (sum(x**2) * sum(y**2)) ** 0.5, 2 * np.maximum(x - y, 0).sum()]


# %% right: scipy
def similarity(a, b, groups):
    from scipy.spatial.distance import cityblock, cosine

    table = pd.DataFrame({"g": list(groups), "a": list(a), "b": list(b)})
    table = table.groupby("g").sum().astype(float)
    table = table / table.sum()
    return 1 - cosine(table["a"], table["b"]), cityblock(table["a"], table["b"])


# %% right: the cosine of amounts is that of shares
def similarity(a, b, groups):
    table = pd.DataFrame({"a": list(a), "b": list(b), "g": list(groups)})
    x, y = table.groupby("g")[["a", "b"]].sum().astype(float).to_numpy().T
    cosine = (x @ y) / np.linalg.norm(x) / np.linalg.norm(y)
    return cosine, float(np.abs(x / sum(x) - y / sum(y)).sum())
