# %% wrong: farmers forgotten
# says: The farmers' income is missing
def incomes_and_prices(share, wages, transport, sigma, mu):
    w, workers = np.asarray(wages), np.array([share, 1 - share])
    made = workers * w ** (1 - sigma)
    prices = (made + transport ** (1 - sigma) * made[::-1]) ** (1 / (1 - sigma))
    return mu * workers * w, prices


# %% wrong: all farmers in each region
# says: Half of the farmers
def incomes_and_prices(share, wages, transport, sigma, mu):
    w, workers = np.asarray(wages), np.array([share, 1 - share])
    made = workers * w ** (1 - sigma)
    prices = (made + transport ** (1 - sigma) * made[::-1]) ** (1 / (1 - sigma))
    return mu * workers * w + 1 - mu, prices


# %% wrong: all workers in each region
# says: only its share of the workers
def incomes_and_prices(share, wages, transport, sigma, mu):
    w, workers = np.asarray(wages), np.array([share, 1 - share])
    made = workers * w ** (1 - sigma)
    prices = (made + transport ** (1 - sigma) * made[::-1]) ** (1 / (1 - sigma))
    return mu * w + (1 - mu) / 2, prices


# %% wrong: no transport cost
# says: T is missing
def incomes_and_prices(share, wages, transport, sigma, mu):
    w, workers = np.asarray(wages), np.array([share, 1 - share])
    price = (workers * w ** (1 - sigma)).sum() ** (1 / (1 - sigma))
    return mu * workers * w + (1 - mu) / 2, (price, price)


# %% wrong: the own goods carry the transport cost
# says: Only the goods of the *other* region carry T
def incomes_and_prices(share, wages, transport, sigma, mu):
    w, workers = np.asarray(wages), np.array([share, 1 - share])
    made = workers * w ** (1 - sigma)
    prices = (transport ** (1 - sigma) * made + made[::-1]) ** (1 / (1 - sigma))
    return mu * workers * w + (1 - mu) / 2, prices


# %% wrong: T outside the power
# says: T belongs to the price
def incomes_and_prices(share, wages, transport, sigma, mu):
    w, workers = np.asarray(wages), np.array([share, 1 - share])
    made = workers * w ** (1 - sigma)
    prices = (made + transport * made[::-1]) ** (1 / (1 - sigma))
    return mu * workers * w + (1 - mu) / 2, prices


# %% wrong: the sum without its power
# says: Take the sums to the power
def incomes_and_prices(share, wages, transport, sigma, mu):
    w, workers = np.asarray(wages), np.array([share, 1 - share])
    made = workers * w ** (1 - sigma)
    return mu * workers * w + (1 - mu) / 2, made + transport ** (1 - sigma) * made[::-1]


# %% wrong: plain means
def incomes_and_prices(share, wages, transport, sigma, mu):
    w, workers = np.asarray(wages), np.array([share, 1 - share])
    made = workers * w
    return mu * workers * w + (1 - mu) / 2, made + transport * made[::-1]


# %% wrong: the example's sigma, whatever is given
def incomes_and_prices(share, wages, transport, sigma, mu):
    w, workers = np.asarray(wages), np.array([share, 1 - share])
    made = workers * w**-4.0
    prices = (made + transport**-4.0 * made[::-1]) ** -0.25
    return mu * workers * w + (1 - mu) / 2, prices


# %% wrong: the library's prices
# says: Your answer calls the library
def incomes_and_prices(share, wages, transport, sigma, mu):
    from clusterlab.models import core_periphery

    w, workers = np.asarray(wages), np.array([share, 1 - share])
    prices = core_periphery(share, transport, sigma, mu).price_indices
    return mu * workers * w + (1 - mu) / 2, prices


# %% wrong: the exponent without brackets
# says: Bracket the exponent
def incomes_and_prices(share, wages, transport, sigma, mu):
    w, workers = np.asarray(wages), np.array([share, 1 - share])
    made = workers * w ** (1 - sigma)
    prices = (made + transport ** (1 - sigma) * made[::-1]) ** 1 / (1 - sigma)
    return mu * workers * w + (1 - mu) / 2, prices


# %% wrong: transport makes goods cheaper
# says: wage * T, not wage / T
def incomes_and_prices(share, wages, transport, sigma, mu):
    w, workers = np.asarray(wages), np.array([share, 1 - share])
    made = workers * w ** (1 - sigma)
    prices = (made + transport ** (sigma - 1) * made[::-1]) ** (1 / (1 - sigma))
    return mu * workers * w + (1 - mu) / 2, prices


# %% wrong: region 2 with the workers of region 1
# says: Only region 2 is wrong
def incomes_and_prices(share, wages, transport, sigma, mu):
    w1, w2 = wages
    p = 1 - sigma
    y1 = mu * share * w1 + (1 - mu) / 2
    y2 = mu * share * w2 + (1 - mu) / 2
    g1 = (share * w1**p + (1 - share) * (w2 * transport) ** p) ** (1 / p)
    g2 = (share * (w1 * transport) ** p + (1 - share) * w2**p) ** (1 / p)
    return (y1, y2), (g1, g2)


