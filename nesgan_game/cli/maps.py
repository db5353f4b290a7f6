"""Commands for who makes games and maps: what is wrong with maps, the same for other tools, examples."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from nesgan_game.cli.options import ANY, OUT_FOLDER, OUT_PICTURE, exported, into_folder, progress_bars
from nesgan_game.errors import ConfigError, NesganError
from nesgan_game.folders import new_folder
from nesgan_game.nes import TICKS_PER_SECOND

if TYPE_CHECKING:
    from nesgan_game.level.search.exhaustive import Progress
    from nesgan_game.level.stage import Stage

LONG_SEARCH = 20_000
"""States after which a search is spoken of: a second or so (our choice)."""


@click.command()
@click.argument("levels", metavar="CASTLE|LEVEL...", nargs=-1, required=True, type=ANY)
@click.option("--route", is_flag=True, help="Print the way found as well: the cells (row,column) that it passes.")
@click.option("--explain", type=OUT_PICTURE, help="Draw what of one LEVEL can be reached, and what is wrong.")
@click.option("--json", "as_json", is_flag=True, help="Print one list in JSON instead: a verdict for every LEVEL.")
@click.option("--quiet", is_flag=True, help="Print only what is wrong.")
def check(levels: tuple[Path, ...], route: bool, explain: Path | None, as_json: bool, quiet: bool) -> int:
    """Prove that levels, or all of a castle's folder, can be won and lock nobody in; or say what is wrong, and where.

    Goes on to all of them. Mostly that takes a second. Where no way is found at once, or something is doubtful, every
    state that a hero can reach is searched, which may take a minute or two. A castle that was changed since it was
    built, and is not sealed, is told of.
    """
    maps = [found for level in levels for found in _maps(level)]
    if explain and len(maps) > 1:
        raise click.UsageError("--explain draws one LEVEL.")
    verdicts = []
    for level, error in maps:
        verdicts.append(_verdict(level, explain, quiet=quiet) if error is None else _unread(level, error))
        if not as_json:
            _tell(level, verdicts[-1], route=route, quiet=quiet)
    if as_json:
        click.echo(json.dumps(verdicts, indent=1))
    if not all(verdict["playable"] for verdict in verdicts):
        return 1
    for level in levels:
        _tell_unsealed(level)
    return 0


def _maps(level: Path) -> list[tuple[Path, NesganError | None]]:
    """The maps of a castle's folder or castle.json, with what is wrong with it where they are not known; or a map."""
    from nesgan_game.level.formats.castle_folder import castle_maps

    try:
        return [(path, None) for path in (castle_maps(level) if _is_castle(level) else [level])]
    except NesganError as error:
        return [(level, error)]


def _is_castle(path: Path) -> bool:
    return path.is_dir() or path.name == "castle.json"


def _tell_unsealed(level: Path) -> None:
    """Say of a castle whose maps can all be won why `play --castle` takes it no more, as of one changed in Tiled."""
    from nesgan_game.level.formats.castle_folder import read_castle

    if _is_castle(level):
        try:
            read_castle(level)
        except NesganError as error:
            click.echo(f"nesgan-game: {error}", err=True)


def _unread(level: Path, error: NesganError) -> dict[str, Any]:
    """The verdict on what cannot be read."""
    fault = {"what": error.what, "row": None, "col": None, "next_step": error.next_step, "line": str(error)}
    nothing: dict[str, Any] = {"playable": False, "ticks": None, "seconds": None, "hero": "", "route": []}
    return {"level": str(level), **nothing, "faults": [fault]}


def _verdict(level: Path, explain: Path | None, *, quiet: bool) -> dict[str, Any]:
    """Return what there is to say of a level. quiet: say nothing of a long search.

    level, playable, ticks and seconds of the way (null without one), hero (the figures of one that is not ours),
    route as [row, col], second_exit: ticks and route of the way there, where there is one, faults: what, row and col
    (null for what is wrong with the whole), next_step, and the line that tells it.
    """
    from nesgan_game.game.view.sheets.explain import save_explanation
    from nesgan_game.level.formats.tmx import read_tmx
    from nesgan_game.level.proof.validate import validate

    with progress_bars()(unit="state", disable=True if quiet else None, leave=False) as bar:
        try:
            stage = read_tmx(level)
            report = validate(stage, _searching(level, bar, quiet=quiet))
        except NesganError as error:
            return _unread(level, error)
    if explain:
        save_explanation(stage, report, explain)
    told: dict[str, Any] = {
        "level": str(level),
        "playable": False,
        "ticks": None,
        "seconds": None,
        "hero": "",
        "route": [],
    }
    told["faults"] = [
        {
            "what": fault.what,
            "row": None if fault.row < 0 else fault.row,
            "col": None if fault.row < 0 else fault.col,
            "next_step": fault.next_step,
            "line": str(fault.error(level)),
        }
        for fault in report.faults
    ]
    if not stage.physics.ours:
        told["hero"] = stage.physics.told()
    if report.proof is not None:
        ticks = report.proof.ticks
        told.update(playable=True, ticks=ticks, seconds=round(ticks / TICKS_PER_SECOND, 1))
        told["route"] = [list(cell) for cell in report.proof.route]
    if report.branch_proof is not None:
        told["second_exit"] = {
            "ticks": report.branch_proof.ticks,
            "route": [list(cell) for cell in report.branch_proof.route],
        }
    return told


