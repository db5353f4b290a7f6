"""The kinds of observation by name, and what one is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

import numpy as np
from gymnasium.spaces import Box
from numpy.typing import NDArray

from nesgan_game.errors import ConfigError
from nesgan_game.rl.castle_game import CastleGame
from nesgan_game.rl.pixel_view import PixelView
from nesgan_game.rl.small_view import SmallView
from nesgan_game.rl.symbol_view import SymbolView


class Observer(Protocol):
    """Writes what is seen of a game into an array of its shape and dtype."""

    dtype: Any

    @property
    def shape(self) -> tuple[int, ...]:
        """Of what it writes."""

    def look(self, game: CastleGame, out: NDArray[Any]) -> None:
        """Write what is seen now."""


OBSERVATIONS: dict[str, Callable[[], Observer]] = {
    "symbols": SymbolView,
    "pixels": PixelView,
    "pixels_84": lambda: PixelView(84, 84),
    "pixels_64": SmallView,
}
"""symbols: symbol_view; pixels: the frame, 256 wide and 224 high, or thinned out to 84x84; 64x64 is small_view."""


def observer(name: str) -> Observer:
    """Return one of OBSERVATIONS. Raises ConfigError for any other name."""
    if name not in OBSERVATIONS:
        raise ConfigError(f"observation {name!r}", "rl", f"use one of {', '.join(OBSERVATIONS)}")
    return OBSERVATIONS[name]()


def space_of(seen: Observer) -> Box:
    """Return the space of what an observer writes."""
    if seen.dtype is np.uint8:
        return Box(0, 255, seen.shape, np.uint8)
    return Box(-1.0, 1.0, seen.shape, np.float32)
