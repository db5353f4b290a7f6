"""Whatever a file claims to be, the command line ends in one line, leaves nothing behind and stays small."""

from __future__ import annotations

import json
import os
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from fakes import fake_roles, fake_screen
from numpy.typing import NDArray
from PIL import Image

from nesgan_game.cli import main
from nesgan_game.library.tile_library import TileLibrary

pytest.importorskip("resource", reason="memory is weighed with the Unix module resource")

import hostile

MOST_EXTRA_MB = 64
NAMES = [*hostile.BYTES, "folder", "loop", "locked", "missing", *hostile.LIBRARIES, *hostile.MAPS]
NAMES += [*hostile.DISKS, "a file as folder", "a locked folder"]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("hostile")


@pytest.fixture(scope="module")
def came(home: Path) -> dict[str, tuple[hostile.Came, str]]:
    """What came of every run, and what its error should say. All in one process: starting it is the slow part."""
    wanted = [
        *hostile.picture_runs(home),
        *hostile.library_runs(home),
        *hostile.map_runs(home),
        *hostile.disk_runs(home),
    ]
    runs = json.dumps([run for _, run, _ in wanted])
    done = subprocess.run(
        [sys.executable, hostile.__file__],
        input=runs,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert done.returncode == 0, done.stderr
    results = [hostile.Came(*result) for result in json.loads(done.stdout.splitlines()[-1])]
    return {name: (result, said) for (name, _, said), result in zip(wanted, results, strict=True)}


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_one_clear_line(came: dict[str, tuple[hostile.Came, str]], name: str) -> None:
    result, said = came[name]
    assert result.status == 1
    assert result.err.startswith("nesgan-game: ")
    assert result.err.count("\n") == 1
    assert said in result.err
    assert len(result.err) < 500
    assert result.extra_mb < MOST_EXTRA_MB


@pytest.mark.slow
def test_every_file_was_tried(came: dict[str, tuple[hostile.Came, str]]) -> None:
    assert sorted(came) == sorted(NAMES)


@pytest.mark.usefixtures("came")
@pytest.mark.slow
def test_nothing_is_left_behind(home: Path) -> None:
    assert [path for path in (home / "out").rglob("*") if path.is_file()] == []


# ---- odd, but fine --------------------------------------------------------------------------------------------------


def moving(rgb: NDArray[np.uint8]) -> bytes:
    frames = [Image.fromarray(rgb), Image.fromarray(255 - rgb)]
    return hostile.saved(frames[0], "GIF", save_all=True, append_images=frames[1:])


def deep(rgb: NDArray[np.uint8]) -> bytes:
    """A PNG of 16 bits a channel."""
    lines = np.pad((rgb.astype(np.uint16) * 257).byteswap().view(np.uint8).reshape(len(rgb), -1), ((0, 0), (1, 0)))
    heads = [hostile.chunk(b"IHDR", struct.pack(">IIBBBBB", *rgb.shape[1::-1], bits, 2, 0, 0, 0)) for bits in (8, 16)]
    return hostile.png(*rgb.shape[1::-1], pixels=lines.tobytes()).replace(heads[0], heads[1])


def four_inks(rgb: NDArray[np.uint8]) -> bytes:
    return hostile.saved(Image.fromarray(rgb).convert("CMYK"), "JPEG", quality=95)


@pytest.mark.slow
@pytest.mark.parametrize(("make", "note"), [(moving, "first frame"), (deep, ""), (four_inks, "")])
def test_odd_pictures_become_libraries(
    make: Callable[[NDArray[np.uint8]], bytes], note: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    rng = np.random.default_rng(0)
    screen = fake_screen(fake_roles(rng), rng, wear=0)
    (tmp_path / "odd").write_bytes(make(screen.rgb()))
    assert main(["tiles", str(tmp_path / "odd"), "--out", str(tmp_path / "out")]) == 0
    assert note in caplog.text
    assert len(TileLibrary.load(tmp_path / "out")) >= 13
