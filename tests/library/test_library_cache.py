import os
import shutil
from pathlib import Path

import numpy as np
import pytest
from fakes import fake_library

from nesgan_game.library import library_cache
from nesgan_game.library.library_cache import LibraryCache, painted_by
from nesgan_game.library.tile_library import TileLibrary


@pytest.fixture(scope="module")
def library() -> TileLibrary:
    return fake_library(3)


def folders(cache: Path) -> set[str]:
    return {path.name for path in cache.iterdir()}


def test_what_is_kept_is_found_and_the_same(library: TileLibrary, tmp_path: Path) -> None:
    cache = LibraryCache(tmp_path / "cache")
    assert cache.find(7, "crypt") is None
    cache.keep(7, "crypt", library)
    cache.wait()
    found = LibraryCache(tmp_path / "cache").find(7, "crypt")
    assert found is not None
    assert len(found) == len(library)
    assert all(np.array_equal(one.pattern, two.pattern) for one, two in zip(found, library, strict=True))
    assert cache.find(8, "crypt") is None
    assert cache.find(7, "tower") is None


@pytest.mark.slow
def test_only_the_last_used_stay(library: TileLibrary, tmp_path: Path) -> None:
    cache = LibraryCache(tmp_path, most=2)
    for seed in (1, 2):
        cache.keep(seed, "crypt", library)
        cache.wait()
        os.utime(tmp_path / f"crypt-{seed}-{painted_by()}", (seed, seed))
    assert cache.find(1, "crypt") is not None
    cache.keep(3, "crypt", library)
    cache.wait()
    assert folders(tmp_path) == {f"crypt-{seed}-{painted_by()}" for seed in (1, 3)}


def test_a_broken_one_is_thrown_away(library: TileLibrary, tmp_path: Path) -> None:
    cache = LibraryCache(tmp_path)
    cache.keep(7, "crypt", library)
    cache.wait()
    (tmp_path / f"crypt-7-{painted_by()}" / "atlas.png").write_bytes(b"torn")
    assert cache.find(7, "crypt") is None
    assert folders(tmp_path) == set()


def test_what_other_code_painted_is_not_found(
    library: TileLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = LibraryCache(tmp_path)
    cache.keep(7, "crypt", library)
    cache.wait()
    monkeypatch.setattr(library_cache, "painted_by", lambda: "other")
    assert cache.find(7, "crypt") is None


def test_it_is_never_needed(library: TileLibrary, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    cache = LibraryCache(tmp_path / "file" / "cache")
    assert cache.find(7, "crypt") is None
    cache.keep(7, "crypt", library)
    cache.wait()
    assert (tmp_path / "file").read_text() == "no folder"
    shutil.rmtree(tmp_path)
    assert cache.find(7, "crypt") is None
