"""Published Moran's I of homicides, sudden infant deaths, a lattice and crime."""

from libpysal.examples import get_path
from libpysal.io import open as read
from libpysal.weights import lat2W
from published.record import Published

from clusterlab.measures import gearys_c, morans_i


def example(weights, table, column):
    """Values and row-standardized weights of an example that ships with libpysal."""
    w = read(get_path(weights)).read()
    w.transform = "r"
    return read(get_path(table)).by_col(column), w


def moran(*names):
    return morans_i(*example(*names), permutations=0).statistic


def lattice():
    index = morans_i(range(1, 10), lat2W(3, 3), permutations=0)
    return index.statistic, index.variance_normal, index.variance_randomization


MORAN = "measures.morans_i"
PUBLISHED = [
    Published(
        "P-14",
        MORAN,
        "homicide rates around St. Louis 1988-93",
        0.2436558262177166,
        1e-12,
        "pysal/esda tests/test_moran.py",
        lambda: moran("stl.gal", "stl_hom.txt", "HR8893"),
    ),
    Published(
        "P-14",
        MORAN,
        "I and its two variances, 1 to 9 on a lattice with binary weights",
        [0.5, 0.053125, 0.0596875],
        1e-12,
        "pysal/esda tests/test_moran.py",
        lattice,
    ),
    Published(
        "P-14",
        MORAN,
        "sudden infant deaths in North Carolina 1974",
        0.24772519320480135,
        1e-12,
        "pysal/esda tests/test_moran.py",
        lambda: moran("sids2.gal", "sids2.dbf", "SIDR74"),
    ),
    Published(
        "P-14",
        MORAN,
        "crime in Columbus",
        0.5001886,
        1e-6,
        "computed from libpysal's columbus example",
        lambda: moran("columbus.gal", "columbus.dbf", "CRIME"),
    ),
    Published(
        "P-14",
        "measures.gearys_c",
        "the book example",
        0.3330108,
        5e-8,
        "pysal/esda esda/geary.py, docstring",
        lambda: gearys_c(*example("book.gal", "book.txt", "y")),
    ),
]
