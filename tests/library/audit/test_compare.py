from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from fakes import fake_library
from hypothesis import given, settings
from hypothesis import strategies as st

from nesgan_game.errors import AssetError, LibraryError
from nesgan_game.library.audit import compare as module
from nesgan_game.library.audit.compare import MIRRORINGS, Audit, Match, audit, reject, share
from nesgan_game.library.audit.training_art import Art, Collection
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.nes import CLEAR
from nesgan_game.objects import TRANSPARENT

Array = np.ndarray
TURNS = {
    "": lambda tile: tile,
    "left-right": np.fliplr,
    "upside down": np.flipud,
    "turned round": lambda tile: tile[::-1, ::-1],
}


@pytest.fixture(scope="module")
def library() -> TileLibrary:
    return fake_library(3)


def collection(*art: Art) -> Collection:
    return Collection(Path(), art)


def noise(seed: int, rows: int = 2, cols: int = 2) -> Array:
    return np.random.default_rng(seed).integers(0, 4, (16 * rows, 16 * cols)).astype(np.uint8)


def found_for(library: TileLibrary, art: Sequence[Art], number: int) -> Match:
    match = audit(library, collection(*art)).matches[number]
    assert match is not None
    return match


@pytest.mark.parametrize("mirrored", MIRRORINGS)
@pytest.mark.parametrize(("y", "x"), [(0, 0), (2, -2), (-1, 2)])
def test_a_copy_is_found_however_turned_and_shifted(library: TileLibrary, mirrored: str, y: int, x: int) -> None:
    tile = library.by_role("door")[0]
    picture = noise(0, 3, 3)
    picture[16 + y : 32 + y, 16 + x : 32 + x] = TURNS[mirrored](tile.pattern)
    match = found_for(library, [Art("game", "screen", picture)], tile.id)
    assert match.distance == 0
    assert match.place == (16 + y, 16 + x)
    assert (match.pattern == tile.pattern).all()
    assert (TURNS[match.mirrored](match.pattern) == TURNS[mirrored](tile.pattern)).all()


def test_a_shift_of_three_pixels_is_too_far(library: TileLibrary) -> None:
    tile = library.by_role("door")[0]
    picture = noise(0, 3, 3)
    picture[19:35, 16:32] = tile.pattern
    assert found_for(library, [Art("game", "screen", picture)], tile.id).distance > 0


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10_000))
def test_distances_are_those_of_counting(seed: int) -> None:
    """Against a slow and plain reading of the definition."""
    rng = np.random.default_rng(seed)
    tiles = rng.integers(0, 4, (3, 16, 16)).astype(np.uint8)
    windows = rng.integers(0, 4, (5, 16, 16)).astype(np.uint8)
    windows[rng.random(windows.shape) < rng.choice([0, 0.2])] = TRANSPARENT
    apart = module._apart(*module._planes(tiles)[:2], *module._planes(windows))
    for a, tile in enumerate(tiles):
        for b, window in enumerate(windows):
            seen = window != TRANSPARENT
            assert apart[a, b] == int((tile != window)[seen].sum() * 256 / seen.sum() + 0.5)


def test_transparent_pixels_match_anything(library: TileLibrary) -> None:
    tile = library.by_role("window")[0]
    drawn = tile.pattern.copy()
    drawn[:3] = TRANSPARENT
    match = found_for(library, [Art("sheet", "object", drawn)], tile.id)
    assert match.distance == 0
    assert (match.pattern[:3] == TRANSPARENT).all()


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10_000))
def test_between_objects_clear_is_a_level_of_its_own(seed: int) -> None:
    """Against a slow and plain reading of the definition."""
    rng = np.random.default_rng(seed)
    shapes = rng.integers(0, 4, (8, 16, 16)).astype(np.uint8)
    shapes[rng.random(shapes.shape) < rng.choice([0, 0.2, 0.9])] = TRANSPARENT
    tiles, windows = shapes[:3], shapes[3:]
    low, high, opaque = module._planes(tiles)
    apart = module._apart(low, high, *module._planes(windows), opaque)
    for a, tile in enumerate(tiles):
        for b, window in enumerate(windows):
            drawn = (tile != TRANSPARENT) | (window != TRANSPARENT)
            assert apart[a, b] == int((tile != window).sum() * 256 / drawn.sum() + 0.5)


def with_object(library: TileLibrary, pattern: Array) -> tuple[TileLibrary, int]:
    """The library with a pattern instead of one of its tiles of decor, and that tile's number."""
    number = library.by_role("decor")[0].id
    tiles = [replace(tile, pattern=pattern) if tile.id == number else tile for tile in library]
    return replace(library, tiles=tuple(tiles)), number


def vase(seed: int) -> Array:
    """A disc of noise, clear around it."""
    y, x = np.mgrid[:16, :16] - 7.5
    return np.where(x * x + y * y < 40, noise(seed, 1, 1), CLEAR).astype(np.uint8)


