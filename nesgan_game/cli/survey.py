"""`nesgan-game survey`: what populations of stages are like, how bots get through them, what random input does."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from nesgan_game.cli.options import FOLDER, OUT_FOLDER, SEED, progress_bars, typed, wished
from nesgan_game.errors import INTERRUPTED

if TYPE_CHECKING:
    from nesgan_game.library.tile_library import TileLibrary
    from nesgan_game.survey.run_survey import Plan
    from nesgan_game.survey.workers import WorkerPool

Tell = Callable[[], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a survey is asked for, whatever it measures."""

    plan: Plan
    folder: Path | None
    """Of the tile library that stages are filled from."""
    bare: bool
    bots: str
    """Names, with commas between them."""
    processes: int | None
    scheduler: str | None
    resume: bool
    out: Path

    @property
    def given(self) -> TileLibrary | None:
        """The library that was asked for."""
        from nesgan_game.library.tile_library import TileLibrary

        return TileLibrary.load(self.folder) if self.folder else None

    @property
    def pool(self) -> WorkerPool:
        """Who does the work."""
        from nesgan_game.survey import workers

        if self.scheduler:
            return workers.Cluster(self.scheduler)
        if self.processes == 1 and not self.plan.replay:  # a replay is to happen in another process
            return workers.alone
        return self.others

    @property
    def others(self) -> WorkerPool:
        """Processes that are not this one."""
        from nesgan_game.survey import workers

        return workers.Processes(self.processes or os.cpu_count() or 1)


def _stages(asked: Asked, tell: Tell) -> list[str]:
    from nesgan_game.library.tile_library import TileLibrary
    from nesgan_game.survey.run_survey import survey

    library = None if asked.bare else asked.given or TileLibrary.generate(seed=asked.plan.seed)
    return survey(asked.plan, library, asked.out, asked.pool, tell, resume=asked.resume)


def _controls(asked: Asked, tell: Tell) -> list[str]:
    from nesgan_game.library.tile_library import TileLibrary
    from nesgan_game.survey.run_survey import survey_controls

    library = asked.given or TileLibrary.generate(seed=asked.plan.seed)
    return survey_controls(asked.plan, library, asked.out, asked.pool, tell)


def _colours(asked: Asked, tell: Tell) -> list[str]:
    from nesgan_game.survey.colour_survey import survey_colours

    return survey_colours(asked.plan, asked.given, asked.out, tell)


def _play(asked: Asked, tell: Tell) -> list[str]:
    """Raises ConfigError for a bot that nobody knows."""
    from nesgan_game.game.bots.players import check_bot
    from nesgan_game.survey.play.castle_play import CastleTask
    from nesgan_game.survey.play.play_survey import survey_play

    bots = tuple(dict.fromkeys(check_bot(name.strip()) for name in asked.bots.split(",")))
    tasks = [CastleTask(seed=seed, bots=bots, controls=asked.plan.controls) for seed in asked.plan.seeds]
    return survey_play(tasks, asked.given, asked.out, asked.pool, tell, resume=asked.resume)


def _random(asked: Asked, tell: Tell) -> list[str]:
    from nesgan_game.survey.play.random_survey import survey_random

    return survey_random(asked.plan.seeds, asked.out, (asked.pool, asked.others), tell, resume=asked.resume)


def _search(asked: Asked, tell: Tell) -> list[str]:
    from nesgan_game.survey.state_search import survey_searches

    return survey_searches(asked.plan.seeds, asked.plan.controls, asked.out, asked.pool, tell, resume=asked.resume)


def _trials(plan: Plan) -> int:
    from nesgan_game.survey.control_sweep import work

    return work(plan.count)


def _castle_stages(plan: Plan) -> int:
    from nesgan_game.level.castle import STAGES

    return STAGES * plan.count


@dataclass(frozen=True, slots=True, kw_only=True)
class Mode:
    """One of the things that a survey measures."""

    measure: Callable[[Asked, Tell], list[str]]
    """Measures into a folder; returns the lines to be shown."""
    unit: str = "stage"
    work: Callable[[Plan], int]
    """How many units there are."""
    without: tuple[str, ...] = ("--castles", "--replay", "--difficulty")
    """Options that it does not take, beside those of other modes."""
    resumes: bool = True
    """Whether it keeps what is done, and goes on from there."""


