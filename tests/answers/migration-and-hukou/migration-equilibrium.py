# %% wrong: MC17 the urban wage is certain, not expected
# says: the urban wage is only expected
def migration_equilibrium(N, A_r, a, A_u, b, wage, tau=0):
    if tau > 0.35:
        raise ValueError("nobody queues")
    jobs = (b * A_u / wage) ** (1 / (1 - b))
    town = N - (a * A_r / ((1 - tau) * wage)) ** (1 / (1 - a))
    return jobs, town, 1 - jobs / town


# %% wrong: the employment rate for the unemployment rate
# says: That is the share with a job
def migration_equilibrium(N, A_r, a, A_u, b, wage, tau=0):
    from scipy.optimize import brentq

    jobs = (b * A_u / wage) ** (1 / (1 - b))
    town = brentq(
        lambda x: (1 - tau) * wage * jobs / x - a * A_r * (N - x) ** (a - 1),
        jobs,
        N - 1e-9,
    )
    return jobs, town, jobs / town


# %% wrong: the number who wait for the rate
# says: That is the number who wait
def migration_equilibrium(N, A_r, a, A_u, b, wage, tau=0):
    from scipy.optimize import brentq

    jobs = (b * A_u / wage) ** (1 / (1 - b))
    town = brentq(
        lambda x: (1 - tau) * wage * jobs / x - a * A_r * (N - x) ** (a - 1),
        jobs,
        N - 1e-9,
    )
    return jobs, town, town - jobs


# %% wrong: the unemployed as a share of everybody
# says: by the people in town, not by everybody
def migration_equilibrium(N, A_r, a, A_u, b, wage, tau=0):
    from scipy.optimize import brentq

    jobs = (b * A_u / wage) ** (1 / (1 - b))
    town = brentq(
        lambda x: (1 - tau) * wage * jobs / x - a * A_r * (N - x) ** (a - 1),
        jobs,
        N - 1e-9,
    )
    return jobs, town, (town - jobs) / N


# %% wrong: the wedge is ignored
# says: The wedge tau changed nothing
def migration_equilibrium(N, A_r, a, A_u, b, wage, tau=0):
    from scipy.optimize import brentq

    jobs = (b * A_u / wage) ** (1 / (1 - b))
    town = brentq(
        lambda x: wage * jobs / x - a * A_r * (N - x) ** (a - 1), jobs, N - 1e-9
    )
    return jobs, town, 1 - jobs / town


# %% wrong: firms pay less too
# says: Firms pay the full wage
def migration_equilibrium(N, A_r, a, A_u, b, wage, tau=0):
    from scipy.optimize import brentq

    wage = (1 - tau) * wage
    jobs = (b * A_u / wage) ** (1 / (1 - b))
    town = brentq(
        lambda x: wage * jobs / x - a * A_r * (N - x) ** (a - 1), jobs, N - 1e-9
    )
    return jobs, town, 1 - jobs / town


# %% wrong: the wedge is subtracted from the wage
# says: The wedge is a share
def migration_equilibrium(N, A_r, a, A_u, b, wage, tau=0):
    from scipy.optimize import brentq

    jobs = (b * A_u / wage) ** (1 / (1 - b))
    town = brentq(
        lambda x: (wage - tau) * jobs / x - a * A_r * (N - x) ** (a - 1),
        jobs,
        N - 1e-9,
    )
    return jobs, town, 1 - jobs / town


# %% wrong: average products for wages in town
# says: do not lose b
def migration_equilibrium(N, A_r, a, A_u, b, wage, tau=0):
    jobs = (A_u / wage) ** (1 / (1 - b))
    return jobs, jobs, 0


# %% wrong: the power is 1 / b
# says: the power is 1 / (1 - b)
def migration_equilibrium(N, A_r, a, A_u, b, wage, tau=0):
    jobs = (b * A_u / wage) ** (1 / b)
    return jobs, 2 * jobs, 0.5


# %% wrong: does not refuse a town without a queue
# says: At this wedge the village is better
def migration_equilibrium(N, A_r, a, A_u, b, wage, tau=0):
    jobs = (b * A_u / wage) ** (1 / (1 - b))
    low, high = jobs / 10, N * (1 - 1e-12)
    for _ in range(200):
        town = (low + high) / 2
        if (1 - tau) * wage * jobs / town > a * A_r * (N - town) ** (a - 1):
            low = town
        else:
            high = town
    return jobs, town, 1 - jobs / town


