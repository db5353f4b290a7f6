"""The whole game for a page: what the player did comes in, pixels, names of sounds and files go out. No window here.

game = BrowserGame(7, Path("/kept"))
game.step(1, pressed=["Enter"], down=[])          a tick or more; may paint a stage, which takes a while
game.pixels                                       (224 * 256,) uint32: red, green, blue, 255 in a little-endian word
"""

from __future__ import annotations

import datetime
import hashlib
import io
import json
import tempfile
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.errors import ConfigError
from nesgan_game.files import in_order
from nesgan_game.game.app.audio import sound
from nesgan_game.game.app.keep.saved_games import Origin
from nesgan_game.game.app.keep.vault import Vault
from nesgan_game.game.app.key_bindings import directions, settle
from nesgan_game.game.app.player_input import Input, PadLook, read_input
from nesgan_game.game.app.screens.main_menu import daily_seed
from nesgan_game.game.app.screens.show import Show
from nesgan_game.game.app.stage_maker import TaskMaker, thread
from nesgan_game.game.view.screens.colour_vision import corrected
from nesgan_game.level.castle import Castle
from nesgan_game.level.stage_source import StageSource
from nesgan_game.web.browser_keys import SCANCODES

_OPAQUE = np.uint32(0xFF000000)
_LONG_AGO = (1980, 1, 1, 0, 0, 0)


class PageTask:
    """Work that waits in a list until somebody has time for it, as in a page, which has no threads."""

    def __init__(self, waiting: list[PageTask], work: Callable[[], None], name: str) -> None:
        self._waiting, self._work, self.name = waiting, work, name

    def start(self) -> None:
        """Wait in the list."""
        self._waiting.append(self)

    def join(self) -> None:
        """Do the work, unless that is done. Called once more while it is being done, it is done twice."""
        if self in self._waiting:
            self._work()
        if self in self._waiting:
            self._waiting.remove(self)


