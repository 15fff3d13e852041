# %% wrong: begins at start every time
# says: Each period begins where the last one ended
def follow_history(tables, start, nudge):
    history = []
    for table in tables:
        share = min(max(start + nudge, 0), 1)
        low = max([x for x, stable in table if not stable and x < share], default=-1)
        high = min([x for x, stable in table if not stable and x > share], default=2)
        history += [x for x, stable in table if stable and low < x < high]
    return history


# %% wrong: no nudge
# says: The nudge is missing
def follow_history(tables, start, nudge):
    share, history = start, []
    for table in tables:
        low = max([x for x, stable in table if not stable and x < share], default=-1)
        high = min([x for x, stable in table if not stable and x > share], default=2)
        inside = [x for x, stable in table if stable and low < x < high]
        share = min(inside, key=lambda x: abs(x - share)) if share != 0.5 else 0.5
        history.append(share)
    return history


# %% wrong: the nearest stable share
# says: across the watershed
def follow_history(tables, start, nudge):
    share, history = start, []
    for table in tables:
        share = min(max(share + nudge, 0), 1)
        stable = [x for x, kind in table if kind]
        share = min(stable, key=lambda x: (abs(x - share), -x))
        history.append(share)
    return history


# %% wrong: rolls down to the lower side
# says: A nudge upwards goes to the upper side
def follow_history(tables, start, nudge):
    share, history = start, []
    for table in tables:
        share = min(max(share - nudge, 0), 1)
        low = max([x for x, stable in table if not stable and x < share], default=-1)
        high = min([x for x, stable in table if not stable and x > share], default=2)
        [share] = [x for x, stable in table if stable and low < x < high]
        history.append(share)
    return history


# %% wrong: always the largest stable share
# says: nobody crosses them
def follow_history(tables, start, nudge):
    return [max(x for x, stable in table if stable) for table in tables]


# %% wrong: nudges only once
def follow_history(tables, start, nudge):
    share, history = start + nudge, []
    for table in tables:
        low = max([x for x, stable in table if not stable and x < share], default=-1)
        high = min([x for x, stable in table if not stable and x > share], default=2)
        [share] = [x for x, stable in table if stable and low < x < high]
        history.append(share)
        share = min(share + 0.01, 1)
    return history


# %% wrong: the next stable share upwards
def follow_history(tables, start, nudge):
    share, history = start, []
    for table in tables:
        share = min(max(share + nudge, 0), 1)
        low = max([x for x, stable in table if not stable and x < share], default=-1)
        high = min([x for x, stable in table if not stable and x > share], default=2)
        inside = [x for x, stable in table if stable and low < x < high]
        share = inside[0] if nudge >= 0 else 0.5
        history.append(share)
    return history


# %% wrong: uses up the tables
def follow_history(tables, start, nudge):
    share, history = start, []
    for table in tables:
        share = min(max(share + nudge, 0), 1)
        while len(table) > 1:
            (first, _), (watershed, _) = table.pop(0), table.pop(0)
            if share < watershed:
                table[:] = [(first, True)]
        share = table[0][0]
        history.append(share)
    return history


# %% wrong: asks the library
# says: Your answer calls the library
def follow_history(tables, start, nudge):
    from clusterlab.models import core_periphery_equilibria

    share, history = start, []
    for table in tables:
        table = core_periphery_equilibria(1.7) if len(table) == 5 else table
        share = min(max(share + nudge, 0), 1)
        low = max([x for x, stable in table if not stable and x < share], default=-1)
        high = min([x for x, stable in table if not stable and x > share], default=2)
        [share] = [x for x, stable in table if stable and low < x < high]
        history.append(share)
    return history


# %% wrong: start is in the list
# says: not with start
def follow_history(tables, start, nudge):
    share, history = start, [start]
    for table in tables:
        share = min(max(share + nudge, 0), 1)
        low = max([x for x, stable in table if not stable and x < share], default=-1)
        high = min([x for x, stable in table if not stable and x > share], default=2)
        [share] = [x for x, stable in table if stable and low < x < high]
        history.append(share)
    return history


