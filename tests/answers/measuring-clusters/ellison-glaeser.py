# %% wrong: MC3 raw concentration, chance left in
# says: That is the raw concentration G
def ellison_glaeser(plant_employment, plant_region, reference_employment):
    z = np.array(plant_employment) / np.sum(plant_employment)
    x = np.array(reference_employment) / np.sum(reference_employment)
    s = np.bincount(plant_region, weights=z, minlength=len(x))
    return ((s - x) ** 2).sum()


# %% wrong: H over regions
# says: H must be over plants
def ellison_glaeser(plant_employment, plant_region, reference_employment):
    z = np.array(plant_employment) / np.sum(plant_employment)
    x = np.array(reference_employment) / np.sum(reference_employment)
    s = np.bincount(plant_region, weights=z, minlength=len(x))
    raw, spread, h = ((s - x) ** 2).sum(), 1 - (x**2).sum(), (s**2).sum()
    return (raw - spread * h) / (spread * (1 - h))


# %% wrong: the industry is its own reference
# says: take all industries as the reference
def ellison_glaeser(plant_employment, plant_region, reference_employment):
    z = np.array(plant_employment) / np.sum(plant_employment)
    s = np.bincount(plant_region, weights=z, minlength=len(reference_employment))
    x = s
    raw, spread, h = ((s - x) ** 2).sum(), 1 - (x**2).sum(), (z**2).sum()
    return (raw - spread * h) / (spread * (1 - h))


# %% wrong: the numerator only
# says: Divide by
def ellison_glaeser(plant_employment, plant_region, reference_employment):
    z = np.array(plant_employment) / np.sum(plant_employment)
    x = np.array(reference_employment) / np.sum(reference_employment)
    s = np.bincount(plant_region, weights=z, minlength=len(x))
    return ((s - x) ** 2).sum() - (1 - (x**2).sum()) * (z**2).sum()


# %% wrong: H without its factor in the numerator
# says: H has no factor in your numerator
def ellison_glaeser(plant_employment, plant_region, reference_employment):
    z = np.array(plant_employment) / np.sum(plant_employment)
    x = np.array(reference_employment) / np.sum(reference_employment)
    s = np.bincount(plant_region, weights=z, minlength=len(x))
    raw, spread, h = ((s - x) ** 2).sum(), 1 - (x**2).sum(), (z**2).sum()
    return (raw - h) / (spread * (1 - h))


# %% wrong: brackets of the denominator forgotten
def ellison_glaeser(plant_employment, plant_region, reference_employment):
    z = np.array(plant_employment) / np.sum(plant_employment)
    x = np.array(reference_employment) / np.sum(reference_employment)
    s = np.bincount(plant_region, weights=z, minlength=len(x))
    raw, spread, h = ((s - x) ** 2).sum(), 1 - (x**2).sum(), (z**2).sum()
    return (raw - spread * h) / spread * (1 - h)


# %% wrong: absolute differences
def ellison_glaeser(plant_employment, plant_region, reference_employment):
    z = np.array(plant_employment) / np.sum(plant_employment)
    x = np.array(reference_employment) / np.sum(reference_employment)
    s = np.bincount(plant_region, weights=z, minlength=len(x))
    raw, spread, h = np.abs(s - x).sum(), 1 - (x**2).sum(), (z**2).sum()
    return (raw - spread * h) / (spread * (1 - h))


# %% wrong: every plant counts the same
# says: by its workers
def ellison_glaeser(plant_employment, plant_region, reference_employment):
    n = len(plant_employment)
    x = np.array(reference_employment) / np.sum(reference_employment)
    s = np.bincount(plant_region, minlength=len(x)) / n
    raw, spread, h = ((s - x) ** 2).sum(), 1 - (x**2).sum(), 1 / n
    return (raw - spread * h) / (spread * (1 - h))


# %% wrong: s counts plants, H workers
# says: weigh plants by workers
def ellison_glaeser(plant_employment, plant_region, reference_employment):
    z = np.array(plant_employment) / np.sum(plant_employment)
    x = np.array(reference_employment) / np.sum(reference_employment)
    s = np.bincount(plant_region, minlength=len(x)) / len(z)
    raw, spread, h = ((s - x) ** 2).sum(), 1 - (x**2).sum(), (z**2).sum()
    return (raw - spread * h) / (spread * (1 - h))


# %% wrong: MC8 shares within each region, not of the industry
def ellison_glaeser(plant_employment, plant_region, reference_employment):
    z = np.array(plant_employment) / np.sum(plant_employment)
    x = np.array(reference_employment) / np.sum(reference_employment)
    jobs = np.bincount(plant_region, weights=plant_employment, minlength=len(x))
    s = jobs / np.array(reference_employment)
    raw, spread, h = ((s - x) ** 2).sum(), 1 - (x**2).sum(), (z**2).sum()
    return (raw - spread * h) / (spread * (1 - h))


