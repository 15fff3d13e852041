"""The tables of the course, each with its units, sources and caveats attached.

Every table lives in ``data/<name>.csv``, is described in ``data/datapackage.json``
(a Frictionless Data Package) and is read by ``load_<name>()``. A loader returns a
fresh DataFrame: change it as you like, the next call starts from the file again.
Its ``.attrs`` say what the table is:

- ``name``, ``title``, ``description``, ``years``, ``licence``;
- ``kind``: "real" or "synthetic";
- ``units``: unit by column; ``sources`` and ``caveats``: lists of sentences;
- ``boundary_vintage``: which districts the rows mean, or None.

Codes are strings. A missing figure is NaN, never zero. A revised figure has a column
or a flagged row of its own. Whole-number columns with gaps are read as floats, so
that NumPy takes them as they are.

``catalogue()`` lists the tables; ``describe(name)`` shows one of them as a card.
The lesson *Concepts and data detective* teaches how to read them.

Examples
--------
>>> from clusterlab import datasets
>>> census = datasets.load_district_census(year=2020)
>>> int(census["population_persons"].sum())
32054159
>>> census.attrs["units"]["urban_rate_pct"]
'percent'
"""

import difflib
import hashlib
import io
import json
from dataclasses import dataclass
from html import escape
from pathlib import Path

import pandas as pd

_FOLDERS = (
    Path(__file__).parent / "data",  # in an installed wheel
    Path(__file__).parents[1] / "data",  # in the repository
)
_DTYPES = {"string": str, "integer": "int64", "number": "float64", "boolean": bool}


@dataclass(frozen=True)
class Card:
    """What a table holds and where it comes from: text when printed, else HTML."""

    attrs: dict
    columns: pd.DataFrame

    def __repr__(self):
        lines = [f"{label}: {text}" for label, text in self._lines()]
        return "\n".join([*lines, "", self.columns.to_string(index=False)])

    def _repr_html_(self):
        lines = [f"<b>{escape(k)}:</b> {escape(text)}" for k, text in self._lines()]
        return "<br>\n".join(lines) + self.columns.to_html(index=False)

    def _lines(self):
        yield "Table", f"{self.attrs['name']} – {self.attrs['title']}"
        for label in ("description", "rows", "years", "kind", "boundary_vintage"):
            if self.attrs[label] is not None:
                yield label.replace("_", " ").capitalize(), str(self.attrs[label])
        for label in ("Source", "Caveat"):
            for text in self.attrs[f"{label.lower()}s"]:
                yield label, text
        yield "Licence", self.attrs["licence"]


def describe(name):
    """Show one table as a card: what it holds, sources, caveats, columns and units.

    Parameters
    ----------
    name : str
        A table of ``catalogue()``.

    Returns
    -------
    Card
        Text when printed; HTML as the last line of a notebook cell.

    Raises
    ------
    ValueError
        If there is no such table. The message lists the tables.

    Examples
    --------
    >>> describe("industries")  # doctest: +ELLIPSIS
    Table: industries – The 20 industries of the Chinese census
    Description: ...
    """
    resource = _resource(name)
    shown = ("name", "type", "unit", "description")
    fields = resource["schema"]["fields"]
    columns = pd.DataFrame([{key: f.get(key, "") for key in shown} for f in fields])
    return Card(_attrs(resource) | {"rows": resource["rows"]}, columns)


def catalogue():
    """List every table: name, title, rows, years, source and kind.

    Returns
    -------
    DataFrame
        One row per table; ``kind`` is "real" or "synthetic".

    Examples
    --------
    >>> catalogue().set_index("name").loc["district_borders", "rows"].item()
    83
    """
    return pd.DataFrame(
        {
            "name": resource["name"],
            "title": resource["title"],
            "rows": resource["rows"],
            "years": resource["years"],
            "source": "; ".join(source["title"] for source in resource["sources"]),
            "kind": resource["kind"],
        }
        for resource in _package()["resources"]
    )


def load_paper_figures(paper=None, verdict=None):
    """Every figure the two papers state, with the verdict of an audit.

    ``basis`` says what a verdict rests on: computed from the tables, read in a source,
    recalled from memory, or nothing. Taught in *Concepts and data detective*.

    Parameters
    ----------
    paper : int, optional
        1 (Lü, clusters in Chongqing) or 2 (Ma, coordinated growth).
    verdict : str, optional
        One verdict: consistent, suspicious, impossible or not_checked.

    Returns
    -------
    DataFrame
        Units, sources and caveats are in ``.attrs``.

    Raises
    ------
    ValueError
        If nothing matches (the message lists what there is), or the file is damaged.

    Examples
    --------
    >>> load_paper_figures()["verdict"].value_counts()["impossible"].item()
    6
    """
    return _load("paper_figures", paper=paper, verdict=verdict)


