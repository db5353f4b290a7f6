"""Pictures of the game, and films of its last seconds, in the player's own folder of pictures."""

from __future__ import annotations

import logging
import os
import re
import threading
from collections import deque
from collections.abc import Callable
from pathlib import Path

from nesgan_game.errors import ExportError
from nesgan_game.files import replacing
from nesgan_game.game.view.indexed_frame import Frame
from nesgan_game.nes import TICKS_PER_SECOND

LOG = logging.getLogger(__name__)
FILM_SECONDS = 10
FILM_HZ = 20
"""Pictures a second: GIF counts in hundredths, and viewers slow down what is shorter than two of them."""
FILM_MS = 1000 // FILM_HZ
EVERY = TICKS_PER_SECOND // FILM_HZ
MOST = 10_000


class Captures:
    """Keeps the last seconds, and writes what is asked for. `told` collects what the player should read."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.told: deque[str] = deque()
        self._film: deque[Frame] = deque(maxlen=FILM_SECONDS * FILM_HZ)
        self._ticks = 0
        self._writing: threading.Thread | None = None

    def watch(self, frame: Frame, ticks: int) -> None:
        """See a frame that is shown for so many ticks."""
        self._ticks += ticks
        while self._ticks >= EVERY:
            self._ticks -= EVERY
            self._film.append(frame)

    def picture(self, frame: Frame, name: str) -> None:
        """Write a frame as PNG."""
        self._write(name, ".png", lambda path: frame.image().save(path, format="PNG"))

    def film(self, name: str) -> None:
        """Write the last seconds as GIF, beside the game; one at a time."""
        if self._writing is not None and self._writing.is_alive():
            self.told.append("STILL WRITING A FILM")
            return
        frames = list(self._film)
        if not frames:
            return
        self._writing = threading.Thread(target=self._write_film, args=(frames, name), name="film")
        try:
            self._writing.start()
        except RuntimeError:  # no thread can be started here
            self._write_film(frames, name)

    def wait(self) -> None:
        """Until a film that is being written is there."""
        if self._writing is not None and self._writing.ident is not None:
            self._writing.join()

    def _write_film(self, frames: list[Frame], name: str) -> None:
        images = [frame.image() for frame in frames]

        def save(path: Path) -> None:
            first, others = images[0], images[1:]
            first.save(path, format="GIF", save_all=True, append_images=others, duration=FILM_MS, loop=0, disposal=1)

        self._write(name, ".gif", save)

    def _write(self, name: str, ending: str, save: Callable[[Path], None]) -> None:
        try:
            path = self._free(re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-"), ending)
            with replacing(path) as temporary:
                save(temporary)
        except ExportError as error:
            LOG.warning("%s", error)
            self.told.append("NO PICTURE: SEE THE TERMINAL")
        else:
            self.told.append(f"KEPT {path.name.upper()}")

    def _free(self, name: str, ending: str) -> Path:
        """The first name that is free. Raises ExportError where there is none."""
        try:
            taken = {entry.name for entry in os.scandir(self.folder)}
        except OSError:  # a folder that is not there yet, or no folder
            taken = set()
        for number in range(1, MOST):
            if f"{name}-{number:04d}{ending}" not in taken:
                return self.folder / f"{name}-{number:04d}{ending}"
        raise ExportError(f"holds {MOST - 1} pictures of {name}", self.folder, "move some of them away")
