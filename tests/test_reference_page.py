"""The page of reference values is current, complete and all green."""

import reference_page
from published.record import agrees, collect

from clusterlab import measures, models

PAGE = reference_page.PAGE.read_text(encoding="utf-8")


def without_computed(page):
    """The page without computed numbers; their last digit depends on the machine."""
    lines = [line.split(" | ") for line in page.splitlines()]
    return [line[:3] + line[4:] if len(line) == 6 else line for line in lines]


def test_the_page_is_current():
    now = reference_page.page()
    assert without_computed(now) == without_computed(PAGE), "run `make pages`"


def test_every_public_function_has_a_section():
    for room in (measures, models):
        for name in room.__all__:
            heading = f"## {room.__name__.removeprefix('clusterlab.')}.{name}\n"
            assert heading in PAGE


def test_every_value_belongs_to_a_public_function_and_passes():
    public = {f"measures.{n}" for n in measures.__all__}
    public |= {f"models.{n}" for n in models.__all__}
    assert {value.function for value in collect()} <= public
    assert all(map(agrees, collect()))
