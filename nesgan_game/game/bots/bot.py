"""What all bots share: they are shown a world before every tick and answer with the buttons they hold."""

from __future__ import annotations

from abc import ABC, abstractmethod

from nesgan_game.catalogue import ENEMIES
from nesgan_game.game.bots.navigator import Navigator
from nesgan_game.game.bots.senses import Foe, Watch, candle_in_reach, in_reach
from nesgan_game.game.rules.hero import WHIP_REACH_PX
from nesgan_game.game.rules.world import World
from nesgan_game.physics.movement import Button, Stance
from nesgan_game.seeds import Random

LEFT, RIGHT, UP, DOWN, JUMP, ATTACK = map(
    int, (Button.LEFT, Button.RIGHT, Button.UP, Button.DOWN, Button.JUMP, Button.ATTACK)
)
ON_GROUND = (Stance.STAND, Stance.CROUCH)
_HOP_PX = 36
"""How far below something one leaps to whip it: about the height of a leap."""


class Bot(ABC):
    """A player of stages. Equal worlds and an equal `rng` give equal buttons."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.watch = Watch()
        self._navigator: Navigator | None = None

    @property
    def navigator(self) -> Navigator:
        """The way through the stage in play."""
        assert self._navigator is not None, "asked before the first tick"
        return self._navigator

    @property
    def finished(self) -> bool:
        """Whether the bot has done in this stage what it ever will."""
        return False

    def press(self, world: World) -> int:
        """Return the buttons (Button flags) for the coming tick."""
        if self._navigator is None or self._navigator.stage is not world.stage:
            self._navigator, self.watch = Navigator(world.stage), Watch()
            self.begin()
        if world.busy:
            return 0
        self.watch.look(world)
        word = self.decide(world)
        return word & ~(world.hero.held & ATTACK)  # a button that is still down must be let go first

    def begin(self) -> None:  # noqa: B027 - most bots have nothing to forget
        """Forget what belongs to the stage before."""

    @abstractmethod
    def decide(self, world: World) -> int:
        """Return the buttons for a tick in which the world takes them."""


def side(from_px: int, to_px: int) -> int:
    """Return the direction button that leads from one place to another."""
    return RIGHT if to_px >= from_px else LEFT


def facing(word: int) -> int:
    """Return +1 for a word that goes right, else -1."""
    return 1 if word & RIGHT else -1


def free_hand(world: World) -> bool:
    """Whether the hero could begin an attack in this tick."""
    hero = world.hero
    return hero.attack < 0 and not hero.body.timer and hero.body.stance is not Stance.HURT


def whip_at(world: World, foes: list[Foe]) -> int | None:
    """Return what to press to whip the first of these that is in reach, turning or crouching for it; None for none."""
    if not free_hand(world):
        return None
    hero = world.hero
    body = hero.body
    for foe in foes:
        toward = side(hero.x_px, foe.x_px)
        if body.stance in (Stance.AIR, Stance.STAIRS):
            if in_reach(hero, foe, body.facing):
                return ATTACK
        elif in_reach(hero, foe, facing(toward)):
            return ATTACK if body.facing == facing(toward) else toward
        elif in_reach(hero, foe, facing(toward), crouching=True):
            ready = body.stance is Stance.CROUCH and body.facing == facing(toward)
            return DOWN | (ATTACK if ready else toward if body.facing != facing(toward) else 0)
    return None


def whip_candle(world: World) -> int | None:
    """Return what to press to whip a candle before the hero; None where none is in reach."""
    return ATTACK if free_hand(world) and candle_in_reach(world) else None


def boss_here(world: World) -> bool:
    """Whether the stage's boss lives, and in the room that is seen."""
    boss = world.scene.boss
    return boss is not None and boss.room == world.camera.room


def approach(world: World, navigator: Navigator) -> int:
    """Return what to press to come within reach of the boss, or to leap up at it; 0 where the floor ends before."""
    boss, hero = world.scene.boss, world.hero
    if boss is None or hero.body.stance not in ON_GROUND:
        return 0
    half, boss_px, boss_feet = ENEMIES[boss.kind].width_px // 2, boss.x >> 8, boss.y >> 8
    reach = half + hero.physics.hand_px[0] + WHIP_REACH_PX[hero.whip] - 8
    toward = side(hero.x_px, boss_px)
    if abs(boss_px - hero.x_px) <= reach:
        if hero.body.facing != facing(toward):
            return toward
        overhead = boss_feet < hero.y_px - _HOP_PX // 2
        return JUMP if overhead and not hero.held & JUMP else 0
    there = boss_px - facing(toward) * (reach - 2)
    return navigator.walk(world, there) or navigator.walk(world, hero.x_px + facing(toward) * 2) or 0
