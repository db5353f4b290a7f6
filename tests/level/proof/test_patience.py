"""The proof waits for its moment where something kills at times."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from acting import acting_stage, thing
from hypothesis import given, settings
from hypothesis import strategies as st

from nesgan_game.errors import AssemblyError
from nesgan_game.game.app.session import prove_in_world
from nesgan_game.game.rules.world import World
from nesgan_game.game.view import poses
from nesgan_game.level.flights.floors import find_segments
from nesgan_game.level.flights.trajectories import struck, trace_flights
from nesgan_game.level.proof.patience import past_perils
from nesgan_game.level.proof.peril_search import Aim, Plays, Search, survives
from nesgan_game.level.proof.prove import prove, replay
from nesgan_game.level.proof.validate import validate
from nesgan_game.level.stage import Stage, Value
from nesgan_game.physics.hero_figures import OURS
from nesgan_game.physics.movement import PX, Acting, Body, Button, Stance, Terrain, step
from nesgan_game.physics.perils import crusher, pendulum, spikes
from nesgan_game.physics.terrain import Peril

MAPS = {
    "spikes": "@...S.......X\n=============",
    "spikes after spikes": "@..S.S.S....X\n=============",
    "a crusher": "...C.........\n.............\n.............\n@...........X\n=============",
    "a pendulum": "......P......\n" + ".............\n" * 4 + "@...........X\n=============",
    "a pendulum over a pit": """
......P......
.............
.............
.............
.............
@...........X
=====...=====
#####^^^#####
""",
    "spikes where a leap lands": "@.......S...X\n=====..======\n#####^^######",
    "spikes up a stair": """
