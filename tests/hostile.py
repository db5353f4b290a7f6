"""Broken and hostile files, and a child process that meets them through the command line and weighs its memory.

Run as a program it reads a JSON list of runs from standard input and prints a JSON list of what came of them.
"""

from __future__ import annotations

import base64
import contextlib
import gc
import hashlib
import io
import json
import logging
import os
import re
import resource
import shutil
import struct
import sys
import traceback
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from fakes import fake_roles, fake_screen
from PIL import Image

LEVELS = Path(__file__).parents[1] / "levels"
DISKS = {"a full disk": 100, "a disk that fills up": 4000}
"""Bytes that a file may have: what is written in the end fails at once, or in the middle of a library."""
NOBODY = 65534


class Run(NamedTuple):
    """One run of the command line; one of DISKS, or "nobody", who may read nothing, holds it back."""

    argv: list[str]
    held: str = ""


class Came(NamedTuple):
    """What came of a run."""

    status: int
    out: str
    err: str
    extra_mb: float
    """How much more memory this run used at its most than was in use before it."""


# ---- pictures -------------------------------------------------------------------------------------------------------


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int, *more: bytes, colour: int = 2, pixels: bytes = b"\0" * 100) -> bytes:
    """A PNG that says any size and holds any pixels; RGB, or indices with `colour` 3."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, colour, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(more) + chunk(b"IDAT", zlib.compress(pixels)) + chunk(b"IEND", b"")


def noise(seed: int = 0, height: int = 224, width: int = 256) -> Image.Image:
    return Image.fromarray(np.random.default_rng(seed).integers(0, 256, (height, width, 3)).astype(np.uint8))


def saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def half(data: bytes) -> bytes:
    return data[: len(data) // 2]


def spoilt(data: bytes) -> bytes:
    """The PNG with one byte of its first IDAT chunk's checksum changed."""
    start = data.index(b"IDAT") - 4
    end = start + 8 + struct.unpack(">I", data[start : start + 4])[0]
    return data[:end] + bytes([data[end] ^ 1]) + data[end + 1 :]


def text_bomb(kind: bytes, size: int) -> bytes:
    packed = zlib.compress(b"a" * size, 9)
    middle = b"\0\1\0\0\0" if kind == b"iTXt" else b"\0\0"
    return chunk(kind, b"Comment" + middle + packed)


BYTES: dict[str, tuple[Callable[[], bytes], str]] = {
    "text named png": (lambda: b"I am no picture.\n", "is no PNG"),
    "nothing": (lambda: b"", "is no PNG"),
    "half a PNG": (lambda: half(saved(noise(), "PNG")), "is broken"),
    "half a JPEG": (lambda: half(saved(noise(), "JPEG")), "is broken"),
    "half a GIF": (lambda: half(saved(noise(), "GIF")), "is broken"),
    "half a progressive JPEG": (lambda: half(saved(noise(1, 1500, 2000), "JPEG", progressive=True)), "is broken"),
    "60,000 x 60,000": (lambda: png(60_000, 60_000), "is too large"),
    "12,000 x 8,000": (lambda: png(12_000, 8_000), "is too large"),
    "4K without pixels": (lambda: png(3840, 2160), "is broken"),
    "larger than 4K": (lambda: png(8000, 2000), "million pixels"),
    "no width": (lambda: png(0, 5), "is"),
    "one pixel": (lambda: png(1, 1, pixels=b"\0\1\2\3"), "no 16x16 cell"),
    "a bad checksum": (lambda: spoilt(saved(noise(), "PNG")), "checksum"),
    "a huge text": (lambda: png(16, 16, chunk(b"tEXt", b"Comment\0" + b"a" * 20_000_000)), "more text"),
    "a text bomb": (lambda: png(16, 16, text_bomb(b"iTXt", 200_000_000)), "is broken"),
    "many text bombs": (lambda: png(16, 16, *[text_bomb(b"zTXt", 1_000_000)] * 63), "more text"),
    "a colour that is not in its table": (
        lambda: png(16, 16, chunk(b"PLTE", bytes(9)), colour=3, pixels=b"\0" + b"\7" * 16 + bytes(255)),
        "colour 7 of a table of 3",
    ),
    "33 MB": (lambda: saved(noise(0, 16, 16), "PNG") + bytes(33_000_000), "33 MB"),
}


