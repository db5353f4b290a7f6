"""The DCGAN painter: whole screens from an exported `dcgan`, which knows no layout and is asked for none."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nesgan_game.errors import ModelError
from nesgan_game.imaging.cells import cut
from nesgan_game.imaging.screen import Screen
from nesgan_game.nes import LEVELS, SCREEN_HEIGHT_PX, SCREEN_WIDTH_PX
from nesgan_game.paint.onnx_model import levels_of, open_network, read_facts
from nesgan_game.paint.palettes import ACCENT, GROUND, WALL, sample_palettes
from nesgan_game.paint.theme_kinds import THEMES
from nesgan_game.paint.theme_registry import AnyTheme, find_theme
from nesgan_game.seeds import Random

ARCH = "dcgan"
_AT_ONCE = 4
"""Screens painted at once; more take memory and gain nothing (our choice)."""
_MAX_STYLE = 4096
"""Longer style vectors are taken for a broken file."""


def is_dcgan(path: Path) -> bool:
    """Whether an exported network is such a one, by the JSON beside it. Raises AssetError."""
    return bool(read_facts(path).get("arch") == ARCH)


class DcganPainter:
    """Paints screens of 256x224. Load one and keep it: loading takes far longer than painting."""

    def __init__(self, session: Any, facts: dict[str, Any]) -> None:
        self._session = session
        self.facts = facts
        """What the model's JSON says of it."""

    @classmethod
    def load(cls, path: Path) -> DcganPainter:
        """The exported `dcgan` at `path` (.onnx with its .json beside it). Raises AssetError, ModelError."""
        session, facts = open_network(path)
        if facts.get("arch") != ARCH:
            raise ModelError(f"is a {facts.get('arch')!r} network, not {ARCH}", path, "paint layouts with it")
        if type(facts.get("style_dim")) is not int or not 1 <= facts["style_dim"] <= _MAX_STYLE:
            raise ModelError(f"has style_dim {facts.get('style_dim')!r}", path, "export the network again")
        return cls(session, facts)

    def patterns(self, z: NDArray[np.float32]) -> NDArray[np.uint8]:
        """(N, 224, 256) levels 0..3 for styles (N, style_dim)."""
        starts = range(0, len(z), _AT_ONCE)
        parts = [z[start : start + _AT_ONCE] for start in starts]
        shape = SCREEN_HEIGHT_PX, SCREEN_WIDTH_PX
        return np.concatenate(
            [levels_of(self._session.run(None, {"z": part}), (len(part), *shape), LEVELS - 1) for part in parts]
        )

    def paint(self, palettes: NDArray[np.uint8], rng: Random, count: int = 1) -> list[Screen]:
        """`count` screens in (4, 4) palettes of NES colours, the lighter cells in the ground's (see paint.palettes)."""
        z = rng.standard_normal((count, self.facts["style_dim"]))
        return [Screen(pattern, dye(pattern), palettes) for pattern in self.patterns(z)]


def theme_palettes(rng: Random, theme: AnyTheme | None = None) -> tuple[str, NDArray[np.uint8]]:
    """(name, palettes (4, 4)) of a theme, of a shipped one drawn when None; all that such a network can keep of it.

    Raises ConfigError for a name that is none, AssetError for a broken file.
    """
    kind = THEMES[rng.choice(sorted(THEMES))] if theme is None else find_theme(theme)
    return kind.name, sample_palettes(kind.hues, rng)


def dye(pattern: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """(R, C) palette numbers for a pattern (16 R, 16 C) of which nothing is known but its light.

    Cells lighter than the picture's middle are taken for ground; darker ones for wall, with an accent where they shine.
    """
    cells = cut(pattern)
    light, brightest = cells.mean((2, 3)), cells.max((2, 3))
    split = (light.min() + light.max()) / 2
    ground = (light > split) | (light.max() == light.min())
    shining = brightest == LEVELS - 1
    return np.where(ground, GROUND, np.where(shining, ACCENT, WALL)).astype(np.uint8)
