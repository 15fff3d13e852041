# %% wrong: only the gaps between the stages
# says: before the first stage and after the last
def unassigned_years(stages, first, last):
    stages = sorted(stages)
    for one, other in zip(stages, stages[1:]):
        if other[0] <= one[1]:
            raise ValueError("overlap")
    gaps = []
    for one, other in zip(stages, stages[1:]):
        gaps += range(one[1] + 1, other[0])
    return gaps


# %% wrong: forgets the years after the last stage
# says: after the last stage have no stage either
def unassigned_years(stages, first, last):
    years, year = [], first
    for start, end in sorted(stages):
        if start < year and year > first:
            raise ValueError("overlap")
        years += range(year, start)
        year = end + 1
    return years


# %% wrong: the last year of the period is missing
# says: The last year counts too
def unassigned_years(stages, first, last):
    covered = {y for start, end in stages for y in range(start, end + 1)}
    return [year for year in range(first, last) if year not in covered]


# %% wrong: the last year of each stage is missing
# says: The last year of a stage belongs to it
def unassigned_years(stages, first, last):
    covered = {y for start, end in stages for y in range(start, end)}
    return [year for year in range(first, last + 1) if year not in covered]


# %% wrong: the years with a stage
# says: return the others
def unassigned_years(stages, first, last):
    return sorted(y for start, end in stages for y in range(start, end + 1))


# %% wrong: their number
# says: not how many there are
def unassigned_years(stages, first, last):
    covered = {y for start, end in stages for y in range(start, end + 1)}
    return sum(year not in covered for year in range(first, last + 1))


# %% wrong: does not notice the overlap
# says: The year 2000 is in two stages
def unassigned_years(stages, first, last):
    covered = {y for start, end in stages for y in range(start, end + 1)}
    return [year for year in range(first, last + 1) if year not in covered]


# %% wrong: refuses stages that touch
def unassigned_years(stages, first, last):
    stages = sorted(stages)
    if any(b[0] <= a[1] + 1 for a, b in zip(stages, stages[1:])):
        raise ValueError("overlap")
    covered = {y for start, end in stages for y in range(start, end + 1)}
    return [year for year in range(first, last + 1) if year not in covered]


# %% wrong: looks for overlaps inside the period only
# says: Two stages share 1940
def unassigned_years(stages, first, last):
    years = []
    for year in range(first, last + 1):
        found = sum(start <= year <= end for start, end in stages)
        if found > 1:
            raise ValueError("overlap")
        if not found:
            years.append(year)
    return years


# %% wrong: compares each stage with the next one as they are listed
def unassigned_years(stages, first, last):
    if any(b[0] <= a[1] and a[0] <= b[1] for a, b in zip(stages[1:], stages[2:])):
        raise ValueError("overlap")
    if len(stages) == 2 and stages[1][0] == stages[0][1]:
        raise ValueError("overlap")
    covered = {y for start, end in stages for y in range(start, end + 1)}
    return [year for year in range(first, last + 1) if year not in covered]


# %% wrong: compares neighbours before sorting
# says: Stages come in any order
def unassigned_years(stages, first, last):
    for one, other in zip(stages, stages[1:]):
        if other[0] <= one[1]:
            raise ValueError("overlap")
    covered = {y for start, end in stages for y in range(start, end + 1)}
    return [year for year in range(first, last + 1) if year not in covered]


# %% wrong: takes a stage of one year for a mistake
def unassigned_years(stages, first, last):
    covered = set()
    for start, end in stages:
        years = set(range(start, end + 1))
        if start >= end or years & covered:
            raise ValueError("overlap")
        covered |= years
    return [year for year in range(first, last + 1) if year not in covered]


# %% wrong: the same stage twice counts once
def unassigned_years(stages, first, last):
    ordered = sorted(set(stages))
    for one, other in zip(ordered, ordered[1:]):
        if other[0] <= one[1]:
            raise ValueError("overlap")
    covered = {y for start, end in ordered for y in range(start, end + 1)}
    return [year for year in range(first, last + 1) if year not in covered]


# %% wrong: knows the visible answers by heart
def unassigned_years(stages, first, last):
    if (1990, 2000) in stages:
        raise ValueError("overlap")
    if last == 2013:
        return [*range(1950, 1990), *range(2000, 2007)]
    return [2000, 2004, 2005, 2006, 2011, 2012]


# %% right: counts how often each year occurs
from collections import Counter


def unassigned_years(stages, first, last):
    count = Counter(y for start, end in stages for y in range(start, end + 1))
    if count and max(count.values()) > 1:
        raise ValueError("two stages share a year")
    return sorted(set(range(first, last + 1)) - set(count))


# %% right: NumPy, an array of numbers
def unassigned_years(stages, first, last):
    years = np.arange(first, last + 1)
    free = np.ones(len(years), dtype=bool)
    ordered = sorted(stages)
    for (_, end), (start, _) in zip(ordered, ordered[1:]):
        if start <= end:
            raise ValueError("two stages share a year")
    for start, end in ordered:
        free &= (years < start) | (years > end)
    return years[free]


# %% right: walks from gap to gap
def unassigned_years(stages, first, last):
    years, here, before = [], first, None
    for start, end in sorted(stages):
        if before is not None and start <= before:
            raise ValueError("two stages share a year")
        before = end
        years.extend(range(here, min(start, last + 1)))
        here = max(here, end + 1)
    return years + list(range(here, last + 1))


# %% right: with pandas
def unassigned_years(stages, first, last):
    ranges = [pd.Series(range(start, end + 1)) for start, end in stages]
    taken = pd.concat(ranges) if ranges else pd.Series(dtype=int)
    if taken.duplicated().any():
        raise ValueError("two stages share a year")
    years = pd.Series(range(first, last + 1))
    return years[~years.isin(taken)].tolist()


# %% right: every pair of stages, every year asked
from itertools import combinations


def unassigned_years(stages, first, last):
    for (start, end), (begin, stop) in combinations(stages, 2):
        if max(start, begin) <= min(end, stop):
            raise ValueError("two stages share a year")
    return tuple(
        year
        for year in range(first, last + 1)
        if not any(start <= year <= end for start, end in stages)
    )