def picture_runs(home: Path) -> Iterator[tuple[str, Run, str]]:
    for name, (make, said) in BYTES.items():
        path = home / f"{name}.png"
        path.write_bytes(make())
        yield name, Run(["tiles", str(path), "--out", str(home / "out" / name)]), said
    (home / "folder.png").mkdir()
    (home / "loop.png").symlink_to("loop.png")
    (home / "locked.png").write_bytes(saved(noise(), "PNG"))
    (home / "locked.png").chmod(0)
    for name, held, said in (
        ("folder", "", "folder without"),
        ("loop", "", "symbolic links"),
        ("locked", "nobody", "Permission denied"),
        ("missing", "", "no such file"),
    ):
        yield name, Run(["tiles", str(home / f"{name}.png"), "--out", str(home / "out" / name)], held), said


# ---- libraries ------------------------------------------------------------------------------------------------------


def rehashed(folder: Path) -> None:
    """Make library.json name the files as they now are."""
    index = json.loads((folder / "library.json").read_text())
    for name in index["sha256"]:
        index["sha256"][name] = hashlib.sha256((folder / name).read_bytes()).hexdigest()
    (folder / "library.json").write_text(json.dumps(index))


def other_hash(folder: Path) -> None:
    (folder / "atlas.png").write_bytes(saved(noise(), "PNG"))


def large_index(folder: Path) -> None:
    with (folder / "library.json").open("ab") as file:
        file.truncate(100_000_000)


def many_values(folder: Path) -> None:
    (folder / "library.json").write_text("[" + "[]," * 2_000_000 + "0]")


def deep_index(folder: Path) -> None:
    (folder / "library.json").write_text("[" * 100_000)


def no_number(folder: Path) -> None:
    text = (folder / "library.json").read_text()
    (folder / "library.json").write_text(re.sub(r'"count": \d+', '"count": NaN', text))


def pickled(folder: Path) -> None:
    count = len(json.loads((folder / "library.json").read_text())["tiles"])
    costs = np.zeros((count, count), object)
    np.savez(folder / "library.npz", right=costs, below=costs)
    rehashed(folder)


def endless_table(folder: Path) -> None:
    """Make a table that says it has a million rows and columns, and holds none."""
    header = b"\x93NUMPY\x01\x00v\x00" + b"{'descr': '<f4', 'fortran_order': False, 'shape': (1000000, 1000000), }"
    with zipfile.ZipFile(folder / "library.npz", "w") as members:
        for name in ("right.npy", "below.npy"):
            members.writestr(name, header.ljust(127) + b"\n")
    rehashed(folder)


def large_atlas(folder: Path) -> None:
    (folder / "atlas.png").write_bytes(png(60_000, 60_000))
    rehashed(folder)


def looped(folder: Path) -> None:
    (folder / "atlas.png").unlink()
    (folder / "atlas.png").symlink_to("atlas.png")


LIBRARIES: dict[str, tuple[Callable[[Path], None], str]] = {
    "a wrong hash": (other_hash, "is not the file"),
    "an index of 100 MB": (large_index, "larger than"),
    "two million values": (many_values, "more values"),
    "a deep index": (deep_index, "is not JSON"),
    "a count that is no number": (no_number, "makes no sense"),
    "pickled objects": (pickled, "library.npz"),
    "a table without end": (endless_table, "library.npz"),
    "an atlas of 60,000 x 60,000": (large_atlas, "atlas.png"),
    "an atlas that links to itself": (looped, "atlas.png"),
}


def library_runs(home: Path) -> Iterator[tuple[str, Run, str]]:
    for name, (spoil, said) in LIBRARIES.items():
        folder = home / name
        shutil.copytree(LEVELS / "stage-01-tiles", folder)
        spoil(folder)
        yield name, Run(["build", "--library", str(folder), "--out", str(home / "out" / name)]), said


# ---- levels ---------------------------------------------------------------------------------------------------------


def changed(pattern: str, new: str) -> Callable[[Path], None]:
    def change(level: Path) -> None:
        text, count = re.subn(pattern, lambda _: new, level.read_text(), count=1, flags=re.DOTALL)
        assert count == 1
        level.write_text(text)

    return change


LAUGHS = "<!DOCTYPE a [<!ENTITY a0 'ha'>" + "".join(
    f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10)
)  # a9 would be a thousand million laughs
ZEROS = base64.b64encode(zlib.compress(bytes(4 * 208 * 24))).decode()
LAYER = f'<layer name="x" width="208" height="24"><data encoding="base64" compression="zlib">{ZEROS}</data></layer>'


def far_picture(level: Path) -> None:
    (level.parent / "stage-01-tiles/atlas.png").write_bytes(png(60_000, 60_000))


def picture_as_map(level: Path) -> None:
    level.write_bytes(saved(noise(), "PNG"))


def looped_tileset(level: Path) -> None:
    tileset = level.parent / "stage-01-tiles/tileset.tsx"
    tileset.unlink()
    tileset.symlink_to("tileset.tsx")


