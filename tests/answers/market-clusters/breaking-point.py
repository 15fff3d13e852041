# %% wrong: no root
# says: Take the root
def breaking_point(pop_a, pop_b, distance, decay=2):
    from_a = distance * pop_a / (pop_a + pop_b)
    return from_a, distance - from_a


# %% wrong: nearer to the larger centre
# says: nearer to the *smaller* centre
def breaking_point(pop_a, pop_b, distance, decay=2):
    from_a = distance / (1 + (pop_a / pop_b) ** (1 / decay))
    return from_a, distance - from_a


# %% wrong: the power itself
# says: The power must be 1/2
def breaking_point(pop_a, pop_b, distance, decay=2):
    from_a = distance / (1 + (pop_b / pop_a) ** decay)
    return from_a, distance - from_a


# %% wrong: only one distance
# says: Return both distances
def breaking_point(pop_a, pop_b, distance, decay=2):
    return distance / (1 + (pop_b / pop_a) ** (1 / decay))


# %% wrong: always the square root
# says: your root is still the square root
def breaking_point(pop_a, pop_b, distance, decay=2):
    if min(pop_a, pop_b, distance, decay) <= 0:
        raise ValueError("not positive")
    from_a = distance / (1 + (pop_b / pop_a) ** 0.5)
    return from_a, distance - from_a


# %% wrong: whole-number division of the exponent
def breaking_point(pop_a, pop_b, distance, decay=2):
    from_a = distance / (1 + (pop_b / pop_a) ** (1 // decay))
    return from_a, distance - from_a


# %% wrong: refuses nothing
# says: A centre without people
def breaking_point(pop_a, pop_b, distance, decay=2):
    from_a = distance / (1 + (pop_b / pop_a) ** (1 / decay))
    return from_a, distance - from_a


# %% wrong: checks only the populations
# says: Without decay there is no border
def breaking_point(pop_a, pop_b, distance, decay=2):
    if pop_a <= 0 or pop_b <= 0:
        raise ValueError("not positive")
    from_a = distance / (1 + (pop_b / pop_a) ** (1 / decay))
    return from_a, distance - from_a


# %% wrong: rounds to metres
def breaking_point(pop_a, pop_b, distance, decay=2):
    if min(pop_a, pop_b, distance, decay) <= 0:
        raise ValueError("not positive")
    from_a = round(distance / (1 + (pop_b / pop_a) ** (1 / decay)), 3)
    return from_a, distance - from_a


# %% wrong: knows two decays by heart
def breaking_point(pop_a, pop_b, distance, decay=2):
    if min(pop_a, pop_b, distance, decay) <= 0:
        raise ValueError("not positive")
    root = np.cbrt if decay == 3 else np.sqrt
    from_a = distance / (1 + root(pop_b / pop_a))
    return from_a, distance - from_a


# %% wrong: calls the library
# says: Your answer calls the library
def breaking_point(pop_a, pop_b, distance, decay=2):
    from clusterlab.models import converse

    return converse(pop_a, pop_b, distance)


# %% wrong: no brackets around the exponent
# says: 1 / decay needs brackets
def breaking_point(pop_a, pop_b, distance, decay=2):
    from_a = distance / (1 + (pop_b / pop_a) ** 1 / decay)
    return from_a, distance - from_a


# %% wrong: the second distance is the whole road
# says: The second number is the distance from b
def breaking_point(pop_a, pop_b, distance, decay=2):
    return distance / (1 + (pop_b / pop_a) ** (1 / decay)), distance


# %% wrong: refuses zeros but no negative numbers
def breaking_point(pop_a, pop_b, distance, decay=2):
    if 0 in (pop_a, pop_b, distance, decay):
        raise ValueError("not positive")
    from_a = distance / (1 + (pop_b / pop_a) ** (1 / decay))
    return from_a, distance - from_a


# %% wrong: refuses a decay below 1
def breaking_point(pop_a, pop_b, distance, decay=2):
    if min(pop_a, pop_b, distance) <= 0 or decay < 1:
        raise ValueError("not positive")
    from_a = distance / (1 + (pop_b / pop_a) ** (1 / decay))
    return from_a, distance - from_a


# %% wrong: walks along the road in steps of ten metres
def breaking_point(pop_a, pop_b, distance, decay=2):
    if min(pop_a, pop_b, distance, decay) <= 0:
        raise ValueError("not positive")
    road = np.arange(0.01, distance, 0.01)
    gap = np.abs(np.log(pop_a / pop_b * ((distance - road) / road) ** decay))
    return road[gap.argmin()], distance - road[gap.argmin()]


# %% right: from the weights of the two centres
def breaking_point(pop_a, pop_b, distance, decay=2):
    for value in (pop_a, pop_b, distance, decay):
        if value <= 0:
            raise ValueError("not positive")
    a, b = pop_a ** (1 / decay), pop_b ** (1 / decay)
    return distance * a / (a + b), distance * b / (a + b)


# %% right: with logarithms, as an array
def breaking_point(pop_a, pop_b, distance, decay=2):
    given = np.array([pop_a, pop_b, distance, decay], dtype=float)
    if not (given > 0).all():
        raise ValueError("not positive")
    relative = np.exp((np.log(pop_b) - np.log(pop_a)) / decay)
    return distance / np.array([1 + relative, 1 + 1 / relative])


# %% right: searches the road by halving
def breaking_point(pop_a, pop_b, distance, decay=2):
    if min(pop_a, pop_b, distance, decay) <= 0:
        raise ValueError("not positive")
    low, high = 0.0, float(distance)
    for _ in range(200):
        middle = (low + high) / 2
        pull_a = pop_a * (distance - middle) ** decay
        pull_b = pop_b * middle**decay
        low, high = (middle, high) if pull_a > pull_b else (low, middle)
    return [low, distance - low]


# %% right: a root finder of SciPy
from scipy.optimize import brentq


def breaking_point(pop_a, pop_b, distance, decay=2):
    if not all(value > 0 for value in (pop_a, pop_b, distance, decay)):
        raise ValueError("not positive")

    def gap(x):
        return pop_a * (distance - x) ** decay - pop_b * x**decay

    x = brentq(gap, 0, distance, xtol=1e-13)
    return x, distance - x


# %% right: from b first, with type hints and a nested function
def breaking_point(
    pop_a: float, pop_b: float, distance: float, decay: float = 2
) -> tuple[float, float]:
    """The place with an even split."""

    def check(value):
        if value <= 0:
            raise ValueError(value)

    list(map(check, [pop_a, pop_b, distance, decay]))
    from_b = np.float64(distance) / (1 + np.power(pop_a / pop_b, 1 / decay))
    return distance - from_b, from_b
