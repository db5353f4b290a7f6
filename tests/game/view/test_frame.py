from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from nesgan_game import nes
from nesgan_game.catalogue import EFFECTS, ITEMS, WEAPONS
from nesgan_game.game.rules.entities import Effect, Item, Shot
from nesgan_game.game.rules.hero import WHIP_REACH_PX
from nesgan_game.game.rules.world import World
from nesgan_game.game.view import poses
from nesgan_game.game.view.frame import View, status_of
from nesgan_game.game.view.slot_layout import EMPTY
from nesgan_game.game.view.sprite_cache import SpriteCache, blit
from nesgan_game.level.stage import Stage
from nesgan_game.physics.movement import PX, Body, Button, Stance

FLOOR_PX = 21 * 16


def run(world: World, *runs: tuple[int, int]) -> None:
    for buttons, ticks in runs:
        for _ in range(ticks):
            world.step(buttons)


def without(view: View, world: World, sheet: str) -> np.ndarray:
    """Where one sprite sheet shows in the frame: (224, 256) bool."""
    frame = view.draw(world)
    field = np.zeros((192, 256), bool)
    for pose in poses.all_poses(world):
        if pose.sheet == sheet:
            picture = view.sprites.get(pose.sheet, pose.frame, flip=pose.flip)
            marked = np.zeros((192, 256), np.uint8)
            blit(
                marked,
                replace(picture, slots=np.full_like(picture.slots, 255)),
                pose.x - world.camera.x,
                pose.y - world.camera.y,
            )
            field |= marked > 0
    assert frame.shape == (224, 256, 3)
    return field


@pytest.mark.slow
def test_a_frame_has_the_right_shape_and_only_colours_of_the_console(world: World, sprites: SpriteCache) -> None:
    view = View(world.stage, sprites)
    for _ in range(3):
        run(world, (Button.RIGHT, 60))
        frame = view.draw(world)
        assert frame.shape == (224, 256, 3)
        assert frame.dtype == np.uint8
        known = {tuple(colour) for colour in nes.COLOURS.tolist()}
        assert {tuple(colour) for colour in frame.reshape(-1, 3).tolist()} <= known


def test_feet_stand_exactly_on_the_floor(world: World, sprites: SpriteCache) -> None:
    view = View(world.stage, sprites)
    for buttons, ticks in ((0, 1), (Button.RIGHT, 7), (Button.RIGHT, 9), (Button.DOWN, 3), (Button.LEFT, 5)):
        run(world, (buttons, ticks))
        rows = np.nonzero(without(view, world, "hero"))[0]
        assert rows.max() == FLOOR_PX - world.camera.y - 1


@pytest.mark.parametrize("facing", [1, -1])
@pytest.mark.parametrize("crouching", [False, True])
@pytest.mark.parametrize("level", range(len(WHIP_REACH_PX)))
def test_the_drawn_whip_joins_the_hand_and_shows_the_true_reach(
    empty_world: World, sprites: SpriteCache, facing: int, crouching: bool, level: int
) -> None:
    world = empty_world
    world.hero.body = Body.at(180, FLOOR_PX, facing)
    world.hero.whip = level
    down = Button.DOWN if crouching else Button.NONE
    run(world, (down, 2), (down | Button.ATTACK, 1), (down, 10))
    view = View(world.stage, sprites)
    lash, hero = without(view, world, "whip"), without(view, world, "hero")
    cols = np.nonzero(lash)[1] + world.camera.x
    box = world.hero.whip_box()
    assert box is not None
    tip = cols.max() + 1 if facing > 0 else cols.min()
    assert abs(tip - (box.right if facing > 0 else box.left)) <= 3
    grown = np.zeros_like(lash)
    grown[1:-1, 1:-1] = hero[1:-1, 2:] | hero[1:-1, :-2] | hero[1:-1, 1:-1]
    assert (grown & lash).any(), "the whip hangs in the air"
    rows = np.nonzero(lash)[0] + world.camera.y
    assert box.top <= rows.min()
    assert rows.max() < box.bottom + 1


def test_mirrored_heroes_are_mirror_images(empty_world: World, sprites: SpriteCache) -> None:
    view = View(empty_world.stage, sprites)
    shapes = []
    for facing in (1, -1):
        empty_world.hero.body = Body.at(128, FLOOR_PX, facing)
        shapes.append(without(view, empty_world, "hero")[:, 96:160])
    assert np.array_equal(shapes[0], shapes[1][:, ::-1])


