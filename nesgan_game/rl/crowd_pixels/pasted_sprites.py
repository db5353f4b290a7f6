"""Many small sprites pasted into many small pictures at once.

sprites = PastedSprites(small_stage)
number = sprites.number(pose)
sprites.paste(pictures, Pastes(picture, number, x, y))
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nesgan_game.game.view.fixture_poses import Pose
from nesgan_game.rl.crowd import Ints
from nesgan_game.rl.small_view import BARS, FIELD, SIDE, THIN, SmallStage

RGB = NDArray[np.uint8]


class Pastes(NamedTuple):
    """(P,) what is pasted, one after the other: into which picture, which sprite, and its corner there."""

    picture: NDArray[np.intp]
    sprite: Ints
    x: Ints
    y: Ints


def join(*parts: Pastes) -> Pastes:
    """Several, one after the other."""
    sprites, lefts, tops = (np.concatenate(of) for of in zip(*(part[1:] for part in parts), strict=True))
    return Pastes(np.concatenate([part.picture for part in parts]), sprites, lefts, tops)


class PastedSprites:
    """The sprites of a stage by number: the pixels of all of them in one row."""

    def __init__(self, stage: SmallStage) -> None:
        self._stage = stage
        self._numbers: dict[tuple[str, str, bool, int], int] = {}
        self._pixels: list[tuple[Ints, Ints, RGB]] = []
        self.anchors: list[tuple[int, int]] = []
        """How far each one's anchor is from its corner, whole pixels."""
        self._row: tuple[Ints, Ints, Ints, Ints, RGB] | None = None

    def number(self, pose: Pose) -> int:
        """The number of the sprite that a pose shows."""
        key = pose.sheet, pose.frame, pose.flip, pose.keep
        if key not in self._numbers:
            thin = self._stage.thinned(pose)
            down, across = np.nonzero(thin.mask[..., 0])
            self._pixels.append((down.astype(np.int32), across.astype(np.int32), thin.rgb[down, across]))
            self.anchors.append((thin.anchor_x, thin.anchor_y))
            self._numbers[key] = len(self._numbers)
            self._row = None
        return self._numbers[key]

    def placed(self, pose: Pose) -> tuple[int, int, int]:
        """Sprite number and corner of a pose, in whole pixels of the stage."""
        number = self.number(pose)
        anchor_x, anchor_y = self.anchors[number]
        return number, pose.x - anchor_x, pose.y - anchor_y

    def paste(self, pictures: RGB, pastes: Pastes) -> None:
        """Draw into the fields of pictures (N, 64, 64, 3), cut off at their borders; what comes later lies over it."""
        if not len(pastes.picture):
            return
        first, count, down, across, rgb = self._in_a_row()
        counts = count[pastes.sprite]
        which = np.repeat(np.arange(len(counts)), counts)
        ends = np.cumsum(counts)
        pixel = np.arange(ends[-1]) - (ends - counts - first[pastes.sprite])[which]
        row, col = pastes.y[which] + down[pixel], pastes.x[which] + across[pixel]
        seen = np.nonzero((row >= 0) & (row < FIELD) & (col >= 0) & (col < SIDE))[0]
        place = (pastes.picture[which[seen]] * SIDE + BARS + row[seen]) * SIDE + col[seen]
        flat, shown = pictures.reshape(-1), rgb[pixel[seen]]
        for channel in range(3):
            flat.put(place * 3 + channel, shown[:, channel])  # one by one in their order: the last one stays

    def _in_a_row(self) -> tuple[Ints, Ints, Ints, Ints, RGB]:
        """Of each sprite its first pixel and how many it has; of all pixels (down, across) from the corner and RGB."""
        if self._row is None:
            count = np.array([len(down) for down, _, _ in self._pixels], np.int32)
            downs, acrosses, rgbs = (np.concatenate(of) for of in zip(*self._pixels, strict=True))
            self._row = np.cumsum(count, dtype=np.int32) - count, count, downs, acrosses, rgbs
        return self._row


def small(place: Ints, seen: Ints) -> Ints:
    """Where whole pixels of the stage lie in a small picture that shows it from others on."""
    found: Ints = (place - seen) // THIN
    return found
