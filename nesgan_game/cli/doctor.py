"""`nesgan-game doctor`: what is installed, what is missing, and what to do about it."""

from __future__ import annotations

import importlib
import importlib.metadata
import importlib.util
import json
import logging
import os
import platform
import re
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from types import MappingProxyType

import click

from nesgan_game import __version__
from nesgan_game.errors import NesganError
from nesgan_game.files import shipped

LEAST_PYTHON = (3, 11)
LEAST_FREE_BYTES = 100_000_000
"""Of a folder's disk: the caches take some 10 MB, a film a few more."""
OK, NOTE, FAULT = "ok", "note", "fault"
"""Well; something is not there that the game can do without; something is not there that it needs."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at, how it is (OK, NOTE, FAULT), and in words; for what is not well, also what to do."""

    subject: str
    state: str
    told: str
    to_do: str = ""


@dataclass(frozen=True, slots=True)
class Needed:
    """A package by its distributions, any of which will do, and the name that is imported."""

    module: str
    dists: tuple[str, ...]
    least: str


NEEDED: tuple[Needed, ...] = (
    Needed("click", ("click",), "8.1"),
    Needed("numpy", ("numpy",), "2.0"),
    Needed("onnxruntime", ("onnxruntime",), "1.19"),
    Needed("PIL", ("pillow",), "10.4"),
    Needed("platformdirs", ("platformdirs",), "4"),
    Needed("pygame", ("pygame-ce", "pygame"), "2.4"),
    Needed("pytmx", ("pytmx",), "3.32"),
    Needed("scipy", ("scipy",), "1.13"),
    Needed("tqdm", ("tqdm",), "4.66"),
)
"""What the package needs, as pyproject.toml says (a test compares them)."""
EXTRAS: Mapping[str, tuple[tuple[str, ...], str]] = MappingProxyType(
    {
        "music": (("mido", "soundfile"), "music as .ogg and .mid"),
        "survey": (("matplotlib",), "pictures of surveys"),
        "cluster": (("distributed",), "surveys on a Dask cluster"),
        "train": (("lightning_fabric", "onnx", "safetensors", "tensorboard", "torch"), "training networks"),
    }
)
"""Extras by name: the modules that they bring, and what for."""


def python() -> Iterator[Finding]:
    """The interpreter."""
    version = platform.python_version()
    if sys.version_info < LEAST_PYTHON:
        yield Finding("Python", FAULT, version, f"install Python {'.'.join(map(str, LEAST_PYTHON))} or newer")
    else:
        yield Finding("Python", OK, f"{version} on {platform.system()} {platform.machine()}")


def packages() -> Iterator[Finding]:
    """What the game cannot do without."""
    for one in NEEDED:
        found = _version(one.dists)
        install = f"python -m pip install '{one.dists[0]}>={one.least}'"
        try:
            importlib.import_module(one.module)
        except Exception as error:  # a broken library raises what it likes
            told = "is not installed" if found is None else f"{found} cannot be loaded ({error})"
            yield Finding(one.dists[0], FAULT, told, install)
            continue
        if found is not None and numbers(found) < numbers(one.least):
            yield Finding(one.dists[0], FAULT, f"{found} is older than {one.least}", install)
        else:
            yield Finding(one.dists[0], OK, found or "of an unknown version")


def extras() -> Iterator[Finding]:
    """What some commands need; found, not loaded: torch takes seconds."""
    for name, (modules, use) in EXTRAS.items():
        missing = [module for module in modules if importlib.util.find_spec(module) is None]
        if missing:
            told = f"without {', '.join(missing)}: no {use}"
            yield Finding(f"extra {name}", NOTE, told, f"python -m pip install 'nesgan_game[{name}]'")
        else:
            yield Finding(f"extra {name}", OK, use)


def weights() -> Iterator[Finding]:
    """The networks: there, whole by their hashes, and opened by onnxruntime."""
    from nesgan_game.paint.onnx_model import open_network

    for name in ("layout", "objects", "creatures"):
        path = shipped("assets/weights") / f"{name}.onnx"
        open_network(path)
        yield Finding(f"network {name}", OK, f"whole, {path.stat().st_size / 1e6:.1f} MB")


