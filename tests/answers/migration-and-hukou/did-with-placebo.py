# %% wrong: before and after only
# says: That is Wanzhou's own change
def did_with_placebo(logs, treated, years):
    start, eve, after = years
    own = logs[treated].mean(axis=1)
    return own[after] - own[eve], own[eve] - own[start]


# %% wrong: the treated among the comparison
# says: in its own comparison group
def did_with_placebo(logs, treated, years):
    start, eve, after = years
    logs = logs.loc[[start, eve, after]].dropna(axis=1)
    gap = logs[treated].mean(axis=1) - logs.mean(axis=1)
    return gap[after] - gap[eve], gap[eve] - gap[start]


# %% wrong: the sign
# says: Take after minus before
def did_with_placebo(logs, treated, years):
    start, eve, after = years
    logs = logs.loc[[start, eve, after]].dropna(axis=1)
    gap = logs.drop(columns=treated).mean(axis=1) - logs[treated].mean(axis=1)
    return gap[after] - gap[eve], gap[eve] - gap[start]


# %% wrong: from the start to after
# says: From eve to after
def did_with_placebo(logs, treated, years):
    start, eve, after = years
    logs = logs.loc[[start, eve, after]].dropna(axis=1)
    gap = logs[treated].mean(axis=1) - logs.drop(columns=treated).mean(axis=1)
    return gap[after] - gap[start], gap[eve] - gap[start]


# %% wrong: the sum of the others
# says: not their sum
def did_with_placebo(logs, treated, years):
    start, eve, after = years
    logs = logs.loc[[start, eve, after]].dropna(axis=1)
    gap = logs[treated].mean(axis=1) - logs.drop(columns=treated).sum(axis=1)
    return gap[after] - gap[eve], gap[eve] - gap[start]


# %% wrong: the gap after, not its change
# says: That is the gap in levels
def did_with_placebo(logs, treated, years):
    start, eve, after = years
    logs = logs.loc[[start, eve, after]].dropna(axis=1)
    gap = logs[treated].mean(axis=1) - logs.drop(columns=treated).mean(axis=1)
    return gap[after], gap[eve]


# %% wrong: the placebo spans the policy
# says: must end on the eve
def did_with_placebo(logs, treated, years):
    start, eve, after = years
    logs = logs.loc[[start, eve, after]].dropna(axis=1)
    gap = logs[treated].mean(axis=1) - logs.drop(columns=treated).mean(axis=1)
    return gap[after] - gap[eve], gap[after] - gap[start]


# %% wrong: the placebo is the estimate
# says: The placebo lies before the policy
def did_with_placebo(logs, treated, years):
    start, eve, after = years
    logs = logs.loc[[start, eve, after]].dropna(axis=1)
    gap = logs[treated].mean(axis=1) - logs.drop(columns=treated).mean(axis=1)
    return gap[after] - gap[eve], gap[after] - gap[eve]


# %% wrong: MC5 averages of different places
# says: averages of 2009 and 2013 then cover different places
def did_with_placebo(logs, treated, years):
    start, eve, after = years
    gap = logs[treated].mean(axis=1) - logs.drop(columns=treated).mean(axis=1)
    return gap[after] - gap[eve], gap[eve] - gap[start]


# %% wrong: drops the gap from one number only
# says: leave it out of both numbers
def did_with_placebo(logs, treated, years):
    start, eve, after = years
    others = logs.drop(columns=treated)
    own = logs[treated].mean(axis=1)
    late = (others.loc[after] - others.loc[eve]).mean()
    early = (others.loc[eve] - others.loc[start]).mean()
    return own[after] - own[eve] - late, own[eve] - own[start] - early


# %% wrong: adds the treated
# says: Take the mean over the treated places
def did_with_placebo(logs, treated, years):
    start, eve, after = years
    logs = logs.loc[[start, eve, after]].dropna(axis=1)
    gap = logs[treated].sum(axis=1) - logs.drop(columns=treated).mean(axis=1)
    return gap[after] - gap[eve], gap[eve] - gap[start]


# %% wrong: drops places with a gap in any year
def did_with_placebo(logs, treated, years):
    start, eve, after = years
    logs = logs.dropna(axis=1)
    if not set(treated) <= set(logs):
        raise ValueError("gap")
    gap = logs[treated].mean(axis=1) - logs.drop(columns=treated).mean(axis=1)
    return gap[after] - gap[eve], gap[eve] - gap[start]


# %% wrong: drops the gap from the caller's table
def did_with_placebo(logs, treated, years):
    start, eve, after = years
    for place in list(logs):
        if logs.loc[[start, eve, after], place].isna().any():
            if place in treated:
                raise ValueError("gap")
            del logs[place]
    gap = logs[treated].mean(axis=1) - logs.drop(columns=treated).mean(axis=1)
    return gap[after] - gap[eve], gap[eve] - gap[start]


