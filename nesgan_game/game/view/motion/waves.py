"""Waves that go along the surface of liquids, as if their tiles were exchanged in the console's character memory."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from nesgan_game.game.view.slot_layout import GLASS, LIQUID
from nesgan_game.game.view.sprite_cache import Slots
from nesgan_game.imaging.relief import SURFACE_PX
from nesgan_game.level.stage import Stage
from nesgan_game.nes import TILE_PX
from nesgan_game.roles import ROLE_INDEX

RIPPLE_TICKS = 6
"""For each pixel that waves go; by eye."""


class Waves(NamedTuple):
    """Those of one surface: slots (SURFACE_PX, 2 * width), twice side by side, and where they lie, px."""

    left: int
    top: int
    width: int
    slots: Slots

    def paste(self, target: Slots, left: int, top: int, shift: int) -> None:
        """Draw what `target` (h, w), the stage from pixel (left, top) on, shows of it, moved `shift` px to the left."""
        y, x0, x1 = self.top - top, max(self.left, left), min(self.left + self.width, left + target.shape[1])
        high = min(len(self.slots), target.shape[0] - y)
        if x0 < x1 and y >= 0 and high > 0:
            first = x0 - self.left + shift % self.width
            target[y : y + high, x0 - left : x1 - left] = self.slots[:high, first : first + x1 - x0]


def waves(stage: Stage, back: Slots) -> Iterator[Waves]:
    """The surfaces of all liquids painted for this game: tiles of others may be no waves that go on."""
    liquid = stage.roles == ROLE_INDEX["liquid"]
    surface = liquid & ~np.pad(liquid, ((1, 0), (0, 0)), constant_values=True)[:-1]
    edges = np.diff(np.pad(surface, ((0, 0), (1, 1))).astype(np.int8), axis=1)
    for (row, first), (_, end) in zip(np.argwhere(edges == 1), np.argwhere(edges == -1), strict=True):
        left, top, width = int(first) * TILE_PX, int(row) * TILE_PX, int(end - first) * TILE_PX
        crest = back[top : top + SURFACE_PX, left : left + width]
        if ((crest >= LIQUID) & (crest < GLASS)).all():
            yield Waves(left, top, width, np.tile(crest, 2))
