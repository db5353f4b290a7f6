"""Painting the screens that a library is cut from: one theme, and layouts that show every role in its usual company."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.imaging.screen import Screen
from nesgan_game.library.tile import REQUIRED_ROLES
from nesgan_game.roles import ROLE_INDEX, ROLES
from nesgan_game.seeds import Random, stream
from nesgan_game.tiles.neighbourhoods import contexts

if TYPE_CHECKING:
    from nesgan_game.paint.painter import Painter
    from nesgan_game.paint.theme_registry import AnyTheme
    from nesgan_game.paint.themes import Theme

CHOICE = 2
"""Layouts imagined for each one painted (our choice)."""
TRIES = 200
"""Further layouts imagined at most in search of a role that is still missing."""
OBJECTS: dict[str, tuple[tuple[int, int], ...]] = {
    "pillar": ((1, 1), (2, 1), (3, 1), (4, 1), (5, 1), (6, 1), (7, 1)),
    "breakable": ((1, 1), (1, 2), (2, 1), (1, 3), (2, 2), (2, 3), (3, 1)),
    "door": ((2, 1), (2, 2)),
    "candle": ((1, 1),),
}
"""(rows, cols) of the objects that are cut from screens; every library shows each of them. The others are painted whole
(see painted_objects)."""
OUTDOORS = ("door", "candle")
"""Objects that are shown before the open sky too."""
_TIMES = 2
"""Each object is shown so often, in two places of the wall's pattern."""


def paint(
    seed: int,
    screens: int,
    painter: Painter | None = None,
    asked: AnyTheme | None = None,
    progress: Callable[[int, int], object] | None = None,
) -> tuple[list[tuple[Screen, NDArray[np.uint8]]], Theme, dict[str, Any]]:
    """(painted, theme, notes): at least `screens` screens of 256x224 with their layouts; same seed, same screens.

    progress: called with the tiles painted so far and those in all; what it raises ends the work.
    """
    from nesgan_game.paint.painter import shipped_painter
    from nesgan_game.paint.readability import clear
    from nesgan_game.paint.themes import THEMES, ModelFacts, sample_theme

    painter = shipped_painter() if painter is None else painter
    theme = sample_theme(stream(seed, "library", "theme"), asked, cast(ModelFacts, painter.facts))
    maps = layouts(stream(seed, "library", "layouts"), screens) + samples()
    painted = clear(painter.paint_all(maps, theme, stream(seed, "library", "paint"), progress), maps)
    theme = replace(theme, palettes=painted[0].palettes)
    notes = {"source": "painted", "theme": theme.name, "z": [round(float(value), 5) for value in theme.z]}
    if theme.name not in THEMES:  # a shipped theme is known by its name wherever the library is read
        notes["objects"] = list(theme.objects)
    return list(zip(painted, maps, strict=True)), theme, notes


def layouts(rng: Random, count: int) -> list[NDArray[np.uint8]]:
    """`count` layouts (14, 16) that together show many neighbourhoods; more where a required role is missing."""
    from nesgan_game.rolemap.random_layouts import imagine

    imagined = [imagine(rng, nes.SCREEN_ROWS, nes.SCREEN_COLS) for _ in range(count * CHOICE)]
    chosen = [imagined[n] for n in spread(imagined, count)]
    missing = {ROLE_INDEX[name] for name in REQUIRED_ROLES} - {ROLE_INDEX["void"]} - set(np.unique(chosen).tolist())
    for _ in range(TRIES):
        if not missing:
            break
        roles = imagine(rng, nes.SCREEN_ROWS, nes.SCREEN_COLS)
        found = missing & set(np.unique(roles).tolist())
        if found:
            chosen.append(roles)
            missing -= found
    return chosen


def samples() -> list[NDArray[np.uint8]]:
    """Layouts (14, 16) that show all OBJECTS before a wall, and those found outdoors before the open sky too."""
    places = [(name, size, "wall") for name, sizes in OBJECTS.items() for size in sizes for _ in range(_TIMES)]
    places += [(name, size, "void") for name in OUTDOORS for size in OBJECTS[name] for _ in range(_TIMES)]
    maps: list[NDArray[np.uint8]] = []
    for ground in ("wall", "void"):
        sheet, row, col, tall = _sheet(ground), 1, 1, 0
        for name, (rows, cols), where in sorted(places, key=lambda place: -place[1][0]):
            if where != ground:
                continue
            if col + cols >= nes.SCREEN_COLS:
                row, col, tall = row + tall + 1, 1, 0
            if row + rows >= nes.SCREEN_ROWS:
                maps.append(sheet)
                sheet, row, col, tall = _sheet(ground), 1, 1, 0
            sheet[row : row + rows, col : col + cols] = ROLE_INDEX[name]
            col, tall = col + cols + 1, max(tall, rows)
        maps.append(sheet)
    return maps


def _sheet(ground: str) -> NDArray[np.uint8]:
    return np.full((nes.SCREEN_ROWS, nes.SCREEN_COLS), ROLE_INDEX[ground], np.uint8)


def spread(imagined: list[NDArray[np.uint8]], count: int) -> list[int]:
    """Choose `count` layouts by index: each time the one that adds the most pairs of role and neighbourhood."""
    shows = np.zeros((len(imagined), len(ROLES) * 256), bool)
    for number, roles in enumerate(imagined):
        shows[number, roles.astype(np.intp) * 256 + contexts(roles)] = True
    chosen: list[int] = []
    covered = np.zeros(shows.shape[1], bool)
    for _ in range(min(count, len(imagined))):
        gain = (shows & ~covered).sum(axis=1)
        gain[chosen] = -1
        chosen.append(int(gain.argmax()))
        covered |= shows[chosen[-1]]
    return chosen
