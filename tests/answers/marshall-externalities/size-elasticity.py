# %% wrong: levels
# says: slope in levels
def size_elasticity(x, y):
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    if (x <= 0).any() or (y <= 0).any():
        raise ValueError("no")
    fit = sm.OLS(y, sm.add_constant(x)).fit()
    return fit.params[1], fit.bse[1]


# %% wrong: turned round
# says: turned the regression round
def size_elasticity(x, y):
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    if (x <= 0).any() or (y <= 0).any():
        raise ValueError("no")
    x, y = np.log(x), np.log(y)
    fit = sm.OLS(x, sm.add_constant(y)).fit()
    return fit.params[1], fit.bse[1]


# %% wrong: no constant
# says: constant is missing
def size_elasticity(x, y):
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    if (x <= 0).any() or (y <= 0).any():
        raise ValueError("no")
    x, y = np.log(x), np.log(y)
    fit = sm.OLS(y, x).fit()
    return fit.params[0], fit.bse[0]


# %% wrong: the correlation
# says: correlation
def size_elasticity(x, y):
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    if (x <= 0).any() or (y <= 0).any():
        raise ValueError("no")
    x, y = np.log(x), np.log(y)
    return np.corrcoef(x, y)[0, 1], 0


# %% wrong: divides by n
# says: not by n
def size_elasticity(x, y):
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    if (x <= 0).any() or (y <= 0).any():
        raise ValueError("no")
    x, y = np.log(x), np.log(y)
    fit = sm.OLS(y, sm.add_constant(x)).fit()
    return fit.params[1], fit.bse[1] * ((len(x) - 2) / len(x)) ** 0.5


# %% wrong: divides by n - 1
# says: two numbers were estimated
def size_elasticity(x, y):
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    if (x <= 0).any() or (y <= 0).any():
        raise ValueError("no")
    x, y = np.log(x), np.log(y)
    fit = sm.OLS(y, sm.add_constant(x)).fit()
    return fit.params[1], fit.bse[1] * ((len(x) - 2) / (len(x) - 1)) ** 0.5


# %% wrong: robust standard error
# says: usual one
def size_elasticity(x, y):
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    if (x <= 0).any() or (y <= 0).any():
        raise ValueError("no")
    x, y = np.log(x), np.log(y)
    fit = sm.OLS(y, sm.add_constant(x)).fit(cov_type="HC3")
    return fit.params[1], fit.bse[1]


# %% wrong: drops what is not positive
# says: logarithm of zero
def size_elasticity(x, y):
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    kept = (x > 0) & (y > 0)
    x, y = np.log(x[kept]), np.log(y[kept])
    fit = sm.OLS(y, sm.add_constant(x)).fit()
    return fit.params[1], fit.bse[1]


# %% wrong: adds one before the logarithm
def size_elasticity(x, y):
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    if (x <= 0).any() or (y <= 0).any():
        raise ValueError("no")
    x, y = np.log1p(x), np.log1p(y)
    fit = sm.OLS(y, sm.add_constant(x)).fit()
    return fit.params[1], fit.bse[1]


# %% wrong: looks at x only
def size_elasticity(x, y):
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    if (x <= 0).any():
        raise ValueError("no")
    x, y = np.log(x), np.log(y)
    kept = np.isfinite(y)
    x, y = x[kept], y[kept]
    fit = sm.OLS(y, sm.add_constant(x)).fit()
    return fit.params[1], fit.bse[1]


# %% wrong: refuses zero only
def size_elasticity(x, y):
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    if (x == 0).any() or (y == 0).any():
        raise ValueError("no")
    x, y = np.log(np.abs(x)), np.log(np.abs(y))
    fit = sm.OLS(y, sm.add_constant(x)).fit()
    return fit.params[1], fit.bse[1]


# %% right: by the formula
def size_elasticity(x, y):
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    if (x <= 0).any() or (y <= 0).any():
        raise ValueError("no")
    x, y = np.log(x), np.log(y)
    dx = x - x.mean()
    slope = (dx * y).sum() / (dx**2).sum()
    rest = y - y.mean() - slope * dx
    return slope, ((rest**2).sum() / (len(x) - 2) / (dx**2).sum()) ** 0.5


# %% right: scipy
def size_elasticity(x, y):
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    if (x <= 0).any() or (y <= 0).any():
        raise ValueError("no")
    x, y = np.log(x), np.log(y)
    from scipy.stats import linregress

    line = linregress(x, y)
    return line.slope, line.stderr


# %% right: plain Python
def size_elasticity(x, y):
    from math import log, sqrt

    x, y = list(x), list(y)
    if min(x) <= 0 or min(y) <= 0:
        raise ValueError("no")
    u, v = [log(each) for each in x], [log(each) for each in y]
    n, mu, mv = len(u), sum(u) / len(u), sum(v) / len(v)
    sxx = sum((a - mu) ** 2 for a in u)
    slope = sum((a - mu) * (b - mv) for a, b in zip(u, v)) / sxx
    rest = sum((b - mv - slope * (a - mu)) ** 2 for a, b in zip(u, v))
    return slope, sqrt(rest / (n - 2) / sxx)


# %% wrong: the constant
# says: That is the constant
def size_elasticity(x, y):
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    if (x <= 0).any() or (y <= 0).any():
        raise ValueError("no")
    fit = sm.OLS(np.log(y), sm.add_constant(np.log(x))).fit()
    return fit.params[0], fit.bse[0]


# %% wrong: another robust standard error
# says: usual one
def size_elasticity(x, y):
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    if (x <= 0).any() or (y <= 0).any():
        raise ValueError("no")
    fit = sm.OLS(np.log(y), sm.add_constant(np.log(x))).fit(cov_type="HC1")
    return fit.params[1], fit.bse[1]


# %% wrong: the constant's standard error
# says: standard error of the constant
def size_elasticity(x, y):
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    if (x <= 0).any() or (y <= 0).any():
        raise ValueError("no")
    fit = sm.OLS(np.log(y), sm.add_constant(np.log(x))).fit()
    return fit.params[1], fit.bse[0]


# %% wrong: by position in a table only
def size_elasticity(x, y):
    if (np.asarray(x) <= 0).any() or (np.asarray(y) <= 0).any():
        raise ValueError("no")
    fit = sm.OLS(np.log(y), sm.add_constant(np.log(x))).fit()
    return fit.params.iloc[1], fit.bse.iloc[1]


# %% right: logarithms to base 2 and a pseudo-inverse
def size_elasticity(x, y):
    x, y = np.log2([float(v) if v > 0 else np.nan for v in x]), np.asarray(y, float)
    if np.isnan(x).any() or y.min() <= 0:
        raise ValueError("no")
    table = np.column_stack([np.ones(len(x)), x])
    estimate = np.linalg.pinv(table) @ np.log2(y)
    rest = np.log2(y) - table @ estimate
    spread = np.linalg.inv(table.T @ table) * (rest @ rest) / (len(x) - 2)
    return [estimate[1], spread[1, 1] ** 0.5]
