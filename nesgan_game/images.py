"""Reading foreign pictures with care: whatever a file claims to be, it becomes an RGB array or one clear line."""

from __future__ import annotations

import warnings
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, UnidentifiedImageError

from nesgan_game.errors import AssetError

FORMATS = ("PNG", "JPEG", "GIF")
MAX_SIDE_PX = 8192
"""Longer pictures are refused before a pixel is decoded: 32 screens in a row, our choice."""


def read_picture(path: Path, most_px: int = MAX_SIDE_PX * MAX_SIDE_PX) -> NDArray[np.uint8]:
    """(H, W, 3) uint8 RGB of a PNG, JPEG or GIF (its first frame), black where transparent.

    Raises AssetError, also for a picture of more than `most_px` pixels.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(path, formats=FORMATS) as image:
                if max(image.size) > MAX_SIDE_PX:
                    raise AssetError(
                        f"is {image.width}x{image.height} px", path, f"use at most {MAX_SIDE_PX} px a side"
                    )
                if image.width * image.height > most_px:
                    raise AssetError(
                        f"is {image.width}x{image.height} px", path, f"use at most {most_px / 1e6:.0f} million pixels"
                    )
                return _rgb(image)
    except FileNotFoundError as error:
        raise AssetError("no such file", path, "check the path") from error
    except UnidentifiedImageError as error:
        raise AssetError("is no PNG, JPEG or GIF picture", path, "convert it first") from error
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise AssetError(f"is broken ({error})", path, "restore the picture") from error


def _rgb(image: Image.Image) -> NDArray[np.uint8]:
    if image.mode.startswith("I"):  # Pillow would clip 16-bit grey at 255
        grey = (np.asarray(image).astype(np.int64) >> 8).clip(0, 255).astype(np.uint8)
        return np.repeat(grey[..., None], 3, axis=2)
    if not image.has_transparency_data:
        return np.asarray(image.convert("RGB"))
    rgba = np.asarray(image.convert("RGBA"))
    return np.where(rgba[..., 3:] < 128, 0, rgba[..., :3]).astype(np.uint8)
