"""Runs the game: in a window at 60 ticks a second, or headless. pygame is loaded only when a window is opened.

play(stages, seed=7)                       stages: a StageSource, as a Castle or a StageList is
headless(stages, seed=7, ticks=600)        the same game without a window, for tests and checks
"""

from __future__ import annotations

import hashlib
import logging
import os
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Protocol

from nesgan_game.errors import ConfigError, ExportError
from nesgan_game.files import replacing
from nesgan_game.game.app import key_bindings
from nesgan_game.game.app.modes import Show
from nesgan_game.game.app.replay import Replay
from nesgan_game.game.app.session import Session
from nesgan_game.game.view.frame import View
from nesgan_game.game.view.indexed_frame import Frame
from nesgan_game.game.view.sprite_cache import SpriteCache
from nesgan_game.level.stage_source import StageSource
from nesgan_game.nes import TICKS_PER_SECOND
from nesgan_game.physics.movement import Button

LOG = logging.getLogger(__name__)
TICK_SECONDS = 1 / TICKS_PER_SECOND
MOST_TICKS_AT_ONCE = 5
"""After a stall the world skips the lost time instead of racing after it."""
NAP_SECONDS = 0.001
SCREENSHOTS = 10_000
_IMPORTED = time.perf_counter()


class Surface(Protocol):
    """What the loop needs of a window; window.Window is one, tests bring their own."""

    def poll(self) -> Any:
        """What the player did since the last call (window.Input)."""

    def present(self, frame: Frame) -> None:
        """Show a frame."""

    def play(self, names: list[str]) -> None:
        """Start sounds."""

    def close(self) -> None:
        """Give everything back."""


def play(
    stages: StageSource,
    *,
    seed: int,
    scale: int | None = None,
    record: Path | None = None,
    replay: Path | None = None,
    verbose: bool = False,
    window: Surface | None = None,
    sprites: SpriteCache | None = None,
) -> int:
    """Play in a window until it is closed; 0. `stages` makes each stage when it is needed; the title waits for none.

    record: where the recording of the last game goes; replay: a recording to watch, checked at its end (AssetError if
    it differs); sprites: other ones than the drawn. Raises ConfigError where no window can be opened, and whatever
    `stages` raises.
    """
    recording = Replay.load(replay) if replay is not None else None
    show = Show(stages, seed if recording is None else recording.seed, replay=recording, sprites=sprites)
    surface = window if window is not None else _window(scale)
    try:
        _loop(show, surface, verbose=verbose)
    finally:
        surface.close()
    if record is not None:
        played = show.finish()
        if played is None:
            raise ExportError("no game was played, so there is nothing to record", record, "press ENTER first")
        played.save(record)
    if verbose and show.exact:
        print("replay: exact")
    return 0


def _window(scale: int | None) -> Surface:
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")  # pygame greets on standard output unless told not to
    try:
        from nesgan_game.game.app.window import Window
    except ImportError as error:
        raise ConfigError(f"no window without pygame ({error})", next_step="pip install pygame-ce") from error
    return Window(scale)


def _loop(show: Show, surface: Surface, *, verbose: bool) -> None:
    """Ticks at their own pace, a frame whenever ticks have passed."""
    due = time.perf_counter()
    told = not verbose
    surface.present(show.picture())
    if verbose:
        print(f"first picture after {since_start():.2f} s")
    while show.mode != "end":
        now = time.perf_counter()
        if now < due:
            time.sleep(min(NAP_SECONDS, due - now))
            continue
        done = surface.poll()
        if done.quit:
            return
        waiting = min(int((now - due) / TICK_SECONDS) + 1, MOST_TICKS_AT_ONCE)
        if now - due > MOST_TICKS_AT_ONCE * TICK_SECONDS:
            due = now
        due += waiting * TICK_SECONDS
        for number in range(waiting):
            first = number == 0
            held = key_bindings.settle(done.held | done.tapped) if first else done.held
            show.tick(held, pause=first and done.pause, back=first and done.back)
            surface.play(show.sounds)
        frame = show.picture()
        surface.present(frame)
        if done.screenshot:
            _save_screenshot(frame)
        if not told and show.playable:
            print(f"first playable frame after {since_start():.2f} s")
            told = True


def since_start() -> float:
    """Seconds since this process began, where the system tells (Linux does); else since this module was loaded."""
    try:
        fields = Path("/proc/self/stat").read_text("ascii", "replace").rsplit(")", 1)[1].split()
        began = int(fields[19]) / os.sysconf("SC_CLK_TCK")
        return time.clock_gettime(time.CLOCK_BOOTTIME) - began
    except (OSError, IndexError, ValueError, AttributeError):
        return time.perf_counter() - _IMPORTED


def _save_screenshot(frame: Frame) -> None:
    """Write the frame as PNG into the current folder, under the first number that is free; a full disk stops no
    game.
    """
    for number in range(1, SCREENSHOTS):
        path = Path(f"nesgan-{number:04d}.png")
        if not path.exists():
            break
    try:
        with replacing(path) as temporary:
            frame.image().save(temporary, format="PNG")
    except ExportError as error:
        LOG.warning("%s", error)


def headless(
    stages: StageSource,
    *,
    seed: int,
    ticks: int,
    inputs: Iterable[tuple[int, int]] | None = None,
    record: Path | None = None,
    enemies: bool = True,
    sprites: SpriteCache | None = None,
) -> dict[str, Any]:
    """Play up to `ticks` ticks without a window: {"seed", "ticks", "result", "hero": [x, y], "hash"}.

    inputs: (buttons, ticks) runs as in a replay file; without them, and after them, no button is held. "ticks" says how
    many were played: fewer where the game ended before. record: where to write what was played, as a replay file.
    sprites: with these the last frame is drawn too, "picture" its sha256 (hex).
    """
    if ticks < 0:
        raise ConfigError(f"{ticks} ticks cannot be played", "--ticks", "give 0 or more")
    session = Session(stages, seed, enemies=enemies)
    recorded = Replay(seed, session.first_print)
    runs = iter(inputs or ())
    word, left = int(Button.NONE), 0
    while session.ticks < ticks and not session.over:
        if left == 0:
            word, left = next(runs, (int(Button.NONE), ticks))
        session.step(word)
        recorded.add(word)
        left -= 1
    recorded.hash = session.hash()
    if record is not None:
        recorded.save(record)
    hero = session.world.hero
    drawn = {}
    if sprites is not None:
        rgb = View(session.world.stage, sprites).draw(session.world)
        drawn["picture"] = hashlib.sha256(rgb.tobytes()).hexdigest()
    return {
        "seed": seed,
        "ticks": session.ticks,
        "result": session.world.result,
        "hero": [hero.x_px, hero.y_px],
        "hash": recorded.hash,
        **drawn,
    }
