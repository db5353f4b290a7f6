"""Commands that measure: how new tiles are, how fast the package is, what populations of stages are like."""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from nesgan_game.cli.options import FILE, FOLDER, SEED, progress_bars, wished
from nesgan_game.errors import ConfigError

if TYPE_CHECKING:
    from nesgan_game.bench.figure import Figure
    from nesgan_game.bench.figure import Plan as BenchPlan
    from nesgan_game.survey.run_survey import Plan
    from nesgan_game.survey.workers import WorkerPool


@click.command()
@click.argument("folder", metavar="LIBRARY", type=FOLDER)
@click.option("--data", type=FOLDER, required=True, help="What was trained on: described tile sheets or pictures.")
@click.option("--reject", type=click.IntRange(1, 256), metavar="N", help="Also write the library without nearer tiles.")
@click.option("--out", type=FOLDER, required=True)
def audit(folder: Path, data: Path, reject: int | None, out: Path) -> int:
    """Show for every tile the nearest training tile, and how many are copies."""
    tqdm = progress_bars()

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


@click.command()
@click.argument("names", nargs=-1)
@click.option("--seed", type=SEED, default=0, show_default=True)
@click.option("--share", type=click.FloatRange(0.0001, 1), default=1.0, show_default=True, help="Of the full amounts.")
@click.option("--screens", type=click.IntRange(1), default=200, show_default=True, help="Painted ones for left-over.")
@click.option("--data", type=FOLDER, help="Folder of described tile sheets, for left-over of composed scenes too.")
@click.option("--sources", type=FOLDER, help="Descriptions of the sheets; the shipped ones without it.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of a table.")
@click.option("--record", type=FILE, metavar="FILE", help="Add the ratios to a file of past ones.")
@click.option("--against", type=FILE, metavar="FILE", help="Say what became slower than a file of past ratios has it.")
@click.option("--page", type=FILE, metavar="FILE.md", help="Write the table as Markdown, with machine and versions.")
def bench(
    names: tuple[str, ...], as_json: bool, record: Path | None, against: Path | None, page: Path | None, **given: Any
) -> int:
    """Measure how fast this is, about a minute long; NAMES of some benches, or all that tell times."""
    from nesgan_game.bench import past_ratios, speed_page
    from nesgan_game.bench.all_benches import measured
    from nesgan_game.bench.figure import Plan, table
    from nesgan_game.files import write_bytes

    plan, past = Plan(**given), past_ratios.read(against) if against else []
    made = measured(names, plan)
    figures = [figure for some in made.values() for figure in some]
    click.echo(json.dumps([asdict(figure) for figure in figures]) if as_json else table(figures))
    if record:
        past_ratios.record(record, figures)
    if page:
        write_bytes(page, speed_page.page(figures).encode())
    return _slower(made, plan, past) if against else 0


def _slower(made: dict[str, list[Figure]], plan: BenchPlan, past: list[dict[str, Any]]) -> int:
    """Say what became slower, measured once more before it is said; status 1 where no machine's mood explains it."""
    from nesgan_game.bench.all_benches import measured
    from nesgan_game.bench.past_ratios import FAR, slower

    first = {one.name: one for some in made.values() for one in slower(some, past)}
    again = [name for name, some in made.items() if slower(some, past)]
    if not again:
        click.echo("nothing became slower", err=True)
        return 0
    second = [one for some in measured(again, plan).values() for one in slower(some, past) if one.name in first]
    sure = [min(one, first[one.name], key=lambda either: either.now) for one in second]
    for one in sure:
        click.echo(one.told(), err=True)
    return int(any(one.times > FAR for one in sure))