# %% wrong: the reference is not turned into shares
def ellison_glaeser(plant_employment, plant_region, reference_employment):
    z = np.array(plant_employment) / np.sum(plant_employment)
    x = np.array(reference_employment, dtype=float)
    s = np.bincount(plant_region, weights=z, minlength=len(x))
    raw, spread, h = ((s - x) ** 2).sum(), 1 - (x**2).sum(), (z**2).sum()
    return (raw - spread * h) / (spread * (1 - h))


# %% wrong: plants in amounts, not in shares
def ellison_glaeser(plant_employment, plant_region, reference_employment):
    z = np.array(plant_employment, dtype=float)
    x = np.array(reference_employment) / np.sum(reference_employment)
    s = np.bincount(plant_region, weights=z, minlength=len(x)) / z.sum()
    raw, spread, h = ((s - x) ** 2).sum(), 1 - (x**2).sum(), (z**2).sum()
    return (raw - spread * h) / (spread * (1 - h))


# %% wrong: leaves out regions without plants
# says: without a plant
def ellison_glaeser(plant_employment, plant_region, reference_employment):
    z = np.array(plant_employment) / np.sum(plant_employment)
    x = np.array(reference_employment) / np.sum(reference_employment)
    spread, h = 1 - (x**2).sum(), (z**2).sum()
    s = pd.Series(z).groupby(np.array(plant_region)).sum()
    raw = sum((s[r] - x[r]) ** 2 for r in s.index)
    return (raw - spread * h) / (spread * (1 - h))


# %% wrong: as many regions as the last plant says
def ellison_glaeser(plant_employment, plant_region, reference_employment):
    z = np.array(plant_employment) / np.sum(plant_employment)
    x = np.array(reference_employment) / np.sum(reference_employment)
    s = np.bincount(plant_region, weights=z)
    raw, spread, h = ((s - x) ** 2).sum(), 1 - (x**2).sum(), (z**2).sum()
    return (raw - spread * h) / (spread * (1 - h))


# %% wrong: always three regions
def ellison_glaeser(plant_employment, plant_region, reference_employment):
    z = np.array(plant_employment) / np.sum(plant_employment)
    x = np.zeros(3)
    x[: len(reference_employment)] = reference_employment[:3]
    x = x / x.sum()
    s = np.bincount(plant_region, weights=z, minlength=3)
    raw, spread, h = ((s - x) ** 2).sum(), 1 - (x**2).sum(), (z**2).sum()
    return (raw - spread * h) / (spread * (1 - h))


# %% wrong: regions counted from 1
def ellison_glaeser(plant_employment, plant_region, reference_employment):
    z = np.array(plant_employment) / np.sum(plant_employment)
    x = np.array(reference_employment) / np.sum(reference_employment)
    s = np.array([z[np.array(plant_region) == r + 1].sum() for r in range(len(x))])
    raw, spread, h = ((s - x) ** 2).sum(), 1 - (x**2).sum(), (z**2).sum()
    return (raw - spread * h) / (spread * (1 - h))


# %% wrong: numbers the regions in the order in which plants appear
def ellison_glaeser(plant_employment, plant_region, reference_employment):
    z = np.array(plant_employment) / np.sum(plant_employment)
    x = np.array(reference_employment) / np.sum(reference_employment)
    s = np.zeros(len(x))
    for position, region in enumerate(dict.fromkeys(plant_region)):
        s[position] = z[np.array(plant_region) == region].sum()
    raw, spread, h = ((s - x) ** 2).sum(), 1 - (x**2).sum(), (z**2).sum()
    return (raw - spread * h) / (spread * (1 - h))


# %% wrong: a plant overwrites its neighbour
def ellison_glaeser(plant_employment, plant_region, reference_employment):
    z = np.array(plant_employment) / np.sum(plant_employment)
    x = np.array(reference_employment) / np.sum(reference_employment)
    s = np.zeros(len(x))
    s[plant_region] += z
    raw, spread, h = ((s - x) ** 2).sum(), 1 - (x**2).sum(), (z**2).sum()
    return (raw - spread * h) / (spread * (1 - h))


# %% wrong: no negative gamma
def ellison_glaeser(plant_employment, plant_region, reference_employment):
    z = np.array(plant_employment) / np.sum(plant_employment)
    x = np.array(reference_employment) / np.sum(reference_employment)
    s = np.bincount(plant_region, weights=z, minlength=len(x))
    raw, spread, h = ((s - x) ** 2).sum(), 1 - (x**2).sum(), (z**2).sum()
    return max((raw - spread * h) / (spread * (1 - h)), 0)


