"""Everybody of a stage as sprites: called into being by kind, drawn as the game draws them at rest."""

from __future__ import annotations

import numpy as np
import pygame
import pytest

from nesgan_game.catalogue import ENEMIES
from nesgan_game.errors import ConfigError
from nesgan_game.game.rules.world import World
from nesgan_game.game.view.poses import all_poses
from nesgan_game.level.entity import Entity
from nesgan_game.level.stage import Stage
from nesgan_game.pygame.shipped_art import sprites
from nesgan_game.pygame.stage_sprites import CameraGroup, EntitySprite, spawn


def test_factories_are_called_for_their_kinds(full_castle: Stage) -> None:
    made = spawn(full_castle, {"candle": lambda one: ("light", one.id), "enemy": lambda one: ("foe", one.kind)})
    kinds = [entity.kind for entity in full_castle.entities]
    assert [one for one in made if one[0] == "light"] == [("light", e.id) for e in full_castle.of_kind("candle")]
    assert [kind for what, kind in made if what == "foe"] == [kind for kind in kinds if kind in ENEMIES]
    own = spawn(full_castle, {"bat": lambda _: "own", "enemy": lambda _: "any"})
    assert own.count("own") == 1
    assert own.count("any") == sum(kind in ENEMIES for kind in kinds) - 1
    assert spawn(full_castle, {"exit": lambda one: one.x_px}) == [full_castle.exits[0].x_px]


def test_a_word_of_no_kind(full_castle: Stage) -> None:
    with pytest.raises(ConfigError, match=r"'dragon'.*use enemy, hero"):
        spawn(full_castle, {"dragon": str})


def test_they_look_and_stand_as_in_the_game(full_castle: Stage) -> None:
    poses = {(one.sheet, one.x, one.y): one for one in all_poses(World(full_castle, seed=1))}
    made = spawn(full_castle, {"enemy": EntitySprite, "hero": EntitySprite})
    assert len(made) > 4
    for one in made:
        sheet = ENEMIES[one.kind].sprite.sheet if one.kind in ENEMIES else "hero"
        lift = ENEMIES[one.kind].sprite.lift_px if one.kind in ENEMIES else 0
        pose = poses[sheet, one.entity.x_px, one.entity.y_px - lift]
        art = sprites(sheet)
        width, (across, down) = art.frames[pose.frame].get_width(), art.anchors[pose.frame]
        left = pose.x - (width - across if pose.flip else across)
        assert (one.rect.x, one.rect.y) == (left, pose.y - down), one.kind


def test_they_walk_burn_and_turn() -> None:
    candle = EntitySprite(Entity(1, "candle", 40, 64))
    first = candle.image
    for _ in range(8):
        candle.update()
    assert candle.image is not first
    foe = EntitySprite(Entity(2, "skeleton", 40, 64, {"facing": 1}))
    right = pygame.surfarray.array_alpha(foe.image)
    foe.facing = -1
    foe.place(100.5, 80)
    assert foe.rect.bottom == 80
    assert foe.rect.left < 100 < foe.rect.right
    foe.place(40, 64)
    assert (pygame.surfarray.array_alpha(foe.image) == right[::-1]).all()


def test_what_has_no_picture_at_rest() -> None:
    with pytest.raises(ConfigError, match="no picture of a mover"):
        EntitySprite(Entity(1, "mover", 40, 64))
    key = EntitySprite(Entity(2, "key", 40, 64, {"key": 2}))
    item = EntitySprite(Entity(3, "item", 40, 64, {"drop": "roast"}))
    assert key.rect.width > 0
    assert item.rect.width > 0


def test_a_group_draws_what_the_camera_sees(full_castle: Stage) -> None:
    group = CameraGroup(*spawn(full_castle, {"enemy": EntitySprite}))
    target = pygame.Surface((full_castle.cols * 16, full_castle.rows * 16))
    group.draw_from(target)
    whole = pygame.surfarray.array3d(target)
    part = pygame.Surface((256, 192))
    group.draw_from(part, (120, 190))
    assert (pygame.surfarray.array3d(part) == whole[120 : 120 + 256, 190 : 190 + 192]).all()
    assert np.any(whole)
    group.update()
