"""Folders are read as they are, and never a file outside them."""

import io
import os
import zipfile

import pytest

from clusterlab.grading.journal import Journal
from clusterlab.grading.submissions import find_submissions, read_folder


@pytest.fixture
def folder(tmp_path):
    """submitted/李 雷/practice with a notebook."""
    folder = tmp_path / "submitted" / "李 雷" / "practice"
    folder.mkdir(parents=True)
    (folder / "exercises.ipynb").write_bytes(b"notebook")
    return folder


def names_in(files):
    with zipfile.ZipFile(io.BytesIO(files)) as archive:
        return archive.namelist()


def test_name_notebook_and_time_are_read(folder):
    (folder / "timestamp.txt").write_text("2026-11-22 10:00:00 UTC\n")
    found = read_folder(folder)
    assert found.student == "李 雷"
    assert found.notebook == b"notebook"
    assert found.timestamp == "2026-11-22 10:00:00 UTC"
    assert found.reason == ""


@pytest.mark.parametrize("text", ["soon", "", "9" * 200])
def test_a_time_that_is_none_is_left_out(folder, text):
    (folder / "timestamp.txt").write_text(text)
    assert read_folder(folder).timestamp is None


def test_other_files_come_along_but_no_other_notebook(folder):
    (folder / "data").mkdir()
    (folder / "data" / "my table.csv").write_text("1")
    (folder / "draft.ipynb").write_text("{}")
    (folder / ".ipynb_checkpoints").mkdir()
    (folder / ".ipynb_checkpoints" / "x.txt").write_text("old")
    assert names_in(read_folder(folder).files) == ["data/my table.csv"]


def test_a_file_may_have_any_name(folder):
    (folder / "b\\s:\n.txt").write_text("1")
    (folder / os.fsdecode(b"\xff.txt")).write_text("2")
    assert names_in(read_folder(folder).files) == ["b\\s:\n.txt", "\\udcff.txt"]


def test_links_are_not_followed(folder, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("key")
    (folder / "link.txt").symlink_to(secret)
    (folder / "way").symlink_to(tmp_path)
    assert read_folder(folder).files == b""


def test_a_notebook_that_is_a_link_is_refused(folder, tmp_path):
    (folder / "exercises.ipynb").unlink()
    (folder / "exercises.ipynb").symlink_to(tmp_path / "secret.txt")
    found = read_folder(folder)
    assert (found.notebook, found.reason) == (
        None,
        "exercises.ipynb is a symbolic link",
    )


def test_a_pipe_does_not_stop_the_grader(folder):
    os.mkfifo(folder / "pipe")
    assert read_folder(folder).files == b""


def test_a_renamed_notebook_is_named(folder):
    (folder / "exercises.ipynb").rename(folder / "exercises (1).ipynb")
    assert read_folder(folder).reason == (
        "exercises.ipynb is missing; the folder holds exercises (1).ipynb"
    )


def test_too_many_bytes_are_refused(folder):
    with (folder / "big.bin").open("wb") as file:
        file.truncate(33 * 2**20)
    found = read_folder(folder)
    assert found.notebook is None
    assert found.reason == "the other files are larger than 32 MB together"


def test_everyone_with_a_folder_is_found(folder, tmp_path):
    submitted = tmp_path / "submitted"
    (submitted / "empty" / "practice").mkdir(parents=True)
    (submitted / "other" / "another").mkdir(parents=True)
    (submitted / "stray.txt").write_text("")
    found = [each.parent.name for each in find_submissions(submitted, "practice")]
    assert found == ["empty", "李 雷"]
    assert find_submissions(tmp_path / "nowhere", "practice") == []


def test_the_fingerprint_follows_everything_that_matters(folder):
    before = read_folder(folder).digest(b"rules")
    assert read_folder(folder).digest(b"rules") == before
    assert read_folder(folder).digest(b"other rules") != before
    (folder / "table.csv").write_text("1")
    with_file = read_folder(folder).digest(b"rules")
    (folder / "exercises.ipynb").write_bytes(b"changed")
    assert len({before, with_file, read_folder(folder).digest(b"rules")}) == 3


def test_the_journal_remembers_the_last_word(tmp_path):
    journal = Journal(tmp_path / "deep" / "practice.jsonl")
    journal.add("李 雷", "a", {})
    journal.add("李 雷", "b", {"x": "why"})
    again = Journal(journal.path)
    assert again.knows("李 雷", "b")
    assert not again.knows("李 雷", "a")
    assert not again.knows("somebody", "b")
    assert again.done["李 雷"]["reasons"] == {"x": "why"}


@pytest.mark.parametrize("cut", range(1, 50, 7))
def test_a_line_cut_short_is_forgotten_and_the_next_is_whole(tmp_path, cut):
    journal = Journal(tmp_path / "practice.jsonl")
    journal.add("first", "a", {})
    whole = journal.path.stat().st_size
    journal.add("second", "b", {})
    os.truncate(journal.path, whole + cut)
    after = Journal(journal.path)
    assert after.knows("first", "a") and not after.knows("second", "b")
    after.add("third", "c", {})
    assert Journal(journal.path).knows("third", "c")
