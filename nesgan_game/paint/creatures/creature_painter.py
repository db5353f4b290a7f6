"""The creature painter: kinds, sizes and designs in, sprites of three colours out, by the exported generator."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nesgan_game.creatures import DESIGN_LENGTH, MOST_COLS, MOST_ROWS
from nesgan_game.errors import ConfigError, ModelError
from nesgan_game.files import shipped
from nesgan_game.imaging.pieces import pieces
from nesgan_game.nes import CHR_PX, LEVELS
from nesgan_game.paint.onnx_model import levels_of, open_network
from nesgan_game.seeds import Random

Pattern = NDArray[np.uint8]
"""Levels 1 to 3, 0 where transparent, as a sprite's colours are numbered."""
Designs = dict[tuple[int, int], list[list[float]]]
"""Designs worth showing by size, (rows, cols) in CHR tiles."""


class CreaturePainter:
    """Paints creatures. Load one and keep it."""

    def __init__(self, session: Any, kinds: Mapping[str, Designs]) -> None:
        self._session = session
        self._numbers = {name: number for number, name in enumerate(kinds)}
        self.kinds = dict(kinds)
        """What it can paint, by name."""

    @classmethod
    def load(cls, path: Path | None = None) -> CreaturePainter:
        """The shipped network, or the exported one at `path` (.onnx with its .json beside it).

        Raises AssetError when a file is missing or was changed, ModelError when the network does not fit this program.
        """
        path = path or shipped("assets/weights/creatures.onnx")
        session, facts = open_network(path)
        return cls(session, read_creatures(facts, path))

    def paint(self, kind: str, size: tuple[int, int], z: NDArray[np.float32]) -> Pattern:
        """(N, 8 rows, 8 cols) uint8: one creature for each design `z` (N, DESIGN_LENGTH), each in one piece.

        Raises ConfigError for an unknown kind, a size it has not learnt, or designs of another length.
        """
        self._check(kind, size)
        if z.ndim != 2 or z.shape[1] != DESIGN_LENGTH or not np.isfinite(z).all():
            raise ConfigError("the designs have another shape", "paint", f"give (N, {DESIGN_LENGTH}) finite numbers")
        rows, cols = size
        left = (MOST_COLS - cols) // 2
        told = {
            "kinds": np.full(len(z), self._numbers[kind], np.int64),
            "sizes": np.tile(np.array(size, np.int64), (len(z), 1)),
            "codes": z.astype(np.float32),
            "down": np.arange(MOST_ROWS - rows, MOST_ROWS, dtype=np.int64),
            "across": np.arange(left, left + cols, dtype=np.int64),
        }
        levels = levels_of(self._session.run(None, told), (len(z), rows * CHR_PX, cols * CHR_PX), LEVELS)
        pattern = np.where(levels < LEVELS, np.maximum(levels, 1), 0).astype(np.uint8)
        return np.stack([in_one_piece(one) for one in pattern]) if len(z) else pattern

    def dream(self, kind: str, size: tuple[int, int], rng: Random) -> Pattern:
        """(8 rows, 8 cols): a creature of one of the designs that the network's file tells to be worth showing."""
        self._check(kind, size)
        design = rng.choice(self.kinds[kind][size])
        return np.asarray(self.paint(kind, size, np.array([design], np.float32))[0])

    def _check(self, kind: str, size: tuple[int, int]) -> None:
        if size not in self.kinds.get(kind, ()):
            known = ", ".join(
                f"{name} of {' '.join(f'{r}x{c}' for r, c in sizes)}" for name, sizes in self.kinds.items()
            )
            raise ConfigError(f"the network paints no {kind} of {size} CHR tiles", "paint", f"use {known}")


def in_one_piece(pattern: Pattern) -> Pattern:
    """The largest piece alone; what touches at corners is one."""
    labels = pieces(pattern > 0, corners=True)
    sizes = np.bincount(labels.ravel())
    if len(sizes) == 1:
        return pattern
    return np.where(labels == 1 + int(np.argmax(sizes[1:])), pattern, 0).astype(np.uint8)


def read_creatures(facts: dict[str, Any], where: Path) -> dict[str, Designs]:
    """The kinds that the JSON of a network at `where` lists. Raises ModelError when it is none of creatures."""
    expected = {"arch": "creatures", "code_length": DESIGN_LENGTH, "most_rows": MOST_ROWS, "most_cols": MOST_COLS}
    if any(facts.get(name) != value for name, value in expected.items()):
        raise ModelError(f"is no creature painter of this version (wants {expected})", where, "export it again")
    try:
        kinds = {
            str(entry["name"]): {_size(name): _designs(some) for name, some in entry["designs"].items()}
            for entry in facts["creatures"]
        }
    except (AttributeError, KeyError, OverflowError, TypeError, ValueError) as error:
        raise ModelError(f"has no usable list of creatures ({error!r})", where, "export it again") from error
    if not kinds or not all(kinds.values()):
        raise ModelError("lists no creatures", where, "export it again")
    return kinds


def _size(name: str) -> tuple[int, int]:
    rows, cols = map(int, name.split("x"))
    if not (1 <= rows <= MOST_ROWS and 1 <= cols <= MOST_COLS):
        raise ValueError(f"no creature has a size of {name}")
    return rows, cols


def _designs(listed: Any) -> list[list[float]]:
    with np.errstate(over="ignore"):  # becomes infinite, and is refused as such
        found = np.array(listed, np.float32)
    if found.ndim != 2 or found.shape[1] != DESIGN_LENGTH or not np.isfinite(found).all():
        raise ValueError("no designs")
    return list(found.tolist())
