"""Platforms that move: their course, what they carry, and that nothing is ever pushed into a wall."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nesgan_game.level.stage import roles_from_text
from nesgan_game.physics.hero_figures import OURS
from nesgan_game.physics.movement import (
    CELL,
    PX,
    Body,
    Button,
    Mover,
    Stance,
    Terrain,
    free,
    knock_back,
    step,
    supported,
)
from nesgan_game.roles import ROLES

OPEN = roles_from_text("\n".join(["." * 24] * 16))


def mover(col: int, row: int, dx: int = 0, dy: int = 0, period: int = 120, *, width: int = 2, phase: int = 0) -> Mover:
    """Its left end on a column, its upper edge on that of a row; dx and dy in cells."""
    half = width * CELL // 2
    return Mover(col * CELL + half, row * CELL, half, dx * CELL, dy * CELL, period, phase)


def on(text_or_roles: str | np.ndarray, *movers: Mover) -> Terrain:
    roles = roles_from_text(text_or_roles) if isinstance(text_or_roles, str) else text_or_roles
    return Terrain.from_roles(roles, movers)


def play(body: Body, word: int, ticks: int, ground: Terrain, tick: int = 0) -> Body:
    for passed in range(ticks):
        body = step(body, word, ground, tick + passed)
    return body


def riding(body: Body, platform: Mover, tick: int) -> bool:
    x, y = platform.at(tick)
    return body.y == y and abs(body.x - x) < platform.half + OURS.half_width


@given(
    dx=st.integers(-6, 6),
    dy=st.integers(-6, 6),
    way=st.integers(96, 400),
    phase=st.integers(0, 191),
    tick=st.integers(0, 5000),
)
def test_course_is_a_triangle_wave(dx: int, dy: int, way: int, phase: int, tick: int) -> None:
    platform = mover(8, 8, dx, dy, 2 * way, phase=phase)
    x, y = platform.at(tick)
    assert platform.at(tick + 2 * way) == (x, y)
    assert platform.at(2 * way - phase) == (platform.x, platform.y)
    assert platform.at(3 * way - phase) == (platform.x + dx * CELL, platform.y + dy * CELL)
    left, right, top, bottom = platform.course()
    assert left <= x - platform.half < x + platform.half <= right
    assert top <= y <= bottom
    after = platform.at(tick + 1)
    assert max(abs(after[0] - x), abs(after[1] - y)) <= 2 * PX


@pytest.mark.parametrize(("dx", "dy"), [(5, 0), (-3, 0), (0, 5), (0, -4), (4, -3), (-2, 6)])
def test_who_stands_still_is_carried_to_the_pixel(dx: int, dy: int) -> None:
    platform = mover(8, 8, dx, dy, 192)
    ground = on(OPEN, platform)
    body = Body.at(140, 128)
    for tick in range(400):
        body = step(body, 0, ground, tick)
        x, y = platform.at(tick + 1)
        assert (body.x - x, body.y, body.vx, body.stance) == (140 * PX - platform.x, y, 0, Stance.STAND)
        assert supported(body, ground, tick + 1)


def test_walks_jumps_and_crouches_on_it_as_on_a_floor() -> None:
    platform = mover(4, 8, 6, 0, 192, width=4)
    ground = on(OPEN, platform)
    start = play(Body.at(80, 128), 0, 10, ground)
    carried = platform.at(18)[0] - platform.at(10)[0]
    assert play(start, Button.RIGHT, 8, ground, 10).x == start.x + 8 * 320 + carried
    assert play(start, Button.LEFT, 8, ground, 10).x == start.x - 8 * 320 + carried
    low = play(start, Button.DOWN, 8, ground, 10)
    assert (low.stance, low.x) == (Stance.CROUCH, start.x + carried)
    assert play(start, Button.DOWN | Button.RIGHT, 8, ground, 10).x == start.x + 8 * 160 + carried
    leap = step(start, Button.JUMP, ground, 10)
    assert (leap.stance, leap.vx) == (Stance.AIR, 0)
    up = play(leap, 0, 20, ground, 11)
    assert up.x == leap.x, "a leap takes nothing of the platform's speed along"


def test_walks_off_its_end_and_falls() -> None:
    ground = on(OPEN, mover(4, 8, 1, 0, 400))
    body = play(Body.at(80, 128), Button.RIGHT, 30, ground)
    assert body.stance is Stance.AIR
    assert body.y > 128 * PX


@pytest.mark.parametrize("dy", [-4, 0, 4])
def test_lands_on_it_from_above_and_passes_it_from_below(dy: int) -> None:
    for phase in range(0, 160, 7):
        platform = mover(8, 8, 0 if dy else 1, dy, 160, width=4, phase=phase)
        ground = on(OPEN, platform)
        body, landed = Body.at(165, 20)._replace(stance=Stance.AIR), 0
        for tick in range(120):
            body = step(body, 0, ground, tick)
            landed += body.stance is Stance.STAND
            assert body.stance is Stance.AIR or riding(body, platform, tick + 1)
        assert landed > 20
        under = Body.at(165, 250)._replace(stance=Stance.AIR, vy=-1500)
        for tick in range(12):
            before, under = under, step(under, 0, ground, tick)
            assert under.vy == before.vy + 51, "nothing stops who comes from below"


def test_a_lift_under_a_ceiling_lets_the_hero_through() -> None:
    roles = roles_from_text("........\n........\n...##...\n" + "........\n" * 8)
    platform = mover(2, 8, 0, -6, 192, width=4)
    ground = on(roles, platform)
    body = Body.at(64, 128)
    stood = []
    for tick in range(96):
        body = step(body, 0, ground, tick)
        assert free(body, ground)
        stood.append(riding(body, platform, tick + 1))
    assert stood[20]
    assert not stood[-1]
    assert body.y > 5 * CELL


@pytest.mark.parametrize("period", [192, 130, 230])
def test_a_lift_sets_the_hero_down_on_the_floor_it_sinks_through_and_fetches_him_again(period: int) -> None:
    roles = roles_from_text("........\n" * 8 + "--------\n" + "........\n" * 4)
    lift = mover(3, 4, 0, 6, period)
    ground = on(roles, lift)
    body = play(Body.at(60, 64), 0, period // 2, ground)
    assert (body.y, body.stance) == (8 * CELL, Stance.STAND)
    assert play(body, 0, period // 2, ground, period // 2).y == 4 * CELL
    beside = body._replace(x=lift.x + lift.half + 2 * PX)
    assert play(beside, 0, period // 2, ground, period // 2).y == 8 * CELL, "only what stands in its middle is taken"


def test_a_platform_level_with_a_floor_takes_along_who_stands_on_it() -> None:
    roles = roles_from_text("................\n" * 6 + "====............\n" + "................\n" * 6)
    platform = mover(4, 6, 6, 0, 192)
    ground = on(roles, platform)
    assert play(Body.at(66, 96), 0, 96, ground).x == 66 * PX + 6 * CELL
    assert play(Body.at(62, 96), 0, 96, ground).x == 62 * PX, "the floor holds the greater part of him"


def test_a_wall_wipes_the_hero_off() -> None:
    roles = roles_from_text("\n".join(["........#......."] * 12))
    platform = mover(2, 8, 9, 0, 192)
    ground = on(roles, platform)
    body, xs = Body.at(48, 128), []
    for tick in range(110):
        body = step(body, 0, ground, tick)
        xs.append(body.x)
        assert free(body, ground)
    assert max(xs) == 8 * CELL - OURS.half_width
    assert body.stance is not Stance.STAND


def test_steps_from_a_floor_onto_a_level_platform_without_falling() -> None:
    roles = roles_from_text("................\n" * 6 + "====............\n" + "................\n" * 6)
    platform = mover(4, 6, 6, 0, 192, phase=172)
    ground = on(roles, platform)
    body, stances = Body.at(40, 96), set()
    for tick in range(40):
        body = step(body, Button.RIGHT if tick < 30 else 0, ground, tick)
        stances.add(body.stance)
    assert stances == {Stance.STAND}
    assert riding(body, platform, 40)


def test_spikes_on_the_way_kill_and_a_blow_throws_off() -> None:
    roles = roles_from_text("............\n" * 7 + ".......^....\n" + "............\n" * 4)
    ground = on(roles, mover(2, 8, 6, 0, 192))
    assert play(Body.at(48, 128), 0, 96, ground).stance is Stance.DEAD
    ground = on(OPEN, mover(2, 8, 6, 0, 192))
    hurt = step(knock_back(Body.at(48, 128), -1, ground), 0, ground, 0)
    assert (hurt.stance, hurt.y < 128 * PX) == (Stance.HURT, True)


WORDS = st.sampled_from([0, 0, 0, 1, 2, 8, 9, 10, 16, 17, 18, 4])


@pytest.mark.slow
@given(
    seed=st.integers(0, 2**32 - 1),
    moves=st.lists(st.tuples(WORDS, st.integers(1, 40), st.sampled_from([0, 0, 0, 1, -1])), max_size=20),
)
def test_random_play_among_movers_stays_on_them_and_out_of_walls(seed: int, moves: list[tuple[int, int, int]]) -> None:
    rng = np.random.default_rng(seed)
    weights = np.array([0 if role.hazard else 60 if role.name == "wall" else 3 for role in ROLES], dtype=float)
    roles = rng.choice(len(ROLES), size=(14, 16), p=weights / weights.sum()).astype(np.uint8)
    roles[4:8, 6:10] = 1
    movers = [mover(7, 8, int(rng.integers(-4, 5)), int(rng.integers(-4, 5)), 128)]
    for _ in range(4):
        way = (int(rng.integers(-3, 4)), int(rng.integers(-3, 4)))
        row, col = rng.integers(4, 10, 2).tolist()
        movers.append(mover(col, row, *way, 2 * int(rng.integers(30, 90)), phase=int(rng.integers(60))))
    ground, tick = on(roles, *movers), 0
    body = Body.at(128, 128)
    for word, ticks, blow in moves:
        body = knock_back(body, blow, ground) if blow else body
        for _ in range(ticks):
            body, tick = step(body, word, ground, tick), tick + 1
            if body.stance is Stance.DEAD:
                return
            assert body.stance is Stance.STAIRS or free(body, ground)
            assert (
                body.stance not in (Stance.STAND, Stance.CROUCH) or body.vy or supported_or_falling(body, ground, tick)
            )


def supported_or_falling(body: Body, ground: Terrain, tick: int) -> bool:
    """Feet on something, or a body under a low ceiling in the tick in which it loses its floor."""
    return supported(body, ground, tick) or (body.stance is Stance.CROUCH and not free(upright(body), ground))


def upright(body: Body) -> Body:
    return body._replace(stance=Stance.STAND)


@given(seed=st.integers(0, 2**32 - 1), words=st.lists(st.tuples(WORDS, st.integers(1, 30)), max_size=15))
def test_movers_out_of_reach_change_nothing(seed: int, words: list[tuple[int, int]]) -> None:
    rng = np.random.default_rng(seed)
    roles = rng.choice([1, 1, 1, 1, 1, 6, 8, 9, 10], size=(12, 16)).astype(np.uint8)
    roles[4:6, 5:8] = 1
    far = np.vstack([roles, np.full((20, 16), 1, np.uint8)])
    plain, ground = Terrain.from_roles(far), on(far, mover(2, 28, 3, 1, 128))
    one = other = Body.at(100, 96)
    tick = 0
    for word, ticks in words:
        for _ in range(ticks):
            if one.y > 26 * CELL:
                return
            one, other, tick = step(one, word, plain, tick), step(other, word, ground, tick), tick + 1
            assert one == other
