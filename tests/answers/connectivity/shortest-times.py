# %% wrong: one place on the way
# says: through one other place only
def shortest_times(direct):
    t = np.array(direct, float)
    ways = [t] + [t[:, [k]] + t[[k], :] for k in range(len(t))]
    return np.min(ways, axis=0)


# %% wrong: direct links only
# says: These are the direct times
def shortest_times(direct):
    return np.array(direct, float)


# %% wrong: writes into the caller's table
# says: Leave direct unchanged
def shortest_times(direct):
    t = direct
    for k in range(len(t)):
        for i in range(len(t)):
            for j in range(len(t)):
                t[i][j] = min(t[i][j], t[i][k] + t[k][j])
    return t


# %% wrong: the slowest way
# says: Keep the smaller of the old and the new
def shortest_times(direct):
    t = np.array(direct, float)
    for k in range(len(t)):
        t = np.maximum(t, t[:, [k]] + t[[k], :])
    return t


# %% wrong: multiplies instead of adding
def shortest_times(direct):
    t = np.array(direct, float)
    for k in range(len(t)):
        with np.errstate(invalid="ignore"):
            t = np.fmin(t, t[:, [k]] * t[[k], :])
    return t


# %% wrong: counts links
# says: Add minutes, not links
def shortest_times(direct):
    t = np.isfinite(np.array(direct, float)).astype(float)
    t[t == 0] = np.inf
    np.fill_diagonal(t, 0)
    for k in range(len(t)):
        t = np.minimum(t, t[:, [k]] + t[[k], :])
    return t


# %% wrong: the loops in the wrong order
# says: The place on the way belongs in the outermost loop
def shortest_times(direct):
    t = np.array(direct, float)
    for i in range(len(t)):
        for j in range(len(t)):
            for k in range(len(t)):
                t[i, j] = min(t[i, j], t[i, k] + t[k, j])
    return t


# %% wrong: no way becomes zero
def shortest_times(direct):
    t = np.array(direct, float)
    for k in range(len(t)):
        t = np.minimum(t, t[:, [k]] + t[[k], :])
    return np.where(np.isinf(t), 0, t)


# %% wrong: stops after five places
def shortest_times(direct):
    t = np.array(direct, float)
    for k in range(min(5, len(t))):
        t = np.minimum(t, t[:, [k]] + t[[k], :])
    return t


# %% right: three loops, lists
def shortest_times(direct):
    t = [list(row) for row in direct]
    n = len(t)
    for k in range(n):
        for i in range(n):
            for j in range(n):
                t[i][j] = min(t[i][j], t[i][k] + t[k][j])
    return t


# %% right: repeated squaring
def shortest_times(direct):
    t = np.array(direct, float)
    for _ in range(len(t)):
        t = (t[:, :, None] + t[None, :, :]).min(axis=1)
    return t


# %% right: Dijkstra from every place
import heapq


def shortest_times(direct):
    n, table = len(direct), []
    for start in range(n):
        best, queue = [float("inf")] * n, [(0, start)]
        while queue:
            time, here = heapq.heappop(queue)
            if time < best[here]:
                best[here] = time
                for there in range(n):
                    if direct[here][there] < float("inf"):
                        heapq.heappush(queue, (time + direct[here][there], there))
        table.append(best)
    return table


# %% right: a data frame
import pandas as pd


def shortest_times(direct):
    t = pd.DataFrame(direct, dtype=float)
    for k in t.index:
        for j in t.columns:
            t[j] = np.minimum(t[j], t[k] + t.loc[k, j])
    return t


# %% wrong: column k twice
# says: Row k, not column k twice
def shortest_times(direct):
    t = np.array(direct, float)
    for k in range(len(t)):
        t = np.minimum(t, t[:, [k]] + t[:, [k]].T)
    return t


# %% wrong: starts from the faster direction
# says: other times in the other direction
def shortest_times(direct):
    t = np.minimum(np.array(direct, float), np.array(direct, float).T)
    for k in range(len(t)):
        t = np.minimum(t, t[:, [k]] + t[[k], :])
    return t


# %% wrong: forgets to return
# says: is a return missing
def shortest_times(direct):
    t = np.array(direct, float)
    for k in range(len(t)):
        t = np.minimum(t, t[:, [k]] + t[[k], :])


# %% right: Bellman and Ford from every place
def shortest_times(direct):
    places = range(len(direct))
    table = []
    for start in places:
        best = [np.inf if place != start else 0 for place in places]
        for _ in places:
            best = [min(best[i] + direct[i][j] for i in places) for j in places]
        table.append(best)
    return np.array(table)


# %% wrong: no brackets around k
# says: The brackets
def shortest_times(direct):
    t = np.array(direct, dtype=float)
    for k in range(len(t)):
        t = np.minimum(t, t[:, k] + t[k, :])
    return t


# %% wrong: the old times are forgotten
# says: np.minimum
def shortest_times(direct):
    t = np.array(direct, dtype=float)
    for k in range(len(t)):
        t = t[:, [k]] + t[[k], :]
    return t
