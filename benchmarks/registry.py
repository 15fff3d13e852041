"""What is timed: one entry per call of the library."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import networkx as nx
import numpy as np
from libpysal.weights import lat2W
from slow_policy_lab import slow_policy_lab

from benchmarks import plain
from clusterlab import measures, models
from clusterlab.models.policy_lab_inputs import Parameters

MIX = [0.5] * 5
RANGES = {
    "market_access_elasticity": (0.05, 0.15),
    "distance_decay": (0.3, 0.7),
    "migration": (0.02, 0.1),
}


@dataclass(frozen=True)
class Benchmark:
    """A call of the library and what it is compared with.

    Each of the three calls takes what `prepare(size)` returns and answers with
    numbers that must agree.
    """

    name: str
    unit: str  # what `size` counts
    size: int  # at which versions are compared and targets hold
    sizes: tuple  # over which the growth of time is shown
    prepare: Callable
    library: Callable
    plain: Callable | None = None
    nearest: Callable | None = None
    nearest_name: str = ""
    seconds: float | None = None  # target: at most
    times_plain: float | None = None  # target: at least


def lab_of(districts):
    """The 38 districts, fewer of them, or copies side by side."""
    regions = models.PolicyLab.districts().regions
    pick = np.arange(districts) % len(regions.names)
    by_district = ("output", "population", "structure", "knowledge")
    several = replace(
        regions,
        names=[f"district {i}" for i in range(districts)],
        travel_hours=regions.travel_hours[np.ix_(pick, pick)],
        emission_intensity=regions.emission_intensity[pick],
        **{name: getattr(regions, name)[pick] for name in by_district},
    )
    return (models.PolicyLab(several),)


def lab_and_mixes(runs):
    """The districts and as many lever mixes."""
    return models.PolicyLab.districts(), np.random.default_rng(1).random((runs, 5))


def sampled(lab, mixes, years=20):
    """Runs with sampled parameters, the same at every call."""
    return lab.run_many(mixes, RANGES, years=years, rng=np.random.default_rng(2))


def one_by_one(lab, mixes):
    """The same runs, each on its own."""
    drawn = sampled(lab, mixes, years=0).parameters
    totals = []
    for i, mix in enumerate(mixes):
        values = {name: values[i] for name, values in drawn.items()}
        single = replace(lab, parameters=Parameters(**values))
        totals.append(single.run(mix).total)
    return totals


def square_grid(sites):
    """A random square of cooperators and defectors."""
    side = int(sites**0.5)
    return ((np.random.default_rng(3).random((side, side)) < 0.6).astype(int),)


def transport_costs(costs):
    """Costs on both sides of break and sustain point."""
    return (np.linspace(1.2, 2.2, costs),)


def equilibria(costs, solve):
    """All equilibria, one after the other."""
    return [value for cost in costs for pair in solve(cost) for value in pair]


def incomes(n):
    """Positive numbers, unequal."""
    return (np.random.default_rng(4).lognormal(size=n),)


def two_structures(n):
    """Employment in n industries, in a region and in the reference area."""
    region = np.random.default_rng(5).integers(1, 1000, n)
    return region, region + np.random.default_rng(6).integers(1, 10_000, n)


def value_map(places):
    """Values on a square lattice with its weights."""
    side = int(places**0.5)
    weights = lat2W(side, side)
    return np.random.default_rng(7).random(side * side), weights


def neighbours_of(weights):
    """Lists of neighbours."""
    return [weights.neighbors[i] for i in weights.id_order]


def esda_moran(x, weights):
    """Moran's I as esda computes it, with its own random maps."""
    from esda.moran import Moran

    return Moran(x, weights, "B", permutations=999).I


def small_world(nodes):
    """A ring with short cuts."""
    return (nx.connected_watts_strogatz_graph(nodes, 10, 0.1, seed=8),)


def networkx_calls(graph):
    """The five measures, asked for one after the other."""
    constraint, betweenness = nx.constraint(graph), nx.betweenness_centrality(graph)
    return [
        nx.average_clustering(graph),
        nx.transitivity(graph),
        nx.average_shortest_path_length(graph),
        *betweenness.values(),
        *constraint.values(),
    ]


