# %% wrong: a fraction
# says: That is a fraction
def share_check(part, total, claimed_pct, at_least):
    actual = part / total
    return {
        "actual_pct": actual,
        "implied_total": part / claimed_pct * 100,
        "holds": actual >= claimed_pct,
    }


# %% wrong: upside down
# says: Upside down
def share_check(part, total, claimed_pct, at_least):
    actual = 100 * total / part
    return {
        "actual_pct": actual,
        "implied_total": part / claimed_pct * 100,
        "holds": actual >= claimed_pct,
    }


# %% wrong: percent left as it is
# says: divide it by 100 first
def share_check(part, total, claimed_pct, at_least):
    actual = 100 * part / total
    return {
        "actual_pct": actual,
        "implied_total": part / claimed_pct,
        "holds": actual >= claimed_pct,
    }


# %% wrong: the claimed part of the total
# says: ask of which total 5,000 is 40%
def share_check(part, total, claimed_pct, at_least):
    actual = 100 * part / total
    return {
        "actual_pct": actual,
        "implied_total": total * claimed_pct / 100,
        "holds": actual >= claimed_pct,
    }


# %% wrong: a share of a share
# says: That is 40% of the part
def share_check(part, total, claimed_pct, at_least):
    actual = 100 * part / total
    return {
        "actual_pct": actual,
        "implied_total": part * claimed_pct / 100,
        "holds": actual >= claimed_pct,
    }


# %% wrong: every claim is "over"
# says: 42.6% rounds to 43%
def share_check(part, total, claimed_pct, at_least):
    actual = 100 * part / total
    return {
        "actual_pct": actual,
        "implied_total": 100 * part / claimed_pct,
        "holds": actual >= claimed_pct,
    }


# %% wrong: a rounded claim must be exact
# says: 42.6% rounds to 43%
def share_check(part, total, claimed_pct, at_least):
    actual = 100 * part / total
    holds = actual >= claimed_pct if at_least else actual == claimed_pct
    return {
        "actual_pct": actual,
        "implied_total": 100 * part / claimed_pct,
        "holds": holds,
    }


# %% wrong: every claim is rounded
def share_check(part, total, claimed_pct, at_least):
    if total <= 0 or claimed_pct <= 0:
        raise ValueError("not positive")
    actual = 100 * part / total
    return {
        "actual_pct": actual,
        "implied_total": 100 * part / claimed_pct,
        "holds": abs(actual - claimed_pct) <= 0.5,
    }


# %% wrong: a rounded claim may be too small without limit
def share_check(part, total, claimed_pct, at_least):
    if total <= 0 or claimed_pct <= 0:
        raise ValueError("not positive")
    actual = 100 * part / total
    holds = actual >= claimed_pct - (0 if at_least else 0.5)
    return {
        "actual_pct": actual,
        "implied_total": 100 * part / claimed_pct,
        "holds": holds,
    }


# %% wrong: over 40 excludes 40
def share_check(part, total, claimed_pct, at_least):
    if total <= 0 or claimed_pct <= 0:
        raise ValueError("not positive")
    actual = 100 * part / total
    holds = actual > claimed_pct if at_least else abs(actual - claimed_pct) <= 0.5
    return {
        "actual_pct": actual,
        "implied_total": 100 * part / claimed_pct,
        "holds": holds,
    }


# %% wrong: a tuple
# says: Return a dictionary
def share_check(part, total, claimed_pct, at_least):
    actual = 100 * part / total
    return actual, 100 * part / claimed_pct, actual >= claimed_pct


# %% right: NumPy numbers
def share_check(part, total, claimed_pct, at_least):
    if min(total, claimed_pct) <= 0:
        raise ValueError("not positive")
    actual = np.divide(part, total) * 100
    holds = np.where(
        at_least, actual >= claimed_pct, np.abs(actual - claimed_pct) <= 0.5
    )
    return dict(
        holds=np.bool_(holds),
        implied_total=np.float64(part) * 100 / claimed_pct,
        actual_pct=actual,
    )


# %% right: compares totals instead of shares
def share_check(part, total, claimed_pct, at_least):
    if not total > 0 or not claimed_pct > 0:
        raise ValueError("not positive")
    implied = 100 * part / claimed_pct
    result = {"actual_pct": part / total * 100, "implied_total": implied}
    if at_least:
        result["holds"] = total <= implied
    else:
        result["holds"] = claimed_pct - 0.5 <= result["actual_pct"] <= claimed_pct + 0.5
    return result


# %% right: two branches, 0 and 1
def share_check(part, total, claimed_pct, at_least):
    for number in (total, claimed_pct):
        if number <= 0:
            raise ValueError(f"{number} is not positive")
    actual = 100 * part / total
    gap = actual - claimed_pct
    if at_least:
        holds = int(gap >= 0)
    else:
        holds = int(-0.5 <= gap <= 0.5)
    return {
        "actual_pct": actual,
        "implied_total": 100 * part / claimed_pct,
        "holds": holds,
    }
