"""Tipping points and imitation: algebra, a second method, limits and bad input."""

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy.integrate import solve_ivp

from clusterlab.models import replicator, tipping_point

STAG_HUNT = [[4, 0], [3, 2]]
DILEMMA = [[3, 0], [4, 1]]
payoffs = st.lists(st.floats(-5, 5), min_size=4, max_size=4).map(
    lambda four: [four[:2], four[2:]]
)
shares, fines = st.floats(0, 1), st.floats(0, 5)


def advantage(x, table, fine):
    """What a cooperator earns more than a defector, from the meetings."""
    (reward, sucker), (temptation, punishment) = table
    cooperator = x * reward + (1 - x) * sucker
    return cooperator - (x * temptation + (1 - x) * punishment - fine)


@given(payoffs, fines)
def test_cooperating_pays_above_the_tipping_point_only(table, fine):
    (reward, sucker), (temptation, punishment) = table
    assume(reward - sucker - temptation + punishment > 1e-6)
    tip = tipping_point(table, fine)
    for x in np.linspace(0, 1, 21):
        if x > tip + 1e-6:
            assert advantage(x, table, fine) > 0
        if x < tip - 1e-6:
            assert advantage(x, table, fine) < 0


def test_a_fine_can_turn_a_dilemma_into_a_stag_hunt():
    dilemma = [[3, 0], [4, 2]]
    assert tipping_point(dilemma) == 1
    assert tipping_point(dilemma, fine=1.5) == 0.5


@given(st.floats(0, 1), payoffs, fines)
def test_shares_stay_shares_and_move_the_way_that_pays(share, table, fine):
    path = replicator(share, table, rounds=30, fine=fine, step=0.05)
    assert path.shape == (31,)
    assert ((path >= 0) & (path <= 1)).all()
    gain = advantage(path[:-1], table, fine)
    assert (np.diff(path) * gain >= -1e-15).all()


@pytest.mark.parametrize("fine", [0, 0.5, 1, 2])
@pytest.mark.parametrize("start", [0.1, 0.4, 0.6, 0.8])
def test_short_steps_agree_with_the_differential_equation(start, fine):
    exact = solve_ivp(
        lambda _, x: x * (1 - x) * advantage(x, STAG_HUNT, fine),
        (0, 3),
        [start],
        rtol=1e-9,
        atol=1e-12,
    )
    path = replicator(start, STAG_HUNT, rounds=3000, fine=fine, step=0.001)
    assert path[-1] == pytest.approx(exact.y[0, -1], abs=2e-3)


def test_several_starts_give_their_own_paths():
    starts = [0.2, 0.7, 1]
    together = replicator(starts, STAG_HUNT, rounds=20)
    assert together.shape == (21, 3)
    for start, path in zip(starts, together.T, strict=True):
        np.testing.assert_array_equal(path, replicator(start, STAG_HUNT, rounds=20))


@pytest.mark.parametrize("share", [0, 1])
def test_where_all_do_the_same_nobody_changes(share):
    assert (replicator(share, STAG_HUNT, rounds=9, fine=3) == share).all()


def test_defection_takes_over_in_a_dilemma():
    assert replicator(0.99, DILEMMA, rounds=300)[-1] < 1e-6


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        (
            {"payoffs": [4, 0, 3, 2]},
            "payoffs has shape (4,); give the table [[R, S], [T, P]].",
        ),
        (
            {"payoffs": [[4, 0], [3, np.nan]]},
            "payoffs contains nan; drop or fill missing and infinite values first.",
        ),
        ({"fine": -1}, "fine contains -1; it must be at least 0."),
        ({"share": 1.2}, "share contains 1.2; it must be at most 1."),
        ({"share": -0.1}, "share contains -0.1; it must be at least 0."),
        ({"rounds": 2.5}, "rounds is 2.5; give a whole number."),
        ({"step": 0}, "step contains 0; every value must be positive."),
        (
            {"step": 0.8},
            "step is 0.8; with these payoffs a round may overshoot, use at most 0.5.",
        ),
    ],
)
def test_what_is_no_game_is_refused(changed, message):
    arguments = {"share": 0.5, "payoffs": STAG_HUNT, "rounds": 5, "fine": 0, **changed}
    with pytest.raises(ValueError) as error:
        replicator(**arguments)
    assert str(error.value) == message


@pytest.mark.parametrize(
    ("table", "slope"), [([[1, 0], [2, -1.5]], "-2.5"), ([[3, 1], [2, 0]], "0")]
)
def test_a_game_that_does_not_tip_is_refused(table, slope):
    with pytest.raises(ValueError) as error:
        tipping_point(table)
    assert str(error.value) == (
        f"payoffs have R - S - T + P = {slope}; cooperation tips only where this is "
        "positive."
    )
