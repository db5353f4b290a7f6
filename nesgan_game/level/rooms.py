"""The room kinds by name: what builds them, how wide they are, at which heights they can be entered and left.

Whether what a builder draws can be walked is for the prover to say.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from nesgan_game.level.canvas import Canvas
from nesgan_game.level.exteriors import entrance, rampart
from nesgan_game.level.interiors import archive, chamber, chapel, corridor, crypt, gallery, hall, stairs, tower
from nesgan_game.level.measures import Random

Builder = Callable[[Canvas, Random, int, int], None]
"""Draws on a blank canvas, given the floor rows of the door that leads in and the one that leads out (0: no door)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomKind:
    """What the planner needs to know of a kind of room: builder, widths in screens, and (entry, leave) floor rows."""

    build: Builder
    screens: tuple[int, ...]
    doors: tuple[tuple[int, int], ...]
    outdoors: bool = False
    turns: bool = False
    """Whether it is built climbing only, and turned around for a way down."""


ROOM_KINDS: dict[str, RoomKind] = {
    "entrance": RoomKind(build=entrance, screens=(2,), doors=((0, 10), (0, 9)), outdoors=True),
    "corridor": RoomKind(
        build=corridor,
        screens=(1, 2, 2),
        doors=((10, 10), (10, 8), (10, 6), (9, 10), (9, 8), (8, 10), (8, 8), (6, 10), (6, 8), (6, 6), (4, 6)),
    ),
    "gallery": RoomKind(build=gallery, screens=(2, 2, 3), doors=((10, 10), (8, 8), (8, 10), (10, 8), (9, 8), (6, 8))),
    "rampart": RoomKind(
        build=rampart, screens=(2, 3), doors=((10, 10), (8, 8), (8, 10), (10, 8), (6, 8), (9, 8)), outdoors=True
    ),
    "crypt": RoomKind(
        build=crypt, screens=(2,), doors=((8, 8), (6, 8), (8, 6), (6, 6), (10, 8), (8, 10), (10, 10), (10, 6), (4, 8))
    ),
    "hall": RoomKind(
        build=hall,
        screens=(1, 2, 2),
        doors=((10, 4), (10, 6), (10, 10), (4, 10), (6, 10), (9, 4), (8, 4), (4, 8), (8, 8)),
        turns=True,
    ),
    "stairs": RoomKind(
        build=stairs, screens=(1, 2), doors=((10, 4), (10, 6), (4, 10), (6, 10), (9, 4), (8, 4)), turns=True
    ),
    "chapel": RoomKind(build=chapel, screens=(1, 2, 2), doors=((10, 10), (8, 8), (10, 9), (9, 10), (9, 9))),
    "archive": RoomKind(build=archive, screens=(2,), doors=((10, 10), (8, 8), (9, 9), (10, 8), (8, 10))),
    "tower": RoomKind(build=tower, screens=(1,), doors=((10, 10),)),
    "exit": RoomKind(build=chamber, screens=(1, 2), doors=((10, 0), (8, 0), (9, 0))),
}
"""Every kind of room by name."""
