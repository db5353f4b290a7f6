"""The painter: role maps and a theme in, NES-legal screens out, by the exported generator in onnxruntime."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nesgan_game.errors import ConfigError
from nesgan_game.files import shipped
from nesgan_game.imaging.cells import join
from nesgan_game.imaging.screen import Screen
from nesgan_game.nes import LEVELS, TILE_PX
from nesgan_game.paint.onnx_model import levels_of, open_network
from nesgan_game.paint.palettes import PALETTE_OF_ROLE
from nesgan_game.paint.themes import Theme, check_facts
from nesgan_game.rolemap.appearance import draw_codes
from nesgan_game.rolemap.conditioning import MATERIAL, ROLE, keys
from nesgan_game.roles import ROLE_INDEX
from nesgan_game.seeds import Random

TILES_AT_ONCE = 96
"""Tiles painted at once at most: more take memory and gain nothing (measured from 16 to 267 on two cores)."""
Progress = Callable[[int, int], object]
"""Called with how much has been done and how much there is to do; an exception that it raises cancels."""


class Painter:
    """Paints role maps of any size. Load one and keep it: loading takes far longer than painting."""

    def __init__(self, session: Any, facts: dict[str, Any]) -> None:
        self._session = session
        self.facts = facts
        """What the model's JSON says of it."""

    @classmethod
    def load(cls, path: Path | None = None) -> Painter:
        """The shipped network, or the exported one at `path` (.onnx with its .json beside it).

        Raises AssetError when a file is missing or was changed, ModelError when the network does not fit this program.
        """
        path = path or shipped("assets/weights/layout.onnx")
        session, facts = open_network(path)
        check_facts(facts, path)
        return cls(session, facts)

    def paint(self, roles: NDArray[np.uint8], theme: Theme, rng: Random) -> Screen:
        """One role map (R, C) uint8 as a screen of 16 R x 16 C pixels."""
        return self.paint_all([roles], theme, rng)[0]

    def paint_all(
        self,
        layouts: Sequence[NDArray[np.uint8]],
        theme: Theme,
        rng: Random,
        progress: Progress | None = None,
    ) -> list[Screen]:
        """Role maps of one common size as screens of one style; far quicker than one by one, as they share tiles.

        progress: told of the different tiles of all screens.
        """
        if not layouts or any(layout.shape != layouts[0].shape or layout.ndim != 2 for layout in layouts):
            raise ConfigError("role maps painted together must have one size", "paint_all", "paint them one by one")
        if layouts[0].size == 0 or max(int(layout.max()) for layout in layouts) >= len(PALETTE_OF_ROLE):
            raise ConfigError(
                f"role maps hold roles below {len(PALETTE_OF_ROLE)}, one at least", "paint_all", "mend them"
            )
        facts = np.stack([draw_codes(rng, layout, theme.looks) for layout in layouts])
        # Every distinct tile is painted once, whatever the number of screens, and then laid out like a console does.
        _, first, where = np.unique(keys(facts), return_index=True, return_inverse=True)
        tiles = facts.reshape(-1, facts.shape[-1])[first].astype(np.int64)
        painted = self._tiles(tiles, theme.z[None].astype(np.float32), progress)
        # An empty cell is the backdrop by definition; the network is not asked about it.
        painted[(tiles[:, ROLE] == ROLE_INDEX["void"]) & (tiles[:, MATERIAL] == 0)] = 0
        count, rows, cols = facts.shape[:3]
        patterns = join(painted[where.ravel()].reshape(count, rows, cols, TILE_PX, TILE_PX), axis=1)
        return [
            Screen(pattern=pattern, attribute=PALETTE_OF_ROLE[layout], palettes=theme.palettes)
            for pattern, layout in zip(patterns, layouts, strict=True)
        ]

    def _tiles(self, codes: NDArray[np.int64], z: NDArray[np.float32], progress: Progress | None) -> NDArray[np.uint8]:
        """(N, 16, 16) the tiles of codes (N, 12) in the style z (1, S)."""
        painted: list[NDArray[np.uint8]] = []
        # In even parts: a tile painted alone differs from one among others by up to 4e-6 of a level, which rounding
        # may show; from two on they do not differ.
        parts = np.array_split(codes, -(-len(codes) // TILES_AT_ONCE))
        for part in parts:
            # The one step that another kind of processor may do otherwise: onnxruntime chooses its kernels by it, and
            # their sums differ by up to 2e-5 of a level (measured: with and without its optimisations). Of the pixels
            # of 20 painted libraries 1.6 in 100,000 come within 1e-5 of the middle between two levels, 1.7 in 10,000
            # within 1e-4; 3 of 4.4 million changed their level.
            outputs = self._session.run(None, {"codes": part, "z": z})
            painted.append(levels_of(outputs, (len(part), TILE_PX, TILE_PX), LEVELS - 1))
            if progress is not None:
                progress(sum(map(len, painted)), len(codes))
        return np.concatenate(painted)


@cache
def shipped_painter() -> Painter:
    """The shipped network, loaded once."""
    return Painter.load()
