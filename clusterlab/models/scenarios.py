r"""Scenario files: a lever mix for the policy lab, what it costs and what it brings.

A scenario is a plain JSON file that a student hands in. Its levers cost the share
:math:`\tau = \sum_k c_k x_k^2` of output, which must stay within the budget. Its
outcomes follow from its levers: whoever reads the file runs the lab again.
"""

import json
import math
from dataclasses import asdict, dataclass, fields
from functools import cache
from pathlib import Path

import numpy as np

from clusterlab._arguments import number, numbers, one_of, whole_number
from clusterlab.models.policy_lab import LEVERS, PolicyLab
from clusterlab.models.policy_lab_inputs import NOTE, Regions

FORMAT = 1
LABS = ("zones_2013", "districts")
BUDGET = 0.02  # share of output
LONGEST = 100  # years
CONTENT = ("format", "lab", "levers", "years", "budget", "cost", "outcomes", "note")
TOLERANCE = 1e-6  # relative; another computer rounds otherwise in twenty years
ROUNDING = 1e-9  # relative; five levers at one half cost 0.02, give or take a bit


@dataclass(frozen=True, repr=False)
class Scenario:
    r"""A lever mix, its cost and its outcomes. Illustrative, like the lab.

    Attributes
    ----------
    lab : {"zones_2013", "districts"}
        Which lab was run.
    levers : dict of str to float
        Strength of each lever, 0 to 1, in the order of `PolicyLab.run`.
    years : int
        How many years were run.
    budget : float
        Share of output that may be spent.
    cost : float
        :math:`\tau = \sum_k c_k x_k^2`, the share of output that is spent.
    outcomes : dict
        Of the last year: ``total_net_output``, ``theil``, ``emissions`` (all regions
        together) and ``population`` (a dict by region).
    """

    lab: str
    levers: dict
    years: int
    budget: float
    cost: float
    outcomes: dict

    @property
    def note(self):
        """The label that belongs on every figure of this scenario."""
        return NOTE

    def __repr__(self):
        levers = ", ".join(f"{name} {x:g}" for name, x in self.levers.items())
        totals = list(self.outcomes.items())[:3]
        outcomes = ", ".join(f"{name} {value:.6g}" for name, value in totals)
        return (
            f"Scenario of {self.lab} after {self.years} years ({NOTE})\n"
            f"  levers   {levers}\n"
            f"  cost     {self.cost:.4f} of output; the budget is {self.budget:g}\n"
            f"  outcomes {outcomes}"
        )


def save_scenario(path, lab, levers, years=20, budget=BUDGET):
    """Run the lab and save levers, cost and outcomes as a JSON file.

    A file already at `path` is replaced.

    Parameters
    ----------
    path : str or path-like
        Where to save, such as ``"scenario.json"``.
    lab : PolicyLab
        ``PolicyLab.zones_2013()`` or ``PolicyLab.districts()``, unchanged.
    levers : array_like, shape (5,)
        As in `PolicyLab.run`.
    years : int
        From 1 to 100.
    budget : float
        Largest cost of the levers, as a share of output, 0 to 1.

    Returns
    -------
    Scenario
        What the file says.

    Raises
    ------
    ValueError
        If an argument is wrong, the lab was changed, the levers cost more than the
        budget, or the file cannot be written. Then nothing is saved.

    Notes
    -----
    Taught in *Policy lab*.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = f"{folder}/scenario.json"
    ...     save_scenario(path, PolicyLab.zones_2013(), [0.5, 0.5, 0.5, 0.5, 0.5])
    Scenario of zones_2013 after 20 years (illustrative parameters; not an estimate for
    Chongqing)
      levers   infrastructure 0.5, chains 0.5, innovation 0.5, services 0.5,
    environment 0.5
      cost     0.0200 of output; the budget is 0.02
      outcomes total_net_output 14121.5, theil 0.0306823, emissions 9959.27
    """
    scenario = _scenario(name_of(lab), levers, years, budget)
    file = json.dumps(_content(scenario), indent=2)
    try:
        _path(path).write_text(file + "\n", encoding="utf-8")
    except OSError as error:
        raise ValueError(
            f"path is {str(path)!r}; nothing can be written there "
            f"({error.strerror}). Give a file in a folder of yours."
        ) from None
    return scenario


