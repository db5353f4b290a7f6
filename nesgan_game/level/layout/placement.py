"""Where hero, exit, boss, candles and checkpoints go: what a stage holds before it is proved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from nesgan_game.catalogue import WEAPONS, sub_weapons
from nesgan_game.entity_kinds import Value
from nesgan_game.entity_rows import CANDLE_LOOT
from nesgan_game.level.layout.acting_ground import unlit_cells
from nesgan_game.level.layout.candlelight import hung_well, leading
from nesgan_game.level.layout.draw import Layout
from nesgan_game.level.layout.lair import lair_cell
from nesgan_game.level.planning.plan import PlacedRoom
from nesgan_game.level.rooms.canvas import Cell
from nesgan_game.level.rooms.kinds import room_kinds
from nesgan_game.level.stage import Entity, Room
from nesgan_game.nes import TILE_PX
from nesgan_game.physics.movement import Terrain
from nesgan_game.roles import CARRIES, IS_AIR, ROLE_INDEX, mask_of
from nesgan_game.seeds import Random

APART_CELLS = 3
"""Cells between two enemies, across and down: a leap carries 53 px, so it never ends on the next one. Fewer only where
more than the usual number is asked for."""
_LEAST_BUDGET, _MORE_BUDGET = 0.8, 3.2
"""A screen's budget at difficulty 0, and what difficulty 1 adds: from less than one ghoul to four. Tuned by hand."""
_HANG_CELLS, _LOOK_CELLS = 4, 9
"""Cells over the floor at which a bat and its like may hang: above a standing hero's reach, and still in his view."""
_CEILING_ROWS = 3
"""Rows of a room that may be ceiling, above which no floor is looked for."""
_DOOR_COLS, _EXIT_COLS = 2, 3
"""Columns from a room's ends: of the hero and checkpoints inside the way in, beyond the doorway; and of the exit."""
_WHIPS, _FIRST_WEAPON, _WEAPON_EVERY, _ROAST_FROM = (1, 5), 3, 10, 10
"""Candles by their number in walking order: those that hold a longer whip, the first weapon and how many candles to
the next; the roast lies two thirds of the way in a stage of more candles than the last. Tuned by hand."""
BEFORE_LAIR = ("whip_up", "roast")
"""What candles before a lair hold."""
_BESIDE_DOOR = (_DOOR_COLS, 1, 3)
"""Columns inside a door at which a checkpoint may be, the best first."""
_CHECKPOINT_EVERY = 2
"""Rooms from one checkpoint to the next."""
_MARKED = ("item", "key", "lever")
"""What candles mark."""
_SEEN = (*_MARKED, "sign")
"""What no candle hides, nor stands on."""
_BACKGROUND = mask_of("wall", "void", "window", "decor", "foliage")
"""Before what candles hang."""
_BARE = mask_of("wall", "void")
"""Of that, what is nothing but background."""
_STARTS = ("hero", "checkpoint")
"""Where the hero may appear."""