# %% wrong: one elasticity for both places
def migration_equilibrium(N, A_r, a, A_u, b, wage, tau=0):
    from scipy.optimize import brentq

    jobs = (a * A_u / wage) ** (1 / (1 - a))
    if a * A_r * (N - jobs) ** (a - 1) >= (1 - tau) * wage:
        raise ValueError("nobody queues")
    town = brentq(
        lambda x: (1 - tau) * wage * jobs / x - a * A_r * (N - x) ** (a - 1),
        jobs,
        N - 1e-9,
    )
    return jobs, town, 1 - jobs / town


# %% wrong: always a hundred workers
def migration_equilibrium(N, A_r, a, A_u, b, wage, tau=0):
    from scipy.optimize import brentq

    jobs = (b * A_u / wage) ** (1 / (1 - b))
    if a * A_r * (100 - jobs) ** (a - 1) >= (1 - tau) * wage:
        raise ValueError("nobody queues")
    town = brentq(
        lambda x: (1 - tau) * wage * jobs / x - a * A_r * (100 - x) ** (a - 1),
        jobs,
        100 - 1e-9,
    )
    return jobs, town, 1 - jobs / town


# %% wrong: calls the library
# says: Your answer calls the library
def migration_equilibrium(N, A_r, a, A_u, b, wage, tau=0):
    from clusterlab.models import harris_todaro

    return harris_todaro(N, A_r, a, A_u, b, wage, tau)


# %% wrong: the grid of the lesson with 10,000 points
# says: Your grid is too coarse
def migration_equilibrium(N, A_r, a, A_u, b, wage, tau=0):
    jobs = (b * A_u / wage) ** (1 / (1 - b))
    if jobs >= N or a * A_r * (N - jobs) ** (a - 1) >= (1 - tau) * wage:
        raise ValueError("nobody queues")
    town = np.linspace(jobs, N - 1, 10_000)
    gap = np.abs(a * A_r * (N - town) ** (a - 1) - (1 - tau) * wage * jobs / town)
    town = town[gap.argmin()]
    return jobs, town, 1 - jobs / town


# %% wrong: a fine grid that stops one worker short
def migration_equilibrium(N, A_r, a, A_u, b, wage, tau=0):
    jobs = (b * A_u / wage) ** (1 / (1 - b))
    if jobs >= N or a * A_r * (N - jobs) ** (a - 1) >= (1 - tau) * wage:
        raise ValueError("nobody queues")
    town = np.linspace(jobs, N - 1, 1_000_000)
    gap = np.abs(a * A_r * (N - town) ** (a - 1) - (1 - tau) * wage * jobs / town)
    town = town[gap.argmin()]
    return jobs, town, 1 - jobs / town


# %% wrong: those who wait for everybody in town
# says: return everybody in town
def migration_equilibrium(N, A_r, a, A_u, b, wage, tau=0):
    from scipy.optimize import brentq

    jobs = (b * A_u / wage) ** (1 / (1 - b))
    town = brentq(
        lambda x: (1 - tau) * wage * jobs / x - a * A_r * (N - x) ** (a - 1),
        jobs,
        N - 1e-9,
    )
    return jobs, town - jobs, 1 - jobs / town


# %% wrong: percent
# says: Return a fraction, not percent
def migration_equilibrium(N, A_r, a, A_u, b, wage, tau=0):
    from scipy.optimize import brentq

    jobs = (b * A_u / wage) ** (1 / (1 - b))
    town = brentq(
        lambda x: (1 - tau) * wage * jobs / x - a * A_r * (N - x) ** (a - 1),
        jobs,
        N - 1e-9,
    )
    return jobs, town, 100 * (1 - jobs / town)


# %% wrong: a coarse grid
def migration_equilibrium(N, A_r, a, A_u, b, wage, tau=0):
    jobs = (b * A_u / wage) ** (1 / (1 - b))
    if jobs >= N or a * A_r * (N - jobs) ** (a - 1) >= (1 - tau) * wage:
        raise ValueError("nobody queues")
    town = np.linspace(jobs, N * 0.999, 5000)
    gap = np.abs(a * A_r * (N - town) ** (a - 1) - (1 - tau) * wage * jobs / town)
    town = town[gap.argmin()]
    return jobs, town, 1 - jobs / town


# %% wrong: the whole range, the last point divides by zero
def migration_equilibrium(N, A_r, a, A_u, b, wage, tau=0):
    from scipy.optimize import brentq

    jobs = (b * A_u / wage) ** (1 / (1 - b))
    town = brentq(
        lambda x: (1 - tau) * wage * jobs / x - a * A_r * (N - x) ** (a - 1), jobs, N
    )
    return jobs, town, 1 - jobs / town


