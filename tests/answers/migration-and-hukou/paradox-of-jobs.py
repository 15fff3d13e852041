# %% wrong: MC17 every job removes one who waits
# says: Jobs created are not unemployed people removed
def paradox_of_jobs(before, after):
    jobs = after[0] - before[0]
    rate = 100 * (before[0] / before[1] - after[0] / after[1])
    return {"jobs": jobs, "waiting": -jobs, "rate": rate, "paradox": False}


# %% wrong: before minus after
# says: Take after minus before
def paradox_of_jobs(before, after):
    before, after = after, before
    waiting = (after[1] - after[0]) - (before[1] - before[0])
    rate = 100 * (before[0] / before[1] - after[0] / after[1])
    jobs = after[0] - before[0]
    return {"jobs": jobs, "waiting": waiting, "rate": rate, "paradox": waiting > 0 > rate}


# %% wrong: the rate as a fraction
# says: That is a fraction
def paradox_of_jobs(before, after):
    waiting = (after[1] - after[0]) - (before[1] - before[0])
    rate = before[0] / before[1] - after[0] / after[1]
    jobs = after[0] - before[0]
    return {"jobs": jobs, "waiting": waiting, "rate": rate, "paradox": waiting > 0 > rate}


# %% wrong: percent for percentage points
# says: a change in percent of the old rate
def paradox_of_jobs(before, after):
    waiting = (after[1] - after[0]) - (before[1] - before[0])
    old, new = 1 - before[0] / before[1], 1 - after[0] / after[1]
    rate, jobs = 100 * (new / old - 1), after[0] - before[0]
    return {"jobs": jobs, "waiting": waiting, "rate": rate, "paradox": waiting > 0 > rate}


# %% wrong: all newcomers are unemployed
# says: some of them have a job
def paradox_of_jobs(before, after):
    waiting = after[1] - before[1]
    rate = 100 * (before[0] / before[1] - after[0] / after[1])
    jobs = after[0] - before[0]
    return {"jobs": jobs, "waiting": waiting, "rate": rate, "paradox": waiting > 0 > rate}


# %% wrong: a level for a change
# says: subtract those who waited before
def paradox_of_jobs(before, after):
    waiting = after[1] - after[0]
    rate = 100 * (before[0] / before[1] - after[0] / after[1])
    jobs = after[0] - before[0]
    return {"jobs": jobs, "waiting": waiting, "rate": rate, "paradox": waiting > 0 > rate}


# %% wrong: those who wait per job
# says: not by the jobs
def paradox_of_jobs(before, after):
    waiting = (after[1] - after[0]) - (before[1] - before[0])
    rate = 100 * (after[1] / after[0] - before[1] / before[0])
    jobs = after[0] - before[0]
    return {"jobs": jobs, "waiting": waiting, "rate": rate, "paradox": waiting > 0 > rate}


# %% wrong: compares the rates only
# says: Ten fewer wait
def paradox_of_jobs(before, after):
    waiting = (after[1] - after[0]) - (before[1] - before[0])
    rate = 100 * (before[0] / before[1] - after[0] / after[1])
    return {
        "jobs": after[0] - before[0],
        "waiting": waiting,
        "rate": rate,
        "paradox": rate < 0,
    }


# %% wrong: more jobs and more who wait are enough
def paradox_of_jobs(before, after):
    waiting = (after[1] - after[0]) - (before[1] - before[0])
    rate = 100 * (before[0] / before[1] - after[0] / after[1])
    jobs = after[0] - before[0]
    return {"jobs": jobs, "waiting": waiting, "rate": rate, "paradox": jobs > 0 < waiting}


# %% wrong: no change counts as a paradox
def paradox_of_jobs(before, after):
    waiting = (after[1] - after[0]) - (before[1] - before[0])
    rate = 100 * (before[0] / before[1] - after[0] / after[1])
    return {
        "jobs": after[0] - before[0],
        "waiting": waiting,
        "rate": rate,
        "paradox": waiting >= 0 and rate <= 0,
    }


