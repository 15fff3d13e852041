"""What the policy lab starts from: regions, parameters, and Chongqing in two sizes.

Only output, population, industrial structure and straight-line distances of
Chongqing are data. Travel hours, knowledge, emission intensity and every parameter
are made up to play with; ``Regions.illustrative`` says which fields are.
"""

from dataclasses import dataclass, fields

import numpy as np

from clusterlab._arguments import amounts, number, numbers, positive
from clusterlab.datasets import (
    load_district_census,
    load_district_distances,
    load_district_employment,
    load_district_panel,
    load_districts,
)
from clusterlab.models.interaction import internal_distance

NOTE = "illustrative parameters; not an estimate for Chongqing"
KM_PER_HOUR = 60  # illustrative: turns straight-line kilometres into hours
ZONE_KNOWLEDGE = {"one_hour_circle": 1.0, "northeast_wing": 0.6, "southeast_wing": 0.5}
ZONE_EMISSIONS = {"one_hour_circle": 1.0, "northeast_wing": 1.0, "southeast_wing": 0.7}
LIMITS = {  # smallest and largest value of each parameter
    "agglomeration_elasticity": (0, 1),
    "congestion_elasticity": (0, 1),
    "market_access_elasticity": (0, 0.99),
    "knowledge_elasticity": (0, 1),
    "pollution_damage": (0, 1),
    "distance_decay": (0, 10),
    "travel_saving": (0, 1),
    "chain_gain": (0, 1),
    "knowledge_sharing": (0, 1),
    "services_elasticity": (0, 1),
    "services_poor": (0, 10),
    "services_rich": (0, 10),
    "knowledge_growth": (0, 1),
    "pollution_decay": (0.001, 1),
    "abatement": (0, 1),
    "migration": (0, 1),
    "lever_costs": (0, 0.99),
}


@dataclass(frozen=True, eq=False)
class Regions:
    r"""Two or more regions as they are in year 0.

    Attributes
    ----------
    names : tuple of str
        One name per region.
    output : numpy.ndarray, shape (regions,)
        :math:`Y_{r0}`, positive, such as GDP in 100 million yuan.
    population : numpy.ndarray, shape (regions,)
        :math:`L_{r0}`, positive, residents in any one unit.
    structure : numpy.ndarray, shape (regions, industries)
        Output or employment by industry; only the shares within a region matter.
    travel_hours : numpy.ndarray, shape (regions, regions)
        :math:`t_{rs}`, hours from r to s; the diagonal holds trips inside r.
    knowledge : numpy.ndarray, shape (regions,)
        :math:`K_{r0}`, positive index.
    emission_intensity : numpy.ndarray, shape (regions,)
        :math:`\varepsilon_r`, positive, emissions per unit of output.
    illustrative : tuple of str
        Which of the fields above are made up. All of them, unless you say otherwise.
    source : str
        Where the other fields come from.

    Raises
    ------
    ValueError
        If a field is not finite, not positive or of another length than `names`.

    Notes
    -----
    The arrays are read-only copies; ``dataclasses.replace(regions, ...)`` gives
    changed regions. Taught in *Policy lab*.

    Examples
    --------
    >>> Regions(
    ...     names=["core", "edge"],
    ...     output=[90, 10],
    ...     population=[50, 50],
    ...     structure=[[1, 5, 4], [3, 4, 3]],
    ...     travel_hours=[[0.5, 2], [2, 0.5]],
    ...     knowledge=[1, 0.5],
    ...     emission_intensity=[1, 1],
    ... )
    Regions: core, edge
    Illustrative: output, population, structure, travel_hours, knowledge,
    emission_intensity
    """

    names: tuple
    output: np.ndarray
    population: np.ndarray
    structure: np.ndarray
    travel_hours: np.ndarray
    knowledge: np.ndarray
    emission_intensity: np.ndarray
    illustrative: tuple = (
        "output",
        "population",
        "structure",
        "travel_hours",
        "knowledge",
        "emission_intensity",
    )
    source: str = ""

    def __post_init__(self):
        names = _names(self.names)
        checked = {
            "names": names,
            "structure": _rows(
                "structure", amounts("structure", self.structure), names
            ),
            "travel_hours": _square(
                "travel_hours", numbers("travel_hours", self.travel_hours, 0), names
            ),
            "illustrative": _made_up(self.illustrative),
        }
        for name in ("output", "population", "knowledge", "emission_intensity"):
            checked[name] = _list(name, positive(name, getattr(self, name)), names)
        for name, value in checked.items():
            object.__setattr__(self, name, _read_only(value))

    def __repr__(self):
        lines = [f"Regions: {', '.join(self.names)}"]
        if self.illustrative:
            lines.append(f"Illustrative: {', '.join(self.illustrative)}")
        if self.source:
            lines.append(f"Source: {self.source}")
        return "\n".join(lines)


