"""Plans: sizes, order and places of rooms, branches and locks, as wished for."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nesgan_game.errors import AssemblyError
from nesgan_game.level.controls import Controls
from nesgan_game.level.planning import plan as plans
from nesgan_game.level.planning.plan import DOOR, PlacedRoom, Plan, overlap, rests_on
from nesgan_game.level.planning.planner import plan
from nesgan_game.level.planning.setting import Setting
from nesgan_game.level.rooms.kinds import room_kinds
from nesgan_game.nes import FIELD_ROWS
from nesgan_game.seeds import stream


def planned(seed: int, setting: Setting | None = None, **wishes: float | bool) -> Plan:
    return plan(stream(seed), Controls(**wishes), setting or Setting())  # type: ignore[arg-type]


@pytest.mark.parametrize("seed", range(30))
def test_a_plan_keeps_the_rules(seed: int) -> None:
    made = planned(seed)
    kinds = [one.room.kind for one in made.path]
    assert 5 <= len(kinds) <= 8
    assert (room_kinds()[kinds[0]].part, room_kinds()[kinds[-1]].part) == ("first", "last")
    assert all(one != other for one, other in pairwise(kinds))
    rooms = [one.room for one in made.placed]
    assert min(room.row for room in rooms) == min(room.col for room in rooms) == 0
    assert not any(overlap(one, two) for number, one in enumerate(rooms) for two in rooms[number + 1 :])
    for room in rooms:
        least, most = room_kinds()[room.kind].cols
        assert least <= room.cols <= most
        assert room.row % FIELD_ROWS == room.rows % FIELD_ROWS == 0


@pytest.mark.parametrize("seed", range(20))
def test_rooms_of_the_path_touch_where_they_are_joined(seed: int) -> None:
    made = planned(seed)
    needed = {frozenset(join[:2]) for join in made.joins if join.needed}
    for number, (one, two) in enumerate(pairwise(made.path)):
        if one.way_out == DOOR:
            assert one.leave_side == two.heading
            assert one.room.row + one.leave == two.room.row + two.entry
            edge = one.room.col + one.room.cols if one.leave_side > 0 else one.room.col
            assert edge == (two.room.col if two.heading > 0 else two.room.col + two.room.cols)
        else:
            assert one.way_out == two.way_in
            assert frozenset((number, number + 1)) in needed
    for join in made.joins:
        assert rests_on(made.placed[join.upper].room, made.placed[join.lower].room)


@pytest.mark.parametrize("seed", range(20))
def test_branches_hang_off_the_main_path(seed: int) -> None:
    made = planned(seed, branches=1 + seed % 3)
    assert len(made.branches) == 1 + seed % 3
    for number, branch in enumerate(made.placed):
        if not branch.branch:
            continue
        parent = made.placed[branch.parent]
        doors = [(door.side, parent.room.row + door.floor) for door in (*parent.doorways, parent.opens) if door]
        beside = (branch.heading, branch.room.row + branch.entry) in doors
        over = any(join.needed and {join.upper, join.lower} == {number, branch.parent} for join in made.joins)
        assert beside or over


@pytest.mark.slow
def test_no_storey_of_a_tower_leads_nowhere() -> None:
    for seed in range(30):
        for one in planned(seed).placed:
            if room_kinds()[one.room.kind].part == "tower":
                floors = {door.floor for door in one.doorways}
                assert max(floors) - min(floors) == one.room.rows - FIELD_ROWS


@pytest.mark.parametrize("wishes", [{"rooms": 4}, {"rooms": 15}, {"length": 256}, {"rooms": 7, "length": 261}])
def test_rooms_and_length_are_what_was_asked(wishes: dict[str, Any]) -> None:
    for seed in range(5):
        made = planned(seed, **wishes)
        assert wishes.get("rooms", len(made.path)) == len(made.path)
        assert wishes.get("length", made.length) == made.length


@pytest.mark.slow
def test_verticality_leads_up_and_down() -> None:
    def climbed(verticality: float) -> float:
        return float(np.mean([_climb(planned(seed, verticality=verticality, rooms=8).path) for seed in range(20)]))

    assert climbed(0.0) + FIELD_ROWS / 2 < climbed(0.5)
    assert climbed(0.5) + FIELD_ROWS / 2 < climbed(1.0)


def _climb(path: tuple[PlacedRoom, ...]) -> int:
    inside = sum(abs(one.entry - one.leave) for one in path[1:-1] if one.entry and one.leave)
    return inside + sum(abs(two.room.row - one.room.row) for one, two in pairwise(path) if one.way_out != DOOR)


@pytest.mark.slow
def test_the_key_lies_before_its_lock_and_in_the_open() -> None:
    for seed in range(20):
        made = planned(seed, locks=True)
        (branch,) = [one for one in made.branches if one.holds_key]
        assert branch.parent <= made.locked < len(made.path) - 1
        assert made.placed[made.locked].way_out == DOOR
        parent = made.placed[branch.parent]
        ways_in = [door for door in (*parent.doorways, parent.opens) if door and door.side == branch.heading]
        assert not any(
            door.hidden for door in ways_in if parent.room.row + door.floor == branch.room.row + branch.entry
        )


@pytest.mark.slow
def test_no_branch_leads_around_a_lock() -> None:
    for seed in range(40):
        made = planned(seed, locks=True)
        for number, one in enumerate(made.placed):
            met = [other for join in made.joins for other in join[:2] if join.needed and number in join[:2]]
            ends = [other for other in met if not made.placed[other].branch]
            if one.branch and ends:
                assert not min(ends) <= made.locked < max(ends)


@pytest.mark.slow
def test_the_seed_decides_locks_in_some_stages() -> None:
    locked = sum(planned(seed).locked >= 0 for seed in range(100))
    assert 10 <= locked <= 45
    assert all(planned(seed, locks=False).locked < 0 for seed in range(20))


@pytest.mark.slow
def test_nothing_but_sky_lies_over_the_sky() -> None:
    for seed in range(30):
        rooms = [one.room for one in planned(seed).placed]
        for low in rooms:
            for high in rooms:
                over = high.row < low.row and high.col < low.col + low.cols and low.col < high.col + high.cols
                assert not (over and room_kinds()[low.kind].outdoors and not room_kinds()[high.kind].outdoors)


@pytest.mark.slow
def test_ways_that_are_not_needed_lead_back() -> None:
    for seed in range(30):
        made = planned(seed)
        for join in made.joins:
            if not join.needed:
                above, below = (
                    one.parent if (one := made.placed[number]).branch else number for number in (join.upper, join.lower)
                )
                assert (join.way == "drop") == (above > below)
                assert (join.way == "hatch") == (below > above)


@pytest.mark.slow
@given(st.integers(0, 2**32 - 1), st.sampled_from([-1, 1]), st.booleans(), st.booleans())
@settings(max_examples=40, deadline=None)
def test_a_stage_keeps_its_place_in_a_castle(seed: int, heading: int, gate: bool, reverses: bool) -> None:
    setting = Setting(gate=gate, heading=heading, reverses=reverses, rises=reverses)
    path = planned(seed, setting).path
    assert path[0].heading == heading
    assert path[-1].heading == (-heading if reverses else heading)
    if reverses:
        assert path[-1].room.row < path[0].room.row
    first = room_kinds()[path[0].room.kind]
    assert (first.part, first.outdoors, path[0].entry) == ("first", gate, 0)


def test_same_seed_same_plan() -> None:
    assert planned(5) == planned(5) != planned(6)


@pytest.mark.slow
def test_shapes_differ() -> None:
    shapes = [planned(seed).shape for seed in range(60)]
    assert len(set(shapes)) >= 8
    assert max(shapes.count(shape) for shape in shapes) <= 24


@pytest.mark.slow
def test_all_kinds_come_up() -> None:
    found = {one.room.kind for seed in range(120) for one in planned(seed, Setting(gate=seed % 2 == 0)).placed}
    assert found == {name for name, kind in room_kinds().items() if kind.share > 0 or kind.reward}


@pytest.mark.slow
def test_gives_up_in_one_line_that_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plans, "MOST_STOREYS", 0)
    with pytest.raises(AssemblyError, match=r"no place for the rooms: rooms that overlap \([0-9]+ of 400 times\)"):
        planned(0)


@pytest.mark.slow
def test_some_lairs_have_two_ways_in_and_no_lock_has_a_door_beside_it() -> None:
    twice = 0
    for seed in range(60):
        made = plan(stream(seed, "lair"), Controls(branches=2, locks=True))
        lair, locked = made.path[-1], made.placed[made.locked]
        twice += sum(door.side == -lair.heading for door in lair.doorways) > 1
        assert sum(door.side == locked.leave_side for door in locked.doorways) <= 1
    assert twice >= 2
