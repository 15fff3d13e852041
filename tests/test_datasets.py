"""Do the loaders return what they promise, and say clearly what is wrong if not?"""

import hashlib
import inspect
import json
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clusterlab import datasets

REPOSITORY = Path(datasets.__file__).parents[1]
PACKAGE = json.loads((REPOSITORY / "data/datapackage.json").read_text("utf-8"))
RESOURCES = {resource["name"]: resource for resource in PACKAGE["resources"]}
PUBLIC = [
    "paper_figures",
    "districts",
    "district_panel",
    "district_census",
    "district_employment",
    "district_borders",
    "district_distances",
    "zones",
    "chongqing",
    "china_urbanization",
    "provinces",
    "province_employment",
    "input_output",
    "german_industries",
    "reference_values",
]


def load(name):
    return getattr(datasets, f"load_{name}")()


@pytest.fixture
def copied(tmp_path, monkeypatch):
    """A copy of data/ that a test may damage."""
    folder = tmp_path / "data"
    shutil.copytree(REPOSITORY / "data", folder)
    monkeypatch.setattr(datasets, "_FOLDERS", (tmp_path / "nowhere", folder))
    return folder


@pytest.mark.parametrize("name", PUBLIC)
def test_every_public_name_has_a_table(name):
    assert len(load(name)) > 0


def test_every_table_has_a_loader_and_every_loader_a_table():
    loaders = {n.removeprefix("load_") for n in dir(datasets) if n.startswith("load_")}
    assert loaders == set(RESOURCES)


@pytest.mark.parametrize("name", RESOURCES)
def test_a_loaded_table_has_the_described_rows_columns_and_types(name):
    frame = load(name)
    fields = RESOURCES[name]["schema"]["fields"]
    assert list(frame.columns) == [field["name"] for field in fields]
    assert len(frame) == RESOURCES[name]["rows"]
    for field in fields:
        column = frame[field["name"]]
        if field["type"] == "string":
            assert pd.api.types.is_string_dtype(column.dropna()), field["name"]
        elif field["type"] == "boolean":
            assert column.dtype == bool, field["name"]
        else:
            assert column.dtype in (np.int64, np.float64), field["name"]


@pytest.mark.parametrize("name", RESOURCES)
def test_every_table_carries_its_provenance_in_plain_json(name):
    attrs = load(name).attrs
    assert json.loads(json.dumps(attrs)) == attrs
    assert attrs["kind"] in ("real", "synthetic")
    for key in ("title", "description", "licence", "years", "sources", "caveats"):
        assert key in attrs
    assert attrs["title"] and attrs["licence"] and attrs["years"] and attrs["sources"]


@pytest.mark.parametrize("name", RESOURCES)
def test_every_number_has_a_unit(name):
    frame = load(name)
    numbers = set(frame.select_dtypes("number").columns)
    assert numbers - set(frame.attrs["units"]) <= {"paper", "point"}


def test_tables_of_districts_say_which_boundaries_they_mean():
    with_codes = {n for n in RESOURCES if "code" in load(n).columns}
    assert all(load(name).attrs["boundary_vintage"] for name in with_codes)


def test_a_change_by_the_student_does_not_reach_the_next_call():
    first = datasets.load_zones()
    first.loc[:, "gdp_100m_cny"] = 0
    first.attrs["units"].clear()
    second = datasets.load_zones()
    assert second["gdp_100m_cny"].max() > 0
    assert second.attrs["units"]["gdp_100m_cny"].startswith("100 million yuan")


def test_codes_are_strings_and_a_missing_figure_is_not_zero():
    census = datasets.load_district_census(year=2000)
    assert census["code"].str.fullmatch(r"50\d{4}").all()
    assert census["urban_population_persons"].isna().all()


@pytest.mark.parametrize("spelling", ["500154", "Kaizhou", "开州区", "开州", "开县"])
def test_a_district_is_found_by_any_of_its_names(spelling):
    rows = datasets.load_district_panel(district=spelling, year=2013)
    assert rows["pinyin"].tolist() == ["Kaizhou"]


