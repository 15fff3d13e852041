# %% wrong: upside down
# says: upside down
def location_quotient(
    regional_industry, regional_total, reference_industry, reference_total
):
    if np.any(np.asarray(regional_total) == 0):
        raise ValueError("no workers")
    return (reference_industry / reference_total) / (regional_industry / regional_total)


# %% wrong: the region's own share only
# says: That is the region's own share
def location_quotient(
    regional_industry, regional_total, reference_industry, reference_total
):
    return regional_industry / regional_total


# %% wrong: the reference area's share only
# says: That is the reference area's share
def location_quotient(
    regional_industry, regional_total, reference_industry, reference_total
):
    return reference_industry / reference_total


# %% wrong: MC1 size taken for specialization
# says: compare it with its part of everything
def location_quotient(
    regional_industry, regional_total, reference_industry, reference_total
):
    return regional_industry / reference_industry


# %% wrong: the region taken out of the reference
# says: here the reference includes it
def location_quotient(
    regional_industry, regional_total, reference_industry, reference_total
):
    others = (reference_industry - regional_industry) / (
        reference_total - regional_total
    )
    return regional_industry / regional_total / others


# %% wrong: numerators and denominators swapped crosswise
def location_quotient(
    regional_industry, regional_total, reference_industry, reference_total
):
    return (regional_industry / reference_total) / (reference_industry / regional_total)


# %% wrong: a difference of shares
def location_quotient(
    regional_industry, regional_total, reference_industry, reference_total
):
    return regional_industry / regional_total - reference_industry / reference_total


# %% wrong: percent
def location_quotient(
    regional_industry, regional_total, reference_industry, reference_total
):
    return (
        100 * regional_industry * reference_total / regional_total / reference_industry
    )


# %% wrong: brackets forgotten
def location_quotient(
    regional_industry, regional_total, reference_industry, reference_total
):
    return regional_industry / regional_total / reference_industry / reference_total


# %% wrong: whole numbers only
def location_quotient(
    regional_industry, regional_total, reference_industry, reference_total
):
    if np.any(np.asarray(regional_total) == 0) or np.any(
        np.asarray(reference_industry) == 0
    ):
        raise ValueError("a total is zero")
    return regional_industry * reference_total // (regional_total * reference_industry)


# %% wrong: MC5 one mean for all regions
# says: one quotient per region
def location_quotient(
    regional_industry, regional_total, reference_industry, reference_total
):
    if np.any(np.asarray(regional_total) == 0) or np.any(
        np.asarray(reference_industry) == 0
    ):
        raise ValueError("a total is zero")
    shares = np.asarray(regional_industry) / regional_total
    return np.mean(shares / (reference_industry / reference_total))


# %% wrong: adds the regions up
def location_quotient(
    regional_industry, regional_total, reference_industry, reference_total
):
    if np.any(np.asarray(regional_total) == 0):
        raise ValueError("a total is zero")
    share = np.sum(regional_industry) / np.sum(regional_total)
    return share / (reference_industry / reference_total)


# %% wrong: numbers only, no arrays
def location_quotient(
    regional_industry, regional_total, reference_industry, reference_total
):
    if regional_total == 0 or reference_industry == 0 or reference_total == 0:
        raise ValueError("a total is zero")
    return (regional_industry / regional_total) / (reference_industry / reference_total)


# %% wrong: zero instead of an error
# says: A region without workers has no shares
def location_quotient(
    regional_industry, regional_total, reference_industry, reference_total
):
    if np.any(np.asarray(regional_total) == 0) or np.any(
        np.asarray(reference_industry) == 0
    ):
        return 0
    return regional_industry / regional_total / (reference_industry / reference_total)


# %% wrong: divides by zero instead of refusing
# says: raised ZeroDivisionError
def location_quotient(
    regional_industry, regional_total, reference_industry, reference_total
):
    return (regional_industry / regional_total) / (reference_industry / reference_total)


# %% wrong: looks at the regional total only
# says: An industry absent everywhere has no quotient
def location_quotient(
    regional_industry, regional_total, reference_industry, reference_total
):
    if np.any(np.asarray(regional_total) == 0):
        raise ValueError("no workers in the region")
    return (regional_industry / regional_total) / (reference_industry / reference_total)


