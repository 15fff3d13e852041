# %% wrong: pooled and mean exchanged
# says: You pooled the others
def krugman_to_others(table, region, pooled):
    others = np.delete(table, region, axis=0)
    own = table[region] / table[region].sum()
    if not pooled:
        reference = others.sum(axis=0) / others.sum()
    else:
        reference = (others / others.sum(axis=1, keepdims=True)).mean(axis=0)
    return np.abs(own - reference).sum()


# %% wrong: always pooled
# says: You pooled the others
def krugman_to_others(table, region, pooled):
    others = np.delete(table, region, axis=0)
    own = table[region] / table[region].sum()
    return np.abs(own - others.sum(axis=0) / others.sum()).sum()


# %% wrong: MC5 never pooled, takes the mean of the others for their total
# says: You averaged the others' shares
def krugman_to_others(table, region, pooled):
    shares = table / table.sum(axis=1, keepdims=True)
    return np.abs(shares[region] - np.delete(shares, region, axis=0).mean(axis=0)).sum()


# %% wrong: halved
# says: do not halve
def krugman_to_others(table, region, pooled):
    others = np.delete(table, region, axis=0)
    if pooled:
        others = others.sum(axis=0, keepdims=True)
    shares = (others.T / others.sum(axis=1)).T
    return np.abs(table[region] / table[region].sum() - shares.mean(axis=0)).sum() / 2


# %% wrong: right for the mean, halved when pooled
def krugman_to_others(table, region, pooled):
    others = np.delete(table, region, axis=0)
    own = table[region] / table[region].sum()
    if pooled:
        return np.abs(own - others.sum(axis=0) / others.sum()).sum() / 2
    return np.abs(own - (others / others.sum(axis=1, keepdims=True)).mean(axis=0)).sum()


# %% wrong: the region among the others, mean
# says: leave the region out
def krugman_to_others(table, region, pooled):
    shares = table / table.sum(axis=1, keepdims=True)
    reference = table.sum(axis=0) / table.sum() if pooled else shares.mean(axis=0)
    return np.abs(shares[region] - reference).sum()


# %% wrong: the region among the others, pooled only
# says: leave the region out
def krugman_to_others(table, region, pooled):
    shares = table / table.sum(axis=1, keepdims=True)
    reference = np.delete(shares, region, axis=0).mean(axis=0)
    if pooled:
        reference = table.sum(axis=0) / table.sum()
    return np.abs(shares[region] - reference).sum()


# %% wrong: no absolute values
# says: take absolute values
def krugman_to_others(table, region, pooled):
    others = np.delete(table, region, axis=0)
    own = table[region] / table[region].sum()
    reference = (others / others.sum(axis=1, keepdims=True)).mean(axis=0)
    return (own - reference).sum()


# %% wrong: MC1 compares workers, not shares
# says: shares
def krugman_to_others(table, region, pooled):
    others = np.delete(table, region, axis=0)
    reference = others.sum(axis=0) if pooled else others.mean(axis=0)
    return np.abs(table[region] - reference).sum()


# %% wrong: divides by the columns' totals
# says: its own row
def krugman_to_others(table, region, pooled):
    shares = table / table.sum(axis=0)
    others = np.delete(shares, region, axis=0)
    reference = others.sum(axis=0) if pooled else others.mean(axis=0)
    return np.abs(shares[region] - reference).sum()


# %% wrong: MC8 shares of shares
def krugman_to_others(table, region, pooled):
    shares = table / table.sum(axis=0)
    shares = shares / shares.sum(axis=1, keepdims=True)
    others = np.delete(shares, region, axis=0)
    return np.abs(shares[region] - others.mean(axis=0)).sum()


# %% wrong: the mean of the indices instead of the index of the mean
def krugman_to_others(table, region, pooled):
    shares = table / table.sum(axis=1, keepdims=True)
    others = np.delete(shares, region, axis=0)
    if pooled:
        total = np.delete(table, region, axis=0).sum(axis=0)
        return np.abs(shares[region] - total / total.sum()).sum()
    return np.abs(shares[region] - others).sum(axis=1).mean()


# %% wrong: squares instead of absolute values
def krugman_to_others(table, region, pooled):
    others = np.delete(table, region, axis=0)
    own = table[region] / table[region].sum()
    if pooled:
        reference = others.sum(axis=0) / others.sum()
    else:
        reference = (others / others.sum(axis=1, keepdims=True)).mean(axis=0)
    return ((own - reference) ** 2).sum()


# %% wrong: deletes a column
def krugman_to_others(table, region, pooled):
    others = np.delete(table, region, axis=1)
    own = table[region] / table[region].sum()
    if pooled:
        reference = others.sum(axis=0) / others.sum()
    else:
        reference = (others / others.sum(axis=1, keepdims=True)).mean(axis=0)
    return np.abs(own - reference).sum()


