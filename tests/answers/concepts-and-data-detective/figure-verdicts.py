# %% wrong: absolute tolerance
# says: compare it with the value
def audit(records, tolerance=0.002):
    result = {}
    for r in records:
        if r["relation"] not in ("at_most", "equal"):
            raise ValueError("unknown relation")
        try:
            x = float(r["printed"])
        except ValueError:
            result[r["id"]] = "impossible"
            continue
        if r["relation"] == "at_most":
            result[r["id"]] = "impossible" if x > r["value"] else "consistent"
        else:
            gap = abs(x - r["value"])
            result[r["id"]] = "suspicious" if gap > tolerance else "consistent"
    return result


# %% wrong: a generous absolute tolerance
# says: A gap of 0.03 in 0.22 is large
def audit(records, tolerance=0.002):
    result = {}
    for r in records:
        try:
            x = float(r["printed"])
        except ValueError:
            result[r["id"]] = "impossible"
            continue
        if r["relation"] == "at_most":
            result[r["id"]] = "impossible" if x > r["value"] else "consistent"
        else:
            gap = abs(x - r["value"])
            result[r["id"]] = "suspicious" if gap > 0.1 else "consistent"
    return result


# %% wrong: equal means exactly equal
# says: A gap of 0.03 in 9755 is rounding
def audit(records, tolerance=0.002):
    result = {}
    for r in records:
        try:
            x = float(r["printed"])
        except ValueError:
            result[r["id"]] = "impossible"
            continue
        if r["relation"] == "at_most":
            result[r["id"]] = "impossible" if x > r["value"] else "consistent"
        else:
            result[r["id"]] = "consistent" if x == r["value"] else "suspicious"
    return result


# %% wrong: reaching a limit breaks it
# says: reaches its limit but does not exceed it
def audit(records, tolerance=0.002):
    result = {}
    for r in records:
        try:
            x = float(r["printed"])
        except ValueError:
            result[r["id"]] = "impossible"
            continue
        if r["relation"] == "at_most":
            result[r["id"]] = "consistent" if x < r["value"] else "impossible"
        else:
            gap = abs(x / r["value"] - 1)
            result[r["id"]] = "suspicious" if gap > tolerance else "consistent"
    return result


# %% wrong: an unreadable figure is only suspicious
# says: is no number
def audit(records, tolerance=0.002):
    result = {}
    for r in records:
        try:
            x = float(r["printed"])
        except ValueError:
            result[r["id"]] = "suspicious"
            continue
        if r["relation"] == "at_most":
            result[r["id"]] = "impossible" if x > r["value"] else "consistent"
        else:
            gap = abs(x / r["value"] - 1)
            result[r["id"]] = "suspicious" if gap > tolerance else "consistent"
    return result


# %% wrong: strips the percent sign
# says: float() refuses the percent sign
def audit(records, tolerance=0.002):
    result = {}
    for r in records:
        try:
            x = float(r["printed"].strip("%"))
        except ValueError:
            result[r["id"]] = "impossible"
            continue
        if r["relation"] == "at_most":
            result[r["id"]] = "impossible" if x > r["value"] else "consistent"
        else:
            gap = abs(x / r["value"] - 1)
            result[r["id"]] = "suspicious" if gap > tolerance else "consistent"
    return result


# %% wrong: does not expect unreadable figures
def audit(records, tolerance=0.002):
    result = {}
    for r in records:
        x = float(r["printed"])
        if r["relation"] == "at_most":
            result[r["id"]] = "impossible" if x > r["value"] else "consistent"
        else:
            gap = abs(x / r["value"] - 1)
            result[r["id"]] = "suspicious" if gap > tolerance else "consistent"
    return result


