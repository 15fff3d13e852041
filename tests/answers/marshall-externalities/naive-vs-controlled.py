# %% wrong: controls for a mediator
# says: effect of the city
def naive_vs_controlled(workers):
    w, d = np.log(workers["wage"]), np.log(workers["density"])
    naive = sm.OLS(w, sm.add_constant(d)).fit().params.iloc[1]
    both = sm.add_constant(pd.concat([d, workers["ability_now"]], axis=1))
    controlled = sm.OLS(w, both).fit().params.iloc[1]
    return naive, controlled


# %% wrong: controls for everything
# says: effect of the city
def naive_vs_controlled(workers):
    w, d = np.log(workers["wage"]), np.log(workers["density"])
    naive = sm.OLS(w, sm.add_constant(d)).fit().params.iloc[1]
    both = sm.add_constant(
        pd.concat([d, workers["ability_before"], workers["ability_now"]], axis=1)
    )
    controlled = sm.OLS(w, both).fit().params.iloc[1]
    return naive, controlled


# %% wrong: the wrong order
# says: wrong order
def naive_vs_controlled(workers):
    w, d = np.log(workers["wage"]), np.log(workers["density"])
    naive = sm.OLS(w, sm.add_constant(d)).fit().params.iloc[1]
    both = sm.add_constant(pd.concat([d, workers["ability_before"]], axis=1))
    controlled = sm.OLS(w, both).fit().params.iloc[1]
    return controlled, naive


# %% wrong: no control
# says: control for ability is missing
def naive_vs_controlled(workers):
    w, d = np.log(workers["wage"]), np.log(workers["density"])
    naive = sm.OLS(w, sm.add_constant(d)).fit().params.iloc[1]
    return naive, naive


# %% wrong: levels
# says: Take logarithms
def naive_vs_controlled(workers):
    w, d = workers["wage"], workers["density"]
    naive = sm.OLS(w, sm.add_constant(d)).fit().params.iloc[1]
    both = sm.add_constant(pd.concat([d, workers["ability_before"]], axis=1))
    controlled = sm.OLS(w, both).fit().params.iloc[1]
    return naive, controlled


# %% wrong: changes the table
# says: unchanged
def naive_vs_controlled(workers):
    workers["log_wage"] = np.log(workers["wage"])
    w, d = np.log(workers["wage"]), np.log(workers["density"])
    naive = sm.OLS(w, sm.add_constant(d)).fit().params.iloc[1]
    both = sm.add_constant(pd.concat([d, workers["ability_before"]], axis=1))
    controlled = sm.OLS(w, both).fit().params.iloc[1]
    return naive, controlled


# %% wrong: subtracts the known sorting
def naive_vs_controlled(workers):
    w, d = np.log(workers["wage"]), np.log(workers["density"])
    naive = sm.OLS(w, sm.add_constant(d)).fit().params.iloc[1]
    return naive, 0.057060204923149956


# %% wrong: aligns ability by position
def naive_vs_controlled(workers):
    w, d = np.log(workers["wage"]), np.log(workers["density"])
    naive = sm.OLS(w, sm.add_constant(d)).fit().params.iloc[1]
    both = sm.add_constant(
        pd.concat(
            [
                d,
                pd.Series(
                    workers["ability_before"].sort_index().to_numpy(), index=d.index
                ),
            ],
            axis=1,
        )
    )
    controlled = sm.OLS(w, both).fit().params.iloc[1]
    return naive, controlled


# %% wrong: never above the naive one
def naive_vs_controlled(workers):
    w, d = np.log(workers["wage"]), np.log(workers["density"])
    naive = sm.OLS(w, sm.add_constant(d)).fit().params.iloc[1]
    both = sm.add_constant(pd.concat([d, workers["ability_before"]], axis=1))
    controlled = sm.OLS(w, both).fit().params.iloc[1]
    return naive, min(naive, controlled)


# %% right: least squares with NumPy
def naive_vs_controlled(workers):
    w, d = np.log(workers["wage"].to_numpy()), np.log(workers["density"].to_numpy())
    one = np.ones_like(d)
    short = np.linalg.lstsq(np.column_stack([one, d]), w)[0]
    long = np.linalg.lstsq(np.column_stack([one, d, workers["ability_before"]]), w)[0]
    return short[1], long[1]


# %% right: a formula
def naive_vs_controlled(workers):
    import statsmodels.formula.api as smf

    short = smf.ols("np.log(wage) ~ np.log(density)", workers).fit()
    long = smf.ols("np.log(wage) ~ np.log(density) + ability_before", workers).fit()
    return short.params["np.log(density)"], long.params["np.log(density)"]


# %% right: partial regression
def naive_vs_controlled(workers):
    w, d = np.log(workers["wage"]), np.log(workers["density"])
    naive = sm.OLS(w, sm.add_constant(d)).fit().params.iloc[1]
    a = workers["ability_before"]
    rest_d = sm.OLS(d, sm.add_constant(a)).fit().resid
    rest_w = sm.OLS(w, sm.add_constant(a)).fit().resid
    return naive, (rest_d * rest_w).sum() / (rest_d**2).sum()


# %% wrong: overwrites the wages
# says: work on a copy
def naive_vs_controlled(workers):
    workers["wage"] = np.log(workers["wage"])
    workers["density"] = np.log(workers["density"])
    w, d = workers["wage"], workers["density"]
    naive = sm.OLS(w, sm.add_constant(d)).fit().params.iloc[1]
    both = sm.add_constant(workers[["density", "ability_before"]])
    return naive, sm.OLS(w, both).fit().params["density"]


# %% wrong: density not in logarithms
# says: logarithm of density
def naive_vs_controlled(workers):
    w, d = np.log(workers["wage"]), workers["density"]
    naive = sm.OLS(w, sm.add_constant(d)).fit().params.iloc[1]
    both = sm.add_constant(workers[["density", "ability_before"]])
    return naive, sm.OLS(w, both).fit().params["density"]


# %% wrong: wage not in logarithms
# says: logarithm of the wage
def naive_vs_controlled(workers):
    w, d = workers["wage"], np.log(workers["density"])
    naive = sm.OLS(w, sm.add_constant(d)).fit().params.iloc[1]
    both = sm.add_constant(pd.concat([d, workers["ability_before"]], axis=1))
    return naive, sm.OLS(w, both).fit().params["density"]


# %% wrong: takes ability off the wage
def naive_vs_controlled(workers):
    w, d = np.log(workers["wage"]), sm.add_constant(np.log(workers["density"]))
    naive = sm.OLS(w, d).fit().params["density"]
    return naive, sm.OLS(w - workers["ability_before"], d).fit().params["density"]


# %% right: covariances and the bias formula
def naive_vs_controlled(workers):
    table = workers.assign(w=np.log(workers.wage), d=np.log(workers.density))
    c = table[["w", "d", "ability_before"]].cov().to_numpy()
    naive = c[0, 1] / c[1, 1]
    long = np.linalg.solve(c[1:, 1:], c[1:, 0])
    return np.array([naive, long[0]])
