"""The role of a student's process: an IPython kernel behind Unix sockets."""

import json
from pathlib import Path

from ipykernel.kernelapp import IPKernelApp

CONNECTION_FILE = Path("/tmp/connection.json")


def main(connection):
    """Run the kernel until it is told to stop."""
    CONNECTION_FILE.write_text(json.dumps(connection))
    app = IPKernelApp.instance()
    app.initialize(["-f", str(CONNECTION_FILE), "--HistoryManager.enabled=False"])
    app.start()
