"""What stands and hangs in a stage's rooms, by theme and kind of room: laid after the proof, which stays true.

Where the builders of rooms drew windows, decor and foliage, the wall is made whole first; then every room is furnished
anew: the exit's gate, a set piece in the place of honour, windows in rows, what hangs between them, lights beside
doors, what ceilings hold, and what stands on floors.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.furnishing.door_lights import lights_beside_doors
from nesgan_game.level.furnishing.floor_furniture import gate, rows_and_heaps, set_piece
from nesgan_game.level.furnishing.room_cells import Furnishing, RoomCells, Sizes
from nesgan_game.level.furnishing.room_styles import LIGHTS, kinds_for, sizes_of, style_of
from nesgan_game.level.furnishing.wall_furniture import chandeliers, from_ceilings, one_alone, rows_of_windows
from nesgan_game.level.stage import Entity, Room
from nesgan_game.objects import GATES, SET_PIECES, object_kind
from nesgan_game.roles import ROLE_INDEX, mask_of
from nesgan_game.seeds import Random

Roles = NDArray[np.uint8]

MOST_CELLS, OWN_CELLS = 56, 22
"""Cells of all kinds and sizes that a stage shows of its theme, and of its rooms' own, four CHR tiles each at most: the
console's 256 have to do for walls and ground too. Our choice; kinds of the theme come in any case."""
_LARGE_CELLS, _SMALL_CELLS = 6, 4
"""Only set pieces are larger than so many cells; a size of so few comes beside a larger one of its kind."""
_BEFORE_WALL = mask_of("window", "candle")
_ANYWHERE = mask_of("decor", "foliage")


def unfurnished(roles: Roles, rooms: Iterable[Room], open_air: Collection[str]) -> Roles:
    """The roles (R, C) without windows, decor, foliage and candles: wall is behind them, or the sky outdoors.

    Outdoors, too, it is wall where the wall goes on at both sides.
    """
    bare = roles.copy()
    for room in rooms:
        cells = bare[room.area]
        cells[_BEFORE_WALL[cells]] = ROLE_INDEX["wall"]
        open_cells = _ANYWHERE[cells]
        if room.kind in open_air:
            wall = cells == ROLE_INDEX["wall"]
            walled = _after(wall, open_cells) & _after(wall[:, ::-1], open_cells[:, ::-1])[:, ::-1]
            cells[open_cells & ~walled] = ROLE_INDEX["void"]
            open_cells &= walled
        cells[open_cells] = ROLE_INDEX["wall"]
    return bare


