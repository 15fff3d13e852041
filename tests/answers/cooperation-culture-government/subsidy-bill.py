# %% wrong: pays for ever after tipping
# says: goes on by itself
def subsidy_bill(x0, payoffs, subsidy, step):
    (R, S), (T, P) = payoffs
    slope = R - S - T + P
    if x0 <= max(0, (P - S - subsidy) / slope):
        raise ValueError("never tips")
    x, bill = x0, 0
    if x0 >= (P - S) / slope:
        return 0
    while x < 0.999:
        bill += step * subsidy * x
        x += step * x * (1 - x) * (x * (R - T) + (1 - x) * (S - P) + subsidy)
    return bill


# %% wrong: pays every firm
# says: Only cooperators
def subsidy_bill(x0, payoffs, subsidy, step):
    (R, S), (T, P) = payoffs
    slope = R - S - T + P
    if x0 <= max(0, (P - S - subsidy) / slope):
        raise ValueError("never tips")
    x, bill = x0, 0
    while x < (P - S) / slope:
        bill += step * subsidy
        x += step * x * (1 - x) * (x * (R - T) + (1 - x) * (S - P) + subsidy)
    return bill


# %% wrong: what a fine would collect
# says: what a fine would bring
def subsidy_bill(x0, payoffs, subsidy, step):
    (R, S), (T, P) = payoffs
    slope = R - S - T + P
    if x0 <= max(0, (P - S - subsidy) / slope):
        raise ValueError("never tips")
    x, bill = x0, 0
    while x < (P - S) / slope:
        bill += step * subsidy * (1 - x)
        x += step * x * (1 - x) * (x * (R - T) + (1 - x) * (S - P) + subsidy)
    return bill


# %% wrong: a full period per round
# says: times step
def subsidy_bill(x0, payoffs, subsidy, step):
    (R, S), (T, P) = payoffs
    slope = R - S - T + P
    if x0 <= max(0, (P - S - subsidy) / slope):
        raise ValueError("never tips")
    x, bill = x0, 0
    while x < (P - S) / slope:
        bill += subsidy * x
        x += step * x * (1 - x) * (x * (R - T) + (1 - x) * (S - P) + subsidy)
    return bill


# %% wrong: pays after the update
# says: before the share changes
def subsidy_bill(x0, payoffs, subsidy, step):
    (R, S), (T, P) = payoffs
    slope = R - S - T + P
    if x0 <= max(0, (P - S - subsidy) / slope):
        raise ValueError("never tips")
    x, bill = x0, 0
    while x < (P - S) / slope:
        x += step * x * (1 - x) * (x * (R - T) + (1 - x) * (S - P) + subsidy)
        bill += step * subsidy * x
    return bill


# %% wrong: only newcomers are paid
# says: all who cooperate
def subsidy_bill(x0, payoffs, subsidy, step):
    (R, S), (T, P) = payoffs
    slope = R - S - T + P
    if x0 <= max(0, (P - S - subsidy) / slope):
        raise ValueError("never tips")
    x, bill = x0, 0
    while x < (P - S) / slope:
        bill += step * subsidy * (x - x0)
        x += step * x * (1 - x) * (x * (R - T) + (1 - x) * (S - P) + subsidy)
    return bill


# %% wrong: counts the rounds
# says: number of rounds
def subsidy_bill(x0, payoffs, subsidy, step):
    (R, S), (T, P) = payoffs
    slope = R - S - T + P
    if x0 <= max(0, (P - S - subsidy) / slope):
        raise ValueError("never tips")
    x, rounds = x0, 0
    while x < (P - S) / slope:
        x += step * x * (1 - x) * (x * (R - T) + (1 - x) * (S - P) + subsidy)
        rounds += 1
    return rounds


# %% wrong: waits for a majority of one half
def subsidy_bill(x0, payoffs, subsidy, step):
    (R, S), (T, P) = payoffs
    slope = R - S - T + P
    if x0 <= max(0, (P - S - subsidy) / slope):
        raise ValueError("never tips")
    x, bill = x0, 0
    while x < 0.5:
        bill += step * subsidy * x
        x += step * x * (1 - x) * (x * (R - T) + (1 - x) * (S - P) + subsidy)
    return bill


# %% wrong: gives up quietly
# says: never reaches
def subsidy_bill(x0, payoffs, subsidy, step):
    (R, S), (T, P) = payoffs
    x, bill = x0, 0
    for _ in range(3000):
        if x >= (P - S) / (R - S - T + P):
            break
        bill += step * subsidy * x
        x += step * x * (1 - x) * (x * (R - T) + (1 - x) * (S - P) + subsidy)
    return bill


