# %% wrong: calls the library
# says: calls the library's
def until_quiet(graph, knowledge, step, rng):
    result = library_diffuse(graph, knowledge, "gift", rng)
    return result.knowledge, list(result.mean_path)


# %% wrong: changes the table it was given
# says: Your function changed the table
def until_quiet(graph, knowledge, step, rng):
    position = {node: i for i, node in enumerate(graph)}
    links = list(graph.edges())
    means = [np.mean(knowledge)]
    while True:
        before = np.array(knowledge)
        for m in rng.permutation(len(links)):
            i, j = (position[node] for node in links[m])
            knowledge[i], knowledge[j] = step(
                knowledge[i].copy(), knowledge[j].copy(), rng
            )
        if np.array_equal(before, knowledge):
            return knowledge, means
        means.append(np.mean(knowledge))


# %% wrong: counts the last, quiet round
# says: each round that changed something
def until_quiet(graph, knowledge, step, rng):
    known = np.array(knowledge, dtype=float)
    position = {node: i for i, node in enumerate(graph)}
    links = list(graph.edges())
    means = [known.mean()]
    while True:
        before = known.copy()
        for m in rng.permutation(len(links)):
            i, j = (position[node] for node in links[m])
            known[i], known[j] = step(known[i].copy(), known[j].copy(), rng)
        means.append(known.mean())
        if np.array_equal(before, known):
            return known, means


# %% wrong: one round only
def until_quiet(graph, knowledge, step, rng):
    known = np.array(knowledge, dtype=float)
    position = {node: i for i, node in enumerate(graph)}
    links = list(graph.edges())
    means = [known.mean()]
    for m in rng.permutation(len(links)):
        i, j = (position[node] for node in links[m])
        known[i], known[j] = step(known[i].copy(), known[j].copy(), rng)
    means.append(known.mean())
    return known, means


# %% wrong: node names taken for row numbers
def until_quiet(graph, knowledge, step, rng):
    known = np.array(knowledge, dtype=float)
    order = sorted(graph)
    links = list(graph.edges())
    means = [known.mean()]
    while True:
        before = known.copy()
        for m in rng.permutation(len(links)):
            i, j = (order.index(node) for node in links[m])
            known[i], known[j] = step(known[i].copy(), known[j].copy(), rng)
        if np.array_equal(before, known):
            return known, means
        means.append(known.mean())


# %% wrong: a gift whatever the step
# says: Call step for the meeting
def until_quiet(graph, knowledge, step, rng):
    known = np.array(knowledge, dtype=float)
    position = {node: i for i, node in enumerate(graph)}
    links = list(graph.edges())
    means = [known.mean()]
    while True:
        before = known.copy()
        for m in rng.permutation(len(links)):
            i, j = (position[node] for node in links[m])
            known[i] = known[j] = np.maximum(known[i], known[j])
        if np.array_equal(before, known):
            return known, means
        means.append(known.mean())


# %% wrong: all meetings of a round start from its beginning
def until_quiet(graph, knowledge, step, rng):
    known = np.array(knowledge, dtype=float)
    position = {node: i for i, node in enumerate(graph)}
    links = list(graph.edges())
    means = [known.mean()]
    while True:
        before = known.copy()
        for m in rng.permutation(len(links)):
            i, j = (position[node] for node in links[m])
            a, b = step(before[i].copy(), before[j].copy(), rng)
            known[i], known[j] = np.maximum(known[i], a), np.maximum(known[j], b)
        if np.array_equal(before, known):
            return known, means
        means.append(known.mean())


# %% wrong: always the same order of meetings
def until_quiet(graph, knowledge, step, rng):
    known = np.array(knowledge, dtype=float)
    position = {node: i for i, node in enumerate(graph)}
    means = [known.mean()]
    while True:
        before = known.copy()
        for a, b in graph.edges():
            i, j = position[a], position[b]
            known[i], known[j] = step(known[i].copy(), known[j].copy(), rng)
        if np.array_equal(before, known):
            return known, means
        means.append(known.mean())


# %% wrong: the start is missing
def until_quiet(graph, knowledge, step, rng):
    known = np.array(knowledge, dtype=float)
    position = {node: i for i, node in enumerate(graph)}
    links = list(graph.edges())
    means = []
    while True:
        before = known.copy()
        for m in rng.permutation(len(links)):
            i, j = (position[node] for node in links[m])
            known[i], known[j] = step(known[i].copy(), known[j].copy(), rng)
        if np.array_equal(before, known):
            return known, means
        means.append(known.mean())


