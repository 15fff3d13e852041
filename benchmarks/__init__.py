"""How fast is the library? Ratios within one run, on one core.

``python -m benchmarks`` times every entry of ``registry.py``; a name or a part of one
after it picks entries. An entry times the library against a plain-Python version and,
where there is one, against the nearest library, after checking that all give the same
answer. It also shows how time grows with size.
"""

import os
import sys
from pathlib import Path

# One core for all, set before NumPy is read.
for _name in ("OMP", "OPENBLAS", "MKL", "NUMBA"):
    os.environ.setdefault(f"{_name}_NUM_THREADS", "1")

# The plain version of the policy lab lives with the tests.
sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
