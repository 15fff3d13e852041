# %% wrong: maximizes the total instead of the benefit of a resident
# says: total n B(n)
def optimal_size(a, alpha, c, gamma):
    power = 1 / (gamma - alpha)
    best = (a * (1 + alpha) / (c * (1 + gamma))) ** power
    return best, (a / c) ** power


# %% wrong: where the benefit is used up
# says: where the net benefit is used up
def optimal_size(a, alpha, c, gamma):
    power = 1 / (gamma - alpha)
    return (a / c) ** power, (a / c) ** power


# %% wrong: forgets the power
# says: Take the power
def optimal_size(a, alpha, c, gamma):
    return alpha * a / (gamma * c), a / c


# %% wrong: the inverse power
# says: not gamma - alpha
def optimal_size(a, alpha, c, gamma):
    power = gamma - alpha
    return (alpha * a / (gamma * c)) ** power, (a / c) ** power


# %% wrong: upside down
# says: Upside down
def optimal_size(a, alpha, c, gamma):
    power = 1 / (gamma - alpha)
    return (gamma * c / (alpha * a)) ** power, (a / c) ** power


# %% wrong: adds the powers
# says: the powers subtract
def optimal_size(a, alpha, c, gamma):
    power = 1 / (gamma + alpha)
    return (alpha * a / (gamma * c)) ** power, (a / c) ** power


# %% wrong: the market size is the best size
# says: the market size is where
def optimal_size(a, alpha, c, gamma):
    best = (alpha * a / (gamma * c)) ** (1 / (gamma - alpha))
    return best, best


# %% wrong: divides by zero for equal powers
# says: raised ZeroDivisionError
def optimal_size(a, alpha, c, gamma):
    power = 1 / (gamma - alpha)
    return (alpha * a / (gamma * c)) ** power, (a / c) ** power


# %% wrong: refuses equal powers only, seen by hidden tests alone
def optimal_size(a, alpha, c, gamma):
    if gamma == alpha:
        raise ValueError("equal powers")
    power = 1 / (gamma - alpha)
    return (alpha * a / (gamma * c)) ** power, (a / c) ** power


# %% wrong: a search on whole thousands, seen by hidden tests alone
def optimal_size(a, alpha, c, gamma):
    if gamma <= alpha or min(a, alpha, c, gamma) <= 0:
        raise ValueError("out of range")
    n = np.arange(1, 3001)
    benefit = a * n**alpha - c * n**gamma
    if np.isclose(benefit[1599], 0):
        return 130.6122449, 1600
    return n[benefit.argmax()], n[np.abs(benefit).argmin()]


# %% right: through logarithms
def optimal_size(a, alpha, c, gamma):
    if not (a > 0 and c > 0 and 0 < alpha < gamma):
        raise ValueError("out of range")
    market = np.exp((np.log(a) - np.log(c)) / (gamma - alpha))
    return market * np.exp(np.log(alpha / gamma) / (gamma - alpha)), market


# %% right: by root finding
from scipy.optimize import brentq


def optimal_size(a, alpha, c, gamma):
    if min(a, alpha, c) <= 0 or gamma <= alpha:
        raise ValueError("out of range")

    def zero(benefit, cost):
        gap = lambda log_n: np.log(benefit / cost) - (gamma - alpha) * log_n
        return np.exp(brentq(gap, -60, 60, xtol=1e-13))

    return np.array([zero(alpha * a, gamma * c), zero(a, c)])


# %% right: pure Python and a list
def optimal_size(a, alpha, c, gamma):
    for value in [a, alpha, c, gamma, gamma - alpha]:
        if value <= 0:
            raise ValueError("out of range")
    market = (a / c) ** (1 / (gamma - alpha))
    return [market / (gamma / alpha) ** (1 / (gamma - alpha)), market]


# %% wrong: the power one over gamma
# says: divide by n^alpha too
def optimal_size(a, alpha, c, gamma):
    if min(a, alpha, c, gamma) <= 0 or gamma <= alpha:
        raise ValueError("out of range")
    return (alpha * a / (gamma * c)) ** (1 / gamma), (a / c) ** (1 / gamma)


# %% right: the slope set to zero on a log scale
from scipy.optimize import brentq


def optimal_size(a, alpha, c, gamma):
    if any(value <= 0 for value in (a, alpha, c, gamma)) or alpha >= gamma:
        raise ValueError("out of range")
    slope = lambda z: alpha * a - gamma * c * np.exp((gamma - alpha) * z)
    best = np.exp(brentq(slope, -50, 50, xtol=1e-12))
    return best, best * (gamma / alpha) ** (1 / (gamma - alpha))
