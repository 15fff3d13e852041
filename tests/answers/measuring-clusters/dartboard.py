# %% wrong: plants weigh the same
# says: Your plants all weigh the same
def dartboard(plant_shares, region_shares, rng, throws):
    plants, x = len(plant_shares), np.asarray(region_shares)
    result = np.empty(throws)
    for throw in range(throws):
        region = rng.choice(len(x), size=plants, p=x)
        s = np.bincount(region, minlength=len(x)) / plants
        result[throw] = ((s - x) ** 2).sum()
    return result


# %% wrong: plants weigh the same, in one multinomial draw
# says: Your plants all weigh the same
def dartboard(plant_shares, region_shares, rng, throws):
    n = len(plant_shares)
    s = rng.multinomial(n, region_shares, size=throws) / n
    return ((s - region_shares) ** 2).sum(axis=1)


# %% wrong: regions are hit equally often
# says: Your regions are hit equally often
def dartboard(plant_shares, region_shares, rng, throws):
    z, x = np.asarray(plant_shares), np.asarray(region_shares)
    result = []
    for _ in range(throws):
        region = rng.integers(len(x), size=len(z))
        s = np.bincount(region, weights=z, minlength=len(x))
        result.append(((s - x) ** 2).sum())
    return np.array(result)


# %% wrong: all plants of a throw together
# says: draw a region for each plant
def dartboard(plant_shares, region_shares, rng, throws):
    z, x = np.asarray(plant_shares), np.asarray(region_shares)
    result = []
    for _ in range(throws):
        s = np.zeros(len(x))
        s[rng.choice(len(x), p=x)] += z.sum()
        result.append(((s - x) ** 2).sum())
    return np.array(result)


# %% wrong: the sum of squared shares
# says: subtract the region's share x first
def dartboard(plant_shares, region_shares, rng, throws):
    z, x = np.asarray(plant_shares), np.asarray(region_shares)
    landed = rng.choice(len(x), size=(throws, len(z)), p=x)
    s = np.array([np.bincount(row, weights=z, minlength=len(x)) for row in landed])
    return (s**2).sum(axis=1)


# %% wrong: absolute differences
def dartboard(plant_shares, region_shares, rng, throws):
    z, x = np.asarray(plant_shares), np.asarray(region_shares)
    landed = rng.choice(len(x), size=(throws, len(z)), p=x)
    s = np.array([np.bincount(row, weights=z, minlength=len(x)) for row in landed])
    return np.abs(s - x).sum(axis=1)


# %% wrong: the square root of G
def dartboard(plant_shares, region_shares, rng, throws):
    z, x = np.asarray(plant_shares), np.asarray(region_shares)
    landed = rng.choice(len(x), size=(throws, len(z)), p=x)
    s = np.array([np.bincount(row, weights=z, minlength=len(x)) for row in landed])
    return np.linalg.norm(s - x, axis=1)


# %% wrong: the mean over regions instead of the sum
# says: Add up over the regions
def dartboard(plant_shares, region_shares, rng, throws):
    z, x = np.asarray(plant_shares), np.asarray(region_shares)
    landed = rng.choice(len(x), size=(throws, len(z)), p=x)
    s = np.array([np.bincount(row, weights=z, minlength=len(x)) for row in landed])
    return ((s - x) ** 2).mean(axis=1)


# %% wrong: forgets regions that nobody hit
# says: Regions that no plant hit
def dartboard(plant_shares, region_shares, rng, throws):
    z, x = np.asarray(plant_shares), np.asarray(region_shares)
    result = []
    for _ in range(throws):
        region = rng.choice(len(x), size=len(z), p=x)
        hit = np.unique(region)
        s = np.array([z[region == r].sum() for r in hit])
        result.append(((s - x[hit]) ** 2).sum())
    return np.array(result)


# %% wrong: a plant overwrites its neighbour
def dartboard(plant_shares, region_shares, rng, throws):
    z, x = np.asarray(plant_shares), np.asarray(region_shares)
    result = []
    for _ in range(throws):
        s = np.zeros(len(x))
        s[rng.choice(len(x), size=len(z), p=x)] += z
        result.append(((s - x) ** 2).sum())
    return np.array(result)


# %% wrong: only the largest plant is thrown
def dartboard(plant_shares, region_shares, rng, throws):
    z, x = np.asarray(plant_shares), np.asarray(region_shares)
    landed = rng.choice(len(x), size=throws, p=x)
    s = np.eye(len(x))[landed] * z.max()
    return ((s - x) ** 2).sum(axis=1)


