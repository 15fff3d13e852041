# %% wrong: first to reach the barrier
# says: Count the *lead*
def race(barrier, p, rng):
    a = b = 0
    while a < barrier and b < barrier:
        if rng.random() < p:
            a += 1
        else:
            b += 1
    return a > b, a + b


# %% wrong: a row of equal choices
# says: a row of equal choices is not needed
def race(barrier, p, rng):
    row, last, traders = 0, None, 0
    while row < barrier:
        choice = rng.random() < p
        row = row + 1 if choice == last else 1
        last = choice
        traders += 1
    return last, traders


# %% wrong: beyond the barrier
# says: as soon as the lead reaches the barrier
def race(barrier, p, rng):
    lead, traders = 0, 0
    while abs(lead) <= barrier:
        lead += 1 if rng.random() < p else -1
        traders += 1
    return lead > 0, traders


# %% wrong: does not count the last trader
# says: The trader who decides the race counts too
def race(barrier, p, rng):
    lead, traders = 0, 0
    while True:
        lead += 1 if rng.random() < p else -1
        if abs(lead) == barrier:
            return lead > 0, traders
        traders += 1


# %% wrong: counts one too many
# says: nobody after the race
def race(barrier, p, rng):
    lead, traders = 0, 1
    while abs(lead) < barrier:
        lead += 1 if rng.random() < p else -1
        traders += 1
    return lead > 0, traders


# %% wrong: the winner the other way round
# says: True means that A won
def race(barrier, p, rng):
    lead, traders = 0, 0
    while abs(lead) < barrier:
        lead += -1 if rng.random() < p else 1
        traders += 1
    return lead > 0, traders


# %% wrong: the means instead of a race
def race(barrier, p, rng):
    if p == 0.5:
        return 0.5, barrier**2
    odds = ((1 - p) / p) ** barrier
    wins = 1 / (1 + odds)
    return wins, barrier * (2 * wins - 1) / (2 * p - 1)


# %% wrong: winner drawn by the formula, length fixed
def race(barrier, p, rng):
    odds = ((1 - p) / p) ** barrier if p else float("inf")
    length = barrier**2 if p == 0.5 else barrier * (1 - odds) / (1 + odds) / (2 * p - 1)
    return rng.random() < 1 / (1 + odds), length


# %% wrong: a generator of its own
# says: The same rng must give the same races
def race(barrier, p, rng):
    rng = np.random.default_rng()
    lead, traders = 0, 0
    while abs(lead) < barrier:
        lead += 1 if rng.random() < p else -1
        traders += 1
    return lead > 0, traders


# %% wrong: two coins for one trader
def race(barrier, p, rng):
    lead, traders = 0, 0
    while abs(lead) < barrier:
        if rng.random() < p:
            lead += 1
        if rng.random() > p:
            lead -= 1
        traders += 1
    return lead > 0, traders


# %% wrong: gives up after thirty traders
def race(barrier, p, rng):
    lead, traders = 0, 0
    while abs(lead) < barrier and traders < 30:
        lead += 1 if rng.random() < p else -1
        traders += 1
    return lead > 0, traders


# %% wrong: waits until A wins
# says: B can win too
def race(barrier, p, rng):
    a = b = 0
    while a - b != barrier:
        if rng.random() < p:
            a += 1
        else:
            b += 1
    return True, a + b


# %% wrong: counts the winner's traders only
# says: the traders of both places
def race(barrier, p, rng):
    a = b = 0
    while abs(a - b) < barrier:
        if rng.random() < p:
            a += 1
        else:
            b += 1
    return a > b, max(a, b)


# %% wrong: calls the library
# says: Your answer calls the library
def race(barrier, p, rng):
    from clusterlab.models import lock_in

    expected = lock_in(barrier, p)
    return rng.random() < expected.probability_a, expected.expected_adoptions


# %% wrong: names the winner
# says: first True or False
def race(barrier, p, rng):
    a = b = 0
    while abs(a - b) < barrier:
        if rng.random() < p:
            a += 1
        else:
            b += 1
    return "A" if a > b else "B", a + b


# %% wrong: the pair the other way round
# says: first True or False
def race(barrier, p, rng):
    lead, traders = 0, 0
    while abs(lead) < barrier:
        lead += 1 if rng.random() < p else -1
        traders += 1
    return traders, lead > 0


# %% wrong: only the winner
# says: Return a pair
def race(barrier, p, rng):
    lead = 0
    while abs(lead) < barrier:
        lead += 1 if rng.random() < p else -1
    return lead > 0


# %% right: counts both places
def race(barrier, p, rng):
    a = b = 0
    while True:
        if rng.random() < p:
            a += 1
        else:
            b += 1
        if a - b == barrier:
            return True, a + b
        if b - a == barrier:
            return False, a + b


# %% right: whole blocks of traders and a cumulative sum
def race(barrier, p, rng):
    lead, before = 0, 0
    while True:
        leads = lead + np.cumsum(np.where(rng.random(64) < p, 1, -1))
        (done,) = np.nonzero(np.abs(leads) >= barrier)
        if done.size:
            return leads[done[0]] > 0, before + done[0] + 1
        lead, before = leads[-1], before + 64


# %% right: a recursive answer with NumPy's binomial
def race(barrier, p, rng, lead=0, traders=0):
    if abs(lead) == barrier:
        return bool(lead == barrier), traders
    return race(barrier, p, rng, lead + 2 * rng.binomial(1, p) - 1, traders + 1)


# %% right: a list of choices
def race(barrier, p, rng):
    choices = []
    while abs(choices.count("A") - choices.count("B")) < barrier:
        choices.append("A" if rng.uniform() < p else "B")
    return choices.count("A") > choices.count("B"), len(choices)


# %% right: NumPy numbers, drawn with rng.choice
def race(barrier, p, rng):
    leads = np.zeros(1, dtype=int)
    while abs(leads[-1]) < barrier:
        leads = np.append(leads, leads[-1] + rng.choice([1, -1], p=[p, 1 - p]))
    return np.array([leads[-1] > 0, len(leads) - 1])
