# %% wrong: unweighted
# says: Weight the places
def watt(times, mass):
    return np.mean(times, axis=1)


# %% wrong: not divided
# says: Divide by the sum of the masses
def watt(times, mass):
    return np.asarray(times) @ mass


# %% wrong: divided by the number of places
# says: Divide by the sum of the masses, not
def watt(times, mass):
    return np.asarray(times) @ mass / len(mass)


# %% wrong: times to a place instead of from it
# says: from r to s
def watt(times, mass):
    return np.asarray(times).T @ mass / np.sum(mass)


# %% wrong: weights by its own mass
# says: The mass of the place one travels to
def watt(times, mass):
    mass = np.asarray(mass)
    return np.asarray(times).sum(axis=1) * mass / mass.sum()


# %% wrong: leaves itself out of the weights
# says: All masses count
def watt(times, mass):
    times, mass = np.asarray(times), np.asarray(mass)
    return times @ mass / (mass.sum() - mass)


# %% wrong: one mean for all
# says: one number for each place
def watt(times, mass):
    return np.average(np.asarray(times) @ mass / np.sum(mass), weights=mass)


# %% wrong: potential
# says: That is market potential
def watt(times, mass):
    times = np.asarray(times, float)
    near = np.divide(1, times, out=np.zeros_like(times), where=times > 0)
    return near @ mass


# %% wrong: takes masses of zero
# says: no mass at all
def watt(times, mass):
    return np.asarray(times) @ mass / max(np.sum(mass), 1)


# %% wrong: ignores the time inside a place
def watt(times, mass):
    times = np.array(times, float)
    np.fill_diagonal(times, 0)
    if sum(mass) == 0:
        raise ValueError("mass")
    return times @ mass / np.sum(mass)


# %% wrong: refuses any place without mass
def watt(times, mass):
    if 0 in list(mass):
        raise ValueError("mass")
    return np.asarray(times) @ mass / np.sum(mass)


# %% right: pure Python
def watt(times, mass):
    total = sum(mass)
    if total == 0:
        raise ValueError("The masses add up to zero.")
    return [sum(t * m for t, m in zip(row, mass)) / total for row in times]


# %% right: np.average
def watt(times, mass):
    if not np.any(mass):
        raise ValueError("mass")
    return np.average(times, axis=1, weights=mass)


# %% right: pandas
import pandas as pd


def watt(times, mass):
    weights = pd.Series(mass) / sum(mass) if sum(mass) else None
    if weights is None:
        raise ValueError("mass")
    return pd.DataFrame(times).mul(weights, axis="columns").sum(axis="columns")


# %% wrong: a harmonic mean
def watt(times, mass):
    if sum(mass) == 0:
        raise ValueError("mass")
    return np.sum(mass) / ((1 / np.array(times, dtype=float)) @ np.array(mass))


# %% right: a list of NumPy numbers
def watt(times, mass):
    mass = np.asarray(mass, dtype=float)
    if mass.sum() <= 0:
        raise ValueError(f"The masses add up to {mass.sum()}.")
    return [np.dot(row, mass / mass.sum()) for row in np.asarray(times)]


# %% wrong: not added up
# says: Add up along the rows
def watt(times, mass):
    return np.array(times) * np.array(mass) / np.sum(mass)


# %% wrong: added up over the whole table
# says: One number for each place
def watt(times, mass):
    return np.sum(np.array(times) * np.array(mass)) / np.sum(mass)


# %% wrong: leaves itself out of both sums
# says: in both sums
def watt(times, mass):
    times, mass = np.array(times, dtype=float), np.array(mass)
    np.fill_diagonal(times, 0)
    return times @ mass / (mass.sum() - mass)