# %% wrong: MC3 the mean without chance
# says: All throws are the same
def dartboard(plant_shares, region_shares, rng, throws):
    z, x = np.asarray(plant_shares), np.asarray(region_shares)
    return np.full(throws, (1 - (x**2).sum()) * (z**2).sum())


# %% wrong: MC3 random numbers around the mean, no plants
def dartboard(plant_shares, region_shares, rng, throws):
    z, x = np.asarray(plant_shares), np.asarray(region_shares)
    return rng.random(throws) * 2 * (1 - (x**2).sum()) * (z**2).sum()


# %% wrong: MC3 a bell curve with the right mean and spread, no plants
def dartboard(plant_shares, region_shares, rng, throws):
    z, x = np.asarray(plant_shares), np.asarray(region_shares)
    h, x2, x3 = (z**2).sum(), (x**2).sum(), (x**3).sum()
    variance = h**2 * (x2 - 2 * x3 + x2**2)
    variance -= (z**4).sum() * (x2 - 4 * x3 + 3 * x2**2)
    return rng.normal((1 - x2) * h, (2 * variance) ** 0.5, size=throws)


# %% wrong: draws once for all throws
def dartboard(plant_shares, region_shares, rng, throws):
    z, x = np.asarray(plant_shares), np.asarray(region_shares)
    region = rng.choice(len(x), size=len(z), p=x)
    s = np.bincount(region, weights=z, minlength=len(x))
    return np.full(throws, ((s - x) ** 2).sum())


# %% wrong: returns the last throw
def dartboard(plant_shares, region_shares, rng, throws):
    z, x = np.asarray(plant_shares), np.asarray(region_shares)
    for _ in range(throws):
        region = rng.choice(len(x), size=len(z), p=x)
        s = np.bincount(region, weights=z, minlength=len(x))
    return ((s - x) ** 2).sum()


# %% wrong: returns the mean of the throws
def dartboard(plant_shares, region_shares, rng, throws):
    z, x = np.asarray(plant_shares), np.asarray(region_shares)
    landed = rng.choice(len(x), size=(throws, len(z)), p=x)
    s = np.array([np.bincount(row, weights=z, minlength=len(x)) for row in landed])
    return ((s - x) ** 2).sum(axis=1).mean()


# %% wrong: one throw too few
def dartboard(plant_shares, region_shares, rng, throws):
    z, x = np.asarray(plant_shares), np.asarray(region_shares)
    result = []
    for _ in range(1, throws):
        region = rng.choice(len(x), size=len(z), p=x)
        s = np.bincount(region, weights=z, minlength=len(x))
        result.append(((s - x) ** 2).sum())
    return np.array(result)


# %% wrong: subtracts uniform regions instead of x
def dartboard(plant_shares, region_shares, rng, throws):
    z, x = np.asarray(plant_shares), np.asarray(region_shares)
    landed = rng.choice(len(x), size=(throws, len(z)), p=x)
    s = np.array([np.bincount(row, weights=z, minlength=len(x)) for row in landed])
    return ((s - 1 / len(x)) ** 2).sum(axis=1)


# %% wrong: always three regions
def dartboard(plant_shares, region_shares, rng, throws):
    z = np.asarray(plant_shares)
    x = np.asarray(region_shares)[:3] / np.sum(region_shares[:3])
    landed = rng.choice(3, size=(throws, len(z)), p=x)
    s = np.array([np.bincount(row, weights=z, minlength=3) for row in landed])
    return ((s - x) ** 2).sum(axis=1)


# %% wrong: NumPy's global stream
def dartboard(plant_shares, region_shares, rng, throws):
    z, x = np.asarray(plant_shares), np.asarray(region_shares)
    landed = np.random.choice(len(x), size=(throws, len(z)), p=x)
    s = np.array([np.bincount(row, weights=z, minlength=len(x)) for row in landed])
    return ((s - x) ** 2).sum(axis=1)


# %% wrong: a generator of its own
# says: use the rng that is given
def dartboard(plant_shares, region_shares, rng, throws):
    z, x = np.asarray(plant_shares), np.asarray(region_shares)
    rng = np.random.default_rng(2024)
    landed = rng.choice(len(x), size=(throws, len(z)), p=x)
    s = np.array([np.bincount(row, weights=z, minlength=len(x)) for row in landed])
    return ((s - x) ** 2).sum(axis=1)


