"""Seeded stand-ins for what the network paints: layouts, screens and a small library that holds every role."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.imaging.cells import join
from nesgan_game.imaging.screen import Screen
from nesgan_game.level.stage import BRANCH, Entity, Stage, role_stage, roles_from_text
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.paint.theme_kinds import THEMES, ThemeKind
from nesgan_game.roles import ROLE_INDEX, ROLES

Array = NDArray[np.uint8]
PALETTE_OF_ROLE: Array = np.array([0, 0, 2, 2, 2, 3, 1, 1, 1, 1, 1, 3, 3, 1, 2, 2], np.uint8)
_Y, _X = np.mgrid[:16, :16]


def _bricks(high: int, wide: int, mortar: int, face: int, light: int) -> Array:
    x = _X + (_Y // high % 2) * (wide // 2)
    picture = np.where(_Y % high == 0, light, face)
    picture[(_Y % high == high - 1) | (x % wide == wide - 1)] = mortar
    return picture.astype(np.uint8)


def _wall() -> Array:
    return _bricks(8, 16, 0, 1, 1)


def _solid() -> Array:
    return _bricks(4, 8, 0, 2, 3)


def _ledge() -> Array:
    return np.where(_Y < 4, np.where(_Y == 0, 3, 2), _solid()).astype(np.uint8)


def _window() -> Array:
    inside = (abs(_X - 7.5) < 5) & (_Y > 2) & (_Y < 14)
    return np.where(inside, np.where((_X == 7) | (_Y == 8), 1, 3), _wall()).astype(np.uint8)


def _pillar() -> Array:
    return np.asarray(np.clip(3 - abs(_X - 6) // 2, 0, 3), np.uint8)


def _decor() -> Array:
    cross = ((abs(_X - 7.5) < 2) & (_Y > 1)) | ((abs(_Y - 6) < 2) & (abs(_X - 7.5) < 6))
    return np.where(cross, 3, _wall()).astype(np.uint8)


def _foliage() -> Array:
    return np.asarray((_X * 7 + _Y * 5 + _X * _Y) % 4, np.uint8)


def _platform() -> Array:
    return np.where(_Y < 5, np.where(_Y == 0, 3, 2), _wall()).astype(np.uint8)


def _stair_up_right() -> Array:
    under = _Y >= 8 - _X // 8 * 8
    return np.where(under, np.where((_Y % 8) == 0, 3, 2), _wall()).astype(np.uint8)


def _stair_up_left() -> Array:
    return np.fliplr(_stair_up_right())


def _spikes() -> Array:
    return np.where(abs(_X % 8 - 3.5) * 2 < _Y - 6, 3, 0).astype(np.uint8)


def _liquid() -> Array:
    return np.where((_Y + (_X // 4 % 2)) % 8 < 2, 3, 1).astype(np.uint8)


def _breakable() -> Array:
    rim = (_X % 15 == 0) | (_Y % 15 == 0)
    return np.where(rim, 1, np.where(_X == _Y, 0, 3)).astype(np.uint8)


def _door() -> Array:
    return np.where(_X % 15 == 0, 1, np.where(_Y % 8 == 0, 2, 0)).astype(np.uint8)


def _candle() -> Array:
    stick, flame = (abs(_X - 7.5) < 2) & (_Y > 7), (abs(_X - 7.5) < 1) & (_Y > 3) & (_Y < 7)
    return np.where(flame, 3, np.where(stick, 2, _wall())).astype(np.uint8)


_DRAW: dict[str, Callable[[], Array]] = {
    "void": lambda: np.zeros((16, 16), np.uint8),
    "wall": _wall,
    "window": _window,
    "pillar": _pillar,
    "decor": _decor,
    "foliage": _foliage,
    "solid": _solid,
    "ledge": _ledge,
    "platform": _platform,
    "stair_up_right": _stair_up_right,
    "stair_up_left": _stair_up_left,
    "spikes": _spikes,
    "liquid": _liquid,
    "breakable": _breakable,
    "door": _door,
    "candle": _candle,
}
PATTERNS: Array = np.stack([_DRAW[role.name]() for role in ROLES])
"""(16, 16, 16): one clean drawing of every role, in the order of ROLES."""


def _variants() -> Array:
    """(3, roles, 16, 16): PATTERNS, the same with a hole in the middle, and with a spoilt lower left quarter."""
    holed, spoilt = PATTERNS.copy(), PATTERNS.copy()
    holed[1:, 4:12, 4:12] = 3 - holed[1:, 4:12, 4:12]
    spoilt[1:, 8:, :8] = 3 - spoilt[1:, 8:, :8]
    return np.stack([PATTERNS, holed, spoilt])


VARIANTS: Array = _variants()


def fake_roles(rng: np.random.Generator, rows: int = 14, cols: int = 16) -> Array:
    """A layout of at least 12 x 16 cells that holds every role: floor, pits, both stairs, shelves and ornaments."""
    assert rows >= 12
    assert cols >= 16
    roles = np.full((rows, cols), ROLE_INDEX["wall"], np.uint8)
    roles[0] = ROLE_INDEX["void"]
    floor = rows - 3
    roles[floor, :], roles[floor + 1 :, :] = ROLE_INDEX["ledge"], ROLE_INDEX["solid"]
    pit = int(rng.integers(1, 4))
    roles[floor:, pit : pit + 2] = ROLE_INDEX["liquid"]
    roles[floor, pit + 3 : pit + 5] = ROLE_INDEX["spikes"]
    for step in range(3):
        roles[floor - 1 - step, 9 + step] = ROLE_INDEX["stair_up_right"]
        roles[floor - 1 - step, 8 - step] = ROLE_INDEX["stair_up_left"]
    roles[floor - 4, 12:cols] = ROLE_INDEX["platform"]
    roles[floor - 3 : floor, cols - 2] = ROLE_INDEX["pillar"]
    roles[floor - 2 : floor, cols - 1] = ROLE_INDEX["door"]
    roles[floor - 2, 1:3] = ROLE_INDEX["breakable"]
    for name in ("window", "decor", "candle", "foliage"):
        row, col = int(rng.integers(1, floor - 5)), int(rng.integers(0, cols - 2))
        roles[row, col : col + 2] = ROLE_INDEX[name]
    for col, name in enumerate(("window", "decor", "candle", "foliage")):
        roles[1, col * 2] = ROLE_INDEX[name]
    return roles


def fake_palettes(rng: np.random.Generator) -> Array:
    """(4, 4) NES numbers: one hue each, dark to light, on black."""
    hues = rng.choice(np.arange(1, 13), size=nes.PALETTES, replace=False)
    palettes = np.stack([np.full_like(hues, nes.BLACK), hues, hues + 0x10, hues + 0x20], axis=1)
    return np.ascontiguousarray(palettes, dtype=np.uint8)


def fake_screen(roles: Array, rng: np.random.Generator, *, palettes: Array | None = None, wear: float = 0.02) -> Screen:
    """The roles drawn with VARIANTS; in a third of the cells that are not void a share `wear` of pixels is changed."""
    rows, cols = roles.shape
    cells = VARIANTS[rng.choice(len(VARIANTS), size=roles.shape, p=(0.7, 0.2, 0.1)), roles]
    worn = (rng.random((rows, cols)) < 0.33) & (roles != ROLE_INDEX["void"])
    spots = (rng.random(cells.shape) < wear) & worn[:, :, None, None]
    cells = np.where(spots, (cells + rng.integers(1, 4, cells.shape)) % nes.LEVELS, cells).astype(np.uint8)
    return Screen(join(cells), PALETTE_OF_ROLE[roles], fake_palettes(rng) if palettes is None else palettes)


def fake_painted(rng: np.random.Generator, count: int = 3) -> list[tuple[Screen, Array]]:
    """`count` screens of 256x224 in one set of palettes, each with its layout."""
    palettes = fake_palettes(rng)
    layouts = [fake_roles(rng) for _ in range(count)]
    return [(fake_screen(roles, rng, palettes=palettes), roles) for roles in layouts]


def fake_library(seed: int = 0) -> TileLibrary:
    """A small library with every role, built by the real builder from three fake screens."""
    rng = np.random.default_rng(seed)
    return TileLibrary.from_screens(fake_painted(rng), name=f"fake-{seed}", seed=seed)


class Made:
    """A StageSource without an end, or with one, whose stages a function makes: what a game asks for can be watched."""

    seed: int | None = None

    def __init__(self, make: Callable[[int], Stage], count: int | None = None) -> None:
        self._make, self.count = make, count

    def branches(self, _number: int) -> tuple[str, ...]:
        return ()

    def theme(self, number: int, branch: str = "") -> str:
        return self.stage(number, branch).theme

    def theme_kind(self, number: int, branch: str = "") -> ThemeKind | None:
        return THEMES.get(self.theme(number, branch))

    def stage(self, number: int, _branch: str = "") -> Stage:
        return self._make(number)


TWO_WAYS = "....................\n....................\n.Y......H.........X.\n===================="


def two_ways(text: str, **rest: object) -> Stage:
    """A stage drawn as text: H the hero, X the exit, Y the second one."""
    lines = text.strip("\n").split("\n")
    marks = {"H": ("hero", {}), "X": ("exit", {}), "Y": ("exit", {"branch": BRANCH})}
    places = [(row, col, mark) for row, line in enumerate(lines) for col, mark in enumerate(line) if mark in marks]
    found = []
    for number, (row, col, mark) in enumerate(places, 1):
        kind, told = marks[mark]
        found.append(Entity(number, kind, col * 16 + 8, (row + 1) * 16, MappingProxyType(told)))
    return role_stage("two-ways", roles_from_text(text.translate(str.maketrans("HXY", "..."))), tuple(found), **rest)