@pytest.mark.parametrize(
    ("loader", "argument", "column"),
    [
        ("paper_figures", "verdict", "verdict"),
        ("paper_figures", "paper", "paper"),
        ("paper_statements", "topic", "topic"),
        ("districts", "zone", "zone"),
        ("district_census", "year", "year"),
        ("district_employment", "industry", "industry"),
        ("district_gdp_listings", "year", "year"),
        ("zones", "zone", "zone"),
        ("provinces", "province", "province"),
        ("province_employment", "industry", "industry"),
        ("city_gdp", "province", "province"),
        ("input_output", "block", "block"),
        ("german_industries", "region", "region"),
        ("austria_migration", "origin", "origin"),
        ("reference_values", "place", "place"),
    ],
)
def test_the_parts_kept_by_a_filter_make_up_the_whole_table(loader, argument, column):
    call = getattr(datasets, f"load_{loader}")
    whole = call()
    parts = [call(**{argument: v}) for v in whole[column].unique().tolist()]
    assert all(part[column].unique().size == 1 for part in parts)
    assert all(part.attrs == whole.attrs for part in parts)
    assert sum(map(len, parts)) == len(whole)


def test_filters_combine_and_the_rows_are_numbered_anew():
    rows = datasets.load_district_employment(district="Wanzhou", year=2020)
    assert len(rows) == 20
    assert rows.index.tolist() == list(range(20))


def message(call, *arguments, **keywords):
    with pytest.raises(ValueError) as error:
        call(*arguments, **keywords)
    return str(error.value)


def test_an_unknown_table_is_answered_with_the_catalogue():
    assert message(datasets.describe, "distrcits") == (
        "name='distrcits' is not in the catalogue. Did you mean 'districts' or "
        "'districts_2007' or 'district_census'? Available: "
        + ", ".join(RESOURCES)
        + "."
    )


def test_a_wrong_year_is_answered_with_the_years_there_are():
    assert message(datasets.load_district_employment, year=2015) == (
        "year=2015 is not in district_employment. Available: 2010, 2020."
    )


def test_a_year_given_as_text_is_answered_with_the_number():
    assert message(datasets.load_district_employment, year="2020") == (
        "year='2020' is not in district_employment. Did you mean 2020 or 2010? "
        "Available: 2010, 2020."
    )


def test_an_unknown_district_is_answered_with_close_names():
    assert message(datasets.load_district_panel, district="Qianjang") == (
        "district='Qianjang' is not in the 38 districts (code, pinyin or Chinese "
        "name). Did you mean 'Qianjiang' or 'Dianjiang' or 'Qijiang'? Available: "
        + ", ".join(datasets.load_districts()["pinyin"])
        + "."
    )


def test_a_code_given_as_a_number_is_answered_with_the_string():
    text = message(datasets.load_district_panel, district=500114)
    assert "Did you mean '500114'?" in text


def test_a_year_missing_for_one_district_is_answered_with_its_years():
    assert message(datasets.load_district_panel, district="Yuzhong", year=2010) == (
        "year=2010 is not in district_panel with district='Yuzhong'. "
        "Available: 2006, 2012, 2013, 2018, 2019, 2020."
    )


def test_a_list_of_years_is_refused():
    assert message(datasets.load_district_census, year=[2010, 2020]) == (
        "year=[2010, 2020] is not in district_census. Available: 2000, 2010, 2020."
    )


@settings(deadline=None)
@given(st.text())
def test_no_text_is_taken_for_a_district_by_mistake(text):
    names = datasets.load_districts()
    spellings = names.filter(regex="^(code|pinyin|name_zh.*)$").to_numpy().ravel()
    if text in spellings:
        assert len(datasets.load_district_census(district=text)) == 3
    else:
        assert f"district={text!r} is not in" in message(
            datasets.load_district_census, district=text
        )


def remedy(path):
    return (
        f" Restore the file with `git restore data/{path.name}` or reinstall "
        "clusterlab. If you changed the table on purpose, run `make data`."
    )


def test_a_changed_digit_is_noticed(copied):
    path = copied / "zones.csv"
    path.write_bytes(path.read_bytes().replace(b"58.34", b"85.34"))
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    assert message(datasets.load_zones) == (
        f"Table 'zones' ({path}) is damaged: its checksum is sha256:{found}, expected "
        f"{RESOURCES['zones']['hash']}." + remedy(path)
    )


def test_a_missing_file_is_noticed(copied):
    path = copied / "zones.csv"
    path.unlink()
    assert message(datasets.load_zones) == (
        f"Table 'zones' ({path}) is damaged: the file is missing." + remedy(path)
    )


