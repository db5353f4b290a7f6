"""From a skeleton to a room: options drawn for its chunks, columns repeated, the doorways that are asked for opened."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from nesgan_game.errors import AssemblyError
from nesgan_game.level.rooms.canvas import DROP_COLS, Canvas, Doorway, mirrored, pick
from nesgan_game.level.rooms.leap_widths import fit_to_leap
from nesgan_game.level.rooms.shapes import podiums, posts
from nesgan_game.level.rooms.skeletons import Chunk, Option, Skeleton, Thing
from nesgan_game.roles import CARRIES, IS_BEHIND, IS_SOLID, ROLE_INDEX, byte_table
from nesgan_game.seeds import Random

GLYPHS = {
    "#": "solid", ".": "wall", "=": "platform", "/": "stair_up_right", "\\": "stair_up_left", "^": "spikes",
    "~": "liquid", "b": "breakable", "o": "decor", "w": "window", "|": "pillar", "f": "foliage", " ": "void",
    "D": "door", ",": "wall", "c": "wall", "i": "wall", "s": "wall", "E": "wall", "B": "wall", "<": "solid",
    ">": "solid", "l": "solid", "r": "solid", "L": "solid", "R": "solid", "u": "solid", "v": "solid",
}  # fmt: skip
"""The role of each letter of a skeleton; doorways are solid until they are opened."""
_ROLE = np.zeros(128, dtype=np.uint8)
for _glyph, _name in GLYPHS.items():
    _ROLE[ord(_glyph)] = ROLE_INDEX[_name]
_IS_MARK = np.zeros(128, dtype=np.bool_)
_IS_MARK[list(b"cisEB")] = True
_VOID, _WALL = ROLE_INDEX["void"], ROLE_INDEX["wall"]
_BLOCKS, _BEARS = byte_table(IS_SOLID), byte_table(CARRIES)
_OWN, _DARED = 8, 12
"""What the weight of an option of the stage's idea is multiplied by; and in how many steps daring counts: at both ends
of it one of what kills and what does not comes up that much more often than the other, and one. Tuned by hand."""
SECRETS = ("roast", "roast", "bag", "whip_up")
"""What lies in secret caches, each as likely as the others; tuned by hand."""


def build_from(skeletons: Sequence[Skeleton], c: Canvas, rng: Random, entry: int, leave: int) -> None:
    """Draw a room from the skeleton that the canvas names, or from any that fits; the Builder of a template's kind.

    entry, leave: floor rows of way in and way out, 0 for none. Raises AssemblyError where none fits.
    """
    fitting = [one for one in skeletons if c.skeleton in ("", one.name) and fits(one, c, entry, leave)]
    if not fitting:
        doors = f"the doors {entry}, {leave}, {c.doorways[2:]}"
        what = f"no skeleton {c.skeleton} of {c.rows} rows of {c.cols} cells has {doors}"
        raise AssemblyError(" ".join(what.split()), "room", "ask for doorways that a skeleton offers")
    skeleton = pick(rng, fitting)
    lay(skeleton, c, choose(skeleton, c, rng), rng)


def fits(skeleton: Skeleton, c: Canvas, entry: int, leave: int) -> bool:
    """Whether a skeleton has a canvas's size and can open what it asks for."""
    if skeleton.rows != c.rows or not skeleton.least <= c.cols <= skeleton.most:
        return False
    if not c.doorways:
        return (skeleton.entry, skeleton.leave) == (entry, leave) and not skeleton.turns
    offered = [_place(door) for door in skeleton.offered(c.cols)]
    return all(_place(door) in offered for door in c.doorways)


def _place(door: Doorway) -> tuple[int, int, bool]:
    return door.side, door.floor, door.above


def choose(skeleton: Skeleton, c: Canvas, rng: Random) -> dict[str, Option]:
    """Draw an option for every chunk, by the canvas's temper."""
    return {chunk.digit: _choice(chunk, c, rng) for chunk in skeleton.chunks}


def _choice(chunk: Chunk, c: Canvas, rng: Random) -> Option:
    """Draw one of the options that suit daring and beat; one always suits.

    Those of the temper's idea rather than others, and what kills the more often, the more daring the temper is.
    """
    temper = c.temper
    suiting = [
        option
        for option in chunk.options
        if option.daring[0] <= temper.daring <= option.daring[1] and option.beat[0] <= temper.beat <= option.beat[1]
    ]
    dared = round(_DARED * temper.daring)
    return suiting[rng.weighted([_weight(option, temper.idea, dared) for option in suiting])]


def _weight(option: Option, idea: str, dared: int) -> int:
    """How often an option comes up beside others; dared: the temper's daring, 0 to _DARED."""
    own = _OWN if idea and option.idea == idea else 1
    return option.weight * own * (1 + (dared if option.deadly else _DARED - dared))


def lay(skeleton: Skeleton, c: Canvas, chosen: Mapping[str, Option], rng: Random) -> None:
    """Draw a skeleton with these options for its chunks, and open the canvas's doorways, or way in and way out."""
    doors = c.doorways or tuple(door for door in (skeleton.way_in, skeleton.way_out) if door is not None)
    if not skeleton.mirrors:
        _lay_as_drawn(skeleton, c, chosen, doors, rng)
        return
    drawn = c.blank()
    _lay_as_drawn(skeleton, drawn, chosen, tuple(door.mirrored(c.cols) for door in doors), rng)
    c.become(mirrored(drawn))


