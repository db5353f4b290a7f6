"""Commands that make something: screens, tile libraries, castles, pictures of levels; and the proof of a level."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import click

from nesgan_game import __version__
from nesgan_game.cli.models import open_artist
from nesgan_game.cli.options import ANY, FILE, FOLDER, PX, SEED, progress_bars, wished
from nesgan_game.seeds import stream

if TYPE_CHECKING:
    from nesgan_game.level.stage import Stage


@click.command()
@click.option("--seed", type=SEED, default=0, show_default=True)
@click.option("--count", type=click.IntRange(1, 100_000), default=8, show_default=True)
@click.option("--theme", metavar="NAME|FILE", help="A theme by name or file; another one every screen without it.")
@click.option("--model", type=ANY, help="An exported network (.onnx) or a training run instead of the shipped one.")
@click.option("--contact", is_flag=True, help="Write contact.png as well: all screens in rows of six.")
@click.option("--out", type=FOLDER, required=True)
def paint(seed: int, count: int, theme: str | None, model: Path | None, contact: bool, out: Path) -> int:
    """Paint imaginary screens as PNG."""
    from nesgan_game.imaging.contact_sheet import save_contact
    from nesgan_game.paint.dcgan_painter import DcganPainter, theme_palettes
    from nesgan_game.paint.theme_registry import find_theme
    from nesgan_game.paint.themes import ModelFacts, sample_theme
    from nesgan_game.rolemap.random_layouts import imagine

    asked = None if theme is None else find_theme(theme)
    artist = open_artist(model)
    painted = []
    for number in progress_bars()(range(count), unit="screen", disable=None):
        rng = stream(seed, "paint", number)
        if isinstance(artist, DcganPainter):
            (screen,) = artist.paint(theme_palettes(rng, asked)[1], rng)
        else:
            look = sample_theme(rng, asked, cast(ModelFacts, artist.facts))
            screen = artist.paint(imagine(rng), look, rng)
        screen.save(out / f"screen-{seed}-{number:03d}.png")
        if contact:
            painted.append(screen)
    if contact:
        save_contact(out / "contact.png", painted)
    click.echo(f"{count} screens in {out}")
    return 0


@click.command()
@click.argument("pictures", nargs=-1, type=ANY)
@click.option("--hud", is_flag=True, help="Leave out the top two rows of cells (32 px) of PICTURES.")
@click.option("--skip-top", "top", type=PX, help="Pixels to leave out of PICTURES, counted at their own size:")
@click.option("--skip-bottom", "bottom", type=PX, help="one pixel of a picture enlarged 3 times is 3 of its pixels.")
@click.option("--skip-left", "left", type=PX)
@click.option("--skip-right", "right", type=PX)
@click.option("--seed", type=SEED, default=0, show_default=True)
@click.option("--model", type=ANY, help="An exported network (.onnx) or a training run instead of the shipped one.")
@click.option(
    "--export",
    "kinds",
    default="",
    metavar="KIND,...",
    help="Write it also for other tools: tiled, godot, ldtk, aseprite, palettes, hardware, or all.",
)
@click.option("--out", type=FOLDER, required=True)
def tiles(
    pictures: tuple[Path, ...],
    hud: bool,
    seed: int,
    model: Path | None,
    kinds: str,
    out: Path,
    **skipped: int | None,
) -> int:
    """Make a tile library, from PICTURES (or folders of them) or from freshly painted screens."""
    from nesgan_game.library.audit import html_report
    from nesgan_game.library.export.formats import chosen
    from nesgan_game.library.from_dcgan import library_from_dcgan
    from nesgan_game.library.picture_library import library_of_pictures
    from nesgan_game.library.tile_library import TileLibrary
    from nesgan_game.paint.dcgan_painter import DcganPainter
    from nesgan_game.tiles import from_pictures

    given = {side: px for side, px in skipped.items() if px is not None}
    if pictures and model:
        raise click.UsageError("Give PICTURES or --model, not both.")
    if (hud or given) and not pictures:
        raise click.UsageError("--hud and --skip-... need PICTURES.")
    if hud and "top" in given:
        raise click.UsageError("Give --hud or --skip-top, not both.")
    exports = chosen(kinds)
    if pictures:
        top = {"top": from_pictures.HUD_PX} if hud else {}
        trim = from_pictures.Trim(**top, **given)
        library = library_of_pictures(pictures, out, trim=trim, seed=seed, tell=click.echo)
    else:
        artist = open_artist(model)
        library = (
            library_from_dcgan(artist, seed)
            if isinstance(artist, DcganPainter)
            else TileLibrary.generate(seed=seed, painter=artist)
        )
        library.save(out)
    library.export(out, exports)
    html_report.write(library, out)
    click.echo(f"{len(library)} tiles in {out}")
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
@click.option("--lean", is_flag=True, help="Write tilesets without the libraries that they come from.")
@click.option("--out", type=FOLDER, required=True)
def build(
    seed: int,
    count: int,
    folder: Path | None,
    theme: str | None,
    difficulty: float | None,
    lean: bool,
    out: Path,
    **wishes: Any,
) -> int:
    """Assemble a castle of proved stages: .tmx with tilesets, a preview of each, castle.json."""
    from nesgan_game.level.castle import Castle
    from nesgan_game.level.controls import Controls
    from nesgan_game.level.formats.castle_folder import write_castle
    from nesgan_game.level.planning.feasible import refuse_impossible
    from nesgan_game.library.tile_library import TileLibrary

    def tell(path: Path, stage: Stage) -> None:
        click.echo(f"{path}: {len(stage.rooms)} rooms, {stage.theme}, proved in {_ticks(stage)} ticks")

    controls = Controls(**wishes)
    refuse_impossible(controls, seed)  # before anything is painted
    library = TileLibrary.load(folder) if folder else None
    castle = Castle(seed, count, library=library, theme=theme, difficulty=difficulty, controls=controls)
    index = write_castle(castle, out, __version__, lean=lean, tell=tell)
    click.echo(f"{index}: play it with nesgan-game play --castle {out}")
    return 0


@click.command()
@click.argument("levels", metavar="LEVEL...", nargs=-1, required=True, type=FILE)
def check(levels: tuple[Path, ...]) -> int:
    """Prove that levels can be won and lock nobody in, and print the routes; or say what is wrong, and where."""
    from nesgan_game.level.formats.tmx import read_tmx
    from nesgan_game.level.proof.validate import examine

    for level in levels:
        proof = examine(read_tmx(level), level)
        click.echo(" ".join(f"{row},{col}" for row, col in proof.route))
        click.echo(f"{level}: playable in {proof.ticks} ticks ({proof.ticks / 60:.0f} s)")
    return 0


@click.command()
@click.argument("level", type=FILE)
@click.option("--out", type=FILE, required=True)
def render(level: Path, out: Path) -> int:
    """Draw a whole level as PNG."""
    from nesgan_game.level.formats.tmx import read_tmx
    from nesgan_game.level.render import save_picture

    save_picture(read_tmx(level), out)
    click.echo(str(out))
    return 0


@click.command()
@click.option("--model", type=FILE, help="An exported object painter; the shipped one without it.")
@click.option("--seed", type=SEED, default=0, show_default=True)
@click.option("--count", type=click.IntRange(1, 100), default=12, show_default=True, help="Of each kind.")
@click.option("--nameless", is_flag=True, help="Leave out the kinds' names, to see whether people find them.")
@click.option("--out", type=FILE, required=True)
def objects(model: Path | None, seed: int, count: int, nameless: bool, out: Path) -> int:
    """Paint objects of every kind on one sheet."""
    from nesgan_game.paint.object_painter import ObjectPainter
    from nesgan_game.paint.object_sheet import object_sheet, save_object_sheet

    save_object_sheet(object_sheet(ObjectPainter.load(model), seed, count, named=not nameless), out)
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
@click.option("--out", type=FILE, required=True, help="Where to write the project, as in my.tiled-project.")
def tiled_project(out: Path) -> int:
    """Write a project for Tiled that knows this package's kinds of objects, their properties and the roles."""
    from nesgan_game.files import write_json
    from nesgan_game.level.formats.tiled_project import project

    write_json(out, project())
    click.echo(f"{out}: open it in Tiled, then a map beside it")
    return 0


def _ticks(stage: Stage) -> int:
    return stage.proof.ticks if stage.proof else 0
