# %% wrong: money wages
# says: These are the money wages
def short_run(share, transport, sigma=5, mu=0.4):
    n, w, t = np.array([share, 1 - share]), np.ones(2), transport ** (1 - sigma)
    for _ in range(500):
        made = n * w ** (1 - sigma)
        g = (made + t * made[::-1]) ** (1 / (1 - sigma))
        d = (mu * n * w + (1 - mu) / 2) * g ** (sigma - 1)
        w = (d + t * d[::-1]) ** (1 / sigma)
    return w


# %% wrong: one round
# says: one round only
def short_run(share, transport, sigma=5, mu=0.4):
    n, w, t = np.array([share, 1 - share]), np.ones(2), transport ** (1 - sigma)
    for _ in range(1):
        made = n * w ** (1 - sigma)
        g = (made + t * made[::-1]) ** (1 / (1 - sigma))
        d = (mu * n * w + (1 - mu) / 2) * g ** (sigma - 1)
        w = (d + t * d[::-1]) ** (1 / sigma)
    made = n * w ** (1 - sigma)
    return w * (made + t * made[::-1]) ** (-mu / (1 - sigma))


# %% wrong: spends everything on manufactures
# says: a share mu of spending
def short_run(share, transport, sigma=5, mu=0.4):
    n, w, t = np.array([share, 1 - share]), np.ones(2), transport ** (1 - sigma)
    for _ in range(500):
        made = n * w ** (1 - sigma)
        g = (made + t * made[::-1]) ** (1 / (1 - sigma))
        d = (mu * n * w + (1 - mu) / 2) * g ** (sigma - 1)
        w = (d + t * d[::-1]) ** (1 / sigma)
    return w / g


# %% wrong: the sign of the last exponent
# says: Dearer goods lower the real wage
def short_run(share, transport, sigma=5, mu=0.4):
    n, w, t = np.array([share, 1 - share]), np.ones(2), transport ** (1 - sigma)
    for _ in range(500):
        made = n * w ** (1 - sigma)
        g = (made + t * made[::-1]) ** (1 / (1 - sigma))
        d = (mu * n * w + (1 - mu) / 2) * g ** (sigma - 1)
        w = (d + t * d[::-1]) ** (1 / sigma)
    return w * g**mu


# %% wrong: farmers forgotten
# says: The farmers' income is missing
def short_run(share, transport, sigma=5, mu=0.4):
    n, w, t = np.array([share, 1 - share]), np.ones(2), transport ** (1 - sigma)
    for _ in range(500):
        made = n * w ** (1 - sigma)
        g = (made + t * made[::-1]) ** (1 / (1 - sigma))
        d = mu * n * w * g ** (sigma - 1)
        w = (d + t * d[::-1]) ** (1 / sigma)
    return w * g**-mu


# %% wrong: sells abroad without transport cost
# says: Goods sold in the other region carry T
def short_run(share, transport, sigma=5, mu=0.4):
    n, w, t = np.array([share, 1 - share]), np.ones(2), transport ** (1 - sigma)
    for _ in range(500):
        made = n * w ** (1 - sigma)
        g = (made + t * made[::-1]) ** (1 / (1 - sigma))
        d = (mu * n * w + (1 - mu) / 2) * g ** (sigma - 1)
        w = (d + d[::-1]) ** (1 / sigma)
    made = n * w ** (1 - sigma)
    return w * (made + t * made[::-1]) ** (-mu / (1 - sigma))


# %% wrong: no price indices in the wage equation
# says: The price indices are missing
def short_run(share, transport, sigma=5, mu=0.4):
    n, w, t = np.array([share, 1 - share]), np.ones(2), transport ** (1 - sigma)
    for _ in range(500):
        made = n * w ** (1 - sigma)
        g = (made + t * made[::-1]) ** (1 / (1 - sigma))
        d = mu * n * w + (1 - mu) / 2
        w = (d + t * d[::-1]) ** (1 / sigma)
    return w * g**-mu


# %% wrong: always the textbook's sigma and mu
# says: Use the sigma and mu that are given
def short_run(share, transport, sigma=5, mu=0.4):
    sigma, mu = 5, 0.4
    n, w, t = np.array([share, 1 - share]), np.ones(2), transport ** (1 - sigma)
    for _ in range(500):
        made = n * w ** (1 - sigma)
        g = (made + t * made[::-1]) ** (1 / (1 - sigma))
        d = (mu * n * w + (1 - mu) / 2) * g ** (sigma - 1)
        w = (d + t * d[::-1]) ** (1 / sigma)
    return w * g**-mu


# %% wrong: calls the library
# says: Your answer calls the library
def short_run(share, transport, sigma=5, mu=0.4):
    from clusterlab.models import core_periphery

    return core_periphery(share, transport, sigma, mu).real_wages


# %% wrong: fifty rounds
def short_run(share, transport, sigma=5, mu=0.4):
    n, w, t = np.array([share, 1 - share]), np.ones(2), transport ** (1 - sigma)
    for _ in range(50):
        made = n * w ** (1 - sigma)
        g = (made + t * made[::-1]) ** (1 / (1 - sigma))
        d = (mu * n * w + (1 - mu) / 2) * g ** (sigma - 1)
        w = (d + t * d[::-1]) ** (1 / sigma)
    return w * g**-mu


