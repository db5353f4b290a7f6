"""A tile library cut from somebody's own pictures, with a table of what four palettes cannot show of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from nesgan_game.files import write_bytes
from nesgan_game.imaging.read_image import picture_files
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.tiles import from_pictures


def library_of_pictures(
    pictures: Sequence[Path],
    out: Path,
    *,
    name: str,
    trim: from_pictures.Trim,
    cut: from_pictures.Cut | None = None,
    seed: int,
    tell: Callable[[str], object],
) -> TileLibrary:
    """The library cut from files or folders, saved in `out`; `tell` gets a line of text for every picture.

    Raises AssetError, LibraryError.
    """
    slices = []
    for path in picture_files(pictures):
        slices.append(from_pictures.slice_file(path, trim, cut))
        tell(slices[-1].summary())
    painted, notes = from_pictures.gather(slices)
    if notes["mean_oklab_shift"]:
        tell(f"one set of palettes for all pictures: colours moved by {notes['mean_oklab_shift']:.4f} on average")
    library = TileLibrary.from_screens(painted, name=name, seed=seed, provenance=notes)
    library.save(out)
    write_bytes(out / from_pictures.ERRORS, from_pictures.error_table(slices).encode())
    return library
