"""The environments for learners keep gymnasium's rules, are determined by their seed, and pay for the way alone."""

from __future__ import annotations

import pickle
import warnings
from typing import Any

import gymnasium
import numpy as np
import pytest
from gymnasium.utils.env_checker import check_env

import nesgan_game.rl  # registers the environment
from nesgan_game.errors import ConfigError, NesganError
from nesgan_game.level.build import bare_stage
from nesgan_game.level.controls import Controls
from nesgan_game.physics.body import Button
from nesgan_game.rl import CastleEnv, CastleGame, CastleVectorEnv, Task
from nesgan_game.rl.actions import ACTIONS, WALKING, WORDS
from nesgan_game.rl.observers import OBSERVATIONS
from nesgan_game.rl.route_progress import Route
from nesgan_game.rl.symbol_view import COLS, FACTS, PLANES, ROWS, SIZE

EASY: dict[str, Any] = {"rooms": 4, "difficulty": 0.0, "stages": 3, "enemies": False}


def played(env: CastleEnv, actions: list[int]) -> list[bytes]:
    """What is seen at every step, and what was paid for it."""
    return [repr((seen.tobytes(), reward)).encode() for seen, reward, *_ in (env.step(np.int64(a)) for a in actions)]


def chance(seed: int, count: int) -> list[int]:
    return [int(one) for one in np.random.default_rng(seed).integers(0, len(ACTIONS), count)]


@pytest.mark.slow
@pytest.mark.parametrize(
    "observation", ["symbols", *[pytest.param(one, marks=pytest.mark.slow) for one in OBSERVATIONS if one != "symbols"]]
)
def test_gymnasium_finds_nothing_to_say(observation: str) -> None:
    env = gymnasium.make(nesgan_game.rl.ENV_ID, observation=observation, **EASY)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        check_env(env.unwrapped, skip_render_check=True)
    env.close()


def test_equal_seeds_and_actions_see_equal_things() -> None:
    actions = chance(1, 60)
    one, other = CastleEnv(**EASY), CastleEnv(**EASY)
    first, _ = one.reset(seed=5)
    again, _ = other.reset(seed=5)
    assert (first == again).all()
    assert played(one, actions) == played(other, actions)
    assert (one.reset(seed=5)[0] == first).all(), "and from the start again"
    assert (one.reset(seed=6)[0] != first).any() or one.game.stage.seed != other.game.stage.seed


def test_a_game_goes_on_from_where_it_was_saved_in_another_process_too() -> None:
    env = CastleEnv(**{**EASY, "enemies": True, "difficulty": 0.5})
    env.reset(seed=2)
    played(env, chance(3, 40))
    saved = pickle.loads(pickle.dumps(env.save()))
    after = played(env, chance(4, 40))
    seen = env.restore(saved)
    assert env.observation_space.contains(seen)
    assert played(env, chance(4, 40)) == after
    env.restore(saved)
    assert played(env, chance(4, 40)) == after, "a saved game is not worn out"


@pytest.fixture(scope="module")
def game() -> CastleGame:
    task = Task(rooms=4, difficulty=0.0, enemies=False, frame_skip=1, patience=2.0)
    game = CastleGame(task, task.supply(3))
    game.start(0)
    return game


def test_the_proof_earns_the_whole_way_and_the_end(game: CastleGame) -> None:
    game.start(0)
    proof = game.stage.proof
    assert proof is not None
    nearest = {word: number for number, word in enumerate(WORDS)}
    words = list(proof.buttons())
    assert set(words) <= set(nearest), "a learner can press what the proof presses"
    total = sum(game.step(nearest[word]) for word in words)
    assert game.terminated
    assert game.info()["result"] == "clear"
    assert game.progress == 1.0
    assert total == pytest.approx(game.task.progress + game.task.clear)
    assert game.ticks == game.par_ticks


def test_going_to_and_fro_earns_nothing(game: CastleGame) -> None:
    game.start(0)
    right, left = WORDS.index(int(Button.RIGHT)), WORDS.index(int(Button.LEFT))
    for action in [right] * 10:
        game.step(action)
    before = game.save()
    earned = [game.step(action) for action in ([right] * 20 + [left] * 20) * 3]
    assert any(reward > 0 for reward in earned)
    assert any(reward < 0 for reward in earned)
    assert sum(earned) == pytest.approx(0.0)
    game.restore(before)
    assert game.place == before.place


def test_an_episode_is_cut_off_when_time_is_up(game: CastleGame) -> None:
    game.start(1)
    while not game.truncated:
        assert game.step(0) == 0
    assert not game.terminated
    assert game.ticks == round(2.0 * game.par_ticks)


