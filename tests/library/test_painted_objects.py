"""Whole objects in a painted library."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pygame
import pytest
from PIL import Image

from nesgan_game import nes
from nesgan_game.errors import AssetError, ModelError
from nesgan_game.files import shipped
from nesgan_game.library import painted_objects
from nesgan_game.library.painted_objects import WHOLE, PaintedObject, object_tiles, paint_objects
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.objects import object_kind
from nesgan_game.paint import object_painter
from nesgan_game.paint.object_painter import ObjectPainter
from nesgan_game.paint.theme_kinds import THEMES
from nesgan_game.paint.theme_objects import EVERYWHERE
from nesgan_game.paint.theme_registry import objects_shown


@pytest.fixture(scope="module")
def library() -> TileLibrary:
    return TileLibrary.generate(seed=3, screens=4, theme="garden")


@pytest.mark.parametrize("theme", [*THEMES, "a theme of one's own"])
def test_every_library_has_kinds_of_every_role(theme: str) -> None:
    kinds = {one.kind for one in paint_objects(0, objects_shown({"theme": theme}))}
    assert kinds == {*objects_shown({"theme": theme}), *EVERYWHERE}
    assert {object_kind(kind).role for kind in kinds} >= {*WHOLE, "door", "candle"}
    assert any(object_kind(kind).role == "foliage" and object_kind(kind).anchor == "floor" for kind in kinds)


def test_same_seed_same_objects_in_all_their_sizes() -> None:
    one, same, other = (paint_objects(seed, ("urn", "portcullis")) for seed in (1, 1, 2))
    assert [a.levels.tobytes() for a in one] == [a.levels.tobytes() for a in same]
    assert [a.levels.tobytes() for a in one] != [a.levels.tobytes() for a in other]
    for kind in ("urn", "portcullis"):
        sizes = {(a.levels.shape[0] // 16, a.levels.shape[1] // 16) for a in one if a.kind == kind}
        assert sizes == set(object_kind(kind).sizes)
    assert all((a.levels == nes.CLEAR).any() for a in one if a.kind == "urn"), "a crate fills its cell, an urn does not"


def test_equal_cells_are_one_tile_and_pieces_put_objects_together_again() -> None:
    objects = paint_objects(5, ("banner", "bush"))
    left = np.full((32, 16), nes.CLEAR, np.uint8)
    left[20:] = 2
    objects = [*objects, PaintedObject("urn", left), PaintedObject("urn", left.copy())]
    tiles, pieces = object_tiles(objects, [])
    assert len({(tile.role, tile.pattern.tobytes()) for tile in tiles}) == len(tiles)
    found = {
        (piece.kind, np.block([[tiles[n].pattern for n in row] for row in piece.tiles]).tobytes()) for piece in pieces
    }
    assert found == {(one.kind, one.levels.tobytes()) for one in objects}
    assert sum(tile.count for tile in tiles) == sum(one.levels.size // 256 for one in objects)


@pytest.mark.slow
def test_windows_decor_and_foliage_are_whole_objects_alone(library: TileLibrary) -> None:
    for piece in library.pieces:
        if piece.role in WHOLE:
            assert piece.kind
        assert not piece.kind or {library[n].role for row in piece.tiles for n in row} == {object_kind(piece.kind).role}
    assert {piece.kind for piece in library.pieces if piece.kind} == {*objects_shown({"theme": "garden"}), *EVERYWHERE}
    assert {tile.role for tile in library if not tile.opaque.all()} <= {*WHOLE, "door", "candle"}


def test_cells_of_one_object_fit_each_other(library: TileLibrary) -> None:
    for piece in (piece for piece in library.pieces if piece.kind):
        ids = np.array(piece.tiles)
        assert (library.right[ids[:, :-1], ids[:, 1:]] == 0).all()
        assert (library.below[ids[:-1], ids[1:]] == 0).all()


@pytest.mark.slow
def test_a_missing_network_is_told_of_and_nothing_stands_in(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(object_painter, "shipped", lambda name: tmp_path / Path(name).name)
    monkeypatch.setattr(painted_objects, "shipped_painter", ObjectPainter.load)  # not the one that is kept
    with pytest.raises(AssetError, match=r"objects\.onnx: no such file"):
        TileLibrary.generate(seed=3, screens=4)
    for ending in (".onnx", ".json"):
        shutil.copy(shipped(f"assets/weights/layout{ending}"), tmp_path / f"objects{ending}")
    with pytest.raises((ModelError, AssetError), match="objects"):
        TileLibrary.generate(seed=3, screens=4)


@pytest.mark.slow
def test_clear_pixels_go_through_folder_and_exports(library: TileLibrary, tmp_path: Path) -> None:
    library.save(tmp_path / "library")
    again = TileLibrary.load(tmp_path / "library")
    assert again.pieces == library.pieces
    for one, other in zip(library, again, strict=True):
        assert np.array_equal(one.pattern, other.pattern)
        assert (one.palette, one.cluster) == (other.palette, other.cluster)
    clear = np.array([[not tile.opaque[8, 8] for tile in library]])[0]
    library.export(tmp_path, ("tiled", "godot", "ldtk", "aseprite", "hardware"))
    for kind in ("tiled", "godot", "ldtk", "aseprite"):
        with Image.open(tmp_path / kind / "atlas.png") as image:
            assert image.mode == "P"
            alpha = np.asarray(image.convert("RGBA"))[..., 3]
        assert [alpha[16 * (n // 16) + 8, 16 * (n % 16) + 8] == 0 for n in range(len(library))] == clear.tolist()


def test_pygame_sees_the_saved_picture_as_we_do(library: TileLibrary, tmp_path: Path) -> None:
    """It takes the see-through index for a colour key: no pixel of a tile may have that colour."""
    library.export(tmp_path, ("tiled",))
    picture = pygame.image.load(tmp_path / "tiled" / "atlas.png")
    some_black = 0
    for tile in library:
        shown = pygame.mask.from_surface(picture.subsurface(library.area(tile)))
        seen = np.array([[shown.get_at((x, y)) for x in range(16)] for y in range(16)], bool)
        assert np.array_equal(seen, tile.opaque)
        some_black += bool((tile.pattern == 0).any() and not tile.opaque.all())
    assert some_black


def test_surfaces_have_alpha_where_a_tile_is_clear(library: TileLibrary) -> None:
    tile = next(tile for tile in library if 0 < tile.opaque.sum() < tile.opaque.size)
    surface = library.surface(tile)
    for row, col in ((0, 0), (7, 3), (15, 15), *np.argwhere(tile.opaque)[:3].tolist()):
        assert (surface.get_at((col, row)).a == 255) == bool(tile.opaque[row, col])
    sheet, (x, y, *_) = library.tileset_surface(), library.area(tile)
    row, col = np.argwhere(~tile.opaque)[0].tolist()
    assert sheet.get_at((x + col, y + row)).a == 0
