"""The live dashboard in a real JupyterLab: quick, by keyboard, told in words."""

import statistics
from urllib.parse import urlsplit

import nbformat
import pytest
from lab_server import PICTURES

from clusterlab.models import read_scenario

MOVES = 16
CELL = """
from clusterlab.models import PolicyLab
from clusterlab.predictions import predict
from clusterlab.widgets import policy_dashboard

policy_dashboard(PolicyLab.{lab}(), predict(-3, confidence=60))
"""
# Resolves with the milliseconds from the next key press to the new picture painted.
TIMER = """
() => {
  const output = document.activeElement.closest('.jp-OutputArea-output');
  const old = output.querySelector('svg[role=img]').outerHTML;
  window.timing = new Promise((done, fail) => {
    setTimeout(() => fail(new Error('no new picture in 10 s')), 10000);
    let start;
    output.addEventListener('keydown', () => { start = performance.now(); },
                            {capture: true, once: true});
    const observer = new MutationObserver(() => {
      const picture = output.querySelector('svg[role=img]');
      if (!picture || picture.outerHTML === old) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
    });
    observer.observe(output, {childList: true, subtree: true});
  });
}
"""
# Counts the pictures that appear from now on.
COUNTER = """
() => {
  const output = document.activeElement.closest('.jp-OutputArea-output');
  window.pictures = 0;
  new MutationObserver(changes => changes.forEach(change => {
    window.pictures += [...change.addedNodes].filter(node => node.matches?.(
      'svg[role=img]')).length;
  })).observe(output, {childList: true, subtree: true});
}
"""
# Twenty moves of a lever at once.
BURST = """
() => {
  const move = {key: 'ArrowRight', bubbles: true};
  for (let press = 0; press < 20; press++)
    document.activeElement.dispatchEvent(new KeyboardEvent('keydown', move));
}
"""


@pytest.fixture(params=["zones_2013", "districts"])
def name(request):
    return request.param


@pytest.fixture
def asked(page):
    """Every address the page asks for."""
    addresses = []
    page.on("request", lambda request: addresses.append(request.url))
    return addresses


@pytest.fixture
def dashboard(lab, page, asked, name):
    """The output of a notebook with nothing but a dashboard."""
    cell = nbformat.v4.new_code_cell(CELL.format(lab=name).strip())
    notebook = nbformat.v4.new_notebook(cells=[cell])
    notebook.metadata.kernelspec = {"name": "python3", "display_name": "Python 3"}
    nbformat.write(notebook, lab.folder / f"dashboard-{name}.ipynb")
    lab.open(page, f"dashboard-{name}.ipynb")
    lab.run_all(page)
    output = page.locator(".jp-OutputArea-output:has([role=slider])")
    output.locator("svg[role=img]").wait_for()
    return output


def focus(dashboard, number):
    """Give the focus to a lever."""
    handle = dashboard.locator("[role=slider]").nth(number)
    handle.scroll_into_view_if_needed()
    handle.focus()


def told(dashboard):
    return dashboard.locator("[aria-live]").inner_text()


def told_of(dashboard, words):
    """Wait until the text says these words."""
    dashboard.locator("[aria-live]", has_text=words).wait_for()


def test_the_picture_follows_a_lever_within_100_ms(dashboard, page, name):
    times = []
    for number in range(4):
        focus(dashboard, number)
        for _ in range(MOVES // 4):
            page.evaluate(TIMER)
            page.keyboard.press("ArrowRight")
            times.append(page.evaluate("window.timing"))
    PICTURES.mkdir(exist_ok=True)
    dashboard.screenshot(path=PICTURES / f"dashboard-{name}.png")
    median = statistics.median(times)
    print(f"{name}: median {median:.0f} ms, slowest {max(times):.0f} ms")
    levers = "infrastructure 0.20; chain complementarity 0.20; innovation sharing 0.20"
    assert f"{levers}; services and business 0.20; environment 0.00" in told(dashboard)
    assert median <= 100


def test_quick_moves_do_not_pile_up(dashboard, page, name):
    focus(dashboard, 0)
    page.evaluate(COUNTER)
    page.evaluate(BURST)
    told_of(dashboard, "infrastructure 1.00")
    pictures = page.evaluate("window.pictures")
    print(f"{name}: {pictures} pictures for 20 moves")
    assert pictures <= 5


def test_it_works_by_keyboard_and_asks_no_stranger(lab, dashboard, page, asked, name):
    file = lab.folder / "dashboard-scenario.json"
    file.unlink(missing_ok=True)
    for number in range(5):
        focus(dashboard, number)
        page.keyboard.press("End")
    told_of(dashboard, "Levers cost 8.00% of output: ✖ over the budget of 2%")
    save = dashboard.get_by_role("button", name="Save scenario")
    save.press("Enter")
    dashboard.locator("[role=status]", has_text="Not saved.").wait_for()
    assert not file.exists()
    dashboard.get_by_role("radio").nth(1).press("Space")
    told_of(dashboard, "Population rises in")
    dashboard.get_by_role("checkbox").press("Space")
    dashboard.locator("table").wait_for()
    dashboard.screenshot(path=PICTURES / f"dashboard-{name}-over.png")
    for number in range(1, 5):
        focus(dashboard, number)
        page.keyboard.press("Home")
    told_of(dashboard, "Levers cost 2.00% of output: ✔ within the budget of 2%")
    save.press("Space")
    dashboard.locator("[role=status]", has_text=f"Saved: {file}").wait_for()
    assert list(read_scenario(file).levers.values()) == [1, 0, 0, 0, 0]
    assert {urlsplit(address).netloc for address in asked} == {urlsplit(lab.url).netloc}
