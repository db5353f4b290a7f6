"""Furnished rooms: what a set dresser would sign, over a hundred stages, and nothing that physics would notice."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from functools import cache
from itertools import combinations, pairwise
from math import gcd

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from nesgan_game.errors import ConfigError
from nesgan_game.level.controls import Controls
from nesgan_game.level.furnishing.furnish import MOST_CELLS, OWN_CELLS, furnish, stage_sizes, unfurnished
from nesgan_game.level.furnishing.room_cells import Furnishing
from nesgan_game.level.furnishing.room_styles import (
    HANGINGS,
    IN_CEILING,
    LIGHTS,
    ON_CHAINS,
    ONLY_OUTDOORS,
    RHYTHM,
    UNDER_THE_SKY,
    WINDOWS,
    style_of,
)
from nesgan_game.level.layout.draw import Layout, lay_out
from nesgan_game.level.layout.placement import place_fixtures
from nesgan_game.level.rooms.kinds import open_air, room_kinds
from nesgan_game.level.stage import Entity, Room
from nesgan_game.nes import FIELD_ROWS
from nesgan_game.objects import GATES, OBJECT_INDEX, SET_PIECES, object_kind
from nesgan_game.paint.theme_kinds import THEMES
from nesgan_game.paint.theme_objects import EVERYWHERE, PLAIN, sizes_everywhere
from nesgan_game.physics.movement import Terrain
from nesgan_game.roles import CARRIES, IS_SOLID, IS_STAIR, ROLE_INDEX
from nesgan_game.seeds import stream

Roles = NDArray[np.uint8]
SHOWN = {**{name: kind.shown for name, kind in THEMES.items()}, "": PLAIN}
STAGES = 100


class Dressed:
    """A stage with what was laid in it, and what was there before."""

    def __init__(self, seed: int, shown: tuple[str, ...]) -> None:
        rng = stream(seed, "layout")
        layout: Layout = lay_out(rng, rng, Controls(difficulty=seed % 10 / 10))
        self.before = layout.roles
        self.rooms = layout.rooms
        self.entities: list[Entity] = place_fixtures(layout, stream(seed, "things"), boss="boss")
        self.bare = unfurnished(layout.roles, layout.rooms, open_air())
        self.roles, self.laid = furnish(
            layout.roles, layout.rooms, self.entities, shown, tuple(OBJECT_INDEX), open_air(), stream(seed, "furnish")
        )

    def room(self, one: Furnishing) -> Room:
        return next(room for room in self.rooms if room.holds(one.row, one.col))

    def outdoors(self, one: Furnishing) -> bool:
        return self.room(one).kind in open_air()

    def at_exit(self, one: Furnishing) -> bool:
        return one.kind in GATES


@cache
def stages() -> list[Dressed]:
    names = sorted(SHOWN)
    return [Dressed(seed, SHOWN[names[seed % len(names)]]) for seed in range(STAGES)]


def area(one: Furnishing) -> tuple[slice, slice]:
    return slice(one.row, one.row + one.rows), slice(one.col, one.col + one.cols)


def laid() -> list[tuple[Dressed, Furnishing]]:
    return [(stage, one) for stage in stages() for one in stage.laid]


@pytest.mark.slow
@settings(max_examples=60)
@given(st.integers(0, 2**32), st.lists(st.sampled_from(sorted(OBJECT_INDEX)), max_size=54, unique=True))
def test_physics_and_proof_see_no_difference(seed: int, shown: list[str]) -> None:
    stage = Dressed(seed, tuple(shown))
    assert Terrain.from_roles(stage.roles).flags == Terrain.from_roles(stage.before).flags
    doors = stage.before == ROLE_INDEX["door"]
    exits = np.zeros_like(doors)
    for one in stage.laid:
        if one.kind in GATES:
            exits[area(one)] = True
    assert (stage.roles == ROLE_INDEX["door"])[doors].all()
    assert not (stage.roles == ROLE_INDEX["door"])[~doors & ~exits].any()
    pillars = stage.before == ROLE_INDEX["pillar"]
    assert (stage.roles[pillars] == ROLE_INDEX["pillar"]).all()


@pytest.mark.slow
@settings(max_examples=20)
@given(st.integers(0, 2**32))
def test_the_same_stream_furnishes_alike(seed: int) -> None:
    one, two = Dressed(seed, PLAIN), Dressed(seed, PLAIN)
    assert one.laid == two.laid
    assert one.roles.tobytes() == two.roles.tobytes()


@pytest.mark.slow
def test_every_object_is_of_a_size_of_its_kind_and_lies_in_one_room() -> None:
    for stage, one in laid():
        assert (one.rows, one.cols) in object_kind(one.kind).sizes
        assert stage.room(one).holds(one.row + one.rows - 1, one.col + one.cols - 1)
        assert (stage.roles[area(one)] == ROLE_INDEX[object_kind(one.kind).role]).all()


@pytest.mark.slow
def test_objects_cover_wall_or_sky_alone_and_never_each_other() -> None:
    for stage in stages():
        covered = np.zeros(stage.roles.shape, int)
        for one in stage.laid:
            covered[area(one)] += 1
            roles = {int(role) for role in stage.bare[area(one)].flat}
            grounds = {ROLE_INDEX["wall"]}, {ROLE_INDEX["void"]}
            assert roles in grounds or (one.kind in GATES and roles <= {ROLE_INDEX["wall"], ROLE_INDEX["door"]})
            assert stage.outdoors(one) or roles != {ROLE_INDEX["void"]}
        assert covered.max() <= 1
        for entity in stage.entities:
            if entity.kind == "candle":
                assert not covered[entity.cell]
        shown = np.isin(stage.roles, [ROLE_INDEX[name] for name in ("window", "decor", "foliage", "candle")])
        assert not (shown & (covered == 0)).any()  # nothing of the builders' own is left


def test_what_stands_stands_on_level_ground_clear_of_doors_stairs_and_edges() -> None:
    for stage, one in laid():
        if object_kind(one.kind).anchor != "floor":
            continue
        floor, below = one.row + one.rows, stage.roles[one.row + one.rows, one.col : one.col + one.cols]
        assert np.isin(below, [ROLE_INDEX["ledge"], ROLE_INDEX["solid"]]).all(), one
        if stage.at_exit(one):
            continue
        beside = stage.bare[floor - 2 : floor, max(one.col - 2, 0) : one.col + one.cols + 2]
        assert not (beside == ROLE_INDEX["door"]).any(), one
        assert not IS_STAIR[beside].any(), one
        for col in (one.col - 1, one.col + one.cols):
            assert IS_SOLID[stage.bare[floor - 1 : floor + 1, col]].any(), one
        assert not CARRIES[stage.bare[one.row - 1, one.col : one.col + one.cols]].any()
        for entity in stage.entities:
            if entity.kind in ("hero", "checkpoint", "item", "key", "exit"):
                row, col = entity.cell
                assert not (row == floor - 1 and one.col <= col < one.col + one.cols), (one, entity)


def test_what_hangs_hangs_from_rock_with_room_below() -> None:
    hung: Counter[str] = Counter()
    for stage, one in laid():
        if one.kind not in IN_CEILING:
            continue
        hung[one.kind] += 1
        cols = slice(one.col, one.col + one.cols)
        assert IS_SOLID[stage.roles[one.row - 1, cols]].all(), one
        below = stage.roles[one.row + one.rows : one.row + one.rows + 3, cols]
        assert below.shape[0] == 3
        assert not CARRIES[below].any()
    assert hung.total() > STAGES
    assert hung.keys() == IN_CEILING.keys()


def floor_under(stage: Dressed, row: int, col: int) -> bool:
    below = np.flatnonzero(CARRIES[stage.bare[row:, col]] | IS_STAIR[stage.bare[row:, col]])
    return len(below) > 0 and bool(CARRIES[stage.bare[row + below[0], col]])


def test_what_is_mounted_has_plain_wall_around_and_a_floor_below() -> None:
    around_it = [ROLE_INDEX["wall"], ROLE_INDEX["pillar"]]
    for stage, one in laid():
        if object_kind(one.kind).anchor != "wall" or one.kind in IN_CEILING:
            continue
        bottom = one.row + one.rows
        if one.kind in ON_CHAINS:
            assert IS_SOLID[stage.bare[one.row - 1, one.col]], one
        elif one.kind != "cobweb":
            around = stage.bare[one.row - 1 : bottom + 1, one.col - 1 : one.col + one.cols + 1]
            assert np.isin(around, around_it).all(), one
            below = stage.bare[bottom : bottom + 2, one.col : one.col + one.cols]
            assert not (CARRIES[below] | IS_STAIR[below]).any(), one
        if one.kind not in (*RHYTHM, "cobweb"):
            assert all(floor_under(stage, bottom, col) for col in range(one.col, one.col + one.cols)), one


def _above_an_altar(one: Furnishing, stage: Dressed) -> bool:
    middle = 2 * one.col + one.cols
    return one.kind == "rose_window" and any(
        two.kind == "altar" and two.row == one.row + one.rows + 1 and 2 * two.col + two.cols == middle
        for two in stage.laid
    )


def test_windows_stand_in_rows_of_one_kind_at_one_height_with_even_spaces() -> None:
    rows = 0
    for stage in stages():
        by_storey: dict[tuple[str, int], list[Furnishing]] = defaultdict(list)
        above_altars = [one for one in stage.laid if _above_an_altar(one, stage)]
        for one in stage.laid:
            if one.kind in WINDOWS and not stage.outdoors(one) and one not in above_altars:
                room = stage.room(one)
                by_storey[room.name, (one.row - room.row) // FIELD_ROWS].append(one)
        for row in by_storey.values():
            assert len({(one.kind, one.row, one.rows, one.cols) for one in row}) == 1
            gaps = [two.col - one.col for one, two in pairwise(sorted(row, key=lambda one: one.col))]
            assert not gaps or gcd(*gaps) >= row[0].cols + 2
            rows += len(row) > 1
    assert rows > STAGES


def test_one_set_piece_a_room_at_most_and_most_of_them_flanked() -> None:
    rooms: dict[tuple[int, str], list[Furnishing]] = defaultdict(list)
    flanked = pieces = 0
    for number, stage in enumerate(stages()):
        for one in stage.laid:
            rooms[number, stage.room(one).name].append(one)
    for things in rooms.values():
        leads = [one for one in things if one.kind in SET_PIECES]
        assert len(leads) <= 1
        for lead in leads:
            pieces += 1
            middle = 2 * lead.col + lead.cols
            pairs = (
                one.kind == two.kind and 2 * one.col + one.cols + 2 * two.col + two.cols == 2 * middle
                for one, two in combinations(things, 2)
            )
            flanked += any(pairs)
    assert pieces > STAGES // 4
    assert flanked * 2 > pieces


def bay(stage: Dressed, one: Furnishing) -> tuple[int, int]:
    """The first and the last column of the free wall over level rock around what stands."""
    ground = [ROLE_INDEX["ledge"], ROLE_INDEX["solid"]]
    behind = [ROLE_INDEX["wall"], *([ROLE_INDEX["void"]] if stage.outdoors(one) else [])]
    room = stage.room(one)
    rows = stage.bare[one.row : one.row + one.rows, room.col : room.col + room.cols]
    below = stage.bare[one.row + one.rows, room.col : room.col + room.cols]
    shut = np.flatnonzero(~(np.isin(rows, behind).all(axis=0) & np.isin(below, ground))) + room.col
    return int(max(shut[shut < one.col], default=room.col - 1)) + 1, int(min(shut[shut > one.col])) - 1


def test_set_pieces_stand_in_the_middle_of_their_bay_and_come_once_a_stage() -> None:
    pieces = exact = 0
    for stage in stages():
        kinds = [one for one in stage.laid if one.kind in SET_PIECES]
        for one in kinds:
            first, last = bay(stage, one)
            aside = (one.col - first) - (last - one.col - one.cols + 1)
            central = one.kind in style_of(stage.room(one).kind, outdoors=stage.outdoors(one)).leads
            assert abs(aside) <= (3 if central else 1), one
            pieces, exact = pieces + 1, exact + (aside == 0)
            rooms = [stage.room(two).kind for two in kinds if two.kind == one.kind and two is not one]
            assert all(one.kind in style_of(kind, outdoors=False).leads for kind in rooms), one
    assert pieces > STAGES // 4
    assert exact * 5 > pieces * 2  # the others half a column aside, as their width asks


def test_rows_have_no_gap_on_one_side_alone() -> None:
    rows: dict[tuple[int, str, int, Furnishing], list[int]] = defaultdict(list)
    for number, stage in enumerate(stages()):
        for one in stage.laid:
            if one.kind in (*RHYTHM, *HANGINGS) and not stage.outdoors(one) and not _above_an_altar(one, stage):
                rows[number, stage.room(one).name, one.row, replace(one, col=0)].append(one.col)
    long = [sorted(cols) for (*_, one), cols in rows.items() if len(cols) > 2 and one.kind not in ("banner",)]
    assert len(long) > STAGES // 4
    for cols in long:
        gaps = [two - one for one, two in pairwise(cols)]
        assert gaps == gaps[::-1], cols


def test_lights_are_of_the_tallest_size() -> None:
    lights = [one for _, one in laid() if one.kind in LIGHTS]
    assert len(lights) > STAGES // 4
    assert {(one.rows, one.cols) for one in lights} == {(2, 1)}


def test_hardly_a_room_is_empty() -> None:
    rooms = [(stage, room) for stage in stages() for room in stage.rooms]
    empty = [room for stage, room in rooms if not any(stage.room(one) == room for one in stage.laid)]
    assert len(empty) * 50 < len(rooms), sorted(room.kind for room in empty)


def test_candles_hang_beside_pillars_not_before_them() -> None:
    candles = [(stage, one) for stage in stages() for one in stage.entities if one.kind == "candle"]
    before = sum(stage.bare[one.cell] == ROLE_INDEX["pillar"] for stage, one in candles)
    assert before * 100 < len(candles)


def test_most_exits_have_a_gate_behind_them() -> None:
    gates = 0
    for stage in stages():
        (exit_,) = [entity for entity in stage.entities if entity.kind == "exit"]
        row, col = exit_.cell
        mine = [one for one in stage.laid if one.kind in GATES]
        gates += any(
            one.row + one.rows == row + 1 and 2 * one.col + one.cols in range(2 * col, 2 * col + 3) for one in mine
        )
        assert len(mine) <= 1
    assert gates >= STAGES * 9 // 10


def test_only_what_stands_rain_is_outdoors() -> None:
    for stage, one in laid():
        assert one.kind in UNDER_THE_SKY if stage.outdoors(one) else one.kind not in ONLY_OUTDOORS


def test_walls_stay_calm() -> None:
    shares = []
    for stage in stages():
        for room in stage.rooms:
            free = int(np.isin(stage.bare[room.area], [ROLE_INDEX["wall"]]).sum())
            covered = sum(one.rows * one.cols for one in stage.laid if stage.room(one) == room)
            shares.append(covered / max(free, 1) if room.kind not in open_air() else 0.0)
    assert max(shares) < 0.5
    assert np.mean(shares) < 0.2


@pytest.mark.slow
def test_themes_are_told_apart_by_what_they_show() -> None:
    """Kinds shown by one theme in ten stages, beside those of another: the rooms' own kinds are in all of them."""
    shown = {name: {one.kind for seed in range(10) for one in Dressed(seed, SHOWN[name]).laid} for name in THEMES}
    own = {name: kinds & set(SHOWN[name]) for name, kinds in shown.items()}
    for name, kinds in own.items():
        assert len(kinds) >= len(SHOWN[name]) - 1, (name, set(SHOWN[name]) - kinds)
    for one, two in combinations(own.values(), 2):
        assert len(one & two) / len(one | two) < 0.3


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(ConfigError, match="sofa"):
        Dressed(0, ("sofa",))


