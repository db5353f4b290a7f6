"""Doors that no stage can use are named."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from nesgan_game.errors import ConfigError
from nesgan_game.level.build import bare_stage
from nesgan_game.level.rooms import kinds
from nesgan_game.level.rooms.canvas import Canvas
from nesgan_game.level.rooms.joints import check_doors, closed_doors
from nesgan_game.level.rooms.kinds import RoomKind, register, room_kinds
from nesgan_game.seeds import Random

KINDS = dict(room_kinds())


def plain_room(c: Canvas, _rng: Random, entry: int, leave: int) -> None:
    c.ground(0, c.cols, entry)
    c.frame(entry, leave)


def attic(**more: object) -> RoomKind:
    return RoomKind(**{"build": plain_room, "cols": (16, 20), "doors": ((10, 10),), **more})  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def own_kinds(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(kinds, "ROOM_KINDS", {name: KINDS[name] for name in kinds.OURS})
    kinds.room_kinds.cache_clear()
    yield
    kinds.room_kinds.cache_clear()


@pytest.mark.parametrize("name", [name for name, kind in KINDS.items() if kind.doors])
def test_every_kind_of_ours_can_be_joined_to_others(name: str) -> None:
    assert set(KINDS[name].doors) - set(closed_doors(name, KINDS))


@pytest.mark.parametrize(
    ("kind", "closed"),
    [
        (attic(doors=((10, 10), (2, 10), (10, 2), (8, 8))), [(2, 10), (10, 2)]),
        (attic(doors=((0, 2), (0, 10)), part="first"), [(0, 2)]),
        (attic(doors=((2, 0), (10, 0)), part="last"), [(2, 0)]),
    ],
)
def test_pairs_are_closed_where_nothing_goes_on_at_their_height(kind: RoomKind, closed: list[tuple[int, int]]) -> None:
    assert closed_doors("attic", {**KINDS, "attic": kind}) == closed


def test_a_build_names_them() -> None:
    register("attic", attic(doors=((10, 10), (2, 10))))
    with pytest.raises(ConfigError, match=r"'attic': no room can be joined to its doors \(2, 10\); leave them out"):
        bare_stage(0)


def test_two_kinds_of_ones_own_may_need_each_other() -> None:
    register("attic", attic(doors=((10, 2),)))
    register("loft", attic(doors=((2, 10),)))
    check_doors()


def test_a_reward_needs_a_way_in_from_a_tower() -> None:
    register("attic", attic(doors=((8, 8),), reward=True))
    with pytest.raises(ConfigError, match="no branch can lead to it; add a pair of doors entered on floor row 10"):
        check_doors()