# %% wrong: only too large is suspicious
# says: a gap counts in both directions
def audit(records, tolerance=0.002):
    result = {}
    for r in records:
        if r["relation"] not in ("at_most", "equal"):
            raise ValueError("unknown relation")
        try:
            x = float(r["printed"])
        except ValueError:
            result[r["id"]] = "impossible"
            continue
        if r["relation"] == "at_most":
            result[r["id"]] = "impossible" if x > r["value"] else "consistent"
        else:
            gap = (x - r["value"]) / abs(r["value"])
            result[r["id"]] = "suspicious" if gap > tolerance else "consistent"
    return result


# %% wrong: negative values have negative tolerances
def audit(records, tolerance=0.002):
    result = {}
    for r in records:
        if r["relation"] not in ("at_most", "equal"):
            raise ValueError("unknown relation")
        try:
            x = float(r["printed"])
        except ValueError:
            result[r["id"]] = "impossible"
            continue
        if r["relation"] == "at_most":
            result[r["id"]] = "impossible" if x > r["value"] else "consistent"
        else:
            wide = abs(x - r["value"]) > tolerance * r["value"]
            result[r["id"]] = "suspicious" if wide else "consistent"
    return result


# %% wrong: the tolerance is fixed
# says: use the argument tolerance
def audit(records, tolerance=0.002):
    result = {}
    for r in records:
        if r["relation"] not in ("at_most", "equal"):
            raise ValueError("unknown relation")
        try:
            x = float(r["printed"])
        except ValueError:
            result[r["id"]] = "impossible"
            continue
        if r["relation"] == "at_most":
            result[r["id"]] = "impossible" if x > r["value"] else "consistent"
        else:
            gap = abs(x / r["value"] - 1)
            result[r["id"]] = "suspicious" if gap > 0.002 else "consistent"
    return result


# %% wrong: any relation will do
# says: 'about' is no relation we know
def audit(records, tolerance=0.002):
    result = {}
    for r in records:
        try:
            x = float(r["printed"])
        except ValueError:
            result[r["id"]] = "impossible"
            continue
        if r["relation"] == "at_most":
            result[r["id"]] = "impossible" if x > r["value"] else "consistent"
        else:
            gap = abs(x / r["value"] - 1)
            result[r["id"]] = "suspicious" if gap > tolerance else "consistent"
    return result


# %% wrong: returns after the first record
# says: Return a verdict for each id
def audit(records, tolerance=0.002):
    result = {}
    for r in records:
        x = float(r["printed"])
        if r["relation"] == "at_most":
            result[r["id"]] = "impossible" if x > r["value"] else "consistent"
        return result


# %% wrong: swallows its own refusal
# says: 'about' is no relation we know
def audit(records, tolerance=0.002):
    result = {}
    for r in records:
        try:
            x = float(r["printed"])
            if r["relation"] not in ("at_most", "equal"):
                raise ValueError("unknown relation")
        except ValueError:
            result[r["id"]] = "impossible"
            continue
        gap = abs(x / r["value"] - 1)
        if r["relation"] == "at_most":
            result[r["id"]] = "impossible" if x > r["value"] else "consistent"
        else:
            result[r["id"]] = "suspicious" if gap > tolerance else "consistent"
    return result


# %% wrong: bad text hides a bad relation
def audit(records, tolerance=0.002):
    result = {}
    for r in records:
        try:
            x = float(r["printed"])
        except ValueError:
            result[r["id"]] = "impossible"
            continue
        gap = abs(x / r["value"] - 1)
        if r["relation"] == "at_most":
            result[r["id"]] = "impossible" if x > r["value"] else "consistent"
        elif r["relation"] == "equal":
            result[r["id"]] = "suspicious" if gap > tolerance else "consistent"
        else:
            raise ValueError("unknown relation")
    return result


# %% wrong: a limit with a tolerance
def audit(records, tolerance=0.002):
    result = {}
    for r in records:
        if r["relation"] not in ("at_most", "equal"):
            raise ValueError("unknown relation")
        try:
            x = float(r["printed"])
        except ValueError:
            result[r["id"]] = "impossible"
            continue
        value = r["value"]
        wide = abs(x - value) > tolerance * abs(value)
        verdict = "impossible" if r["relation"] == "at_most" else "suspicious"
        above = r["relation"] == "equal" or x > value
        result[r["id"]] = verdict if wide and above else "consistent"
    return result


