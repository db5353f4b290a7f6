from pathlib import Path

import pytest

from nesgan_game.game.app.keep.next_castle import NEW_SEEDS, NextCastle
from nesgan_game.game.rules.world import stage_print
from nesgan_game.level.castle import Castle


def prepared(folder: Path) -> NextCastle:
    ahead = NextCastle(folder)
    thread = ahead.prepare()
    assert thread is not None
    thread.join()
    return ahead


@pytest.mark.slow
def test_what_was_prepared_is_taken_once_and_its_stage_is_the_one_that_would_be_painted(tmp_path: Path) -> None:
    ahead = prepared(tmp_path)
    assert ahead.prepare() is None, "one is enough"
    (kept,) = (tmp_path / "libraries").iterdir()
    written = {file.name: file.stat().st_mtime_ns for file in kept.iterdir()}
    seed = NextCastle(tmp_path).take()
    assert not (tmp_path / "next-castle.json").exists()
    castle = Castle(seed, cache=ahead.libraries)
    stage, library = castle.build(1)
    ahead.libraries.wait()
    assert {file.name: file.stat().st_mtime_ns for file in kept.iterdir()} == written, "it was read, not painted"
    found = ahead.stages.find(seed, 1)
    assert found is not None
    assert stage_print(found) == stage_print(stage) == stage_print(Castle(seed).stage(1))
    assert len(library)


@pytest.mark.parametrize("text", [None, "torn", '{"format": "nesgan-next-castle", "version": 1, "seed": -4}'])
def test_without_one_a_seed_is_drawn(tmp_path: Path, text: str | None) -> None:
    if text is not None:
        (tmp_path / "next-castle.json").write_text(text)
    assert 0 <= NextCastle(tmp_path).take() < NEW_SEEDS


def test_where_nothing_can_be_written_nothing_happens(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    ahead = NextCastle(tmp_path / "file")
    assert 0 <= ahead.take() < NEW_SEEDS
