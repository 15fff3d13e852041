# %% wrong: the last grid only
# says: the last grid
def long_run_share(step, size, share, rounds, last, rng):
    grid = (rng.random((size, size)) < share).astype(int)
    for _ in range(rounds):
        grid = step(grid)
    return grid.mean()


# %% wrong: the mean of all rounds
# says: of all rounds
def long_run_share(step, size, share, rounds, last, rng):
    grid = (rng.random((size, size)) < share).astype(int)
    shares = []
    for _ in range(rounds):
        grid = step(grid)
        shares.append(grid.mean())
    return np.mean(shares)


# %% wrong: too few steps
# says: One round too few
def long_run_share(step, size, share, rounds, last, rng):
    grid = (rng.random((size, size)) < share).astype(int)
    shares = [grid.mean()]
    for _ in range(rounds - 1):
        grid = step(grid)
        shares.append(grid.mean())
    return np.mean(shares[-last:])


# %% wrong: plays the last rounds in addition
# says: The last rounds are among
def long_run_share(step, size, share, rounds, last, rng):
    grid = (rng.random((size, size)) < share).astype(int)
    for _ in range(rounds):
        grid = step(grid)
    shares = []
    for _ in range(last):
        grid = step(grid)
        shares.append(grid.mean())
    return np.mean(shares)


# %% wrong: the first rounds instead of the last
# says: the first rounds
def long_run_share(step, size, share, rounds, last, rng):
    grid = (rng.random((size, size)) < share).astype(int)
    shares = []
    for _ in range(rounds):
        grid = step(grid)
        shares.append(grid.mean())
    return np.mean(shares[:last])


# %% wrong: every round from the first grid
# says: Feed each new grid
def long_run_share(step, size, share, rounds, last, rng):
    first = (rng.random((size, size)) < share).astype(int)
    shares = []
    for _ in range(rounds):
        shares.append(step(first).mean())
    return np.mean(shares[-last:])


# %% wrong: counts instead of shares
# says: not a number of firms
def long_run_share(step, size, share, rounds, last, rng):
    grid = (rng.random((size, size)) < share).astype(int)
    counts = []
    for _ in range(rounds):
        grid = step(grid)
        counts.append(grid.sum())
    return np.mean(counts[-last:])


# %% wrong: the share of defectors
# says: share of defectors
def long_run_share(step, size, share, rounds, last, rng):
    grid = (rng.random((size, size)) < share).astype(int)
    shares = []
    for _ in range(rounds):
        grid = step(grid)
        shares.append(1 - grid.mean())
    return np.mean(shares[-last:])


# %% wrong: the median
def long_run_share(step, size, share, rounds, last, rng):
    grid = (rng.random((size, size)) < share).astype(int)
    shares = []
    for _ in range(rounds):
        grid = step(grid)
        shares.append(grid.mean())
    return np.median(shares[-last:])


# %% wrong: half of the first grid cooperates
# says: not one half
def long_run_share(step, size, share, rounds, last, rng):
    grid = rng.integers(0, 2, (size, size))
    shares = []
    for _ in range(rounds):
        grid = step(grid)
        shares.append(grid.mean())
    return np.mean(shares[-last:])


# %% wrong: share and its complement exchanged
# says: share of defectors
def long_run_share(step, size, share, rounds, last, rng):
    grid = (rng.random((size, size)) > share).astype(int)
    shares = []
    for _ in range(rounds):
        grid = step(grid)
        shares.append(grid.mean())
    return np.mean(shares[-last:])


# %% wrong: a generator of its own
# says: from rng
def long_run_share(step, size, share, rounds, last, rng):
    grid = (np.random.default_rng(1).random((size, size)) < share).astype(int)
    shares = []
    for _ in range(rounds):
        grid = step(grid)
        shares.append(grid.mean())
    return np.mean(shares[-last:])


# %% wrong: calls the library
# says: Your answer calls the library
def long_run_share(step, size, share, rounds, last, rng):
    from clusterlab.models import spatial_dilemma

    grid = (rng.random((size, size)) < share).astype(int)
    return spatial_dilemma(grid, 1.85, rounds)[-last:].mean()


