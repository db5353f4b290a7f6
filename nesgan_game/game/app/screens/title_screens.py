"""The title, and a bot that plays when nobody does."""

from __future__ import annotations

from nesgan_game.game.app.audio.cues import SILENCE, Track
from nesgan_game.game.app.screens.screen_stack import Press, Program, Screen
from nesgan_game.game.view.indexed_frame import Frame
from nesgan_game.game.view.screens.pages import strip
from nesgan_game.game.view.screens.title import BLINK_TICKS, CREDIT_ROW
from nesgan_game.game.view.slot_layout import EMPTY
from nesgan_game.nes import CHR_PX, TICKS_PER_SECOND
from nesgan_game.physics.body import Button
from nesgan_game.seeds import stream

ATTRACT_TICKS = 20 * TICKS_PER_SECOND
"""How long the title waits before a bot plays."""
SHOWING_TICKS = 40 * TICKS_PER_SECOND
"""How long the bot plays at most."""
PLAYER = "skilled"


class TitleScreen(Screen):
    """The logo before the first stage; waits for none, and has it begun with the first tick, once it is seen itself."""

    name = "title"

    def press(self, press: Press) -> None:
        """Any button leads to the menu, the way back out of the program."""
        if press.back:
            self.program.quit()
        elif press.buttons:
            self.program.sounds.append("select")
            self.program.turn("menu")

    def tick(self, held: Button) -> None:
        """Put the castle behind the logo once it is there."""
        del held
        title, maker = self.program.title, self.program.maker
        if not title.painted and maker.ready(1):
            title.paint(maker.stage(1))
        if title.painted and self.ticks >= ATTRACT_TICKS:
            self.program.turn("attract")

    @property
    def track(self) -> Track | None:
        """The title's, from when the castle is there: the stage is wanted sooner, and both take all a core has."""
        return self.program.named_track("title") if self.program.title.painted else SILENCE

    def draw(self) -> Frame:
        """The title."""
        of = self.program.prompts.of
        keys = f"{of('jump')}: JUMP  {of('attack')}: WHIP"
        self.program.title.reduced_flashing = self.program.calm
        frame = self.program.title.frame(self.ticks, f"PRESS {of('start')}", keys)
        if self.program.speaks:  # in the place of the castle's name
            frame.slots[CREDIT_ROW * CHR_PX :] = EMPTY
        return frame


class AttractScreen(Screen):
    """The first stage, played by a bot; any button brings the title back."""

    name = "attract"

    def __init__(self, program: Program) -> None:
        # Wanted long after the title is seen.
        from nesgan_game.game.bots.players import make_bot
        from nesgan_game.game.rules.world import World

        super().__init__(program)
        self._world = World(program.maker.stage(1), program.seed)
        self._bot = make_bot(PLAYER, stream(program.seed, "attract"))

    def press(self, press: Press) -> None:
        """Back to the title."""
        del press
        self.program.turn("title")

    def tick(self, held: Button) -> None:
        """The bot plays on, until it wins, dies or has been seen for long enough."""
        del held
        self._world.step(self._bot.press(self._world))
        if self.ticks >= SHOWING_TICKS or self._world.result != "playing":
            self.program.turn("title")

    @property
    def track(self) -> Track | None:
        """That of the stage."""
        return self.program.world_track(self._world, 1)

    def draw(self) -> Frame:
        """The world, and what to press."""
        frame = self.program.seen(self._world)
        if self.ticks % (2 * BLINK_TICKS) < BLINK_TICKS:
            strip(frame.slots, self.program.sprites, f"PRESS {self.program.prompts.of('start')}")
        return frame
