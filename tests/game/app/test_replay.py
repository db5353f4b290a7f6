import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nesgan_game.errors import AssetError
from nesgan_game.game.app.replay import MOST_TICKS, Replay, verify
from nesgan_game.game.app.session import Session
from nesgan_game.game.rules.difficulty import Challenge
from nesgan_game.game.rules.world import Loadout
from nesgan_game.level.stage import Stage
from nesgan_game.level.stage_source import StageList

WORDS = [2] * 80 + [34] + [2] * 20 + [18] * 30 + [0] * 40 + [36] * 3 + [1] * 50


def recorded(stage: Stage) -> Replay:
    session = Session(StageList(stage), 11)
    replay = Replay(11, session.first_print)
    for word in WORDS:
        session.step(word)
        replay.add(word)
    replay.hash = session.hash()
    return replay


def test_a_recording_plays_back_exactly(full_castle: Stage, tmp_path: Path) -> None:
    replay = recorded(full_castle)
    assert replay.ticks == len(WORDS)
    path = tmp_path / "run.json"
    replay.save(path)
    again = Replay.load(path)
    assert again == replay
    assert list(again.words()) == WORDS
    assert verify(again, StageList(full_castle)).hash() == replay.hash
    first = path.read_bytes()
    again.save(path)
    assert path.read_bytes() == first


def test_another_way_is_noticed(full_castle: Stage, castle: Callable[..., Stage]) -> None:
    replay = recorded(full_castle)
    replay.inputs[0] = (1, replay.inputs[0][1])
    with pytest.raises(AssetError, match="went another way"):
        verify(replay, StageList(full_castle))
    with pytest.raises(AssetError, match="another stage"):
        verify(recorded(full_castle), StageList(castle()))


@given(st.lists(st.integers(0, 255), max_size=200))
def test_runs_hold_every_word(words: list[int]) -> None:
    replay = Replay(0, "")
    for word in words:
        replay.add(word)
    assert list(replay.words()) == words
    assert all(a[0] != b[0] for a, b in zip(replay.inputs, replay.inputs[1:], strict=False))


@pytest.mark.parametrize(
    "change",
    [{"seed": "x"}, {"seed": None}, {"seed": True}, {"stage": 1}, {"hash": 2}, {"inputs": {}}, {"inputs": [[1]]},
     {"inputs": [[256, 1]]}, {"inputs": [[-1, 1]]}, {"inputs": [[1, 0]]}, {"inputs": [[1, MOST_TICKS + 1]]},
     {"inputs": [[1, MOST_TICKS], [2, MOST_TICKS]]}, {"inputs": [["1", 1]]}, {"inputs": [[True, 1]]}, {"inputs": [7]},
     {"version": 5}, {"branches": 3}, {"branches": [2]}, {"branches": ["2"]},
         {"challenge": []}, {"challenge": {"difficulty": "lunatic"}},
     {"format": "other"}, {"number": 0}, {"number": "1"}, {"number": 100}, {"loadout": []},
     {"loadout": {"lives": -1}}, {"loadout": {"lives": "3"}}, {"loadout": {"weapon": "cannon"}},
     {"loadout": {"whip": 9}}, {"loadout": {"wings": 1}}],
)  # fmt: skip
def test_broken_files_are_refused_in_one_line(tmp_path: Path, change: dict[str, Any]) -> None:
    value = {"format": "nesgan-replay", "version": 1, "seed": 1, "stage": "s", "hash": "h", "inputs": [[1, 2]]}
    path = tmp_path / "run.json"
    path.write_text(json.dumps(value))
    assert Replay.load(path).inputs == [(1, 2)]
    path.write_text(json.dumps({**value, **change}))
    with pytest.raises(AssetError) as caught:
        Replay.load(path)
    assert "run.json" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(AssetError, match="no such file"):
        Replay.load(tmp_path / "nothing.json")


def test_a_continued_game_says_where_it_began(castle: Callable[..., Stage], tmp_path: Path) -> None:
    source = StageList(castle(), castle("bat"))
    loadout = Loadout(lives=1, hearts=40, weapon="cross", whip=2, score=900)
    session = Session(source, 5, number=2, loadout=loadout)
    replay = Replay(5, session.first_print, number=2, loadout=loadout)
    for word in WORDS:
        session.step(word)
        replay.add(word)
    replay.hash = session.hash()
    replay.save(tmp_path / "run.json")
    again = Replay.load(tmp_path / "run.json")
    assert again == replay
    assert verify(again, source).world.hero.weapon == "cross"
    assert json.loads((tmp_path / "run.json").read_text())["version"] == 2
    Replay(5, "s").save(tmp_path / "plain.json")
    assert json.loads((tmp_path / "plain.json").read_text())["version"] == 1, "older programs read it"


def test_a_recording_says_how_hard_the_game_was(full_castle: Stage, tmp_path: Path) -> None:
    challenge = Challenge(difficulty="hard", assist=True)
    session = Session(StageList(full_castle), 5, challenge=challenge)
    replay = Replay(5, session.first_print, challenge=challenge)
    for word in WORDS:
        session.step(word)
        replay.add(word)
    replay.hash = session.hash()
    replay.save(tmp_path / "hard.json")
    again = Replay.load(tmp_path / "hard.json")
    assert again.challenge == challenge
    assert verify(again, StageList(full_castle)).world.challenge == challenge
    assert json.loads((tmp_path / "hard.json").read_text())["version"] == 3
    again.challenge = Challenge()
    with pytest.raises(AssetError, match="went another way"):
        verify(again, StageList(full_castle))
