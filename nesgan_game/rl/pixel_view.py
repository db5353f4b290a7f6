"""What a learner sees in pixels: the game's own frame, whole or thinned out to a small one."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nesgan_game.game.view.frame import View
from nesgan_game.game.view.indexed_frame import Frame
from nesgan_game.game.view.sprite_cache import SpriteCache
from nesgan_game.nes import SCREEN_HEIGHT_PX, SCREEN_WIDTH_PX
from nesgan_game.rl.castle_game import CastleGame

_KEPT = 64
"""Stages whose pictures are kept, some 3 MB each."""


class PixelView:
    """Writes the frame into (height, width, 3) uint8; every n-th pixel is kept for less than the whole."""

    dtype = np.uint8

    def __init__(self, height: int = SCREEN_HEIGHT_PX, width: int = SCREEN_WIDTH_PX) -> None:
        self.shape = (height, width, 3)
        rows, cols = (
            (np.arange(count) * 2 + 1) * whole // (2 * count)
            for count, whole in ((height, SCREEN_HEIGHT_PX), (width, SCREEN_WIDTH_PX))
        )
        self._places = np.ix_(rows, cols) if (height, width) != (SCREEN_HEIGHT_PX, SCREEN_WIDTH_PX) else None
        self._sprites = SpriteCache()
        self._views: dict[int, View] = {}

    def look(self, game: CastleGame, out: NDArray[np.uint8]) -> None:
        """Write what is seen now."""
        key = id(game.stage)
        if key not in self._views:
            if len(self._views) >= _KEPT:
                self._views.clear()
            self._views[key] = View(game.stage, self._sprites)
        frame = self._views[key].frame(game.world)
        if self._places is not None:
            frame = Frame(frame.slots[self._places], frame.colours, frame.look)
        out[:] = frame.rgb()
