"""Spatial interaction: how much flows between places, and how near markets are.

In the *gravity* model a flow grows with the masses of its two ends and falls with the
distance between them, by a power of it or exponentially. A *doubly constrained*
model asks instead how given totals of origins and destinations pair up, so that only
distance is left to explain. *Market potential* sums the income of all places, each
divided by its distance: it measures access, not growth.
"""

import warnings
from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from clusterlab._arguments import numbers, one_of, positive, square

DECAYS = ("power", "exponential")


class Gravity(NamedTuple):
    """Coefficients by name, and the flows they imply."""

    coefficients: Mapping[str, float]
    fitted: np.ndarray


def gravity(flows, distance, origin_mass=None, destination_mass=None, decay="power"):
    r"""Gravity model of flows by Poisson pseudo-maximum likelihood (PPML).

    .. math:: E[f_{ij}] = \exp(k + \alpha \ln O_i + \gamma \ln D_j + \beta \ln d_{ij})

    with :math:`\beta d_{ij}` in place of :math:`\beta \ln d_{ij}` where `decay` is
    exponential. Flows stay unlogged, so flows of zero are no problem.

    Parameters
    ----------
    flows : array_like
        :math:`f_{ij}`, not negative: a list of pairs, or a table with origins as rows
        and destinations as columns.
    distance : array_like, the shape of `flows`
        :math:`d_{ij}`, positive if `decay` is a power. Give places a distance to
        themselves, or leave these pairs out.
    origin_mass, destination_mass : array_like, optional
        :math:`O_i` and :math:`D_j`, positive, for example population: one number a
        pair; with a table of flows one number a row and one a column will do. A mass
        that is not given is left out of the model.
    decay : {"power", "exponential"}
        How flows fall with distance.

    Returns
    -------
    Gravity
        `coefficients` named constant (k), origin (:math:`\alpha`), destination
        (:math:`\gamma`) and distance (:math:`\beta`); and `fitted` flows, in the
        shape of `flows`, with the same sum. Masses and powers of distance have
        elasticities: :math:`\beta = -1` halves the flow at double the distance.
        Exponential :math:`\beta` is per unit of distance.

    Raises
    ------
    ValueError
        If flows are negative or all zero, distances or masses not positive where
        they are logged, shapes differ, or the positive flows are too few or too much
        alike to tell the coefficients apart.

    Notes
    -----
    Poisson regression of statsmodels; flows need not be counts.
    Source: Santos Silva and Tenreyro (2006). Taught in *Connectivity*.

    Examples
    --------
    Flows that follow the law exactly, with distance squared below the line:

    >>> masses, distance = np.array([[1, 2, 3, 4], [4, 2, 5, 1]]), [2, 1, 4, 3]
    >>> flows = 10 * masses.prod(axis=0) / np.square(distance)
    >>> fit = gravity(flows, distance, *masses)
    >>> {name: round(value, 6) for name, value in fit.coefficients.items()}
    {'constant': 2.302585, 'origin': 1.0, 'destination': 1.0, 'distance': -2.0}
    """
    flows = _flows(flows)
    columns = {"constant": np.ones(flows.shape)}
    for name, mass, axis in (
        ("origin", origin_mass, 0),
        ("destination", destination_mass, 1),
    ):
        if mass is not None:
            mass = positive(f"{name}_mass", mass)
            columns[name] = np.log(_by_pair(f"{name}_mass", mass, flows, axis))
    columns["distance"] = _deterrence(distance, flows, decay)
    return _poisson(flows, columns)