# %% wrong: the numbers of the test by heart
def migration_equilibrium(N, A_r, a, A_u, b, wage, tau=0):
    if tau > 0.35 or N == 20 or N == 9:
        raise ValueError("nobody queues")
    town = {0: 39.4139852, 0.1: 36.0519905}.get(tau, 30)
    return 26.8482151, town, 1 - 26.8482151 / town


# %% wrong: stops at exactly as many jobs as people
def migration_equilibrium(N, A_r, a, A_u, b, wage, tau=0):
    from scipy.optimize import brentq

    jobs = (b * A_u / wage) ** (1 / (1 - b))
    if jobs > N:
        raise ValueError("nobody queues")
    if jobs == N:
        return jobs, N, 0.0
    town = brentq(
        lambda x: (1 - tau) * wage * jobs / x - a * A_r * (N - x) ** (a - 1),
        jobs,
        N - 1e-9,
    )
    return jobs, town, 1 - jobs / town


# %% right: bisection in plain Python
def migration_equilibrium(N, A_r, a, A_u, b, wage, tau=0):
    jobs = (b * A_u / wage) ** (1 / (1 - b))
    if jobs >= N or a * A_r * (N - jobs) ** (a - 1) >= wage * (1 - tau):
        raise ValueError("no queue")
    low, high = jobs, N
    while high - low > 1e-10 * N:
        middle = (low + high) / 2
        if a * A_r * (N - middle) ** (a - 1) * middle < (1 - tau) * wage * jobs:
            low = middle
        else:
            high = middle
    return [jobs, low, (low - jobs) / low]


# %% right: solve for the job chance
def migration_equilibrium(N, A_r, a, A_u, b, wage, tau=0):
    from scipy.optimize import root_scalar

    jobs = np.exp(np.log(b * A_u / wage) / (1 - b))
    if not jobs < N or a * A_r / (N - jobs) ** (1 - a) >= (1 - tau) * wage:
        raise ValueError("no queue")

    def gap(chance):
        return a * A_r * (N - jobs / chance) ** (a - 1) - (1 - tau) * wage * chance

    chance = root_scalar(gap, bracket=[jobs / N * (1 + 1e-12), 1]).root
    return np.array([jobs, jobs / chance, 1 - chance])


# %% right: a fine grid, refined
def migration_equilibrium(N, A_r, a, A_u, b, wage, tau=0):
    jobs = (wage / (b * A_u)) ** (1 / (b - 1))
    if jobs >= N or a * A_r * (N - jobs) ** (a - 1) >= (1 - tau) * wage:
        raise ValueError("no queue")
    low, high = jobs, N * (1 - 1e-9)
    for _ in range(6):
        town = np.linspace(low, high, 2001)
        rural = a * A_r * (N - town) ** (a - 1)
        at = np.abs(rural - (1 - tau) * wage * jobs / town).argmin()
        low, high = town[max(at - 1, 0)], town[min(at + 1, 2000)]
    return float(jobs), float(town[at]), float(1 - jobs / town[at])


# %% right: Newton's method on the number in the country
def migration_equilibrium(N, A_r, a, A_u, b, wage, tau=0):
    jobs = (b * A_u / wage) ** (1 / (1 - b))
    worth = (1 - tau) * wage
    if jobs >= N or a * A_r / (N - jobs) ** (1 - a) >= worth:
        raise ValueError("Everybody in town has a job.")
    country = (N - jobs) / 2
    for _ in range(500):
        rural = a * A_r * country ** (a - 1)
        value = rural * (N - country) - worth * jobs
        slope = rural * ((a - 1) * (N - country) / country - 1)
        country = min(max(country - value / slope, country / 2), (country + N) / 2)
    return jobs, N - country, 1 - jobs / (N - country)


# %% right: the check is left to the solver
def migration_equilibrium(N, A_r, a, A_u, b, wage, tau=0):
    from scipy.optimize import brentq

    jobs = float((wage / b / A_u) ** (1 / (b - 1)))
    if not jobs < N:
        raise ValueError("More jobs than people.")

    def chance_less_price(town):
        return jobs / town - a * A_r * (N - town) ** (a - 1) / wage / (1 - tau)

    town = brentq(chance_less_price, jobs, N - N / 1e12)
    return np.float64(jobs), town, (town - jobs) / town
