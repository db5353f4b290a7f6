"""What a stage's colours do for play: whether figures stand out, walls keep quiet and grounds come before them.

All is taken from the picture that the game shows (game/view), in colours as perceived (imaging.oklab.perceived).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from nesgan_game.catalogue import ENEMIES
from nesgan_game.game.view.backdrop import Backdrop
from nesgan_game.game.view.colour_slots import Look
from nesgan_game.game.view.frame import stage_colours
from nesgan_game.game.view.indexed_frame import Frame
from nesgan_game.game.view.sprite_cache import SpriteCache, blit
from nesgan_game.imaging.cells import cut
from nesgan_game.imaging.oklab import perceived
from nesgan_game.level.stage import Stage
from nesgan_game.nes import FIELD_ROWS, SCREEN_WIDTH_PX, TILE_PX
from nesgan_game.paint.palettes import CHROMA, GREY_CHROMA, HUE
from nesgan_game.roles import CARRIES, IS_STAIR, mask_of

Floats = NDArray[np.float64]
Mask = NDArray[np.bool_]
Kind = TypeVar("Kind", bound=np.generic)

CLEAR = 0.25
"""A figure whose edge is so far from what surrounds it stands out (the aim of the colour work; by eye)."""
RIM_PX = 2
"""How deep the edge of a figure goes: its outline, and what the outline encloses. A black line before a dark wall
becomes one with the wall; the figure is then seen by what lies within the line."""
EVERY = 4
"""Of the cells of the proof's route that one stands in, every so manieth is a sample."""
HUE_STEP = 30
"""Degrees of one hue, when hues are counted."""
HEIGHT_PX = FIELD_ROWS * TILE_PX
_SIDES = ((0, 1), (0, -1), (1, 0), (-1, 0))
_MATERIALS = {
    "ground": mask_of("solid", "ledge"),
    "steps": mask_of("platform", "stair_up_right", "stair_up_left"),
    "spikes": mask_of("spikes"),
    "liquid": mask_of("liquid"),
    "foliage": mask_of("foliage"),
    "pillar": mask_of("pillar"),
}
_WALL = mask_of("wall")


@dataclass(frozen=True, slots=True, kw_only=True)
class ColourContrast:
    """Figures of one stage. Distances are those of OKLab with the lightness Lr, 0 to about 1."""

    hero: tuple[float, ...]
    """`edge_contrast` of the hero at sampled places of the proof's route, facing right and left in turn."""
    enemies: tuple[tuple[str, float], ...]
    """The same of every enemy where it waits, with its kind."""
    busyness: float
    """Mean difference in lightness of neighbouring pixels of the walls."""
    wall: float
    """Mean lightness of the walls."""
    materials: tuple[tuple[str, float, float], ...]
    """(name, lighter, apart) of what is no wall: how much lighter than the wall its mean colour is, how far from it."""
    hues: int
    """Different hues of its four palettes, in steps of HUE_STEP degrees; greys count for none."""


def colour_contrast(stage: Stage) -> ColourContrast:
    """Measure a stage that carries a proof; without one the hero has no places."""
    backdrop, sprites = Backdrop(stage), SpriteCache()
    scene = _Scene(stage, backdrop, sprites)
    hero = [scene.contrast("hero", "stand", x, y, flip=bool(n % 2)) for n, (x, y) in enumerate(standing(stage))]
    return ColourContrast(
        hero=tuple(found for found in hero if found is not None),
        enemies=tuple(scene.enemies()),
        busyness=_busyness(scene.seen, stage),
        wall=_mean(scene.seen, _WALL[stage.roles])[0] if _WALL[stage.roles].any() else 0.0,
        materials=tuple(_materials(scene.seen, stage)),
        hues=_hues(stage.tiles.palettes),
    )


def standing(stage: Stage) -> Iterator[tuple[int, int]]:
    """Feet centres (x, y) in stage px of every EVERY-th cell of the proof's route that one stands in."""
    if stage.proof is None:
        return
    carried = [
        (row, col)
        for row, col in stage.proof.route
        if 0 <= row < stage.rows - 1 and (CARRIES[stage.roles[row + 1, col]] or IS_STAIR[stage.roles[row, col]])
    ]
    for row, col in carried[::EVERY]:
        yield col * TILE_PX + TILE_PX // 2, (row + 1) * TILE_PX


