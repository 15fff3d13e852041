# %% wrong: calls the library
# says: calls the library's
def barter_step(first, second, alpha, rng):
    table = library_diffuse(
        nx.path_graph(2), np.array([first, second]), "barter", rng, alpha
    ).knowledge
    return table[0], table[1]


# %% wrong: meets in the middle in every category
# says: what the first knows better stays
def barter_step(first, second, alpha, rng):
    return (1 - alpha) * first + alpha * second, (1 - alpha) * second + alpha * first


# %% wrong: learns everything at once
# says: Move by alpha of the gap
def barter_step(first, second, alpha, rng):
    a, b = first.copy(), second.copy()
    mine, yours = np.flatnonzero(second > first), np.flatnonzero(first > second)
    m = min(len(mine), len(yours))
    for c in rng.permutation(mine)[:m]:
        a[c] = second[c]
    for c in rng.permutation(yours)[:m]:
        b[c] = first[c]
    return a, b


# %% wrong: alpha and 1 - alpha swapped
# says: alpha belongs to the partner's knowledge
def barter_step(first, second, alpha, rng):
    a, b = first.copy(), second.copy()
    mine, yours = np.flatnonzero(second > first), np.flatnonzero(first > second)
    m = min(len(mine), len(yours))
    for c in rng.permutation(mine)[:m]:
        a[c] = alpha * first[c] + (1 - alpha) * second[c]
    for c in rng.permutation(yours)[:m]:
        b[c] = alpha * second[c] + (1 - alpha) * first[c]
    return a, b


# %% wrong: a gift
# says: This is a gift
def barter_step(first, second, alpha, rng):
    a = np.where(second > first, (1 - alpha) * first + alpha * second, first)
    b = np.where(first > second, (1 - alpha) * second + alpha * first, second)
    return a, b


# %% wrong: everything wanted, once both want something
# says: one for one
def barter_step(first, second, alpha, rng):
    if not ((first > second).any() and (second > first).any()):
        return first.copy(), second.copy()
    a = np.where(second > first, (1 - alpha) * first + alpha * second, first)
    b = np.where(first > second, (1 - alpha) * second + alpha * first, second)
    return a, b


# %% wrong: works on the arguments
# says: Your function changed its arguments
def barter_step(first, second, alpha, rng):
    mine, yours = np.flatnonzero(second > first), np.flatnonzero(first > second)
    m = min(len(mine), len(yours))
    old = first.copy()
    for c in rng.permutation(mine)[:m]:
        first[c] += alpha * (second[c] - first[c])
    for c in rng.permutation(yours)[:m]:
        second[c] += alpha * (old[c] - second[c])
    return first, second


# %% wrong: only the first learns
# says: The second learns as well
def barter_step(first, second, alpha, rng):
    a = first.copy()
    mine, yours = np.flatnonzero(second > first), np.flatnonzero(first > second)
    for c in rng.permutation(mine)[: min(len(mine), len(yours))]:
        a[c] += alpha * (second[c] - first[c])
    return a, second.copy()


# %% wrong: always the first categories
# says: do not always take the same category
def barter_step(first, second, alpha, rng):
    a, b = first.copy(), second.copy()
    mine, yours = np.flatnonzero(second > first), np.flatnonzero(first > second)
    m = min(len(mine), len(yours))
    for c in mine[:m]:
        a[c] += alpha * (second[c] - first[c])
    for c in yours[:m]:
        b[c] += alpha * (first[c] - second[c])
    return a, b


# %% wrong: draws with unequal chances
def barter_step(first, second, alpha, rng):
    a, b = first.copy(), second.copy()
    mine, yours = np.flatnonzero(second > first), np.flatnonzero(first > second)
    m = min(len(mine), len(yours))
    for c in sorted(mine, key=lambda c: rng.random() * (c + 1))[:m]:
        a[c] += alpha * (second[c] - first[c])
    for c in sorted(yours, key=lambda c: rng.random() * (c + 1))[:m]:
        b[c] += alpha * (first[c] - second[c])
    return a, b


