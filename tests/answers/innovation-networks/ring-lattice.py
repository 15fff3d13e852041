# %% wrong: calls the library
# says: calls the library's network_summary
def ring_lattice(n, k):
    from clusterlab.measures import network_summary

    if k % 2 or k < 2 or k > 2 * n / 3 - 1:
        raise ValueError("k")
    summary = network_summary(nx.watts_strogatz_graph(n, k, 0))
    return summary.average_clustering, summary.mean_path_length


# %% wrong: the approximation of the path
# says: n/(2k) is an approximation
def ring_lattice(n, k):
    if k % 2 or k < 2 or k > 2 * n / 3 - 1:
        raise ValueError("k")
    return 3 * (k - 2) / (4 * (k - 1)), n / (2 * k)


# %% wrong: brackets of the denominator
# says: divide by all of 4 (k - 1)
def ring_lattice(n, k):
    path = sum(-(-min(d, n - d) // (k // 2)) for d in range(1, n)) / (n - 1)
    return 3 * (k - 2) / 4 * (k - 1), path


# %% wrong: rounds down
# says: Round up, not down
def ring_lattice(n, k):
    path = sum(min(d, n - d) // (k // 2) for d in range(1, n)) / (n - 1)
    return 3 * (k - 2) / (4 * (k - 1)), path


# %% wrong: does not round
# says: Nobody can go a part of a link
def ring_lattice(n, k):
    path = sum(min(d, n - d) / (k / 2) for d in range(1, n)) / (n - 1)
    return 3 * (k - 2) / (4 * (k - 1)), path


# %% wrong: one way round
# says: the shorter way round counts
def ring_lattice(n, k):
    path = sum(np.ceil(d / (k / 2)) for d in range(1, n)) / (n - 1)
    return 3 * (k - 2) / (4 * (k - 1)), path


# %% wrong: divides by k
# says: not by k
def ring_lattice(n, k):
    path = sum(np.ceil(min(d, n - d) / k) for d in range(1, n)) / (n - 1)
    return 3 * (k - 2) / (4 * (k - 1)), path


# %% wrong: averages over n
# says: Divide by n - 1
def ring_lattice(n, k):
    path = sum(np.ceil(min(d, n - d) / (k / 2)) for d in range(1, n)) / n
    return 3 * (k - 2) / (4 * (k - 1)), path


# %% wrong: accepts an odd k
# says: An odd k has no half on each side
def ring_lattice(n, k):
    path = sum(np.ceil(min(d, n - d) / (k / 2)) for d in range(1, n)) / (n - 1)
    return 3 * (k - 2) / (4 * (k - 1)), path


# %% wrong: accepts a k that is too large
def ring_lattice(n, k):
    if k % 2 or k < 2:
        raise ValueError("k")
    path = sum(np.ceil(min(d, n - d) / (k / 2)) for d in range(1, n)) / (n - 1)
    return 3 * (k - 2) / (4 * (k - 1)), path


# %% right: builds the ring
def ring_lattice(n, k):
    if k % 2 or k < 2 or k > 2 * n / 3 - 1:
        raise ValueError(f"k is {k}")
    graph = nx.watts_strogatz_graph(n, k, 0)
    return nx.average_clustering(graph), nx.average_shortest_path_length(graph)


# %% right: plain integers
def ring_lattice(n, k):
    if k % 2 or k < 2 or 3 * (k + 1) > 2 * n:
        raise ValueError(f"k is {k}")
    half = k // 2
    total = 0
    for d in range(1, n):
        total += -(-min(d, n - d) // half)
    return [3 * (k - 2) / 4 / (k - 1), total / (n - 1)]


# %% right: arrays
def ring_lattice(n, k):
    if k not in range(2, int(2 * n / 3 - 1) + 1, 2):
        raise ValueError("not a ring")
    d = np.arange(1, n)
    return np.array(
        [0.75 * (k - 2) / (k - 1), np.ceil(np.minimum(d, n - d) * 2 / k).mean()]
    )


# %% wrong: only refuses more neighbours than firms
# says: exceeds 2n/3 - 1
def ring_lattice(n, k):
    if k % 2 or k < 2 or k > n:
        raise ValueError("k")
    path = sum(np.ceil(min(d, n - d) / (k / 2)) for d in range(1, n)) / (n - 1)
    return 3 * (k - 2) / (4 * (k - 1)), path


# %% right: a strict bound, which no even k reaches
def ring_lattice(n, k):
    if k % 2 or k < 2 or k >= 2 * n / 3 - 1:
        raise ValueError("k")
    path = sum(np.ceil(min(d, n - d) / (k / 2)) for d in range(1, n)) / (n - 1)
    return 3 * (k - 2) / (4 * (k - 1)), path


# %% wrong: the visible result
def ring_lattice(n, k):
    if k % 2 or k > 2 * n / 3 - 1:
        raise ValueError("k")
    return 0.6, 40 / 19


# %% wrong: the distance that half of the firms lie within
def ring_lattice(n, k):
    if k % 2 or k < 2 or k > 2 * n / 3 - 1:
        raise ValueError("k")
    return 0.75 * (k - 2) / (k - 1), np.mean(
        [np.ceil(d / (k / 2)) for d in range(1, n // 2 + 1)]
    )


# %% right: fractions
def ring_lattice(n, k):
    from fractions import Fraction

    if k % 2 or k < 2 or k > Fraction(2 * n, 3) - 1:
        raise ValueError(k)
    half = k // 2
    total = sum((min(d, n - d) + half - 1) // half for d in range(1, n))
    return Fraction(3 * (k - 2), 4 * (k - 1)), Fraction(total, n - 1)
