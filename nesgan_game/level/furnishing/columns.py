"""Columns that stay: what is built after them cuts hatches, pools and holes where some stood or ended.

A column stays where it stands on rock, stairs or a plank that is held, and reaches up to something; or where it hangs
a plank from what is over it. It grows a little to reach the bottom of a hollow. Any other becomes the wall or the sky
around it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.stage import Entity
from nesgan_game.roles import IS_SOLID, IS_STAIR, ROLE_INDEX

Roles = NDArray[np.uint8]
Cell = tuple[int, int]

_PILLAR, _PLANK, _WALL, _VOID = (ROLE_INDEX[name] for name in ("pillar", "platform", "wall", "void"))
_FIRM = IS_SOLID | IS_STAIR
_IS_FIRM: tuple[bool, ...] = tuple(_FIRM.tolist())
_GROWS = 2
"""Rows by which a column becomes longer at most. Tuned by hand: what is deeper is a shaft."""


class _Column(NamedTuple):
    """A run of pillar in a column: its cells, and the planks (by number, -1 for none) that end it."""

    top: int
    foot: int
    """The row under it."""
    base: int
    """The row under it once it has grown."""
    col: int
    firm_over: bool
    """Whether rock or stairs are over it."""
    firm_under: bool
    torch: bool
    """Whether a torch burns on top."""
    plank_over: int
    plank_under: int
    beside: frozenset[int]
    """Planks that end at it."""

    def stands(self, held: Collection[int]) -> bool:
        """Whether it is carried, and carries, props or lights something."""
        if self.torch:  # no torch is left in the air
            return self.firm_under or self.plank_under >= 0
        carried = self.firm_under or self.plank_under in held
        return carried and (self.firm_over or self.plank_over >= 0)

    def hangs(self, held: Collection[int]) -> bool:
        """Whether a plank hangs by it."""
        return self.plank_under >= 0 and (self.firm_over or self.plank_over in held)


def sound_columns(roles: Roles, entities: Iterable[Entity]) -> Roles:
    """The roles (R, C) of a stage without the columns that nothing carries; only pillars, wall and sky change."""
    sound = roles.copy()
    planks, held = _planks(roles)
    torches = {entity.cell for entity in entities if entity.kind == "candle"}
    loose = list(_columns(roles, planks, torches))
    while True:
        kept: list[_Column] = []
        left: list[_Column] = []
        for one in loose:
            (kept if one.stands(held) or one.hangs(held) else left).append(one)
        if not kept:
            break
        for one in kept:
            held |= {one.plank_over, one.plank_under, *one.beside} - {-1}
            sound[one.foot : one.base, one.col] = _PILLAR
        loose = left
    for one in loose:
        sound[one.top : one.foot, one.col] = _around(roles, one)
    return sound


def _planks(roles: Roles) -> tuple[NDArray[np.int64], set[int]]:
    """The number of the plank of every cell (R, C), -1 where there is none, and those that rock or stairs hold."""
    planks, firm = roles == _PLANK, _FIRM[roles]
    begins, beside = planks.copy(), np.zeros_like(firm)
    begins[:, 1:] &= ~planks[:, :-1]
    beside[:, 1:] |= firm[:, :-1]
    beside[:, :-1] |= firm[:, 1:]
    numbers = np.where(planks, np.cumsum(begins).reshape(roles.shape) - 1, -1)
    return numbers, set(numbers[planks & beside].tolist())


def _columns(roles: Roles, planks: NDArray[np.int64], torches: Collection[Cell]) -> Iterator[_Column]:
    """All runs of pillar, but those that reach the map's edge."""
    rows, last = len(roles), roles.shape[1] - 1
    pillars = np.zeros((last + 1, rows + 2), dtype=np.bool_)  # column after column, with a row more at both ends
    pillars[:, 1:-1] = roles.T == _PILLAR
    cols, ends = np.nonzero(pillars[:, 1:] != pillars[:, :-1])
    told = roles.T.tobytes()
    for col, top, foot in zip(cols[::2].tolist(), ends[::2].tolist(), ends[1::2].tolist(), strict=True):
        if top > 0 and foot < rows:
            column = told[col * rows : (col + 1) * rows]
            base = _base(column, foot)
            over, under = _IS_FIRM[column[top - 1]], _IS_FIRM[column[base]]
            lit = (top - 1, col) in torches
            beside = {*planks[top:foot, max(col - 1, 0)].tolist(), *planks[top:foot, min(col + 1, last)].tolist()}
            plank_over, plank_under = planks.item(top - 1, col), planks.item(base, col)
            yield _Column(top, foot, base, col, over, under, lit, plank_over, plank_under, frozenset(beside))


def _base(column: bytes, foot: int) -> int:
    """The row under a column once it reaches the rock that is near below it; the row under it where none is."""
    for base in range(foot, min(foot + _GROWS + 1, len(column))):
        if _IS_FIRM[column[base]]:
            return base
        if column[base] not in (_WALL, _VOID):
            break
    return foot


def _around(roles: Roles, one: _Column) -> int:
    """Wall or sky, whichever is more beside a column."""
    sides = (col for col in (one.col - 1, one.col + 1) if 0 <= col < roles.shape[1])
    beside = b"".join(roles[one.top : one.foot, col].tobytes() for col in sides)
    return _VOID if beside.count(_VOID) > beside.count(_WALL) else _WALL
