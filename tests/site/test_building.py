"""The tools around the pages: writing, fetching, remembering and failing."""

import hashlib
import io
import tarfile
from argparse import Namespace

import build_site
import nbformat
import pytest
from notebooks_of import ROOT
from site_source import vendor
from sqlalchemy import create_engine, inspect


def test_writing_leaves_alone_what_is_unchanged_and_removes_the_rest(tmp_path):
    build_site.write(tmp_path, {"same.md": "same", "gone.md": "gone"})
    before = (tmp_path / "same.md").stat().st_mtime_ns
    build_site.write(tmp_path, {"same.md": "same", "a/new.md": tmp_path / "same.md"})
    assert (tmp_path / "same.md").stat().st_mtime_ns == before
    assert (tmp_path / "a" / "new.md").read_text() == "same"
    assert not (tmp_path / "gone.md").exists()


def archive_of(files, folder):
    """A package's archive as npm would leave it."""
    path = folder / "owner-thing-1.0.tgz"
    with tarfile.open(path, "w:gz") as tar:
        for name, content in files.items():
            member = tarfile.TarInfo(f"package/{name}")
            member.size = len(content)
            tar.addfile(member, io.BytesIO(content))
    return path


def package(checksum):
    return vendor.Package("@owner/thing", "1.0", checksum, ("dist/*.js",))


@pytest.fixture
def npm(monkeypatch):
    """An npm that leaves an archive of two files."""
    files = {"dist/a.js": b"1", "notes.txt": b"2"}

    def pack(command, cwd, check):
        assert command[-1] == "@owner/thing@1.0"
        archive_of(files, cwd)

    monkeypatch.setattr(vendor.subprocess, "run", pack)
    monkeypatch.setattr(vendor.shutil, "which", lambda _: "npm")


def test_only_wanted_files_are_kept(npm, tmp_path, monkeypatch):
    (tmp_path / "sum").mkdir()
    archive = archive_of({"dist/a.js": b"1", "notes.txt": b"2"}, tmp_path / "sum")
    checksum = hashlib.sha512(archive.read_bytes()).hexdigest()
    monkeypatch.setattr(vendor, "PACKAGES", [package(checksum)])
    folder = vendor.vendored(tmp_path)["thing"]
    kept = [file.relative_to(folder).as_posix() for file in folder.rglob("*.*")]
    assert kept == ["dist/a.js"]
    assert not (tmp_path / "owner-thing-1.0.tgz").exists()


def test_another_checksum_is_refused(npm, tmp_path):
    with pytest.raises(ValueError, match="do not use it"):
        vendor.download(package("0" * 128), tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_without_npm_the_error_says_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setattr(vendor.shutil, "which", lambda _: None)
    with pytest.raises(FileNotFoundError, match="install Node"):
        vendor.download(package(""), tmp_path)


def test_outputs_are_forgotten_when_library_or_tables_change(tmp_path, monkeypatch):
    monkeypatch.setattr(build_site, "ROOT", tmp_path)
    monkeypatch.setattr(build_site, "BUILD", tmp_path)
    for name in ["clusterlab/models.py", "data/table.csv", "site/page.md"]:
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text("old")
    old = build_site.cache()
    (tmp_path / "site" / "page.md").write_text("new")
    assert build_site.cache() == old
    (tmp_path / "data" / "table.csv").write_text("new")
    assert build_site.cache() != old


def test_the_processes_of_a_build_find_their_database(tmp_path, monkeypatch):
    monkeypatch.setattr(build_site, "BUILD", tmp_path)
    database = create_engine(f"sqlite:///{build_site.cache() / 'global.db'}")
    assert {"nbcache", "nbproject", "settings"} <= set(
        inspect(database).get_table_names()
    )


def test_a_notebook_that_fails_stops_the_build(tmp_path, monkeypatch, capfd):
    monkeypatch.setattr(build_site, "BUILD", tmp_path)
    cell = nbformat.v4.new_code_cell("1 / 0")
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
    notebook = nbformat.v4.new_notebook(cells=[cell], metadata=kernel)
    source = tmp_path / "source"
    files = {
        "conf.py": ROOT / "site" / "conf.py",
        "site.toml": ROOT / "site" / "en" / "site.toml",
        "references.bib": "",
        "index.ipynb": nbformat.writes(notebook),
        **build_site.tree(ROOT / "site" / "_static", "_static"),
        "extra/nothing.txt": "",
    }
    build_site.write(source, files)
    chosen = Namespace(output=tmp_path, language="en")
    assert build_site.build(source, chosen, is_partial=False) != 0
    assert "ZeroDivisionError" in capfd.readouterr().err
