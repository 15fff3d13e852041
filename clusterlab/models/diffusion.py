"""Diffusion: knowledge that travels along the links of a network.

Agents know more or less in several *categories*. Under *barter* two linked agents
exchange only if each has something to teach the other, a *double coincidence of
wants*; under *gift* whoever knows more in a category teaches it for nothing. A
learner closes a part of the gap, its *absorptive capacity*. Nobody forgets, so the
mean rises until no pair has anything left to exchange.
"""

from typing import NamedTuple

import networkx as nx
import numpy as np

from clusterlab._arguments import generator, number, numbers, one_of

CLOSED = 1e-6  # a gap of this share of a category's first range is closed at once


class Diffusion(NamedTuple):
    """Knowledge when exchange has ended, and its mean after each round."""

    knowledge: np.ndarray
    mean_path: np.ndarray


def gift(first, second, rng):
    """Everybody learns wherever the other knows more."""
    return second > first, first > second


def barter(first, second, rng):
    """Both learn in equally many categories, drawn from those the other leads."""
    first_wants, second_wants = gift(first, second, rng)
    deals = np.minimum(first_wants.sum(axis=-1), second_wants.sum(axis=-1))
    return _some(first_wants, deals, rng), _some(second_wants, deals, rng)


def _some(wanted, deals, rng):
    """Pick as many of the wanted categories, at random, as there are deals."""
    lots = np.where(wanted, rng.random(wanted.shape), 2)  # the unwanted come last
    ranks = lots.argsort(axis=-1).argsort(axis=-1)
    return ranks < deals[..., None]


RULES = {"barter": barter, "gift": gift}


def diffuse(graph, knowledge, rule, rng, absorption=1.0):
    r"""Let knowledge diffuse through a network until nobody learns any more.

    In each round as many pairs meet, one after the other, as have something to learn;
    each is drawn at random from these. If `rule` lets i learn from j in category k,
    and j knows more,

    .. math:: v_{ik} \leftarrow (1 - \alpha) v_{ik} + \alpha v_{jk}.

    Both sides of a pair learn from what the other knew before they met. The process
    ends when no pair has anything left to learn.

    Parameters
    ----------
    graph : networkx.Graph
        Who can meet whom; undirected.
    knowledge : array_like, shape (agents, categories)
        v at the start, not negative; one row a node, in the order of ``graph.nodes``.
    rule : {"barter", "gift"} or callable
        Who learns what. A function is called as ``rule(first, second, rng)`` with
        the knowledge of the two sides of many pairs, two arrays of shape (pairs,
        categories), and returns two boolean arrays of that shape: where the first
        learns, and where the second does. Nobody learns from one who knows no more.
    rng : numpy.random.Generator
        Source of randomness; the same generator state gives the same meetings.
    absorption : float
        Absorptive capacity :math:`\alpha` in (0, 1].

    Returns
    -------
    Diffusion
        `knowledge`, an array shaped like the argument: under barter no linked pair
        is left in which each leads somewhere, under gift all connected agents know
        what the best of them knew. `mean_path`, the mean over agents and categories
        at the start and after each round; it never falls.

    Raises
    ------
    ValueError
        If `graph` is no undirected network, `knowledge` is negative or not one row a
        node, `rule` is unknown or returns no boolean arrays of the right shape,
        `absorption` is not in (0, 1], or `rng` is no generator.

    Notes
    -----
    Learning in parts would never end, so a gap of at most a millionth of the
    category's range at the start is closed at once. Cowan and Jonard found mean
    knowledge highest in small worlds; whether it is depends on assumptions such as
    who knows what at the start. Source: Cowan and Jonard (2004). Taught in
    *Innovation networks*.

    Examples
    --------
    Three agents in a row, each the best at one thing:

    >>> row, rng = nx.path_graph(3), np.random.default_rng(2024)
    >>> diffuse(row, np.eye(3), "gift", rng).knowledge
    array([[1., 1., 1.],
           [1., 1., 1.],
           [1., 1., 1.]])
    >>> ends = diffuse(row, np.eye(3), "barter", rng)  # the last pair cannot trade
    >>> bool(ends.knowledge.mean() < 1)
    True
    """
    links = _links(graph)
    known = _knowledge(knowledge, graph)
    rule = rule if callable(rule) else RULES[one_of("rule", rule, RULES)]
    rng = generator("rng", rng)
    absorption = number("absorption", absorption, maximum=1)
    if absorption <= 0:
        raise ValueError(f"absorption is {absorption:g}; it must be above 0.")
    closed = CLOSED * np.ptp(known, axis=0)
    mean_path = [known.mean()]
    while True:
        lessons = _lessons(rule, *known[links.T], rng)
        active = np.any(lessons, axis=(0, 2))
        if not active.any():
            return Diffusion(known, np.array(mean_path))
        for i, j in _meetings(links[active], rng):
            first, second = known[i], known[j]
            i_learns, j_learns = _lessons(rule, first, second, rng)
            known[i] = _learn(first, second, i_learns, absorption, closed)
            known[j] = _learn(second, first, j_learns, absorption, closed)
        mean_path.append(known.mean())


def _meetings(links, rng):
    """Links drawn at random, in order, in batches in which no agent comes twice."""
    links = rng.choice(links, size=len(links))
    while len(links):
        _, firsts = np.unique(links, return_index=True)
        ready = np.bincount(firsts // 2, minlength=len(links)) == 2
        yield links[ready].T
        links = links[~ready]


def _lessons(rule, first, second, rng):
    """Where the first and the second of each pair learn, as boolean arrays."""
    lessons = [np.asarray(each) for each in rule(first, second, rng)]
    for each in lessons:
        if each.dtype != bool or each.shape != first.shape:
            raise ValueError(
                f"rule(...) returned {each.dtype} of shape {each.shape} for pairs of "
                f"shape {first.shape}; return two boolean arrays of that shape."
            )
    first_learns, second_learns = lessons
    return first_learns & (second > first), second_learns & (first > second)


def _learn(own, other, lesson, absorption, closed):
    """Move from own to other knowledge where there is a lesson."""
    moved = (1 - absorption) * own + absorption * other
    moved = np.where((other - own <= closed) | (moved == own), other, moved)
    return np.where(lesson, moved, own)


def _links(graph):
    """Links as pairs of positions in ``graph.nodes``."""
    if not isinstance(graph, nx.Graph) or graph.is_directed():
        raise ValueError(
            f"graph is {graph!r}; give an undirected networkx.Graph, for example "
            "graph.to_undirected()."
        )
    position = {node: place for place, node in enumerate(graph)}
    links = [(position[a], position[b]) for a, b in graph.edges() if a != b]
    return np.array(links, dtype=int).reshape(-1, 2)


def _knowledge(knowledge, graph):
    """A copy of `knowledge` as a table with one row a node."""
    known = numbers("knowledge", knowledge, minimum=0).copy()
    if known.ndim != 2 or len(known) != len(graph):
        raise ValueError(
            f"knowledge has shape {known.shape}, but graph has {len(graph)} nodes; "
            "give a table with one row a node and one column a category."
        )
    return known
