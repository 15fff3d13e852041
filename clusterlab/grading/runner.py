"""Run one submission: the student's cells in a sandboxed kernel, tests by a judge."""

import asyncio
import atexit
import io
import pickle
import signal
import socket
import tempfile
import time
import zipfile
from contextlib import suppress
from copy import deepcopy
from multiprocessing.connection import Connection

from nbclient import NotebookClient
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbformat.v4 import new_code_cell, new_output

from clusterlab.grading.messages import Uncrossable, loads
from clusterlab.grading.provisioner import Manager

JUDGE = "clusterlab.grading.judging"
SERVE = new_code_cell(
    "__import__('clusterlab.grading.answering', fromlist=['']).answer(3, globals())"
)
OUTPUT_LIMIT = 200_000  # characters a cell may print
LARGEST_NOTEBOOK = 5_000_000  # characters all cells may print
CUT = f"\n[Output beyond {OUTPUT_LIMIT:,} characters is not kept.]\n"
PATIENCE = 10  # seconds more for the judge than for the student
SHORT, LONG = 0.5, 4  # seconds for a kernel to end by itself, and when told to
GONE = "the kernel died: the code ended it or used more memory than allowed"
LATE = "the time for the whole notebook was used up"
UNSTOPPABLE = "the code could not be stopped when its time was over"


async def examine(assembled, rules, sandbox, files):
    """Run an assembled notebook; returns a verdict for each test cell.

    Parameters
    ----------
    assembled : clusterlab.grading.assembly.Assembled
        Its notebook gets the outputs.
    rules : clusterlab.grading.rules.Rules
    sandbox : clusterlab.grading.sandbox.Sandbox or None
        None runs everything with the grader's own rights, as nbgrader does.
    files : bytes
        The submission's other files as a ZIP archive, or nothing.
    """
    if sandbox is None:
        return await examine_unprotected(assembled, rules, files)
    with tempfile.TemporaryFile() as archive:
        archive.write(files)
        archive.seek(0)
        examination = Examination(assembled, rules, sandbox, archive if files else None)
        return await examination.run()


async def examine_unprotected(assembled, rules, files):
    """Run answers and tests in one ordinary kernel; the tests can be tampered with."""
    with tempfile.TemporaryDirectory() as folder:
        if files:
            with zipfile.ZipFile(io.BytesIO(files)) as archive:
                archive.extractall(folder)
        client = NotebookClient(
            assembled.notebook,
            timeout=rules.seconds_per_cell,
            interrupt_on_timeout=True,
            allow_errors=True,
            skip_cells_with_tag="",
            shutdown_kernel="immediate",
            extra_arguments=["--log-level=ERROR"],
            resources={"metadata": {"path": folder}},
        )
        with suppress(DeadKernelError):
            await client.async_execute()
    return {
        cell.id: _seen(cell)
        for cell, role in zip(assembled.notebook.cells, assembled.roles, strict=True)
        if role == "test"
    }


