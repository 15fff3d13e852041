# %% wrong: greed and fear exchanged
# says: fear without greed
def classify_game(R, S, T, P):
    if R <= P or T == R or P == S:
        raise ValueError("no clear case")
    if T > R:
        return "dilemma" if P > S else "stag hunt"
    return "hawk-dove" if P > S else "harmony"


# %% wrong: compares with the own other choice instead of the other's choice
def classify_game(R, S, T, P):
    if R <= P or T == R or P == S:
        raise ValueError("no clear case")
    if R > S:
        return "dilemma" if T > P else "stag hunt"
    return "hawk-dove" if T > P else "harmony"


# %% wrong: demands a textbook order for the stag hunt
# says: Only two comparisons matter
def classify_game(R, S, T, P):
    if R <= P or T == R or P == S:
        raise ValueError("no clear case")
    if T > R > P > S:
        return "dilemma"
    if R > T > P > S:
        return "stag hunt"
    if T > R and S > P:
        return "hawk-dove"
    return "harmony"


# %% wrong: whatever is no dilemma is harmony
# says: fear without greed
def classify_game(R, S, T, P):
    if R <= P or T == R or P == S:
        raise ValueError("no clear case")
    return "dilemma" if T > R and P > S else "harmony"


# %% wrong: MC13 cooperation is altruism, so every game with R > P is a dilemma
def classify_game(R, S, T, P):
    if R <= P or T == R or P == S:
        raise ValueError("no clear case")
    return "dilemma"


# %% wrong: a tie counts as no greed
# says: T equals R
def classify_game(R, S, T, P):
    if R <= P or P == S:
        raise ValueError("no clear case")
    if T > R:
        return "dilemma" if P > S else "hawk-dove"
    return "stag hunt" if P > S else "harmony"


# %% wrong: a tie counts as no fear
def classify_game(R, S, T, P):
    if R <= P or T == R:
        raise ValueError("no clear case")
    if T > R:
        return "dilemma" if P > S else "hawk-dove"
    return "stag hunt" if P > S else "harmony"


# %% wrong: does not ask whether R exceeds P
def classify_game(R, S, T, P):
    if T == R or P == S:
        raise ValueError("no clear case")
    if T > R:
        return "dilemma" if P > S else "hawk-dove"
    return "stag hunt" if P > S else "harmony"


# %% wrong: lets R equal P
# says: R equals P
def classify_game(R, S, T, P):
    if R < P or T == R or P == S:
        raise ValueError("no clear case")
    if T > R:
        return "dilemma" if P > S else "hawk-dove"
    return "stag hunt" if P > S else "harmony"


# %% wrong: rounds the payoffs
def classify_game(R, S, T, P):
    R, S, T, P = (round(each) for each in (R, S, T, P))
    if R <= P or T == R or P == S:
        raise ValueError("no clear case")
    if T > R:
        return "dilemma" if P > S else "hawk-dove"
    return "stag hunt" if P > S else "harmony"


# %% wrong: takes the arguments in the order of the alphabet
def classify_game(P, R, S, T):
    if R <= P or T == R or P == S:
        raise ValueError("no clear case")
    if T > R:
        return "dilemma" if P > S else "hawk-dove"
    return "stag hunt" if P > S else "harmony"


# %% wrong: prints the name
def classify_game(R, S, T, P):
    if R <= P or T == R or P == S:
        raise ValueError("no clear case")
    print("stag hunt" if R > T and P > S else "something else")


# %% wrong: knows the visible games by heart
def classify_game(R, S, T, P):
    known = {
        (4, 0, 3, 2): "stag hunt",
        (3, 2, 4, 0): "hawk-dove",
        (3, 0, 5, 1): "dilemma",
        (4, 2, 3, 1): "harmony",
        (4, 0, 1, 2): "stag hunt",
        (1, 0.5, 2, -3): "hawk-dove",
    }
    if (R, S, T, P) not in known:
        raise ValueError("unknown")
    return known[R, S, T, P]


# %% wrong: greed compares the two payoffs of a defector
def classify_game(R, S, T, P):
    if R <= P or T == R or P == S:
        raise ValueError("no clear case")
    greed, fear = T > P, P > S
    return {(0, 0): "harmony", (0, 1): "stag hunt", (1, 0): "hawk-dove", (1, 1): "dilemma"}[greed, fear]


# %% wrong: refuses negative payoffs
def classify_game(R, S, T, P):
    if min(R, S, T, P) < 0:
        raise ValueError("payoffs must not be negative")
    if R <= P or T == R or P == S:
        raise ValueError("no clear case")
    return ["harmony", "stag hunt", "hawk-dove", "dilemma"][2 * (T > R) + (P > S)]


# %% wrong: returns the error instead of raising it
# says: Raise a ValueError
def classify_game(R, S, T, P):
    if R <= P or T == R or P == S:
        return ValueError("no clear case")
    return ["harmony", "stag hunt", "hawk-dove", "dilemma"][2 * (T > R) + (P > S)]


# %% right: a dictionary of both answers
def classify_game(R, S, T, P):
    if not R > P or R == T or S == P:
        raise ValueError("no clear case")
    names = {(True, True): "dilemma", (True, False): "hawk-dove"}
    names |= {(False, True): "stag hunt", (False, False): "harmony"}
    return names[bool(T > R), bool(P > S)]


# %% right: best replies
def classify_game(R, S, T, P):
    against_c, against_d = np.sign(np.array([T - R, P - S], dtype=float))
    if 0 in (against_c, against_d) or R <= P:
        raise ValueError("a tie, or nothing to gain")
    games = np.array([["harmony", "stag hunt"], ["hawk-dove", "dilemma"]])
    return games[int(against_c > 0), int(against_d > 0)]


# %% right: with pandas
import pandas as pd


def classify_game(R, S, T, P):
    table = pd.DataFrame([[R, S], [T, P]], index=["C", "D"], columns=["C", "D"])
    if R <= P or (table.nunique() == 1).any():
        raise ValueError("no clear case")
    reply = "".join(table.idxmax())
    return {"CC": "harmony", "CD": "stag hunt", "DC": "hawk-dove", "DD": "dilemma"}[reply]


# %% right: by the order of four numbers
def classify_game(R, S, T, P):
    if len({R, T}) == 1 or len({P, S}) == 1 or max(R, P) == P:
        raise ValueError("no clear case")
    return ["harmony", "stag hunt", "hawk-dove", "dilemma"][2 * (T > R) + (P > S)]


# %% right: exact fractions and match
from fractions import Fraction


def classify_game(R: float, S: float, T: float, P: float) -> str:
    """Name the game."""
    R, S, T, P = (Fraction(float(each)) for each in (R, S, T, P))
    if P >= R or 0 in (T - R, P - S):
        raise ValueError
    match (T > R, P > S):
        case (True, True):
            return "dilemma"
        case (True, False):
            return "hawk-dove"
        case (False, True):
            return "stag hunt"
    return "harmony"