def load_paper_statements(paper=None, topic=None):
    """Claims of the two papers that are not figures: stages, strategies, quotations.

    Taught in *Concepts and data detective*.

    Parameters
    ----------
    paper : int, optional
        1 (Lü, clusters in Chongqing) or 2 (Ma, coordinated growth).
    topic : str, optional
        One topic, such as "strategy".

    Returns
    -------
    DataFrame
        Units, sources and caveats are in ``.attrs``.

    Raises
    ------
    ValueError
        If nothing matches (the message lists what there is), or the file is damaged.

    Examples
    --------
    >>> int(load_paper_statements(topic="strategy")["in_conclusion"].eq("no").sum())
    1
    """
    return _load("paper_statements", paper=paper, topic=topic)


def load_districts(zone=None):
    """The 38 districts and counties of Chongqing: names, codes, zones, seats, tile map.

    Taught in *Core and periphery*.

    Parameters
    ----------
    zone : str, optional
        One zone.

    Returns
    -------
    DataFrame
        Units, sources and caveats are in ``.attrs``.

    Raises
    ------
    ValueError
        If nothing matches (the message lists what there is), or the file is damaged.

    Examples
    --------
    >>> len(load_districts(zone="southeast_wing"))
    6
    """
    return _load("districts", zone=zone)


def load_district_panel(district=None, year=None):
    """GDP by sector, incomes, urban rate and land coupons by district, 2005-2020.

    Levels break between 2018 and 2019, and several urban rates are later revisions; see
    ``.attrs["caveats"]``. Taught in *Imbalance and convergence*.

    Parameters
    ----------
    district : str, optional
        One district, by code, pinyin or Chinese name.
    year : int, optional
        One year.

    Returns
    -------
    DataFrame
        Units, sources and caveats are in ``.attrs``.

    Raises
    ------
    ValueError
        If nothing matches (the message lists what there is), or the file is damaged.

    Examples
    --------
    >>> load_district_panel(district="Wanzhou", year=2013)["gdp_100m_cny"].item()
    702.03
    """
    return _load("district_panel", district=district, year=year)


def load_district_census(district=None, year=None):
    """Population, urban population, age and migrants by district, 2000, 2010, 2020.

    Taught in *Migration and hukou*.

    Parameters
    ----------
    district : str, optional
        One district, by code, pinyin or Chinese name.
    year : int, optional
        One year.

    Returns
    -------
    DataFrame
        Units, sources and caveats are in ``.attrs``.

    Raises
    ------
    ValueError
        If nothing matches (the message lists what there is), or the file is damaged.

    Examples
    --------
    >>> load_district_census(district="渝中", year=2020)["urban_rate_pct"].item()
    100.0
    """
    return _load("district_census", district=district, year=year)


def load_district_employment(district=None, year=None, industry=None):
    """Employed persons in the census sample by district and industry, 2010 and 2020.

    The sample is about a tenth of households: compare shares, not levels.
    Taught in *Measuring clusters*.

    Parameters
    ----------
    district : str, optional
        One district, by code, pinyin or Chinese name.
    year : int, optional
        One year.
    industry : str, optional
        One industry, by its English short name.

    Returns
    -------
    DataFrame
        Units, sources and caveats are in ``.attrs``.

    Raises
    ------
    ValueError
        If nothing matches (the message lists what there is), or the file is damaged.

    Examples
    --------
    >>> len(load_district_employment(year=2020))
    760
    """
    return _load("district_employment", district=district, year=year, industry=industry)


def load_district_borders():
    """The 83 pairs of districts that share a border, each pair once.

    Taught in *Imbalance and convergence*.

    Returns
    -------
    DataFrame
        Units, sources and caveats are in ``.attrs``.

    Examples
    --------
    >>> load_district_borders()["shared_border_km"].min().item()
    1.5
    """
    return _load("district_borders")


def load_district_distances():
    """Straight-line distances between the 703 pairs of districts, each pair once.

    Taught in *Connectivity*.

    Returns
    -------
    DataFrame
        Units, sources and caveats are in ``.attrs``.

    Examples
    --------
    >>> len(load_district_distances())
    703
    """
    return _load("district_distances")


