"""Many bodies as arrays: the fields of physics' Body, one array each."""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.search.body_contacts import Ints
from nesgan_game.physics.movement import Body, Stance

Flags = NDArray[np.bool_]
STAND, CROUCH, AIR, STAIRS, DEAD = map(int, (Stance.STAND, Stance.CROUCH, Stance.AIR, Stance.STAIRS, Stance.DEAD))


@dataclass(slots=True, eq=False)
class Bodies:
    """The fields of physics' Body, and the number of the ground each is in; all (N,) int32. Their timers are 0."""

    x: Ints
    y: Ints
    vx: Ints
    vy: Ints
    facing: Ints
    stance: Ints
    climb: Ints
    held: Ints
    ground: Ints

    def __len__(self) -> int:
        return len(self.x)

    @classmethod
    def of(cls, bodies: list[Body], ground: int = 0) -> Bodies:
        """From single bodies, all in one ground."""
        rows = [(b.x, b.y, b.vx, b.vy, b.facing, int(b.stance), b.climb, b.held, ground) for b in bodies]
        return cls.of_rows(np.array(rows, dtype=np.int32))

    @classmethod
    def of_rows(cls, rows: Ints) -> Bodies:
        """From rows (N, 9) as those that `rows` returns."""
        return cls(*rows.reshape(-1, len(_NAMES)).T.copy())

    def rows(self) -> Ints:
        """(N, 9) a row each, of the fields in their order."""
        return np.stack([getattr(self, name) for name in _NAMES], axis=1)

    def take(self, which: Flags | NDArray[np.intp]) -> Bodies:
        """Some of them, copied."""
        return Bodies(*[getattr(self, name)[which] for name in _NAMES])

    def put(self, which: Flags | NDArray[np.intp], others: Bodies) -> None:
        """Set some of them to others."""
        for name in _NAMES:
            getattr(self, name)[which] = getattr(others, name)

    def one(self, number: int) -> Body:
        """One of them as physics knows it."""
        values = [int(getattr(self, name)[number]) for name in _NAMES]
        x, y, vx, vy, facing, stance, climb, held, _ = values
        return Body(x, y, vx, vy, facing, Stance(stance), climb, 0, held)


_NAMES = tuple(one.name for one in fields(Bodies))


def join(parts: list[Bodies]) -> Bodies:
    """All bodies of several groups."""
    return Bodies(*[np.concatenate([getattr(part, name) for part in parts]) for name in _NAMES])