# %% wrong: a treated place with a gap is left out in silence
def did_with_placebo(logs, treated, years):
    start, eve, after = years
    logs = logs.loc[[start, eve, after]].dropna(axis=1)
    treated = [place for place in treated if place in logs]
    gap = logs[treated].mean(axis=1) - logs.drop(columns=treated).mean(axis=1)
    return gap[after] - gap[eve], gap[eve] - gap[start]


# %% wrong: the first three rows
# says: Find the rows by their year
def did_with_placebo(logs, treated, years):
    if len(logs) > 10:
        three = logs.loc[list(years)].dropna(axis=1)
    else:
        three = logs.iloc[:3].dropna(axis=1)
    gap = (three[treated].mean(axis=1) - three.drop(columns=treated).mean(axis=1)).to_numpy()
    return gap[2] - gap[1], gap[1] - gap[0]


# %% wrong: fills gaps with the mean of the place
def did_with_placebo(logs, treated, years):
    start, eve, after = years
    three = logs.loc[[start, eve, after]]
    if three[treated].isna().any(axis=None):
        raise ValueError("gap")
    three = three.fillna(three.mean())
    gap = three[treated].mean(axis=1) - three.drop(columns=treated).mean(axis=1)
    return gap[after] - gap[eve], gap[eve] - gap[start]


# %% wrong: looks for gaps only in the last two years
def did_with_placebo(logs, treated, years):
    start, eve, after = years
    three = logs.loc[[start, eve, after]]
    whole = three.columns[three.loc[[eve, after]].notna().all()]
    if not set(treated) <= set(whole):
        raise ValueError("gap")
    gap = three[treated].mean(axis=1) - three[whole.difference(treated)].mean(axis=1)
    return gap[after] - gap[eve], gap[eve] - gap[start]


# %% wrong: refuses only if every treated place has a gap
def did_with_placebo(logs, treated, years):
    start, eve, after = years
    three = logs.loc[[start, eve, after]].dropna(axis=1)
    treated = [place for place in treated if place in three]
    if not treated:
        raise ValueError("gap")
    gap = three[treated].mean(axis=1) - three.drop(columns=treated).mean(axis=1)
    return gap[after] - gap[eve], gap[eve] - gap[start]


# %% wrong: refuses a treated place with a gap in any year
def did_with_placebo(logs, treated, years):
    start, eve, after = years
    if logs[treated].isna().any(axis=None):
        raise ValueError("gap")
    three = logs.loc[[start, eve, after]].dropna(axis=1)
    gap = three[treated].mean(axis=1) - three.drop(columns=treated).mean(axis=1)
    return gap[after] - gap[eve], gap[eve] - gap[start]


# %% right: loops
def did_with_placebo(logs, treated, years):
    start, eve, after = years
    changes = {True: [], False: []}
    for place in logs.columns:
        path = [float(logs.loc[year, place]) for year in (start, eve, after)]
        if any(value != value for value in path):
            if place in treated:
                raise ValueError(f"{place} has a gap")
            continue
        changes[place in treated].append((path[2] - path[1], path[1] - path[0]))
    means = {}
    for kind, pairs in changes.items():
        means[kind] = [sum(column) / len(pairs) for column in zip(*pairs)]
    return tuple(t - c for t, c in zip(means[True], means[False]))


# %% right: differences of the table
def did_with_placebo(logs, treated, years):
    change = logs.reindex(list(years)).diff().iloc[1:]
    if change[treated].isna().any().any():
        raise ValueError("gap")
    whole = change.columns[change.notna().all()]
    others = whole.difference(treated)
    placebo, effect = change[treated].mean(axis=1) - change[others].mean(axis=1)
    return [effect, placebo]


# %% right: a regression on group and time
def did_with_placebo(logs, treated, years):
    three = logs.loc[list(years)].T.dropna()
    if len(three.loc[three.index.isin(treated)]) < len(treated):
        raise ValueError("gap")
    group = three.index.isin(treated).astype(float)
    design = np.column_stack([np.ones(len(group)), group])
    slope = lambda y: np.linalg.lstsq(design, y, rcond=None)[0][1]
    values = three.to_numpy()
    return np.array([slope(values[:, 2] - values[:, 1]), slope(values[:, 1] - values[:, 0])])


# %% right: NumPy masks
def did_with_placebo(logs, treated, years):
    values = np.array([logs.loc[year].to_numpy(dtype=float) for year in years])
    mine, whole = np.isin(logs.columns, treated), np.isfinite(values).all(axis=0)
    if (mine & ~whole).any():
        raise ValueError("A treated place has a gap.")
    early, late = np.diff(values, axis=0)
    contrast = lambda change: change[mine].mean() - change[whole & ~mine].mean()
    return np.float64(contrast(late)), np.float64(contrast(early))
