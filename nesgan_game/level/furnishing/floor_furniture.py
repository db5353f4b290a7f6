"""What stands on floors: the gate of the exit, the set piece in the place of honour, and rows and heaps."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from nesgan_game.level.furnishing.door_lights import light_pair
from nesgan_game.level.furnishing.room_cells import HEADROOM, Furnishing, RoomCells, bits, has
from nesgan_game.level.furnishing.room_styles import (
    ABOVE,
    ALONGSIDE,
    CERTAIN,
    COMPANIONS,
    HEAPED,
    LIGHTS,
    ONCE,
    RoomStyle,
)
from nesgan_game.level.stage import Entity
from nesgan_game.objects import GATES, SET_PIECES, object_kind
from nesgan_game.seeds import Random

_SHOWN_WEIGHT = 3
"""How often a kind of the theme comes up, against `RoomStyle.weight` for one of the room's own."""
_EMPTY = 5
"""Sixteenths of the level stretches on which nothing stands."""
_NEAREST, _FARTHEST = 2, 5
"""Columns between what stands on one floor."""
_TALLEST, _WIDEST = 3, 2
"""Rows and columns of what flanks a set piece, at most."""
_ASIDE = 3
"""Half columns from the middle of its bay at which a set piece may stand that its room must have."""
_OVER_HONOUR = 2
"""Rows free of floors above a set piece."""
_LEAST_MIRRORED = 6
"""Columns of a level stretch whose two halves are furnished alike."""


