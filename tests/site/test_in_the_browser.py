"""The built site in a Chromium that is offline: it moves, and it asks nobody."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

import build_site
import pytest
from axe_playwright_python.sync_playwright import Axe
from lab_server import PICTURES

pytestmark = pytest.mark.browser
WIDTHS = {"desktop": 1280, "phone": 390}
WIDGET = ".cell_output:has([role=slider])"
QUESTION = ".widget-vbox:has(> .widget-radio)"
NAMELESS_SVG = ".bd-article svg:not([aria-label], [aria-hidden=true])"
AXE = {"resultTypes": ["violations"], "preload": False}  # styles are files already


@pytest.fixture(scope="session")
def pages(site):
    """The pages with text; index, search page and templates are the theme's."""
    found = sorted(file.relative_to(site).as_posix() for file in site.rglob("*.html"))
    theirs = ("genindex.html", "search.html", "_static/")
    return [page for page in found if not page.startswith(theirs)]


@pytest.fixture(scope="session")
def lessons(pages):
    return [page for page in pages if page.endswith("/lesson.html")]


@pytest.fixture(scope="session")
def exercises(pages):
    return [page for page in pages if page.endswith("/exercises.html")]


class Window:
    """A window without a network that notes what goes wrong."""

    def __init__(self, browser, site, width):
        self.site, self.asked, self.errors = site, [], []
        self.context = browser.new_context(viewport={"width": width, "height": 900})
        self.context.set_offline(True)
        self.page = self.context.new_page()
        self.page.on("request", self.note)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))

    def note(self, request):
        if not request.url.startswith(("file:", "data:", "blob:")):
            self.asked.append(request.url)

    def open(self, path):
        """Open a page and wait until its widgets and formulas are drawn."""
        self.page.goto((self.site / path).as_uri())
        views = self.page.locator(
            "script[type='application/vnd.jupyter.widget-view+json']"
        )
        self.page.wait_for_function(
            "count => document.querySelectorAll('.cell_output .widget-subarea').length"
            " >= count && (!window.MathJax || MathJax.startup.promise)",
            arg=views.count(),
        )
        self.page.evaluate("window.MathJax && MathJax.startup.promise")
        self.page.wait_for_timeout(300)
        return self.page


@pytest.fixture(scope="module", params=WIDTHS)
def window(request, browser, site):
    opened = Window(browser, site, WIDTHS[request.param])
    yield opened
    opened.context.close()


def test_pages_ask_nobody_and_suit_everybody(window, pages, request):
    PICTURES.mkdir(exist_ok=True)
    findings, wide = {}, []
    for path in pages:
        page = window.open(path)
        name = f"site-{path.replace('/', '-')}-{request.node.callspec.id}.png"
        page.screenshot(path=PICTURES / name)
        findings[path] = serious(page)
        if page.evaluate("document.body.scrollWidth > window.innerWidth"):
            wide.append(path)
    assert window.asked == []
    assert window.errors == []
    assert {path: found for path, found in findings.items() if found} == {}
    assert wide == []


def serious(page):
    """What axe calls serious or critical: rule and first place."""
    return [
        (rule["id"], rule["nodes"][0]["html"])
        for rule in Axe().run(page, options=AXE).response["violations"]
        if rule["impact"] in {"serious", "critical"}
    ]


def test_every_picture_has_a_description(window, pages):
    for path in pages:
        page = window.open(path)
        bare = page.locator(f"img:not([alt]), img[alt=''], {NAMELESS_SVG}")
        assert bare.evaluate_all("all => all.map(each => each.outerHTML)") == [], path


def test_every_slider_moves_the_picture(window, lessons):
    moved = 0
    for path in lessons:
        page = window.open(path)
        for widget in page.locator(WIDGET).all():
            for handle in widget.locator("[role=slider]").all():
                assert handle.get_attribute("aria-label"), path
                follows(handle, widget, path)
                moved += 1
    assert moved >= 2


def follows(handle, widget, path):
    """The arrow keys move a slider, and with it the picture and its words."""
    handle.scroll_into_view_if_needed()
    seen = {shown(widget)}
    told = {handle.get_attribute("aria-valuetext")}
    at, last = (
        float(handle.get_attribute(f"aria-value{name}")) for name in ("now", "max")
    )
    key = "ArrowRight" if at < last else "ArrowLeft"
    for _ in range(2):
        handle.press(key)
        widget.page.wait_for_timeout(60)
        seen.add(shown(widget))
        told.add(handle.get_attribute("aria-valuetext"))
    assert len(seen) > 1, f"{path}: {handle.get_attribute('aria-label')}"
    assert len(told) > 1, f"{path}: {handle.get_attribute('aria-label')}"


def shown(widget):
    """The picture that is seen."""
    picture = widget.locator("figure img:visible")
    assert picture.count() == 1
    return picture.get_attribute("src")


def test_a_slider_follows_the_mouse(window, lessons):
    page = window.open(lessons[1])
    widget = page.locator(WIDGET).first
    before = shown(widget)
    track = widget.locator(".noUi-base").first
    track.scroll_into_view_if_needed()
    box = track.bounding_box()
    page.mouse.click(box["x"] + 0.95 * box["width"], box["y"] + box["height"] / 2)
    page.wait_for_timeout(100)
    assert shown(widget) != before


def test_every_question_answers_every_choice(window, lessons):
    answered = 0
    for path in lessons:
        page = window.open(path)
        for question in page.locator(QUESTION).all():
            replies = set()
            assert question.locator("[role=status]:visible").count() == 0, path
            for choice in question.locator("input[type=radio]").all():
                choice.check()
                reply = question.locator("[role=status]:visible")
                reply.wait_for()
                replies.add(reply.inner_text())
                answered += 1
            assert len(replies) == question.locator("input[type=radio]").count(), path
    assert answered >= 4


def test_solutions_and_tests_stay_folded_until_opened(window, exercises):
    for path in exercises:
        page = window.open(path)
        code = page.locator("details.hide .cell_input")
        assert code.count() >= 4, path
        assert not any(each.is_visible() for each in code.all()), path
        page.locator("details.hide summary").first.press("Enter")
        assert code.first.is_visible(), path


def test_links_of_the_site_lead_somewhere(window, site, pages, arguments):
    if arguments:
        pytest.skip("two modules name others; set WHOLE_SITE=1")
    for path in pages:
        page = window.open(path)
        targets = page.locator("a[href]").evaluate_all(
            "all => all.map(a => a.href).filter(each => each.startsWith('file:'))"
        )
        here = (site / path).as_uri()
        for target in {each.split("#")[0] for each in targets}:
            file = Path(unquote(urlsplit(target).path))
            assert target == here or file.is_file(), (path, target)


def test_a_second_build_runs_no_notebook(site, arguments, capfd):
    assert build_site.main(arguments) == 0
    output = capfd.readouterr()
    assert "Executed notebook" not in output.out + output.err
