# %% wrong: years missing in the logarithm
# says: missing inside the logarithm
def speed_and_half_life(initial, final, years):
    start, end = (
        np.log(np.array(initial, dtype=float)),
        np.log(np.array(final, dtype=float)),
    )
    slope = np.polyfit(start, (end - start) / years, 1)[0]
    if 1 + slope * years <= 0:
        raise ValueError("no finite speed")
    speed = -np.log(1 + slope) / years
    return speed, np.log(2) / speed if speed > 0 else np.inf


# %% wrong: no years at all
# says: Inside the logarithm stands 1 + b
def speed_and_half_life(initial, final, years):
    start, end = (
        np.log(np.array(initial, dtype=float)),
        np.log(np.array(final, dtype=float)),
    )
    slope = np.polyfit(start, (end - start) / years, 1)[0]
    if 1 + slope * years <= 0:
        raise ValueError("no finite speed")
    speed = -np.log(1 + slope)
    return speed, np.log(2) / speed if speed > 0 else np.inf


# %% wrong: minus the slope
# says: slope with its sign turned
def speed_and_half_life(initial, final, years):
    start, end = (
        np.log(np.array(initial, dtype=float)),
        np.log(np.array(final, dtype=float)),
    )
    slope = np.polyfit(start, (end - start) / years, 1)[0]
    if 1 + slope * years <= 0:
        raise ValueError("no finite speed")
    speed = -slope
    return speed, np.log(2) / speed if speed > 0 else np.inf


# %% wrong: the slope itself
# says: That is the slope
def speed_and_half_life(initial, final, years):
    start, end = (
        np.log(np.array(initial, dtype=float)),
        np.log(np.array(final, dtype=float)),
    )
    slope = np.polyfit(start, (end - start) / years, 1)[0]
    if 1 + slope * years <= 0:
        raise ValueError("no finite speed")
    speed = slope
    return speed, np.log(2) / speed if speed > 0 else np.inf


# %% wrong: not divided by years
# says: divide by years
def speed_and_half_life(initial, final, years):
    start, end = (
        np.log(np.array(initial, dtype=float)),
        np.log(np.array(final, dtype=float)),
    )
    slope = np.polyfit(start, (end - start) / years, 1)[0]
    if 1 + slope * years <= 0:
        raise ValueError("no finite speed")
    speed = -np.log(1 + slope * years)
    return speed, np.log(2) / speed if speed > 0 else np.inf


# %% wrong: half over speed
# says: log(2) / speed, not 0.5
def speed_and_half_life(initial, final, years):
    start, end = (
        np.log(np.array(initial, dtype=float)),
        np.log(np.array(final, dtype=float)),
    )
    slope = np.polyfit(start, (end - start) / years, 1)[0]
    if 1 + slope * years <= 0:
        raise ValueError("no finite speed")
    speed = -np.log(1 + slope * years) / years
    return speed, 0.5 / speed if speed > 0 else np.inf


# %% wrong: log10 of the start
# says: natural logarithms of growth and of the start alike
def speed_and_half_life(initial, final, years):
    start, end = (
        np.log(np.array(initial, dtype=float)),
        np.log(np.array(final, dtype=float)),
    )
    slope = np.polyfit(start / np.log(10), (end - start) / years, 1)[0]
    if 1 + slope * years <= 0:
        raise ValueError("no finite speed")
    speed = -np.log(1 + slope * years) / years
    return speed, np.log(2) / speed if speed > 0 else np.inf


# %% wrong: percent growth
# says: not percent
def speed_and_half_life(initial, final, years):
    start, end = (
        np.log(np.array(initial, dtype=float)),
        np.log(np.array(final, dtype=float)),
    )
    slope = np.polyfit(start, (np.exp(end - start) - 1) / years, 1)[0]
    if 1 + slope * years <= 0:
        raise ValueError("no finite speed")
    speed = -np.log(1 + slope * years) / years
    return speed, np.log(2) / speed if speed > 0 else np.inf


