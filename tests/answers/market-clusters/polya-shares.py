# %% wrong: the probability of the start
# says: The probability must move with the urn
def polya(red, blue, added, draws, rng, urns):
    reds = red + added * rng.binomial(draws, red / (red + blue), size=urns)
    return reds / (red + blue + added * draws)


# %% wrong: a coin
# says: Red is drawn with the urn's share of red
def polya(red, blue, added, draws, rng, urns):
    reds = red + added * rng.binomial(draws, 0.5, size=urns)
    return reds / (red + blue + added * draws)


# %% wrong: nothing is added
# says: or nothing is added
def polya(red, blue, added, draws, rng, urns):
    return np.full(urns, red / (red + blue))


# %% wrong: one ball instead of added
# says: Add `added` balls, not one
def polya(red, blue, added, draws, rng, urns):
    reds, total = np.full(urns, float(red)), red + blue
    for _ in range(draws):
        reds += rng.random(urns) < reds / total
        total += 1
    return reds / total


# %% wrong: the ball drawn is not put back
# says: come on top of the ball that is put back
def polya(red, blue, added, draws, rng, urns):
    reds, total = np.full(urns, float(red)), red + blue
    for _ in range(draws):
        reds += (added - 1) * (rng.random(urns) < reds / total)
        total += added - 1
    return reds / total


# %% wrong: adds the other colour
# says: balls of the colour *drawn* are added
def polya(red, blue, added, draws, rng, urns):
    reds, total = np.full(urns, float(red)), red + blue
    for _ in range(draws):
        reds += added * (rng.random(urns) >= reds / total)
        total += added
    return reds / total


# %% wrong: the share of blue
# says: the share of blue balls
def polya(red, blue, added, draws, rng, urns):
    reds, total = np.full(urns, float(red)), red + blue
    for _ in range(draws):
        reds += added * (rng.random(urns) < reds / total)
        total += added
    return 1 - reds / total


# %% wrong: the share of the draws
# says: That is the share of the draws
def polya(red, blue, added, draws, rng, urns):
    reds, total = np.full(urns, float(red)), red + blue
    for _ in range(draws):
        reds += added * (rng.random(urns) < reds / total)
        total += added
    return (reds - red) / (added * draws)


# %% wrong: balls instead of shares
# says: divide by all balls
def polya(red, blue, added, draws, rng, urns):
    reds, total = np.full(urns, float(red)), red + blue
    for _ in range(draws):
        reds += added * (rng.random(urns) < reds / total)
        total += added
    return reds


# %% wrong: one history for all urns
# says: each needs a history of its own
def polya(red, blue, added, draws, rng, urns):
    first, blues = red, blue
    for _ in range(draws):
        first += added * first / (first + blues)
        blues += added - added * first / (first + blues)
    return np.full(urns, red / (red + blue))


# %% wrong: a bell curve with the right mean and spread
def polya(red, blue, added, draws, rng, urns):
    mean, total = red / (red + blue), red + blue + added * draws
    a, b = red / added, blue / added
    n = draws
    var = n * a * b * (a + b + n) / ((a + b) ** 2 * (a + b + 1))
    return rng.normal(mean, added * var**0.5 / total, size=urns)


# %% wrong: the limit instead of the urn
def polya(red, blue, added, draws, rng, urns):
    if added == 0 or draws == 0:
        return np.full(urns, red / (red + blue))
    return rng.beta(red / added, blue / added, size=urns)


# %% wrong: a generator of its own
# says: use the rng that is given
def polya(red, blue, added, draws, rng, urns):
    rng = np.random.default_rng(2024)
    reds, total = np.full(urns, float(red)), red + blue
    for _ in range(draws):
        reds += added * (rng.random(urns) < reds / total)
        total += added
    return reds / total


# %% wrong: NumPy's global stream
# says: The same rng must give the same histories
def polya(red, blue, added, draws, rng, urns):
    reds, total = np.full(urns, float(red)), red + blue
    for _ in range(draws):
        reds += added * (np.random.random(urns) < reds / total)
        total += added
    return reds / total


