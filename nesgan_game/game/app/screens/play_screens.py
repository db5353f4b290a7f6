"""A game in play, and a recording that is played back."""

from __future__ import annotations

import numpy as np

from nesgan_game import nes
from nesgan_game.game.app.audio.cues import Track
from nesgan_game.game.app.replay import Replay, begin, check
from nesgan_game.game.app.screens.screen_stack import CHOOSE, Press, Program, Screen
from nesgan_game.game.app.session import Session
from nesgan_game.game.rules.world import HEART_POINTS, SECOND_POINTS, World
from nesgan_game.game.view.indexed_frame import Frame
from nesgan_game.game.view.screens.pages import Line, panel, plain_colours, progress
from nesgan_game.game.view.slot_layout import EMPTY
from nesgan_game.level.stage_source import BRANCH
from nesgan_game.physics.body import Button

NOT_FOR_THE_WORLD = Button.START | Button.SELECT
FAST = 8
"""Ticks of a recording in one when it is hurried."""


def with_clear(program: Program, world: World, frame: Frame) -> Frame:
    """The picture of a world, with what counts while a won stage is counted."""
    if world.won:
        seconds, hearts = world.bonus
        lines = (
            Line("TIME", f"{seconds:3d} x {SECOND_POINTS:3d}"),
            Line("HEARTS", f"{hearts:3d} x {HEART_POINTS:3d}"),
            Line("BONUS", f"{seconds * SECOND_POINTS + hearts * HEART_POINTS:9d}"),
        )
        panel(frame.slots, program.sprites, "STAGE CLEAR", lines)
    return frame


class PlayScreen(Screen):
    """The world under the player's buttons, tick by tick."""

    name = "play"
    in_play = True

    def press(self, press: Press) -> None:
        """Pause."""
        if press.back or press.buttons & Button.START:
            self.program.sounds.append("pause")
            self.program.open("pause")

    def tick(self, held: Button) -> None:
        """One tick of the world; then what its end leads to."""
        program = self.program
        game = program.game
        assert game is not None
        session = game.session
        if session.world.won and session.coming[1]:
            program.order(*session.coming)
        if session.world.done:
            if session.world.result == "clear":
                program.open("result")
            else:
                program.keep_game()
                program.open("over")
            return
        if game.step(int(held & ~NOT_FOR_THE_WORLD)):
            saved = game.saved()
            if saved is not None:
                program.saves.save(saved)
        program.sounds += session.world.sounds

    @property
    def track(self) -> Track | None:
        """What the world wants."""
        assert self.program.game is not None
        session = self.program.game.session
        return self.program.world_track(session.world, session.number)

    def draw(self) -> Frame:
        """The world."""
        assert self.program.game is not None
        world = self.program.game.session.world
        return with_clear(self.program, world, self.program.seen(world))


class ReplayScreen(Screen):
    """A recording, with a bar of how far it has come. RIGHT hurries it, START holds it, RIGHT then steps."""

    name = "replay"

    def __init__(self, program: Program, replay: Replay) -> None:
        super().__init__(program)
        self._replay = replay
        self._words = replay.words()
        self._session: Session | None = None
        self._held = self._step = False
        self._number = replay.number
        program.maker.order(self._number, BRANCH if self._number in replay.branches else "")

    def press(self, press: Press) -> None:
        """Hold, step, or leave the program."""
        if press.away:
            self.program.quit()
        elif press.buttons & CHOOSE:
            self._held = not self._held
        elif press.buttons & Button.RIGHT and self._held:
            self._step = True

    def tick(self, held: Button) -> None:
        """One tick of it, more where it is hurried, none where it is held."""
        if self._held and not self._step:
            return
        fast = FAST if held & Button.RIGHT and not self._held else 1
        self._step = False
        for _ in range(fast):
            if not self._go():
                return

    def _go(self) -> bool:
        """Play a tick of it; whether more can follow at once."""
        program = self.program
        if self._session is None:
            if not program.maker.ready(self._number, BRANCH if self._number in self._replay.branches else ""):
                return False
            self._session = begin(self._replay, program.maker)
            program.order(self._number + 1)
        session = self._session
        if session.world.done and not session.over and not program.maker.ready(*session.coming):
            return False
        word = next(self._words, None)
        if word is None or session.over:
            check(self._replay, session)
            program.exact = True
            program.stack.clear()
            return False
        session.step(word)
        if session.number != self._number:
            self._number = session.number
            program.order(self._number + 1)
        program.sounds += session.world.sounds
        return True

    @property
    def track(self) -> Track | None:
        """What the world wants."""
        return None if self._session is None else self.program.world_track(self._session.world, self._session.number)

    def draw(self) -> Frame:
        """The world and the bar."""
        program = self.program
        if self._session is None:
            slots = np.full((nes.SCREEN_HEIGHT_PX, nes.SCREEN_WIDTH_PX), EMPTY, np.uint8)
            frame = Frame(slots, plain_colours(program.sprites))
            panel(frame.slots, program.sprites, "THE STAGE IS BEING MADE")
            return frame
        frame = with_clear(program, self._session.world, program.seen(self._session.world))
        progress(frame.slots, program.sprites, self._session.ticks, self._replay.ticks)
        return frame