# %% wrong: whole percentage points
# says: expected -3.333333
def paradox_of_jobs(before, after):
    waiting = (after[1] - after[0]) - (before[1] - before[0])
    rate = round(100 * (before[0] / before[1] - after[0] / after[1]))
    jobs = after[0] - before[0]
    return {"jobs": jobs, "waiting": waiting, "rate": rate, "paradox": waiting > 0 > rate}


# %% wrong: the number and the rate move apart
def paradox_of_jobs(before, after):
    waiting = (after[1] - after[0]) - (before[1] - before[0])
    rate = 100 * (before[0] / before[1] - after[0] / after[1])
    return {
        "jobs": after[0] - before[0],
        "waiting": waiting,
        "rate": rate,
        "paradox": waiting * rate < 0,
    }


# %% wrong: jobs lost are not counted
def paradox_of_jobs(before, after):
    waiting = (after[1] - after[0]) - (before[1] - before[0])
    rate = 100 * (before[0] / before[1] - after[0] / after[1])
    jobs = abs(after[0] - before[0])
    return {"jobs": jobs, "waiting": waiting, "rate": rate, "paradox": waiting > 0 > rate}


# %% wrong: the words yes and no
# says: no paradox
def paradox_of_jobs(before, after):
    waiting = (after[1] - after[0]) - (before[1] - before[0])
    rate = 100 * (before[0] / before[1] - after[0] / after[1])
    jobs = after[0] - before[0]
    paradox = "yes" if waiting > 0 > rate else "no"
    return {"jobs": jobs, "waiting": waiting, "rate": rate, "paradox": paradox}


# %% wrong: more who wait are enough
# says: the rate rises too
def paradox_of_jobs(before, after):
    waiting = (after[1] - after[0]) - (before[1] - before[0])
    rate = 100 * (before[0] / before[1] - after[0] / after[1])
    jobs = after[0] - before[0]
    return {"jobs": jobs, "waiting": waiting, "rate": rate, "paradox": waiting > 0}


# %% right: NumPy
def paradox_of_jobs(before, after):
    jobs, town = np.array([before, after], dtype=float).T
    waiting = np.diff(town - jobs)[0]
    rate = 100 * np.diff((town - jobs) / town)[0]
    paradox = np.logical_and(waiting > 0, rate < 0)
    return dict(jobs=np.diff(jobs)[0], waiting=waiting, rate=rate, paradox=paradox)


# %% right: a helper function
def paradox_of_jobs(before, after):
    def state(jobs, town):
        return jobs, town - jobs, 100 - 100 * jobs / town

    jobs, waiting, rate = (new - old for old, new in zip(state(*before), state(*after)))
    result = {"jobs": jobs, "waiting": waiting, "rate": rate}
    result["paradox"] = 1 if waiting > 0 and rate < 0 else 0
    return result


# %% right: a pandas table
def paradox_of_jobs(before, after):
    table = pd.DataFrame([before, after], columns=["jobs", "town"])
    table["waiting"] = table["town"] - table["jobs"]
    table["rate"] = table["waiting"] / table["town"] * 100
    change = table.diff().iloc[1][["jobs", "waiting", "rate"]].to_dict()
    change["paradox"] = change["waiting"] > 0 and change["rate"] < 0
    return change


# %% right: exact fractions
def paradox_of_jobs(before, after):
    from fractions import Fraction

    exact = [[Fraction(str(value)) for value in pair] for pair in (before, after)]
    (e0, l0), (e1, l1) = exact
    more, rate = (l1 - e1) - (l0 - e0), (e0 / l0 - e1 / l1) * 100
    return {"paradox": bool(more > 0 > rate), "rate": float(rate), "waiting": float(more), "jobs": float(e1 - e0)}
