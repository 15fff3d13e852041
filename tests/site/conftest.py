"""The website, built once, and a Chromium that is offline.

Two modules are built, or all if the environment variable WHOLE_SITE is set.
"""

import os

import build_site
import pytest
from notebooks_of import ROOT

FEW = ["--modules", "00-start-here", "02-measuring-clusters"]


@pytest.fixture(scope="session")
def arguments():
    """What `build_site` is asked to build."""
    if os.environ.get("WHOLE_SITE"):
        return []
    return [*FEW, "--output", str(ROOT / "build" / "site-test")]


@pytest.fixture(scope="session")
def site(arguments):
    """The folder of the built pages."""
    assert build_site.main(arguments) == 0
    output = arguments[-1] if arguments else ROOT / "build" / "site"
    return ROOT / output / "html" / "en"


@pytest.fixture(scope="session")
def words():
    """The words of the English site."""
    return build_site.words_of("en")
