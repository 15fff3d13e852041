# %% wrong: the other order
# says: first without the masses
def distance_slopes(flows, origin_mass, destination_mass, distance):
    one, d = np.ones(len(flows)), np.log(distance)
    masses = np.log([origin_mass, destination_mass])
    alone = fit(flows, np.column_stack([one, d]))[-1]
    return fit(flows, np.column_stack([one, *masses, d]))[-1], alone


def fit(flows, X):
    import statsmodels.api as sm

    return sm.GLM(flows, X, family=sm.families.Poisson()).fit(tol=1e-12).params


# %% wrong: distance without logarithm
# says: the logarithm of distance
def distance_slopes(flows, origin_mass, destination_mass, distance):
    one, d = np.ones(len(flows)), np.asarray(distance)
    masses = np.log([origin_mass, destination_mass])
    alone = fit(flows, np.column_stack([one, d]))[-1]
    return alone, fit(flows, np.column_stack([one, *masses, d]))[-1]


def fit(flows, X):
    import statsmodels.api as sm

    return sm.GLM(flows, X, family=sm.families.Poisson()).fit(tol=1e-12).params


# %% wrong: masses without logarithm
# says: the logarithms of the masses
def distance_slopes(flows, origin_mass, destination_mass, distance):
    one, d = np.ones(len(flows)), np.log(distance)
    alone = fit(flows, np.column_stack([one, d]))[-1]
    X = np.column_stack([one, origin_mass, destination_mass, d])
    return alone, fit(flows, X / abs(X).max(axis=0))[-1] / abs(X).max(axis=0)[-1]


def fit(flows, X):
    import statsmodels.api as sm

    return sm.GLM(flows, X, family=sm.families.Poisson()).fit(tol=1e-12).params


# %% wrong: the mass of the origin only
# says: Both masses
def distance_slopes(flows, origin_mass, destination_mass, distance):
    one, d = np.ones(len(flows)), np.log(distance)
    alone = fit(flows, np.column_stack([one, d]))[-1]
    X = np.column_stack([one, np.log(origin_mass), d])
    return alone, fit(flows, X)[-1]


def fit(flows, X):
    import statsmodels.api as sm

    return sm.GLM(flows, X, family=sm.families.Poisson()).fit(tol=1e-12).params


# %% wrong: no constant
# says: The column of ones is missing
def distance_slopes(flows, origin_mass, destination_mass, distance):
    d = np.log(distance)
    masses = np.log([origin_mass, destination_mass])
    alone = fit(flows, np.column_stack([d]))[-1]
    return alone, fit(flows, np.column_stack([*masses, d]))[-1]


def fit(flows, X):
    import statsmodels.api as sm

    return sm.GLM(flows, X, family=sm.families.Poisson()).fit(tol=1e-12).params


# %% wrong: least squares on logarithms
# says: least squares on the logarithms
def distance_slopes(flows, origin_mass, destination_mass, distance):
    one, d = np.ones(len(flows)), np.log(distance)
    masses = np.log([origin_mass, destination_mass])
    y = np.log(flows)
    alone = np.linalg.lstsq(np.column_stack([one, d]), y, rcond=None)[0][-1]
    return alone, np.linalg.lstsq(np.column_stack([one, *masses, d]), y, rcond=None)[0][
        -1
    ]


# %% wrong: the difference
# says: Return two numbers
def distance_slopes(flows, origin_mass, destination_mass, distance):
    one, d = np.ones(len(flows)), np.log(distance)
    masses = np.log([origin_mass, destination_mass])
    alone = fit(flows, np.column_stack([one, d]))[-1]
    return alone - fit(flows, np.column_stack([one, *masses, d]))[-1]


def fit(flows, X):
    import statsmodels.api as sm

    return sm.GLM(flows, X, family=sm.families.Poisson()).fit(tol=1e-12).params


# %% wrong: drops pairs without flow
# says: Pairs without a flow stay
def distance_slopes(flows, origin_mass, destination_mass, distance):
    kept = np.asarray(flows) > 0
    one, d = np.ones(kept.sum()), np.log(np.asarray(distance)[kept])
    masses = np.log([np.asarray(origin_mass)[kept], np.asarray(destination_mass)[kept]])
    flows = np.asarray(flows)[kept]
    alone = fit(flows, np.column_stack([one, d]))[-1]
    return alone, fit(flows, np.column_stack([one, *masses, d]))[-1]


def fit(flows, X):
    import statsmodels.api as sm

    return sm.GLM(flows, X, family=sm.families.Poisson()).fit(tol=1e-12).params


# %% wrong: masses multiplied into one
def distance_slopes(flows, origin_mass, destination_mass, distance):
    one, d = np.ones(len(flows)), np.log(distance)
    product = np.log(origin_mass) + np.log(destination_mass)
    alone = fit(flows, np.column_stack([one, d]))[-1]
    return alone, fit(flows, np.column_stack([one, product, d]))[-1]


def fit(flows, X):
    import statsmodels.api as sm

    return sm.GLM(flows, X, family=sm.families.Poisson()).fit(tol=1e-12).params


# %% wrong: asks the library
# says: Your answer calls the library
def distance_slopes(flows, origin_mass, destination_mass, distance):
    from clusterlab.models import gravity

    masses = origin_mass, destination_mass
    fits = gravity(flows, distance), gravity(flows, distance, *masses)
    return [fit.coefficients["distance"] for fit in fits]


# %% right: with statsmodels
import statsmodels.api as sm


