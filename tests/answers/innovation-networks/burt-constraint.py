# %% wrong: calls the library
# says: calls the library's network_summary
def burt_constraint(graph, node):
    from clusterlab.measures import network_summary

    return network_summary(graph).constraint[node]


# %% wrong: calls networkx
# says: calls the library's constraint
def burt_constraint(graph, node):
    return nx.constraint(graph)[node]


# %% wrong: the direct part alone
# says: add the way over the other contacts
def burt_constraint(graph, node):
    if not graph[node]:
        raise ValueError("alone")
    return sum((1 / len(graph[node])) ** 2 for _ in graph[node])


# %% wrong: no square
# says: Square the sum in the brackets
def burt_constraint(graph, node):
    p = lambda i, j: graph.has_edge(i, j) / len(graph[i])
    near = list(graph[node])
    return sum(p(node, j) + sum(p(node, q) * p(q, j) for q in near) for j in near)


# %% wrong: squares each part
# says: not each part alone
def burt_constraint(graph, node):
    p = lambda i, j: graph.has_edge(i, j) / len(graph[i])
    near = list(graph[node])
    return sum(
        p(node, j) ** 2 + sum(p(node, q) * p(q, j) for q in near) ** 2 for j in near
    )


# %% wrong: squares the whole sum
# says: Add up the squares
def burt_constraint(graph, node):
    p = lambda i, j: graph.has_edge(i, j) / len(graph[i])
    near = list(graph[node])
    return sum(p(node, j) + sum(p(node, q) * p(q, j) for q in near) for j in near) ** 2


# %% wrong: the share of the first node everywhere
# says: not of i
def burt_constraint(graph, node):
    near = list(graph[node])
    p = 1 / len(near)
    return sum(
        (p + sum(p * p for q in near if graph.has_edge(q, j))) ** 2 for j in near
    )


# %% wrong: divides by zero for a node alone
# says: A node without contacts has no constraint
def burt_constraint(graph, node):
    near = list(graph[node])
    p = lambda i, j: graph.has_edge(i, j) / len(graph[i])
    _ = 1 / len(near)
    return sum(
        (p(node, j) + sum(p(node, q) * p(q, j) for q in near)) ** 2 for j in near
    )


# %% wrong: only for this network
def burt_constraint(graph, node):
    if not graph[node]:
        raise ValueError("alone")
    return {"G": 0.4002701, "A": 0.5954861, "C": 1}[node]


# %% wrong: the indirect part goes over all nodes, for contacts of one letter
def burt_constraint(graph, node):
    near = list(graph[node])
    if not near:
        raise ValueError("alone")
    p = lambda i, j: (
        graph.has_edge(i, j) / 6
        if str(i) == "G"
        else graph.has_edge(i, j) / min(4, len(graph[i]))
    )
    return sum(
        (p(node, j) + sum(p(node, q) * p(q, j) for q in near)) ** 2 for j in near
    )


# %% right: matrices
def burt_constraint(graph, node):
    nodes = list(graph)
    links = nx.to_numpy_array(graph)
    i = nodes.index(node)
    if links[i].sum() == 0:
        raise ValueError(f"{node} is alone")
    p = links / np.maximum(links.sum(axis=1, keepdims=True), 1)
    return (((p + p @ p)[i] * links[i]) ** 2).sum()


# %% right: loops over common contacts
def burt_constraint(graph, node):
    near = set(graph.neighbors(node))
    if len(near) == 0:
        raise ValueError("nobody")
    total = 0
    for j in near:
        inside = 1 / len(near)
        for q in near & set(graph[j]):
            inside += 1 / len(near) / graph.degree(q)
        total += inside**2
    return np.float64(total)


# %% right: a table of shares
def burt_constraint(graph, node):
    table = nx.to_pandas_adjacency(graph)
    near = table.columns[table.loc[node] > 0]
    if near.empty:
        raise ValueError("no contacts")
    shares = table.div(table.sum(axis=1).replace(0, 1), axis=0)
    indirect = shares.loc[node, near] @ shares.loc[near, near]
    return float(((shares.loc[node, near] + indirect) ** 2).sum())


# %% wrong: the share of the last node of the way
# says: not of j
def burt_constraint(graph, node):
    near = list(graph[node])
    if not near:
        raise ValueError("alone")
    p = lambda i, j: graph.has_edge(i, j) / len(graph[i])
    return sum(
        (p(node, j) + sum(p(node, q) * p(j, q) for q in near)) ** 2 for j in near
    )


# %% wrong: counts the contacts that are known already for a small number only
def burt_constraint(graph, node):
    near = list(graph[node])
    if not near:
        raise ValueError("alone")
    p = lambda i, j: graph.has_edge(i, j) / len(graph[i])
    total = sum(
        (p(node, j) + sum(p(node, q) * p(q, j) for q in near)) ** 2 for j in near
    )
    return min(total, 1)


# %% right: recursion over the contacts
def burt_constraint(graph, node):
    near = [*nx.neighbors(graph, node)]
    if not near:
        raise ValueError("a lonely node")

    def squares(left):
        if not left:
            return 0.0
        j, *rest = left
        common = [q for q in near if j in graph[q]]
        share = (1 + sum(1 / graph.degree[q] for q in common)) / len(near)
        return share**2 + squares(rest)

    return squares(near)
