import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nesgan_game.catalogue import ENEMIES
from nesgan_game.game.rules.enemies import BEHAVIOURS, Surroundings, live
from nesgan_game.game.rules.entities import Box, Enemy
from nesgan_game.game.rules.rng import Rng
from nesgan_game.level.stage import roles_from_text
from nesgan_game.physics.movement import PX, Body, Terrain

ROOM = roles_from_text(
    """
########################
#......................#
#......................#
#......................#
#......................#
#......................#
#......................#
#......................#
#==========..==========#
#..........~~..........#
########################
"""
)
FLOOR_PX = 8 * 16


def enemy_at(kind: str, x_px: int, facing: int = -1) -> Enemy:
    return Enemy(1, kind, x_px * PX, FLOOR_PX * PX, facing, ENEMIES[kind].health, x_px * PX, FLOOR_PX * PX, 0)


def around(hero_x_px: int, seed: int = 1) -> Surroundings:
    hero = Body.at(hero_x_px, FLOOR_PX)
    return Surroundings(Terrain.from_roles(ROOM), hero, Rng.seeded(seed), Box(0, 0, 24 * 16, 11 * 16))


def test_every_kind_of_the_contract_lives() -> None:
    assert set(BEHAVIOURS) == set(ENEMIES.own)


def test_skeleton_paces_hops_and_throws() -> None:
    skeleton, scene = enemy_at("skeleton", 270), around(200)
    modes, places = set(), set()
    for _ in range(600):
        live(skeleton, scene)
        modes.add(skeleton.mode)
        places.add(skeleton.x // PX)
        assert skeleton.y <= FLOOR_PX * PX, "it never walks into the pit"
    assert modes == {"walk", "hop", "throw"}
    assert max(places) - min(places) > 20
    assert {shot.kind for shot in scene.shots} == {"bone"}
    assert all(shot.vx < 0 and shot.vy < 0 for shot in scene.shots)


def test_bat_sleeps_until_the_hero_is_near_then_flies_in_a_wave() -> None:
    bat = enemy_at("bat", 300)
    bat.y = bat.home_y = 40 * PX
    far = around(100)
    for _ in range(100):
        live(bat, far)
    assert bat.mode == "hang"
    near = around(240)
    heights = []
    while not bat.gone:
        live(bat, near)
        if bat.mode == "fly":
            heights.append(bat.y // PX)
    assert near.sounds == ["shriek"]
    turns = np.count_nonzero(np.diff(np.sign(np.diff(heights))))
    assert turns >= 3
    assert max(heights) < FLOOR_PX


def test_ghoul_shambles_at_the_hero_and_shrinks_from_the_pit() -> None:
    ghoul, scene = enemy_at("ghoul", 330), around(250)
    live(ghoul, scene)
    assert ghoul.facing == -1
    for _ in range(900):
        live(ghoul, around(60))
    assert 13 * 16 <= ghoul.x // PX < 250
    assert ghoul.y == FLOOR_PX * PX


def test_knight_walks_a_beat_and_charges() -> None:
    knight = enemy_at("knight", 300)
    places = []
    for _ in range(900):
        live(knight, around(30))
        places.append(knight.x // PX)
    assert max(places) - min(places) > 80
    assert min(places) >= 300 - 66
    charging = enemy_at("knight", 300)
    live(charging, around(250))
    calm = enemy_at("knight", 300)
    live(calm, around(30))
    assert charging.x < calm.x < 300 * PX


@pytest.mark.parametrize("kind", sorted(ENEMIES.own))
@settings(max_examples=15, deadline=None)
@given(x=st.integers(20, 360), hero_x=st.integers(20, 360), seed=st.integers(0, 99), high=st.integers(0, 90))
def test_whatever_happens_they_stay_in_the_room_and_out_of_walls(
    kind: str, x: int, hero_x: int, seed: int, high: int
) -> None:
    enemy, scene = enemy_at(kind, x), around(hero_x, seed)
    enemy.y = enemy.home_y = (FLOOR_PX - high) * PX
    for _ in range(200):
        live(enemy, scene)
        if enemy.gone:
            break
        assert all(isinstance(value, int) for value in (enemy.x, enemy.y, enemy.vx, enemy.vy))
        assert -20 <= enemy.x // PX <= 24 * 16 + 20
        assert enemy.y <= 11 * 16 * PX