MODES = {
    "--play": Mode(measure=_play, unit="castle", work=lambda plan: plan.count),
    "--random": Mode(measure=_random, unit="run", work=lambda plan: 2 * plan.count),
    "--search": Mode(measure=_search, work=_castle_stages),
    "--colours": Mode(
        measure=_colours,
        work=lambda plan: plan.count,
        without=("--castles", "--replay", "--difficulty", "--resume", "--scheduler"),
        resumes=False,
    ),
    "--controls": Mode(measure=_controls, work=_trials, without=("--castles", "--replay", "--resume"), resumes=False),
    "": Mode(measure=_stages, work=lambda plan: plan.work(), without=()),
}
"""By the option that chooses them."""


@click.command()
@click.option("--count", type=click.IntRange(1, 1_000_000), default=100, show_default=True, help="How many stages.")
@click.option("--seed", type=SEED, default=0, show_default=True, help="Of the first; the others count up from it.")
@click.option("--library", "folder", type=FOLDER, help="Fill the stages from this tile library; painted without it.")
@click.option("--difficulty", type=click.FloatRange(0, 1), help="0 easy to 1 hard; what `Controls` says without it.")
@wished
@click.option("--castles", is_flag=True, help="Measure all stages of --count castles; they grow harder.")
@click.option("--bare", is_flag=True, help="Leave out the tiles; castles have themes of their own then.")
@click.option("--controls", is_flag=True, help="Measure what each control moves instead.")
@click.option("--colours", is_flag=True, help="Measure how figures and grounds stand out instead, theme by theme.")
@click.option("--play", is_flag=True, help="Let bots play all stages of --count castles instead.")
@click.option("--random", is_flag=True, help="Press buttons at random for a minute, --count times, twice.")
@click.option(
    "--search",
    is_flag=True,
    help="Find every state of all stages of --count castles instead, up to 1.5 million of each: a minute or two a "
    "stage, and 1.2 GB for each of --processes.",
)
@click.option(
    "--bots", "names", default="naive,skilled", show_default=True, help="Who plays: rush, naive, careful, skilled."
)
@click.option("--replay", is_flag=True, help="Play every proof in the game, and once more in another process.")
@click.option("--processes", type=click.IntRange(1, 1024), help="One for every core without it.")
@click.option("--scheduler", metavar="ADDRESS", help="Let the workers of a Dask cluster do it, as in tcp://host:8786.")
@click.option("--resume", is_flag=True, help="Go on with the survey in --out; with a larger --count, add to it.")
@click.option("--out", type=OUT_FOLDER, required=True)
def survey(
    count: int,
    seed: int,
    folder: Path | None,
    castles: bool,
    bare: bool,
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

    from nesgan_game.level.controls import Controls
    from nesgan_game.level.planning.feasible import refuse_impossible
    from nesgan_game.survey.journal import refuse_begun
    from nesgan_game.survey.run_survey import Plan

    modes = {option: wishes.pop(option.removeprefix("--")) for option in MODES if option}
    chosen = [option for option, asked_for in modes.items() if asked_for]
    mode = MODES[chosen[0] if chosen else ""]
    hard = wishes["difficulty"] is not None
    given = {"--castles": castles, "--replay": replay, "--difficulty": hard}
    given |= {"--resume": resume, "--scheduler": scheduler is not None}
    others = chosen[1:] + [option for option in mode.without if given[option]]
    if others:
        raise click.UsageError(f"{chosen[0]} measures nothing else: leave out {', '.join(others)}.")
    if typed("--bots") and mode is not MODES["--play"]:
        raise click.UsageError("--bots tells who plays: give --play as well.")
    if castles and hard:
        raise click.UsageError("A castle's difficulty rises by itself: leave out --difficulty.")
    if bare and (folder or mode in (MODES["--controls"], MODES["--colours"])):
        raise click.UsageError("--bare has no tiles: leave out --library, --controls and --colours.")
    controls = Controls(**{name: value for name, value in wishes.items() if value is not None})
    refuse_impossible(controls, seed)  # before anything is painted, as the next
    if mode.resumes and not resume:
        refuse_begun(out)
    plan = Plan(seed=seed, count=count, controls=controls, replay=replay, castles=castles)
    asked = Asked(
        plan=plan,
        folder=folder,
        bare=bare,
        bots=names,
        processes=processes,
        scheduler=scheduler,
        resume=resume,
        out=out,
    )
    try:
        with tqdm(total=mode.work(plan), unit=mode.unit, disable=None) as bar:
            lines = mode.measure(asked, bar.update)
    except KeyboardInterrupt:
        if not mode.resumes:
            raise
        click.echo(f"interrupted; go on with --resume --out {out}", err=True)
        return INTERRUPTED
    click.echo("\n".join(lines))
    return 0