# %% wrong: one deal at a time is enough
def barter_step(first, second, alpha, rng):
    a, b = first.copy(), second.copy()
    mine, yours = np.flatnonzero(second > first), np.flatnonzero(first > second)
    if len(mine) and len(yours):
        i, j = rng.choice(mine), rng.choice(yours)
        a[i] += alpha * (second[i] - first[i])
        b[j] += alpha * (first[j] - second[j])
    return a, b


# %% right: plain Python lists inside
def barter_step(first, second, alpha, rng):
    a, b = [float(x) for x in first], [float(x) for x in second]
    mine = [c for c in range(len(a)) if b[c] > a[c]]
    yours = [c for c in range(len(a)) if a[c] > b[c]]
    rng.shuffle(mine)
    rng.shuffle(yours)
    for i, j in zip(mine, yours):
        x, y = first[i], second[i]
        a[i] = (1 - alpha) * x + alpha * y
        x, y = first[j], second[j]
        b[j] = (1 - alpha) * y + alpha * x
    return np.array(a), np.array(b)


# %% right: ranks of random lots
def barter_step(first, second, alpha, rng):
    def learn(own, other, m):
        lots = np.where(other > own, rng.random(len(own)), 2)
        chosen = np.argsort(lots)[:m]
        new = own.astype(float)
        new[chosen] = own[chosen] + alpha * (other[chosen] - own[chosen])
        return new

    m = min(np.sum(first > second), np.sum(second > first))
    return learn(first, second, m), learn(second, first, m)


# %% right: removes surplus wishes one by one
def barter_step(first, second, alpha, rng):
    first, second = np.asarray(first, float), np.asarray(second, float)
    mine, yours = set(np.where(second > first)[0]), set(np.where(first > second)[0])
    while len(mine) > len(yours):
        mine.remove(rng.choice(sorted(mine)))
    while len(yours) > len(mine):
        yours.remove(rng.choice(sorted(yours)))
    gap = second - first
    a = [x + alpha * g if c in mine else x for c, (x, g) in enumerate(zip(first, gap))]
    b = [
        x - alpha * g if c in yours else x for c, (x, g) in enumerate(zip(second, gap))
    ]
    return np.array(a), np.array(b)


# %% wrong: draws with replacement
# says: different categories
def barter_step(first, second, alpha, rng):
    a, b = first.astype(float), second.astype(float)
    mine, yours = np.flatnonzero(second > first), np.flatnonzero(first > second)
    m = min(len(mine), len(yours))
    if m:
        for c in rng.choice(mine, m):
            a[c] = (1 - alpha) * first[c] + alpha * second[c]
        for c in rng.choice(yours, m):
            b[c] = (1 - alpha) * second[c] + alpha * first[c]
    return a, b


# %% wrong: whole numbers stay whole
def barter_step(first, second, alpha, rng):
    a, b = first.copy(), second.copy()
    mine, yours = np.flatnonzero(second > first), np.flatnonzero(first > second)
    m = min(len(mine), len(yours))
    for c in rng.permutation(mine)[:m]:
        a[c] = (1 - alpha) * first[c] + alpha * second[c]
    for c in rng.permutation(yours)[:m]:
        b[c] = (1 - alpha) * second[c] + alpha * first[c]
    return a, b


# %% wrong: a generator of its own
def barter_step(first, second, alpha, rng):
    rng = np.random.default_rng(2024)
    a, b = first.astype(float), second.astype(float)
    mine, yours = np.flatnonzero(second > first), np.flatnonzero(first > second)
    m = min(len(mine), len(yours))
    for c in rng.permutation(mine)[:m]:
        a[c] += alpha * (second[c] - first[c])
    for c in rng.permutation(yours)[:m]:
        b[c] += alpha * (first[c] - second[c])
    return a, b


# %% right: pairs of trades
def barter_step(first, second, alpha, rng):
    offers = [(k, y - x) for k, (x, y) in enumerate(zip(first, second))]
    ups = rng.permutation([k for k, gap in offers if gap > 0]).astype(int)
    downs = rng.permutation([k for k, gap in offers if gap < 0]).astype(int)
    a, b = list(map(float, first)), list(map(float, second))
    for up, down in zip(ups, downs):
        a[up] += alpha * offers[up][1]
        b[down] -= alpha * offers[down][1]
    return np.array(a), np.array(b)