# %% wrong: the nudge after the move
# says: First the nudge, then the move
def follow_history(tables, start, nudge):
    share, history = start, []
    for table in tables:
        below = sum(x < share + nudge for x, stable in table if not stable)
        share = [x for x, stable in table if stable][below]
        share = min(max(share + nudge, 0), 1)
        history.append(share - nudge if share in (0, 1) and nudge < 0 else share)
    return history


# %% wrong: no nudge in the first period
def follow_history(tables, start, nudge):
    share, history = start - nudge, []
    for table in tables:
        share = share + nudge
        low = max([x for x, stable in table if not stable and x < share], default=-1)
        high = min([x for x, stable in table if not stable and x > share], default=2)
        [share] = [x for x, stable in table if stable and low < x < high]
        history.append(share)
    return history


# %% wrong: takes the periods out of the list
# says: Leave tables unchanged
def follow_history(tables, start, nudge):
    share, history = start, []
    while tables:
        table = tables.pop(0)
        share = min(max(share + nudge, 0), 1)
        below = sum(x < share for x, stable in table if not stable)
        share = [x for x, stable in table if stable][below]
        history.append(share)
    return history


# %% wrong: only the first watershed counts
def follow_history(tables, start, nudge):
    share, history = start, []
    for table in tables:
        share = min(max(share + nudge, 0), 1)
        stable = [x for x, kind in table if kind]
        watersheds = [x for x, kind in table if not kind]
        share = stable[1] if watersheds and share > watersheds[0] else stable[0]
        history.append(share)
    return history


# %% wrong: adds only positive nudges
def follow_history(tables, start, nudge):
    share, history = start, []
    for table in tables:
        share = min(share + abs(nudge), 1)
        low = max([x for x, stable in table if not stable and x < share], default=-1)
        high = min([x for x, stable in table if not stable and x > share], default=2)
        [share] = [x for x, stable in table if stable and low < x < high]
        history.append(share)
    return history


# %% wrong: the last watershed above instead of the nearest
# says: the nearest one counts
def follow_history(tables, start, nudge):
    share, history = start, []
    for table in tables:
        share = min(max(share + nudge, 0), 1)
        low, high = -1, 2
        for x, stable in table:
            if not stable and x < share:
                low = x
            if not stable and x > share:
                high = x
        share = [x for x, stable in table if stable and low < x < high][-1]
        history.append(share)
    return history


# %% wrong: nudges once, and on a watershed the last stable share wins
# says: Nudge in every period
def follow_history(tables, start, nudge):
    share, history = min(max(start + nudge, 0), 1), []
    for table in tables:
        low = max([x for x, stable in table if not stable and x < share], default=-1)
        high = min([x for x, stable in table if not stable and x > share], default=2)
        share = [x for x, stable in table if stable and low < x < high][-1]
        history.append(share)
    return history


# %% right: count the watersheds below
def follow_history(tables, start, nudge):
    share, history = start, []
    for table in tables:
        share = min(max(share + nudge, 0), 1)
        below = sum(x < share for x, stable in table if not stable)
        share = [x for x, stable in table if stable][below]
        history.append(share)
    return history


# %% right: searchsorted, an array
def follow_history(tables, start, nudge):
    history = np.empty(len(tables))
    share = start
    for period, table in enumerate(tables):
        x, stable = np.array(table, dtype=float).T
        basin = np.searchsorted(x[stable == 0], np.clip(share + nudge, 0, 1))
        history[period] = share = x[stable == 1][basin]
    return history


# %% right: walk along the pairs, with a series at the end
import pandas as pd


def follow_history(tables, start, nudge):
    history = []
    for table in tables:
        share = sorted([0, (history or [start])[-1] + nudge, 1])[1]
        rest = table[0][0]
        for i in range(1, len(table), 2):
            if share > table[i][0]:
                rest = table[i + 1][0]
        history.append(rest)
    return pd.Series(history)


# %% right: follows the arrows step by step
def follow_history(tables, start, nudge):
    share, history = start, []
    for table in tables:
        share = min(max(share + nudge, 0), 1)
        for left, right in zip([(-1, False), *table], [*table, (2, False)]):
            if left[0] < share < right[0]:
                share = right[0] if right[1] else left[0]
                break
        history.append(share)
    return history
