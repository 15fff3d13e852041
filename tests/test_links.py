"""Links lead somewhere: in the repository, and in pages built from it."""

import nbformat
import pytest
from links import (
    ROOT,
    SITE,
    SOURCES,
    Link,
    files,
    links_in,
    main,
    problem,
    problems,
)
from nbformat.v4 import new_markdown_cell, new_notebook


def test_links_of_the_repository_are_sound():
    links = links_in(files(ROOT, SOURCES))
    assert len(links) > 200
    assert problems(links) == []


@pytest.mark.parametrize(
    "target, why",
    [
        ("modules/00-start-here/lesson.ipynb", ""),
        ("modules/99-none/lesson.ipynb", "no such file"),
        ("instructors/../data.md", ""),
        ("instructors/written.md", "no such file"),
    ],
)
def test_the_websites_pages_find_lessons_and_generated_pages(target, why):
    assert problem(Link(SITE / "index.md", "", target)) == why


def wrong(folder, text):
    """What is wrong with the links of a page with this text."""
    page = folder / "page.md"
    page.write_text(text, encoding="utf-8")
    return [line.rsplit(" (")[1].rstrip(")") for line in problems(links_in([page]))]


@pytest.fixture
def folder(tmp_path):
    """A folder with a page, a notebook and a built page to link to."""
    (tmp_path / "other.md").write_text("# What it does\n\n## *Two* `names`, 2nd\n")
    cell = new_markdown_cell("## Next steps")
    nbformat.write(new_notebook(cells=[cell]), tmp_path / "other.ipynb")
    (tmp_path / "built").mkdir()
    (tmp_path / "built" / "index.html").write_text('<p id="top">Built.</p>')
    return tmp_path


@pytest.mark.parametrize(
    "target",
    [
        *["other.md", "other.md#what-it-does", "other.md#two-names-2nd", "built"],
        *["other.ipynb#next-steps", "#here", "https://example.org/a_(b)?c=d#e"],
        *["mailto:someone@example.org", "built/index.html#top"],
    ],
)
def test_a_sound_link_passes(folder, target):
    assert wrong(folder, f"# Here\n\n[link]({target}) and ![picture](other.md)") == []


@pytest.mark.parametrize(
    ("target", "why"),
    [
        ("nowhere.md", "no such file"),
        ("/other.md", "no such file"),
        ("other.md#two", "no such anchor"),
        ("other.ipynb#here", "no such anchor"),
        ("#there", "no such anchor"),
        ("http://example.org", "http instead of https"),
        ("htps://example.org", "no web address"),
        ("https://example", "no valid host"),
    ],
)
def test_a_wrong_link_is_found_with_its_reason(folder, target, why):
    assert wrong(folder, f"# Here\n\n[link]({target})") == [why]


def test_the_cell_of_a_wrong_link_is_named(tmp_path):
    cell = new_markdown_cell("[link](nowhere.md)", id="case")
    nbformat.write(new_notebook(cells=[cell]), tmp_path / "lesson.ipynb")
    (line,) = problems(links_in([tmp_path / "lesson.ipynb"]))
    assert line.endswith("lesson.ipynb, case: nowhere.md (no such file)")


def test_sound_built_pages_pass(folder):
    page = folder / "built" / "page.html"
    page.write_text('<a href="./">home</a><a href="index.html?x=1#top">top</a>')
    (folder / "built" / "_static").mkdir()
    (folder / "built" / "_static" / "template.html").write_text('<a href="{{ x }}">')
    assert main(["--site", str(folder / "built")]) == 0


def test_scripts_and_pictures_of_built_pages_are_checked(folder, capsys):
    page = folder / "built" / "page.html"
    page.write_text('<script src="a.js"></script><img src="b.svg"><a href="#c">c</a>')
    assert main(["--site", str(folder / "built")]) == 1
    report = capsys.readouterr().out
    assert "page.html: a.js (no such file)" in report
    assert "page.html: #c (no such anchor)" in report
    assert "3 links checked, 3 wrong." in report


def test_a_folder_without_pages_is_refused(tmp_path, capsys):
    with pytest.raises(SystemExit):
        main(["--site", str(tmp_path)])
    assert "holds no pages; run `make site` first." in capsys.readouterr().err


def test_external_links_are_listed_with_their_places(capsys):
    assert main(["--external"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any(
        line.endswith("README.md: https://creativecommons.org/licenses/by/4.0/")
        for line in lines
    )