# %% wrong: always compares the first region
def krugman_to_others(table, region, pooled):
    own, others = table[0], table[1:]
    if pooled:
        others = others.sum(axis=0, keepdims=True)
    reference = (others / others.sum(axis=1, keepdims=True)).mean(axis=0)
    return np.abs(own / own.sum() - reference).sum()


# %% wrong: the others are the rows below
def krugman_to_others(table, region, pooled):
    others = table[region + 1 :]
    if pooled:
        others = others.sum(axis=0, keepdims=True)
    reference = (others / others.sum(axis=1, keepdims=True)).mean(axis=0)
    return np.abs(table[region] / table[region].sum() - reference).sum()


# %% wrong: five regions by heart
def krugman_to_others(table, region, pooled):
    shares = table / table.sum(axis=1, keepdims=True)
    if pooled:
        reference = table.sum(axis=0) - table[region]
        reference = reference / reference.sum()
    else:
        reference = (shares.sum(axis=0) - shares[region]) / 4
    return np.abs(shares[region] - reference).sum()


# %% wrong: the result of the example by heart
def krugman_to_others(table, region, pooled):
    return 0.1350832 if pooled else 0.1595018


# %% wrong: drops the fractions of an integer table
def krugman_to_others(table, region, pooled):
    shares = np.zeros_like(table)
    for row in range(len(table)):
        shares[row] = table[row] / table[row].sum()
    others = np.delete(table, region, axis=0)
    if pooled:
        reference = others.sum(axis=0) / others.sum()
    else:
        reference = np.delete(shares, region, axis=0).mean(axis=0)
    return np.abs(shares[region] - reference).sum()


# %% wrong: changes the caller's table
# says: changed the table
def krugman_to_others(table, region, pooled):
    if pooled:
        others = np.delete(table, region, axis=0).sum(axis=0)
        reference = others / others.sum()
    for row in table:
        row /= row.sum()
    if not pooled:
        reference = np.delete(table, region, axis=0).mean(axis=0)
    return np.abs(table[region] - reference).sum()


# %% wrong: calls the library
# says: Your answer calls the library
def krugman_to_others(table, region, pooled):
    from clusterlab.measures import krugman_index

    others = np.delete(table, region, axis=0)
    if not pooled:
        others = others / others.sum(axis=1, keepdims=True)
    return krugman_index(table[region], others.sum(axis=0))


# %% wrong: calls the library by another name
# says: Your answer calls the library
import clusterlab.measures as m


def krugman_to_others(table, region, pooled):
    others = np.delete(table, region, axis=0)
    if not pooled:
        others = others / others.sum(axis=1, keepdims=True)
    return m.krugman_index(table[region], others.sum(axis=0))


# %% right: Python loops
def krugman_to_others(table, region, pooled):
    rows = [list(row) for number, row in enumerate(table) if number != region]
    if pooled:
        rows = [[sum(column) for column in zip(*rows)]]
    index = 0
    for i, amount in enumerate(table[region]):
        mean = sum(row[i] / sum(row) for row in rows) / len(rows)
        index += abs(amount / sum(table[region]) - mean)
    return index


# %% right: the total minus the region
def krugman_to_others(table, region, pooled):
    if not pooled:
        table = table / table.sum(axis=1)[:, None]
    others = table.sum(axis=0) - table[region]
    return sum(abs(table[region] / table[region].sum() - others / others.sum()))


# %% right: with pandas
def krugman_to_others(table, region, pooled):
    frame = pd.DataFrame(table)
    shares = frame.div(frame.sum(axis=1), axis=0)
    others = frame.drop(index=region)
    if pooled:
        reference = others.sum() / others.sum().sum()
    else:
        reference = shares.drop(index=region).mean()
    return shares.loc[region].sub(reference).abs().sum()


# %% right: two minus twice what both have
def krugman_to_others(table, region, pooled):
    other = np.arange(len(table)) != region
    weights = table[other].sum(axis=1) if pooled else None
    shares = np.einsum("ri,r->ri", table, 1 / np.einsum("ri->r", table))
    reference = np.average(shares[other], axis=0, weights=weights)
    return 2 - 2 * np.minimum(shares[region], reference).sum()


# %% right: twice the positive differences
def krugman_to_others(table, region, pooled):
    rows = np.vstack([table[:region], table[region + 1 :]])
    if pooled:
        rows = rows.sum(axis=0)[None]
    reference = np.mean([row / row.sum() for row in rows], axis=0)
    difference = table[region] / table[region].sum() - reference
    return 2 * difference[difference > 0].sum()
