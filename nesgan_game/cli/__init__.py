"""The command line: `nesgan-game COMMAND`. Exit status 0 fine, 1 a NesganError told in one line, 2 wrong usage.

`options` what commands share, `models` what --model names, then the commands: `play`, `make` (paint, tiles, build,
render, objects, seal, tiled-project), `maps` (check, convert), `learn` (train, evaluate, learn-roles, export),
`music`, `rom`, `web`, `measure` (audit, bench, survey), `doctor`.
Heavy libraries are imported inside the commands that need them.
"""

from __future__ import annotations

import errno
import io
import logging
import os
import sys
from collections.abc import Sequence
from importlib import import_module

import click

from nesgan_game import __version__
from nesgan_game.errors import NesganError

COMMANDS = {
    "play": "play",
    **dict.fromkeys(("paint", "tiles", "build", "render", "objects", "seal", "tiled-project"), "make"),
    **dict.fromkeys(("check", "convert"), "maps"),
    **dict.fromkeys(("train", "evaluate", "learn-roles", "export"), "learn"),
    "music": "music",
    "rom": "rom",
    "web": "web",
    **dict.fromkeys(("audit", "bench", "survey"), "measure"),
    "doctor": "doctor",
}
"""The module of each command: loaded when the command is called, so that none waits for another's imports."""


class Commands(click.Group):
    """The commands by name, loaded when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click asks so
        """Their names."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of a name, None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        found: click.Command = getattr(import_module(f"{__name__}.{COMMANDS[cmd_name]}"), cmd_name.replace("-", "_"))
        return found


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="nesgan-game")
def cli() -> None:
    """Dream up NES games: paint screens, cut tiles, assemble stages, prove and play them."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a file's name need not be text
            stream.reconfigure(errors="backslashreplace")
    try:
        status = _run(argv)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read what we print has gone
        _drop_output()
        return 1
    except OSError as error:
        if error.errno != errno.ENOSPC or error.filename is not None:
            raise
        _drop_output()
        click.echo(f"nesgan-game: standard output: cannot be written ({error.strerror}); free some space", err=True)
        return 1
    return status


def _drop_output() -> None:
    """Let what is still to be printed go nowhere, so that Python's end does not fail at it once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(argv: Sequence[str] | None) -> int:
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
