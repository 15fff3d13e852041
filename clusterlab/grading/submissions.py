"""What was handed in: folders as nbgrader collects them."""

import hashlib
import io
import stat
import zipfile
from dataclasses import dataclass

from nbgrader.utils import parse_utc

LARGEST_FILES = 32 * 2**20  # bytes, all files beside the notebook
MOST_FILES = 1000
IGNORED = (".ipynb_checkpoints", "__pycache__", ".DS_Store")


@dataclass(frozen=True)
class Submission:
    """One student's folder, read once.

    Attributes
    ----------
    student : str
        The name of the folder, which is nbgrader's name of the student.
    notebook : bytes or None
        The file of exercises; None if it cannot be read.
    files : bytes
        The other files as a ZIP archive, empty where there are none.
    timestamp : str or None
        When it was handed in, as nbgrader wrote it.
    reason : str
        Why there is no notebook.
    """

    student: str
    notebook: bytes | None
    files: bytes = b""
    timestamp: str | None = None
    reason: str = ""

    def digest(self, *more):
        """A fingerprint of the submission and of `more` bytes that matter."""
        parts = (self.notebook or b"", self.files, self.reason.encode(), *more)
        sums = b"".join(hashlib.sha256(part).digest() for part in parts)
        return hashlib.sha256(sums).hexdigest()


def find_submissions(folder, assignment):
    """Folders of students who handed in `assignment`, in the order of their names."""
    if not folder.is_dir():
        return []
    return sorted(
        student / assignment
        for student in folder.iterdir()
        if (student / assignment).is_dir() or (student / assignment).is_symlink()
    )


def read_folder(folder, name="exercises.ipynb"):
    """Read one student's folder without following a link out of it.

    Parameters
    ----------
    folder : pathlib.Path
        ``submitted/student/assignment``.
    name : str
        The file of exercises.
    """
    student = folder.parent.name.encode("utf-8", "backslashreplace").decode()
    if folder.is_symlink() or folder.parent.is_symlink():
        return Submission(student, None, reason="the folder is a symbolic link")
    try:
        notebook, reason = _notebook(folder, name)
        return Submission(
            student, notebook, _archive(folder, name), _timestamp(folder), reason
        )
    except _TooMuch as error:
        return Submission(student, None, reason=str(error))
    except OSError as error:
        return Submission(student, None, reason=f"it cannot be read: {error.strerror}")


class _TooMuch(Exception):
    pass


def _notebook(folder, name):
    path = folder / name
    if path.is_symlink():
        return None, f"{name} is a symbolic link"
    if path.is_file():
        if path.stat().st_size > LARGEST_FILES:
            return None, f"{name} is larger than {LARGEST_FILES >> 20} MB"
        return path.read_bytes(), ""
    others = sorted(each.name for each in folder.glob("*.ipynb"))
    found = f"; the folder holds {', '.join(others)}" if others else ""
    return None, f"{name} is missing{found}"


def _archive(folder, name):
    """The regular files of the folder but for the notebook, as a ZIP archive."""
    stream, size = io.BytesIO(), 0
    with zipfile.ZipFile(stream, "w") as archive:
        for path in sorted(folder.rglob("*")):
            inside = path.relative_to(folder)
            if set(inside.parts) & set(IGNORED) or inside.name.endswith(".ipynb"):
                continue
            if not stat.S_ISREG(path.lstat().st_mode):
                continue
            size += path.stat().st_size
            if size > LARGEST_FILES:
                limit = f"{LARGEST_FILES >> 20} MB together"
                raise _TooMuch(f"the other files are larger than {limit}")
            if len(archive.infolist()) == MOST_FILES:
                raise _TooMuch(f"there are more than {MOST_FILES:,} other files")
            name_inside = str(inside).encode("utf-8", "backslashreplace").decode()
            archive.writestr(zipfile.ZipInfo(name_inside), path.read_bytes())
    return stream.getvalue() if size else b""


def _timestamp(folder):
    path = folder / "timestamp.txt"
    if not path.is_file() or path.is_symlink() or path.stat().st_size > 100:
        return None
    text = path.read_text(encoding="utf-8", errors="replace").strip()
    try:
        parse_utc(text)
    except ValueError:
        return None
    return text
