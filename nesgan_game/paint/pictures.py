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


def read_picture(path: Path) -> NDArray[np.uint8]:
    """(H, W, 3) uint8 RGB of a PNG, JPEG or GIF (its first frame). Raises AssetError."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(path, formats=FORMATS) as image:
                if max(image.size) > MAX_SIDE_PX:
                    raise AssetError(
                        f"is {image.width}x{image.height} px", path, f"use at most {MAX_SIDE_PX} px a side"
                    )
                return np.asarray(image.convert("RGB"))
    except FileNotFoundError as error:
        raise AssetError("no such file", path, "check the path") from error
    except UnidentifiedImageError as error:
        raise AssetError("is no PNG, JPEG or GIF picture", path, "convert it first") from error
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise AssetError(f"is broken ({error})", path, "restore the picture") from error
