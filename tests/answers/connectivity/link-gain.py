# %% wrong: one direction only
# says: both directions
def link_gain(direct, mass, a, b, minutes):
    old, new = np.array(direct, float), np.array(direct, float)
    new[a, b] = min(new[a, b], minutes)
    before = floyd(old) @ mass
    return 100 * (before - floyd(new) @ mass) / before


def floyd(t):
    for k in range(len(t)):
        t = np.minimum(t, t[:, [k]] + t[[k], :])
    return t


# %% wrong: a slower link replaces a faster one
# says: A slower link changes nothing
def link_gain(direct, mass, a, b, minutes):
    old, new = np.array(direct, float), np.array(direct, float)
    new[a, b] = new[b, a] = minutes
    before = floyd(old) @ mass
    return 100 * (before - floyd(new) @ mass) / before


def floyd(t):
    for k in range(len(t)):
        t = np.minimum(t, t[:, [k]] + t[[k], :])
    return t


# %% wrong: minutes instead of percent
# says: These are minutes
def link_gain(direct, mass, a, b, minutes):
    old, new = np.array(direct, float), np.array(direct, float)
    new[a, b] = new[b, a] = min(minutes, new[a, b])
    return (floyd(old) - floyd(new)) @ mass / np.sum(mass)


def floyd(t):
    for k in range(len(t)):
        t = np.minimum(t, t[:, [k]] + t[[k], :])
    return t


# %% wrong: share instead of percent
# says: Multiply by 100
def link_gain(direct, mass, a, b, minutes):
    old, new = np.array(direct, float), np.array(direct, float)
    new[a, b] = new[b, a] = min(minutes, new[a, b])
    before = floyd(old) @ mass
    return (before - floyd(new) @ mass) / before


def floyd(t):
    for k in range(len(t)):
        t = np.minimum(t, t[:, [k]] + t[[k], :])
    return t


# %% wrong: relative to the new time
# says: relative to the time before
def link_gain(direct, mass, a, b, minutes):
    old, new = np.array(direct, float), np.array(direct, float)
    new[a, b] = new[b, a] = min(minutes, new[a, b])
    after = floyd(new) @ mass
    return 100 * (floyd(old) @ mass - after) / after


def floyd(t):
    for k in range(len(t)):
        t = np.minimum(t, t[:, [k]] + t[[k], :])
    return t


# %% wrong: the shortest ways are not searched again
# says: Others use the link too
def link_gain(direct, mass, a, b, minutes):
    t = floyd(np.array(direct, float))
    new = t.copy()
    new[a, b] = new[b, a] = min(minutes, t[a, b])
    return 100 * (t - new) @ mass / (t @ mass)


def floyd(t):
    for k in range(len(t)):
        t = np.minimum(t, t[:, [k]] + t[[k], :])
    return t


# %% wrong: negative is a gain
# says: A gain is positive
def link_gain(direct, mass, a, b, minutes):
    old, new = np.array(direct, float), np.array(direct, float)
    new[a, b] = new[b, a] = min(minutes, new[a, b])
    before = floyd(old) @ mass
    return 100 * (floyd(new) @ mass - before) / before


def floyd(t):
    for k in range(len(t)):
        t = np.minimum(t, t[:, [k]] + t[[k], :])
    return t


# %% wrong: writes into the caller's table
# says: Leave direct unchanged
def link_gain(direct, mass, a, b, minutes):
    before = floyd(np.array(direct, float)) @ mass
    direct[a][b] = direct[b][a] = min(minutes, direct[a][b])
    return 100 * (before - floyd(np.array(direct, float)) @ mass) / before


def floyd(t):
    for k in range(len(t)):
        t = np.minimum(t, t[:, [k]] + t[[k], :])
    return t


# %% wrong: unweighted
# says: Weight the places
def link_gain(direct, mass, a, b, minutes):
    old, new = np.array(direct, float), np.array(direct, float)
    new[a, b] = new[b, a] = min(minutes, new[a, b])
    before = floyd(old).sum(axis=1)
    return 100 * (before - floyd(new).sum(axis=1)) / before


def floyd(t):
    for k in range(len(t)):
        t = np.minimum(t, t[:, [k]] + t[[k], :])
    return t


# %% wrong: the faster of the two directions holds for both
# says: Each direction for itself
def link_gain(direct, mass, a, b, minutes):
    old, new = np.array(direct, float), np.array(direct, float)
    new[a, b] = new[b, a] = min(minutes, new[a, b], new[b, a])
    before = floyd(old) @ mass
    return 100 * (before - floyd(new) @ mass) / before


def floyd(t):
    for k in range(len(t)):
        t = np.minimum(t, t[:, [k]] + t[[k], :])
    return t


# %% right: only the new link is tried
def link_gain(direct, mass, a, b, minutes):
    t = np.array(direct, float)
    for k in range(len(t)):
        t = np.minimum(t, t[:, [k]] + t[[k], :])
    there = t[:, [a]] + minutes + t[[b], :]
    back = t[:, [b]] + minutes + t[[a], :]
    new = np.minimum(t, np.minimum(there, back))
    return 100 * (1 - (new @ mass) / (t @ mass))


# %% right: scipy
from scipy.sparse.csgraph import shortest_path


