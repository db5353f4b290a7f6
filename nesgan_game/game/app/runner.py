"""Runs the game in a window at 60 ticks a second. pygame is loaded only when a window is opened.

play(stages, seed=7)                       stages: a StageSource, as a Castle or a StageList is
"""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from nesgan_game.errors import ConfigError, ExportError
from nesgan_game.files import write_bytes
from nesgan_game.game.app.audio.cues import Track
from nesgan_game.game.app.keep.captures import Captures
from nesgan_game.game.app.keep.next_castle import NextCastle
from nesgan_game.game.app.keep.places import Places
from nesgan_game.game.app.keep.saved_games import Origin
from nesgan_game.game.app.keep.settings import Settings
from nesgan_game.game.app.keep.vault import Vault
from nesgan_game.game.app.key_bindings import settle
from nesgan_game.game.app.player_input import Input
from nesgan_game.game.app.screens.show import Show
from nesgan_game.game.view.indexed_frame import Frame
from nesgan_game.game.view.sprite_cache import SpriteCache
from nesgan_game.level.stage_source import StageSource
from nesgan_game.nes import TICKS_PER_SECOND

TICK_SECONDS = 1 / TICKS_PER_SECOND
MOST_TICKS_AT_ONCE = 5
"""After a stall the world skips the lost time instead of racing after it."""
NAP_SECONDS = 0.001
LOOK_AHEAD_TICKS = 5 * TICKS_PER_SECOND
"""After so long with a stage to play its music and the next stage have been made, too."""
_IMPORTED = time.perf_counter()


class Surface(Protocol):
    """What the loop needs of a window; window.Window is one, tests bring their own."""

    @property
    def fullscreen(self) -> bool:
        """Whether the whole screen is taken."""

    def apply(self, settings: Settings) -> None:
        """Take on what the player has set."""

    def labels(self) -> Callable[[int], str]:
        """What the player's keyboard prints on the key of a scancode."""

    def copy(self, text: str) -> bool:
        """Put text on the clipboard; whether that is possible."""

    def poll(self) -> Input:
        """What the player did since the last call."""

    def present(self, frame: Frame) -> None:
        """Show a frame."""

    def play(self, names: list[str]) -> None:
        """Start sounds."""

    def hold(self, held: bool) -> None:
        """Let all sounds stand still, or go on; what is played from then on is heard."""

    def tune(self, track: Track, coming: Sequence[Track] = ()) -> None:
        """Play a tune from now on; `coming` may be wanted next."""

    def close(self) -> None:
        """Give everything back."""


def play(
    stages: StageSource,
    *,
    seed: int,
    scale: int | None = None,
    record: Path | None = None,
    replay: Path | None = None,
    tell: Callable[[str], object] | None = None,
    window: Surface | None = None,
    sprites: SpriteCache | None = None,
    origin: Origin | None = None,
    places: Places | None = None,
    ahead: NextCastle | None = None,
    pads: bool = True,
    difficulty: str | None = None,
    assist: bool | None = None,
    asked: bool = False,
) -> int:
    """Play in a window until it is closed; 0. `stages` makes each stage when it is needed; the title waits for none.

    record: where the recording of the last game goes, tried before anything is shown; replay: a recording to watch,
    checked at its end (AssetError if it differs); tell: is told how long things took, and of an exact replay; sprites:
    other ones than the drawn; origin: where the stages come from, so that games can be continued; places: where games,
    settings and pictures are kept, nowhere without; ahead: prepares the castle of the next launch while this one is
    played; difficulty, assist: how hard new games are, as the player's settings have it without them; asked: whether
    the player wants just these stages, rather than a kept game.
    Raises KeyboardInterrupt where a signal ends the program, after all that is kept of the game has been written;
    ConfigError where no window can be opened, and whatever `stages` raises.
    """
    recording = None
    if replay is not None:
        from nesgan_game.game.app.replay import Replay

        recording = Replay.load(replay)
    if record is not None:
        check_writable(record)
    vault = Vault(places.data) if places is not None else None
    started = seed if recording is None else recording.seed
    show = Show(stages, started, replay=recording, sprites=sprites, origin=origin, vault=vault, asked=asked)
    lent = {"difficulty": difficulty, "assist": assist}
    show.program.settings.lend(**{name: word for name, word in lent.items() if word is not None})
    surface = window if window is not None else _window(scale, pads)
    captures = Captures(places.pictures) if places is not None else None
    try:
        with ended_by_signals() as ended:
            Loop(show, surface, captures, ended, ahead).run(tell)
            _keep(show, record, wanted=not ended.is_set())
    finally:
        surface.close()
        if captures is not None:
            captures.wait()
    if ended.is_set():
        raise KeyboardInterrupt
    if tell is not None and show.exact:
        tell("replay: exact")
    return 0