def assets() -> Iterator[Finding]:
    """What is drawn and heard, and the shipped stages' files."""
    from nesgan_game.game.app.audio.sound import read_sounds
    from nesgan_game.game.view.sprite_sheets import load_sprites
    from nesgan_game.level.formats.tmx import read_tmx

    sheets = sorted(shipped("assets/sprites").glob("*.txt"))
    for path in sheets:
        load_sprites(path)
    yield Finding("sprites", OK, f"{len(sheets)} sheets")
    yield Finding("sounds", OK, f"{len(read_sounds())} effects")
    yield Finding("tutorial", OK, f"{read_tmx(shipped('levels/tutorial.tmx')).cols} cells long")


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
    import platformdirs

    from nesgan_game.game.app.runner import Places

    usual = Places.usual()
    cache = platformdirs.user_cache_path("nesgan-game", False)
    uses = {
        "saves": (usual.data, FAULT, "games and settings are lost"),
        "pictures": (usual.pictures, NOTE, "F12 and F10 keep nothing"),
        "cache": (cache, NOTE, "every launch takes seconds longer"),
    }
    for name, (folder, state, loss) in uses.items():
        why = unwritable(folder)
        if why:
            yield Finding(name, state, f"{folder}: {why}, so {loss}", "give yourself the right to write there")
        elif shutil.disk_usage(_nearest(folder)).free < LEAST_FREE_BYTES:
            yield Finding(name, NOTE, f"{folder}: the disk is nearly full", "free some space")
        else:
            yield Finding(name, OK, str(folder))


def unwritable(folder: Path) -> str:
    """Why nothing can be written into a folder, "" where it can; it is not made, and nothing is left in it."""
    nearest = _nearest(folder)
    if not nearest.is_dir():
        return f"{nearest} is no folder"
    if nearest != folder:
        return "" if os.access(nearest, os.W_OK | os.X_OK) else f"cannot be made in {nearest}"
    trial = folder / f".trial-{os.getpid()}"
    try:
        trial.write_bytes(b"\n")
        trial.unlink()
    except OSError as error:
        return f"cannot be written ({error.strerror or error})"
    return ""


def _nearest(folder: Path) -> Path:
    """The folder, or the nearest above it that there is."""
    return next(path for path in (folder, *folder.absolute().parents) if path.exists())


def _version(dists: tuple[str, ...]) -> str | None:
    for name in dists:
        try:
            return importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            continue
    return None


def numbers(version: str) -> tuple[int, ...]:
    """The numbers at the front of a version, those that are left out being 0: "4" and "4.0.1rc1" are (4, 0, 0), ..."""
    found = re.match(r"\d+(\.\d+)*", version)
    parts = [int(part) for part in found[0].split(".")] if found else []
    return tuple((*parts, 0, 0, 0)[:3])


CHECKS: tuple[Callable[[], Iterator[Finding]], ...] = (
    python, packages, weights, assets, display, sound, pads, folders, extras,
)  # fmt: skip


def findings() -> list[Finding]:
    """What all checks find; what one of them stumbles over is a fault that it found."""
    found: list[Finding] = []
    for check in CHECKS:
        try:
            found += check()
        except NesganError as error:
            found.append(Finding(check.__name__, FAULT, f"{error.where}: {error.what}", error.next_step))
        except ImportError as error:  # told of by `packages` already
            found.append(Finding(check.__name__, FAULT, f"cannot be looked at ({error})", "install what is missing"))
    return found


def report(found: list[Finding]) -> str:
    """A line each, what is not well with what to do, and whether the game can be played."""
    width = max(len(one.subject) for one in found)
    lines = [
        f"{one.state:5}  {one.subject:{width}}  {one.told}" + (f"; {one.to_do}" if one.to_do else "") for one in found
    ]
    faults = sum(one.state == FAULT for one in found)
    end = "The game can be played." if not faults else f"{faults} {'fault' if faults == 1 else 'faults'}: see above."
    return "\n".join([f"nesgan_game {__version__} in {Path(__file__).resolve().parents[1]}", *lines, end])


@click.command()
@click.option("--json", "as_json", is_flag=True, help="A list of findings instead of lines.")
def doctor(as_json: bool) -> int:
    """Tell what is installed, what is missing and what to do; status 1 where the game cannot be played."""
    logging.disable(logging.WARNING)  # of what is not well each check tells itself
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    try:
        found = findings()
    finally:
        logging.disable(logging.NOTSET)
    click.echo(json.dumps([asdict(one) for one in found], indent=1) if as_json else report(found))
    return int(any(one.state == FAULT for one in found))
