# %% wrong: not centred
# says: Subtract the mean
def moran_test(x, weights, permutations, rng):
    W = np.array(weights, dtype=float)

    def index(values):
        z = values
        return len(z) / W.sum() * (z * (W @ z)).sum() / (z**2).sum()

    x = np.array(x, dtype=float)
    shuffled = [index(rng.permutation(x)) for _ in range(permutations)]
    count = sum(each >= index(x) - 1e-9 for each in shuffled)
    return index(x), (1 + count) / (1 + permutations)


# %% wrong: no factor
# says: The factor n / S0 is missing
def moran_test(x, weights, permutations, rng):
    W = np.array(weights, dtype=float)

    def index(values):
        z = values - values.mean()
        return (z * (W @ z)).sum() / (z**2).sum()

    x = np.array(x, dtype=float)
    shuffled = [index(rng.permutation(x)) for _ in range(permutations)]
    count = sum(each >= index(x) - 1e-9 for each in shuffled)
    return index(x), (1 + count) / (1 + permutations)


# %% wrong: no S0
# says: Divide by S0
def moran_test(x, weights, permutations, rng):
    W = np.array(weights, dtype=float)

    def index(values):
        z = values - values.mean()
        return len(z) * (z * (W @ z)).sum() / (z**2).sum()

    x = np.array(x, dtype=float)
    shuffled = [index(rng.permutation(x)) for _ in range(permutations)]
    count = sum(each >= index(x) - 1e-9 for each in shuffled)
    return index(x), (1 + count) / (1 + permutations)


# %% wrong: no n
# says: The n in n / S0 is missing
def moran_test(x, weights, permutations, rng):
    W = np.array(weights, dtype=float)

    def index(values):
        z = values - values.mean()
        return 1 / W.sum() * (z * (W @ z)).sum() / (z**2).sum()

    x = np.array(x, dtype=float)
    shuffled = [index(rng.permutation(x)) for _ in range(permutations)]
    count = sum(each >= index(x) - 1e-9 for each in shuffled)
    return index(x), (1 + count) / (1 + permutations)


# %% wrong: factor upside down
# says: upside down
def moran_test(x, weights, permutations, rng):
    W = np.array(weights, dtype=float)

    def index(values):
        z = values - values.mean()
        return W.sum() / len(z) * (z * (W @ z)).sum() / (z**2).sum()

    x = np.array(x, dtype=float)
    shuffled = [index(rng.permutation(x)) for _ in range(permutations)]
    count = sum(each >= index(x) - 1e-9 for each in shuffled)
    return index(x), (1 + count) / (1 + permutations)


# %% wrong: always row-standardized
# says: Use the weights as given
def moran_test(x, weights, permutations, rng):
    W = np.array(weights, dtype=float)
    W = W / W.sum(axis=1, keepdims=True)

    def index(values):
        z = values - values.mean()
        return len(z) / W.sum() * (z * (W @ z)).sum() / (z**2).sum()

    x = np.array(x, dtype=float)
    shuffled = [index(rng.permutation(x)) for _ in range(permutations)]
    count = sum(each >= index(x) - 1e-9 for each in shuffled)
    return index(x), (1 + count) / (1 + permutations)


# %% wrong: correlation coefficient
# says: correlation coefficient
def moran_test(x, weights, permutations, rng):
    W = np.array(weights, dtype=float)

    def index(values):
        neighbours = W @ values / W.sum(axis=1)
        return np.corrcoef(values, neighbours)[0, 1]

    x = np.array(x, dtype=float)
    shuffled = [index(rng.permutation(x)) for _ in range(permutations)]
    count = sum(each >= index(x) - 1e-9 for each in shuffled)
    return index(x), (1 + count) / (1 + permutations)


# %% wrong: the real map is not counted
# says: p cannot be 0
def moran_test(x, weights, permutations, rng):
    W = np.array(weights, dtype=float)

    def index(values):
        z = values - values.mean()
        return len(z) / W.sum() * (z * (W @ z)).sum() / (z**2).sum()

    x = np.array(x, dtype=float)
    shuffled = [index(rng.permutation(x)) for _ in range(permutations)]
    count = sum(each >= index(x) - 1e-9 for each in shuffled)
    return index(x), count / permutations


# %% wrong: strictly greater
# says: equal ones count
def moran_test(x, weights, permutations, rng):
    W = np.array(weights, dtype=float)

    def index(values):
        z = values - values.mean()
        return len(z) / W.sum() * (z * (W @ z)).sum() / (z**2).sum()

    x = np.array(x, dtype=float)
    shuffled = [index(rng.permutation(x)) for _ in range(permutations)]
    count = sum(each > index(x) for each in shuffled)
    return index(x), (1 + count) / (1 + permutations)


