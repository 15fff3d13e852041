"""The answer bank: named wrong answers and unusual right ones for every exercise."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Answer:
    """One section of a file of the bank.

    Attributes
    ----------
    kind : {"wrong", "right"}
    name : str
    code : str
        What a student might write into the cell.
    """

    kind: str
    name: str
    code: str

    @property
    def is_wrong(self):
        return self.kind == "wrong"

    @property
    def says(self):
        """What the visible test must say about it; empty where nothing is asked."""
        found = re.search(r"^# says: (.+)$", self.code, flags=re.M)
        return found.group(1) if found else ""


def read_bank(path):
    """Read a file of the bank.

    Parameters
    ----------
    path : pathlib.Path

    Returns
    -------
    list of Answer

    Raises
    ------
    ValueError
        If the file is not there, or does not begin with a section.
    """
    if not path.is_file():
        raise ValueError(f"{path} is not there; give the answer bank with --answers.")
    text = path.read_text(encoding="utf-8")
    sections = re.split(r"^# %% (wrong|right): (.+)$", text, flags=re.M)
    if sections[0].strip():
        raise ValueError(
            f"{path} must begin with a section, such as '# %% wrong: half the truth'."
        )
    return [Answer(*sections[i : i + 3]) for i in range(1, len(sections), 3)]
