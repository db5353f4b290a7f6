"""A crowd of heroes moves, sees and is paid as each of them alone in the game's own world."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nesgan_game.errors import ConfigError
from nesgan_game.level.stage import Proof, Stage
from nesgan_game.physics.body import Button
from nesgan_game.rl import CastleGame, Crowd, CrowdVectorEnv, Task
from nesgan_game.rl.actions import WALKING, words_of
from nesgan_game.rl.crowd import FEW
from nesgan_game.rl.crowd_view import FACTS, PLANES
from nesgan_game.rl.midway import PARTS
from nesgan_game.rl.stage_supply import StageSupply
from nesgan_game.rl.symbol_view import COLS, ROWS, SymbolView
from nesgan_game.rl.symbol_view import FACTS as ALONE_FACTS
from nesgan_game.rl.symbol_view import PLANES as ALONE_PLANES

TASK = Task(rooms=4, difficulty=0.0, enemies=False, actions=WALKING, frame_skip=4, patience=1.5, idle=400)
HEROES = 8
MOSTLY_ON = [0.02, 0.34, 0.05, 0.1, 0.05, 0.05, 0.3, 0.05, 0.02, 0.02]


@pytest.fixture(scope="module")
def supply() -> StageSupply:
    return TASK.supply(1)


@pytest.fixture(scope="module")
def stage(supply: StageSupply) -> Stage:
    return supply.get(0)[0]


def parts(row: np.ndarray, planes: tuple[str, ...], facts: tuple[str, ...]) -> dict[str, np.ndarray]:
    """What is seen, by name."""
    grid = row[: len(planes) * ROWS * COLS].reshape(len(planes), ROWS, COLS)
    return {**dict(zip(planes, grid, strict=True)), **dict(zip(facts, row[-len(facts) :], strict=True))}


@pytest.mark.slow
@pytest.mark.parametrize("few", [0, FEW], ids=["all at once", "one by one"])
@pytest.mark.parametrize("number", [0, 1])
def test_everybody_is_as_alone_in_the_world(
    number: int, few: int, supply: StageSupply, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nesgan_game.rl.crowd.FEW", few)
    games = [CastleGame(TASK, supply) for _ in range(HEROES)]
    for game in games:
        game.start(number)
    wishes = {name: getattr(TASK, name) for name in ("frame_skip", "patience", "idle", "actions", "rooms")}
    crowd = CrowdVectorEnv(HEROES, supply.get(number)[0], **wishes)
    seen, _ = crowd.reset(seed=3)
    rng, view, alone = np.random.default_rng(number), SymbolView(), np.empty(SymbolView.shape, np.float32)
    going, said = set(range(HEROES)), 0
    for _ in range(140):
        actions = rng.choice(len(WALKING), HEROES, p=MOSTLY_ON)
        seen, rewards, ended, cut_off, infos = crowd.step(actions)
        for one in sorted(going):
            game = games[one]
            assert game.step(int(actions[one])) == pytest.approx(rewards[one])
            assert (game.terminated, game.truncated) == (ended[one], cut_off[one])
            if game.terminated or game.truncated:
                assert infos["final_info"]["progress"][one] == game.progress
                going.discard(one)
                continue
            assert crowd.crowd.bodies.one(one) == game.world.hero.body
            assert infos["progress"][one] == game.progress
            view.look(game, alone)
            theirs, ours = parts(alone, ALONE_PLANES, ALONE_FACTS), parts(seen[one], PLANES, FACTS)
            for name, value in ours.items():
                assert np.allclose(value, theirs[name]), name
            said += 1
    assert said > 300
    assert crowd.observation_space.contains(seen)


def test_an_episode_begins_along_the_proof_and_ends_as_that_does(stage: Stage) -> None:
    assert stage.proof is not None
    words = list(stage.proof.buttons())
    assert set(words) <= set(words_of(WALKING))
    env = CrowdVectorEnv(PARTS * 4, stage, midway=1.0, frame_skip=1, patience=5)
    env.reset(seed=1)
    begun = env.crowd.ticks.copy()
    assert (env.crowd.place[begun > 0] > 0).all()
    assert len(set(begun.tolist())) > PARTS // 2
    assert set(begun.tolist()) <= {stage.proof.ticks * part // PARTS for part in range(PARTS)}
    late = np.flatnonzero(begun >= begun.max() // 2)
    crowd = Crowd(stage, len(late), env.crowd)
    crowd.begin(np.arange(len(late)), env.crowd, late)
    for tick in range(len(words) - int(begun[late].min())):
        crowd.tick(np.array([words[min(at + tick, len(words) - 1)] for at in begun[late]], np.int32))
    assert crowd.won.all()
    assert (crowd.ticks == len(words)).all()


def test_equal_seeds_and_actions_see_equal_things(stage: Stage) -> None:
    def played() -> list[np.ndarray]:
        env = CrowdVectorEnv(16, stage, midway=0.5, idle=40)
        rng = np.random.default_rng(0)
        return [env.reset(seed=5)[0], *(env.step(rng.integers(0, len(WALKING), 16))[0] for _ in range(12))]

    assert all((one == other).all() for one, other in zip(played(), played(), strict=True))


def test_stages_are_such_as_the_actions_can_win(supply: StageSupply) -> None:
    for number in range(3):
        proof = supply.get(number)[0].proof
        assert proof is not None
        assert {word for word, _ in proof.inputs} <= set(words_of(WALKING))


def test_what_no_crowd_can_play_is_refused(stage: Stage) -> None:
    whipped = replace(stage, proof=Proof(((int(Button.ATTACK), 9),), ((1, 1), (1, 2)), 9))
    for broken, said in ((whipped, "needs the whip"), (replace(stage, proof=None), "no proof")):
        with pytest.raises(ConfigError, match=said):
            Crowd(broken, 2)
    for wishes in ({"enemies": True}, {"actions": ("whip",)}):
        with pytest.raises(ConfigError, match="no enemies and no whip"):
            CrowdVectorEnv(2, stage, **wishes)
    with pytest.raises(ConfigError, match="1 or more"):
        CrowdVectorEnv(0, stage)