# %% wrong: whole balls only
def polya(red, blue, added, draws, rng, urns):
    reds, total = np.full(urns, red), red + blue
    for _ in range(draws):
        reds = reds + int(added) * (rng.random(urns) < reds / total)
        total += int(added)
    return reds / total


# %% wrong: calls the library
# says: Your answer calls the library
def polya(red, blue, added, draws, rng, urns):
    from clusterlab.models import polya_urn

    return polya_urn(red, blue, added, draws, rng, urns)


# %% wrong: one number decides in all urns
# says: each needs a history of its own
def polya(red, blue, added, draws, rng, urns):
    reds, total = np.full(urns, float(red)), red + blue
    for _ in range(draws):
        reds += added * (rng.random() < reds / total)
        total += added
    return reds / total


# %% wrong: each urn goes on where the last one ended
# says: Start each urn afresh
def polya(red, blue, added, draws, rng, urns):
    shares = []
    for _ in range(urns):
        for _ in range(draws):
            if rng.random() < red / (red + blue):
                red += added
            else:
                blue += added
        shares.append(red / (red + blue))
    return shares


# %% wrong: every urn starts with one ball of each colour
# says: Each urn starts with `red` and `blue`
def polya(red, blue, added, draws, rng, urns):
    shares = []
    for _ in range(urns):
        r, b = 1, 1
        for _ in range(draws):
            if rng.random() < r / (r + b):
                r += added
            else:
                b += added
        shares.append(r / (r + b))
    return shares


# %% wrong: red and blue are drawn one after the other
# says: draw one number per draw
def polya(red, blue, added, draws, rng, urns):
    shares = []
    for _ in range(urns):
        r, b = red, blue
        for _ in range(draws):
            if rng.random() < r / (r + b):
                r += added
            if rng.random() < b / (r + b):
                b += added
        shares.append(r / (r + b))
    return shares


# %% wrong: a hidden coin, also where nothing is added
def polya(red, blue, added, draws, rng, urns):
    hidden = rng.beta(red / added, blue / added, size=urns)
    reds = red + added * rng.binomial(draws, hidden)
    return reds / (red + blue + added * draws)


# %% wrong: one draw too few
def polya(red, blue, added, draws, rng, urns):
    reds, total = np.full(urns, float(red)), red + blue
    for _ in range(draws - 1):
        reds += added * (rng.random(urns) < reds / total)
        total += added
    return reds / total


# %% right: plain Python, urn after urn
def polya(red, blue, added, draws, rng, urns):
    shares = []
    for _ in range(urns):
        reds, blues = red, blue
        for _ in range(draws):
            if rng.random() * (reds + blues) < reds:
                reds += added
            else:
                blues += added
        shares.append(reds / (reds + blues))
    return shares


# %% right: rng.choice picks the colour
def polya(red, blue, added, draws, rng, urns):
    balls = np.tile([float(red), float(blue)], (urns, 1))
    for _ in range(draws):
        limits = balls[:, 0] / balls.sum(axis=1)
        colour = (rng.uniform(size=urns) > limits).astype(int)
        balls[np.arange(urns), colour] += added
    return balls[:, 0] / balls.sum(axis=1)


# %% right: de Finetti, a hidden coin for each urn
def polya(red, blue, added, draws, rng, urns):
    if added == 0:
        return [red / (red + blue)] * urns
    hidden = rng.beta(red / added, blue / added, size=urns)
    reds = red + added * rng.binomial(draws, hidden)
    return reds / (red + blue + added * draws)


# %% right: with pandas
def polya(red, blue, added, draws, rng, urns):
    table = pd.DataFrame({"red": float(red), "blue": float(blue)}, index=range(urns))
    for _ in range(draws):
        hit = rng.random(urns) < table["red"] / table.sum(axis="columns")
        table["red"] += added * hit
        table["blue"] += added * ~hit
    return table["red"] / table.sum(axis="columns")


# %% right: the number of reds drawn, all urns at once
def polya(red, blue, added, draws, rng, urns):
    drawn = np.zeros(urns, dtype=int)
    for n in range(draws):
        chance = (red + added * drawn) / (red + blue + added * n)
        drawn += rng.binomial(1, chance)
    return list((red + added * drawn) / (red + blue + added * draws))
