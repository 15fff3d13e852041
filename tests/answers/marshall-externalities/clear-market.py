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
