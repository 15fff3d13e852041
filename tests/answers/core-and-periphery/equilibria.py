# %% wrong: only the stable ones
# says: Unstable equilibria count too
def equilibria(gap):
    grid = np.linspace(0, 1, 2001)[1::2]
    values = [gap(x) for x in grid]
    found = [(0, True)] if gap(0) < 0 else []
    for i in range(len(grid) - 1):
        if values[i] > 0 > values[i + 1]:
            found.append(((grid[i] + grid[i + 1]) / 2, True))
    return found + ([(1, True)] if gap(1) > 0 else [])


# %% wrong: no corners
# says: The corners are missing
def equilibria(gap):
    from scipy.optimize import brentq

    grid = np.linspace(0, 1, 200)
    return [
        (brentq(gap, a, b), gap(a) > 0)
        for a, b in zip(grid[:-1], grid[1:])
        if gap(a) * gap(b) < 0
    ]


# %% wrong: stability turned round
# says: Turn it round
def equilibria(gap):
    from scipy.optimize import brentq

    grid = np.linspace(0, 1, 200)
    inside = [
        (brentq(gap, a, b), gap(a) < 0)
        for a, b in zip(grid[:-1], grid[1:])
        if gap(a) * gap(b) < 0
    ]
    low, high = [(0, True)] * (gap(0) < 0), [(1, True)] * (gap(1) > 0)
    return low + inside + high


# %% wrong: all are stable
# says: Not all are stable
def equilibria(gap):
    from scipy.optimize import brentq

    grid = np.linspace(0, 1, 200)
    inside = [
        (brentq(gap, a, b), True)
        for a, b in zip(grid[:-1], grid[1:])
        if gap(a) * gap(b) < 0
    ]
    low, high = [(0, True)] * (gap(0) < 0), [(1, True)] * (gap(1) > 0)
    return low + inside + high


# %% wrong: corners always
# says: 0 is no equilibrium here
def equilibria(gap):
    from scipy.optimize import brentq

    grid = np.linspace(0, 1, 200)
    inside = [
        (brentq(gap, a, b), gap(a) > 0)
        for a, b in zip(grid[:-1], grid[1:])
        if gap(a) * gap(b) < 0
    ]
    return [(0, True), *inside, (1, True)]


# %% wrong: takes symmetry for granted
def equilibria(gap):
    from scipy.optimize import brentq

    found = [(0.5, gap(0.4) > 0)]
    grid = np.linspace(0, 0.49, 200)
    for a, b in zip(grid[:-1], grid[1:]):
        if gap(a) * gap(b) < 0:
            share = brentq(gap, a, b)
            found += [(share, gap(a) > 0), (1 - share, gap(a) > 0)]
    if gap(0) < 0:
        found += [(0, True), (1, True)]
    return sorted(found)


# %% wrong: only where the gap is clearly not zero
def equilibria(gap):
    from scipy.optimize import brentq

    grid = np.linspace(0, 1, 200)
    inside = [
        (brentq(gap, a, b), gap(a) > 0)
        for a, b in zip(grid[:-1], grid[1:])
        if gap(a) * gap(b) < 0
    ]
    low, high = [(0, True)] * (gap(0) < -0.001), [(1, True)] * (gap(1) > 0.001)
    return low + inside + high


# %% wrong: both corners judged at 0
def equilibria(gap):
    from scipy.optimize import brentq

    grid = np.linspace(0, 1, 200)
    inside = [
        (brentq(gap, a, b), gap(a) > 0)
        for a, b in zip(grid[:-1], grid[1:])
        if gap(a) * gap(b) < 0
    ]
    low, high = [(0, True)] * (gap(0) < 0), [(1, True)] * (gap(0) < 0)
    return low + inside + high


# %% wrong: the library's equilibria
# says: Your answer calls the library
def equilibria(gap):
    from clusterlab.models import core_periphery_equilibria

    return core_periphery_equilibria(1.7)


# %% wrong: halving that finds only rising zeros
# says: here the gap falls
def equilibria(gap):
    def crossing(a, b):
        falls = gap(a) > 0
        for _ in range(60):
            value = gap((a + b) / 2)
            if value < 0:
                a = (a + b) / 2
            else:
                b = (a + b) / 2
        return a, falls

    grid = np.linspace(0, 1, 200)
    pairs = zip(grid[:-1], grid[1:])
    inside = [crossing(a, b) for a, b in pairs if gap(a) * gap(b) < 0]
    low, high = [(0, True)] * (gap(0) < 0), [(1, True)] * (gap(1) > 0)
    return low + inside + high


# %% wrong: halving that finds only falling zeros
# says: here the gap rises
def equilibria(gap):
    def crossing(a, b):
        falls = gap(a) > 0
        for _ in range(60):
            value = gap((a + b) / 2)
            if value > 0:
                a = (a + b) / 2
            else:
                b = (a + b) / 2
        return a, falls

    grid = np.linspace(0, 1, 200)
    pairs = zip(grid[:-1], grid[1:])
    inside = [crossing(a, b) for a, b in pairs if gap(a) * gap(b) < 0]
    low, high = [(0, True)] * (gap(0) < 0), [(1, True)] * (gap(1) > 0)
    return low + inside + high


# %% wrong: the lower corner reversed
# says: Share 0 is missing
def equilibria(gap):
    def crossing(a, b):
        falls = gap(a) > 0
        for _ in range(60):
            value = gap((a + b) / 2)
            if (value > 0) == falls:
                a = (a + b) / 2
            else:
                b = (a + b) / 2
        return a, falls

    grid = np.linspace(0, 1, 200)
    pairs = zip(grid[:-1], grid[1:])
    inside = [crossing(a, b) for a, b in pairs if gap(a) * gap(b) < 0]
    low, high = [(0, True)] * (gap(0) > 0), [(1, True)] * (gap(1) > 0)
    return low + inside + high


