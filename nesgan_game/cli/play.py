"""`nesgan-game play`: the game, in a window or without one."""

from __future__ import annotations

import json
import secrets
from pathlib import Path
from typing import TYPE_CHECKING

import click

from nesgan_game.cli.options import ANY, FILE, FOLDER, SEED

if TYPE_CHECKING:
    from nesgan_game.game.view.sprite_cache import SpriteCache
    from nesgan_game.level.stage_source import StageSource


@click.command()
@click.option("--seed", type=SEED, help="The castle's number; a new one is drawn without it.")
@click.option("--level", type=FILE, help="Play this .tmx, or this castle.json, instead of a fresh castle.")
@click.option("--castle", type=ANY, help="Play a castle that `build` wrote: its folder or castle.json.")
@click.option("--library", "folder", type=FOLDER, help="Build the castle from this tile library.")
@click.option("--replay", type=FILE, help="Play back a recording.")
@click.option("--record", type=FILE, help="Record the inputs into this file.")
@click.option("--scale", type=click.IntRange(1, 16), help="Window size in multiples of 256x224; what fits without it.")
@click.option("--headless", is_flag=True, help="Run without a window and print one line of JSON.")
@click.option("--ticks", type=click.IntRange(0, 10_000_000), default=600, show_default=True, help="How long, headless.")
@click.option("--dream-enemies", is_flag=True, help="Let a network dream up how the castle's enemies look.")
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
    dream_enemies: bool,
    verbose: bool,
) -> int:
    """Play: a fresh castle at every launch."""
    from nesgan_game.game.app import runner
    from nesgan_game.game.app.replay import Replay
    from nesgan_game.level.open_stages import open_stages

    if sum(given is not None for given in (level, castle, folder)) > 1:
        raise click.UsageError("Give one of --level, --castle and --library.")
    recording = Replay.load(replay) if replay else None
    if recording is not None:
        seed = recording.seed
    elif seed is None:
        seed = 0 if headless else secrets.randbelow(100_000)
    stages = open_stages(seed, level, castle, folder)
    sprites = dreaming(stages, seed) if dream_enemies else None
    if headless:
        inputs = recording.inputs if recording else None
        told = runner.headless(stages, seed=seed, ticks=ticks, inputs=inputs, record=record, sprites=sprites)
        click.echo(json.dumps(told))
        return 0
    return runner.play(stages, seed=seed, scale=scale, record=record, replay=replay, verbose=verbose, sprites=sprites)


def dreaming(stages: StageSource, seed: int) -> SpriteCache:
    """The sprites with enemies of the castle's own; of one without a seed, those of the game's."""
    from nesgan_game.game.view.dream.dreamt_sprites import dreamt_sheets
    from nesgan_game.game.view.sprite_cache import SpriteCache
    from nesgan_game.paint.creatures.creature_painter import CreaturePainter

    of = seed if stages.seed is None else stages.seed
    return SpriteCache(instead=dreamt_sheets(CreaturePainter.load(), SpriteCache().sheet, of))
