"""One stage as a learner plays it, without gymnasium: actions in, reward and end out; saved and restored anywhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from nesgan_game.errors import ConfigError
from nesgan_game.game.rules.world import World
from nesgan_game.level.controls import Controls
from nesgan_game.level.stage import Stage
from nesgan_game.nes import TICKS_PER_SECOND
from nesgan_game.physics.hero_figures import OURS, Physics
from nesgan_game.rl.actions import FRESH, NAMES, words_of
from nesgan_game.rl.midway import Beginnings, cell_of, tick_of
from nesgan_game.rl.route_progress import Route
from nesgan_game.rl.stage_supply import StageSupply


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What is learnt. Raises ConfigError."""

    difficulty: float = 0.2
    """Of the stages, 0 to 1."""
    rooms: int | None = None
    """On the main path of a stage; the seed decides if it is left out."""
    stages: int | None = None
    """How many different ones there are, round and round; without end if left out."""
    enemies: bool = True
    boss: bool = False
    """Whether one guards the exit; without enemies there is none to fight."""
    frame_skip: int = 4
    """Ticks for which an action is held: 15 choices a second. With two or more, jump and whip are let go in the last
    one, so that they can be chosen again at once."""
    actions: tuple[str, ...] = NAMES
    """Names of the actions (rl.actions) that there are to choose from."""
    patience: float = 5.0
    """An episode is cut off after so many times the ticks of the stage's proof."""
    idle: int | None = None
    """It is cut off as well after so many ticks without coming further along the way than ever, if told."""
    midway: float = 0.0
    """Share of the episodes that begin somewhere along the proof, 0 to 1: whoever starts near the end learns of it."""
    physics: Physics = OURS
    progress: float = 10.0
    """Reward for the whole way along the stage's proof, in parts; what is gone back is taken back."""
    clear: float = 10.0
    """Reward for the stage's end."""
    death: float = -5.0

    def __post_init__(self) -> None:
        if not 1 <= self.frame_skip <= 60 or not self.patience >= 1:
            what = f"frame_skip {self.frame_skip}, patience {self.patience}"
            raise ConfigError(what, "rl", "give 1 to 60 ticks, and 1 or more")
        if not 0 <= self.midway <= 1 or not (self.idle is None or self.idle >= 1):
            raise ConfigError(f"midway {self.midway}, idle {self.idle}", "rl", "give 0 to 1, and 1 tick or more")
        object.__setattr__(self, "actions", tuple(self.actions))
        words_of(self.actions)

    def supply(self, seed: int, *, tiles: bool = False) -> StageSupply:
        """Stages of a seed such as are asked for; tiles: with pictures."""
        words = None if set(self.actions) == set(NAMES) else {0, *words_of(self.actions)}
        controls = Controls(difficulty=self.difficulty, rooms=self.rooms)
        return StageSupply(
            seed, controls, count=self.stages, tiles=tiles, boss=self.boss, physics=self.physics, words=words
        )


@dataclass(frozen=True, slots=True)
class SavedGame:
    """A game at a step, to go on from; can be pickled."""

    number: int
    world: World
    place: int
    ticks: int
    furthest: int
    """Place that he has come to at most."""
    since: int
    """Ticks at which he came there."""


class CastleGame:
    """Stages of a supply, one an episode."""

    def __init__(self, task: Task, supply: StageSupply, beginnings: Beginnings | None = None) -> None:
        """beginnings: shared by games of one supply and task."""
        self.task, self.supply = task, supply
        self.beginnings = beginnings or Beginnings(supply, enemies=task.enemies, share=task.midway)
        self._words = words_of(task.actions)
        self.number = -1
        self.stage: Stage
        self.world: World
        self.route: Route

    def start(self, number: int) -> None:
        """Begin a stage by its number."""
        self.number = number
        self.stage, self.route = self.supply.get(number)
        self.world, self.place, self.begun = self.beginnings.begin(number)
        self.ticks = 0
        self.furthest, self.since = self.place, 0
        self.limit = round(self.par_ticks * self.task.patience)

    @property
    def par_ticks(self) -> int:
        """Ticks that the stage's proof takes from where the episode began."""
        return self.stage.proof.ticks - self.begun if self.stage.proof else 0

    @property
    def progress(self) -> float:
        """Share of the way that lies behind, 0 to 1."""
        return self.place / self.route.last

    @property
    def terminated(self) -> bool:
        """Whether the stage is won or the hero dead."""
        return self.world.mode != "play"

    @property
    def truncated(self) -> bool:
        """Whether time is up."""
        if self.terminated:
            return False
        idle = self.task.idle is not None and self.ticks - self.since >= self.task.idle
        return idle or self.ticks >= self.limit

    def step(self, action: int) -> float:
        """Hold an action for some ticks; the reward. While rooms change nothing is pressed, and no time is counted."""
        world, before, word = self.world, self.place, self._words[action]
        last = self.task.frame_skip - 1
        for number in range(last + 1):
            tick_of(world, word & ~FRESH if last and number == last else word)
            self.ticks += 1
            if world.mode != "play":
                break
        self._follow()
        if self.place > self.furthest:
            self.furthest, self.since = self.place, self.ticks
        reward = self.task.progress * (self.place - before) / self.route.last
        if world.mode != "play":
            reward += self.task.clear if world.won else self.task.death
        return reward

    def _follow(self) -> None:
        self.place = self.route.follow(self.place, cell_of(self.world))

    def info(self) -> dict[str, Any]:
        """What there is to know besides: all in plain numbers and words."""
        return {
            "stage": self.number,
            "ticks": self.ticks,
            "par_ticks": self.par_ticks,
            "par_seconds": self.par_ticks / TICKS_PER_SECOND,
            "progress": self.progress,
            "begun": self.begun,
            "result": self.world.result,
        }

    def save(self) -> SavedGame:
        """Return the game as it is now; what is played on does not change it."""
        return SavedGame(self.number, self.world.copy(), self.place, self.ticks, self.furthest, self.since)

    def restore(self, saved: SavedGame) -> None:
        """Go on from where a game of the same task and supply was saved."""
        self.start(saved.number)
        self.world, self.place, self.ticks = saved.world.copy(), saved.place, saved.ticks
        self.furthest, self.since = saved.furthest, saved.since
