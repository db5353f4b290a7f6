"""The castle of the next launch: its seed is drawn and its first stage is made while this one is played."""

from __future__ import annotations

import contextlib
import secrets
import threading
from pathlib import Path

from nesgan_game.errors import NesganError
from nesgan_game.files import read_json, write_json
from nesgan_game.level.formats.stage_cache import StageCache
from nesgan_game.level.open_stages import FreshCastle
from nesgan_game.library.library_cache import LibraryCache

NEW_SEEDS = 100_000
"""Seeds drawn lie below this: five digits are easily told to a friend."""
_FORMAT = "nesgan-next-castle"


class NextCastle:
    """A seed in a file of the user's cache folder. Never needed: without it a new one is drawn."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "next-castle.json"
        self.libraries, self.stages = LibraryCache(folder / "libraries"), StageCache(folder / "stages")

    def take(self) -> int:
        """The seed that was prepared, which is nobody else's any more; a new one where there is none."""
        try:
            seed = read_json(self._path, _FORMAT, 1).get("seed")
            self._path.unlink()
        except (NesganError, OSError):
            return secrets.randbelow(NEW_SEEDS)
        return seed if type(seed) is int and 0 <= seed < NEW_SEEDS else secrets.randbelow(NEW_SEEDS)

    def prepare(self) -> threading.Thread | None:
        """Begin to make the first stage of another castle, in a thread; None where none can be started."""
        try:
            if self._path.exists():
                return None
        except OSError:  # a folder that nobody may look into
            return None
        thread = threading.Thread(target=self._prepare, name="next-castle")
        try:
            thread.start()
        except RuntimeError:  # as in a browser
            return None
        return thread

    def _prepare(self) -> None:
        seed = secrets.randbelow(NEW_SEEDS)
        with contextlib.suppress(NesganError, OSError):
            FreshCastle(seed, cache=self.libraries, stage_cache=self.stages).stage(1)
            self.libraries.wait()
            write_json(self._path, {"format": _FORMAT, "version": 1, "seed": seed})
