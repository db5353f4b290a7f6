"""The command line: `nesgan-game COMMAND`. Exit status 0 fine, 1 a NesganError told in one line, 2 wrong usage."""

from __future__ import annotations

import json
import logging
import secrets
import sys
from collections.abc import Sequence
from dataclasses import asdict, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from nesgan_game import __version__
from nesgan_game.errors import ConfigError, NesganError

if TYPE_CHECKING:
    from nesgan_game.game.session import Stages
    from nesgan_game.level.stage import Stage

_FOLDER = click.Path(file_okay=False, path_type=Path)
_FILE = click.Path(dir_okay=False, path_type=Path)
_SEED = click.IntRange(0, 2**32 - 1)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="nesgan-game")
def cli() -> None:
    """Dream up NES games: paint screens, cut tiles, assemble stages, prove and play them."""


@cli.command()
@click.option("--seed", type=_SEED, help="The castle's number; a new one is drawn without it.")
@click.option("--level", type=_FILE, help="Play this .tmx instead of a fresh castle.")
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
    folder: Path | None,
    replay: Path | None,
    record: Path | None,
    scale: int | None,
    headless: bool,
    ticks: int,
    verbose: bool,
) -> int:
    """Play: a fresh castle at every launch."""
    from nesgan_game.game import runner
    from nesgan_game.game.replay import Replay

    recording = Replay.load(replay) if replay else None
    if recording is not None:
        seed = recording.seed
    elif seed is None:
        seed = 0 if headless else secrets.randbelow(100_000)
    stages = _stages(seed, level, folder)
    if headless:
        inputs = recording.inputs if recording else None
        click.echo(json.dumps(runner.headless(stages, seed=seed, ticks=ticks, inputs=inputs)))
        return 0
    return runner.play(stages, seed=seed, scale=scale, record=record, replay=replay, verbose=verbose)


@cli.command()
@click.option("--seed", type=_SEED, default=0, show_default=True)
@click.option("--count", type=click.IntRange(1, 100_000), default=8, show_default=True)
@click.option("--theme", help="One of the themes; a different one for every screen without it.")
@click.option("--model", type=_FILE, help="An exported network (.onnx) instead of the shipped one.")
@click.option("--out", type=_FOLDER, required=True)
def paint(seed: int, count: int, theme: str | None, model: Path | None, out: Path) -> int:
    """Paint imaginary screens as PNG."""
    import numpy as np
    from tqdm import tqdm

    from nesgan_game.model.layouts import imagine
    from nesgan_game.paint.painter import Painter
    from nesgan_game.paint.themes import sample_theme

    painter = Painter.load(model)
    for number in tqdm(range(count), unit="screen", disable=None):
        rng = np.random.default_rng([seed, number])
        look = sample_theme(rng, theme)
        painter.paint(imagine(rng), look, rng).save(out / f"screen-{seed}-{number:03d}.png")
    click.echo(f"{count} screens in {out}")
    return 0


@cli.command()
@click.argument("pictures", nargs=-1, type=_FILE)
@click.option("--seed", type=_SEED, default=0, show_default=True)
@click.option("--out", type=_FOLDER, required=True)
def tiles(pictures: tuple[Path, ...], seed: int, out: Path) -> int:
    """Make a tile library, from PICTURES or from freshly painted screens."""
    from nesgan_game.library.library import TileLibrary

    if pictures:
        from nesgan_game.paint.pictures import read_picture

        library = TileLibrary.from_pictures([read_picture(path) for path in pictures], name=out.name, seed=seed)
    else:
        library = TileLibrary.generate(seed=seed)
    library.save(out)
    click.echo(f"{len(library)} tiles in {out}")
    return 0


@cli.command()
@click.option("--seed", type=_SEED, default=0, show_default=True)
@click.option("--stages", "count", type=click.IntRange(1, 99), default=1, show_default=True)
@click.option("--library", "folder", type=_FOLDER, help="Build from this tile library.")
@click.option(
    "--difficulty", type=click.FloatRange(0, 1), help="0 easy to 1 hard; rises from stage to stage without it."
)
@click.option("--out", type=_FOLDER, required=True)
def build(seed: int, count: int, folder: Path | None, difficulty: float | None, out: Path) -> int:
    """Assemble proved stages as .tmx with their tilesets and previews."""
    from nesgan_game.level.castle import Castle
    from nesgan_game.level.render import save_picture
    from nesgan_game.level.tiled import write_tmx
    from nesgan_game.library.library import TileLibrary

    library = TileLibrary.load(folder) if folder else None
    castle = Castle(seed=seed, library=library, difficulty=difficulty)
    for number in range(1, count + 1):
        stage, tiles_of = castle.build(number)
        path = write_tmx(stage, tiles_of, out)
        save_picture(stage, path.with_suffix(".png"))
        click.echo(f"{path}: {len(stage.rooms)} rooms, {stage.theme}, proved in {_ticks(stage)} ticks")
    return 0


@cli.command()
@click.argument("level", type=_FILE)
def check(level: Path) -> int:
    """Prove that a level can be finished, and print the route."""
    from nesgan_game.level.prove import prove
    from nesgan_game.level.tiled import read_tmx

    stage = read_tmx(level)
    proof = prove(stage)
    click.echo(" ".join(f"{row},{col}" for row, col in proof.route))
    click.echo(f"{level}: playable in {proof.ticks} ticks ({proof.ticks / 60:.0f} s)")
    return 0


