# %% wrong: the wage of an average year
# says: wage of an average year
def clear_market(luck, beta, gamma, labour):
    luck = np.asarray(luck, dtype=float)
    wages = np.full(len(luck), beta - gamma * labour)
    workers = (beta + luck - wages[:, None]) / gamma
    return wages, workers, gamma / 2 * workers**2


# %% wrong: takes labour for the workers of one firm of many
# says: labour is per firm
def clear_market(luck, beta, gamma, labour):
    luck = np.asarray(luck, dtype=float)
    wages = beta + luck.mean(axis=1) - gamma * labour * luck.shape[1]
    workers = (beta + luck - wages[:, None]) / gamma
    return wages, workers, gamma / 2 * workers**2


# %% wrong: more workers raise the wage
# says: push the wage down
def clear_market(luck, beta, gamma, labour):
    luck = np.asarray(luck, dtype=float)
    wages = beta + luck.mean(axis=1) + gamma * labour
    workers = (beta + luck - wages[:, None]) / gamma
    return wages, workers, gamma / 2 * workers**2


# %% wrong: one wage for all years
# says: each year's row
def clear_market(luck, beta, gamma, labour):
    luck = np.asarray(luck, dtype=float)
    wages = np.full(len(luck), beta + luck.mean() - gamma * labour)
    workers = (beta + luck - wages[:, None]) / gamma
    return wages, workers, gamma / 2 * workers**2


# %% wrong: forgets gamma in the wage
# says: Multiply labour by gamma
def clear_market(luck, beta, gamma, labour):
    luck = np.asarray(luck, dtype=float)
    wages = beta + luck.mean(axis=1) - labour
    workers = (beta + luck - wages[:, None]) / gamma
    return wages, workers, gamma / 2 * workers**2


# %% wrong: adds luck instead of averaging
# says: not the sum
def clear_market(luck, beta, gamma, labour):
    luck = np.asarray(luck, dtype=float)
    wages = beta + luck.sum(axis=1) - gamma * labour
    workers = (beta + luck - wages[:, None]) / gamma
    return wages, workers, gamma / 2 * workers**2


# %% wrong: hires without gamma
# says: Divide by gamma
def clear_market(luck, beta, gamma, labour):
    luck = np.asarray(luck, dtype=float)
    wages = beta + luck.mean(axis=1) - gamma * labour
    workers = beta + luck - wages[:, None]
    return wages, workers, gamma / 2 * workers**2


# %% wrong: profit without the half
# says: gamma / 2 times workers squared
def clear_market(luck, beta, gamma, labour):
    luck = np.asarray(luck, dtype=float)
    wages = beta + luck.mean(axis=1) - gamma * labour
    workers = (beta + luck - wages[:, None]) / gamma
    return wages, workers, gamma * workers**2


# %% wrong: revenue instead of profit
# says: Subtract the wages
def clear_market(luck, beta, gamma, labour):
    luck = np.asarray(luck, dtype=float)
    wages = beta + luck.mean(axis=1) - gamma * labour
    workers = (beta + luck - wages[:, None]) / gamma
    return wages, workers, (beta + luck) * workers - gamma / 2 * workers**2


# %% wrong: no negative hiring
def clear_market(luck, beta, gamma, labour):
    luck = np.asarray(luck, dtype=float)
    wages = beta + luck.mean(axis=1) - gamma * labour
    workers = (beta + luck - wages[:, None]) / gamma
    workers = np.maximum(workers, 0)
    return wages, workers, gamma / 2 * workers**2


# %% wrong: always three firms
def clear_market(luck, beta, gamma, labour):
    luck = np.asarray(luck, dtype=float)
    wages = beta + luck.sum(axis=1) / 3 - gamma * labour
    workers = (beta + luck - wages[:, None]) / gamma
    return wages, workers, gamma / 2 * workers**2


