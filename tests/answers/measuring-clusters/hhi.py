# %% wrong: squares the amounts
# says: You squared the amounts
def hhi(x, normalized=False):
    return sum(value**2 for value in x)


# %% wrong: takes every amount for percent
def hhi(x, normalized=False):
    index = sum((value / 100) ** 2 for value in x)
    if normalized:
        if len(x) == 1:
            raise ValueError("one unit")
        return (index - 1 / len(x)) / (1 - 1 / len(x))
    return index


# %% wrong: percentages squared
# says: percentages squared
def hhi(x, normalized=False):
    return sum((100 * value / sum(x)) ** 2 for value in x)


# %% wrong: adds the shares and squares the sum
# says: square them before you add
def hhi(x, normalized=False):
    shares = np.array(x) / np.sum(x)
    return shares.sum() ** 2


# %% wrong: the equivalent number of units
# says: the equivalent number of units
def hhi(x, normalized=False):
    shares = np.array(x) / np.sum(x)
    return 1 / (shares**2).sum()


# %% wrong: square root at the end
def hhi(x, normalized=False):
    return np.linalg.norm(np.array(x) / np.sum(x))


# %% wrong: MC8 shares of the largest, not of the total
def hhi(x, normalized=False):
    shares = np.array(x) / np.max(x)
    return (shares**2).sum()


# %% wrong: the share of the largest unit
def hhi(x, normalized=False):
    return max(x) / sum(x)


# %% wrong: the variance of the shares
def hhi(x, normalized=False):
    return np.var(np.array(x) / np.sum(x))


# %% wrong: ignores the option
# says: normalized=True changed nothing
def hhi(x, normalized=False):
    return sum((value / sum(x)) ** 2 for value in x)


# %% wrong: normalizes half
# says: Divide by 1 - 1/N as well
def hhi(x, normalized=False):
    index = sum((value / sum(x)) ** 2 for value in x)
    return index - 1 / len(x) if normalized else index


# %% wrong: brackets forgotten
def hhi(x, normalized=False):
    index = sum((value / sum(x)) ** 2 for value in x)
    return index - 1 / len(x) / (1 - 1 / len(x)) if normalized else index


# %% wrong: the option the other way round
def hhi(x, normalized=False):
    index = sum((value / sum(x)) ** 2 for value in x)
    if normalized:
        return index
    return (index - 1 / len(x)) / (1 - 1 / len(x))


# %% wrong: four units by heart
def hhi(x, normalized=False):
    index = sum((value / sum(x)) ** 2 for value in x)
    if normalized:
        if len(x) == 1:
            raise ValueError("one unit")
        return (index - 0.25) / 0.75
    return index


# %% wrong: does not count units of zero
def hhi(x, normalized=False):
    x = np.array(x)
    x = x[x > 0]
    index = ((x / x.sum()) ** 2).sum()
    if normalized:
        if len(x) == 1:
            raise ValueError("one unit")
        index = (index - 1 / len(x)) / (1 - 1 / len(x))
    return index


# %% wrong: equal amounts count once
def hhi(x, normalized=False):
    index = sum((value / sum(x)) ** 2 * list(x).count(value) for value in set(x))
    if normalized:
        n = len(set(x))
        if n == 1:
            raise ValueError("one unit")
        return (index - 1 / len(x)) / (1 - 1 / len(x))
    return index


# %% wrong: divides by zero for one unit
# says: raised ZeroDivisionError
def hhi(x, normalized=False):
    index = sum((value / sum(x)) ** 2 for value in x)
    return (index - 1 / len(x)) / (1 - 1 / len(x)) if normalized else index


# %% wrong: one unit is called fully concentrated
# says: One unit cannot be compared
def hhi(x, normalized=False):
    index = sum((value / sum(x)) ** 2 for value in x)
    if normalized and len(x) > 1:
        index = (index - 1 / len(x)) / (1 - 1 / len(x))
    return index


# %% wrong: refuses one unit always
def hhi(x, normalized=False):
    if len(x) == 1:
        raise ValueError("one unit")
    index = sum((value / sum(x)) ** 2 for value in x)
    return (index - 1 / len(x)) / (1 - 1 / len(x)) if normalized else index


# %% wrong: text instead of a number
def hhi(x, normalized=False):
    if normalized and len(x) == 1:
        raise ValueError("one unit")
    index = sum((value / sum(x)) ** 2 for value in x)
    if normalized:
        index = (index - 1 / len(x)) / (1 - 1 / len(x))
    return f"{index}"


# %% wrong: calls the library
# says: Your answer calls the library
def hhi(x, normalized=False):
    from clusterlab.measures import hhi as herfindahl

    return herfindahl(x, normalized)


# %% wrong: calls the library by another name
# says: Your answer calls the library
import clusterlab.measures as m


def hhi(x, normalized=False):
    return m.hhi(x, normalized=normalized)


# %% right: a Python loop
def hhi(x, normalized=False):
    total, squares, units = 0, 0, 0
    for value in x:
        total += value
        squares += value * value
        units += 1
    if not normalized:
        return squares / total**2
    if units < 2:
        raise ValueError("two units, please")
    return (units * squares / total**2 - 1) / (units - 1)


# %% right: from the variance of the shares
def hhi(x, normalized=False):
    z = np.array(x) / np.sum(x)
    if not normalized:
        return len(z) * z.var() + 1 / len(z)
    if len(z) == 1:
        raise ValueError("one unit")
    return z.var(ddof=1) * len(z)


# %% right: exact fractions
from fractions import Fraction


def hhi(x, normalized=False):
    amounts = [Fraction(int(value)) for value in x]
    index = sum((value / sum(amounts)) ** 2 for value in amounts)
    if normalized:
        if len(amounts) == 1:
            raise ValueError("one unit")
        equal = Fraction(1, len(amounts))
        return float((index - equal) / (1 - equal))
    return float(index)


# %% right: a scalar product
def hhi(x, normalized=False):
    x = np.asarray(x)
    index = np.einsum("k,k", x, x) / np.sum(x) ** 2
    if normalized:
        if x.size == 1:
            raise ValueError("one unit")
        index = 1 - (1 - index) / (1 - 1 / x.size)
    return index


# %% right: with pandas
def hhi(x, normalized=False):
    z = pd.Series(x).transform(lambda amounts: amounts / amounts.sum())
    index = z.pow(2).sum()
    if normalized:
        if z.count() == 1:
            raise ValueError("one unit")
        return (index - 1 / z.count()) / (1 - 1 / z.count())
    return index
