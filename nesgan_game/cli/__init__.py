"""The command line: `nesgan-game COMMAND`. Exit status 0 fine, 1 a NesganError told in one line, 2 wrong usage.

`options` what commands share, `models` what --model names, then the commands: `play`, `make` (paint, tiles, build,
check, render, objects, seal, tiled-project), `learn` (train, evaluate, learn-roles, export), `music`, `measure` (audit,
bench, survey).
Heavy libraries are imported inside the commands that need them.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence

import click

from nesgan_game import __version__
from nesgan_game.cli import learn, make, measure, music, play
from nesgan_game.errors import NesganError


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="nesgan-game")
def cli() -> None:
    """Dream up NES games: paint screens, cut tiles, assemble stages, prove and play them."""


for command in (
    play.play,
    make.paint,
    make.tiles,
    make.build,
    make.check,
    make.render,
    make.objects,
    make.seal,
    make.tiled_project,
    learn.train,
    learn.evaluate,
    learn.learn_roles,
    learn.export,
    music.music,
    measure.audit,
    measure.bench,
    measure.survey,
):
    cli.add_command(command)


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
