"""Those that keep to one place until the hero is near."""

from types import MappingProxyType

import pytest
from enemy_room import FLOOR_PX, around, enemy_at, lived, spells

from nesgan_game.game.rules.behaviours.lurkers import PILLAR_HIGH_PX, PILLAR_LOW_PX
from nesgan_game.game.rules.world import World
from nesgan_game.level.stage import Entity, Stage, role_stage, roles_from_text
from nesgan_game.physics.movement import PX, Body, Stance
from nesgan_game.survey.play.random_play import astray

BOARDED = roles_from_text(
    "\n".join(["#" * 32, *["#" + "." * 30 + "#"] * 8, *["=" * 14 + row + "=" * 14 for row in ("----", "~~~~", "~~~~")]])
)
"""A pool of four columns under boards, flush with the floor beside it."""
BOARDS_PX, POOL_PX = 9 * 16, 10 * 16


def boarded(fish_col: int) -> Stage:
    fish = Entity(3, "fishman", fish_col * 16 + 8, POOL_PX, MappingProxyType({"facing": 1}))
    return role_stage("pool", BOARDED, (Entity(1, "hero", 40, BOARDS_PX), Entity(2, "exit", 29 * 16, BOARDS_PX), fish))


SURFACE_PX = 9 * 16


def test_fishman_bubbles_leaps_spits_once_and_sinks() -> None:
    fish, scene = enemy_at("fishman", 12 * 16, y_px=SURFACE_PX), around(250)
    told = spells(fish, scene, 110)
    assert [mode for mode, _ in told[:4]] == ["bubble", "leap", "spit", "under"]
    assert told[0][1] == 20
    assert [shot.kind for shot in scene.shots] == ["glob"]
    heights = [one.y // PX for one in lived(fish, scene, 300)]
    assert SURFACE_PX - min(heights) > 40
    assert fish.x == 12 * 16 * PX


def test_fishman_sees_nobody_far_away() -> None:
    fish = enemy_at("fishman", 12 * 16, y_px=SURFACE_PX)
    assert {one.mode for one in lived(fish, around(360), 200)} == {"under"}


@pytest.mark.parametrize("beside_px", [-20, -8, -1, 1, 8, 20])
@pytest.mark.parametrize("fish_col", [14, 17])
def test_whoever_stands_on_boards_over_a_fishman_comes_down_on_a_floor_again(fish_col: int, beside_px: int) -> None:
    """Struck by it or by what it spits, on whichever side; its tell lasts 20 ticks, in sight over the surface."""
    world = World(boarded(fish_col), 1)
    home_px = fish_col * 16 + 8
    world.hero.body = Body.at(home_px + beside_px, BOARDS_PX)
    modes, struck = [], 0
    for _ in range(400):
        energy = world.hero.energy
        world.step(0)
        struck += world.hero.energy < energy
        assert list(astray(world)) == []
        assert world.hero.body.stance is not Stance.DEAD
        assert world.hero.body.y <= BOARDS_PX * PX
        modes += [one.mode for one in world.scene.enemies]
    assert modes.index("leap") - modes.index("bubble") >= 20
    assert struck or abs(beside_px) > 8
    assert world.hero.body.y == BOARDS_PX * PX


def test_spider_twitches_drops_dangles_and_climbs_back() -> None:
    spider, scene = enemy_at("spider", 300, y_px=32), around(310)
    told = spells(spider, scene, 400)
    assert [mode for mode, _ in told[:4]] == ["twitch", "drop", "dangle", "climb"]
    assert told[0][1] == 16
    away = spells(spider, around(100), 600)
    assert away[-1][0] == "hang"
    assert spider.y == spider.home_y
    low = [one.y // PX for one in lived(enemy_at("spider", 300, y_px=32), scene, 120)]
    assert FLOOR_PX - 20 < max(low) < FLOOR_PX


def test_bone_pillar_spits_high_before_it_and_low_behind() -> None:
    pillar, scene = enemy_at("bone_pillar", 300, facing=-1), around(250)
    told = spells(pillar, scene, 200)
    assert ("high", 20) in told
    assert pillar.x == 300 * PX
    high = scene.shots[0]
    assert (high.vx < 0, FLOOR_PX - high.y // PX + 5) == (True, PILLAR_HIGH_PX)
    behind = around(340)
    assert "low" in {mode for mode, _ in spells(pillar, behind, 200)}
    low = behind.shots[0]
    assert (low.vx > 0, FLOOR_PX - low.y // PX + 5) == (True, PILLAR_LOW_PX)
