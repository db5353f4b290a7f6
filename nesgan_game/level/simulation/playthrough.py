"""The structural run: a hero alone in a stage, with its platforms, keys, locks and breakable blocks, but no enemies.

    run = Run(stage)
    while not run.at_exit:
        run.step(Button.RIGHT)

Tick for tick it is what the game's world does with enemies off, so that a way found here is a way in the game.
"""

from __future__ import annotations

from nesgan_game.level.simulation.open_air import open_air
from nesgan_game.level.simulation.stage_state import Ground
from nesgan_game.level.stage import Stage
from nesgan_game.physics.movement import SHIFT, Body, Button, Stance, Terrain, in_air, step
from nesgan_game.physics.stairs import climb_on, sure_climb
from nesgan_game.physics.whip import ACTS, allowed, swing

__all__ = ["Run"]

_ATTACK = int(Button.ATTACK)


class Run:
    """A stage being walked through. `attack`: ticks since the whip's attack began, -1 for none."""

    __slots__ = ("_open", "attack", "body", "ground", "held", "stage")

    def __init__(self, stage: Stage, ground: Ground | None = None) -> None:
        """ground: the state that the stage is in; the one in which it begins, if left out."""
        self.stage = stage
        self.ground = Ground.of(stage) if ground is None else ground
        self.body: Body = stage.spawn()
        self.attack = -1
        self.held = 0
        self._open: bytes | None = None

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
        other = Run(self.stage, self.ground.copy())
        other.body, other.attack, other.held, other._open = self.body, self.attack, self.held, self._open
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

    def soar(self) -> list[Body]:
        """Fly on with nothing held as so many steps would, while nothing but cells is near and up to the last tick in
        the air; returns the bodies of these ticks.
        """
        bodies: list[Body] = []
        body, terrain, open_air = self.body, self.terrain, self._open_air()
        origin, stride = terrain.origin, terrain.stride
        while body.stance is Stance.AIR and open_air[origin + (body.y >> SHIFT) * stride + (body.x >> SHIFT)]:
            body = in_air(body, 0, terrain)
            if body.stance is Stance.AIR:
                bodies.append(body)
        self._come(bodies)
        return bodies

    def climb(self, word: int, most: int) -> list[Body]:
        """Go on along stairs as so many steps would that hold UP or DOWN, at most so many, while nothing but cells is
        near and up to the next corner of the grid; returns the bodies of these ticks.
        """
        body, terrain, open_air = self.body, self.terrain, self._open_air()
        if body.stance is not Stance.STAIRS or not open_air[terrain.place(body.y >> SHIFT, body.x >> SHIFT)]:
            return []
        ticks = min(sure_climb(body, word, terrain), most)
        bodies = [climb_on(body, word, passed) for passed in range(1, ticks + 1)]
        self._come(bodies)
        return bodies

    def _open_air(self) -> bytes:
        """Where a body off the ground meets cells alone: nowhere while planks are about to come back, or it whips."""
        if self._open is None:
            self._open = open_air(self.stage, self.terrain)
        return bytes(len(self._open)) if self.attack >= 0 or self.ground.stood else self._open

    def _come(self, bodies: list[Body]) -> None:
        """Let the ticks pass that have brought the hero to these places, one after the other."""
        if bodies:
            self.body = bodies[-1]
            self.held = self.body.held
            self.ground.tick += len(bodies)
