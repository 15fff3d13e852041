# %% wrong: upside down
# says: Upside down
def queue_by_destination(jobs, wages, wedges, rural_wage):
    jobs, worth = np.array(jobs), (1 - np.array(wedges)) * np.array(wages)
    people = jobs * rural_wage / worth
    return people, 1 - jobs / people


# %% wrong: the wedge is what is kept
# says: The wedge is what is lost
def queue_by_destination(jobs, wages, wedges, rural_wage):
    people = np.array(wedges) * np.array(wages) * np.array(jobs) / rural_wage
    return people, 1 - np.array(jobs) / np.maximum(people, 1)


# %% wrong: without the wedges
# says: The wedges changed nothing
def queue_by_destination(jobs, wages, wedges, rural_wage):
    people = np.array(wages) * np.array(jobs) / rural_wage
    return people, 1 - np.array(jobs) / people


# %% wrong: divides by the wedge
# says: A wedge keeps people away
def queue_by_destination(jobs, wages, wedges, rural_wage):
    people = np.array(wages) * np.array(jobs) / rural_wage / (1 - np.array(wedges))
    return people, 1 - np.array(jobs) / people


# %% wrong: subtracts the wedge
# says: The wedge is a share of the wage
def queue_by_destination(jobs, wages, wedges, rural_wage):
    people = (np.array(wages) - np.array(wedges)) * np.array(jobs) / rural_wage
    return people, 1 - np.array(jobs) / people


# %% wrong: the share with a job
# says: That is the share with a job
def queue_by_destination(jobs, wages, wedges, rural_wage):
    people = (1 - np.array(wedges)) * np.array(wages) * np.array(jobs) / rural_wage
    return people, np.array(jobs) / people


# %% wrong: the number who wait
# says: That is the number who wait
def queue_by_destination(jobs, wages, wedges, rural_wage):
    people = (1 - np.array(wedges)) * np.array(wages) * np.array(jobs) / rural_wage
    return people, people - np.array(jobs)


# %% wrong: those who wait per job
# says: by the people there, not by the jobs
def queue_by_destination(jobs, wages, wedges, rural_wage):
    people = (1 - np.array(wedges)) * np.array(wages) * np.array(jobs) / rural_wage
    return people, people / np.array(jobs) - 1


# %% wrong: refuses nothing
# says: The second place offers 1.76
def queue_by_destination(jobs, wages, wedges, rural_wage):
    people = (1 - np.array(wedges)) * np.array(wages) * np.array(jobs) / rural_wage
    return people, 1 - np.array(jobs) / people


# %% wrong: refuses a place that just fills its jobs
def queue_by_destination(jobs, wages, wedges, rural_wage):
    worth = (1 - np.array(wedges)) * np.array(wages)
    if np.any(worth <= rural_wage):
        raise ValueError("too low")
    people = worth * np.array(jobs) / rural_wage
    return people, 1 - np.array(jobs) / people


# %% wrong: only looks at the last place
def queue_by_destination(jobs, wages, wedges, rural_wage):
    worth = (1 - np.array(wedges)) * np.array(wages)
    if worth[-1] < rural_wage:
        raise ValueError("too low")
    people = worth * np.array(jobs) / rural_wage
    return people, 1 - np.array(jobs) / people


# %% wrong: percent
# says: Return fractions
def queue_by_destination(jobs, wages, wedges, rural_wage):
    worth = (1 - np.array(wedges)) * np.array(wages)
    people = worth * np.array(jobs) / rural_wage
    return people, 100 * (1 - np.array(jobs) / people)


# %% wrong: all of them together
# says: not their sum
def queue_by_destination(jobs, wages, wedges, rural_wage):
    worth = (1 - np.array(wedges)) * np.array(wages)
    people = (worth * np.array(jobs) / rural_wage).sum()
    return people, 1 - sum(jobs) / people


# %% wrong: refuses only if no place can fill its jobs
# says: The second place offers 1.76
def queue_by_destination(jobs, wages, wedges, rural_wage):
    worth = (1 - np.array(wedges)) * np.array(wages)
    if np.all(worth < rural_wage):
        raise ValueError("too low")
    people = worth * np.array(jobs) / rural_wage
    return people, 1 - np.array(jobs) / people


# %% wrong: a rural wage of 2, as in the lesson
def queue_by_destination(jobs, wages, wedges, rural_wage):
    worth = (1 - np.array(wedges)) * np.array(wages)
    if np.any(worth < 2):
        raise ValueError("too low")
    people = worth * np.array(jobs) / 2
    return people, 1 - np.array(jobs) / people


# %% wrong: whole people
# says: expected [15, 45, 6.75]
def queue_by_destination(jobs, wages, wedges, rural_wage):
    worth = (1 - np.array(wedges)) * np.array(wages)
    people = worth * np.array(jobs) // rural_wage
    return people, 1 - np.array(jobs) / people


# %% right: plain Python
def queue_by_destination(jobs, wages, wedges, rural_wage):
    people, rates = [], []
    for e, w, t in zip(jobs, wages, wedges):
        if w * (1 - t) < rural_wage:
            raise ValueError("its jobs stay empty")
        people.append(e * w * (1 - t) / rural_wage)
        rates.append((people[-1] - e) / people[-1])
    return people, rates


# %% right: pandas
def queue_by_destination(jobs, wages, wedges, rural_wage):
    table = pd.DataFrame({"jobs": jobs, "wage": wages, "wedge": wedges})
    chance = rural_wage / (table["wage"] - table["wage"] * table["wedge"])
    if (chance > 1).any():
        raise ValueError("its jobs stay empty")
    return table["jobs"] / chance, 1 - chance


# %% right: one array of two rows
def queue_by_destination(jobs, wages, wedges, rural_wage):
    jobs = np.asarray(jobs, dtype=float)
    ratio = np.multiply(wages, 1 - np.asarray(wedges)) / rural_wage
    if ratio.min() < 1:
        raise ValueError("its jobs stay empty")
    return np.stack([jobs * ratio, (ratio - 1) / ratio])


# %% right: two generators and exact fractions
def queue_by_destination(jobs, wages, wedges, rural_wage):
    from fractions import Fraction

    chances = [
        Fraction(str(rural_wage)) / (Fraction(str(w)) * (1 - Fraction(str(t))))
        for w, t in zip(wages, wedges, strict=True)
    ]
    if any(chance > 1 for chance in chances):
        raise ValueError("Nobody comes for so little.")
    return tuple(float(e / c) for e, c in zip(jobs, chances)), [float(1 - c) for c in chances]


# %% right: one matrix equation
def queue_by_destination(jobs, wages, wedges, rural_wage):
    keep = np.diag(1.0 - np.asarray(wedges)) @ np.asarray(wages, dtype=float)
    if (keep - rural_wage).min() < 0:
        raise ValueError("jobs stay empty")
    people = np.linalg.solve(np.diag(rural_wage / keep), np.asarray(jobs, dtype=float))
    return people, (people - jobs) / people