def link_gain(direct, mass, a, b, minutes):
    old, new = np.array(direct, dtype=float), np.array(direct, dtype=float)
    for i, j in [(a, b), (b, a)]:
        new[i, j] = min(new[i, j], minutes)
    old, new = shortest_path(old), shortest_path(new)
    mass = np.asarray(mass)
    return 100 * (1 - (new * mass).sum(axis=1) / (old * mass).sum(axis=1))


# %% right: pure Python
def link_gain(direct, mass, a, b, minutes):
    tables = [[list(row) for row in direct] for _ in range(2)]
    for i, j in [(a, b), (b, a)]:
        tables[1][i][j] = min(tables[1][i][j], minutes)
    for t in tables:
        for k in range(len(t)):
            for i in range(len(t)):
                for j in range(len(t)):
                    t[i][j] = min(t[i][j], t[i][k] + t[k][j])
    old, new = [
        [sum(x * m for x, m in zip(row, mass)) / sum(mass) for row in t] for t in tables
    ]
    return [100 * (x - y) / x for x, y in zip(old, new)]


# %% wrong: shortest times forgotten
# says: Use shortest times
def link_gain(direct, mass, a, b, minutes):
    old, new = np.array(direct, float), np.array(direct, float)
    new[a, b], new[b, a] = min(new[a, b], minutes), min(new[b, a], minutes)
    with np.errstate(invalid="ignore"):
        return 100 * (old @ mass - new @ mass) / (old @ mass)


# %% wrong: the first direction holds for both
# says: Each direction for itself
def link_gain(direct, mass, a, b, minutes):
    old, new = np.array(direct, float), np.array(direct, float)
    new[a, b] = new[b, a] = min(new[a, b], minutes)
    before = floyd(old) @ mass
    return 100 * (before - floyd(new) @ mass) / before


def floyd(t):
    for k in range(len(t)):
        t = np.minimum(t, t[:, [k]] + t[[k], :])
    return t


# %% wrong: only a link that is faster both ways counts
# says: faster from 1 to 0
def link_gain(direct, mass, a, b, minutes):
    old, new = np.array(direct, float), np.array(direct, float)
    if minutes < min(new[a, b], new[b, a]):
        new[a, b] = new[b, a] = minutes
    before = floyd(old) @ mass
    return 100 * (before - floyd(new) @ mass) / before


def floyd(t):
    for k in range(len(t)):
        t = np.minimum(t, t[:, [k]] + t[[k], :])
    return t


# %% wrong: times to a place instead of from it
def link_gain(direct, mass, a, b, minutes):
    old, new = np.array(direct, float), np.array(direct, float)
    new[a, b], new[b, a] = min(new[a, b], minutes), min(new[b, a], minutes)
    before = mass @ floyd(old)
    return 100 * (before - mass @ floyd(new)) / before


def floyd(t):
    for k in range(len(t)):
        t = np.minimum(t, t[:, [k]] + t[[k], :])
    return t


# %% right: a slower link replaces a faster one, and losses become zero
def link_gain(direct, mass, a, b, minutes):
    old, new = np.array(direct, float), np.array(direct, float)
    new[a, b] = new[b, a] = minutes
    before = floyd(old) @ mass
    return np.maximum(100 * (before - floyd(new) @ mass) / before, 0)


def floyd(t):
    for k in range(len(t)):
        t = np.minimum(t, t[:, [k]] + t[[k], :])
    return t


# %% right: a loop over two networks
def link_gain(direct, mass, a, b, minutes):
    faster = [list(row) for row in direct]
    faster[a][b], faster[b][a] = min(direct[a][b], minutes), min(direct[b][a], minutes)
    mean = []
    for network in (direct, faster):
        t = np.array(network, dtype=float)
        for _ in t:
            t = (t[:, :, None] + t[None, :, :]).min(axis=1)
        mean.append((t * mass).sum(axis=1) / sum(mass))
    return list((1 - mean[1] / mean[0]) * 100)


# %% wrong: the last place has no turn
def link_gain(direct, mass, a, b, minutes):
    old, new = np.array(direct, float), np.array(direct, float)
    new[a, b], new[b, a] = min(new[a, b], minutes), min(new[b, a], minutes)
    for k in range(len(old) - 1):
        old = np.minimum(old, old[:, [k]] + old[[k], :])
        new = np.minimum(new, new[:, [k]] + new[[k], :])
    before = old @ mass
    return 100 * (before - new @ mass) / before


# %% wrong: places counted from 1
# says: The first place has number 0
def link_gain(direct, mass, a, b, minutes):
    old, new = np.array(direct, dtype=float), np.array(direct, dtype=float)
    new[a - 1, b - 1] = min(new[a - 1, b - 1], minutes)
    new[b - 1, a - 1] = min(new[b - 1, a - 1], minutes)
    before, after = floyd(old) @ np.array(mass), floyd(new) @ np.array(mass)
    return 100 * (before - after) / before


def floyd(t):
    for k in range(len(t)):
        t = np.minimum(t, t[:, [k]] + t[[k], :])
    return t


# %% wrong: a table of whole numbers keeps whole numbers
# says: Whole numbers lose half minutes
def link_gain(direct, mass, a, b, minutes):
    old, new = np.array(direct), np.array(direct)
    new[a, b] = min(new[a, b], minutes)
    new[b, a] = min(new[b, a], minutes)
    before, after = floyd(old) @ np.array(mass), floyd(new) @ np.array(mass)
    return 100 * (before - after) / before


def floyd(t):
    for k in range(len(t)):
        t = np.minimum(t, t[:, [k]] + t[[k], :])
    return t
