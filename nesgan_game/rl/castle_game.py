"""One stage as a learner plays it, without gymnasium: actions in, reward and end out; saved and restored anywhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from nesgan_game.errors import ConfigError
from nesgan_game.game.rules.world import Loadout, World
from nesgan_game.level.controls import Controls
from nesgan_game.level.stage import Stage
from nesgan_game.nes import TICKS_PER_SECOND
from nesgan_game.physics.hero_figures import OURS, Physics
from nesgan_game.physics.movement import SHIFT
from nesgan_game.rl.actions import WORDS
from nesgan_game.rl.route_progress import Route
from nesgan_game.rl.stage_supply import StageSupply

_ONE_LIFE = Loadout(lives=0)


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
    """Ticks for which an action is held: 15 choices a second."""
    patience: float = 5.0
    """An episode is cut off after so many times the ticks of the stage's proof."""
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

    def controls(self) -> Controls:
        """What is asked of the stages."""
        return Controls(difficulty=self.difficulty, rooms=self.rooms)


@dataclass(frozen=True, slots=True)
class SavedGame:
    """A game at a step, to go on from; can be pickled."""

    number: int
    world: World
    place: int
    ticks: int


class CastleGame:
    """Stages of a supply, one an episode."""

    def __init__(self, task: Task, supply: StageSupply) -> None:
        self.task, self.supply = task, supply
        self.number = -1
        self.stage: Stage
        self.world: World
        self.route: Route

    def start(self, number: int) -> None:
        """Begin a stage by its number."""
        self.number = number
        self.stage, self.route = self.supply.get(number)
        self.world = World(self.stage, number, enemies=self.task.enemies, loadout=_ONE_LIFE)
        self.place, self.ticks, self.reward = 0, 0, 0.0
        self.limit = round(self.par_ticks * self.task.patience)
        self._follow()

    @property
    def par_ticks(self) -> int:
        """Ticks that the stage's proof takes."""
        return self.stage.proof.ticks if self.stage.proof else 0

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
        return self.ticks >= self.limit and not self.terminated

    def step(self, action: int) -> float:
        """Hold an action for some ticks; the reward. While rooms change nothing is pressed, and no time is counted."""
        world, before, word = self.world, self.place, WORDS[action]
        for _ in range(self.task.frame_skip):
            while world.camera.moving:
                world.step(0)
            world.step(word)
            self.ticks += 1
            if world.mode != "play":
                break
        self._follow()
        reward = self.task.progress * (self.place - before) / self.route.last
        if world.mode != "play":
            reward += self.task.clear if world.won else self.task.death
        return reward

    def _follow(self) -> None:
        body = self.world.hero.body
        self.place = self.route.follow(self.place, ((body.y - 1) >> SHIFT, body.x >> SHIFT))

    def info(self) -> dict[str, Any]:
        """What there is to know besides: all in plain numbers and words."""
        return {
            "stage": self.number,
            "ticks": self.ticks,
            "par_ticks": self.par_ticks,
            "par_seconds": self.par_ticks / TICKS_PER_SECOND,
            "progress": self.progress,
            "result": self.world.result,
        }

    def save(self) -> SavedGame:
        """Return the game as it is now; what is played on does not change it."""
        return SavedGame(self.number, self.world.copy(), self.place, self.ticks)

    def restore(self, saved: SavedGame) -> None:
        """Go on from where a game of the same task and supply was saved."""
        self.start(saved.number)
        self.world, self.place, self.ticks = saved.world.copy(), saved.place, saved.ticks
