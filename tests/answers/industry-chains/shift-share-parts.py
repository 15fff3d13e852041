# %% wrong: the sign of the mix
# says: Mind the sign
def shift_share(region_before, region_after, reference_before, reference_after):
    e, f, b, a = map(
        np.asarray, (region_before, region_after, reference_before, reference_after)
    )
    if (b == 0).any():
        raise ValueError("zero")
    g, gi = a.sum() / b.sum() - 1, a / b - 1
    return e.sum() * g, (e * (g - gi)).sum(), (f - e * (1 + gi)).sum()


# %% wrong: growth of the region's total
# says: not of the region's
def shift_share(region_before, region_after, reference_before, reference_after):
    e, f, b, a = map(
        np.asarray, (region_before, region_after, reference_before, reference_after)
    )
    if (b == 0).any():
        raise ValueError("zero")
    g, gi = f.sum() / e.sum() - 1, a / b - 1
    return e.sum() * g, (e * (gi - g)).sum(), (f - e * (1 + gi)).sum()


# %% wrong: mean growth
# says: not the mean
def shift_share(region_before, region_after, reference_before, reference_after):
    e, f, b, a = map(
        np.asarray, (region_before, region_after, reference_before, reference_after)
    )
    if (b == 0).any():
        raise ValueError("zero")
    gi = a / b - 1
    g = gi.mean()
    return e.sum() * g, (e * (gi - g)).sum(), (f - e * (1 + gi)).sum()


# %% wrong: the regional part against the total
# says: not against g
def shift_share(region_before, region_after, reference_before, reference_after):
    e, f, b, a = map(
        np.asarray, (region_before, region_after, reference_before, reference_after)
    )
    if (b == 0).any():
        raise ValueError("zero")
    g, gi = a.sum() / b.sum() - 1, a / b - 1
    return e.sum() * g, (e * (gi - g)).sum(), (f - e * (1 + g)).sum()


# %% wrong: the whole change as the regional part
# says: you left the change whole
def shift_share(region_before, region_after, reference_before, reference_after):
    e, f, b, a = map(
        np.asarray, (region_before, region_after, reference_before, reference_after)
    )
    if (b == 0).any():
        raise ValueError("zero")
    g, gi = a.sum() / b.sum() - 1, a / b - 1
    return e.sum() * g, (e * (gi - g)).sum(), (f - e).sum()


# %% wrong: shares
# says: Return workers
def shift_share(region_before, region_after, reference_before, reference_after):
    e, f, b, a = map(
        np.asarray, (region_before, region_after, reference_before, reference_after)
    )
    if (b == 0).any():
        raise ValueError("zero")
    g, gi = a.sum() / b.sum() - 1, a / b - 1
    parts = np.array([e.sum() * g, (e * (gi - g)).sum(), (f - e * (1 + gi)).sum()])
    return parts / e.sum()


# %% wrong: new industries are left out
# says: counts in full as regional
def shift_share(region_before, region_after, reference_before, reference_after):
    e, f, b, a = (
        np.asarray(x, dtype=float)
        for x in (region_before, region_after, reference_before, reference_after)
    )
    if (b == 0).any():
        raise ValueError("zero")
    g, gi = a.sum() / b.sum() - 1, a / b - 1
    growth = np.divide(f, e, out=1 + gi, where=e > 0) - 1
    return e.sum() * g, (e * (gi - g)).sum(), (e * (growth - gi)).sum()


# %% wrong: growth from zero counts as none
# says: Growth from zero is undefined
def shift_share(region_before, region_after, reference_before, reference_after):
    e, f, b, a = (
        np.asarray(x, dtype=float)
        for x in (region_before, region_after, reference_before, reference_after)
    )
    gi = np.divide(a, b, out=np.ones_like(a), where=b > 0) - 1
    g = a.sum() / b.sum() - 1
    return e.sum() * g, (e * (gi - g)).sum(), (f - e * (1 + gi)).sum()


# %% wrong: the mix of the year after
# says: expected
def shift_share(region_before, region_after, reference_before, reference_after):
    e, f, b, a = map(
        np.asarray, (region_before, region_after, reference_before, reference_after)
    )
    if (b == 0).any():
        raise ValueError("zero")
    g, gi = a.sum() / b.sum() - 1, a / b - 1
    return f.sum() * g, (f * (gi - g)).sum(), (f - e).sum() - (f * gi).sum()


