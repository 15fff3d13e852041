# %% wrong: calls the library
# says: calls the library's network_summary
def small_world_curve(n, k, ps, rng, graphs):
    from clusterlab.measures import network_summary

    rows = []
    for p in ps:
        found = [
            network_summary(nx.watts_strogatz_graph(n, k, p, seed=rng))
            for _ in range(graphs)
        ]
        rows.append(
            [
                np.mean([s.average_clustering for s in found]),
                np.mean([s.mean_path_length for s in found]),
            ]
        )
    return np.array(rows)


# %% wrong: the path before clustering
# says: Clustering comes first
def small_world_curve(n, k, ps, rng, graphs):
    rows = []
    for p in ps:
        drawn = [nx.watts_strogatz_graph(n, k, p, seed=rng) for _ in range(graphs)]
        big = [g.subgraph(max(nx.connected_components(g), key=len)) for g in drawn]
        rows.append(
            [
                np.mean([nx.average_shortest_path_length(g) for g in big]),
                np.mean([nx.average_clustering(g) for g in drawn]),
            ]
        )
    return np.array(rows)


# %% wrong: cannot handle a network that falls apart
# says: Graph is not connected
def small_world_curve(n, k, ps, rng, graphs):
    rows = []
    for p in ps:
        drawn = [nx.watts_strogatz_graph(n, k, p, seed=rng) for _ in range(graphs)]
        rows.append(
            [
                np.mean([nx.average_clustering(g) for g in drawn]),
                np.mean([nx.average_shortest_path_length(g) for g in drawn]),
            ]
        )
    return np.array(rows)


# %% wrong: relative to the ring
# says: Return C and L themselves
def small_world_curve(n, k, ps, rng, graphs):
    def measure(p):
        g = nx.watts_strogatz_graph(n, k, p, seed=rng)
        big = g.subgraph(max(nx.connected_components(g), key=len))
        return np.array(
            [nx.average_clustering(g), nx.average_shortest_path_length(big)]
        )

    ring = measure(0)
    return np.array(
        [np.mean([measure(p) / ring for _ in range(graphs)], axis=0) for p in ps]
    )


# %% wrong: adds up instead of averaging
# says: take their mean
def small_world_curve(n, k, ps, rng, graphs):
    def measure(p):
        g = nx.watts_strogatz_graph(n, k, p, seed=rng)
        big = g.subgraph(max(nx.connected_components(g), key=len))
        return np.array(
            [nx.average_clustering(g), nx.average_shortest_path_length(big)]
        )

    return np.array([np.sum([measure(p) for _ in range(graphs)], axis=0) for p in ps])


# %% wrong: transposed
# says: transpose your array
def small_world_curve(n, k, ps, rng, graphs):
    def measure(p):
        g = nx.watts_strogatz_graph(n, k, p, seed=rng)
        big = g.subgraph(max(nx.connected_components(g), key=len))
        return np.array(
            [nx.average_clustering(g), nx.average_shortest_path_length(big)]
        )

    return np.array(
        [np.mean([measure(p) for _ in range(graphs)], axis=0) for p in ps]
    ).T


# %% wrong: forgets to hand over the rng
# says: hand over seed=rng
def small_world_curve(n, k, ps, rng, graphs):
    def measure(p):
        g = nx.watts_strogatz_graph(n, k, p)
        big = g.subgraph(max(nx.connected_components(g), key=len))
        return np.array(
            [nx.average_clustering(g), nx.average_shortest_path_length(big)]
        )

    return np.array([np.mean([measure(p) for _ in range(graphs)], axis=0) for p in ps])


# %% wrong: a seed of its own
# says: use the rng that is given
def small_world_curve(n, k, ps, rng, graphs):
    rng = np.random.default_rng(2024)

    def measure(p):
        g = nx.watts_strogatz_graph(n, k, p, seed=rng)
        big = g.subgraph(max(nx.connected_components(g), key=len))
        return np.array(
            [nx.average_clustering(g), nx.average_shortest_path_length(big)]
        )

    return np.array([np.mean([measure(p) for _ in range(graphs)], axis=0) for p in ps])


# %% wrong: the first component instead of the largest
def small_world_curve(n, k, ps, rng, graphs):
    def measure(p):
        g = nx.watts_strogatz_graph(n, k, p, seed=rng)
        part = g.subgraph(next(iter(nx.connected_components(g))))
        return np.array(
            [nx.average_clustering(g), nx.average_shortest_path_length(part)]
        )

    return np.array([np.mean([measure(p) for _ in range(graphs)], axis=0) for p in ps])


# %% wrong: skips networks that fall apart
def small_world_curve(n, k, ps, rng, graphs):
    rows = []
    for p in ps:
        drawn = [nx.watts_strogatz_graph(n, k, p, seed=rng) for _ in range(graphs)]
        whole = [g for g in drawn if nx.is_connected(g)]
        rows.append(
            [
                np.mean([nx.average_clustering(g) for g in whole]),
                np.mean([nx.average_shortest_path_length(g) for g in whole]),
            ]
        )
    return np.array(rows)


