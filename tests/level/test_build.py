"""Whole stages: proved, reproducible, fair, quick, and with few retries."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from fakes import fake_library

from nesgan_game.catalogue import ENEMIES
from nesgan_game.errors import AssemblyError, Unplayable
from nesgan_game.level import build
from nesgan_game.level.build import bare_stage, build_stage
from nesgan_game.level.controls import Controls
from nesgan_game.level.encounters.fairness import GROUNDED, unfair
from nesgan_game.level.expressive_range import harm_of
from nesgan_game.level.proof.faults import Fault
from nesgan_game.level.proof.objectives import GraphCache
from nesgan_game.level.proof.prove import prove, replay
from nesgan_game.level.proof.softlock import each_softlock
from nesgan_game.level.rooms.kinds import open_air
from nesgan_game.level.stage import Proof, Stage
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.physics.movement import Body, free, supported
from nesgan_game.roles import ROLE_INDEX

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def library() -> TileLibrary:
    return fake_library(0)


@pytest.fixture(scope="module")
def stages(library: TileLibrary) -> list[Stage]:
    return [build_stage(library, seed, controls=Controls(difficulty=0.2 + 0.1 * (seed % 8))) for seed in range(12)]


def test_every_stage_carries_a_proof_that_replays(stages: list[Stage]) -> None:
    for stage in stages:
        assert stage.proof is not None
        assert replay(stage, stage.proof.inputs) == stage.proof
        assert stage.time_limit * 60 > 2 * stage.proof.ticks


def test_the_way_passes_every_room_in_order(stages: list[Stage]) -> None:
    for stage in stages:
        assert stage.proof is not None
        path = stage.rooms[: int(stage.properties["path"])]
        first = [next(n for n, cell in enumerate(stage.proof.route) if room.holds(*cell)) for room in path]
        assert first == sorted(first)


def test_feet_are_on_floors_and_nobody_is_in_a_wall(stages: list[Stage]) -> None:
    for stage in stages:
        terrain = stage.terrain({opener.key for opener in stage.openers})
        for entity in stage.entities:
            if entity.kind in ("mover", "wind", "darkness", "tide", "pendulum", "crusher", "planks"):
                continue
            body = Body.at(entity.x_px, entity.y_px)
            spawn = ENEMIES[entity.kind].spawn if entity.kind in ENEMIES else None
            if entity.kind == "candle" or (spawn and spawn.perch not in GROUNDED):
                assert not terrain.solid_at(*entity.cell)
            else:
                assert supported(body, terrain), entity
                assert free(body, terrain), entity
            assert stage.room_at(entity.x_px, entity.y_px) is not None


def test_enemies_are_fair(stages: list[Stage]) -> None:
    assert [unfair(stage) for stage in stages] == [[]] * len(stages)


def test_difficulty_brings_enemies() -> None:
    def harm(difficulty: float) -> float:
        made = [bare_stage(seed, controls=Controls(difficulty=difficulty, length=160)) for seed in range(4)]
        return sum(harm_of(enemy.kind) for stage in made for enemy in stage.enemies)

    assert harm(0.0) < harm(0.4) < harm(1.0)


def test_ids_are_unique_and_candles_hold_something(stages: list[Stage]) -> None:
    for stage in stages:
        assert len({entity.id for entity in stage.entities}) == len(stage.entities)
        drops = [entity.properties["drop"] for entity in stage.entities if entity.kind == "candle"]
        assert len(drops) >= 10
        assert "whip_up" in drops
        assert len(stage.bosses) == 1


def test_same_arguments_same_stage(library: TileLibrary, stages: list[Stage]) -> None:
    again = build_stage(library, 3, controls=Controls(difficulty=0.5))
    for name in ("roles", "background", "field", "foreground", "tiles_rgba"):
        assert np.array_equal(getattr(again, name), getattr(stages[3], name))
    assert again.entities == stages[3].entities
    assert again.proof == stages[3].proof
    other = build_stage(library, 3, 2, Controls(difficulty=0.5))
    assert other.roles.shape != again.roles.shape or not np.array_equal(other.roles, again.roles)


def test_roles_are_those_of_the_tiles(library: TileLibrary, stages: list[Stage]) -> None:
    stage = stages[0]
    role = np.array([ROLE_INDEX[tile.role] for tile in library])
    seen = np.where(stage.field >= 0, stage.field, stage.background)
    assert np.array_equal(role[seen[seen >= 0]], stage.roles[seen >= 0])
    assert (stage.roles[seen < 0] == ROLE_INDEX["void"]).all()


def test_broken_blocks_show_a_wall_or_the_sky(library: TileLibrary, stages: list[Stage]) -> None:
    for stage in stages:
        for row, col in np.argwhere(stage.roles == ROLE_INDEX["breakable"]).tolist():
            outdoors = any(room.kind in open_air() for room in stage.rooms if room.holds(row, col))
            role = library[int(stage.background[row, col])].role
            assert role == "wall" or (outdoors and role == "void")


def test_stages_need_few_tries() -> None:
    tries = [int(bare_stage(seed).properties["tries"]) for seed in range(100, 112)]
    assert sum(tries) <= 16, tries


def test_the_first_seeds(library: TileLibrary, request: pytest.FixtureRequest) -> None:
    for seed in range(request.config.getoption("stages")):
        assert build_stage(library, seed).proof is not None


def test_no_way_is_sought_through_a_stage_with_a_trap(monkeypatch: pytest.MonkeyPatch) -> None:
    looked, proved = [0], [0]

    def found(stage: Stage, graphs: GraphCache) -> Iterator[Fault]:
        looked[0] += 1
        if looked[0] == 1:
            yield Fault("a place that cannot be left", 1, 1, "open it")
            pytest.fail("looked on for more of what is refused anyway")
        yield from each_softlock(stage, graphs)

    def counted(stage: Stage, graphs: GraphCache) -> Proof:
        proved[0] += 1
        return prove(stage, graphs)

    monkeypatch.setattr(build, "each_softlock", found)
    monkeypatch.setattr(build, "prove", counted)
    stage = bare_stage(3)
    assert int(stage.properties["tries"]) > proved[0] >= 1


def test_gives_up_with_seed_and_tries(library: TileLibrary, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(stage: Stage, _maps: GraphCache) -> None:
        raise Unplayable("no way", stage.name)

    monkeypatch.setattr(build, "each_softlock", lambda *_: iter(()))
    monkeypatch.setattr(build, "prove", never)
    told = f"{build.TRIES} tries, {build.TRIES} times for such as: stage-03: no way"
    with pytest.raises(Unplayable, match=told) as caught:
        build_stage(library, 77, number=3)
    assert "seed 77" in str(caught.value)


def test_reasons_that_differ_in_numbers_alone_are_one() -> None:
    errors = [
        AssemblyError("found no place", "plan"),
        Unplayable("no way: what can be reached ends in cistern-3 at row 4", "stage-01"),
        Unplayable("no way: what can be reached ends in cistern-5 at row 9", "stage-01"),
    ]
    assert build._commonest(errors) == f"2 times for such as: {errors[1]}"


def test_the_clock_gets_tighter_with_difficulty() -> None:
    limits = [build._time_limit(3600, difficulty) for difficulty in (0.0, 0.3, 0.6, 1.0)]
    assert limits == [300, 260, 230, 180]


def test_enemies_grow_with_their_density() -> None:
    def crowd(density: float) -> int:
        made = [bare_stage(seed, controls=Controls(enemies=density)) for seed in range(3)]
        return sum(len(stage.enemies) for stage in made)

    assert crowd(0.0) == 0 < crowd(1.0) < crowd(2.0) < crowd(4.0)


@pytest.mark.parametrize("difficulty", [0.0, 0.3, 1.0])
def test_more_enemies_harm_more_and_stay_fair(difficulty: float) -> None:
    def crowds(density: float) -> list[Stage]:
        controls = Controls(enemies=density, difficulty=difficulty, length=160)
        return [bare_stage(seed, controls=controls) for seed in range(3)]

    made = [crowds(density) for density in (1.0, 2.0, 3.0)]
    harm = [sum(harm_of(enemy.kind) for stage in stages for enemy in stage.enemies) for stages in made]
    assert harm[0] < harm[1] < harm[2]
    assert [unfair(stage) for stages in made for stage in stages] == [[]] * 9


def test_rewards_can_be_fetched(stages: list[Stage]) -> None:
    for stage in stages:
        branches = stage.rooms[int(stage.properties["path"]) :]
        held = [entity.cell for entity in stage.entities if entity.kind in ("item", "key")]
        assert all(any(room.holds(*cell) for cell in held) for room in branches)
    assert sum(int(stage.properties["branches"]) for stage in stages) > 0


def test_stages_tell_their_plan() -> None:
    stage = bare_stage(1, controls=Controls(rooms=7, length=252, branches=1, locks=True))
    assert (stage.properties["path"], stage.properties["length"], stage.properties["branches"]) == (7, 252, 1)
    assert stage.properties["locked"] is True
    assert len(str(stage.properties["rooms"]).split()) == len(stage.rooms) == 8