def _lay_as_drawn(
    skeleton: Skeleton, c: Canvas, chosen: Mapping[str, Option], doors: Sequence[Doorway], rng: Random
) -> None:
    drawn, things = _letters(skeleton.lines).copy(), list(skeleton.things)
    for chunk in skeleton.chunks:
        option = chosen[chunk.digit]
        high, wide = len(option.lines), len(option.lines[0])
        drawn[chunk.row : chunk.row + high, chunk.col : chunk.col + wide] = _letters(option.lines)
        things += [Thing(one.kind, chunk.row + one.row, chunk.col + one.col, one.properties) for one in option.things]
    columns, again = _stretched(skeleton, c.cols)
    glyphs = drawn.take(columns, axis=1)
    marks = _IS_MARK[glyphs]
    if c.cols > skeleton.drawn:  # a column that is repeated shows its marks once
        glyphs[marks & again] = ord(".")
        marks &= ~again
    c.cells = _ROLE[glyphs]
    if c.outdoors:
        c.cells[(c.cells == _WALL) & ~_backed(drawn)[:, columns]] = _VOID
    _pits(c)
    _open(c, doors, glyphs)
    rows, cols = marks.nonzero()
    for mark, row, col in zip(glyphs[rows, cols].tolist(), rows.tolist(), cols.tolist(), strict=True):
        _mark(c, chr(mark), row, col, rng)
    for thing in things:
        c.put(thing.kind, thing.row, skeleton.columns(c.cols).index(thing.col), **thing.properties)
    fit_to_leap(c, rng)
    if skeleton.uneven:
        podiums(c, rng)
    posts(c, rng)
    if skeleton.bays and not c.outdoors:
        _bays(c, rng)


@functools.lru_cache(maxsize=4096)
def _letters(lines: tuple[str, ...]) -> NDArray[np.uint8]:
    """The letters (rows, cols) of a drawing, read-only."""
    return np.frombuffer("".join(lines).encode(), dtype=np.uint8).reshape(len(lines), -1)


@functools.lru_cache(maxsize=4096)
def _stretched(skeleton: Skeleton, cols: int) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
    """The drawn column of each of so many columns, and which of them repeat the one before."""
    columns = np.array(skeleton.columns(cols))
    return columns, np.diff(columns, prepend=-1) == 0


def _backed(glyphs: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Which cells have masonry behind them under the open sky: those that say so, and marks beside one of them."""
    behind = glyphs == ord(",")
    marks: NDArray[np.bool_] = _IS_MARK[glyphs]
    found: NDArray[np.bool_] = behind.copy()
    found[:, 1:] |= marks[:, 1:] & behind[:, :-1]
    found[:, :-1] |= marks[:, :-1] & behind[:, 1:]
    return found


def _pits(c: Canvas) -> None:
    """Leave pits dark where nothing lies below; elsewhere they are full of spikes."""
    if not c.deep:
        bottom = c.cells[-1]
        bottom[IS_BEHIND[bottom]] = ROLE_INDEX["spikes"]
        if not c.outdoors:
            c.cells[c.cells == _VOID] = _WALL


def _open(c: Canvas, doors: Sequence[Doorway], glyphs: NDArray[np.uint8]) -> None:
    for door in doors:
        if door.side:
            c.doorway(door)
        elif door.above:
            rows = int(np.flatnonzero(glyphs[:, door.floor] == ord("u"))[-1]) + 1
            c.clear(0, door.floor, rows, DROP_COLS)
        else:
            row = int(np.flatnonzero(glyphs[:, door.floor] == ord("v"))[0])
            c.clear(row, door.floor, c.rows - row, DROP_COLS)


def _mark(c: Canvas, mark: str, row: int, col: int, rng: Random) -> None:
    if mark == "c":
        c.candles.append((row, col))
    elif mark == "i":
        c.rewards.append((row, col))
    elif mark == "s":
        c.item(row, col, pick(rng, SECRETS))
    elif mark == "E":
        c.places.append((row, col))
    else:
        c.lair = row, col


def _storeys(column: bytes) -> Iterator[int]:
    """Yield the rows under which a column of roles has a floor below open cells, each right below the floor before."""
    blocks, bears = column.translate(_BLOCKS), column.translate(_BEARS)
    under = 0
    while (open_row := blocks.find(0, under)) >= 0 and (floor := bears.find(1, open_row)) >= 0:
        yield under
        under = floor + 1


def _bays(c: Canvas, rng: Random) -> None:
    """Lay a rhythm of pillars and windows over what is left plain of the back wall, storey by storey."""
    bay, rows, cols = pick(rng, (5, 6, 7)), pick(rng, (2, 3)), 2
    start = (c.cols - 1 - bay * ((c.cols - 4) // bay)) // 2
    clear = b"\1" * (rows + 2)
    wall = c.cells == _WALL
    wide = (wall[:, :-3] & wall[:, 1:-2] & wall[:, 2:-1] & wall[:, 3:]).T  # a window's columns and one at each side
    for col in range(start, c.cols - 1, bay):
        for under in _storeys(c.cells[:, col].tobytes()):
            c.pillar(col, under=under)
        middle = col + (bay - cols + 1) // 2
        if middle + cols >= c.cols:
            continue
        # Windows stand in plain wall, not behind a candle; what is set here lies above all that is still looked at.
        plain = wide[middle - 1].tobytes()
        lit = [at for at, place in c.candles if middle <= place < middle + cols]
        row = 2
        while 1 <= (row := plain.find(clear, row - 1) + 1) < c.rows - rows - 2:
            fits = not any(row <= at < row + rows for at in lit)
            if fits:
                c.fill("window", row, middle, rows, cols)
            row += 6 if fits else 1
