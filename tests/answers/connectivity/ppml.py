# %% wrong: least squares on log(flow + 1)
# says: That is least squares on log(flow + 1)
def ppml(flows, columns):
    if min(flows) < 0:
        raise ValueError("negative")
    return np.linalg.lstsq(np.asarray(columns), np.log1p(flows), rcond=None)[0]


# %% wrong: least squares on logarithms, zeros dropped
# says: That is least squares on the logarithms
def ppml(flows, columns):
    flows, columns = np.asarray(flows), np.asarray(columns)
    if min(flows) < 0:
        raise ValueError("negative")
    kept = flows > 0
    return np.linalg.lstsq(columns[kept], np.log(flows[kept]), rcond=None)[0]


# %% wrong: one round
# says: That is one round only
def ppml(flows, columns):
    y, X = np.asarray(flows, float), np.asarray(columns, float)
    if y.min() < 0:
        raise ValueError("negative")
    m = (y + y.mean()) / 2
    z = np.log(m) + (y - m) / m
    return np.linalg.solve((X.T * m) @ X, (X.T * m) @ z)


# %% wrong: no weights
# says: The weights are missing
def ppml(flows, columns):
    y, X = np.asarray(flows, float), np.asarray(columns, float)
    if y.min() < 0:
        raise ValueError("negative")
    m = (y + y.mean()) / 2
    for _ in range(50):
        z = np.log(m) + (y - m) / m
        b = np.linalg.solve(X.T @ X, X.T @ z)
        m = np.exp(X @ b)
    return b


# %% wrong: returns the expected flows
# says: Return the coefficients
def ppml(flows, columns):
    y, X = np.asarray(flows, float), np.asarray(columns, float)
    if y.min() < 0:
        raise ValueError("negative")
    m = (y + y.mean()) / 2
    for _ in range(50):
        z = np.log(m) + (y - m) / m
        b = np.linalg.solve((X.T * m) @ X, (X.T * m) @ z)
        m = np.exp(X @ b)
    return m


# %% wrong: drops zeros before the Poisson regression
# says: The zeros are gone
def ppml(flows, columns):
    import statsmodels.api as sm

    y, X = np.asarray(flows, float), np.asarray(columns, float)
    if y.min() < 0:
        raise ValueError("negative")
    kept = y > 0
    return sm.GLM(y[kept], X[kept], family=sm.families.Poisson()).fit().params


# %% wrong: takes negative flows
# says: There are no negative flows
def ppml(flows, columns):
    import statsmodels.api as sm

    return sm.GLM(np.abs(flows), columns, family=sm.families.Poisson()).fit().params


# %% wrong: rounds flows to counts
def ppml(flows, columns):
    import statsmodels.api as sm

    if min(flows) < 0:
        raise ValueError("negative")
    y = np.asarray(flows).astype(int)
    return sm.GLM(y, columns, family=sm.families.Poisson()).fit().params


# %% wrong: starts from zero coefficients and stops early
def ppml(flows, columns):
    y, X = np.asarray(flows, float), np.asarray(columns, float)
    if y.min() < 0:
        raise ValueError("negative")
    m = (y + y.mean()) / 2
    for _ in range(5):
        z = np.log(m) + (y - m) / m
        b = np.linalg.solve((X.T * m) @ X, (X.T * m) @ z)
        m = np.exp(X @ b)
    return b


# %% wrong: asks the library
# says: Your answer calls the library
def ppml(flows, columns):
    from clusterlab.models import gravity

    if min(flows) < 0:
        raise ValueError("negative")
    columns = np.asarray(columns)
    masses = [np.exp(columns[:, i]) for i in range(1, columns.shape[1] - 1)]
    fit = gravity(flows, columns[:, -1], *masses, decay="exponential")
    return list(fit.coefficients.values())


# %% right: statsmodels
import statsmodels.api as sm


