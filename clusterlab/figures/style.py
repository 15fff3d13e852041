"""What all figures share: colours, second cues, words and clean axes."""

import matplotlib.pyplot as plt
import seaborn as sns

from clusterlab.text import text

PALETTE = sns.color_palette("colorblind")
MARKERS = ["o", "s", "^", "D", "v", "P", "X"]
DASHES = ["-", "--", ":", "-.", (0, (1, 4)), (0, (8, 2)), (0, (6, 2, 1, 2, 1, 2))]


def new_axes(height, width=6.8):
    """An empty figure with one Axes; sizes in inches."""
    return plt.subplots(figsize=(width, height), layout="constrained")[1]


def styles(names):
    """Each name with a colour, a marker and dashes of its own."""
    names = list(names)
    if len(names) > len(MARKERS):
        raise ValueError(
            f"{len(names)} groups are too many to tell apart; draw at most "
            f"{len(MARKERS)}, or merge some."
        )
    return list(zip(names, PALETTE, MARKERS, DASHES, strict=False))


def grouped(groups, places):
    """The group of each place; every place must have one."""
    groups = groups.reindex(places)
    if groups.isna().any():
        raise ValueError(
            f"groups has no group for {groups.index[groups.isna()][0]}; give every "
            "place one."
        )
    return groups


def plain(name):
    """A name from a table as words: one_hour_circle becomes one-hour circle."""
    return words("names").get(str(name), str(name).replace("_", " "))


def tidy(ax):
    """Take away what does not carry data."""
    sns.despine(ax=ax)
    ax.grid(axis="x", color="0.9", linewidth=0.8)
    ax.set_axisbelow(True)


def words(key):
    """The sentence or word for `key` in the reader's language."""
    return text("figures")[key]
