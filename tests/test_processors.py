"""Same seed, same bytes, whatever kernels the processor's kind makes numpy and its BLAS choose.

onnxruntime asks the processor itself and cannot be told to take another one's kernels; paint/painter.py tells what that
leaves to chance.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

CORES = ("Haswell", "SkylakeX", "Prescott")
"""Kinds of processors that OpenBLAS has kernels of its own for: with AVX2, with AVX-512, with SSE3 alone."""
COMMANDS = (("build", "--seed", "3"), ("tiles", "--seed", "7", "--export", "all"))
_ASK = """
import ctypes, sys, numpy
ask = ctypes.CDLL(sys.argv[1]).scipy_openblas_get_corename64_
ask.restype = ctypes.c_char_p
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
        # A kind that the processor is not is silently another one.
        taken.setdefault(ran(wish, "-c", _ASK, str(library)), wish)
    wishes = list(taken.values())
    if len(wishes) < 2:
        return [{}, plain] if plain else [{}]
    wishes[-1] = wishes[-1] | plain  # the oldest processor has no vector units for numpy's own loops either
    return wishes


def ran(wish: dict[str, str], *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, *arguments], env=os.environ | wish, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def sums(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.mark.slow
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_every_kind_of_processor_writes_the_same_bytes(command: tuple[str, ...], tmp_path: Path) -> None:
    wishes = kernels()
    if len(wishes) < 2:
        pytest.skip("numpy has but one set of kernels here")
    written = []
    for number, wish in enumerate(wishes):
        ran(wish, "-m", "nesgan_game", *command, "--out", str(tmp_path / str(number)))
        written.append(sums(tmp_path / str(number)))
    assert len(written[0]) > 10
    for wish, found in zip(wishes[1:], written[1:], strict=True):
        changed = [name for name in written[0] | found if written[0].get(name) != found.get(name)]
        assert not changed, f"{wish}: {changed}"