def gravity_constrained(flows, distance, origins, destinations, decay="exponential"):
    r"""Doubly constrained gravity model: totals of both ends are met exactly.

    .. math:: E[f_{ij}] = A_i B_j \exp(\beta d_{ij})

    with :math:`\beta \ln d_{ij}` in place of :math:`\beta d_{ij}` where `decay` is a
    power. :math:`A_i` and :math:`B_j` balance the fitted flows so that each origin
    sends and each destination receives what it does in the data.

    Parameters
    ----------
    flows : array_like
        :math:`f_{ij}`, not negative: a list of pairs, or a table with origins as rows
        and destinations as columns.
    distance : array_like, the shape of `flows`
        :math:`d_{ij}`, positive if `decay` is a power.
    origins, destinations : array_like
        Names of the two ends of each pair; with a table of flows one name a row and
        one a column will do.
    decay : {"exponential", "power"}
        How flows fall with distance.

    Returns
    -------
    Gravity
        `coefficients`: ``"distance"`` is :math:`\beta`; ``"constant"``, and
        ``"origin X"`` and ``"destination X"`` for all ends but the first in sorted
        order, are the logs of the balancing factors relative to the first ones.
        `fitted` flows, in the shape of `flows`.

    Raises
    ------
    ValueError
        If flows are negative or all zero, distances not positive where they are
        logged, shapes differ, an end has no flow at all, or the positive flows are
        too few or too much alike to tell the coefficients apart.

    Notes
    -----
    Estimated as a Poisson regression (statsmodels) with an effect for every origin
    and destination, which has the same solution. Source: Wilson (1971); Dennett
    (2012). Taught in *Connectivity*.

    Examples
    --------
    >>> flows, distance = [[90, 30, 10], [30, 80, 40], [10, 30, 60]], 1 - np.eye(3)
    >>> fit = gravity_constrained(flows, distance, ["a", "b", "c"], ["a", "b", "c"])
    >>> fit.fitted.sum(axis=1).round(6)
    array([130., 150., 100.])
    >>> bool(fit.coefficients["distance"] < 0)
    True
    """
    flows = _flows(flows)
    columns = {"constant": np.ones(flows.shape)}
    for name, labels, axis in (
        ("origin", origins, 0),
        ("destination", destinations, 1),
    ):
        labels = _by_pair(f"{name}s", np.asarray(labels), flows, axis)
        columns |= _effects(name, labels, flows)
    columns["distance"] = _deterrence(distance, flows, decay)
    return _poisson(flows, columns)


def internal_distance(area):
    r"""Length of a typical trip inside a place.

    .. math:: d_{rr} = 0.66 \sqrt{\text{area}_r / \pi}

    Parameters
    ----------
    area : array_like
        Positive.

    Returns
    -------
    numpy.ndarray
        In the unit whose square the area is in; near 0 for a place that is a point.

    Raises
    ------
    ValueError
        If an area is not positive.

    Notes
    -----
    About the mean distance from the centre of a disc of that area. Source: Head and
    Mayer (2004). Taught in *Connectivity*.

    Examples
    --------
    >>> round(float(internal_distance(82_400)), 1)  # Chongqing, in square kilometres
    106.9
    """
    return 0.66 * np.sqrt(positive("area", area) / np.pi)


def market_potential(income, distance, area):
    r"""Harris market potential of each place.

    .. math:: MP_r = \sum_s \frac{Y_s}{d_{rs}}, \qquad
              d_{rr} = 0.66 \sqrt{\text{area}_r / \pi}

    Parameters
    ----------
    income : array_like, shape (places,)
        :math:`Y_s`, not negative; income, output or population.
    distance : array_like, shape (places, places)
        :math:`d_{rs}`, positive off the diagonal. The diagonal is not used.
    area : array_like, shape (places,)
        Positive; in the square of the distance's unit.

    Returns
    -------
    numpy.ndarray, shape (places,)
        Income per unit of distance. A place far from all others is left with its own
        market, :math:`Y_r / d_{rr}`.

    Raises
    ------
    ValueError
        If an income is negative, an area or a distance between places is not
        positive, or the shapes do not belong together.

    Notes
    -----
    :math:`d_{rr}` is the `internal_distance`. A distance of zero to oneself would make
    one's own market infinitely near.
    Source: Harris (1954); Head and Mayer (2004). Taught in *Connectivity*.

    Examples
    --------
    >>> market_potential([100, 50], [[0, 10], [10, 0]], np.pi).round(2)
    array([156.52,  85.76])
    """
    distance = square("distance", distance).copy()
    income = _per_place("income", numbers("income", income, minimum=0), distance)
    area = _per_place("area", positive("area", area), distance)
    np.fill_diagonal(distance, internal_distance(area))
    return (income / positive("distance", distance)).sum(axis=1)


