"""Sphinx's settings, for every language.

`tools/build_site.py` copies this file beside a language's pages and its
``site.toml``, which holds the words.
"""

import tomllib
from pathlib import Path

HERE = Path(__file__).parent
words = tomllib.loads((HERE / "site.toml").read_text(encoding="utf-8"))

project = words["title"]
author = words["author"]
language = words["language"]
extensions = ["myst_nb", "sphinxcontrib.bibtex"]
exclude_patterns = ["fragments"]

html_theme = "sphinx_book_theme"
html_title = words["title"]
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_js_files = ["site.js"]
html_extra_path = ["extra"]
html_context = {"default_mode": "auto"}
html_copy_source = False
html_show_sourcelink = False
html_theme_options = {
    "use_download_button": False,  # each notebook's page has a button of its own
    "use_fullscreen_button": False,
    "navbar_persistent": [],  # the menu has the search button
    "show_navbar_depth": 1,
    "home_page_in_toc": True,
    "toc_title": words["on_this_page"],
    "extra_footer": words["licence"],
}

myst_enable_extensions = ["colon_fence", "dollarmath"]
myst_heading_anchors = 3
bibtex_bibfiles = ["references.bib"]
bibtex_reference_style = "author_year"

# Notebooks run once; the cache is named after everything they depend on.
nb_execution_mode = "cache"
nb_execution_timeout = 300
nb_execution_show_tb = True  # a warning, and so the end of the build
nb_merge_streams = True

# Scripts from their npm packages, on every page that needs them; no other host.
nb_ipywidgets_js = {
    "vendor/requirejs/require.js": {},
    "vendor/html-manager/dist/embed-amd.js": {},
}
mathjax_path = "vendor/mathjax/es5/tex-chtml.js"
mathjax3_config = {"options": {"enableMenu": False}}
