"""Sprites of 8x16, and pictures that only some strips need, enemies' and fixtures': in groups, loaded with the strip.

The sprites' pattern table has no room for all of them at once: what is left of it beside the hero, letters and items is
given to the groups that stand in a strip, and so are the patterns that the stage's background does not use.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.catalogue import ENEMIES
from nesgan_game.errors import ExportError
from nesgan_game.files import shipped
from nesgan_game.game.view.sprite_sheets import load_sprites
from nesgan_game.tiles import packed

FOES: Mapping[str, tuple[tuple[str, ...], int]] = {
    "ghoul": (("walk_0", "walk_2", "lurch"), 1),
    "bat": (("hang", "fly_0", "fly_2"), 1),
    "skeleton": (("walk_0", "walk_2", "bone/bone_0", "throw"), 3),
    "knight": (("walk_0", "walk_2", "brace"), 1),
    "head": (("fly_0", "fly_2", "gape"), 1),
    "hopper": (("sit_0", "squat", "hop"), 1),
    "axeman": (("walk_0", "walk_2", "items/axe", "high", "low"), 3),
    "fishman": (("leap_0", "glob_0", "bubble_0"), 2),
    "bone_pillar": (("idle_0", "effects/flame_0", "high", "low"), 2),
    "spider": (("hang", "crawl_0", "crawl_1"), 1),
    "spearman": (("aim", "pike", "walk_0", "thrust"), 2),
}
"""The kinds that the console has, in the order of its tables (engine/foe_kinds.inc): pictures in the order in which
they are wanted, of the sheet of its own where none is named, and how many it cannot do without.
"""
FIXTURES: tuple[tuple[tuple[str, str], ...], ...] = (
    (("fixtures", "lock_1"), ("fixtures", "key_1")),
    (("machines", "gate_bars"), ("machines", "gate_points"), ("machines", "lever_up"), ("machines", "lever_down")),
    (("machines", "belt_middle_0"),),
    (("machines", "spring_0"),),
    (("planks", "middle"),),
)
"""Sheet and picture of what stands there, in groups."""
FIRST_FIXTURE = 1 + len(FOES)
"""The number of the first group of FIXTURES; 0 is what is always there."""
FIXTURE_GROUPS = {figure: FIRST_FIXTURE + place for place, group in enumerate(FIXTURES) for figure in group}
MOST_PICTURES, MOST_GROUPS, _KINDS = 6, 32, 16
SPRITE = 2 * nes.TILE_PX
"""Bytes of a pattern of 8x16."""
ART = 0x0E00
"""Where in the sprites' bank the tables begin."""
_ART_END, _BANK = 0x2200, 0x8000
Part = tuple[int, int, int]
"""Right of the anchor, below it, and the name, from the group's first one on."""


@dataclass(frozen=True, slots=True)
class Group:
    """Patterns of 8x16 and the pictures made of them."""

    patterns: bytes
    pictures: tuple[tuple[Part, ...], ...]
    upto: tuple[int, ...]
    """How many patterns the first 1, 2, ... pictures need."""
    least: int
    """Pictures that it cannot do without."""
    colours: tuple[int, int]
    """Of its sheet, beside black."""


