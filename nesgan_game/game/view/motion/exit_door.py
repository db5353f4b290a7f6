"""The door behind a stage's exit: shut while the stage is played, drawn up into its lintel once it is won."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from nesgan_game.game.rules.world import TALLY_PAUSE_TICKS, World
from nesgan_game.game.view.slot_layout import EMPTY
from nesgan_game.game.view.sprite_cache import Mask, Slots
from nesgan_game.level.stage import Stage
from nesgan_game.nes import TILE_PX
from nesgan_game.roles import ROLE_INDEX

FRAME_PX = 3
"""Of a door's outline this much stays where it is."""
OPENING_STEPS = 8
"""In so many jerks it goes up, all of them while the count of points has not begun."""


class ExitDoor(NamedTuple):
    """The leaf of a door: where the rectangle of its cells begins, px, and which of its pixels (H, W) move."""

    left: int
    top: int
    leaf: Mask
    branch: str = ""
    """What its exit leads to (Entity.branch): a door opens for who has left by it."""

    def paste(self, target: Slots, left: int, top: int, steps: int) -> None:
        """Draw it up by so many steps in `target` (h, w), which shows the stage from pixel (left, top) on."""
        y, x = self.top - top, self.left - left
        y0, x0 = max(y, 0), max(x, 0)
        y1, x1 = min(y + self.leaf.shape[0], target.shape[0]), min(x + self.leaf.shape[1], target.shape[1])
        if steps <= 0 or y0 >= y1 or x0 >= x1:
            return
        leaf = self.leaf[y0 - y : y1 - y, x0 - x : x1 - x]
        seen = target[y0:y1, x0:x1]
        lift = min(self.leaf.shape[0] * steps // OPENING_STEPS, len(leaf))
        moved = np.full_like(seen, EMPTY)
        np.copyto(moved[: len(leaf) - lift], seen[lift:], where=leaf[lift:])
        np.copyto(seen, moved, where=leaf)


def exit_doors(stage: Stage, painted: Mask) -> tuple[ExitDoor, ...]:
    """The doors behind a stage's exits; painted (H, W): which pixels of the stage are of whole objects."""
    found = []
    for exit_ in stage.of_kind("exit"):
        row, col = exit_.cell
        is_door = stage.roles == ROLE_INDEX["door"]
        if not is_door[row, col]:
            continue
        top, left, right = row, col, col + 1
        while top > 0 and is_door[top - 1, col]:
            top -= 1
        while left > 0 and is_door[row, left - 1]:
            left -= 1
        while right < stage.cols and is_door[row, right]:
            right += 1
        place = np.s_[top * TILE_PX : (row + 1) * TILE_PX, left * TILE_PX : right * TILE_PX]
        found.append(ExitDoor(left * TILE_PX, top * TILE_PX, _within(painted[place]), exit_.branch))
    return tuple(found)


def _within(shape: Mask) -> Mask:
    """A shape (H, W) without the FRAME_PX of its outline, its lower edge apart, where there is the floor."""
    grown = np.pad(shape, ((FRAME_PX, 0), (FRAME_PX, FRAME_PX)))
    height, width = shape.shape
    within = shape.copy()
    for down in range(FRAME_PX + 1):
        for across in (-FRAME_PX, 0, FRAME_PX):
            within &= grown[down : down + height, FRAME_PX + across : FRAME_PX + across + width]
    return np.asarray(within)


def opening(world: World) -> int:
    """How many steps of OPENING_STEPS the door of a world has gone up."""
    if not world.won:
        return 0
    gone = world.clock if world.mode == "tally" else TALLY_PAUSE_TICKS
    return min(OPENING_STEPS, gone * OPENING_STEPS // TALLY_PAUSE_TICKS)
