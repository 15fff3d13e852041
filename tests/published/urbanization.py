"""Certified values of a logistic fit."""

from published.record import Published

from clusterlab.models import fit_logistic

TIME = [9, 14, 21, 28, 42, 57, 63, 70, 79]
YIELD = [8.930, 10.800, 18.590, 22.330, 39.350, 56.110, 61.730, 64.620, 67.080]
SOURCE = "NIST Statistical Reference Datasets, Rat42, certified"


def certified_parameters():
    fit = fit_logistic(TIME, YIELD)
    return [fit.ceiling, fit.rate * fit.midpoint, fit.rate]


def residual_sum_of_squares():
    return fit_logistic(TIME, YIELD).residual_standard_error ** 2 * (len(TIME) - 3)


FIT = "models.fit_logistic"
PUBLISHED = [
    Published(
        "P-13",
        FIT,
        "Rat42, b1 (ceiling), b2 (rate times midpoint) and b3 (rate)",
        [72.462237576, 2.6180768402, 0.067359200066],
        [1e-4, 1e-6, 1e-7],
        SOURCE,
        certified_parameters,
    ),
    Published(
        "P-13",
        FIT,
        "Rat42, residual sum of squares",
        8.0565229338,
        1e-8,
        SOURCE,
        residual_sum_of_squares,
    ),
]
