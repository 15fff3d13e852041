# %% wrong: upside down
# says: Upside down
def lq_two_bases(employment, value_added):
    result = pd.DataFrame(index=employment.index)
    for name, table in (("employment", employment), ("value_added", value_added)):
        shares = table / table.sum()
        result[name] = shares["China"] / shares["Chongqing"]
    result["gap"] = result["value_added"] - result["employment"]
    result["disagree"] = (result["employment"] - 1) * (result["value_added"] - 1) < 0
    return result


# %% wrong: the two bases exchanged
# says: These are the quotients by value added
def lq_two_bases(employment, value_added):
    result = pd.DataFrame(index=employment.index)
    for name, table in (("employment", value_added), ("value_added", employment)):
        shares = table / table.sum()
        result[name] = shares["Chongqing"] / shares["China"]
    result["gap"] = result["value_added"] - result["employment"]
    result["disagree"] = (result["employment"] - 1) * (result["value_added"] - 1) < 0
    return result


# %% wrong: MC1 Chongqing's part of China, size instead of specialization
# says: Divide each column by its own total
def lq_two_bases(employment, value_added):
    result = pd.DataFrame(index=employment.index)
    for name, table in (("employment", employment), ("value_added", value_added)):
        result[name] = table["Chongqing"] / table["China"]
    result["gap"] = result["value_added"] - result["employment"]
    result["disagree"] = (result["employment"] > 1) != (result["value_added"] > 1)
    return result


# %% wrong: MC8 Chongqing's share of its own workers only
def lq_two_bases(employment, value_added):
    result = pd.DataFrame(index=employment.index)
    for name, table in (("employment", employment), ("value_added", value_added)):
        result[name] = table["Chongqing"] / table["Chongqing"].sum()
    result["gap"] = result["value_added"] - result["employment"]
    result["disagree"] = (result["employment"] > 1) != (result["value_added"] > 1)
    return result


# %% wrong: mixes the totals, value added over workers
# says: its own totals
def lq_two_bases(employment, value_added):
    totals = employment.sum()
    result = pd.DataFrame(index=employment.index)
    for name, table in (("employment", employment), ("value_added", value_added)):
        shares = table / totals
        result[name] = shares["Chongqing"] / shares["China"]
    result["gap"] = result["value_added"] - result["employment"]
    result["disagree"] = (result["employment"] - 1) * (result["value_added"] - 1) < 0
    return result


# %% wrong: mixes the bases, share of value added over share of workers
def lq_two_bases(employment, value_added):
    workers = employment / employment.sum()
    value = value_added / value_added.sum()
    result = pd.DataFrame(
        {
            "employment": workers["Chongqing"] / value["China"],
            "value_added": value["Chongqing"] / workers["China"],
        }
    )
    result["gap"] = result["value_added"] - result["employment"]
    result["disagree"] = (result["employment"] - 1) * (result["value_added"] - 1) < 0
    return result


# %% wrong: divides the rows by their sums
def lq_two_bases(employment, value_added):
    result = pd.DataFrame(index=employment.index)
    for name, table in (("employment", employment), ("value_added", value_added)):
        shares = table.div(table.sum(axis=1), axis=0)
        result[name] = shares["Chongqing"] / shares["China"]
    result["gap"] = result["value_added"] - result["employment"]
    result["disagree"] = (result["employment"] - 1) * (result["value_added"] - 1) < 0
    return result


# %% wrong: the gap the other way round
# says: The gap is value added minus employment
def lq_two_bases(employment, value_added):
    result = pd.DataFrame(index=employment.index)
    for name, table in (("employment", employment), ("value_added", value_added)):
        shares = table / table.sum()
        result[name] = shares["Chongqing"] / shares["China"]
    result["gap"] = result["employment"] - result["value_added"]
    result["disagree"] = (result["employment"] - 1) * (result["value_added"] - 1) < 0
    return result


# %% wrong: the gap without its sign
def lq_two_bases(employment, value_added):
    result = pd.DataFrame(index=employment.index)
    for name, table in (("employment", employment), ("value_added", value_added)):
        shares = table / table.sum()
        result[name] = shares["Chongqing"] / shares["China"]
    result["gap"] = abs(result["value_added"] - result["employment"])
    result["disagree"] = (result["employment"] - 1) * (result["value_added"] - 1) < 0
    return result