@pytest.mark.slow
@settings(max_examples=60)
@given(st.integers(0, 2**32), st.sampled_from(sorted(SHOWN)))
def test_a_stage_shows_few_sizes_of_a_kind(seed: int, theme: str) -> None:
    """So that its objects leave room for walls and ground among the console's 256 CHR tiles."""
    stage = Dressed(seed, SHOWN[theme])
    sizes = {(one.kind, one.rows, one.cols) for one in stage.laid}
    assert sum(rows * cols for _, rows, cols in sizes) <= MOST_CELLS + OWN_CELLS
    assert all(sum(kind == name for kind, *_ in sizes) <= 2 for name in OBJECT_INDEX)
    given_sizes = stage_sizes(SHOWN[theme], tuple(OBJECT_INDEX), stage.rooms, open_air(), stream(seed))
    assert set(SHOWN[theme]) <= set(given_sizes)
    assert all(set(these) <= set(object_kind(kind).sizes) for kind, these in given_sizes.items())


@given(
    st.integers(0, 2**32), st.sampled_from(sorted(SHOWN)), st.lists(st.sampled_from(sorted(room_kinds())), min_size=1)
)
def test_libraries_have_every_size_that_a_stage_shows(seed: int, theme: str, kinds: list[str]) -> None:
    rooms = [Room(kind, kind, 0, 0, FIELD_ROWS, 16) for kind in kinds]
    shown = SHOWN[theme]
    for kind, sizes in stage_sizes(shown, {*shown, *EVERYWHERE}, rooms, open_air(), stream(seed)).items():
        assert set(sizes) <= set(object_kind(kind).sizes if kind in shown else sizes_everywhere(kind))
