"""Refresh what datapackage.json and README.md say about the CSV files in data/.

Run it after editing a table: it renews each table's checksum, size and row count in
``data/datapackage.json`` and writes ``data/README.md`` anew. With ``--check`` it
changes nothing and fails if either file is out of date.
"""

import argparse
import csv
import hashlib
import json
import sys
from pathlib import Path

DATA = Path(__file__).parents[1] / "data"
INTRODUCTION = """\
# The tables of the course

Written by `make data` from `datapackage.json`; edit that file, not this one.

In Python: `from clusterlab import datasets`, then `datasets.load_zones()` for the
table `zones`, and so on. `datasets.describe("zones")` shows a table's card.

An empty field is a missing figure, never zero. Codes are text. Editions of a figure
stand in columns of their own. "Real" tables hold published figures; a table of
invented figures would be marked "synthetic".
"""


def main(folder=DATA, arguments=None):
    """Write both files, or with ``--check`` say whether they are up to date."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="change nothing")
    check = parser.parse_args(arguments).check
    package = refreshed(folder)
    texts = {
        "datapackage.json": json.dumps(package, ensure_ascii=False, indent=2) + "\n",
        "README.md": readme(package),
    }
    stale = [name for name, text in texts.items() if old_text(folder / name) != text]
    if check and stale:
        return f"Out of date in {folder}: {', '.join(stale)}. Run `make data`."
    for name in stale:
        (folder / name).write_text(texts[name], encoding="utf-8", newline="\n")
        print(f"Wrote {folder / name}.")
    return 0


def old_text(path):
    """Read a file, or nothing if there is none yet."""
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def refreshed(folder):
    """Read the package and renew the checksum, size and row count of each table."""
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    described = {resource["path"] for resource in package["resources"]}
    found = {path.name for path in folder.glob("*.csv")}
    if described != found:
        sys.exit(
            "datapackage.json and the CSV files differ. Describe or delete: "
            f"{sorted(found - described)}. "
            f"Restore or drop: {sorted(described - found)}."
        )
    for resource in package["resources"]:
        content = (folder / resource["path"]).read_bytes()
        lines = csv.reader(content.decode("utf-8").splitlines())
        resource["rows"] = sum(1 for _ in lines) - 1
        resource["bytes"] = len(content)
        resource["hash"] = f"sha256:{hashlib.sha256(content).hexdigest()}"
    return package


def readme(package):
    """Write the package as a page for people."""
    rows = [
        [f"[{r['name']}](#{r['name']})", r["title"], r["rows"], r["years"], r["kind"]]
        for r in package["resources"]
    ]
    contents = table(["table", "title", "rows", "years", "kind"], rows)
    return "\n".join([INTRODUCTION, *contents, *map(section, package["resources"])])


def section(resource):
    """Write one table's part of the page."""
    lines = [f"- {name.capitalize()}: {text}" for name, text in facts(resource)]
    header = ["column", "type", "unit", "meaning"]
    title = ["", f"## {resource['name']}", "", resource["description"], ""]
    return "\n".join([*title, *lines, "", *table(header, columns(resource))])


def facts(resource):
    """List what is known of a table: the name of a fact and its text."""
    known = {
        "years": [resource["years"]],
        "boundaries": [resource.get("boundary_vintage")],
        "kind": [resource["kind"]],
        "source": [reference(source) for source in resource["sources"]],
        "licence": [reference(licence) for licence in resource["licenses"]],
        "caveat": resource["caveats"],
    }
    return [(name, text) for name, texts in known.items() for text in texts if text]


def columns(resource):
    """List the columns of a table: name, type, unit and meaning."""
    return [
        [
            f"`{field['name']}`",
            field["type"],
            field.get("unit", ""),
            field["description"],
        ]
        for field in resource["schema"]["fields"]
    ]


def reference(entry):
    """Write a source or licence, linked if it has an address."""
    return f"[{entry['title']}]({entry['path']})" if "path" in entry else entry["title"]


def table(header, rows):
    """Write a Markdown table."""
    lines = [header, ["---"] * len(header), *rows]
    return ["| " + " | ".join(str(cell) for cell in line) + " |" for line in lines]


if __name__ == "__main__":
    sys.exit(main())