def distance_slopes(flows, origin_mass, destination_mass, distance):
    one, d = np.ones(len(flows)), np.log(distance)
    tables = [one, d], [one, d, np.log(origin_mass), np.log(destination_mass)]
    poisson = sm.families.Poisson()
    fits = [
        sm.GLM(flows, np.transpose(t), family=poisson).fit(tol=1e-12) for t in tables
    ]
    return [np.asarray(fit.params)[1] for fit in fits]


# %% right: a data frame and a formula
import pandas as pd
import statsmodels.formula.api as smf


def distance_slopes(flows, origin_mass, destination_mass, distance):
    import statsmodels.api as sm

    data = pd.DataFrame({"f": flows, "o": origin_mass, "m": destination_mass})
    data["d"] = np.asarray(distance)
    poisson = {"family": sm.families.Poisson()}
    alone = smf.glm("f ~ np.log(d)", data, **poisson).fit(tol=1e-12)
    both = smf.glm("f ~ np.log(o) + np.log(m) + np.log(d)", data, **poisson)
    return alone.params["np.log(d)"], both.fit(tol=1e-12).params["np.log(d)"]


# %% right: weighted least squares, again and again
def distance_slopes(flows, origin_mass, destination_mass, distance):
    y = np.array(flows, dtype=float)
    slopes = []
    for more in [[], [origin_mass, destination_mass]]:
        X = np.column_stack([np.ones(len(y)), *(np.log(x) for x in [*more, distance])])
        m = y + y.mean()
        for _ in range(200):
            z = np.log(m) + y / m - 1
            b = np.linalg.solve((X.T * m) @ X, (X.T * m) @ z)
            m = np.exp(X @ b)
        slopes.append(np.float64(b[-1]))
    return np.array(slopes)


# %% wrong: the slope of the mass
# says: slope of the origin's mass
def distance_slopes(flows, origin_mass, destination_mass, distance):
    one, d = np.ones(len(flows)), np.log(distance)
    masses = np.log([origin_mass, destination_mass])
    alone = fit(flows, np.column_stack([one, d]))[1]
    return alone, fit(flows, np.column_stack([one, *masses, d]))[1]


def fit(flows, X):
    import statsmodels.api as sm

    return sm.GLM(flows, X, family=sm.families.Poisson()).fit(tol=1e-12).params


# %% wrong: no constant in the first regression
# says: missing in the first regression
def distance_slopes(flows, origin_mass, destination_mass, distance):
    one, d = np.ones(len(flows)), np.log(distance)
    masses = np.log([origin_mass, destination_mass])
    alone = fit(flows, np.column_stack([d]))[-1]
    return alone, fit(flows, np.column_stack([one, *masses, d]))[-1]


def fit(flows, X):
    import statsmodels.api as sm

    return sm.GLM(flows, X, family=sm.families.Poisson()).fit(tol=1e-12).params


# %% wrong: flows below one count as none
def distance_slopes(flows, origin_mass, destination_mass, distance):
    one, d = np.ones(len(flows)), np.log(distance)
    masses = np.log([origin_mass, destination_mass])
    y = np.where(np.asarray(flows) < 1, 0, flows)
    alone = fit(y, np.column_stack([one, d]))[-1]
    return alone, fit(y, np.column_stack([one, *masses, d]))[-1]


def fit(flows, X):
    import statsmodels.api as sm

    return sm.GLM(flows, X, family=sm.families.Poisson()).fit(tol=1e-12).params


# %% wrong: the exponent of the law of gravity
def distance_slopes(flows, origin_mass, destination_mass, distance):
    d = np.log(distance)
    alone = fit(flows, np.column_stack([np.ones(len(flows)), d]))[-1]
    product = np.asarray(origin_mass) * np.asarray(destination_mass)
    y = np.asarray(flows) / product
    return alone, fit(y / y.mean(), np.column_stack([np.ones(len(y)), d]))[-1]


def fit(flows, X):
    import statsmodels.api as sm

    return sm.GLM(flows, X, family=sm.families.Poisson()).fit(tol=1e-12).params


# %% right: Newton's method
def distance_slopes(flows, origin_mass, destination_mass, distance):
    y = np.asarray(flows, dtype=float)
    y = y / y.mean()  # the unit changes the constant only
    slopes = []
    for columns in [[distance], [distance, origin_mass, destination_mass]]:
        X = np.column_stack([np.ones(len(y))] + [np.log(c) for c in columns])
        centre = X.mean(axis=0) * (np.arange(X.shape[1]) > 0)
        X, b = X - centre, np.zeros(X.shape[1])
        for _ in range(200):
            m = np.exp(X @ b)
            step = np.linalg.solve((X.T * m) @ X, X.T @ (y - m))
            b = b + step / max(1, abs(step).max())
        slopes.append(float(b[1]))
    return tuple(slopes)


# %% wrong: prints instead of returning
# says: print only shows
def distance_slopes(flows, origin_mass, destination_mass, distance):
    print(-2.05, -1.06)


# %% wrong: least squares on log(flow + 1)
# says: least squares on log(flow + 1)
def distance_slopes(flows, origin_mass, destination_mass, distance):
    one, d = np.ones(len(flows)), np.log(distance)
    masses = np.log([origin_mass, destination_mass])
    y = np.log1p(flows)
    tables = [one, d], [one, d, *masses]
    return [np.linalg.lstsq(np.column_stack(t), y, rcond=None)[0][1] for t in tables]
