"""A screen: a picture that an NES could show, kept as 2-bit pixels, a palette number per 16x16 cell and four palettes.

RGB exists only at the edges. A saved screen is an indexed PNG (index = palette * 4 + level) whose text chunk names the
NES colour numbers, so that loading it gives back every number although several of them look alike.
"""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.errors import AssetError, ConfigError
from nesgan_game.files import opened, replacing

if TYPE_CHECKING:
    from PIL import Image

_CHUNK = "nesgan-palettes"
_CLEAR_RGB = (255, 0, 255)
"""What is written for the see-through index. The console has no such colour: pygame takes the index for a colour key,
and with black there the black of a tile would be see-through, too."""
MAX_SIDE_PX = 8192
"""Longer pictures are refused: 32 screens side by side are more than any stage holds (our choice)."""
_MOST_PX = MAX_SIDE_PX * 1024
"""Larger ones, too: 32 screens side by side and 4 over each other, or the atlas of 32,768 tiles."""


@dataclass(frozen=True, slots=True, eq=False)
class Screen:
    """A legal NES picture. The arrays are kept as read-only views; ConfigError when they do not fit together."""

    pattern: NDArray[np.uint8]
    """(H, W) levels 0..3; H and W are multiples of 16."""
    attribute: NDArray[np.uint8]
    """(H/16, W/16) palette number 0..3 of every cell."""
    palettes: NDArray[np.uint8]
    """(4, 4) NES colour numbers; column 0 is the backdrop, the same in every row."""

    def __post_init__(self) -> None:
        for name in self.__slots__:
            array = np.ascontiguousarray(getattr(self, name)).view()
            if array.dtype != np.uint8 or array.ndim != 2:
                raise ConfigError(f"must be a 2-D uint8 array, is {array.ndim}-D {array.dtype}", f"screen {name}")
            array.setflags(write=False)
            object.__setattr__(self, name, array)
        height, width = self.pattern.shape
        if min(height, width) == 0 or height % nes.TILE_PX or width % nes.TILE_PX:
            raise ConfigError(f"{width}x{height} px is not a whole number of 16x16 cells", "screen pattern")
        if self.attribute.shape != (height // nes.TILE_PX, width // nes.TILE_PX):
            raise ConfigError(f"{self.attribute.shape} does not fit {width}x{height} px", "screen attribute")
        if self.pattern.max() >= nes.LEVELS or self.attribute.max() >= nes.PALETTES:
            raise ConfigError("levels and palette numbers must be 0 to 3", "screen")
        check_palettes(self.palettes)

    def index(self) -> NDArray[np.uint8]:
        """(H, W) palette * 4 + level, 0..15."""
        cells = self.attribute.repeat(nes.TILE_PX, axis=0).repeat(nes.TILE_PX, axis=1)
        return cells * np.uint8(nes.COLOURS_PER_PALETTE) + self.pattern

    def colours(self) -> NDArray[np.uint8]:
        """(H, W) NES colour numbers."""
        return self.palettes.reshape(-1)[self.index()]

    def rgb(self) -> NDArray[np.uint8]:
        """(H, W, 3) as a television shows it."""
        return nes.COLOURS[self.colours()]

    def image(self) -> Image.Image:
        """The picture as an indexed ("P") image with its table of 16 colours."""
        from PIL import Image  # here and below: a game that reads no pictures does not wait for it

        image = Image.fromarray(self.index())
        image.putpalette(nes.COLOURS[self.palettes.reshape(-1)].tobytes(), "RGB")
        return image

    def save(self, path: Path | str) -> None:
        """Write an indexed PNG; equal screens make equal bytes. Raises ExportError."""
        save_index(self.index(), self.palettes, Path(path))

    @classmethod
    def load(cls, path: Path | str) -> Screen:
        """The screen in a PNG that `save` wrote, number for number. Raises AssetError for any other file."""
        return decoded(*read_index(path), path)


def save_index(index: NDArray[np.uint8], palettes: NDArray[np.uint8], path: Path, clear: int | None = None) -> None:
    """Write an indexed PNG of (H, W) palette * 4 + level that names its palettes; index `clear` is see-through.

    Raises ExportError.
    """
    from PIL import Image
    from PIL.PngImagePlugin import PngInfo

    notes = PngInfo()
    notes.add_text(_CHUNK, palettes.tobytes().hex())
    image = Image.fromarray(index)
    colours = nes.COLOURS[palettes.reshape(-1)].tobytes()
    image.putpalette(colours if clear is None else colours + bytes(_CLEAR_RGB), "RGB")
    with replacing(path) as temporary:
        image.save(temporary, format="PNG", pnginfo=notes, **({} if clear is None else {"transparency": clear}))


def read_index(path: Path | str) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """((H, W) index, (4, 4) palettes) of a PNG that `save_index` wrote. Raises AssetError for any other file."""
    from PIL import Image

    bombs = (Image.DecompressionBombError, Image.DecompressionBombWarning)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with opened(Path(path)) as file:
                data = file.read(_MOST_PX + 1)
            if len(data) > _MOST_PX:  # more than a byte a pixel
                raise AssetError(f"is larger than {_MOST_PX / 1e6:.0f} MB", path, "make it again")
            # Not from the file: Pillow asks it for as many bytes as a chunk claims to have, and 4 GB would be laid out.
            with Image.open(io.BytesIO(data), formats=("PNG",)) as image:
                if max(image.size) > MAX_SIDE_PX or image.width * image.height > _MOST_PX:
                    raise AssetError(f"{image.width}x{image.height} px is too large", path, "make it again")
                notes, mode, index = image.info.get(_CHUNK), image.mode, np.array(image)
    except FileNotFoundError as error:
        raise AssetError("no such file", path, "check the path") from error
    except (OSError, SyntaxError, ValueError, *bombs) as error:
        raise AssetError(f"is not a readable PNG ({error})", path, "make it again") from error
    if mode != "P" or not isinstance(notes, str):
        raise AssetError("is not a screen of ours", path, "read other pictures with imaging.quantise")
    try:
        palettes = np.frombuffer(bytes.fromhex(notes), np.uint8).reshape(nes.PALETTES, nes.COLOURS_PER_PALETTE)
    except ValueError as error:
        raise AssetError(f"is not a legal screen ({error})", path, "make it again") from error
    return index, palettes


def check_palettes(palettes: NDArray[np.uint8]) -> None:
    """Raise ConfigError unless `palettes` is (4, 4) uint8 of NES colour numbers that share their first column."""
    if palettes.shape != (nes.PALETTES, nes.COLOURS_PER_PALETTE) or palettes.dtype != np.uint8:
        raise ConfigError(f"must be (4, 4) uint8, is {palettes.shape} {palettes.dtype}", "palettes")
    if palettes.max() >= len(nes.COLOURS):
        raise ConfigError(f"${palettes.max():02x} is no NES colour number", "palettes", "use $00 to $3f")
    if (palettes[:, 0] != palettes[0, 0]).any():
        raise ConfigError("the backdrop, column 0, must be the same in all four", "palettes")


def decoded(index: NDArray[np.uint8], palettes: NDArray[np.uint8], path: Path | str) -> Screen:
    """The screen that (H, W) palette * 4 + level shows; `path` is where it was read. Raises AssetError."""
    attribute = index[:: nes.TILE_PX, :: nes.TILE_PX] // nes.COLOURS_PER_PALETTE
    try:
        screen = Screen(index % np.uint8(nes.COLOURS_PER_PALETTE), attribute, palettes)
    except (ValueError, ConfigError) as error:
        raise AssetError(f"is not a legal screen ({error})", path, "make it again") from error
    if (screen.index() != index).any():
        raise AssetError("has a 16x16 cell with more than one palette", path, "make it again")
    return screen
