"""What a crowd's heroes see in pixels is what each of them would see alone, number for number."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nesgan_game.errors import ConfigError
from nesgan_game.level.stage import Stage
from nesgan_game.rl import CastleGame, CrowdVectorEnv, Task
from nesgan_game.rl.actions import WALKING, words_of
from nesgan_game.rl.crowd import unfit
from nesgan_game.rl.midway import PARTS
from nesgan_game.rl.small_view import SmallView
from nesgan_game.rl.stage_supply import StageSupply

TASK = Task(rooms=5, difficulty=0.5, enemies=False, actions=WALKING, frame_skip=1, patience=1.2)
HEROES = 4
WORDS = list(words_of(WALKING))
MOSTLY_ON = [0.02, 0.34, 0.05, 0.1, 0.05, 0.05, 0.3, 0.05, 0.02, 0.02]


@pytest.fixture(scope="module")
def supply() -> StageSupply:
    return TASK.supply(5, tiles=True)


@pytest.fixture(scope="module")
def stage(supply: StageSupply) -> Stage:
    return supply.get(0)[0]


def crowd_of(stage: Stage, count: int = HEROES, *, copy: bool = True, midway: float = 0.0) -> CrowdVectorEnv:
    return CrowdVectorEnv(count, stage, "pixels_64", copy=copy, frame_skip=1, patience=TASK.patience, midway=midway)


def seen_alone(game: CastleGame, view: SmallView) -> np.ndarray:
    alone = np.empty(SmallView.shape, np.uint8)
    view.look(game, alone)
    return alone


@pytest.mark.slow
@pytest.mark.parametrize("number", range(2))
def test_everybody_sees_what_he_would_alone(number: int, supply: StageSupply) -> None:
    """One wins by the proof; the others follow it for a while and then do anything, to their death at times."""
    stage, view, rng = supply.get(number)[0], SmallView(), np.random.default_rng(number)
    if unfit(stage):
        pytest.skip(unfit(stage))
    assert stage.proof is not None
    words = list(stage.proof.buttons())
    games = [CastleGame(TASK, supply) for _ in range(HEROES)]
    for game in games:
        game.start(number)
    env = crowd_of(stage)
    seen, _ = env.reset(seed=1)
    assert all(np.array_equal(seen[one], seen_alone(game, view)) for one, game in enumerate(games))
    strays = [len(words), *rng.integers(0, len(words), HEROES - 1).tolist()]
    going, rooms, compared = set(range(HEROES)), set(), 0
    for tick in range(len(words)):
        actions = rng.choice(len(WALKING), HEROES, p=MOSTLY_ON)
        for one in range(HEROES):
            if tick < strays[one]:
                actions[one] = WORDS.index(words[tick])
        seen, _, ended, cut_off, infos = env.step(actions)
        for one in sorted(going):
            games[one].step(int(actions[one]))
            rooms.add(games[one].world.camera.room)
            over = ended[one] or cut_off[one]
            shown = infos["final_obs"][one] if over else seen[one]
            assert np.array_equal(shown, seen_alone(games[one], view)), (tick, one)
            compared += 1
            going -= {one} if over else set()
    assert games[0].world.won
    assert len(rooms) > 2
    assert compared > 2 * len(words)


def test_who_begins_along_the_proof_sees_what_one_sees_there(
    stage: Stage, supply: StageSupply, monkeypatch: pytest.MonkeyPatch
) -> None:
    task = replace(TASK, midway=1.0, stages=1)
    own = task.supply(5, tiles=True)
    monkeypatch.setattr(own, "get", lambda _: supply.get(0))  # the same stage, which need not be built again
    env, view = crowd_of(stage, PARTS * 3, midway=1.0), SmallView()
    seen, infos = env.reset(seed=2)
    game, begun = CastleGame(task, own), {}
    for number in range(PARTS * 8):
        game.start(number if number % PARTS else 0)
        begun[game.begun] = seen_alone(game, view)
    found = [one for one, ticks in enumerate(infos["begun"].tolist()) if ticks in begun]
    assert len({int(infos["begun"][one]) for one in found}) > PARTS // 3
    for one in found:
        assert np.array_equal(seen[one], begun[int(infos["begun"][one])])


def test_pictures_are_used_again_where_no_copies_are_asked_for(stage: Stage) -> None:
    env = crowd_of(stage, 3, copy=False)
    seen, _ = env.reset(seed=0)
    before = seen.copy()
    assert env.observation_space.contains(seen)
    for _ in range(40):
        again = env.step(np.ones(3, np.int64))[0]
    assert again is seen
    assert not np.array_equal(again, before)
    assert crowd_of(stage, 3).step(np.ones(3, np.int64))[0] is not seen


def test_an_unknown_observation_is_refused(stage: Stage) -> None:
    with pytest.raises(ConfigError, match="use one of symbols, pixels_64"):
        CrowdVectorEnv(2, stage, "pixels_9")