# %% wrong: the mix is never negative in the second test's place
def shift_share(region_before, region_after, reference_before, reference_after):
    e, f, b, a = map(
        np.asarray, (region_before, region_after, reference_before, reference_after)
    )
    if (b == 0).any():
        raise ValueError("zero")
    g, gi = a.sum() / b.sum() - 1, a / b - 1
    mix = -abs((e * (gi - g)).sum())
    return e.sum() * g, mix, (f - e).sum() - e.sum() * g - mix


# %% wrong: calls the library
# says: Your answer calls the library
def shift_share(region_before, region_after, reference_before, reference_after):
    from clusterlab.measures import shift_share as library

    return library(region_before, region_after, reference_before, reference_after)


# %% wrong: growth without the minus one
# says: the - 1 is missing
def shift_share(region_before, region_after, reference_before, reference_after):
    e, f, b, a = map(
        np.asarray, (region_before, region_after, reference_before, reference_after)
    )
    if (b == 0).any():
        raise ValueError("zero")
    g, gi = a.sum() / b.sum(), a / b
    return e.sum() * g, (e * (gi - g)).sum(), (f - e * gi).sum()


# %% wrong: the weights of the year after
# says: the workers before, not after
def shift_share(region_before, region_after, reference_before, reference_after):
    e, f, b, a = map(
        np.asarray, (region_before, region_after, reference_before, reference_after)
    )
    if (b == 0).any():
        raise ValueError("zero")
    g, gi = a.sum() / b.sum() - 1, a / b - 1
    return f.sum() * g, (f * (gi - g)).sum(), (f * (f / e - 1 - gi)).sum()


# %% wrong: zero over zero
# says: Growth from zero workers is undefined here
def shift_share(region_before, region_after, reference_before, reference_after):
    e, f, b, a = map(
        np.asarray, (region_before, region_after, reference_before, reference_after)
    )
    if (b == 0).any():
        raise ValueError("zero")
    g, gi = a.sum() / b.sum() - 1, a / b - 1
    with np.errstate(all="ignore"):
        return e.sum() * g, (e * (gi - g)).sum(), (e * (f / e - 1 - gi)).sum()


# %% wrong: refuses a new industry of the region
def shift_share(region_before, region_after, reference_before, reference_after):
    if 0 in list(region_before) or 0 in list(reference_before):
        raise ValueError("zero")
    e, f, b, a = map(
        np.asarray, (region_before, region_after, reference_before, reference_after)
    )
    g, gi = a.sum() / b.sum() - 1, a / b - 1
    return e.sum() * g, (e * (gi - g)).sum(), (f - e * (1 + gi)).sum()


# %% right: plain Python
def shift_share(region_before, region_after, reference_before, reference_after):
    if 0 in list(reference_before):
        raise ValueError("zero")
    g = sum(reference_after) / sum(reference_before) - 1
    national = mix = regional = 0
    for e, f, b, a in zip(
        region_before, region_after, reference_before, reference_after
    ):
        national += e * g
        mix += e * (a / b - 1 - g)
        regional += f - e * a / b
    return national, mix, regional


# %% right: pandas, what is left is regional
def shift_share(region_before, region_after, reference_before, reference_after):
    t = pd.DataFrame(
        {
            "e": region_before,
            "f": region_after,
            "b": reference_before,
            "a": reference_after,
        }
    )
    if not t["b"].all():
        raise ValueError("zero")
    g = t["a"].sum() / t["b"].sum() - 1
    expected = t["e"] * t["a"] / t["b"]
    change = t["f"].sum() - t["e"].sum()
    mix = expected.sum() - t["e"].sum() * (1 + g)
    return pd.Series([t["e"].sum() * g, mix, change - t["e"].sum() * g - mix])


# %% right: matrix products
def shift_share(region_before, region_after, reference_before, reference_after):
    e, f, b, a = np.array(
        [region_before, region_after, reference_before, reference_after],
        dtype=np.float64,
    )
    if np.any(b == 0):
        raise ValueError("zero")
    g, gi = np.sum(a) / np.sum(b) - 1, a / b - 1
    return [
        np.dot(e, np.full(len(e), g)),
        e @ (gi - g),
        np.float64(sum(f) - e @ (1 + gi)),
    ]


# %% right: exact fractions
def shift_share(region_before, region_after, reference_before, reference_after):
    from fractions import Fraction

    columns = (region_before, region_after, reference_before, reference_after)
    e, f, b, a = ([Fraction(float(x)) for x in column] for column in columns)
    if not all(b):
        raise ValueError("zero")
    g = sum(a) / sum(b)
    same = sum(x * z / y for x, y, z in zip(e, b, a))
    return [sum(e) * (g - 1), same - sum(e) * g, sum(f) - same]