MAPS: dict[str, tuple[Callable[[Path], None], str]] = {
    "a tileset outside its folder": (changed(r'source="[^"]*"', 'source="../../../etc/passwd"'), "outside its folder"),
    "a tileset that links to itself": (looped_tileset, "tileset.tsx"),
    "a tileset picture of 60,000 x 60,000": (far_picture, "atlas.png"),
    "a thousand million laughs": (changed(r"<map ", LAUGHS + "]><map "), "XML entities"),
    "a width that is no number": (changed(r' width="\d+"', ' width="NaN"'), "whole number width"),
    "a negative height": (changed(r' height="\d+"', ' height="-3"'), "whole number height"),
    "a layer of commas": (changed(r"(?<=csv\">)[^<]*", "," * 7_000_000), "does not hold"),
    "a thousand layers": (changed(r"<layer ", LAYER * 1000 + "<layer "), "layers"),
    "a million elements": (changed(r"<layer ", "<a/>" * 1_000_000 + "<layer "), "more elements"),
    "a million attributes": (changed("<map ", "<map " + "".join(f'a{n}="" ' for n in range(500_000))), "more elements"),
    "20 MB": (changed("</map>", "</map>" + " " * 20_000_000), "larger than"),
    "bytes": (picture_as_map, "is not a text file"),
}


def map_runs(home: Path) -> Iterator[tuple[str, Run, str]]:
    for name, (spoil, said) in MAPS.items():
        folder = home / name
        folder.mkdir()
        level = Path(shutil.copy(LEVELS / "stage-01.tmx", folder))
        shutil.copytree(LEVELS / "stage-01-tiles", folder / "stage-01-tiles")
        spoil(level)
        yield name, Run(["check", str(level)]), said


# ---- where it is written --------------------------------------------------------------------------------------------


def disk_runs(home: Path) -> Iterator[tuple[str, Run, str]]:
    rng = np.random.default_rng(0)
    shot, said = home / "shot.png", "cannot be written"
    fake_screen(fake_roles(rng), rng).save(shot)
    (home / "file").write_text("not a folder")
    for held in DISKS:
        yield held, Run(["tiles", str(shot), "--out", str(home / "out" / held)], held), said
    yield "a file as folder", Run(["tiles", str(shot), "--out", str(home / "file" / "x")]), said
    level = str(LEVELS / "stage-01.tmx")
    yield "a locked folder", Run(["render", level, "--out", "/nowhere/x.png"], "nobody"), "/nowhere"


# ---- the child ------------------------------------------------------------------------------------------------------


@contextlib.contextmanager
def held_back(how: str) -> Iterator[None]:
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    user = os.geteuid()
    try:
        if how in DISKS:
            resource.setrlimit(resource.RLIMIT_FSIZE, (DISKS[how], limits[1]))
        elif how == "nobody" and user == 0:
            os.seteuid(NOBODY)
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        os.seteuid(user)


def memory_mb(name: str) -> float:
    """This process's VmRSS, memory in use, or VmHWM, the most that ever was.

    Not ru_maxrss where that can be helped: on Linux a child begins with its parent's.
    """
    try:
        status = Path("/proc/self/status").read_text()
    except FileNotFoundError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
    (kilobytes,) = re.findall(rf"{name}:\s+(\d+) kB", status)
    return int(kilobytes) / 1024


def forget_peak() -> float:
    """Begin a new VmHWM where Linux allows it, so that no run answers for another's; the memory in use now, in MB."""
    with contextlib.suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5")
    return memory_mb("VmRSS")


def child() -> None:
    from nesgan_game.cli import main

    warm_up()
    log = logging.StreamHandler()
    logging.getLogger().addHandler(log)
    results = []
    for argv, held in json.load(sys.stdin):
        start = forget_peak()
        out, err = io.StringIO(), io.StringIO()
        log.setStream(err)
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err), held_back(held):
            try:
                status = main(argv)
            except Exception:  # told like any other wrong end, so that the other runs still come to pass
                status = -1
                traceback.print_exc()
        results.append(Came(status, out.getvalue(), err.getvalue(), memory_mb("VmHWM") - start))
    print(json.dumps(results))


def warm_up() -> None:
    """Load what the commands load when they are used, since a program's own size is no extra memory."""
    from nesgan_game.game.app import runner  # noqa: F401
    from nesgan_game.game.view.sheets import stage_picture, storyboard  # noqa: F401
    from nesgan_game.level.formats import tmx  # noqa: F401
    from nesgan_game.level.rooms import room_kinds
    from nesgan_game.library import from_dcgan, tile_library  # noqa: F401
    from nesgan_game.tiles import from_pictures  # noqa: F401

    Image.init()
    room_kinds()
    gc.collect()


if __name__ == "__main__":
    child()
