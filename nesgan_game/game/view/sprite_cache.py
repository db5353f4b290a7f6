"""Sprites made ready to draw: colours and a mask for each frame, mirrored on demand, and the blits that use them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from nesgan_game import nes
from nesgan_game.errors import AssetError
from nesgan_game.files import shipped
from nesgan_game.game.view.sprite_sheets import SpriteSheet, load_sprites

Pixels = npt.NDArray[np.uint8]
Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """One frame in colour: rgb (h, w, 3) uint8, mask (h, w) bool, and the pixel that stands on the entity's feet
    centre.
    """

    rgb: Pixels
    mask: Mask
    anchor_x: int
    anchor_y: int


class SpriteCache:
    """All sprite sheets of a folder, read on first use and kept."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder if folder is not None else shipped("assets/sprites")
        self._sheets: dict[str, SpriteSheet] = {}
        self._ready: dict[tuple[str, str, bool, int | None], Picture] = {}

    def sheet(self, name: str) -> SpriteSheet:
        """The sheet `<name>.txt`. Raises AssetError."""
        if name not in self._sheets:
            self._sheets[name] = load_sprites(self._folder / f"{name}.txt")
        return self._sheets[name]

    def get(self, sheet: str, frame: str, *, flip: bool = False, colour: int | None = None) -> Picture:
        """A frame ready to draw, mirrored about its anchor with `flip`, all in one NES colour with `colour`. Raises
        AssetError.
        """
        key = (sheet, frame, flip, colour)
        if key not in self._ready:
            self._ready[key] = self._make(*key)
        return self._ready[key]

    def _make(self, sheet: str, name: str, flip: bool, colour: int | None) -> Picture:
        source = self.sheet(sheet)
        if name not in source.frames:
            raise AssetError(
                f"has no frame {name!r}", self._folder / f"{sheet}.txt", "draw it or install nesgan_game again"
            )
        frame = source.frames[name]
        index, (anchor_x, anchor_y) = frame.index, frame.anchor
        if flip:
            index, anchor_x = index[:, ::-1], index.shape[1] - anchor_x
        palette = (nes.BLACK, *source.palette) if colour is None else (nes.BLACK, colour, colour, colour)
        rgb = np.ascontiguousarray(nes.COLOURS[np.array(palette)][index])
        return Picture(rgb, np.ascontiguousarray(index != 0), anchor_x, anchor_y)


def first_columns(picture: Picture, count: int, *, flip: bool) -> Picture:
    """The picture without all but `count` columns on its grip's side: the left, in a mirrored frame the right."""
    if not flip:
        return Picture(picture.rgb[:, :count], picture.mask[:, :count], picture.anchor_x, picture.anchor_y)
    cut = picture.mask.shape[1] - count
    return Picture(picture.rgb[:, cut:], picture.mask[:, cut:], picture.anchor_x - cut, picture.anchor_y)


def blit(target: Pixels, picture: Picture, x: int, y: int) -> None:
    """Draw `picture` with its anchor at pixel (x, y) of `target` (H, W, 3), cut off at the borders."""
    paste(target, picture.rgb, picture.mask, x - picture.anchor_x, y - picture.anchor_y)


def paste(target: Pixels, rgb: Pixels, mask: Mask, left: int, top: int) -> None:
    """Copy the masked pixels of `rgb` with the top left corner at (left, top), cut off at the borders."""
    height, width = mask.shape
    x0, y0 = max(left, 0), max(top, 0)
    x1, y1 = min(left + width, target.shape[1]), min(top + height, target.shape[0])
    if x0 >= x1 or y0 >= y1:
        return
    part = np.s_[y0 - top : y1 - top, x0 - left : x1 - left]
    np.copyto(target[y0:y1, x0:x1], rgb[part], where=mask[part][..., None])


def write(target: Pixels, pictures: SpriteCache, text: str, col: int, row: int, colour: int = 0x30) -> None:
    """Write `text` in the 8x8 font from cell (col, row) of the 8 px grid; letters are capitals, strange ones a "?"."""
    glyphs = pictures.sheet("font").frames
    for offset, letter in enumerate(text):
        if letter == " ":
            continue
        name = next((shape for shape in (letter, letter.upper()) if shape in glyphs), "?")
        blit(target, pictures.get("font", name, colour=colour), (col + offset) * nes.CHR_PX, row * nes.CHR_PX)


def write_centred(target: Pixels, pictures: SpriteCache, text: str, row: int, colour: int = 0x30) -> None:
    """Write `text` in the middle of row `row` of the 8 px grid."""
    write(target, pictures, text, (target.shape[1] // nes.CHR_PX - len(text)) // 2, row, colour)
