"""What the player goes through: title, play, pause, game over. Takes Button words, gives frames and sounds; no pygame
here.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

import numpy as np

from nesgan_game.game.app.replay import Replay, begin, check
from nesgan_game.game.app.session import Session
from nesgan_game.game.rules.world import World
from nesgan_game.game.view.frame import View
from nesgan_game.game.view.hud import HEIGHT_PX
from nesgan_game.game.view.indexed_frame import Frame
from nesgan_game.game.view.map.castle_map import CastleMap
from nesgan_game.game.view.motion.fades import fade
from nesgan_game.game.view.slot_layout import EMPTY
from nesgan_game.game.view.sprite_cache import Pixels, SpriteCache
from nesgan_game.game.view.title import DIM_STEPS, Title, banner
from nesgan_game.level.stage import Stage
from nesgan_game.level.stage_source import StageSource
from nesgan_game.paint.theme_kinds import ThemeKind
from nesgan_game.physics.movement import Button

GAME_OVER_TICKS = 60 * 8
START_SOUND_TICKS = 40
"""How long PRESS ENTER flickers before the game begins."""


class Maker:
    """Makes the stages of a source ahead in a thread, so that the picture never stands still; a StageSource itself.

    Where no thread can be started, as in a browser, a stage is made in line once it is needed, and the picture waits.
    """

    def __init__(self, stages: StageSource) -> None:
        self._stages = stages
        self.seed, self.count = stages.seed, stages.count
        self._made: dict[int, Stage | Exception] = {}
        self._threads: dict[int, threading.Thread | None] = {}
        """None for a stage that no thread could be started for."""
        self._awaited: set[int] = set()

    def order(self, number: int) -> None:
        """Begin to make a stage, unless that has been done."""
        if number not in self._threads:
            # No daemon: leaving the program while the network paints would abort it; so it waits a second instead.
            thread = threading.Thread(target=self._make, args=(number,), name=f"stage-{number}")
            try:
                thread.start()
            except RuntimeError:  # "can't start new thread"
                self._threads[number] = None
            else:
                self._threads[number] = thread

    def _make(self, number: int) -> None:
        try:
            self._made[number] = self._stages.stage(number)
        except Exception as error:  # handed over to the main thread, which raises it
            self._made[number] = error

    def ready(self, number: int) -> bool:
        """Whether the stage can be had without waiting."""
        self.order(number)
        if self._threads[number] is None and number not in self._made:
            if number in self._awaited:  # asked for the second time: a picture has told the player to wait
                self._make(number)
            self._awaited.add(number)
        return number in self._made

    def theme(self, number: int) -> str:
        """Name of a stage's theme, as the source tells it."""
        return self._stages.theme(number)

    def theme_kind(self, number: int) -> ThemeKind | None:
        """A stage's theme itself, as the source tells it."""
        return self._stages.theme_kind(number)

    def stage(self, number: int) -> Stage:
        """The stage; waits for it if need be. Raises what its making raised."""
        self.order(number)
        thread = self._threads[number]
        if thread is not None:
            thread.join()
        elif number not in self._made:
            self._make(number)
        made = self._made[number]
        if isinstance(made, Exception):
            raise made
        for old in [key for key in self._made if 1 < key < number]:
            del self._made[old], self._threads[old]
        return made


