"""Reading foreign pictures with care: whatever a file claims to be, it becomes an RGB array or one clear line."""

from __future__ import annotations

import logging
import os
import struct
import warnings
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps, UnidentifiedImageError

from nesgan_game.errors import AssetError
from nesgan_game.files import in_order, opened
from nesgan_game.folders import written_by

log = logging.getLogger(__name__)

FORMATS = ("PNG", "JPEG", "GIF")
SUFFIXES = (".png", ".jpg", ".jpeg", ".gif")
CONTACT = "contact.png"
"""What `paint` calls all of its screens in one picture."""
MAX_SIDE_PX = 8192
"""Longer pictures are refused before a pixel is decoded: 32 screens in a row, our choice."""
MAX_BYTES = 32_000_000
"""Larger files are refused before they are read (our choice: a 4K picture has 25 MB uncompressed)."""
MAX_ASIDE_BYTES = 2_000_000
"""Bytes that a PNG may spend on anything but the picture: texts and colour profiles, which nobody here reads."""
MAX_TEXTS = 16
"""Compressed texts in a PNG; Pillow unpacks up to 1 MB of each."""
_READ_AT_ONCE = 1 << 16
_PNG = b"\x89PNG\r\n\x1a\n"


def read_picture(path: Path, most_px: int = MAX_SIDE_PX * MAX_SIDE_PX) -> NDArray[np.uint8]:
    """(H, W, 3) uint8 RGB of a PNG, JPEG or GIF (of a moving one its first frame), black where transparent,
    turned as its EXIF says.

    Raises AssetError, also for a picture of more than `most_px` pixels.
    """
    return _read(path, most_px, _rgb)


def read_rgba(path: Path, most_px: int = MAX_SIDE_PX * MAX_SIDE_PX) -> NDArray[np.uint8]:
    """(H, W, 4) uint8: as `read_picture`, with its transparency."""
    return _read(path, most_px, lambda image: np.asarray(image.convert("RGBA")))


def _read(path: Path, most_px: int, convert: Callable[[Image.Image], NDArray[np.uint8]]) -> NDArray[np.uint8]:
    try:
        with warnings.catch_warnings(), opened(path) as file:
            warnings.simplefilter("ignore")  # of what is odd in a picture and does not matter
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            _check_bytes(file, path)
            with Image.open(file, formats=FORMATS) as image:
                _check_size(image.size, path, most_px)
                if image.format == "GIF" and getattr(image, "is_animated", False):
                    log.warning("%s: is animated; its first frame is used", path)
                if image.mode == "P":
                    _check_colours(image, path)
                return convert(ImageOps.exif_transpose(image))
    except FileNotFoundError as error:
        raise AssetError("no such file", path, "check the path") from error
    except UnidentifiedImageError as error:
        raise AssetError("is no PNG, JPEG or GIF picture", path, "convert it first") from error
    except (IsADirectoryError, PermissionError) as error:
        raise AssetError(f"cannot be read ({error.strerror})", path, "check the path") from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise AssetError("is too large", path, f"use at most {MAX_SIDE_PX} px a side") from error
    except (OSError, ValueError, SyntaxError, EOFError, struct.error) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or error
        raise AssetError(f"is broken ({reason})", path, "restore the picture") from error


def picture_files(paths: Sequence[Path]) -> list[Path]:
    """The paths, with each folder replaced by the pictures in it and in the folders below, sorted; links to folders
    are not followed, and the sheet of `paint --contact` is left out. Raises AssetError for a folder that holds none.
    """
    found: list[Path] = []
    for path in paths:
        if not os.path.isdir(path):  # Path.is_dir raises where a folder on the way is locked
            found.append(path)
            continue
        inside = in_order(
            Path(folder, name)
            for folder, _, names in os.walk(path)
            for name in names
            if name.lower().endswith(SUFFIXES) and not name.startswith(".")
            if not (name == CONTACT and written_by(Path(folder)) == "paint")
        )
        if not inside:
            raise AssetError("is a folder without PNG, JPG or GIF files", path, "give pictures")
        found += inside
    return found


def _check_size(size: tuple[int, int], path: Path, most_px: int) -> None:
    width, height = size
    if max(size) > MAX_SIDE_PX:
        raise AssetError(f"is {width}x{height} px", path, f"use at most {MAX_SIDE_PX} px a side")
    if width * height > most_px:
        raise AssetError(f"is {width}x{height} px", path, f"use at most {most_px / 1e6:.0f} million pixels")
    if min(size) < 1:
        raise AssetError(f"is {width}x{height} px", path, "restore the picture")


def _check_bytes(file: BinaryIO, path: Path) -> None:
    """Look through the file before a decoder does."""
    size = os.fstat(file.fileno()).st_size
    if size > MAX_BYTES:
        raise AssetError(f"is {size / 1e6:.0f} MB", path, f"use at most {MAX_BYTES // 1_000_000} MB")
    if file.read(len(_PNG)) == _PNG:
        _check_chunks(file, path)
    file.seek(0)


def _check_chunks(file: BinaryIO, path: Path) -> None:
    """Every part of a PNG: whole, with the right checksum, and not much beside the picture."""
    aside = texts = 0
    kind = b""
    while kind != b"IEND":
        head = file.read(8)
        if len(head) < 8:
            raise AssetError("is broken off", path, "restore the picture")
        length, kind = struct.unpack(">I4s", head)
        if kind not in (b"IHDR", b"PLTE", b"IDAT", b"IEND"):
            aside += length
            texts += kind in (b"zTXt", b"iTXt", b"iCCP")
        if aside > MAX_ASIDE_BYTES or texts > MAX_TEXTS:
            raise AssetError("carries more text than a picture needs", path, "save it again without")
        checksum = zlib.crc32(kind)
        while length and (part := file.read(min(length, _READ_AT_ONCE))):
            checksum, length = zlib.crc32(part, checksum), length - len(part)
        if length or file.read(4) != struct.pack(">I", checksum):
            raise AssetError("is broken (a checksum is wrong or a part is missing)", path, "restore the picture")


def _check_colours(image: Image.Image, path: Path) -> None:
    image.load()
    colours = len(image.palette.palette) // len(image.palette.mode) if image.palette else 0
    highest = int(np.asarray(image).max())
    if highest >= colours:
        raise AssetError(f"uses colour {highest} of a table of {colours}", path, "restore the picture")


def _rgb(image: Image.Image) -> NDArray[np.uint8]:
    if image.mode.startswith("I"):  # Pillow would clip 16-bit grey at 255
        grey = (np.asarray(image).astype(np.int64) >> 8).clip(0, 255).astype(np.uint8)
        return np.repeat(grey[..., None], 3, axis=2)
    if not image.has_transparency_data:
        return np.asarray(image.convert("RGB"))
    rgba = np.asarray(image.convert("RGBA"))
    return np.where(rgba[..., 3:] < 128, 0, rgba[..., :3]).astype(np.uint8)