class BrowserGame:
    """Title, menus, castles, options: all that the window shows, kept in a folder that the page keeps."""

    def __init__(self, seed: int, folder: Path, *, ahead: bool = False, thumbs: bool = False) -> None:
        """folder: where games, settings and scores are kept; ahead: stages are made by `work`, not by `step`.

        thumbs: the player has the page's buttons, and no keys to be told of.
        """
        self._vault = Vault(folder)
        self._castle = Castle(seed)
        self._tasks: list[PageTask] = []
        self._task: TaskMaker = partial(PageTask, self._tasks) if ahead else thread
        self._thumbs = thumbs
        self._show = self._shown(self._castle, seed, Origin(seed=seed))
        self._pad_down: set[str] = set()
        self._effects = sound.read_sounds()
        self._heard: list[str] = []
        self.pixels: NDArray[np.uint32] = np.zeros(nes.SCREEN_HEIGHT_PX * nes.SCREEN_WIDTH_PX, np.uint32)
        self.draw()

    def _shown(self, stages: StageSource, seed: int, origin: Origin | None) -> Show:
        show = Show(stages, seed, origin=origin, vault=self._vault, task=self._task)
        show.program.prompts.on_pad = self._thumbs
        return show

    def step(
        self,
        ticks: int,
        pressed: Sequence[str] = (),
        down: Sequence[str] = (),
        pads: Sequence[str] = (),
        stick: Sequence[float] = (0.0, 0.0),
        text: str = "",
        away: bool = False,
    ) -> str:
        """So many ticks; what was pressed (KeyboardEvent.code) belongs to the first. pads: names of buttons held.

        Returns JSON of what the page has to know: screen, seed, effects and tune to be heard, volumes.
        """
        bindings = self._show.program.settings.now.bindings
        held, fresh = set(pads), set(pads) - self._pad_down
        self._pad_down = held
        way = directions(stick[0], stick[1])
        looked = PadLook(bindings.of_pad(held) | way, bindings.of_pad(fresh), tuple(sorted(fresh)))
        codes = [SCANCODES[name] for name in pressed if name in SCANCODES]
        done = read_input(
            bindings, codes, [SCANCODES[name] for name in down if name in SCANCODES], looked, text=text, away=away
        )
        first = replace(done, held=settle(done.held | done.tapped))
        for number in range(ticks):
            self._show.tick(first if number == 0 else Input(done.held))
            self._heard += self._show.sounds
        if self._show.mode == "end":  # a tab is closed by its player: begin again
            last = self._show.program
            self._show = self._shown(last.maker, last.seed, last.origin)
        self.draw()
        return json.dumps(self._news())

    def _news(self) -> dict[str, object]:
        heard, self._heard = [name for name in dict.fromkeys(self._heard) if name in self._effects], []
        now, track, program = self._show.program.settings.now, self._show.track, self._show.program
        copied, program.copied = program.copied, ""
        return {
            "mode": self._show.mode,
            "seed": program.seed,
            "heard": heard,
            "track": [track.seed, track.name, track.number] if track.name else None,
            "volumes": [now.effects, now.music],
            "scanlines": now.scanlines,
            "copied": copied,
            "painted": program.title.painted,
            "work": bool(self._tasks) and program.maker.awaited,
        }

    def work(self) -> None:
        """Make the stage that is waited for; JavaScript may call `step` while this waits for the network."""
        if self._tasks:
            self._tasks[0].join()

    def draw(self) -> None:
        """Put what is to be seen into `pixels`."""
        frame = self._show.picture()
        rgb = corrected(frame.table.rgb, self._show.program.settings.now.colours)
        words = np.zeros((len(rgb), 4), np.uint8)
        words[:, :3] = rgb
        table = words.view(np.uint32)[:, 0] | _OPAQUE
        np.take(table, frame.slots.reshape(-1), out=self.pixels, mode="wrap")

    def told(self) -> dict[str, object]:
        """The state for tests: screen, castle, what is kept, ticks of the game, hashes of the world and the picture."""
        session = self._show.session
        game: dict[str, object] = {}
        if session is not None:
            hero = session.world.hero
            game = {"ticks": session.ticks, "hash": session.hash(), "hero": [hero.x_px, hero.y_px]}
        picture = hashlib.sha256(np.ascontiguousarray(self._show.frame()).tobytes()).hexdigest()
        seed, kept = self._show.program.seed, len(self._vault.names("game-"))
        return {"mode": self._show.mode, "seed": seed, "picture": picture, "kept": kept, **game}

    def keep(self) -> None:
        """Save the game in play: the page may be gone at any moment."""
        self._show.program.keep_game()

    def download(self, what: str) -> list[object]:
        """[file name, bytes] of the stage in play ("stage"), its tiles ("tiles"), or the recording ("recording").

        Raises ConfigError where there is none yet.
        """
        session, seed, game = self._show.session, self._show.program.seed, self._show.program.game
        number, branch = (1, "") if session is None else (session.number, session.branch)
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            if what == "recording":
                if game is None:
                    raise ConfigError("there is no recording yet", "download", "begin a game first")
                game.finish().save(folder / "recording.json")
                return [f"castle-{seed}.json", (folder / "recording.json").read_bytes()]
            if self._castle.seed != seed:
                self._castle = Castle(seed)
            stage, library = self._castle.build(number, branch)
            if what == "tiles":
                from nesgan_game.library.store import save  # without the record beside it that TileLibrary.save keeps

                save(library, folder)
            else:
                from nesgan_game.level.formats.tmx_writer import write_tmx  # with Pillow, which the page loads for this

                write_tmx(stage, library, folder)
            return [f"castle-{seed}-stage-{number}{branch}-{what}.zip", zipped(folder)]


def zipped(folder: Path) -> bytes:
    """All files of a folder as a zip; equal files make equal bytes."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in in_order(path for path in folder.rglob("*") if path.is_file()):
            info = zipfile.ZipInfo(path.relative_to(folder).as_posix(), _LONG_AGO)
            info.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(info, path.read_bytes())
    return data.getvalue()


def seed_of(seed: str | None, *, daily: bool, drawn: int) -> int:
    """The castle of a page's address: its seed, the day's, or the one drawn. Raises ConfigError for no number."""
    if daily:
        return daily_seed(datetime.date.today())
    if seed is None:
        return drawn
    if not (seed.isascii() and seed.isdecimal()) or int(seed) >= 2**32:
        raise ConfigError(f"{seed[:20]!r} is no castle's number", "?seed=", "use 0 to 4294967295")
    return int(seed)
