# %% wrong: nobody plays with itself
# says: plays with itself too
def dilemma_step(grid, b):
    shifts = [(i, j) for i in (-1, 0, 1) for j in (-1, 0, 1)]
    k = sum(np.roll(grid, s, (0, 1)) for s in shifts) - grid
    earned = np.where(grid == 1, k, b * k)
    best_c = np.max([np.roll(np.where(grid == 1, earned, -1), s, (0, 1)) for s in shifts], axis=0)
    best_d = np.max([np.roll(np.where(grid == 0, earned, -1), s, (0, 1)) for s in shifts], axis=0)
    return np.where(best_c == best_d, grid, best_c > best_d).astype(int)


# %% wrong: four neighbours
# says: eight neighbours
def dilemma_step(grid, b):
    shifts = [(0, 0), (0, 1), (1, 0), (0, -1), (-1, 0)]
    k = sum(np.roll(grid, s, (0, 1)) for s in shifts)
    earned = np.where(grid == 1, k, b * k)
    best_c = np.max([np.roll(np.where(grid == 1, earned, -1), s, (0, 1)) for s in shifts], axis=0)
    best_d = np.max([np.roll(np.where(grid == 0, earned, -1), s, (0, 1)) for s in shifts], axis=0)
    return np.where(best_c == best_d, grid, best_c > best_d).astype(int)


# %% wrong: one after the other
# says: at once
def dilemma_step(grid, b):
    new = np.array(grid)
    rows, columns = new.shape
    around = [(i, j) for i in (-1, 0, 1) for j in (-1, 0, 1)]

    def earn(r, c):
        k = sum(new[(r + i) % rows, (c + j) % columns] for i, j in around)
        return k if new[r, c] else b * k

    for r in range(rows):
        for c in range(columns):
            best = {0: -1, 1: -1}
            for i, j in around:
                at = (r + i) % rows, (c + j) % columns
                best[new[at]] = max(best[new[at]], earn(*at))
            if best[0] != best[1]:
                new[r, c] = best[1] > best[0]
    return new


# %% wrong: edges are walls
# says: Opposite edges
def dilemma_step(grid, b):
    grid = np.array(grid)
    rows, columns = grid.shape
    k, new = np.zeros(grid.shape), grid.copy()
    for r in range(rows):
        for c in range(columns):
            k[r, c] = grid[max(r - 1, 0) : r + 2, max(c - 1, 0) : c + 2].sum()
    earned = np.where(grid == 1, k, b * k)
    for r in range(rows):
        for c in range(columns):
            near = np.s_[max(r - 1, 0) : r + 2, max(c - 1, 0) : c + 2]
            c_best = np.where(grid[near] == 1, earned[near], -1).max()
            d_best = np.where(grid[near] == 0, earned[near], -1).max()
            if c_best != d_best:
                new[r, c] = c_best > d_best
    return new


# %% wrong: defectors earn from defectors as well
# says: from cooperators only
def dilemma_step(grid, b):
    shifts = [(i, j) for i in (-1, 0, 1) for j in (-1, 0, 1)]
    k = sum(np.roll(grid, s, (0, 1)) for s in shifts)
    earned = np.where(grid == 1, k, b * 9)
    best_c = np.max([np.roll(np.where(grid == 1, earned, -1), s, (0, 1)) for s in shifts], axis=0)
    best_d = np.max([np.roll(np.where(grid == 0, earned, -1), s, (0, 1)) for s in shifts], axis=0)
    return np.where(best_c == best_d, grid, best_c > best_d).astype(int)


# %% wrong: the temptation is forgotten
# says: times b
def dilemma_step(grid, b):
    shifts = [(i, j) for i in (-1, 0, 1) for j in (-1, 0, 1)]
    earned = sum(np.roll(grid, s, (0, 1)) for s in shifts)
    best_c = np.max([np.roll(np.where(grid == 1, earned, -1), s, (0, 1)) for s in shifts], axis=0)
    best_d = np.max([np.roll(np.where(grid == 0, earned, -1), s, (0, 1)) for s in shifts], axis=0)
    return np.where(best_c == best_d, grid, best_c > best_d).astype(int)


