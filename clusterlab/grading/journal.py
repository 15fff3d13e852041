"""What has been graded: one line for each submission, written when it is safe."""

import json
import os


class Journal:
    """A file of JSON lines; the last line of a student counts.

    Parameters
    ----------
    path : pathlib.Path
        Where the lines are kept.
    """

    def __init__(self, path):
        self.path = path
        self.done = dict(self._read())

    def add(self, student, digest, reasons):
        """Note that a submission is in the gradebook."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        line = {"student": student, "digest": digest, "reasons": reasons}
        with self.path.open("ab") as file:
            if file.tell() and not self._ends_well():
                file.write(b"\n")  # a run was stopped within a line
            file.write(json.dumps(line, ensure_ascii=True).encode() + b"\n")
            file.flush()
            os.fsync(file.fileno())
        self.done[student] = line

    def knows(self, student, digest):
        """Whether this very submission has been graded."""
        return self.done.get(student, {}).get("digest") == digest

    def _read(self):
        if not self.path.is_file():
            return
        for line in self.path.read_bytes().splitlines():
            try:
                entry = json.loads(line)
                yield entry["student"], entry
            except (ValueError, KeyError, TypeError):
                continue  # cut short when a run was stopped

    def _ends_well(self):
        with self.path.open("rb") as file:
            file.seek(-1, os.SEEK_END)
            return file.read(1) == b"\n"
