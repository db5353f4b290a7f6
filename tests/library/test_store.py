from __future__ import annotations

import io
import json
import re
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from fakes import fake_library
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from nesgan_game.errors import AssetError, ExportError
from nesgan_game.folders import RECORD
from nesgan_game.library.multicell import Piece
from nesgan_game.library.store import ATLAS, CONTACT, INDEX, TABLES, TILESET
from nesgan_game.library.tile_library import REQUIRED_ROLES, TileLibrary
from nesgan_game.nes import CLEAR
from nesgan_game.objects import OBJECT_KINDS

FILES = {ATLAS, CONTACT, INDEX, TABLES, TILESET}


@pytest.fixture(scope="module")
def library() -> TileLibrary:
    return fake_library(1)


@cache
def small() -> TileLibrary:
    """Few tiles: a contact sheet is drawn of each."""
    whole = fake_library(1)
    kept = [whole.by_role(role)[0].id for role in REQUIRED_ROLES]
    tiles = tuple(replace(whole[n], id=id_, cluster=id_) for id_, n in enumerate(kept))
    costs = whole.right[np.ix_(kept, kept)], whole.below[np.ix_(kept, kept)]
    pieces = tuple(Piece(tile.role, ((tile.id,),), False, 1) for tile in tiles[2:])
    return TileLibrary("small", 1, whole.palettes, tiles, *costs, pieces=pieces)