# %% right: plain lists and a flag
def until_quiet(graph, knowledge, step, rng):
    known = [np.array(row, dtype=float) for row in knowledge]
    nodes = list(graph)
    links = [(nodes.index(a), nodes.index(b)) for a, b in graph.edges()]
    means = [float(np.mean(known))]
    changed = True
    while changed:
        changed = False
        rng.shuffle(links)
        for i, j in links:
            a, b = step(known[i], known[j], rng)
            if list(a) != list(known[i]) or list(b) != list(known[j]):
                changed = True
            known[i], known[j] = np.array(a), np.array(b)
        if changed:
            means.append(float(np.mean(known)))
    return np.array(known), means


# %% right: a table with the names of the nodes
def until_quiet(graph, knowledge, step, rng):
    table = pd.DataFrame(np.asarray(knowledge, dtype=float), index=list(graph))
    edges = np.array([*map(tuple, graph.edges())], dtype=object).reshape(-1, 2)
    means = [table.to_numpy().mean()]
    while True:
        old = table.copy()
        for a, b in rng.permutation(edges):
            new = step(
                table.loc[a].to_numpy().copy(), table.loc[b].to_numpy().copy(), rng
            )
            table.loc[a], table.loc[b] = new
        if table.equals(old):
            return table.to_numpy(), means
        means.append(table.to_numpy().mean())


# %% right: recursion
def until_quiet(graph, knowledge, step, rng):
    number = dict(zip(graph, range(len(graph))))
    links = [tuple(number[node] for node in link) for link in graph.edges()]
    known = np.array(knowledge) * 1.0

    def go(known, means):
        now = known.copy()
        for link in rng.permutation(np.arange(len(links))):
            pair = list(links[link])
            now[pair] = step(*now[pair], rng)
        if (now == known).all():
            return known, np.array(means)
        return go(now, [*means, now.mean()])

    return go(known, [known.mean()])


# %% wrong: compares with itself
# says: compare with a copy
def until_quiet(graph, knowledge, step, rng):
    known = np.array(knowledge, dtype=float)
    position = {node: i for i, node in enumerate(graph)}
    links = list(graph.edges())
    means = [known.mean()]
    while True:
        before = known
        for m in rng.permutation(len(links)):
            i, j = (position[node] for node in links[m])
            known[i], known[j] = step(known[i].copy(), known[j].copy(), rng)
        if np.array_equal(before, known):
            return known, means
        means.append(known.mean())


# %% wrong: stops when the mean stays
# says: compare all entries
def until_quiet(graph, knowledge, step, rng):
    known = np.array(knowledge, dtype=float)
    position = {node: i for i, node in enumerate(graph)}
    links = list(graph.edges())
    means = [known.mean()]
    while True:
        for m in rng.permutation(len(links)):
            i, j = (position[node] for node in links[m])
            known[i], known[j] = step(known[i].copy(), known[j].copy(), rng)
        if known.mean() == means[-1]:
            return known, means
        means.append(known.mean())


# %% wrong: whole numbers stay whole
# says: make a float copy
def until_quiet(graph, knowledge, step, rng):
    known = np.array(knowledge)
    position = {node: i for i, node in enumerate(graph)}
    links = list(graph.edges())
    means = [known.mean()]
    while True:
        before = known.copy()
        for m in rng.permutation(len(links)):
            i, j = (position[node] for node in links[m])
            known[i], known[j] = step(known[i].copy(), known[j].copy(), rng)
        if np.array_equal(before, known):
            return known, means
        means.append(known.mean())


# %% wrong: knows whether it is quiet only after a meeting
def until_quiet(graph, knowledge, step, rng):
    known = np.array(knowledge, dtype=float)
    position = {node: i for i, node in enumerate(graph)}
    links = list(graph.edges())
    means = [known.mean()]
    while True:
        before = known.copy()
        for m in rng.permutation(len(links)):
            i, j = (position[node] for node in links[m])
            known[i], known[j] = step(known[i].copy(), known[j].copy(), rng)
            quiet = np.array_equal(before, known)
        if quiet:
            return known, means
        means.append(known.mean())


# %% right: tuples, compared round by round
def until_quiet(graph, knowledge, step, rng):
    rows = dict(zip(graph, map(tuple, np.asarray(knowledge, dtype=float))))
    means = [np.mean(list(rows.values()))]
    links = list(graph.edges)
    old = None
    while old != rows:
        old = dict(rows)
        for m in rng.permutation(len(links)):
            b, a = links[m]
            new = step(np.array(rows[a]), np.array(rows[b]), rng)
            rows[a], rows[b] = (tuple(map(float, row)) for row in new)
        if old != rows:
            means.append(np.mean(list(rows.values())))
    return np.array(list(rows.values())), means
