"""Between stages: waiting for one to be made, its card, how it went, the map of the castle."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

import numpy as np

from nesgan_game import nes
from nesgan_game.game.app.audio.cues import Track
from nesgan_game.game.app.game_in_play import GameInPlay
from nesgan_game.game.app.screens.menus import Reading
from nesgan_game.game.app.screens.screen_stack import Press, Program, Screen
from nesgan_game.game.view.indexed_frame import Frame
from nesgan_game.game.view.screens.pages import Line, panel, plain_colours
from nesgan_game.game.view.slot_layout import EMPTY
from nesgan_game.level.stage_source import stage_label
from nesgan_game.nes import TICKS_PER_SECOND
from nesgan_game.physics.body import Button

CARD_TICKS = 2 * TICKS_PER_SECOND
CAUGHT_UP_AT_ONCE = 2000
"""Ticks of a kept game that are played again in one: some 0.1 s."""


def _black() -> np.ndarray:
    return np.full((nes.SCREEN_HEIGHT_PX, nes.SCREEN_WIDTH_PX), EMPTY, np.uint8)


class WaitScreen(Screen):
    """Until the stage that a game begins with has been made, and a kept game has come to where it was left."""

    name = "wait"

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._start = program.start
        program.maker.order(self._start.number, self._start.branch)
        self._game: GameInPlay | None = None
        self._words: Iterator[int] = iter(())

    def press(self, press: Press) -> None:
        """One need not wait."""
        if press.back:
            self.program.home("title")

    def tick(self, held: Button) -> None:
        """Begin as soon as there is a stage."""
        del held
        program, start = self.program, self._start
        if self._game is None:
            if not program.maker.ready(start.number, start.branch):
                return
            self._game = self._begin()
        for word in islice(self._words, CAUGHT_UP_AT_ONCE):
            self._game.step(word)
        left = next(self._words, None)
        if left is not None:
            self._game.step(left)
            return
        saved = start.saved
        if saved is not None and saved.inputs and self._game.session.hash() != saved.hash:
            self._afresh("THE GAME HAS CHANGED SINCE")
        program.game = self._game
        program.order(self._game.session.number + 1)
        program.keep_game()
        program.saves.thin()
        program.home("play")
        program.open("card")

    def _begin(self) -> GameInPlay:
        program, saved = self.program, self._start.saved
        seed = program.seed if saved is None else saved.seed
        game = GameInPlay(
            program.maker,
            seed,
            origin=program.origin,
            number=self._start.number,
            branches=self._start.branches,
            loadout=self._start.loadout,
            slot="" if saved is None else saved.slot,
            challenge=self._start.challenge or (saved.challenge if saved else program.settings.now.challenge),
        )
        if saved is not None and saved.stage in ("", game.session.first_print):
            self._words = (word for word, ticks in saved.inputs for _ in range(ticks))
        elif saved is not None:
            self.program.say("THE STAGE HAS CHANGED SINCE")
        return game

    def _afresh(self, word: str) -> None:
        """Begin the stage anew: what was kept no longer leads where it led."""
        self._words = iter(())
        self._game = self._begin()
        self._words = iter(())
        self.program.say(word)

    def draw(self) -> Frame:
        """That one has to wait."""
        frame = Frame(_black(), plain_colours(self.program.sprites))
        lines = being_made(self.ticks)
        label = stage_label(self._start.number, self._start.branch)
        panel(frame.slots, self.program.sprites, f"STAGE {label}", lines)
        return frame


def being_made(ticks: int) -> list[Line]:
    """That a stage is being made, and that something moves."""
    dots = "." * (ticks // (TICKS_PER_SECOND // 2) % 4)
    return [Line(f"THE STAGE IS BEING MADE{dots:3}", quiet=True)]


class CardScreen(Screen):
    """Number and theme of the stage that begins; any button leads on."""

    name = "card"

    def press(self, press: Press) -> None:
        """Go on."""
        if press.choose or press.away:
            self.program.back()

    def tick(self, held: Button) -> None:
        """It goes by itself."""
        del held
        if self.ticks >= CARD_TICKS:
            self.program.back()

    @property
    def track(self) -> Track | None:
        """That of the stage to come."""
        assert self.program.game is not None
        session = self.program.game.session
        return self.program.world_track(session.world, session.number)

    def draw(self) -> Frame:
        """The card, under the display of the world to come."""
        program = self.program
        assert program.game is not None
        world = program.game.session.world
        frame = program.seen(world)
        slots = frame.slots
        slots[nes.HUD_ROWS * nes.TILE_PX :] = EMPTY
        lines = [Line(world.stage.theme.upper()[:24].center(16)), Line(program.castle_name.center(16), quiet=True)]
        if program.game.session.parts:
            lines.append(Line("TWO WAYS LEAD ON".center(16), quiet=True))
        panel(slots, program.sprites, f"STAGE {program.game.session.label}", lines)
        return frame


class ResultScreen(Reading):
    """How the stage went that was just won."""

    name = "result"

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        assert program.game is not None
        self._game = program.game
        self._game.tally.close(self._game.session.world)
        self.heading = f"STAGE {self._game.session.label} CLEAR"

    def lines(self) -> Sequence[Line]:
        """What was counted."""
        session, tally = self._game.session, self._game.tally
        hero, (number, branch) = session.world.hero, session.coming
        theme = self.program.maker.theme(number, branch) if session.parts else ""
        return (
            Line("TIME", tally.clock),
            Line("HITS TAKEN", str(tally.hits)),
            Line("LIVES LOST", str(tally.deaths)),
            Line("CANDLES", f"{tally.candles} / {tally.all_candles}"),
            Line("WALLS BROKEN", f"{tally.walls} / {tally.all_walls}"),
            Line("SCORE", f"{hero.score:06d}"),
            *([Line("WAY TAKEN", f"{stage_label(number, branch)} {theme.upper()}"[:14])] if session.parts else []),
        )

    def leave(self) -> None:
        """To the next stage, or to the ending."""
        program = self.program
        if self._game.session.over:
            program.turn("ending")
        else:
            program.turn("map" if program.map is not None else "next")


class NextScreen(Screen):
    """Until the coming stage has been made."""

    name = "next"

    def press(self, press: Press) -> None:
        """One need not wait: the game is kept."""
        if press.back:
            self.program.leave_game()

    def tick(self, held: Button) -> None:
        """Go on as soon as there is a stage."""
        del held
        self.enter()

    def enter(self) -> None:
        """Enter the stage if it has been made."""
        program = self.program
        assert program.game is not None
        session = program.game.session
        if not program.maker.ready(*session.coming):
            return
        program.game.step(Button.NONE)
        program.sounds += session.world.sounds
        program.order(session.number + 1)
        program.keep_game()
        program.turn("card")

    def draw(self) -> Frame:
        """Which stage it is."""
        program = self.program
        assert program.game is not None
        frame = program.seen(program.game.session.world)
        frame.slots[nes.HUD_ROWS * nes.TILE_PX :] = EMPTY
        lines = being_made(self.ticks)
        panel(frame.slots, program.sprites, f"STAGE {stage_label(*program.game.session.coming)}", lines)
        return frame


class MapScreen(NextScreen):
    """The hero's way to the next stage; any button hurries him."""

    name = "map"

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._hurried = False

    def press(self, press: Press) -> None:
        """Hurry, or leave."""
        super().press(press)
        self._hurried = self._hurried or press.choose

    def tick(self, held: Button) -> None:
        """Enter the stage once he has come there, and it has been made."""
        del held
        program = self.program
        assert program.game is not None
        assert program.map is not None
        session = program.game.session
        if self._hurried or self.ticks >= program.map.ticks(session.coming[0], session.way):
            self.enter()

    @property
    def track(self) -> Track | None:
        """The map's."""
        return self.program.named_track("map")

    def draw(self) -> Frame:
        """The map."""
        program = self.program
        assert program.game is not None
        assert program.map is not None
        frame = program.seen(program.game.session.world)
        session = program.game.session
        return program.map.draw(frame.slots, session.coming[0], self.ticks, session.way)
