r"""The five-lever policy lab: regions, five policies, twenty years (五策实验室).

A *lever* is a policy set between 0 (nothing new) and 1 (full strength):
infrastructure, chain complementarity, innovation sharing, services and business
environment, environment. Each year, for every region r,

.. math::
    Y_r &= Y_{r0} \left(\frac{L_r}{L_{r0}}\right)^{1 + \alpha - \beta}
        \left(\frac{MA_r}{MA_{r0}}\right)^{\mu}
        \left(\frac{K_r}{K_{r0}}\right)^{\kappa}
        \Big[1 + \chi x_2 \sum_s w_{rs} D_{rs}\Big]
        e^{-\delta (E_r / E_{r0} - 1)} \\
    MA_r &= \sum_s e^{-\eta t_{rs}} Y_s, \quad
        t_{rs} \text{ shorter by } \rho x_1 \text{ between regions} \\
    V_r &= (1 - \tau) \frac{Y_r}{L_r} B_r^{\varphi} e^{-\delta (E_r / E_{r0} - 1)},
        \quad \tau = \sum_k c_k x_k^2

where w are the shares of other regions in r's market access per unit of output and
D is half the Krugman index. Then people move towards a higher V, knowledge flows
from those ahead, and pollution decays and is emitted:

.. math::
    L_r' &\propto L_r [1 + m (V_r / \bar V - 1)], \quad \textstyle\sum_r L_r
        \text{ constant} \\
    K_r' &= (1 + g) K_r + x_3 \psi \sum_s w_{rs} \max(K_s - K_r, 0) \\
    E_r' &= (1 - \delta_E) E_r + \varepsilon_r (1 - \zeta x_5) Y_r

The lab is a teaching device. Its parameters are illustrative: no number it prints is
an estimate for Chongqing or a forecast.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from html import escape
from typing import NamedTuple

import numpy as np

from clusterlab._arguments import generator, numbers, whole_number
from clusterlab.models.policy_lab_inputs import (
    LIMITS,
    NOTE,
    Parameters,
    Regions,
    chongqing_districts,
    chongqing_zones,
    parameter,
)

LEVERS = ("infrastructure", "chains", "innovation", "services", "environment")
PRECISION = 1e-12  # what is left of an error when market access is solved
FARTHEST = 700  # distance_decay times hours; e^-745 is zero for a computer


@dataclass(frozen=True, eq=False, repr=False)
class Result:
    r"""What happens in one run. Illustrative, like the parameters.

    Attributes
    ----------
    output : numpy.ndarray, shape (years + 1, regions)
        :math:`Y`, gross output; row 0 is the first year.
    net_output : numpy.ndarray, shape (years + 1, regions)
        :math:`(1 - \tau) Y`, after the cost of the levers.
    population : numpy.ndarray, shape (years + 1, regions)
        :math:`L`.
    knowledge : numpy.ndarray, shape (years + 1, regions)
        :math:`K`.
    pollution : numpy.ndarray, shape (years + 1, regions)
        :math:`E`, the stock.
    emissions : numpy.ndarray, shape (years + 1, regions)
        :math:`\varepsilon (1 - \zeta x_5) Y`, the flow of the year.
    theil : numpy.ndarray, shape (years + 1,)
        Theil index of net output per head, weighted by population; 0 when equal.
    total : numpy.ndarray, shape (years + 1,)
        Net output of all regions together.
    welfare : numpy.ndarray, shape (years + 1,)
        :math:`\bar V`, mean well-being of all people.
    """

    output: np.ndarray
    net_output: np.ndarray
    population: np.ndarray
    knowledge: np.ndarray
    pollution: np.ndarray
    emissions: np.ndarray
    theil: np.ndarray
    total: np.ndarray
    welfare: np.ndarray

    @property
    def note(self):
        """The label that belongs on every figure of this result."""
        return NOTE

    def __repr__(self):
        runs = "1 run" if self.total.ndim == 1 else f"{len(self.total)} runs"
        years = self.total.shape[-1] - 1
        lines = [f"{type(self).__name__} of {runs} over {years} years ({NOTE})"]
        for name, digits in (("total", 1), ("theil", 5), ("welfare", 5)):
            values = getattr(self, name)
            first, last = values[..., 0].mean(), values[..., -1].mean()
            lines.append(f"  {name:8} {first:.{digits}f} -> {last:.{digits}f}")
        return "\n".join(lines)

    def _repr_html_(self):
        return f"<pre>{escape(repr(self))}</pre>"


@dataclass(frozen=True, eq=False, repr=False)
class Runs(Result):
    """What happens in many runs: each array of `Result` with runs as first axis.

    Attributes
    ----------
    levers : numpy.ndarray, shape (runs, 5)
        The lever mix of each run.
    parameters : dict of str to numpy.ndarray, shape (runs,) or (runs, 5)
        The values drawn for each run, by parameter.
    """

    levers: np.ndarray
    parameters: dict


@dataclass(frozen=True, eq=False, repr=False)
class PolicyLab:
    r"""Regions on which to try five policy levers.

    Parameters
    ----------
    regions : Regions
        Two or more regions as they are in year 0.
    parameters : Parameters, optional
        How strongly things act on each other.

    Raises
    ------
    ValueError
        If an argument is no such record, or if regions lie so far apart that nothing
        of their market is left.

    Notes
    -----
    A lever costs :math:`c_k x_k^2` of output, so its last tenth is the dearest.
    The equations open this file (``policy_lab.py``). Own model, no publication.
    Taught in *Policy lab*.

    Examples
    --------
    >>> lab = PolicyLab.zones_2013()
    >>> lab
    PolicyLab of 3 regions: one_hour_circle, northeast_wing, southeast_wing
    Illustrative: travel_hours, knowledge, emission_intensity, every parameter
    Note: illustrative parameters; not an estimate for Chongqing
    >>> lab.run([0, 0, 0, 0, 0]).total[[0, 20]].round(2)
    array([12656.72, 14129.13])
    """

    regions: Regions
    parameters: Parameters = field(default_factory=Parameters)

    def __post_init__(self):
        for name, kind in (("regions", Regions), ("parameters", Parameters)):
            given = getattr(self, name)
            if not isinstance(given, kind):
                raise ValueError(
                    f"{name} is {given!r}; give a {kind.__name__} record, such as "
                    f"PolicyLab.zones_2013().{name}."
                )
        _within_reach(self.regions, self.parameters.distance_decay)

    @classmethod
    def zones_2013(cls):
        """Set up the one-hour circle and the two wings of Chongqing in 2013.

        Returns
        -------
        PolicyLab
            GDP, residents and sectors are data; the rest is illustrative.

        Notes
        -----
        Taught in *Policy lab*.

        Examples
        --------
        >>> PolicyLab.zones_2013().run([1, 1, 1, 1, 1]).theil[-1].round(5).item()
        0.02821
        """
        return cls(chongqing_zones())

    @classmethod
    def districts(cls):
        """Set up the 38 districts and counties of Chongqing in 2020.

        GDP is the year's, residents and employment by 20 industries are the
        census's. Travel hours are straight lines between seats at 60 km an hour;
        knowledge and emission intensity are those of a district's zone in
        `zones_2013`. These three are illustrative.

        Returns
        -------
        PolicyLab
            Its ``regions.source`` names the data.

        Notes
        -----
        Structure is employment, because GDP by sector is missing for Yuzhong in
        every year. Taught in *Policy lab*.

        Examples
        --------
        >>> lab = PolicyLab.districts()
        >>> lab.regions.population.sum().round(4).item()
        3205.4159
        """
        return cls(chongqing_districts())

    @property
    def illustrative(self):
        """What in this lab is made up."""
        return (*self.regions.illustrative, "every parameter")

    @property
    def note(self):
        """The label that belongs on every figure of this lab."""
        return NOTE

    def run(self, levers, years=20):
        """Run the lab once.

        Parameters
        ----------
        levers : array_like, shape (5,)
            Infrastructure, chain complementarity, innovation sharing, services and
            business environment, environment; each from 0 to 1.
        years : int
            How many years after year 0.

        Returns
        -------
        Result
            Arrays by year and region; without levers, year 0 is the start.

        Raises
        ------
        ValueError
            If `levers` are not five numbers from 0 to 1, or `years` is no whole
            number from 0.

        Notes
        -----
        Taught in *Policy lab*.

        Examples
        --------
        >>> lab = PolicyLab.zones_2013()
        >>> built = lab.run(levers=[1, 0, 0, 0, 0])  # infrastructure only
        >>> idle = lab.run(levers=[0, 0, 0, 0, 0])
        >>> print(f"{built.total[-1] / idle.total[-1] - 1:.2%}")
        -0.90%
        """
        mixes = _mixes(levers, dimensions=1)[None]
        arrays = _simulate(self.regions, asdict(self.parameters), mixes, years)
        return Result(**{name: array[0] for name, array in arrays.items()})

    def run_many(self, levers, parameters=None, years=20, rng=None):
        """Run the lab many times, with other levers and parameters in each run.

        Parameters
        ----------
        levers : array_like, shape (runs, 5)
            One lever mix a run.
        parameters : mapping of str to (low, high), optional
            Parameters unsure of: each run draws its value evenly between the two.
            The others keep the lab's value. For ``lever_costs``, low and high are
            five numbers each.
        years : int
            How many years after year 0.
        rng : numpy.random.Generator, optional
            Source of randomness; needed with `parameters`.

        Returns
        -------
        Runs
            As from `run`, with runs as first axis, and the values drawn.

        Raises
        ------
        ValueError
            If an argument of `run` is wrong in any run, if a parameter is unknown
            or a range leaves its limits, or if `rng` is no generator.

        Notes
        -----
        Taught in *Policy lab*.

        Examples
        --------
        >>> rng = np.random.default_rng(2024)
        >>> runs = PolicyLab.zones_2013().run_many(
        ...     rng.random((100, 5)), {"migration": (0, 0.1)}, rng=rng
        ... )
        >>> runs.total.shape, runs.parameters["migration"].shape
        ((100, 21), (100,))
        """
        levers = _mixes(levers, dimensions=2)
        drawn = _draw(parameters, len(levers), rng)
        _within_reach(self.regions, drawn.get("distance_decay", 0))
        values = asdict(self.parameters) | drawn
        arrays = _simulate(self.regions, values, levers, years)
        return Runs(**arrays, levers=levers, parameters=drawn)

    def __repr__(self):
        names = self.regions.names
        shown = ", ".join(names[:5]) + (", ..." if len(names) > 5 else "")
        return (
            f"PolicyLab of {len(names)} regions: {shown}\n"
            f"Illustrative: {', '.join(self.illustrative)}\n"
            f"Note: {NOTE}"
        )

    def _repr_html_(self):
        return "<br>\n".join(escape(line) for line in repr(self).splitlines())


class _Setting(NamedTuple):
    """What stays the same during a run; runs are the first axis."""

    access: np.ndarray  # e^(-ηt) with the hours that lever 1 leaves
    first_access: np.ndarray  # market access of year 0 with the old hours
    weights: np.ndarray  # w, shares of the other regions
    chains: np.ndarray  # factor of lever 2
    services: np.ndarray  # factor of lever 4
    cost: np.ndarray  # τ, share of output
    intensity: np.ndarray  # emissions per unit of output that lever 5 leaves
    first_pollution: np.ndarray


class _State(NamedTuple):
    """What changes from year to year; arrays of runs by regions."""

    output: np.ndarray
    population: np.ndarray
    knowledge: np.ndarray
    pollution: np.ndarray


def _simulate(regions, values, levers, years):
    """Every array of a result, runs x years (x regions)."""
    p = {name: _by_run(name, value) for name, value in values.items()}
    setting = _setting(regions, p, levers)
    shape = (len(levers), len(regions.names))
    start = (regions.output, regions.population, regions.knowledge)
    state = _State(
        *(np.broadcast_to(each, shape) for each in (*start, setting.first_pollution))
    )
    history = []
    with np.errstate(all="ignore"):  # _stack looks at what comes out
        for _ in range(whole_number("years", years) + 1):
            state, outcome = _observe(regions, p, setting, state)
            history.append(outcome)
            state = _next(regions, p, setting, state, outcome, levers[:, [2]])
    names = [each.name for each in fields(Result)]
    return {name: _stack(name, [year[name] for year in history]) for name in names}


def _setting(regions, p, levers):
    """Work out what the levers change once and for all."""
    roads, chains, _, services, green = levers.T[:, :, None]
    apart = ~np.eye(len(regions.names), dtype=bool)
    saved = np.where(apart, (p["travel_saving"] * roads)[:, :, None], 0)
    decay = p["distance_decay"][:, :, None]
    access = np.exp(-decay * regions.travel_hours * (1 - saved))
    weights = np.where(apart, access, 0)
    weights = weights / weights.sum(axis=2, keepdims=True)
    unlike = (weights * _dissimilarity(regions.structure)).sum(axis=2)
    poor = regions.output / regions.population < (
        regions.output.sum() / regions.population.sum()
    )
    gain = np.where(poor, p["services_poor"], p["services_rich"])
    return _Setting(
        access=access,
        first_access=np.exp(-decay * regions.travel_hours) @ regions.output,
        weights=weights,
        chains=1 + p["chain_gain"] * chains * unlike,
        services=(1 + services * gain) ** p["services_elasticity"],
        cost=(p["lever_costs"] * levers**2).sum(axis=1, keepdims=True),
        intensity=regions.emission_intensity * (1 - p["abatement"] * green),
        first_pollution=regions.emission_intensity
        * regions.output
        / p["pollution_decay"],
    )


def _dissimilarity(structure):
    """Half the Krugman index of every pair of regions, 0 to 1."""
    shares = structure / structure.sum(axis=1, keepdims=True)
    return np.abs(shares[:, None] - shares).sum(axis=2) / 2


def _observe(regions, p, setting, state):
    """Solve for the year's output and measure what follows from it."""
    harm = np.exp(
        -p["pollution_damage"] * (state.pollution / setting.first_pollution - 1)
    )
    given = (
        regions.output
        * (state.population / regions.population)
        ** (1 + p["agglomeration_elasticity"] - p["congestion_elasticity"])
        * (state.knowledge / regions.knowledge) ** p["knowledge_elasticity"]
        * setting.chains
        * harm
    )
    output = _solve(given, p["market_access_elasticity"], setting, state.output)
    net = (1 - setting.cost) * output
    well_being = net / state.population * setting.services * harm
    outcome = {
        **state._asdict(),
        "output": output,
        "net_output": net,
        "emissions": setting.intensity * output,
        "theil": _theil(net, state.population),
        "total": net.sum(axis=1),
        "welfare": _mean(well_being, state.population),
        "well_being": well_being,
    }
    return state._replace(output=output), outcome