# %% wrong: disagree where the gap is large
# says: one must be above 1
def lq_two_bases(employment, value_added):
    result = pd.DataFrame(index=employment.index)
    for name, table in (("employment", employment), ("value_added", value_added)):
        shares = table / table.sum()
        result[name] = shares["Chongqing"] / shares["China"]
    result["gap"] = result["value_added"] - result["employment"]
    result["disagree"] = result["gap"].abs() > 0.15
    return result


# %% wrong: disagree where the quotients differ at all
# says: above 1
def lq_two_bases(employment, value_added):
    result = pd.DataFrame(index=employment.index)
    for name, table in (("employment", employment), ("value_added", value_added)):
        shares = table / table.sum()
        result[name] = shares["Chongqing"] / shares["China"]
    result["gap"] = result["value_added"] - result["employment"]
    result["disagree"] = result["employment"] != result["value_added"]
    return result


# %% wrong: agree instead of disagree
# says: where they agree
def lq_two_bases(employment, value_added):
    result = pd.DataFrame(index=employment.index)
    for name, table in (("employment", employment), ("value_added", value_added)):
        shares = table / table.sum()
        result[name] = shares["Chongqing"] / shares["China"]
    result["gap"] = result["value_added"] - result["employment"]
    result["disagree"] = (result["employment"] > 1) == (result["value_added"] > 1)
    return result


# %% wrong: nothing ever disagrees
def lq_two_bases(employment, value_added):
    result = pd.DataFrame(index=employment.index)
    for name, table in (("employment", employment), ("value_added", value_added)):
        shares = table / table.sum()
        result[name] = shares["Chongqing"] / shares["China"]
    result["gap"] = result["value_added"] - result["employment"]
    result["disagree"] = False
    return result


# %% wrong: sees only one way to disagree
def lq_two_bases(employment, value_added):
    result = pd.DataFrame(index=employment.index)
    for name, table in (("employment", employment), ("value_added", value_added)):
        shares = table / table.sum()
        result[name] = shares["Chongqing"] / shares["China"]
    result["gap"] = result["value_added"] - result["employment"]
    result["disagree"] = (result["employment"] > 1) & (result["value_added"] < 1)
    return result


# %% wrong: a quotient of exactly 1 counts as above
def lq_two_bases(employment, value_added):
    result = pd.DataFrame(index=employment.index)
    for name, table in (("employment", employment), ("value_added", value_added)):
        shares = table / table.sum()
        result[name] = shares["Chongqing"] / shares["China"]
    result["gap"] = result["value_added"] - result["employment"]
    result["disagree"] = (result["employment"] >= 1) != (result["value_added"] >= 1)
    return result


# %% wrong: a quotient of exactly 1 counts as below
def lq_two_bases(employment, value_added):
    result = pd.DataFrame(index=employment.index)
    for name, table in (("employment", employment), ("value_added", value_added)):
        shares = table / table.sum()
        result[name] = shares["Chongqing"] / shares["China"]
    result["gap"] = result["value_added"] - result["employment"]
    result["disagree"] = (result["employment"] > 1) != (result["value_added"] > 1)
    return result


# %% wrong: matches the rows by position
def lq_two_bases(employment, value_added):
    result = pd.DataFrame(index=employment.index)
    for name, table in (("employment", employment), ("value_added", value_added)):
        cq, cn = table["Chongqing"].to_numpy(), table["China"].to_numpy()
        result[name] = (cq / cq.sum()) / (cn / cn.sum())
    result["gap"] = result["value_added"] - result["employment"]
    result["disagree"] = (result["employment"] - 1) * (result["value_added"] - 1) < 0
    return result


# %% wrong: matches the columns by position
def lq_two_bases(employment, value_added):
    result = pd.DataFrame(index=employment.index)
    for name, table in (("employment", employment), ("value_added", value_added)):
        shares = table / table.sum()
        result[name] = shares.iloc[:, 1] / shares.iloc[:, 0]
    result["gap"] = result["value_added"] - result["employment"]
    result["disagree"] = (result["employment"] - 1) * (result["value_added"] - 1) < 0
    return result


# %% wrong: three sectors by name
def lq_two_bases(employment, value_added):
    sectors = ["primary", "secondary", "tertiary"]
    result = pd.DataFrame(index=sectors)
    for name, table in (("employment", employment), ("value_added", value_added)):
        shares = table.loc[sectors] / table.sum()
        result[name] = shares["Chongqing"] / shares["China"]
    result["gap"] = result["value_added"] - result["employment"]
    result["disagree"] = (result["employment"] - 1) * (result["value_added"] - 1) < 0
    return result


