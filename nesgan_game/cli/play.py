"""`nesgan-game play`: the game, in a window or without one."""

from __future__ import annotations

import datetime
import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from nesgan_game.cli.options import ANY, FILE, FOLDER, OUT_JSON, SEED, tell_meanwhile
from nesgan_game.files import shipped

if TYPE_CHECKING:
    from nesgan_game.game.app.keep.next_castle import NextCastle
    from nesgan_game.game.app.replay import Replay
    from nesgan_game.game.view.sprite_cache import SpriteCache
    from nesgan_game.level.stage_source import StageSource

DEFAULT_TICKS = 600
NAMED = ("easy", "normal", "hard")
"""As game.rules.difficulty has them; told here too, so that --help loads no game."""


@click.command()
@click.option("--seed", type=SEED, help="The castle's number; without it a new one is drawn, 0 with --headless.")
@click.option("--daily", is_flag=True, help="Play the castle of the day: its seed is the date.")
@click.option("--tutorial", is_flag=True, help="Play the stage that teaches every move.")
@click.option("--level", type=FILE, help="Play this .tmx, or this castle.json, instead of a fresh castle.")
@click.option("--castle", type=ANY, help="Play a castle that `build` wrote, by its seed: its folder or castle.json.")
@click.option("--library", "folder", type=FOLDER, help="Build the castle from this tile library.")
@click.option("--difficulty", type=click.Choice(NAMED), help="How hard; what the options say without it.")
@click.option("--assist/--no-assist", default=None, help="More energy, slower enemies, no deaths by falling; or not.")
@click.option("--replay", type=FILE, help="Play back a recording.")
@click.option("--record", type=OUT_JSON, metavar="FILE.json", help="Record the inputs into this file.")
@click.option("--scale", type=click.IntRange(1, 16), help="Window size in multiples of 256x224; what fits without it.")
@click.option("--no-pad", is_flag=True, help="Listen to no pads.")
@click.option("--headless", is_flag=True, help="Run without a window and print one line of JSON; --replay is checked.")
@click.option("--ticks", type=click.IntRange(0, 10_000_000), help="How long, headless: 600, or all of a recording.")
@click.option("--dream-enemies", is_flag=True, help="Let a network dream up how the castle's enemies look.")
@click.option("--verbose", is_flag=True, help="Tell how long things took.")
def play(
    seed: int | None,
    daily: bool,
    tutorial: bool,
    level: Path | None,
    castle: Path | None,
    folder: Path | None,
    difficulty: str | None,
    assist: bool | None,
    replay: Path | None,
    record: Path | None,
    scale: int | None,
    no_pad: bool,
    headless: bool,
    ticks: int | None,
    dream_enemies: bool,
    verbose: bool,
) -> int:
    """Play: a fresh castle at every launch."""
    from nesgan_game.game.app import runner
    from nesgan_game.game.app.keep.next_castle import NextCastle
    from nesgan_game.game.app.keep.places import Places
    from nesgan_game.game.app.keep.saved_games import Origin
    from nesgan_game.game.rules.difficulty import USUAL_DIFFICULTY, Challenge

    if sum(given is not None for given in (level, castle, folder)) + tutorial > 1:
        raise click.UsageError("Give one of --tutorial, --level, --castle and --library.")
    if ticks is not None and not headless:
        raise click.UsageError("A window stays open until it is closed: give --ticks with --headless alone.")
    if tutorial:
        level = shipped("levels/tutorial.tmx")
    if daily and (seed is not None or level or castle):
        raise click.UsageError("--daily is a castle of its own: give no --seed, --level or --castle.")
    if replay and (difficulty is not None or assist is not None):
        raise click.UsageError("A recording is as hard as it was: give no --difficulty or --assist with --replay.")
    if replay and record:
        raise click.UsageError("Give --replay or --record, not both.")
    if replay and daily:
        raise click.UsageError("A recording is of its own castle: give no --daily with --replay.")
    if record and record.exists() and record.stat().st_size:
        _recording(record)  # refused before the game: no other file of ours is to give way to one
    recording = _recording(replay) if replay else None
    if recording is not None and seed not in (None, recording.seed):
        raise click.UsageError(f"The recording is of seed {recording.seed}: give no --seed {seed} with --replay.")
    given = seed
    places = None if headless else Places.usual()
    ahead = None if places is None else NextCastle(places.cache)
    seed = chosen_seed(seed, daily=daily, ahead=ahead, recording=recording)
    paths = {"level": level, "castle": castle, "library": folder}
    origin = Origin(seed=seed, **{name: str(path.absolute()) for name, path in paths.items() if path is not None})
    stages = origin.open() if ahead is None else origin.open(ahead.libraries, ahead.stages)
    if recording is None and stages.seed is not None:  # a castle that was built has its own
        if given not in (None, stages.seed):
            raise click.UsageError(f"That castle is of seed {stages.seed}: give no --seed {given} with it.")
        seed = stages.seed
        origin = replace(origin, seed=seed)
    sprites = dreaming(stages, seed) if dream_enemies else None
    if headless:
        from nesgan_game.game.app import headless as unseen

        if recording is not None:
            told = unseen.verified(stages, recording, str(replay), ticks=ticks, sprites=sprites)
        else:
            ticks = DEFAULT_TICKS if ticks is None else ticks
            asked = Challenge(difficulty=difficulty or USUAL_DIFFICULTY, assist=bool(assist))
            told = unseen.headless(stages, seed=seed, ticks=ticks, record=record, sprites=sprites, challenge=asked)
        click.echo(json.dumps(told))
        return 0
    return runner.play(
        stages,
        seed=seed,
        scale=scale,
        record=record,
        replay=replay,
        tell=tell_meanwhile if verbose else None,
        sprites=sprites,
        origin=origin,
        places=places,
        ahead=ahead,
        pads=not no_pad,
        difficulty=difficulty,
        assist=assist,
        asked=daily or given is not None or any(paths.values()),
    )


def _recording(path: Path) -> Replay:
    from nesgan_game.game.app.replay import Replay  # with the worlds that it is played in: not where there is none

    return Replay.load(path)


def chosen_seed(seed: int | None, *, daily: bool, ahead: NextCastle | None, recording: Replay | None) -> int:
    """A recording's seed, the day's, the one asked for; without any a new one, 0 where nobody looks (ahead is None)."""
    if recording is not None:
        return recording.seed
    if daily:
        from nesgan_game.game.app.screens.main_menu import daily_seed

        return daily_seed(datetime.date.today())
    if seed is not None:
        return seed
    return 0 if ahead is None else ahead.take()


def dreaming(stages: StageSource, seed: int) -> SpriteCache:
    """The sprites with enemies of the castle's own; of one without a seed, those of the game's."""
    from nesgan_game.game.view.dream.dreamt_sprites import dreamt_sheets
    from nesgan_game.game.view.sprite_cache import SpriteCache
    from nesgan_game.paint.creatures.creature_painter import CreaturePainter

    of = seed if stages.seed is None else stages.seed
    return SpriteCache(instead=dreamt_sheets(CreaturePainter.load(), SpriteCache().sheet, of))
