"""The stage's proof, played by a ghost in a world of its own: the game behind it stands still and stays as it is."""

from __future__ import annotations

from collections.abc import Iterator

from nesgan_game.game.app.screens.screen_stack import Press, Program, Screen
from nesgan_game.game.rules.world import World
from nesgan_game.game.view.hud import HEIGHT_PX
from nesgan_game.game.view.indexed_frame import Frame
from nesgan_game.game.view.screens.pages import QUIET, TEXT, centred, progress
from nesgan_game.game.view.slot_layout import EMPTY
from nesgan_game.level.stage import Proof
from nesgan_game.nes import CHR_PX, TICKS_PER_SECOND
from nesgan_game.physics.body import Button

FAST = 8
"""Ticks in one while RIGHT is held."""
END_TICKS = 2 * TICKS_PER_SECOND
"""How long the end is seen."""


class ProofScreen(Screen):
    """A pale hero plays the recording from the stage's beginning, without enemies, then that of the second exit.

    RIGHT hurries it; any other button leads back to the game.
    """

    name = "proof"
    still = True

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        assert program.game is not None
        self._game = program.game.session.world
        stage = self._game.stage
        self._ways = [proof for proof in (stage.proof, stage.branch_proof) if proof is not None]
        self._second = False
        self._begin(self._ways.pop(0))

    def _begin(self, proof: Proof) -> None:
        self.world = World(self._game.stage, self._game.seed, enemies=False)
        self._proof, self._played, self._ended = proof, 0, 0
        self._words: Iterator[int] = proof.buttons()

    def press(self, press: Press) -> None:
        """Back to where one came from."""
        if press.away or press.buttons & ~Button.RIGHT:
            self.program.sounds.append("count")
            self.program.back()

    def tick(self, held: Button) -> None:
        """One tick of the recording, more where it is hurried; its end is seen for a while."""
        for _ in range(FAST if held & Button.RIGHT else 1):
            if not (self.world.won or self.world.done):
                self._go()
        if not (self.world.won or self.world.done):
            return
        self._ended += 1
        if self._ended < END_TICKS:
            return
        if self._ways:
            self._second = True
            self._begin(self._ways.pop(0))
        else:
            self.program.back()

    def _go(self) -> None:
        if self.world.busy:  # the recording knows no fades between rooms
            self.world.step(Button.NONE)
            return
        self._played += 1
        self.world.step(next(self._words, Button.NONE))

    def draw(self) -> Frame:
        """The ghost's world; what is seen, where the game's display is otherwise, and how far it has come."""
        program = self.program
        frame = program.seen(self.world, ghost=True)
        head = frame.slots[:HEIGHT_PX]
        head[:] = EMPTY
        name = "THE PROOF OF THE SECOND EXIT" if self._second else "THE PROOF"
        if self.world.won:
            name = f"OUT AFTER {self._played // TICKS_PER_SECOND} SECONDS"
        centred(head, program.sprites, name, 1, TEXT)
        keys = program.prompts
        centred(head[CHR_PX // 2 :], program.sprites, f"RIGHT: FASTER  {keys.back}: BACK", 2, QUIET)
        progress(frame.slots, program.sprites, self._played, self._proof.ticks)
        return frame