# %% wrong: exactly this share of the first grid, not each site by chance
def long_run_share(step, size, share, rounds, last, rng):
    sites = np.zeros(size * size, dtype=int)
    sites[: round(share * size * size)] = 1
    grid = rng.permutation(sites).reshape(size, size)
    shares = []
    for _ in range(rounds):
        grid = step(grid)
        shares.append(grid.mean())
    return np.mean(shares[-last:])


# %% wrong: NumPy's global generator
# says: from rng, and from nothing else
def long_run_share(step, size, share, rounds, last, rng):
    grid = (np.random.random((size, size)) < share).astype(int)
    shares = []
    for _ in range(rounds):
        grid = step(grid)
        shares.append(grid.mean())
    return np.mean(shares[-last:])


# %% wrong: one round too many in the mean
# says: one round too many
def long_run_share(step, size, share, rounds, last, rng):
    grid = (rng.random((size, size)) < share).astype(int)
    shares = [grid.mean()]
    for _ in range(rounds):
        grid = step(grid)
        shares.append(grid.mean())
    return np.mean(shares[rounds - last :])


# %% wrong: the sum of the last rounds
# says: Divide by
def long_run_share(step, size, share, rounds, last, rng):
    grid = (rng.random((size, size)) < share).astype(int)
    total = 0
    for now in range(rounds):
        grid = step(grid)
        total += grid.mean() * (now >= rounds - last)
    return total


# %% wrong: always the three last rounds
def long_run_share(step, size, share, rounds, last, rng):
    grid = (rng.random((size, size)) < share).astype(int)
    shares = []
    for _ in range(rounds):
        grid = step(grid)
        shares.append(grid.mean())
    return np.mean(shares[-3:])


# %% wrong: a new grid in every round
def long_run_share(step, size, share, rounds, last, rng):
    shares = [step((rng.random((size, size)) < share).astype(int)).mean() for _ in range(rounds)]
    return np.mean(shares[-last:])


# %% wrong: draws one row of sites
# says: Draw a table of sites
def long_run_share(step, size, share, rounds, last, rng):
    grid = (rng.random(size) < share).astype(int)
    shares = []
    for _ in range(rounds):
        grid = step(grid)
        shares.append(grid.mean())
    return np.mean(shares[-last:])


# %% right: a running sum
def long_run_share(step, size, share, rounds, last, rng):
    grid = np.where(rng.uniform(size=(size, size)) < share, 1, 0)
    total = 0.0
    for t in range(rounds):
        grid = np.asarray(step(grid))
        if t >= rounds - last:
            total += grid.sum() / grid.size
    return total / last


# %% right: rng.choice
def long_run_share(step, size, share, rounds, last, rng):
    grid = rng.choice([1, 0], size=(size, size), p=[share, 1 - share])
    shares = [np.mean(grid := step(grid)) for _ in range(rounds)]
    return sum(shares[-last:]) / last


# %% right: rng.binomial and a deque
from collections import deque

import pandas as pd


def long_run_share(step, size, share, rounds, last, rng):
    grid = rng.binomial(1, share, size=(size, size))
    kept = deque(maxlen=last)
    for _ in range(rounds):
        grid = step(grid)
        kept.append(float(np.mean(grid)))
    return pd.Series(kept).mean()


# %% right: all grids kept
def long_run_share(step, size, share, rounds, last, rng):
    grids = [(rng.random((size, size)) < share) * 1]
    while len(grids) <= rounds:
        grids.append(step(grids[-1]))
    return np.stack(grids[-last:]).mean()


# %% right: recursion over one long draw
def long_run_share(step, size, share, rounds, last, rng):
    first = (rng.random(size * size) < share).reshape(size, size)

    def play(grid, left):
        grid = step(grid)
        return (grid.mean() if left <= last else 0.0) + (play(grid, left - 1) if left > 1 else 0.0)

    return play(first.astype(np.int8), rounds) / last