# %% wrong: copies the best group instead of the best earner
# says: best single earner
def dilemma_step(grid, b):
    shifts = [(i, j) for i in (-1, 0, 1) for j in (-1, 0, 1)]
    k = sum(np.roll(grid, s, (0, 1)) for s in shifts)
    earned = np.where(grid == 1, k, b * k)
    of_c = sum(np.roll(earned * grid, s, (0, 1)) for s in shifts)
    of_d = sum(np.roll(earned * (1 - grid), s, (0, 1)) for s in shifts)
    return np.where(of_c == of_d, grid, of_c > of_d).astype(int)


# %% wrong: does as most neighbours do
# says: not the majority
def dilemma_step(grid, b):
    shifts = [(i, j) for i in (-1, 0, 1) for j in (-1, 0, 1)]
    k = sum(np.roll(grid, s, (0, 1)) for s in shifts)
    return (k >= 5).astype(int)


# %% wrong: a tie makes a defector
# says: In a tie
def dilemma_step(grid, b):
    shifts = [(i, j) for i in (-1, 0, 1) for j in (-1, 0, 1)]
    k = sum(np.roll(grid, s, (0, 1)) for s in shifts)
    earned = np.where(grid == 1, k, b * k)
    best_c = np.max([np.roll(np.where(grid == 1, earned, -1), s, (0, 1)) for s in shifts], axis=0)
    best_d = np.max([np.roll(np.where(grid == 0, earned, -1), s, (0, 1)) for s in shifts], axis=0)
    return (best_c > best_d).astype(int)


# %% wrong: a tie makes a cooperator
# says: In a tie
def dilemma_step(grid, b):
    shifts = [(i, j) for i in (-1, 0, 1) for j in (-1, 0, 1)]
    k = sum(np.roll(grid, s, (0, 1)) for s in shifts)
    earned = np.where(grid == 1, k, b * k)
    best_c = np.max([np.roll(np.where(grid == 1, earned, -1), s, (0, 1)) for s in shifts], axis=0)
    best_d = np.max([np.roll(np.where(grid == 0, earned, -1), s, (0, 1)) for s in shifts], axis=0)
    return (best_c >= best_d).astype(int)


# %% wrong: changes the grid it was given
# says: Return a new grid
def dilemma_step(grid, b):
    shifts = [(i, j) for i in (-1, 0, 1) for j in (-1, 0, 1)]
    k = sum(np.roll(grid, s, (0, 1)) for s in shifts)
    earned = np.where(grid == 1, k, b * k)
    best_c = np.max([np.roll(np.where(grid == 1, earned, -1), s, (0, 1)) for s in shifts], axis=0)
    best_d = np.max([np.roll(np.where(grid == 0, earned, -1), s, (0, 1)) for s in shifts], axis=0)
    grid[:] = np.where(best_c == best_d, grid, best_c > best_d)
    return grid


# %% wrong: square grids only
def dilemma_step(grid, b):
    n = len(grid)
    around = [(i, j) for i in (-1, 0, 1) for j in (-1, 0, 1)]
    k = np.array([[sum(grid[(r + i) % n, (c + j) % n] for i, j in around) for c in range(n)] for r in range(n)])
    earned = np.where(grid == 1, k, b * k)
    best_c = np.max([np.roll(np.where(grid == 1, earned, -1), s, (0, 1)) for s in around], axis=0)
    best_d = np.max([np.roll(np.where(grid == 0, earned, -1), s, (0, 1)) for s in around], axis=0)
    return np.where(best_c == best_d, grid, best_c > best_d).astype(int)


# %% wrong: calls the library
# says: Your answer calls the library
def dilemma_step(grid, b):
    from clusterlab.models import spatial_dilemma

    return spatial_dilemma(grid, b, 1)[1]


