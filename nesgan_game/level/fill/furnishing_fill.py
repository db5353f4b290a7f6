"""Whole objects: pieces of a named kind with clear pixels, laid over the wall or the sky that goes on behind them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Protocol

import numpy as np

from nesgan_game.level.fill.object_fill import Area, Ids, LaidObject, Roles
from nesgan_game.level.stage import Room
from nesgan_game.library.multicell import rectangles
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.objects import object_kind
from nesgan_game.roles import CARRIES, IS_BEHIND, IS_SOLID, ROLE_INDEX
from nesgan_game.seeds import Random

NOTHING = 255
"""Where no whole object hides what is behind."""
_LOTS = 1 << 16
"""Individuals are drawn as one of so many, then by remainder of how many there are."""
_WALL, _VOID = ROLE_INDEX["wall"], ROLE_INDEX["void"]


class Furnished(Protocol):
    """An object that a stage asks for: its kind (objects.OBJECT_KINDS), its upper left cell, its size in cells."""

    @property
    def kind(self) -> str:
        """A name of objects.OBJECT_KINDS."""

    @property
    def row(self) -> int:
        """Of its upper left cell."""

    @property
    def col(self) -> int:
        """Of its upper left cell."""

    @property
    def rows(self) -> int:
        """How many cells it is high."""

    @property
    def cols(self) -> int:
        """How many cells it is wide."""


class FurnishingFill:
    """A library's pieces by kind and size."""

    def __init__(self, library: TileLibrary) -> None:
        self._opaque = np.stack([tile.opaque for tile in library])
        self._pieces: dict[tuple[str, int, int], list[Ids]] = defaultdict(list)
        for piece in library.pieces:
            if piece.kind:
                size = len(piece.tiles), len(piece.tiles[0])
                self._pieces[piece.kind, *size].append(np.array(piece.tiles, np.int32))
        of_screens = {piece.role for piece in library.pieces if not piece.kind}
        roles = {object_kind(kind).role for kind, *_ in self._pieces} - of_screens
        self._sizes = {role: [size for size in self._pieces if object_kind(size[0]).role == role] for role in roles}
        """(kind, rows, cols) of the roles that have whole objects alone."""
        self._kinds = {role: list(dict.fromkeys(kind for kind, *_ in sizes)) for role, sizes in self._sizes.items()}

    def place(
        self, roles: Roles, room: Room, asked: Sequence[Furnished], open_air: bool, rng: Random
    ) -> Iterator[tuple[LaidObject, int]]:
        """Yield each object of a room with the role behind it: those asked for, then one for every other rectangle.

        Changes `roles` (R, C) of the stage in place: to an object's role where it lies, to what is behind where a role
        of whole objects is left without one. Where a library lacks what is asked for, its role's rectangle decides.
        """
        free, inside = np.ones(roles.shape, bool), room.area
        chosen: dict[str, int] = {}
        spots = [(one.kind, one.row, one.col, one.rows, one.cols) for one in asked]
        spots = [spot for spot in spots if (spot[0], *spot[3:]) in self._pieces]
        for spot in (*spots, *self._guessed(roles, room, spots, rng)):
            kind, row, col, rows, cols = spot
            area = np.s_[row : row + rows, col : col + cols]
            if not (IS_BEHIND[roles[area]] & free[area]).all():
                continue
            behind = _behind(roles, area, room, open_air)
            if kind not in chosen:
                chosen[kind] = rng.integers(_LOTS)
            leans_right = kind == "cobweb" and col > 0 and not IS_SOLID[roles[row : row + rows, col - 1]].all()
            pieces = self._in_corner(kind, rows, cols, right=leans_right)
            roles[area], free[area] = ROLE_INDEX[object_kind(kind).role], False
            tiles = pieces[chosen[kind] % len(pieces)]
            yield LaidObject((kind, leans_right, rows, cols), row, col, tiles, True), behind
        for role in sorted(self._sizes):
            left = np.where(free[inside], roles[inside], np.uint8(NOTHING))
            for row, col, rows, cols in _in_room(left, room, role):
                area = np.s_[row : row + rows, col : col + cols]
                roles[area] = _behind(roles, area, room, open_air)

    def _in_corner(self, kind: str, rows: int, cols: int, *, right: bool) -> list[Ids]:
        """The pieces of a kind and size; of cobwebs those that lean to the rock that they hang in a corner with."""
        pieces = self._pieces[kind, rows, cols]
        if kind != "cobweb":
            return pieces
        return [piece for piece in pieces if self._leans_left(piece) != right] or pieces

    def _leans_left(self, piece: Ids) -> bool:
        """Whether more of an object is in its left half."""
        opaque = np.hstack([np.vstack(self._opaque[column]) for column in piece.T])
        half = opaque.shape[1] // 2
        return bool(opaque[:, :half].sum() > opaque[:, half:].sum())

    def _guessed(
        self, roles: Roles, room: Room, spots: Sequence[tuple[str, int, int, int, int]], rng: Random
    ) -> list[tuple[str, int, int, int, int]]:
        """(kind, row, col, rows, cols) for the rectangles of a room in which nothing was asked for."""
        left = roles[room.area].copy()
        for _, row, col, rows, cols in spots:
            left[row - room.row : row - room.row + rows, col - room.col : col - room.col + cols] = NOTHING
        found: list[tuple[str, int, int, int, int]] = []
        for role in sorted(self._sizes):
            kinds = self._kinds[role]
            liking = dict(zip(kinds, rng.order(len(kinds)), strict=True))
            for box in _in_room(left, room, role):
                if role != "window":  # windows of a room are of one kind, as in the games of the time
                    liking = dict(zip(kinds, rng.order(len(kinds)), strict=True))
                found += _side_by_side(box, self._best(role, box, roles, liking))
        return found

    def _best(
        self, role: str, box: tuple[int, int, int, int], roles: Roles, liking: dict[str, int]
    ) -> tuple[str, int, int] | None:
        """The size that fills most of a box, of a kind that is held there, else of one that hangs on walls.

        None where there is none, so that nothing floats.
        """
        _, _, rows, cols = box
        fit = [size for size in self._sizes[role] if size[1] <= rows and size[2] <= cols]
        held = _holders(box, roles)
        fit = [size for size in fit if object_kind(size[0]).anchor in held] or [
            size for size in fit if object_kind(size[0]).anchor == "wall"
        ]
        return min(fit, key=lambda size: (-size[1] * size[2] * (cols // size[2]), liking[size[0]]), default=None)


def _in_room(roles: Roles, room: Room, role: str) -> list[tuple[int, int, int, int]]:
    """(row, col, rows, cols), in cells of the stage, of a role's rectangles in the roles of a room."""
    found = rectangles(roles, role)
    return [(room.row + row, room.col + col, rows, cols) for row, col, rows, cols in found]


def _holders(box: tuple[int, int, int, int], roles: Roles) -> tuple[str, ...]:
    """Anchors (see objects.py) of what may fill a box: on the ground, under a ceiling, else on the wall."""
    row, col, rows, cols = box
    if row + rows >= len(roles) or CARRIES[roles[row + rows, col : col + cols]].all():
        return ("floor",)
    if row == 0 or IS_SOLID[roles[row - 1, col : col + cols]].all():
        return ("ceiling", "wall")
    return ("wall",)


def _side_by_side(
    box: tuple[int, int, int, int], size: tuple[str, int, int] | None
) -> list[tuple[str, int, int, int, int]]:
    """As many objects of a size as a box is wide enough for, in its middle: at its foot, its top, or half-way."""
    if size is None:
        return []
    row, col, rows, cols = box
    kind, high, wide = size
    anchor = object_kind(kind).anchor
    top = row + {"floor": rows - high, "ceiling": 0, "wall": (rows - high) // 2}[anchor]
    count = cols // wide
    left = col + (cols - count * wide) // 2
    return [(kind, top, left + n * wide, high, wide) for n in range(count)]


def _behind(roles: Roles, area: Area, room: Room, open_air: bool) -> int:
    """The role that goes on behind an area: the one that more of the cells beside it have, wall or void."""
    top, left = max(area[0].start - 1, room.row), max(area[1].start - 1, room.col)
    bottom, right = min(area[0].stop + 1, room.row + room.rows), min(area[1].stop + 1, room.col + room.cols)
    around = roles[top:bottom, left:right].tobytes()  # few cells: counted faster as bytes
    walls, voids = around.count(_WALL), around.count(_VOID)
    if walls == voids:
        return _VOID if open_air else _WALL
    return _VOID if voids > walls else _WALL