def load_district_gdp_listings(district=None, year=None):
    """District GDP as listed on three web pages, each with its own edition.

    Taught in *Concepts and data detective*.

    Parameters
    ----------
    district : str, optional
        One district, by code, pinyin or Chinese name.
    year : int, optional
        One year.

    Returns
    -------
    DataFrame
        Units, sources and caveats are in ``.attrs``.

    Raises
    ------
    ValueError
        If nothing matches (the message lists what there is), or the file is damaged.

    Examples
    --------
    >>> len(load_district_gdp_listings(year=2018))
    60
    """
    return _load("district_gdp_listings", district=district, year=year)


def load_districts_2007():
    """Registered population and labour productivity of 27 districts in 2007.

    Taught in *Marshall externalities*.

    Returns
    -------
    DataFrame
        Units, sources and caveats are in ``.attrs``.

    Examples
    --------
    >>> table = load_districts_2007()
    >>> circle = table[table["zone"] == "one_hour_circle"]
    >>> round(circle["registered_population_10k_persons"].sum().item(), 2)
    1809.83
    """
    return _load("districts_2007")


def load_southeast_urban_2013():
    """Urban rates of the six southeast units in 2013, in two versions.

    Taught in *Concepts and data detective*.

    Returns
    -------
    DataFrame
        Units, sources and caveats are in ``.attrs``.

    Examples
    --------
    >>> load_southeast_urban_2013()["urban_rate_as_printed"].tolist()[-1]
    '2.9.84%'
    """
    return _load("southeast_urban_2013")


def load_zones(zone=None, year=None):
    """GDP, population and urban rates of the zones of Chongqing, 2006-2022.

    GDP of 2013 stands on two scales; rows of one year overlap.
    Taught in *Core and periphery*.

    Parameters
    ----------
    zone : str, optional
        One zone.
    year : int, optional
        One year.

    Returns
    -------
    DataFrame
        Units, sources and caveats are in ``.attrs``.

    Raises
    ------
    ValueError
        If nothing matches (the message lists what there is), or the file is damaged.

    Examples
    --------
    >>> load_zones(zone="chongqing", year=2013)["urban_rate_pct"].item()
    58.34
    """
    return _load("zones", zone=zone, year=year)


def load_chongqing():
    """The municipality year by year, 1978-2024, with GDP in several editions.

    Taught in *Urbanization curve*.

    Returns
    -------
    DataFrame
        Units, sources and caveats are in ``.attrs``.

    Examples
    --------
    >>> table = load_chongqing().set_index("year")
    >>> table.loc[1996, "urban_rate_first_release_pct"].item()
    29.5
    """
    return _load("chongqing")


def load_china_chongqing_2007():
    """Employment and value added by sector, China and Chongqing, 2007.

    Taught in *Measuring clusters*.

    Returns
    -------
    DataFrame
        Units, sources and caveats are in ``.attrs``.

    Examples
    --------
    >>> int(load_china_chongqing_2007()["employment_10k_persons"].sum())
    78611
    """
    return _load("china_chongqing_2007")


def load_china_urbanization():
    """Total, urban and rural population of China, 1949-2023.

    Taught in *Urbanization curve*.

    Returns
    -------
    DataFrame
        Units, sources and caveats are in ``.attrs``.

    Examples
    --------
    >>> table = load_china_urbanization().set_index("year")
    >>> table.loc[2020, "urban_rate_pct"].item()
    63.89
    """
    return _load("china_urbanization")


def load_provinces(province=None, year=None):
    """GDP in four editions, population and urban rate of 31 provinces, 1992-2024.

    Taught in *Imbalance and convergence*.

    Parameters
    ----------
    province : str, optional
        One province, by its English name.
    year : int, optional
        One year.

    Returns
    -------
    DataFrame
        Units, sources and caveats are in ``.attrs``.

    Raises
    ------
    ValueError
        If nothing matches (the message lists what there is), or the file is damaged.

    Examples
    --------
    >>> len(load_provinces(year=2020))
    31
    """
    return _load("provinces", province=province, year=year)


def load_province_employment(province=None, year=None, industry=None):
    """Employed persons in the census sample by province and industry, 2010 and 2020.

    The sample is about a tenth of households: compare shares, not levels.
    Taught in *Measuring clusters*.

    Parameters
    ----------
    province : str, optional
        One province, by its English name.
    year : int, optional
        One year.
    industry : str, optional
        One industry, by its English short name.

    Returns
    -------
    DataFrame
        Units, sources and caveats are in ``.attrs``.

    Raises
    ------
    ValueError
        If nothing matches (the message lists what there is), or the file is damaged.

    Examples
    --------
    >>> len(load_province_employment(province="Jiangsu", year=2010))
    20
    """
    return _load("province_employment", province=province, year=year, industry=industry)


