"""The dreamer: whole screens from an exported `dcgan`, which knows no layout and is asked for none."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nesgan_game.errors import ConfigError, ModelError
from nesgan_game.imaging.screen import Screen
from nesgan_game.nes import LEVELS, TILE_PX
from nesgan_game.paint.onnx_model import open_network, read_facts
from nesgan_game.paint.palettes import ACCENT, GROUND, WALL, sample_palettes
from nesgan_game.paint.themes import THEMES

ARCH = "dcgan"
_AT_ONCE = 4
"""Screens dreamt at once; more take memory and gain nothing (our choice)."""
_MAX_STYLE = 4096
"""Longer style vectors are taken for a broken file."""


def dreams(path: Path) -> bool:
    """Whether an exported network is one for the dreamer, by the JSON beside it. Raises AssetError."""
    return bool(read_facts(path).get("arch") == ARCH)


class Dreamer:
    """Dreams up screens of 256x224. Load one and keep it: loading takes far longer than dreaming."""

    def __init__(self, session: Any, facts: dict[str, Any]) -> None:
        self._session = session
        self.facts = facts
        """What the model's JSON says of it."""

    @classmethod
    def load(cls, path: Path) -> Dreamer:
        """The exported `dcgan` at `path` (.onnx with its .json beside it). Raises AssetError, ModelError."""
        session, facts = open_network(path)
        if facts.get("arch") != ARCH:
            raise ModelError(f"is a {facts.get('arch')!r} network, not {ARCH}", path, "paint layouts with it")
        if not isinstance(facts.get("style_dim"), int) or not 1 <= facts["style_dim"] <= _MAX_STYLE:
            raise ModelError(f"has style_dim {facts.get('style_dim')!r}", path, "export the network again")
        return cls(session, facts)

    def patterns(self, z: NDArray[np.float32]) -> NDArray[np.uint8]:
        """(N, 224, 256) levels 0..3 for styles (N, style_dim)."""
        starts = range(0, len(z), _AT_ONCE)
        return np.concatenate([self._session.run(None, {"z": z[start : start + _AT_ONCE]})[0] for start in starts])

    def dream(self, palettes: NDArray[np.uint8], rng: np.random.Generator, count: int = 1) -> list[Screen]:
        """`count` screens in (4, 4) palettes of NES colours, the lighter cells in the ground's (see paint.palettes)."""
        z = rng.standard_normal((count, self.facts["style_dim"]), dtype=np.float32)
        return [Screen(pattern, dye(pattern), palettes) for pattern in self.patterns(z)]


def theme_palettes(rng: np.random.Generator, theme: str | None = None) -> tuple[str, NDArray[np.uint8]]:
    """(name, palettes (4, 4)) of a theme, of one drawn when None; all that a dreamer can keep of it.

    Raises ConfigError for a name that is none.
    """
    name = str(rng.choice(sorted(THEMES))) if theme is None else theme
    if name not in THEMES:
        raise ConfigError(f"no theme is called {name!r}", "theme", f"choose one of {', '.join(sorted(THEMES))}")
    return name, sample_palettes(THEMES[name].hues, rng)


def dye(pattern: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """(R, C) palette numbers for a pattern (16 R, 16 C) of which nothing is known but its light.

    Cells lighter than the picture's middle are taken for ground; darker ones for wall, with an accent where they shine.
    """
    rows, cols = pattern.shape[0] // TILE_PX, pattern.shape[1] // TILE_PX
    cells = pattern.reshape(rows, TILE_PX, cols, TILE_PX)
    light, brightest = cells.mean((1, 3)), cells.max((1, 3))
    split = (light.min() + light.max()) / 2
    ground = (light > split) | (light.max() == light.min())
    shining = brightest == LEVELS - 1
    return np.where(ground, GROUND, np.where(shining, ACCENT, WALL)).astype(np.uint8)
