# %% wrong: start minus end
# says: The sign is wrong
def points_per_year(start_rate, end_rate, start_year, end_year):
    return (start_rate - end_rate) / (end_year - start_year)


# %% wrong: the change over all years
# says: divide it by the number of years
def points_per_year(start_rate, end_rate, start_year, end_year):
    return end_rate - start_rate


# %% wrong: percent of the start instead of percentage points
# says: That is percent of the start
def points_per_year(start_rate, end_rate, start_year, end_year):
    return 100 * (end_rate - start_rate) / start_rate / (end_year - start_year)


# %% wrong: compound growth of the rate
# says: compound growth
def points_per_year(start_rate, end_rate, start_year, end_year):
    return 100 * ((end_rate / start_rate) ** (1 / (end_year - start_year)) - 1)


# %% wrong: counts both end years
# says: ten steps, not eleven
def points_per_year(start_rate, end_rate, start_year, end_year):
    years = len(range(start_year, end_year + 1))
    return (end_rate - start_rate) / years


# %% wrong: takes the rates for fractions
# says: do not divide by 100
def points_per_year(start_rate, end_rate, start_year, end_year):
    return (end_rate / 100 - start_rate / 100) / (end_year - start_year)


# %% wrong: whole points only
def points_per_year(start_rate, end_rate, start_year, end_year):
    return (end_rate - start_rate) // (end_year - start_year)


# %% wrong: rounds to two decimals
def points_per_year(start_rate, end_rate, start_year, end_year):
    return round((end_rate - start_rate) / (end_year - start_year), 2)


# %% wrong: a fall counts as a rise
def points_per_year(start_rate, end_rate, start_year, end_year):
    return abs(end_rate - start_rate) / abs(end_year - start_year)


# %% wrong: the example by heart
def points_per_year(start_rate, end_rate, start_year, end_year):
    return 3


# %% wrong: brackets forgotten
def points_per_year(start_rate, end_rate, start_year, end_year):
    return end_rate - start_rate / end_year - start_year


# %% wrong: arguments in the wrong order
def points_per_year(start_year, end_year, start_rate, end_rate):
    return (end_rate - start_rate) / (end_year - start_year)


# %% wrong: text instead of a number
def points_per_year(start_rate, end_rate, start_year, end_year):
    return f"{(end_rate - start_rate) / (end_year - start_year)}"


# %% wrong: prints instead of returning
# says: is a return missing
def points_per_year(start_rate, end_rate, start_year, end_year):
    print((end_rate - start_rate) / (end_year - start_year))


# %% right: the slope of a line through two points
def points_per_year(start_rate, end_rate, start_year, end_year):
    years = np.array([0, end_year - start_year])
    return np.polyfit(years, [start_rate, end_rate], 1)[0]


# %% right: exact fractions
from fractions import Fraction


def points_per_year(start_rate, end_rate, start_year, end_year):
    change = Fraction(str(end_rate)) - Fraction(str(start_rate))
    return change / (end_year - start_year)


# %% right: both signs turned
def points_per_year(start_rate, end_rate, start_year, end_year):
    return (start_rate - end_rate) / (start_year - end_year)


# %% right: the mean of the yearly steps of a straight path
def points_per_year(start_rate, end_rate, start_year, end_year):
    path = np.linspace(start_rate, end_rate, end_year - start_year + 1)
    return np.diff(path).mean()


# %% right: interpolates one year ahead
def points_per_year(start_rate, end_rate, start_year, end_year):
    years, rates = [start_year, end_year], [start_rate, end_rate]
    return np.interp(start_year + 1, years, rates) - start_rate
