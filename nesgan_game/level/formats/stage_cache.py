"""Stages of castles made before, kept in a folder so that they need not be made again.

cache = StageCache(platformdirs.user_cache_path("nesgan-game") / "stages")
stages = FreshCastle(7, stage_cache=cache)

It is never needed: where nothing can be read or written, all is made as without it. What other code, other weights or
other additions made is not found again. A file is an npz of the stage's arrays, and all else as JSON among them.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import json
import sys
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import numpy as np

from nesgan_game import __version__
from nesgan_game.errors import AssetError, ExportError
from nesgan_game.files import shipped, write_bytes

if TYPE_CHECKING:  # stages are loaded with the first one, which a title does not wait for
    from nesgan_game.level.entity import Entity
    from nesgan_game.level.stage import Proof, Stage

VERSION = 2
MOST_KEPT = 24
"""Stages; one takes some 30 kB."""
MOST_BYTES = 16_000_000
"""What a file may hold, unpacked: a stage of 400,000 cells and 8,192 tiles does."""
_PACKAGE = Path(__file__).resolve().parents[2]
_MAKERS = ("imaging", "level", "library", "paint", "physics", "rolemap", "tiles")
"""The folders of the package that decide what a stage is, beside the single files on the ground."""
_ARRAYS = ("roles", "background", "field", "foreground")
_PROOFS = ("proof", "branch_proof")
_TILES = ("levels", "attribute", "palettes", "foreign")


class StageCache:
    """Stages by the seed and the number that they have in their castle; the ones used last are kept."""

    def __init__(self, folder: Path, most: int = MOST_KEPT) -> None:
        self._folder, self._most = folder, most

    def find(self, seed: int, number: int, branch: str = "") -> Stage | None:
        """Stage `number` of the castle of a seed, or a branch beside it; None where it has to be made (again)."""
        path = self._path(seed, number, branch)
        try:
            arrays = _arrays(path)
        except (OSError, AssetError):  # a pipe
            return None
        try:
            stage = _unpacked(arrays)
        except Exception:  # whatever a torn file leads to: json and Stage have errors of their own
            with contextlib.suppress(OSError):
                path.unlink()
            return None
        with contextlib.suppress(OSError):
            path.touch()
        return stage

    def keep(self, seed: int, number: int, stage: Stage, branch: str = "") -> None:
        """Write a stage; where that is impossible it is not kept, nor is one of a map with meanings of its own."""
        if stage.meanings:  # it was read, not made
            return
        with contextlib.suppress(ExportError, OSError):
            newest = self._path(seed, number, branch)
            write_bytes(newest, _packed(stage))
            # Whatever the clock says of the newest: it may have been set back.
            kept = sorted(self._folder.glob("*.npz"), key=lambda path: (path == newest, path.stat().st_mtime_ns))
            for path in kept[: -self._most]:
                path.unlink()

    def _path(self, seed: int, number: int, branch: str) -> Path:
        return self._folder / f"{seed}-{number}{branch}-{made_by()}.npz"


def _packed(stage: Stage) -> bytes:
    told = {
        "version": VERSION,
        "words": {name: getattr(stage, name) for name in ("name", "number", "seed", "theme", "time_limit")},
        "difficulty": stage.difficulty,
        "rooms": [[room.name, room.kind, room.row, room.col, room.rows, room.cols] for room in stage.rooms],
        "entities": _told(stage.entities),
        "own": _told(stage.own),
        "properties": dict(stage.properties),
        **{name: _recorded(getattr(stage, name)) for name in _PROOFS},
    }
    from nesgan_game.npz import packed

    arrays: dict[str, Any] = {name: getattr(stage, name) for name in _ARRAYS}
    arrays |= {name: getattr(stage.tiles, name) for name in _TILES}
    return packed(told=np.frombuffer(json.dumps(told).encode(), np.uint8), **arrays)


def _recorded(proof: Proof | None) -> list[Any] | None:
    return None if proof is None else [proof.inputs, proof.route, proof.ticks]


def _told(entities: tuple[Entity, ...]) -> list[list[Any]]:
    return [[one.id, one.kind, one.x_px, one.y_px, dict(one.properties)] for one in entities]


def _entities(told: list[list[Any]]) -> tuple[Entity, ...]:
    from nesgan_game.level.entity import Entity

    return tuple(
        Entity(number, kind, x_px, y_px, MappingProxyType(properties)) for number, kind, x_px, y_px, properties in told
    )


def _arrays(path: Path) -> dict[str, Any]:
    from nesgan_game.npz import unpacked

    try:
        return unpacked(path, MOST_BYTES)
    except ValueError:
        return {}


def _unpacked(arrays: dict[str, Any]) -> Stage:
    from nesgan_game.level.room import Room
    from nesgan_game.level.stage import Proof, Stage
    from nesgan_game.level.stage_tiles import StageTiles

    told = json.loads(arrays["told"].tobytes())
    if told["version"] != VERSION:
        raise ValueError(told["version"])
    layers = {name: arrays[name] for name in _ARRAYS}
    tiles = StageTiles(**{name: arrays[name] for name in _TILES})
    proofs = [one and Proof(_pairs(one[0]), _pairs(one[1]), one[2]) for one in (told[name] for name in _PROOFS)]
    return Stage(
        **told["words"],
        **layers,
        difficulty=told["difficulty"],
        tiles=tiles,
        rooms=tuple(Room(*room) for room in told["rooms"]),
        entities=_entities(told["entities"]),
        own=_entities(told["own"]),
        properties=MappingProxyType(told["properties"]),
        proof=proofs[0],
        branch_proof=proofs[1],
    )


def _pairs(rows: list[list[int]]) -> tuple[tuple[int, int], ...]:
    return tuple((first, second) for first, second in rows)


@functools.cache
def made_by() -> str:
    """A name for the code, the weights and the additions at hand: of names, sizes and times, 16 hexadecimal digits."""
    weights = shipped("assets/weights")
    files = [*_PACKAGE.glob("*.py")]
    files += [file for name in _MAKERS for end in ("*.py", "*.toml") for file in (_PACKAGE / name).rglob(end)]
    files += [file for end in ("*.onnx", "*.json") for file in weights.glob(end)]
    told = [f"{path.name} {(stat := path.stat()).st_size} {stat.st_mtime_ns}" for path in sorted(files)]
    # What installed packages offer, additions among it; importlib.metadata tells it too, but takes 40 ms to load.
    offers = [file for folder in dict.fromkeys(sys.path) for file in Path(folder).glob("*-info/entry_points.txt")]
    told += [f"{path.parent.name} {(stat := path.stat()).st_size} {stat.st_mtime_ns}" for path in offers]
    return hashlib.sha256("\n".join([__version__, *told]).encode()).hexdigest()[:16]