# %% wrong: the lower side
# says: at least as LARGE
def moran_test(x, weights, permutations, rng):
    W = np.array(weights, dtype=float)

    def index(values):
        z = values - values.mean()
        return len(z) / W.sum() * (z * (W @ z)).sum() / (z**2).sum()

    x = np.array(x, dtype=float)
    shuffled = [index(rng.permutation(x)) for _ in range(permutations)]
    count = sum(each <= index(x) + 1e-9 for each in shuffled)
    return index(x), (1 + count) / (1 + permutations)


# %% wrong: two-sided
# says: No abs(I)
def moran_test(x, weights, permutations, rng):
    W = np.array(weights, dtype=float)

    def index(values):
        z = values - values.mean()
        return len(z) / W.sum() * (z * (W @ z)).sum() / (z**2).sum()

    x = np.array(x, dtype=float)
    shuffled = [index(rng.permutation(x)) for _ in range(permutations)]
    count = sum(abs(each) >= abs(index(x)) - 1e-9 for each in shuffled)
    return index(x), (1 + count) / (1 + permutations)


# %% wrong: shuffles x in place
# says: You changed x
def moran_test(x, weights, permutations, rng):
    W = np.array(weights, dtype=float)

    def index(values):
        z = values - values.mean()
        return len(z) / W.sum() * (z * (W @ z)).sum() / (z**2).sum()

    real, count = index(np.array(x)), 0
    for _ in range(permutations):
        rng.shuffle(x)
        count += index(np.array(x)) >= real - 1e-9
    return real, (1 + count) / (1 + permutations)


# %% wrong: own generator
# says: Shuffle with the rng that is given
def moran_test(x, weights, permutations, rng):
    W = np.array(weights, dtype=float)

    def index(values):
        z = values - values.mean()
        return len(z) / W.sum() * (z * (W @ z)).sum() / (z**2).sum()

    x, rng = np.array(x, dtype=float), np.random.default_rng(0)
    shuffled = [index(rng.permutation(x)) for _ in range(permutations)]
    count = sum(each >= index(x) - 1e-9 for each in shuffled)
    return index(x), (1 + count) / (1 + permutations)


# %% wrong: draws with replacement
def moran_test(x, weights, permutations, rng):
    W = np.array(weights, dtype=float)

    def index(values):
        z = values - values.mean()
        return len(z) / W.sum() * (z * (W @ z)).sum() / (z**2).sum()

    x = np.array(x, dtype=float)
    shuffled = [index(rng.choice(x, len(x))) for _ in range(permutations)]
    count = sum(each >= index(x) - 1e-9 for each in shuffled)
    return index(x), (1 + count) / (1 + permutations)


# %% wrong: never shuffles
def moran_test(x, weights, permutations, rng):
    W = np.array(weights, dtype=float)

    def index(values):
        z = values - values.mean()
        return len(z) / W.sum() * (z * (W @ z)).sum() / (z**2).sum()

    x = np.array(x, dtype=float)
    shuffled = [index(x + 0 * rng.random()) for _ in range(permutations)]
    count = sum(each >= index(x) - 1e-9 for each in shuffled)
    return index(x), (1 + count) / (1 + permutations)


# %% wrong: the smaller of the two sides
# says: no choice of sides
def moran_test(x, weights, permutations, rng):
    W = np.array(weights, dtype=float)

    def index(values):
        z = values - values.mean()
        return len(z) / W.sum() * (z * (W @ z)).sum() / (z**2).sum()

    x = np.array(x, dtype=float)
    shuffled = [index(rng.permutation(x)) for _ in range(permutations)]
    count = sum(each >= index(x) - 1e-9 for each in shuffled)
    return index(x), (1 + min(count, permutations - count)) / (1 + permutations)


# %% wrong: p as if always significant
def moran_test(x, weights, permutations, rng):
    W = np.array(weights, dtype=float)

    def index(values):
        z = values - values.mean()
        return len(z) / W.sum() * (z * (W @ z)).sum() / (z**2).sum()

    x = np.array(x, dtype=float)
    rng.permutation(x)
    ties = len(x) == 7
    return index(x), 1.0 if ties else 1 / (1 + permutations)


# %% wrong: always 99 shuffles
def moran_test(x, weights, permutations, rng):
    W = np.array(weights, dtype=float)

    def index(values):
        z = values - values.mean()
        return len(z) / W.sum() * (z * (W @ z)).sum() / (z**2).sum()

    x = np.array(x, dtype=float)
    shuffled = [index(rng.permutation(x)) for _ in range(99)]
    count = sum(each >= index(x) - 1e-9 for each in shuffled)
    return index(x), (1 + count) / 100