@dataclass(frozen=True, repr=False)
class Parameters:
    r"""How strongly things act on each other. Every value is illustrative.

    Attributes
    ----------
    agglomeration_elasticity, congestion_elasticity : float
        :math:`\alpha, \beta`: output grows with population to the power
        :math:`1 + \alpha - \beta`.
    market_access_elasticity : float
        :math:`\mu`, elasticity of output to market access; at most 0.99, because
        output is part of market access and would feed on itself without end.
    knowledge_elasticity : float
        :math:`\kappa`, elasticity of output to knowledge.
    pollution_damage : float
        :math:`\delta`, loss in output and well-being per doubling of pollution.
    distance_decay : float
        :math:`\eta`, loss of market access per hour of travel.
    travel_saving : float
        :math:`\rho`, share of travel hours between regions that lever 1 can save.
    chain_gain : float
        :math:`\chi`, gain in output when lever 2 joins unlike neighbours.
    knowledge_sharing : float
        :math:`\psi`, share of a knowledge gap that lever 3 can close in a year.
    services_elasticity : float
        :math:`\varphi`, elasticity of well-being to public services.
    services_poor, services_rich : float
        Gain in services by lever 4 in regions below and above the mean output per
        head of year 0.
    knowledge_growth : float
        :math:`g`, growth of knowledge a year.
    pollution_decay : float
        :math:`\delta_E`, share of pollution that disappears a year.
    abatement : float
        :math:`\zeta`, share of emissions that lever 5 can avoid.
    migration : float
        :math:`m`, growth of population a year per unit of relative well-being.
    lever_costs : tuple of 5 floats
        :math:`c_k`, share of output that lever k costs at full strength.

    Raises
    ------
    ValueError
        If a value is no number or lies outside its limits.

    Notes
    -----
    ``dataclasses.replace(parameters, migration=0.1)`` changes one of them.
    Taught in *Policy lab*.

    Examples
    --------
    >>> Parameters().migration
    0.04
    >>> Parameters(migration=2)
    Traceback (most recent call last):
    ValueError: migration contains 2; it must be at most 1.
    """

    agglomeration_elasticity: float = 0.05
    congestion_elasticity: float = 0.08
    market_access_elasticity: float = 0.10
    knowledge_elasticity: float = 0.10
    pollution_damage: float = 0.02
    distance_decay: float = 0.5
    travel_saving: float = 0.4
    chain_gain: float = 0.10
    knowledge_sharing: float = 0.10
    services_elasticity: float = 0.15
    services_poor: float = 0.5
    services_rich: float = 0.25
    knowledge_growth: float = 0.02
    pollution_decay: float = 0.10
    abatement: float = 0.6
    migration: float = 0.04
    lever_costs: tuple = (0.02, 0.01, 0.01, 0.02, 0.02)

    def __post_init__(self):
        for name in LIMITS:
            object.__setattr__(self, name, parameter(name, getattr(self, name)))

    def __repr__(self):
        lines = [f"  {f.name:24} {getattr(self, f.name)}" for f in fields(self)]
        return "\n".join([f"Parameters ({NOTE})", *lines])


def parameter(name, value):
    """Return one parameter as a float, or as a tuple of five, within its limits."""
    if name != "lever_costs":
        return number(name, value, *LIMITS[name])
    costs = numbers(name, value, *LIMITS[name])
    if costs.shape != (5,):
        raise ValueError(
            f"lever_costs has shape {costs.shape}; give five numbers, one a lever."
        )
    if costs.sum() >= 1:
        raise ValueError(
            f"lever_costs adds up to {costs.sum():g}; five levers at full strength "
            "must cost less than all output, 1."
        )
    return tuple(costs.tolist())


