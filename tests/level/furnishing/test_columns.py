"""Columns that nothing carries become what is around them; all others stay."""

from __future__ import annotations

from types import MappingProxyType

import numpy as np
import pytest
from numpy.typing import NDArray

from nesgan_game.level.controls import Controls
from nesgan_game.level.furnishing.columns import sound_columns
from nesgan_game.level.layout.draw import lay_out
from nesgan_game.level.layout.placement import place_fixtures
from nesgan_game.level.stage import LETTERS, Entity, roles_from_text
from nesgan_game.nes import TILE_PX
from nesgan_game.roles import CARRIES, IS_STAIR, ROLE_INDEX
from nesgan_game.seeds import stream

PILLAR, WALL, VOID = (ROLE_INDEX[name] for name in ("pillar", "wall", "void"))
GLYPHS = {ROLE_INDEX[name]: glyph for glyph, name in LETTERS.items()}


def sound(*lines: str, torch: tuple[int, int] | None = None) -> tuple[str, ...]:
    """The lines of a small stage without the columns that nothing carries."""
    torches = []
    if torch is not None:
        row, col = torch
        torches = [Entity(1, "candle", col * TILE_PX + 8, (row + 1) * TILE_PX, MappingProxyType({}))]
    roles = sound_columns(roles_from_text("\n".join(lines)), torches)
    return tuple("".join(GLYPHS[role] for role in row) for row in roles.tolist())


@pytest.mark.parametrize(
    "lines",
    [
        ("#######", ".|...|.", ".|...|.", "======="),  # from ceiling to floor
        (".......", ".-----.", ".|...|.", "======="),  # a plank on posts
        ("#######", ".|...|.", ".-----.", "......."),  # a plank that hangs
        ("#######", ".|.....", ".-----.", ".....|.", "...----", "......."),  # one hangs from one that hangs
        ("..--...", "..|....", "#----..", "......."),  # on a plank that rock holds
        ("#######", "..|....", "../....", "./|....", "======="),  # stairs before it
    ],
)
def test_columns_that_are_carried_stay(lines: tuple[str, ...]) -> None:
    assert sound(*lines) == lines


@pytest.mark.parametrize(
    ("lines", "left"),
    [
        (("#####", "..|..", *["....."] * 3, "====="), ("#####", *["....."] * 4, "=====")),
        (("#####", "..|..", "~~~~~", "====="), ("#####", ".....", "~~~~~", "=====")),  # a pool below
        (("##.##", "..|..", "..|..", "====="), ("##.##", ".....", ".....", "=====")),  # a shaft above
        ((".----.", ".|....", ".----.", "......"), (".----.", "......", ".----.", "......")),  # neither plank is held
        (("     ", "  |  ", "====="), ("     ", "     ", "=====")),  # a post without a torch, under the sky
    ],
)
def test_columns_that_nothing_carries_become_what_is_around(lines: tuple[str, ...], left: tuple[str, ...]) -> None:
    assert sound(*lines) == left


def test_a_plank_that_ends_at_a_column_carries_one() -> None:
    lines = ("#######", ".|.----", ".|...|.", ".|-----", ".|.....", "=======")
    assert sound(*lines) == lines
    assert sound(*(line.replace("|-", ".-") for line in lines))[2] == "......."


def test_a_column_grows_to_the_bottom_of_a_hollow() -> None:
    assert sound("#####", "..|..", "=...=", "=====") == ("#####", "..|..", "=.|.=", "=====")


def test_a_post_under_a_torch_stays() -> None:
    lines = ("     ", "  |  ", "=====")
    assert sound(*lines, torch=(0, 2)) == lines


def _loose(roles: NDArray[np.uint8], torches: set[tuple[int, int]]) -> list[tuple[int, int]]:
    """Cells at either end of a column that are no end for one."""
    firm = CARRIES | IS_STAIR
    found = []
    for row, col in np.argwhere(roles[1:-1] == PILLAR).tolist():
        over, under = roles[row, col], roles[row + 2, col]
        if over != PILLAR and not firm[over] and (row, col) not in torches:
            found.append((row, col))
        if under != PILLAR and not firm[under]:
            found.append((row + 2, col))
    return found


def test_no_column_of_a_stage_ends_in_the_air() -> None:
    mended = 0
    for seed in range(12):
        rng = stream(seed, "layout")
        layout = lay_out(rng, rng, Controls(difficulty=seed % 10 / 10))
        things = place_fixtures(layout, stream(seed, "things"), boss="boss")
        torches = {thing.cell for thing in things if thing.kind == "candle"}
        roles = sound_columns(layout.roles, things)
        mended += len(_loose(layout.roles, torches))
        assert _loose(roles, torches) == []
        changed = roles != layout.roles
        assert {*layout.roles[changed].tolist(), *roles[changed].tolist()} <= {PILLAR, WALL, VOID}
        assert np.count_nonzero(roles == PILLAR) > 0.8 * np.count_nonzero(layout.roles == PILLAR)
    assert mended
