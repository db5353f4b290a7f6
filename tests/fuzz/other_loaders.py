"""The same broken maps, tilesets and pictures given to other people's loaders: what comes of them beside ours.

`PYTHONPATH=tests python -m fuzz.other_loaders --count 2000 --page docs/hostile-table.md` writes the table of
docs/hostile-input.md. Loaders that are not installed are left out. Files are read in processes of bounded memory, some
hundred in one.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import json
import linecache
import os
import platform
import resource
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from random import Random
from typing import Any

from fuzz import corpus
from fuzz.corpus import Case
from fuzz.mutations import mutated
from fuzz.readers import READERS
from fuzz.tries import Desk, scratch
from fuzz.watch import watched

from nesgan_game.errors import AssetError, NesganError
from nesgan_game.imaging.read_image import read_rgba
from nesgan_game.level.formats.tmx import read_tmx

KINDS = {"TMX": (".tmx", False), "TSX": (".tsx", False), "Tiled's JSON": ("", True), "PNG": (".png", False)}
"""What is changed: the ending of the file, and whether the map is in JSON, where any of its texts is."""
COLUMNS = ("read", "refused", "parser's error", "other error", "died", "> 1 s", "> 64 MB", "outside")
MODULE = "fuzz.other_loaders"
_EACH = 500
"""Files a process."""
_MOST_MB = 3000
_PATIENCE_SECONDS = 60
_PARSERS = ("ParseError", "JSONDecodeError", "UnicodeDecodeError", "UnidentifiedImageError", "error")
"""What parsers and the system say of a file that is none of theirs; `error` is zlib's, pygame's and binascii's."""
Load = Callable[[Path], object]


class RefusedError(AssetError):
    """A loader's own word that it does not take a file."""


# ---- loaders --------------------------------------------------------------------------------------------------------


def _ours(kind: str) -> Load:
    def load(folder: Path) -> object:
        if kind == "PNG":
            return read_rgba(folder / "tiles" / "atlas.png")
        return read_tmx(folder / ("map.tmj" if KINDS[kind][1] else "map.tmx"))

    return load


def _pytmx(_kind: str) -> Load:
    import pygame
    import pytmx
    from pytmx.util_pygame import pygame_image_loader

    pygame.display.init()
    pygame.display.set_mode((16, 16))
    return lambda folder: pytmx.TiledMap(str(folder / "map.tmx"), image_loader=pygame_image_loader)


def _pytiled_parser(kind: str) -> Load:
    import pytiled_parser

    name = "map.tmj" if KINDS[kind][1] else "map.tmx"
    return lambda folder: pytiled_parser.parse_map(folder / name)


def _pyxel(kind: str) -> Load:
    import pyxel

    if kind == "PNG":
        return lambda folder: pyxel.Image.from_image(str(folder / "tiles" / "atlas.png"))

    def load(folder: Path) -> object:
        """Pyxel reads tilesets within the map, and its tiles have 8 pixels."""
        data, tiles = ((folder / name).read_bytes() for name in ("map.tmx", "tiles/tileset.tsx"))
        inner = tiles.replace(b"<tileset ", b'<tileset firstgid="1" ', 1).replace(b'source="', b'source="tiles/')
        data = data.replace(b'<tileset firstgid="1" source="tiles/tileset.tsx" />', inner)
        for name in (b"width", b"height"):
            data = data.replace(b'tile%s="16"' % name, b'tile%s="8"' % name)
        (folder / "map.tmx").write_bytes(data)
        return pyxel.Tilemap.from_tmx(str(folder / "map.tmx"), 0)

    return load


LOADERS: dict[str, tuple[Callable[[str], Load], tuple[str, ...]]] = {
    "nesgan_game": (_ours, tuple(KINDS)),
    "pytmx": (_pytmx, ("TMX", "TSX", "PNG")),
    "pytiled_parser": (_pytiled_parser, ("TMX", "TSX", "Tiled's JSON")),
    "pyxel": (_pyxel, ("TMX", "TSX", "PNG")),
}
"""How each reads, and which kinds it reads at all."""


def _purpose(error: BaseException) -> bool:
    """Whether somebody wrote this refusal: it is ours, Pyxel's plain Exception, or comes of a `raise` of the loader."""
    if isinstance(error, NesganError) or type(error) is Exception:
        return True
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return False
    code = trace.tb_frame.f_code
    line = linecache.getline(code.co_filename, trace.tb_lineno).strip()
    return line.startswith("raise") and any(f"/{name}/" in code.co_filename for name in LOADERS)


def _careful(load: Load, errors: Counter[str]) -> Load:
    """The loader with its errors sorted: what it refuses on purpose, what a parser says, and what it fell over."""

    def read(folder: Path) -> None:
        try:
            load(folder)
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as error:  # a panic of Rust is no Exception
            if type(error).__name__ == "TooLongError":
                raise
            if _purpose(error):
                raise RefusedError("refused", "file", "mend it") from error
            name = type(error).__name__
            plain = name in _PARSERS or isinstance(error, OSError)
            errors[name] += 1
            raise (LookupError if plain else ArithmeticError)(name) from error

    return read


# ---- tries ----------------------------------------------------------------------------------------------------------


@cache
def _cases(in_json: bool) -> tuple[Case, ...]:
    """Maps that every loader reads: layers in CSV."""
    return tuple(corpus.json_maps() if in_json else corpus.maps()[::2])


