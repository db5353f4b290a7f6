"""Objects of several cells."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from fakes import fake_library

from nesgan_game.level.fill.object_fill import ObjectFill, stretched
from nesgan_game.level.stage import roles_from_text
from nesgan_game.library.multicell import Piece, surroundings
from nesgan_game.library.tile_library import TileLibrary


@pytest.fixture(scope="module")
def library() -> TileLibrary:
    return fake_library(1)


def laid(library: TileLibrary, text: str, *pieces: Piece, seed: int = 0) -> np.ndarray:
    roles = roles_from_text(text)
    ids = np.full(roles.shape, -1, np.int32)
    area = np.s_[0 : roles.shape[0], 0 : roles.shape[1]]
    furniture = ObjectFill(replace(library, pieces=pieces))
    furniture.place(roles, surroundings(roles)[1], ids, area, np.random.default_rng(seed))
    return ids


def test_a_window_is_one_piece_in_order(library: TileLibrary) -> None:
    ids = laid(library, "....\n.ww.\n.ww.\n.ww.\n....", Piece("window", ((1, 2), (3, 4), (5, 6)), False, 3))
    assert ids[1:4, 1:3].tolist() == [[1, 2], [3, 4], [5, 6]]
    assert (ids >= 0).sum() == 6


def test_windows_of_a_room_look_alike_and_statues_need_not(library: TileLibrary) -> None:
    windows = Piece("window", ((1,),), False, 3), Piece("window", ((2,),), False, 3)
    statues = Piece("decor", ((3,),), False, 3), Piece("decor", ((4,),), False, 3)
    text = ".w.w.w.w.w.w.w.w\n.d.d.d.d.d.d.d.d"
    shown = [laid(library, text, *windows, *statues, seed=seed) for seed in range(8)]
    assert all(len(np.unique(ids[0, 1::2])) == 1 for ids in shown)
    assert {int(ids[0, 1]) for ids in shown} == {1, 2}
    assert any(len(np.unique(ids[1, 1::2])) == 2 for ids in shown)


def test_the_piece_with_the_better_seams_is_preferred(library: TileLibrary) -> None:
    right, wall = library.right.copy(), library.by_role("wall")[0].id
    pieces = [Piece("window", ((number,),), False, 3) for number in (1, 2)]
    right[wall, 1] = right[1, wall] = 9
    furniture = ObjectFill(replace(library, right=right, pieces=tuple(pieces)))
    roles = roles_from_text("...\n.w.\n...")
    ids = np.full(roles.shape, wall, np.int32)
    furniture.place(roles, np.zeros(roles.shape, bool), ids, np.s_[0:3, 0:3], np.random.default_rng(0))
    assert ids[1, 1] == 2


def test_pieces_of_the_open_air_stay_there(library: TileLibrary) -> None:
    pieces = Piece("decor", ((1,),), False, 9), Piece("decor", ((2,),), True, 1)
    assert laid(library, "...\n.d.\n===", *pieces)[1, 1] == 1
    assert laid(library, "   \n d \n===", *pieces)[1, 1] == 2


def test_a_size_never_painted_is_made_of_the_nearest(library: TileLibrary) -> None:
    pillar = Piece("pillar", ((1,), (2,), (3,), (4,)), False, 3)
    assert laid(library, "\n".join("|" * 7), pillar)[:, 0].tolist() == [1, 2, 2, 2, 2, 3, 4]


def test_stretching_keeps_the_ends() -> None:
    piece = np.array([[1, 2, 3], [4, 5, 6], [7, 8, 9]], np.int32)
    assert stretched(piece, 2, 2).tolist() == [[1, 3], [7, 9]]
    assert stretched(piece, 1, 5).tolist() == [[1, 2, 2, 2, 3]]
    assert stretched(piece, 3, 3).tolist() == piece.tolist()
    assert stretched(np.array([[1, 2]], np.int32), 2, 1).tolist() == [[1], [1]]