def _flows(flows):
    """Return `flows` as a list or table of non-negative numbers, not all zero."""
    flows = np.atleast_1d(numbers("flows", flows, minimum=0))
    if flows.ndim > 2:
        raise ValueError(
            f"flows has shape {flows.shape}; give a list of pairs or a table."
        )
    if not flows.any():
        raise ValueError("flows adds up to zero; give at least one positive flow.")
    return flows


def _by_pair(name, values, flows, axis):
    """Spread one value a row (axis 0) or column (axis 1) over a table of flows."""
    if flows.ndim == 2 and values.shape == (flows.shape[axis],):
        values = np.expand_dims(values, 1 - axis)
        return np.broadcast_to(values, flows.shape)
    return _shaped_like_flows(name, values, flows)


def _shaped_like_flows(name, values, flows):
    if values.shape != flows.shape:
        raise ValueError(
            f"{name} has shape {values.shape} and flows {flows.shape}; give one value "
            "for each flow."
        )
    return values


def _deterrence(distance, flows, decay):
    """The regressor that stands for distance."""
    power = one_of("decay", decay, DECAYS) == "power"
    distance = (positive if power else numbers)("distance", distance)
    distance = _shaped_like_flows("distance", distance, flows)
    return np.log(distance) if power else distance


def _effects(name, labels, flows):
    """A dummy for each label but the first, every label having some flow."""
    columns = {label: labels == label for label in np.unique(labels)}
    for label, mine in columns.items():
        if not flows[mine].any():
            raise ValueError(
                f"flows of {name} {label} add up to zero; leave this {name} out."
            )
    return {f"{name} {label}": mine for label, mine in list(columns.items())[1:]}


def _poisson(flows, columns):
    """Poisson regression of flows on the named columns."""
    import statsmodels.api as sm  # takes a second, so only when needed
    from statsmodels.tools.sm_exceptions import PerfectSeparationWarning

    design = np.column_stack([np.ravel(each) for each in columns.values()])
    size = np.abs(design).max(axis=0, initial=0).astype(float)
    size[size == 0] = 1
    design = design / size  # any unit of distance will do
    unit = flows.mean()  # and any unit of flows
    seen = flows.ravel() > 0
    if np.linalg.matrix_rank(design[seen]) < len(columns):
        raise ValueError(
            f"flows has {seen.sum()} positive entries, too few or too much alike to "
            f"tell {len(columns)} coefficients apart; give more pairs or leave out "
            "what does not vary."
        )
    model = sm.GLM(flows.ravel() / unit, design, family=sm.families.Poisson())
    with warnings.catch_warnings(), np.errstate(divide="ignore"):
        warnings.simplefilter("ignore", PerfectSeparationWarning)  # an exact fit
        fit = model.fit(tol=1e-12)
    coefficients = dict(zip(columns, map(float, fit.params / size), strict=True))
    coefficients["constant"] += float(np.log(unit))
    return Gravity(coefficients, unit * fit.fittedvalues.reshape(flows.shape))


def _per_place(name, values, distance):
    """Return `values` as one number a place; a single number serves all."""
    if values.shape not in ((), distance.shape[1:]):
        raise ValueError(
            f"{name} has shape {values.shape} and distance {distance.shape}; give one "
            "number for each place."
        )
    return np.broadcast_to(values, distance.shape[1:])