def _keep(show: Show, record: Path | None, *, wanted: bool) -> None:
    """Save the game in play, and write the recording of the last, which must be there if it is wanted."""
    played = show.finish()
    if record is None:
        return
    if played is not None:
        played.save(record)
    elif wanted:
        raise ExportError("no game was played, so there is nothing to record", record, "press ENTER first")


def check_writable(path: Path) -> None:
    """Try a file before there is anything to put into it; one that is there stays as it is. Raises ExportError."""
    if path.is_dir():
        raise ExportError("is a folder", path, "name a file in it")
    trial = path.with_name(f".{path.name}.trial")
    write_bytes(trial, b"")
    trial.unlink(missing_ok=True)


def _window(scale: int | None, pads: bool) -> Surface:
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")  # pygame greets on standard output unless told not to
    try:
        from nesgan_game.game.app.window import Window
    except ImportError as error:
        raise ConfigError(f"no window without pygame ({error})", next_step="pip install pygame-ce") from error
    return Window(scale, pads=pads)


@contextmanager
def ended_by_signals() -> Iterator[threading.Event]:
    """An event that is set when the program is told to end: by Ctrl-C, SIGTERM, or the terminal's closing.

    What is to be ignored, as under nohup, is ignored.
    """
    ended = threading.Event()
    names = [name for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name)]
    if threading.current_thread() is not threading.main_thread():  # others may not set handlers
        yield ended
        return
    before = {}
    for name in names:
        number = getattr(signal, name)
        if signal.getsignal(number) == signal.SIG_IGN:
            continue
        before[number] = signal.signal(number, lambda *_: ended.set())
    try:
        yield ended
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


class Loop:
    """Ticks at their own pace, a frame whenever ticks have passed."""

    def __init__(
        self,
        show: Show,
        surface: Surface,
        captures: Captures | None,
        ended: threading.Event,
        ahead: NextCastle | None = None,
    ) -> None:
        self._show, self._surface, self._captures, self._ended = show, surface, captures, ended
        self._ahead, self._idle_ticks = ahead, 0
        self._settings = show.program.settings.now
        surface.apply(self._settings)
        show.program.prompts.labels = surface.labels()

    def run(self, tell: Callable[[str], object] | None = None) -> None:
        """Until the last screen is left, the window closed, or a signal comes."""
        show, surface = self._show, self._surface
        due = time.perf_counter()
        surface.present(show.picture())
        if tell is not None:
            tell(f"first picture after {since_start():.2f} s")
        while show.mode != "end" and not self._ended.is_set():
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
            self._ticks(done, waiting)
            self._present(done, waiting)
            self._look_ahead(waiting)
            if tell is not None and show.playable:
                tell(f"first playable frame after {since_start():.2f} s")
                tell = None

    def _look_ahead(self, ticks: int) -> None:
        """Prepare the next launch's castle once, when what this one needs first has been made."""
        self._idle_ticks += ticks if self._show.playable else 0
        if self._ahead is not None and self._idle_ticks >= LOOK_AHEAD_TICKS:
            self._ahead.prepare()
            self._ahead = None

    def _ticks(self, done: Input, count: int) -> None:
        """So many ticks; what was pressed belongs to the first."""
        show, surface = self._show, self._surface
        for number in range(count):
            show.tick(replace(done, held=settle(done.held | done.tapped)) if number == 0 else Input(done.held))
            surface.hold(show.still)
            surface.play(show.sounds)
        surface.tune(show.track, show.coming)
        program = show.program
        if program.copied:
            if not surface.copy(program.copied):
                program.say("THERE IS NO CLIPBOARD")
            program.copied = ""
        now = program.settings.now
        if surface.fullscreen != self._settings.fullscreen:  # by its key
            program.settings.change(fullscreen=surface.fullscreen)
            now = program.settings.now
        elif now is not self._settings:
            surface.apply(now)
        self._settings = now

    def _present(self, done: Input, ticks: int) -> None:
        frame, program = self._show.picture(), self._show.program
        if self._captures is not None:
            self._captures.watch(frame, ticks)
            if done.screenshot:
                self._captures.picture(frame, program.castle_name_now)
            if done.film:
                program.say("WRITING A FILM")
                self._captures.film(program.castle_name_now)
            while self._captures.told:
                program.say(self._captures.told.popleft())
        self._surface.present(program.over_all(frame))


def since_start() -> float:
    """Seconds since this process began, where the system tells (Linux does); else since this module was loaded."""
    try:
        fields = Path("/proc/self/stat").read_text("ascii", "replace").rsplit(")", 1)[1].split()
        began = int(fields[19]) / os.sysconf("SC_CLK_TCK")
        return time.clock_gettime(time.CLOCK_BOOTTIME) - began
    except (OSError, IndexError, ValueError, AttributeError):
        return time.perf_counter() - _IMPORTED
