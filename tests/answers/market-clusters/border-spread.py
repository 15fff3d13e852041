# %% wrong: failed places try again
# says: A place that failed never tries again
def spread(borders, seeds, p, rng):
    both = list(borders) + [(b, a) for a, b in borders]
    rounds, number, grew = dict.fromkeys(seeds, 0), 0, True
    while grew:
        number += 1
        here = set(rounds)
        tries = [b for a, b in both if a in here and b not in here]
        new = {b for b in tries if rng.random() < p}
        rounds.update(dict.fromkeys(sorted(new), number))
        grew = bool(new)
    return rounds


# %% wrong: each place is tried only once by anybody
# says: trade can take the detour
def spread(borders, seeds, p, rng):
    both = list(borders) + [(b, a) for a, b in borders]
    rounds, tried, latest, number = dict.fromkeys(seeds, 0), set(seeds), set(seeds), 0
    while latest:
        number += 1
        new = set()
        for a, b in both:
            if a in latest and b not in tried:
                tried.add(b)
                if rng.random() < p:
                    new.add(b)
        rounds.update(dict.fromkeys(sorted(new), number))
        latest = new
    return rounds


# %% wrong: borders are crossed one way only
# says: across borders both ways
def spread(borders, seeds, p, rng):
    rounds, latest, number = dict.fromkeys(seeds, 0), set(seeds), 0
    while latest:
        number += 1
        latest = {
            b
            for a, b in borders
            if a in latest and b not in rounds and rng.random() < p
        }
        rounds.update(dict.fromkeys(sorted(latest), number))
    return rounds


# %% wrong: seeds have round 1
# says: With p = 0 only the seed is reached, in round 0
def spread(borders, seeds, p, rng):
    both = list(borders) + [(b, a) for a, b in borders]
    rounds, latest, number = dict.fromkeys(seeds, 1), set(seeds), 1
    while latest:
        number += 1
        latest = {
            b for a, b in both if a in latest and b not in rounds and rng.random() < p
        }
        rounds.update(dict.fromkeys(sorted(latest), number))
    return rounds


# %% wrong: everything connected is reached in round 1
# says: Wushan is far away
def spread(borders, seeds, p, rng):
    both = list(borders) + [(b, a) for a, b in borders]
    rounds, latest = dict.fromkeys(seeds, 0), set(seeds)
    while latest:
        latest = {
            b for a, b in both if a in latest and b not in rounds and rng.random() < p
        }
        rounds.update(dict.fromkeys(sorted(latest), 1))
    return rounds


# %% wrong: stops after the neighbours
def spread(borders, seeds, p, rng):
    both = list(borders) + [(b, a) for a, b in borders]
    rounds = dict.fromkeys(seeds, 0)
    for a, b in both:
        if a in seeds and b not in rounds and rng.random() < p:
            rounds[b] = 1
    return rounds


# %% wrong: a neighbour that succeeds at once tries in the same round
def spread(borders, seeds, p, rng):
    both = list(borders) + [(b, a) for a, b in borders]
    rounds, latest, number = dict.fromkeys(seeds, 0), set(seeds), 0
    while latest:
        number += 1
        new = set()
        for a, b in both:
            if (a in latest or a in new) and b not in rounds and rng.random() < p:
                rounds[b] = number
                new.add(b)
        latest = new
    return rounds


# %% wrong: one coin for all tries of a round
def spread(borders, seeds, p, rng):
    both = list(borders) + [(b, a) for a, b in borders]
    rounds, latest, number = dict.fromkeys(seeds, 0), set(seeds), 0
    while latest:
        number += 1
        success = rng.random() < p
        latest = {b for a, b in both if a in latest and b not in rounds and success}
        rounds.update(dict.fromkeys(sorted(latest), number))
    return rounds


# %% wrong: a generator of its own
# says: use the rng that is given
def spread(borders, seeds, p, rng):
    rng = np.random.default_rng(2024)
    both = list(borders) + [(b, a) for a, b in borders]
    rounds, latest, number = dict.fromkeys(seeds, 0), set(seeds), 0
    while latest:
        number += 1
        latest = {
            b for a, b in both if a in latest and b not in rounds and rng.random() < p
        }
        rounds.update(dict.fromkeys(sorted(latest), number))
    return rounds


# %% wrong: NumPy's global stream
# says: use rng, not np.random
def spread(borders, seeds, p, rng):
    both = list(borders) + [(b, a) for a, b in borders]
    rounds, latest, number = dict.fromkeys(seeds, 0), set(seeds), 0
    while latest:
        number += 1
        latest = {
            b
            for a, b in both
            if a in latest and b not in rounds and np.random.random() < p
        }
        rounds.update(dict.fromkeys(sorted(latest), number))
    return rounds


# %% wrong: no try where two places could help
# says: each try has a draw of its own
def spread(borders, seeds, p, rng):
    both = list(borders) + [(b, a) for a, b in borders]
    rounds, latest, number = dict.fromkeys(seeds, 0), set(seeds), 0
    while latest:
        number += 1
        tries = {b for a, b in both if a in latest and b not in rounds}
        latest = {b for b in sorted(tries) if rng.random() < p}
        rounds.update(dict.fromkeys(sorted(latest), number))
    return rounds