# %% wrong: adds its columns to the caller's table
def lq_two_bases(employment, value_added):
    workers, value = employment / employment.sum(), value_added / value_added.sum()
    employment["employment"] = workers["Chongqing"] / workers["China"]
    employment["value_added"] = value["Chongqing"] / value["China"]
    employment["gap"] = employment["value_added"] - employment["employment"]
    employment["disagree"] = (employment["employment"] - 1) * (
        employment["value_added"] - 1
    ) < 0
    return employment


# %% wrong: sectors in the columns
def lq_two_bases(employment, value_added):
    result = pd.DataFrame(index=employment.index)
    for name, table in (("employment", employment), ("value_added", value_added)):
        shares = table / table.sum()
        result[name] = shares["Chongqing"] / shares["China"]
    result["gap"] = result["value_added"] - result["employment"]
    result["disagree"] = (result["employment"] - 1) * (result["value_added"] - 1) < 0
    return result.T


# %% wrong: calls the library
# says: Your answer calls the library
def lq_two_bases(employment, value_added):
    from clusterlab.measures import location_quotient

    result = pd.DataFrame(index=employment.index)
    for name, table in (("employment", employment), ("value_added", value_added)):
        result[name] = location_quotient(
            table["Chongqing"],
            table["Chongqing"].sum(),
            table["China"],
            table["China"].sum(),
        )
    result["gap"] = result["value_added"] - result["employment"]
    result["disagree"] = (result["employment"] - 1) * (result["value_added"] - 1) < 0
    return result


# %% wrong: calls the library by another name
# says: Your answer calls the library
import clusterlab.measures as m


def lq_two_bases(employment, value_added):
    def quotients(t):
        return m.location_quotient(
            t["Chongqing"], t["Chongqing"].sum(), t["China"], t["China"].sum()
        )

    result = pd.DataFrame(
        {"employment": quotients(employment), "value_added": quotients(value_added)}
    )
    result["gap"] = result["value_added"] - result["employment"]
    result["disagree"] = (result["employment"] > 1) != (result["value_added"] > 1)
    return result


# %% right: a loop over sectors, columns in another order
def lq_two_bases(employment, value_added):
    rows = []
    for sector in employment.index:
        quotients = [
            (table.loc[sector, "Chongqing"] / table["Chongqing"].sum())
            / (table.loc[sector, "China"] / table["China"].sum())
            for table in (employment, value_added)
        ]
        rows.append(
            {
                "disagree": min(quotients) < 1 < max(quotients),
                "gap": quotients[1] - quotients[0],
                "value_added": quotients[1],
                "employment": quotients[0],
            }
        )
    return pd.DataFrame(rows, index=employment.index)


# %% right: rows in another order
def lq_two_bases(employment, value_added):
    tables = pd.concat({"employment": employment, "value_added": value_added}, axis=1)
    shares = tables / tables.sum()
    result = shares.xs("Chongqing", axis=1, level=1) / shares.xs(
        "China", axis=1, level=1
    )
    return result.assign(
        gap=result["value_added"] - result["employment"],
        disagree=(result.min(axis=1) < 1) & (result.max(axis=1) > 1),
    ).sort_index(ascending=False)


# %% right: part of the sector over part of everything
def lq_two_bases(employment, value_added):
    result = {}
    for name, table in (("employment", employment), ("value_added", value_added)):
        totals = table.sum()
        part = table["Chongqing"] / table["China"]
        result[name] = part * totals["China"] / totals["Chongqing"]
    result = pd.DataFrame(result)
    result["gap"] = result.diff(axis=1)["value_added"]
    result["disagree"] = result["employment"].gt(1) & result["value_added"].lt(1)
    result["disagree"] |= result["employment"].lt(1) & result["value_added"].gt(1)
    return result


# %% right: NumPy inside, 0 and 1 for False and True
def lq_two_bases(employment, value_added):
    places = ["Chongqing", "China"]
    tables = np.stack(
        [employment[places], value_added.loc[employment.index, places]]
    ).astype(float)
    shares = tables / tables.sum(axis=1, keepdims=True)
    lq = shares[:, :, 0] / shares[:, :, 1]
    disagree = (np.sign(lq - 1).prod(axis=0) == -1).astype(int)
    columns = np.column_stack([lq[0], lq[1], lq[1] - lq[0], disagree])
    names = ["employment", "value_added", "gap", "disagree"]
    return pd.DataFrame(columns, index=employment.index, columns=names)
