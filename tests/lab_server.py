"""A JupyterLab server, and what a browser needs to look at it."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from notebooks_of import ROOT

CHROMIUM = next(
    filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])),
    None,
)
PICTURES = ROOT / "screenshots"
SETTINGS = {
    "apputils-extension/notification.jupyterlab-settings": {
        "fetchNews": "false",
        "checkForUpdates": False,
    },
    # Keep every output in the page, so that tests can find those out of sight.
    "notebook-extension/tracker.jupyterlab-settings": {"windowingMode": "none"},
}
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class serve:
    """Run JupyterLab in `folder` and wait until it answers."""

    def __init__(self, folder):
        self.folder = Path(folder)

    def __enter__(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"
        home = self.folder / ".jupyter"
        for plugin, values in SETTINGS.items():
            file = home / "user-settings" / "@jupyterlab" / plugin
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(json.dumps(values))
        self.log = (self.folder / "jupyter.log").open("w")
        self.process = subprocess.Popen(
            [
                *[sys.executable, "-m", "jupyter", "lab", "--no-browser"],
                *["--allow-root", f"--port={port}", "--ServerApp.ip=127.0.0.1"],
                *["--IdentityProvider.token=", "--ServerApp.password="],
            ],
            cwd=self.folder,
            env={
                **os.environ,
                "PATH": os.pathsep.join(
                    [str(Path(sys.executable).parent), os.environ["PATH"]]
                ),
                "JUPYTERLAB_SETTINGS_DIR": str(home / "user-settings"),
                "JUPYTERLAB_WORKSPACES_DIR": str(home / "workspaces"),
            },
            stdout=self.log,
            stderr=subprocess.STDOUT,
        )
        for _ in range(120):
            try:
                urllib.request.urlopen(f"{self.url}/api/status", timeout=1)
                return self
            except OSError:
                time.sleep(0.5)
        raise TimeoutError((self.folder / "jupyter.log").read_text())

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=30)
        self.log.close()

    def open(self, page, path):
        """Open a notebook and wait for its kernel."""
        page.goto(f"{self.url}/doc/tree/{path}?reset")
        page.locator(".jp-Notebook").wait_for()
        page.locator(".jp-Toolbar-kernelName", has_text="Python 3").wait_for()
        page.wait_for_function(
            "document.querySelector('.jp-Notebook-ExecutionIndicator')"
            "?.dataset.status === 'idle'"
        )

    def run_all(self, page):
        """Run every cell and wait until the kernel is idle again."""
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
        page.wait_for_timeout(500)
        page.wait_for_function(
            "document.querySelector('.jp-Notebook-ExecutionIndicator')"
            "?.dataset.status === 'idle'",
            timeout=120_000,
        )