# %% wrong: only the first seed counts
def spread(borders, seeds, p, rng):
    both = list(borders) + [(b, a) for a, b in borders]
    seeds = seeds[:1]
    rounds, latest, number = dict.fromkeys(seeds, 0), set(seeds), 0
    while latest:
        number += 1
        latest = {
            b for a, b in both if a in latest and b not in rounds and rng.random() < p
        }
        rounds.update(dict.fromkeys(sorted(latest), number))
    return rounds


# %% wrong: depth first
# says: Finish a round before the next begins
def spread(borders, seeds, p, rng):
    both = list(borders) + [(b, a) for a, b in borders]
    rounds = dict.fromkeys(seeds, 0)

    def follow(place):
        for a, b in both:
            if a == place and b not in rounds and rng.random() < p:
                rounds[b] = rounds[a] + 1
                follow(b)

    for seed in seeds:
        follow(seed)
    return rounds


# %% wrong: a stack instead of rounds
# says: Finish a round before the next begins
def spread(borders, seeds, p, rng):
    next_to = {seed: [] for seed in seeds}
    for a, b in borders:
        next_to.setdefault(a, []).append(b)
        next_to.setdefault(b, []).append(a)
    rounds, stack = dict.fromkeys(seeds, 0), list(seeds)
    while stack:
        place = stack.pop()
        for other in next_to[place]:
            if other not in rounds and rng.random() < p:
                rounds[other] = rounds[place] + 1
                stack.append(other)
    return rounds


# %% wrong: a seed without neighbours is unknown
def spread(borders, seeds, p, rng):
    next_to = {}
    for a, b in borders:
        next_to.setdefault(a, []).append(b)
        next_to.setdefault(b, []).append(a)
    rounds, latest, number = dict.fromkeys(seeds, 0), list(seeds), 0
    while latest:
        number += 1
        tries = [b for a in latest for b in next_to[a] if b not in rounds]
        latest = sorted({b for b in tries if rng.random() < p})
        rounds.update(dict.fromkeys(latest, number))
    return rounds


# %% wrong: the first round after the seeds has number 2
# says: The first round after the seeds is 1
def spread(borders, seeds, p, rng):
    both = list(borders) + [(b, a) for a, b in borders]
    rounds, latest, number = dict.fromkeys(seeds, 0), set(seeds), 1
    while latest:
        number += 1
        latest = {
            b for a, b in both if a in latest and b not in rounds and rng.random() < p
        }
        rounds.update(dict.fromkeys(sorted(latest), number))
    return rounds


# %% wrong: the shortest way on the map instead of the round
import networkx as nx


def spread(borders, seeds, p, rng):
    graph = nx.Graph(list(borders))
    graph.add_nodes_from(seeds)
    opened = nx.Graph([border for border in borders if rng.random() < p])
    opened.add_nodes_from(seeds)
    reached = nx.multi_source_dijkstra_path_length(opened, list(seeds))
    shortest = nx.multi_source_dijkstra_path_length(graph, list(seeds))
    return {place: shortest[place] for place in reached}


# %% wrong: nine rounds at most
def spread(borders, seeds, p, rng):
    both = list(borders) + [(b, a) for a, b in borders]
    rounds, latest = dict.fromkeys(seeds, 0), set(seeds)
    for number in range(1, 10):
        latest = {
            b for a, b in both if a in latest and b not in rounds and rng.random() < p
        }
        rounds.update(dict.fromkeys(sorted(latest), number))
    return rounds


# %% right: opens borders first, then counts steps with networkx
import networkx as nx


def spread(borders, seeds, p, rng):
    graph = nx.Graph()
    graph.add_nodes_from(seeds)
    graph.add_edges_from(border for border in borders if rng.random() < p)
    return dict(nx.multi_source_dijkstra_path_length(graph, list(seeds)))


# %% right: a queue
from collections import deque


def spread(borders, seeds, p, rng):
    next_to = {}
    for a, b in borders:
        next_to.setdefault(a, set()).add(b)
        next_to.setdefault(b, set()).add(a)
    rounds, queue = {seed: 0 for seed in seeds}, deque(seeds)
    while queue:
        place = queue.popleft()
        for other in sorted(next_to.get(place, ())):
            if other not in rounds and rng.random() < p:
                rounds[other] = rounds[place] + 1
                queue.append(other)
    return rounds


# %% right: all tries of a round drawn at once
def spread(borders, seeds, p, rng):
    pairs = [*borders, *((b, a) for a, b in borders)]
    rounds, number = {seed: 0 for seed in seeds}, 0
    while True:
        tries = [b for a, b in pairs if rounds.get(a) == number and b not in rounds]
        success = rng.random(len(tries)) < p
        number += 1
        new = {b: number for b, hit in zip(tries, success) if hit}
        if not new:
            return rounds
        rounds |= new


# %% right: a table of neighbours and matrix steps
def spread(borders, seeds, p, rng):
    names = sorted({name for border in borders for name in border} | set(seeds))
    at = {name: k for k, name in enumerate(names)}
    link = np.zeros((len(names), len(names)), dtype=bool)
    for a, b in borders:
        link[at[a], at[b]] = link[at[b], at[a]] = rng.random() < p
    rounds = np.full(len(names), -1)
    rounds[[at[seed] for seed in seeds]] = 0
    for number in range(1, len(names) + 1):
        hit = link[rounds == number - 1].any(axis=0) & (rounds < 0)
        rounds[hit] = number
    return {name: np.int64(r) for name, r in zip(names, rounds) if r >= 0}
