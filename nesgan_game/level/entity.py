"""What is placed in a stage: an entity with its place and properties, and what physics knows of it.

Places are feet centres in stage pixels; rows and columns are cells of 16 px.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, NamedTuple

from nesgan_game.entity_kinds import Value
from nesgan_game.nes import TILE_PX
from nesgan_game.physics import perils
from nesgan_game.physics.hero_figures import OURS
from nesgan_game.physics.leap import speed_to_rise
from nesgan_game.physics.movement import CELL, PX, Mover, Peril

KEYS = (1, 2, 3, 4)
"""Numbers of keys and locks; a key opens the locks of its number. Those of levers and gates are the same, apart."""
LOCK_ROWS = 2
MORE_LEGS = (("dx2", "dy2"), ("dx3", "dy3"))
"""Properties of a mover that goes on after its first leg."""
_spikes, _crusher, _tide, _pendulum = (
    functools.lru_cache(maxsize=64)(made) for made in (perils.spikes, perils.crusher, perils.tide, perils.pendulum)
)
"""Kept: the terrain of a stage is made for every set of keys, and a table has hundreds of boxes."""
PERILS = ("rising_spikes", "crusher", "pendulum", "tide")
"""Kinds of what kills at times."""


class Planks(NamedTuple):
    """How boards behave that do not hold: ticks from the first step on one to its fall, and until it is back."""

    delay: int
    back: int


@dataclass(frozen=True, slots=True)
class Entity:
    """Something placed in a stage: x_px, y_px is its feet centre (a candle's: the middle of its cell's lower edge)."""

    id: int
    kind: str
    x_px: int
    y_px: int
    properties: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))

    def __reduce__(self) -> tuple[Callable[..., Entity], tuple[Any, ...]]:
        # Made anew when it is copied or pickled: a read-only mapping can be neither.
        return _entity, (self.id, self.kind, self.x_px, self.y_px, dict(self.properties))

    @property
    def cell(self) -> tuple[int, int]:
        """(row, col) of the cell just above the feet."""
        return (self.y_px - 1) // TILE_PX, self.x_px // TILE_PX

    def whole(self, name: str) -> int | None:
        """Return a property that is a whole number; None for any other, and for none."""
        value = self.properties.get(name)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    @property
    def key(self) -> int:
        """Number of what opens and is opened, 0 for anything else: KEYS for keys and locks, then levers and gates."""
        if self.kind in ("lever", "gate"):
            number = self._told("gate")
            return number + len(KEYS) if number else 0
        return self._told("key")

    @property
    def branch(self) -> str:
        """Of an exit: the branch of the next stage that it leads to, BRANCH, or "" for the plain way."""
        return str(self.properties.get("branch", "")) if self.kind == "exit" else ""

    @property
    def door_cells(self) -> tuple[tuple[int, int], ...]:
        """The (row, col) cells that a lock or a gate closes, the uppermost first."""
        row, col = self.cell
        high = self._told("rows") if self.kind == "gate" else LOCK_ROWS
        return tuple((at, col) for at in range(row - high + 1, row + 1))

    @property
    def floor_cells(self) -> tuple[tuple[int, int], ...]:
        """The (row, col) cells under the feet, as many as its property cols says, one without it."""
        cols = self._told("cols") or 1
        row, left = self.y_px // TILE_PX, (self.x_px - cols * TILE_PX // 2) // TILE_PX
        return tuple((row, col) for col in range(left, left + cols))

    def space(self) -> tuple[int, int, int, int] | None:
        """Return (row, col, rows, cols) of the cells in which a thing acts, with those of a hero who stands on it.

        None for what does not act, or acts in its whole room. Its properties must be sound.
        """
        if self.kind in PERILS or self.kind == "mover":
            if self.kind == "mover":
                left, right, top, bottom = self.mover().course()
                top -= 2 * CELL
            else:
                left, top, right, bottom = self.peril().course()
            row, col = top // CELL, left // CELL
            return row, col, -(-bottom // CELL) - row, -(-right // CELL) - col
        if self.kind in ("conveyor", "springboard", "planks"):
            (row, col), *_ = cells = self.floor_cells
            return row - 2, col, 3, len(cells)
        if self.kind in ("lever", "gate"):
            cells = self.door_cells if self.kind == "gate" else (self.cell,)
            return *cells[0], len(cells), 1
        return None

    def spring(self, gravity: int = OURS.gravity) -> int:
        """Return the speed with which a springboard throws: enough for its rise in cells, and half a cell more."""
        return speed_to_rise(self._told("rise") * CELL + CELL // 2, gravity)

    def planks(self) -> Planks:
        """Return how an entity of kind planks behaves whose properties are sound."""
        return Planks(self._told("delay"), self._told("back"))

    def peril(self) -> Peril:
        """Return what physics knows of an entity of PERILS whose properties are sound."""
        x, y, phase = self.x_px * PX, self.y_px * PX, self._told("phase")
        half = self._told("cols") * TILE_PX * PX // 2
        if self.kind == "rising_spikes":
            return _spikes(x, y, half, self._told("rest"), self._told("up"), phase)
        if self.kind == "crusher":
            height, drop = self._told("rows") * TILE_PX * PX, self._told("drop")
            return _crusher(x, y, half, height, drop, self._told("rest"), self._told("down"), phase)
        if self.kind == "tide":
            high, pace = self._told("rows") * TILE_PX, self._told("pace")
            return _tide(x, y, half, high, self._told("rest"), pace, self._told("up"), phase)
        return _pendulum(x, y, self._told("length"), self._told("swing"), self._told("period"), phase)

    def _told(self, name: str) -> int:
        """Return a property that is a whole number, 0 for none."""
        return self.whole(name) or 0

    def mover(self) -> Mover:
        """Return what physics knows of an entity of kind mover whose properties are sound."""
        width, dx, dy, period, phase = (self._told(name) for name in ("cols", "dx", "dy", "period", "phase"))
        half = width * TILE_PX * PX // 2
        legs = tuple((self._told(across) * PX, self._told(down) * PX) for across, down in MORE_LEGS)
        while legs and not any(legs[-1]):
            legs = legs[:-1]
        return Mover(self.x_px * PX, self.y_px * PX, half, dx * PX, dy * PX, period, phase, legs)


def _entity(number: int, kind: str, x_px: int, y_px: int, properties: dict[str, Value]) -> Entity:
    return Entity(number, kind, x_px, y_px, MappingProxyType(properties))
