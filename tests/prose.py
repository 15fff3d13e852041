"""What people read: the text cells, the words of the widgets and the pages."""

import tomllib
from importlib.resources import files

from notebooks_of import MODULES, ROOT, read

PAGES = [*ROOT.glob("*.md"), ROOT / "data" / "README.md", *ROOT.glob("site/**/*.md")]


def prose():
    """Every text under the name of the place where it stands."""
    return dict([*cells(), *widgets(), *pages()])


def cells():
    """The text cells but for the lists of sources, which quote titles."""
    for module in MODULES:
        for name in ["lesson", "exercises"]:
            for cell in read("solutions", module, name).cells:
                if cell.cell_type == "markdown" and "bibliography" not in cell.metadata:
                    yield f"solutions/{module}/{name}.ipynb, {cell.id}", cell.source


def widgets():
    """The strings of the library's texts."""
    for file in sorted(files("clusterlab.text").joinpath("en").iterdir()):
        yield file.name, "\n".join(strings(tomllib.loads(file.read_text("utf-8"))))


def strings(content):
    """The strings in nested tables and lists."""
    if isinstance(content, str):
        yield content
        return
    for part in content.values() if isinstance(content, dict) else content:
        yield from strings(part)


def pages():
    """The pages in Markdown."""
    for page in sorted(PAGES):
        yield str(page.relative_to(ROOT)), page.read_text("utf-8")
