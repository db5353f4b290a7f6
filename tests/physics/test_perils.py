"""What kills at times: its tables, and that it kills exactly who is where it is."""

from __future__ import annotations

import math

from hypothesis import given, settings
from hypothesis import strategies as st

from nesgan_game.level.stage import roles_from_text
from nesgan_game.physics.collision import HAZARD_INSET_X, HAZARD_INSET_Y
from nesgan_game.physics.hero_figures import OURS
from nesgan_game.physics.movement import PX, Acting, Body, Button, Peril, Stance, Terrain, step
from nesgan_game.physics.perils import BLADE_HALF, BLADE_HEIGHT, CRUSH_PX, SPIKES_PX, crusher, pendulum, spikes, tide

HALL = roles_from_text("\n".join(["." * 16] * 8 + ["=" * 16]))
FLOOR_PX = 128


def among(*perils: Peril) -> Terrain:
    return Terrain.from_roles(HALL, acting=Acting(perils=perils))


def test_spikes_rest_and_rise() -> None:
    peril = spikes(100 * PX, FLOOR_PX * PX, 16 * PX, 50, 20, 7)
    assert [tick for tick in range(70) if peril.at(tick)] == list(range(43, 63))
    assert peril.at(43) == peril.at(43 + 70) == (84 * PX, (FLOOR_PX - SPIKES_PX) * PX, 116 * PX, FLOOR_PX * PX)


@given(drop=st.integers(1, 10).map(lambda cells: 16 * cells), rest=st.integers(30, 90), down=st.integers(0, 40))
def test_a_crusher_falls_fast_lies_and_is_drawn_up_slowly(drop: int, rest: int, down: int) -> None:
    peril = crusher(100 * PX, 64 * PX, 16 * PX, 16 * PX, drop, rest, down, 0)
    assert len(peril.boxes) == rest + drop // CRUSH_PX + down + drop - 1
    low = [box[3] // PX - 64 if box else 0 for box in peril.boxes]
    assert max(low) == drop
    assert low.count(drop) == down + 1
    steps = [after - before for before, after in zip(low, [*low[1:], low[0]], strict=True)]
    assert set(steps) <= {0, CRUSH_PX, -1}
    assert all(box is None or box[3] - box[1] == 16 * PX for box in peril.boxes)


def test_a_tide_rises_stays_and_drains() -> None:
    peril = tide(100 * PX, FLOOR_PX * PX, 32 * PX, 16, 50, 3, 20, 0)
    levels = [(box[3] - box[1]) // PX if box else 0 for box in peril.boxes]
    assert len(levels) == 50 + 16 * 3 + 20 + 15
    assert levels[:50] == [0] * 50
    assert levels[50:98] == [level for level in range(1, 17) for _ in range(3)]
    assert levels[98:] == [16] * 20 + list(range(15, 0, -1))
    assert {box[:1] + box[2:] for box in peril.boxes if box} == {(68 * PX, 132 * PX, FLOOR_PX * PX)}


@given(length=st.integers(32, 128), share=st.integers(1, 75), half=st.integers(50, 300))
def test_a_pendulum_swings_on_its_circle(length: int, share: int, half: int) -> None:
    swing = max(length * share // 100, 1)
    peril = pendulum(500 * PX, 0, length, swing, 2 * half, 0)
    places = []
    for box in peril.boxes:
        assert box is not None
        assert (box[2] - box[0], box[3] - box[1]) == (2 * BLADE_HALF, BLADE_HEIGHT)
        x, y = (box[0] + box[2]) // 2 - 500 * PX, (box[1] + box[3]) // 2
        assert abs(math.hypot(x, y) - length * PX) < 2
        places.append(x)
    assert max(map(abs, places)) <= swing * PX
    assert max(places) >= swing * PX * 0.99
    assert places[0] == 0
    assert all(abs(places[half + tick] + places[tick]) <= 1 for tick in range(half))


@settings(max_examples=100)
@given(
    x=st.integers(10 * PX, 240 * PX), y=st.integers(40 * PX, FLOOR_PX * PX), tick=st.integers(0, 400),
    word=st.sampled_from([0, Button.LEFT, Button.RIGHT, Button.JUMP, Button.DOWN]), standing=st.booleans(),
)  # fmt: skip
def test_it_kills_who_is_where_it_is(x: int, y: int, tick: int, word: int, standing: bool) -> None:
    perils = (
        spikes(60 * PX, FLOOR_PX * PX, 16 * PX, 40, 40, 3),
        crusher(120 * PX, 64 * PX, 16 * PX, 16 * PX, 48, 40, 20, 9),
        pendulum(200 * PX, 16 * PX, 80, 50, 120, 11),
    )
    body = Body(x, FLOOR_PX * PX) if standing else Body(x, y, 0, 0, stance=Stance.AIR)
    spared, met = step(body, word, Terrain.from_roles(HALL), tick), step(body, word, among(*perils), tick)
    left, right = spared.x - OURS.half_width + HAZARD_INSET_X, spared.x + OURS.half_width - HAZARD_INSET_X
    top, bottom = spared.y - spared.height(OURS) + HAZARD_INSET_Y, spared.y - HAZARD_INSET_Y
    boxes = [box for box in (peril.at(tick + 1) for peril in perils) if box]
    touched = any(max(left, b[0]) < min(right, b[2]) and max(top, b[1]) < min(bottom, b[3]) for b in boxes)
    assert (met.stance is Stance.DEAD) == touched
    assert touched or met == spared


def test_a_calm_terrain_kills_nobody() -> None:
    peril = spikes(60 * PX, FLOOR_PX * PX, 16 * PX, 1, 600, 0)
    ground = among(peril)
    body = Body(60 * PX, FLOOR_PX * PX)
    assert step(body, 0, ground, 5).stance is Stance.DEAD
    assert step(body, 0, ground.calm(), 5).stance is Stance.STAND
    assert ground.calm().flags == ground.flags
    assert among().calm().acts is False
