"""Do the input-output tables balance, row by row and column by column?"""

import numpy as np
import pytest

from clusterlab import datasets

YEARS = [2017, 2020]
SECTORS = datasets.load_input_output_sectors()["sector"].tolist()


def flows(year):
    table = datasets.load_input_output(year=year)
    return {
        block: rows.pivot_table("value_100m_cny", "origin", "destination", "sum")
        for block, rows in table.groupby("block")
    }


@pytest.mark.parametrize("year", YEARS)
def test_what_a_sector_sells_is_its_output(year):
    table = flows(year)
    sold = table["intermediate"].loc[SECTORS, SECTORS].sum(axis=1)
    final = table["final_demand"].loc[SECTORS].sum(axis=1)
    output = table["total"].loc[SECTORS, "TOTAL_OUTPUT"]
    assert np.allclose(sold + final, output, rtol=0, atol=0.1)


@pytest.mark.parametrize("year", YEARS)
def test_what_a_sector_pays_is_its_input(year):
    table = flows(year)
    bought = table["intermediate"].loc[SECTORS, SECTORS].sum()
    imported = table["imports"].loc["IMPORTED_INTERMEDIATE", SECTORS]
    value_added = table["value_added"][SECTORS].sum()
    total = table["total"].loc["TOTAL_INPUT", SECTORS]
    assert np.allclose(bought + imported + value_added, total, rtol=0, atol=0.1)


@pytest.mark.parametrize("year", YEARS)
def test_input_equals_output(year):
    total = flows(year)["total"]
    paid = total.loc["TOTAL_INPUT", SECTORS]
    assert np.allclose(paid, total.loc[SECTORS, "TOTAL_OUTPUT"], rtol=0, atol=0.1)


@pytest.mark.parametrize("year", YEARS)
def test_the_economy_is_productive(year):
    table = flows(year)
    output = table["total"].loc["TOTAL_INPUT", SECTORS].to_numpy()
    coefficients = table["intermediate"].loc[SECTORS, SECTORS].to_numpy() / output
    assert (coefficients >= 0).all()
    assert np.abs(np.linalg.eigvals(coefficients)).max() < 1


def test_the_16_sectors_merge_all_42_official_ones():
    codes = " ".join(datasets.load_input_output_sectors()["nbs42_codes"]).split()
    assert codes == [f"{number:02d}" for number in range(1, 43)]


def test_employment_and_flows_share_nine_sectors():
    """Official sector numbers as section letters say which common sector they are."""
    letters = "A" + 4 * "B" + 18 * "C" + 3 * "D" + "EFGHIJKLMMNOPQRS"
    industries = datasets.load_industries().set_index("industry_code")["common_sector"]
    for row in datasets.load_input_output_sectors().itertuples():
        numbers = [int(number) for number in row.nbs42_codes.split()]
        found = {industries[letters[number - 1]] for number in numbers}
        assert found == {row.common_sector}, row.sector_name
    assert industries.nunique() == 9