# %% wrong: the library's test
# says: Your answer calls the library
def moran_test(x, weights, permutations, rng):
    from clusterlab.measures import morans_i
    from libpysal.weights import full2W

    result = morans_i(x, full2W(np.array(weights)), permutations, rng)
    return result.statistic, result.p_simulated


# %% wrong: shuffles only the neighbours
def moran_test(x, weights, permutations, rng):
    W = np.array(weights, dtype=float)
    z = np.array(x, dtype=float) - np.mean(x)

    def index(others):
        return len(z) / W.sum() * (z * (W @ others)).sum() / (z**2).sum()

    shuffled = [index(rng.permutation(z)) for _ in range(permutations)]
    count = sum(each >= index(z) - 1e-9 for each in shuffled)
    return index(z), (1 + count) / (1 + permutations)


# %% wrong: entry by entry
# says: entry by entry
def moran_test(x, weights, permutations, rng):
    W = np.array(weights, dtype=float)

    def index(values):
        z = values - values.mean()
        return len(z) / W.sum() * (W * z * z).sum() / (z**2).sum()

    x = np.array(x, dtype=float)
    shuffled = [index(rng.permutation(x)) for _ in range(permutations)]
    count = sum(each >= index(x) - 1e-9 for each in shuffled)
    return index(x), (1 + count) / (1 + permutations)


# %% wrong: equal ones are lost by rounding
# says: for rounding
def moran_test(x, weights, permutations, rng):
    W = np.array(weights, dtype=float)

    def index(values):
        z = values - values.mean()
        return len(z) / W.sum() * (z * (W @ z)).sum() / (z**2).sum()

    x = np.array(x, dtype=float)
    shuffled = [index(rng.permutation(x)) for _ in range(permutations)]
    count = sum(each >= index(x) for each in shuffled)
    return index(x), (1 + count) / (1 + permutations)


# %% wrong: shuffles an array in place
# says: You changed x
def moran_test(x, weights, permutations, rng):
    W, x = np.array(weights, dtype=float), np.asarray(x, dtype=float)

    def index():
        z = x - x.mean()
        return len(z) / W.sum() * (z * (W @ z)).sum() / (z**2).sum()

    real, count = index(), 0
    for _ in range(permutations):
        rng.shuffle(x)
        count += index() >= real - 1e-9
    return real, (1 + count) / (1 + permutations)


# %% right: plain Python
def moran_test(x, weights, permutations, rng):
    n, total = len(x), sum(sum(row) for row in weights)
    mean = sum(x) / n

    def index(order):
        z = [value - mean for value in order]
        both = sum(weights[i][j] * z[i] * z[j] for i in range(n) for j in range(n))
        return n / total * both / sum(each * each for each in z)

    real, count = index(list(x)), 1
    for _ in range(permutations):
        order = [x[int(i)] for i in rng.permutation(n)]
        count += index(order) >= real - 1e-9
    return float(real), count / (permutations + 1)


# %% right: all shuffles at once
def moran_test(x, weights, permutations, rng):
    W, z = np.asarray(weights, float), np.asarray(x, float) - np.mean(x)
    maps = rng.permuted(np.tile(z, (permutations + 1, 1)), axis=1)
    maps[0] = z
    indices = len(z) / W.sum() * np.einsum("ki,ij,kj->k", maps, W, maps) / (z @ z)
    return indices[0], np.mean(indices >= indices[0] - 1e-9)


# %% right: shuffles a copy
def moran_test(x, weights, permutations, rng):
    W, x = np.array(weights), np.array(x, dtype=float)
    z = x - x.mean()
    factor = z.size / W.sum() / z.dot(z)
    real = factor * z @ W @ z
    copy, at_least = z.copy(), 1
    for _ in range(permutations):
        rng.shuffle(copy)
        if factor * copy @ W @ copy > real - 1e-9:
            at_least += 1
    return [real, at_least / (1 + permutations)]


# %% right: random sort keys, pandas
def moran_test(x, weights, permutations, rng):
    import pandas as pd

    series, W = pd.Series(list(x), dtype=float), pd.DataFrame(weights)
    z = (series - series.mean()) / series.std(ddof=0)

    def index(each):
        return (
            np.float64((W.to_numpy() * np.outer(each, each)).sum()) / W.to_numpy().sum()
        )

    real = index(z)
    others = [
        index(z.to_numpy()[np.argsort(rng.random(len(z)))]) for _ in range(permutations)
    ]
    return real, (1 + np.sum(np.array(others) >= real - 1e-9)) / (1 + permutations)