# %% wrong: copies the best of the eight neighbours, never itself
# says: compares itself too
def dilemma_step(grid, b):
    shifts = [(i, j) for i in (-1, 0, 1) for j in (-1, 0, 1)]
    k = sum(np.roll(grid, s, (0, 1)) for s in shifts)
    earned = np.where(grid == 1, k, b * k)
    others = [s for s in shifts if s != (0, 0)]
    best_c = np.max([np.roll(np.where(grid == 1, earned, -1), s, (0, 1)) for s in others], axis=0)
    best_d = np.max([np.roll(np.where(grid == 0, earned, -1), s, (0, 1)) for s in others], axis=0)
    return np.where(best_c == best_d, grid, best_c > best_d).astype(int)


# %% wrong: argmax takes the first of equal earners
def dilemma_step(grid, b):
    shifts = [(i, j) for i in (-1, 0, 1) for j in (-1, 0, 1)]
    k = sum(np.roll(grid, s, (0, 1)) for s in shifts)
    earned = np.where(grid == 1, k, b * k)
    first = np.argmax([np.roll(earned, s, (0, 1)) for s in shifts], axis=0)
    near = np.array([np.roll(grid, s, (0, 1)) for s in shifts])
    return np.take_along_axis(near, first[None], axis=0)[0]


# %% wrong: the mean of the neighbours' earnings, not the best
def dilemma_step(grid, b):
    shifts = [(i, j) for i in (-1, 0, 1) for j in (-1, 0, 1)]
    k = sum(np.roll(grid, s, (0, 1)) for s in shifts)
    earned = np.where(grid == 1, k, b * k)
    of_c = sum(np.roll(earned * grid, s, (0, 1)) for s in shifts) / np.maximum(k, 1)
    of_d = sum(np.roll(earned * (1 - grid), s, (0, 1)) for s in shifts) / np.maximum(9 - k, 1)
    return np.where(of_c == of_d, grid, of_c > of_d).astype(int)


# %% wrong: earnings are rounded to whole numbers
# says: Earnings have decimals
def dilemma_step(grid, b):
    shifts = [(i, j) for i in (-1, 0, 1) for j in (-1, 0, 1)]
    k = sum(np.roll(grid, s, (0, 1)) for s in shifts)
    earned = np.where(grid == 1, k, b * k).astype(int)
    best_c = np.max([np.roll(np.where(grid == 1, earned, -1), s, (0, 1)) for s in shifts], axis=0)
    best_d = np.max([np.roll(np.where(grid == 0, earned, -1), s, (0, 1)) for s in shifts], axis=0)
    return np.where(best_c == best_d, grid, best_c > best_d).astype(int)


# %% wrong: eight sites for counting and for copying
# says: counts and compares itself too
def dilemma_step(grid, b):
    shifts = [(i, j) for i in (-1, 0, 1) for j in (-1, 0, 1) if (i, j) != (0, 0)]
    k = sum(np.roll(grid, s, (0, 1)) for s in shifts)
    earned = np.where(grid == 1, k, b * k)
    best_c = np.max([np.roll(np.where(grid == 1, earned, -1), s, (0, 1)) for s in shifts], axis=0)
    best_d = np.max([np.roll(np.where(grid == 0, earned, -1), s, (0, 1)) for s in shifts], axis=0)
    return np.where(best_c == best_d, grid, best_c > best_d).astype(int)


# %% wrong: loops over as many columns as rows
# says: Rows and columns may differ
def dilemma_step(grid, b):
    n, new = len(grid), grid.copy()

    def near(r, c):
        return [((r + i) % n, (c + j) % n) for i in (-1, 0, 1) for j in (-1, 0, 1)]

    def earn(r, c):
        k = sum(grid[at] for at in near(r, c))
        return k if grid[r, c] else b * k

    for r in range(n):
        for c in range(n):
            best = {0: -1, 1: -1}
            for at in near(r, c):
                best[grid[at]] = max(best[grid[at]], earn(*at))
            if best[0] != best[1]:
                new[r, c] = best[1] > best[0]
    return new