def _solve(given, elasticity, setting, output):
    """Solve Y = given (MA(Y) / MA0)^μ by inserting Y again and again."""
    scale = given / setting.first_access**elasticity
    for _ in range(_rounds(elasticity)):
        access = (setting.access @ output[:, :, None])[:, :, 0]
        output = scale * access**elasticity
    return output


def _rounds(elasticity):
    """How often to insert: market access averages, so each round leaves μ of an error.

    With μ = 0.1 that is 12 rounds; with μ = 1 it would never end.
    """
    largest = max(np.max(elasticity), PRECISION)
    return int(np.ceil(np.log(PRECISION) / np.log(largest)))


def _next(regions, p, setting, state, outcome, sharing):
    """People move, knowledge spreads, pollution builds up."""
    relative = outcome["well_being"] / outcome["welfare"][:, None]
    moved = state.population * (1 + p["migration"] * (relative - 1))
    ahead = state.knowledge[:, None] - state.knowledge[:, :, None]
    np.maximum(ahead, 0, out=ahead)
    flows = np.einsum("nrs,nrs->nr", setting.weights, ahead)
    return state._replace(
        population=moved * (regions.population.sum() / moved.sum(1, keepdims=True)),
        knowledge=state.knowledge * (1 + p["knowledge_growth"])
        + sharing * p["knowledge_sharing"] * flows,
        pollution=state.pollution * (1 - p["pollution_decay"]) + outcome["emissions"],
    )


