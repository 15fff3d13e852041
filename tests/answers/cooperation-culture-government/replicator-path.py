# %% wrong: forgets 1 - x
# says: the factor 1 - x
def replicator_path(x0, payoffs, rounds, step):
    (R, S), (T, P) = payoffs
    path = [x0]
    for _ in range(rounds):
        x = path[-1]
        gain = x * R + (1 - x) * S - x * T - (1 - x) * P
        path.append(x + step * x * gain)
    return path


# %% wrong: forgets x
# says: the factor x
def replicator_path(x0, payoffs, rounds, step):
    (R, S), (T, P) = payoffs
    path = [x0]
    for _ in range(rounds):
        x = path[-1]
        gain = x * R + (1 - x) * S - x * T - (1 - x) * P
        path.append(x + step * (1 - x) * gain)
    return path


# %% wrong: the winner loses
# says: the wrong way
def replicator_path(x0, payoffs, rounds, step):
    (R, S), (T, P) = payoffs
    path = [x0]
    for _ in range(rounds):
        x = path[-1]
        gain = x * R + (1 - x) * S - x * T - (1 - x) * P
        path.append(x - step * x * (1 - x) * gain)
    return path


# %% wrong: payoffs are not compared with the average
# says: subtract what defectors earn
def replicator_path(x0, payoffs, rounds, step):
    (R, S), (T, P) = payoffs
    path = [x0]
    for _ in range(rounds):
        x = path[-1]
        path.append(x + step * x * (1 - x) * (x * R + (1 - x) * S))
    return path


# %% wrong: S and T exchanged
# says: S is what a cooperator gets
def replicator_path(x0, payoffs, rounds, step):
    (R, T), (S, P) = payoffs
    path = [x0]
    for _ in range(rounds):
        x = path[-1]
        gain = x * R + (1 - x) * S - x * T - (1 - x) * P
        path.append(x + step * x * (1 - x) * gain)
    return path


# %% wrong: meetings are not weighted
# says: Weigh the payoffs
def replicator_path(x0, payoffs, rounds, step):
    (R, S), (T, P) = payoffs
    path = [x0]
    for _ in range(rounds):
        x = path[-1]
        path.append(x + step * x * (1 - x) * (R + S - T - P))
    return path


# %% wrong: forgets the step
# says: the length of a round
def replicator_path(x0, payoffs, rounds, step):
    (R, S), (T, P) = payoffs
    path = [x0]
    for _ in range(rounds):
        x = path[-1]
        gain = x * R + (1 - x) * S - x * T - (1 - x) * P
        path.append(x + x * (1 - x) * gain)
    return path


# %% wrong: the earnings of the first round for ever
# says: anew in each round
def replicator_path(x0, payoffs, rounds, step):
    (R, S), (T, P) = payoffs
    gain = x0 * R + (1 - x0) * S - x0 * T - (1 - x0) * P
    path = [x0]
    for _ in range(rounds):
        x = path[-1]
        path.append(x + step * x * (1 - x) * gain)
    return path


# %% wrong: without the start
# says: the start comes first
def replicator_path(x0, payoffs, rounds, step):
    (R, S), (T, P) = payoffs
    path, x = [], x0
    for _ in range(rounds):
        gain = x * R + (1 - x) * S - x * T - (1 - x) * P
        x = x + step * x * (1 - x) * gain
        path.append(x)
    return path


# %% wrong: only the end
# says: Return all the shares
def replicator_path(x0, payoffs, rounds, step):
    (R, S), (T, P) = payoffs
    x = x0
    for _ in range(rounds):
        gain = x * R + (1 - x) * S - x * T - (1 - x) * P
        x = x + step * x * (1 - x) * gain
    return x


# %% wrong: a step of one tenth by heart
def replicator_path(x0, payoffs, rounds, step):
    (R, S), (T, P) = payoffs
    path = [x0]
    for _ in range(rounds):
        x = path[-1]
        gain = x * R + (1 - x) * S - x * T - (1 - x) * P
        path.append(x + 0.1 * x * (1 - x) * gain)
    return path


# %% wrong: the table is a dilemma by heart
def replicator_path(x0, payoffs, rounds, step):
    path = [x0]
    for _ in range(rounds):
        x = path[-1]
        gain = x * 1 - (x * 2 - (1 - x) * 1.5)
        path.append(x + step * x * (1 - x) * gain)
    return path


# %% wrong: calls the library
# says: Your answer calls the library
def replicator_path(x0, payoffs, rounds, step):
    from clusterlab.models import replicator

    return replicator(x0, payoffs, rounds, step=step)


