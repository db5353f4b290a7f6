"""Lists of lines to choose from, drawn as a page."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

from nesgan_game.game.app.screens.screen_stack import Press, Program, Screen
from nesgan_game.game.view.indexed_frame import Frame
from nesgan_game.game.view.screens.pages import Line, page
from nesgan_game.physics.body import Button


class Menu(Screen):
    """Up and down move the cursor past what cannot be chosen; left and right change a line where it can be."""

    heading = ""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self.chosen = 0
        self._move(0)

    @abstractmethod
    def lines(self) -> Sequence[Line]:
        """Return the lines as they are now; one at least can be chosen."""

    @abstractmethod
    def choose(self, index: int) -> None:
        """Do what a line says."""

    def change(self, index: int, step: int) -> bool:
        """Change what a line holds, by -1 or +1; whether there is anything to change."""
        del index, step
        return False

    def leave(self) -> None:
        """Go back to where one came from."""
        self.program.back()

    def foot(self) -> tuple[str, ...]:
        """Return the hints at the foot."""
        prompts = self.program.prompts
        return (f"{prompts.choose}: CHOOSE  {prompts.back}: BACK",)

    def _move(self, step: int) -> None:
        lines = self.lines()
        for _ in lines:
            self.chosen = (self.chosen + step) % len(lines)
            if not lines[self.chosen].quiet:
                return
            step = step or 1

    def press(self, press: Press) -> None:
        """Move, change, choose or leave."""
        self.chosen = min(self.chosen, len(self.lines()) - 1)
        if press.away:
            self.program.sounds.append("count")
            self.leave()
        elif press.choose:
            self.program.sounds.append("select")
            self.choose(self.chosen)
        elif press.buttons & (Button.UP | Button.DOWN):
            self.program.sounds.append("count")
            self._move(1 if press.buttons & Button.DOWN else -1)
        elif press.buttons & (Button.LEFT | Button.RIGHT) and self.change(
            self.chosen, 1 if press.buttons & Button.RIGHT else -1
        ):
            self.program.sounds.append("count")

    def draw(self) -> Frame:
        """The page."""
        return page(self.program.sprites, self.heading, self.lines(), chosen=self.chosen, foot=self.foot())


class Reading(Screen):
    """A page to be read; any button leads on."""

    heading = ""

    @abstractmethod
    def lines(self) -> Sequence[Line]:
        """Return what is to be read."""

    @abstractmethod
    def leave(self) -> None:
        """Go on."""

    def foot(self) -> tuple[str, ...]:
        """Return the hint at the foot."""
        return (f"{self.program.prompts.choose}: GO ON",)

    def press(self, press: Press) -> None:
        """Go on."""
        if press.choose or press.away:
            self.program.sounds.append("select")
            self.leave()

    def draw(self) -> Frame:
        """The page."""
        return page(self.program.sprites, self.heading, self.lines(), foot=self.foot())
