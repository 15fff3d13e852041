"""A Jupyter kernel in the sandbox, for nbclient and every other Jupyter client."""

import asyncio
import os
import shutil
import signal
from contextlib import suppress
from pathlib import Path
from queue import Empty

from jupyter_client.asynchronous import AsyncKernelClient
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager
from jupyter_client.provisioning import KernelProvisionerBase
from traitlets import Any, Dict, List, Type

from clusterlab.grading import walls
from clusterlab.grading.sandbox import SandboxError

SPEC = KernelSpec(
    display_name="Python 3 in a sandbox",
    language="python",
    interrupt_mode="signal",
    metadata={"kernel_provisioner": {"provisioner_name": "clusterlab-sandbox"}},
)
CHANNELS = ("shell", "iopub", "stdin", "control", "hb")


class Client(AsyncKernelClient):
    """A client that starts at once when the kernel answers, and feels no pulse."""

    def start_channels(self, **channels):
        super().start_channels(**{**channels, "hb": False})

    async def wait_for_ready(self, timeout=None):
        async with asyncio.timeout(timeout):
            self.kernel_info()
            while await self.is_alive():
                with suppress(Empty):
                    message = await self.get_shell_msg(timeout=1)
                    if message["msg_type"] == "kernel_info_reply":
                        return
        raise SandboxError("A kernel ended before it was ready.")


class Manager(AsyncKernelManager):
    """Manages one kernel in `sandbox`."""

    sandbox = Any(help="a clusterlab.grading.sandbox.Sandbox")
    descriptors: List = List(
        help="descriptors that the kernel's process gets, from 3 on"
    )
    walls = Dict(help="arguments of clusterlab.grading.walls.wall_in")
    client_class = "clusterlab.grading.provisioner.Client"
    client_factory = Type(Client)
    kernel_spec = SPEC


class SandboxProvisioner(KernelProvisionerBase):
    """Forks the kernel from the sandbox's warm parent instead of starting a program."""

    pid = None

    @property
    def has_process(self):
        return self.pid is not None

    async def pre_launch(self, **kwargs):
        self.folder = Path(self.parent.sandbox.sockets.name, self.kernel_id)
        self.folder.mkdir(mode=0o700)
        if os.getuid() == 0:
            os.chown(self.folder, walls.NOBODY, walls.NOBODY)
        session = self.parent.session
        self.connection_info = {
            "transport": "ipc",
            "ip": str(self.folder / "socket"),
            **{f"{name}_port": number for number, name in enumerate(CHANNELS, start=1)},
            "key": session.key,
            "signature_scheme": session.signature_scheme,
        }
        return {"cmd": [], "env": {}}

    async def launch_kernel(self, cmd, **kwargs):
        inside = {
            **self.connection_info,
            "ip": f"{walls.SOCKET}/socket",
            "key": self.connection_info["key"].decode(),
        }
        self.pid = self.parent.sandbox.fork(
            "clusterlab.grading.kernel",
            self.parent.descriptors,
            walls={"sockets": self.kernel_id, **self.parent.walls},
            connection=inside,
            line=3 + len(self.parent.descriptors),
        )
        sockets = [self.folder / f"socket-{port + 1}" for port in range(len(CHANNELS))]
        while not all(each.exists() for each in sockets) and await self.poll() is None:
            await asyncio.sleep(0.002)
        if await self.poll() is not None:
            raise SandboxError(f"A kernel did not start: {self.parent.sandbox.told()}")
        return self.connection_info

    async def poll(self):
        return self.parent.sandbox.exit_code(self.pid) if self.pid else 0

    async def wait(self):
        while (code := await self.poll()) is None:
            await asyncio.sleep(0.002)
        self.pid = None
        return code

    async def send_signal(self, signum):
        self.parent.sandbox.signal(self.pid, signum)

    async def kill(self, restart=False):
        await self.send_signal(signal.SIGKILL)

    async def terminate(self, restart=False):
        await self.send_signal(signal.SIGTERM)

    async def cleanup(self, restart=False):
        shutil.rmtree(self.folder, ignore_errors=True)