# %% right: a table, loops
def small_world_curve(n, k, ps, rng, graphs):
    table = pd.DataFrame(0.0, index=range(len(ps)), columns=["C", "L"])
    for row, p in enumerate(ps):
        for _ in range(graphs):
            g = nx.watts_strogatz_graph(n, k, p, seed=rng)
            parts = sorted(nx.connected_components(g), key=len)
            table.loc[row, "C"] += nx.average_clustering(g) / graphs
            table.loc[row, "L"] += (
                nx.average_shortest_path_length(g.subgraph(parts[-1])) / graphs
            )
    return table


# %% right: paths by breadth-first search
def small_world_curve(n, k, ps, rng, graphs):
    result = []
    for p in ps:
        c, path = [], []
        for _ in range(graphs):
            g = nx.watts_strogatz_graph(n, k, p, seed=rng)
            c.append(sum(nx.clustering(g).values()) / n)
            reach = dict(nx.all_pairs_shortest_path_length(g))
            size = max(len(row) for row in reach.values())
            start = next(node for node in reach if len(reach[node]) == size)
            total = sum(sum(reach[node].values()) for node in reach[start])
            path.append(total / size / (size - 1))
        result.append((sum(c) / graphs, sum(path) / graphs))
    return result


# %% right: an array filled in place
def small_world_curve(n, k, ps, rng, graphs):
    result = np.empty((len(ps), graphs, 2))
    for i, p in enumerate(ps):
        for j in range(graphs):
            g = nx.watts_strogatz_graph(n, k, p, seed=rng)
            big = max((g.subgraph(c) for c in nx.connected_components(g)), key=len)
            result[i, j] = (
                nx.average_clustering(g),
                nx.average_shortest_path_length(big),
            )
    return result.mean(axis=1)


# %% wrong: clustering of the largest component
# says: C belongs to the whole network
def small_world_curve(n, k, ps, rng, graphs):
    def measure(p):
        g = nx.watts_strogatz_graph(n, k, p, seed=rng)
        big = g.subgraph(max(nx.connected_components(g), key=len))
        return nx.average_clustering(big), nx.average_shortest_path_length(big)

    return np.array([np.mean([measure(p) for _ in range(graphs)], axis=0) for p in ps])


# %% wrong: the last network instead of the mean
def small_world_curve(n, k, ps, rng, graphs):
    rows = []
    for p in ps:
        for _ in range(graphs):
            g = nx.watts_strogatz_graph(n, k, p, seed=rng)
        big = g.subgraph(max(nx.connected_components(g), key=len))
        rows.append([nx.average_clustering(g), nx.average_shortest_path_length(big)])
    return np.array(rows)


# %% wrong: one network more than asked
def small_world_curve(n, k, ps, rng, graphs):
    def measure(p):
        g = nx.watts_strogatz_graph(n, k, p, seed=rng)
        big = g.subgraph(max(nx.connected_components(g), key=len))
        return nx.average_clustering(g), nx.average_shortest_path_length(big)

    return np.array(
        [np.mean([measure(p) for _ in range(graphs + 1)], axis=0) for p in ps]
    )


# %% wrong: ignores k
def small_world_curve(n, k, ps, rng, graphs):
    def measure(p):
        g = nx.watts_strogatz_graph(n, 6, p, seed=rng)
        big = g.subgraph(max(nx.connected_components(g), key=len))
        return nx.average_clustering(g), nx.average_shortest_path_length(big)

    return np.array([np.mean([measure(p) for _ in range(graphs)], axis=0) for p in ps])


# %% wrong: sorts the list of p
def small_world_curve(n, k, ps, rng, graphs):
    def measure(p):
        g = nx.watts_strogatz_graph(n, k, p, seed=rng)
        big = g.subgraph(max(nx.connected_components(g), key=len))
        return nx.average_clustering(g), nx.average_shortest_path_length(big)

    rows = [np.mean([measure(p) for _ in range(graphs)], axis=0) for p in np.unique(ps)]
    return np.array(rows)


# %% right: a generator, and SciPy for the paths
def small_world_curve(n, k, ps, rng, graphs):
    from scipy.sparse.csgraph import shortest_path

    def measures(p):
        for _ in range(graphs):
            graph = nx.watts_strogatz_graph(n, k, p, seed=rng)
            steps = shortest_path(nx.to_numpy_array(graph), unweighted=True)
            inside = np.isfinite(steps[np.argmax(np.isfinite(steps).sum(axis=0))])
            size = inside.sum()
            total = steps[inside][:, inside].sum()
            yield nx.average_clustering(graph), total / size / (size - 1)

    return [list(map(np.mean, zip(*measures(p)))) for p in ps]