class _Scene:
    """A stage's picture, in which figures are placed one at a time."""

    def __init__(self, stage: Stage, backdrop: Backdrop, sprites: SpriteCache) -> None:
        self.stage, self._backdrop, self._sprites = stage, backdrop, sprites
        self._colours = stage_colours(backdrop, sprites)
        self.seen = perceived(Frame(backdrop.back, self._colours).rgb())
        """(H, W, 3) the stage without figures and without the night, as perceived."""

    def contrast(self, sheet: str, frame: str, x: int, y: int, *, flip: bool) -> float | None:
        """`edge_contrast` of a figure with its anchor at a stage pixel; None where nothing of it is seen."""
        left, top = x - SCREEN_WIDTH_PX // 2, y - HEIGHT_PX // 2
        before = np.empty((HEIGHT_PX, SCREEN_WIDTH_PX), self._backdrop.dtype)
        self._backdrop.cut(before, left, top)
        after = before.copy()
        blit(after, self._sprites.get(sheet, frame, flip=flip), x - left, y - top)
        mask = after != before
        for picture in (before, after):
            self._backdrop.cover(picture, left, top)
        mask &= after != before
        if not mask.any():
            return None
        rows, cols = (np.flatnonzero(mask.any(axis=axis)) for axis in (1, 0))
        near = np.s_[max(rows[0] - 1, 0) : rows[-1] + 2, max(cols[0] - 1, 0) : cols[-1] + 2]
        look = Look(night=self._backdrop.outdoors(left, top))
        shown = perceived(Frame(np.ascontiguousarray(after[near]), self._colours, look).rgb())
        return edge_contrast(shown, mask[near])

    def enemies(self) -> Iterator[tuple[str, float]]:
        """(kind, contrast) of every enemy where it waits, bosses too."""
        for one in (*self.stage.enemies, *self.stage.bosses):
            sprite = ENEMIES[one.kind].sprite
            frame = sprite.frame("", 0, one.x_px)
            found = self.contrast(sprite.sheet, frame, one.x_px, one.y_px - sprite.lift_px, flip=bool(one.id % 2))
            if found is not None:
                yield one.kind, found


def edge_contrast(seen: Floats, mask: Mask) -> float:
    """How far a figure's edge is from its surroundings: the median over its outline.

    seen (H, W, 3) colours as perceived, mask (H, W) the figure. At every place where a pixel of the figure borders on
    one outside, the outside pixel is compared with the RIM_PX pixels of the figure that lie straight behind the border;
    the farthest of them counts.
    """
    height, width = mask.shape
    padded = np.pad(mask, RIM_PX)
    colours = np.pad(seen, ((RIM_PX, RIM_PX), (RIM_PX, RIM_PX), (0, 0)))

    def moved(array: NDArray[Kind], down: int, right: int) -> NDArray[Kind]:
        return array[RIM_PX + down : RIM_PX + down + height, RIM_PX + right : RIM_PX + right + width]

    found = []
    for down, right in _SIDES:
        # The border lies between a pixel of the figure and its neighbour on this side; beyond the picture is none.
        inside = np.zeros_like(mask)
        y0, y1, x0, x1 = max(-down, 0), height - max(down, 0), max(-right, 0), width - max(right, 0)
        inside[y0:y1, x0:x1] = mask[y0:y1, x0:x1] & ~mask[y0 + down : y1 + down, x0 + right : x1 + right]
        outside = moved(colours, down, right)[inside]
        best = np.zeros(len(outside))
        for depth in range(RIM_PX):
            own = moved(padded, -down * depth, -right * depth)[inside]
            far = np.linalg.norm(moved(colours, -down * depth, -right * depth)[inside] - outside, axis=1)
            best = np.maximum(best, np.where(own, far, 0))
        found.append(best)
    edge = np.concatenate(found)
    return float(np.median(edge)) if len(edge) else 0.0


def _busyness(seen: Floats, stage: Stage) -> float:
    """Mean difference in lightness of pixels that are neighbours in a wall's cell, across and down."""
    cells = cut(seen)[_WALL[stage.roles]][..., 0]
    if not len(cells):
        return 0.0
    across, down = np.abs(np.diff(cells, axis=2)), np.abs(np.diff(cells, axis=1))
    return float((across.mean() + down.mean()) / 2)


def _mean(seen: Floats, cells: Mask) -> Floats:
    """(3,) the mean colour of some of a stage's cells."""
    return np.asarray(cut(seen)[cells].mean(axis=(0, 1, 2)))


def _materials(seen: Floats, stage: Stage) -> Iterator[tuple[str, float, float]]:
    """(name, lighter, apart) of every material that the stage has beside walls."""
    walls = _WALL[stage.roles]
    if not walls.any():
        return
    wall = _mean(seen, walls)
    for name, roles in _MATERIALS.items():
        if roles[stage.roles].any():
            own = _mean(seen, roles[stage.roles])
            yield name, float(own[0] - wall[0]), float(np.linalg.norm(own - wall))


def _hues(palettes: NDArray[np.uint8]) -> int:
    used = np.unique(palettes)
    steps = HUE[used[CHROMA[used] >= GREY_CHROMA]] // HUE_STEP
    return len(np.unique(steps))
