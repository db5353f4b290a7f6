from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nesgan_game.game.rules import hero
from nesgan_game.game.rules.hero import Hero, act
from nesgan_game.level.stage import roles_from_text
from nesgan_game.physics import movement, whip
from nesgan_game.physics.hero_figures import OURS
from nesgan_game.physics.movement import Body, Button, Stance, Terrain

GROUND = roles_from_text(
    """
........................
........................
........................
........................
......./................
....../.................
...../..................
========================
"""
)
TERRAIN = Terrain.from_roles(GROUND)


def hero_at(col: int = 12) -> Hero:
    return Hero(Body.at(col * 16, 7 * 16))


def press(one: Hero, *runs: tuple[int, int], throw: bool = False) -> list[str]:
    return [
        word for buttons, ticks in runs for _ in range(ticks) for word in act(one, buttons, TERRAIN, may_throw=throw)
    ]


def test_whip_has_its_own_timing() -> None:
    one = hero_at()
    boxes = []
    for tick in range(20):
        act(one, Button.ATTACK if tick == 0 else 0, TERRAIN, may_throw=False)
        boxes.append(one.whip_box())
    out = [tick for tick, box in enumerate(boxes) if box is not None]
    assert out == list(range(8, 16))
    box = boxes[8]
    assert box is not None
    assert box.right == one.x_px + OURS.hand_px[0] + hero.WHIP_REACH_PX[0]
    assert box.top < one.y_px - 18 < box.bottom


def test_whip_is_lower_when_crouching_and_turns_with_the_hero() -> None:
    low = hero_at()
    press(low, (Button.DOWN, 2), (Button.DOWN | Button.ATTACK, 1), (Button.DOWN, 9))
    high = hero_at()
    press(high, (Button.LEFT, 1), (Button.ATTACK, 1), (0, 9))
    low_box, high_box = low.whip_box(), high.whip_box()
    assert low_box is not None
    assert high_box is not None
    assert low.body.stance is Stance.CROUCH
    assert low_box.top == high_box.top + OURS.hand_px[1] - OURS.hand_px[2]
    assert high_box.left == high.x_px - OURS.hand_px[0] - hero.WHIP_REACH_PX[0]


def test_whip_stops_a_walk_but_not_an_arc() -> None:
    walking = hero_at()
    press(walking, (Button.RIGHT, 10), (Button.RIGHT | Button.ATTACK, 1))
    held = walking.body.x
    press(walking, (Button.RIGHT, 14))
    assert walking.body.x == held
    press(walking, (Button.RIGHT, 5))
    assert walking.body.x > held
    leaping, plain = hero_at(), hero_at()
    press(leaping, (Button.RIGHT | Button.JUMP, 5), (Button.ATTACK, 1), (0, 20))
    press(plain, (Button.RIGHT | Button.JUMP, 5), (0, 21))
    assert leaping.body.x == plain.body.x
    assert leaping.body.y == plain.body.y


def test_holding_attack_strikes_once() -> None:
    assert press(hero_at(), (Button.ATTACK, 60)) == ["whip"]
    assert press(hero_at(), (Button.ATTACK, 20), (0, 1), (Button.ATTACK, 20)) == ["whip", "whip"]


def test_up_and_attack_throws_only_where_that_may_be() -> None:
    assert press(hero_at(), (Button.UP | Button.ATTACK, 20), throw=True) == ["throw"]
    assert press(hero_at(), (Button.UP | Button.ATTACK, 20), throw=False) == ["whip"]


def test_whip_holds_the_hero_on_stairs() -> None:
    one = Hero(Body.at(74, 7 * 16))
    press(one, (Button.UP, 30))
    assert one.body.stance is Stance.STAIRS
    place = one.body.x
    assert "whip" in press(one, (Button.UP | Button.ATTACK, 12))
    assert one.body.x == place
    press(one, (Button.UP, 12))
    assert one.body.x > place


