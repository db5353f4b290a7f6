"""Those that keep to the ground: each does its one thing, and tells it before."""

from itertools import pairwise

import pytest
from enemy_room import FLOOR_PX, ROOM, around, enemy_at, lived, spells

from nesgan_game.catalogue import WEAPONS
from nesgan_game.game.rules.behaviours.enemy_moves import BRINK_CELLS, Surroundings, enemy_box, fall
from nesgan_game.game.rules.behaviours.walkers import HIGH_PX, LOW_PX
from nesgan_game.game.rules.entities import Box
from nesgan_game.game.rules.hero import WHIP_REACH_PX
from nesgan_game.game.rules.rng import Rng
from nesgan_game.level.stage import roles_from_text
from nesgan_game.physics.movement import PX, Body, Terrain

PIT_RIGHT_PX = 13 * 16


def test_ghoul_shambles_at_the_hero_and_keeps_away_from_the_pit() -> None:
    ghoul, scene = enemy_at("ghoul", 330), around(60)
    places = [one.x // PX for one in lived(ghoul, scene, 900)]
    assert min(places) >= PIT_RIGHT_PX + BRINK_CELLS * 16
    assert min(places) < PIT_RIGHT_PX + (BRINK_CELLS + 1) * 16
    assert ghoul.y == FLOOR_PX * PX


@pytest.mark.parametrize(("pit", "falls"), [("~~", False), ("==", True)])
def test_ghoul_steps_off_a_ledge_only_where_no_brink_is_near_below(pit: str, falls: bool) -> None:
    upper = "#.......======.........#\n#......................#\n#......................#\n"
    rows = ["#......................#"] * 5
    below = f"#===={pit}================#\n########################\n"
    terrain = Terrain.from_roles(roles_from_text("\n".join(rows) + "\n" + upper + below))
    ghoul, scene = enemy_at("ghoul", 11 * 16, y_px=5 * 16), around(40)
    scene.terrain = terrain
    lowest = max(one.y for one in lived(ghoul, scene, 300))
    assert (lowest == 8 * 16 * PX) == falls


def test_in_hard_stages_pauses_are_shorter_and_tells_are_not() -> None:
    told = {}
    for percent in (100, 50):
        axeman, scene = enemy_at("axeman", 300), around(220)
        scene.pause_percent = percent
        told[percent] = [(mode, ticks) for mode, ticks in spells(axeman, scene, 1200) if mode in ("high", "low")]
    assert len(told[50]) > 1.4 * len(told[100])
    assert {ticks for _, ticks in told[50][:-1]} == {ticks for _, ticks in told[100][:-1]}


def test_ghoul_throws_up_its_arms_before_it_turns() -> None:
    ghoul = enemy_at("ghoul", 300)
    for _ in lived(ghoul, around(240), 60):
        assert ghoul.facing == -1
    ghoul.x = 300 * PX
    told = spells(ghoul, around(350), 200)
    assert ("lurch", 14) in told
    assert ghoul.facing == 1


def test_skeleton_paces_hops_and_throws() -> None:
    skeleton, scene = enemy_at("skeleton", 290), around(250)
    modes, places = set(), set()
    for one in lived(skeleton, scene, 900):
        modes.add(one.mode)
        places.add(one.x // PX)
        assert one.y <= FLOOR_PX * PX, "it never walks into the pit"
    assert modes == {"walk", "hop", "throw"}
    assert max(places) - min(places) > 20
    assert {shot.kind for shot in scene.shots} == {"bone"}
    assert all(shot.vy < 0 for shot in scene.shots)


def test_knight_walks_a_beat_around_its_post() -> None:
    knight = enemy_at("knight", 320)
    places = [one.x // PX for one in lived(knight, around(30), 900)]
    assert max(places) - min(places) > 50
    assert min(places) >= PIT_RIGHT_PX + BRINK_CELLS * 16
    assert {one.mode for one in lived(knight, around(30), 200)} == {"walk"}


def test_knight_levels_its_lance_and_charges() -> None:
    knight = enemy_at("knight", 330)
    told = spells(knight, around(280), 30)
    assert told[0] == ("brace", 16)
    assert told[1][0] == "charge"
    behind = enemy_at("knight", 300, facing=1)
    assert {mode for mode, _ in spells(behind, around(280), 20)} == {"walk"}, "its back is blind"


def test_axeman_tells_high_from_low_and_gives_ground() -> None:
    axeman, scene = enemy_at("axeman", 300), around(220)
    told = spells(axeman, scene, 1200)
    throws = [mode for mode, ticks in told if mode in ("high", "low")]
    assert set(throws) == {"high", "low"}
    assert all(ticks == 20 for mode, ticks in told[:-1] if mode in ("high", "low"))
    axe_half = 6
    heights = {(FLOOR_PX * PX - shot.y) // PX + axe_half for shot in scene.shots}
    assert heights == {HIGH_PX, LOW_PX}
    cornering = enemy_at("axeman", 290)
    before = cornering.x
    list(lived(cornering, around(270), 60))
    assert cornering.x > before


def test_spearman_draws_back_and_thrusts_further_than_a_whip_reaches() -> None:
    guard, scene = enemy_at("spearman", 320), around(276)
    told = spells(guard, scene, 16 + 12)
    assert told == [("aim", 16), ("thrust", 12)]
    (pike,) = scene.shots
    row = WEAPONS[pike.kind]
    assert guard.x == 320 * PX
    assert (guard.x - pike.x + row.vx * row.life_ticks) // PX + row.width_px // 2 > WHIP_REACH_PX[0] + 12
    alone = enemy_at("spearman", 300)
    places = [one.x // PX for one in lived(alone, around(30), 600)]
    assert 276 - 1 <= min(places) < max(places) <= 325


def test_hopper_ducks_before_every_leap_and_stays_on_its_floor() -> None:
    hopper, scene = enemy_at("hopper", 330), around(260)
    told = spells(hopper, scene, 1200)
    for (before, ticks), (mode, _) in pairwise(told):
        if mode == "hop":
            assert (before, ticks) == ("squat", 12)
    assert sum(mode == "hop" for mode, _ in told) > 5
    assert hopper.y <= FLOOR_PX * PX
    heights = {one.y // PX for one in lived(hopper, scene, 600)}
    assert FLOOR_PX - min(heights) > 30


@pytest.mark.parametrize("kind", ["ghoul", "skeleton", "knight", "axeman", "spearman", "hopper"])
@pytest.mark.parametrize("seed", range(4))
def test_no_walker_comes_near_a_brink(kind: str, seed: int) -> None:
    scene = around(100, seed)
    terrain = Terrain.from_roles(ROOM)
    assert terrain.hazard_at(9, 11)
    for one in lived(enemy_at(kind, 300), scene, 900):
        assert one.x // PX >= PIT_RIGHT_PX + BRINK_CELLS * 16, one.mode


@pytest.mark.parametrize("vx", [-300, -150, 150, 300])
@pytest.mark.parametrize("kind", ["hopper", "skeleton"])
def test_no_corner_of_a_leaping_box_gets_into_rock(kind: str, vx: int) -> None:
    cave = Terrain.from_roles(roles_from_text("##....##\n#......#\n#......#\n###..###\n###..###\n########\n"))
    scene = Surroundings(cave, Body.at(8, 64), Rng.seeded(1), Box(0, 0, 8 * 16, 6 * 16))
    for x_px in range(24, 104, 3):
        enemy = enemy_at(kind, x_px, y_px=48)
        enemy.vx, enemy.vy = vx, -700
        for _ in range(60):
            landed = fall(enemy, scene)
            box = enemy_box(enemy)
            sides = (box.left // 16, (box.right - 1) // 16)
            assert not any(cave.rock_in(max(box.top // 16, 0), (box.bottom - 1) // 16, side) for side in sides), box
            if landed:
                break
        else:
            pytest.fail("it never lands")


def test_ghoul_steps_off_a_ledge_with_its_whole_box() -> None:
    stair = Terrain.from_roles(roles_from_text("........\n........\n........\n...=####\n===#####\n"))
    enemy = enemy_at("ghoul", 90, y_px=48)
    scene = Surroundings(stair, Body.at(8, 64), Rng.seeded(1), Box(0, 0, 8 * 16, 5 * 16))
    for one in lived(enemy, scene, 300):
        box = enemy_box(one)
        assert not any(stair.rock_in(box.top // 16, (box.bottom - 1) // 16, x // 16) for x in (box.left, box.right - 1))
    assert (enemy.y, enemy.mode) == (64 * PX, "walk")