def load_city_gdp(province=None, year=None):
    """GDP of 66 cities in Jiangsu, Zhejiang, Guangdong and Sichuan, 2000-2022.

    Taught in *Imbalance and convergence*.

    Parameters
    ----------
    province : str, optional
        One province, by its English name.
    year : int, optional
        One year.

    Returns
    -------
    DataFrame
        Units, sources and caveats are in ``.attrs``.

    Raises
    ------
    ValueError
        If nothing matches (the message lists what there is), or the file is damaged.

    Examples
    --------
    >>> len(load_city_gdp(province="Sichuan", year=2020))
    21
    """
    return _load("city_gdp", province=province, year=year)


def load_industries():
    """Codes and names of the 20 industries in the employment tables.

    Taught in *Measuring clusters*.

    Returns
    -------
    DataFrame
        Units, sources and caveats are in ``.attrs``.

    Examples
    --------
    >>> load_industries()["industry"].tolist()[:2]
    ['agriculture', 'mining']
    """
    return _load("industries")


def load_input_output(year=None, block=None):
    """Flows between 16 sectors of China, with imports, value added and final demand.

    Blocks: intermediate, imports, value_added, final_demand, total.
    Taught in *Industry chains*.

    Parameters
    ----------
    year : int, optional
        One year.
    block : str, optional
        One part of the table, such as "intermediate".

    Returns
    -------
    DataFrame
        Units, sources and caveats are in ``.attrs``.

    Raises
    ------
    ValueError
        If nothing matches (the message lists what there is), or the file is damaged.

    Examples
    --------
    >>> len(load_input_output(year=2020, block="intermediate"))
    256
    """
    return _load("input_output", year=year, block=block)


def load_input_output_sectors():
    """Names of the 16 sectors of the input-output tables.

    Taught in *Industry chains*.

    Returns
    -------
    DataFrame
        Units, sources and caveats are in ``.attrs``.

    Examples
    --------
    >>> int(load_input_output_sectors()["nbs_sector_count"].sum())
    42
    """
    return _load("input_output_sectors")


def load_german_industries(region=None):
    """Establishments and employed persons by Land and industry in Germany, 2015.

    Taught in *Measuring clusters*.

    Parameters
    ----------
    region : str, optional
        One Land.

    Returns
    -------
    DataFrame
        Units, sources and caveats are in ``.attrs``.

    Raises
    ------
    ValueError
        If nothing matches (the message lists what there is), or the file is damaged.

    Examples
    --------
    >>> len(load_german_industries(region="Bremen"))
    17
    """
    return _load("german_industries", region=region)


def load_austria_migration(origin=None):
    """Migrants between the nine regions of Austria: 72 flows, and distances.

    Taught in *Connectivity*.

    Parameters
    ----------
    origin : str, optional
        One region that people left.

    Returns
    -------
    DataFrame
        Units, sources and caveats are in ``.attrs``.

    Raises
    ------
    ValueError
        If nothing matches (the message lists what there is), or the file is damaged.

    Examples
    --------
    >>> int(load_austria_migration(origin="Vienna")["migrants_persons"].sum())
    29142
    """
    return _load("austria_migration", origin=origin)


def load_reference_values(place=None):
    """Single official figures used to test the two papers.

    Rows whose ``status`` is "recalled" come from memory and are no evidence.
    Taught in *Concepts and data detective*.

    Parameters
    ----------
    place : str, optional
        One place.

    Returns
    -------
    DataFrame
        Units, sources and caveats are in ``.attrs``.

    Raises
    ------
    ValueError
        If nothing matches (the message lists what there is), or the file is damaged.

    Examples
    --------
    >>> len(load_reference_values(place="Suzhou"))
    3
    """
    return _load("reference_values", place=place)


def _package():
    """Read the description of all tables."""
    return json.loads((_folder() / "datapackage.json").read_text(encoding="utf-8"))


def _folder():
    """Find the data inside the package (installed) or beside it (repository)."""
    for folder in _FOLDERS:
        if (folder / "datapackage.json").is_file():
            return folder
    raise FileNotFoundError(
        f"The course's tables are neither in {_FOLDERS[0]} nor in {_FOLDERS[1]}. "
        "Reinstall clusterlab, or use a complete copy of the repository."
    )


