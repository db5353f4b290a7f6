"""The stages that come with the package can be finished."""

from pathlib import Path

import pytest

from nesgan_game.files import shipped
from nesgan_game.game.app.session import prove_in_world
from nesgan_game.level.formats.castle_folder import read_castle
from nesgan_game.level.formats.tmx import read_tmx
from nesgan_game.level.proof.prove import prove
from nesgan_game.level.proof.softlock import softlocks

LEVELS = sorted(shipped("levels").rglob("*.tmx"))


def test_there_are_some() -> None:
    assert LEVELS


@pytest.mark.parametrize("path", LEVELS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_shipped_stage_is_playable(path: Path) -> None:
    stage = read_tmx(path)
    assert stage.proof is not None, "the proof in the file still wins"
    assert prove(stage).ticks > 0


def test_the_shipped_castle_is_whole() -> None:
    castle = read_castle(shipped("levels/castle"))
    assert castle.count == 6
    stages = [castle.stage(number) for number in range(1, 7)]
    assert [stage.number for stage in stages] == [1, 2, 3, 4, 5, 6]
    assert len({castle.theme(number) for number in range(1, 7)}) == 6
    assert [stage.difficulty for stage in stages] == sorted(stage.difficulty for stage in stages)
    assert [softlocks(stage) for stage in stages] == [[]] * 6
    assert [prove_in_world(stage).result for stage in stages] == ["clear"] * 6
