"""The pages and tables that are written from the notebooks and the data package."""

import re
from fnmatch import fnmatch
from pathlib import PurePosixPath

from describe_data import columns, facts, table

SAMPLE = "**Sample answer,"


def module_table(modules, words):
    """List the modules with their minutes."""
    rows = [
        [
            f"[{module.title}](/modules/{module.slug}/lesson.ipynb)",
            *(words["minutes"].format(minutes=each) for each in module.minutes),
        ]
        for module in modules
    ]
    header = [words[column] for column in ("module", "lesson", "exercises")]
    return "\n".join(table(header, rows)) + "\n"


def menu(headings, files):
    """Write the site's menu: under each heading the pages that exist."""
    pages = sorted(str(PurePosixPath(file).with_suffix("")) for file in files)
    parts = []
    for heading, patterns in headings.items():
        found = [page for each in patterns for page in pages if fnmatch(page, each)]
        lines = ["```{toctree}", ":hidden:", f":caption: {heading}", "", *found, "```"]
        parts += ["\n".join(lines)] if found else []
    return "\n\n".join(parts) + "\n"


def submenu(pattern):
    """Write the part of the menu below a page: the pages beside it that fit."""
    return f"\n```{{toctree}}\n:hidden:\n:glob:\n\n{pattern}\n```\n"


def written_answers(notebooks, words):
    """Collect statement, rubric and sample answers of each module.

    Parameters
    ----------
    notebooks : dict
        The authors' exercise notebooks by module folder.
    words : dict
        From ``site.toml``, the part on this page.
    """
    sections = [written_answer(slug, each) for slug, each in notebooks.items()]
    return "\n\n".join([f"# {words['title']}", words["introduction"], *sections]) + "\n"


def written_answer(slug, notebook):
    """The section of one module."""
    texts = {cell.id: cell.source for cell in notebook.cells}
    title = texts["title"].splitlines()[0].removeprefix("# ")
    (name,) = [name for name, source in texts.items() if SAMPLE in source]
    heading, *statement = texts[f"{name}-task"].splitlines()
    question = re.sub(r"^#+ \d+ ", "", heading)
    link = f"[{question}](/modules/{slug}/exercises.ipynb)"
    return "\n\n".join(
        [f"## {title}", f"**{link}**", "\n".join(statement), texts[name]]
    )


def data_cards(package, words):
    """Write a card for each table of the data package."""
    rows = [
        [f"[{r['title']}](#{anchor(r)})", r["years"], r["rows"]]
        for r in package["resources"]
    ]
    header = [words[name] for name in ("table", "years", "rows")]
    contents = "\n".join(table(header, rows))
    cards = [card(each, words) for each in package["resources"]]
    return "\n\n".join([f"# {words['title']}", words["introduction"], contents, *cards])


def card(resource, words):
    """One table's card."""
    lines = [f"- **{words[name]}:** {text}" for name, text in facts(resource)]
    rows = columns(resource)
    header = [words[name] for name in ("column", "type", "unit", "meaning")]
    return "\n\n".join(
        [
            f"({anchor(resource)})=\n## {resource['title']}",
            f"`{resource['name']}`: {resource['description']}",
            "\n".join(lines),
            f"**{words['columns'].format(columns=len(rows))}**",
            "\n".join(table(header, rows)),
        ]
    )


def anchor(resource):
    """The name of a card in links."""
    return f"table-{resource['name'].replace('_', '-')}"
