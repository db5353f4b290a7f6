"""Same seed, same bytes, whatever kernels the processor's kind makes numpy and its BLAS choose.

onnxruntime asks the processor itself and cannot be told to take another one's kernels; paint/painter.py tells what that
leaves to chance.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from nesgan_game.files import shipped

CORES = ("Haswell", "SkylakeX", "Prescott")
"""Kinds of processors that OpenBLAS has kernels of its own for: with AVX2, with AVX-512, with SSE3 alone."""
COMMANDS = {
    "build": ("build", "--seed", "3"),
    "tiles": ("tiles", "--seed", "7", "--export", "all"),
    "pictures": ("tiles", "{pictures}"),
}
_ASK = """
import ctypes, sys, numpy
ask = ctypes.CDLL(sys.argv[1]).scipy_openblas_get_corename64_
ask.restype = ctypes.c_char_p
numpy.ones((64, 64)) @ numpy.ones((64, 64))  # dies of its kernels' instructions where the processor has none of them
print(ask().decode())
"""


def blas() -> Path | None:
    """The OpenBLAS that numpy's wheels bring along; None where numpy uses another one."""
    folder = Path(np.__file__).parent
    found = [*folder.parent.glob("numpy.libs/*openblas*"), *folder.glob(".dylibs/*openblas*")]
    return found[0] if found and hasattr(ctypes.CDLL(str(found[0])), "scipy_openblas_get_corename64_") else None


def kernels() -> list[dict[str, str]]:
    """Environments in which numpy and its BLAS choose different kernels, as far as the processor has them."""
    simd = np.show_config(mode="dicts")["SIMD Extensions"].get("found", [])
    plain = {"NPY_DISABLE_CPU_FEATURES": " ".join(simd)} if simd else {}
    library = blas()
    taken: dict[str, dict[str, str]] = {}
    for core in CORES if library is not None else ():
        wish = {"OPENBLAS_CORETYPE": core}
        # A kind that the processor is not is silently another one, or dies.
        name = answer(wish, "-c", _ASK, str(library))
        if name is not None:
            taken.setdefault(name, wish)
    wishes = list(taken.values())
    if len(wishes) < 2:
        return [{}, plain] if plain else [{}]
    wishes[-1] = wishes[-1] | plain  # the oldest processor has no vector units for numpy's own loops either
    return wishes


def answer(wish: dict[str, str], *arguments: str) -> str | None:
    """What a program prints; None where the processor does not know its instructions."""
    done = subprocess.run(
        [sys.executable, *arguments], env=os.environ | wish, capture_output=True, text=True, check=False
    )
    if done.returncode == -signal.SIGILL:
        return None
    assert done.returncode == 0, done.stderr
    return done.stdout


def ran(wish: dict[str, str], *arguments: str) -> str:
    printed = answer(wish, *arguments)
    assert printed is not None, f"{wish} has instructions that this processor does not know"
    return printed


def sums(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def pictures(folder: Path) -> Path:
    """A folder of foreign pictures: one clean and unaligned, one enlarged and full of JPEG's noise."""
    folder.mkdir()
    with Image.open(shipped("assets/weights/layout.png")) as image:
        part = image.convert("RGB").crop((5, 9, 5 + 520, 9 + 470))
    part.save(folder / "clean.png")
    part.resize((1040, 940), Image.Resampling.NEAREST).save(folder / "noisy.jpg", quality=80)
    return folder


@pytest.mark.slow
@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_every_kind_of_processor_writes_the_same_bytes(command: tuple[str, ...], tmp_path: Path) -> None:
    wishes = kernels()
    if len(wishes) < 2:
        pytest.skip("numpy has but one set of kernels here")
    folder, written = pictures(tmp_path / "pictures"), []
    command = tuple(word.format(pictures=folder) for word in command)
    for number, wish in enumerate(wishes):
        out = tmp_path / str(number) / "library"  # whose name is the library's
        ran(wish, "-m", "nesgan_game", *command, "--out", str(out))
        written.append(sums(out))
    assert len(written[0]) > 5
    for wish, found in zip(wishes[1:], written[1:], strict=True):
        changed = [name for name in written[0] | found if written[0].get(name) != found.get(name)]
        assert not changed, f"{wish}: {changed}"