.............
.......S....X
....../======
...../#######
@.../########
=============
""",
    "a tide": "@...T.......X\n=============",
    "a tide in a pit": "@...........X\n===.......===\n###T......###\n#############",
    "a crusher in a crawl": "...C...\n..###..\n@.....X\n=======",
}


def perilous(text: str, **properties: Value) -> Stage:
    """Spikes on S, a crusher on C, a pendulum on P, each with those of the properties that it has."""
    own = {
        "S": thing("rising_spikes", cols=1, rest=60, up=40),
        "C": thing("crusher", cols=3, rest=80),
        "P": thing("pendulum"),
        "T": thing("tide", cols=7),
    }
    return acting_stage(text, **{letter: {**one, **properties} for letter, one in own.items()})


@pytest.mark.slow
@pytest.mark.parametrize("phase", [0, 31, 77])
@pytest.mark.parametrize("text", MAPS.values(), ids=MAPS)
def test_the_way_past_perils_is_found(text: str, phase: int) -> None:
    stage = perilous(text, phase=phase)
    proof = prove(stage)
    assert replay(stage, proof.inputs) is not None
    assert prove_in_world(replace(stage, proof=proof)).won
    assert validate(stage).faults == ()


@pytest.mark.slow
def test_a_blade_that_never_swings_high_is_leapt_over() -> None:
    proof = prove(perilous(MAPS["a pendulum"], length=80, swing=40))
    assert any(word & Button.JUMP for word, _ in proof.inputs)


@pytest.mark.slow
@settings(max_examples=15, deadline=None)
@given(seed=st.integers(0, 2**32 - 1))
def test_every_hall_of_spikes_with_safe_ground_between_is_passed(seed: int) -> None:
    rng = np.random.default_rng(seed)
    marks, col, things = ["@", ".", ".", "."], 4, {}
    for letter in "ABCD"[: int(rng.integers(1, 5))]:
        cols = int(rng.integers(1, 5))
        rest, up = 13 * cols + 30 + int(rng.integers(0, 60)), int(rng.integers(1, 90))
        phase = int(rng.integers(0, rest + up))
        things[letter] = thing("rising_spikes", cols=cols, rest=rest, up=up, phase=phase)
        marks += [letter, *"." * (cols - 1 + int(rng.integers(2, 4)))]
        col = len(marks)
    text = "".join([*marks, ".X"]) + "\n" + "=" * (col + 2)
    stage = acting_stage(text, **things)
    assert replay(stage, prove(stage).inputs) is not None


@pytest.mark.slow
@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 2**32 - 1))
def test_the_twin_tells_of_every_flight_whether_it_is_struck(seed: int) -> None:
    rng = np.random.default_rng(seed)
    stage = acting_stage("." * 16 + "\n@.............X\n" + "=" * 16)
    perils: list[Peril] = [
        spikes(
            60 * PX, 96 * PX, 16 * PX, int(rng.integers(20, 60)), int(rng.integers(1, 60)), int(rng.integers(0, 20))
        ),
        crusher(120 * PX, 48 * PX, 16 * PX, 16 * PX, 48, int(rng.integers(20, 60)), 9, int(rng.integers(0, 50))),
        pendulum(180 * PX, 0, 64, 48, 2 * int(rng.integers(40, 90)), int(rng.integers(0, 50))),
    ]
    calm = Terrain.from_roles(stage.roles)
    floors = find_segments(calm)
    x = rng.integers(10 * PX, 230 * PX, 12)
    word = rng.choice([16, 17, 18], 12)
    trace = trace_flights(calm, floors, x, np.full(12, 96 * PX), word)
    tick = rng.integers(0, 500, 12)
    for peril in perils:
        ground = Terrain.from_roles(stage.roles, acting=Acting(perils=(peril,)))
        told = struck(peril, trace, np.arange(12), tick)
        for one in range(12):
            way = OURS.walk * (bool(word[one] & 2) - bool(word[one] & 1))
            body = Body(int(x[one]), 96 * PX, way, -OURS.jump, stance=Stance.AIR)
            for passed in range(int(trace.ticks[one])):
                body = step(body, 0, ground, int(tick[one]) + passed)
            assert (body.stance is Stance.DEAD) == bool(told[one])


@pytest.mark.slow
def test_no_way_where_a_peril_never_rests() -> None:
    stage = acting_stage("@.......X\n=========")
    always = spikes(72 * PX, 80 * PX, 24 * PX, 0, 60, 0)
    ground = Terrain.from_roles(stage.roles, acting=Acting(perils=(always,)))
    floors, start = find_segments(ground), Body(20 * PX, 80 * PX)
    segment = floors.at(start.x, start.y)
    assert past_perils(ground, floors, start, 0, Aim(segment, 130 * PX, 140 * PX)) is None
    assert past_perils(ground, floors, start, 0, Aim(segment, 30 * PX, 40 * PX)) is not None


def test_who_stands_where_it_will_strike_soon_does_not_survive() -> None:
    stage = acting_stage("@.......X\n=========")
    wide = spikes(72 * PX, 80 * PX, 72 * PX, 100, 60, 0)
    ground = Terrain.from_roles(stage.roles, acting=Acting(perils=(wide,)))
    floors, inside = find_segments(ground), Body(72 * PX, 80 * PX)
    assert survives(ground, floors, inside, 0)
    assert not survives(ground, floors, inside, 60)


def test_they_tell_before_they_strike_and_are_drawn_as_they_are() -> None:
    text = "...C..P.......\n" + "..............\n" * 4 + "@.......S....X\n=============="
    world = World(perilous(text), 1)
    seen: dict[str, list[int]] = {}
    for tick in range(120):
        for pose in poses.all_poses(world):
            if pose.sheet == "machines":
                seen.setdefault(pose.frame, []).append(tick)
        world.step(0)
    assert min(seen["spikes_tips"]) == 60 - 24
    assert min(seen["spikes_up"]) == 60
    teeth = {f"crusher_teeth_{part}" for part in ("left", "middle", "right")}
    assert teeth | {"chain", "link", "blade", "blade_near"} <= set(seen)


@pytest.mark.parametrize(
    ("text", "properties", "said"),
    [("spikes", {"rest": 42}, "no sound rest"), ("spikes", {"up": 0}, "no sound up"),
     ("spikes", {"phase": 100}, "no sound phase"),
     ("spikes", {"cols": 7}, "no width"), ("a crusher", {"drop": 40}, "falls nowhere"),
     ("a crusher", {"rows": 5}, "no sound rows"), ("a crusher", {"drop": 160}, "leaves the map"),
     ("a pendulum", {"swing": 52}, "no sound swing"), ("a pendulum", {"period": 151}, "odd period"),
     ("a pendulum", {"length": 128}, "leaves the map"), ("a tide", {"pace": 1}, "no sound pace"),
     ("a tide", {"rows": 7}, "no sound rows"), ("a tide", {"rest": 120}, "no sound rest")],
)  # fmt: skip
def test_a_peril_that_makes_no_sense_is_named(text: str, properties: dict[str, Value], said: str) -> None:
    with pytest.raises(AssemblyError, match=said):
        perilous(MAPS[text], **properties)


def test_buttons_of_a_wait_are_few() -> None:
    """A search that holds its words goes straight: walk, wait, walk."""
    proof = prove(perilous(MAPS["spikes"], phase=31))
    assert len(proof.inputs) <= 4
    assert all(word in (0, Button.RIGHT) for word, _ in proof.inputs)


@pytest.mark.slow
def test_the_search_plays_what_physics_does() -> None:
    belt, mover = thing("conveyor", cols=4), thing("mover", cols=2, dx=-64, dy=0, period=200)
    text = """
......P...............
......................
......................
.................M....
@..S.S.B.......S.....X
======================
"""
    own = {"S": thing("rising_spikes", cols=1, rest=60, up=40), "P": thing("pendulum"), "B": belt, "M": mover}
    terrain = acting_stage(text, **own).terrain()
    floors, rng = find_segments(terrain), np.random.default_rng(7)
    tried = died = 0
    for segment in range(len(floors)):
        search, y = Search(terrain, floors, Aim(segment, 0, 0), Plays()), int(floors.row[segment]) * 16 * PX
        first, last = floors.span(segment)
        for _ in range(150):
            start = Body(int(rng.integers(first // 512, last // 512 + 1)) * 512, y)
            word = int(rng.choice([0, 1, 2, 9, 10, 16, 17, 18]))
            tick, held, spent = int(rng.integers(400)), int(rng.choice([1, 4])), search.plays.count
            bodies, lives = search._gone(start, word, held, terrain, tick)
            words = [word, *[0 if word & Button.JUMP else word] * (len(bodies) - 1)]
            assert search.play(start, word, tick, held) == (bodies[-1] if lives else None, words)
            assert search.plays.count == spent + len(bodies)
            tried, died = tried + 1, died + (bodies[-1].stance is Stance.DEAD)
    assert died * 50 > tried