def _resource(name):
    """Find one table's description by its name."""
    resources = {resource["name"]: resource for resource in _package()["resources"]}
    if name not in resources:
        raise _unknown("name", name, resources, "the catalogue")
    return resources[name]


def _load(name, **wanted):
    """Read one table and keep the rows that match the wanted values."""
    resource = _resource(name)
    frame = _read(resource)
    frame.attrs = _attrs(resource)
    where = name
    for argument, value in wanted.items():
        if value is not None:
            frame = _keep(frame, argument, value, where)
            where += f" with {argument}={value!r}"
    return frame.reset_index(drop=True)


def _keep(frame, argument, value, where):
    """Keep the rows with one value, or say which values there are."""
    if argument == "district":
        column, value = "code", _district_code(value)
    else:
        column = argument
    known = frame[column].unique().tolist()
    if value not in known:
        raise _unknown(argument, value, known, where)
    return frame[frame[column] == value]


def _district_code(district):
    """Find a district's code by code, pinyin or any of its Chinese names."""
    names = _load("districts")
    spellings = names[["code", "pinyin", "name_zh", "name_zh_short", "name_zh_2013"]]
    rows = spellings.eq(district).any(axis=1)
    if not rows.any():
        raise _unknown(
            "district",
            district,
            names["pinyin"],
            "the 38 districts (code, pinyin or Chinese name)",
            spellings.to_numpy().ravel(),
        )
    return names.loc[rows, "code"].item()


def _unknown(argument, given, known, where, spellings=()):
    """Word the error for a value that is not there, with close matches."""
    choices = {str(value): value for value in [*known, *spellings]}
    alike = 0.6 if isinstance(given, str) else 1.0
    close = difflib.get_close_matches(str(given), choices, n=3, cutoff=alike)
    guess = " or ".join(repr(choices[text]) for text in close)
    hint = f" Did you mean {guess}?" if guess else ""
    available = ", ".join(str(value) for value in known)
    return ValueError(
        f"{argument}={given!r} is not in {where}.{hint} Available: {available}."
    )


def _read(resource):
    """Read one CSV file, provided it is the file the package describes."""
    path = _folder() / resource["path"]
    if not path.is_file():
        raise _damaged(resource, path, "the file is missing")
    content = path.read_bytes()
    found = f"sha256:{hashlib.sha256(content).hexdigest()}"
    if found != resource["hash"]:
        raise _damaged(
            resource, path, f"its checksum is {found}, expected {resource['hash']}"
        )
    fields = resource["schema"]["fields"]
    dtypes = {field["name"]: _dtype(field) for field in fields}
    try:
        frame = pd.read_csv(
            io.BytesIO(content), dtype=dtypes, keep_default_na=False, na_values=[""]
        )
    except ValueError as error:
        raise _damaged(resource, path, f"it cannot be read: {error}") from error
    if [*frame.columns] != [*dtypes] or len(frame) != resource["rows"]:
        raise _damaged(
            resource,
            path,
            f"it has {len(frame)} rows and the columns {', '.join(frame.columns)}; "
            f"expected {resource['rows']} rows and {', '.join(dtypes)}",
        )
    return frame


def _dtype(field):
    """Choose the pandas type; a whole-number column with gaps becomes float."""
    gaps = not field.get("constraints", {}).get("required", False)
    return "float64" if field["type"] == "integer" and gaps else _DTYPES[field["type"]]


def _damaged(resource, path, why):
    """Word the error for a file that is not the described table."""
    return ValueError(
        f"Table {resource['name']!r} ({path}) is damaged: {why}. Restore the file "
        f"with `git restore data/{resource['path']}` or reinstall clusterlab. If you "
        "changed the table on purpose, run `make data`."
    )


def _attrs(resource):
    """Collect what a table's ``.attrs`` say, in plain JSON types."""
    fields = resource["schema"]["fields"]
    return {
        "name": resource["name"],
        "title": resource["title"],
        "description": resource["description"],
        "units": {field["name"]: field["unit"] for field in fields if "unit" in field},
        "sources": [_reference(source) for source in resource["sources"]],
        "licence": "; ".join(_reference(one) for one in resource["licenses"]),
        "caveats": resource["caveats"],
        "years": resource["years"],
        "boundary_vintage": resource.get("boundary_vintage"),
        "kind": resource["kind"],
    }


def _reference(entry):
    """Write a source or licence as one line, with its address if it has one."""
    return " – ".join(filter(None, [entry["title"], entry.get("path")]))
