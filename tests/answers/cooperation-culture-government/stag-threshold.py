# %% wrong: forgets the fine
# says: without the fine
def stag_threshold(R, S, T, P, fine=0):
    slope = R - S - T + P
    if slope <= 0:
        raise ValueError("does not tip")
    return min(1, max(0, (P - S) / slope))


# %% wrong: the fine makes it harder
# says: A fine on defectors lowers the tipping point
def stag_threshold(R, S, T, P, fine=0):
    slope = R - S - T + P
    if slope <= 0:
        raise ValueError("does not tip")
    return min(1, max(0, (P - S + fine) / slope))


# %% wrong: the share of defectors
# says: share of defectors
def stag_threshold(R, S, T, P, fine=0):
    slope = R - S - T + P
    if slope <= 0:
        raise ValueError("does not tip")
    return min(1, max(0, (R - T + fine) / slope))


# %% wrong: fines T and P in the denominator only
def stag_threshold(R, S, T, P, fine=0):
    slope = R - S - (T - fine) + P
    if slope <= 0:
        raise ValueError("does not tip")
    return min(1, max(0, (P - S - fine) / slope))


# %% wrong: the fine is taken from P alone
# says: from a defector in *both* meetings
def stag_threshold(R, S, T, P, fine=0):
    slope = R - S - T + P - fine
    if slope <= 0:
        raise ValueError("does not tip")
    return min(1, max(0, (P - fine - S) / slope))


# %% wrong: half and half
# says: not always one half
def stag_threshold(R, S, T, P, fine=0):
    if R - S - T + P <= 0:
        raise ValueError("does not tip")
    return 0.5


# %% wrong: not clipped at zero
# says: A share cannot be negative
def stag_threshold(R, S, T, P, fine=0):
    slope = R - S - T + P
    if slope <= 0:
        raise ValueError("does not tip")
    return (P - S - fine) / slope


# %% wrong: not clipped at one
# says: A share cannot exceed 1
def stag_threshold(R, S, T, P, fine=0):
    slope = R - S - T + P
    if slope <= 0:
        raise ValueError("does not tip")
    return max(0, (P - S - fine) / slope)


# %% wrong: percent
# says: not in percent
def stag_threshold(R, S, T, P, fine=0):
    slope = R - S - T + P
    if slope <= 0:
        raise ValueError("does not tip")
    return 100 * min(1, max(0, (P - S - fine) / slope))


# %% wrong: brackets forgotten
# says: brackets
def stag_threshold(R, S, T, P, fine=0):
    if R - S - T + P <= 0:
        raise ValueError("does not tip")
    return min(1, max(0, P - S - fine / (R - S - T + P)))


# %% wrong: does not refuse a game that does not tip
# says: hawk-dove game
def stag_threshold(R, S, T, P, fine=0):
    return min(1, max(0, (P - S - fine) / (R - S - T + P)))


# %% wrong: refuses a negative slope only
def stag_threshold(R, S, T, P, fine=0):
    slope = R - S - T + P
    if slope < 0:
        raise ValueError("does not tip")
    return min(1, max(0, (P - S - fine) / slope))


# %% wrong: calls the library
# says: Your answer calls the library
def stag_threshold(R, S, T, P, fine=0):
    from clusterlab.models import tipping_point

    return tipping_point([[R, S], [T, P]], fine)


# %% wrong: min and max exchanged
# says: min and max
def stag_threshold(R, S, T, P, fine=0):
    slope = R - S - T + P
    if slope <= 0:
        raise ValueError("does not tip")
    return max(1, min(0, (P - S - fine) / slope))


# %% wrong: the other way of exchanging min and max
# says: min and max
def stag_threshold(R, S, T, P, fine=0):
    slope = R - S - T + P
    if slope <= 0:
        raise ValueError("does not tip")
    return min(0, max(1, (P - S - fine) / slope))


# %% wrong: brackets around the denominator forgotten
# says: brackets
def stag_threshold(R, S, T, P, fine=0):
    if R - S - T + P <= 0:
        raise ValueError("does not tip")
    return min(1, max(0, (P - S - fine) / R - S - T + P))


# %% wrong: brackets forgotten and nothing cut off
# says: Brackets
def stag_threshold(R, S, T, P, fine=0):
    if R - S - T + P <= 0:
        raise ValueError("does not tip")
    return P - S - fine / (R - S - T + P)


# %% wrong: whole division
def stag_threshold(R, S, T, P, fine=0):
    slope = R - S - T + P
    if slope <= 0:
        raise ValueError("does not tip")
    return min(1, max(0, (P - S - fine) // slope))


# %% wrong: refuses what leaves 0 and 1
def stag_threshold(R, S, T, P, fine=0):
    slope = R - S - T + P
    if slope <= 0 or not 0 <= (P - S - fine) / slope <= 1:
        raise ValueError("does not tip")
    return (P - S - fine) / slope


# %% wrong: the fine has no default
def stag_threshold(R, S, T, P, fine):
    slope = R - S - T + P
    if slope <= 0:
        raise ValueError("does not tip")
    return min(1, max(0, (P - S - fine) / slope))


# %% wrong: refuses the fined game, and a fine of zero besides
def stag_threshold(R, S, T, P, fine=0):
    slope = R - S - T + P
    if slope <= 0 or not fine:
        raise ValueError("does not tip")
    return min(1, max(0, (P - S - fine) / slope))


# %% wrong: knows the visible answers by heart
def stag_threshold(R, S, T, P, fine=0):
    known = {(7, 1, 4, 3, 0.5): 0.3, (4, 0, 3, 2, 0): 2 / 3, (4, 0, 3, 2, 9): 0, (3, 0, 4, 2, 0): 1}
    if (R, S, T, P, fine) not in known:
        raise ValueError("does not tip")
    return known[R, S, T, P, fine]


# %% right: NumPy scalar
def stag_threshold(R, S, T, P, fine=0):
    (low, high) = np.array([S - P, R - T]) + fine
    if high <= low:
        raise ValueError("does not tip")
    return np.clip(-low / (high - low), 0, 1)


# %% right: case by case
def stag_threshold(R, S, T, P, fine=0):
    T, P = T - fine, P - fine
    if R - S - T + P <= 0:
        raise ValueError("does not tip")
    if S >= P:
        return 0
    if T >= R:
        return 1.0
    return (P - S) / ((R - T) + (P - S))


# %% right: bisection
def stag_threshold(R, S, T, P, fine=0):
    if R - S - T + P <= 0:
        raise ValueError("does not tip")
    low, high = 0.0, 1.0
    for _ in range(80):
        x = (low + high) / 2
        if x * R + (1 - x) * S > x * T + (1 - x) * P - fine:
            high = x
        else:
            low = x
    return (low + high) / 2


# %% right: exact fractions
from fractions import Fraction


def stag_threshold(R, S, T, P, fine=0):
    R, S, T, P, fine = (Fraction(float(each)) for each in (R, S, T, P, fine))
    if R - S - T + P <= 0:
        raise ValueError("does not tip")
    return float(min(max((P - S - fine) / (R - S - T + P), 0), 1))


# %% right: the median of three numbers
def stag_threshold(R, S, T, P, fine=0, *, low=0, high=1):
    fear, greed = P - S - fine, T - R - fine
    if fear <= greed:
        raise ValueError
    return sorted([low, fear / (fear - greed), high])[1]