# %% wrong: refuses only below, not at the tipping point
def subsidy_bill(x0, payoffs, subsidy, step):
    (R, S), (T, P) = payoffs
    slope = R - S - T + P
    if x0 == 0 or x0 < (P - S - subsidy) / slope:
        raise ValueError("never tips")
    x, bill = x0, 0
    for _ in range(3000):
        if x >= (P - S) / slope:
            break
        bill += step * subsidy * x
        x += step * x * (1 - x) * (x * (R - T) + (1 - x) * (S - P) + subsidy)
    return bill


# %% wrong: a town without cooperators is helped by a large subsidy
def subsidy_bill(x0, payoffs, subsidy, step):
    (R, S), (T, P) = payoffs
    slope = R - S - T + P
    if x0 <= (P - S - subsidy) / slope:
        raise ValueError("never tips")
    x, bill = x0, 0
    for _ in range(3000):
        if x >= (P - S) / slope:
            break
        bill += step * subsidy * x
        x += step * x * (1 - x) * (x * (R - T) + (1 - x) * (S - P) + subsidy)
    return bill


# %% wrong: MC22 a subsidy is free
def subsidy_bill(x0, payoffs, subsidy, step):
    (R, S), (T, P) = payoffs
    if x0 <= max(0, (P - S - subsidy) / (R - S - T + P)):
        raise ValueError("never tips")
    return 0


# %% wrong: calls the library
# says: Your answer calls the library
def subsidy_bill(x0, payoffs, subsidy, step):
    from clusterlab.models import replicator, tipping_point

    if x0 <= tipping_point(payoffs, subsidy):
        raise ValueError("never tips")
    path = replicator(x0, payoffs, 2000, subsidy, step)
    return step * subsidy * path[path < tipping_point(payoffs)].sum()


# %% wrong: the subsidy does not move the share
# says: does the subsidy move the share?
def subsidy_bill(x0, payoffs, subsidy, step):
    (R, S), (T, P) = payoffs
    slope = R - S - T + P
    if x0 <= max(0, (P - S - subsidy) / slope):
        raise ValueError("never tips")
    x, bill = x0, 0
    while x < (P - S) / slope:
        bill += step * subsidy * x
        x += step * x * (1 - x) * (x * (R - T) + (1 - x) * (S - P))
    return bill


# %% wrong: forgets that a town without cooperators never moves
# says: nobody to copy
def subsidy_bill(x0, payoffs, subsidy, step):
    (R, S), (T, P) = payoffs
    slope = R - S - T + P
    if x0 <= (P - S - subsidy) / slope:
        raise ValueError("never tips")
    x, bill = x0, 0
    while x < (P - S) / slope:
        bill += step * subsidy * x
        x += step * x * (1 - x) * (x * (R - T) + (1 - x) * (S - P) + subsidy)
    return bill


# %% wrong: never refuses
# says: never reaches
def subsidy_bill(x0, payoffs, subsidy, step):
    (R, S), (T, P) = payoffs
    x, bill = x0, 0
    while x < (P - S) / (R - S - T + P):
        bill += step * subsidy * x
        x += step * x * (1 - x) * (x * (R - T) + (1 - x) * (S - P) + subsidy)
    return bill


# %% wrong: pays one round more at the tipping point
def subsidy_bill(x0, payoffs, subsidy, step):
    (R, S), (T, P) = payoffs
    slope = R - S - T + P
    if x0 <= max(0, (P - S - subsidy) / slope):
        raise ValueError("never tips")
    x, bill = x0, 0
    while x <= (P - S) / slope:
        bill += step * subsidy * x
        x += step * x * (1 - x) * (x * (R - T) + (1 - x) * (S - P) + subsidy)
    return bill


# %% wrong: without the factor x(1 - x)
# says: x(1 - x)
def subsidy_bill(x0, payoffs, subsidy, step):
    (R, S), (T, P) = payoffs
    slope = R - S - T + P
    if x0 <= max(0, (P - S - subsidy) / slope):
        raise ValueError("never tips")
    x, bill = x0, 0
    while x < (P - S) / slope:
        bill += step * subsidy * x
        x += step * (x * (R - T) + (1 - x) * (S - P) + subsidy)
    return bill


