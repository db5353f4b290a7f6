"""Screens and libraries as the files that NES development tools read and programs for the console include.

NAME.chr   4096 bytes: one pattern table, 256 tiles of 8x8 in two bit planes; places left over are blank
NAME.nam   1024 bytes: 30 rows of 32 tile numbers, then the attribute table of 8x8 bytes
NAME.pal     16 bytes: the four background palettes as colour numbers
colours.pal 192 bytes: what the 64 colour numbers look like, as RGB, for emulators and tile editors

Sources: NESdev wiki, "PPU pattern tables", "PPU nametables", "PPU attribute tables" and ".PAL"; the three files that
share a name are those of SnowBro's NES Screen Arranger, and tools after it kept to them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.errors import AssetError, ExportError
from nesgan_game.files import opened, write_bytes
from nesgan_game.imaging.cells import cut_flat, join
from nesgan_game.imaging.screen import Screen
from nesgan_game.library import atlas
from nesgan_game.library.tile import Tile
from nesgan_game.tiles import packed
from nesgan_game.tiles.fewer_patterns import fewer_patterns
from nesgan_game.tiles.pattern_bank import Bank, collect, order_aware

TABLE = 256
"""Tiles in a pattern table; a tile's number is one byte."""
ROWS, COLS = 15, nes.SCREEN_COLS
"""Cells that a nametable covers; of the last row's area only the upper half exists."""
COLOURS = "colours.pal"
_CHR_BYTES = TABLE * 16
_NAMES = 2 * ROWS * 2 * COLS
_ATTRIBUTES = 64
_PALETTES = nes.PALETTES * nes.COLOURS_PER_PALETTE
_AREA_SHIFTS = np.array([[0, 2], [4, 6]], np.uint8)
"""Where an attribute byte keeps the palette numbers of its area's four cells."""


@dataclass(frozen=True, slots=True, eq=False)
class Hardware:
    """One picture in the console's memory. The arrays fit together by construction; use `to_hardware` or `load`."""

    patterns: NDArray[np.uint8]
    """(K, 8, 8) levels 0..3 of at most 256 tiles."""
    names: NDArray[np.uint8]
    """(30, 32) tile numbers."""
    attribute: NDArray[np.uint8]
    """(15, 16) palette numbers 0..3."""
    palettes: NDArray[np.uint8]
    """(4, 4) NES colour numbers."""

    def screen(self, rows: int = nes.SCREEN_ROWS, cols: int = nes.SCREEN_COLS) -> Screen:
        """The upper left `rows` x `cols` cells as the console shows them."""
        pattern = join(self.patterns[self.names[: 2 * rows, : 2 * cols]])
        return Screen(pattern, self.attribute[:rows, :cols], self.palettes)

    def files(self) -> dict[str, bytes]:
        """The contents of the three files by their endings."""
        areas = np.zeros((ROWS + 1, COLS), np.uint8)
        areas[:ROWS] = self.attribute
        areas = areas.reshape(8, 2, 8, 2) << _AREA_SHIFTS[:, None, :]
        return {
            ".chr": packed.pack(self.patterns).tobytes().ljust(_CHR_BYTES, b"\0"),
            ".nam": self.names.tobytes() + areas.sum(axis=(1, 3), dtype=np.uint8).tobytes(),
            ".pal": self.palettes.tobytes(),
        }

    def save(self, folder: Path, name: str) -> None:
        """Write NAME.chr, NAME.nam, NAME.pal and colours.pal. Raises ExportError."""
        for ending, data in self.files().items():
            write_bytes(folder / (name + ending), data)
        write_bytes(folder / COLOURS, nes.COLOURS.tobytes())

    @classmethod
    def load(cls, folder: Path, name: str) -> Hardware:
        """Read NAME.chr, NAME.nam and NAME.pal, own ones or another tool's. Raises AssetError."""
        chr_bytes = _read(folder / f"{name}.chr", _CHR_BYTES)
        nametable = _read(folder / f"{name}.nam", _NAMES + _ATTRIBUTES)
        palettes = _read(folder / f"{name}.pal", _PALETTES).reshape(nes.PALETTES, nes.COLOURS_PER_PALETTE).copy()
        if palettes.max() >= len(nes.COLOURS):
            what = f"holds ${palettes.max():02x}, which is no NES colour number"
            raise AssetError(what, folder / f"{name}.pal", "use $00 to $3f")
        # The console keeps one backdrop; what other tools write in its three other places is never shown.
        palettes[:, 0] = palettes[0, 0]
        areas = nametable[_NAMES:].reshape(8, 1, 8, 1) >> _AREA_SHIFTS[:, None, :] & np.uint8(nes.PALETTES - 1)
        return cls(
            patterns=packed.unpack(chr_bytes.reshape(TABLE, 2, nes.CHR_PX, 1)),
            names=nametable[:_NAMES].reshape(2 * ROWS, 2 * COLS),
            attribute=areas.reshape(ROWS + 1, COLS)[:ROWS],
            palettes=palettes,
        )


