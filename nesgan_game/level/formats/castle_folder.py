"""A castle as a folder: stages as .tmx with their tilesets, a picture of each, and castle.json that tells of them all.

castle.json ("nesgan-castle" version 1): seed, package version, what painted the tiles (network's sha256 or library's
name), parameters (with the row of a theme that is not shipped), and for every stage its file, theme, rooms, figures and
the sha256 of what it consists of. Version 2, where a stage has a second exit: "branches", the same of every stage that
one leads to, with its number and its letter, beside "stages", those of the plain way.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from nesgan_game.catalogue import FIXTURES
from nesgan_game.errors import AssetError, ConfigError
from nesgan_game.files import in_order, read_json, refuse_unwritable, sha256, write_json
from nesgan_game.level.castle import Castle
from nesgan_game.level.fill.chr_budget import chr_tiles
from nesgan_game.level.formats.tmx import read_tmx
from nesgan_game.level.formats.tmx_writer import LAYOUTS, save_tiles, write_tmx
from nesgan_game.level.proof.prove import prove, prove_branch
from nesgan_game.level.proof.validate import with_proof
from nesgan_game.level.render import save_picture
from nesgan_game.level.stage import BRANCH, Stage
from nesgan_game.level.stage_source import MOST_STAGES, check_number, stage_places
from nesgan_game.level.tilesets.own_tilesets import MOVING
from nesgan_game.library.store import ATLAS, TILESET
from nesgan_game.paint.theme_kinds import THEMES, ThemeKind

FORMAT, PLAIN_VERSION, VERSION = "nesgan-castle", 1, 2
INDEX = "castle.json"
SHARED_TILES = "tiles"
"""Folder of the tileset of a castle that is built from one library."""
_AGAIN = "build the castle again, seal it (nesgan-game seal), or play that stage alone with --level"

Tell = Callable[[Path, Stage], None]
Draw = Callable[[Stage, Path], None]


def write_castle(
    castle: Castle,
    folder: Path | str,
    package: str = "",
    *,
    lean: bool = False,
    layers: str = LAYOUTS[0],
    collision: bool = False,
    animated: bool = False,
    tell: Tell | None = None,
    draw: Draw = save_picture,
) -> Path:
    """Write every stage with its tileset and picture, then castle.json; returns its path. Equal castles, equal bytes.

    package: the version to be noted; lean: save no more of a library than its maps need; layers, collision, animated:
    as of write_tmx; tell: called with each map's path and stage; draw: writes each stage's picture, by default its
    tiles alone. Raises ExportError, Unplayable.
    """
    folder = Path(folder)
    flags = layers != LAYOUTS[0] or collision
    if castle.given is not None:
        save_tiles(castle.given, folder / SHARED_TILES, lean=lean, flags=flags, moving=animated)
    entries: list[dict[str, Any]] = []
    beside: list[dict[str, Any]] = []
    for number, branch in stage_places(castle):
        stage, library = castle.build(number, branch)
        tiles = SHARED_TILES if castle.given is not None else None
        path = write_tmx(
            stage, library, folder, tiles=tiles, lean=lean, layers=layers, collision=collision, animated=animated
        )
        draw(stage, path.with_suffix(".png"))
        tiles = tiles or f"{stage.file_name}-tiles"
        moving = (f"{tiles}/{MOVING}",) if (folder / tiles / MOVING).is_file() else ()
        parts = (path.name, f"{tiles}/{TILESET}", f"{tiles}/{ATLAS}", *moving)
        told: dict[str, Any] = {"file": path.name, "theme": stage.theme, "rooms": [room.kind for room in stage.rooms]}
        counted = {**figures(stage), "chr_tiles": chr_tiles(stage, library)}
        told |= {"figures": counted, "sha256": {part: sha256(folder / part, _AGAIN) for part in parts}}
        (beside if branch else entries).append({"number": number, "branch": branch, **told} if branch else told)
        if tell is not None:
            tell(path, stage)
    origin, branches = _origin(castle, package), {"branches": beside} if beside else {}
    write_json(
        folder / INDEX, {**origin, "version": VERSION if beside else PLAIN_VERSION, "stages": entries, **branches}
    )
    return folder / INDEX


def seal_castle(path: Path | str) -> Path:
    """Write a castle's castle.json anew after its maps have been changed by hand; returns its path.

    Every stage is examined again. Raises AssetError for one that cannot be read, Unplayable for one with a fault.
    """
    index, told = _index(path)
    refuse_unwritable(index)  # proofs take a while
    for entry in (*told["stages"], *told["branches"]):
        changed = _beside(index, str(entry["file"]))
        stage = with_proof(read_tmx(changed), changed)
        entry["rooms"] = [room.kind for room in stage.rooms]
        entry["figures"].update(figures(stage))
        entry["sha256"] = {name: sha256(_beside(index, str(name)), _AGAIN) for name in entry["sha256"]}
    write_json(index, told if told["branches"] else {name: told[name] for name in told if name != "branches"})
    return index


def castle_maps(path: Path | str) -> list[Path]:
    """The maps that a castle's folder or castle.json names, in their order, whatever has been changed in them since.

    Raises AssetError, for a folder without castle.json too.
    """
    if Path(path).is_dir() and not (Path(path) / INDEX).is_file():
        raise AssetError(f"is a folder without {INDEX}", path, "name the maps in it")
    index, told = _index(path)
    names = [str(entry["file"]) for entry in (*told["stages"], *told["branches"])]
    for name in names:
        _beside(index, name)
    return in_order(index.parent / name for name in names)


def figures(stage: Stage) -> dict[str, int | float]:
    """Return what can be counted of a stage: its proof's ticks, its size, what stands in it, what its plan says."""
    kinds = [entity.kind for entity in stage.entities]
    planned = {name: value for name, value in stage.properties.items() if isinstance(value, (int, float))}
    return {
        **planned,
        "ticks": stage.proof.ticks if stage.proof else 0,
        **({"second_exit_ticks": stage.branch_proof.ticks} if stage.branch_proof else {}),
        "rows": stage.rows,
        "cols": stage.cols,
        "cells": sum(room.rows * room.cols for room in stage.rooms),
        "enemies": len(stage.enemies),
        "items": sum(FIXTURES[kind].holds for kind in kinds if kind in FIXTURES),
        "difficulty": stage.difficulty,
        "time_limit": stage.time_limit,
    }


