"""Pólya urns and Arthur's race: exact results, second methods and bad input."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import betabinom, binom, chisquare

from clusterlab.models import lock_in, polya_pmf, polya_urn

quick = settings(deadline=None, derandomize=True)

balls = st.floats(0.01, 100)
few_draws = st.integers(0, 40)


def rng(seed=1):
    return np.random.default_rng(seed)


# The exact distribution


@quick
@given(balls, balls, st.floats(0, 100), few_draws)
def test_probabilities_add_up_to_one(red, blue, added, draws):
    pmf = polya_pmf(red, blue, added, draws)
    assert pmf.shape == (draws + 1,)
    assert pmf.min() >= 0
    assert pmf.sum() == pytest.approx(1)


@quick
@given(balls, balls, st.floats(0, 100), few_draws)
def test_the_mean_share_is_the_share_at_the_start(red, blue, added, draws):
    pmf = polya_pmf(red, blue, added, draws)
    reds = red + added * np.arange(draws + 1)
    share = reds / (red + blue + added * draws)
    assert pmf @ share == pytest.approx(red / (red + blue))


@quick
@given(balls, balls, st.floats(0, 100), few_draws)
def test_the_colours_are_exchangeable(red, blue, added, draws):
    there = polya_pmf(red, blue, added, draws)
    back = polya_pmf(blue, red, added, draws)
    assert there == pytest.approx(back[::-1])


@quick
@given(balls, balls, st.floats(0.01, 100), few_draws, st.floats(0.01, 100))
def test_only_the_proportions_of_balls_matter(red, blue, added, draws, factor):
    there = polya_pmf(red, blue, added, draws)
    rescaled = polya_pmf(factor * red, factor * blue, factor * added, draws)
    assert there == pytest.approx(rescaled)


@quick
@given(balls, balls, st.floats(0.01, 100), few_draws)
def test_the_distribution_is_the_beta_binomial(red, blue, added, draws):
    expected = betabinom(draws, red / added, blue / added).pmf(np.arange(draws + 1))
    assert polya_pmf(red, blue, added, draws) == pytest.approx(expected, abs=1e-9)


@quick
@given(balls, balls, few_draws)
def test_without_added_balls_the_distribution_is_binomial(red, blue, draws):
    expected = binom(draws, red / (red + blue)).pmf(np.arange(draws + 1))
    assert polya_pmf(red, blue, 0, draws) == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize(("red", "blue", "added"), [(1, 1, 1), (3, 1, 2), (1, 2, 0.5)])
def test_the_distribution_agrees_with_walking_through_all_histories(red, blue, added):
    draws, expected = 6, np.zeros(7)
    for history in product([0, 1], repeat=draws):
        balls, probability = np.array([blue, red], dtype=float), 1.0
        for colour in history:
            probability *= balls[colour] / balls.sum()
            balls[colour] += added
        expected[sum(history)] += probability
    assert polya_pmf(red, blue, added, draws) == pytest.approx(expected)


def test_thousands_of_draws_keep_their_probability():
    assert polya_pmf(2, 3, 1, 20_000).sum() == pytest.approx(1)
    assert polya_pmf(2e6, 3e6, 1e-6, 100).sum() == pytest.approx(1)


# The simulated urns


@pytest.mark.parametrize(
    ("red", "blue", "added"),
    [(1, 1, 1), (2, 1, 1), (1, 3, 2), (0.5, 0.5, 1), (3, 2, 0)],
)
def test_simulated_urns_follow_the_exact_distribution(red, blue, added):
    draws, urns = 8, 20_000
    weight = added or 1
    # Without added balls the share forgets the draws, so count them by a rule.
    if added:
        shares = polya_urn(red, blue, added, draws, rng(), urns)
        reds = (shares * (red + blue + added * draws) - red) / added
    else:
        fair = red / (red + blue)
        shares = polya_urn(red, blue, weight, draws, rng(), urns, rule=lambda x: fair)
        reds = (shares * (red + blue + weight * draws) - red) / weight
    counts = np.bincount(np.rint(reds).astype(int), minlength=draws + 1)
    expected = urns * polya_pmf(red, blue, added, draws)
    assert chisquare(counts, expected).pvalue > 0.001


@quick
@given(balls, balls, st.floats(0, 100), st.integers(0, 20), st.integers(1, 20))
def test_shares_lie_between_all_blue_and_all_red(red, blue, added, draws, urns):
    shares = polya_urn(red, blue, added, draws, rng(), urns)
    total = red + blue + added * draws
    assert shares.shape == (urns,)
    assert (shares >= red / total - 1e-12).all()
    assert (shares <= (red + added * draws) / total + 1e-12).all()


def test_one_urn_is_simulated_unless_more_are_wanted():
    assert polya_urn(1, 1, 1, 10, rng()).shape == (1,)


def test_without_draws_the_share_is_that_at_the_start():
    assert polya_urn(1, 3, 1, 0, rng(), 3).tolist() == [0.25] * 3


def test_without_added_balls_the_share_stays():
    assert polya_urn(1, 3, 0, 50, rng(), 3).tolist() == [0.25] * 3


def test_the_same_generator_gives_the_same_histories():
    one, two = (polya_urn(1, 1, 1, 50, rng(7), 5) for _ in range(2))
    assert (one == two).all()
    assert (one != polya_urn(1, 1, 1, 50, rng(8), 5)).any()


def test_the_proportional_rule_is_the_default():
    by_default = polya_urn(1, 2, 1, 50, rng(), 9)
    by_rule = polya_urn(1, 2, 1, 50, rng(), 9, rule=lambda share: share)
    assert (by_default == by_rule).all()


def test_a_rule_that_always_or_never_takes_red_fills_the_urn_with_one_colour():
    assert polya_urn(1, 1, 1, 8, rng(), 2, rule=lambda x: 1.0).tolist() == [0.9] * 2
    assert polya_urn(1, 1, 1, 8, rng(), 2, rule=np.zeros_like).tolist() == [0.1] * 2


def test_a_rule_flatter_than_proportional_ends_at_one_half():
    def against_the_crowd(share):
        return 1 - share

    shares = polya_urn(1, 1, 1, 3000, rng(), 200, rule=against_the_crowd)
    assert np.abs(shares - 0.5).max() < 0.05


def test_a_rule_steeper_than_proportional_locks_every_urn_in():
    def steep(x):
        return x**3 / (x**3 + (1 - x) ** 3)

    shares = polya_urn(1, 1, 1, 3000, rng(), 500, rule=steep)
    assert np.mean((shares > 0.95) | (shares < 0.05)) > 0.98
    assert 0.4 < np.mean(shares > 0.5) < 0.6


# Arthur's race


def walk(barrier, p, races, seed):
    """Adoptions and winner of each race, followed step by step."""
    random = rng(seed)
    lead, length = np.zeros(races, dtype=int), np.zeros(races, dtype=int)
    while (running := np.abs(lead) < barrier).any():
        step = np.where(random.random(races) < p, 1, -1)
        lead, length = lead + running * step, length + running
    return length, lead > 0


@pytest.mark.parametrize(("barrier", "p"), [(1, 0.5), (3, 0.5), (4, 0.6), (5, 0.3)])
def test_the_race_agrees_with_simulated_races(barrier, p):
    races = 20_000
    length, a_won = walk(barrier, p, races, seed=3)
    exact = lock_in(barrier, p)
    margin = 4 * length.std() / np.sqrt(races) + 1e-12
    assert abs(length.mean() - exact.expected_adoptions) < margin
    margin = 4 * a_won.std() / np.sqrt(races)
    assert abs(a_won.mean() - exact.probability_a) < margin


@quick
@given(st.integers(1, 30), st.floats(0.01, 0.99))
def test_the_race_solves_the_equations_of_the_gamblers_ruin(barrier, p):
    states = np.arange(1 - barrier, barrier)
    moves = p * np.eye(len(states), k=1) + (1 - p) * np.eye(len(states), k=-1)
    system = np.eye(len(states)) - moves
    last_step = np.where(states == barrier - 1, p, 0)
    start = barrier - 1
    length = np.linalg.solve(system, np.ones(len(states)))[start]
    wins = np.linalg.solve(system, last_step)[start]
    race = lock_in(barrier, p)
    assert race.expected_adoptions == pytest.approx(length, rel=1e-6)
    assert race.probability_a == pytest.approx(wins, rel=1e-6)


@quick
@given(st.integers(1, 1000))
def test_an_even_race_takes_the_square_of_the_barrier(barrier):
    assert lock_in(barrier) == (barrier**2, 0.5)
    nearly = lock_in(barrier, 0.5 + 1e-12)
    assert nearly.expected_adoptions == pytest.approx(barrier**2)


@quick
@given(st.integers(1, 50), st.floats(0, 1))
def test_the_rivals_are_exchangeable(barrier, p):
    there, back = lock_in(barrier, p), lock_in(barrier, 1 - p)
    assert there.expected_adoptions == pytest.approx(back.expected_adoptions)
    assert there.probability_a == pytest.approx(1 - back.probability_a)


@pytest.mark.parametrize("p", [0, 1])
def test_a_race_without_chance_takes_as_many_adoptions_as_the_barrier(p):
    assert lock_in(7, p) == (7, p)


# Bad input

URN = {"red": 1, "blue": 1, "added": 1, "draws": 5, "rng": rng(), "urns": 2}
NUMBERS = [
    (np.nan, "contains nan; drop or fill missing and infinite values first."),
    (np.inf, "contains inf; drop or fill missing and infinite values first."),
    ("many", "must be numeric; got 'many'."),
    ([], "is empty; give at least one number."),
]


def message_of(function, *args, **kwargs):
    with pytest.raises(ValueError) as error:
        function(*args, **kwargs)
    return str(error.value)


@pytest.mark.parametrize("name", ["red", "blue", "added", "draws", "urns"])
@pytest.mark.parametrize(("bad", "complaint"), NUMBERS)
def test_an_urn_of_no_numbers_is_refused(name, bad, complaint):
    changed = {**URN, name: bad}
    assert message_of(polya_urn, **changed) == f"{name} {complaint}"
    if name != "urns":
        changed = {key: changed[key] for key in ("red", "blue", "added", "draws")}
        assert message_of(polya_pmf, **changed) == f"{name} {complaint}"


@pytest.mark.parametrize(
    ("name", "bad", "complaint"),
    [
        ("red", 0, "contains 0; every value must be positive."),
        ("blue", -1, "contains -1; every value must be positive."),
        ("added", -1, "contains -1; it must be at least 0."),
        ("draws", -1, "contains -1; it must be at least 0."),
        ("draws", 2.5, "is 2.5; give a whole number."),
        ("urns", 0, "contains 0; it must be at least 1."),
        ("urns", 1.5, "is 1.5; give a whole number."),
        ("red", [1, 2], "is [1, 2]; give a single number."),
    ],
)
def test_an_urn_out_of_its_domain_is_refused(name, bad, complaint):
    changed = {**URN, name: bad}
    assert message_of(polya_urn, **changed) == f"{name} {complaint}"
    if name != "urns":
        changed = {key: changed[key] for key in ("red", "blue", "added", "draws")}
        assert message_of(polya_pmf, **changed) == f"{name} {complaint}"


def test_a_seed_is_no_generator():
    assert message_of(polya_urn, **{**URN, "rng": 7}) == (
        "rng is 7; give a generator such as numpy.random.default_rng(2024)."
    )


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        (lambda x: 2 * x + 1, "rule(share) contains 2; it must be at most 1."),
        (lambda x: x - 1, "rule(share) contains -0.5; it must be at least 0."),
        (
            lambda x: np.full_like(x, np.nan),
            "rule(share) contains nan; drop or fill missing and infinite values first.",
        ),
        (
            lambda x: np.ones(3),
            "rule(share) has shape (3,) for 2 urns; return one probability for each "
            "urn.",
        ),
    ],
)
def test_a_rule_that_returns_no_probabilities_is_refused(rule, message):
    assert message_of(polya_urn, **URN, rule=rule) == message


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((0,), "barrier contains 0; it must be at least 1."),
        ((2.5,), "barrier is 2.5; give a whole number."),
        ((3, 1.1), "p contains 1.1; it must be at most 1."),
        ((3, -0.1), "p contains -0.1; it must be at least 0."),
        ((3, "even"), "p must be numeric; got 'even'."),
        (
            (np.nan,),
            "barrier contains nan; drop or fill missing and infinite values first.",
        ),
        (
            (3, np.inf),
            "p contains inf; drop or fill missing and infinite values first.",
        ),
        (([],), "barrier is empty; give at least one number."),
        (([3, 4],), "barrier is [3, 4]; give a single number."),
    ],
)
def test_a_race_out_of_its_domain_is_refused(arguments, message):
    assert message_of(lock_in, *arguments) == message
