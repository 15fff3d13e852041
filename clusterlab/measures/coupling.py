"""Coupling and coordination of systems that were scored from 0 to 1 (耦合协调度).

*Coupling* C says how similar the scores of several systems are, such as industry,
city and environment. It ignores their level: two systems at 0.05 are perfectly
coupled. *Coordination* D combines coupling with the mean score T. Both describe
scores. Neither measures interaction, let alone cause, and both depend on how the
scores were normalized, so values from different samples cannot be compared.

C is high by construction: two scores drawn independently and evenly from 0 to 1
have C above 0.8 with probability 0.75. Report it next to that benchmark.
"""

import numpy as np

from clusterlab._arguments import numbers, positive, same_length, shares


def coupling_degree(scores):
    r"""Coupling degree: geometric over arithmetic mean of the scores (耦合度).

    .. math:: C = \frac{n \left(\prod_i u_i\right)^{1/n}}{\sum_i u_i}

    Parameters
    ----------
    scores : array_like, shape (..., systems)
        Scores :math:`u_i` in (0, 1] of two or more systems.

    Returns
    -------
    float or numpy.ndarray, shape (...)
        1 where all systems score alike, at whatever level; towards 0 as one score
        gets small beside another. Multiplying all scores by a number changes
        nothing.

    Raises
    ------
    ValueError
        If a score is missing or outside (0, 1], or if there is only one system.
        Scaling by minimum and maximum gives the lowest place a zero, which makes
        any product zero; scale to an interval such as 0.01 to 1 instead.

    Notes
    -----
    Three common errors: without the factor n, C cannot exceed 1/n; without the
    n-th root it is too low; with products of pairs in the denominator it depends on
    the level. Errors in the literature: Wang, Kong and others (2021). Taught in
    *Policy lab*.

    Examples
    --------
    >>> round(coupling_degree([0.8, 0.4]), 6)
    0.942809
    >>> coupling_degree([[0.05, 0.05], [0.9, 0.1]]).round(6)
    array([1. , 0.6])
    """
    scores = _scores(scores)
    # Rounding may lift the ratio of the two means just above 1.
    degree = np.exp(np.log(scores).mean(axis=-1)) / scores.mean(axis=-1)
    return _plain(np.minimum(degree, 1))


def coordination_degree(scores, weights=None):
    r"""Coordination degree: coupling and mean score in one (协调度).

    .. math:: D = \sqrt{C \, T}, \qquad T = \sum_i w_i u_i

    Parameters
    ----------
    scores : array_like, shape (..., systems)
        Scores :math:`u_i` in (0, 1] of two or more systems.
    weights : array_like, shape (systems,), optional
        Weights :math:`w_i` of the systems in T, which add up to 1; equal by
        default. They do not enter C.

    Returns
    -------
    float or numpy.ndarray, shape (...)
        1 only if every system with a weight scores 1 and all score alike; near 0
        where all scores are low or one is far below another. D ranks places within
        a sample; its size has no meaning of its own.

    Raises
    ------
    ValueError
        As for `coupling_degree`, and if weights are negative, do not add up to 1 or
        differ in number from the systems.

    Notes
    -----
    Show C, T and the scores beside D: the same D can be two poor systems alike or
    one rich and one poor. Errors in the literature: Wang, Kong and others (2021).
    Taught in *Policy lab*.

    Examples
    --------
    >>> round(coordination_degree([0.8, 0.4]), 6)
    0.752121
    >>> round(coordination_degree([0.05, 0.05]), 4)
    0.2236
    """
    scores = _scores(scores)
    if weights is None:
        return _plain(np.sqrt(coupling_degree(scores) * scores.mean(axis=-1)))
    weights = shares("weights", weights)
    same_length(scores=scores, weights=weights)
    return _plain(np.sqrt(coupling_degree(scores) * (scores * weights).sum(axis=-1)))


def coupling_degree_modified(scores):
    r"""Modified coupling degree of Wang and others, which spreads over 0 to 1.

    .. math:: C = \sqrt{\left[1 - \frac{\sum_{i > j} |u_i - u_j|}{n (n - 1) / 2}\right]
              \left(\prod_i \frac{u_i}{\max_j u_j}\right)^{1 / (n - 1)}}

    Parameters
    ----------
    scores : array_like, shape (..., systems)
        Scores :math:`u_i` in (0, 1] of two or more systems.

    Returns
    -------
    float or numpy.ndarray, shape (...)
        1 where all systems score alike; towards 0 as scores move apart. Unlike
        `coupling_degree` it depends on the level: the bracket compares absolute
        differences, so halving all scores raises it.

    Raises
    ------
    ValueError
        As for `coupling_degree`.

    Notes
    -----
    The bracket is one minus the mean absolute difference of all pairs; for two
    systems :math:`C = \sqrt{(1 - |u_1 - u_2|) \min u / \max u}`.
    Source: Wang, Kong and others (2021). Taught in *Policy lab*.

    Examples
    --------
    >>> round(coupling_degree_modified([0.8, 0.4]), 6)
    0.547723
    >>> coupling_degree_modified([0.05, 0.05])
    1.0
    """
    scores = _scores(scores)
    first, second = np.triu_indices(scores.shape[-1], k=1)
    distance = np.abs(scores[..., first] - scores[..., second]).mean(axis=-1)
    relative = np.log(scores / scores.max(axis=-1, keepdims=True))
    product = np.exp(relative.sum(axis=-1) / (scores.shape[-1] - 1))
    return _plain(np.sqrt((1 - distance) * product))


def _scores(scores):
    scores = np.atleast_1d(numbers("scores", positive("scores", scores), maximum=1))
    if scores.shape[-1] < 2:
        raise ValueError(
            "scores has one system; coupling compares two or more, listed along the "
            "last axis."
        )
    return scores


def _plain(degree):
    return degree if np.ndim(degree) else float(degree)
