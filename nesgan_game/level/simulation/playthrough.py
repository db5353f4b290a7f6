"""The structural run: a hero alone in a stage, with its platforms, keys, locks and breakable blocks, but no enemies.

    run = Run(stage)
    while not run.at_exit:
        run.step(Button.RIGHT)

Tick for tick it is what the game's world does with enemies off, so that a way found here is a way in the game.
"""

from __future__ import annotations

from nesgan_game.level.simulation.stage_state import Ground
from nesgan_game.level.stage import Stage
from nesgan_game.physics.movement import Body, Button, Stance, Terrain, step
from nesgan_game.physics.whip import ACTS, allowed, swing

__all__ = ["Run"]

_ATTACK = int(Button.ATTACK)


class Run:
    """A stage being walked through. `attack`: ticks since the whip's attack began, -1 for none."""

    __slots__ = ("attack", "body", "ground", "held", "stage")

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.ground = Ground.of(stage)
        self.body: Body = stage.spawn()
        self.attack = -1
        self.held = 0

    @property
    def terrain(self) -> Terrain:
        """The ground as it is now: doors opened, blocks broken."""
        return self.ground.terrain

    @property
    def tick(self) -> int:
        """Steps since the stage began."""
        return self.ground.tick

    @property
    def keys(self) -> frozenset[int]:
        """Numbers of the keys held."""
        return frozenset(self.ground.keys)

    @property
    def broken(self) -> frozenset[tuple[int, int]]:
        """The (row, col) cells broken so far."""
        return frozenset(self.ground.broken)

    @property
    def at_exit(self) -> bool:
        """Whether the stage is won."""
        return self.stage.at_exit(self.body)

    @property
    def dead(self) -> bool:
        """Whether the ground has killed the hero."""
        return self.body.stance is Stance.DEAD

    def copy(self) -> Run:
        """Return a run that goes on from here on its own."""
        other = Run.__new__(Run)
        other.stage, other.body, other.attack, other.held = self.stage, self.body, self.attack, self.held
        other.ground = self.ground.copy()
        return other

    def step(self, word: int) -> None:
        """One tick under these buttons (Button flags)."""
        word = int(word) & ACTS
        pressed, self.held = word & ~self.held, word
        ground = self.ground
        if self.attack < 0 and not pressed & _ATTACK:
            self.body = step(self.body, word & ~_ATTACK, ground.terrain, ground.tick)
            ground.advance(self.body)
        else:
            self._whip(word, pressed)
        if ground.locks or ground.key_places:
            ground.touch(self.body)

    def _whip(self, word: int, pressed: int) -> None:
        """One tick in which an attack goes on or may begin."""
        ground = self.ground
        self.attack = swing(self.attack, pressed, self.body)
        self.body = step(self.body, allowed(self.attack, self.body, word), ground.terrain, ground.tick)
        ground.advance(self.body)
        if self.body.stance is Stance.HURT or self.body.stance is Stance.DEAD:
            self.attack = -1
        if self.attack >= 0:
            ground.smash(self.body, self.attack)
            ground.pull(self.body, self.attack)

    def stroll(self, direction: int, ticks: int) -> None:
        """Walk on (+1 right, -1 left) as so many steps would: for a standing body with only quiet floor
        ahead, no fixture, while no plank falls.
        """
        body, word = self.body, int(Button.RIGHT if direction > 0 else Button.LEFT)
        pace = direction * self.terrain.walk
        self.body = Body(body.x + pace * ticks, body.y, pace, 0, direction, held=word)
        self.held = word
        self.ground.tick += ticks