# %% wrong: rounds the positions of the darts
def dartboard(plant_shares, region_shares, rng, throws):
    z, x = np.asarray(plant_shares), np.asarray(region_shares)
    result = []
    for _ in range(throws):
        region = np.round(rng.random(len(z)) * (len(x) - 1)).astype(int)
        s = np.bincount(region, weights=z, minlength=len(x))
        result.append(((s - x) ** 2).sum())
    return np.array(result)


# %% wrong: calls the library
# says: Your answer calls the library
def dartboard(plant_shares, region_shares, rng, throws):
    from clusterlab.models.dartboard import throw_plants

    return throw_plants(plant_shares, region_shares, rng, throws)


# %% wrong: calls the library by another name
# says: Your answer calls the library
import clusterlab.models.dartboard as m


def dartboard(plant_shares, region_shares, rng, throws):
    return m.throw_plants(plant_shares, region_shares, rng, throws=throws)


# %% wrong: mean and spread from the library
# says: Your answer calls the library
def dartboard(plant_shares, region_shares, rng, throws):
    from clusterlab.measures import ellison_glaeser_null

    null = ellison_glaeser_null(plant_shares, region_shares)
    return rng.normal(null.mean, null.sd, size=throws)


# %% right: all darts at once
def dartboard(plant_shares, region_shares, rng, throws):
    z, x = np.asarray(plant_shares), np.asarray(region_shares)
    landed = rng.choice(len(x), size=(throws, len(z)), p=x)
    s = np.zeros((throws, len(x)))
    np.add.at(s, (np.arange(throws)[:, None], landed), z)
    return ((s - x) ** 2).sum(axis=1)


# %% right: one multinomial draw per plant
def dartboard(plant_shares, region_shares, rng, throws):
    hits = rng.multinomial(1, region_shares, size=(throws, len(plant_shares)))
    s = np.einsum("tkr,k->tr", hits, plant_shares)
    return np.square(s - region_shares).sum(axis=-1)


# %% right: uniform numbers and searchsorted
def dartboard(plant_shares, region_shares, rng, throws):
    x = np.asarray(region_shares)
    landed = np.searchsorted(np.cumsum(x)[:-1], rng.random((throws, len(plant_shares))))
    s = (landed[:, :, None] == np.arange(len(x))) * np.asarray(plant_shares)[:, None]
    return ((s.sum(axis=1) - x) ** 2).sum(axis=1)


# %% right: plain Python that returns a list
from bisect import bisect
from itertools import accumulate


def dartboard(plant_shares, region_shares, rng, throws):
    edges = list(accumulate(region_shares))[:-1]
    result = []
    for _ in range(throws):
        gap = [-x for x in region_shares]
        for z in plant_shares:
            gap[bisect(edges, rng.random())] += z
        result.append(sum(g * g for g in gap))
    return result


# %% right: plant by plant, all throws of one plant first
def dartboard(plant_shares, region_shares, rng, throws):
    s = np.zeros((throws, len(region_shares)))
    for z in plant_shares:
        landed = rng.choice(len(region_shares), size=throws, p=region_shares)
        s[np.arange(throws), landed] += z
    return np.array([np.dot(row, row) for row in s - region_shares])


# %% right: a race of exponential clocks
def dartboard(plant_shares, region_shares, rng, throws):
    x = np.asarray(region_shares)
    clocks = rng.exponential(1 / x, size=(throws, len(plant_shares), len(x)))
    hits = np.eye(len(x))[clocks.argmin(axis=2)]
    s = (hits * np.asarray(plant_shares)[:, None]).sum(axis=1)
    return (s**2).sum(axis=1) - 2 * s @ x + (x**2).sum()


# %% right: with pandas
def dartboard(plant_shares, region_shares, rng, throws):
    plants = len(plant_shares)
    darts = pd.DataFrame(
        {
            "throw": np.repeat(np.arange(throws), plants),
            "region": rng.choice(
                len(region_shares), size=throws * plants, p=region_shares
            ),
            "share": np.tile(plant_shares, throws),
        }
    )
    s = darts.pivot_table(
        index="throw", columns="region", values="share", aggfunc="sum", fill_value=0
    ).reindex(columns=range(len(region_shares)), fill_value=0)
    return s.sub(region_shares, axis=1).pow(2).sum(axis=1)


# %% right: a child of the generator
def dartboard(plant_shares, region_shares, rng, throws):
    z, x = np.asarray(plant_shares), np.asarray(region_shares)
    child = np.random.default_rng(rng)
    result = np.empty(throws)
    for throw in reversed(range(throws)):
        hits = child.choice(np.eye(len(x)), size=len(z), p=x)
        result[throw] = ((z @ hits - x) ** 2).sum()
    return result
