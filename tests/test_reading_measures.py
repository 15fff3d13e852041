"""The measures count what a student reads, and nothing else."""

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from notebooks_of import MODULES
from reading_measures import main, measures, words_in


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Two words.", 2),
        ("## *Marked* **words** · 3 points", 4),
        ("a [link of four](../far/away.md) words", 5),
        ("The *location quotient* (区位商) is $LQ = a / b$", 6),
        ("Write `f(x, y)`:\n\n$$\na + b = c\n$$\n", 3),
        ("| head | of a table |\n|---|---|\n| one | – |", 5),
        ("Hint.\n\n<details><summary>Rubric</summary>\n\nfolded\n\n</details>", 1),
        ("", 0),
    ],
)
def test_words_are_counted_as_read(text, words):
    assert words_in(text) == words


def test_a_small_notebook_is_measured():
    sources = {"bibliography": ["ellison1997"]}
    notebook = new_notebook(
        cells=[
            new_markdown_cell("# A title"),
            new_markdown_cell("one two three four five six"),
            new_markdown_cell("## Sources\n\nA long list", metadata=sources),
            new_code_cell("a = 1\n\nb = 2"),
            new_code_cell("print(a)\n" * 4),
        ]
    )
    assert measures(notebook).row(minutes=35) == [
        *["2", "4", "6", "6", "3", "4", "1.0", "35"]
    ]


def test_every_module_has_a_row_in_both_tables(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "150")
    main()
    printed = capsys.readouterr().out
    assert all(printed.count(module) == 2 for module in MODULES)
    assert "Project Pythia" in printed
