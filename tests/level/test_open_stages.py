"""What a player asks for becomes a source of stages."""

from pathlib import Path

import pytest

from nesgan_game.errors import AssetError, NesganError, Unplayable
from nesgan_game.files import shipped
from nesgan_game.level.castle import STAGES, Castle
from nesgan_game.level.formats.tmx import read_tmx
from nesgan_game.level.open_stages import FreshCastle, open_stages
from nesgan_game.level.stage_source import StageList
from nesgan_game.paint.themes import THEMES


def test_a_level_is_one_stage() -> None:
    path = shipped("levels/stage-01.tmx")
    source = open_stages(5, path)
    assert isinstance(source, StageList)
    assert (source.seed, source.count) == (None, 1)
    stage = source.stage(1)
    assert stage.proof is not None
    assert (stage.roles == read_tmx(path).roles).all()


@pytest.mark.parametrize("place", ["levels/castle", "levels/castle/castle.json"])
def test_a_saved_castle_by_folder_or_index(place: str) -> None:
    source = open_stages(5, castle=shipped(place))
    assert source.count == 6
    assert source.seed is not None
    assert source.theme(1) in THEMES


def test_the_index_of_a_castle_may_be_given_as_a_level() -> None:
    assert open_stages(5, shipped("levels/castle") / "castle.json").count == 6


def test_a_fresh_castle_of_the_seed_without_and_with_a_library() -> None:
    fresh = open_stages(5)
    assert isinstance(fresh, FreshCastle)
    assert (fresh.seed, fresh.count, fresh.castle.given) == (5, STAGES, None)
    assert [fresh.theme(number) for number in (1, 6)] == [Castle(5).theme(number) for number in (1, 6)]
    filled = open_stages(5, library=shipped("levels/stage-01-tiles"))
    assert isinstance(filled, Castle)
    assert filled.given is not None


def test_what_is_not_there_or_cannot_be_won_is_told(tmp_path: Path) -> None:
    for asked in ((tmp_path / "a.tmx", None, None), (None, tmp_path, None), (None, None, tmp_path)):
        with pytest.raises(NesganError, match=str(tmp_path)):
            open_stages(5, *asked)
    with pytest.raises(AssetError, match=r"castle\.json"):
        open_stages(5, tmp_path / "castle.json")
    text = shipped("levels/stage-01.tmx").read_text()
    walled = tmp_path / "walled.tmx"
    walled.write_text(text.replace('"proof"', '"spoilt"').replace('type="exit"', 'type="checkpoint"'))
    with pytest.raises((Unplayable, AssetError), match="walled"):
        open_stages(5, walled)
