"""The command line: `nesgan-game COMMAND`. Exit status 0 fine, 1 a NesganError told in one line, 2 wrong usage."""

from __future__ import annotations

import json
import logging
import os
import secrets
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import click

from nesgan_game import __version__
from nesgan_game.errors import ConfigError, NesganError
from nesgan_game.files import write_json

if TYPE_CHECKING:
    from nesgan_game.game.app.session import Stages
    from nesgan_game.level.stage import Stage
    from nesgan_game.library.tile_library import TileLibrary
    from nesgan_game.paint.dcgan_painter import Dreamer
    from nesgan_game.paint.painter import Painter

_FOLDER = click.Path(file_okay=False, path_type=Path)
_FILE = click.Path(dir_okay=False, path_type=Path)
_ANY = click.Path(path_type=Path)
_SEED = click.IntRange(0, 2**32 - 1)
_PX = click.IntRange(0, 8192)


def _wishes(command: Callable[..., int]) -> Callable[..., int]:
    """Options that ask something of stages, named as the fields of Controls."""
    options = (
        click.option("--rooms", type=int, help="Rooms on the main path of a stage."),
        click.option("--length", type=int, metavar="CELLS", help="Cells walked through on the main path of a stage."),
        click.option("--branches", type=int, help="Side paths of a stage, each with a reward at its end."),
        click.option("--verticality", type=float, help="0 flat to 1 a tower."),
        click.option("--enemies", type=float, default=1.0, show_default=True, help="Factor on the number of enemies."),
        click.option("--locks/--no-locks", default=None, help="Bar the way with a locked door; or never."),
    )
    for option in reversed(options):
        command = option(command)
    return command


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="nesgan-game")
def cli() -> None:
    """Dream up NES games: paint screens, cut tiles, assemble stages, prove and play them."""


@cli.command()
@click.option("--seed", type=_SEED, help="The castle's number; a new one is drawn without it.")
@click.option("--level", type=_FILE, help="Play this .tmx, or this castle.json, instead of a fresh castle.")
@click.option("--castle", type=_ANY, help="Play a castle that `build` wrote: its folder or castle.json.")
@click.option("--library", "folder", type=_FOLDER, help="Build the castle from this tile library.")
@click.option("--replay", type=_FILE, help="Play back a recording.")
@click.option("--record", type=_FILE, help="Record the inputs into this file.")
@click.option("--scale", type=click.IntRange(1, 16), help="Window size in multiples of 256x224; what fits without it.")
@click.option("--headless", is_flag=True, help="Run without a window and print one line of JSON.")
@click.option("--ticks", type=click.IntRange(0, 10_000_000), default=600, show_default=True, help="How long, headless.")
@click.option("--verbose", is_flag=True, help="Tell how long things took.")
def play(
    seed: int | None,
    level: Path | None,
    castle: Path | None,
    folder: Path | None,
    replay: Path | None,
    record: Path | None,
    scale: int | None,
    headless: bool,
    ticks: int,
    verbose: bool,
) -> int:
    """Play: a fresh castle at every launch."""
    from nesgan_game.game.app import runner
    from nesgan_game.game.app.replay import Replay

    if sum(given is not None for given in (level, castle, folder)) > 1:
        raise click.UsageError("Give one of --level, --castle and --library.")
    recording = Replay.load(replay) if replay else None
    if recording is not None:
        seed = recording.seed
    elif seed is None:
        seed = 0 if headless else secrets.randbelow(100_000)
    stages = _stages(seed, level, castle, folder)
    if headless:
        inputs = recording.inputs if recording else None
        click.echo(json.dumps(runner.headless(stages, seed=seed, ticks=ticks, inputs=inputs)))
        return 0
    return runner.play(stages, seed=seed, scale=scale, record=record, replay=replay, verbose=verbose)


