"""Those that fly."""

import numpy as np
from enemy_room import FLOOR_PX, around, enemy_at, lived, spells

from nesgan_game.game.rules.enemies import enemy_box, live
from nesgan_game.physics.movement import PX


def turns(heights: list[int]) -> int:
    return int(np.count_nonzero(np.diff(np.sign(np.diff(heights)))))


def test_bat_sleeps_until_the_hero_is_near_flutters_then_flies_in_a_wave() -> None:
    bat = enemy_at("bat", 300, y_px=40)
    assert {one.mode for one in lived(bat, around(100), 100)} == {"hang"}
    scene = around(240)
    told = spells(bat, scene, 90)
    assert told[0] == ("wake", 14)
    assert told[1][0] == "drop"
    assert scene.sounds == ["shriek"]
    heights = [one.y // PX for one in lived(bat, scene, 120)]
    assert turns(heights) >= 3
    assert max(heights) < FLOOR_PX


def test_flyers_turn_at_rock_and_leave_by_open_ends() -> None:
    bat = enemy_at("bat", 60, y_px=60)
    list(lived(bat, around(30), 300))
    assert not bat.gone, "walls at both ends"
    for one in lived(bat, around(30), 400):
        assert enemy_box(one).left >= 16
        assert enemy_box(one).right <= 23 * 16


def test_head_gapes_then_flies_on_whatever_the_hero_does() -> None:
    head, scene = enemy_at("head", 330, y_px=90), around(200)
    told = spells(head, scene, 60)
    assert [mode for mode, _ in told] == ["gape", "fly"]
    assert told[0][1] == 15
    still, ducked = enemy_at("head", 330, y_px=90), enemy_at("head", 330, y_px=90)
    a = [(one.x, one.y) for one in lived(still, around(200), 90)]
    b = [(one.x, one.y) for one in lived(ducked, around(120), 90)]
    assert a == b
    assert turns([y // PX for _, y in a]) >= 1


def test_raven_caws_swoops_to_the_hero_and_rises_again() -> None:
    raven, scene = enemy_at("raven", 330, y_px=48), around(250)
    told = spells(raven, scene, 19)
    assert told == [("caw", 18), ("swoop", 1)]
    heights = [one.y // PX for one in lived(raven, scene, 64)]
    assert max(heights) >= FLOOR_PX - 30
    assert heights[-1] < max(heights) - 20
    assert {mode for mode, _ in spells(raven, scene, 200)} >= {"hover", "swoop"}


def test_gargoyle_is_stone_until_the_hero_comes_then_cracks_and_flies() -> None:
    far = enemy_at("gargoyle", 320)
    assert {one.mode for one in lived(far, around(100), 100)} == {"stone"}
    near, scene = enemy_at("gargoyle", 320), around(260)
    told = spells(near, scene, 120)
    assert told[0] == ("wake", 24)
    assert told[-1][0] == "fly"
    assert near.x < 320 * PX


def test_ghost_comes_through_walls_and_keeps_to_its_room() -> None:
    ghost = enemy_at("ghost", 200, y_px=10 * 16 + 8)
    scene = around(250, hero_y_px=FLOOR_PX)
    told = spells(ghost, scene, 300)
    assert told[0] == ("wail", 24)
    assert told[2][0] == "part", "it has come to the hero"
    assert abs(ghost.y - FLOOR_PX * PX) < 8 * PX
    outside = around(24 * 16 + 100)
    ghost.mode = "drift"
    for _ in range(400):
        live(ghost, outside)
    assert enemy_box(ghost).right <= 24 * 16


def test_ghost_that_went_through_the_hero_drifts_out_where_the_whip_reaches_and_comes_back() -> None:
    ghost, scene = enemy_at("ghost", 200), around(250)
    apart = [abs(one.x - 250 * PX) // PX for one in lived(ghost, scene, 600)]
    least = apart.index(min(apart))
    assert apart[least] < 8
    assert max(apart[least : least + 90]) > 30, "beyond the hero's own body before he can be hurt again"
    assert min(apart[least + 120 :]) < 8