def _mean(values, population):
    """Mean over all people."""
    return (population * values).sum(axis=1) / population.sum(axis=1)


def _theil(output, population):
    """Population-weighted Theil index of output per head."""
    income = output / output.sum(axis=1, keepdims=True)
    people = population / population.sum(axis=1, keepdims=True)
    return (income * np.log(income / people)).sum(axis=1)


def _by_run(name, value):
    """Give a parameter runs as first axis, to broadcast against regions or levers."""
    return np.reshape(value, (-1, len(LEVERS) if name == "lever_costs" else 1))


def _draw(ranges, runs, rng):
    """Draw each parameter evenly from its range, once a run."""
    if ranges is None:
        return {}
    if not isinstance(ranges, Mapping):
        raise ValueError(
            f"parameters is {ranges!r}; give a mapping from parameter to (low, high), "
            'such as {"migration": (0, 0.1)}.'
        )
    rng = generator("rng", rng)
    drawn = {}
    for name, limits in ranges.items():
        low, high = _range(name, limits)
        drawn[name] = rng.uniform(low, high, size=(runs, *np.shape(low)))
    return drawn


def _range(name, limits):
    """Return the lowest and highest value of one parameter."""
    if name not in LIMITS:
        raise ValueError(f"parameters has {name!r}; choose from {', '.join(LIMITS)}.")
    try:
        low, high = limits
    except (TypeError, ValueError):
        raise ValueError(
            f"parameters[{name!r}] is {limits!r}; give a pair (low, high)."
        ) from None
    low, high = parameter(name, low), parameter(name, high)
    if (np.asarray(low) > high).any():
        raise ValueError(
            f"parameters[{name!r}] is {limits!r}; low must not exceed high."
        )
    return low, high


