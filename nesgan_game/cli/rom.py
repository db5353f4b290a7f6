"""The command that writes a castle for the console itself."""

from __future__ import annotations

from pathlib import Path

import click

from nesgan_game.cli.options import FOLDER, SEED, Written, progress_bars, typed
from nesgan_game.files import write_bytes


@click.command()
@click.option("--seed", type=SEED, default=0, show_default=True)
@click.option("--stages", "count", type=click.IntRange(1, 14), default=6, show_default=True)
@click.option("--castle", type=FOLDER, help="A castle that `build` wrote, instead of a new one.")
@click.option("--theme", metavar="NAME|FILE", help="A theme by name or file for all stages; without it they differ.")
@click.option("--out", type=Written(".nes"), required=True, help="As in castle.nes.")
def rom(seed: int, count: int, castle: Path | None, theme: str | None, out: Path) -> int:
    """Write a castle as an iNES file, to be played on the console itself and in emulators."""
    from nesgan_game.hardware.castle_rom import castle_rom
    from nesgan_game.hardware.stage_things import missing_of
    from nesgan_game.level.castle import Castle
    from nesgan_game.level.formats.castle_folder import read_castle
    from nesgan_game.library.tile import many

    if castle is not None and (others := typed("--seed", "--stages", "--theme")):
        raise click.UsageError(f"Give --castle or {', '.join(others)}, not both.")
    source = Castle(seed, count, theme=theme) if castle is None else read_castle(castle)
    numbers = progress_bars()(range(1, source.count + 1), unit="stage", disable=None)
    stages = [source.stage(number) for number in numbers]
    data = castle_rom(stages, source.seed)
    write_bytes(out, data)
    click.echo(f"{out}: {many(source.count, 'stage')}, {len(data) // 1024} KB, iNES mapper 2 (UNROM)")
    if missing := missing_of(stages):
        click.echo(f"Not on the console: {', '.join(missing)}.")
    return 0
