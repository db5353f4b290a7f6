"""Commands that make something: screens, tile libraries, castles, pictures of levels."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import click

from nesgan_game import __version__
from nesgan_game.cli.models import open_artist
from nesgan_game.cli.options import (
    ANY,
    FILE,
    FOLDER,
    OUT_PICTURE,
    PX,
    SEED,
    Written,
    exported,
    into_folder,
    named_kinds,
    progress_bars,
    tell_meanwhile,
    typed,
    wished,
)
from nesgan_game.files import write_bytes
from nesgan_game.folders import new_folder
from nesgan_game.seeds import stream

if TYPE_CHECKING:
    from nesgan_game.imaging.screen import Screen
    from nesgan_game.level.stage import Stage


@click.command()
@click.option("--seed", type=SEED, default=0, show_default=True)
@click.option("--count", type=click.IntRange(1, 100_000), default=8, show_default=True)
@click.option("--theme", metavar="NAME|FILE", help="A theme by name or file; another one every screen without it.")
@click.option("--model", type=ANY, help="An exported network (.onnx) or a training run instead of the shipped one.")
@click.option("--contact", is_flag=True, help="Write contact.png as well: all screens in rows of six.")
@click.option("--rom", is_flag=True, help="Write screens.nes as well: a book of up to 45 screens for the console.")
@into_folder
def paint(
    seed: int, count: int, theme: str | None, model: Path | None, contact: bool, rom: bool, out: Path, force: bool
) -> int:
    """Paint imaginary screens as PNG."""
    from nesgan_game.hardware.screen_rom import MOST_SCREENS, screen_rom
    from nesgan_game.imaging.contact_sheet import save_contact
    from nesgan_game.imaging.read_image import CONTACT
    from nesgan_game.library.export.nes_hardware import TABLE, within_table
    from nesgan_game.library.tile import many
    from nesgan_game.paint.dcgan_painter import DcganPainter, theme_palettes
    from nesgan_game.paint.theme_registry import find_theme
    from nesgan_game.paint.themes import ModelFacts, sample_theme
    from nesgan_game.rolemap.random_layouts import imagine

    if rom and count > MOST_SCREENS:
        raise click.UsageError(f"--rom holds {MOST_SCREENS} screens at most.")
    asked = None if theme is None else find_theme(theme)
    painted: list[Screen] = []
    merged: list[int] = []
    with new_folder(out, by="paint", force=force) as folder:
        artist = open_artist(model)
        for number in progress_bars()(range(count), unit="screen", disable=None):
            rng = stream(seed, "paint", number)
            if isinstance(artist, DcganPainter):
                (screen,) = artist.paint(theme_palettes(rng, asked)[1], rng)
            else:
                look = sample_theme(rng, asked, cast(ModelFacts, artist.facts))
                screen = artist.paint(imagine(rng), look, rng)
            screen.save(folder / f"screen-{seed}-{number:03d}.png")
            if contact or rom:
                painted.append(screen)
        if contact:
            save_contact(folder / CONTACT, painted)
        if rom:
            fitted = [within_table(screen) for screen in painted]
            write_bytes(folder / "screens.nes", screen_rom(fitted))
            merged = [number for number, screen in enumerate(painted) if fitted[number] is not screen]
    click.echo(f"{many(count, 'screen')} in {out}")
    if merged:
        told = ", ".join(map(str, merged))
        click.echo(f"More than {TABLE} patterns, so that screens.nes shows a few by their nearest: screen {told}.")
    return 0


@click.command()
@click.argument("pictures", nargs=-1, type=ANY)
@click.option("--hud", is_flag=True, help="Leave out the top two rows of cells (32 px) of PICTURES.")
@click.option("--skip-top", "top", type=PX, help="Pixels to leave out of PICTURES, counted at their own size:")
@click.option("--skip-bottom", "bottom", type=PX, help="one pixel of a picture enlarged 3 times is 3 of its pixels.")
@click.option("--skip-left", "left", type=PX)
@click.option("--skip-right", "right", type=PX)
@click.option("--scale", type=float, help="How often PICTURES were enlarged, as 6 or 2.5; found without it.")
@click.option("--grid", type=(PX, PX), metavar="X Y", help="Where their first cell is, at their own size.")
@click.option("--spacing", type=click.IntRange(0, 8), help="Pixels between their tiles; --grid is then the margin.")
@click.option("--seed", type=SEED, default=0, show_default=True)
@click.option("--model", type=ANY, help="An exported network (.onnx) or a training run instead of the shipped one.")
@named_kinds("Write it also for other tools: tiled, godot, ldtk, aseprite, palettes, hardware, or all.")
@into_folder
def tiles(
    pictures: tuple[Path, ...],
    hud: bool,
    scale: float | None,
    grid: tuple[int, int] | None,
    spacing: int | None,
    seed: int,
    model: Path | None,
    kinds: str,
    out: Path,
    force: bool,
    **skipped: int | None,
) -> int:
    """Make a tile library, from PICTURES (or folders of them) or from freshly painted screens."""
    from nesgan_game.library.audit import html_report
    from nesgan_game.library.export.formats import chosen
    from nesgan_game.library.from_dcgan import library_from_dcgan
    from nesgan_game.library.picture_library import library_of_pictures
    from nesgan_game.library.tile import many
    from nesgan_game.library.tile_library import TileLibrary
    from nesgan_game.paint.dcgan_painter import DcganPainter
    from nesgan_game.tiles import from_pictures

    given = {side: px for side, px in skipped.items() if px is not None}
    if pictures and model:
        raise click.UsageError("Give PICTURES or --model, not both.")
    cut = from_pictures.Cut(scale=scale, grid=grid, spacing=spacing)
    if (hud or given or cut != from_pictures.Cut()) and not pictures:
        raise click.UsageError("--hud, --skip-..., --scale, --grid and --spacing need PICTURES.")
    if hud and "top" in given:
        raise click.UsageError("Give --hud or --skip-top, not both.")
    exports = chosen(kinds)
    with new_folder(out, by="tiles", force=force) as folder:
        if pictures:
            top = {"top": from_pictures.HUD_PX} if hud else {}
            trim = from_pictures.Trim(**top, **given)
            library = library_of_pictures(
                pictures, folder, name=_named(out), trim=trim, cut=cut, seed=seed, tell=tell_meanwhile
            )
        else:
            artist = open_artist(model)
            library = (
                library_from_dcgan(artist, seed)
                if isinstance(artist, DcganPainter)
                else TileLibrary.generate(seed=seed, painter=artist)
            )
            library.save(folder)
        library.export(folder, exports)
        html_report.write(library, folder)
    click.echo(f"{many(len(library), 'tile')} in {out}")
    return 0


@click.command()
@click.option("--seed", type=SEED, default=0, show_default=True)
@click.option("--stages", "count", type=click.IntRange(1, 99), default=6, show_default=True)
@click.option("--library", "folder", type=FOLDER, help="Build from this tile library instead of painting one a stage.")
@click.option("--theme", metavar="NAME|FILE", help="A theme by name or file for all stages; without it they differ.")
@click.option(
    "--difficulty", type=click.FloatRange(0, 1), help="0 easy to 1 hard; rises from stage to stage without it."
)
@wished
@click.option("--storyboard", is_flag=True, help="Write stage-NN-storyboard.png too: rooms, graph, secrets, beats.")
@click.option("--route", is_flag=True, help="Draw the proof's way over the previews.")
@click.option("--lean", is_flag=True, help="Write tilesets without the libraries that they come from.")
@click.option(
    "--layers",
    type=click.Choice(["plain", "by_role"]),
    default="plain",
    show_default=True,
    help="by_role: a tile layer for each kind of collision, the night as a picture, for loaders that know no roles.",
)
@click.option("--collision", is_flag=True, help="Add object layers of merged rectangles to collide with.")
@click.option("--animated", is_flag=True, help="Let water and windows move, by frames of tiles.")
@exported
@into_folder
def build(
    seed: int,
    count: int,
    folder: Path | None,
    theme: str | None,
    difficulty: float | None,
    storyboard: bool,
    route: bool,
    lean: bool,
    layers: str,
    collision: bool,
    animated: bool,
    kinds: str,
    tile_px: str,
    out: Path,
    force: bool,
    **wishes: Any,
) -> int:
    """Assemble a castle of proved stages: .tmx with tilesets, a preview of each, castle.json."""
    from nesgan_game.game.view.sheets.stage_picture import save_stage_picture
    from nesgan_game.game.view.sheets.storyboard import save_storyboard
    from nesgan_game.level.castle import Castle
    from nesgan_game.level.controls import Controls
    from nesgan_game.level.exports.stage_exports import chosen_exports, export_stages
    from nesgan_game.level.formats.castle_folder import write_castle
    from nesgan_game.level.planning.feasible import refuse_impossible
    from nesgan_game.level.stage_source import stage_places
    from nesgan_game.library.tile_library import TileLibrary

    if typed("--tile-px") and not kinds:
        raise click.UsageError("--tile-px is for what --export writes: give both, or neither.")
    lines: list[str] = []

    def tell(path: Path, stage: Stage) -> None:
        if storyboard:
            save_storyboard(stage, path.with_name(f"{path.stem}-storyboard.png"))
        second = f", to its second exit in {stage.branch_proof.ticks}" if stage.branch_proof else ""
        told = f"{len(stage.rooms)} rooms, {stage.theme}, proved in {_ticks(stage)} ticks{second}"
        lines.append(f"{out / path.name}: {told}")  # printed when the map stands there
        bar.update()

    controls, exports = Controls(**wishes), chosen_exports(kinds)
    refuse_impossible(controls, seed)  # before anything is painted
    with new_folder(out, by="build", force=force) as new:
        library = TileLibrary.load(folder) if folder else None
        castle = Castle(seed, count, library=library, theme=theme, difficulty=difficulty, controls=controls)
        draw = partial(save_stage_picture, route=route)
        maps: dict[str, Any] = {"layers": layers, "collision": collision, "animated": animated}
        with progress_bars()(total=len(stage_places(castle)), unit="stage", disable=None) as bar:
            index = write_castle(castle, new, __version__, lean=lean, tell=tell, draw=draw, **maps)
        export_stages(
            [castle.build(*place)[0] for place in stage_places(castle)] if exports else [],
            new,
            exports,
            tile_px=int(tile_px),
        )
    click.echo("\n".join(lines))
    click.echo(f"{out / index.name}: play it with nesgan-game play --castle {out}")
    return 0


@click.command()
@click.argument("level", type=FILE)
@click.option("--route", is_flag=True, help="Draw the way of its proof over it.")
@click.option("--storyboard", is_flag=True, help="Draw its storyboard instead: rooms, graph, locks, secrets, beats.")
@click.option("--out", type=OUT_PICTURE, required=True)
def render(level: Path, route: bool, storyboard: bool, out: Path) -> int:
    """Draw a whole level as PNG, with everybody and everything in it."""
    from nesgan_game.game.view.sheets.stage_picture import save_stage_picture
    from nesgan_game.game.view.sheets.storyboard import save_storyboard
    from nesgan_game.level.formats.tmx import read_tmx
    from nesgan_game.level.proof.validate import with_proof

    stage = read_tmx(level)
    if (route or storyboard) and stage.proof is None:
        stage = with_proof(stage, level)
    if storyboard:
        save_storyboard(stage, out)
    else:
        save_stage_picture(stage, out, route=route)
    click.echo(str(out))
    return 0


@click.command()
@click.option("--model", type=FILE, help="An exported painter; the shipped one of objects without it.")
@click.option("--seed", type=SEED, default=0, show_default=True)
@click.option("--count", type=click.IntRange(1, 100), default=12, show_default=True, help="Of each kind.")
@click.option("--nameless", is_flag=True, help="Leave out the kinds' names, to see whether people find them.")
@click.option("--out", type=OUT_PICTURE, required=True)
def objects(model: Path | None, seed: int, count: int, nameless: bool, out: Path) -> int:
    """Paint objects of every kind on one sheet; or creatures, by a network of those."""
    from nesgan_game.paint.creatures.creature_painter import CreaturePainter
    from nesgan_game.paint.creatures.creature_sheet import creature_sheet
    from nesgan_game.paint.object_painter import ObjectPainter
    from nesgan_game.paint.object_sheet import object_sheet, save_object_sheet
    from nesgan_game.paint.onnx_model import read_facts

    if model is not None and read_facts(model).get("arch") == "creatures":
        sheet = creature_sheet(CreaturePainter.load(model), count)
    else:
        sheet = object_sheet(ObjectPainter.load(model), seed, count, named=not nameless)
    save_object_sheet(sheet, out)
    click.echo(str(out))
    return 0


@click.command()
@click.argument("castle", type=ANY)
def seal(castle: Path) -> int:
    """Prove the changed maps of a CASTLE folder again and write its castle.json anew."""
    from nesgan_game.level.formats.castle_folder import seal_castle

    index = seal_castle(castle)
    click.echo(f"{index}: sealed; play it with nesgan-game play --castle {index.parent}")
    return 0


@click.command()
@click.option("--out", type=Written(".tiled-project"), required=True, help="As in my.tiled-project.")
def tiled_project(out: Path) -> int:
    """Write a project for Tiled that knows this package's kinds of objects, their properties and the roles."""
    from nesgan_game.files import write_json
    from nesgan_game.level.formats.tiled_project import project

    write_json(out, project())
    click.echo(f"{out}: open it in Tiled, then a map beside it")
    return 0


def _named(out: Path) -> str:
    """The name of a folder as text, which those of files need not be; without a look at where links lead."""
    return Path(os.path.abspath(out)).name.encode(errors="backslashreplace").decode()


def _ticks(stage: Stage) -> int:
    return stage.proof.ticks if stage.proof else 0
