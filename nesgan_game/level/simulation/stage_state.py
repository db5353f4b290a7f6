"""A stage's ground as play has changed it: keys found, doors unlocked, blocks broken, platforms moved on.

One state, one set of rules, used by the game's world and by the structural run alike.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from nesgan_game.catalogue import FIXTURES
from nesgan_game.level.stage import Entity, Stage
from nesgan_game.nes import TILE_PX
from nesgan_game.physics.movement import Body, Stance, Terrain
from nesgan_game.physics.whip import struck

_KEY = FIXTURES["key"]
LOCK_REACH_PX = 1
"""How near the hero's side must come to a locked door: a body stopped by it touches it."""


@dataclass(slots=True)
class Ground:
    """What of a stage a hero changes for good, whatever lives it costs.

    tick: steps of the hero since the stage began, the movers' clock.
    """

    terrain: Terrain
    key_places: tuple[Entity, ...]
    locks: tuple[Entity, ...]
    tick: int = 0
    keys: set[int] = field(default_factory=set)
    """Numbers of the keys held; never lost."""
    opened: set[int] = field(default_factory=set)
    """Ids of the locks that are open."""
    broken: set[tuple[int, int]] = field(default_factory=set)

    @classmethod
    def of(cls, stage: Stage) -> Ground:
        """Return the ground of a stage that nobody has touched yet."""
        return cls(stage.terrain(), stage.of_kind("key"), stage.of_kind("lock"))

    def copy(self) -> Ground:
        """Return the same ground, to be changed on its own."""
        return replace(self, keys=set(self.keys), opened=set(self.opened), broken=set(self.broken))

    def state(self) -> dict[str, object]:
        """Return all that decides what comes next, for a hash; the terrain follows from it and from the stage."""
        return {"tick": self.tick, "keys": self.keys, "opened": self.opened, "broken": self.broken}

    def smash(self, body: Body, attack: int) -> list[tuple[int, int]]:
        """Break what the whip touches at this tick of an attack (-1: none); returns the (row, col) cells."""
        cells = struck(body, attack, self.terrain)
        if cells:
            self.broken.update(cells)
            self.terrain = self.terrain.with_broken(cells)
        return cells

    def touch(self, body: Body) -> list[str]:
        """Take keys and open doors that the hero touches; returns what happened, as words: key, unlock."""
        if (not self.key_places and not self.locks) or body.stance is Stance.DEAD:
            return []
        left, top, right, bottom = body.box()
        words = []
        for key in self.key_places:
            near = abs(2 * key.x_px - left - right) < _KEY.width_px + right - left
            if near and top < key.y_px and key.y_px - _KEY.height_px < bottom and key.key not in self.keys:
                self.keys.add(key.key)
                words.append("key")
        met = []
        for lock in self.locks:
            (row, col), _ = lock.door_cells
            beside = left - LOCK_REACH_PX < (col + 1) * TILE_PX and col * TILE_PX < right + LOCK_REACH_PX
            level = top < (row + 2) * TILE_PX and row * TILE_PX < bottom
            if beside and level and lock.key in self.keys and lock.id not in self.opened:
                met.append(lock)
        self._open(met)
        return words + ["unlock"] * len(met)

    def _open(self, locks: list[Entity]) -> None:
        if locks:
            self.opened.update(lock.id for lock in locks)
            self.terrain = self.terrain.with_unlocked(cell for lock in locks for cell in lock.door_cells)