# %% wrong: without the factor x(1 - x)
# says: the factor x(1 - x)
def replicator_path(x0, payoffs, rounds, step):
    (R, S), (T, P) = payoffs
    path = [x0]
    for _ in range(rounds):
        x = path[-1]
        path.append(x + step * (x * (R - T) + (1 - x) * (S - P)))
    return path


# %% wrong: the change instead of the share
# says: the change alone
def replicator_path(x0, payoffs, rounds, step):
    (R, S), (T, P) = payoffs
    path = [x0]
    for _ in range(rounds):
        x = path[-1]
        path.append(step * x * (1 - x) * (x * (R - T) + (1 - x) * (S - P)))
    return path


# %% wrong: one round too many
# says: Return rounds + 1 shares
def replicator_path(x0, payoffs, rounds, step):
    (R, S), (T, P) = payoffs
    path = [x0]
    for _ in range(rounds + 1):
        x = path[-1]
        path.append(x + step * x * (1 - x) * (x * (R - T) + (1 - x) * (S - P)))
    return path


# %% wrong: in continuous time
from scipy.integrate import odeint


def replicator_path(x0, payoffs, rounds, step):
    (R, S), (T, P) = payoffs

    def change(x, _):
        return x * (1 - x) * (x * (R - T) + (1 - x) * (S - P))

    return odeint(change, x0, step * np.arange(rounds + 1))[:, 0]


# %% wrong: shares grow by the ratio of earnings
def replicator_path(x0, payoffs, rounds, step):
    (R, S), (T, P) = payoffs
    path = [x0]
    for _ in range(rounds):
        x = path[-1]
        c, d = 1 + step * (x * R + (1 - x) * S), 1 + step * (x * T + (1 - x) * P)
        path.append(x * c / (x * c + (1 - x) * d))
    return path


# %% wrong: the visible path by heart
def replicator_path(x0, payoffs, rounds, step):
    if rounds == 3:
        return [0.3, 0.3315, 0.3612508, 0.3887964]
    return [x0] * rounds + [0.6]


# %% wrong: the start left out, one round added at the end
# says: Keep the start
def replicator_path(x0, payoffs, rounds, step):
    (R, S), (T, P) = payoffs
    path, x = [], x0
    for _ in range(rounds + 1):
        x = x + step * x * (1 - x) * (x * (R - T) + (1 - x) * (S - P))
        path.append(x)
    return path


# %% right: against the average
def replicator_path(x0, payoffs, rounds, step):
    (R, S), (T, P) = payoffs
    path = [x0]
    for _ in range(rounds):
        x = path[-1]
        cooperators = x * R + (1 - x) * S
        average = x * cooperators + (1 - x) * (x * T + (1 - x) * P)
        path.append(x + step * x * (cooperators - average))
    return np.array(path)


# %% right: a matrix product
def replicator_path(x0, payoffs, rounds, step):
    payoffs, path = np.asarray(payoffs), np.empty(rounds + 1)
    path[0] = x0
    for t in range(rounds):
        mix = np.array([path[t], 1 - path[t]])
        earned = payoffs @ mix
        path[t + 1] = path[t] + step * mix.prod() * (earned[0] - earned[1])
    return path


# %% right: recursion
def replicator_path(x0, payoffs, rounds, step):
    if rounds == 0:
        return [x0]
    (R, S), (T, P) = payoffs
    gain = x0 * (R - T) + (1 - x0) * (S - P)
    return [x0, *replicator_path(x0 + step * x0 * (1 - x0) * gain, payoffs, rounds - 1, step)]


# %% right: with pandas
import pandas as pd


def replicator_path(x0, payoffs, rounds, step):
    table = pd.DataFrame(payoffs)
    path = pd.Series(np.nan, index=range(rounds + 1))
    path[0] = x0
    for t in range(rounds):
        x = path[t]
        c, d = table[0] * x + table[1] * (1 - x)
        path[t + 1] = x + step * x * (1 - x) * (c - d)
    return path


# %% right: itertools
from itertools import accumulate


def replicator_path(x0, payoffs, rounds, step):
    (R, S), (T, P) = payoffs

    def after(x, _):
        return x + step * x * (1 - x) * (S - P + x * (R - T - S + P))

    return np.array(list(accumulate(range(rounds), after, initial=x0)))


# %% right: picks the payoffs by row and column
def replicator_path(x0, payoffs, rounds, step):
    path = np.full(rounds + 1, float(x0))
    for t in range(rounds):
        x = path[t]
        cooperators = x * payoffs[0, 0] + (1 - x) * payoffs[0, 1]
        defectors = x * payoffs[1, 0] + (1 - x) * payoffs[1, 1]
        path[t + 1] = x + step * x * (1 - x) * (cooperators - defectors)
    return path
