"""Liquid under boards: dug where it can hold somebody, and no matter to whoever walks over it."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from nesgan_game.entity_kinds import LURK_CELLS
from nesgan_game.level import build
from nesgan_game.level.castle import Castle
from nesgan_game.level.controls import Controls
from nesgan_game.level.encounters.boarded_pools import board_pools
from nesgan_game.level.encounters.deadly_falls import brinks
from nesgan_game.level.encounters.fairness import unfair
from nesgan_game.level.encounters.perches import surfaces
from nesgan_game.level.layout.draw import Layout, lay_out
from nesgan_game.level.proof.validate import validate
from nesgan_game.level.stage import Stage
from nesgan_game.roles import CARRIES, IS_SOLID, ROLE_INDEX
from nesgan_game.seeds import stream

STAGES, CASTLES = 12, 5
DWELLERS = ("fishman",)


@cache
def laid_out(seed: int) -> Layout:
    return lay_out(stream(seed, "plan"), stream(seed, "rooms"), Controls())


def boarded(seed: int) -> Layout:
    return board_pools(laid_out(seed), DWELLERS, stream(seed, "pools"))


@cache
def stages() -> tuple[Stage, ...]:
    return tuple(castle.bare(number) for castle in map(Castle, range(CASTLES)) for number in range(1, 7))


def test_boards_lie_over_liquid_deep_enough_between_banks() -> None:
    pools = 0
    for seed in range(STAGES):
        before, after = laid_out(seed).roles, boarded(seed).roles
        changed = before != after
        boards = changed & (after == ROLE_INDEX["platform"])
        assert IS_SOLID[before[changed]].all(), "nothing but rock was dug"
        assert (CARRIES[before] == CARRIES[after])[~changed | boards].all(), "one stands where one stood"
        for row, col in np.argwhere(boards).tolist():
            assert (after[row + 1 : row + 1 + LURK_CELLS, col] == ROLE_INDEX["liquid"]).all()
            beside = after[row : row + 1 + LURK_CELLS, (col - 1, col + 1)]
            assert (IS_SOLID[beside] | changed[row : row + 1 + LURK_CELLS, (col - 1, col + 1)]).all()
            assert surfaces(after)[row + 1, col]
        assert changed.sum() == (1 + LURK_CELLS) * boards.sum()
        starts = np.diff(boards.astype(np.int8), axis=1, prepend=0) == 1
        pools += int(starts.sum())
        assert starts.sum() <= 2
        assert (brinks(before) == brinks(after))[~changed | boards].all(), "no blow throws in"
    assert pools >= STAGES // 4


def test_nothing_is_dug_for_nobody() -> None:
    for seed in range(STAGES):
        assert (board_pools(laid_out(seed), (), stream(seed, "pools")).roles == laid_out(seed).roles).all()


@pytest.mark.slow
def test_boards_are_no_matter_to_the_proof(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same layouts, once without any: the way and all but enemies are the same, and nobody can be locked in."""
    wanted = [(seed, number) for seed in (0, 2) for number in (1, 3, 5)]
    with_them = [Castle(seed).bare(number) for seed, number in wanted]
    monkeypatch.setattr(build, "board_pools", lambda layout, *_: layout)
    without = [Castle(seed).bare(number) for seed, number in wanted]
    for one, other in zip(with_them, without, strict=True):
        assert (one.roles != other.roles).any()
        assert one.proof == other.proof
        assert one.branch_proof == other.branch_proof
        assert [thing for thing in one.entities if thing not in one.enemies] == [
            thing for thing in other.entities if thing not in other.enemies
        ]
    assert validate(with_them[0]).faults == ()


@pytest.mark.slow
def test_fish_men_are_met_in_castles_and_fairly() -> None:
    """With boards over them or without, under liquid that hides them, where no blow throws to death."""
    met = [(stage, one) for stage in stages() for one in stage.enemies if one.kind == "fishman"]
    assert 5 <= len(met) <= 25, f"{len(met)} in {len(stages())} stages"
    for stage, one in met:
        row, col = one.cell
        assert (stage.roles[row + 1 : row + 1 + LURK_CELLS, col] == ROLE_INDEX["liquid"]).all()
    assert [
        (stage.name, fault) for stage in {id(stage): stage for stage, _ in met}.values() for fault in unfair(stage)
    ] == []
