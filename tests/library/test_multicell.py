"""Objects and textures found in painted screens."""

from __future__ import annotations

import numpy as np
import pytest

from nesgan_game.level.stage import roles_from_text
from nesgan_game.library import multicell
from nesgan_game.library.multicell import (
    DOWN,
    LEFT,
    MASSES,
    OBJECT_CELLS,
    OBJECT_TILES,
    RIGHT,
    UP,
    Piece,
    Texture,
    as_values,
    find_textures,
    read_piece,
    read_texture,
    surroundings,
)
from nesgan_game.rolemap import conditioning
from nesgan_game.rolemap.random_layouts import imagine
from nesgan_game.roles import ROLE_INDEX


def find_pieces(layouts: list[np.ndarray], maps: list[np.ndarray], role: str, least: int = 1) -> list[Piece]:
    return multicell.find_pieces(layouts, [surroundings(roles)[1] for roles in layouts], maps, role, least)


WINDOWS = roles_from_text("......\n.ww.w.\n.ww.w.\n......")


def numbered(roles: np.ndarray) -> np.ndarray:
    return np.arange(roles.size, dtype=np.int32).reshape(roles.shape)


def test_objects_are_found_whole_with_their_tiles_in_order() -> None:
    ids = numbered(WINDOWS)
    found = find_pieces([WINDOWS, WINDOWS], [ids, ids], "window")
    assert {piece.tiles: piece.count for piece in found} == {((7, 8), (13, 14)): 2, ((10,), (16,)): 2}
    assert not any(piece.outdoors for piece in found)
    assert not find_pieces([WINDOWS], [ids], "window", least=2)


def test_objects_before_the_sky_are_outdoors() -> None:
    roles = roles_from_text("   \n d \n===")
    assert [piece.outdoors for piece in find_pieces([roles], [numbered(roles)], "decor")] == [True]


def test_objects_are_limited_in_size_and_number() -> None:
    huge = np.full((8, 8), ROLE_INDEX["window"], np.uint8)
    assert huge.size > OBJECT_CELLS
    assert not find_pieces([huge], [numbered(huge)], "window")
    many = roles_from_text("w.w.w.w.w")
    maps = [numbered(many) + 20 * number for number in range(9)]
    assert len(find_pieces([many] * 9, maps, "window")) == 2
    sizes = [np.pad(np.full((rows, cols), ROLE_INDEX["decor"], np.uint8), 1, constant_values=1)
             for rows in range(1, 6) for cols in range(1, 6)]  # fmt: skip
    maps = [numbered(roles) + 100 * number for number, roles in enumerate(sizes)]
    found = find_pieces(sizes, maps, "decor")
    assert len({tile for piece in found for row in piece.tiles for tile in row}) <= OBJECT_TILES


def test_pillars_are_columns() -> None:
    roles = roles_from_text("....\n.||.\n.||.\n.||.\n====")
    assert {len(piece.tiles[0]) for piece in find_pieces([roles], [numbered(roles)], "pillar")} == {1}


def test_sides_tell_where_a_mass_goes_on() -> None:
    roles = roles_from_text("....\n.=..\n.##.\n.##.")
    sides, outdoors = surroundings(roles)
    assert sides[1, 1] == DOWN
    assert sides[2, 1] == UP | DOWN | RIGHT
    assert sides[2, 2] == DOWN | LEFT
    assert sides[3, 2] == UP | DOWN | LEFT
    assert not outdoors.any()


@pytest.mark.parametrize("seed", range(4))
def test_sides_are_those_the_network_is_told_of(seed: int) -> None:
    roles = imagine(np.random.default_rng(seed))
    up, down, left, right = np.moveaxis(conditioning.places(roles) > 0, 2, 0)
    masses = np.isin(roles, [ROLE_INDEX[name] for name in MASSES])
    told = up * UP + down * DOWN + left * LEFT + right * RIGHT
    assert np.array_equal(surroundings(roles)[0][masses], told[masses])


@pytest.mark.parametrize("period", [(1, 1), (2, 2), (1, 3), (3, 3), (2, 4)])
def test_the_period_of_a_texture_is_found(period: tuple[int, int]) -> None:
    down, across = period
    roles = np.full((24, 24), ROLE_INDEX["wall"], np.uint8)
    rows, cols = np.indices(roles.shape)
    ids = (rows % down * across + cols % across).astype(np.int32)
    spoilt = np.random.default_rng(0).random(ids.shape) < 0.08
    ids[spoilt] = 30
    usual, *others = find_textures([roles], [ids])
    assert np.array_equal(usual.tiles, np.arange(down * across).reshape(down, across))
    assert all(texture.sides == usual.sides for texture in others)
    assert [30 in np.unique(texture.tiles) for texture in others] == [True]


def test_rare_slips_are_no_variants() -> None:
    roles = np.full((20, 20), ROLE_INDEX["wall"], np.uint8)
    ids = np.zeros(roles.shape, np.int32)
    ids[3, 4] = 1
    assert len(find_textures([roles], [ids])) == 1


def test_pieces_and_textures_are_read_as_they_were_written() -> None:
    piece = Piece("window", ((1, 2), (3, 4)), True, 5)
    texture = Texture("wall", ((1, 2),), False, 15, 7)
    assert read_piece(as_values(piece), 5) == piece
    assert read_texture(as_values(texture), 3) == texture


@pytest.mark.parametrize(
    "wrong",
    [
        {"role": "cheese"},
        {"tiles": [[1], [1, 2]]},
        {"tiles": []},
        {"tiles": [[]]},
        {"tiles": [[9]]},
        {"tiles": [[-1]]},
        {"tiles": 3},
        {"count": -1},
        {"sides": 16},
        {"tiles": [[1] * 5]},
    ],
)
def test_nonsense_is_refused(wrong: dict[str, object]) -> None:
    values = as_values(Texture("wall", ((1, 2),), False, 15, 7)) | wrong
    with pytest.raises((ValueError, TypeError)):
        read_texture(values, 5)
