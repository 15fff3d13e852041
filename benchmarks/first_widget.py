"""How long from ``git clone`` to the first widget that answers?

``python -m benchmarks.first_widget`` clones this repository, calls ``make lab`` and
does in Chromium what a newcomer does: open the first lesson, run its first cell, run
the quiz, choose an answer. Once cold, without packages and with empty caches, and once
warm, with ``.venv`` in place. It prints the seconds that each step took.
"""

import json
import os
import re
import signal
import socket
import subprocess
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic, sleep

from lab_server import CHROMIUM, QUIET, SETTINGS
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[1]
PATIENCE = 1800  # seconds
LESSON = "course/00-start-here/lesson.ipynb"
IDLE = """document.querySelector('.jp-Notebook-ExecutionIndicator')
          ?.dataset.status === 'idle'"""
DONE = re.compile(r"\[\d+\]")


class Stopwatch:
    """Seconds from one mark to the next, by name."""

    def __init__(self):
        self.steps, self.last = {}, monotonic()

    def mark(self, name):
        now = monotonic()
        self.steps[name], self.last = now - self.last, now


def main():
    """Measure cold, then warm, and print both."""
    with TemporaryDirectory() as folder:
        home = Path(folder)
        cold = measure(home, home / "cold")
        # The second clone finds what the first one's `make lab` prepared.
        subprocess.run([home / "cold" / "tools" / "setup.sh", "lab"], check=True)
        warm = measure(home, home / "cold")
    print(f"{'step':32}{'cold, s':>10}{'warm, s':>10}")
    for name in cold:
        print(f"{name:32}{cold[name]:10.1f}{warm.get(name, 0):10.1f}")
    print(f"{'in all':32}{sum(cold.values()):10.1f}{sum(warm.values()):10.1f}")


def measure(home, clone):
    """The steps from nothing, or from an existing clone, to the first answer."""
    watch = Stopwatch()
    if not clone.exists():
        subprocess.run(["git", "clone", "--quiet", ROOT, clone], check=True)
        watch.mark("git clone")
    with make_lab(home, clone) as address:
        wait_for((clone / ".venv" / "ready-lab").exists)
        watch.mark("make lab: packages")
        wait_for(lambda: answers(address))
        watch.mark("make lab: JupyterLab starts")
        use_first_widget(address, watch)
    return watch.steps


@contextmanager
def make_lab(home, clone):
    """Run ``make lab`` on a free port, without a browser, with caches in `home`."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = {"port": port, "open_browser": False}
    write(
        home / "jupyter" / "jupyter_server_config.json",
        {"ServerApp": server, "IdentityProvider": {"token": ""}},
    )
    for plugin, values in SETTINGS.items():
        write(home / "settings" / "@jupyterlab" / plugin, values)
    caches = {f"{tool}_CACHE_DIR": str(home / tool) for tool in ("PIP", "UV")}
    places = {
        "JUPYTER_CONFIG_DIR": str(home / "jupyter"),
        "JUPYTERLAB_SETTINGS_DIR": str(home / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(home / "workspaces"),
    }
    newcomer = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    make = subprocess.Popen(
        ["make", "lab"],
        cwd=clone,
        env={**newcomer, **caches, **places},
        start_new_session=True,
    )
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        os.killpg(make.pid, signal.SIGTERM)
        make.wait(timeout=60)


def write(file, values):
    """Write JSON into a file whose folder may not exist yet."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(values))


def wait_for(happened):
    """Wait until a condition holds."""
    end = monotonic() + PATIENCE
    while not happened():
        if monotonic() > end:
            raise TimeoutError(f"Nothing happened in {PATIENCE} s.")
        sleep(0.1)


def answers(address):
    """Whether the server is up."""
    try:
        return urllib.request.urlopen(f"{address}/api/status", timeout=1).status == 200
    except OSError:
        return False


def use_first_widget(address, watch):
    """Open the first lesson, run its first cell and the quiz, choose an answer."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        page = browser.new_page()
        page.set_default_timeout(120_000)
        watch.mark("(Chromium starts)")
        page.goto(f"{address}/lab/tree/{LESSON}?reset")
        page.locator(".jp-Notebook:visible").wait_for()
        page.locator(".jp-Toolbar-kernelName", has_text="Python 3").wait_for()
        page.wait_for_function(IDLE)
        watch.mark("the lesson is open")
        run(page, page.locator(".jp-CodeCell").first)
        watch.mark("the first cell: imports")
        run(page, page.locator(".jp-CodeCell", has_text="widgets.quiz("))
        page.locator("input[type=radio]").first.wait_for()
        watch.mark("the widget is there")
        page.locator("input[type=radio]").first.check()
        page.locator("[role=status]:visible").first.wait_for()
        watch.mark("the widget answers")
        browser.close()


def run(page, cell):
    """Run a cell and wait until it has its number."""
    cell.locator(".cm-content").click()
    page.keyboard.press("Shift+Enter")
    cell.locator(".jp-InputPrompt", has_text=DONE).wait_for()


if __name__ == "__main__":
    main()