def ppml(flows, columns):
    if min(flows) < 0:
        raise ValueError("Flows must not be negative.")
    fit = sm.GLM(np.asarray(flows), np.asarray(columns), family=sm.families.Poisson())
    return list(fit.fit(tol=1e-12).params)


# %% right: a general minimizer
from scipy.optimize import minimize


def ppml(flows, columns):
    y, X = np.asarray(flows, float), np.asarray(columns, float)
    if (y < 0).any():
        raise ValueError("no")
    size = np.abs(X).max(axis=0)
    scaled, unit = X / size, y.mean()

    def loss(b):
        return (np.exp(scaled @ b) - y / unit * (scaled @ b)).sum()

    def slope(b):
        return scaled.T @ (np.exp(scaled @ b) - y / unit)

    def bend(b):
        return (scaled.T * np.exp(scaled @ b)) @ scaled

    fit = minimize(
        loss,
        np.zeros(X.shape[1]),
        jac=slope,
        hess=bend,
        method="trust-exact",
        options={"gtol": 1e-10},
    )
    b = fit.x / size
    b[0] += np.log(unit)
    return b


# %% right: a series, least squares with root weights
import pandas as pd


def ppml(flows, columns):
    y, X = np.array(flows, dtype=float), np.array(columns, dtype=float)
    if np.min(y) < 0:
        raise ValueError("negative flow")
    m = y + 1
    for _ in range(100):
        root = np.sqrt(m)
        z = np.log(m) + y / m - 1
        b = np.linalg.lstsq(X * root[:, None], z * root, rcond=None)[0]
        m = np.exp(X @ b)
    return pd.Series(b)


# %% wrong: weights on the left side only
# says: X.T * m on both sides
def ppml(flows, columns):
    y, X = np.asarray(flows, float), np.asarray(columns, float)
    if y.min() < 0:
        raise ValueError("negative")
    m = (y + y.mean()) / 2
    with np.errstate(all="ignore"):
        for _ in range(50):
            z = np.log(m) + (y - m) / m
            b = np.linalg.solve((X.T * m) @ X, X.T @ z)
            m = np.exp(X @ b)
    return b


# %% wrong: starts at the flows themselves
# says: a zero has no logarithm
def ppml(flows, columns):
    y, X = np.asarray(flows, float), np.asarray(columns, float)
    if y.min() < 0:
        raise ValueError("negative")
    m = y
    with np.errstate(all="ignore"):
        for _ in range(50):
            z = np.log(m) + (y - m) / m
            b = np.linalg.solve((X.T * m) @ X, (X.T * m) @ z)
            m = np.exp(X @ b)
    return b


# %% wrong: zeros become a small number
def ppml(flows, columns):
    import statsmodels.api as sm

    if min(flows) < 0:
        raise ValueError("negative")
    y = np.maximum(flows, 0.01)
    return sm.GLM(y, columns, family=sm.families.Poisson()).fit(tol=1e-12).params


# %% right: pseudo-inverse
def ppml(flows, columns):
    y, X = np.array(flows, dtype=float), np.array(columns, dtype=float)
    if any(y < 0):
        raise ValueError("A flow is negative.")
    m = (y + y.mean()) / 2
    for _ in range(80):
        root = np.sqrt(m)
        target = np.log(m) + (y - m) / m
        b = np.linalg.pinv(X * root[:, None], rcond=1e-14) @ (target * root)
        m = np.exp(X @ b)
    return b.tolist()


# %% wrong: no brackets around the difference
# says: check the brackets
def ppml(flows, columns):
    f, X = np.array(flows, dtype=float), np.array(columns, dtype=float)
    if (f < 0).any():
        raise ValueError("flows")
    m = (f + f.mean()) / 2
    with np.errstate(all="ignore"):
        for _ in range(50):
            z = np.log(m) + f - m / m
            b = np.linalg.solve((X.T * m) @ X, (X.T * m) @ z)
            m = np.exp(X @ b)
    return b