def to_hardware(screen: Screen) -> Hardware:
    """A picture of up to 256x240 in the console's terms; what it does not cover is backdrop.

    If there are more than 256 different tiles the palettes are reordered so that more are equal; the picture stays the
    same pixel for pixel. Raises ExportError when that is not enough or the picture is too large; `within_table` makes
    any picture fit.
    """
    bank = _bank(screen)
    excess = len(bank.patterns) - TABLE
    if excess > 0:
        raise ExportError(
            f"{len(bank.patterns)} different 8x8 tiles, {excess} more than a pattern table holds",
            "CHR",
            "use a plainer picture or export its library",
        )
    (laid,) = bank.maps
    return Hardware(bank.patterns, laid.tile.astype(np.uint8), laid.attribute, laid.palettes)


def within_table(screen: Screen) -> Screen:
    """A picture of up to 256x240 for `to_hardware`: itself where that takes it, else nearly the same.

    Of more than 256 different tiles those whose change is seen least give way to their nearest (tiles.fewer_patterns).
    Raises ExportError when the picture is too large.
    """
    bank = _bank(screen)
    if len(bank.patterns) <= TABLE:
        return screen
    rows, cols = screen.attribute.shape
    fitted = fewer_patterns(bank.screen(0), TABLE)
    pattern = fitted.pattern[: rows * nes.TILE_PX, : cols * nes.TILE_PX]
    return Screen(pattern, fitted.attribute[:rows, :cols], fitted.palettes)


def _bank(screen: Screen) -> Bank:
    """The picture and the backdrop around it as a bank, palettes reordered where 256 patterns do not suffice."""
    rows, cols = screen.attribute.shape
    if rows > ROWS or cols > COLS:
        raise ExportError(f"{16 * cols}x{16 * rows} px do not fit a nametable", "CHR", "export 256x240 at most")
    pattern = np.zeros((ROWS * nes.TILE_PX, COLS * nes.TILE_PX), np.uint8)
    attribute = np.zeros((ROWS, COLS), np.uint8)
    pattern[: rows * nes.TILE_PX, : cols * nes.TILE_PX] = screen.pattern
    attribute[:rows, :cols] = screen.attribute
    unturned = (packed.ALIKE,)  # the console cannot mirror backgrounds
    bank = collect([Screen(pattern, attribute, screen.palettes)], side=nes.CHR_PX, flips=unturned)
    return bank if len(bank.patterns) <= TABLE else order_aware(bank, unturned)


def pages(tiles: Sequence[Tile], palettes: NDArray[np.uint8]) -> list[Hardware]:
    """Tiles as pictures of up to 16x14 of them in order, each picture with a pattern table of its own.

    `palettes` (4, 4) are those of their library. The console's background has one layer: where a tile is clear the most
    frequent tile of a wall is seen.
    """
    found: list[Hardware] = []
    tiles = _before_wall(tiles)
    start = 0
    while start < len(tiles):
        stop = start + _fitting(tiles[start : start + nes.SCREEN_ROWS * COLS])
        found.append(to_hardware(atlas.draw(tiles[start:stop], palettes).screen))
        start = stop
    return found


def _before_wall(tiles: Sequence[Tile]) -> list[Tile]:
    wall = max((tile for tile in tiles if tile.role == "wall"), key=lambda tile: tile.count, default=None)
    behind = np.zeros((nes.TILE_PX, nes.TILE_PX), np.uint8) if wall is None else wall.pattern
    return [
        tile if tile.opaque.all() else replace(tile, cluster=0, pattern=np.where(tile.opaque, tile.pattern, behind))
        for tile in tiles
    ]


def _fitting(tiles: Sequence[Tile]) -> int:
    """How many of the first tiles share one pattern table with the blank tile."""
    blank = np.zeros((1, nes.TILE_PX, nes.TILE_PX), np.uint8)
    wholes = np.concatenate([blank, *(tile.pattern[None] for tile in tiles)])
    quarters = np.concatenate([cut_flat(whole, nes.CHR_PX) for whole in wholes])
    first, _, _ = packed.group(packed.words(packed.pack(quarters)))
    held = np.searchsorted(first, 4 * np.arange(1, len(wholes) + 1))
    return int((held[1:] <= TABLE).sum())


def save_pages(tiles: Sequence[Tile], palettes: NDArray[np.uint8], folder: Path, name: str) -> int:
    """Write `pages` as NAME-0.chr, NAME-0.nam, NAME-0.pal and so on; returns how many. Raises ExportError."""
    made = pages(tiles, palettes)
    for number, page in enumerate(made):
        page.save(folder, f"{name}-{number}")
    return len(made)


def _read(path: Path, size: int) -> NDArray[np.uint8]:
    try:
        with opened(path) as file:
            data = file.read(size + 1)
    except FileNotFoundError as error:
        raise AssetError("no such file", path, "check the path") from error
    except OSError as error:
        raise AssetError(f"cannot be read ({error.strerror})", path, "check the path") from error
    if len(data) != size:
        raise AssetError(f"is not {size} bytes long", path, "export it again")
    return np.frombuffer(data, np.uint8)
