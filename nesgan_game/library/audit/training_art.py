"""The pictures that a generator learnt from, as windows of 16x16 that the audit compares tiles with.

A folder holds either described tile sheets, whose textures and objects are read piece by piece, or any pictures.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from nesgan_game.dataset.collect import described
from nesgan_game.dataset.drawings.fitting import shaded
from nesgan_game.dataset.screenshots import MOST_PIXELS, SUFFIXES, picture_crops
from nesgan_game.dataset.tile_sheets import DESCRIPTIONS, load_families
from nesgan_game.errors import AssetError
from nesgan_game.files import in_order
from nesgan_game.imaging.read_image import read_picture
from nesgan_game.nes import TILE_PX
from nesgan_game.objects import TRANSPARENT

SHIFT_PX = 2
"""Windows are taken up to this far off the grid (design.md, section 8)."""
_LEAST_SEEN = TILE_PX * TILE_PX * 3 // 4
"""Windows with fewer pixels to compare match much by chance (seen with half: the lid of a bench was next to all)."""
LEAST_DRAWN = TILE_PX * TILE_PX // 8
"""Cells of objects with fewer pixels above level 0 are nobody's art: a frame's corner, a leaf's tip (our choice)."""


@dataclass(frozen=True, slots=True, eq=False)
class Art:
    """One picture or one piece of a sheet."""

    source: str
    """The folder or file it comes from; art of one source is not compared with itself."""
    name: str
    levels: NDArray[np.uint8]
    """(H, W) levels 0..3 or TRANSPARENT, H and W multiples of 16."""
    repeats: bool = False
    """A texture: beyond its border it goes on from the other side."""

    @property
    def has_clear(self) -> bool:
        """Whether some of it is transparent."""
        return bool((self.levels == TRANSPARENT).any())

    def windows(
        self, shift_px: int = SHIFT_PX, *, on_black: bool = True
    ) -> tuple[NDArray[np.uint8], NDArray[np.int32]]:
        """(patterns (N, 16, 16), places (N, 2)): windows at every cell and up to `shift_px` off it; place is (y, x).

        Plain windows are left out: nobody's art. What is transparent in more than a quarter is shown `on_black`; or
        else stays so, and windows with fewer than LEAST_DRAWN pixels above level 0 are left out too.
        """
        mode = {"mode": "wrap"} if self.repeats else {"constant_values": TRANSPARENT}
        wide = np.pad(self.levels, shift_px, **mode)
        shifts = np.arange(2 * shift_px + 1)
        starts = [(np.arange(0, side, TILE_PX)[:, None] + shifts).reshape(-1) for side in self.levels.shape]
        view = np.lib.stride_tricks.sliding_window_view(wide, (TILE_PX, TILE_PX))
        patterns = view[np.ix_(*starts)].reshape(-1, TILE_PX, TILE_PX)
        places = np.stack(np.meshgrid(*starts, indexing="ij"), axis=-1).reshape(-1, 2) - shift_px
        seen = patterns != TRANSPARENT
        if not on_black:
            lit = (seen & (patterns > 0)).sum(axis=(1, 2)) >= LEAST_DRAWN
            drawn = lit & (patterns.max(axis=(1, 2)) > patterns.min(axis=(1, 2)))
            return patterns[drawn], places[drawn].astype(np.int32)
        thin = seen.sum(axis=(1, 2)) < _LEAST_SEEN
        patterns[thin[:, None, None] & ~seen] = 0
        seen |= thin[:, None, None]
        drawn = np.where(seen, patterns, 0).max(axis=(1, 2)) > np.where(seen, patterns, TRANSPARENT).min(axis=(1, 2))
        return patterns[drawn], places[drawn].astype(np.int32)


class Collection:
    """All art of a folder, source by source; read when it is asked for, so that large folders take little memory."""

    def __init__(self, root: Path, items: Sequence[Art | Path]) -> None:
        self._root, self._items = root, items

    @classmethod
    def open(cls, data: Path, descriptions: Path = DESCRIPTIONS) -> Self:
        """The art of a folder of described sheets or of any pictures.

        Walls are given twice, as drawn and in the darker levels that scenes show them in. Raises AssetError when there
        is nothing, or for a broken description or described sheet.
        """
        if not data.is_dir():
            raise AssetError("no such folder", data, "check the path")
        items: list[Art | Path] = []
        if described(data, descriptions):
            items += _pieces(data, descriptions)
        else:
            items += in_order(path for path in data.rglob("*") if path.suffix.lower() in SUFFIXES and path.is_file())
        if not items:
            raise AssetError("holds no described sheets and no pictures", data, "give the folder that was trained on")
        return cls(data, items)

    def __len__(self) -> int:
        """Pieces of sheets, or picture files."""
        return len(self._items)

    @property
    def sources(self) -> int:
        """How many there are that can be compared with each other."""
        return len({self._source(item) for item in self._items})

    def art(self, number: int) -> list[Art]:
        """What one piece or file shows: nothing for files that training passes over, as unreadable or too small."""
        item = self._items[number]
        if isinstance(item, Art):
            return [item]
        try:
            crops = list(picture_crops(read_picture(item, most_px=MOST_PIXELS)))
        except AssetError:
            return []
        name = item.relative_to(self._root).as_posix()
        return [Art(self._source(item), f"{name} part {part}", levels) for part, levels in enumerate(crops)]

    def _source(self, item: Art | Path) -> str:
        return item.source if isinstance(item, Art) else item.relative_to(self._root).parts[0]


def _pieces(data: Path, descriptions: Path) -> Iterator[Art]:
    for family in load_families(descriptions, data):
        for kind, pieces in (("texture", family.textures), ("object", family.stamps)):
            for number, piece in enumerate(pieces):
                name, repeats = f"{family.name} {piece.role} {kind} {number}", kind == "texture"
                yield Art(family.source, name, piece.levels, repeats)
                if piece.role == "wall":
                    yield Art(family.source, f"{name} darkened", shaded(piece.levels), repeats)
