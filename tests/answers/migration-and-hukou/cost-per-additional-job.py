# %% wrong: gross jobs
# says: That is the cost per reported job
def cost_per_additional_job(subsidy, reported, anyway, moved):
    return subsidy / reported


# %% wrong: only those who would have come anyway
# says: moved here from elsewhere; take them out too
def cost_per_additional_job(subsidy, reported, anyway, moved):
    return subsidy / (reported * (1 - anyway))


# %% wrong: only displacement
# says: would have come anyway; take them out too
def cost_per_additional_job(subsidy, reported, anyway, moved):
    return subsidy / (reported * (1 - moved))


# %% wrong: MC8 adds shares of different totals
# says: do not add the shares
def cost_per_additional_job(subsidy, reported, anyway, moved):
    return subsidy / (reported * (1 - anyway - moved))


# %% wrong: the shares instead of what they leave
# says: keep 1 minus each share
def cost_per_additional_job(subsidy, reported, anyway, moved):
    return subsidy / (reported * anyway * moved)


# %% wrong: removes only jobs that are both
# says: if either holds
def cost_per_additional_job(subsidy, reported, anyway, moved):
    return subsidy / (reported * (1 - anyway * moved))


# %% wrong: upside down
# says: Upside down
def cost_per_additional_job(subsidy, reported, anyway, moved):
    return reported * (1 - anyway) * (1 - moved) / subsidy


# %% wrong: refuses nothing
# says: All jobs would have come anyway
def cost_per_additional_job(subsidy, reported, anyway, moved):
    return np.asarray(subsidy) / (np.asarray(reported) * (1 - anyway) * (1 - moved))


# %% wrong: takes percentages for shares
# says: it is no percentage
def cost_per_additional_job(subsidy, reported, anyway, moved):
    anyway = np.where(np.asarray(anyway) > 1, np.asarray(anyway) / 100, anyway)
    additional = reported * (1 - anyway) * (1 - moved)
    if np.any(additional == 0):
        raise ValueError("none left")
    return subsidy / additional


# %% wrong: only the product is checked
def cost_per_additional_job(subsidy, reported, anyway, moved):
    additional = reported * (1 - anyway) * (1 - moved)
    if np.any(additional <= 0):
        raise ValueError("none left")
    return subsidy / additional


# %% wrong: refuses a park without any such jobs
def cost_per_additional_job(subsidy, reported, anyway, moved):
    anyway, moved = np.asarray(anyway), np.asarray(moved)
    if np.any((anyway <= 0) | (anyway >= 1) | (moved <= 0) | (moved >= 1)):
        raise ValueError("no")
    return subsidy / (reported * (1 - anyway) * (1 - moved))


# %% wrong: refuses only if no park has an additional job
def cost_per_additional_job(subsidy, reported, anyway, moved):
    for share in (np.asarray(anyway), np.asarray(moved)):
        if np.any(share < 0) or np.any(share > 1):
            raise ValueError("share")
    net = np.asarray(reported) * (1 - np.asarray(anyway)) * (1 - np.asarray(moved))
    if np.all(net <= 0):
        raise ValueError("none left")
    return np.asarray(subsidy) / net


# %% wrong: checks only the first share
def cost_per_additional_job(subsidy, reported, anyway, moved):
    if np.any(np.asarray(anyway) < 0) or np.any(np.asarray(anyway) > 1):
        raise ValueError("share")
    net = np.asarray(reported) * (1 - np.asarray(anyway)) * (1 - np.asarray(moved))
    if np.any(net <= 0):
        raise ValueError("none left")
    return np.asarray(subsidy) / net


# %% wrong: all parks together
# says: the cost in each park
def cost_per_additional_job(subsidy, reported, anyway, moved):
    net = np.asarray(reported) * (1 - np.asarray(anyway)) * (1 - np.asarray(moved))
    return np.sum(subsidy) / np.sum(net)


# %% wrong: whole jobs
def cost_per_additional_job(subsidy, reported, anyway, moved):
    for share in (anyway, moved):
        if np.min(share) < 0 or np.max(share) > 1:
            raise ValueError("share")
    net = np.floor(np.asarray(reported) * (1 - anyway)) * (1 - np.asarray(moved))
    if np.any(net <= 0):
        raise ValueError("none left")
    return subsidy / net


# %% wrong: infinite where nothing is left
# says: All jobs would have come anyway
def cost_per_additional_job(subsidy, reported, anyway, moved):
    for share in (anyway, moved):
        if np.min(share) < 0 or np.max(share) > 1:
            raise ValueError("share")
    net = np.asarray(reported) * (1 - np.asarray(anyway)) * (1 - np.asarray(moved))
    return np.where(net > 0, subsidy / np.maximum(net, 1e-12), np.inf)


# %% right: step by step
def cost_per_additional_job(subsidy, reported, anyway, moved):
    for share in (anyway, moved):
        if np.min(share) < 0 or np.max(share) > 1:
            raise ValueError("A share lies between 0 and 1.")
    remaining = reported - reported * anyway
    additional = remaining - remaining * moved
    if np.min(additional) == 0:
        raise ValueError("None left.")
    return subsidy / additional


# %% right: plain Python for one park, map for many
def cost_per_additional_job(subsidy, reported, anyway, moved):
    def one(s, r, a, m):
        if not (0 <= a < 1 and 0 <= m < 1):
            raise ValueError("no additional job")
        return s / r / (1 - a) / (1 - m)

    each = np.broadcast_arrays(subsidy, reported, anyway, moved)
    if each[0].ndim == 0:
        return one(*(float(x) for x in each))
    return [one(*values) for values in zip(*each)]


# %% right: pandas
def cost_per_additional_job(subsidy, reported, anyway, moved):
    given = {"s": subsidy, "r": reported, "a": anyway, "m": moved}
    size = max(np.size(value) for value in given.values())
    table = pd.DataFrame(given, index=range(size)).astype(float)
    shares = table[["a", "m"]]
    if ((shares < 0) | (shares > 1)).any(axis=None):
        raise ValueError("share")
    jobs = table["r"] * (1 - table["a"]) * (1 - table["m"])
    if jobs.eq(0).any():
        raise ValueError("none")
    cost = table["s"] / jobs
    return cost if np.ndim(subsidy) or np.ndim(reported) else cost.iloc[0]


# %% right: vectorize
def cost_per_additional_job(subsidy, reported, anyway, moved):
    @np.vectorize
    def one(s, r, a, m):
        if min(a, m) < 0 or max(a, m) > 1 or r * (1 - a) * (1 - m) <= 0:
            raise ValueError("Not a single additional job.")
        return float(s) / (r * (1 - a) * (1 - m))

    return one(subsidy, reported, anyway, moved)