def frame_parts(sheet: str, name: str, number: Callable[[NDArray[np.uint8]], int]) -> Iterator[tuple[int, int, int]]:
    """The sprites of 8x16 that a frame needs, from its anchor, and their names; blank ones are left out."""
    frame = load_sprites(shipped(f"assets/sprites/{sheet}.txt")).frames[name]
    picture, (left, top) = frame.index, frame.anchor
    rows, cols = (-(-size // step) * step for size, step in zip(picture.shape, (nes.TILE_PX, nes.CHR_PX), strict=True))
    whole = np.zeros((rows, cols), np.uint8)
    whole[: picture.shape[0], : picture.shape[1]] = picture
    for x in range(0, cols, nes.CHR_PX):
        for y in range(0, rows, nes.TILE_PX):
            part = whole[y : y + nes.TILE_PX, x : x + nes.CHR_PX]
            if part.any():
                yield x - left, y - top, number(part)


@functools.cache
def groups() -> tuple[Group, ...]:
    """All groups from number 1 on: FOES, then FIXTURES."""
    made = []
    for kind, (names, least) in FOES.items():
        sheet = ENEMIES[kind].sprite.sheet
        pictures = [_sheet_and_frame(name, sheet) for name in names]
        made.append(_group(pictures, least))
    return (*made, *(_group(figures, len(figures)) for figures in FIXTURES))


def _sheet_and_frame(name: str, sheet: str) -> tuple[str, str]:
    at, _, frame = name.rpartition("/")
    return at or sheet, frame


def _group(figures: Iterable[tuple[str, str]], least: int) -> Group:
    figures = list(figures)
    patterns: list[NDArray[np.uint8]] = []
    places: dict[bytes, int] = {}

    def number(picture: NDArray[np.uint8]) -> int:
        if (key := picture.tobytes()) not in places:
            places[key] = len(patterns)
            patterns.append(picture)
        return 2 * places[key]

    pictures, upto = [], []
    for sheet, frame in figures:
        pictures.append(tuple(frame_parts(sheet, frame, number)))
        upto.append(len(patterns))
    halves = np.stack([half for one in patterns for half in (one[: nes.CHR_PX], one[nes.CHR_PX :])])
    _, *colours = load_sprites(shipped(f"assets/sprites/{figures[0][0]}.txt")).palette
    return Group(packed.pack(halves).tobytes(), tuple(pictures), tuple(upto), least, (colours[0], colours[1]))


@functools.cache
def art() -> bytes:
    """What the sprites' bank has from ART on: addresses of patterns and of pictures, and both.

    Raises ExportError where they do not fit.
    """
    data = bytearray(2 * MOST_GROUPS + 2 * MOST_PICTURES * _KINDS)

    def told(place: int, room: int, block: bytes) -> None:
        """Put a block behind the data, and its address into tables of low and high bytes."""
        at = _BANK + ART + len(data)
        data[place], data[place + room] = at % 256, at // 256
        data.extend(block)

    for number, group in enumerate(groups(), 1):
        told(number, MOST_GROUPS, group.patterns)
    for number, group in enumerate(groups()[: len(FOES)]):
        for place, parts in enumerate(group.pictures):
            block = bytes([len(parts)]) + b"".join(bytes((x % 256, y % 256, name)) for x, y, name in parts)
            told(2 * MOST_GROUPS + MOST_PICTURES * number + place, MOST_PICTURES * _KINDS, block)
    if ART + len(data) > _ART_END:
        raise ExportError(f"{ART + len(data) - _ART_END} bytes of pictures too many", "sprites", "draw less")
    return bytes(data)


class Pool:
    """Names of patterns that a strip may give to groups: a stretch of each of the two tables."""

    def __init__(self, stretches: Sequence[tuple[int, int]]) -> None:
        """stretches: first name (bit 0 names the table) and how many patterns of 8x16 fit behind it."""
        self._free = sorted(stretches, key=lambda one: one[1])

    def take(self, count: int) -> int | None:
        """The first of so many names; None where there is no room."""
        for place, (first, room) in enumerate(self._free):
            if room >= count:
                self._free[place] = first + 2 * count, room - count
                return first
        return None


def placed(wanted: Sequence[int], stretches: Sequence[tuple[int, int]]) -> dict[int, tuple[int, int, int]]:
    """Of groups by number: how many pictures are loaded, the first name, how many patterns. Those that nothing fits of
    are left out; fixtures come first, then every enemy with what it cannot do without, then more of each by turns.
    """
    counts = {number: groups()[number - 1].least for number in sorted(wanted, reverse=True)}
    while (kept := _fitted(counts, stretches)) is None:
        counts.popitem()
    for more in range(1, MOST_PICTURES):
        for number in list(counts):
            least, group = groups()[number - 1].least, groups()[number - 1]
            if counts[number] < len(group.pictures) and counts[number] < least + more:
                tried = {**counts, number: counts[number] + 1}
                if (found := _fitted(tried, stretches)) is not None:
                    counts, kept = tried, found
    return {number: (counts[number], first, groups()[number - 1].upto[counts[number] - 1]) for number, first in kept}


def _fitted(counts: Mapping[int, int], stretches: Sequence[tuple[int, int]]) -> list[tuple[int, int]] | None:
    """Number and first name of each group, None where they do not all fit."""
    pool, found = Pool(stretches), []
    sizes = {number: groups()[number - 1].upto[count - 1] for number, count in counts.items()}
    for number in sorted(sizes, key=lambda one: -sizes[one]):
        first = pool.take(sizes[number])
        if first is None:
            return None
        found.append((number, first))
    return found