class Examination(NotebookClient):
    """Executes the cells of one submission, each where it belongs.

    Cells of the student run in the student's kernel. Tests run in the judge, which asks
    the kernel for the names they need. Unchanged cells of the source run in both, so
    that the judge has the same tables.

    Parameters
    ----------
    assembled : clusterlab.grading.assembly.Assembled
        The notebook with a role for each cell.
    sandbox : clusterlab.grading.sandbox.Sandbox
    rules : clusterlab.grading.rules.Rules
    archive : binary file or None
        A ZIP archive with the submission's other files.
    """

    def __init__(self, assembled, rules, sandbox, archive):
        self.assembled, self.sandbox, self.rules = assembled, sandbox, rules
        self.end = time.monotonic() + rules.seconds_per_notebook
        self.stopped = None
        self.space = LARGEST_NOTEBOOK
        students_border, judges_border = socket.socketpair()
        link, judges_link = socket.socketpair()
        ends = [judges_border.fileno(), judges_link.fileno()]
        self.judge = sandbox.fork(JUDGE, ends, walls=rules.walls, alone=False)
        self.link = Connection(link.detach())
        judges_border.close()
        judges_link.close()
        self.students_border = students_border
        manager = Manager(
            sandbox=sandbox,
            descriptors=[each.fileno() for each in (students_border, archive) if each],
            walls={**rules.walls, "files": 4 if archive else None},
        )
        super().__init__(
            assembled.notebook,
            km=manager,
            allow_errors=True,
            interrupt_on_timeout=True,
            raise_on_iopub_timeout=True,
            shutdown_kernel="immediate",
            skip_cells_with_tag="",
            timeout_func=self.seconds_for,
            error_on_timeout={
                "ename": "CellTimeoutError",
                "evalue": "The cell ran too long.",
                "traceback": ["CellTimeoutError: The cell ran too long."],
            },
        )

    async def run(self):
        """Execute everything; returns a verdict of the judge for each test cell."""
        verdicts = {}
        try:
            async with self.async_setup_kernel(cleanup_kc=True):
                self.students_border.close()
                for index, cell in enumerate(self.nb.cells):
                    role = self.assembled.roles[index]
                    if role == "test":
                        verdicts[cell.id] = await self.examine(index, cell)
                    elif cell.cell_type == "code":
                        await self.execute(index, cell, role)
        finally:
            atexit.unregister(self._cleanup_kernel)  # nbclient forgets if a start fails
            self.sandbox.signal(self.judge, signal.SIGKILL)
            self.link.close()
        return verdicts

    async def execute(self, index, cell, role):
        """Run a cell in the student's kernel, one of the source's in the judge too."""
        if role == "source":
            await self.ask_judge(source=cell.source)
        if self.stopped:
            cell.outputs = [_error("NotRun", self.stopped)]
            return
        self.room = OUTPUT_LIMIT
        try:
            await self.async_execute_cell(cell, index)
        except (DeadKernelError, CellTimeoutError) as error:
            self.stopped = _why(error)
            cell.outputs.append(_error(type(error).__name__, self.stopped))
        if time.monotonic() > self.end:
            self.stopped = self.stopped or LATE

    async def examine(self, index, cell):
        """Let the judge run a test cell while the kernel answers its questions."""
        if self.stopped:
            cell.outputs = [_error("NotRun", self.stopped)]
            return {"unclear": self.stopped}
        serving = asyncio.create_task(self.serve(index))
        names = self.assembled.names.get(cell.id, [])
        verdict = await self.ask_judge(source=cell.source, names=names)
        if "error" not in verdict:
            serving.cancel()
            self.stopped = verdict["unclear"]
            cell.outputs = [_error("NotRun", self.stopped)]
            return verdict
        cell.outputs = await self.answered(serving) + _outputs(verdict)
        return verdict

    async def answered(self, serving):
        """What the kernel printed while it answered; stops a function that goes on."""
        for patience in (SHORT, LONG):
            if (await asyncio.wait([serving], timeout=patience))[0]:
                return serving.result()
            await self.km.interrupt_kernel()
        serving.cancel()
        self.stopped = UNSTOPPABLE
        return []

    def seconds_for(self, cell):
        """How long a cell may take; answering ends when the judge says so."""
        left = min(self.rules.seconds_per_cell, self.end - time.monotonic())
        return max(1, left) + (PATIENCE + LONG if cell.source == SERVE.source else 0)

    async def serve(self, index):
        """The student's kernel answers until the judge is done; returns its outputs."""
        self.room = OUTPUT_LIMIT
        cell = deepcopy(SERVE)
        own = self.nb.cells[index]
        try:
            await self.async_execute_cell(cell, index, store_history=False)
        except (DeadKernelError, CellTimeoutError) as error:
            self.stopped = self.stopped or _why(error)
        finally:
            self.nb.cells[index] = own
        return [each for each in cell.outputs if each.output_type != "error"]

    async def ask_judge(self, **order):
        """Send the judge an order; returns its verdict."""
        seconds = min(self.rules.seconds_per_cell, self.end - time.monotonic())
        order["seconds"] = max(1, seconds)
        loop = asyncio.get_running_loop()
        try:
            self.link.send_bytes(pickle.dumps(order))
            limit = order["seconds"] + PATIENCE
            if await loop.run_in_executor(None, self.link.poll, limit):
                return loads(self.link.recv_bytes())
            return {"unclear": "the test itself took too long"}
        except (EOFError, OSError, Uncrossable) as error:
            return {"unclear": f"the test could not be run: {error or 'no answer'}"}

    def output(self, outs, msg, display_id, cell_index):
        """Keep an output while there is room for it."""
        size = len(str(msg["content"]))
        if self.room <= 0:
            return None
        self.room -= size
        self.space -= size
        if self.room <= 0 or self.space <= 0:
            self.room = 0
            outs.append(new_output("stream", name="stderr", text=CUT))
            return None
        return super().output(outs, msg, display_id, cell_index)


def _why(error):
    return GONE if isinstance(error, DeadKernelError) else UNSTOPPABLE


def _seen(cell):
    """A verdict from what a test cell left in the notebook."""
    if cell.execution_count is None:
        return {"unclear": GONE}
    errors = [out for out in cell.outputs if out.output_type == "error"]
    return {"error": errors or None, "value": None, "unclear": None}


def _outputs(verdict):
    """What a notebook shows of a verdict."""
    outputs = []
    if verdict["printed"]:
        outputs.append(new_output("stream", name="stdout", text=verdict["printed"]))
    if verdict["value"] is not None:
        data = {"text/plain": str(verdict["value"])}
        outputs.append(new_output("execute_result", data=data))
    if verdict["error"]:
        name, text, lines = verdict["error"]
        outputs.append(_error(name, text, lines))
    return outputs


def _error(name, text, lines=None):
    lines = lines or [f"{name}: {text}"]
    return new_output("error", ename=name, evalue=text, traceback=lines)