# %% wrong: compound growth
# says: not a compound rate
def speed_and_half_life(initial, final, years):
    start, end = (
        np.log(np.array(initial, dtype=float)),
        np.log(np.array(final, dtype=float)),
    )
    slope = np.polyfit(start, np.exp((end - start) / years) - 1, 1)[0]
    if 1 + slope * years <= 0:
        raise ValueError("no finite speed")
    speed = -np.log(1 + slope * years) / years
    return speed, np.log(2) / speed if speed > 0 else np.inf


# %% wrong: negative half-life
# says: the half-life is infinite
def speed_and_half_life(initial, final, years):
    start, end = (
        np.log(np.array(initial, dtype=float)),
        np.log(np.array(final, dtype=float)),
    )
    slope = np.polyfit(start, (end - start) / years, 1)[0]
    if 1 + slope * years <= 0:
        raise ValueError("no finite speed")
    speed = -np.log(1 + slope * years) / years
    return speed, np.log(2) / speed


# %% wrong: no refusal
# says: became the richest
def speed_and_half_life(initial, final, years):
    start, end = (
        np.log(np.array(initial, dtype=float)),
        np.log(np.array(final, dtype=float)),
    )
    slope = np.polyfit(start, (end - start) / years, 1)[0]
    speed = -np.log(1 + slope * years) / years
    return speed, np.log(2) / speed if speed > 0 else np.inf


# %% wrong: growth not annualized
# says: is growth divided by years
def speed_and_half_life(initial, final, years):
    start, end = (
        np.log(np.array(initial, dtype=float)),
        np.log(np.array(final, dtype=float)),
    )
    slope = np.polyfit(start, (end - start), 1)[0]
    if 1 + slope * years <= 0:
        raise ValueError("no finite speed")
    speed = -np.log(1 + slope * years) / years
    return speed, np.log(2) / speed if speed > 0 else np.inf


# %% wrong: ten years always
def speed_and_half_life(initial, final, years):
    years = 10 if years != 5 else 5
    start, end = (
        np.log(np.array(initial, dtype=float)),
        np.log(np.array(final, dtype=float)),
    )
    slope = np.polyfit(start, (end - start) / years, 1)[0]
    if 1 + slope * years <= 0:
        raise ValueError("no finite speed")
    speed = -np.log(1 + slope * years) / years
    return speed, np.log(2) / speed if speed > 0 else np.inf


# %% wrong: slope from the poorest and the richest only
def speed_and_half_life(initial, final, years):
    start, end = (
        np.log(np.array(initial, dtype=float)),
        np.log(np.array(final, dtype=float)),
    )
    slope = np.polyfit(start[[0, -1]], ((end - start) / years)[[0, -1]], 1)[0]
    if 1 + slope * years <= 0:
        raise ValueError("no finite speed")
    speed = -np.log(1 + slope * years) / years
    return speed, np.log(2) / speed if speed > 0 else np.inf


# %% wrong: speed alone
# says: Return the pair
def speed_and_half_life(initial, final, years):
    start, end = (
        np.log(np.array(initial, dtype=float)),
        np.log(np.array(final, dtype=float)),
    )
    slope = np.polyfit(start, (end - start) / years, 1)[0]
    if 1 + slope * years <= 0:
        raise ValueError("no finite speed")
    speed = -np.log(1 + slope * years) / years
    return speed


# %% wrong: the library's speed
# says: Your answer calls the library
def speed_and_half_life(initial, final, years):
    from clusterlab.measures import beta_convergence, convergence_speed

    return convergence_speed(beta_convergence(initial, final, years).slope, years)