@cli.command()
@click.option("--seed", type=_SEED, default=0, show_default=True)
@click.option("--count", type=click.IntRange(1, 100_000), default=8, show_default=True)
@click.option("--theme", help="One of the themes; a different one for every screen without it.")
@click.option("--model", type=_ANY, help="An exported network (.onnx) or a training run instead of the shipped one.")
@click.option("--contact", is_flag=True, help="Write contact.png as well: all screens in rows of six.")
@click.option("--out", type=_FOLDER, required=True)
def paint(seed: int, count: int, theme: str | None, model: Path | None, contact: bool, out: Path) -> int:
    """Paint imaginary screens as PNG."""
    import numpy as np
    from tqdm import tqdm

    from nesgan_game.imaging.contact_sheet import save_contact
    from nesgan_game.paint.dcgan_painter import Dreamer, theme_palettes
    from nesgan_game.paint.themes import ModelFacts, sample_theme
    from nesgan_game.rolemap.random_layouts import imagine

    artist = _artist(model)
    painted = []
    for number in tqdm(range(count), unit="screen", disable=None):
        rng = np.random.default_rng([seed, number])
        if isinstance(artist, Dreamer):
            (screen,) = artist.dream(theme_palettes(rng, theme)[1], rng)
        else:
            look = sample_theme(rng, theme, cast(ModelFacts, artist.facts))
            screen = artist.paint(imagine(rng), look, rng)
        screen.save(out / f"screen-{seed}-{number:03d}.png")
        if contact:
            painted.append(screen)
    if contact:
        save_contact(out / "contact.png", painted)
    click.echo(f"{count} screens in {out}")
    return 0


@cli.command()
@click.argument("pictures", nargs=-1, type=_ANY)
@click.option("--hud", is_flag=True, help="Leave out the top two rows of cells (32 px) of PICTURES.")
@click.option("--skip-top", "top", type=_PX, help="Pixels to leave out of PICTURES, counted at their own size:")
@click.option("--skip-bottom", "bottom", type=_PX, help="one pixel of a picture enlarged 3 times is 3 of its pixels.")
@click.option("--skip-left", "left", type=_PX)
@click.option("--skip-right", "right", type=_PX)
@click.option("--seed", type=_SEED, default=0, show_default=True)
@click.option("--model", type=_ANY, help="An exported network (.onnx) or a training run instead of the shipped one.")
@click.option(
    "--export",
    "kinds",
    default="",
    metavar="KIND,...",
    help="Write it also for other tools: tiled, godot, ldtk, aseprite, palettes, hardware, or all.",
)
@click.option("--out", type=_FOLDER, required=True)
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
    from nesgan_game.library.from_dcgan import dream
    from nesgan_game.library.tile_library import TileLibrary
    from nesgan_game.paint.dcgan_painter import Dreamer

    given = {side: px for side, px in skipped.items() if px is not None}
    if pictures and model:
        raise click.UsageError("Give PICTURES or --model, not both.")
    if (hud or given) and not pictures:
        raise click.UsageError("--hud and --skip-... need PICTURES.")
    if hud and "top" in given:
        raise click.UsageError("Give --hud or --skip-top, not both.")
    exports = chosen(kinds)
    if pictures:
        library = _library_of(pictures, hud, given, seed, out)
    else:
        artist = _artist(model)
        library = (
            dream(artist, seed) if isinstance(artist, Dreamer) else TileLibrary.generate(seed=seed, painter=artist)
        )
        library.save(out)
    library.export(out, exports)
    html_report.write(library, out)
    click.echo(f"{len(library)} tiles in {out}")
    return 0


@cli.command()
@click.option("--seed", type=_SEED, default=0, show_default=True)
@click.option("--stages", "count", type=click.IntRange(1, 99), default=6, show_default=True)
@click.option("--library", "folder", type=_FOLDER, help="Build from this tile library instead of painting one a stage.")
@click.option("--theme", help="One of the themes for all stages; a different one for every stage without it.")
@click.option(
    "--difficulty", type=click.FloatRange(0, 1), help="0 easy to 1 hard; rises from stage to stage without it."
)
@_wishes
@click.option("--lean", is_flag=True, help="Write tilesets without the libraries that they come from.")
@click.option("--out", type=_FOLDER, required=True)
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
    from nesgan_game.library.tile_library import TileLibrary

    def tell(path: Path, stage: Stage) -> None:
        click.echo(f"{path}: {len(stage.rooms)} rooms, {stage.theme}, proved in {_ticks(stage)} ticks")

    library = TileLibrary.load(folder) if folder else None
    controls = Controls(**wishes)
    castle = Castle(seed, count, library=library, theme=theme, difficulty=difficulty, controls=controls)
    index = write_castle(castle, out, __version__, lean=lean, tell=tell)
    click.echo(f"{index}: play it with nesgan-game play --castle {out}")
    return 0


