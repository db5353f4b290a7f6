"""Creatures of the described sheets, cut out and reduced to what a sprite can show.

A description (see tile_sheets.py) lists them under one more key:

    "creatures": [
     {"kind": "ghoul", "files": ["sprites/zombie_*.png"]},
     {"kind": "beast", "files": ["sprites/hound.png"], "frames": 6}]

    kind      a name of creatures.CREATURE_KINDS.
    files     globs below the folder; each picture is one creature, or several frames of one side by side.
    frames    how many frames of equal width; 1 where left out. Each is a creature of its own.

Pure black that reaches the picture's border is taken for a shadow or an outline and left out: every creature gets an
outline of its own, one pixel wide.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from nesgan_game.creatures import CREATURE_INDEX
from nesgan_game.dataset.tile_sheets import Levels
from nesgan_game.errors import AssetError
from nesgan_game.files import in_order, read_json, within
from nesgan_game.imaging.pieces import grown, pieces
from nesgan_game.imaging.read_image import read_rgba
from nesgan_game.nes import CHR_PX
from nesgan_game.objects import TRANSPARENT

OUTLINE = 1
"""Level of the outline and of what is as dark; a sprite has levels 1 to 3, 0 is where nothing is."""
_ALPHA = 128
_BLACK = 24
"""Sum of red, green and blue up to which a pixel is black; tuned by hand on the sheets."""
_COVERED = 0.45
"""Share of a pixel that a creature made smaller has to cover; tuned by hand: limbs stay whole."""
_LEAST_PX = 24
"""Pixels of the least creature; less is an empty frame."""
_MOST_PX = 400_000
"""Pixels of a picture: the largest known one has 138,240."""
_SQUEEZE = 1.25
"""How much narrower than in its own proportions a creature may be made."""
_REC_709 = np.array([0.2126, 0.7152, 0.0722], np.float32)

Picture = NDArray[np.float32]
"""(H, W, 2) luminance and opacity, 0..1, cut to what is opaque."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Creature:
    """One cut."""

    kind: str
    source: str
    picture: Picture


def load_creatures(descriptions: Path, data: Path) -> list[Creature]:
    """All creatures of all `*.json` descriptions whose folder exists below `data`.

    Raises AssetError for a malformed description, a missing or broken picture, or when there is no creature.
    """
    found: list[Creature] = []
    for path in in_order(descriptions.glob("*.json")):
        description = read_json(path, "nesgan-source", 1)
        folder = within(data, str(description.get("name", path.stem)), path)
        if not folder.is_dir():
            continue
        try:
            for item in description.get("creatures", []):
                found += _cut(item, folder, path)
        except (AttributeError, LookupError, NotImplementedError, OverflowError, TypeError, ValueError) as error:
            raise AssetError(f"is malformed ({error!r:.200})", path, "compare with the other files") from error
    if not found:
        raise AssetError("holds no described creatures", data, f"see the descriptions in {descriptions}")
    return found


def _cut(item: dict[str, Any], folder: Path, path: Path) -> Iterator[Creature]:
    kind, frames = str(item["kind"]), int(item.get("frames", 1))
    if frames < 1:
        raise ValueError(f"{frames} frames")
    if kind not in CREATURE_INDEX:
        raise AssetError(f"unknown kind of creature {kind!r}", path, f"use {', '.join(CREATURE_INDEX)}")
    for pattern in item["files"]:
        names = in_order(folder.glob(str(within(Path(), pattern, path))))
        if not names:
            raise AssetError(f"no picture matches {pattern!r}", path, f"look into {folder}")
        for name in names:
            rgba = read_rgba(name, _MOST_PX)
            width = rgba.shape[1] // frames
            if not width:
                raise ValueError(f"{frames} frames in {rgba.shape[1]} px")
            for n in range(frames):
                picture = _cleared(rgba[:, n * width : (n + 1) * width])
                if (picture[..., 1] > 0).sum() >= _LEAST_PX:
                    yield Creature(kind=kind, source=folder.name, picture=picture)


def _cleared(rgba: NDArray[np.uint8]) -> Picture:
    """The creature alone: without outline, shadow and specks, cut to its size."""
    framed = np.pad(rgba, ((1, 1), (1, 1), (0, 0)))
    empty = (framed[..., 3] < _ALPHA) | (framed[..., :3].sum(-1, dtype=np.int64) <= _BLACK)
    holes = pieces(empty, corners=False)
    opaque = (holes != holes[0, 0]) & (framed[..., 3] >= _ALPHA)
    blobs = pieces(opaque, corners=True)
    sizes = np.bincount(blobs.ravel())
    opaque &= sizes[blobs] >= max(4, sizes[1:].max(initial=0) // 20)
    light = (framed[..., :3] / np.float32(255)) @ _REC_709
    picture = np.stack([np.where(opaque, light, 0), opaque], -1).astype(np.float32)
    rows, cols = np.flatnonzero(opaque.any(1)), np.flatnonzero(opaque.any(0))
    if not len(rows):
        return picture[:0, :0]
    return picture[rows[0] : rows[-1] + 1, cols[0] : cols[-1] + 1]


def fitted(picture: Picture, size: tuple[int, int]) -> Levels:
    """(H, W) uint8 levels 1..3 or TRANSPARENT: a creature on a canvas of `size` in CHR tiles, feet at the bottom."""
    height, width = (CHR_PX * side for side in size)
    high, wide = picture.shape[:2]
    down = min(1.0, (height - 2) / high)
    across = min(1.0, (width - 2) / wide)
    down = min(down, across * _SQUEEZE)
    across = min(across, down)
    small = _smaller(picture, max(1, round(high * down)), max(1, round(wide * across)))
    inner = _shaded(small)
    levels = np.full((height, width), TRANSPARENT, np.uint8)
    high, wide = inner.shape
    top, left = height - 1 - high, (width - wide) // 2
    levels[top : top + high, left : left + wide] = inner
    ring = grown(levels != TRANSPARENT) & (levels == TRANSPARENT)
    levels[ring] = OUTLINE
    return levels


def _smaller(picture: Picture, height: int, width: int) -> Picture:
    """Means of what lies under each new pixel; luminance counts where it is opaque."""
    if picture.shape[:2] == (height, width):
        return picture
    weighted = np.stack([picture[..., 0] * picture[..., 1], picture[..., 1]])
    parts = [np.asarray(Image.fromarray(x).resize((width, height), Image.Resampling.BOX)) for x in weighted]
    opacity = parts[1]
    light = np.where(opacity > 0, parts[0] / np.maximum(opacity, 1e-6), 0)
    return np.stack([light, opacity >= _COVERED], -1).astype(np.float32)


def _shaded(picture: Picture) -> Levels:
    """Luminance to three levels by one-dimensional k-means from the quantiles."""
    opaque = picture[..., 1] > 0
    levels = np.full(opaque.shape, TRANSPARENT, np.uint8)
    values = picture[..., 0][opaque]
    if not len(values):
        return levels
    centres = np.quantile(values, [0.1, 0.5, 0.9])
    for _ in range(8):
        nearest = np.abs(values[:, None] - centres).argmin(1)
        for k in range(3):
            if (nearest == k).any():
                centres[k] = values[nearest == k].mean()
    levels[opaque] = OUTLINE + np.abs(values[:, None] - centres).argmin(1)
    return levels