def test_symbols_tell_of_the_floor_under_the_hero(game: CastleGame) -> None:
    from nesgan_game.rl.symbol_view import SymbolView

    game.start(0)
    out = np.full(SIZE, 7, np.float32)
    SymbolView().look(game, out)
    planes = out[: len(PLANES) * ROWS * COLS].reshape(len(PLANES), ROWS, COLS)
    assert planes[0, ROWS // 2 + 1, COLS // 2] == 1
    assert planes[0, ROWS // 2, COLS // 2] == 0
    assert abs(out).max() <= 1
    assert out[-len(FACTS) + FACTS.index("stance stand")] == 1


def test_a_way_that_crosses_itself_is_followed_where_one_was() -> None:
    stage = bare_stage(3, controls=Controls(rooms=4, difficulty=0.0))
    route = Route(stage)
    place = 0
    for number, cell in enumerate(route.cells):
        place = route.follow(place, cell)
        assert abs(place - number) <= 2
    assert route.follow(5, (0, 0)) == 5, "off the way one stays where one was"


@pytest.mark.slow
def test_many_games_play_as_one_alone_does() -> None:
    actions = np.array([chance(seed, 30) for seed in range(3)]).T
    games = CastleVectorEnv(3, seed=5, **EASY)
    seen, infos = games.reset(seed=5)
    assert games.observation_space.contains(seen)
    assert infos["stage"].tolist() == [0, 1, 2]
    assert (infos["par_ticks"] > 0).all()
    alone = []
    for number in range(3):
        env = CastleEnv(**EASY)
        env.reset(seed=5, options={"stage": number})
        alone.append(env)
    for row in actions:
        seen, rewards, *_ = games.step(row)
        for number, env in enumerate(alone):
            one, reward, *_ = env.step(row[number])
            assert (one == seen[number]).all()
            assert reward == rewards[number]


def test_a_game_that_ends_begins_the_next_stage_and_tells_of_the_last() -> None:
    games = CastleVectorEnv(2, **{**EASY, "patience": 1.0, "frame_skip": 60, "stages": 5})
    games.reset(seed=1)
    saved = games.save()
    for _ in range(200):
        seen, _, terminated, truncated, infos = games.step(np.zeros(2, np.int64))
        if (terminated | truncated).any():
            break
    ended = np.flatnonzero(terminated | truncated).tolist()
    assert infos["_final_obs"].tolist() == (terminated | truncated).tolist()
    for number in ended:
        assert infos["stage"][number] >= 2
        assert infos["final_info"]["stage"][number] == number
        assert (infos["final_obs"][number] != seen[number]).any()
    games.restore(saved)
    assert [game.number for game in games.games] == [0, 1]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"observation": "smell"}, "use one of symbols, pixels"),
        ({"frame_skip": 0}, "give 1 to 60"),
        ({"hue": 1}, "use d"),
    ],
)
def test_wrong_wishes_end_in_one_line(wrong: dict[str, Any], said: str) -> None:
    with pytest.raises(ConfigError, match=said):
        CastleEnv(**wrong)
    with pytest.raises(NesganError):
        CastleVectorEnv(2, **wrong)


@pytest.mark.slow
def test_pixels_are_the_games_own_frame() -> None:
    env = CastleEnv("pixels", render_mode="rgb_array", **EASY)
    seen, _ = env.reset(seed=1)
    assert seen.shape == (224, 256, 3)
    assert (seen == env.render()).all()
    small, _ = CastleEnv("pixels_84", **EASY).reset(seed=1)
    rows, cols = (np.arange(84) * 2 + 1) * 224 // 168, (np.arange(84) * 2 + 1) * 256 // 168
    assert (small == seen[np.ix_(rows, cols)]).all()


def test_episodes_begin_along_the_proof_and_equal_seeds_begin_equally() -> None:
    task = {**EASY, "midway": 1.0, "frame_skip": 1}
    games, again = CastleVectorEnv(6, seed=4, **task), CastleVectorEnv(6, seed=4, **task)
    seen, infos = games.reset(seed=4)
    assert (seen == again.reset(seed=4)[0]).all()
    begun = [game.begun for game in games.games]
    assert len(set(begun)) > 1
    assert infos["progress"].max() > 0.3
    nearest = {word: number for number, word in enumerate(WORDS)}
    game = max(games.games, key=lambda one: one.begun)
    proof = game.stage.proof
    assert proof is not None
    left = list(proof.buttons())[game.begun :]
    assert game.par_ticks == len(left)
    alone = CastleEnv(**task)
    alone.reset(seed=4, options={"stage": game.number})
    for word in left:
        game.step(nearest[word])
        alone.step(np.int64(nearest[word]))
    assert game.info()["result"] == "clear"
    assert alone.game.info() == game.info(), "a game kept by many begins as one alone does"


def test_who_is_idle_is_cut_off() -> None:
    env = CastleEnv(**EASY, idle=40, frame_skip=4)
    env.reset(seed=1)
    ends = [env.step(np.int64(0))[3] for _ in range(10)]
    assert ends == [False] * 9 + [True]


def test_a_jump_can_be_chosen_again_at_once() -> None:
    env = CastleEnv(**EASY, frame_skip=48, actions=WALKING)
    assert env.action_space.n == len(WALKING) < len(ACTIONS)  # type: ignore[attr-defined]
    env.reset(seed=1)
    for _ in range(2):
        before = env.game.world.copy()
        env.step(np.int64(WALKING.index("jump")))
        before.step(int(Button.JUMP))
        assert before.hero.body.vy < 0, "each choice leaves the ground"


@pytest.mark.parametrize("wishes", [{"actions": ("fly",)}, {"actions": ()}, {"midway": 2}, {"idle": 0}])
def test_wishes_that_make_no_sense(wishes: dict[str, Any]) -> None:
    with pytest.raises(ConfigError, match="rl: "):
        CastleEnv(**wishes)


def test_actions_that_win_no_stage_are_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nesgan_game.rl.stage_supply._MOST_TRIES", 1)
    with pytest.raises(ConfigError, match="none of 1 stages can be won with these actions"):
        CastleEnv(rooms=4, difficulty=0.0, actions=("nothing", "jump")).reset(seed=1)