# %% wrong: the two lists of the fit swapped
# says: get the start first
def speed_and_half_life(initial, final, years):
    start, end = (
        np.log(np.array(initial, dtype=float)),
        np.log(np.array(final, dtype=float)),
    )
    slope = np.polyfit((end - start) / years, start, 1)[0]
    if 1 + slope * years <= 0:
        raise ValueError("no finite speed")
    speed = -np.log(1 + slope * years) / years
    return speed, np.log(2) / speed if speed > 0 else np.inf


# %% wrong: growth not divided by years, nothing refused yet
# says: is growth divided by years
def speed_and_half_life(initial, final, years):
    start, end = np.log(np.array(initial)), np.log(np.array(final))
    slope = np.polyfit(start, end - start, 1)[0]
    speed = -np.log(1 + slope * years) / years
    return speed, np.log(2) / speed


# %% wrong: growth upside down
# says: Growth is log(final / initial)
def speed_and_half_life(initial, final, years):
    start, end = np.log(np.array(initial)), np.log(np.array(final))
    slope = np.polyfit(start, (start - end) / years, 1)[0]
    speed = -np.log(1 + slope * years) / years
    return speed, np.log(2) / speed if speed > 0 else np.inf


# %% wrong: slope and intercept
# says: [0]
def speed_and_half_life(initial, final, years):
    start, end = np.log(np.array(initial)), np.log(np.array(final))
    slope = np.polyfit(start, (end - start) / years, 1)
    speed = -np.log(1 + slope * years) / years
    return speed, np.log(2) / speed


# %% wrong: slope and intercept, compared with zero
# says: [0]
def speed_and_half_life(initial, final, years):
    start, end = np.log(np.array(initial)), np.log(np.array(final))
    slope = np.polyfit(start, (end - start) / years, 1)
    if 1 + slope * years <= 0:
        raise ValueError("No finite speed fits.")
    speed = -np.log(1 + slope * years) / years
    return speed, np.log(2) / speed if speed > 0 else np.inf


# %% right: slope of the level
def speed_and_half_life(initial, final, years):
    x, y = np.log(np.asarray(initial, float)), np.log(np.asarray(final, float))
    kept = np.cov(x, y)[0, 1] / np.var(x, ddof=1)  # 1 + b tau
    if not kept > 0:
        raise ValueError(f"gaps turned round: {kept}")
    speed = np.log(1 / kept) / years
    return np.array([speed, np.log(2) / speed if kept < 1 else np.inf])


# %% right: plain Python
def speed_and_half_life(initial, final, years):
    import math

    x = [math.log(value) for value in initial]
    g = [math.log(b / a) / years for a, b in zip(initial, final)]
    mx, mg = sum(x) / len(x), sum(g) / len(g)
    b = sum((u - mx) * (w - mg) for u, w in zip(x, g)) / sum((u - mx) ** 2 for u in x)
    if 1 + b * years <= 0:
        raise ValueError
    speed = -math.log1p(b * years) / years
    return [speed, math.inf if speed <= 0 else math.log(2) / speed]


# %% right: scipy and pandas
def speed_and_half_life(initial, final, years):
    import pandas as pd
    from scipy.stats import linregress

    start = np.log(pd.Series(list(initial), dtype=float))
    growth = (np.log(pd.Series(list(final), dtype=float)) - start) / years
    slope = linregress(start, growth).slope
    left = 1 + slope * years
    if left <= 0:
        raise ValueError("gaps are gone")
    half_life = -years * np.log(2) / np.log(left)
    return -np.log(left) / years, half_life if half_life > 0 else float("inf")


# %% right: least squares by matrix
def speed_and_half_life(initial, final, years):
    x = np.log(np.array(initial, dtype=float))
    y = np.log(np.array(final, dtype=float) / np.array(initial)) / years
    table = np.column_stack([np.ones_like(x), x])
    slope = np.linalg.lstsq(table, y, rcond=None)[0][1]
    if slope <= -1 / years:
        raise ValueError("too fast")
    speed = -np.log(1 + slope * years) / years
    return (speed, np.log(2) / speed) if speed > 0 else (speed, np.inf)
