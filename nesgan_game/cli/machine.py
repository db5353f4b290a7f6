"""What `nesgan-game doctor` asks of the machine: display, sound, pads, folders and their disks, the clock."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from nesgan_game.errors import NesganError

LEAST_FREE_BYTES = 100_000_000
"""Of a folder's disk: the caches take some 10 MB, a film a few more."""
NO_FREE_BYTES = 1_000_000
"""A saved game takes some kB, and a disk that is full to the last of them is full in a minute."""
CLOCK_SECONDS = 86_400
"""Clocks of machines that share a disk, and time zones mistaken for another, differ by less than a day."""
OK, NOTE, FAULT = "ok", "note", "fault"
"""Well; something is not there that the game can do without; something is not there that it needs."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at, how it is (OK, NOTE, FAULT), and in words; for what is not well, also what to do."""

    subject: str
    state: str
    told: str
    to_do: str = ""


def display() -> Iterator[Finding]:
    """Whether a window can be opened; none is."""
    import pygame

    from nesgan_game.game.app.window import UNSEEN_DRIVERS, fitting_scale, init_display

    try:
        init_display()
        sizes, driver, scale = pygame.display.get_desktop_sizes(), pygame.display.get_driver(), fitting_scale()
        pygame.display.quit()
    except pygame.error as error:
        to_do = "start it from a desktop, or set DISPLAY; play --headless needs none"
        yield Finding("display", FAULT, f"no window can be opened ({error})", to_do)
        return
    if driver in UNSEEN_DRIVERS:
        yield Finding("display", NOTE, f"nothing is seen: SDL_VIDEODRIVER={driver}", "unset SDL_VIDEODRIVER")
        return
    screen = f"{sizes[0][0]}x{sizes[0][1]}" if sizes else "of unknown size"
    yield Finding("display", OK, f"{screen} ({driver}), the game {scale} times as large as drawn")


def sound() -> Iterator[Finding]:
    """Whether anything can be heard; the game goes on without."""
    import pygame

    from nesgan_game.game.app.audio.quiet import silence
    from nesgan_game.game.app.audio.sound import RATE_HZ
    from nesgan_game.game.app.audio.speaker import MIXER_BUFFER

    try:
        with silence():
            pygame.mixer.init(RATE_HZ, -16, 1, MIXER_BUFFER, allowedchanges=0)
        driver = pygame.mixer.get_driver() if hasattr(pygame.mixer, "get_driver") else "mixer"
        pygame.mixer.quit()
    except pygame.error as error:
        to_do = "plug in or choose a sound device; the game is silent without"
        yield Finding("sound", NOTE, " ".join(str(error).split()), to_do)
        return
    if driver == "dummy":
        yield Finding("sound", NOTE, "nothing is heard: SDL_AUDIODRIVER=dummy", "unset SDL_AUDIODRIVER")
    else:
        yield Finding("sound", OK, f"{RATE_HZ} Hz ({driver})")


def pads() -> Iterator[Finding]:
    """Which pads are plugged in, by the names that SDL has for them."""
    import pygame

    pygame.joystick.init()
    names = [pygame.joystick.Joystick(number).get_name() for number in range(pygame.joystick.get_count())]
    pygame.joystick.quit()
    yield Finding("pads", OK, ", ".join(names) or "none: plug one in at any time")


def folders() -> Iterator[Finding]:
    """Where games, settings, pictures and caches go, and whether they can."""
    from nesgan_game.game.app.keep.places import Places

    usual = Places.usual()
    uses = {
        "saves": (usual.data, FAULT, "games and settings are lost"),
        "pictures": (usual.pictures, NOTE, "F12 and F10 keep nothing"),
        "cache": (usual.cache, NOTE, "every launch takes seconds longer"),
        "temporary": (Path(tempfile.gettempdir()), NOTE, "--model takes no training run"),
    }
    for name, (folder, state, loss) in uses.items():
        why = unwritable(folder)
        if why:
            yield Finding(name, state, f"{folder}: {why}, so {loss}", "give yourself the right to write there")
            continue
        free = shutil.disk_usage(_nearest(folder)).free
        if free < LEAST_FREE_BYTES:
            full = free < NO_FREE_BYTES
            told = f"the disk is full, so {loss}" if full else f"the disk is nearly full ({free / 1e6:.0f} MB left)"
            yield Finding(name, state if full else NOTE, f"{folder}: {told}", "free some space")
        else:
            yield Finding(name, OK, str(folder))


def unwritable(folder: Path) -> str:
    """Why nothing can be written into a folder, "" where it can; it is not made, and nothing is left in it."""
    try:
        nearest = _nearest(folder)
        if not nearest.is_dir():
            return f"{nearest} is no folder"
        if nearest != folder:
            return "" if os.access(nearest, os.W_OK | os.X_OK) else f"cannot be made in {nearest}"
        trial = folder / f".trial-{os.getpid()}"
        try:
            trial.write_bytes(b"\n")
        finally:
            trial.unlink(missing_ok=True)
    except OSError as error:
        if error.errno == errno.ENOSPC:  # told apart, as it is mended in another way
            return ""
        return f"cannot be written ({error.strerror or error})"
    return ""


def _nearest(folder: Path) -> Path:
    """The folder, or the nearest above it that there is. Raises PermissionError where nobody may look."""
    return next(path for path in (folder, *folder.absolute().parents) if path.exists())


def clock() -> Iterator[Finding]:
    """Whether the clock is behind what has happened: the program's being installed, the last game's being saved."""
    from nesgan_game.game.app.keep.places import Places

    now, files = time.time(), list(Path(__file__).parents[1].glob("*.py"))
    with suppress(NesganError, OSError):  # told of by `folders` already
        files += [path for path in Places.usual().data.glob("*.json") if path.stat()]
    newest = max(files, key=lambda path: path.stat().st_mtime)
    date, then = (time.strftime("%Y-%m-%d %H:%M", time.localtime(when)) for when in (now, newest.stat().st_mtime))
    if newest.stat().st_mtime > now + CLOCK_SECONDS:
        told = f"{date} is before {newest.name} was written ({then})"
        yield Finding("clock", NOTE, told, "set the clock: the castle of the day follows it")
    else:
        yield Finding("clock", OK, date)
