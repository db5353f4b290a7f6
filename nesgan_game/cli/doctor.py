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
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from types import MappingProxyType

import click

from nesgan_game import __version__
from nesgan_game.bench.past_ratios import proof_compiled, rules_compiled
from nesgan_game.cli.machine import FAULT, NOTE, OK, Finding, clock, display, folders, pads, sound
from nesgan_game.errors import NesganError, with_extra
from nesgan_game.files import NO_TELEMETRY, shipped

LEAST_PYTHON = (3, 11)


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
        "survey": (("matplotlib",), "plots of surveys"),
        "cluster": (("distributed",), "surveys on a Dask cluster"),
        "train": (("lightning_fabric", "onnx", "safetensors", "tensorboard", "torch"), "training networks"),
    }
)
"""Extras by name: the modules that they bring, and what for."""


def python() -> Iterator[Finding]:
    """The interpreter, and what of us it does not interpret."""
    version = platform.python_version()
    if sys.version_info < LEAST_PYTHON:
        yield Finding("Python", FAULT, version, f"install Python {'.'.join(map(str, LEAST_PYTHON))} or newer")
    else:
        yield Finding("Python", OK, f"{version} on {platform.system()} {platform.machine()}")
    yield Finding("rules", OK, "compiled" if rules_compiled() else "plain Python; compiled ones play the same faster")
    yield Finding("proof", OK, "compiled" if proof_compiled() else "plain Python; compiled it proves the same faster")


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
        missing = [module for module in modules if not _installed(module)]
        if missing:
            told = f"without {', '.join(missing)}: no {use}"
            yield Finding(f"extra {name}", NOTE, told, with_extra(name))
        else:
            yield Finding(f"extra {name}", OK, use)


def _installed(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except (ImportError, ValueError):  # barred, or broken
        return False


def weights() -> Iterator[Finding]:
    """The networks: there, whole by their hashes, and opened by onnxruntime."""
    from nesgan_game.paint.onnx_model import open_network

    for name in ("layout", "objects", "creatures"):
        path = shipped("assets/weights") / f"{name}.onnx"
        try:
            open_network(path)
        except NesganError as error:  # its own advice is for who trains
            yield Finding(f"network {name}", FAULT, f"{error.where}: {error.what}", "install nesgan_game again")
            continue
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
    python, packages, weights, assets, display, sound, pads, folders, clock, extras,
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
        except OSError as error:
            told = f"cannot be looked at ({error.strerror or error}: {error.filename})"
            found.append(Finding(check.__name__, FAULT, told, "give yourself the right to read that"))
        except Exception as error:  # a library that lacks another raises what it likes
            told = f"cannot be looked at ({type(error).__name__}: {' '.join(str(error).split())[:80]})"
            found.append(Finding(check.__name__, FAULT, told, "install what is missing, or nesgan_game again"))
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
    os.environ.setdefault(NO_TELEMETRY, "1")
    try:
        found = findings()
    finally:
        logging.disable(logging.NOTSET)
    click.echo(json.dumps([asdict(one) for one in found], indent=1) if as_json else report(found))
    return int(any(one.state == FAULT for one in found))
