"""The hero's body: exact rests, walls, jumps, stairs, and random play that never enters a wall."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nesgan_game.level.stage import roles_from_text
from nesgan_game.physics.hero_figures import OURS
from nesgan_game.physics.movement import CELL, PX, Body, Button, Stance, Terrain, free, knock_back, step, supported
from nesgan_game.physics.stairs import climb_on, sure_climb
from nesgan_game.roles import ROLES

FLAT = Terrain.from_roles(roles_from_text("\n".join(["." * 20] * 8 + ["=" * 20])))
FLOOR_PX = 8 * 16


def run(body: Body, buttons: int, ticks: int, terrain: Terrain) -> Body:
    for _ in range(ticks):
        body = step(body, buttons, terrain)
    return body


def terrain(text: str) -> Terrain:
    return Terrain.from_roles(roles_from_text(text))


def test_rest_is_rest() -> None:
    body = Body.at(40, FLOOR_PX)
    assert run(body, 0, 100, FLAT) == body


def test_falls_and_lands_on_the_edge_exactly() -> None:
    body = run(Body.at(40, 50), 0, 200, FLAT)
    assert body.y == FLOOR_PX * PX
    assert body.stance is Stance.STAND


def test_walks_a_pixel_and_a_quarter_and_turns() -> None:
    right = run(Body.at(100, FLOOR_PX), Button.RIGHT, 8, FLAT)
    assert (right.x_px, right.facing) == (110, 1)
    left = run(right, Button.LEFT, 8, FLAT)
    assert (left.x_px, left.facing) == (100, -1)
    assert run(left, Button.LEFT | Button.RIGHT, 5, FLAT).x == left.x


def test_stops_flush_at_walls_and_at_the_map_border() -> None:
    assert run(Body.at(100, FLOOR_PX), Button.LEFT, 200, FLAT).x_px == 6
    assert run(Body.at(100, FLOOR_PX), Button.RIGHT, 300, FLAT).x_px == 320 - 6


def test_jump_apex_and_airtime() -> None:
    body, heights, ticks = Body.at(100, FLOOR_PX), [], 0
    body = step(body, Button.JUMP, FLAT)
    while body.stance is Stance.AIR:
        heights.append(FLOOR_PX - body.y / PX)
        body, ticks = step(body, Button.JUMP, FLAT), ticks + 1
    assert 42 < max(heights) < 48
    assert 40 <= ticks <= 46
    assert body.x_px == 100
    assert run(body, Button.JUMP, 30, FLAT).stance is Stance.STAND, "a held button does not jump again"


def test_jump_is_committed() -> None:
    body = step(Body.at(100, FLOOR_PX), Button.JUMP | Button.RIGHT, FLAT)
    assert run(body, Button.LEFT, 20, FLAT).x > body.x


@pytest.mark.parametrize("gap", [1, 2, 3])
def test_gap_of_three_is_crossed_with_room_to_spare(gap: int) -> None:
    rows = ["." * 24] * 6 + ["=" * 8 + "." * gap + "=" * (16 - gap)]
    ground, good = terrain("\n".join(rows)), 0
    for start in range(100, 134):
        body = run(step(Body.at(start, 96), Button.JUMP | Button.RIGHT, ground), Button.RIGHT, 43, ground)
        good += body.stance is Stance.STAND and body.x_px > (8 + gap) * 16 - 6
    assert good >= 12


def test_gap_of_four_is_not() -> None:
    ground = terrain("\n".join(["." * 24] * 6 + ["=" * 8 + "...." + "=" * 12]))
    for start in range(100, 134):
        body = run(step(Body.at(start, 96), Button.JUMP | Button.RIGHT, ground), Button.RIGHT, 60, ground)
        assert body.stance is not Stance.STAND


@pytest.mark.parametrize(("cells", "climbs"), [(1, True), (2, True), (3, False)])
def test_steps_up_to_two_cells(cells: int, climbs: bool) -> None:
    rows = ["." * 12] * (8 - cells) + ["." * 6 + "#" * 6] * cells + ["=" * 12]
    ground = terrain("\n".join(rows))
    body = run(Body.at(60, FLOOR_PX), Button.RIGHT, 60, ground)
    assert body.x_px == 96 - 6
    body = run(step(body, Button.RIGHT | Button.JUMP, ground), Button.RIGHT, 60, ground)
    assert (body.y_px == FLOOR_PX - 16 * cells) is climbs


def test_walking_off_an_edge_drops_straight() -> None:
    ground = terrain("......\n......\n===...\n......\n......\n......\n======")
    body = run(Body.at(24, 32), Button.RIGHT, 24, ground)
    assert body.stance is Stance.AIR
    x = body.x
    body = run(body, Button.RIGHT, 20, ground)
    assert body.x == x
    assert 0 <= x - (48 + 6) * PX < 320


def test_platform_carries_from_above_only() -> None:
    ground = terrain("....\n....\n....\n----\n....\n....\n====")
    body = run(Body.at(32, 96), Button.JUMP, 60, ground)
    assert (body.y_px, body.stance) == (96, Stance.STAND), "48 px is above the apex"
    low = terrain("....\n....\n....\n....\n----\n....\n====")
    body = run(Body.at(32, 96), Button.JUMP, 60, low)
    assert (body.y_px, body.stance) == (64, Stance.STAND)


def test_head_stops_at_the_ceiling() -> None:
    ground = terrain("####\n####\n....\n....\n....\n====")
    top = min(run(Body.at(32, 80), Button.JUMP, ticks, ground).y for ticks in range(40))
    assert top == 2 * CELL + OURS.height


def test_crouch_is_low_and_creeps() -> None:
    body = run(Body.at(40, FLOOR_PX), Button.DOWN, 5, FLAT)
    assert (body.stance, body.height(OURS), body.x_px, body.vx) == (Stance.CROUCH, 15 * PX, 40, 0)
    assert step(body, 0, FLAT).stance is Stance.STAND
    body = run(body, Button.DOWN | Button.RIGHT, 16, FLAT)
    assert (body.stance, body.x_px, body.vx) == (Stance.CROUCH, 50, OURS.crawl)
    body = run(body, Button.DOWN | Button.LEFT, 8, FLAT)
    assert (body.x_px, body.facing) == (45, -1)


LOW = """
..........
..........
....###...
..........
==========
"""


def test_creeps_below_a_ceiling_one_cell_up_and_rises_beyond_it() -> None:
    ground = terrain(LOW)
    assert run(Body.at(40, 64), Button.RIGHT, 60, ground).x_px == 64 - 6, "a standing hero does not fit"
    body = run(Body.at(40, 64), Button.DOWN | Button.RIGHT, 60, ground)
    assert 64 < body.x_px < 112
    for word in (0, Button.UP, Button.JUMP):
        assert run(body, word, 5, ground)._replace(held=0) == body._replace(vx=0, held=0), "no room to rise"
    hit = knock_back(body, -1, ground)
    assert (hit.stance, hit.x, hit.timer > 0) == (Stance.CROUCH, body.x, True)
    assert run(hit, Button.DOWN | Button.RIGHT, 5, ground).x == body.x
    body = run(body, Button.RIGHT, 160, ground)
    assert (body.stance, body.x_px) == (Stance.STAND, 160 - 6)


def test_crouching_off_an_edge_under_an_overhang_falls_low_then_upright() -> None:
    ground = terrain("########\n........\n####....\n........\n........\n........\n========")
    body = run(Body.at(40, 32)._replace(stance=Stance.CROUCH), Button.DOWN | Button.RIGHT, 60, ground)
    heights = set()
    for _ in range(60):
        assert free(body, ground)
        heights.add((body.stance, body.y))
        body = step(body, 0, ground)
    assert (body.stance, body.y_px) == (Stance.STAND, 96)
    assert {stance for stance, _ in heights} == {Stance.CROUCH, Stance.AIR, Stance.STAND}


def test_hazards_and_the_abyss_kill() -> None:
    spikes = terrain("....\n....\n=..=\n#^^#\n####")
    assert run(Body.at(8, 32), Button.RIGHT, 60, spikes).stance is Stance.DEAD
    pit = terrain("....\n....\n=..=\n#..#")
    body = run(Body.at(8, 32), Button.RIGHT, 120, pit)
    assert body.stance is Stance.DEAD
    assert step(body, Button.JUMP, pit) == body


def test_knock_back_flies_lands_and_recovers() -> None:
    body = knock_back(Body.at(100, FLOOR_PX), -1, FLAT)
    assert body.facing == 1
    body = run(body, Button.RIGHT, 26, FLAT)
    assert body.stance is Stance.STAND
    assert body.x_px < 75
    assert body.timer > 0
    assert run(body, Button.RIGHT, 5, FLAT).x == body.x
    assert run(body, Button.RIGHT, 40, FLAT).x > body.x


STAIRS = """
..........
..........
..........
======....
...../....
..../.....
.../......
==========
"""
# This flight ends under a floor that leaves it no head room; the next one is open.
OPEN = """
..........
..........
..........
....../===
...../....
..../.....
.../......
==========
"""


def test_stairs_up_and_down_to_the_pixel() -> None:
    ground = terrain(OPEN)
    body = run(Body.at(40, 112), Button.UP, 120, ground)
    assert (body.x_px, body.y_px, body.stance) == (112, 48, Stance.STAND)
    assert supported(body, ground)
    body = run(run(body, Button.RIGHT, 8, ground), Button.DOWN, 120, ground)
    assert body.stance in (Stance.STAND, Stance.CROUCH)
    assert (body.x_px, body.y_px) == (48, 112)


def test_stairs_follow_the_direction_keys_and_ignore_jump() -> None:
    ground = terrain(OPEN)
    body = run(Body.at(44, 112), Button.UP | Button.RIGHT, 30, ground)
    assert body.stance is Stance.STAIRS
    up = run(body, Button.RIGHT | Button.JUMP, 10, ground)
    assert (up.x > body.x, up.y < body.y, up.stance) == (True, True, Stance.STAIRS)
    down = run(body, Button.LEFT, 10, ground)
    assert (down.x < body.x, down.y > body.y) == (True, True)
    assert step(body, 0, ground) == body._replace(vx=0, vy=0, held=0)
    assert knock_back(body, 1, ground) == body


def test_stairs_to_the_left() -> None:
    ground = terrain("\n".join(line[::-1].replace("/", "\\") for line in OPEN.strip("\n").split("\n")))
    body = run(Body.at(118, 112), Button.UP, 130, ground)
    assert (body.x_px, body.y_px, body.stance) == (48, 48, Stance.STAND)
    body = run(body, Button.DOWN, 120, ground)
    assert (body.x_px, body.y_px) == (112, 112)


def test_stairs_under_a_floor_hold_below_it() -> None:
    ground = terrain(STAIRS)
    body = run(Body.at(48, 112), Button.UP, 200, ground)
    assert body.stance is Stance.STAIRS
    assert body.y - OURS.height >= 4 * CELL - 8 * PX


@pytest.mark.parametrize("drawing", [OPEN, STAIRS])
@pytest.mark.parametrize("word", [Button.UP, Button.DOWN])
def test_ticks_on_stairs_that_are_sure_are_those_of_physics(drawing: str, word: Button) -> None:
    ground, sure = terrain(drawing), 0
    body = run(Body.at(48, 112), Button.UP, 60 if word == Button.DOWN else 2, ground)
    while body.stance is Stance.STAIRS:
        ticks = sure_climb(body, word, ground)
        assert not ticks or climb_on(body, word, ticks) == run(body, word, ticks, ground)
        before, body, sure = body, step(body, word, ground), sure + ticks
        if body == before:
            break
    assert sure > 100, "most of a flight is"


@pytest.mark.parametrize("word", [Button.UP, Button.UP | Button.RIGHT])
def test_stairs_whose_first_step_is_blocked_are_not_boarded(word: Button) -> None:
    ground = terrain("................\n" * 3 + "........##......\n......../.......\n================")
    body = run(Body.at(124, 80), Button.UP, 60, ground)
    body = run(body, word, 60, ground)
    assert body.stance is Stance.STAND
    away = run(body, Button.LEFT, 30, ground)
    assert away.x < body.x, "nobody is held at the foot of such stairs"


def test_a_crouching_body_is_not_stood_up_into_a_ceiling_by_stairs_beside_it() -> None:
    ground = terrain("............\n..####......\n......\\.....\n============")
    low = run(Body.at(16, 48), Button.DOWN | Button.RIGHT, 110, ground)
    assert low.stance is Stance.CROUCH
    for ticks in range(60):
        body = run(run(low, Button.DOWN | Button.RIGHT, ticks, ground), Button.UP, 3, ground)
        assert body.stance is Stance.STAIRS or free(body, ground)


def test_walking_past_stairs_does_not_board() -> None:
    assert run(Body.at(20, 112), Button.RIGHT, 60, terrain(OPEN)).y_px == 112


def test_breaking_opens_only_breakables() -> None:
    ground = terrain("....\n..%.\n..%.\n====")
    assert ground.breakable_at(1, 2)
    opened = ground.with_broken([(1, 2), (2, 2), (3, 0), (99, 99)])
    assert not opened.solid_at(1, 2)
    assert opened.solid_at(3, 0)
    assert ground.solid_at(1, 2)
    assert run(Body.at(10, 48), Button.RIGHT, 60, opened).x_px > run(Body.at(10, 48), Button.RIGHT, 60, ground).x_px


def test_outside_is_rock_but_below_is_nothing() -> None:
    assert FLAT.solid_at(-1, 3)
    assert FLAT.solid_at(2, -1)
    assert FLAT.solid_at(2, 20)
    assert not FLAT.solid_at(9, 3)


WORDS = st.sampled_from([0, 1, 2, 4, 5, 6, 8, 9, 10, 16, 17, 18, 20, 32])


@pytest.mark.slow
@settings(max_examples=120, deadline=None)
@given(
    seed=st.integers(0, 2**32 - 1),
    moves=st.lists(st.tuples(WORDS, st.integers(1, 40), st.sampled_from([0, 0, 0, 1, -1])), max_size=25),
)
def test_random_play_never_enters_a_wall(seed: int, moves: list[tuple[int, int, int]]) -> None:
    rng = np.random.default_rng(seed)
    weights = np.array([0 if role.hazard else 6 if role.behind else 4 for role in ROLES], dtype=float)
    roles = rng.choice(len(ROLES), size=(10, 14), p=weights / weights.sum()).astype(np.uint8)
    roles[3:6, 5:8] = 1
    ground = Terrain.from_roles(roles)
    body = Body.at(int(rng.integers(6 * 16, 7 * 16)), 6 * 16)
    for word, ticks, blow in moves:
        if blow:
            body = knock_back(body, blow, ground)
        for _ in range(ticks):
            body = step(body, word, ground)
            if body.stance is Stance.DEAD:
                return
            assert body.stance is Stance.STAIRS or free(body, ground)
            assert body.stance not in (Stance.STAND, Stance.CROUCH) or body.vy or supported(body, ground)
            assert 6 * PX <= body.x <= 14 * CELL - 6 * PX