@pytest.fixture(scope="module")
def saved(library: TileLibrary, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Read only; `folder` is a copy to be spoilt."""
    path = tmp_path_factory.mktemp("saved") / "tiles"
    library.save(path)
    return path


@pytest.fixture
def folder(tmp_path: Path, saved: Path) -> Path:
    return Path(shutil.copytree(saved, tmp_path / "tiles"))


def refused(folder: Path) -> str:
    with pytest.raises(AssetError) as caught:
        TileLibrary.load(folder)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_a_saved_library_loads_as_it_was(library: TileLibrary, folder: Path) -> None:
    again = TileLibrary.load(folder)
    assert {path.name for path in folder.iterdir()} == {*FILES, RECORD}
    assert (again.name, again.seed, again.provenance) == (library.name, library.seed, library.provenance)
    assert (again.palettes == library.palettes).all()
    assert (again.right == library.right).all()
    assert (again.below == library.below).all()
    for mine, theirs in zip(library, again, strict=True):
        assert (mine.pattern == theirs.pattern).all()
        for field in ("id", "palette", "role", "context", "contexts", "cluster", "name", "count", "origin"):
            assert getattr(mine, field) == getattr(theirs, field), field


def test_pieces_and_textures_are_saved(library: TileLibrary, folder: Path) -> None:
    again = TileLibrary.load(folder)
    assert library.pieces
    assert library.textures
    assert (again.pieces, again.textures) == (library.pieces, library.textures)


def test_libraries_of_version_1_have_no_pieces(folder: Path) -> None:
    index = json.loads((folder / INDEX).read_text())
    del index["pieces"], index["textures"]
    (folder / INDEX).write_text(json.dumps(index | {"version": 1}))
    again = TileLibrary.load(folder)
    assert (again.pieces, again.textures) == ((), ())


def test_libraries_of_version_2_are_read_as_they_are(library: TileLibrary, folder: Path) -> None:
    index = json.loads((folder / INDEX).read_text())
    (folder / INDEX).write_text(json.dumps(index | {"version": 2}))
    again = TileLibrary.load(folder)
    assert (again.pieces, again.textures) == (library.pieces, library.textures)
    assert (again.atlas.index() == library.atlas.index()).all()


@pytest.mark.slow
@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10_000), st.floats(0, 1))
def test_clear_pixels_come_back(tmp_path_factory: pytest.TempPathFactory, seed: int, share: float) -> None:
    """Tiles of any levels, some wholly clear; the kinds of pieces, too."""
    library = small()
    rng = np.random.default_rng(seed)
    patterns = rng.integers(0, 4, (len(library), 16, 16)).astype(np.uint8)
    patterns[rng.random(patterns.shape) < share] = CLEAR
    patterns[rng.random(len(library)) < 0.1] = CLEAR
    tiles = tuple(replace(tile, pattern=pattern) for tile, pattern in zip(library, patterns, strict=True))
    pieces = tuple(
        replace(piece, kind=str(rng.choice(["", *(kind.name for kind in OBJECT_KINDS if kind.role == piece.role)])))
        for piece in library.pieces
    )
    folder = tmp_path_factory.mktemp("clear")
    replace(library, tiles=tiles, pieces=pieces).save(folder)
    again = TileLibrary.load(folder)
    assert (np.stack([tile.pattern for tile in again]) == patterns).all()
    assert [tile.palette for tile in again] == [tile.palette for tile in library]
    assert again.pieces == pieces
    with Image.open(folder / "atlas.png") as image:
        picture = np.asarray(image.convert("RGBA"))
    for tile in again:
        x, y, *_ = again.area(tile)
        cell = picture[y : y + 16, x : x + 16]
        assert ((cell[..., 3] == 255) == tile.opaque).all()
        assert (cell[tile.opaque][:, :3] == again.rgb(tile)[tile.opaque]).all()


def test_a_library_takes_the_place_of_an_unchanged_one_alone(tmp_path: Path) -> None:
    folder = tmp_path / "my_tiles"
    small().save(folder)
    first = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert first.keys() == {*FILES, RECORD}
    small().save(folder)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == first
    for name, told in (
        ("atlas.png", "holds what was changed since TileLibrary.save wrote it: atlas.png; move"),
        ("castle.json", "holds castle.json, which TileLibrary.save did not write; move"),
    ):
        (folder / name).write_text("mine")
        with pytest.raises(ExportError, match=re.escape(told)):
            small().save(folder)
        assert {path.name: path.read_bytes() for path in folder.iterdir()} == {**first, name: b"mine"}
        (folder / name).unlink()
        small().save(folder)


@pytest.mark.parametrize("name", ["atlas.png", "castle.json"])
def test_a_library_takes_no_file_from_others(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("mine")
    with pytest.raises(ExportError, match="holds no record"):
        small().save(tmp_path)
    assert [path.read_text() for path in tmp_path.iterdir()] == ["mine"]


def test_a_library_fills_the_empty_folder_that_one_is_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    small().save(".")
    assert len(TileLibrary.load(tmp_path)) == len(small())


@pytest.mark.slow
def test_equal_libraries_make_equal_bytes(folder: Path, tmp_path: Path) -> None:
    fake_library(1).save(tmp_path / "again")
    TileLibrary.load(folder).save(tmp_path / "loaded")
    for name in FILES:
        data = (folder / name).read_bytes()
        assert (tmp_path / "again" / name).read_bytes() == data, name
        assert (tmp_path / "loaded" / name).read_bytes() == data, name


def test_the_tables_carry_no_date_and_need_no_pickle(folder: Path) -> None:
    with zipfile.ZipFile(folder / TABLES) as members:
        assert {member.date_time for member in members.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    with np.load(folder / TABLES, allow_pickle=False) as tables:
        assert set(tables) == {"right", "below"}


def test_the_atlas_shows_every_tile_in_its_place(library: TileLibrary, folder: Path) -> None:
    with Image.open(folder / ATLAS) as image:
        assert image.mode == "P"
        assert image.width == 256
        rgb = np.asarray(image.convert("RGB"))
    for tile in library:
        row, col = divmod(tile.id, 16)
        assert (rgb[row * 16 : row * 16 + 16, col * 16 : col * 16 + 16] == library.rgb(tile)).all()


@pytest.mark.parametrize("name", [ATLAS, TABLES, INDEX])
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    assert name in refused(folder)


@pytest.mark.slow
@pytest.mark.parametrize("name", [ATLAS, TABLES])
def test_a_file_of_another_library_is_noticed(folder: Path, tmp_path: Path, name: str) -> None:
    fake_library(2).save(tmp_path / "other")
    (folder / name).write_bytes((tmp_path / "other" / name).read_bytes())
    assert name in refused(folder)
    assert "is not the file" in refused(folder)


def drop(key: str) -> Callable[[dict[str, Any]], None]:
    def change(index: dict[str, Any]) -> None:
        del index[key]

    return change


def put(key: str, value: object) -> Callable[[dict[str, Any]], None]:
    def change(index: dict[str, Any]) -> None:
        index[key] = value

    return change


def nested(depth: int) -> list[Any]:
    """Lists in lists, so many."""
    value: list[Any] = []
    for _ in range(depth):
        value = [value]
    return value


def in_tile(key: str, value: object) -> Callable[[dict[str, Any]], None]:
    def change(index: dict[str, Any]) -> None:
        index["tiles"][4][key] = value

    return change


@pytest.mark.slow
@pytest.mark.parametrize(
    ("change", "why"),
    [
        (put("version", 4), "has version 4"),
        (put("pieces", [5]), "makes no sense"),
        (put("textures", 7), "makes no sense"),
        (put("pieces", [{"role": "window", "tiles": [[99]], "outdoors": False, "count": 1}]), "makes no sense"),
        (put("format", "other"), "not a nesgan-library"),
        (drop("sha256"), "lacks a field"),
        (put("sha256", 5), "lacks a field"),
        (put("sha256", {}), "lacks a field"),
        (drop("tiles"), "lacks a field"),
        (put("tiles", []), "names 0 tiles"),
        (put("tiles", [{}] * 5000), "names 5000 tiles"),
        (put("tiles", [{}] * 60), "does not hold 60 tiles"),
        (put("provenance", 3), "lacks a field"),
        (put("provenance", {"deep": nested(600)}), "lists in lists"),
        (put("seed", "x"), "lacks a field"),
        (in_tile("role", "lava"), "tile 4"),
        (in_tile("palette", 4), "tile 4"),
        (in_tile("palette", -1), "tile 4"),
        (in_tile("count", -1), "tile 4"),
        (in_tile("context", 256), "tile 4"),
        (in_tile("contexts", [1]), "makes no sense"),
        (in_tile("contexts", {"x": 1}), "makes no sense"),
        (in_tile("contexts", {"256": 1}), "tile 4"),
        (in_tile("origin", [1, 2]), "makes no sense"),
        (in_tile("origin", None), "makes no sense"),
        (in_tile("cluster", "a"), "makes no sense"),
        (in_tile("cluster", -1), "tile 4"),
        (in_tile("count", float("inf")), "makes no sense"),
    ],
)
def test_an_index_that_makes_no_sense_is_refused(
    folder: Path, change: Callable[[dict[str, Any]], None], why: str
) -> None:
    index = json.loads((folder / INDEX).read_text())
    change(index)
    (folder / INDEX).write_text(json.dumps(index))
    assert why in refused(folder)


def test_wrong_tables_are_refused_even_with_a_fitting_hash(folder: Path, library: TileLibrary) -> None:
    import hashlib

    count = len(library)
    good = np.zeros((count, count), np.float32)
    for tables in (
        {"right": good},
        {"right": good, "below": good[:2]},
        {"right": good, "below": good.astype(np.float64)},
        {"right": good, "below": np.full_like(good, np.nan)},
        {"right": good, "below": good.astype(object)},
    ):
        np.savez(folder / TABLES, **tables)
        index = json.loads((folder / INDEX).read_text())
        index["sha256"][TABLES] = hashlib.sha256((folder / TABLES).read_bytes()).hexdigest()
        (folder / INDEX).write_text(json.dumps(index))
        assert TABLES in refused(folder)
    bomb = io.BytesIO()
    np.savez_compressed(bomb, right=np.zeros((2000, 2000), np.float32), below=good)
    (folder / TABLES).write_bytes(bomb.getvalue())
    index["sha256"][TABLES] = hashlib.sha256(bomb.getvalue()).hexdigest()
    (folder / INDEX).write_text(json.dumps(index))
    assert "holds more than" in refused(folder)
    (folder / TABLES).write_bytes(b"no zip")
    index["sha256"][TABLES] = hashlib.sha256(b"no zip").hexdigest()
    (folder / INDEX).write_text(json.dumps(index))
    assert "not readable" in refused(folder)