def changed(kind: str, number: int) -> Case:
    """The case of a kind and number: one file of it is changed, as the number says."""
    rng = Random(f"other loaders/{kind}/{number}")
    ending, in_json = KINDS[kind]
    case = dict(rng.choice(_cases(in_json)))
    name = rng.choice([name for name in sorted(case) if name.endswith(ending or (".tmj", ".tsj"))])
    case[name] = mutated(name, case[name], rng, ())
    return case


def child(loader: str, kind: str, first: int, count: int, progress: str) -> None:
    """Read so many files; prints what came of them."""
    errors: Counter[str] = Counter()
    found: Counter[str] = Counter()
    read = _careful(LOADERS[loader][0](kind), errors)
    with tempfile.TemporaryDirectory(prefix="nesgan-others-", dir=scratch()) as folder, open(progress, "wb") as at:
        desk = Desk(Path(folder), READERS["tmj" if KINDS[kind][1] else "tmx"])
        for case in _cases(KINDS[kind][1]):
            desk.lay(case, {})
            read(desk.here)
            desk.clear()
        limit = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize() + _MOST_MB * 2**20
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
        errors.clear()
        for number in range(first, first + count):
            os.pwrite(at.fileno(), b"%-20d" % number, 0)
            desk.clear()
            desk.lay(changed(kind, number), {})
            outcome = watched(read, desk.here, Path(folder) / "case", writes=True)
            kinds = {fault.kind for fault in outcome.faults}
            broke = {fault.place.split()[0] for fault in outcome.faults if fault.kind == "exception"}
            found["refused"] += outcome.refused
            found["parser's error"] += "LookupError" in broke
            found["other error"] += "ArithmeticError" in broke
            found["> 1 s"] += "slow" in kinds
            found["> 64 MB"] += "memory" in kinds
            found["outside"] += "outside" in kinds
            found["read"] += not outcome.refused and not broke and "slow" not in kinds
    print(json.dumps({"found": found, "errors": errors}))


def tried(loader: str, kind: str, count: int) -> tuple[Counter[str], Counter[str]]:
    """What comes of so many files of a kind, and of which classes the errors are that nobody meant."""
    found: Counter[str] = Counter()
    errors: Counter[str] = Counter()
    number = 0
    while number < count:
        each = min(_EACH, count - number)
        with tempfile.NamedTemporaryFile() as progress:
            told = json.dumps([loader, kind, number, each, progress.name])
            run = partial(subprocess.run, capture_output=True, text=True, timeout=_PATIENCE_SECONDS + each, check=False)
            try:
                done = run([sys.executable, "-m", MODULE, "--child", told])
                lines, said = done.stdout.splitlines(), done.stderr
            except subprocess.TimeoutExpired:
                lines, said = [], "no end"
            reached = Path(progress.name).read_bytes().strip()
        if lines and lines[-1].startswith("{"):
            came = json.loads(lines[-1])
            found.update(came["found"])
            errors.update(came["errors"])
            number += each
        elif not reached:
            raise SystemExit(f"{loader}, {kind}: cannot begin: {said[-1500:]}")
        else:  # the files before it are read once more, without it
            died = int(reached)
            if died > number:
                before = tried_range(loader, kind, number, died - number)
                found.update(before[0])
                errors.update(before[1])
            found["died"] += 1
            number = died + 1
    return found, errors


def tried_range(loader: str, kind: str, first: int, count: int) -> tuple[Counter[str], Counter[str]]:
    """As tried, for files of which none kills the process."""
    with tempfile.NamedTemporaryFile() as progress:
        told = json.dumps([loader, kind, first, count, progress.name])
        done = subprocess.run(
            [sys.executable, "-m", MODULE, "--child", told], capture_output=True, text=True, check=True
        )
    came = json.loads(done.stdout.splitlines()[-1])
    return Counter(came["found"]), Counter(came["errors"])


def page(count: int, loaders: list[str]) -> str:
    """The table as Markdown."""
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in (*loaders, "pygame-ce", "pillow"))
    lines = [
        f"{count:,} files of each kind; {versions}, Python {platform.python_version()}, {platform.system()}.",
        "",
        f"| changed | loader | {' | '.join(COLUMNS)} | errors that nobody meant |",
        f"|---|---|{'---:|' * len(COLUMNS)}---|",
    ]
    for kind in KINDS:
        for loader in loaders:
            if kind not in LOADERS[loader][1]:
                lines.append(f"| {kind} | {loader} | {' | '.join('' for _ in COLUMNS)} | does not read it |")
                continue
            found, errors = tried(loader, kind, count)
            told = ", ".join(f"{name} {number:,}" for name, number in errors.most_common(6))
            numbers = [f"{found[name]:,}" for name in COLUMNS]
            if loader == "pyxel":
                numbers[-1] = ""  # Rust opens files unheard
            lines.append(f"| {kind} | {loader} | {' | '.join(numbers)} | {told} |")
            print(lines[-1], flush=True)
    return "\n".join(lines) + "\n"


def main() -> None:
    asked: Any = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("--count", type=int, default=1000)
    asked.add_argument("--page", type=Path)
    asked.add_argument("--child", default="", help=argparse.SUPPRESS)
    given = asked.parse_args()
    if given.child:
        os.environ.update(SDL_VIDEODRIVER="dummy", PYGAME_HIDE_SUPPORT_PROMPT="1")
        child(*json.loads(given.child))
        return
    names = {one.metadata["Name"].lower().replace("-", "_") for one in importlib.metadata.distributions()}
    table = page(given.count, [name for name in LOADERS if name in names])
    if given.page:
        given.page.write_text(table, encoding="utf-8")


if __name__ == "__main__":
    main()
