# %% wrong: the residual standard error
# says: That is the residual standard error
def ceiling_profile(t, y, ceilings, year, fit):
    rows = []
    for ceiling in ceilings:
        k, r, m = fit(t, y, ceiling)
        u = lambda t: k / (1 + np.exp(-r * (np.asarray(t) - m)))
        rows.append([np.sqrt(((y - u(t)) ** 2).sum() / (len(t) - 2)), u(year)])
    return np.array(rows)


# %% wrong: the mean squared error
# says: That is the mean of the squares
def ceiling_profile(t, y, ceilings, year, fit):
    rows = []
    for ceiling in ceilings:
        k, r, m = fit(t, y, ceiling)
        u = lambda t: k / (1 + np.exp(-r * (np.asarray(t) - m)))
        rows.append([((y - u(t)) ** 2).mean(), u(year)])
    return np.array(rows)


# %% wrong: compares R squared
# says: That is R squared
def ceiling_profile(t, y, ceilings, year, fit):
    rows = []
    for ceiling in ceilings:
        k, r, m = fit(t, y, ceiling)
        u = lambda t: k / (1 + np.exp(-r * (np.asarray(t) - m)))
        squares = ((y - u(t)) ** 2).sum() / ((y - np.mean(y)) ** 2).sum()
        rows.append([1 - squares, u(year)])
    return np.array(rows)


# %% wrong: columns exchanged
# says: The columns are exchanged
def ceiling_profile(t, y, ceilings, year, fit):
    rows = []
    for ceiling in ceilings:
        k, r, m = fit(t, y, ceiling)
        u = lambda t: k / (1 + np.exp(-r * (np.asarray(t) - m)))
        rows.append([u(year), ((y - u(t)) ** 2).sum()])
    return np.array(rows)


# %% wrong: forecasts the ceiling
# says: That is the ceiling
def ceiling_profile(t, y, ceilings, year, fit):
    rows = []
    for ceiling in ceilings:
        k, r, m = fit(t, y, ceiling)
        u = lambda t: k / (1 + np.exp(-r * (np.asarray(t) - m)))
        rows.append([((y - u(t)) ** 2).sum(), k])
    return np.array(rows)


# %% wrong: the last fitted value
# says: That is the last fitted value
def ceiling_profile(t, y, ceilings, year, fit):
    rows = []
    for ceiling in ceilings:
        k, r, m = fit(t, y, ceiling)
        u = k / (1 + np.exp(-r * (np.asarray(t) - m)))
        rows.append([((y - u) ** 2).sum(), u[-1]])
    return np.array(rows)


# %% wrong: one row per column
# says: you have it the other way
def ceiling_profile(t, y, ceilings, year, fit):
    errors, forecasts = [], []
    for ceiling in ceilings:
        k, r, m = fit(t, y, ceiling)
        u = lambda t: k / (1 + np.exp(-r * (np.asarray(t) - m)))
        errors.append(((y - u(t)) ** 2).sum())
        forecasts.append(u(year))
    return np.array([errors, forecasts])


# %% wrong: sorts the ceilings, seen by hidden tests alone
def ceiling_profile(t, y, ceilings, year, fit):
    rows = []
    for ceiling in sorted(ceilings):
        k, r, m = fit(t, y, ceiling)
        u = lambda t: k / (1 + np.exp(-r * (np.asarray(t) - m)))
        rows.append([((y - u(t)) ** 2).sum(), u(year)])
    return np.array(rows)


# %% wrong: always forecasts 2022, seen by hidden tests alone
def ceiling_profile(t, y, ceilings, year, fit):
    rows = []
    for ceiling in ceilings:
        k, r, m = fit(t, y, ceiling)
        u = lambda t: k / (1 + np.exp(-r * (np.asarray(t) - m)))
        rows.append([((y - u(t)) ** 2).sum(), u(2022)])
    return np.array(rows)


# %% right: arrays at once
def ceiling_profile(t, y, ceilings, year, fit):
    k, r, m = np.transpose([fit(t, y, ceiling) for ceiling in ceilings])[:, :, None]
    u = k / (1 + np.exp(-r * (np.append(t, year) - m)))
    return np.column_stack([((np.array(y) - u[:, :-1]) ** 2).sum(axis=1), u[:, -1]])


# %% right: with pandas
import pandas as pd


def ceiling_profile(t, y, ceilings, year, fit):
    rows = []
    for ceiling in ceilings:
        k, r, m = fit(t, y, ceiling)
        times = pd.Series([*t, year], dtype=float)
        u = k / (1 + (-r * (times - m)).map(np.exp))
        errors = pd.Series(list(y)) - u.iloc[:-1]
        rows.append({"errors": errors.pow(2).sum(), "forecast": u.iloc[-1]})
    return pd.DataFrame(rows).to_numpy()


# %% right: pure Python
import math


def ceiling_profile(t, y, ceilings, year, fit):
    rows = []
    for ceiling in ceilings:
        k, r, m = fit(t, y, ceiling)
        total = 0
        for when, seen in zip(t, y):
            total += (seen - k / (1 + math.exp(-r * (when - m)))) ** 2
        rows.append([total, k / (1 + math.exp(-r * (year - m)))])
    return np.array(rows)


# %% wrong: fits by itself, seen by hidden tests alone
def ceiling_profile(t, y, ceilings, year, fit):
    curve = lambda t, k, r, m: k / (1 + np.exp(-r * (np.asarray(t) - m)))
    rows = []
    for k in ceilings:
        r, m = np.polyfit(t, np.log(np.divide(y, np.subtract(k, y))), 1)
        held = lambda t, r, m: curve(t, k, r, m)
        (r, m), _ = curve_fit(held, t, y, p0=[r, -m / r])
        rows.append([((y - held(t, r, m)) ** 2).sum(), held(year, r, m)])
    return np.array(rows)


# %% wrong: one year early
# says: one year early
def ceiling_profile(t, y, ceilings, year, fit):
    rows = []
    for ceiling in ceilings:
        k, r, m = fit(t, y, ceiling)
        u = lambda t: k / (1 + np.exp(-r * (np.asarray(t) - m)))
        rows.append([((y - u(t)) ** 2).sum(), u(year - 1)])
    return np.array(rows)


# %% right: a list of rows
def ceiling_profile(t, y, ceilings, year, fit):
    def u(t, k, r, m):
        return k / (1 + np.exp(-r * (np.asarray(t) - m)))

    found = [fit(t, y, ceiling) for ceiling in ceilings]
    return [[np.sum((y - u(t, *each)) ** 2), u(year, *each)] for each in found]
