"""Those that keep to one place until the hero is near."""

from enemy_room import FLOOR_PX, around, enemy_at, lived, spells

from nesgan_game.game.rules.behaviours.lurkers import PILLAR_HIGH_PX, PILLAR_LOW_PX
from nesgan_game.physics.movement import PX

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
