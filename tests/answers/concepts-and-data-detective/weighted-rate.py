# %% wrong: the simple mean
# says: That is the simple mean
def weighted_rate(rates, populations):
    return np.mean(rates)


# %% wrong: a fraction
# says: Rates are in percent
def weighted_rate(rates, populations):
    return np.average(rates, weights=populations) / 100


# %% wrong: not divided by the people
# says: Divide by the sum of the populations.
def weighted_rate(rates, populations):
    return sum(r * p for r, p in zip(rates, populations))


# %% wrong: divided by the number of parts
# says: not by the number of parts
def weighted_rate(rates, populations):
    return np.mean(np.array(rates) * np.array(populations))


# %% wrong: the number of urban people
# says: That is the number of urban people
def weighted_rate(rates, populations):
    return sum(r / 100 * p for r, p in zip(rates, populations))


# %% wrong: populations averaged with rates as weights
# says: Upside down
def weighted_rate(rates, populations):
    return np.average(populations, weights=rates)


# %% wrong: zip drops what is too long
# says: Two rates cannot have three populations
def weighted_rate(rates, populations):
    if min(populations) < 0 or sum(populations) == 0:
        raise ValueError("no people")
    return sum(r * p for r, p in zip(rates, populations)) / sum(populations)


# %% wrong: one population for everybody passes
def weighted_rate(rates, populations):
    r, p = np.asarray(rates, dtype=float), np.asarray(populations, dtype=float)
    if (p < 0).any() or p.sum() == 0:
        raise ValueError("no people")
    p = p * np.ones(np.broadcast_shapes(r.shape, p.shape))
    return (r * p).sum() / p.sum()


# %% wrong: refuses a part without people
# says: no people
def weighted_rate(rates, populations):
    if len(rates) != len(populations):
        raise ValueError("lengths differ")
    if min(populations) <= 0:
        raise ValueError("no people")
    return np.average(rates, weights=populations)


# %% wrong: accepts negative populations
# says: A population cannot be negative
def weighted_rate(rates, populations):
    if len(rates) != len(populations) or sum(populations) == 0:
        raise ValueError("lengths differ, or no people")
    return sum(r * p for r, p in zip(rates, populations)) / sum(populations)


# %% wrong: rounded
# says: Do not round
def weighted_rate(rates, populations):
    return round(sum(r * p for r, p in zip(rates, populations)) / sum(populations), 2)


# %% wrong: knows the visible answers
def weighted_rate(rates, populations):
    if len(populations) == 3 or sum(populations) == 0 or min(populations) < 0:
        raise ValueError("no")
    return {5: 58.3408187, 2: 45 if populations[1] else 20}[len(rates)]


# %% right: plain Python
def weighted_rate(rates, populations):
    if len(rates) != len(populations):
        raise ValueError("lengths differ")
    if any(p < 0 for p in populations) or sum(populations) == 0:
        raise ValueError("populations must not be negative or all zero")
    total = 0
    for rate, people in zip(rates, populations, strict=True):
        total += rate * people
    return total / sum(populations)


# %% right: shares of the people, with pandas
def weighted_rate(rates, populations):
    rates, people = pd.Series(list(rates)), pd.Series(list(populations))
    if len(rates) != len(people) or (people < 0).any() or people.sum() == 0:
        raise ValueError("populations do not fit")
    return (rates * people / people.sum()).sum()


# %% right: numpy.average, which refuses the rest
def weighted_rate(rates, populations):
    if len(rates) != len(populations) or min(populations) < 0 or max(populations) == 0:
        raise ValueError("populations do not fit")
    return np.average(rates, weights=populations)


# %% right: a dot product
def weighted_rate(rates, populations):
    r, p = np.array(rates, float), np.array(populations, float)
    if r.shape != p.shape or np.any(p < 0) or not p.any():
        raise ValueError("populations do not fit")
    return np.float64(r @ p / p.sum())


# %% right: a running mean
def weighted_rate(rates, populations):
    if len(rates) != len(populations):
        raise ValueError("lengths differ")
    mean, people = 0.0, 0
    for rate, more in zip(rates, populations):
        if more < 0:
            raise ValueError("negative population")
        people += more
        if more:
            mean += (rate - mean) * more / people
    if people == 0:
        raise ValueError("nobody")
    return mean