# %% wrong: returns gamma, G and H
def ellison_glaeser(plant_employment, plant_region, reference_employment):
    z = np.array(plant_employment) / np.sum(plant_employment)
    x = np.array(reference_employment) / np.sum(reference_employment)
    s = np.bincount(plant_region, weights=z, minlength=len(x))
    raw, spread, h = ((s - x) ** 2).sum(), 1 - (x**2).sum(), (z**2).sum()
    return (raw - spread * h) / (spread * (1 - h)), raw, h


# %% wrong: the two examples by heart
def ellison_glaeser(plant_employment, plant_region, reference_employment):
    return 1 if len(reference_employment) == 2 else 0.05990628


# %% wrong: calls the library
# says: Your answer calls the library
def ellison_glaeser(plant_employment, plant_region, reference_employment):
    from clusterlab.measures import ellison_glaeser as eg

    return eg(plant_employment, plant_region, reference_employment).gamma


# %% wrong: calls the library by another name
# says: Your answer calls the library
import clusterlab.measures as m


def ellison_glaeser(plant_employment, plant_region, reference_employment):
    return m.ellison_glaeser(plant_employment, plant_region, reference_employment)[0]


# %% wrong: takes G and H from the library
# says: Your answer calls the library
def ellison_glaeser(plant_employment, plant_region, reference_employment):
    from clusterlab.measures.concentration import hhi

    z = np.array(plant_employment) / np.sum(plant_employment)
    x = np.array(reference_employment) / np.sum(reference_employment)
    s = np.bincount(plant_region, weights=z, minlength=len(x))
    spread, h = 1 - hhi(x), hhi(z)
    return (((s - x) ** 2).sum() - spread * h) / (spread * (1 - h))


# %% right: plain Python
def ellison_glaeser(plant_employment, plant_region, reference_employment):
    total, everybody = sum(plant_employment), sum(reference_employment)
    jobs = {}
    for size, region in zip(plant_employment, plant_region):
        jobs[region] = jobs.get(region, 0) + size
    raw = sum(
        (jobs.get(region, 0) / total - size / everybody) ** 2
        for region, size in enumerate(reference_employment)
    )
    spread = 1 - sum((size / everybody) ** 2 for size in reference_employment)
    h = sum((size / total) ** 2 for size in plant_employment)
    return (raw - spread * h) / (spread * (1 - h))


# %% right: with pandas
def ellison_glaeser(plant_employment, plant_region, reference_employment):
    x = pd.Series(reference_employment)
    x = x / x.sum()
    plants = pd.DataFrame({"size": plant_employment, "region": plant_region})
    jobs = plants.groupby("region")["size"].sum().reindex(x.index, fill_value=0)
    s = jobs / jobs.sum()
    h = plants["size"].div(plants["size"].sum()).pow(2).sum()
    spread = 1 - x.pow(2).sum()
    return (s.sub(x).pow(2).sum() - spread * h) / (spread * (1 - h))


# %% right: a matrix of plants and regions
def ellison_glaeser(plant_employment, plant_region, reference_employment):
    x = np.divide(reference_employment, np.sum(reference_employment))
    z = np.divide(plant_employment, np.sum(plant_employment))
    s = np.einsum("k,kr->r", z, np.eye(len(x))[plant_region])
    raw = s @ s - 2 * s @ x + x @ x
    return (raw / (1 - x @ x) - z @ z) / (1 - z @ z)


# %% right: one minus a ratio of diversities
def ellison_glaeser(plant_employment, plant_region, reference_employment):
    plants, regions = np.array(plant_employment), np.array(plant_region)
    x = np.array(reference_employment) / sum(reference_employment)
    s = [plants[regions == r].sum() / plants.sum() for r in range(len(x))]
    h = (plants**2).sum() / plants.sum() ** 2
    spread = 1 - (x**2).sum()
    return 1 - (1 - ((s - x) ** 2).sum() / spread) / (1 - h)


# %% right: regions in another order
def ellison_glaeser(plant_employment, plant_region, reference_employment):
    order = np.argsort(reference_employment)
    x = np.array(reference_employment)[order] / np.sum(reference_employment)
    rank = np.argsort(order)[plant_region]
    z = np.array(plant_employment) / np.sum(plant_employment)
    s = np.zeros(len(x))
    np.add.at(s, rank, z)
    h, spread = np.sum(z**2), 1 - np.sum(x**2)
    return np.array((np.sum((s - x) ** 2) - spread * h) / spread / (1 - h))
