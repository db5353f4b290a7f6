"""What to play: this castle, a kept game, the castle of the day, any other seed, the tutorial."""

from __future__ import annotations

import datetime
import logging
from collections.abc import Callable, Sequence
from functools import partial

from nesgan_game.errors import NesganError
from nesgan_game.files import shipped
from nesgan_game.game.app.keep.saved_games import MOST_SEED, Origin, SavedGame
from nesgan_game.game.app.screens.menus import Menu
from nesgan_game.game.app.screens.screen_stack import Press, Program, Screen, Start
from nesgan_game.game.view.indexed_frame import Frame
from nesgan_game.game.view.screens.pages import PAGE_COLS, Line, page
from nesgan_game.physics.body import Button

LOG = logging.getLogger(__name__)
SEED_DIGITS = len(str(MOST_SEED))
"""Room for every castle's number."""


def daily_seed(day: datetime.date) -> int:
    """The castle of a day: its date as a number, 20261129."""
    return day.year * 10_000 + day.month * 100 + day.day


def play_other(program: Program, origin: Origin, start: Start | None = None) -> None:
    """Play what is asked for, from its first stage or from `start`; what cannot be opened is told of."""
    if program.origin != origin:
        try:
            stages = origin.open()
        except NesganError as error:
            LOG.warning("%s", error)
            program.say(f"NO {origin.name[:9]}: SEE TERMINAL")
            return
        program.take_stages(stages, origin.seed, origin)
    program.begin(start or Start())


def go_on(program: Program, saved: SavedGame) -> None:
    """Go on with a kept game."""
    play_other(program, saved.origin, Start(saved.number, saved.loadout, saved, saved.branches))


class MainMenu(Menu):
    """What the program can do."""

    name = "menu"

    def __init__(self, program: Program) -> None:
        self._games = program.saves.all()
        program.maker.order(1)
        self.heading = program.castle_name
        self._doing: dict[str, Callable[[], None]] = {
            "CONTINUE": self._continue,
            "PLAY": partial(program.begin, Start()),
            "CASTLE OF THE DAY": self._daily,
            "ENTER A SEED": partial(program.open, "seed"),
            "TUTORIAL": self._tutorial,
            "SCORES": partial(program.open, "scores"),
            "OPTIONS": partial(program.open, "options"),
            "QUIT": program.quit,
        }
        super().__init__(program)
        if program.asked:
            self.chosen = list(self._doing).index("PLAY")

    def lines(self) -> Sequence[Line]:
        """One for each thing; CONTINUE is quiet without a game to go on with."""
        return [Line(name, quiet=name == "CONTINUE" and not self._games) for name in self._doing]

    def choose(self, index: int) -> None:
        """Do it."""
        list(self._doing.values())[index]()

    def leave(self) -> None:
        """Back to the title."""
        self.program.home("title")

    def _continue(self) -> None:
        if len(self._games) == 1:
            go_on(self.program, self._games[0])
        else:
            self.program.open("games")

    def _daily(self) -> None:
        play_other(self.program, Origin(seed=daily_seed(datetime.date.today())))

    def _tutorial(self) -> None:
        play_other(self.program, Origin(level=str(shipped("levels/tutorial.tmx"))))


class GamesScreen(Menu):
    """The kept games, the last played first."""

    name = "games"
    heading = "CONTINUE"

    def __init__(self, program: Program) -> None:
        self._games = program.saves.all()
        super().__init__(program)

    def lines(self) -> Sequence[Line]:
        """Castle, stage and lives of each."""
        return [Line(game.origin.name[:14], f"STAGE {game.label}") for game in self._games]

    def choose(self, index: int) -> None:
        """Go on with it."""
        go_on(self.program, self._games[index])


class SeedScreen(Screen):
    """A castle by its number: typed, or turned digit by digit."""

    name = "seed"
    takes_text = True

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        seed = program.maker.seed if program.maker.seed is not None else program.seed
        self._digits = f"{seed:0{SEED_DIGITS}d}" if seed <= MOST_SEED else "0" * SEED_DIGITS
        self._place = SEED_DIGITS - 1
        self._typed = False
        """Whether what is shown was typed here: a first figure begins a number, further ones follow it."""

    def press(self, press: Press) -> None:
        """Type, turn, move, play."""
        for letter in press.text:
            if letter.isdecimal() and letter.isascii():
                self._type(letter)
        if press.away:
            self.program.back()
        elif press.choose:
            self.program.sounds.append("select")
            play_other(self.program, Origin(seed=int(self._digits)))
        elif press.buttons & (Button.UP | Button.DOWN):
            self._turn(1 if press.buttons & Button.UP else -1)
        elif press.buttons & Button.SELECT:
            self._digits = f"0{self._digits[:-1]}"
        elif press.buttons & (Button.LEFT | Button.RIGHT):
            step = 1 if press.buttons & Button.RIGHT else -1
            self._place = (self._place + step) % SEED_DIGITS

    def _type(self, figure: str) -> None:
        """Put a figure behind those typed before, as on a calculator, unless no castle has such a number."""
        before = self._digits if self._typed else ""
        if int(before + figure) > MOST_SEED:
            self._say_greatest()
            return
        self._digits, self._place, self._typed = f"{int(before + figure):0{SEED_DIGITS}d}", SEED_DIGITS - 1, True
        self.program.sounds.append("count")

    def _turn(self, step: int) -> None:
        """Turn the marked figure, past those with which no castle has such a number; 0 is none of them."""
        head, figure, tail = self._digits[: self._place], self._digits[self._place], self._digits[self._place + 1 :]
        turned = head + str((int(figure) + step) % 10) + tail
        while int(turned) > MOST_SEED:
            self._say_greatest()
            turned = head + str((int(turned[self._place]) + step) % 10) + tail
        self._digits = turned
        self.program.sounds.append("count")

    def _say_greatest(self) -> None:
        self.program.say(f"THE GREATEST IS {MOST_SEED}")

    def draw(self) -> Frame:
        """The digits, the one to be changed marked."""
        prompts = self.program.prompts
        shown = " ".join(self._digits)
        mark = " " * (2 * self._place) + "-"
        lines = [Line(text.center(PAGE_COLS)) for text in (shown, f"{mark:{len(shown)}}")]
        how = "LEFT/RIGHT, UP/DOWN" if prompts.on_pad else "TYPE ITS NUMBER"
        foot = (how, f"{prompts.of('start')}: PLAY  {prompts.back}: BACK")
        return page(self.program.sprites, "WHICH CASTLE?", lines, foot=foot)
