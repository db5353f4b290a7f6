"""A learner of castles: PPO of stable-baselines3 on symbols, many games in one process; its learning curve as CSV.

python examples/train_ppo.py [STEPS] [FOLDER] [SEED]        needs the extra rl: gymnasium and stable-baselines3
"""

import csv
import sys
from pathlib import Path
from typing import Any

import numpy as np

try:
    import torch
    from stable_baselines3 import PPO
    from stable_baselines3.common.callbacks import BaseCallback
    from stable_baselines3.common.vec_env import VecEnv

    from nesgan_game.rl import CastleVectorEnv
    from nesgan_game.rl.actions import WALKING
except ModuleNotFoundError as missing:
    sys.exit(f"{missing.name} is not installed; python -m pip install gymnasium stable-baselines3")

GAMES, ROLLOUT = 32, 128
TASK: dict[str, Any] = {
    "rooms": 4, "difficulty": 0.0, "enemies": False, "frame_skip": 6, "idle": 480, "actions": WALKING,
    "progress": 5.0, "clear": 1.0, "death": -0.3,
}  # fmt: skip
"""Short stages without enemies: what is learnt here is to walk, to leap and to climb."""
LEARNING: dict[str, Any] = {"stages": 32, "midway": 0.75}
"""Different ones to learn on; three episodes of four begin somewhere along the proof, so that all of a stage is seen
from the first. It is judged on others, from their start.
"""


class Games(VecEnv):
    """Our vector environment as stable-baselines3 knows one."""

    def __init__(self, seed: int, **wishes: Any) -> None:
        self.games = CastleVectorEnv(GAMES, "symbols", seed=seed, **wishes)
        self.ends: list[tuple[int, float, bool]] = []
        self._actions = np.zeros(GAMES, np.int64)
        super().__init__(GAMES, self.games.single_observation_space, self.games.single_action_space)

    def reset(self) -> Any:
        """Begin the next stages."""
        return self.games.reset()[0]

    def step_async(self, actions: Any) -> None:
        """Keep what is to be done."""
        self._actions = actions

    def step_wait(self) -> Any:
        """Do it; what is seen, rewards, ends, and what was seen last of the games that have ended."""
        seen, rewards, terminated, truncated, infos = self.games.step(self._actions)
        told: list[dict[str, Any]] = [{} for _ in range(GAMES)]
        for number in np.flatnonzero(terminated | truncated).tolist():
            told[number]["terminal_observation"] = infos["final_obs"][number]
            told[number]["TimeLimit.truncated"] = bool(truncated[number])
            last = infos["final_info"]
            if not last["begun"][number]:
                won = bool(last["result"][number] == "clear")
                self.ends.append((int(last["stage"][number]), float(last["progress"][number]), won))
        return seen, rewards.astype(np.float32), terminated | truncated, told

    def close(self) -> None:
        """Let the games go."""
        self.games.close()

    def get_attr(self, attr_name: str, indices: Any = None) -> list[Any]:  # noqa: ARG002
        """Return an attribute of the games, once for each."""
        return [getattr(self.games, attr_name, None)] * GAMES

    def set_attr(self, attr_name: str, value: Any, indices: Any = None) -> None:
        """Nothing is set from outside."""
        raise NotImplementedError

    def env_method(self, method_name: str, *args: Any, indices: Any = None, **kwargs: Any) -> list[Any]:
        """Nothing is called from outside."""
        raise NotImplementedError

    def env_is_wrapped(self, wrapper_class: Any, indices: Any = None) -> list[bool]:  # noqa: ARG002
        """Return that none of them is wrapped."""
        return [False] * GAMES


class Curve(BaseCallback):
    """After every rollout: steps, episodes ended so far, mean progress and share cleared of the last 64; the model."""

    def __init__(self, games: Games, path: Path) -> None:
        super().__init__()
        self.games, self.path = games, path
        self.rows: list[list[float]] = []

    def _on_step(self) -> bool:
        return True

    def _on_rollout_end(self) -> None:
        ends = self.games.ends
        if ends:
            _, progress, cleared = np.mean(ends[-64:], axis=0)
            self.rows.append([self.num_timesteps, len(ends), round(float(progress), 4), round(float(cleared), 4)])
            print(*self.rows[-1], flush=True)
            with self.path.open("w", newline="") as file:
                csv.writer(file).writerows([["steps", "episodes", "progress", "cleared"], *self.rows])
            self.model.save(self.path.with_name("model.zip"))


def judged(model: PPO | None, seed: int, stages: int) -> tuple[float, float]:
    """Mean progress and share cleared on the first stages of a seed, each played once; without a model by chance."""
    games, rng = Games(seed, **TASK), np.random.default_rng(seed)
    found: dict[int, list[float]] = {}
    seen = games.reset()
    while len(found) < stages:
        actions = rng.integers(0, len(WALKING), GAMES) if model is None else model.predict(seen)[0]
        seen = games.step(actions)[0]
        found = {stage: end for stage, *end in games.ends if stage < stages}
    progress, cleared = np.mean(list(found.values()), axis=0)
    return float(progress), float(cleared)


def main(steps: int, folder: str | Path, seed: int) -> Path:
    """Learn for so many steps; write curve.csv and model.zip, print how it does on stages never seen."""
    torch.set_num_threads(1)
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    games = Games(seed, **TASK, **LEARNING)
    model = PPO(
        "MlpPolicy", games, n_steps=ROLLOUT, batch_size=512, n_epochs=8, gamma=0.99, ent_coef=0.01,
        learning_rate=lambda left: 1e-4 + 6e-4 * left, target_kl=0.03, seed=seed, device="cpu",
        policy_kwargs={"net_arch": [128, 64]},
    )  # fmt: skip
    curve = Curve(games, folder / "curve.csv")
    model.learn(steps, callback=curve)
    for name, judge in (("by chance", None), ("learnt", model)):
        print(name, "on stages never seen: progress {:.3f}, cleared {:.3f}".format(*judged(judge, seed + 1000, 32)))
    return folder / "curve.csv"


if __name__ == "__main__":
    words = sys.argv[1:] + ["500000", "ppo", "1"][len(sys.argv[1:]) :]
    print(main(int(words[0]), words[1], int(words[2])))
