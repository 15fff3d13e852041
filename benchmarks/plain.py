"""What a student would write: the same results with loops over plain numbers."""

from math import log


def location_quotients(regional, reference):
    """Location quotient of each industry."""
    here, everywhere = sum(regional), sum(reference)
    return [
        (a / here) / (b / everywhere) for a, b in zip(regional, reference, strict=True)
    ]


def theil(values):
    """Theil index."""
    mean = sum(values) / len(values)
    return sum(x / mean * log(x / mean) for x in values) / len(values)


def gini(values):
    """Half the mean difference between all pairs, relative to the mean."""
    differences = 0
    for a in values:
        for b in values:
            differences += abs(a - b)
    return differences / (2 * len(values) * sum(values))


def morans_i(x, neighbours):
    """Moran's I with weights of one."""
    mean = sum(x) / len(x)
    z = [each - mean for each in x]
    links = sum(len(places) for places in neighbours)
    products = sum(z[i] * z[j] for i, places in enumerate(neighbours) for j in places)
    return len(x) / links * products / sum(each * each for each in z)


def permuted_morans_i(x, neighbours, permutations, rng):
    """Moran's I of the map, and of shuffled maps."""
    shuffled = [morans_i(rng.permutation(x), neighbours) for _ in range(permutations)]
    return morans_i(x, neighbours), shuffled


def dilemma_step(grid, temptation):
    """One round of the spatial dilemma."""
    rows, columns = len(grid), len(grid[0])

    def around(i, j):
        for di in (-1, 0, 1):
            for dj in (-1, 0, 1):
                yield (i + di) % rows, (j + dj) % columns

    earned = [[0.0] * columns for _ in range(rows)]
    for i in range(rows):
        for j in range(columns):
            cooperators = sum(grid[k][m] for k, m in around(i, j))
            earned[i][j] = cooperators * (1 if grid[i][j] else temptation)
    after = [[0] * columns for _ in range(rows)]
    for i in range(rows):
        for j in range(columns):
            best = {0: -1.0, 1: -1.0}
            for k, m in around(i, j):
                strategy = grid[k][m]
                best[strategy] = max(best[strategy], earned[k][m])
            tie = best[0] == best[1]
            after[i][j] = grid[i][j] if tie else int(best[1] > best[0])
    return after


def polya_urns(red, blue, added, uniform):
    """Final red share of every urn; `uniform` holds a number per draw and urn."""
    shares = []
    for urn in range(len(uniform[0])):
        reds, total = red, red + blue
        for draw in uniform:
            if draw[urn] < reds / total:
                reds += added
            total += added
        shares.append(reds / total)
    return shares


def wage_gap(share, transport, sigma, mu):
    """Real wage of region 1 less that of region 2."""
    freeness = transport ** (1 - sigma)
    w1 = w2 = 1.0
    for _ in range(500):
        y1 = mu * share * w1 + (1 - mu) / 2
        y2 = mu * (1 - share) * w2 + (1 - mu) / 2
        g1 = share * w1 ** (1 - sigma) + (1 - share) * w2 ** (1 - sigma) * freeness
        g2 = share * w1 ** (1 - sigma) * freeness + (1 - share) * w2 ** (1 - sigma)
        new1 = (y1 / g1 + y2 / g2 * freeness) ** (1 / sigma)
        new2 = (y1 / g1 * freeness + y2 / g2) ** (1 / sigma)
        change = abs(new1 - w1) + abs(new2 - w2)
        w1, w2 = new1, new2
        if change < 1e-13:
            break
    return w1 * g1 ** (mu / (sigma - 1)) - w2 * g2 ** (mu / (sigma - 1))


def core_periphery_equilibria(transport, sigma=5.0, mu=0.4, steps=50):
    """Pairs (share, stable): look for changes of sign between 1/2 and 1."""
    shares = [0.5 + 1e-6 + (0.5 - 1e-6) * i / steps for i in range(steps + 1)]
    gaps = [wage_gap(share, transport, sigma, mu) for share in shares]
    found = [(0.5, gaps[0] < 0)]
    for left, right, before, after in zip(
        shares, shares[1:], gaps, gaps[1:], strict=False
    ):
        if before * after < 0:
            share = bisect(left, right, transport, sigma, mu)
            found += [(share, before > 0), (1 - share, before > 0)]
    if gaps[-1] > 0:
        found += [(0.0, True), (1.0, True)]
    return sorted(found)


def bisect(left, right, transport, sigma, mu):
    """Share at which the wage gap changes its sign."""
    sign = wage_gap(left, transport, sigma, mu)
    for _ in range(40):
        middle = (left + right) / 2
        if wage_gap(middle, transport, sigma, mu) * sign > 0:
            left = middle
        else:
            right = middle
    return (left + right) / 2
