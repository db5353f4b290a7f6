"""Rooms under the sky: low end walls, masonry behind what is covered, torches on posts, and the same ways as before."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from nesgan_game.level.controls import Controls
from nesgan_game.level.layout.draw import lay_out
from nesgan_game.level.layout.open_sky import lower_end_walls, thrown_columns, torches_on_posts, wall_behind
from nesgan_game.level.planning.plan import DROP
from nesgan_game.level.room import Room
from nesgan_game.level.rooms.kinds import room_kinds
from nesgan_game.physics.hero_figures import OURS
from nesgan_game.physics.leap import leap_of
from nesgan_game.roles import CARRIES, IS_HAZARD, ROLE_INDEX, mask_of
from nesgan_game.seeds import stream

_GLYPHS = {"#": "solid", ".": "void", ",": "wall", "=": "platform", "^": "spikes", "|": "pillar"}
_NAMES = {ROLE_INDEX[name]: glyph for glyph, name in _GLYPHS.items()}


def roles_of(text: str) -> NDArray[np.uint8]:
    lines = text.split()
    return np.array([[ROLE_INDEX[_GLYPHS[glyph]] for glyph in line] for line in lines], dtype=np.uint8)


def text_of(roles: NDArray[np.uint8]) -> list[str]:
    return ["".join(_NAMES[int(role)] for role in row) for row in roles]


def room_of(roles: NDArray[np.uint8]) -> Room:
    return Room("yard-1", "courtyard", 0, 0, *roles.shape)


YARD = """
#..................#
#..................#
#..................#
#..................#
#..................#
#..................#
#..................#
#..==..............#
#..................#
####################
"""


def test_end_walls_stay_higher_than_a_step_and_no_higher_than_needed() -> None:
    roles = roles_of(YARD)
    lower_end_walls(roles, room_of(roles), [])
    left, right = (int((roles[:, col] == ROLE_INDEX["solid"]).argmax()) for col in (0, -1))
    assert (left, right) == (7 - leap_of(OURS).step_rows - 2, 9 - leap_of(OURS).step_rows - 2)


def test_end_walls_stay_where_something_throws_a_hero_up() -> None:
    roles = roles_of(YARD)
    lower_end_walls(roles, room_of(roles), thrown_columns([("springboard", 2, 2), ("candle", 17, 17)]))
    assert roles[0, 0] == ROLE_INDEX["solid"]
    assert roles[0, -1] == ROLE_INDEX["void"]


def test_wall_lies_behind_what_is_covered_and_in_holes_that_end() -> None:
    roles = roles_of("""
    ..........
    ..####....
    ..........
    ##....##.#
    ##^^..##.#
    """)
    wall_behind(roles, [room_of(roles)])
    # The last hole has no bottom, and nothing above it: it stays dark.
    assert text_of(roles) == ["..........", "..####....", "..,,......", "##,,..##.#", "##^^..##.#"]


def test_torches_in_the_open_stand_on_posts() -> None:
    roles = roles_of("""
    .........
    .........
    .........
    .......,.
    ######.#.
    """)
    kept = np.zeros(roles.shape, dtype=np.bool_)
    kept[3, 1] = True
    lit = list(torches_on_posts(roles, kept, [(0, 4), (2, 1), (3, 7)]))
    assert lit == [(0, 4), (2, 2), (3, 7)]
    assert text_of(roles) == [".........", "....|....", "....|....", "..|.|..,.", "######.#."]


def test_a_torch_over_nothing_is_left_out() -> None:
    roles = roles_of("......... ......... ........#")
    assert list(torches_on_posts(roles, np.zeros(roles.shape, dtype=np.bool_), [(0, 4)])) == []


@pytest.mark.slow
def test_stages_show_no_sky_under_masonry_and_light_the_holes_that_lead_on() -> None:
    masonry, drops = mask_of("solid", "ledge"), 0
    for seed in range(12):
        made = lay_out(stream(seed, "plan"), stream(seed, "rooms"), Controls(verticality=0.5))
        covered = np.logical_or.accumulate(masonry[made.roles], axis=0)
        ends = CARRIES[made.roles] | IS_HAZARD[made.roles]
        grounded = np.logical_or.accumulate(ends[::-1], axis=0)[::-1]
        sky = (made.roles == ROLE_INDEX["void"]) & covered & grounded
        assert not any(sky[one.area].any() for one in made.rooms if room_kinds()[one.kind].outdoors)
        for join, cut in made.ways:
            if join.way == DROP:
                drops += 1
                assert {cell for cell, _ in cut.cells} & set(made.candles)
    assert drops
