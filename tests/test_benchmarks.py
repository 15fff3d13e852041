"""Do the benchmarks fail when they should? Their timings are not tested here."""

import importlib
from dataclasses import replace

import pytest

from benchmarks.registry import BENCHMARKS, Benchmark

runner = importlib.import_module("benchmarks.__main__")

FAST = Benchmark(
    name="sum",
    unit="numbers",
    size=100,
    sizes=(100, 200),
    prepare=lambda n: (range(n),),
    library=sum,
    plain=lambda numbers: sum(list(numbers)),
    seconds=1,
)


def outcome(monkeypatch, *benchmarks):
    monkeypatch.setattr(runner, "BENCHMARKS", benchmarks)
    monkeypatch.setattr(runner, "SECONDS", 0.001)
    return runner.main([])


def test_all_targets_met_is_a_success(monkeypatch, capsys):
    assert outcome(monkeypatch, FAST) == 0
    assert "at most 1 s: met" in capsys.readouterr().out


@pytest.mark.parametrize("missed", [{"seconds": 0}, {"times_plain": 1e9}])
def test_one_missed_target_is_a_failure(monkeypatch, capsys, missed):
    assert outcome(monkeypatch, FAST, replace(FAST, **missed), FAST) == 1
    assert "MISSED" in capsys.readouterr().out


@pytest.mark.parametrize("version", ["plain", "nearest"])
def test_versions_that_disagree_are_not_compared(monkeypatch, version):
    wrong = replace(FAST, **{version: lambda numbers: sum(numbers) + 1})
    with pytest.raises(SystemExit) as end:
        outcome(monkeypatch, wrong)
    assert str(end.value) == f"sum: {version} gives another answer."


def test_a_benchmark_that_does_not_exist_is_named():
    with pytest.raises(SystemExit) as end:
        runner.main(["telepathy"])
    assert str(end.value).startswith("No benchmark is called telepathy; there are ")


@pytest.mark.parametrize("exponent", [1, 2])
def test_the_exponent_of_growth_is_that_of_the_power_law(monkeypatch, exponent):
    monkeypatch.setattr(runner, "best_time", lambda call, inputs: 3 * inputs**exponent)
    grown = replace(FAST, sizes=(10, 20, 80), prepare=lambda n: n)
    assert runner.growth(grown)[2] == pytest.approx(exponent)


def test_every_benchmark_is_compared_at_one_of_its_sizes():
    assert all(each.size in each.sizes for each in BENCHMARKS)