def _after(wall: NDArray[np.bool_], holes: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """(R, C): whether the nearest cell on the left that is no hole is wall."""
    nearest = np.maximum.accumulate(np.where(holes, 0, np.arange(holes.shape[1])), axis=1)
    return np.take_along_axis(wall, nearest, axis=1)


def stage_sizes(
    shown: Sequence[str],
    available: Collection[str],
    rooms: Iterable[Room],
    open_air: Collection[str],
    rng: Random,
    *,
    forks: bool = False,
) -> dict[str, Sizes]:
    """The sizes in which a stage shows each kind: a gate, all kinds of the theme, and what its rooms have of their own.

    forks: another kind of gate, too, so that its second exit is not taken for the first.
    A stage shows few sizes of a kind, as games of the time do, whose pictures had to fit the console's memory.
    """
    styles = {room.kind: style_of(room.kind, outdoors=room.kind in open_air) for room in rooms}
    # What every room has first before what any has second, so that none is left without.
    ranks = zip_longest(*(style.own for style in styles.values()))
    own = [kind for rank in ranks for kind in rank if kind in available]
    gates = [kind for kind in shown if kind in GATES] or [GATES[0]]
    chosen: dict[str, Sizes] = {}
    left = MOST_CELLS
    for kind in dict.fromkeys((gates[0], *shown)):
        sizes = sizes_of(kind)
        one = rng.choice([size for size in sizes if _cells_of(size) <= _LARGE_CELLS or kind in SET_PIECES])
        one = one if _cells_of(one) <= left else sizes[-1]
        both = one != sizes[-1] and _cells_of(sizes[-1]) <= min(_SMALL_CELLS, left - _cells_of(one))
        chosen[kind] = sizes[:1] if kind in LIGHTS else (one, sizes[-1]) if both else (one,)
        left -= sum(map(_cells_of, chosen[kind]))
    others = [kind for kind in GATES if kind in available]
    if forks and others and not set(GATES) <= set(chosen):
        other = next((kind for kind in others if kind not in chosen), gates[0])
        chosen.setdefault(other, sizes_of(other)[-1:])
    left = OWN_CELLS
    for kind in (kind for kind in dict.fromkeys(own) if kind not in chosen):
        smallest = sizes_of(kind)[-1]
        if _cells_of(smallest) <= left:
            chosen[kind] = (smallest,)
            left -= _cells_of(smallest)
    return chosen


def _cells_of(size: tuple[int, int]) -> int:
    return size[0] * size[1]


def furnish(
    roles: Roles,
    rooms: Sequence[Room],
    entities: Sequence[Entity],
    shown: Sequence[str],
    available: Collection[str],
    open_air: Collection[str],
    rng: Random,
) -> tuple[Roles, tuple[Furnishing, ...]]:
    """Return the roles (R, C) of a stage furnished anew, and what stands in it, room by room.

    shown: kinds of objects that the theme shows; available: all that there are pictures of; open_air: kinds of room
    under the sky. Only cells of wall, sky, window, decor, foliage, candle, and the door of an exit change: nothing that
    physics knows of. Raises ConfigError for a kind that is none.
    """
    forks = any(entity.branch for entity in entities)
    sizes = stage_sizes(shown, available, rooms, open_air, rng, forks=forks)
    furnished = unfurnished(roles, rooms, open_air)
    laid: list[Furnishing] = []
    # A set piece that a room is about is kept for it, wherever on the way it lies.
    kept = {kind for room in rooms for kind in style_of(room.kind, outdoors=room.kind in open_air).leads}
    placed = [(entity, *entity.cell) for entity in entities]
    for room in rooms:
        inside = [entity for entity, row, col in placed if room.holds(row, col)]
        taken = kept | {one.kind for one in laid}
        laid += _furnish_room(furnished, room, inside, shown, sizes, rng, taken, outdoors=room.kind in open_air)
    for one in laid:
        furnished[one.row : one.row + one.rows, one.col : one.col + one.cols] = ROLE_INDEX[object_kind(one.kind).role]
    return furnished, tuple(laid)


def _furnish_room(
    roles: Roles,
    room: Room,
    entities: Sequence[Entity],
    shown: Sequence[str],
    sizes: Mapping[str, Sizes],
    rng: Random,
    taken: Collection[str],
    *,
    outdoors: bool,
) -> list[Furnishing]:
    style = style_of(room.kind, outdoors=outdoors)
    kinds = tuple(kind for kind in kinds_for(shown, style, outdoors=outdoors) if kind in sizes)
    cells = RoomCells(roles, room, entities, sizes, outdoors=outdoors, full=style.full)
    for entity in entities:
        if entity.kind == "exit":
            gate(cells, kinds, entity)
    set_piece(cells, kinds, style, rng, taken)
    lights_beside_doors(cells, kinds, rng)
    if style.floor_first:
        rows_and_heaps(cells, kinds, shown, style, rng)
    if rng.integers(2):
        chandeliers(cells, kinds)
    rows_of_windows(cells, kinds, style, rng)
    chandeliers(cells, kinds)
    from_ceilings(cells, kinds, rng)
    if not style.floor_first:
        rows_and_heaps(cells, kinds, shown, style, rng)
    if not cells.laid:
        rows_and_heaps(cells, kinds, shown, style, rng, everywhere=True)
        from_ceilings(cells, kinds, rng, everywhere=True)
    if not cells.laid:
        one_alone(cells, kinds)
    return [replace(one, row=one.row + room.row, col=one.col + room.col) for one in cells.laid]
