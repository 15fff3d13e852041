"""Widgets in a real JupyterLab: quick, operable by keyboard, told in words."""

import statistics

import pytest
from lab_server import PICTURES
from notebooks_of import MODULES

LESSONS = [module for module in MODULES if module != "00-start-here"]
# Widgets that switch pictures; the live dashboard has a test of its own.
WIDGETS = ".jp-OutputArea-output:has([role=slider]):has(figure)"
SHOWN = "[role=status]:visible"

# Resolves with the milliseconds from the next key press to the new picture painted.
TIMER = """
() => {
  const widget = document.activeElement.closest('.jp-OutputArea-output');
  const old = new Set(widget.querySelectorAll('img'));
  window.timing = new Promise((done, fail) => {
    setTimeout(() => fail(new Error('no new picture in 10 s')), 10000);
    let start;
    widget.addEventListener('keydown', () => { start = performance.now(); },
                            {capture: true, once: true});
    const observer = new MutationObserver(async () => {
      const picture = [...widget.querySelectorAll('img')].find(img => !old.has(img));
      if (!picture) return;
      observer.disconnect();
      await picture.decode();
      requestAnimationFrame(() => done(performance.now() - start));
    });
    observer.observe(widget, {childList: true, subtree: true});
  });
}
"""
# Messages to the kernel can be held back, so that every round trip takes longer.
SLOW = """
window.delay = 0;
const send = WebSocket.prototype.send;
WebSocket.prototype.send = function (data) {
  setTimeout(() => send.call(this, data), window.delay);
};
"""


@pytest.fixture(params=LESSONS)
def lesson(lab, page, request):
    page.add_init_script(SLOW)
    lab.open(page, f"solutions/{request.param}/lesson.ipynb")
    lab.run_all(page)
    page.locator(WIDGETS).nth(1).wait_for()
    return page


def test_every_widget_is_quick_and_told_in_words(lesson, request):
    PICTURES.mkdir(exist_ok=True)
    for number, widget in enumerate(lesson.locator(WIDGETS).all()):
        name = f"{request.node.callspec.id}-{number}"
        follows_the_slider_within_50_ms(lesson, widget, name)
        is_told_in_words(lesson, widget, name)


def follows_the_slider_within_50_ms(page, widget, name):
    for delay in [0, 150]:
        page.evaluate(f"window.delay = {delay}")
        go_to_the_start(page, widget)
        times = []
        steps = min(3, positions(widget) - 1)
        for key in ["ArrowRight"] * steps + ["ArrowLeft"] * steps:
            page.evaluate(TIMER)
            page.keyboard.press(key)
            times.append(page.evaluate("window.timing"))
        median = statistics.median(times)
        print(f"{name}: median {median:.0f} ms, {delay} ms to the kernel")
        assert median <= 50, name


def is_told_in_words(page, widget, name):
    go_to_the_start(page, widget)
    told = set()
    looked_at = min(4, positions(widget))
    for position in range(looked_at):
        picture = widget.locator("img:visible")
        assert picture.count() == 1, name
        alt = picture.get_attribute("alt")
        assert alt == widget.locator("figcaption:visible").inner_text(), name
        told.add(alt)
        widget.screenshot(path=PICTURES / f"{name}-{position}.png")
        page.keyboard.press("ArrowRight")
        page.wait_for_timeout(100)
    assert len(told) == looked_at, f"{name}: the words must change with the picture"
    widget.locator("summary").click()
    assert widget.locator("details table tr").count() >= 5, name


def positions(widget):
    handle = widget.locator("[role=slider]").first
    return round(float(handle.get_attribute("aria-valuemax"))) + 1


def go_to_the_start(page, widget):
    handle = widget.locator("[role=slider]").first
    handle.scroll_into_view_if_needed()
    handle.focus()
    page.keyboard.press("Home")
    page.wait_for_timeout(100)


def test_a_quiz_answers_by_keyboard(lab, page):
    lab.open(page, "solutions/00-start-here/lesson.ipynb")
    lab.run_all(page)
    quiz = page.locator(".jp-CodeCell:has-text('widgets.quiz')")
    quiz.locator("input[type=radio]").first.wait_for()
    assert quiz.locator(SHOWN).count() == 0
    quiz.locator("input[type=radio]").first.focus()
    page.keyboard.press("Space")
    quiz.locator(SHOWN, has_text="Ten percent of 20%").wait_for()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    quiz.locator(SHOWN, has_text="Right.").wait_for()
