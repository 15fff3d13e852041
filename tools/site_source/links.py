"""The links that open a notebook on Binder or download it, written as buttons."""


def binder(repository, place):
    """Return the address that opens a notebook of ``course/`` on Binder."""
    return (
        f"https://mybinder.org/v2/gh/{repository}/HEAD?urlpath=lab/tree/course/{place}"
    )


def buttons(links):
    """Write links as a row of buttons.

    Parameters
    ----------
    links : list of (label, address)
        An address that leads out of the page's own site opens it; another is a file
        to download.
    """
    anchors = [
        f'<a class="btn" href="{address}"{"" if "://" in address else " download"}>'
        f"{label}</a>"
        for label, address in links
    ]
    return "\n".join(['<p class="open">', *anchors, "</p>"])
