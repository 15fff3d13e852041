# %% wrong: a row dominates itself
# says: must also be *better* in one
def policy_frontier(rows):
    return [
        i
        for i, (t, q) in enumerate(rows)
        if not any(a >= t and b <= q for a, b in rows)
    ]


# %% wrong: dominates only if better in both
# says: is enough to dominate
def policy_frontier(rows):
    return [
        i for i, (t, q) in enumerate(rows) if not any(a > t and b < q for a, b in rows)
    ]


# %% wrong: more inequality is better
# says: Less inequality is better
def policy_frontier(rows):
    return [
        i
        for i, (t, q) in enumerate(rows)
        if not any(a >= t and b >= q and (a > t or b > q) for a, b in rows)
    ]


# %% wrong: the rows for their positions
# says: Return positions
def policy_frontier(rows):
    return [
        (t, q)
        for t, q in rows
        if not any(a >= t and b <= q and (a > t or b < q) for a, b in rows)
    ]


# %% wrong: sorted by inequality
# says: Ascending
def policy_frontier(rows):
    kept = [
        i
        for i, (t, q) in enumerate(rows)
        if not any(a >= t and b <= q and (a > t or b < q) for a, b in rows)
    ]
    return sorted(kept, key=lambda i: rows[i][1])


# %% wrong: the highest total only
# says: does not dominate one with less inequality
def policy_frontier(rows):
    best = max(total for total, _ in rows)
    return [i for i, (total, _) in enumerate(rows) if total == best]


# %% wrong: the two ends only
# says: rows between them
def policy_frontier(rows):
    first = max(range(len(rows)), key=lambda i: (rows[i][0], -rows[i][1]))
    last = min(range(len(rows)), key=lambda i: (rows[i][1], -rows[i][0]))
    return sorted({first, last})


# %% wrong: one of two equal rows
# says: Of two equal rows
def policy_frontier(rows):
    best, kept = float("inf"), []
    for i in sorted(range(len(rows)), key=lambda i: (-rows[i][0], rows[i][1])):
        if rows[i][1] < best:
            best = rows[i][1]
            kept.append(i)
    return sorted(kept)


# %% wrong: compares with the next row only
def policy_frontier(rows):
    order = sorted(range(len(rows)), key=lambda i: (-rows[i][0], rows[i][1]))
    kept = order[:1]
    for before, i in zip(order, order[1:]):
        if (
            rows[i][1] < rows[before][1]
            or tuple(rows[i]) == tuple(rows[before])
            and before in kept
        ):
            kept.append(i)
    return sorted(kept)


# %% wrong: fails without rows
def policy_frontier(rows):
    table = np.array(rows, dtype=float)
    total, inequality = table[:, 0], table[:, 1]
    return [
        i
        for i, (t, q) in enumerate(table)
        if not (
            (total >= t) & (inequality <= q) & ((total > t) | (inequality < q))
        ).any()
    ]


# %% wrong: drops negative totals
def policy_frontier(rows):
    return [
        i
        for i, (t, q) in enumerate(rows)
        if t > 0 and not any(a >= t and b <= q and (a > t or b < q) for a, b in rows)
    ]


# %% wrong: asks the library
# says: Your answer calls the library
def policy_frontier(rows):
    from clusterlab.measures import hhi

    hhi([1, 2])
    return [3, 6, 7]


# %% right: a broadcast comparison
def policy_frontier(rows):
    if len(rows) == 0:
        return []
    total, inequality = np.array(rows, dtype=float).T
    as_good = (total[:, None] >= total) & (inequality[:, None] <= inequality)
    better = (total[:, None] > total) | (inequality[:, None] < inequality)
    return np.flatnonzero(~(as_good & better).any(axis=0))


# %% right: a sweep from the highest total
def policy_frontier(rows):
    kept, best = [], None
    for i in sorted(range(len(rows)), key=lambda i: (-rows[i][0], rows[i][1])):
        total, inequality = rows[i]
        if best is None or inequality < best[1] or (total, inequality) == best:
            kept.append(i)
            best = (total, inequality)
    return sorted(kept)


# %% right: strike out the dominated
def policy_frontier(rows):
    left = set(range(len(rows)))
    for i, (t, q) in enumerate(rows):
        for a, b in rows:
            if (a > t and b <= q) or (a >= t and b < q):
                left.discard(i)
    return sorted(left)


# %% right: a generator and a tuple
def policy_frontier(rows):
    def dominated(row):
        return any(
            tuple(other) != tuple(row) and other[0] >= row[0] and other[1] <= row[1]
            for other in rows
        )

    return tuple(i for i, row in enumerate(rows) if not dominated(row))


# %% wrong: sorted by total alone
# says: row 7 beats row 0
def policy_frontier(rows):
    kept, least = [], float("inf")
    for i in sorted(range(len(rows)), key=lambda i: -rows[i][0]):
        if rows[i][1] < least or (kept and tuple(rows[i]) == tuple(rows[kept[-1]])):
            kept.append(i)
            least = rows[i][1]
    return sorted(kept)
