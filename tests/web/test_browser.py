"""The site in a real browser: it plays what is played without one, by keys and by touch, and keeps games.

Needs Debian's chromium, playwright (without its browsers) and the folder that NESGAN_BROWSER_PARTS names, with
`pyodide` and `onnxruntime` in it: .ci/browser-parts makes it.
"""

import functools
import http.server
import json
import os
import shutil
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

import pytest

from nesgan_game.web.browser_game import BrowserGame
from nesgan_game.web.site_writer import write_site

PATIENCE_MS = 180_000
"""Nobody waits so long: it ends a hanging browser."""
SCRIPT: list[tuple[list[str], int]] = [
    (["Enter"], 2),
    ([], 60),
    (["Enter"], 2),
    ([], 240),
    (["ArrowLeft"], 24),  # no farther: the way may begin with a pit
    (["KeyZ"], 60),
    (["KeyX"], 30),
]
"""Keys held and for how many ticks, from the title into the first stage."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    parts = Path(os.environ.get("NESGAN_BROWSER_PARTS", "none"))
    pytest.importorskip("playwright")
    if shutil.which("chromium") is None or not (parts / "pyodide").is_dir():
        pytest.skip("needs chromium and NESGAN_BROWSER_PARTS, see .ci/browser-parts")
    folder = tmp_path_factory.mktemp("site")
    write_site(folder, parts / "pyodide", parts / "onnxruntime")
    served = functools.partial(Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), served)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()


class Quiet(http.server.SimpleHTTPRequestHandler):
    asked: ClassVar[list[str]] = []
    """What browsers have asked for."""

    def log_message(self, *_: object) -> None:
        self.asked.append(self.path)


def pillows() -> list[str]:
    return [path for path in Quiet.asked if "pillow" in path]


@pytest.fixture
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as player:
        words = ["--no-sandbox", "--autoplay-policy=no-user-gesture-required"]
        yield player.chromium.launch(executable_path=shutil.which("chromium"), args=words)


def opened(context: Any, address: str) -> Any:
    page = context.new_page()
    page.goto(address)
    page.wait_for_function("window.nesgan?.playing || document.body.dataset.failed", timeout=PATIENCE_MS)
    assert page.evaluate("document.body.dataset.failed") is None
    return page


def no_thread(_thread: threading.Thread) -> None:
    raise RuntimeError("can't start new thread")


def native(folder: Path) -> dict[str, object]:
    """What the same keys lead to here, a tick at a time."""
    game = BrowserGame(7, folder)
    for down, count in SCRIPT:
        for number in range(count):
            game.step(1, [] if number else down, down)
    return game.told()


@pytest.mark.slow
def test_the_same_keys_lead_to_the_same_world_and_picture(address: str, browser: Any, tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(threading.Thread, "start", no_thread)  # as in a browser; its driver below has some
        wanted = native(tmp_path)
    assert wanted["mode"] == "play"
    assert int(str(wanted["ticks"])) > 150
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    Quiet.asked.clear()
    page = opened(context, f"{address}?seed=7&scripted")
    page.set_default_timeout(PATIENCE_MS)
    assert page.evaluate("runs => nesgan.ask('script', runs)", SCRIPT) == wanted
    assert pillows() == []

    page.evaluate("nesgan.ask('resume')")  # from here on by a player's own keys
    before = page.evaluate("nesgan.ask('told')")
    places = {before["hero"][0]}
    for key in ("ArrowLeft", "ArrowRight"):  # he may stand at a wall
        page.keyboard.down(key)
        page.wait_for_timeout(1500)
        page.keyboard.up(key)
        after = page.evaluate("nesgan.ask('told')")
        places.add(after["hero"][0])
    assert after["ticks"] > before["ticks"]
    assert len(places) > 1
    assert page.url.endswith("?seed=7")
    with page.expect_download(timeout=PATIENCE_MS) as file:
        page.click("[data-download=recording]")
    assert json.loads(Path(file.value.path()).read_text())["seed"] == 7
    for what in ("stage", "tiles"):
        with page.expect_download(timeout=PATIENCE_MS) as file:
            page.click(f"[data-download={what}]")
        assert zipfile.ZipFile(file.value.path()).testzip() is None
    assert len(pillows()) == 1  # for what is written as files

    page.wait_for_function("nesgan.sound.playing.length === 4", timeout=PATIENCE_MS)  # a tune's voices
    assert page.evaluate("nesgan.sound.effects.size") > 5

    page.evaluate("window.dispatchEvent(new Event('blur'))")
    page.wait_for_function("document.body.dataset.mode === 'pause'", timeout=PATIENCE_MS)
    page.wait_for_timeout(4000)  # what is kept goes to IndexedDB every three seconds
    again = opened(context, f"{address}?seed=9&scripted")
    assert again.evaluate("nesgan.ask('told')")["kept"] == 1
    play = [["Enter"], [], ["ArrowDown"], [], ["Enter"]]  # from CONTINUE to the line below it
    again.evaluate("runs => nesgan.ask('script', runs)", [*([keys, 2] for keys in play), [[], 240]])
    assert again.evaluate("nesgan.ask('told')")["kept"] == 2
    again.wait_for_timeout(4000)
    page.evaluate("window.dispatchEvent(new Event('focus'))")
    page.wait_for_timeout(4000)
    third = opened(context, f"{address}?seed=7&scripted")
    assert third.evaluate("nesgan.ask('told')")["kept"] == 2


@pytest.mark.slow
def test_thumbs_lead_into_a_stage_and_a_wrong_address_is_told(address: str, browser: Any) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = opened(context, f"{address}?seed=7")
    assert page.locator("#touch").is_visible()
    page.locator("[data-pad=START]").dispatch_event("touchstart", _touch(page, "[data-pad=START]"))
    page.wait_for_function("document.body.dataset.mode === 'menu'", timeout=PATIENCE_MS)
    page.locator("[data-pad=START]").dispatch_event("touchend", _touch(page, "[data-pad=START]"))
    page.locator("[data-pad=START]").dispatch_event("touchstart", _touch(page, "[data-pad=START]"))
    page.wait_for_function("document.body.dataset.mode === 'play'", timeout=PATIENCE_MS)  # painted by workers meanwhile
    page.goto(f"{address}?seed=seven")
    page.wait_for_function("document.body.dataset.failed", timeout=PATIENCE_MS)
    assert "is no castle's number" in page.evaluate("document.body.dataset.failed")
    assert page.locator("#word a").get_attribute("href") == "/"


@pytest.mark.slow
def test_where_nothing_may_be_kept_the_game_is_played_and_tells_so(address: str, browser: Any) -> None:
    context = browser.new_context()
    barred = "indexedDB.open = () => { throw new DOMException('barred'); };\n"

    def spoilt(route: Any) -> None:
        route.fulfill(body=barred + route.fetch().text(), content_type="text/javascript")

    context.route("**/kept-files.js", spoilt)
    page = opened(context, f"{address}?seed=7&scripted")
    assert "for this visit alone (IndexedDB: barred)" in page.locator("#note").inner_text()
    assert page.evaluate("runs => nesgan.ask('script', runs)", SCRIPT[:4])["mode"] == "play"


@pytest.mark.slow
def test_presses_that_come_at_once_follow_each_other(address: str, browser: Any) -> None:
    page = opened(browser.new_context(), f"{address}?seed=7&scripted")
    page.evaluate("runs => nesgan.ask('script', runs)", [[["Enter"], 2], [[], 2]])
    page.evaluate("nesgan.ask('resume')")
    page.evaluate(
        "for (const kind of ['keydown', 'keyup', 'keydown', 'keyup', 'keydown', 'keyup'])"
        " dispatchEvent(new KeyboardEvent(kind, { code: 'ArrowDown', key: 'ArrowDown' }))"
    )
    page.wait_for_timeout(1000)
    page.keyboard.press("Enter")  # three lines below PLAY: the tutorial
    page.wait_for_function("document.body.dataset.mode === 'play'", timeout=PATIENCE_MS)
    assert page.evaluate("nesgan.ask('told')")["seed"] == 0  # that of a game whose stages have none


def _touch(page: Any, name: str) -> dict[str, object]:
    box = page.locator(name).bounding_box()
    point = {"identifier": 1, "clientX": box["x"] + 5, "clientY": box["y"] + 5}
    return {"changedTouches": [point], "touches": [point], "targetTouches": [point]}
