"""What difficulty does to a fight: the boss's energy, what hits cost, and the bar that shows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType

import pytest

from nesgan_game.catalogue import ENEMIES
from nesgan_game.errors import ConfigError
from nesgan_game.game.rules.difficulty import (
    DIFFICULTIES,
    USUAL,
    Challenge,
    damage,
    health,
    pause_percent,
    read_challenge,
    wave,
)
from nesgan_game.game.rules.hero import ENERGY
from nesgan_game.game.rules.world import World, stage_print
from nesgan_game.level.castle import DIFFICULTY_STEP, FIRST_DIFFICULTY, STAGES
from nesgan_game.level.stage import Stage


def test_bosses_grow_from_8_to_16_along_a_castle_and_others_a_little() -> None:
    castle = [round(100 * (FIRST_DIFFICULTY + DIFFICULTY_STEP * number)) for number in range(STAGES)]
    grown = [health("boss", difficulty) for difficulty in castle]
    assert (grown[0], grown[-1]) == (8, 16)
    assert grown == sorted(set(grown))
    assert (health("boss", 0), health("boss", 100)) == (8, 16)
    knights = [health("knight", difficulty) - ENEMIES["knight"].health for difficulty in castle]
    assert knights == [0, 0, 0, 1, 1, 1]
    assert {health("ghoul", difficulty) for difficulty in castle} == {1}


def test_pauses_grow_shorter_and_waves_longer_along_a_castle() -> None:
    castle = [round(100 * (FIRST_DIFFICULTY + DIFFICULTY_STEP * number)) for number in range(STAGES)]
    pauses, waves = [pause_percent(difficulty) for difficulty in castle], [wave(3, difficulty) for difficulty in castle]
    assert (pauses[0], waves[0]) == (100, 3)
    assert pauses == sorted(pauses, reverse=True)
    assert 40 <= pauses[-1] <= 50
    assert waves == sorted(waves)
    assert waves[-1] == 5


@pytest.mark.parametrize(("units", "costs"), [(0, [0, 0, 0]), (1, [1, 1, 2]), (2, [1, 2, 3]), (3, [2, 3, 4])])
def test_hits_cost_less_at_first_and_more_at_last(units: int, costs: list[int]) -> None:
    assert [damage(units, difficulty) for difficulty in (0, USUAL, 100)] == costs


@pytest.mark.parametrize(("difficulty", "energy"), [(0.15, 8), (0.3, 9), (0.85, 16)])
def test_the_bar_is_full_at_first_whatever_the_energy_and_empties_evenly(
    castle: Callable[..., Stage], difficulty: float, energy: int
) -> None:
    world = World(replace(castle("boss"), difficulty=difficulty), 1)
    boss = world.scene.boss
    assert boss is not None
    assert (boss.health, world.enemy_energy) == (energy, ENERGY)
    shown = []
    for boss.health in range(energy, 0, -1):
        shown.append(world.enemy_energy)
    assert shown == sorted(set(shown), reverse=True)
    assert shown[-1] > 0


def test_each_difficulty_is_harder_than_the_one_before_and_a_second_round_harder_still() -> None:
    games = [Challenge(difficulty=name) for name in DIFFICULTIES]
    games.append(Challenge(difficulty=DIFFICULTIES[-1], round=2))
    assert [game.step for game in games] == [-1, 0, 1, 2]
    for kind in ("boss", "knight"):
        strengths = [health(kind, USUAL, game.step) for game in games]
        assert strengths == sorted(set(strengths)), kind
    assert [damage(2, USUAL, game.step) for game in games] == [1, 2, 3, 4]
    assert {health("bat", USUAL, game.step) for game in games} == {1}
    assert health("boss", 0, -1) >= 1


def test_an_easy_castle_has_fewer_enemies_and_its_map_is_the_same(full_castle: Stage) -> None:
    worlds = [World(full_castle, 1, challenge=Challenge(difficulty=name)) for name in DIFFICULTIES]
    counts = [len(world.scene.enemies) for world in worlds]
    assert counts[0] < counts[1] == counts[2]
    assert {enemy.id for enemy in worlds[0].scene.enemies} < {enemy.id for enemy in worlds[1].scene.enemies}
    assert len({world._stage_print for world in worlds}) == 1


def test_a_hard_game_sends_longer_waves(castle: Callable[..., Stage]) -> None:
    stage = castle("ghoul")
    waves = [
        replace(one, properties=MappingProxyType({"waves": 3})) if one.kind == "ghoul" else one
        for one in stage.entities
    ]
    stage = replace(stage, entities=tuple(waves))
    left = [World(stage, 1, challenge=Challenge(difficulty=name)).scene.sources[0].left for name in DIFFICULTIES]
    assert left == [3, 3, 5]


def test_the_usual_challenge_leaves_the_hash_as_it_was_and_others_do_not(full_castle: Stage) -> None:
    usual = World(full_castle, 1)
    assert usual.hash() == World(full_castle, 1, challenge=Challenge()).hash()
    usual.fell, usual.footing = 7, usual.footing._replace(x=1)
    assert usual.hash() == World(full_castle, 1).hash()
    others = [Challenge(difficulty="easy"), Challenge(difficulty="hard"), Challenge(assist=True), Challenge(round=2)]
    hashes = {World(full_castle, 1, challenge=other).hash() for other in others}
    assert len(hashes | {usual.hash()}) == len(others) + 1


def test_challenges_are_marked_and_read_again() -> None:
    marks = {
        Challenge(): "", Challenge(difficulty="easy"): "E", Challenge(difficulty="hard", round=2): "H2",
        Challenge(assist=True): "A", Challenge(difficulty="easy", assist=True, round=2): "E2A",
    }  # fmt: skip
    for challenge, mark in marks.items():
        assert challenge.mark == mark
        assert read_challenge(challenge.told()) == challenge


@pytest.mark.parametrize(
    "told", [None, [], {"difficulty": "lunatic"}, {"round": 3}, {"round": True}, {"assist": 1}, {"wings": 1}]
)
def test_what_makes_no_sense_is_no_challenge(told: object) -> None:
    assert read_challenge(told) is None


def test_an_unknown_difficulty_is_refused_in_one_line() -> None:
    with pytest.raises(ConfigError, match="use easy, normal, hard"):
        Challenge(difficulty="lunatic")


def test_recordings_know_the_difficulty(castle: Callable[..., Stage]) -> None:
    stage = castle("boss")
    assert stage_print(replace(stage, difficulty=0.9)) != stage_print(stage)
