"""A crowd as a vector environment of gymnasium: thousands of heroes in one stage, a hundred thousand steps a second."""

from __future__ import annotations

from typing import Any

import gymnasium
import numpy as np
from gymnasium.vector import AutoresetMode, VectorEnv
from gymnasium.vector.utils import batch_space
from numpy.typing import NDArray

from nesgan_game.errors import ConfigError
from nesgan_game.level.simulation.playthrough import Run
from nesgan_game.level.stage import Stage
from nesgan_game.physics.body import Button
from nesgan_game.physics.movement import SHIFT
from nesgan_game.rl.actions import FRESH, WALKING, words_of
from nesgan_game.rl.castle_env import task_of
from nesgan_game.rl.castle_game import Task
from nesgan_game.rl.crowd import Crowd, unfit
from nesgan_game.rl.crowd_pixels.crowd_pictures import CrowdPictures
from nesgan_game.rl.crowd_pixels.crowd_scenes import CrowdScenes, begun_scenes
from nesgan_game.rl.crowd_view import SIZE, CrowdView
from nesgan_game.rl.midway import PARTS
from nesgan_game.rl.small_view import SmallView
from nesgan_game.seeds import stream

Numbers = NDArray[Any]
_WHIP = int(Button.ATTACK)
MOST_TRIES = 40
"""Stages of a seed among which one is looked for that a crowd can play."""


class CrowdVectorEnv(VectorEnv[Numbers, Numbers, Numbers]):
    """num_envs heroes in one stage, each alone: what CastleVectorEnv does with enemies off, but for candles and items.

    stage: to be played; without one the first of a seed that a crowd can play. wishes: fields of castle_game.Task; the
    actions are those of WALKING unless told otherwise, none with the whip. Whose episode ends begins anew in the same
    step (AutoresetMode.SAME_STEP), at the start or, with `midway`, along the proof.
    """

    metadata: dict[str, Any] = {"autoreset_mode": AutoresetMode.SAME_STEP}  # noqa: RUF012

    def __init__(
        self,
        num_envs: int,
        stage: Stage | None = None,
        observation: str = "symbols",
        *,
        seed: int = 0,
        copy: bool = True,
        **wishes: Any,
    ) -> None:
        """observation: "symbols" or "pixels_64"; copy: whether every step returns an array of its own; else one is used
        again, which is quicker.
        """
        if num_envs < 1:
            raise ConfigError(f"{num_envs} environments", "rl", "give 1 or more")
        self.task: Task = task_of({"enemies": False, "actions": WALKING, **wishes})
        self._words = np.array(words_of(self.task.actions), np.int32)
        if self.task.enemies or (self._words & _WHIP).any():
            raise ConfigError("a crowd has no enemies and no whip", "rl", "leave them out, or use CastleVectorEnv")
        space = self.single_observation_space = _space_of(observation)
        pixels = observation == "pixels_64"
        self.num_envs, self._copy = num_envs, copy
        self.stage = stage if stage is not None else _fit_stage(self.task, seed, tiles=pixels)
        self.single_action_space = gymnasium.spaces.Discrete(len(self._words))
        self.observation_space = batch_space(self.single_observation_space, num_envs)
        self.action_space = batch_space(self.single_action_space, num_envs)
        self._starts = _starts(self.stage)
        self._begun = self._starts.ticks.copy()
        self._seen, self._everybody = np.empty((num_envs, *space.shape), space.dtype), np.arange(num_envs)
        self._pictures = CrowdPictures(self._starts) if pixels else None
        self._begun_scenes = begun_scenes(self._starts, midway=self.task.midway > 0) if pixels else None
        self._begin(seed)

    def _begin(self, seed: int) -> None:
        self.crowd = Crowd(self.stage, self.num_envs, self._starts)
        self._view, self._draw = CrowdView(self.crowd), stream(seed, "rl", "crowd")
        self._scenes = CrowdScenes(self.crowd) if self._pictures else None
        self._furthest, self._since = self.crowd.place.copy(), np.zeros(self.num_envs, np.int64)
        self._from = np.zeros(self.num_envs, np.intp)
        self._again(self._everybody)

    def _again(self, which: NDArray[np.intp]) -> None:
        """Let some begin an episode."""
        begins = self._draw.random(len(which)) < self.task.midway
        places = np.where(begins, self._draw.integers(len(self._starts), size=len(which)), 0)
        self.crowd.begin(which, self._starts, places)
        if self._scenes is not None and self._begun_scenes is not None:
            self._scenes.begin(which, self._begun_scenes, places)
        self._from[which], self._since[which] = places, self._begun[places]
        self._furthest[which] = self.crowd.place[which]

    def reset(
        self,
        *,
        seed: int | None = None,
        options: dict[str, Any] | None = None,  # noqa: ARG002  gymnasium's own
    ) -> tuple[Numbers, dict[str, Any]]:
        """Begin everybody anew; with a seed the draws of `midway` as well."""
        if seed is not None:
            self._begin(seed)
        else:
            self._again(self._everybody)
        self._look(self._everybody, self._seen)
        return self._out(), self._infos()

    def _look(self, which: NDArray[np.intp], out: Numbers | None = None) -> Numbers:
        """What some see now, written into `out` if that is given."""
        if self._pictures is not None and self._scenes is not None:
            return self._pictures.look(self.crowd, self._scenes, which, out)
        return self._view.look(self.crowd, which, out)

    def _out(self) -> Numbers:
        return self._seen.copy() if self._copy else self._seen

    def step(self, actions: Numbers) -> tuple[Numbers, Numbers, Numbers, Numbers, dict[str, Any]]:
        """Hold an action (num_envs,) each for the task's frame_skip ticks."""
        crowd, task, last = self.crowd, self.task, self.task.frame_skip - 1
        words, before = self._words[actions], crowd.place.copy()
        for number in range(last + 1):
            crowd.tick(words & ~np.int32(FRESH) if last and number == last else words)
            if self._scenes is not None:
                self._scenes.tick()
        crowd.follow()
        rewards = task.progress * (crowd.place - before) / crowd.route.last
        rewards = rewards + task.clear * crowd.won + task.death * crowd.dead
        further = crowd.place > self._furthest
        self._furthest, self._since = (
            np.maximum(self._furthest, crowd.place),
            np.where(further, crowd.ticks, self._since),
        )
        ended = crowd.won | crowd.dead
        cut_off = ~ended & (crowd.ticks - self._begun[self._from] >= self._limits()[self._from])
        if task.idle is not None:
            cut_off |= ~ended & (crowd.ticks - self._since >= task.idle)
        return self._told(rewards, ended, cut_off)

    def _limits(self) -> Numbers:
        """Ticks after which an episode is cut off, by where it began."""
        proof = self.stage.proof
        assert proof is not None
        return np.round((proof.ticks - self._begun) * self.task.patience).astype(np.int64)

    def _told(
        self, rewards: Numbers, ended: Numbers, cut_off: Numbers
    ) -> tuple[Numbers, Numbers, Numbers, Numbers, dict[str, Any]]:
        """What a step returns; whose episode is over has begun another."""
        self._look(self._everybody, self._seen)
        over = np.nonzero(ended | cut_off)[0]
        infos: dict[str, Any] = {}
        if len(over):
            mask, last = ended | cut_off, np.full(self.num_envs, None, object)
            for number in over.tolist():
                last[number] = self._seen[number].copy()
            infos = {"final_obs": last, "_final_obs": mask, "final_info": self._infos(), "_final_info": mask}
            self._again(over)
            self._seen[over] = self._look(over)
        return self._out(), rewards, ended, cut_off, {**self._infos(), **infos}

    def _infos(self) -> dict[str, Any]:
        crowd = self.crowd
        return {
            "progress": crowd.place / crowd.route.last,
            "ticks": crowd.ticks - self._begun[self._from],
            "begun": self._begun[self._from],
            "won": crowd.won.copy(),
        }