def place_fixtures(layout: Layout, rng: Random, *, boss: str = "", extra: tuple[str, ...] = ()) -> list[Entity]:
    """Return what a stage holds before it is proved, numbered from 1: hero, exit, boss, fixtures, candles, checkpoints.

    The generator decides what candles hold. boss: kind of who guards the exit, if any does. extra: names of additions;
    their sub-weapons are among what candles hold.
    """
    entities: list[Entity] = []

    def put(kind: str, x_px: int, y_px: int, properties: Mapping[str, Value]) -> None:
        entities.append(Entity(len(entities) + 1, kind, x_px, y_px, properties))

    def stand(kind: str, row: int, col: int, **properties: Value) -> None:
        put(kind, col * TILE_PX + TILE_PX // 2, (row + 1) * TILE_PX, properties)

    path, terrain = layout.plan.path, Terrain.from_roles(layout.roles)
    first, last = path[0], path[-1]
    col = inside(first, _DOOR_COLS)
    stand("hero", _floor(terrain, first.room, col), col, facing=first.heading)
    col = inside(last, last.room.cols - _EXIT_COLS)
    stand("exit", _floor(terrain, last.room, col), col)
    if boss:
        stand(boss, *lair_cell(terrain, last, boss), facing=-last.heading)
    for fixture in layout.fixtures:
        put(fixture.kind, fixture.x_px, fixture.y_px, fixture.properties)
    candles = _numbered_candles(layout)
    weapons = (*sub_weapons(), *(name for name in extra if name in WEAPONS))
    drops = _drops(rng, len(candles), weapons)
    if boss:
        _arm(drops, [number for number, _ in candles], len(path) - 1)
    outdoors = [room_kinds()[room.kind].outdoors for room in layout.rooms]
    for (number, (row, col)), drop in zip(candles, drops, strict=True):
        stand("candle", row, col, drop=drop, style="torch" if outdoors[number] else "candle")
    for number in range(2, len(path), _CHECKPOINT_EVERY):
        stand("checkpoint", *_way_in(layout, number))
    return entities


def _way_in(layout: Layout, number: int) -> Cell:
    """Where the hero stands after coming into a room of the main path."""
    placed = layout.plan.placed[number]
    for join, made in layout.ways:
        if {join.upper, join.lower} == {number - 1, number}:
            return made.above if join.upper == number else made.below
    row = placed.room.row + placed.entry
    beside = [inside(placed, col) for col in _BESIDE_DOOR]
    stands = IS_AIR[layout.roles[row - 2 : row, beside]].all(axis=0) & CARRIES[layout.roles[row, beside]]
    return row - 1, beside[int(stands.argmax())]


def _floor(terrain: Terrain, room: Room, col: int) -> int:
    """Return the row of the feet on the first floor of a room below its ceiling."""
    row = room.row + _CEILING_ROWS
    while not terrain.carries_at(row + 1, col) and row < terrain.rows:
        row += 1
    return row


def _numbered_candles(layout: Layout) -> list[tuple[int, Cell]]:
    """Return the number of its room and the cell of every candle, room by room and from left to right."""
    rooms = layout.rooms
    cells = [_beside_pillar(layout.roles, cell) for cell in layout.candles]
    numbered = [(next(n for n, room in enumerate(rooms) if room.holds(*cell)), cell) for cell in cells]
    numbered.sort(key=lambda one: (one[0], one[1][1], one[1][0]))
    lying = [(one.y_px // TILE_PX - 1, one.x_px // TILE_PX) for one in layout.fixtures if one.kind in _MARKED]
    things = [*lying, *layout.arrivals]
    dark = [(one.y_px, one.x_px) for one in layout.fixtures if one.kind == "darkness"]
    kept = [
        (number, cell)
        for number, room in enumerate(rooms)
        for cell in _kept(layout, room, [cell for n, cell in numbered if n == number], things,
                          dark=any(room.holds(y // TILE_PX, x // TILE_PX) for y, x in dark))
    ]  # fmt: skip
    return list(_hung_well(layout, kept))


def _hung_well(layout: Layout, candles: Sequence[tuple[int, Cell]]) -> Iterator[tuple[int, Cell]]:
    """Yield the candles, with the numbers of their rooms; one that hangs badly beside its place, or not at all."""
    seen = [fixture.cell for fixture in layout.fixtures if fixture.kind in _SEEN]
    walls = _walls(layout)
    hung = [cell for _, cell in candles]
    for number, cell in candles:
        hung.remove(cell)
        place = hung_well(layout.roles, layout.rooms[number], cell, hung, seen, walls)
        if place is not None:
            hung.append(place)
            yield number, place


def _walls(layout: Layout) -> NDArray[np.bool_]:
    """Cells (R, C) before which a candle may be moved: where nothing acts; under the sky, masonry alone."""
    walls = _BARE[layout.roles] & ~unlit_cells(layout.roles.shape, layout.fixtures)
    for room in layout.rooms:
        if room_kinds()[room.kind].outdoors:
            walls[room.area] &= layout.roles[room.area] != ROLE_INDEX["void"]
    return walls


def _kept(layout: Layout, room: Room, cells: list[Cell], things: list[Cell], *, dark: bool) -> list[Cell]:
    """The candles of a room that stay; in a dark one, all."""
    outdoors = room_kinds()[room.kind].outdoors
    return cells if dark else leading(layout.roles, room, cells, things, outdoors=outdoors)


def _beside_pillar(roles: NDArray[np.uint8], cell: Cell) -> Cell:
    """Return the cell of a candle, moved beside the pillar that it would hang before where there is wall."""
    row, col = cell
    if roles[cell] != ROLE_INDEX["pillar"]:
        return cell
    beside = [at for at in (col + 1, col - 1) if _BACKGROUND[roles[row, at]] and not CARRIES[roles[row + 1, at]]]
    return (row, beside[0]) if beside else cell


def _drops(rng: Random, count: int, weapons: Sequence[str]) -> list[str]:
    """Return what candles hold: whips early, a weapon in every ten, one roast late, small things otherwise."""
    names, shares = list(CANDLE_LOOT), list(CANDLE_LOOT.values())
    drops = [names[rng.weighted(shares)] for _ in range(count)]
    for place in _WHIPS:
        if place < count:
            drops[place] = "whip_up"
    for start in range(_FIRST_WEAPON, count, _WEAPON_EVERY):
        drops[start] = rng.choice(weapons)
    if count > _ROAST_FROM:
        drops[count * 2 // 3] = "roast"
    return drops


def _arm(drops: list[str], rooms: Sequence[int], lair: int) -> None:
    """Let the candles before a lair hold a whip and meat, those of the lair where there are too few; in place.

    rooms: number of each candle's room.
    """
    before = [place for place, room in enumerate(rooms) if room == lair - 1][-len(BEFORE_LAIR) :]
    inside = [place for place, room in enumerate(rooms) if room == lair]
    for place, drop in zip((*before, *inside), BEFORE_LAIR, strict=False):
        drops[place] = drop


def inside(placed: PlacedRoom, col: int) -> int:
    """Return the stage column of a room's column counted from the side where it is entered."""
    room = placed.room
    return room.col + col if placed.heading > 0 else room.col + room.cols - 1 - col
