"""Check the links of the course; nothing is fetched.

``python tools/links.py``              Markdown files and notebooks of the repository
``python tools/links.py --site DIR``   the built pages in a folder
``python tools/links.py --external``   list the external links and where they stand

An internal link needs its file and its anchor; an external one a valid address with
https.
"""

import argparse
import functools
import sys
from os.path import normpath, relpath
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

import nbformat
from bs4 import BeautifulSoup
from markdown_it import MarkdownIt
from mdit_py_plugins.anchors import anchors_plugin

ROOT = Path(__file__).parents[1]
SOURCES = [
    "*.md",
    "data/*.md",
    "tests/**/*.md",
    "course/*/*.ipynb",
    "solutions/*/*.ipynb",
    "site/**/*.md",
]
SITE = ROOT / "site" / "en"
GENERATED = {SITE / "data.md", SITE / "instructors" / "written-answers.md"}
HTTP_ONLY = {"www.stats.gov.cn"}  # cited as it was read in 2011
MARKDOWN = MarkdownIt("commonmark").enable("table").use(anchors_plugin, max_level=6)
ATTRIBUTES = {"a": "href", "img": "src", "link": "href", "script": "src"}


class Link(NamedTuple):
    """A link, the file it stands in and, in a notebook, the cell."""

    file: Path
    cell: str
    target: str

    def __str__(self):
        return f"{relpath(self.file)}{self.cell and f', {self.cell}'}: {self.target}"


def main(arguments=None):
    """Print the wrong links, or list the external ones; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--site", type=Path, metavar="DIR", help="check built pages")
    parser.add_argument("--external", action="store_true", help="list external links")
    chosen = parser.parse_args(arguments)
    if chosen.external:
        links = links_in(files(ROOT, SOURCES))
        print(*sorted({str(link) for link in links if is_external(link)}), sep="\n")
        return 0
    pages = files(chosen.site, ["**/*.html"]) if chosen.site else files(ROOT, SOURCES)
    if not pages:
        parser.error(f"{chosen.site} holds no pages; run `make site` first.")
    links = links_in(pages)
    wrong = problems(links)
    print(*wrong, f"{len(links)} links checked, {len(wrong)} wrong.", sep="\n")
    return int(bool(wrong))


def files(folder, patterns):
    """Return the files of a folder that match a pattern; a theme's templates do not."""
    found = {file for pattern in patterns for file in folder.glob(pattern)}
    return sorted(file for file in found if "_static" not in file.parts)


def links_in(pages):
    """Return every link of Markdown files, notebooks and HTML pages."""
    return [
        Link(file, cell, target)
        for file in pages
        for cell, targets, _ in read(file)
        for target in targets
    ]


def problems(links):
    """Return a line for each link that leads nowhere or is badly written."""
    return [f"{link} ({why})" for link in links if (why := problem(link))]


def problem(link):
    """Return what is wrong with a link, or nothing."""
    return badly_written(link.target) if is_external(link) else missing(link)


def is_external(link):
    """Does the link leave the course?"""
    parts = urlsplit(link.target)
    return bool(parts.scheme or parts.netloc)


def badly_written(address):
    """Return what is wrong with an external address, or nothing."""
    parts = urlsplit(address)
    if parts.scheme in {"data", "mailto"}:
        return ""
    if parts.scheme not in {"http", "https"}:
        return "no web address"
    if "." not in (parts.hostname or ""):
        return "no valid host"
    if parts.scheme == "http" and parts.hostname not in HTTP_ONLY:
        return "http instead of https"
    return ""


def missing(link):
    """Return what an internal link misses, the file or the anchor, or nothing."""
    parts = urlsplit(link.target)
    target = link.file.parent / unquote(parts.path) if parts.path else link.file
    if target.is_dir() and link.file.suffix == ".html":
        target /= "index.html"
    target = made_from(target)
    if target in GENERATED:
        return ""
    if not target.exists():
        return "no such file"
    anchor = unquote(parts.fragment)
    if not anchor or target.suffix not in {".html", ".ipynb", ".md"}:
        return ""
    found = any(anchor in anchors for _, _, anchors in read(target))
    return "" if found else "no such anchor"


def made_from(page):
    """Return the file behind a page; the website has the lessons in ``modules/``."""
    page = Path(normpath(page))
    if page.is_relative_to(SITE / "modules"):
        return ROOT / "solutions" / page.relative_to(SITE / "modules")
    return page


@functools.cache
def read(file):
    """Return the cells of a file: name, targets of links, anchors."""
    return [(name, *parsed(page)) for name, page in pages_of(file)]


def pages_of(file):
    """Return the HTML of a file; of a notebook, cell by cell."""
    text = file.read_text(encoding="utf-8")
    if file.suffix == ".ipynb":
        cells = nbformat.reads(text, as_version=4).cells
        return [
            (cell.id, MARKDOWN.render(cell.source))
            for cell in cells
            if cell.cell_type == "markdown"
        ]
    return [("", text if file.suffix == ".html" else MARKDOWN.render(text))]


def parsed(page):
    """Return the targets of the links of an HTML page, and its anchors."""
    soup = BeautifulSoup(page, "html.parser")
    targets = [
        tag[ATTRIBUTES[tag.name]]
        for tag in soup.find_all(list(ATTRIBUTES))
        if tag.get(ATTRIBUTES[tag.name])
    ]
    return targets, {tag["id"] for tag in soup.find_all(id=True)}


if __name__ == "__main__":
    sys.exit(main())
