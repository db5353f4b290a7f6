"""The command line: `nesgan-game COMMAND`. Exit status 0 fine, 1 what went wrong told in one line, 2 wrong usage, 130
"interrupted".

`options` what commands share, `models` what --model names, then the commands:
`play`, `make` (paint, tiles, build, render, objects, seal, tiled-project), `maps` (check, convert, examples), `learn`
(train, evaluate, learn-roles, export), `music`, `rom`, `web`, `measure` (audit, bench), `survey`, `machine` what
doctor asks of it, `doctor`.
Heavy libraries are imported inside the commands that need them.
"""

from __future__ import annotations

import errno
import io
import logging
import os
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from importlib import import_module
from types import FrameType

import click

from nesgan_game import __version__
from nesgan_game.errors import INTERRUPTED, NesganError
from nesgan_game.files import mended_by

COMMANDS = {
    "play": "play",
    **dict.fromkeys(("paint", "tiles", "build", "render", "objects", "seal", "tiled-project"), "make"),
    **dict.fromkeys(("check", "convert", "examples"), "maps"),
    **dict.fromkeys(("train", "evaluate", "learn-roles", "export"), "learn"),
    "music": "music",
    "rom": "rom",
    "web": "web",
    **dict.fromkeys(("audit", "bench"), "measure"),
    "survey": "survey",
    "doctor": "doctor",
}
"""The module of each command: loaded when the command is called, so that none waits for another's imports."""


_FULL = frozenset({errno.ENOSPC, errno.EFBIG, errno.EIO, errno.EBADF})
"""What a stream says that cannot be written."""


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
    _open_streams()
    try:
        status = _run(argv)
        sys.stdout.flush()
    except KeyboardInterrupt:
        _complain("interrupted")
        return INTERRUPTED
    except BrokenPipeError:  # whoever read what we print has gone
        _drop_output()
        return 1
    except OSError as error:
        _complain(f"nesgan-game: {_refusal(error)}")
        return 1
    return status


def _open_streams() -> None:
    """Let streams that are closed lead nowhere, and all of them take a file's name that is no text.

    Else the next file that is opened would get the number of the closed one, and what a library complains of with it.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            nowhere = open(os.devnull, mode, encoding="utf-8", newline="")  # noqa: SIM115 - as long as the program
            setattr(sys, name, nowhere)
        elif mode == "w" and isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


@contextmanager
def _ended_by_signals() -> Iterator[None]:
    """Let each signal that ends the program, if it is not to be ignored, clear up and end in KeyboardInterrupt.

    So does what came of that on its way: a library that could not be loaded, say. Only the main thread may ask.
    """
    struck = False

    def strike(number: int, frame: FrameType | None) -> None:
        nonlocal struck
        struck = True
        signal.default_int_handler(number, frame)

    names = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
    before = {number: signal.getsignal(number) for name in names if (number := getattr(signal, name, None)) is not None}
    ours = [number for number in before if before[number] in (signal.SIG_DFL, signal.default_int_handler)]
    if threading.current_thread() is not threading.main_thread():
        ours = []
    for number in ours:
        signal.signal(number, strike)
    try:
        yield
    except Exception as error:
        if struck:
            raise KeyboardInterrupt from error
        raise
    finally:
        for number in ours:
            signal.signal(number, before[number])


def _complain(line: str) -> None:
    """One line on standard error, if anybody can be told."""
    with suppress(OSError):
        click.echo(line, err=True)


def _refusal(error: OSError) -> str:
    """What the system refuses, of a name or of standard output: all else that is written says what it is itself."""
    reason = error.strerror or str(error)
    if error.filename is None and error.errno in _FULL:
        _drop_output()
        return f"standard output: cannot be written ({reason}); {mended_by(error)}"
    where = "the system" if error.filename is None else os.fsdecode(error.filename)
    return str(NesganError(f"refuses ({reason})", where, "check the path, and whether you may use it"))


def _drop_output() -> None:
    """Let what is still to be printed go nowhere, so that Python's end does not fail at it once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(argv: Sequence[str] | None) -> int:
    logging.basicConfig(format="%(message)s", level=logging.WARNING)
    try:
        with _ended_by_signals():
            status = cli.main(args=None if argv is None else list(argv), prog_name="nesgan-game", standalone_mode=False)
    except click.exceptions.Abort as error:
        raise KeyboardInterrupt from error
    except click.ClickException as error:
        with suppress(OSError):
            error.show()
        return error.exit_code
    except NesganError as error:
        _complain(f"nesgan-game: {error}")
        return 1
    except MemoryError:
        _complain("nesgan-game: there is not enough memory for this; give less or smaller input")
        return 1
    except ImportError as error:
        if error.name is None or error.name.split(".")[0] == __name__.split(".")[0]:  # our own mistake
            raise
        _complain(f"nesgan-game: {error.name} is missing or broken; nesgan-game doctor tells what to install")
        return 1
    return int(status or 0)