def network_summary(graph):
    """The same five from the library."""
    summary = measures.network_summary(graph)
    return [
        *summary[:3],
        *summary.betweenness.values(),
        *summary.constraint.values(),
    ]


def inequality_theil(values):
    """Theil index as `inequality` computes it."""
    from inequality.theil import Theil

    return Theil(values).T


def quantecon_gini(region, reference):
    """Gini of the location quotients as QuantEcon computes it."""
    from quantecon import gini_coefficient

    return gini_coefficient((region / region.sum()) / (reference / reference.sum()))


BENCHMARKS = [
    Benchmark(
        "policy lab, 20 years",
        "districts",
        38,
        (38, 76, 152, 304),
        lab_of,
        lambda lab: lab.run(MIX).total,
        plain=lambda lab: slow_policy_lab(lab.regions, lab.parameters, MIX, 20)[
            "total"
        ],
        seconds=0.005,
    ),
    Benchmark(
        "policy lab, sampled runs of 38 districts",
        "runs",
        1000,
        (125, 250, 500, 1000),
        lab_and_mixes,
        lambda lab, mixes: sampled(lab, mixes).total,
        nearest=one_by_one,
        nearest_name="PolicyLab.run in a loop",
        seconds=1,
    ),
    Benchmark(
        "spatial dilemma, one step",
        "sites",
        40_000,
        (10_000, 40_000, 160_000, 640_000),
        square_grid,
        lambda grid: models.spatial_dilemma(grid, 1.85, 1)[1],
        plain=lambda grid: plain.dilemma_step(grid.tolist(), 1.85),
        times_plain=50,
    ),
    Benchmark(
        "Pólya urns, 5,000 draws",
        "urns",
        1000,
        (1000, 2000, 4000, 8000),
        lambda urns: (urns,),
        lambda urns: models.polya_urn(1, 1, 1, 5000, np.random.default_rng(9), urns),
        plain=lambda urns: plain.polya_urns(
            1, 1, 1, np.random.default_rng(9).random((5000, urns)).tolist()
        ),
        seconds=0.5,
    ),
    Benchmark(
        "core and periphery, equilibria",
        "transport costs",
        50,
        (50, 100, 200),
        transport_costs,
        lambda costs: equilibria(costs, models.core_periphery_equilibria),
        plain=lambda costs: equilibria(costs, plain.core_periphery_equilibria),
        seconds=1,
    ),
    Benchmark(
        "location quotients",
        "industries",
        100_000,
        (10_000, 100_000, 1_000_000),
        two_structures,
        lambda a, b: measures.location_quotient(a, a.sum(), b, b.sum()),
        plain=lambda a, b: plain.location_quotients(a.tolist(), b.tolist()),
    ),
    Benchmark(
        "Theil index",
        "places",
        100_000,
        (10_000, 100_000, 1_000_000),
        incomes,
        lambda values: measures.theil(values).total,
        plain=lambda values: plain.theil(values.tolist()),
        nearest=inequality_theil,
        nearest_name="inequality",
    ),
    Benchmark(
        "specialization Gini",
        "industries",
        1000,
        (1000, 2000, 4000),
        two_structures,
        measures.specialization_gini,
        plain=lambda a, b: plain.gini(plain.location_quotients(a.tolist(), b.tolist())),
        nearest=quantecon_gini,
        nearest_name="quantecon",
    ),
    Benchmark(
        "Moran's I with 999 random maps",
        "places",
        400,
        (400, 1600, 6400),
        value_map,
        lambda x, w: measures.morans_i(x, w, rng=np.random.default_rng(10)).statistic,
        plain=lambda x, w: plain.permuted_morans_i(
            x, neighbours_of(w), 999, np.random.default_rng(10)
        )[0],
        nearest=esda_moran,
        nearest_name="esda",
    ),
    Benchmark(
        "network summary",
        "nodes",
        200,
        (100, 200, 400),
        small_world,
        network_summary,
        nearest=networkx_calls,
        nearest_name="networkx, call by call",
    ),
]
