# %% wrong: a line, not a circle
# says: lie on a circle
def mean_mismatch(skills, jobs):
    gap = np.abs(np.asarray(skills)[:, None] - np.asarray(jobs))
    return gap.min(axis=1).mean()


# %% wrong: the sum
# says: not the sum
def mean_mismatch(skills, jobs):
    gap = np.abs(np.asarray(skills)[:, None] - np.asarray(jobs))
    gap = np.minimum(gap, 1 - gap)
    return gap.min(axis=1).sum()


# %% wrong: all jobs
# says: averaged over all jobs
def mean_mismatch(skills, jobs):
    gap = np.abs(np.asarray(skills)[:, None] - np.asarray(jobs))
    gap = np.minimum(gap, 1 - gap)
    return gap.mean()


# %% wrong: the nearest worker of each job
# says: each worker's nearest job
def mean_mismatch(skills, jobs):
    gap = np.abs(np.asarray(skills)[:, None] - np.asarray(jobs))
    gap = np.minimum(gap, 1 - gap)
    return gap.min(axis=0).mean()


# %% wrong: the largest distance
# says: largest distance
def mean_mismatch(skills, jobs):
    gap = np.abs(np.asarray(skills)[:, None] - np.asarray(jobs))
    gap = np.minimum(gap, 1 - gap)
    return gap.min(axis=1).max()


# %% wrong: the formula for even spacing
# says: evenly spaced
def mean_mismatch(skills, jobs):
    gap = np.abs(np.asarray(skills)[:, None] - np.asarray(jobs))
    gap = np.minimum(gap, 1 - gap)
    return 1 / (4 * len(jobs))


# %% wrong: wraps only past the last job
def mean_mismatch(skills, jobs):
    gap = np.abs(np.asarray(skills)[:, None] - np.asarray(jobs))
    low = np.abs(np.asarray(skills)[:, None] - np.asarray(jobs) + 1)
    return np.minimum(gap, low).min(axis=1).mean()


# %% wrong: each job takes one worker
def mean_mismatch(skills, jobs):
    free, total = list(jobs), 0
    for skill in sorted(skills, reverse=True):
        if not free:
            free = list(jobs)
        gap = [min(abs(skill - job), 1 - abs(skill - job)) for job in free]
        total += min(gap)
        free.pop(gap.index(min(gap)))
    return total / len(skills)


# %% wrong: the median
def mean_mismatch(skills, jobs):
    gap = np.abs(np.asarray(skills)[:, None] - np.asarray(jobs))
    gap = np.minimum(gap, 1 - gap)
    return np.median(gap.min(axis=1))


# %% right: plain Python
def mean_mismatch(skills, jobs):
    total = 0
    for skill in skills:
        gaps = [abs(skill - job) for job in jobs]
        total += min(min(gap, 1 - gap) for gap in gaps)
    return total / len(skills)


# %% right: modulo
def mean_mismatch(skills, jobs):
    gap = (np.subtract.outer(np.asarray(skills), np.asarray(jobs)) + 0.5) % 1 - 0.5
    return np.abs(gap).min(axis=1).mean()


# %% right: copies of the jobs and searchsorted
def mean_mismatch(skills, jobs):
    jobs = np.sort(np.concatenate([np.asarray(jobs) + turn for turn in (-1, 0, 1)]))
    at = np.searchsorted(jobs, skills)
    return np.minimum(jobs[at] - skills, np.asarray(skills) - jobs[at - 1]).mean()


# %% wrong: squared distances
def mean_mismatch(skills, jobs):
    gap = np.abs(np.asarray(skills)[:, None] - np.asarray(jobs))
    gap = np.minimum(gap, 1 - gap)
    return (gap**2).min(axis=1).mean() ** 0.5


# %% wrong: each kind of skill counts once
def mean_mismatch(skills, jobs):
    gap = np.abs(np.unique(skills)[:, None] - np.asarray(jobs))
    gap = np.minimum(gap, 1 - gap)
    return gap.min(axis=1).mean()


# %% right: the shorter arc through an angle
def mean_mismatch(skills, jobs):
    turn = np.exp(2j * np.pi * np.subtract.outer(list(skills), list(jobs)))
    return float(np.abs(np.angle(turn)).min(axis=1).mean() / (2 * np.pi))


# %% wrong: looks one way round the circle only
# says: on either side of the worker
def mean_mismatch(skills, jobs):
    skills, jobs = np.asarray(skills), np.asarray(jobs)
    return ((skills[:, None] - jobs) % 1).min(axis=1).mean()
