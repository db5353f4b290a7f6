"""The environment for learners: gymnasium.make("nesgan/Castle-v0"), once nesgan_game.rl is imported.

An episode is a stage of a seeded castle without end, each proved to be winnable. With a seed, reset begins at the first
stage of that seed; without one it goes on to the next.
"""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import gymnasium
import numpy as np
from numpy.typing import NDArray

from nesgan_game.errors import ConfigError
from nesgan_game.game.view.frame import View
from nesgan_game.rl.castle_game import CastleGame, SavedGame, Task
from nesgan_game.rl.observers import observer, space_of

Seen = NDArray[Any]


def task_of(wishes: dict[str, Any]) -> Task:
    """Return the task of keyword arguments. Raises ConfigError for words that mean nothing."""
    known = [one.name for one in fields(Task)]
    if unknown := sorted(set(wishes) - set(known)):
        raise ConfigError(f"nothing is called {unknown[0][:40]!r}", "rl", f"use {', '.join(known)}")
    return Task(**wishes)


class CastleEnv(gymnasium.Env[Seen, np.int64]):
    """A stage of a castle, played for the end of it.

    observation: a name of observers.OBSERVATIONS; seed: of the stages, until reset is given one; wishes: fields of
    castle_game.Task. Actions are numbers of actions.ACTIONS; info tells ticks, par_ticks and par_seconds (those of the
    stage's proof), progress from 0 to 1, stage and result. `save` and `restore` keep a game at any step.
    """

    metadata: dict[str, Any] = {"render_modes": ["rgb_array"], "render_fps": 15}  # noqa: RUF012

    def __init__(
        self, observation: str = "symbols", *, seed: int = 0, render_mode: str | None = None, **wishes: Any
    ) -> None:
        self.task, self._observer = task_of(wishes), observer(observation)
        self.render_mode = render_mode
        self._pictures = observation != "symbols" or render_mode is not None
        self.observation_space = space_of(self._observer)
        self.action_space = gymnasium.spaces.Discrete(len(self.task.actions))
        self._seed, self._next = seed, 0
        self._view: View | None = None
        self._begin(seed)

    def _begin(self, seed: int) -> None:
        task = self.task
        supply = task.supply(seed, tiles=self._pictures)
        self.game, self._seed, self._next = CastleGame(task, supply), seed, 0

    def reset(self, *, seed: int | None = None, options: dict[str, Any] | None = None) -> tuple[Seen, dict[str, Any]]:
        """Begin a stage: the first of a seed, the next one without, or number options["stage"]."""
        super().reset(seed=seed)
        if seed is not None and seed != self._seed:
            self._begin(seed)
        elif seed is not None:
            self._next = 0
        self._next = int((options or {}).get("stage", self._next))
        self.game.start(self._next)
        self._next += 1
        return self._seen(), self.game.info()

    def step(self, action: np.int64) -> tuple[Seen, float, bool, bool, dict[str, Any]]:
        """Hold an action for the task's frame_skip ticks."""
        reward = self.game.step(int(action))
        return self._seen(), reward, self.game.terminated, self.game.truncated, self.game.info()

    def render(self) -> NDArray[np.uint8]:
        """Return the game's frame (224, 256, 3) uint8. Raises ConfigError where render_mode is not rgb_array."""
        if self.render_mode != "rgb_array":
            raise ConfigError("nothing to render", "rl", 'make it with render_mode="rgb_array"')
        if self._view is None or self._view.backdrop.stage is not self.game.stage:
            self._view = View(self.game.stage)
        return np.ascontiguousarray(self._view.draw(self.game.world))

    def save(self) -> SavedGame:
        """Return the game as it is now; it can be restored as often as one likes."""
        return self.game.save()

    def restore(self, saved: SavedGame) -> Seen:
        """Go on from a saved game of the same task and seed; returns what is seen there."""
        self.game.restore(saved)
        self._next = saved.number + 1
        return self._seen()

    def _seen(self) -> Seen:
        out = np.empty(self._observer.shape, self._observer.dtype)
        self._observer.look(self.game, out)
        return out
