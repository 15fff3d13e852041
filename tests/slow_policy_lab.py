"""The policy lab once more: one region at a time, in plain Python, as on paper.

It knows nothing of `clusterlab` but the two records it reads. The tests compare the
library with it, the benchmarks time the library against it.
"""

from math import exp, log


def slow_policy_lab(regions, p, levers, years):
    """Return lists by year (and region), by the names of a result."""
    start = {
        name: getattr(regions, name).tolist()
        for name in ("output", "population", "knowledge", "emission_intensity")
    }
    places = range(len(regions.names))
    y0, l0, k0 = start["output"], start["population"], start["knowledge"]
    e0 = [start["emission_intensity"][r] * y0[r] / p.pollution_decay for r in places]
    near = nearness(regions, p, levers[0])
    first_access = access(nearness(regions, p, 0), y0)
    weights = shares_of_the_others(near)
    chains = chain_factors(regions, p, levers[1], weights)
    services = service_factors(y0, l0, p, levers[3])
    tax = sum(c * x * x for c, x in zip(p.lever_costs, levers, strict=True))
    left = [e * (1 - p.abatement * levers[4]) for e in start["emission_intensity"]]

    y, people, k, e = y0, l0, k0, e0
    history = []
    for _ in range(years + 1):
        harm = [exp(-p.pollution_damage * (e[r] / e0[r] - 1)) for r in places]
        given = [
            y0[r]
            * (people[r] / l0[r])
            ** (1 + p.agglomeration_elasticity - p.congestion_elasticity)
            * (k[r] / k0[r]) ** p.knowledge_elasticity
            * chains[r]
            * harm[r]
            for r in places
        ]
        y = solve(y, given, near, first_access, p.market_access_elasticity)
        net = [(1 - tax) * each for each in y]
        well = [net[r] / people[r] * services[r] * harm[r] for r in places]
        mean = sum(people[r] * well[r] for r in places) / sum(people)
        emitted = [left[r] * y[r] for r in places]
        history.append(
            {
                "output": y,
                "net_output": net,
                "population": people,
                "knowledge": k,
                "pollution": e,
                "emissions": emitted,
                "theil": theil(net, people),
                "total": sum(net),
                "welfare": mean,
            }
        )
        moved = [people[r] * (1 + p.migration * (well[r] / mean - 1)) for r in places]
        people = [each * sum(l0) / sum(moved) for each in moved]
        k = [
            k[r] * (1 + p.knowledge_growth)
            + levers[2]
            * p.knowledge_sharing
            * sum(weights[r][s] * (k[s] - k[r]) for s in places if k[s] > k[r])
            for r in places
        ]
        e = [(1 - p.pollution_decay) * e[r] + emitted[r] for r in places]
    return {name: [year[name] for year in history] for name in history[0]}


def nearness(regions, p, roads):
    """How much of a market is left after the trip, for every pair."""
    return [
        [
            exp(
                -p.distance_decay
                * hours
                * (1 if r == s else 1 - p.travel_saving * roads)
            )
            for s, hours in enumerate(row)
        ]
        for r, row in enumerate(regions.travel_hours.tolist())
    ]


def access(near, output):
    """Market access of every region."""
    return [sum(n * y for n, y in zip(row, output, strict=True)) for row in near]


def shares_of_the_others(near):
    """Each region's nearness to the others, in shares."""
    weights = []
    for r, row in enumerate(near):
        others = sum(row) - row[r]
        weights.append([0 if r == s else each / others for s, each in enumerate(row)])
    return weights


def chain_factors(regions, p, chains, weights):
    """What unlike neighbours add to output."""
    shares = [[x / sum(row) for x in row] for row in regions.structure.tolist()]
    factors = []
    for r, own in enumerate(shares):
        unlike = [
            sum(abs(a - b) for a, b in zip(own, other, strict=True)) / 2
            for other in shares
        ]
        reached = sum(w * d for w, d in zip(weights[r], unlike, strict=True))
        factors.append(1 + p.chain_gain * chains * reached)
    return factors


def service_factors(y0, l0, p, strength):
    """What services add to well-being, more in poor regions."""
    mean = sum(y0) / sum(l0)
    return [
        (1 + strength * (p.services_poor if y / people < mean else p.services_rich))
        ** p.services_elasticity
        for y, people in zip(y0, l0, strict=True)
    ]


def solve(y, given, near, first_access, elasticity):
    """Insert output into market access until it stays as it is."""
    while True:
        reached = access(near, y)
        after = [
            g * (now / first) ** elasticity
            for g, now, first in zip(given, reached, first_access, strict=True)
        ]
        change = max(abs(a / b - 1) for a, b in zip(after, y, strict=True))
        y = after
        if change < 1e-12:
            return y


def theil(output, people):
    """Theil index of output per head."""
    y, p = sum(output), sum(people)
    return sum(
        a / y * log(a / y / (b / p)) for a, b in zip(output, people, strict=True)
    )
