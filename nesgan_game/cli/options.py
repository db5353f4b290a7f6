"""Options that several commands share, and what a command says when an extra is missing."""

from __future__ import annotations

import importlib
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from nesgan_game.errors import ConfigError, with_extra
from nesgan_game.files import refuse_unwritable


class Written(click.Path):
    """A file or folder that a command is to write: where it cannot be, that is said before any of the work."""

    def __init__(self, *endings: str, folder: bool = False) -> None:
        super().__init__(file_okay=not folder, dir_okay=folder)
        self.endings = endings
        """What the file's name may end in, as in .png; anything without them."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Return the path. Raises ExportError, as files.refuse_unwritable does; ConfigError for another ending."""
        path = Path(os.fsdecode(super().convert(value, param, ctx)))
        refuse_unwritable(path, folder=self.dir_okay)
        if self.endings and path.suffix.lower() not in self.endings:
            told = f"a name that ends in {path.suffix!r}" if path.suffix else "a name without an ending"
            raise ConfigError(f"this is not written to {told}", path, f"end it in {' or '.join(self.endings)}")
        return path


FOLDER = click.Path(file_okay=False, path_type=Path)
FILE = click.Path(dir_okay=False, path_type=Path)
OUT_FOLDER = Written(folder=True)
OUT_PICTURE = Written(".png")
OUT_JSON = Written(".json")
ANY = click.Path(path_type=Path)
SEED = click.IntRange(0, 2**32 - 1)
PX = click.IntRange(0, 8192)


def into_folder(command: Callable[..., int]) -> Callable[..., int]:
    """--out and --force of commands that write a folder; the command gets `out`, and `force`: whether new_folder may
    write over what the command wrote.
    """
    told = "Replace what this command wrote into --out before; never anything else, nor what was changed since."
    force = click.option("--force", is_flag=True, help=told)
    return click.option("--out", type=OUT_FOLDER, required=True)(force(command))


def wished(command: Callable[..., int]) -> Callable[..., int]:
    """Options that ask something of stages, named as the fields of Controls and with their ranges."""
    from nesgan_game.level.controls import RANGES  # with numpy, for those commands alone

    def whole(name: str) -> click.IntRange:
        least, most = RANGES[name]
        return click.IntRange(int(least), int(most))

    def part(name: str) -> click.FloatRange:
        return click.FloatRange(*RANGES[name])

    options = (
        click.option("--rooms", type=whole("rooms"), help="Rooms on the main path of a stage."),
        click.option("--length", type=whole("length"), help="Cells walked through on the main path of a stage."),
        click.option("--branches", type=whole("branches"), help="Side paths, each with a reward at its end."),
        click.option("--verticality", type=part("verticality"), help="0 flat to 1 a tower."),
        click.option(
            "--enemies", type=part("enemies"), default=1.0, show_default=True, help="Factor on the number of enemies."
        ),
        click.option(
            "--acting", type=part("acting"), default=1.0, show_default=True, help="Factor on the things that act."
        ),
        click.option("--locks/--no-locks", default=None, help="Bar the way with a locked door; or never."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def named_kinds(told: str) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """--export, with `told` as its help; the command gets `kinds`, empty without it."""

    def some(_context: click.Context, _option: click.Parameter, names: str | None) -> str:
        if names is not None and not names.strip(" ,"):
            raise click.BadParameter("names nothing to export.")
        return names or ""

    return click.option("--export", "kinds", callback=some, metavar="KIND,...", help=told)


def exported(command: Callable[..., int]) -> Callable[..., int]:
    """--export and --tile-px of commands that write stages for other tools; the command gets `kinds` and `tile_px`."""
    sizes = click.Choice(["8", "16", "32", "48"])
    size = click.option("--tile-px", type=sizes, default="16", show_default=True, help="Pixels of a tile in those.")
    return named_kinds("Write the stages also for other tools: ldtk, godot, json, csv, or all.")(size(command))


def typed(*options: str) -> list[str]:
    """Which of these options of the command that runs somebody has typed, also as what they are by default."""
    context = click.get_current_context()
    names = {option: param.name for param in context.command.params for option in param.opts}
    return [one for one in options if context.get_parameter_source(str(names[one])) is ParameterSource.COMMANDLINE]


def tell_meanwhile(line: str) -> None:
    """Print a line while files are still to be written: what cannot be printed ends the command after them, not now."""
    with suppress(OSError):  # a line that is printed at the end fails just so
        click.echo(line)


def need_training_extra() -> None:
    """Raise ConfigError, with all that is missing and the command that helps, where training lacks packages."""
    missing = [name for name in ("lightning_fabric", "safetensors", "tensorboard", "torch") if not _loads(name)]
    if missing:
        told = ", ".join(missing)
        raise ConfigError(f"training needs packages that are not installed ({told})", next_step=with_extra("train"))


def _loads(module: str) -> bool:
    try:
        importlib.import_module(module)
    except ImportError:
        return False
    return True


def progress_bars() -> Any:
    """`tqdm` without the thread that looks after bars which stall: not every system can start one."""
    from tqdm import tqdm

    tqdm.monitor_interval = 0
    return tqdm
