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
# says: only a rounded claim has half a point
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
# says: the gap counts in both directions
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
# says: At least 25 includes 25
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


# %% wrong: rounded
# says: Do not round
def share_check(part, total, claimed_pct, at_least):
    actual = round(100 * part / total, 2)
    return {
        "actual_pct": actual,
        "implied_total": 100 * part / claimed_pct,
        "holds": actual >= claimed_pct,
    }


# %% wrong: less than half a point
# says: at most half a point
def share_check(part, total, claimed_pct, at_least):
    if total <= 0 or claimed_pct <= 0:
        raise ValueError("not positive")
    actual = 100 * part / total
    holds = actual >= claimed_pct if at_least else abs(actual - claimed_pct) < 0.5
    return {
        "actual_pct": actual,
        "implied_total": 100 * part / claimed_pct,
        "holds": holds,
    }


# %% wrong: half a point for every claim
# says: only a rounded claim has half a point
def share_check(part, total, claimed_pct, at_least):
    if total <= 0 or claimed_pct <= 0:
        raise ValueError("not positive")
    actual = 100 * part / total
    low = actual >= claimed_pct - 0.5
    return {
        "actual_pct": actual,
        "implied_total": 100 * part / claimed_pct,
        "holds": low if at_least else low and actual <= claimed_pct + 0.5,
    }


# %% wrong: compares rounded shares
def share_check(part, total, claimed_pct, at_least):
    if total <= 0 or claimed_pct <= 0:
        raise ValueError("not positive")
    actual = 100 * part / total
    gap = round(actual, 2) - claimed_pct
    return {
        "actual_pct": actual,
        "implied_total": 100 * part / claimed_pct,
        "holds": gap >= 0 if at_least else abs(gap) <= 0.5,
    }


# %% wrong: refuses only zero
def share_check(part, total, claimed_pct, at_least):
    if total == 0 or claimed_pct == 0:
        raise ValueError("zero")
    actual = 100 * part / total
    gap = actual - claimed_pct
    return {
        "actual_pct": actual,
        "implied_total": 100 * part / claimed_pct,
        "holds": gap >= 0 if at_least else abs(gap) <= 0.5,
    }


# %% wrong: implies a total only for "over"
def share_check(part, total, claimed_pct, at_least):
    if total <= 0 or claimed_pct <= 0:
        raise ValueError("not positive")
    actual = 100 * part / total
    gap = actual - claimed_pct
    return {
        "actual_pct": actual,
        "implied_total": 100 * part / claimed_pct if at_least else total,
        "holds": gap >= 0 if at_least else abs(gap) <= 0.5,
    }


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


# %% right: exact fractions
def share_check(part, total, claimed_pct, at_least):
    from fractions import Fraction

    if total <= 0 or claimed_pct <= 0:
        raise ValueError("not positive")
    share = 100 * Fraction(part) / Fraction(total)
    gap = share - Fraction(claimed_pct)
    return {
        "actual_pct": float(share),
        "implied_total": float(100 * Fraction(part) / Fraction(claimed_pct)),
        "holds": gap >= 0 if at_least else abs(gap) <= Fraction(1, 2),
    }