# %% wrong: a gap of exactly the tolerance
def audit(records, tolerance=0.002):
    result = {}
    for r in records:
        if r["relation"] not in ("at_most", "equal"):
            raise ValueError("unknown relation")
        try:
            x = float(r["printed"])
        except ValueError:
            result[r["id"]] = "impossible"
            continue
        value = r["value"]
        if r["relation"] == "at_most":
            result[r["id"]] = "impossible" if x > value else "consistent"
        else:
            wide = abs(x - value) >= tolerance * abs(value)
            result[r["id"]] = "suspicious" if wide else "consistent"
    return result


# %% wrong: another default tolerance
def audit(records, tolerance=0.02):
    result = {}
    for r in records:
        if r["relation"] not in ("at_most", "equal"):
            raise ValueError("unknown relation")
        try:
            x = float(r["printed"])
        except ValueError:
            result[r["id"]] = "impossible"
            continue
        if r["relation"] == "at_most":
            result[r["id"]] = "impossible" if x > r["value"] else "consistent"
        else:
            wide = abs(x - r["value"]) > tolerance * abs(r["value"])
            result[r["id"]] = "suspicious" if wide else "consistent"
    return result


# %% right: the gap as a ratio
def audit(records, tolerance=0.002):
    def verdict(printed, relation, value):
        if relation not in {"at_most", "equal"}:
            raise ValueError(f"unknown relation {relation}")
        try:
            figure = float(printed)
        except ValueError:
            return "impossible"
        if relation == "at_most":
            return "impossible" if figure > value else "consistent"
        return "suspicious" if abs(figure / value - 1) > tolerance else "consistent"

    return {r["id"]: verdict(r["printed"], r["relation"], r["value"]) for r in records}


# %% right: with pandas, which reads no number as missing
def audit(records, tolerance=0.002):
    result = {}
    for _, row in pd.DataFrame(records).iterrows():
        if row["relation"] not in ("at_most", "equal"):
            raise ValueError("unknown relation")
        figure = pd.to_numeric(row["printed"], errors="coerce")
        too_much = row["relation"] == "at_most" and figure > row["value"]
        gap = abs(figure - row["value"])
        if np.isnan(figure) or too_much:
            result[row["id"]] = "impossible"
        elif row["relation"] == "equal" and gap > tolerance * abs(row["value"]):
            result[row["id"]] = "suspicious"
        else:
            result[row["id"]] = "consistent"
    return result


# %% right: numpy.isclose
def audit(records, tolerance=0.002):
    verdicts = dict()
    for each in records:
        known = each["relation"] in ["equal", "at_most"]
        if not known:
            raise ValueError(each["relation"])
        verdicts[each["id"]] = "consistent"
        try:
            figure = float(each["printed"])
        except ValueError:
            verdicts[each["id"]] = "impossible"
        else:
            close = np.isclose(figure, each["value"], rtol=tolerance, atol=0)
            if each["relation"] == "equal" and not close:
                verdicts[each["id"]] = "suspicious"
            if each["relation"] == "at_most" and each["value"] < figure:
                verdicts[each["id"]] = "impossible"
    return verdicts


# %% right: relations first, bounds around the value, NumPy strings
def audit(records, tolerance=0.002):
    unknown = {each["relation"] for each in records} - {"at_most", "equal"}
    if unknown:
        raise ValueError(f"unknown relations {unknown}")
    result = {}
    for each in records:
        value, verdict = each["value"], np.str_("consistent")
        low, high = sorted([value * (1 - tolerance), value * (1 + tolerance)])
        try:
            figure = float(each["printed"])
            if each["relation"] == "equal" and not low <= figure <= high:
                verdict = np.str_("suspicious")
            if each["relation"] == "at_most" and figure > value:
                verdict = np.str_("impossible")
        except ValueError:
            verdict = np.str_("impossible")
        result[each["id"]] = verdict
    return result
