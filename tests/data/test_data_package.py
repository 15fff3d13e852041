"""Is data/ a valid Frictionless Data Package that describes its files as they are?"""

import importlib.util
import json
import shutil
import subprocess
import sys
from pathlib import Path

import frictionless
import pytest

REPOSITORY = Path(__file__).parents[2]
DATA = REPOSITORY / "data"
TOOL = REPOSITORY / "tools" / "describe_data.py"
PACKAGE = json.loads((DATA / "datapackage.json").read_text("utf-8"))
RESOURCES = PACKAGE["resources"]


@pytest.fixture
def describe_data():
    spec = importlib.util.spec_from_file_location("describe_data", TOOL)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def copied(tmp_path):
    return Path(shutil.copytree(DATA, tmp_path / "data"))


def errors(folder):
    report = frictionless.validate(str(folder / "datapackage.json"))
    return [error for [error] in report.flatten(["type"])]


def replace(path, old, new):
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8", newline="\n")


def test_frictionless_finds_the_package_valid():
    assert errors(DATA) == []


@pytest.mark.parametrize(
    ("table", "old", "new", "kind"),
    [
        ("district_census", "500101,Wanzhou", "500199,Wanzhou", "foreign-key"),
        ("districts", "500102,Fuling", "500101,Fuling", "primary-key"),
        ("zones", ",58.34,", ",158.34,", "constraint-error"),
        ("zones", ",58.34,", ",fifty-eight,", "type-error"),
        ("industries", "agriculture,", "", "missing-cell"),
    ],
)
def test_frictionless_would_notice(copied, describe_data, table, old, new, kind):
    replace(copied / f"{table}.csv", old, new)
    describe_data.main(copied, [])  # so that only the rows are wrong
    assert kind in errors(copied)


def test_frictionless_would_notice_a_changed_file(copied):
    replace(copied / "zones.csv", "58.34", "58.43")
    assert errors(copied) == ["hash-count"]


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda r: r["name"])
def test_every_table_says_what_it_is(resource):
    for key in ("title", "description", "sources", "licenses", "years", "hash"):
        assert resource[key], key
    assert resource["kind"] in ("real", "synthetic")
    assert resource["schema"]["primaryKey"]
    assert resource["schema"]["missingValues"] == [""]
    assert all(source["title"] for source in resource["sources"])
    for field in resource["schema"]["fields"]:
        assert field["description"], field["name"]
        if field["type"] == "number":
            assert field["unit"], field["name"]


SUFFIXES = {
    "_pct": "percent",
    "_10k_persons": "10,000 persons (万人)",
    "_100m_cny": "100 million yuan (亿元), current prices",
    "_km": "kilometres",
    "_km2": "square kilometres",
    "_1978eq100": "index, 1978 = 100",
}


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda r: r["name"])
def test_a_unit_in_a_column_name_is_the_unit_of_the_column(resource):
    for field in resource["schema"]["fields"]:
        for suffix, unit in SUFFIXES.items():
            if field["name"].endswith(suffix) and field["type"] == "number":
                expected = field["unit"] if field["name"] == "value_100m_cny" else unit
                assert field["unit"] == expected, field["name"]


def test_tables_of_districts_refer_to_the_districts():
    for resource in RESOURCES:
        names = {field["name"] for field in resource["schema"]["fields"]}
        keys = resource["schema"].get("foreignKeys", [])
        referring = {key["fields"] for key in keys}
        codes = names & {"code", "code_a", "code_b"}
        if resource["name"] != "districts":
            assert codes <= referring, resource["name"]


def test_no_file_is_left_undescribed():
    paths = {resource["path"] for resource in RESOURCES}
    assert paths == {path.name for path in DATA.glob("*.csv")}


def test_lines_end_the_same_way_on_every_system():
    assert all(b"\r" not in path.read_bytes() for path in DATA.glob("*.csv"))
    assert "* text eol=lf" in (DATA / ".gitattributes").read_text("utf-8")


def test_the_descriptions_are_up_to_date():
    result = subprocess.run(
        [sys.executable, TOOL, "--check"], capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr


def test_the_tool_notices_a_changed_table_and_refreshes_it(copied, describe_data):
    replace(copied / "zones.csv", "58.34", "58.43")
    complaint = f"Out of date in {copied}: datapackage.json. Run `make data`."
    assert describe_data.main(copied, ["--check"]) == complaint
    assert describe_data.main(copied, []) == 0
    assert describe_data.main(copied, ["--check"]) == 0


def test_the_tool_notices_a_readme_edited_by_hand(copied, describe_data):
    replace(copied / "README.md", "# The tables", "# My tables")
    complaint = f"Out of date in {copied}: README.md. Run `make data`."
    assert describe_data.main(copied, ["--check"]) == complaint


def test_the_tool_refuses_a_table_nobody_described(copied, describe_data):
    (copied / "new.csv").write_text("a\n1\n", "utf-8")
    (copied / "zones.csv").unlink()
    with pytest.raises(SystemExit) as error:
        describe_data.main(copied, [])
    assert str(error.value) == (
        "datapackage.json and the CSV files differ. Describe or delete: ['new.csv']. "
        "Restore or drop: ['zones.csv']."
    )


def test_the_readme_shows_every_table_and_column():
    readme = (DATA / "README.md").read_text("utf-8")
    for resource in RESOURCES:
        assert f"## {resource['name']}\n" in readme
        for field in resource["schema"]["fields"]:
            assert f"| `{field['name']}` |" in readme