def _mixes(levers, dimensions):
    """Return one lever mix (1 dimension) or one a run (2 dimensions)."""
    wanted = "five numbers" if dimensions == 1 else "five numbers a run"
    if levers is None:
        raise ValueError(
            f"levers is None; give {wanted}: {', '.join(LEVERS)}. If they come from a "
            "search, it found no mix."
        )
    mixes = numbers("levers", levers, minimum=0, maximum=1)
    if mixes.ndim != dimensions or mixes.shape[-1] != len(LEVERS):
        raise ValueError(
            f"levers has shape {mixes.shape}; give {wanted}: {', '.join(LEVERS)}."
        )
    return mixes


def _within_reach(regions, decay):
    """Raise where a trip is so long that market access vanishes."""
    farthest = regions.travel_hours.max()
    if (np.asarray(decay) * farthest > FARTHEST).any():
        raise ValueError(
            f"travel_hours contains {farthest:g}; with distance_decay "
            f"{np.max(decay):g} nothing of such a market is left. Give hours, not "
            "minutes."
        )


def _stack(name, by_year):
    """Put the years of one array together, provided every number is finite."""
    array = np.stack(by_year, axis=1)
    if not np.isfinite(array).all():
        raise ValueError(
            f"years is {len(by_year) - 1}; by then {name} is beyond what a computer "
            "can hold. Give fewer years or milder parameters."
        )
    return array
