"""Widgets in a real JupyterLab: quick, operable by keyboard, told in words."""

import statistics

import pytest
from lab_server import PICTURES

LESSON = "solutions/02-measuring-clusters/lesson.ipynb"
WIDGETS = ".jp-OutputArea-output:has([role=slider])"
SHOWN = "[role=status]:visible"

# Resolves with the milliseconds from the next key press to the new picture painted.
TIMER = """
() => {
  const widget = document.activeElement.closest('.jp-OutputArea-output');
  const old = new Set(widget.querySelectorAll('img'));
  window.timing = new Promise(done => {
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
# Every message to the kernel is held back, so every round trip takes that much longer.
SLOW = """
const send = WebSocket.prototype.send;
WebSocket.prototype.send = function (data) {
  setTimeout(() => send.call(this, data), %d);
};
"""


@pytest.fixture(params=[0, 150], ids=["local", "150 ms to the kernel"])
def lesson(lab, page, request):
    page.add_init_script(SLOW % request.param)
    lab.open(page, LESSON)
    lab.run_all(page)
    page.locator(WIDGETS).nth(1).wait_for()
    return page


def test_the_picture_follows_the_slider_within_50_ms(lesson):
    for number, widget in enumerate(lesson.locator(WIDGETS).all()):
        handle = widget.locator("[role=slider]").first
        handle.scroll_into_view_if_needed()
        handle.focus()
        times = []
        for key in ["ArrowRight"] * 4 + ["ArrowLeft"] * 4:
            lesson.evaluate(TIMER)
            lesson.keyboard.press(key)
            times.append(lesson.evaluate("window.timing"))
        print(f"widget {number}: median {statistics.median(times):.0f} ms")
        assert statistics.median(times) <= 50


def test_every_position_is_told_in_words_and_looked_at(lab, page):
    lab.open(page, LESSON)
    lab.run_all(page)
    PICTURES.mkdir(exist_ok=True)
    for number, widget in enumerate(page.locator(WIDGETS).all()):
        handle = widget.locator("[role=slider]").first
        handle.scroll_into_view_if_needed()
        handle.focus()
        told = set()
        for position in range(4):
            picture = widget.locator("img:visible")
            assert picture.count() == 1
            assert (
                picture.get_attribute("alt")
                == widget.locator("figcaption:visible").inner_text()
            )
            told.add(picture.get_attribute("alt"))
            widget.screenshot(path=PICTURES / f"widget-{number}-{position}.png")
            page.keyboard.press("ArrowRight")
            page.wait_for_timeout(100)
        assert len(told) == 4, "the words must change with the picture"
        widget.locator("summary").click()
        assert widget.locator("details table tr").count() >= 5


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
