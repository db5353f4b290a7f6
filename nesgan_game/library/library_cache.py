"""Libraries painted before, kept in a folder so that they need not be painted again.

cache = LibraryCache(platformdirs.user_cache_path("nesgan-game") / "libraries")
castle = Castle(7, cache=cache)

It is never needed: where nothing can be read or written, all is painted as without it. What was painted by other code
or other weights is not found again.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import shutil
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from nesgan_game import __version__
from nesgan_game.errors import NesganError
from nesgan_game.files import shipped
from nesgan_game.folders import new_folder

if TYPE_CHECKING:
    from nesgan_game.library.tile_library import TileLibrary

MOST_KEPT = 12
"""Libraries; one takes a third of a megabyte."""
_PACKAGE = Path(__file__).resolve().parents[1]
_PAINTERS = ("imaging", "library", "paint", "rolemap", "tiles")
"""The folders of the package that decide what a library is, beside the single files on the ground."""


class LibraryCache:
    """Libraries by seed and theme, in folders of their own; the ones used last are kept."""

    def __init__(self, folder: Path, most: int = MOST_KEPT) -> None:
        self._folder, self._most = folder, most
        self._writing: list[threading.Thread] = []

    def find(self, seed: int, theme: str) -> TileLibrary | None:
        """The library that was painted for a seed in a shipped theme, None where it has to be painted (again)."""
        path = self._path(seed, theme)
        try:
            if not path.is_dir():
                return None
        except OSError:  # a folder that nobody may look into
            return None
        from nesgan_game.library.tile_library import TileLibrary  # not before a title is seen

        try:
            found = TileLibrary.load(path)
        except NesganError:  # a file is broken or gone
            shutil.rmtree(path, ignore_errors=True)
            return None
        with contextlib.suppress(OSError):
            path.touch()
        return found

    def keep(self, seed: int, theme: str, library: TileLibrary) -> None:
        """Write a library in a thread of its own; where that is impossible it is not kept."""
        thread = threading.Thread(target=self._write, args=(self._path(seed, theme), library), name="library-cache")
        with contextlib.suppress(RuntimeError):  # no thread can be started, as in a browser
            thread.start()
            self._writing.append(thread)

    def wait(self) -> None:
        """Until all is written that was to be kept."""
        while self._writing:
            self._writing.pop().join()

    def _path(self, seed: int, theme: str) -> Path:
        return self._folder / f"{theme}-{seed}-{painted_by()}"

    def _write(self, path: Path, library: TileLibrary) -> None:
        # Another game may write the same at the same time: whoever is second finds it there.
        with contextlib.suppress(NesganError), new_folder(path) as new:
            library.save(new)
        with contextlib.suppress(OSError):
            self._forget_oldest(path)

    def _forget_oldest(self, newest: Path) -> None:
        """Whatever the clock says of the newest: it may have been set back."""
        kept = sorted(self._folder.iterdir(), key=lambda path: (path == newest, path.stat().st_mtime_ns))
        for path in [path for path in kept if not path.name.startswith(".")][: -self._most]:
            shutil.rmtree(path, ignore_errors=True)


@functools.cache
def painted_by() -> str:
    """A name for the code and the weights at hand: of their version, names, sizes and times, 16 hexadecimal digits."""
    weights = shipped("assets/weights")
    files = [*_PACKAGE.glob("*.py"), *(file for name in _PAINTERS for file in (_PACKAGE / name).rglob("*.py"))]
    files += [file for kind in ("*.onnx", "*.json") for file in weights.glob(kind)]
    told = [f"{path.name} {(stat := path.stat()).st_size} {stat.st_mtime_ns}" for path in sorted(files)]
    return hashlib.sha256("\n".join([__version__, *told]).encode()).hexdigest()[:16]
