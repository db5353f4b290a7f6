"""What all bots share: they are shown a world before every tick and answer with the buttons they hold."""

from __future__ import annotations

from abc import ABC, abstractmethod

from nesgan_game.catalogue import ENEMIES
from nesgan_game.game.bots.navigator import Navigator
from nesgan_game.game.bots.senses import SIGHT_PX, Foe, Watch, candle_in_reach, in_reach
from nesgan_game.game.rules.hero import WHIP_REACH_PX
from nesgan_game.game.rules.world import World
from nesgan_game.nes import TILE_PX
from nesgan_game.physics.movement import Button, Stance
from nesgan_game.seeds import Random

LEFT, RIGHT, UP, DOWN, JUMP, ATTACK = map(
    int, (Button.LEFT, Button.RIGHT, Button.UP, Button.DOWN, Button.JUMP, Button.ATTACK)
)
ON_GROUND = (Stance.STAND, Stance.CROUCH)
_HOP_PX = 36
"""How far below something one leaps to whip it: about the height of a leap."""
_MOVED_PX, _STUCK_TICKS = 24, 150
"""Who has not come this far in so many ticks tries the way to the exit instead, for as long."""
_STEP_PX = 12
"""How far ahead one looks where a floor ends: half a body and some."""


class Bot(ABC):
    """A player of stages. Equal worlds and an equal `rng` give equal buttons."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.watch = Watch()
        self._navigator: Navigator | None = None
        self._stood, self._stood_px = 0, 0
        """For how many ticks, and where, a fight has not moved on."""

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

    def fight(self, world: World) -> int:
        """Return what to press to get at the boss; 0 where none is near, and for a while where that leads nowhere."""
        boss, x_px = world.scene.boss, world.hero.x_px
        if boss is None or not boss_here(world) or abs((boss.x >> 8) - x_px) > SIGHT_PX:
            return 0
        if abs(x_px - self._stood_px) > _MOVED_PX or self._stood > 2 * _STUCK_TICKS:
            self._stood, self._stood_px = 0, x_px
        self._stood += 1
        return approach(world, self.navigator) if self._stood <= _STUCK_TICKS else 0

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
    """Return what to press to come within reach of the boss, or to leap up at it; 0 where there is no way to it."""
    boss, hero = world.scene.boss, world.hero
    if boss is None or hero.body.stance not in ON_GROUND:
        return 0
    half, boss_px, boss_feet = ENEMIES[boss.kind].width_px // 2, boss.x >> 8, boss.y >> 8
    reach = half + hero.physics.hand_px[0] + WHIP_REACH_PX[hero.whip] - 8
    toward = side(hero.x_px, boss_px)
    if abs(boss_px - hero.x_px) <= reach:
        if hero.body.facing != facing(toward):
            return toward
        if boss_feet > hero.y_px + _HOP_PX // 2:
            return _leave_floor(world, toward)
        overhead = boss_feet < hero.y_px - _HOP_PX // 2
        return JUMP if overhead and not hero.held & JUMP else 0
    there = boss_px - facing(toward) * (reach - 2)
    walk = navigator.walk(world, there) or navigator.walk(world, hero.x_px + facing(toward) * 2)
    return walk or _leave_floor(world, toward)


def _leave_floor(world: World, toward: int) -> int:
    """Return what to press to go on where a floor ends: up a step, or down where a fall ends well; 0 for neither."""
    body, terrain = world.hero.body, world.scene.terrain
    col = (body.x_px + facing(toward) * _STEP_PX) // TILE_PX
    row = (body.y_px - 1) // TILE_PX
    if terrain.solid_at(row, col) or terrain.solid_at(row - 1, col):
        return 0 if world.hero.held & JUMP else toward | JUMP
    bottom = world.views.bounds(world.camera.room).bottom // TILE_PX
    for below in range(row, bottom):
        if terrain.hazard_at(below, col):
            return 0
        if terrain.carries_at(below + 1, col):
            return toward
    return 0
