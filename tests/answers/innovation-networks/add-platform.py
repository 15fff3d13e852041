# %% wrong: links the members with each other
# says: link each with the platform
def add_platform(graph, members):
    new = graph.copy()
    from itertools import combinations

    new.add_edges_from(combinations(members, 2))
    return new


# %% wrong: links the members with each other as well
# says: not with each other
def add_platform(graph, members):
    new = graph.copy()
    from itertools import combinations

    new.add_edges_from(combinations([*members, "platform"], 2))
    return new


# %% wrong: links all firms
# says: not all firms
def add_platform(graph, members):
    new = graph.copy()
    new.add_edges_from(("platform", node) for node in graph)
    return new


# %% wrong: changes the network it was given
# says: Your function changed the network
def add_platform(graph, members):
    graph.add_edges_from(("platform", member) for member in members)
    return graph


# %% wrong: forgets the links
# says: The platform has no links yet
def add_platform(graph, members):
    new = graph.copy()
    new.add_node("platform")
    return new


# %% wrong: forgets the old network
# says: The old nodes and links must stay
def add_platform(graph, members):
    return nx.Graph([("platform", member) for member in members])


# %% wrong: adds unknown members in silence
# says: There is no firm 99
def add_platform(graph, members):
    new = graph.copy()
    new.add_edges_from(("platform", member) for member in members)
    return new


# %% wrong: accepts a single member
def add_platform(graph, members):
    if not set(members) <= set(graph) or "platform" in graph:
        raise ValueError("members")
    new = graph.copy()
    new.add_edges_from(("platform", member) for member in members)
    return new


# %% wrong: accepts a second platform
def add_platform(graph, members):
    if not set(members) <= set(graph) or len(set(members)) < 2:
        raise ValueError("members")
    new = graph.copy()
    new.add_edges_from(("platform", member) for member in members)
    return new


# %% wrong: a new graph from the links loses firms without any
def add_platform(graph, members):
    if (
        any(m not in graph for m in members)
        or len(members) < 2
        or graph.has_node("platform")
    ):
        raise ValueError("cannot add")
    return nx.Graph([*graph.edges(), *[(m, "platform") for m in members]])


# %% right: composes with a star
def add_platform(graph, members):
    members = list(members)
    if (
        "platform" in graph
        or not all(graph.has_node(m) for m in members)
        or len(members) < 2
    ):
        raise ValueError("cannot add")
    star = nx.Graph()
    nx.add_star(star, ["platform", *members])
    return nx.compose(graph, star)


# %% right: refuses while it adds
def add_platform(graph, members):
    if "platform" in set(graph.nodes):
        raise ValueError("there is one")
    new = nx.Graph(graph)
    for member in members:
        if member not in graph:
            raise ValueError(f"{member} is unknown")
        new.add_edge("platform", member)
    if "platform" not in new or new.degree("platform") < 2:
        raise ValueError("two members at least")
    return new


# %% right: a new graph from lists of nodes and links
def add_platform(graph, members):
    if (
        any(m not in graph for m in members)
        or len(members) < 2
        or graph.has_node("platform")
    ):
        raise ValueError("cannot add")
    new = nx.Graph([*graph.edges(), *[(m, "platform") for m in members]])
    new.add_nodes_from(graph)
    return new


# %% right: a deep copy and a star
def add_platform(graph, members):
    from copy import deepcopy

    new = deepcopy(graph)
    known = [member for member in members if new.has_node(member)]
    if len(known) < len(members) or len(known) < 2 or new.has_node("platform"):
        raise ValueError(f"cannot join {members}")
    nx.add_star(new, ["platform"] + known)
    return new