@cli.command()
@click.argument("level", type=_FILE)
@click.option("--out", type=_FILE, required=True)
def render(level: Path, out: Path) -> int:
    """Draw a whole level as PNG."""
    from nesgan_game.level.render import save_picture
    from nesgan_game.level.tiled import read_tmx

    save_picture(read_tmx(level), out)
    click.echo(str(out))
    return 0


@cli.command()
@click.option("--data", type=_FOLDER, required=True, help="Folder of the described tile sheets.")
@click.option("--out", type=_FOLDER, required=True, help="Folder of the run.")
@click.option("--arch", type=click.Choice(["layout"]), default="layout", show_default=True)
@click.option("--steps", type=click.IntRange(1), help="Training steps.")
@click.option("--scenes", type=click.IntRange(1), help="Scenes composed to learn from.")
@click.option("--seed", type=_SEED, default=0, show_default=True)
@click.option("--resume", is_flag=True, help="Go on from the run's last checkpoint.")
@click.option("--compile", is_flag=True, help="Compile the networks first: twice as fast, but needs a C++ compiler.")
@click.option("--sources", type=_FOLDER, help="Descriptions of the sheets; the shipped ones without it.")
def train(data: Path, out: Path, arch: str, seed: int, resume: bool, sources: Path | None, **given: Any) -> int:
    """Train the generator on tile sheets."""
    del arch  # only one yet
    _need_training_extra()
    from tqdm import tqdm

    from nesgan_game.model.dataset import SceneCrops
    from nesgan_game.model.scenes import Composer
    from nesgan_game.model.sheets import DESCRIPTIONS, load_families
    from nesgan_game.model.train import TrainConfig, resumed_config, train

    names = {field.name for field in fields(TrainConfig)}
    chosen = {name: value for name, value in given.items() if name in names and value not in (None, False)}
    config = resumed_config(out, chosen) if resume else TrainConfig(seed=seed, **chosen)
    families = load_families(sources or DESCRIPTIONS, data)
    composer = Composer(families)
    scenes = (composer.scene(config.seed, n) for n in tqdm(range(config.scenes), desc="scenes", disable=None))
    crops = SceneCrops(list(scenes))
    with tqdm(total=config.steps, desc="training", unit="step", disable=None) as bar:

        def tell(step: int, figures: dict[str, float]) -> None:
            bar.n = step
            bar.set_postfix({name: f"{value:.2f}" for name, value in figures.items()})

        train(crops, out, config, resume=resume, progress=tell)
    click.echo(f"{out}: trained; next: nesgan-game export {out} --out MODEL.onnx")
    return 0


@cli.command()
@click.argument("run", type=_FOLDER)
@click.option("--data", type=_FOLDER, required=True, help="Folder of the described tile sheets.")
@click.option("--sources", type=_FOLDER, help="Descriptions of the sheets; the shipped ones without it.")
@click.option("--count", type=click.IntRange(4, 10_000), default=128, show_default=True, help="Screens to paint.")
@click.option("--seed", type=_SEED, default=0, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of a table.")
def evaluate(run: Path, data: Path, sources: Path | None, count: int, seed: int, as_json: bool) -> int:
    """Measure a training run against scenes it has not seen, beside the data's own figures."""
    _need_training_extra()
    from nesgan_game.model.evaluate import evaluate
    from nesgan_game.model.scenes import Composer
    from nesgan_game.model.sheets import DESCRIPTIONS, load_families

    composer = Composer(load_families(sources or DESCRIPTIONS, data))
    painted, floor = (asdict(figures) for figures in evaluate(run, composer, seed=seed, count=count))
    if as_json:
        click.echo(json.dumps({"painted": painted, "data": floor}, sort_keys=True))
        return 0
    click.echo(f"{'':<16}{'painted':>10}{'data':>10}")
    for name, value in painted.items():
        click.echo(f"{name:<16}{value:>10.3f}{floor[name]:>10.3f}")
    return 0


@cli.command()
@click.argument("run", type=_FOLDER)
@click.option("--out", type=_FILE, required=True)
def export(run: Path, out: Path) -> int:
    """Export the generator of a training run to ONNX."""
    _need_training_extra()
    from nesgan_game.model.export import export
    from nesgan_game.paint.themes import THEMES

    export(run, out, THEMES)
    click.echo(f"{out} ({out.stat().st_size / 1e6:.1f} MB); next: nesgan-game paint --model {out} --out DIR")
    return 0


def _stages(seed: int, level: Path | None, folder: Path | None) -> Stages:
    if level is not None:
        from nesgan_game.level.prove import prove
        from nesgan_game.level.tiled import read_tmx

        stage = read_tmx(level)
        if stage.proof is None:  # one that came with the file has been replayed in reading
            prove(stage)
        return stage
    from nesgan_game.level.castle import Castle
    from nesgan_game.library.library import TileLibrary

    return Castle(seed=seed, library=TileLibrary.load(folder) if folder else None).stage


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
    return int(status or 0)


if __name__ == "__main__":
    sys.exit(main())