def _searching(level: Path, bar: Any, *, quiet: bool) -> Progress:
    """Return what a search tells its number of states: it moves a tqdm bar, and says once what takes so long."""
    from nesgan_game.level.search.exhaustive import MOST_STATES

    told = quiet

    def progress(states: int) -> None:
        nonlocal told
        if states >= LONG_SEARCH and not told:
            told = True
            bar.clear()
            what = f"every state that a hero can reach is searched, {MOST_STATES} at most"
            click.echo(f"nesgan-game: {level}: {what}; it may take a minute or two", err=True)
        bar.update(states - bar.n)

    return progress


def _tell(level: Path, told: dict[str, Any], *, route: bool, quiet: bool) -> None:
    for fault in told["faults"]:
        click.echo(f"nesgan-game: {fault['line']}", err=True)
    if not told["playable"] or quiet:
        return
    ticks = told["ticks"]
    whose = f", for a hero of {told['hero']}" if told["hero"] else ""
    second = told.get("second_exit")
    ways = f", its second exit reached in {second['ticks']} ticks" if second else ""
    click.echo(f"{level}: playable in {ticks} ticks ({ticks / TICKS_PER_SECOND:.0f} s){ways}{whose}")
    if route:
        for cells in (told["route"], *([second["route"]] if second else [])):
            click.echo(" ".join(f"{row},{col}" for row, col in cells))


@click.command()
@click.argument("sources", metavar="CASTLE|LEVEL...", nargs=-1, required=True, type=ANY)
@exported
@into_folder
def convert(sources: tuple[Path, ...], kinds: str, tile_px: str, out: Path, force: bool) -> int:
    """Write CASTLE folders and LEVELs for other tools: for LDtk, for Godot, as JSON and as CSV.

    Stages of several castles have one name: there the name of its folder comes before a stage's own.
    """
    from nesgan_game.level.exports.stage_exports import chosen_exports, export_stages
    from nesgan_game.library.tile import many

    exports = chosen_exports(kinds or "all")
    with new_folder(out, by="convert", force=force) as folder:
        stages = _named_apart([(source, stage) for source in sources for stage in _stages(source)])
        paths = export_stages(stages, folder, exports, tile_px=int(tile_px))
    click.echo(f"{many(len(stages), 'stage')}, {many(len(paths), 'file')} in {out}: {', '.join(exports)}")
    return 0


def _stages(source: Path) -> list[Stage]:
    """Return the stages of a castle's folder or castle.json, or the one of a map."""
    from nesgan_game.level.formats.castle_folder import read_castle
    from nesgan_game.level.formats.tmx import read_tmx
    from nesgan_game.level.stage_source import stage_places

    if _is_castle(source):
        castle = read_castle(source)
        return [castle.stage(*place) for place in stage_places(castle)]
    return [read_tmx(source)]


def _named_apart(found: list[tuple[Path, Stage]]) -> list[Stage]:
    """Stages and where they are from; where two have one name, all are called after their folders as well.

    Raises ConfigError where two still have one name.
    """
    if len({stage.file_name for _, stage in found}) == len(found):
        return [stage for _, stage in found]
    named: dict[str, tuple[Path, Stage]] = {}
    for source, stage in found:
        folder = (source if source.is_dir() else source.parent).resolve().name
        new = replace(stage, name=f"{folder}-{stage.name}")
        if new.file_name in named:
            both = f"{named[new.file_name][0]} and {source}"
            raise ConfigError(f"two stages would be called {new.file_name}", both, "convert them one after the other")
        named[new.file_name] = source, new
    return [stage for _, stage in named.values()]


@click.command()
@click.argument("folder", type=OUT_FOLDER)
@click.option(
    "--force", is_flag=True, help="Replace the examples in FOLDER, but for changed ones; never anything else."
)
def examples(folder: Path, force: bool) -> int:
    """Write the examples into FOLDER: games of one's own, rooms, themes, stages as text."""
    from nesgan_game.files import in_order, shipped, write_bytes

    with new_folder(folder, by="examples", force=force) as new:
        files = [path for path in in_order(shipped("examples").iterdir()) if path.suffix in (".py", ".toml", ".md")]
        for path in files:
            write_bytes(new / path.name, path.read_bytes())
    click.echo(f"{len(files)} examples in {folder}; begin with: python {folder / 'own_game.py'}")
    return 0
