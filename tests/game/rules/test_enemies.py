import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nesgan_game.catalogue import ENEMIES
from nesgan_game.game.rules.enemies import BEHAVIOURS, RECOIL_TICKS, STUN_TICKS, Surroundings, enemy_box, live
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
THROUGH_ROCK = ("ghost", "fishman", "boss")
"""A ghost's idea; a fish-man waits below the bottom of a shallow pool; the boss has a room of his own."""


def enemy_at(kind: str, x_px: int, facing: int = -1) -> Enemy:
    return Enemy(1, kind, x_px * PX, FLOOR_PX * PX, facing, ENEMIES[kind].health, x_px * PX, FLOOR_PX * PX, 0)


def around(hero_x_px: int, seed: int = 1) -> Surroundings:
    hero = Body.at(hero_x_px, FLOOR_PX)
    return Surroundings(Terrain.from_roles(ROOM), hero, Rng.seeded(seed), Box(0, 0, 24 * 16, 11 * 16))


def test_every_kind_of_the_contract_lives() -> None:
    assert set(BEHAVIOURS) == set(ENEMIES.own)


def test_a_blow_that_is_survived_pushes_back_but_not_over_the_brink() -> None:
    knight, scene = enemy_at("knight", 300), around(280)
    knight.stun = STUN_TICKS
    for _ in range(RECOIL_TICKS):
        live(knight, scene)
    assert 300 + RECOIL_TICKS - 1 <= knight.x // PX <= 300 + RECOIL_TICKS
    cornered = enemy_at("knight", 13 * 16 + 3 * 16 + 1)
    cornered.stun = STUN_TICKS
    for _ in range(RECOIL_TICKS):
        live(cornered, around(340))
    assert cornered.x // PX >= 13 * 16 + 3 * 16


@pytest.mark.slow
@pytest.mark.parametrize("kind", sorted(ENEMIES.own))
@settings(max_examples=15, deadline=None)
@given(
    x=st.one_of(st.integers(32, 160), st.integers(224, 350)),
    hero_x=st.integers(20, 360),
    seed=st.integers(0, 99),
    high=st.integers(0, 70),
)
def test_whatever_happens_they_stay_in_the_room_and_out_of_walls(
    kind: str, x: int, hero_x: int, seed: int, high: int
) -> None:
    enemy, scene = enemy_at(kind, x), around(hero_x, seed)
    enemy.y = enemy.home_y = (FLOOR_PX - high) * PX
    through = kind in THROUGH_ROCK
    for _ in range(300):
        live(enemy, scene)
        if enemy.gone:
            break
        assert all(isinstance(value, int) for value in (enemy.x, enemy.y, enemy.vx, enemy.vy))
        box = enemy_box(enemy)
        assert box.left >= 0
        assert box.right <= 24 * 16
        assert enemy.y <= 11 * 16 * PX
        rows, cols = range(box.top // 16, (box.bottom - 1) // 16 + 1), range(box.left // 16, (box.right - 1) // 16 + 1)
        rock = any(scene.terrain.solid_at(row, col) for row in rows for col in cols)
        assert through or not rock, (enemy.mode, box)
