"""Plans: sizes, order and places of rooms, branches and locks, as wished for."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from nesgan_game.errors import AssemblyError
from nesgan_game.level.controls import Controls
from nesgan_game.level.layout import planner
from nesgan_game.level.layout.plan import PlacedRoom, Plan, overlap
from nesgan_game.level.layout.planner import plan
from nesgan_game.level.rooms.kinds import room_kinds
from nesgan_game.nes import FIELD_ROWS
from nesgan_game.seeds import stream


def planned(seed: int, **wishes: float | bool) -> Plan:
    return plan(stream(seed), Controls(**wishes))  # type: ignore[arg-type]


@pytest.mark.parametrize("seed", range(30))
def test_a_plan_keeps_the_rules(seed: int) -> None:
    made = planned(seed)
    kinds = [one.room.kind for one in made.path]
    assert 6 <= len(kinds) <= 10
    assert [room_kinds()[kind].part for kind in (kinds[0], kinds[-1])] == ["first", "last"]
    assert all(one != other for one, other in pairwise(kinds) if one != "tower")
    rooms = [one.room for one in made.placed]
    assert min(room.row for room in rooms) == min(room.col for room in rooms) == 0
    assert not any(overlap(one, two) for number, one in enumerate(rooms) for two in rooms[number + 1 :])
    for room in rooms:
        least, most = room_kinds()[room.kind].cols
        assert least <= room.cols <= most or room.kind == "vault"
        assert room.row % FIELD_ROWS == room.rows % FIELD_ROWS == 0


@pytest.mark.parametrize("seed", range(20))
def test_rooms_of_the_path_touch_where_their_doors_are(seed: int) -> None:
    for one, two in pairwise(planned(seed).path):
        assert one.leave_side == two.heading
        assert one.room.row + one.leave == two.room.row + two.entry
        edge = one.room.col + one.room.cols if one.leave_side > 0 else one.room.col
        assert edge == (two.room.col if two.heading > 0 else two.room.col + two.room.cols)


@pytest.mark.parametrize("seed", range(20))
def test_branches_hang_off_doors_of_towers(seed: int) -> None:
    made = planned(seed, branches=1 + seed % 3)
    assert len(made.branches) == 1 + seed % 3
    for branch in made.branches:
        tower = made.placed[branch.parent]
        doors = [(door.side, tower.room.row + door.floor) for door in tower.doorways[2:]]
        assert (branch.heading, branch.room.row + branch.entry) in doors


def test_no_storey_of_a_tower_leads_nowhere() -> None:
    for seed in range(30):
        for one in planned(seed).placed:
            floors = {door.floor for door in one.doorways}
            if floors:
                assert max(floors) - min(floors) == one.room.rows - FIELD_ROWS


@pytest.mark.parametrize("wishes", [{"rooms": 4}, {"rooms": 15}, {"length": 256}, {"rooms": 9, "length": 241}])
def test_rooms_and_length_are_what_was_asked(wishes: dict[str, int]) -> None:
    for seed in range(5):
        made = planned(seed, **wishes)
        assert wishes.get("rooms", len(made.path)) == len(made.path)
        assert wishes.get("length", made.length) == made.length


def test_verticality_leads_up_and_down() -> None:
    def climbed(verticality: float) -> float:
        return float(np.median([_climb(planned(seed, verticality=verticality, rooms=8).path) for seed in range(20)]))

    assert climbed(0.0) < climbed(0.5) < climbed(1.0)


def _climb(path: tuple[PlacedRoom, ...]) -> int:
    return sum(abs(one.entry - one.leave) for one in path[1:-1])


def test_the_key_lies_before_its_lock_and_in_the_open() -> None:
    for seed in range(20):
        made = planned(seed, locks=True)
        (branch,) = [one for one in made.branches if one.holds_key]
        assert branch.parent <= made.locked < len(made.path) - 1
        tower = made.placed[branch.parent]
        door = next(
            door
            for door in tower.doorways[2:]
            if (door.side, tower.room.row + door.floor) == (branch.heading, branch.room.row + branch.entry)
        )
        assert not door.hidden


def test_the_seed_decides_locks_in_some_stages() -> None:
    locked = sum(planned(seed).locked >= 0 for seed in range(100))
    assert 10 <= locked <= 45
    assert all(planned(seed, locks=False).locked < 0 for seed in range(20))


def test_no_room_lies_over_the_open_sky() -> None:
    for seed in range(30):
        rooms = [one.room for one in planned(seed).placed]
        for low in rooms:
            if room_kinds()[low.kind].outdoors:
                assert not any(
                    high.row < low.row and high.col < low.col + low.cols and low.col < high.col + high.cols
                    for high in rooms
                )


def test_same_seed_same_plan() -> None:
    assert planned(5) == planned(5) != planned(6)


def test_all_kinds_come_up() -> None:
    assert {one.room.kind for seed in range(60) for one in planned(seed).placed} == {
        name for name, kind in room_kinds().items() if kind.doors and (kind.share > 0 or kind.reward)
    }


def test_gives_up_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(planner, "MOST_STOREYS", 0)
    with pytest.raises(AssemblyError, match="no place for the rooms"):
        planned(0)
