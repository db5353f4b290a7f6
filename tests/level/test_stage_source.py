"""Stages that are there already as a source, and numbers that there are not."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from nesgan_game.errors import ConfigError
from nesgan_game.level.stage import Stage
from nesgan_game.level.stage_source import StageList, StageSource


def test_a_list_of_stages_ends_with_its_last(castle: Callable[..., Stage]) -> None:
    one, two = replace(castle(), theme="crypt"), replace(castle(), theme="tower")
    source: StageSource = StageList(one, two)
    assert (source.seed, source.count) == (None, 2)
    assert source.stage(1) is one
    assert source.stage(2) is two
    assert [source.theme(number) for number in (1, 2)] == ["crypt", "tower"]
    for number in (0, -1, 3):
        with pytest.raises(ConfigError, match=f"no stage {number}.* 1 to 2"):
            source.stage(number)


def test_a_list_that_repeats_goes_on_for_ever(castle: Callable[..., Stage]) -> None:
    one, two = castle(), castle()
    source = StageList(one, two, repeats=True)
    assert source.count is None
    assert source.stage(3) is one
    assert source.stage(400) is two
    with pytest.raises(ConfigError, match="no stage 0"):
        source.stage(0)


def test_no_stage_is_no_source() -> None:
    with pytest.raises(ConfigError, match="no stage to play"):
        StageList()
