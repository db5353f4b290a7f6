"""`nesgan-game music`: a castle's music as a file."""

from __future__ import annotations

from pathlib import Path

import click

from nesgan_game.cli.options import SEED, Written


@click.command()
@click.option("--seed", type=SEED, required=True, help="The castle's number.")
@click.option("--theme", "name", default="entrance", show_default=True, metavar="NAME", help="What for: see the docs.")
@click.option("--number", type=click.IntRange(1, 9999), default=1, show_default=True, help="Of the stage it is for.")
@click.option("--out", type=Written(".wav", ".ogg", ".mid"), required=True, help="A .wav, .ogg or .mid file.")
def music(seed: int, name: str, number: int, out: Path) -> int:
    """Write a theme of a castle's music, played once round."""
    from nesgan_game.files import write_bytes
    from nesgan_game.library.tile import many
    from nesgan_game.music.composer import compose
    from nesgan_game.music.music_files import encoded

    piece = compose(seed, name, number)
    write_bytes(out, encoded(piece, out.suffix.lower()))
    bars, seconds = many(piece.steps // piece.bar_steps, "bar"), piece.ticks / 60
    click.echo(f"{out}: {name}, {piece.mode}, {piece.beats_a_minute:.0f} beats a minute, {bars}, {seconds:.1f} s")
    return 0
