"""A finished figure with the text that describes it."""

import base64
import html
import io

import matplotlib.pyplot as plt


class Picture:
    """A finished figure with the text that describes it; displays in notebooks."""

    def __init__(self, svg, alt):
        self.svg = svg
        self.alt = alt

    def __repr__(self):
        return f"Picture({self.alt!r})"

    def _repr_html_(self):
        source = base64.b64encode(self.svg.encode()).decode()
        alt = html.escape(self.alt)
        return (
            '<figure style="margin:0">'
            f'<img src="data:image/svg+xml;base64,{source}" alt="{alt}" '
            'style="max-width:100%;background:#fff">'
            f"<figcaption>{alt}</figcaption></figure>"
        )


def show(axes, alt=None):
    """Turn a drawn figure into a `Picture` and close it.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
        Any Axes of the figure.
    alt : str, optional
        What a reader who cannot see the figure must know; by default ``axes.alt``.

    Returns
    -------
    Picture

    Raises
    ------
    ValueError
        If there is no description.

    Taught in *Start here*.

    Examples
    --------
    >>> _, axes = plt.subplots()
    >>> show(axes, alt="An empty figure.")
    Picture('An empty figure.')
    """
    alt = alt or getattr(axes, "alt", "")
    if not alt:
        raise ValueError("alt is empty; describe in a sentence what the figure shows.")
    buffer = io.StringIO()
    with plt.rc_context({"svg.fonttype": "none", "svg.hashsalt": "clusterlab"}):
        axes.figure.savefig(buffer, format="svg", metadata={"Date": None})
    plt.close(axes.figure)
    return Picture(buffer.getvalue(), alt)
