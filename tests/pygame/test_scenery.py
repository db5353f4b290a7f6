"""A stage as surfaces shows the very pixels that it is rendered with."""

from __future__ import annotations

import numpy as np
import pygame
import pytest
from fakes import fake_library

from nesgan_game import nes
from nesgan_game.errors import ConfigError
from nesgan_game.level.fill.dress import dress
from nesgan_game.level.render import render_stage
from nesgan_game.level.stage import Stage
from nesgan_game.pygame.scenery import Scenery, draw, rects, surface


def pixels(one: pygame.Surface) -> np.ndarray:
    return pygame.surfarray.array3d(one).swapaxes(0, 1)


def test_the_whole_stage_is_what_is_rendered(full_castle: Stage) -> None:
    assert (pixels(surface(full_castle)) == render_stage(full_castle)).all()


@pytest.mark.parametrize("camera", [(0, 0), (100, 37.5), pygame.Rect(64, 100, 256, 192)])
def test_a_camera_sees_its_part(camera: tuple[float, float] | pygame.Rect, full_castle: Stage) -> None:
    target = pygame.Surface((256, 192))
    scenery = Scenery(full_castle)
    scenery.draw(target, camera)
    scenery.draw_front(target, camera)
    left, top = int(camera[0]), int(camera[1])
    assert (pixels(target) == render_stage(full_castle)[top : top + 192, left : left + 256]).all()


def test_sprites_stand_before_the_field_and_behind_the_foreground(full_castle: Stage) -> None:
    target = pygame.Surface((full_castle.cols * 16, full_castle.rows * 16))
    draw(full_castle, target)
    hidden = full_castle.foreground >= 0
    target.fill((255, 0, 255))
    scenery = Scenery(full_castle)
    scenery.draw_front(target)
    seen = (pixels(target) != (255, 0, 255)).any(axis=2).reshape(full_castle.rows, 16, full_castle.cols, 16)
    assert (seen.any(axis=(1, 3)) == hidden).all()


def test_nothing_is_drawn_beyond_the_edges(full_castle: Stage) -> None:
    target = pygame.Surface((64, 64))
    target.fill((9, 9, 9))
    draw(full_castle, target, (-32, -48))
    assert (pixels(target)[:48] == 9).all()
    assert (pixels(target)[:, :32] == 9).all()
    assert (pixels(target)[48:, 32:] == render_stage(full_castle)[:16, :32]).all()


def test_a_stage_without_tiles_is_black(full_castle: Stage) -> None:
    bare = Stage(
        **{
            **{name: getattr(full_castle, name) for name in Stage.__dataclass_fields__},
            "background": np.full_like(full_castle.background, -1),
            "field": np.full_like(full_castle.field, -1),
            "foreground": np.full_like(full_castle.foreground, -1),
        }
    )
    assert (pixels(surface(bare)) == nes.COLOURS[nes.BLACK]).all()
    assert Scenery(bare).front is None


def test_what_is_broken_is_drawn_anew() -> None:
    dressed = dress([["wall"] * 9] * 2 + [["solid"] * 9] * 3, fake_library(1), seed=2)
    scenery = Scenery(dressed)
    before = pixels(scenery.back).copy()
    target = pygame.Surface(scenery.back.get_size())
    draw(dressed, target)
    changed = dressed.set_roles({(2, 4): "wall", (3, 4): "wall"})
    assert scenery.refresh() == changed
    assert scenery.refresh() == ()
    draw(dressed, target)
    assert (pixels(target) == pixels(scenery.back)).all(), "what is drawn without a Scenery of one's own follows, too"
    assert (pixels(scenery.back) == pixels(surface(dressed))).all()
    moved = (pixels(scenery.back) != before).any(axis=2).reshape(5, 16, 9, 16).any(axis=(1, 3))
    assert {(row, col) for row, col in np.argwhere(moved).tolist()} <= set(changed)
    assert moved[2, 4]


def test_rectangles_are_pygames(full_castle: Stage) -> None:
    found = rects(full_castle)
    assert [tuple(one) for one in found] == list(full_castle.rects())
    hero = pygame.Rect(0, 0, 12, 30)
    hero.midbottom = (full_castle.hero.x_px, full_castle.hero.y_px)
    assert hero.collidelist(found) == -1
    assert hero.move(0, 1).collidelist(found) >= 0
    with pytest.raises(ConfigError, match="use solid"):
        rects(full_castle, "lava")