def _origin(castle: Castle, package: str) -> dict[str, Any]:
    given = castle.given
    painted = {"network": castle.painter().facts.get("sha256")} if given is None else {"library": given.name}
    wishes = castle.wishes.told()
    wishes["difficulty"] = castle.difficulty
    parameters = {**wishes, "theme": castle.asked and castle.asked.name, "stages": castle.count}
    if castle.asked is not None and castle.asked.name not in THEMES:
        parameters["theme_kind"] = castle.asked.to_dict()
    facts = {"format": FORMAT, "version": PLAIN_VERSION, "seed": castle.seed, "package": package}
    return {**facts, **painted, "parameters": parameters}


class SavedCastle:
    """A castle in a folder, each stage read when it is asked for; made by read_castle."""

    def __init__(
        self,
        folder: Path,
        seed: int,
        stages: list[tuple[str, str]],
        theme_kind: ThemeKind | None = None,
        branches: Mapping[tuple[int, str], tuple[str, str]] = MappingProxyType({}),
    ) -> None:
        """stages: file and theme of each; theme_kind: a theme that is not shipped; branches: file and theme of the
        stages that second exits lead to, by number and letter.
        """
        self.folder, self.seed, self.count = folder, seed, len(stages)
        self._stages = {**{(number, ""): one for number, one in enumerate(stages, 1)}, **branches}
        self._theme_kind = theme_kind

    def branches(self, number: int) -> tuple[str, ...]:
        """The branches beside a stage, as castle.json tells them."""
        return tuple(sorted(letter for there, letter in self._stages if letter and there == number))

    def theme(self, number: int, branch: str = "") -> str:
        """Name of a stage's theme, as castle.json tells it."""
        return self._stages[number, branch][1]

    def theme_kind(self, number: int, branch: str = "") -> ThemeKind | None:
        """The theme as castle.json tells it, or a shipped one."""
        kind, name = self._theme_kind, self.theme(number, branch)
        return kind if kind is not None and kind.name == name else THEMES.get(name)

    def stage(self, number: int, branch: str = "") -> Stage:
        """Read the stage; its proofs have been replayed or made anew. Raises AssetError, Unplayable, ConfigError."""
        check_number(self, number, branch)
        return _proved(self.folder / self._stages[number, branch][0])


