# %% wrong: adds units
# says: variety counts
def input_sharing(labour, fixed, sigma):
    if sigma <= 1:
        raise ValueError("no")
    n, x = labour / (fixed * sigma), fixed * (sigma - 1)
    return n * x, 2 ** (1 / (sigma - 1)) - 1


# %% wrong: suppliers make as many units as they have workers
# says: makes fixed
def input_sharing(labour, fixed, sigma):
    if sigma <= 1:
        raise ValueError("no")
    n, x = labour / (fixed * sigma), fixed * (sigma - 1)
    return (n * (fixed * sigma) ** ((sigma - 1) / sigma)) ** (
        sigma / (sigma - 1)
    ), 2 ** (1 / (sigma - 1)) - 1


# %% wrong: no fixed workers in the number of suppliers
# says: fixed workers make nothing
def input_sharing(labour, fixed, sigma):
    if sigma <= 1:
        raise ValueError("no")
    n, x = labour / (fixed * sigma), fixed * (sigma - 1)
    return (labour / x * x ** ((sigma - 1) / sigma)) ** (sigma / (sigma - 1)), 2 ** (
        1 / (sigma - 1)
    ) - 1


# %% wrong: does not raise the sum
# says: whole sum
def input_sharing(labour, fixed, sigma):
    if sigma <= 1:
        raise ValueError("no")
    n, x = labour / (fixed * sigma), fixed * (sigma - 1)
    return n * x ** ((sigma - 1) / sigma), 2 ** (1 / (sigma - 1)) - 1


# %% wrong: total output
# says: total output
def input_sharing(labour, fixed, sigma):
    if sigma <= 1:
        raise ValueError("no")
    n, x = labour / (fixed * sigma), fixed * (sigma - 1)
    return (n * x ** ((sigma - 1) / sigma)) ** (sigma / (sigma - 1)), 2 ** (
        sigma / (sigma - 1)
    ) - 1


# %% wrong: logarithmic approximation
# says: approximation by logarithms
def input_sharing(labour, fixed, sigma):
    if sigma <= 1:
        raise ValueError("no")
    n, x = labour / (fixed * sigma), fixed * (sigma - 1)
    return (n * x ** ((sigma - 1) / sigma)) ** (sigma / (sigma - 1)), np.log(2) / (
        sigma - 1
    )


# %% wrong: the elasticity
# says: elasticity
def input_sharing(labour, fixed, sigma):
    if sigma <= 1:
        raise ValueError("no")
    n, x = labour / (fixed * sigma), fixed * (sigma - 1)
    return (n * x ** ((sigma - 1) / sigma)) ** (sigma / (sigma - 1)), 1 / (sigma - 1)


# %% wrong: the ratio
# says: subtract 1
def input_sharing(labour, fixed, sigma):
    if sigma <= 1:
        raise ValueError("no")
    n, x = labour / (fixed * sigma), fixed * (sigma - 1)
    return (n * x ** ((sigma - 1) / sigma)) ** (sigma / (sigma - 1)), 2 ** (
        1 / (sigma - 1)
    )


# %% wrong: percent
# says: return a share
def input_sharing(labour, fixed, sigma):
    if sigma <= 1:
        raise ValueError("no")
    n, x = labour / (fixed * sigma), fixed * (sigma - 1)
    return (n * x ** ((sigma - 1) / sigma)) ** (sigma / (sigma - 1)), 100 * (
        2 ** (1 / (sigma - 1)) - 1
    )


# %% wrong: accepts sigma below 1
def input_sharing(labour, fixed, sigma):
    if sigma == 1:
        raise ValueError("no")
    n, x = labour / (fixed * sigma), fixed * (sigma - 1)
    return (n * x ** ((sigma - 1) / sigma)) ** (sigma / (sigma - 1)), 2 ** (
        1 / (sigma - 1)
    ) - 1


# %% wrong: whole suppliers only
def input_sharing(labour, fixed, sigma):
    if sigma <= 1:
        raise ValueError("no")
    n, x = labour / (fixed * sigma), fixed * (sigma - 1)
    n = max(int(n), 7)
    return ((n // 1 + (n % 1 > 0)) * x ** ((sigma - 1) / sigma)) ** (
        sigma / (sigma - 1)
    ), 2 ** (1 / (sigma - 1)) - 1


# %% right: closed form
def input_sharing(labour, fixed, sigma):
    if not sigma > 1:
        raise ValueError("no")
    epsilon = 1 / (sigma - 1)
    return (labour / fixed / sigma) ** (1 + epsilon) * fixed / epsilon, 2**epsilon - 1


# %% right: through logarithms
def input_sharing(labour, fixed, sigma):
    if sigma <= 1:
        raise ValueError("no")
    log_n, log_x = np.log(labour / fixed / sigma), np.log(fixed * (sigma - 1))
    return np.exp(log_n * sigma / (sigma - 1) + log_x), np.expm1(
        np.log(2) / (sigma - 1)
    )


# %% right: both towns at once
def input_sharing(labour, fixed, sigma):
    if sigma <= 1:
        raise ValueError("no")
    towns = np.array([labour, 2 * labour])
    power = (sigma - 1) / sigma
    term = (fixed * (sigma - 1)) ** power
    output = (towns / (fixed * sigma) * term) ** (1 / power)
    small, large = output / towns
    return output[0], large / small - 1


# %% wrong: rounds the suppliers down
# says: need not be whole
def input_sharing(labour, fixed, sigma):
    if sigma <= 1:
        raise ValueError("no")
    n, x = labour // (fixed * sigma), fixed * (sigma - 1)
    return (n * x ** ((sigma - 1) / sigma)) ** (sigma / (sigma - 1)), 2 ** (
        1 / (sigma - 1)
    ) - 1


# %% wrong: one number
def input_sharing(labour, fixed, sigma):
    if sigma <= 1:
        raise ValueError("no")
    n, x = labour / (fixed * sigma), fixed * (sigma - 1)
    return n ** (sigma / (sigma - 1)) * x


# %% wrong: the gain of the example
def input_sharing(labour, fixed, sigma):
    if sigma <= 1:
        raise ValueError("no")
    n, x = labour / (fixed * sigma), fixed * (sigma - 1)
    return n ** (sigma / (sigma - 1)) * x, 2**0.2 - 1


# %% right: output per worker, with fractions in the exponents
def input_sharing(labour, fixed, sigma):
    from fractions import Fraction

    if not sigma > 1:
        raise ValueError("no")
    power = Fraction(sigma, sigma - 1)

    def per_head(town):
        return (town / (fixed * sigma)) ** float(power) * fixed * (sigma - 1) / town

    return np.array(
        [per_head(labour) * labour, per_head(2 * labour) / per_head(labour) - 1]
    )
