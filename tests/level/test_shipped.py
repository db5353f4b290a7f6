"""The stages that come with the package can be finished."""

from pathlib import Path

import pytest

from nesgan_game.files import shipped
from nesgan_game.level.prove import prove
from nesgan_game.level.tiled import read_tmx

LEVELS = sorted(shipped("levels").glob("*.tmx"))


def test_there_are_some() -> None:
    assert LEVELS


@pytest.mark.parametrize("path", LEVELS, ids=lambda path: path.stem)
def test_a_shipped_stage_is_playable(path: Path) -> None:
    stage = read_tmx(path)
    assert stage.proof is not None, "the proof in the file still wins"
    assert prove(stage).ticks > 0
