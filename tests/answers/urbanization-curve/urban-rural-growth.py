# %% wrong: the change of the urban rate
# says: That is the yearly change of the urban rate
def urgd(urban_start, rural_start, urban_end, rural_end, years):
    start = urban_start / (urban_start + rural_start)
    return (urban_end / (urban_end + rural_end) - start) / years


# %% wrong: logarithm of the urban share, not of the odds
# says: Divide urban by rural persons
def urgd(urban_start, rural_start, urban_end, rural_end, years):
    start = urban_start / (urban_start + rural_start)
    return np.log(urban_end / (urban_end + rural_end) / start) / years


# %% wrong: forgets the years
# says: divide by their number
def urgd(urban_start, rural_start, urban_end, rural_end, years):
    return np.log(urban_end / rural_end) - np.log(urban_start / rural_start)


# %% wrong: ratios without logarithms
# says: Take logarithms of the two ratios
def urgd(urban_start, rural_start, urban_end, rural_end, years):
    return (urban_end / rural_end - urban_start / rural_start) / years


# %% wrong: logarithm to base ten
# says: natural logarithm
def urgd(urban_start, rural_start, urban_end, rural_end, years):
    return np.log10(urban_end * rural_start / rural_end / urban_start) / years


# %% wrong: yearly growth rates
# says: growth rates year by year
def urgd(urban_start, rural_start, urban_end, rural_end, years):
    urban = (urban_end / urban_start) ** (1 / years)
    return urban - (rural_end / rural_start) ** (1 / years)


# %% wrong: linear growth
# says: Growth over many years is not a straight line
def urgd(urban_start, rural_start, urban_end, rural_end, years):
    return (urban_end / urban_start - rural_end / rural_start) / years


# %% wrong: the growth of the towns alone
# says: subtract that of the countryside
def urgd(urban_start, rural_start, urban_end, rural_end, years):
    return np.log(urban_end / urban_start) / years


# %% wrong: the sign turned
# says: The sign is turned
def urgd(urban_start, rural_start, urban_end, rural_end, years):
    return np.log(rural_end * urban_start / rural_start / urban_end) / years


# %% wrong: refuses nothing
def urgd(urban_start, rural_start, urban_end, rural_end, years):
    start = np.log(np.asarray(urban_start) / rural_start)
    return (np.log(np.asarray(urban_end) / rural_end) - start) / years


# %% wrong: checks the towns at the start only, seen by hidden tests alone
def urgd(urban_start, rural_start, urban_end, rural_end, years):
    if np.any(np.asarray(urban_start) <= 0):
        raise ValueError("nobody is urban")
    start = np.log(np.asarray(urban_start) / rural_start)
    return (np.log(np.asarray(urban_end) / rural_end) - start) / years


# %% right: growth of towns minus growth of the countryside
def urgd(urban_start, rural_start, urban_end, rural_end, years):
    amounts = [urban_start, rural_start, urban_end, rural_end, years]
    if any(np.min(amount) <= 0 for amount in amounts):
        raise ValueError("positive, please")
    urban = np.log(urban_end) - np.log(urban_start)
    return urban / years - (np.log(rural_end) - np.log(rural_start)) / years


# %% right: from the log odds of the urban rate
def urgd(urban_start, rural_start, urban_end, rural_end, years):
    given = np.broadcast_arrays(urban_start, rural_start, urban_end, rural_end, years)
    if (np.array(given) <= 0).any():
        raise ValueError("positive, please")
    u0, r0, u1, r1, span = (each.astype(float) for each in given)
    before, after = u0 / (u0 + r0), u1 / (u1 + r1)
    return (np.log(after / (1 - after)) - np.log(before / (1 - before))) / span


# %% right: pure Python
import math


def urgd(urban_start, rural_start, urban_end, rural_end, years):
    if isinstance(urban_start, (list, np.ndarray)):
        rows = zip(urban_start, rural_start, urban_end, rural_end)
        return [urgd(*row, years) for row in rows]
    if min(urban_start, rural_start, urban_end, rural_end, years) <= 0:
        raise ValueError("positive, please")
    return math.log(urban_end * rural_start / (rural_end * urban_start)) / years


# %% right: with pandas
import pandas as pd


def urgd(urban_start, rural_start, urban_end, rural_end, years):
    amounts = [urban_start, rural_start, urban_end, rural_end]
    table = pd.DataFrame([np.atleast_1d(each) for each in amounts], dtype=float)
    if years <= 0 or (table <= 0).any(axis=None):
        raise ValueError("positive, please")
    u0, r0, u1, r1 = np.log(table).to_numpy()
    result = ((u1 - r1) - (u0 - r0)) / years
    return result if np.ndim(urban_start) else result[0]
