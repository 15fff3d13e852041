"""The role of a student's process: an IPython kernel behind Unix sockets."""

import json
from pathlib import Path

from ipykernel.kernelapp import IPKernelApp

from clusterlab.grading import walls

CONNECTION_FILE = Path(walls.TEMPORARY, "connection.json")


def main(connection, line):
    """Run the kernel until it is told to stop.

    Parameters
    ----------
    connection : dict
        What Jupyter writes into a connection file.
    line : int
        Descriptor on which to ask that the folder of sockets be sealed.
    """
    CONNECTION_FILE.write_text(json.dumps(connection))
    app = IPKernelApp.instance()
    app.initialize(["-f", str(CONNECTION_FILE), "--HistoryManager.enabled=False"])
    walls.ask_for_seal(line)
    app.start()