def chongqing_zones():
    """Give the one-hour circle and the two wings of Chongqing in 2013."""
    zones = tuple(ZONE_KNOWLEDGE)
    return Regions(
        names=zones,
        output=[9755.25, 2189.60, 711.87],
        population=[1870.57, 821.20, 278.23],
        structure=[
            [403.17, 3450.40, 2291.75],
            [209.27, 691.31, 446.95],
            [72.94, 217.41, 142.38],
        ],
        travel_hours=[[1.0, 3.0, 4.0], [3.0, 1.5, 5.0], [4.0, 5.0, 1.5]],
        knowledge=[ZONE_KNOWLEDGE[zone] for zone in zones],
        emission_intensity=[ZONE_EMISSIONS[zone] for zone in zones],
        illustrative=("travel_hours", "knowledge", "emission_intensity"),
        source="GDP (100 million yuan) and residents (10,000) of 2013; structure: GDP "
        "in three sectors in 2010, Chongqing Statistical Yearbook 2011, table 2-13",
    )


def chongqing_districts():
    """Give the 38 districts and counties of Chongqing in 2020."""
    districts = load_districts().set_index("code")
    codes = districts.index
    panel = load_district_panel(year=2020).set_index("code").loc[codes]
    census = load_district_census(year=2020).set_index("code").loc[codes]
    employment = load_district_employment(year=2020).pivot(
        index="code", columns="industry_code", values="employed_sample_persons"
    )
    return Regions(
        names=districts["pinyin"],
        output=panel["gdp_100m_cny"],
        population=census["population_persons"] / 10_000,
        structure=employment.loc[codes],
        travel_hours=_district_kilometres(districts) / KM_PER_HOUR,
        knowledge=districts["zone"].map(ZONE_KNOWLEDGE),
        emission_intensity=districts["zone"].map(ZONE_EMISSIONS),
        illustrative=("travel_hours", "knowledge", "emission_intensity"),
        source="GDP (100 million yuan) of 2020, Yuzhong from a web listing; residents "
        "(10,000) and employment by 20 industries in the census of 2020; travel hours: "
        f"straight lines between seats at {KM_PER_HOUR} km an hour",
    )


def _district_kilometres(districts):
    """Straight lines between seats; on the diagonal, trips inside each district."""
    kilometres = np.diag(internal_distance(districts["area_km2"]))
    pairs = load_district_distances()
    a = districts.index.get_indexer(pairs["code_a"])
    b = districts.index.get_indexer(pairs["code_b"])
    kilometres[a, b] = kilometres[b, a] = pairs["seat_distance_km"]
    return kilometres


def _names(names):
    """Return the names of at least two regions, all different."""
    names = _texts("names", names)
    if len(names) < 2:
        raise ValueError(f"names has {len(names)} of them; give at least two regions.")
    for name in names:
        if names.count(name) > 1:
            raise ValueError(f"names repeats {name!r}; give each region its own.")
    return names


def _texts(argument, texts):
    """Return a tuple of texts."""
    try:
        texts = (texts,) if isinstance(texts, str) else tuple(texts)
    except TypeError:
        texts = (texts,)
    for text in texts:
        if not isinstance(text, str):
            raise ValueError(f"{argument} contains {text!r}; give a list of texts.")
    return texts


def _list(name, array, names):
    """Return an array of one number per region."""
    if array.shape != (len(names),):
        raise ValueError(
            f"{name} has shape {array.shape}; give one number for each of the "
            f"{len(names)} regions."
        )
    return array


def _rows(name, array, names):
    """Return a table of one row per region."""
    if array.ndim != 2 or len(array) != len(names):
        raise ValueError(
            f"{name} has shape {array.shape}; give one row for each of the "
            f"{len(names)} regions."
        )
    return array


def _square(name, array, names):
    """Return a table of regions by regions."""
    if array.shape != (len(names), len(names)):
        raise ValueError(
            f"{name} has shape {array.shape}; give a table of {len(names)} by "
            f"{len(names)}, regions by regions."
        )
    return array


def _made_up(illustrative):
    """Return the names of the fields that are made up."""
    known = [field.name for field in fields(Regions)][1:-2]
    given = _texts("illustrative", illustrative)
    for name in given:
        if name not in known:
            raise ValueError(
                f"illustrative lists {name!r}; choose from {', '.join(known)}."
            )
    return given


def _read_only(value):
    """Protect an array from changes; leave other values alone."""
    if isinstance(value, np.ndarray):
        value.setflags(write=False)
    return value