@click.command()
@click.option("--count", type=click.IntRange(1, 1_000_000), default=100, show_default=True, help="How many stages.")
@click.option("--seed", type=SEED, default=0, show_default=True, help="Of the first; the others count up from it.")
@click.option("--library", "folder", type=FOLDER, help="Fill the stages from this tile library; painted without it.")
@click.option("--difficulty", type=click.FloatRange(0, 1), help="0 easy to 1 hard; what `Controls` says without it.")
@wished
@click.option("--castles", is_flag=True, help="Measure all stages of --count castles; they grow harder.")
@click.option("--bare", is_flag=True, help="Leave out the tiles; castles have themes of their own then.")
@click.option("--controls", "effects", is_flag=True, help="Measure what each control moves instead.")
@click.option("--colours", is_flag=True, help="Measure how figures and grounds stand out instead, theme by theme.")
@click.option("--play", "playing", is_flag=True, help="Let bots play all stages of --count castles instead.")
@click.option("--random", "at_random", is_flag=True, help="Press buttons at random for a minute, --count times, twice.")
@click.option("--search", "searching", is_flag=True, help="Find every state of all stages of --count castles instead.")
@click.option(
    "--bots", "names", default="naive,skilled", show_default=True, help="Who plays: rush, naive, careful, skilled."
)
@click.option("--replay", is_flag=True, help="Play every proof in the game, and once more in another process.")
@click.option("--processes", type=click.IntRange(1, 1024), help="One for every core without it.")
@click.option("--scheduler", metavar="ADDRESS", help="Let the workers of a Dask cluster do it, as in tcp://host:8786.")
@click.option("--resume", is_flag=True, help="Go on with the survey in --out; with a larger --count, add to it.")
@click.option("--out", type=FOLDER, required=True)
def survey(
    count: int,
    seed: int,
    folder: Path | None,
    castles: bool,
    bare: bool,
    effects: bool,
    colours: bool,
    playing: bool,
    at_random: bool,
    searching: bool,
    names: str,
    replay: bool,
    processes: int | None,
    scheduler: str | None,
    resume: bool,
    out: Path,
    **wishes: Any,
) -> int:
    """Measure a population of stages: are all proved, how they differ, how long they take."""
    tqdm = progress_bars()

    from nesgan_game.level.castle import STAGES
    from nesgan_game.level.controls import Controls
    from nesgan_game.level.planning.feasible import refuse_impossible
    from nesgan_game.library.tile_library import TileLibrary
    from nesgan_game.survey import workers
    from nesgan_game.survey.control_sweep import work
    from nesgan_game.survey.play.random_survey import survey_random
    from nesgan_game.survey.run_survey import Plan, survey, survey_controls
    from nesgan_game.survey.state_search import survey_searches

    _check_modes(
        {"--play": playing, "--random": at_random, "--search": searching, "--colours": colours},
        {
            "--controls": effects,
            "--castles": castles,
            "--replay": replay,
            "--difficulty": wishes["difficulty"] is not None,
        },
    )
    if colours and (resume or scheduler):
        raise ConfigError("--colours keeps nothing to go on from", "survey", "leave out --resume, --scheduler")
    if castles and (effects or wishes["difficulty"] is not None):
        raise ConfigError("a castle's difficulty rises by itself", "survey", "leave out --controls and --difficulty")
    if bare and (folder or effects or colours):
        raise ConfigError("--bare has no tiles", "survey", "leave out --library, --controls and --colours")
    controls = Controls(**{name: value for name, value in wishes.items() if value is not None})
    refuse_impossible(controls, seed)  # before anything is painted
    plan = Plan(seed=seed, count=count, controls=controls, replay=replay, castles=castles)
    if colours:
        from nesgan_game.survey.colour_survey import survey_colours

        with tqdm(total=count, unit="stage", disable=None) as bar:
            told = survey_colours(plan, TileLibrary.load(folder) if folder else None, out, bar.update)
        click.echo("\n".join(told))
        return 0
    pool: workers.WorkerPool
    if scheduler:
        pool = workers.Cluster(scheduler)
    elif processes == 1 and not replay:  # a replay is to happen in another process
        pool = workers.alone
    else:
        pool = workers.Processes(processes or os.cpu_count() or 1)
    if playing:
        _play(plan, names, folder, out, pool, resume=resume)
        return 0
    if at_random:
        again = workers.Processes(processes or os.cpu_count() or 1)
        with tqdm(total=2 * count, unit="run", disable=None) as bar:
            lines = survey_random(plan.seeds, out, (pool, again), bar.update, resume=resume)
        click.echo("\n".join(lines))
        return 0
    if searching:
        with tqdm(total=STAGES * count, unit="stage", disable=None) as bar:
            lines = survey_searches(plan.seeds, controls, out, pool, bar.update, resume=resume)
        click.echo("\n".join(lines))
        return 0
    library = None if bare else TileLibrary.load(folder) if folder else TileLibrary.generate(seed=seed)
    total = work(count) if effects else plan.work()
    try:
        with tqdm(total=total, unit="stage", disable=None) as bar:
            if effects and library is not None:
                lines = survey_controls(plan, library, out, pool, bar.update)
            else:
                lines = survey(plan, library, out, pool, bar.update, resume=resume)
    except KeyboardInterrupt:
        click.echo(f"interrupted; go on with --resume --out {out}", err=True)
        return 1
    click.echo("\n".join(lines))
    return 0


def _check_modes(modes: dict[str, bool], wishes: dict[str, bool]) -> None:
    """Raise ConfigError where two kinds of survey are asked for at once, or one with what it does not take."""
    chosen = [name for name, asked in modes.items() if asked]
    others = chosen[1:] + [name for name, asked in wishes.items() if asked and chosen]
    if others:
        raise ConfigError(f"{chosen[0]} measures nothing else", "survey", f"leave out {', '.join(others)}")


def _play(plan: Plan, names: str, folder: Path | None, out: Path, pool: WorkerPool, *, resume: bool) -> None:
    """Let bots play castles. Raises ConfigError for a bot that nobody knows."""
    tqdm = progress_bars()

    from nesgan_game.game.bots.players import check_bot
    from nesgan_game.library.tile_library import TileLibrary
    from nesgan_game.survey.play.castle_play import CastleTask
    from nesgan_game.survey.play.play_survey import survey_play

    bots = tuple(dict.fromkeys(check_bot(name.strip()) for name in names.split(",")))
    tasks = [CastleTask(seed=seed, bots=bots, controls=plan.controls) for seed in plan.seeds]
    with tqdm(total=len(tasks), unit="castle", disable=None) as bar:
        told = survey_play(tasks, TileLibrary.load(folder) if folder else None, out, pool, bar.update, resume=resume)
    click.echo("\n".join(told))