# %% wrong: the mean of before and after is paid
def subsidy_bill(x0, payoffs, subsidy, step):
    (R, S), (T, P) = payoffs
    slope = R - S - T + P
    if x0 <= max(0, (P - S - subsidy) / slope):
        raise ValueError("never tips")
    x, bill = x0, 0
    while x < (P - S) / slope:
        before = x
        x += step * x * (1 - x) * (x * (R - T) + (1 - x) * (S - P) + subsidy)
        bill += step * subsidy * (before + x) / 2
    return bill


# %% wrong: a step of one tenth by heart
def subsidy_bill(x0, payoffs, subsidy, step):
    (R, S), (T, P) = payoffs
    slope = R - S - T + P
    if x0 <= max(0, (P - S - subsidy) / slope):
        raise ValueError("never tips")
    x, bill = x0, 0
    while x < (P - S) / slope:
        bill += 0.1 * subsidy * x
        x += 0.1 * x * (1 - x) * (x * (R - T) + (1 - x) * (S - P) + subsidy)
    return bill


# %% wrong: pays for one round only
# says: the first round alone
def subsidy_bill(x0, payoffs, subsidy, step):
    (R, S), (T, P) = payoffs
    slope = R - S - T + P
    if x0 < (P - S) / slope and x0 <= max(0, (P - S - subsidy) / slope):
        raise ValueError("never tips")
    x, bill = x0, 0
    if x < (P - S) / slope:
        bill += step * subsidy * x
        x += step * x * (1 - x) * (x * (R - T) + (1 - x) * (S - P) + subsidy)
    return bill


# %% right: a list of shares
def subsidy_bill(x0, payoffs, subsidy, step):
    (R, S), (T, P) = payoffs
    slope = R - S - T + P
    if x0 == 0 or x0 * slope <= P - S - subsidy:
        raise ValueError("never tips")
    shares, x = [], x0
    while x < (P - S) / slope:
        shares.append(x)
        x += step * x * (1 - x) * (slope * x - (P - S) + subsidy)
    return step * subsidy * sum(shares)


# %% right: NumPy
def subsidy_bill(x0, payoffs, subsidy, step):
    payoffs = np.asarray(payoffs, dtype=float)
    low, high = payoffs[0, 1] - payoffs[1, 1], payoffs[0, 0] - payoffs[1, 0]
    goal, floor = (-low - np.array([0, subsidy])) / (high - low)
    if x0 <= np.maximum(floor, 0):
        raise ValueError("never tips")
    path = np.array([x0])
    while path[-1] < goal:
        x = path[-1]
        path = np.append(path, x + step * x * (1 - x) * (payoffs[0] @ [x, 1 - x] - payoffs[1] @ [x, 1 - x] + subsidy))
    return step * subsidy * path[:-1].sum()


# %% right: recursion
def subsidy_bill(x0, payoffs, subsidy, step):
    (R, S), (T, P) = payoffs
    gain = x0 * (R - T) + (1 - x0) * (S - P)
    if gain >= 0 and x0 > 0:
        return 0.0
    if gain + subsidy <= 0 or x0 <= 0:
        raise ValueError("never tips")
    return step * subsidy * x0 + subsidy_bill(x0 + step * x0 * (1 - x0) * (gain + subsidy), payoffs, subsidy, step)


# %% right: with pandas
import pandas as pd


def subsidy_bill(x0, payoffs, subsidy, step):
    table = pd.DataFrame(payoffs, index=list("CD"), columns=list("CD"))
    advantage = table.loc["C"] - table.loc["D"]
    goal = -advantage["D"] / (advantage["C"] - advantage["D"])
    if x0 <= max(0, goal - subsidy / (advantage["C"] - advantage["D"])):
        raise ValueError("never tips")
    paid, x = pd.Series(dtype=float), x0
    while x < goal:
        paid.loc[len(paid)] = step * subsidy * x
        x += step * x * (1 - x) * (x * advantage["C"] + (1 - x) * advantage["D"] + subsidy)
    return paid.sum()


# %% right: a loop with a limit
def subsidy_bill(x0, payoffs, subsidy, step):
    (R, S), (T, P) = payoffs
    x, bill = x0, 0
    for _ in range(10_000):
        if x >= (P - S) / (R - S - T + P):
            return bill
        bill += step * subsidy * x
        x += step * x * (1 - x) * (x * (R - T) + (1 - x) * (S - P) + subsidy)
    raise ValueError("never tips")
