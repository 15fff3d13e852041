"""Loop diagrams: who acts on whom, and which feedback loops close."""

from typing import NamedTuple

import numpy as np

from clusterlab.figures.style import PALETTE, new_axes, words

MOST = 12  # quantities in one diagram
SIGNS = {"+": (PALETTE[0], "-"), "-": (PALETTE[3], "--")}  # colour and dashes
BEND = 0.18  # of an arrow; two arrows between the same quantities stay apart


class Loop(NamedTuple):
    """A feedback loop: the quantities on its way, and what it does to a change."""

    path: tuple
    kind: str  # "reinforcing" or "balancing"


def feedback_loops(links):
    """Find the feedback loops that a list of links closes.

    A loop is reinforcing if it has an even number of minus links, so that a change
    comes round in its own direction; with an odd number it is balancing.

    Parameters
    ----------
    links : sequence of (str, str, str)
        Cause, effect and sign: ``("jobs", "town dwellers", "+")`` says that more
        jobs mean more town dwellers, other things equal; ``"-"`` says fewer.

    Returns
    -------
    list of Loop
        Shorter loops first; each path begins with the quantity named first in
        `links`.

    Raises
    ------
    ValueError
        If a link is no such triple, repeats a pair or leads to its own cause, or
        if there are more than twelve quantities.

    Notes
    -----
    Sterman (2000), Business Dynamics, chapter 5.
    Taught in *Concepts and data detective*.

    Examples
    --------
    >>> feedback_loops([("clusters", "rents", "+"), ("rents", "clusters", "-")])
    [Loop(path=('clusters', 'rents'), kind='balancing')]
    """
    import networkx  # 0.3 s, and no other figure needs it

    signs = _signs(links)
    order = _quantities(signs)
    found = []
    for cycle in networkx.simple_cycles(networkx.DiGraph(list(signs))):
        start = cycle.index(min(cycle, key=order.index))
        path = (*cycle[start:], *cycle[:start])
        minus = [signs[step] for step in _steps(path)].count("-")
        found.append(Loop(path, "balancing" if minus % 2 else "reinforcing"))
    return sorted(found, key=lambda loop: (len(loop.path), loop.path))


def loop_diagram(links, ax=None):
    """Quantities in a ring, an arrow per link, and the feedback loops in words.

    Plus links are solid, minus links dashed; each carries its sign.

    Parameters
    ----------
    links : sequence of (str, str, str)
        As for `feedback_loops`.
    ax : matplotlib.axes.Axes, optional

    Returns
    -------
    matplotlib.axes.Axes

    Raises
    ------
    ValueError
        As for `feedback_loops`.

    Taught in *Concepts and data detective*.

    Examples
    --------
    >>> axes = loop_diagram([("jobs", "people", "+"), ("people", "jobs", "+")])
    >>> print(axes.alt)
    2 links, 1 feedback loop. Reinforcing: jobs → people → jobs.
    """
    loops = feedback_loops(links)
    signs = _signs(links)
    ax = ax or new_axes(height=4)
    ax.set(xlim=(-3.4, 3.4), ylim=(-2, 2), aspect="equal")
    ax.axis("off")
    boxes = {name: _box(ax, name, at) for name, at in _ring(signs).items()}
    ax.figure.canvas.draw()  # an arrow ends at a box only once the box has a size
    for (cause, effect), sign in signs.items():
        _arrow(ax, boxes[cause], boxes[effect], sign)
    ax.alt = _told(signs, loops)
    return ax


def _signs(links):
    """The sign of each (cause, effect), checked."""
    signs = {}
    for link in links:
        if not (isinstance(link, tuple | list) and [*map(type, link)] == [str] * 3):
            raise ValueError(
                f'links contains {link!r}; write ("cause", "effect", "+") or "-".'
            )
        cause, effect, sign = link
        if sign not in SIGNS:
            raise ValueError(f'The sign of {link!r} is {sign!r}; write "+" or "-".')
        if cause == effect:
            raise ValueError(f"{link!r} leads to its own cause; name what is between.")
        if (cause, effect) in signs:
            raise ValueError(f"links has {cause!r} to {effect!r} twice; keep one.")
        signs[cause, effect] = sign
    if not signs:
        raise ValueError("links is empty; give at least one link.")
    if len(_quantities(signs)) > MOST:
        raise ValueError(
            f"{len(_quantities(signs))} quantities are too many to read; draw at most "
            f"{MOST}."
        )
    return signs


def _quantities(signs):
    return list(dict.fromkeys(name for pair in signs for name in pair))


def _steps(path):
    return zip(path, (*path[1:], path[0]), strict=True)


def _ring(signs):
    names = _quantities(signs)
    angles = np.pi / 2 - 2 * np.pi * np.arange(len(names)) / len(names)
    places = np.column_stack([2.5 * np.cos(angles), 1.6 * np.sin(angles)])
    return dict(zip(names, places, strict=True))


def _box(ax, name, at):
    frame = {"boxstyle": "round,pad=0.4", "facecolor": "0.95", "edgecolor": "0.4"}
    return ax.text(*at, name, ha="center", va="center", bbox=frame)


def _arrow(ax, start, end, sign):
    colour, dashes = SIGNS[sign]
    (x0, y0), (x1, y1) = start.get_position(), end.get_position()
    style = {
        "arrowstyle": "-|>",
        "color": colour,
        "linestyle": dashes,
        "linewidth": 1.8,
        "mutation_scale": 16,
        "connectionstyle": f"arc3,rad={BEND}",
        "patchA": start.get_bbox_patch(),
        "patchB": end.get_bbox_patch(),
    }
    ax.annotate("", xy=(x1, y1), xytext=(x0, y0), arrowprops=style)
    bent = [(x0 + x1) / 2 + BEND * (y1 - y0), (y0 + y1) / 2 - BEND * (x1 - x0)]
    nearer = [0.1225, 0.455, 0.4225]  # 65 percent of the way along the curve
    at = np.average([(x0, y0), bent, (x1, y1)], axis=0, weights=nearer)
    paper = {"boxstyle": "circle,pad=0.15", "facecolor": "white", "edgecolor": colour}
    ax.text(
        *at,
        sign.replace("-", "−"),
        color=colour,
        ha="center",
        va="center",
        bbox=paper,
        fontweight="bold",
    )


def _told(signs, loops):
    counts = words("loop_diagram")
    told = counts["links"][len(signs) > 1].format(count=len(signs))
    told += counts["loops"][min(len(loops), 2)].format(count=len(loops))
    for loop in loops:
        way = " → ".join((*loop.path, loop.path[0]))
        told += " " + counts[loop.kind].format(way=way)
    return told
