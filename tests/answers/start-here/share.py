# %% wrong: percent instead of a fraction
# says: That is percent
def share(part, whole):
    if whole <= 0 or not 0 <= part <= whole:
        raise ValueError("impossible")
    return 100 * part / whole


# %% wrong: upside down
# says: Upside down
def share(part, whole):
    return whole / part


# %% wrong: drops the fraction
# says: Use /, not //
def share(part, whole):
    if whole <= 0 or not 0 <= part <= whole:
        raise ValueError("impossible")
    return part // whole


# %% wrong: refuses nothing
# says: A part cannot exceed its whole
def share(part, whole):
    return part / whole


# %% wrong: cuts the result at 1 instead of refusing
# says: A part cannot exceed its whole
def share(part, whole):
    if whole <= 0 or part < 0:
        raise ValueError("impossible")
    return min(part / whole, 1)


# %% wrong: divides by zero instead of refusing
# says: raised ZeroDivisionError
def share(part, whole):
    if part > whole and whole:
        raise ValueError("too large")
    return part / whole


# %% wrong: asserts instead of raising a ValueError
# says: raised AssertionError
def share(part, whole):
    assert whole > 0 and 0 <= part <= whole, "impossible"
    return part / whole


# %% wrong: returns the error instead of raising it
# says: Raise a ValueError
def share(part, whole):
    if whole <= 0 or not 0 <= part <= whole:
        return ValueError("impossible")
    return part / whole


# %% wrong: forgets that a part can be negative
# says: A part cannot be negative
def share(part, whole):
    if whole <= 0 or part > whole:
        raise ValueError("impossible")
    return part / whole


# %% wrong: forgets that a whole can be negative
# says: A whole cannot be negative
def share(part, whole):
    if whole == 0 or not 0 <= part / whole <= 1:
        raise ValueError("impossible")
    return part / whole


# %% wrong: takes nothing of nothing for a share
# says: raised ZeroDivisionError
def share(part, whole):
    if not 0 <= part <= whole:
        raise ValueError("a part lies between 0 and the whole")
    return part / whole


# %% wrong: refuses the whole itself
def share(part, whole):
    if whole <= 0 or part < 0 or part >= whole:
        raise ValueError("impossible")
    return part / whole


# %% wrong: refuses a part of zero
def share(part, whole):
    if whole <= 0 or not part or not 0 <= part <= whole:
        raise ValueError("impossible")
    return part / whole


# %% wrong: rounds to two decimals
def share(part, whole):
    if whole <= 0 or not 0 <= part <= whole:
        raise ValueError("impossible")
    return round(part / whole, 2)


# %% wrong: text instead of a number
def share(part, whole):
    if whole <= 0 or not 0 <= part <= whole:
        raise ValueError("impossible")
    return str(part / whole)


# %% wrong: prints instead of returning
# says: is a return missing
def share(part, whole):
    if whole <= 0 or not 0 <= part <= whole:
        raise ValueError("impossible")
    print(part / whole)


# %% right: with Fraction
from fractions import Fraction


def share(part, whole):
    if whole <= 0 or part < 0 or part > whole:
        raise ValueError("a share lies between 0 and 1")
    return float(Fraction(part, whole))


# %% right: refuses through its result
def share(part, whole):
    if whole <= 0:
        raise ValueError("whole must be positive")
    result = np.divide(part, whole)
    if result < 0 or result > 1:
        raise ValueError("not a share")
    return result


# %% right: an error of its own kind
class NotAShare(ValueError):
    pass


def share(part, whole):
    if whole > 0 and 0 <= part <= whole:
        return part / whole
    raise NotAShare(part, whole)


# %% right: turns the division error into a ValueError
def share(part, whole):
    try:
        result = part / whole
    except ZeroDivisionError as error:
        raise ValueError("nothing to share") from error
    if whole < 0 or result < 0 or result > 1:
        raise ValueError(f"{part} is no part of {whole}")
    return result
