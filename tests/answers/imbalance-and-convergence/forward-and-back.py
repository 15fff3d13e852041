# %% wrong: backwards on the earlier year
# says: the later year is the start
def forward_and_back(initial, final):
    old, new = (
        np.log(np.array(initial, dtype=float)),
        np.log(np.array(final, dtype=float)),
    )
    forwards = np.polyfit(old, new - old, 1)[0]
    backwards = np.polyfit(old, old - new, 1)[0]
    return forwards, backwards, new.std() - old.std()


# %% wrong: backwards with the growth of forwards
# says: growth changes its sign
def forward_and_back(initial, final):
    old, new = (
        np.log(np.array(initial, dtype=float)),
        np.log(np.array(final, dtype=float)),
    )
    forwards = np.polyfit(old, new - old, 1)[0]
    backwards = np.polyfit(new, new - old, 1)[0]
    return forwards, backwards, new.std() - old.std()


# %% wrong: backwards is forwards
# says: a fit of its own
def forward_and_back(initial, final):
    old, new = (
        np.log(np.array(initial, dtype=float)),
        np.log(np.array(final, dtype=float)),
    )
    forwards = np.polyfit(old, new - old, 1)[0]
    backwards = forwards
    return forwards, backwards, new.std() - old.std()


# %% wrong: sample standard deviation
# says: Divide by n
def forward_and_back(initial, final):
    old, new = (
        np.log(np.array(initial, dtype=float)),
        np.log(np.array(final, dtype=float)),
    )
    forwards = np.polyfit(old, new - old, 1)[0]
    backwards = np.polyfit(new, old - new, 1)[0]
    return forwards, backwards, new.std(ddof=1) - old.std(ddof=1)


# %% wrong: variance
# says: not of the variance
def forward_and_back(initial, final):
    old, new = (
        np.log(np.array(initial, dtype=float)),
        np.log(np.array(final, dtype=float)),
    )
    forwards = np.polyfit(old, new - old, 1)[0]
    backwards = np.polyfit(new, old - new, 1)[0]
    return forwards, backwards, new.var() - old.var()


# %% wrong: earlier less later
# says: the later sigma less the earlier
def forward_and_back(initial, final):
    old, new = (
        np.log(np.array(initial, dtype=float)),
        np.log(np.array(final, dtype=float)),
    )
    forwards = np.polyfit(old, new - old, 1)[0]
    backwards = np.polyfit(new, old - new, 1)[0]
    return forwards, backwards, old.std() - new.std()


# %% wrong: quotient
# says: not their quotient
def forward_and_back(initial, final):
    old, new = (
        np.log(np.array(initial, dtype=float)),
        np.log(np.array(final, dtype=float)),
    )
    forwards = np.polyfit(old, new - old, 1)[0]
    backwards = np.polyfit(new, old - new, 1)[0]
    return forwards, backwards, new.std() / old.std()


# %% wrong: log10
# says: Use np.log
def forward_and_back(initial, final):
    old, new = (
        np.log10(np.array(initial, dtype=float)),
        np.log10(np.array(final, dtype=float)),
    )
    forwards = np.polyfit(old, new - old, 1)[0]
    backwards = np.polyfit(new, old - new, 1)[0]
    return forwards, backwards, new.std() - old.std()


# %% wrong: level on the left
# says: slope of the level
def forward_and_back(initial, final):
    old, new = (
        np.log(np.array(initial, dtype=float)),
        np.log(np.array(final, dtype=float)),
    )
    forwards = np.polyfit(old, new, 1)[0]
    backwards = np.polyfit(new, old, 1)[0]
    return forwards, backwards, new.std() - old.std()


# %% wrong: no logarithms
# says: Take logarithms first
def forward_and_back(initial, final):
    old, new = np.array(initial, dtype=float), np.array(final, dtype=float)
    forwards = np.polyfit(old, new - old, 1)[0]
    backwards = np.polyfit(new, old - new, 1)[0]
    return forwards, backwards, new.std() - old.std()


