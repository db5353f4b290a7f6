"""Commands that teach networks and measure what they learnt; all but `learn-roles` need the extra "train"."""

from __future__ import annotations

import logging
from contextlib import nullcontext
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from nesgan_game.cli.options import (
    FILE,
    FOLDER,
    OUT_FOLDER,
    OUT_JSON,
    SEED,
    Written,
    need_training_extra,
    progress_bars,
)
from nesgan_game.files import write_json
from nesgan_game.folders import alone_in, refuse_busy

if TYPE_CHECKING:
    from nesgan_game.dataset.creature_data import CreatureSet


@click.command()
@click.option("--data", type=FOLDER, help="Folder of described tile sheets; any pictures for dcgan; not for objects.")
@click.option("--out", type=OUT_FOLDER, required=True, help="Folder of the run.")
@click.option(
    "--arch", type=click.Choice(["layout", "dcgan", "objects", "creatures"]), help="Kind of network; layout without it."
)
@click.option("--steps", type=click.IntRange(1), help="Training steps.")
@click.option("--batch-size", type=click.IntRange(8), help="Pictures of one step, in each process.")
@click.option("--scenes", type=click.IntRange(1), help="Scenes composed to learn from.")
@click.option("--save-every", type=click.IntRange(1), help="Steps between two checkpoints.")
@click.option("--seed", type=SEED, default=0, show_default=True)
@click.option("--resume", is_flag=True, help="Go on from the run's last checkpoint.")
@click.option("--augment/--no-augment", default=None, help="Vary what is judged; usual for pictures of one's own.")
@click.option("--device", type=click.Choice(["auto", "cpu", "cuda"]), default="auto", show_default=True)
@click.option("--precision", type=click.Choice(["auto", "32-true", "bf16-mixed", "16-mixed"]))
@click.option("--compile", is_flag=True, help="Compile the networks first: twice as fast, but needs a C++ compiler.")
@click.option("--sources", type=FOLDER, help="Descriptions of the sheets; the shipped ones without it.")
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
    need_training_extra()
    tqdm = progress_bars()

    from nesgan_game.dataset.collect import collect
    from nesgan_game.dataset.object_data import ObjectSet
    from nesgan_game.dataset.tile_sheets import DESCRIPTIONS
    from nesgan_game.model.checkpoint import clear_torn, read_run
    from nesgan_game.model.config import plan, refuse_held
    from nesgan_game.model.engine import leads
    from nesgan_game.model.objects.creature_train import CreatureTrainer
    from nesgan_game.model.objects.object_train import train_objects
    from nesgan_game.model.train import train

    if not leads():
        logging.disable(logging.WARNING)
    else:
        refuse_busy(out)  # before anything is read
        if not resume:
            refuse_held(out)
    chosen = {name: value for name, value in given.items() if value is not None and (name, value) != ("compile", False)}
    networks, config = plan(out, arch, seed, chosen, resume=resume)
    quiet = None if leads() else True
    reading = partial(tqdm, desc="reading", disable=quiet)
    learn: Any
    if networks.arch == "objects":
        learn = partial(train_objects, ObjectSet(config.seed, config.scenes, bar=reading))
    elif data is None:
        raise click.UsageError("Missing option '--data'.")
    elif networks.arch == "creatures":
        learn = partial(train_objects, _creatures(data, sources), kind=CreatureTrainer)
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

        with alone_in(out) if leads() else nullcontext():
            if leads():
                clear_torn(out)
                if not resume:
                    refuse_held(out)  # another program may have been faster
            learn(out, config, networks, device=device, resume=resume, progress=tell)
    if leads():
        click.echo(f"{out}: trained; next: nesgan-game export {out} --out MODEL.onnx")
    return 0


def _creatures(data: Path, sources: Path | None) -> CreatureSet:
    """The creatures of the described sheets in a folder."""
    from nesgan_game.dataset.creature_cuts import load_creatures
    from nesgan_game.dataset.creature_data import CreatureSet
    from nesgan_game.dataset.tile_sheets import DESCRIPTIONS

    return CreatureSet(load_creatures(sources or DESCRIPTIONS, data))


@click.command()
@click.argument("run", type=FOLDER)
@click.option("--data", type=FOLDER, help="Folder of the described tile sheets; not for objects.")
@click.option("--against", type=FOLDER, multiple=True, help="A further run to measure beside it; as many as you like.")
@click.option("--sources", type=FOLDER, help="Descriptions of the sheets; the shipped ones without it.")
@click.option(
    "--count",
    type=click.IntRange(4, 10_000),
    default=128,
    show_default=True,
    help="Screens to paint; of objects, a quarter as many of each kind and size.",
)
@click.option("--seed", type=SEED, default=0, show_default=True)
@click.option("--json", "out", type=OUT_JSON, help="Write the figures into this file as well.")
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
    need_training_extra()
    tqdm = progress_bars()

    from nesgan_game.dataset.tile_sheets import DESCRIPTIONS, load_families
    from nesgan_game.model.architectures import networks_of
    from nesgan_game.model.evaluate import evaluate, lines, report, work
    from nesgan_game.model.objects import creature_evaluate, object_evaluate

    runs, arch = (run, *against), networks_of(run).arch
    if arch == "objects":
        with tqdm(total=object_evaluate.work(len(runs)), desc="measuring", unit="kind", disable=None) as bar:
            table: Any = object_evaluate.evaluate_objects(runs, seed=seed, count=count // 4, progress=bar.update)
    elif data is None:
        raise click.UsageError("Missing option '--data'.")
    elif arch == "creatures":
        wanted = {"seed": seed, "count": count // 4}
        with tqdm(total=creature_evaluate.work(len(runs)), desc="measuring", unit="kind", disable=None) as bar:
            table = creature_evaluate.evaluate_creatures(runs, _creatures(data, sources), **wanted, progress=bar.update)
    else:
        families = load_families(sources or DESCRIPTIONS, data)
        with tqdm(total=work(len(runs), count), desc="measuring", unit="screen", disable=None) as bar:
            table = evaluate(runs, families, seed=seed, count=count, progress=bar.update)
    told = report(table, runs, seed, count)
    if out:
        write_json(out, told)
    click.echo("\n".join(lines(told)))
    return 0


@click.command()
@click.option("--data", type=FOLDER, required=True, help="Folder of the described tile sheets.")
@click.option("--sources", type=FOLDER, help="Descriptions of the sheets; the shipped ones without it.")
@click.option("--model", type=FILE, help="An exported network (.onnx) instead of the shipped one.")
@click.option("--seed", type=SEED, default=0, show_default=True)
@click.option("--out", type=Written(".npz"), required=True, help="Where to write the labeller (.npz).")
def learn_roles(data: Path, sources: Path | None, model: Path | None, seed: int, out: Path) -> int:
    """Fit the labeller that tells the roles of foreign pictures, and say how well it does."""
    tqdm = progress_bars()

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


@click.command()
@click.argument("run", type=FOLDER)
@click.option("--out", type=Written(".onnx"), required=True)
def export(run: Path, out: Path) -> int:
    """Export the generator of a training run to ONNX."""
    need_training_extra()
    from nesgan_game.model.architectures import networks_of
    from nesgan_game.model.export import export
    from nesgan_game.paint.theme_kinds import THEMES

    export(run, out, THEMES)
    whole = networks_of(run).arch in ("objects", "creatures")
    command = "objects --model {} --out FILE.png" if whole else "paint --model {} --out DIR"
    click.echo(f"{out} ({out.stat().st_size / 1e6:.1f} MB); next: nesgan-game {command.format(out)}")
    return 0