def gate(cells: RoomCells, kinds: Sequence[str], exit_: Entity) -> None:
    """Stand a gate behind an exit, as large as there is room for, and lights at its sides; another kind behind a second
    exit than behind the first.
    """
    row, col = exit_.cell[0] - cells.room.row, exit_.cell[1] - cells.room.col
    kind = [kind for kind in cells.sizes if kind in GATES][-1 if exit_.branch else 0]
    for rows, cols in cells.sizes[kind]:
        for left in (col - cols // 2, col - (cols - 1) // 2):
            if cells.behind(row + 1, rows, left, cols, door_col=col):
                cells.take([Furnishing(kind, row + 1 - rows, left, rows, cols)])
                _lights_beside(cells, kinds, row + 1, left, cols)
                return


def _lights_beside(cells: RoomCells, kinds: Sequence[str], floor: int, left: int, cols: int) -> None:
    for kind in (kind for kind in kinds if kind in LIGHTS):
        pair = light_pair(cells, kind, floor, left - 2, left + cols + 1)
        cells.take(pair)
        if pair:
            return


def set_piece(
    cells: RoomCells, kinds: Sequence[str], style: RoomStyle, rng: Random, taken: Collection[str] = ()
) -> None:
    """Stand something in the place of honour, flanked by two of a kind, now and then as the style says.

    taken: set pieces of other rooms or kept for them, which stand here only where the style asks for them.
    """
    drawn = rng.integers(CERTAIN) < style.honour
    asked = [kind for kind in style.leads if kind in kinds]
    leads = asked or [kind for kind in SET_PIECES if kind in kinds and kind not in taken]
    leads = leads or [kind for kind in COMPANIONS if kind in kinds and kind not in SET_PIECES]
    if not drawn or not leads:
        return
    order = [leads[number] for number in rng.order(len(leads))]
    # Rather a smaller one that is flanked than a large one alone; a set piece alone only in a room that is about it.
    for least in (3,) if not asked and set(leads) <= set(SET_PIECES) else (3, 1):
        for lead in order:
            for size in cells.sizes[lead]:
                for floor, col in _places_of_honour(cells, size, central=bool(asked)):
                    group = _group(cells, kinds, Furnishing(lead, floor - size[0], col, *size))
                    if len(group) >= least:
                        cells.take(group)
                        return


def _places_of_honour(cells: RoomCells, size: tuple[int, int], *, central: bool) -> list[tuple[int, int]]:
    """(floor, first column) in the middle of every bay in which a set piece of (rows, cols) can stand.

    Those in the very middle come first, then the widest bays first, or those nearest to the room's middle. Within half
    a column of it is near enough, and a little more where a room must have one (`central`).
    """
    rows, cols = size
    found = []
    for floor in range(rows + 1, cells.rows):
        places = cells.standing(floor, rows, cols, above=_OVER_HONOUR)
        for start, length in cells.bays(floor, rows) if places else ():
            away = abs(2 * start + length - cells.cols)
            for col in bits(places & ((1 << (start + length)) - (1 << start))):
                aside = abs(2 * col + cols - 2 * start - length)
                if aside <= (_ASIDE if central else 1):
                    found.append((aside, *((away, floor) if central else (-length, away, floor)), floor, col))
    return [(floor, col) for *_, floor, col in sorted(found)]


def _group(cells: RoomCells, kinds: Sequence[str], piece: Furnishing) -> list[Furnishing]:
    """The set piece with its companions and what hangs above, as far as there is room."""
    return [piece, *_flanked(cells, kinds, piece, piece.row + piece.rows), *_above(cells, kinds, piece)]


def _flanked(cells: RoomCells, kinds: Sequence[str], piece: Furnishing, floor: int) -> list[Furnishing]:
    for kind in COMPANIONS.get(piece.kind, ()):
        if kind not in kinds:
            continue
        on_wall = object_kind(kind).anchor == "wall"
        gaps = (1, 0) if ALONGSIDE.get(kind, (1, 1))[1] else (0,)
        for rows, cols in (size for size in cells.sizes[kind] if size[0] <= _TALLEST and size[1] <= _WIDEST):
            row = floor - rows - (HEADROOM if on_wall else 0)
            places = cells.mounted(row, rows, cols) if on_wall else cells.standing(floor, rows, cols)
            for gap in gaps if on_wall or rows <= piece.rows else ():
                at = (piece.col - gap - cols, piece.col + piece.cols + gap)
                if all(has(places, col) for col in at):
                    return [Furnishing(kind, row, col, rows, cols) for col in at]
    return []


def _above(cells: RoomCells, kinds: Sequence[str], piece: Furnishing) -> list[Furnishing]:
    kind = ABOVE.get(piece.kind, "")
    if kind not in kinds:
        return []
    for rows, cols in cells.sizes[kind]:
        row, col = piece.row - 1 - rows, piece.col + (piece.cols - cols) // 2
        if (piece.cols - cols) % 2 == 0 and has(cells.mounted(row, rows, cols), col):
            return [Furnishing(kind, row, col, rows, cols)]
    return []


def rows_and_heaps(
    cells: RoomCells,
    kinds: Sequence[str],
    shown: Sequence[str],
    style: RoomStyle,
    rng: Random,
    *,
    everywhere: bool = False,
) -> None:
    """Stand things on level stretches, in even groups with empty floor between, until the room is full enough.

    everywhere: on all stretches; otherwise some stay empty.
    """
    standing = [k for k in kinds if object_kind(k).anchor == "floor" and k not in (*GATES, *SET_PIECES)]
    if not set(standing) - set(ONCE):
        return
    already = {one.kind for one in cells.laid} & set(ONCE)
    weights = [0 if kind in already else _SHOWN_WEIGHT if kind in shown else style.weight for kind in standing]
    for floor, start, length in list(cells.floors()):
        if rng.integers(CERTAIN) < _EMPTY and not (cells.outdoors or everywhere):
            continue
        at, end = start + rng.integers(2), start + length
        middle = (start + end) // 2 if style.mirrored and length >= _LEAST_MIRRORED else end
        while at < middle:
            number = rng.weighted(weights)
            kind = standing[number]
            group = _alongside(cells, kind, floor, at, middle - at, rng)
            twins = [_turned(one, start + end) for one in group] if middle < end else []
            if group and _fits(cells, [*group, *twins], floor):
                cells.take([*group, *twins])
                at = group[-1].col + group[-1].cols
                weights[number] = weights[number] if kind not in ONCE else 0
            at += rng.integers(_NEAREST, _FARTHEST + 1)


def _alongside(cells: RoomCells, kind: str, floor: int, col: int, room: int, rng: Random) -> list[Furnishing]:
    """One to three of a kind side by side from a column on, within so many columns, as large as fits; or none."""
    most, gap = ALONGSIDE.get(kind, (1, 0))
    sizes, group, end = cells.sizes[kind], list[Furnishing](), col + room
    sizes = sizes[rng.integers(len(sizes)) :]
    for _ in range(1 + rng.integers(most)):
        fitting = [(r, c) for r, c in sizes if col + c <= end and has(cells.standing(floor, r, c), col)]
        if not fitting:
            break
        rows, cols = rng.choice(fitting) if kind in HEAPED else fitting[0]
        sizes = sizes if kind in HEAPED else ((rows, cols),)
        group.append(Furnishing(kind, floor - rows, col, rows, cols))
        col += cols + gap
    return group


def _turned(one: Furnishing, ends: int) -> Furnishing:
    """The same at the other side of a stretch whose two ends sum to `ends`."""
    return Furnishing(one.kind, one.row, ends - one.col - one.cols, one.rows, one.cols)


def _fits(cells: RoomCells, group: list[Furnishing], floor: int) -> bool:
    if sum(one.rows * one.cols for one in group) > cells.left:
        return False
    return all(has(cells.standing(floor, one.rows, one.cols), one.col) for one in group)