def accept(folder, name):
    """Make the checksum agree with a damaged file."""
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    for resource in package["resources"]:
        if resource["name"] == name:
            content = (folder / resource["path"]).read_bytes()
            resource["hash"] = f"sha256:{hashlib.sha256(content).hexdigest()}"
    (folder / "datapackage.json").write_text(json.dumps(package), "utf-8")


def test_a_wrong_shape_is_noticed_even_if_the_checksum_agrees(copied):
    path = copied / "industries.csv"
    path.write_text("industry_code,industry\nA,agriculture\n", "utf-8")
    accept(copied, "industries")
    assert message(datasets.load_industries) == (
        f"Table 'industries' ({path}) is damaged: it has 1 rows and the columns "
        "industry_code, industry; expected 20 rows and industry_code, industry, "
        "industry_zh, sector, common_sector." + remedy(path)
    )


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "it cannot be read: No columns to parse from file"),
        (b"\xff\xfe\x00", "it cannot be read: 'utf-8' codec can't decode"),
        (b"year,period\nlast year,year\n", "it cannot be read: "),
    ],
)
def test_an_unreadable_table_is_noticed(copied, content, reason):
    path = copied / "zones.csv"
    path.write_bytes(content)
    accept(copied, "zones")
    text = message(datasets.load_zones)
    assert text.startswith(f"Table 'zones' ({path}) is damaged: {reason}")
    assert text.endswith(remedy(path))


def test_missing_data_name_both_places(tmp_path, monkeypatch):
    places = (tmp_path / "installed", tmp_path / "repository")
    monkeypatch.setattr(datasets, "_FOLDERS", places)
    with pytest.raises(FileNotFoundError) as error:
        datasets.load_zones()
    assert str(error.value) == (
        f"The course's tables are neither in {places[0]} nor in {places[1]}. "
        "Reinstall clusterlab, or use a complete copy of the repository."
    )


def test_the_tables_are_found_in_an_installed_package(tmp_path):
    installed = tmp_path / "clusterlab"
    installed.mkdir()
    for name in ("__init__.py", "datasets.py"):
        shutil.copy(REPOSITORY / "clusterlab" / name, installed)
    shutil.copytree(REPOSITORY / "data", installed / "data")
    code = (
        "from clusterlab import datasets as d; print(d._folder(), len(d.load_zones()))"
    )
    result = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert result.stdout.split() == [str(installed / "data"), "43"]


def test_importing_the_package_alone_loads_no_pandas():
    code = "import clusterlab, sys; print('pandas' in sys.modules)"
    result = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": str(REPOSITORY)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert result.stdout == "False\n"


def test_the_catalogue_lists_every_table_once():
    catalogue = datasets.catalogue()
    assert catalogue.columns.tolist() == [
        "name",
        "title",
        "rows",
        "years",
        "source",
        "kind",
    ]
    assert catalogue["name"].tolist() == list(RESOURCES)
    assert catalogue["rows"].tolist() == [len(load(name)) for name in RESOURCES]
    assert set(catalogue["kind"]) == {"real"}


@pytest.mark.parametrize("name", RESOURCES)
def test_a_card_shows_every_column_unit_source_and_caveat(name):
    card = datasets.describe(name)
    attrs = load(name).attrs
    for text in [attrs["title"], attrs["licence"], *attrs["sources"]]:
        assert text in repr(card)
    assert all(f"Caveat: {text}" in repr(card) for text in attrs["caveats"])
    for column, unit in attrs["units"].items():
        assert column in repr(card) and unit in repr(card)
        assert column in card._repr_html_() and unit in card._repr_html_()


def test_a_card_escapes_what_html_would_swallow():
    columns = pd.DataFrame({"name": ["a<b"]})
    attrs = {**datasets.describe("zones").attrs, "caveats": ["p < 0.05 & n > 3"]}
    html = datasets.Card(attrs, columns)._repr_html_()
    assert "p &lt; 0.05 &amp; n &gt; 3" in html
    assert "a&lt;b" in html


def test_every_public_function_names_its_lesson_and_shows_an_example():
    for name, function in inspect.getmembers(datasets, inspect.isfunction):
        if name.startswith("load_"):
            assert "Taught in *" in function.__doc__, name
            assert ">>> " in function.__doc__, name
