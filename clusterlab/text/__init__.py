"""The words people see in widgets, quizzes and messages, apart from the code.

One folder per language, one TOML file per subject: a new language is a new folder.
The environment variable CLUSTERLAB_LANGUAGE chooses it; English is the default.
"""

import os
import tomllib
from functools import cache
from importlib.resources import files


def text(subject):
    """Return the words on `subject` as a dictionary.

    Examples
    --------
    >>> sorted(text("predictions"))
    ['confidence', 'fraction', 'not_a_choice', 'not_a_number', 'required', 'reveal']
    """
    return _read(subject, os.environ.get("CLUSTERLAB_LANGUAGE", "en"))


@cache
def _read(subject, language):
    source = files(__package__) / language / f"{subject}.toml"
    if not source.is_file():
        raise ValueError(
            f"There is no text on {subject!r} in language {language!r}; "
            f"available: {', '.join(_available())}."
        )
    return tomllib.loads(source.read_text(encoding="utf-8"))


def _available():
    return sorted(
        f"{folder.name}/{file.name.removesuffix('.toml')}"
        for folder in files(__package__).iterdir()
        if folder.is_dir()
        for file in folder.iterdir()
        if file.name.endswith(".toml")
    )
