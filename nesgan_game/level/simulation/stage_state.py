"""A stage's ground as play has changed it: keys found, doors unlocked, blocks broken, planks fallen, time passed.

One state, one set of rules, used by the game's world and by the structural run alike.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from nesgan_game.catalogue import FIXTURES
from nesgan_game.level.entity import LOCK_ROWS, Entity, Planks
from nesgan_game.level.stage import Stage
from nesgan_game.nes import TILE_PX
from nesgan_game.physics.movement import CELL, SHIFT, Body, Stance, Terrain
from nesgan_game.physics.whip import lash, struck

_KEY, _LEVER = FIXTURES["key"], FIXTURES["lever"]
LOCK_REACH_PX = 1
"""How near the hero's side must come to a locked door: a body stopped by it touches it."""


@dataclass(slots=True)
class Ground:
    """What of a stage a hero changes, whatever lives it costs.

    tick: steps of the hero since the stage began, the clock of all that acts.
    """

    terrain: Terrain
    key_places: tuple[Entity, ...]
    locks: tuple[Entity, ...]
    tick: int = 0
    keys: set[int] = field(default_factory=set)
    """Numbers of the keys held and the levers struck (Entity.key); never lost."""
    opened: set[int] = field(default_factory=set)
    """Ids of the locks and gates that are open."""
    broken: set[tuple[int, int]] = field(default_factory=set)
    levers: tuple[Entity, ...] = ()
    gates: tuple[Entity, ...] = ()
    planks: Mapping[tuple[int, int], Planks] = field(default_factory=dict)
    """The cells that do not hold."""
    stood: dict[tuple[int, int], int] = field(default_factory=dict)
    """When somebody first stood on which of them, until it is whole again."""

    @classmethod
    def of(cls, stage: Stage) -> Ground:
        """Return the ground of a stage that nobody has touched yet."""
        planks = {cell: one.planks() for one in stage.of_kind("planks") for cell in one.floor_cells}
        return cls(
            stage.terrain(),
            stage.of_kind("key"),
            stage.of_kind("lock"),
            levers=stage.of_kind("lever"),
            gates=stage.of_kind("gate"),
            planks=planks,
        )

    def copy(self) -> Ground:
        """Return a ground that goes on from here on its own; replace() takes several times as long."""
        return Ground(
            terrain=self.terrain,
            key_places=self.key_places,
            locks=self.locks,
            tick=self.tick,
            keys=set(self.keys),
            opened=set(self.opened),
            broken=set(self.broken),
            levers=self.levers,
            gates=self.gates,
            planks=self.planks,
            stood=dict(self.stood),
        )

    def state(self) -> dict[str, object]:
        """Return all that decides what comes next, for a hash; the terrain follows from it and from the stage."""
        told: dict[str, object] = {
            "tick": self.tick,
            "keys": self.keys,
            "opened": self.opened,
            "broken": self.broken,
        }
        return {**told, "stood": self.stood} if self.planks else told

    def advance(self, body: Body) -> None:
        """Let the tick of a step pass that has brought the hero here."""
        self.tick += 1
        if self.planks:
            self._crumble(body)

    def mended(self) -> Terrain:
        """Return the terrain as it is once all planks are back."""
        return self.terrain.with_planks(self.stood) if self.stood else self.terrain

    def _crumble(self, body: Body) -> None:
        """Begin with the planks that carry the hero; let fall, and put back, those whose time has come."""
        if body.stance in (Stance.STAND, Stance.CROUCH) and not body.y & (CELL - 1):
            row = body.y >> SHIFT
            half = self.terrain.half_width
            for at in (body.x - half, body.x + half - 1):
                if (row, at >> SHIFT) in self.planks:
                    self.stood.setdefault((row, at >> SHIFT), self.tick)
        gone, back = [], []
        for cell, since in self.stood.items():
            plank, passed = self.planks[cell], self.tick - since
            if passed == plank.delay:
                gone.append(cell)
            elif passed == plank.delay + plank.back:
                back.append(cell)
        if gone or back:
            self.terrain = self.terrain.with_planks(back, gone)
            for cell in back:
                del self.stood[cell]

    def smash(self, body: Body, attack: int) -> list[tuple[int, int]]:
        """Break what the whip touches at this tick of an attack (-1: none); returns the (row, col) cells."""
        cells = struck(body, attack, self.terrain)
        if cells:
            self.broken.update(cells)
            self.terrain = self.terrain.with_broken(cells)
        return cells

    def pull(self, body: Body, attack: int) -> list[Entity]:
        """Open the gates of the levers that the whip touches at this tick of an attack; returns those levers.

        A lever stays as it was struck. A longer whip reaches no lever that a plain one would not.
        """
        box = lash(body, attack, self.terrain.physics) if self.levers else None
        if box is None:
            return []
        left, top, right, bottom = box
        struck_now = []
        for lever in self.levers:
            beside = left < lever.x_px + _LEVER.width_px // 2 and lever.x_px - _LEVER.width_px // 2 < right
            level = top < lever.y_px and lever.y_px - _LEVER.height_px < bottom
            if beside and level and lever.key not in self.keys:
                struck_now.append(lever)
        self.keys.update(lever.key for lever in struck_now)
        self._open([gate for gate in self.gates if gate.key in self.keys and gate.id not in self.opened])
        return struck_now

    def touch(self, body: Body) -> list[str]:
        """Take keys and open doors that the hero touches; returns what happened, as words: key, unlock."""
        if (not self.key_places and not self.locks) or body.stance is Stance.DEAD:
            return []
        left, top, right, bottom = body.box(self.terrain.physics)
        words = []
        for key in self.key_places:
            near = abs(2 * key.x_px - left - right) < _KEY.width_px + right - left
            if near and top < key.y_px and key.y_px - _KEY.height_px < bottom and key.key not in self.keys:
                self.keys.add(key.key)
                words.append("key")
        met = []
        for lock in self.locks:
            row, col = lock.cell
            row -= LOCK_ROWS - 1
            beside = left - LOCK_REACH_PX < (col + 1) * TILE_PX and col * TILE_PX < right + LOCK_REACH_PX
            level = top < (row + 2) * TILE_PX and row * TILE_PX < bottom
            if beside and level and lock.key in self.keys and lock.id not in self.opened:
                met.append(lock)
        self._open(met)
        return words + ["unlock"] * len(met)

    def _open(self, locks: list[Entity]) -> None:
        if locks:
            self.opened.update(lock.id for lock in locks)
            self.terrain = self.terrain.with_unlocked([cell for lock in locks for cell in lock.door_cells])