# %% wrong: the upper corner reversed
# says: Share 1 is missing
def equilibria(gap):
    def crossing(a, b):
        falls = gap(a) > 0
        for _ in range(60):
            value = gap((a + b) / 2)
            if (value > 0) == falls:
                a = (a + b) / 2
            else:
                b = (a + b) / 2
        return a, falls

    grid = np.linspace(0, 1, 200)
    pairs = zip(grid[:-1], grid[1:])
    inside = [crossing(a, b) for a, b in pairs if gap(a) * gap(b) < 0]
    low, high = [(0, True)] * (gap(0) < 0), [(1, True)] * (gap(1) < 0)
    return low + inside + high


# %% wrong: a coarse grid
def equilibria(gap):
    def crossing(a, b):
        falls = gap(a) > 0
        for _ in range(60):
            value = gap((a + b) / 2)
            if (value > 0) == falls:
                a = (a + b) / 2
            else:
                b = (a + b) / 2
        return a, falls

    grid = np.linspace(0, 1, 48)
    pairs = zip(grid[:-1], grid[1:])
    inside = [crossing(a, b) for a, b in pairs if gap(a) * gap(b) < 0]
    low, high = [(0, True)] * (gap(0) < 0), [(1, True)] * (gap(1) > 0)
    return low + inside + high


# %% wrong: the corners first
def equilibria(gap):
    def crossing(a, b):
        falls = gap(a) > 0
        for _ in range(60):
            value = gap((a + b) / 2)
            if (value > 0) == falls:
                a = (a + b) / 2
            else:
                b = (a + b) / 2
        return a, falls

    grid = np.linspace(0, 1, 200)
    pairs = zip(grid[:-1], grid[1:])
    inside = [crossing(a, b) for a, b in pairs if gap(a) * gap(b) < 0]
    low, high = [(0, True)] * (gap(0) < 0), [(1, True)] * (gap(1) > 0)
    return low + high + inside


# %% wrong: all shares at once
# says: one share at a time
def equilibria(gap):
    grid = np.linspace(0, 1, 200)
    values = gap(grid)
    at = np.flatnonzero(values[:-1] * values[1:] < 0)
    low, high = [(0, True)] * (values[0] < 0), [(1, True)] * (values[-1] > 0)
    return low + [(grid[i], values[i] > 0) for i in at] + high


# %% wrong: the neighbour instead of the zero
def equilibria(gap):
    grid = np.linspace(0, 1, 200)
    values = np.array([gap(x) for x in grid])
    at = np.flatnonzero(values[:-1] * values[1:] < 0)
    low, high = [(0, True)] * (values[0] < 0), [(1, True)] * (values[-1] > 0)
    return low + [(grid[i], values[i] > 0) for i in at] + high


# %% right: plain Python, halving
def equilibria(gap):
    def crossing(low, high):
        falls = gap(low) > 0
        for _ in range(60):
            middle = (low + high) / 2
            if (gap(middle) > 0) == falls:
                low = middle
            else:
                high = middle
        return low, falls

    grid = [i / 199 for i in range(200)]
    found = [crossing(a, b) for a, b in zip(grid, grid[1:]) if gap(a) * gap(b) < 0]
    if gap(0) < 0:
        found.insert(0, (0, True))
    return [*found, (1, True)] if gap(1) > 0 else found


# %% right: an array of numbers, another grid
def equilibria(gap):
    from scipy.optimize import brentq

    grid = np.linspace(0, 1, 1234)
    sign = np.sign([gap(x) for x in grid])
    at = np.flatnonzero(np.diff(sign))
    rows = [[brentq(gap, grid[i], grid[i + 1]), sign[i] > 0] for i in at]
    rows += [[0, 1]] if sign[0] < 0 else []
    rows += [[1, 1]] if sign[-1] > 0 else []
    return np.array(sorted(rows), dtype=float)


# %% right: a table, stability by the slope
import pandas as pd


def equilibria(gap):
    from scipy.optimize import brentq

    grid = np.linspace(0, 1, 200)
    values = pd.Series([gap(x) for x in grid], index=grid)
    shares = [
        brentq(gap, a, b)
        for a, b in zip(grid[:-1], grid[1:])
        if values[a] * values[b] < 0
    ]
    pairs = [(x, np.bool_(gap(x + 1e-6) < gap(x - 1e-6))) for x in shares]
    if values.iloc[0] < 0:
        pairs = [(np.float64(0), np.bool_(True)), *pairs]
    if values.iloc[-1] > 0:
        pairs = [*pairs, (np.float64(1), np.bool_(True))]
    return pairs


# %% right: secants, named pairs from a generator
from typing import NamedTuple


class Rest(NamedTuple):
    share: float
    stable: bool


def equilibria(gap):
    def rests():
        if gap(0.0) < 0:
            yield Rest(0.0, True)
        left, before = 0.0, gap(0.0)
        for step in range(1, 1000):
            right = step / 999
            after = gap(right)
            if (before < 0) != (after < 0):
                x0, y0, x1, y1 = left, before, right, after
                for _ in range(30):
                    if y1 == y0:
                        break
                    x0, y0, x1 = x1, y1, x1 - y1 * (x1 - x0) / (y1 - y0)
                    y1 = gap(x1)
                yield Rest(x1, before > after)
            left, before = right, after
        if gap(1.0) > 0:
            yield Rest(1.0, True)

    return list(rests())