class Show:
    """The modes of the program: "title", "start" (the game is about to begin), "play", "map" (of a castle, on
    the way to its next stage), "wait" (for a stage), "pause", "over", "end".
    """

    def __init__(
        self,
        stages: StageSource,
        seed: int,
        *,
        replay: Replay | None = None,
        sprites: SpriteCache | None = None,
        reduced_flashing: bool = False,
    ) -> None:
        self.sprites = sprites if sprites is not None else SpriteCache()
        self.maker = Maker(stages)
        self.seed, self.replay, self.reduced_flashing = seed, replay, reduced_flashing
        self.mode = "title" if replay is None else "wait"
        self.ticks = 0
        self.sounds: list[str] = []
        self.session: Session | None = None
        self.recorded: Replay | None = None
        self.exact: bool | None = None
        """How a replay ended: True when it went exactly as recorded, None before that."""
        # Only stages of one castle, and an end to them, can be drawn as a castle.
        mapped = stages.seed is not None and stages.count is not None
        self._map = CastleMap(stages, self.sprites) if mapped else None
        self._hurried = False
        self._title = Title(self.sprites, stages.seed, reduced_flashing=reduced_flashing)
        self._view: View | None = None
        self._viewed: World | None = None
        self._held = 0
        self._words = iter(replay.words()) if replay is not None else iter(())
        self.maker.order(1)

    @property
    def playable(self) -> bool:
        """Whether the first stage is there and has been drawn."""
        return self._title.painted or self.session is not None

    def tick(self, buttons: int, *, pause: bool = False, back: bool = False) -> None:
        """One tick: Button flags held, and whether a pause or a way back was asked for in this tick."""
        self.sounds = []
        pressed, self._held = int(buttons) & ~self._held, int(buttons)
        start = bool(pressed & (Button.START | Button.JUMP)) if self.mode != "play" else bool(pressed & Button.START)
        self.ticks += 1
        handler: dict[str, Callable[[int, bool, bool], None]] = {
            "title": self._in_title,
            "start": self._in_start,
            "wait": self._in_wait,
            "map": self._in_map,
            "play": self._in_play,
            "pause": self._in_pause,
            "over": self._in_over,
        }
        if self.mode in handler:
            handler[self.mode](int(buttons), start or (pause and self.mode in ("play", "pause")), back)

    def finish(self) -> Replay | None:
        """Close the recording of the game in play; the recording of the last game, if there was one."""
        if self.session is not None and self.recorded is not None:
            self.recorded.hash = self.session.hash()
        return self.recorded

    def _go(self, mode: str) -> None:
        self.mode, self.ticks = mode, 0

    def _in_title(self, _buttons: int, start: bool, back: bool) -> None:
        if back:
            self._go("end")
            return
        if not self._title.painted and self.maker.ready(1):
            self._title.paint(self.maker.stage(1))
        if start:
            self.sounds.append("select")
            self._go("start")

    def _in_start(self, _buttons: int, _start: bool, _back: bool) -> None:
        if self.ticks >= START_SOUND_TICKS:
            self._go("wait")

    def _in_wait(self, _buttons: int, _start: bool, back: bool) -> None:
        """Until the coming stage has been made."""
        number = 1 if self.session is None else self.session.number + 1
        if back:
            self._leave()
        elif self.maker.ready(number):
            self._begin() if self.session is None else self._advance(Button.NONE)
            self._go("play")

    def _in_map(self, _buttons: int, start: bool, back: bool) -> None:
        """Until the hero has come to the next stage, or the player has hurried him, and the stage has been made."""
        assert self.session is not None
        assert self._map is not None
        number = self.session.number + 1
        self._hurried = self._hurried or start
        if back:
            self._leave()
        elif (self._hurried or self.ticks >= self._map.ticks(number)) and self.maker.ready(number):
            self._advance(Button.NONE)
            self._go("play" if self.mode == "map" else self.mode)

    def _begin(self) -> None:
        if self.replay is not None:
            self.session = begin(self.replay, self.maker)
        else:
            self.session = Session(self.maker, self.seed)
            self.recorded = Replay(self.seed, self.session.first_print)
        self._order(2)

    def _order(self, number: int) -> None:
        """Begin to make a stage, if there is one of that number."""
        if self.maker.count is None or number <= self.maker.count:
            self.maker.order(number)

    def _in_play(self, buttons: int, pause: bool, back: bool) -> None:
        session = self.session
        assert session is not None
        if pause or back:
            self.sounds.append("pause")
            self._go("pause")
            return
        if session.world.done and not session.over:
            if self._map is not None:
                self._hurried = False
                self._go("map")
                return
            if not self.maker.ready(session.number + 1):
                self._go("wait")
                return
        self._advance(buttons & ~int(Button.START | Button.SELECT))
        if self.exact is None and session.over and self.replay is None:
            self._go("over")

    def _advance(self, buttons: int) -> None:
        session = self.session
        assert session is not None
        if self.replay is not None:
            word = next(self._words, None)
            if word is None or session.over:
                check(self.replay, session)
                self.exact = True
                self._go("end")
                return
            buttons = word
        number = session.number
        session.step(buttons)
        if self.recorded is not None:
            self.recorded.add(buttons)
        if session.number != number:
            self._order(session.number + 1)
        self.sounds += session.world.sounds

    def _in_pause(self, _buttons: int, start: bool, back: bool) -> None:
        if back:
            self._leave()
        elif start:
            self.sounds.append("pause")
            self._go("play")

    def _in_over(self, _buttons: int, start: bool, back: bool) -> None:
        if start or back or self.ticks >= GAME_OVER_TICKS:
            self._leave()

    def _leave(self) -> None:
        self.finish()
        if self.replay is not None:
            self._go("end")
            return
        self.session = None
        self._go("title")

    def frame(self) -> Pixels:
        """What is to be seen now: (224, 256, 3) uint8."""
        return np.ascontiguousarray(self.picture().rgb())

    def picture(self) -> Frame:
        """What is to be seen now, as colour slots."""
        if self.session is None:
            return self._title.frame(self.ticks, starting=self.mode in ("start", "wait"))
        picture = self._draw(self.session.world)
        frame = picture.slots
        field = frame[HEIGHT_PX:]
        if self.mode == "pause":
            banner(frame, self.sprites, ("PAUSED", "", "ENTER  GO ON", "ESC    TITLE"))
        elif self.mode == "over":
            field[:] = EMPTY
            last = "GAME  OVER" if self.session.world.result == "game over" else "THE CASTLE IS YOURS "
            banner(frame, self.sprites, (last, "", "PRESS ENTER"))
        elif self.mode == "map" and self._map is not None:
            return self._map.draw(frame, self.session.number + 1, self.ticks)
        elif self.mode == "wait":
            field[:] = EMPTY
            banner(frame, self.sprites, (f"STAGE {self.session.number + 1:02d}",))
        elif self.session.world.won:
            banner(frame, self.sprites, ("STAGE  CLEAR", "", "TIME   x  10", "HEARTS x 100"))
        return picture

    def _draw(self, world: World) -> Frame:
        if self._view is None or self._viewed is None or self._viewed.stage is not world.stage:
            self._view = View(world.stage, self.sprites, self._title.backdrop, reduced_flashing=self.reduced_flashing)
        self._viewed = world
        return self._view.frame(world, dim=fade(world) + (DIM_STEPS if self.mode == "pause" else 0))