def test_an_object_is_found_in_a_stamp_and_on_black(library: TileLibrary) -> None:
    objects, number = with_object(library, vase(1))
    stamp = np.where(np.fliplr(vase(1)) == CLEAR, TRANSPARENT, np.fliplr(vase(1))).astype(np.uint8)
    match = found_for(objects, [Art("sheet", "object", stamp)], number)
    assert (match.distance, match.mirrored) == (0, "left-right")
    black = np.where(vase(1) == CLEAR, 0, vase(1)).astype(np.uint8)
    assert found_for(objects, [Art("game", "screen", black)], number).distance == 0
    other = np.where(vase(2) == CLEAR, TRANSPARENT, vase(2)).astype(np.uint8)
    assert found_for(objects, [Art("sheet", "object", other)], number).distance > 100


def test_a_few_pixels_are_nobodys_copy(library: TileLibrary) -> None:
    tip = np.full((16, 16), CLEAR, np.uint8)
    tip[:4, :7] = noise(3, 1, 1)[:4, :7]
    objects, number = with_object(library, tip)
    stamp = np.where(tip == CLEAR, TRANSPARENT, tip).astype(np.uint8)
    art = collection(Art("sheet", "object", stamp), Art("game", "screen", noise(0)))
    assert audit(objects, art).matches[number] is None


def test_plain_tiles_are_nobodys_copy(library: TileLibrary) -> None:
    found = audit(library, collection(Art("game", "screen", noise(0))))
    plain = [tile.id for tile in library if np.ptp(tile.pattern) == 0]
    assert 0 in plain
    assert [n for n, match in enumerate(found.matches) if match is None] == plain
    assert len(found.distances) == len(library) - len(plain)
    assert found.windows == 4 * 25


def test_the_floor_compares_sources_with_each_other_only(library: TileLibrary) -> None:
    shared, own = noise(1), noise(2)
    alone = audit(library, collection(Art("a", "1", shared), Art("a", "2", shared)))
    assert len(alone.floor) == 0
    assert np.isnan(share(alone.floor, 8))
    both = audit(library, collection(Art("a", "1", shared), Art("b", "2", shared), Art("c", "3", own)))
    assert sorted(both.floor.tolist())[:8] == [0] * 8
    assert min(sorted(both.floor.tolist())[8:]) > 50
    assert share(both.floor, 8) == pytest.approx(8 / 12)


def test_the_bar_sees_every_piece(library: TileLibrary) -> None:
    seen: list[int] = []

    def bar(numbers: range) -> list[int]:
        seen.extend(numbers)
        return list(numbers)

    audit(library, collection(Art("a", "1", noise(1)), Art("b", "2", noise(2))), progress=bar)
    assert seen == [0, 1]


def test_art_without_any_drawing_is_an_error(library: TileLibrary) -> None:
    with pytest.raises(AssetError, match="no picture could be used"):
        audit(library, collection(Art("a", "1", np.zeros((16, 16), np.uint8))))


def faked(library: TileLibrary, near: Sequence[int]) -> Audit:
    pattern = np.zeros((16, 16), np.uint8)
    matches = [Match(3 if n in near else 90, "a", "b", (0, 0), "", pattern) for n in range(len(library))]
    return Audit((None, *matches[1:]), np.zeros(0, np.uint16), 1)


def test_rejecting_leaves_a_whole_library_without_the_near_ones(library: TileLibrary, tmp_path: Path) -> None:
    near = [tile.id for tile in library.by_role("solid")[:2]]
    kept = reject(library, faked(library, near), 9)
    assert len(kept) == len(library) - 2
    assert [tile.id for tile in kept] == list(range(len(kept)))
    assert sorted({tile.cluster for tile in kept}) == list(range(len({tile.cluster for tile in kept})))
    left = [n for n in range(len(library)) if n not in near]
    assert all((a.pattern == library[n].pattern).all() for a, n in zip(kept, left, strict=True))
    assert (kept.right == library.right[np.ix_(left, left)]).all()
    assert {tile for piece in kept.pieces for row in piece.tiles for tile in row} <= set(range(len(kept)))
    window = next(piece for piece in library.pieces if piece.role == "window")
    shown = [[kept[tile].pattern.tobytes() for row in p.tiles for tile in row] for p in kept.pieces]
    assert [library[tile].pattern.tobytes() for row in window.tiles for tile in row] in shown
    assert kept.provenance["rejected"] == {"nearer_than": 9, "tiles": 2}
    kept.save(tmp_path)
    assert len(TileLibrary.load(tmp_path)) == len(kept)
    assert len(reject(library, faked(library, near), 3)) == len(library)


def test_a_role_that_would_be_left_bare_is_named(library: TileLibrary) -> None:
    doors = [tile.id for tile in library.by_role("door")]
    with pytest.raises(LibraryError, match="every tile for door is nearer than 9"):
        reject(library, faked(library, doors), 9)


def test_the_same_tile_twice_gets_the_same_match(library: TileLibrary) -> None:
    art = [Art("a", "1", noise(1)), Art("b", "2", noise(2))]
    first, again = (audit(library, collection(*art)) for _ in range(2))
    assert (first.distances == again.distances).all()
    swapped = replace(library, tiles=library.tiles)
    assert (audit(swapped, collection(*art)).floor == first.floor).all()
