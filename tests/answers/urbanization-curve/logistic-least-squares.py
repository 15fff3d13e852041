# %% wrong: the line through the log odds
# says: Those are the starting values
def fit_logistic(t, y, ceiling=None):
    if ceiling is not None and ceiling <= max(y):
        raise ValueError("too low")
    top = ceiling or 1.1 * max(y)
    slope, level = np.polyfit(t, np.log(y / (top - y)), 1)
    return top, slope, -level / slope


# %% wrong: least squares when free, log odds when held
# says: That line makes the errors of the log odds small
def fit_logistic(t, y, ceiling=None):
    if ceiling is not None and ceiling <= max(y):
        raise ValueError("too low")
    top = ceiling or 1.1 * max(y)
    slope, level = np.polyfit(t, np.log(y / (top - y)), 1)
    if ceiling:
        return top, slope, -level / slope
    curve = lambda t, k, r, m: k / (1 + np.exp(-r * (t - m)))
    return curve_fit(curve, t, y, p0=[top, slope, -level / slope])[0]


# %% wrong: ignores the ceiling
# says: Hold the ceiling where it is given
def fit_logistic(t, y, ceiling=None):
    curve = lambda t, k, r, m: k / (1 + np.exp(-r * (t - m)))
    return curve_fit(curve, t, y, p0=[1.1 * max(y), 0.05, np.mean(t)])[0]


# %% wrong: puts the ceiling in afterwards
# says: Hold the ceiling and fit the other two again
def fit_logistic(t, y, ceiling=None):
    curve = lambda t, k, r, m: k / (1 + np.exp(-r * (t - m)))
    k, r, m = curve_fit(curve, t, y, p0=[1.1 * max(y), 0.05, np.mean(t)])[0]
    return ceiling or k, r, m


# %% wrong: the level instead of the midpoint
# says: The third number is the midpoint
def fit_logistic(t, y, ceiling=None):
    curve = lambda t, k, r, b: k / (1 + np.exp(b - r * t))
    return curve_fit(curve, t, y, p0=[1.1 * max(y), 0.05, 2])[0]


# %% wrong: another order
# says: in this order
def fit_logistic(t, y, ceiling=None):
    curve = lambda t, r, m, k: k / (1 + np.exp(-r * (t - m)))
    return curve_fit(curve, t, y, p0=[0.05, np.mean(t), 1.1 * max(y)])[0]


# %% wrong: starting values from nowhere
# says: Check the starting values
def fit_logistic(t, y, ceiling=None):
    curve = lambda t, k, r, m: k / (1 + np.exp(-r * (t - m)))
    return curve_fit(curve, t, y)[0]


# %% wrong: the ceiling may be the largest observation, seen by hidden tests alone
def fit_logistic(t, y, ceiling=None):
    if ceiling is not None and ceiling < max(y):
        raise ValueError("too low")
    top = ceiling or 1.1 * max(y)
    curve = lambda t, r, m, k=top: k / (1 + np.exp(-r * (t - m)))
    slope, level = np.polyfit(t, np.log(y / (1.05 * top - y)), 1)
    start = [slope, -level / slope]
    if ceiling:
        return top, *curve_fit(lambda t, r, m: curve(t, r, m), t, y, p0=start)[0]
    r, m, k = curve_fit(curve, t, y, p0=[*start, top])[0]
    return k, r, m


# %% wrong: calls the library
# says: Your answer calls the library
def fit_logistic(t, y, ceiling=None):
    from clusterlab import models

    return models.fit_logistic(t, y, ceiling)[:3]


# %% right: least_squares and other parameters
from scipy.optimize import least_squares


def fit_logistic(t, y, ceiling=None):
    t, y = np.asarray(t, float), np.asarray(y, float)
    if ceiling is not None and not ceiling > y.max():
        raise ValueError("too low")
    top = ceiling or 1.1 * y.max()
    x = (t - t.mean()) / t.std()
    slope, level = np.polyfit(x, np.log(y / (top - y)), 1)

    def errors(b):
        return (b[2] if ceiling is None else top) / (1 + np.exp(-b[0] - b[1] * x)) - y

    start = [level, slope, top][: 3 if ceiling is None else 2]
    b = least_squares(errors, start, xtol=1e-14, ftol=1e-14).x
    k = b[2] if ceiling is None else top
    return [k, b[1] / t.std(), t.mean() - t.std() * b[0] / b[1]]


# %% right: Gauss-Newton by hand
def fit_logistic(t, y, ceiling=None):
    t, y = np.asarray(t, float), np.asarray(y, float)
    if ceiling is not None and ceiling <= np.max(y):
        raise ValueError("too low")
    k = 1.1 * y.max() if ceiling is None else float(ceiling)
    r, level = np.polyfit(t, np.log(y / (k - y)), 1)
    m = -level / r
    for _ in range(200):
        s = 1 / (1 + np.exp(-r * (t - m)))
        slopes = np.column_stack([k * s * (1 - s) * (t - m), -k * s * (1 - s) * r, s])
        columns = 3 if ceiling is None else 2
        step = np.linalg.lstsq(slopes[:, :columns], y - k * s, rcond=None)[0]
        r, m = r + 0.7 * step[0], m + 0.7 * step[1]
        k = k + 0.7 * step[2] if ceiling is None else k
    return k, r, m


# %% right: the best ceiling by a search over held fits
import pandas as pd
from scipy.optimize import minimize_scalar


def fit_logistic(t, y, ceiling=None):
    t, y = pd.Series(t, dtype=float), pd.Series(y, dtype=float)
    if ceiling is not None and (y >= ceiling).any():
        raise ValueError("too low")

    def held(top):
        curve = lambda t, r, m: top / (1 + np.exp(-r * (t - m)))
        slope, level = np.polyfit(t, np.log(y / (top - y)), 1)
        (r, m), _ = curve_fit(curve, t, y, p0=[slope, -level / slope], ftol=1e-14)
        return top, r, m, ((curve(t, r, m) - y) ** 2).sum()

    if ceiling is not None:
        return held(ceiling)[:3]
    bounds = (1.0001 * y.max(), 3 * y.max())
    search = {"bounds": bounds, "method": "bounded", "options": {"xatol": 1e-9}}
    return held(minimize_scalar(lambda top: held(top)[3], **search).x)[:3]


# %% wrong: accepts any ceiling
# says: no ceiling lies below it
def fit_logistic(t, y, ceiling=None):
    curve = lambda t, r, m, k: k / (1 + np.exp(-r * (t - m)))
    start = [4 / np.ptp(t), np.mean(t), 1.1 * max(y)]
    if ceiling is None:
        r, m, k = curve_fit(curve, t, y, p0=start)[0]
        return k, r, m
    held = lambda t, r, m: curve(t, r, m, ceiling)
    return ceiling, *curve_fit(held, t, y, p0=start[:2])[0]


# %% right: other starting values
def fit_logistic(t, y, ceiling=None):
    t, y = np.array(t, dtype=float), np.array(y, dtype=float)
    if ceiling is not None and y.max() >= ceiling:
        raise ValueError("too low")
    top = 1.2 * y.max() if ceiling is None else ceiling
    start = [4 / np.ptp(t), t[np.abs(y - top / 2).argmin()]]
    curve = lambda t, r, m, k: k / (1 + np.exp(-r * (t - m)))
    if ceiling is None:
        r, m, k = curve_fit(curve, t, y, p0=[*start, top])[0]
        return np.array([k, r, m])
    held = lambda t, r, m: curve(t, r, m, ceiling)
    return np.array([ceiling, *curve_fit(held, t, y, p0=start)[0]])