# %% wrong: percent growth
# says: not percent
def forward_and_back(initial, final):
    old, new = (
        np.log(np.array(initial, dtype=float)),
        np.log(np.array(final, dtype=float)),
    )
    forwards = np.polyfit(old, np.exp(new - old) - 1, 1)[0]
    backwards = np.polyfit(new, np.exp(old - new) - 1, 1)[0]
    return forwards, backwards, new.std() - old.std()


# %% wrong: axes exchanged
# says: takes the start first
def forward_and_back(initial, final):
    old, new = (
        np.log(np.array(initial, dtype=float)),
        np.log(np.array(final, dtype=float)),
    )
    forwards = np.polyfit(new - old, old, 1)[0]
    backwards = np.polyfit(old - new, new, 1)[0]
    return forwards, backwards, new.std() - old.std()


# %% wrong: sorted by income
def forward_and_back(initial, final):
    old, new = (
        np.log(np.array(initial, dtype=float)),
        np.log(np.array(final, dtype=float)),
    )
    old, new = np.sort(old), np.sort(new)
    forwards = np.polyfit(old, new - old, 1)[0]
    backwards = np.polyfit(new, old - new, 1)[0]
    return forwards, backwards, new.std() - old.std()


# %% wrong: sigma always said to rise
def forward_and_back(initial, final):
    old, new = (
        np.log(np.array(initial, dtype=float)),
        np.log(np.array(final, dtype=float)),
    )
    forwards = np.polyfit(old, new - old, 1)[0]
    backwards = np.polyfit(new, old - new, 1)[0]
    return forwards, backwards, abs(new.std() - old.std())


# %% wrong: slopes always said to be negative
def forward_and_back(initial, final):
    old, new = (
        np.log(np.array(initial, dtype=float)),
        np.log(np.array(final, dtype=float)),
    )
    forwards = np.polyfit(old, new - old, 1)[0]
    backwards = np.polyfit(new, old - new, 1)[0]
    return -abs(forwards), -abs(backwards), new.std() - old.std()


# %% wrong: the library's slope
# says: Your answer calls the library
def forward_and_back(initial, final):
    from clusterlab.measures import beta_convergence

    old, new = np.log(initial), np.log(final)
    there = beta_convergence(initial, final, 1).slope
    back = beta_convergence(final, initial, 1).slope
    return there, back, new.std() - old.std()


# %% wrong: slope and intercept
# says: [0]
def forward_and_back(initial, final):
    old, new = np.log(np.array(initial)), np.log(np.array(final))
    forwards, backwards = np.polyfit(old, new - old, 1), np.polyfit(new, old - new, 1)
    return forwards, backwards, new.std() - old.std()


# %% right: from the correlation
def forward_and_back(initial, final):
    old, new = np.log(np.asarray(initial, float)), np.log(np.asarray(final, float))
    r, before, after = np.corrcoef(old, new)[0, 1], np.std(old), np.std(new)
    return np.array([r * after / before - 1, r * before / after - 1, after - before])


# %% right: calls itself backwards
def forward_and_back(initial, final):
    def slope(x, y):
        x = x - x.mean()
        return (x * y).sum() / (x * x).sum()

    old, new = (np.log(np.array(each, dtype=float)) for each in (initial, final))
    return [slope(old, new - old), slope(new, old - new), np.std(new) - np.std(old)]


# %% right: plain Python
def forward_and_back(initial, final):
    from math import log
    from statistics import linear_regression, pstdev

    old, new = [log(y) for y in initial], [log(y) for y in final]
    growth = [b - a for a, b in zip(old, new)]
    there = linear_regression(old, growth).slope
    back = linear_regression(new, [-g for g in growth]).slope
    return there, back, pstdev(new) - pstdev(old)


# %% right: pandas
def forward_and_back(initial, final):
    import pandas as pd

    logs = np.log(pd.DataFrame({"old": list(initial), "new": list(final)}, dtype=float))
    cov = logs.cov(ddof=0)
    there = cov.loc["old", "new"] / cov.loc["old", "old"] - 1
    back = cov.loc["old", "new"] / cov.loc["new", "new"] - 1
    change = logs["new"].std(ddof=0) - logs["old"].std(ddof=0)
    return np.float64(there), np.float64(back), change
