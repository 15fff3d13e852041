"""Does the library reproduce published numbers, from the published inputs?"""

import numpy as np
import pytest
from published.record import collect

PUBLISHED = collect()


@pytest.mark.parametrize("value", PUBLISHED, ids=str)
def test_the_library_reproduces(value):
    computed = np.ravel(np.asarray(value.compute(), dtype=float))
    expected = np.ravel(np.asarray(value.expected, dtype=float))
    assert computed.shape == expected.shape
    assert (np.abs(computed - expected) <= value.tolerance).all(), (
        f"computed {computed}, published {expected}, in {value.source}"
    )