@cli.command()
@click.argument("levels", metavar="LEVEL...", nargs=-1, required=True, type=_FILE)
def check(levels: tuple[Path, ...]) -> int:
    """Prove that levels can be won and lock nobody in, and print the routes; or say what is wrong, and where."""
    from nesgan_game.level.formats.tmx import read_tmx
    from nesgan_game.level.proof.validate import examine

    for level in levels:
        proof = examine(read_tmx(level), level)
        click.echo(" ".join(f"{row},{col}" for row, col in proof.route))
        click.echo(f"{level}: playable in {proof.ticks} ticks ({proof.ticks / 60:.0f} s)")
    return 0


@cli.command()
@click.argument("level", type=_FILE)
@click.option("--out", type=_FILE, required=True)
def render(level: Path, out: Path) -> int:
    """Draw a whole level as PNG."""
    from nesgan_game.level.formats.tmx import read_tmx
    from nesgan_game.level.render import save_picture

    save_picture(read_tmx(level), out)
    click.echo(str(out))
    return 0


@cli.command()
@click.option("--model", type=_FILE, help="An exported object painter; the shipped one without it.")
@click.option("--seed", type=_SEED, default=0, show_default=True)
@click.option("--count", type=click.IntRange(1, 100), default=12, show_default=True, help="Of each kind.")
@click.option("--nameless", is_flag=True, help="Leave out the kinds' names, to see whether people find them.")
@click.option("--out", type=_FILE, required=True)
def objects(model: Path | None, seed: int, count: int, nameless: bool, out: Path) -> int:
    """Paint objects of every kind on one sheet."""
    from nesgan_game.paint.object_painter import ObjectPainter
    from nesgan_game.paint.object_sheet import object_sheet, save_object_sheet

    save_object_sheet(object_sheet(ObjectPainter.load(model), seed, count, named=not nameless), out)
    click.echo(str(out))
    return 0


@cli.command()
@click.option("--data", type=_FOLDER, help="Folder of described tile sheets; any pictures for dcgan; not for objects.")
@click.option("--out", type=_FOLDER, required=True, help="Folder of the run.")
@click.option("--arch", type=click.Choice(["layout", "dcgan", "objects"]), help="Kind of network; layout without it.")
@click.option("--steps", type=click.IntRange(1), help="Training steps.")
@click.option("--batch-size", type=click.IntRange(8), help="Pictures of one step, in each process.")
@click.option("--scenes", type=click.IntRange(1), help="Scenes composed to learn from.")
@click.option("--save-every", type=click.IntRange(1), help="Steps between two checkpoints.")
@click.option("--seed", type=_SEED, default=0, show_default=True)
@click.option("--resume", is_flag=True, help="Go on from the run's last checkpoint.")
@click.option("--augment/--no-augment", default=None, help="Vary what is judged; usual for pictures of one's own.")
@click.option("--device", type=click.Choice(["auto", "cpu", "cuda"]), default="auto", show_default=True)
@click.option("--precision", type=click.Choice(["auto", "32-true", "bf16-mixed", "16-mixed"]))
@click.option("--compile", is_flag=True, help="Compile the networks first: twice as fast, but needs a C++ compiler.")
@click.option("--sources", type=_FOLDER, help="Descriptions of the sheets; the shipped ones without it.")
def train(
    data: Path | None,
    out: Path,
    arch: str | None,
    seed: int,
    resume: bool,
    device: str,
    sources: Path | None,
    **given: Any,
) -> int:
    """Train a generator on tile sheets or pictures; the same command under torchrun trains on many processes."""
    _need_training_extra()
    from tqdm import tqdm

    from nesgan_game.dataset.collect import collect
    from nesgan_game.dataset.object_data import ObjectSet
    from nesgan_game.dataset.tile_sheets import DESCRIPTIONS
    from nesgan_game.model.checkpoint import read_run
    from nesgan_game.model.config import plan
    from nesgan_game.model.engine import leads
    from nesgan_game.model.objects.object_train import train_objects
    from nesgan_game.model.train import train

    if not leads():
        logging.disable(logging.WARNING)
    chosen = {name: value for name, value in given.items() if value is not None and (name, value) != ("compile", False)}
    networks, config = plan(out, arch, seed, chosen, resume=resume)
    quiet = None if leads() else True
    reading = partial(tqdm, desc="reading", disable=quiet)
    learn: Any
    if networks.arch == "objects":
        learn = partial(train_objects, ObjectSet(config.seed, config.scenes, bar=reading))
    elif data is None:
        raise click.UsageError("Missing option '--data'.")
    else:
        where = (networks.arch, data, sources or DESCRIPTIONS)
        crops, foreign = collect(*where, seed=config.seed, scenes=config.scenes, bar=reading)
        if foreign and not resume and "augment" not in chosen:
            config = replace(config, augment=True)
        learn = partial(train, crops)
    done = int(read_run(out)["step"]) if resume else 0
    with tqdm(total=config.steps, initial=done, desc="training", unit="step", disable=quiet) as bar:

        def tell(step: int, figures: dict[str, float]) -> None:
            bar.set_postfix({name: f"{value:.2f}" for name, value in figures.items()}, refresh=False)
            bar.update(step - bar.n)

        learn(out, config, networks, device=device, resume=resume, progress=tell)
    if leads():
        click.echo(f"{out}: trained; next: nesgan-game export {out} --out MODEL.onnx")
    return 0


