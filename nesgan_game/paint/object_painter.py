"""The object painter: kinds, sizes and styles in, whole objects with transparency out, by the exported generator.

A style vector z is all that tells two objects of a kind apart: its first numbers choose the design, each choice of the
kind by one of them. Give all objects of a stage one z, and they match; give each its own, and no two are alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nesgan_game.designs import CODE_LENGTH, design_code, values_of_style
from nesgan_game.errors import ConfigError, ModelError
from nesgan_game.files import shipped
from nesgan_game.nes import LEVELS, TILE_PX
from nesgan_game.objects import MOST_COLS, MOST_ROWS, TRANSPARENT
from nesgan_game.paint.onnx_model import levels_of, open_network

Levels = NDArray[np.uint8]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaintedKind:
    """What a network knows of one kind."""

    name: str
    role: str
    anchor: str
    """"floor", "wall" or "ceiling"."""
    sizes: tuple[tuple[int, int], ...]
    """(rows, cols) in cells."""
    slots: tuple[int, ...]
    """Choices of its design, see designs.py."""


class ObjectPainter:
    """Paints objects. Load one and keep it: loading takes far longer than painting."""

    def __init__(self, session: Any, kinds: Sequence[PaintedKind]) -> None:
        self._session = session
        self._numbers = {kind.name: number for number, kind in enumerate(kinds)}
        self.kinds = {kind.name: kind for kind in kinds}
        """What it can paint, by name."""

    @classmethod
    def load(cls, path: Path | None = None) -> ObjectPainter:
        """The shipped network, or the exported one at `path` (.onnx with its .json beside it).

        Raises AssetError when a file is missing or was changed, ModelError when the network does not fit this program.
        """
        path = path or shipped("assets/weights/objects.onnx")
        session, facts = open_network(path)
        return cls(session, read_kinds(facts, path))

    def paint(self, kinds: Sequence[str], sizes: Sequence[tuple[int, int]], z: NDArray[np.float32]) -> list[Levels]:
        """Objects, each (16 rows, 16 cols) uint8 0..3 or TRANSPARENT; `z` (N, S) float32, a style for each.

        Specks of one or two pixels that touch nothing else are taken away; all else is as the network painted
        it. Raises ConfigError for an unknown kind, a size it has not learnt, or styles that are too short.
        """
        if not len(kinds) == len(sizes) == len(z):
            raise ConfigError(f"{len(kinds)} kinds, {len(sizes)} sizes, {len(z)} styles", "paint", "give one of each")
        told = [self._told(kind, size, style) for kind, size, style in zip(kinds, sizes, z, strict=True)]
        painted: list[Levels] = [np.zeros((0, 0), np.uint8)] * len(kinds)
        for size in sorted(set(sizes)):
            where = [n for n, other in enumerate(sizes) if other == size]
            outputs = self._session.run(None, _inputs(size, [told[n] for n in where]))
            levels = levels_of(outputs, (len(where), size[0] * TILE_PX, size[1] * TILE_PX), LEVELS)
            objects = np.where(levels < LEVELS, levels, TRANSPARENT).astype(np.uint8)
            for n, picture in zip(where, without_specks(objects), strict=True):
                painted[n] = picture
        return painted

    def _told(self, name: str, size: tuple[int, int], z: NDArray[np.float32]) -> tuple[int, NDArray[np.float32]]:
        if name not in self.kinds:
            raise ConfigError(f"the network paints no {name!r}", "paint", f"use {', '.join(self.kinds)}")
        kind = self.kinds[name]
        if size not in kind.sizes:
            raise ConfigError(f"{name} is not painted in {size} cells", "paint", f"use one of {kind.sizes}")
        if z.ndim != 1 or len(z) < len(kind.slots) or not np.isfinite(z).all():
            raise ConfigError(f"{name} needs {len(kind.slots)} finite numbers of style", "paint", "give a longer z")
        return self._numbers[name], design_code(kind.slots, values_of_style(z, len(kind.slots)))


def _inputs(size: tuple[int, int], told: Sequence[tuple[int, NDArray[np.float32]]]) -> dict[str, NDArray[Any]]:
    rows, cols = size
    return {
        "kinds": np.array([number for number, _ in told], np.int64),
        "sizes": np.tile(np.array(size, np.int64), (len(told), 1)),
        "codes": np.stack([code for _, code in told]),
        "down": np.arange(2 * (MOST_ROWS - rows), 2 * MOST_ROWS, dtype=np.int64),
        "across": np.arange(MOST_COLS - cols, MOST_COLS + cols, dtype=np.int64),
    }


def without_specks(objects: Levels) -> Levels:
    """Objects (N, H, W) without what floats beside each in pieces of one or two pixels; touching corners count.

    One that is nothing else stays as it is.
    """
    opaque = objects != TRANSPARENT
    beside = _neighbours(opaque)
    ends = opaque & (beside == 1)  # of a pair, or of a longer stroke
    specks = (opaque & (beside == 0)) | (ends & (_neighbours(ends) == 1))
    specks &= (opaque & ~specks).any(axis=(1, 2), keepdims=True)
    return np.where(specks, np.uint8(TRANSPARENT), objects)


def _neighbours(masks: NDArray[np.bool_]) -> NDArray[np.uint8]:
    """(N, H, W) uint8 how many of the eight pixels around each are set."""
    framed = np.pad(masks.astype(np.uint8), ((0, 0), (1, 1), (1, 1)))
    across = framed[:, :, :-2] + framed[:, :, 1:-1] + framed[:, :, 2:]
    found: NDArray[np.uint8] = across[:, :-2] + across[:, 1:-1] + across[:, 2:] - masks
    return found


def read_kinds(facts: dict[str, Any], where: Path) -> list[PaintedKind]:
    """The kinds that the JSON of a network at `where` lists. Raises ModelError when it is none of objects."""
    expected = {"arch": "objects", "code_length": CODE_LENGTH, "most_rows": MOST_ROWS, "most_cols": MOST_COLS}
    if any(facts.get(name) != value for name, value in expected.items()):
        raise ModelError(f"is no object painter of this version (wants {expected})", where, "export the network again")
    try:
        kinds = [
            PaintedKind(
                name=str(entry["name"]),
                role=str(entry["role"]),
                anchor=str(entry["anchor"]),
                sizes=tuple((int(rows), int(cols)) for rows, cols in entry["sizes"]),
                slots=tuple(int(slot) for slot in entry["slots"]),
            )
            for entry in facts["objects"]
        ]
    except (AttributeError, KeyError, OverflowError, TypeError, ValueError) as error:
        raise ModelError(f"has no usable list of objects ({error!r})", where, "export the network again") from error
    if not kinds or any(not _possible(kind) for kind in kinds):
        raise ModelError("lists an object that cannot be", where, "export the network again")
    return kinds


def _possible(kind: PaintedKind) -> bool:
    fits = all(1 <= rows <= MOST_ROWS and 1 <= cols <= MOST_COLS for rows, cols in kind.sizes)
    code = sum(slot or 2 for slot in kind.slots)
    return fits and len(kind.sizes) > 0 and min(kind.slots, default=0) >= 0 and code <= CODE_LENGTH