# %% wrong: region 2 with the wages of region 1
# says: Only region 2 is wrong
def incomes_and_prices(share, wages, transport, sigma, mu):
    w1, w2 = wages
    p = 1 - sigma
    y1 = mu * share * w1 + (1 - mu) / 2
    y2 = mu * (1 - share) * w2 + (1 - mu) / 2
    g1 = (share * w1**p + (1 - share) * (w2 * transport) ** p) ** (1 / p)
    g2 = ((1 - share) * w1**p + share * (w2 * transport) ** p) ** (1 / p)
    return (y1, y2), (g1, g2)


# %% wrong: four numbers in a row
# says: Return two pairs
def incomes_and_prices(share, wages, transport, sigma, mu):
    w1, w2 = wages
    p = 1 - sigma
    y1 = mu * share * w1 + (1 - mu) / 2
    y2 = mu * (1 - share) * w2 + (1 - mu) / 2
    g1 = (share * w1**p + (1 - share) * (w2 * transport) ** p) ** (1 / p)
    g2 = (share * (w1 * transport) ** p + (1 - share) * w2**p) ** (1 / p)
    return y1, y2, g1, g2


# %% wrong: prints instead of returning
# says: is a return missing
def incomes_and_prices(share, wages, transport, sigma, mu):
    w1, w2 = wages
    p = 1 - sigma
    y1 = mu * share * w1 + (1 - mu) / 2
    y2 = mu * (1 - share) * w2 + (1 - mu) / 2
    g1 = (share * w1**p + (1 - share) * (w2 * transport) ** p) ** (1 / p)
    g2 = (share * (w1 * transport) ** p + (1 - share) * w2**p) ** (1 / p)
    print((y1, y2), (g1, g2))


# %% wrong: the pairs by region
def incomes_and_prices(share, wages, transport, sigma, mu):
    w1, w2 = wages
    p = 1 - sigma
    y1 = mu * share * w1 + (1 - mu) / 2
    y2 = mu * (1 - share) * w2 + (1 - mu) / 2
    g1 = (share * w1**p + (1 - share) * (w2 * transport) ** p) ** (1 / p)
    g2 = (share * (w1 * transport) ** p + (1 - share) * w2**p) ** (1 / p)
    return (y1, g1), (y2, g2)


# %% wrong: mu is always 0.4
def incomes_and_prices(share, wages, transport, sigma, mu):
    w, workers = np.asarray(wages), np.array([share, 1 - share])
    made = workers * w ** (1 - sigma)
    prices = (made + transport ** (1 - sigma) * made[::-1]) ** (1 / (1 - sigma))
    return 0.4 * workers * w + 0.3, prices


# %% right: with arrays
def incomes_and_prices(share, wages, transport, sigma, mu):
    w, workers = np.asarray(wages, dtype=float), np.array([share, 1 - share])
    cost = np.where(np.eye(2), 1.0, transport)
    prices = ((cost * w) ** (1 - sigma) @ workers) ** (1 / (1 - sigma))
    return mu * workers * w + (1 - mu) / 2, prices


# %% right: a helper for one region, lists
def incomes_and_prices(share, wages, transport, sigma, mu):
    def one(own, wage, other):
        index = own * wage ** (1 - sigma) + (1 - own) * (other * transport) ** (
            1 - sigma
        )
        return mu * own * wage + (1 - mu) / 2, index ** (1 / (1 - sigma))

    here, there = one(share, *wages), one(1 - share, wages[1], wages[0])
    return [[here[0], there[0]], [here[1], there[1]]]


# %% right: with pandas
import pandas as pd


def incomes_and_prices(share, wages, transport, sigma, mu):
    table = pd.DataFrame({"n": [share, 1 - share], "w": list(wages)}, dtype=float)
    made = table["n"] * table["w"].pow(1 - sigma)
    mirror = made.iloc[::-1].to_numpy()
    prices = (made + transport ** (1 - sigma) * mirror).pow(1 / (1 - sigma))
    return mu * table.prod(axis=1) + (1 - mu) / 2, prices


# %% right: one table, sums of logarithms
def incomes_and_prices(share, wages, transport, sigma, mu):
    workers = np.array([share, 1 - share], dtype=float)
    cost = np.log(wages) + np.log([[1, transport], [transport, 1]])
    with np.errstate(divide="ignore"):
        terms = np.log(workers) + (1 - sigma) * cost
    index = np.exp(np.logaddexp.reduce(terms, axis=1) / (1 - sigma))
    return np.array([mu * workers * np.array(wages) + (1 - mu) / 2, index])