def test_a_hit_throws_back_blinks_and_ends_the_whip() -> None:
    one = hero_at()
    press(one, (Button.ATTACK, 10))
    assert one.hurt(2, -1, TERRAIN)
    assert (one.energy, one.attack, one.blink) == (14, -1, hero.BLINK_TICKS)
    assert not one.hurt(2, -1, TERRAIN)
    start = one.body.x
    press(one, (Button.RIGHT | Button.ATTACK, 20))
    assert one.body.x < start
    press(one, (0, hero.BLINK_TICKS))
    assert one.blink == 0
    assert one.hurt(99, 1, TERRAIN)
    assert one.energy == 0
    assert not one.hurt(1, 1, TERRAIN)


def test_points_earn_lives() -> None:
    one = hero_at()
    assert not one.gain(hero.FIRST_EXTRA_LIFE - 10)
    assert one.gain(10)
    assert one.lives == hero.LIVES + 1
    assert not one.gain(10)
    assert one.gain(hero.NEXT_EXTRA_LIFE)
    one.gain(10**9)
    assert one.score == hero.MOST_SCORE


def test_words_for_the_ear() -> None:
    assert press(hero_at(), (Button.JUMP, 60)) == ["jump", "land"]


MOVES = st.lists(st.tuples(st.integers(0, 31), st.integers(1, 25)), max_size=20)


@settings(max_examples=60, deadline=None)
@given(MOVES, st.integers(1, 22))
def test_without_attack_the_body_moves_as_physics_says(runs: list[tuple[int, int]], col: int) -> None:
    one, body = hero_at(col), Body.at(col * 16, 7 * 16)
    for buttons, ticks in runs:
        for _ in range(ticks):
            if body.stance is Stance.AIR:
                buttons &= ~Button.JUMP | body.held  # a jump that is asked for in the air is the game's affair
            act(one, buttons | Button.START | Button.SELECT, TERRAIN, may_throw=True)
            body = movement.step(body, buttons, TERRAIN)
            assert one.body == body


@pytest.mark.parametrize(("early", "jumps"), [(0, 2), (1, 2), (5, 2), (8, 1), (20, 1)])
def test_a_jump_asked_for_shortly_before_landing_comes(early: int, jumps: int) -> None:
    plain = hero_at()
    landing = next(tick for tick in range(99) if "land" in press(plain, (Button.JUMP if tick < 2 else 0, 1)))
    one = hero_at()
    words = press(one, (Button.JUMP, 2), (0, landing - 2 - early), (Button.JUMP, early + 4), (0, 10))
    assert words.count("jump") == jumps


def test_the_arm_comes_back_after_a_blow_that_nothing_follows() -> None:
    one = hero_at()
    press(one, (Button.ATTACK, 1), (0, whip.ATTACK_TICKS))
    assert 0 < one.recover <= hero.RECOVER_TICKS
    press(one, (0, hero.RECOVER_TICKS))
    assert one.recover == 0


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 255), st.integers(1, 25)), max_size=20))
def test_no_input_breaks_the_hero(runs: list[tuple[int, int]]) -> None:
    one = hero_at()
    for buttons, ticks in runs:
        for _ in range(ticks):
            act(one, buttons, TERRAIN, may_throw=bool(buttons & 1))
            assert -1 <= one.attack < whip.ATTACK_TICKS
            assert movement.free(one.body, TERRAIN)


@pytest.mark.parametrize("level", range(hero.BEST_WHIP + 1))
def test_a_better_whip_is_never_worse(level: int) -> None:
    assert hero.WHIP_DAMAGE[level] >= hero.WHIP_DAMAGE[max(0, level - 1)]
    assert hero.WHIP_REACH_PX[level] >= hero.WHIP_REACH_PX[max(0, level - 1)]
    assert replace(hero_at(), whip=level).whip == level
    assert np.asarray(hero.WHIP_DAMAGE).min() > 0