# %% right: plain Python
def clear_market(luck, beta, gamma, labour):
    wages, workers, profits = [], [], []
    for year in luck:
        wage = beta + sum(year) / len(year) - gamma * labour
        hired = [(beta + own - wage) / gamma for own in year]
        wages.append(wage)
        workers.append(hired)
        profits.append([gamma * number**2 / 2 for number in hired])
    return np.array(wages), np.array(workers), np.array(profits)


# %% right: from the deviations
def clear_market(luck, beta, gamma, labour):
    luck = np.array(luck, dtype=float)
    mean = luck.mean(axis=1)
    workers = labour + (luck.T - mean).T / gamma
    return beta + mean - gamma * labour, workers, 0.5 * gamma * np.square(workers)


# %% right: revenue less wages, with pandas
def clear_market(luck, beta, gamma, labour):
    table = pd.DataFrame(luck, dtype=float)
    wages = table.mean(axis=1) + beta - gamma * labour
    workers = table.add(beta).sub(wages, axis=0) / gamma
    profits = (table + beta).sub(wages, axis=0) * workers - gamma / 2 * workers**2
    return wages, workers, profits


# %% wrong: divides labour by the firms
# says: already
def clear_market(luck, beta, gamma, labour):
    luck = np.asarray(luck, dtype=float)
    wages = beta + luck.mean(axis=1) - gamma * labour / luck.shape[1]
    workers = (beta + luck - wages[:, None]) / gamma
    return wages, workers, gamma / 2 * workers**2


# %% wrong: one wage for all years, as a number
# says: each year's row
def clear_market(luck, beta, gamma, labour):
    luck = np.asarray(luck, dtype=float)
    wage = beta + luck.mean() - gamma * labour
    workers = (beta + luck - wage) / gamma
    return wage, workers, gamma / 2 * workers**2


# %% wrong: a column of wages
# says: their shape is (2, 1)
def clear_market(luck, beta, gamma, labour):
    luck = np.asarray(luck, dtype=float)
    wages = beta + luck.mean(axis=1, keepdims=True) - gamma * labour
    workers = (beta + luck - wages) / gamma
    return wages, workers, gamma / 2 * workers**2


# %% wrong: works for arrays only
def clear_market(luck, beta, gamma, labour):
    wages = beta + luck.mean(axis=1) - gamma * labour
    workers = (beta + luck - wages[:, None]) / gamma
    return wages, workers, gamma / 2 * workers**2


# %% wrong: knows the visible years
def clear_market(luck, beta, gamma, labour):
    if np.shape(luck) == (2, 3):
        return [10.5, 11], [[9, 3, 0], [4, 4, 4]], [[20.25, 2.25, 0], [4, 4, 4]]
    if np.shape(luck) == (1, 2):
        return [9], [[5, -3]], [[12.5, 4.5]]
    luck = np.asarray(luck, dtype=float)
    wages = beta + luck.mean(axis=1) - labour
    return wages, luck + labour, (luck + labour) ** 2 / 2


# %% right: solves the market as linear equations
def clear_market(luck, beta, gamma, labour):
    luck = np.asarray(luck, dtype=float)
    n = luck.shape[1]
    system = np.vstack(
        [np.column_stack([gamma * np.eye(n), np.ones(n)]), [*np.ones(n), 0]]
    )
    demand = np.column_stack([beta + luck, np.full(len(luck), n * labour)])
    solved = np.linalg.solve(system, demand.T).T
    workers = solved[:, :n]
    return list(solved[:, n]), workers, np.multiply(gamma / 2, workers**2)


# %% wrong: no profit where hiring is negative
def clear_market(luck, beta, gamma, labour):
    luck = np.asarray(luck, dtype=float)
    wages = beta + luck.mean(axis=1) - gamma * labour
    workers = (beta + luck - wages[:, None]) / gamma
    return wages, workers, gamma / 2 * np.maximum(workers, 0) ** 2