def read_scenario(path):
    """Read a scenario and check that its outcomes belong to its levers.

    The lab is run again with the levers of the file. A file that says anything else
    than what comes out, to a millionth, is refused.

    Parameters
    ----------
    path : str or path-like
        A file that `save_scenario` has written.

    Returns
    -------
    Scenario
        As computed anew.

    Raises
    ------
    ValueError
        If the file is missing or no JSON, if a key is missing, repeated or unknown,
        if an entry is none that `save_scenario` accepts, or if cost or outcomes do
        not belong to the levers.

    Notes
    -----
    Taught in *Policy lab*.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = f"{folder}/scenario.json"
    ...     saved = save_scenario(path, PolicyLab.zones_2013(), [0, 0, 1, 0, 0.5])
    ...     read_scenario(path) == saved
    True
    >>> saved.levers["innovation"], saved.cost
    (1.0, 0.015)
    """
    try:
        given = _parsed(_path(path))
        _same_keys("the file", given, CONTENT)
        _same_keys("levers", given["levers"], LEVERS)
        levers = [given["levers"][name] for name in LEVERS]
        scenario = _scenario(given["lab"], levers, given["years"], given["budget"])
        for key, value in _content(scenario).items():
            _same(key, given[key], value)
    except ValueError as error:
        raise ValueError(f"{path} is no scenario: {error}") from None
    return scenario


def name_of(lab):
    """Return which of the two labs this is; raise ValueError if it is neither."""
    for name in LABS:
        if _equal(lab, _lab(name)):
            return name
    raise ValueError(
        f"lab is {lab!r}; a scenario is for PolicyLab.zones_2013() or "
        "PolicyLab.districts() with regions and parameters unchanged. Give one of them."
    )


def cost_of(lab, levers):
    """Return the share of output that the levers cost."""
    return float(lab.parameters.lever_costs @ np.square(levers))


def exceeds(cost, budget):
    """Tell whether the cost is above the budget by more than rounding."""
    return cost > budget * (1 + ROUNDING)


def _scenario(name, levers, years, budget):
    """Check the arguments, run the lab and put together what the file says."""
    lab = _lab(one_of("lab", name, LABS))
    years = whole_number("years", number("years", years, 1, LONGEST))
    budget = number("budget", budget, 0, 1)
    result = lab.run(levers, years)
    levers = numbers("levers", levers)
    cost = cost_of(lab, levers)
    if exceeds(cost, budget):
        raise ValueError(
            f"levers cost {cost:.6g} of output, more than the budget {budget:g}; "
            "lower a lever."
        )
    people = result.population[-1].tolist()
    outcomes = {
        "total_net_output": result.total[-1].item(),
        "theil": result.theil[-1].item(),
        "emissions": result.emissions[-1].sum().item(),
        "population": dict(zip(lab.regions.names, people, strict=True)),
    }
    strengths = dict(zip(LEVERS, levers.tolist(), strict=True))
    return Scenario(name, strengths, years, budget, cost, outcomes)


def _content(scenario):
    """Everything in the file, by key."""
    return {"format": FORMAT, **asdict(scenario), "note": NOTE}


@cache
def _lab(name):
    return getattr(PolicyLab, name)()


def _equal(lab, other):
    """Tell whether two labs have the same parameters and regions."""
    return (
        isinstance(lab, PolicyLab)
        and lab.parameters == other.parameters
        and all(
            np.array_equal(getattr(lab.regions, f.name), getattr(other.regions, f.name))
            for f in fields(Regions)
        )
    )


def _path(path):
    try:
        return Path(path)
    except TypeError:
        raise ValueError(f"path is {path!r}; give the name of a file.") from None


def _parsed(path):
    """Return what the file holds, if it is JSON without repeated keys."""
    try:
        source = path.read_text(encoding="utf-8")
    except OSError as error:
        raise ValueError(
            f"it cannot be read ({error.strerror}). Save one with save_scenario first."
        ) from None
    except UnicodeDecodeError:
        raise ValueError("it is not text. Save it with save_scenario.") from None
    try:
        return json.loads(source, parse_int=float, object_pairs_hook=_once_each)
    except (json.JSONDecodeError, RecursionError) as error:
        raise ValueError(f"it is not JSON ({error}). Save it again.") from None


def _once_each(pairs):
    """Return an object of the file as a dict, unless a key comes twice."""
    found = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(f"{key!r} is there twice. Save it again.")
        found[key] = value
    return found


def _same_keys(where, given, wanted):
    """Raise unless an object of the file has the wanted keys and no others."""
    if not isinstance(given, dict):
        raise ValueError(
            f"{where} holds {given!r}, not entries by name. Save it again."
        )
    for key in wanted:
        if key not in given:
            raise ValueError(f"{where} lacks {key!r}. Save it again.")
    for key in given:
        if key not in wanted:
            raise ValueError(f"{where} has {key!r}, which is unknown. Save it again.")


def _same(where, given, computed):
    """Raise unless an entry of the file is what comes out, in kind and value."""
    if isinstance(computed, dict):
        _same_keys(where, given, computed)
        for key, value in computed.items():
            _same(f"{where}[{key!r}]", given[key], value)
    elif not _agree(given, computed):
        raise ValueError(
            f"{where} is {given!r}; for these levers save_scenario writes "
            f"{computed!r}. Save it again."
        )


def _agree(given, computed):
    """Tell whether two texts or two numbers are the same, but for rounding."""
    if isinstance(computed, str):
        return given == computed
    return isinstance(given, float) and math.isclose(given, computed, rel_tol=TOLERANCE)
