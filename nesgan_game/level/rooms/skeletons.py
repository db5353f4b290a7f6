"""Skeletons: rooms drawn as text, with columns that may be repeated, chance chunks, and doorways on offer.

They come from template_files.py and become rooms in template_rooms.py. Every skeleton that is not one-way is there
twice: as drawn, and walked the other way round, turned so that the way in is at the left again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from nesgan_game.entity_kinds import Value
from nesgan_game.errors import AssemblyError
from nesgan_game.level.rooms.canvas import Doorway

PARTS = ("first", "way", "tower", "last", "branch")
"""What a kind of room can be in a stage; see kinds.RoomKind."""
IDEAS = (
    "spikes", "liquid", "movers", "pits", "crumble", "stairs", "conveyor", "pendulum", "crusher", "chandelier",
    "springboard", "rising", "tide", "wind", "lever", "dark", "crawl", "blocks", "heights",
)  # fmt: skip
"""What a stage, and an option of a chunk, can be about."""
DEADLY = frozenset("^~ ")
"""Letters of what kills in an option."""
STRIKES = ("pendulum", "crusher", "rising_spikes")
"""Things that kill whom they touch."""
_CARRIES, _BLOCKS, _STEP = frozenset("#=/\\"), frozenset("#b"), 2
"""Letters of what carries and of what blocks; rows that one steps up or down from column to column."""
BACK = "-back"
"""Ends the name of a skeleton walked the other way round."""


@dataclass(frozen=True, slots=True)
class Thing:
    """An entity that belongs to a skeleton or to an option; (row, col): its cell, of a mover the leftmost below its
    upper edge at the start of its course.
    """

    kind: str
    row: int
    col: int
    properties: Mapping[str, Value]


@dataclass(frozen=True)
class Option:
    """What a chunk may hold: lines of text, for tempers of a daring and a beat, about an idea or about none."""

    lines: tuple[str, ...]
    weight: int
    idea: str
    beat: tuple[int, int]
    daring: tuple[float, float]
    things: tuple[Thing, ...]

    @cached_property
    def deadly(self) -> bool:
        """Whether it brings what kills: spikes, liquid, a pit, or a thing that strikes."""
        drawn = any(not DEADLY.isdisjoint(line) for line in self.lines)
        return drawn or any(one.kind in STRIKES for one in self.things)


@dataclass(frozen=True, slots=True)
class Chunk:
    """A rectangle of a skeleton, its upper left cell, and what it may hold."""

    digit: str
    row: int
    col: int
    options: tuple[Option, ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class Skeleton:
    """A room drawn as text. Columns of doorways of side 0 hold for the width drawn; ask `offered` for others."""

    name: str
    lines: tuple[str, ...]
    stretch: tuple[int, ...]
    """Columns that may be repeated."""
    shrink: tuple[int, ...]
    """Columns that may be left out, from the first on."""
    times: int
    """How often each of them, at most."""
    chunks: tuple[Chunk, ...]
    things: tuple[Thing, ...]
    way_in: Doorway | None
    way_out: Doorway | None
    extras: tuple[Doorway, ...]
    """Further doorways that it can open."""
    loops: bool
    """Whether ways part in it and join again."""
    bays: bool
    """Whether pillars and windows are set where its back wall is left plain."""
    uneven: bool
    """Whether level stretches of its ground are raised here and there."""
    back: bool = False
    """Whether it is walked from what was drawn as the way out."""
    raised_by: int = 0
    """By how many rows it lies higher than it was drawn."""

    @cached_property
    def rows(self) -> int:
        """Cells from top to bottom: 12 a storey."""
        return len(self.lines)

    @cached_property
    def drawn(self) -> int:
        """Columns as drawn."""
        return len(self.lines[0])

    @cached_property
    def least(self) -> int:
        """Columns with all left out that may be."""
        return self.drawn - len(self.shrink)

    @cached_property
    def most(self) -> int:
        """Columns with all repeated as often as they may be."""
        return self.drawn + self.times * len(self.stretch)

    @cached_property
    def entry(self) -> int:
        """Floor row of the way in, 0 without one."""
        return self.way_in.floor if self.way_in else 0

    @cached_property
    def leave(self) -> int:
        """Floor row of the way out, 0 without one."""
        return self.way_out.floor if self.way_out else 0

    @cached_property
    def turns(self) -> bool:
        """Whether way in and way out lie on the same side."""
        return self.way_in is not None and self.way_out is not None and self.way_in.side == self.way_out.side

    @cached_property
    def mirrors(self) -> bool:
        """Whether what is drawn has to be turned left to right to be walked as the skeleton says."""
        return self.back and not self.turns

    @cached_property
    def ideas(self) -> frozenset[str]:
        """What it can be about."""
        return frozenset(option.idea for chunk in self.chunks for option in chunk.options if option.idea)

    @cached_property
    def climb(self) -> int:
        """About how many rows one climbs and descends on the way through: from floor to nearest floor, as drawn."""
        here, total = self.entry or self.leave, 0
        for column in list(zip(*self.lines, strict=True))[1:-1]:
            # One can have one's feet right above what carries, with nothing that blocks in the two cells over it.
            floors = [
                row
                for row in range(2, self.rows)
                if column[row] in _CARRIES and column[row - 1] not in _BLOCKS and column[row - 2] not in _BLOCKS
            ]
            near = min(floors, key=lambda row: (abs(row - here), row), default=here)
            if abs(near - here) <= _STEP:
                total, here = total + abs(near - here), near
        return total + abs((self.leave or here) - here)

    def raised(self, rows: int) -> Skeleton:
        """The same with everything so many rows higher: less air under the ceiling, more masonry below."""
        return replace(
            self,
            name=f"{self.name}-up{rows}",
            raised_by=rows,
            lines=(self.lines[0], *_deeper(self.lines[1 + rows :], rows)),
            chunks=tuple(_raised_chunk(chunk, rows, len(self.lines)) for chunk in self.chunks),
            things=tuple(replace(thing, row=thing.row - rows) for thing in self.things),
            way_in=_raised_door(self.way_in, rows),
            way_out=_raised_door(self.way_out, rows),
            extras=tuple(door._replace(floor=door.floor - rows) if door.side else door for door in self.extras),
        )

    def columns(self, cols: int) -> list[int]:
        """The drawn column of each of so many columns. Raises AssemblyError for a width that it cannot have."""
        if not self.least <= cols <= self.most:
            raise AssemblyError(
                f"cannot be {cols} columns wide", f"skeleton {self.name}", f"{self.least} to {self.most}"
            )
        if cols not in self._columns:
            self._columns[cols] = self._stretched(cols)
        return list(self._columns[cols])

    @cached_property
    def _columns(self) -> dict[int, list[int]]:
        """What has been asked of columns(): the same rooms are drawn again and again."""
        return {}

    def _stretched(self, cols: int) -> list[int]:
        copies = dict.fromkeys(range(self.drawn), 1)
        for col in self.shrink[: max(self.drawn - cols, 0)]:
            copies[col] = 0
        each, rest = divmod(max(cols - self.drawn, 0), max(len(self.stretch), 1))
        for number, col in enumerate(self.stretch):
            copies[col] += each + (number < rest)
        return [col for col, count in copies.items() for _ in range(count)]

    def offered(self, cols: int) -> tuple[Doorway, ...]:
        """All its doorways at so many columns: the way in, the way out, the others. Raises AssemblyError as above."""
        if cols not in self._offered:
            self._offered[cols] = self._doorways(self.columns(cols))
        return self._offered[cols]

    @cached_property
    def _offered(self) -> dict[int, tuple[Doorway, ...]]:
        """What has been asked of offered()."""
        return {}

    def _doorways(self, columns: list[int]) -> tuple[Doorway, ...]:
        """All its doorways where these are its drawn columns."""
        found = [door for door in (self.way_in, self.way_out, *self.extras) if door is not None]
        if not self.mirrors:
            return tuple(door if door.side else door._replace(floor=columns.index(door.floor)) for door in found)
        drawn = [door.mirrored(self.drawn) for door in found]
        drawn = [door if door.side else door._replace(floor=columns.index(door.floor)) for door in drawn]
        return tuple(door.mirrored(len(columns)) for door in drawn)

    def backward(self) -> Skeleton | None:
        """The same walked from its way out to its way in; None where that cannot be, or is no way."""
        if self.way_in is None or self.way_out is None or self.way_in.one_way or self.way_out.one_way:
            return None
        turned = replace(self, name=self.name + BACK, back=True, way_in=self.way_out, way_out=self.way_in)
        if self.turns:
            return turned
        way_in, way_out, *extras = (door.mirrored(self.drawn) for door in (self.way_out, self.way_in, *self.extras))
        return replace(turned, way_in=way_in, way_out=way_out, extras=tuple(extras))


def _deeper(lines: tuple[str, ...], rows: int) -> tuple[str, ...]:
    """Lines with so many more at the bottom: what is there goes on, but spikes stand on masonry."""
    return (*lines, *[lines[-1].replace("^", "#")] * rows)


def _raised_chunk(chunk: Chunk, rows: int, height: int) -> Chunk:
    options = chunk.options
    if chunk.row + len(options[0].lines) == height:
        options = tuple(replace(option, lines=_deeper(option.lines, rows)) for option in options)
    return replace(chunk, row=chunk.row - rows, options=options)


def _raised_door(door: Doorway | None, rows: int) -> Doorway | None:
    return door and door._replace(floor=door.floor - rows)