# %% wrong: knows the visible counts by heart
def dilemma_step(grid, b):
    visible = {(12, 1.3): 64, (7, 1.85): 40, (7, 1.3): 34, (12, 1.5): 18, (12, 1.25): 64}
    new = np.zeros(grid.shape, dtype=int)
    new.flat[: visible.get((len(grid), b), 0)] = 1
    return new


# %% right: plain loops
def dilemma_step(grid, b):
    rows, columns = len(grid), len(grid[0])

    def near(r, c):
        return [((r + i) % rows, (c + j) % columns) for i in (-1, 0, 1) for j in (-1, 0, 1)]

    def earn(r, c):
        k = sum(int(grid[i][j]) for i, j in near(r, c))
        return k if grid[r][c] else b * k

    new = [[0] * columns for _ in range(rows)]
    for r in range(rows):
        for c in range(columns):
            best = [-1.0, -1.0]
            for i, j in near(r, c):
                best[int(grid[i][j])] = max(best[int(grid[i][j])], earn(i, j))
            new[r][c] = int(grid[r][c]) if best[0] == best[1] else int(best[1] > best[0])
    return new


# %% right: with SciPy
from scipy import ndimage


def dilemma_step(grid, b):
    k = ndimage.convolve(grid, np.ones((3, 3), dtype=int), mode="wrap")
    earned = np.where(grid == 1, k, b * k)
    best_c = ndimage.maximum_filter(np.where(grid == 1, earned, -1.0), 3, mode="wrap")
    best_d = ndimage.maximum_filter(np.where(grid == 0, earned, -1.0), 3, mode="wrap")
    return np.where(best_c == best_d, grid, best_c > best_d)


# %% right: a padded grid
def dilemma_step(grid, b):
    wide = np.pad(grid, 2, mode="wrap")
    windows = np.lib.stride_tricks.sliding_window_view(wide, (3, 3))
    k = windows.sum(axis=(2, 3))
    own = wide[1:-1, 1:-1]
    earned = np.where(own == 1, k, b * k)
    near = np.lib.stride_tricks.sliding_window_view(np.stack([earned, own]), (3, 3), axis=(1, 2))
    earned, who = near
    best_c = np.where(who == 1, earned, -1).max(axis=(2, 3))
    best_d = np.where(who == 0, earned, -1).max(axis=(2, 3))
    return np.where(best_c == best_d, grid, best_c > best_d).astype(np.int8)


# %% right: booleans
def dilemma_step(grid, b):
    shifts = [(i, j) for i in (-1, 0, 1) for j in (-1, 0, 1)]
    k = sum(np.roll(grid, s, (0, 1)) for s in shifts)
    earned = np.where(grid == 1, k, b * k)
    best_c = np.max([np.roll(earned * grid, s, (0, 1)) for s in shifts], axis=0)
    best_d = np.max([np.roll(earned * (1 - grid), s, (0, 1)) for s in shifts], axis=0)
    return (best_c > best_d) | ((best_c == best_d) & (grid == 1))


# %% right: a table of rows and columns, as floats
from scipy.signal import convolve2d


def dilemma_step(grid, b):
    grid = np.array(grid, dtype=float)
    rows, columns = np.indices(grid.shape)
    earned = convolve2d(grid, np.ones((3, 3)), mode="same", boundary="wrap").round()
    earned[grid == 0] *= b
    best = {0: np.full(grid.shape, -1.0), 1: np.full(grid.shape, -1.0)}
    for i in (-1, 0, 1):
        for j in (-1, 0, 1):
            at = (rows + i) % grid.shape[0], (columns + j) % grid.shape[1]
            for own in best:
                best[own] = np.maximum(best[own], np.where(grid[at] == own, earned[at], -1))
    grid[best[1] > best[0]], grid[best[0] > best[1]] = 1, 0
    return grid
