"""Whole objects in a stage."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest

from nesgan_game import nes
from nesgan_game.level.build import build_stage
from nesgan_game.level.fill import chr_budget
from nesgan_game.level.fill.chr_budget import PatternTable, chr_tiles
from nesgan_game.level.fill.fill_stage import chooser_of, fill_stage
from nesgan_game.level.formats.tmx import read_tmx, write_tmx
from nesgan_game.level.render import render_stage
from nesgan_game.level.stage import Room, roles_from_text
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.roles import ROLE_INDEX
from nesgan_game.seeds import stream


@dataclass(frozen=True)
class Asked:
    kind: str
    row: int
    col: int
    rows: int
    cols: int


TEXT = "\n".join(["#" * 16, *["." * 16] * 8, "#" * 16])


@pytest.fixture(scope="module")
def library() -> TileLibrary:
    return TileLibrary.generate(seed=3, screens=4, theme="garden")


def filled(library: TileLibrary, roles: np.ndarray, *asked: Asked, kind: str = "corridor", seed: int = 0):  # type: ignore[no-untyped-def]
    rooms = (Room("room", kind, 0, 0, *roles.shape),)
    return fill_stage(roles, rooms, frozenset({"entrance"}), library, stream(seed), asked)


def walled() -> np.ndarray:
    roles = roles_from_text(TEXT)
    roles[1:9] = ROLE_INDEX["wall"]
    return roles


def test_what_is_asked_for_lies_there_and_the_wall_goes_on_behind(library: TileLibrary) -> None:
    asked = Asked("fountain", 6, 4, 3, 3)
    roles, layers = filled(library, walled(), asked)
    area = np.s_[6:9, 4:7]
    pieces = [piece.tiles for piece in library.pieces if piece.kind == "fountain"]
    assert tuple(map(tuple, layers["field"][area].tolist())) in pieces
    assert (roles[area] == ROLE_INDEX["decor"]).all()
    bare = chooser_of(library).plain("wall", 0, 0, roles.shape)
    assert np.array_equal(layers["background"][area], bare[area])
    assert (layers["field"][1:6] == -1).all()


def test_large_doors_are_laid_where_asked_and_small_ones_stay_parts_of_the_wall(library: TileLibrary) -> None:
    drawn = walled()
    drawn[6:9, 2:4] = drawn[7:9, 12] = ROLE_INDEX["door"]
    roles, layers = filled(library, drawn, Asked("portcullis", 6, 2, 3, 2))
    pieces = [piece.tiles for piece in library.pieces if piece.kind == "portcullis"]
    assert tuple(map(tuple, layers["field"][6:9, 2:4].tolist())) in pieces
    assert (layers["field"][7:9, 12] == -1).all()
    assert {library[int(n)].role for n in layers["background"][7:9, 12]} == {"door"}
    assert np.array_equal(roles, drawn)


def test_before_the_sky_it_is_the_sky_that_goes_on(library: TileLibrary) -> None:
    roles = roles_from_text(TEXT)
    roles[1:9] = ROLE_INDEX["void"]
    _, layers = filled(library, roles, Asked("tree", 5, 2, 4, 3), kind="entrance")
    behind = {library[int(n)].role for n in layers["background"][5:9, 2:5].ravel()}
    assert behind == {"void"}


def test_one_that_would_lie_on_the_ground_is_left_out(library: TileLibrary) -> None:
    roles, layers = filled(library, walled(), Asked("fountain", 7, 4, 3, 3))
    assert np.array_equal(roles, walled())
    assert (layers["field"][7:9] == -1).all()


def test_drawn_rectangles_get_what_fits_and_nothing_floats(library: TileLibrary) -> None:
    drawn = walled()
    drawn[6:9, 2:5] = ROLE_INDEX["decor"]
    drawn[2:7, 8:11] = ROLE_INDEX["window"]
    drawn[4:6, 13:15] = ROLE_INDEX["foliage"]
    roles, layers = filled(library, drawn)
    assert (roles[8, 2:5] == ROLE_INDEX["decor"]).any()
    assert (roles[2:7, 8:11] == ROLE_INDEX["window"]).any()
    assert (roles[4:6, 13:15] == ROLE_INDEX["wall"]).all(), "no plant hangs on a wall"
    shown = np.where(layers["field"] >= 0, layers["field"], layers["background"])
    assert np.array_equal(np.array([ROLE_INDEX[tile.role] for tile in library])[shown], roles)


def test_composed_patterns_are_counted(library: TileLibrary) -> None:
    table = PatternTable(library)
    tile = next(tile for tile in library if 0 < tile.opaque.sum() < tile.opaque.size)
    wall = library.by_role("wall")[0]
    picture = np.where(tile.opaque, tile.pattern, wall.pattern)
    quarters = {quarter.tobytes() for half in np.split(picture, 2) for quarter in np.split(half, 2, axis=1)}
    assert table.count(np.array([[tile.id]]), behind=np.array([[wall.id]])) == len(quarters)


def test_objects_give_way_where_the_memory_ends(library: TileLibrary, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = [Asked("fountain", 6, 1, 3, 3), Asked("tree", 5, 5, 4, 3), Asked("statue", 6, 12, 3, 2)]
    roles, layers = filled(library, walled(), *asked)
    table = PatternTable(library)
    bare = table.count(np.where(layers["field"] >= 0, -1, layers["background"]))
    monkeypatch.setattr(chr_budget, "CHR_TILES", bare + 50)
    fewer, laid = filled(library, walled(), *asked)
    assert (fewer == ROLE_INDEX["wall"]).sum() > (roles == ROLE_INDEX["wall"]).sum()
    shown = np.where(laid["field"] >= 0, laid["field"], laid["background"])
    behind = np.where(laid["field"] >= 0, laid["background"], -1)
    assert table.count(shown, behind=behind) <= bare + 46


def test_gates_and_set_pieces_give_way_last(library: TileLibrary, monkeypatch: pytest.MonkeyPatch) -> None:
    statues = [Asked("statue", 7, 1, 2, 1), Asked("statue", 7, 3, 2, 1)]
    asked = [*statues, Asked("tree", 5, 5, 4, 3), Asked("fountain", 6, 9, 3, 3), Asked("portcullis", 6, 13, 3, 2)]
    _, layers = filled(library, walled(), *asked)
    shown = np.where(layers["field"] >= 0, layers["field"], layers["background"])
    most = PatternTable(library).count(shown, behind=np.where(layers["field"] >= 0, layers["background"], -1))
    left = []
    for patterns in range(most + 4, 3, -4):
        monkeypatch.setattr(chr_budget, "CHR_TILES", patterns)
        roles, _ = filled(library, walled(), *asked)
        areas = [roles[one.row : one.row + one.rows, one.col : one.col + one.cols] for one in asked]
        left.append([not (area == ROLE_INDEX["wall"]).any() for area in areas])
    assert left[0] == [True] * len(asked)
    assert [True] in [some[-1:] for some in left if not any(some[:-1])]  # the gate is the last to go
    for *small, fountain, gate in left:
        assert gate or not fountain
        assert fountain or not any(small)


@pytest.mark.slow
def test_a_stage_with_objects_fits_and_comes_back_from_tiled(library: TileLibrary, tmp_path) -> None:  # type: ignore[no-untyped-def]
    stage = build_stage(library, seed=5)
    some_clear = np.array([not tile.opaque.all() for tile in library])
    assert some_clear[stage.field[stage.field >= 0]].any()
    assert chr_tiles(stage, library) <= chr_budget.CHR_TILES
    again = read_tmx(write_tmx(stage, library, tmp_path))
    assert np.array_equal(again.roles, stage.roles)
    assert len(again.tiles.foreign) == 0
    assert np.array_equal(render_stage(again), render_stage(stage))
    assert (again.tiles.levels == nes.CLEAR).any()


def test_cobwebs_lean_to_their_corner() -> None:
    library = TileLibrary.generate(seed=3, screens=4, theme="crypt")
    roles = walled()
    roles[:, [0, 15]] = ROLE_INDEX["solid"]
    _, layers = filled(library, roles, Asked("cobweb", 1, 1, 2, 2), Asked("cobweb", 1, 13, 2, 2), kind="crypt")
    left, right = (
        np.block([[library[int(tile)].opaque for tile in row] for row in layers["field"][1:3, col : col + 2]])
        for col in (1, 13)
    )
    assert left[:, :16].sum() > left[:, 16:].sum()
    assert right[:, :16].sum() < right[:, 16:].sum()


def test_cobwebs_lean_to_their_corner_where_objects_become_alike_to_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    library = TileLibrary.generate(seed=3, screens=4, theme="crypt")
    chooser, roles = chooser_of(library), walled()
    roles[:, [0, 15]] = ROLE_INDEX["solid"]
    corners = [Asked("cobweb", 1, col, 2, 2) for col in (1, 13)]
    room = Room("room", "crypt", 0, 0, *roles.shape)
    laid = [one for one, _ in chooser.furnishing_fill.place(roles, room, corners, False, stream(0))]
    ids = np.full(roles.shape, -1, np.int32)
    for one in laid:
        ids[one.area] = one.tiles
    monkeypatch.setattr(chr_budget, "CHR_TILES", 0)
    fitted = chooser.table.fit(ids, np.full_like(ids, -1), laid)
    opaque = [np.block([[library[int(tile)].opaque for tile in row] for row in fitted[one.area]]) for one in laid]
    assert [bool(web[:, :16].sum() > web[:, 16:].sum()) for web in opaque] == [True, False]
