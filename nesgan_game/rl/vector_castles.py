"""Many games side by side in one process: one supply of stages, one array of what is seen."""

from __future__ import annotations

from typing import Any

import gymnasium
import numpy as np
from gymnasium.vector import AutoresetMode, VectorEnv
from gymnasium.vector.utils import batch_space
from numpy.typing import NDArray

from nesgan_game.errors import ConfigError
from nesgan_game.rl.castle_env import task_of
from nesgan_game.rl.castle_game import CastleGame, SavedGame
from nesgan_game.rl.midway import Beginnings
from nesgan_game.rl.observers import observer, space_of

Numbers = NDArray[Any]


class CastleVectorEnv(VectorEnv[Numbers, Numbers, Numbers]):
    """num_envs games; whose episode ends begins the next stage that nobody has had, and sees it in the same step.

    The arguments are those of CastleEnv. Infos are arrays (num_envs,) by name; what was seen last of an episode and its
    infos stand in "final_obs" and "final_info", as gymnasium's vector environments have them (AutoresetMode.SAME_STEP).
    """

    metadata: dict[str, Any] = {"autoreset_mode": AutoresetMode.SAME_STEP}  # noqa: RUF012

    def __init__(
        self, num_envs: int, observation: str = "symbols", *, seed: int = 0, copy: bool = True, **wishes: Any
    ) -> None:
        """copy: whether every step returns an array of its own; else one is used again, which is quicker."""
        if num_envs < 1:
            raise ConfigError(f"{num_envs} environments", "rl", "give 1 or more")
        self.num_envs, self._copy, self._observer = num_envs, copy, observer(observation)
        self.task, self._pictures = task_of(wishes), observation != "symbols"
        self.single_observation_space = space_of(self._observer)
        self.single_action_space = gymnasium.spaces.Discrete(len(self.task.actions))
        self.observation_space = batch_space(self.single_observation_space, num_envs)
        self.action_space = batch_space(self.single_action_space, num_envs)
        self._seen = np.empty((num_envs, *self._observer.shape), self._observer.dtype)
        self._begin(seed)

    def _begin(self, seed: int) -> None:
        task = self.task
        supply = task.supply(seed, tiles=self._pictures)
        self._seed, self._next = seed, 0
        beginnings = Beginnings(supply, enemies=task.enemies, share=task.midway)
        self.games = [CastleGame(task, supply, beginnings) for _ in range(self.num_envs)]

    def _start(self, number: int) -> None:
        self.games[number].start(self._next)
        self._next += 1
        self._observer.look(self.games[number], self._seen[number])

    def reset(self, *, seed: Any = None, options: dict[str, Any] | None = None) -> tuple[Numbers, dict[str, Any]]:
        """Begin the first stages of a seed, one a game; without one the next ones; from options["stage"] on, if told.

        Raises ConfigError for a seed each.
        """
        if seed is not None and not isinstance(seed, (int, np.integer)):
            raise ConfigError("a list of seeds", "rl", "give one: the games share its stages")
        if seed is not None:
            self._begin(int(seed))
        self._next = int((options or {}).get("stage", self._next))
        for number in range(self.num_envs):
            self._start(number)
        return self._out(), self._infos()

    def step(self, actions: Numbers) -> tuple[Numbers, Numbers, Numbers, Numbers, dict[str, Any]]:
        """Hold an action (num_envs,) each for the task's frame_skip ticks."""
        games, look, seen = self.games, self._observer.look, self._seen
        rewards = np.array([game.step(action) for game, action in zip(games, actions.tolist(), strict=True)])
        terminated = np.array([game.terminated for game in games])
        truncated = np.array([game.truncated for game in games])
        for number, game in enumerate(games):
            look(game, seen[number])
        ended = np.flatnonzero(terminated | truncated).tolist()
        infos: dict[str, Any] = {}
        if ended:
            infos = self._final(ended)
            for number in ended:
                self._start(number)
        return self._out(), rewards, terminated, truncated, {**self._infos(), **infos}

    def _final(self, ended: list[int]) -> dict[str, Any]:
        """What was seen and is known last of the games that have ended."""
        mask = np.zeros(self.num_envs, dtype=bool)
        mask[ended] = True
        last = np.full(self.num_envs, None, dtype=object)
        for number in ended:
            last[number] = self._seen[number].copy()
        told = _columns([game.info() for game in self.games])
        return {"final_obs": last, "_final_obs": mask, "final_info": told, "_final_info": mask}

    def _infos(self) -> dict[str, Any]:
        return {
            "progress": np.array([game.progress for game in self.games]),
            "par_ticks": np.array([game.par_ticks for game in self.games]),
            "ticks": np.array([game.ticks for game in self.games]),
            "stage": np.array([game.number for game in self.games]),
        }

    def _out(self) -> Numbers:
        return self._seen.copy() if self._copy else self._seen

    def save(self) -> tuple[SavedGame, ...]:
        """Return all games as they are now."""
        return tuple(game.save() for game in self.games)

    def restore(self, saved: tuple[SavedGame, ...]) -> Numbers:
        """Go on from games saved of the same task and seed; returns what is seen there."""
        if len(saved) != self.num_envs:
            raise ConfigError(f"{len(saved)} saved games for {self.num_envs}", "rl", "give as many")
        for number, (game, one) in enumerate(zip(self.games, saved, strict=True)):
            game.restore(one)
            self._observer.look(game, self._seen[number])
        self._next = max(self._next, 1 + max(one.number for one in saved))
        return self._out()


def _columns(rows: list[dict[str, Any]]) -> dict[str, Any]:
    return {name: np.array([row[name] for row in rows]) for name in rows[0]}
