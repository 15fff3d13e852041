"""Migration: why do people move to cities where many find no work?

In the Harris–Todaro model a migrant compares the rural wage with the *expected*
urban wage: the wage times the chance of getting one of the jobs. The urban wage is
fixed above the level that would employ everyone, so migrants queue. A *wedge* such
as hukou takes away part of what the city pays; land that stays theirs feeds those who
wait.
"""

from math import exp, log
from typing import NamedTuple

from scipy.optimize import brentq

from clusterlab._arguments import between, number, positive_number

MIN_LOG_JOB_RATE = -500  # fewer jobs per person than a float resolves


class HarrisTodaro(NamedTuple):
    """Where people are when nobody gains by moving, and how many wait for a job."""

    employed: float
    urban_labour: float
    unemployment_rate: float


def harris_todaro(
    population,
    rural_productivity,
    rural_elasticity,
    urban_productivity,
    urban_elasticity,
    urban_wage,
    migration_wedge=0.0,
    land_income=0.0,
):
    r"""Harris–Todaro equilibrium of rural–urban migration with a wedge.

    Rural output is :math:`A_r L_r^a`, urban output :math:`A_u E^b`. Urban firms hire
    until a worker's product is the fixed wage :math:`\bar w`; people move until

    .. math::
        w_r = (1 - \tau) \bar w \frac{E}{L_u} + s w_r \left(1 - \frac{E}{L_u}\right),
        \qquad w_r = a A_r L_r^{a-1}, \qquad
        A_u b E^{b-1} = \bar w, \qquad L_r + L_u = N

    Parameters
    ----------
    population : float
        N, workers in both places; any unit, such as 10,000 persons.
    rural_productivity, urban_productivity : float
        :math:`A_r` and :math:`A_u`, positive.
    rural_elasticity, urban_elasticity : float
        a and b, output elasticities of labour, strictly between 0 and 1.
    urban_wage : float
        :math:`\bar w`, fixed by law or custom, in units of output.
    migration_wedge : float
        :math:`\tau`, fraction of the expected urban wage that a migrant forgoes, at
        least 0 and below 1.
    land_income : float
        s, what a migrant without a job still gets from land that was kept, as a
        fraction of the rural wage :math:`w_r`, at least 0 and below 1. 0 is the model
        of 1970: no job, no income.

    Returns
    -------
    HarrisTodaro
        `employed` (E) and `urban_labour` (:math:`L_u`) in the unit of `population`,
        and `unemployment_rate` :math:`1 - E / L_u` as a fraction. A rate of 0 means
        that jobs and job seekers match.

    Raises
    ------
    ValueError
        If an argument is outside its domain, or if there is no queue: at this wage
        urban firms offer more jobs than there are people who want them, so the wage
        would not stay fixed.

    Notes
    -----
    More jobs may mean more unemployed, while the rate falls: compare levels and
    rates (Todaro's paradox). Source: Harris and Todaro (1970); the wedge and the land
    income are added here. Taught in *Migration and hukou*.

    Examples
    --------
    >>> city = harris_todaro(100, 10, 0.7, 11.5, 0.7, urban_wage=3)
    >>> round(city.employed, 3), round(city.urban_labour, 3)
    (26.848, 39.414)
    >>> round(city.unemployment_rate, 4)
    0.3188
    """
    people = positive_number("population", population)
    rural_output = positive_number("rural_productivity", rural_productivity)
    a = between("rural_elasticity", rural_elasticity, 0, 1)
    urban_output = positive_number("urban_productivity", urban_productivity)
    b = between("urban_elasticity", urban_elasticity, 0, 1)
    wage = positive_number("urban_wage", urban_wage)
    wedge = number("migration_wedge", migration_wedge, minimum=0)
    if wedge >= 1:
        raise ValueError(f"migration_wedge is {wedge:g}; it must be below 1.")
    land = number("land_income", land_income, minimum=0)
    if land >= 1:
        raise ValueError(f"land_income is {land:g}; it must be below 1.")

    log_job_rate = (log(urban_output) + log(b) - log(wage)) / (1 - b) - log(people)
    if log_job_rate < MIN_LOG_JOB_RATE:
        raise ValueError(
            f"urban_wage is {wage:g}, so high that urban firms hire nobody; lower it "
            "or raise urban_productivity."
        )
    rural_wage = a * rural_output * people ** (a - 1)  # if everybody stayed
    lure = rural_wage / ((1 - wedge) * wage)
    jobs = exp(min(log_job_rate, 0))  # per person
    if jobs == 1 or lure > (1 - jobs) ** (1 - a):
        raise ValueError(
            f"urban_wage is {wage:g}, at which urban firms offer more jobs than people "
            "want, so nobody queues; raise urban_wage or lower urban_productivity or "
            "migration_wedge."
        )
    urban_share = brentq(
        lambda share: (
            lure * (land + (1 - land) * share / jobs) - (1 - share) ** (1 - a)
        ),
        jobs,
        1,
        xtol=1e-300,  # relative precision, also of tiny cities
        rtol=1e-15,
    )
    return HarrisTodaro(jobs * people, urban_share * people, 1 - jobs / urban_share)
