"""The console's pattern table."""

from __future__ import annotations

import numpy as np
import pytest
from fakes import fake_library

from nesgan_game.level.build import build_stage
from nesgan_game.level.controls import Controls
from nesgan_game.level.fill import chr_budget
from nesgan_game.level.fill.chr_budget import CHR_TILES, PatternTable, chr_tiles
from nesgan_game.level.fill.fill_stage import chooser_of
from nesgan_game.level.fill.object_fill import LaidObject
from nesgan_game.level.layout.draw import lay_out
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.roles import ROLE_INDEX
from nesgan_game.seeds import stream


@pytest.fixture(scope="module")
def library() -> TileLibrary:
    return fake_library(1)


@pytest.fixture(scope="module")
def painted() -> TileLibrary:
    return TileLibrary.generate(seed=3)


def test_the_bank_counts_different_quarters(library: TileLibrary) -> None:
    table = PatternTable(library)
    void, wall = library.by_role("void")[0], library.by_role("wall")[0]
    assert table.count(np.array([[void.id, -1]])) == 1
    quarters = wall.pattern.reshape(2, 8, 2, 8).swapaxes(1, 2).reshape(4, 64)
    assert table.count(np.array([[wall.id]])) == len(np.unique(quarters, axis=0))
    assert table.count(np.array([[-1]])) == 0


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(6))
def test_stages_of_a_painted_library_fit_the_console(painted: TileLibrary, seed: int) -> None:
    rng = stream(seed)
    layout = lay_out(rng, rng, Controls())
    filled = chooser_of(painted).fill(layout.roles, layout.rooms, rng)
    ids = filled.ids
    assert 64 < PatternTable(painted).count(ids, behind=filled.behind) <= CHR_TILES
    assert len({painted[int(number)].palette for number in np.unique(ids[ids >= 0])}) <= 4


@pytest.mark.slow
def test_a_built_stage_is_counted_with_all_its_layers(painted: TileLibrary) -> None:
    stage = build_stage(painted, seed=5)
    assert 64 < chr_tiles(stage, painted) <= CHR_TILES


def test_little_memory_makes_variants_give_way_first(library: TileLibrary, monkeypatch: pytest.MonkeyPatch) -> None:
    table = PatternTable(library)
    base, other = (tile.id for tile in library.by_role("wall")[:2])
    solid = library.by_role("solid")[0].id
    ids = np.array([[base, base, other, solid]], np.int32)
    usual = np.array([[base, base, base, solid]], np.int32)
    most = table.count(usual)
    assert table.count(ids) > most
    monkeypatch.setattr(chr_budget, "CHR_TILES", most + 4)
    assert table.fit(ids, usual, []).tolist() == usual.tolist()
    monkeypatch.setattr(chr_budget, "CHR_TILES", 99)
    assert table.fit(ids, usual, []).tolist() == ids.tolist()


def test_then_objects_of_one_size_become_alike(library: TileLibrary, monkeypatch: pytest.MonkeyPatch) -> None:
    table = PatternTable(library)
    one, other = (tile.id for tile in library.by_role("window")[:2])
    ids = np.array([[one, other, one]], np.int32)
    laid_objects = [LaidObject(("window", False, 1, 1), 0, col, ids[:, col : col + 1].copy()) for col in range(3)]
    monkeypatch.setattr(chr_budget, "CHR_TILES", table.count(ids[:, :1]) + 4)
    assert table.fit(ids, np.full_like(ids, -1), laid_objects).tolist() == [[one] * 3]


def test_at_last_tiles_give_way_to_the_nearest_of_their_role(
    library: TileLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = PatternTable(library)
    roles = np.array([ROLE_INDEX[tile.role] for tile in library])
    ids = np.arange(len(library), dtype=np.int32)[None]
    monkeypatch.setattr(chr_budget, "CHR_TILES", 4)
    fewer = table.fit(ids, np.full_like(ids, -1), [])
    assert np.array_equal(roles[fewer], roles[ids])
    assert len(np.unique(fewer)) == len(np.unique(roles))
