"""Make a graded notebook safe to look at: nothing in it acts in a browser."""

from bleach import ALLOWED_TAGS
from nbconvert.preprocessors.sanitize import SanitizeHTML

TABLES = {"table", "thead", "tbody", "tr", "th", "td", "p", "br", "pre", "sub", "sup"}
SHOWN = {"text/plain", "image/png", "image/jpeg"}


def harmless(notebook):
    """The notebook without scripts and foreign markup, changed in place."""
    sanitize = SanitizeHTML(
        tags=sorted({*ALLOWED_TAGS, *TABLES}),
        safe_output_keys=SHOWN,
        sanitized_output_types={"text/html"},
    )
    for cell in notebook.cells:
        sanitize.preprocess_cell(cell, {}, 0)
    return notebook