def test_blinking_hides_every_other_pair_of_frames(empty_world: World) -> None:
    empty_world.hero.blink = 60
    shown = []
    for _ in range(16):
        empty_world.step(0)
        shown.append(any(pose.sheet == "hero" for pose in poses.all_poses(empty_world)))
    assert shown.count(True) == 8


def test_every_pose_has_a_picture(castle: Callable[..., Stage], sprites: SpriteCache) -> None:
    world = World(castle("candle", "skeleton", "ghoul", "bat", "knight", "boss"), 2)
    hero = world.hero
    hero.blink = 0
    world.scene.items = [Item(kind, 0, 0, 0) for kind in ITEMS]
    world.scene.shots = [Shot(kind, 0, 0, 0, 0, 1, True, 1, clock) for kind in WEAPONS for clock in range(12)]
    world.scene.effects = [
        Effect(kind, 0, 0, 1, 0, clock)
        for kind, effect in EFFECTS.items()
        for clock in range(effect.ticks)
    ]  # fmt: skip
    seen = set()
    for mode in ("rest", "hang", "walk", "throw", "hop", "fly", "swoop", "sway"):
        for x in range(0, 24, 3):
            for enemy in world.scene.enemies:
                enemy.mode, enemy.x = mode, x * PX
            world.tick += 3
            seen |= set(poses.all_poses(world))
    for stance in Stance:
        for attack in (-1, 0, 4, 8):
            for dying in (-1, 0, 60):
                hero.body, hero.attack = Body.at(9, 9)._replace(stance=stance, vx=attack), attack
                world.mode, world.clock = ("dying", dying) if dying >= 0 else ("play", 0)
                seen |= set(poses.all_poses(world))
    for pose in seen:
        if pose.frame != "stopwatch":
            assert sprites.get(pose.sheet, pose.frame, flip=pose.flip).mask.any()
    assert len(seen) > 100


def test_broken_blocks_vanish_and_come_back(empty_world: World, sprites: SpriteCache) -> None:
    view = View(empty_world.stage, sprites)
    empty_world.hero.body = Body.at(18 * 16, FLOOR_PX)
    empty_world.step(0)
    before = view.draw(empty_world)
    cell = np.s_[
        32 + 19 * 16 - 192 : 32 + 20 * 16 - 192, 19 * 16 - empty_world.camera.x : 20 * 16 - empty_world.camera.x
    ]
    empty_world.scene.broken.add((19, 19))
    assert not np.array_equal(view.draw(empty_world)[cell], before[cell])
    empty_world.scene.broken.clear()
    assert np.array_equal(view.draw(empty_world)[cell], before[cell])


def test_the_foreground_hides_the_hero(empty_world: World, sprites: SpriteCache) -> None:
    view = View(empty_world.stage, sprites)
    empty_world.hero.body = Body.at(34 * 16 + 8, FLOOR_PX)
    run(empty_world, (0, 60))
    cell = np.s_[32 + 19 * 16 - 192 : 32 + 21 * 16 - 192, 34 * 16 - 512 : 35 * 16 - 512]
    hidden = view.draw(empty_world)[cell]
    run(empty_world, (Button.RIGHT, 60))
    assert np.array_equal(view.draw(empty_world)[cell], hidden)


def test_beyond_the_map_is_black(full_castle: Stage, sprites: SpriteCache) -> None:
    view = View(full_castle, sprites)
    for left, top in ((-300, 0), (-100, -50), (700, 300), (5000, 5000), (0, 0)):
        target = np.full((192, 256), 255, np.uint8)
        view.backdrop.cut(target, left, top)
        view.backdrop.cover(target, left, top)
        assert not (target == 255).any()
        if left == 5000:
            assert (target == EMPTY).all()
    assert (nes.COLOURS[nes.BLACK] == 0).all()


def test_a_fade_goes_dark_and_back(empty_world: World, sprites: SpriteCache) -> None:
    view = View(empty_world.stage, sprites)
    empty_world.hero.body = Body.at(74, FLOOR_PX)
    light = []
    for _ in range(400):
        empty_world.step(Button.UP)
        if empty_world.camera.moving:
            light.append(int(view.draw(empty_world)[32:].astype(int).sum()))
    assert min(light) == 0
    assert light[0] > 0
    assert light[-1] > 0


def test_status_tells_the_truth(world: World) -> None:
    world.hero.weapon, world.hero.hearts, world.hero.score = "axe", 12, 700
    status = status_of(world)
    assert (status.weapon, status.hearts, status.score, status.seconds) == ("axe", 12, 700, 300)
