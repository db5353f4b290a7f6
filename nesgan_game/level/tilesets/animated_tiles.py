"""Tiles that move, as frames of real tiles: what the game does by a palette, other programs show by pictures.

A frame is the tile with its levels exchanged as its palette's cycle does, so that it has the same four palettes; frames
lie behind all tiles of the picture. The first frame is the tile itself: at rest nothing looks otherwise.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.tilesets.palette_cycles import CYCLE_OF_ROLE, CYCLES, STILL, Cycle
from nesgan_game.nes import CLEAR, TICKS_PER_SECOND

Patterns = NDArray[np.uint8]
Frames = tuple[tuple[int, int], ...]
"""(tile, milliseconds) in turn."""


class Animated(NamedTuple):
    """More tiles (F, 16, 16) of levels or CLEAR, the tile that each is a frame of, and the frames by tile."""

    patterns: Patterns
    shown_by: tuple[int, ...]
    frames: dict[int, Frames]


def animated(patterns: Sequence[Patterns], roles: Sequence[str]) -> Animated:
    """Return what moves of N tiles, by their patterns (16, 16) and roles: frames are numbered from N on."""
    more: list[Patterns] = []
    shown_by: list[int] = []
    frames: dict[int, Frames] = {}
    for number, (pattern, role) in enumerate(zip(patterns, roles, strict=True)):
        if role not in CYCLE_OF_ROLE:
            continue
        cycle, numbers = CYCLES[CYCLE_OF_ROLE[role]], {STILL: number}
        for step in dict.fromkeys(cycle.steps):
            picture = _exchanged(pattern, step)
            if step != STILL and (picture != pattern).any():
                numbers[step] = len(patterns) + len(more)
                more.append(picture)
                shown_by.append(number)
        if len(numbers) > 1:
            frames[number] = _frames(cycle, numbers)
    return Animated(np.stack(more) if more else np.zeros((0, 16, 16), np.uint8), tuple(shown_by), frames)


def _exchanged(pattern: Patterns, step: tuple[int, int, int]) -> Patterns:
    table = np.arange(CLEAR + 1, dtype=np.uint8)
    table[1:4] = step
    return table[pattern]


def _frames(cycle: Cycle, numbers: dict[tuple[int, int, int], int]) -> Frames:
    """The tiles of a cycle with their times: steps that show the same tile one after another are one frame."""
    shown = (numbers.get(step, numbers[STILL]) for step in cycle.steps)
    return tuple(
        (number, round(len(list(group)) * cycle.period * 1000 / TICKS_PER_SECOND)) for number, group in groupby(shown)
    )
