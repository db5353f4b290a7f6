"""The creature painter: kinds, sizes and designs in, sprites of three colours out, by the exported generator."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from nesgan_game.creatures import DESIGN_LENGTH, MOST_COLS, MOST_ROWS
from nesgan_game.errors import ConfigError, ModelError
from nesgan_game.nes import LEVELS
from nesgan_game.paint.onnx_model import open_network

Pattern = NDArray[np.uint8]
"""Levels 1 to 3, 0 where transparent, as a sprite's colours are numbered."""
Sizes = tuple[tuple[int, int], ...]
_FAVOURED = 24
"""Designs painted for every creature asked for by `dream`; tuned by hand."""
_EIGHT = np.ones((3, 3), np.bool_)


class CreaturePainter:
    """Paints creatures. Load one and keep it."""

    def __init__(self, session: Any, kinds: Mapping[str, Sizes]) -> None:
        self._session = session
        self._numbers = {name: number for number, name in enumerate(kinds)}
        self.kinds = dict(kinds)
        """Sizes, (rows, cols) in CHR tiles, that it can paint each kind in."""

    @classmethod
    def load(cls, path: Path) -> CreaturePainter:
        """The exported network at `path` (.onnx with its .json beside it).

        Raises AssetError when a file is missing or was changed, ModelError when the network does not fit this program.
        """
        session, facts = open_network(path)
        return cls(session, read_creatures(facts, path))

    def paint(self, kind: str, size: tuple[int, int], z: NDArray[np.float32]) -> Pattern:
        """(N, 8 rows, 8 cols) uint8: one creature for each design `z` (N, DESIGN_LENGTH), each in one piece.

        Raises ConfigError for an unknown kind, a size it has not learnt, or designs of another length.
        """
        if size not in self.kinds.get(kind, ()):
            known = ", ".join(f"{name} {sizes}" for name, sizes in self.kinds.items())
            raise ConfigError(f"the network paints no {kind} of {size} CHR tiles", "paint", f"use one of {known}")
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
        (levels,) = self._session.run(None, told)
        pattern = np.where(levels < LEVELS, np.maximum(levels, 1), 0).astype(np.uint8)
        return np.stack([in_one_piece(one) for one in pattern]) if len(z) else pattern

    def dream(self, kind: str, size: tuple[int, int], rng: np.random.Generator) -> Pattern:
        """(8 rows, 8 cols): of some designs drawn from `rng`, the creature with the fewest loose or frayed pixels."""
        z = rng.standard_normal((_FAVOURED, DESIGN_LENGTH)).astype(np.float32)
        painted = self.paint(kind, size, z)
        return np.asarray(painted[int(np.argmin([frayed(one) for one in painted]))])


def in_one_piece(pattern: Pattern) -> Pattern:
    """The largest piece alone; what touches at corners is one."""
    pieces, count = ndimage.label(pattern, _EIGHT)
    if count < 2:
        return pattern
    largest = 1 + int(np.argmax(np.bincount(pieces.ravel())[1:]))
    return np.where(pieces == largest, pattern, 0).astype(np.uint8)


def frayed(pattern: Pattern) -> float:
    """How unlike a drawn sprite a pattern is: the share of its pixels that agree with none of their neighbours.

    A creature that fills less than a quarter of its canvas counts as wholly frayed.
    """
    opaque = pattern > 0
    if opaque.sum() < pattern.size // 4:
        return 1.0
    framed = np.pad(pattern, 1)
    beside = np.stack([framed[:-2, 1:-1], framed[2:, 1:-1], framed[1:-1, :-2], framed[1:-1, 2:]])
    return float(((beside != pattern).all(0) & opaque).sum() / opaque.sum())


def read_creatures(facts: dict[str, Any], where: Path) -> dict[str, Sizes]:
    """The kinds that the JSON of a network at `where` lists. Raises ModelError when it is none of creatures."""
    expected = {"arch": "creatures", "code_length": DESIGN_LENGTH, "most_rows": MOST_ROWS, "most_cols": MOST_COLS}
    if any(facts.get(name) != value for name, value in expected.items()):
        raise ModelError(f"is no creature painter of this version (wants {expected})", where, "export it again")
    try:
        kinds = {
            str(entry["name"]): tuple((int(rows), int(cols)) for rows, cols in entry["sizes"])
            for entry in facts["creatures"]
        }
    except (KeyError, TypeError, ValueError) as error:
        raise ModelError(f"has no usable list of creatures ({error!r})", where, "export it again") from error
    sizes = [size for kind in kinds.values() for size in kind]
    if not sizes or any(not (1 <= rows <= MOST_ROWS and 1 <= cols <= MOST_COLS) for rows, cols in sizes):
        raise ModelError("lists a creature that cannot be", where, "export it again")
    return kinds
