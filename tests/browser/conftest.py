"""A JupyterLab server on a copy of the course, and a Chromium to look at it."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
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


def pytest_collection_modifyitems(items):
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser():
    if CHROMIUM is None:
        if os.environ.get("CI"):
            pytest.fail("CI must have Chromium; .ci/run installs it.")
        pytest.skip("no Chromium on this machine; the browser tests need one")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser, request):
    """A fresh window; what it showed last is kept as a picture."""
    context = browser.new_context(viewport={"width": 1280, "height": 1000})
    page = context.new_page()
    page.set_default_timeout(60_000)
    yield page
    PICTURES.mkdir(exist_ok=True)
    page.screenshot(path=PICTURES / f"last-{request.node.originalname}.png")
    context.close()


@pytest.fixture(scope="session")
def lab(tmp_path_factory):
    """The address of a JupyterLab that serves a fresh copy of the course."""
    folder = tmp_path_factory.mktemp("lab")
    for name in ["course", "solutions"]:
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "nbgrader_config.py", folder)
    with serve(folder) as server:
        yield server


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
        page.locator(".jp-NotebookPanel-toolbar").wait_for()
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
