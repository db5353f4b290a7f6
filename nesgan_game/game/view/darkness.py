"""Dark rooms: of walls and floors only the 8x8 tiles around lights and the hero are seen, as on the console."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from nesgan_game.game.rules.world import World
from nesgan_game.level.stage import Stage
from nesgan_game.nes import CHR_PX, TILE_PX
from nesgan_game.physics.movement import PX

FLICKER_PX, FLICKER_TICKS = 4, 8
"""How much further a flame shines at times, and for how long."""


def dark_rooms(stage: Stage) -> dict[int, int]:
    """Return how far lights shine, px, by the number of each room that is dark."""
    found = {}
    for entity in stage.of_kind("darkness"):
        for number, room in enumerate(stage.rooms):
            if room.holds(*entity.cell):
                found[number] = entity.whole("radius") or 0
    return found


def lights(world: World, radius: int, *, calm: bool = False) -> Iterator[tuple[int, int, int]]:
    """Yield the middle and the reach of what shines, px: the hero, and candles, which flicker unless it is calm."""
    yield world.hero.x_px, world.hero.body.y_px - TILE_PX, radius
    for candle in world.scene.candles:
        flicker = 0 if calm else FLICKER_PX * ((world.tick // FLICKER_TICKS + candle.id) % 2)
        yield candle.x // PX, candle.y // PX - TILE_PX // 2, radius + flicker


def lit(
    world: World, radius: int, left: int, top: int, shape: tuple[int, int], *, calm: bool = False
) -> NDArray[np.bool_]:
    """Return which pixels (H, W) from stage pixel (left, top) on are lit, in whole tiles of 8x8; calm: still."""
    rows = np.arange(top // CHR_PX, (top + shape[0] - 1) // CHR_PX + 1) * CHR_PX + CHR_PX // 2
    cols = np.arange(left // CHR_PX, (left + shape[1] - 1) // CHR_PX + 1) * CHR_PX + CHR_PX // 2
    tiles = np.zeros((len(rows), len(cols)), bool)
    for x, y, reach in lights(world, radius, calm=calm):
        tiles |= (rows[:, None] - y) ** 2 + (cols[None] - x) ** 2 <= reach * reach
    pixels = tiles.repeat(CHR_PX, axis=0).repeat(CHR_PX, axis=1)
    return pixels[top % CHR_PX :, left % CHR_PX :][: shape[0], : shape[1]]
