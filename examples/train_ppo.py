"""A learner of castles: PPO of stable-baselines3 on crowds, many heroes in each of some stages; its curve as CSV.

python examples/train_ppo.py [STEPS] [FOLDER] [SEED]        needs the extra rl: pip install 'nesgan_game[rl]'
"""

import csv
import sys
from pathlib import Path
from typing import Any

import numpy as np
import torch
from stable_baselines3 import PPO
from stable_baselines3.common.callbacks import BaseCallback
from stable_baselines3.common.vec_env import VecEnv

from nesgan_game.rl import CrowdVectorEnv

STAGES, HEROES, ROLLOUT = 8, 128, 64
TASK: dict[str, Any] = {
    "rooms": 4, "difficulty": 0.0, "frame_skip": 6, "idle": 480, "progress": 5.0, "clear": 1.0, "death": -0.3,
}  # fmt: skip
"""Short stages without enemies: what is learnt here is to walk, to leap and to climb."""
MIDWAY = 0.75
"""Three episodes of four begin somewhere along the proof, so that all of a stage is seen from the first."""


class Crowds(VecEnv):
    """Crowds in several stages as stable-baselines3 knows environments, one after the other."""

    def __init__(self, seed: int, stages: int, heroes: int, midway: float = 0.0) -> None:
        self.crowds = [CrowdVectorEnv(heroes, seed=1000 * seed + k, midway=midway, **TASK) for k in range(stages)]
        self.ends: list[tuple[int, float, bool]] = []
        """(hero, progress, won) of the episodes that began at a stage's start."""
        first = self.crowds[0]
        super().__init__(stages * heroes, first.single_observation_space, first.single_action_space)

    def reset(self) -> Any:
        """Begin everybody anew."""
        return np.concatenate([crowd.reset()[0] for crowd in self.crowds])

    def step_async(self, actions: Any) -> None:
        """Keep what is to be done."""
        self._actions = np.split(actions, len(self.crowds))

    def step_wait(self) -> Any:
        """Do it; what is seen, rewards, ends, and what was seen last of the episodes that have ended."""
        told: list[dict[str, Any]] = [{} for _ in range(self.num_envs)]
        parts = []
        for at, (crowd, actions) in enumerate(zip(self.crowds, self._actions, strict=True)):
            seen, rewards, ended, cut_off, infos = crowd.step(actions)
            for number in np.flatnonzero(ended | cut_off).tolist():
                last, hero = infos["final_info"], at * crowd.num_envs + number
                told[hero]["terminal_observation"] = infos["final_obs"][number]
                told[hero]["TimeLimit.truncated"] = bool(cut_off[number])
                if not last["begun"][number]:
                    self.ends.append((hero, float(last["progress"][number]), bool(last["won"][number])))
            parts.append((seen, rewards.astype(np.float32), ended | cut_off))
        return *(np.concatenate(part) for part in zip(*parts, strict=True)), told

    def close(self) -> None:
        """Let the crowds go."""

    def get_attr(self, attr_name: str, indices: Any = None) -> list[Any]:  # noqa: ARG002
        """Return an attribute of the crowds, once for each hero."""
        return [getattr(self.crowds[0], attr_name, None)] * self.num_envs

    def set_attr(self, attr_name: str, value: Any, indices: Any = None) -> None:
        """Nothing is set from outside."""
        raise NotImplementedError

    def env_method(self, method_name: str, *args: Any, indices: Any = None, **kwargs: Any) -> list[Any]:
        """Nothing is called from outside."""
        raise NotImplementedError

    def env_is_wrapped(self, wrapper_class: Any, indices: Any = None) -> list[bool]:  # noqa: ARG002
        """Return that none of them is wrapped."""
        return [False] * self.num_envs


class Curve(BaseCallback):
    """After every rollout: steps, episodes so far that began at a start, and of the last 256 of those the mean progress
    and the share that was cleared; and the model.
    """

    def __init__(self, crowds: Crowds, path: Path) -> None:
        super().__init__()
        self.crowds, self.path = crowds, path
        self.rows: list[list[float]] = []

    def _on_step(self) -> bool:
        return True

    def _on_rollout_end(self) -> None:
        ends = self.crowds.ends
        if ends:
            _, progress, cleared = np.mean(ends[-256:], axis=0)
            self.rows.append([self.num_timesteps, len(ends), round(float(progress), 4), round(float(cleared), 4)])
            print(*self.rows[-1], flush=True)
            with self.path.open("w", newline="") as file:
                csv.writer(file).writerows([["steps", "episodes", "progress", "cleared"], *self.rows])
            self.model.save(self.path.with_name("model.zip"))


def judged(model: PPO | None, seed: int, stages: int, heroes: int) -> tuple[float, float]:
    """Mean progress and share cleared of so many heroes' first episodes in each stage; without a model by chance."""
    crowds, rng = Crowds(seed, stages, heroes), np.random.default_rng(seed)
    found: dict[int, list[float]] = {}
    seen = crowds.reset()
    while len(found) < stages * heroes:
        choices = rng.integers(0, crowds.action_space.n, crowds.num_envs)  # type: ignore[attr-defined]
        seen = crowds.step(choices if model is None else model.predict(seen)[0])[0]
        found = {hero: list(end) for hero, *end in reversed(crowds.ends)}
    progress, cleared = np.mean(list(found.values()), axis=0)
    return float(progress), float(cleared)


def main(steps: int, folder: str | Path, seed: int) -> Path:
    """Learn for so many steps; write curve.csv and model.zip, print how it does on its stages and on others."""
    torch.set_num_threads(1)
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    crowds = Crowds(seed, STAGES, HEROES, MIDWAY)
    model = PPO(
        "MlpPolicy", crowds, n_steps=ROLLOUT, batch_size=4096, n_epochs=4, gamma=0.99, ent_coef=0.01,
        learning_rate=lambda left: 1e-4 + 6e-4 * left, seed=seed, device="cpu",
        policy_kwargs={"net_arch": [128, 64]},
    )  # fmt: skip
    model.learn(steps, callback=Curve(crowds, folder / "curve.csv"))
    for name, judge in (("by chance", None), ("learnt", model)):
        for where, other in (("its stages", seed), ("stages never seen", seed + 1)):
            print(name, f"on {where}:", "progress {:.3f}, cleared {:.3f}".format(*judged(judge, other, STAGES, 16)))
    return folder / "curve.csv"


if __name__ == "__main__":
    words = sys.argv[1:] + ["4000000", "ppo", "1"][len(sys.argv[1:]) :]
    print(main(int(words[0]), words[1], int(words[2])))
