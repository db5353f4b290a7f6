"""Stages are found again as they were made, and nothing that was torn or made by other code is."""

import os
import zipfile
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import numpy as np
import pytest

from nesgan_game.files import shipped
from nesgan_game.level.formats import stage_cache
from nesgan_game.level.formats.stage_cache import StageCache, made_by
from nesgan_game.level.formats.tmx import read_tmx
from nesgan_game.level.open_stages import FreshCastle
from nesgan_game.level.stage import Stage


@pytest.fixture(scope="module")
def made() -> Stage:
    """With everything that a stage can hold: proof, rooms, entities with properties, tiles."""
    return read_tmx(shipped("levels/stage-01.tmx"))


@pytest.fixture
def cache(tmp_path: Path) -> StageCache:
    return StageCache(tmp_path / "stages")


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*.npz"))


def test_what_is_kept_is_found_and_the_same(cache: StageCache, made: Stage) -> None:
    assert cache.find(7, 1) is None
    cache.keep(7, 1, made)
    found = cache.find(7, 1)
    assert found is not None
    for name in (one.name for one in fields(made) if one.name not in ("tiles", "library_folder")):
        one, other = getattr(made, name), getattr(found, name)
        same = np.array_equal(one, other) and one.dtype == other.dtype if isinstance(one, np.ndarray) else one == other
        assert same, name
        assert type(one) is type(other), name
    for name in (one.name for one in fields(made.tiles)):
        one, other = getattr(made.tiles, name), getattr(found.tiles, name)
        assert np.array_equal(one, other), name
        assert one.dtype == other.dtype
    assert found.proof is not None
    held = {"name", "number", "seed", "theme", "time_limit", "difficulty", "roles", "background", "field", "foreground"}
    held |= {"tiles", "rooms", "entities", "own", "properties", "proof", "branch_proof", "library_folder"}
    held |= {"meanings"}  # only those that were read have any
    assert {one.name for one in fields(made)} == held, "a stage has more: keep it, too, and raise VERSION"
    assert cache.find(7, 2) is None
    assert cache.find(8, 1) is None


@pytest.mark.parametrize("torn", [b"", b"torn", None])
def test_a_torn_one_is_thrown_away(cache: StageCache, made: Stage, tmp_path: Path, torn: bytes | None) -> None:
    cache.keep(7, 1, made)
    (path,) = tmp_path.rglob("*.npz")
    path.write_bytes(path.read_bytes()[:-200] if torn is None else torn)
    assert cache.find(7, 1) is None
    assert files(tmp_path) == []


def test_no_bit_flipped_ends_in_an_error(cache: StageCache, made: Stage, tmp_path: Path) -> None:
    cache.keep(7, 1, made)
    (path,) = tmp_path.rglob("*.npz")
    whole = path.read_bytes()
    for place in np.random.default_rng(5).integers(0, len(whole), 40).tolist():
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 4]) + whole[place + 1 :])
        found = cache.find(7, 1)
        assert found is None or isinstance(found, Stage)


def test_the_ones_used_last_stay(made: Stage, tmp_path: Path) -> None:
    cache = StageCache(tmp_path, most=2)
    for number in (1, 2):
        cache.keep(7, number, made)
        os.utime(tmp_path / f"7-{number}-{made_by()}.npz", (number, number))
    assert cache.find(7, 1) is not None
    cache.keep(7, 3, made)
    assert files(tmp_path) == [f"7-{number}-{made_by()}.npz" for number in (1, 3)]


def test_what_other_code_made_is_not_found(cache: StageCache, made: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    cache.keep(7, 1, made)
    monkeypatch.setattr(stage_cache, "made_by", lambda: "other")
    assert cache.find(7, 1) is None


def test_it_is_never_needed(made: Stage, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    cache = StageCache(tmp_path / "file" / "stages")
    cache.keep(7, 1, made)
    assert cache.find(7, 1) is None
    assert (tmp_path / "file").read_text() == "no folder"


def test_a_fresh_castle_makes_what_is_not_kept_and_keeps_it(
    cache: StageCache, castle: Callable[..., Stage], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    class Made:
        def stage(self, number: int, _branch: str) -> Stage:
            asked.append(number)
            return castle()

    for _ in range(2):
        stages = FreshCastle(7, stage_cache=cache)
        monkeypatch.setitem(stages.__dict__, "castle", Made())
        assert stages.stage(2).name == castle().name
    assert asked == [2]


def test_a_bomb_is_thrown_away_unread(cache: StageCache, made: Stage, tmp_path: Path) -> None:
    cache.keep(7, 1, made)
    (path,) = tmp_path.rglob("*.npz")
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as members:
        members.writestr("more.npy", bytes(100_000_000))
    assert path.stat().st_size < 200_000
    assert cache.find(7, 1) is None
    assert not path.exists()
