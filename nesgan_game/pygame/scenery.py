"""A stage as surfaces: tiles drawn once, and what a camera sees of them copied every frame."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import Protocol

import numpy as np
import pygame
from numpy.typing import NDArray

from nesgan_game.level.grid.merged_rectangles import Rectangle
from nesgan_game.level.stage_tiles import StageTiles
from nesgan_game.nes import BLACK, COLOURS, TILE_PX

DRAWN_KEPT = 4
"""Stages whose surfaces `draw` keeps, the last ones used."""


class Layered(Protocol):
    """What can be drawn: a stage, or a role map that ng.dress has dressed."""

    @property
    def tiles(self) -> StageTiles:
        """Its tiles as pictures."""

    def layers(self) -> tuple[tuple[str, NDArray[np.int32]], ...]:
        """Layers background, field and foreground (R, C) of tile numbers, -1 for none."""

    def rects(self, name: str = "solid") -> tuple[Rectangle, ...]:
        """Rectangles of a kind of collision in pixels."""


Camera = Sequence[float] | pygame.Rect
"""(x, y) of the upper left pixel that is seen, or a rectangle that begins there."""


class Scenery:
    """A stage without its people, drawn once: keep it as long as the stage is shown, and blit what a camera sees."""

    def __init__(self, stage: Layered) -> None:
        self._stage = stage
        self._pictures = tile_surfaces(stage.tiles)
        (_, background), (_, field), (_, foreground) = stage.layers()
        rows, cols = field.shape
        self.back = pygame.Surface((cols * TILE_PX, rows * TILE_PX))
        """Background and field, black where there is no tile."""
        self.front: pygame.Surface | None = None
        """The foreground, which hides sprites; None where a stage has none."""
        if (foreground >= 0).any():
            self.front = pygame.Surface(self.back.get_size(), pygame.SRCALPHA)
            self.front.blits(self._placed(foreground))
        self.back.fill(COLOURS[BLACK].tolist())
        self.back.blits(self._placed(background) + self._placed(field))
        self._revision, self._drawn = _revision(stage), (background.copy(), field.copy(), foreground.copy())

    def refresh(self) -> tuple[tuple[int, int], ...]:
        """Draw the cells anew whose tiles have changed since (Dressed.set_role), and return them; draw does it, too."""
        if self._revision == _revision(self._stage):
            return ()
        layers = tuple(layer for _, layer in self._stage.layers())
        changed = np.zeros(layers[0].shape, bool)
        for old, new in zip(self._drawn, layers, strict=True):
            changed |= old != new
        cells = tuple((row, col) for row, col in np.argwhere(changed).tolist())
        for row, col in cells:
            self._repaint(row, col)
        self._revision, self._drawn = _revision(self._stage), (layers[0].copy(), layers[1].copy(), layers[2].copy())
        return cells

    def _placed(self, layer: NDArray[np.int32]) -> list[tuple[pygame.Surface, tuple[int, int]]]:
        """Every tile of a layer with its place."""
        return [
            (self._pictures[layer[row, col]], (col * TILE_PX, row * TILE_PX))
            for row, col in np.argwhere(layer >= 0).tolist()
        ]

    def _repaint(self, row: int, col: int) -> None:
        """Draw a cell anew."""
        place = pygame.Rect(col * TILE_PX, row * TILE_PX, TILE_PX, TILE_PX)
        self.back.fill(COLOURS[BLACK].tolist(), place)
        (_, background), (_, field), (_, foreground) = self._stage.layers()
        for layer in (background, field):
            if layer[row, col] >= 0:
                self.back.blit(self._pictures[layer[row, col]], place)
        if self.front is None and foreground[row, col] >= 0:
            self.front = pygame.Surface(self.back.get_size(), pygame.SRCALPHA)
        if self.front is not None:
            self.front.fill((0, 0, 0, 0), place)
            if foreground[row, col] >= 0:
                self.front.blit(self._pictures[foreground[row, col]], place)

    def draw(self, target: pygame.Surface, camera: Camera = (0, 0)) -> None:
        """Draw what lies behind sprites, seen from `camera` on; nothing beyond the stage's edges."""
        self.refresh()
        target.blit(self.back, (-int(camera[0]), -int(camera[1])))

    def draw_front(self, target: pygame.Surface, camera: Camera = (0, 0)) -> None:
        """Draw the foreground, after the sprites."""
        if self.front is not None:
            target.blit(self.front, (-int(camera[0]), -int(camera[1])))


def _revision(stage: Layered) -> int:
    """How often a map has been changed; stages never are."""
    return int(getattr(stage, "revision", 0))


def tile_surfaces(tiles: StageTiles) -> list[pygame.Surface]:
    """Return every tile as a surface of 16x16, with alpha where it is clear; needs no window."""
    opaque = tiles.opaque()
    pictures = np.ascontiguousarray(tiles.rgba())
    pictures[..., 3] = np.where(opaque, np.uint8(255), np.uint8(0))
    size = (TILE_PX, TILE_PX)
    return [
        # The copy owns its pixels; frombuffer's surface would look into the bytes.
        pygame.image.frombuffer(picture.tobytes(), size, "RGBA").copy()
        for picture in pictures
    ]


def surface(stage: Layered) -> pygame.Surface:
    """Return the whole stage, three layers and nobody in it, as a new surface: the pixels of ng.render_stage."""
    scenery = Scenery(stage)
    scenery.draw_front(scenery.back)
    return scenery.back


def draw(stage: Layered, target: pygame.Surface, camera: Camera = (0, 0)) -> None:
    """Draw background and field of the stage, seen from `camera` on; the surfaces of the last few stages are kept.

    A game of its own keeps a Scenery instead, which draws the foreground as well.
    """
    _kept(stage).draw(target, camera)  # type: ignore[arg-type]  # kept by identity, which every stage has


def rects(stage: Layered, name: str = "solid") -> list[pygame.Rect]:
    """Return Stage.rects as pygame's rectangles. Raises ConfigError for a name of no cell."""
    return [pygame.Rect(*one) for one in stage.rects(name)]


_kept = functools.lru_cache(maxsize=DRAWN_KEPT)(Scenery)
