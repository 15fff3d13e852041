"""Does the library reproduce published numbers, from the published inputs?"""

import pytest
from published.record import agrees, collect, computed


@pytest.mark.parametrize("value", collect(), ids=str)
def test_the_library_reproduces(value):
    assert agrees(value), (
        f"computed {computed(value)}, published {value.expected}, in {value.source}"
    )
