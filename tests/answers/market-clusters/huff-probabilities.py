# %% wrong: distance attracts
# says: Distance must repel
def huff(attraction, distance, decay=2):
    pull = np.asarray(attraction) * np.asarray(distance, dtype=float) ** decay
    return pull / pull.sum(axis=1, keepdims=True)


# %% wrong: no power
# says: Raise the distance to the power
def huff(attraction, distance, decay=2):
    pull = np.asarray(attraction) / np.asarray(distance)
    return pull / pull.sum(axis=1, keepdims=True)


# %% wrong: always the square
# says: The argument decay changed nothing
def huff(attraction, distance, decay=2):
    pull = np.asarray(attraction) / np.asarray(distance) ** 2
    return pull / pull.sum(axis=1, keepdims=True)


# %% wrong: columns add up to one
# says: Divide by the sum of each row: the customers
def huff(attraction, distance, decay=2):
    pull = np.asarray(attraction) * np.asarray(distance, dtype=float) ** -decay
    return pull / pull.sum(axis=0)


# %% wrong: the whole table adds up to one
# says: not of the whole table
def huff(attraction, distance, decay=2):
    pull = np.asarray(attraction) * np.asarray(distance, dtype=float) ** -decay
    return pull / pull.sum()


# %% wrong: a broadcasting trap, row sums as a row
# says: sum with axis=1 and keepdims=True
def huff(attraction, distance, decay=2):
    pull = np.asarray(attraction) * np.asarray(distance, dtype=float) ** -decay
    return pull / pull.sum(axis=1)


# %% wrong: sizes do not count
# says: Multiply by the sizes
def huff(attraction, distance, decay=2):
    pull = np.asarray(distance, dtype=float) ** -decay
    return pull / pull.sum(axis=1, keepdims=True)


# %% wrong: pulls
# says: These are pulls
def huff(attraction, distance, decay=2):
    return np.asarray(attraction) * np.asarray(distance, dtype=float) ** -decay


# %% wrong: the power of everything
# says: Only the distance has a power
def huff(attraction, distance, decay=2):
    pull = (np.asarray(attraction) / np.asarray(distance)) ** decay
    return pull / pull.sum(axis=1, keepdims=True)


# %% wrong: everybody goes to the strongest market
def huff(attraction, distance, decay=2):
    pull = np.asarray(attraction) * np.asarray(distance, dtype=float) ** -decay
    return np.eye(pull.shape[1])[pull.argmax(axis=1)]


# %% wrong: refuses nothing
# says: At distance zero
def huff(attraction, distance, decay=2):
    pull = np.asarray(attraction) * np.asarray(distance, dtype=float) ** -decay
    return pull / pull.sum(axis=1, keepdims=True)


# %% wrong: refuses zero but not negative distances
# says: A distance is not negative
def huff(attraction, distance, decay=2):
    distance = np.asarray(distance, dtype=float)
    if (distance == 0).any():
        raise ValueError("zero distance")
    pull = np.asarray(attraction) * distance**-decay
    return pull / pull.sum(axis=1, keepdims=True)


# %% wrong: calls the library
# says: Your answer calls the library
def huff(attraction, distance, decay=2):
    from clusterlab.models import huff as model

    return model(attraction, distance, decay)


# %% wrong: negative powers of whole numbers
# says: Integers to negative integer powers
def huff(attraction, distance, decay=2):
    pull = np.array(attraction) * np.array(distance) ** -decay
    return pull / pull.sum(axis=1, keepdims=True)


# %% wrong: one size for each row
# says: one for each column
def huff(attraction, distance, decay=2):
    distance = np.array(distance, dtype=float)
    pull = np.array(attraction)[:, np.newaxis] * distance**-decay
    return pull / pull.sum(axis=1, keepdims=True)


# %% wrong: two markets only
def huff(attraction, distance, decay=2):
    distance = np.array(distance, dtype=float)
    if (distance <= 0).any():
        raise ValueError("not positive")
    odds = attraction[0] / attraction[1] * (distance[:, 1] / distance[:, 0]) ** decay
    return np.column_stack([odds / (1 + odds), 1 / (1 + odds)])


# %% wrong: looks for bad distances in the first row only
def huff(attraction, distance, decay=2):
    distance = np.array(distance, dtype=float)
    if (distance[0] <= 0).any():
        raise ValueError("not positive")
    pull = np.array(attraction) * distance**-decay
    return pull / pull.sum(axis=1, keepdims=True)


# %% wrong: refuses a market of size 0
def huff(attraction, distance, decay=2):
    distance = np.array(distance, dtype=float)
    if (distance <= 0).any() or min(attraction) <= 0:
        raise ValueError("not positive")
    pull = np.array(attraction) * distance**-decay
    return pull / pull.sum(axis=1, keepdims=True)


# %% wrong: refuses a decay of 0
def huff(attraction, distance, decay=2):
    distance = np.array(distance, dtype=float)
    if (distance <= 0).any() or decay <= 0:
        raise ValueError("not positive")
    pull = np.array(attraction) * distance**-decay
    return pull / pull.sum(axis=1, keepdims=True)


# %% right: plain Python lists
def huff(attraction, distance, decay=2):
    table = []
    for row in distance:
        if min(row) <= 0:
            raise ValueError("distances must be positive")
        pulls = [s / d**decay for s, d in zip(attraction, row)]
        table.append([pull / sum(pulls) for pull in pulls])
    return table


# %% right: with pandas
def huff(attraction, distance, decay=2):
    km = pd.DataFrame(distance).astype(float)
    if km.le(0).any(axis=None):
        raise ValueError("distances must be positive")
    pull = km.pow(-decay).mul(list(attraction), axis="columns")
    return pull.div(pull.sum(axis="columns"), axis="index")


# %% right: relative to the nearest market, with einsum
def huff(attraction, distance, decay=2):
    d = np.array(distance, dtype=float)
    if np.any(d <= 0):
        raise ValueError("distances must be positive")
    near = (d.min(axis=1)[:, None] / d) ** decay
    sums = np.einsum("ij,j->i", near, attraction)
    return near * np.array(attraction) / sums[:, None]


# %% right: softmax of logarithms
from scipy.special import softmax


def huff(attraction, distance, decay=2):
    d = np.array(distance, dtype=float)
    if not (d > 0).all():
        raise ValueError("distances must be positive")
    with np.errstate(divide="ignore"):
        return softmax(np.log(attraction) - decay * np.log(d), axis=1)


# %% right: one market compared with every other
def huff(attraction, distance, decay=2):
    if any(km <= 0 for row in distance for km in row):
        raise ValueError("distances must be positive")
    return [
        [
            size / sum(s * (km / d) ** decay for s, d in zip(attraction, row))
            for size, km in zip(attraction, row)
        ]
        for row in distance
    ]