def _space_of(observation: str) -> gymnasium.spaces.Box:
    """The space of what one hero sees. Raises ConfigError for a name of nothing."""
    if observation == "symbols":
        return gymnasium.spaces.Box(-1.0, 1.0, (SIZE,), np.float32)
    if observation == "pixels_64":
        return gymnasium.spaces.Box(0, 255, SmallView.shape, np.uint8)
    raise ConfigError(f"observation {observation!r}", "rl", "use one of symbols, pixels_64")


def _starts(stage: Stage) -> Crowd:
    """A crowd of PARTS heroes, each at the beginning of another part of the proof."""
    starts, run, place = Crowd(stage, PARTS), Run(stage), 0
    assert stage.proof is not None
    ends = {stage.proof.ticks * part // PARTS: part for part in range(1, PARTS)}
    for tick, word in enumerate(stage.proof.buttons(), 1):
        run.step(word)
        place = starts.route.follow(place, ((run.body.y - 1) >> SHIFT, run.body.x >> SHIFT))
        if tick in ends:
            starts.put(ends[tick], run, place, word)
    return starts


def _fit_stage(task: Task, seed: int, *, tiles: bool) -> Stage:
    """The first stage of a seed that a crowd can play; tiles: with pictures. Raises ConfigError where none of the first
    ones is.
    """
    supply = task.supply(seed, tiles=tiles)
    for number in range(MOST_TRIES):
        stage, _ = supply.get(number)
        if not unfit(stage):
            return stage
    raise ConfigError(f"none of {MOST_TRIES} stages can be played by a crowd", f"seed {seed}", "try another seed")
