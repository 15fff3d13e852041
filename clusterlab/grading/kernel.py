"""The role of a student's process: an IPython kernel behind Unix sockets."""

import json
from pathlib import Path

from ipykernel.iostream import OutStream
from ipykernel.kernelapp import IPKernelApp
from traitlets.config import Config

from clusterlab.grading import walls

CONNECTION_FILE = Path(walls.TEMPORARY, "connection.json")


class Stream(OutStream):
    """What a student prints; to flush nothing would wake another thread twice."""

    written = False

    def write(self, string):
        self.written = True
        return super().write(string)

    def flush(self):
        if self.written:
            self.written = False
            super().flush()


class KernelApp(IPKernelApp):
    """IPython's application without what costs time at every start or message."""

    outstream_class = f"{__name__}.{Stream.__name__}"

    def parse_command_line(self, argv=None):
        """There is no command line."""

    def init_control(self, context):
        """Only one client talks to the kernel, so a single shell serves it."""
        super().init_control(context)
        self.shell_channel_thread = None


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
    app = KernelApp.instance(
        connection_file=str(CONNECTION_FILE),
        config=Config(HistoryManager={"enabled": False}),
    )
    app.initialize()
    walls.ask_for_seal(line)
    app.start()
