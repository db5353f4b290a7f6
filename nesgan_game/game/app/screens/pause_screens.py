"""The game stands still: go on, look at what one carries, copy the seed, options, leave."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from nesgan_game.game.app.screens.menus import Menu, Reading
from nesgan_game.game.app.screens.screen_stack import Program
from nesgan_game.game.view.indexed_frame import Frame
from nesgan_game.game.view.screens.pages import Line, page, panel
from nesgan_game.game.view.screens.title import DIM_STEPS
from nesgan_game.level.entity import KEYS

WHIPS = ("LEATHER", "CHAIN", "LONG CHAIN")
"""The whip by its level."""


class PauseScreen(Menu):
    """A panel over the world in the dark."""

    name = "pause"
    still = True

    def __init__(self, program: Program) -> None:
        self._doing: dict[str, Callable[[], None]] = {
            "GO ON": self._go_on,
            "INVENTORY": partial(program.open, "inventory"),
            "COPY THE SEED": self._copy,
            "SHOW THE WAY": partial(program.open, "proof"),
            "OPTIONS": partial(program.open, "options"),
            "LEAVE": self._ask,
        }
        if program.maker.seed is None:  # a stage from a file has none
            del self._doing["COPY THE SEED"]
        if program.game is None or program.game.session.world.stage.proof is None:
            del self._doing["SHOW THE WAY"]
        super().__init__(program)

    def lines(self) -> Sequence[Line]:
        """What can be done."""
        return [Line(name) for name in self._doing]

    def choose(self, index: int) -> None:
        """Do it."""
        list(self._doing.values())[index]()

    def leave(self) -> None:
        """Go on."""
        self._go_on()

    def _go_on(self) -> None:
        self.program.sounds.append("pause")
        self.program.back()

    def _copy(self) -> None:
        self.program.copied = str(self.program.maker.seed)
        self.program.say(f"COPIED: {self.program.maker.seed}")

    def _ask(self) -> None:
        self.program.open("confirm", "REALLY LEAVE?", "YOUR GAME IS KEPT", self.program.leave_game)

    def draw(self) -> Frame:
        """The panel."""
        program = self.program
        assert program.game is not None
        frame = program.seen(program.game.session.world, dim=DIM_STEPS)
        panel(frame.slots, program.sprites, "PAUSED", self.lines(), chosen=self.chosen)
        return frame


class ConfirmScreen(Menu):
    """Really? No stands first."""

    name = "confirm"
    still = True

    def __init__(self, program: Program, question: str, hint: str, do: Callable[[], None]) -> None:
        self.heading, self._hint, self._do = question, hint, do
        super().__init__(program)

    def lines(self) -> Sequence[Line]:
        """No and yes."""
        return [Line("NO"), Line("YES")]

    def choose(self, index: int) -> None:
        """Go back, or do it."""
        if index:
            self._do()
        else:
            self.program.back()

    def foot(self) -> tuple[str, ...]:
        """What will happen."""
        return (self._hint,)

    def draw(self) -> Frame:
        """A panel over a game; a page where there is none."""
        program = self.program
        if program.game is None:
            return page(program.sprites, self.heading, self.lines(), chosen=self.chosen, foot=self.foot())
        frame = program.seen(program.game.session.world, dim=DIM_STEPS)
        panel(frame.slots, program.sprites, self.heading, self.lines(), chosen=self.chosen, foot=self.foot())
        return frame


class InventoryScreen(Reading):
    """What the hero carries."""

    name = "inventory"
    still = True
    heading = "INVENTORY"

    def lines(self) -> Sequence[Line]:
        """Everything by name."""
        assert self.program.game is not None
        session = self.program.game.session
        world, hero = session.world, session.world.hero
        ways = (Line("WAYS OUT", "2"),) if session.parts else ()
        keys = sorted(world.scene.ground.keys.intersection(KEYS))
        return (
            Line("WHIP", WHIPS[hero.whip]),
            Line("SUB-WEAPON", hero.weapon.replace("_", " ").upper() or "NONE"),
            Line("HEARTS", str(hero.hearts)),
            Line("LIVES", str(hero.lives)),
            Line("KEYS", " ".join(map(str, keys)) or "NONE"),
            Line("ENERGY", f"{hero.energy} / {world.challenge.energy}"),
            Line("SCORE", f"{hero.score:06d}"),
            Line("STAGE", f"{session.label} {world.stage.theme.upper()}"[:18]),
            *ways,
        )

    def leave(self) -> None:
        """Back to the pause."""
        self.program.back()