# %% wrong: forgets the reference total
# says: raised ZeroDivisionError
def location_quotient(
    regional_industry, regional_total, reference_industry, reference_total
):
    for total in (regional_total, reference_industry):
        if np.any(np.asarray(total) == 0):
            raise ValueError("a total is zero")
    return (regional_industry / regional_total) / (reference_industry / reference_total)


# %% wrong: overlooks a zero among the totals of several regions
def location_quotient(
    regional_industry, regional_total, reference_industry, reference_total
):
    for total in (regional_total, reference_industry, reference_total):
        if np.all(np.asarray(total) == 0):
            raise ValueError("a total is zero")
    return (regional_industry / regional_total) / (reference_industry / reference_total)


# %% wrong: refuses a region without the industry
def location_quotient(
    regional_industry, regional_total, reference_industry, reference_total
):
    arguments = (regional_industry, regional_total, reference_industry, reference_total)
    if any(np.any(np.asarray(each) == 0) for each in arguments):
        raise ValueError("zero")
    return (regional_industry / regional_total) / (reference_industry / reference_total)


# %% wrong: the examples by heart
def location_quotient(
    regional_industry, regional_total, reference_industry, reference_total
):
    if np.ndim(regional_industry):
        return [0.6, 1.8]
    if regional_total == 0 or reference_industry == 0:
        raise ValueError("zero")
    return 0.3847623


# %% wrong: calls the library
# says: Your answer calls the library
def location_quotient(
    regional_industry, regional_total, reference_industry, reference_total
):
    from clusterlab.measures import location_quotient as quotient

    return quotient(
        regional_industry, regional_total, reference_industry, reference_total
    )


# %% wrong: calls the library's module by another name
# says: Your answer calls the library
import clusterlab.measures.specialization as s


def location_quotient(*arguments):
    return s.location_quotient(*arguments)


# %% right: multiplied out
def location_quotient(
    regional_industry, regional_total, reference_industry, reference_total
):
    if not np.all(regional_total) or not reference_industry or not reference_total:
        raise ValueError("a total is zero")
    return regional_industry * reference_total / (regional_total * reference_industry)


# %% right: part of the industry over part of everything
def location_quotient(
    regional_industry, regional_total, reference_industry, reference_total
):
    if np.any(np.equal(reference_total, 0)) or np.any(np.equal(regional_total, 0)):
        raise ValueError("a total is zero")
    if np.any(np.equal(reference_industry, 0)):
        raise ValueError("an industry without workers")
    return np.divide(regional_industry, reference_industry) / np.divide(
        regional_total, reference_total
    )


# %% right: a Python loop that returns a list
def location_quotient(
    regional_industry, regional_total, reference_industry, reference_total
):
    arguments = (regional_industry, regional_total, reference_industry, reference_total)
    quotients = []
    for part, whole, national, total in np.broadcast(*arguments):
        if whole == 0 or national == 0 or total == 0:
            raise ValueError("a total is zero")
        quotients.append(float((part / whole) / (national / total)))
    return quotients if np.ndim(regional_industry) else quotients[0]


# %% right: vectorized by NumPy
@np.vectorize
def location_quotient(
    regional_industry, regional_total, reference_industry, reference_total
):
    if 0 in (regional_total, reference_industry, reference_total):
        raise ValueError("a total is zero")
    return regional_industry / regional_total / (reference_industry / reference_total)


# %% right: with pandas
def location_quotient(
    regional_industry, regional_total, reference_industry, reference_total
):
    table = pd.DataFrame(
        {"part": np.atleast_1d(regional_industry), "whole": regional_total}
    )
    if (table["whole"] == 0).any() or reference_industry == 0 or reference_total == 0:
        raise ValueError("a total is zero")
    quotients = table["part"] / table["whole"] / (reference_industry / reference_total)
    return quotients if np.ndim(regional_industry) else quotients.iloc[0]


# %% right: turns NumPy's warnings into a ValueError
def location_quotient(
    regional_industry, regional_total, reference_industry, reference_total
):
    try:
        with np.errstate(all="raise"):
            regional = np.divide(regional_industry, regional_total)
            reference = np.divide(reference_industry, reference_total)
            return np.divide(regional, reference)
    except FloatingPointError as error:
        raise ValueError("a total is zero") from error
