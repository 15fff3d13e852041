"""Tapio's eight states: boundaries, symmetries, a second method and bad input."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clusterlab.measures import decoupling_state

quick = settings(deadline=None, derandomize=True)

thousandths = st.integers(-300, 300)

GROWING = [  # by rising elasticity
    "strong decoupling",
    "weak decoupling",
    "expansive coupling",
    "expansive negative decoupling",
]
FALLING = [
    "strong negative decoupling",
    "weak negative decoupling",
    "recessive coupling",
    "recessive decoupling",
]


def exact_state(emissions, output):
    """The state by exact fractions of whole thousandths."""
    elasticity = Fraction(emissions, output)
    bounds = [0, Fraction(8, 10), Fraction(12, 10)]
    rung = (elasticity >= 0) + sum(elasticity > bound for bound in bounds[1:])
    return (GROWING if output > 0 else FALLING)[rung]


@settings(quick, max_examples=300)
@given(thousandths, thousandths.filter(bool))
def test_states_agree_with_exact_fractions(emissions, output):
    state = decoupling_state(emissions / 1000, output / 1000)
    assert state == exact_state(emissions, output)


@pytest.mark.parametrize("output", [n / 1000 for n in range(5, 300, 5)])
def test_eight_and_twelve_tenths_belong_to_the_lower_class(output):
    for ratio, growing, falling in [
        (0.8, "weak decoupling", "weak negative decoupling"),
        (1.2, "expansive coupling", "recessive coupling"),
    ]:
        assert decoupling_state(ratio * output, output) == growing
        assert decoupling_state(-ratio * output, -output) == falling
        assert decoupling_state(round(ratio * output, 4), output) == growing


@pytest.mark.parametrize(
    ("elasticity", "growing", "falling"),
    [
        (0.801, "expansive coupling", "recessive coupling"),
        (1.201, "expansive negative decoupling", "recessive decoupling"),
        (0.8 + 1e-6, "expansive coupling", "recessive coupling"),
        (1.2 + 1e-6, "expansive negative decoupling", "recessive decoupling"),
    ],
)
def test_just_above_a_boundary_is_the_next_class(elasticity, growing, falling):
    assert decoupling_state(elasticity, 1) == growing
    assert decoupling_state(-elasticity, -1) == falling


@pytest.mark.parametrize("unchanged", [0, 0.0, -0.0])
def test_unchanged_emissions_are_weak_states(unchanged):
    assert decoupling_state(unchanged, 0.05) == "weak decoupling"
    assert decoupling_state(unchanged, -0.05) == "weak negative decoupling"


@pytest.mark.parametrize("little", [1e-12, 1e-300, 5e-324])
def test_the_smallest_change_of_sign_makes_a_state_strong(little):
    assert decoupling_state(-little, 0.05) == "strong decoupling"
    assert decoupling_state(little, -0.05) == "strong negative decoupling"
    assert decoupling_state(-little, 1e10) == "strong decoupling"


@quick
@given(thousandths, thousandths.filter(bool), st.sampled_from([0.01, 100, 1000]))
def test_fractions_and_percentages_give_the_same_state(emissions, output, unit):
    plain = decoupling_state(emissions / 1000, output / 1000)
    assert decoupling_state(unit * emissions, unit * output) == plain


def test_all_eight_states_occur():
    growths = np.array([-2, -1, -0.5, 0.5, 1, 2]) / 10
    found = {decoupling_state(e, g) for e in growths for g in (-0.1, 0.1)}
    assert found == {*GROWING, *FALLING}


def test_relative_is_not_absolute_decoupling():
    assert decoupling_state(0.001, 0.05) == "weak decoupling"  # emissions still grow


def test_output_that_hardly_changes_makes_elasticity_huge():
    assert decoupling_state(1, 5e-324) == "expansive negative decoupling"
    assert decoupling_state(-1, -5e-324) == "recessive decoupling"


def test_numpy_numbers_are_accepted():
    state = decoupling_state(np.float64(-0.02), np.array(0.05))
    assert state == "strong decoupling"


@pytest.mark.parametrize("zero", [0, 0.0, -0.0])
@pytest.mark.parametrize("emissions", [-0.1, 0, 0.1])
def test_output_without_change_is_refused(emissions, zero):
    with pytest.raises(ValueError) as error:
        decoupling_state(emissions, zero)
    assert str(error.value) == (
        "output_growth is 0, so the elasticity is undefined; choose years between "
        "which output changed."
    )


@pytest.mark.parametrize("name", ["emission_growth", "output_growth"])
@pytest.mark.parametrize(
    ("bad", "complaint"),
    [
        (np.nan, "contains nan; drop or fill missing and infinite values first."),
        (np.inf, "contains inf; drop or fill missing and infinite values first."),
        ([], "is empty; give at least one number."),
        ("fast", "must be numeric; got 'fast'."),
        (None, "contains nan; drop or fill missing and infinite values first."),
        ([0.1, 0.2], "is [0.1, 0.2]; give a single number."),
    ],
)
def test_growth_that_is_no_number_is_refused(name, bad, complaint):
    good = {"emission_growth": 0.02, "output_growth": 0.05}
    with pytest.raises(ValueError) as error:
        decoupling_state(**{**good, name: bad})
    assert str(error.value) == f"{name} {complaint}"