@cli.command()
@click.argument("run", type=_FOLDER)
@click.option("--data", type=_FOLDER, help="Folder of the described tile sheets; not for objects.")
@click.option("--against", type=_FOLDER, multiple=True, help="A further run to measure beside it; as many as you like.")
@click.option("--sources", type=_FOLDER, help="Descriptions of the sheets; the shipped ones without it.")
@click.option(
    "--count",
    type=click.IntRange(4, 10_000),
    default=128,
    show_default=True,
    help="Screens to paint; of objects, a quarter as many of each kind and size.",
)
@click.option("--seed", type=_SEED, default=0, show_default=True)
@click.option("--json", "out", type=_FILE, help="Write the figures into this file as well.")
def evaluate(
    run: Path,
    data: Path | None,
    against: tuple[Path, ...],
    sources: Path | None,
    count: int,
    seed: int,
    out: Path | None,
) -> int:
    """Measure training runs against scenes they have not seen, beside the data's own figures."""
    _need_training_extra()
    from tqdm import tqdm

    from nesgan_game.dataset.tile_sheets import DESCRIPTIONS, load_families
    from nesgan_game.model.architectures import networks_of
    from nesgan_game.model.evaluate import evaluate, work
    from nesgan_game.model.objects import object_evaluate
    from nesgan_game.model.report import lines, report

    runs = (run, *against)
    if networks_of(run).arch == "objects":
        with tqdm(total=object_evaluate.work(len(runs)), desc="measuring", unit="kind", disable=None) as bar:
            table: Any = object_evaluate.evaluate_objects(runs, seed=seed, count=count // 4, progress=bar.update)
    elif data is None:
        raise click.UsageError("Missing option '--data'.")
    else:
        families = load_families(sources or DESCRIPTIONS, data)
        with tqdm(total=work(len(runs), count), desc="measuring", unit="screen", disable=None) as bar:
            table = evaluate(runs, families, seed=seed, count=count, progress=bar.update)
    told = report(table, runs, seed, count)
    if out:
        write_json(out, told)
    click.echo("\n".join(lines(told)))
    return 0


@cli.command()
@click.argument("folder", metavar="LIBRARY", type=_FOLDER)
@click.option("--data", type=_FOLDER, required=True, help="What was trained on: described tile sheets or pictures.")
@click.option("--reject", type=click.IntRange(1, 256), metavar="N", help="Also write the library without nearer tiles.")
@click.option("--out", type=_FOLDER, required=True)
def audit(folder: Path, data: Path, reject: int | None, out: Path) -> int:
    """Show for every tile the nearest training tile, and how many are copies."""
    from tqdm import tqdm

    from nesgan_game.library.audit import audit_files, html_report
    from nesgan_game.library.audit import compare as auditor
    from nesgan_game.library.audit.training_art import Collection
    from nesgan_game.library.tile_library import TileLibrary

    library = TileLibrary.load(folder)
    found = auditor.audit(library, Collection.open(data), progress=partial(tqdm, desc="comparing", disable=None))
    kept = auditor.reject(library, found, reject) if reject else library
    audit_files.write(library, found, out)
    html_report.write(library, out, found)
    near, floor = (f"{auditor.share(x, auditor.NEAR):.1%}" for x in (found.distances, found.floor))
    click.echo(f"{len(found.distances)} tiles, {near} copies or near copies; the training art against itself: {floor}")
    if reject:
        kept.save(out / "library")
        click.echo(f"{len(kept)} of {len(library)} tiles are {reject} or farther from it: {out / 'library'}")
    return 0


@cli.command()
@click.option("--data", type=_FOLDER, required=True, help="Folder of the described tile sheets.")
@click.option("--sources", type=_FOLDER, help="Descriptions of the sheets; the shipped ones without it.")
@click.option("--model", type=_FILE, help="An exported network (.onnx) instead of the shipped one.")
@click.option("--seed", type=_SEED, default=0, show_default=True)
@click.option("--out", type=_FILE, required=True, help="Where to write the labeller (.npz).")
def learn_roles(data: Path, sources: Path | None, model: Path | None, seed: int, out: Path) -> int:
    """Fit the labeller that tells the roles of foreign pictures, and say how well it does."""
    from tqdm import tqdm

    from nesgan_game.dataset.tile_sheets import DESCRIPTIONS, load_families
    from nesgan_game.paint.painter import Painter
    from nesgan_game.tiles.role_labels import fit_labeller

    families = load_families(sources or DESCRIPTIONS, data)
    bar = partial(tqdm, unit="screen", disable=None)
    labeller, reports = fit_labeller.teach(families, Painter.load(model), seed, bar)
    labeller.save(out)
    for name, told in reports.items():
        click.echo(f"{name}: balanced accuracy {told.balanced_accuracy:.3f}, of all cells {told.accuracy:.3f}")
        click.echo(told.table())
    click.echo(str(out))
    return 0


@cli.command()
@click.argument("run", type=_FOLDER)
@click.option("--out", type=_FILE, required=True)
def export(run: Path, out: Path) -> int:
    """Export the generator of a training run to ONNX."""
    _need_training_extra()
    from nesgan_game.model.architectures import networks_of
    from nesgan_game.model.export import export
    from nesgan_game.paint.themes import THEMES

    export(run, out, THEMES)
    command = (
        "objects --model {} --out FILE.png" if networks_of(run).arch == "objects" else "paint --model {} --out DIR"
    )
    click.echo(f"{out} ({out.stat().st_size / 1e6:.1f} MB); next: nesgan-game {command.format(out)}")
    return 0


@cli.command()
@click.argument("names", nargs=-1)
@click.option("--seed", type=_SEED, default=0, show_default=True)
@click.option("--share", type=click.FloatRange(0.0001, 1), default=1.0, show_default=True, help="Of the full amounts.")
@click.option("--screens", type=click.IntRange(1), default=200, show_default=True, help="Painted ones for left-over.")
@click.option("--data", type=_FOLDER, help="Folder of described tile sheets, for left-over of composed scenes too.")
@click.option("--sources", type=_FOLDER, help="Descriptions of the sheets; the shipped ones without it.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of a table.")
def bench(names: tuple[str, ...], as_json: bool, **given: Any) -> int:
    """Measure how fast this is, and how much deduplication leaves; NAMES of some benches, or all."""
    from nesgan_game.bench import BENCHES, Plan, table

    unknown = [name for name in names if name not in BENCHES]
    if unknown:
        raise ConfigError(f"no bench is called {unknown[0]!r}", "bench", f"use {', '.join(BENCHES)}")
    figures = [figure for name in names or BENCHES for figure in BENCHES[name](Plan(**given))]
    click.echo(json.dumps([asdict(figure) for figure in figures]) if as_json else table(figures))
    return 0


@cli.command()
@click.option("--count", type=click.IntRange(1, 1_000_000), default=100, show_default=True, help="How many stages.")
@click.option("--seed", type=_SEED, default=0, show_default=True, help="Of the first; the others count up from it.")
@click.option("--library", "folder", type=_FOLDER, help="Fill the stages from this tile library; painted without it.")
@click.option("--difficulty", type=click.FloatRange(0, 1), help="0 easy to 1 hard; what `Controls` says without it.")
@_wishes
@click.option("--controls", "effects", is_flag=True, help="Measure what each control moves instead.")
@click.option("--replay", is_flag=True, help="Play every proof in the game, and once more in another process.")
@click.option("--processes", type=click.IntRange(1, 1024), help="One for every core without it.")
@click.option("--scheduler", metavar="ADDRESS", help="Let the workers of a Dask cluster do it, as in tcp://host:8786.")
@click.option("--resume", is_flag=True, help="Go on with the survey in --out; with a larger --count, add to it.")
@click.option("--out", type=_FOLDER, required=True)
def survey(
    count: int,
    seed: int,
    folder: Path | None,
    effects: bool,
    replay: bool,
    processes: int | None,
    scheduler: str | None,
    resume: bool,
    out: Path,
    **wishes: Any,
) -> int:
    """Measure a population of stages: are all proved, how they differ, how long they take."""
    from tqdm import tqdm

    from nesgan_game.level.controls import Controls
    from nesgan_game.library.tile_library import TileLibrary
    from nesgan_game.survey import workers
    from nesgan_game.survey.control_sweep import work
    from nesgan_game.survey.run_survey import Plan, survey, survey_controls

    controls = Controls(**{name: value for name, value in wishes.items() if value is not None})
    plan = Plan(seed=seed, count=count, controls=controls, replay=replay)
    library = TileLibrary.load(folder) if folder else TileLibrary.generate(seed=seed)
    pool: workers.WorkerPool
    if scheduler:
        pool = workers.Cluster(scheduler)
    elif processes == 1 and not replay:  # a replay is to happen in another process
        pool = workers.alone
    else:
        pool = workers.Processes(processes or os.cpu_count() or 1)
    total = work(count) if effects else count * (2 if replay else 1)
    try:
        with tqdm(total=total, unit="stage", disable=None) as bar:
            if effects:
                lines = survey_controls(plan, library, out, pool, bar.update)
            else:
                lines = survey(plan, library, out, pool, bar.update, resume=resume)
    except KeyboardInterrupt:
        click.echo(f"interrupted; go on with --resume --out {out}", err=True)
        return 1
    click.echo("\n".join(lines))
    return 0


def _library_of(pictures: Sequence[Path], hud: bool, skipped: dict[str, int], seed: int, out: Path) -> TileLibrary:
    """The library cut from files or folders, saved; tells for every picture what four palettes cannot show of it."""
    from nesgan_game.files import write_bytes
    from nesgan_game.imaging.read_image import picture_files
    from nesgan_game.library.tile_library import TileLibrary
    from nesgan_game.tiles import from_pictures as foreign

    trim = foreign.Trim(**({"top": foreign.HUD_PX} if hud else {}), **skipped)
    slices = []
    for path in picture_files(pictures):
        slices.append(foreign.slice_file(path, trim))
        click.echo(slices[-1].summary())
    painted, notes = foreign.gather(slices)
    if notes["mean_oklab_shift"]:
        click.echo(f"one set of palettes for all pictures: colours moved by {notes['mean_oklab_shift']:.4f} on average")
    library = TileLibrary.from_screens(painted, name=out.name, seed=seed, provenance=notes)
    library.save(out)
    write_bytes(out / foreign.ERRORS, foreign.error_table(slices).encode())
    return library


def _artist(model: Path | None) -> Painter | Dreamer:
    """The shipped network, an exported one, or that of a training run."""
    from nesgan_game.paint.dcgan_painter import Dreamer, dreams
    from nesgan_game.paint.painter import Painter

    if model is None or not model.is_dir():
        return Dreamer.load(model) if model and dreams(model) else Painter.load(model)
    _need_training_extra()
    from nesgan_game.model.export import export
    from nesgan_game.paint.themes import THEMES

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "run.onnx"
        export(model, path, THEMES)
        return _artist(path)


def _stages(seed: int, level: Path | None, castle: Path | None, folder: Path | None) -> Stages:
    """What is to be played: one stage, a castle that was saved, or a fresh one."""
    if level is not None and level.suffix.lower() == ".json":
        level, castle = None, level
    if castle is not None:
        from nesgan_game.level.formats.castle_folder import read_castle

        return read_castle(castle)
    if level is not None:
        from nesgan_game.level.formats.tmx import read_tmx
        from nesgan_game.level.proof.validate import playable

        return playable(read_tmx(level), level)
    from nesgan_game.level.castle import Castle
    from nesgan_game.library.tile_library import TileLibrary

    return Castle(seed, library=TileLibrary.load(folder) if folder else None)


def _ticks(stage: Stage) -> int:
    return stage.proof.ticks if stage.proof else 0


def _need_training_extra() -> None:
    try:
        import lightning_fabric  # noqa: F401
        import torch  # noqa: F401
    except ImportError as error:
        raise ConfigError(
            f"training needs packages that are not installed ({error.name})",
            next_step="python -m pip install 'nesgan_game[train]'",
        ) from error


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit status."""
    logging.basicConfig(format="%(message)s", level=logging.WARNING)
    try:
        status = cli.main(args=None if argv is None else list(argv), prog_name="nesgan-game", standalone_mode=False)
    except click.exceptions.Abort:
        click.echo("interrupted", err=True)
        return 1
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except NesganError as error:
        click.echo(f"nesgan-game: {error}", err=True)
        return 1
    except MemoryError:
        click.echo("nesgan-game: there is not enough memory for this; give less or smaller input", err=True)
        return 1
    return int(status or 0)


if __name__ == "__main__":
    sys.exit(main())