# %% wrong: the larger real wage always first
def short_run(share, transport, sigma=5, mu=0.4):
    n, w, t = np.array([share, 1 - share]), np.ones(2), transport ** (1 - sigma)
    for _ in range(500):
        made = n * w ** (1 - sigma)
        g = (made + t * made[::-1]) ** (1 / (1 - sigma))
        d = (mu * n * w + (1 - mu) / 2) * g ** (sigma - 1)
        w = (d + t * d[::-1]) ** (1 / sigma)
    return np.sort(w * g**-mu)[::-1]


# %% wrong: a nominal wage of one in the core
def short_run(share, transport, sigma=5, mu=0.4):
    if share == 1:
        return 1.0, transport**-mu
    n, w, t = np.array([share, 1 - share]), np.ones(2), transport ** (1 - sigma)
    for _ in range(500):
        made = n * w ** (1 - sigma)
        g = (made + t * made[::-1]) ** (1 / (1 - sigma))
        d = (mu * n * w + (1 - mu) / 2) * g ** (sigma - 1)
        w = (d + t * d[::-1]) ** (1 / sigma)
    return w * g**-mu


# %% wrong: forgets to return
# says: is a return missing
def short_run(share, transport, sigma=5, mu=0.4):
    n, w, t = np.array([share, 1 - share]), np.ones(2), transport ** (1 - sigma)
    for _ in range(500):
        made = n * w ** (1 - sigma)
        g = (made + t * made[::-1]) ** (1 / (1 - sigma))
        d = (mu * n * w + (1 - mu) / 2) * g ** (sigma - 1)
        w = (d + t * d[::-1]) ** (1 / sigma)
    w * g**-mu


# %% right: plain Python, until nothing changes
def short_run(share, transport, sigma=5, mu=0.4):
    def indices(w):
        a, b = share * w[0] ** (1 - sigma), (1 - share) * w[1] ** (1 - sigma)
        t = transport ** (1 - sigma)
        return (a + b * t) ** (1 / (1 - sigma)), (a * t + b) ** (1 / (1 - sigma))

    w, change = (1.0, 1.0), 1.0
    while change > 1e-12:
        g = indices(w)
        d1 = (mu * share * w[0] + (1 - mu) / 2) * g[0] ** (sigma - 1)
        d2 = (mu * (1 - share) * w[1] + (1 - mu) / 2) * g[1] ** (sigma - 1)
        t = transport ** (1 - sigma)
        new = (d1 + d2 * t) ** (1 / sigma), (d1 * t + d2) ** (1 / sigma)
        change = max(abs(new[0] - w[0]), abs(new[1] - w[1]))
        w = new
    g = indices(w)
    return w[0] * g[0] ** -mu, w[1] * g[1] ** -mu


# %% right: each wage at once from the newest, damped
def short_run(share, transport, sigma=5, mu=0.4):
    w, n = [1.0, 1.0], [share, 1 - share]
    cost = [[1, transport], [transport, 1]]
    for _ in range(1000):
        for i in range(2):
            g = [
                sum(n[k] * (w[k] * cost[j][k]) ** (1 - sigma) for k in range(2))
                for j in range(2)
            ]
            y = [mu * n[j] * w[j] + (1 - mu) / 2 for j in range(2)]
            sold = sum(y[j] / g[j] * cost[i][j] ** (1 - sigma) for j in range(2))
            w[i] = (w[i] + sold ** (1 / sigma)) / 2
    return [w[j] * g[j] ** (mu / (sigma - 1)) for j in range(2)]


# %% right: scipy's root finder
import pandas as pd
from scipy.optimize import fsolve


def short_run(share, transport, sigma=5, mu=0.4):
    n = np.array([share, 1 - share])
    cost = np.array([[1, transport], [transport, 1]], dtype=float)

    def price(w):
        return ((cost * w) ** (1 - sigma) @ n) ** (1 / (1 - sigma))

    def excess(log_w):
        w = np.exp(log_w)
        d = (mu * n * w + (1 - mu) / 2) * price(w) ** (sigma - 1)
        return log_w - np.log(cost ** (1 - sigma) @ d) / sigma

    w = np.exp(fsolve(excess, np.zeros(2), xtol=1e-13))
    return pd.Series(w * price(w) ** -mu)


# %% right: keeps only the ratio of the wages
def short_run(share, transport, sigma=5, mu=0.4):
    from scipy.optimize import brentq

    t = transport ** (1 - sigma)

    def markets(w1, w2):
        a, b = share * w1 ** (1 - sigma), (1 - share) * w2 ** (1 - sigma)
        g1, g2 = (a + t * b) ** (1 / (1 - sigma)), (t * a + b) ** (1 / (1 - sigma))
        d1 = (mu * share * w1 + (1 - mu) / 2) * g1 ** (sigma - 1)
        d2 = (mu * (1 - share) * w2 + (1 - mu) / 2) * g2 ** (sigma - 1)
        return d1 + t * d2, t * d1 + d2, g1, g2

    def wages(log_ratio):  # workers earn 1 on average
        ratio = np.exp(log_ratio)
        w2 = 1 / (share * ratio + 1 - share)
        return ratio * w2, w2

    def excess(log_ratio):
        sold = markets(*wages(log_ratio))
        return log_ratio - np.log(sold[0] / sold[1]) / sigma

    w1, w2 = wages(brentq(excess, -5, 5, xtol=1e-14))
    *_, g1, g2 = markets(w1, w2)
    return [w1 / g1**mu, w2 / g2**mu]