def read_castle(path: Path | str) -> SavedCastle:
    """Open a folder that write_castle wrote, or its castle.json.

    Raises AssetError for another format or version, for a stage that is missing, and for one that is not as it was
    when castle.json was written.
    """
    index, told = _index(path)
    seed = int(told["seed"])
    stages = [_parts(entry) for entry in told["stages"]]
    branches = {(int(entry["number"]), str(entry["branch"])): _parts(entry) for entry in told["branches"]}
    if not 1 <= len(stages) <= MOST_STAGES or seed < 0:
        raise AssetError(f"tells of {len(stages)} stages and seed {seed}", index, _AGAIN)
    if not all(letter == BRANCH and 1 < number <= len(stages) for number, letter in branches):
        raise AssetError("tells of a branch beside no stage", index, _AGAIN)
    for file, _, hashes in (*stages, *branches.values()):
        if file not in hashes:
            raise AssetError(f"has no sha256 of {file[:80]!r}", index, _AGAIN)
        for name, wanted in hashes.items():
            if sha256(_beside(index, str(name)), _AGAIN) != wanted:
                raise AssetError(f"is not the file that {INDEX} was written for", index.parent / name, _AGAIN)
    beside = {place: (file, theme) for place, (file, theme, _) in branches.items()}
    stages_told = [(file, theme) for file, theme, _ in stages]
    return SavedCastle(index.parent, seed, stages_told, _theme_kind(index, told), beside)


def _parts(entry: Mapping[str, Any]) -> tuple[str, str, dict[str, str]]:
    """File, theme, and the sha256 of what a stage consists of."""
    return str(entry["file"]), str(entry["theme"])[:40], entry["sha256"]


def _theme_kind(index: Path, told: dict[str, Any]) -> ThemeKind | None:
    """The row of a theme that is not shipped, where castle.json holds one. Raises AssetError for a broken one."""
    parameters = told.get("parameters")
    if not isinstance(parameters, dict) or "theme_kind" not in parameters:
        return None
    try:
        return ThemeKind.from_dict(parameters["theme_kind"])
    except ConfigError as error:
        raise AssetError(f"{error.where}: {error.what}", index, _AGAIN) from error


def _index(path: Path | str) -> tuple[Path, dict[str, Any]]:
    """Return the path of a castle's castle.json and what it tells, each field of the kind it should be."""
    path = Path(path)
    if path.suffix.lower() in (".tmx", ".tmj"):
        raise AssetError("is a map and no castle", path, "play it with --level, or give the folder of its castle")
    index = path / INDEX if path.is_dir() or not path.suffix else path
    told = {"branches": [], **read_json(index, FORMAT, VERSION, PLAIN_VERSION)}
    try:
        int(told["seed"])
        for entry in told["branches"]:
            int(entry["number"]), str(entry["branch"])
        for entry in (*told["stages"], *told["branches"]):
            if not isinstance(entry["sha256"], dict) or not isinstance(entry["figures"], dict):
                raise TypeError("a stage's sha256 and figures are tables")
            str(entry["file"]), str(entry["theme"])
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise AssetError(f"lacks a field or has a wrong one ({error})", index, _AGAIN) from error
    return index, told


def _proved(path: Path) -> Stage:
    """Return a stage whose proof has been replayed in reading it, or that can be proved."""
    stage = read_tmx(path)
    if stage.proof is None:
        stage = replace(stage, proof=prove(stage))
    if stage.forks and stage.branch_proof is None:
        stage = replace(stage, branch_proof=prove_branch(stage))
    return stage


def _beside(index: Path, name: str) -> Path:
    """Return the path of a file that castle.json names; it must lie in its folder."""
    folder = index.parent.resolve()
    try:
        target = (folder / name).resolve()
    except (OSError, RuntimeError, ValueError) as error:  # a link in a circle, a zero byte
        raise AssetError(f"names a file that cannot be reached: {name[:80]!r}", index, _AGAIN) from error
    if not target.is_relative_to(folder):
        raise AssetError(f"names a file outside its folder: {name[:80]!r}", index, _AGAIN)
    return target
