"""A bot that takes its time: it lets enemies come, looks before it leaps, ducks under what is thrown."""

from __future__ import annotations

from nesgan_game.game.bots.bot import (
    ATTACK,
    DOWN,
    JUMP,
    ON_GROUND,
    UP,
    Bot,
    facing,
    free_hand,
    side,
    whip_at,
    whip_candle,
)
from nesgan_game.game.bots.senses import Foe, hits_soon, level_with
from nesgan_game.game.rules import combat
from nesgan_game.game.rules.world import World
from nesgan_game.physics.movement import Stance

_STOP_PX = 68
"""How far before an enemy it stops; beyond the reach of the whip."""
_TOO_NEAR_PX = 20
_LANDING_PX = 96
"""How far ahead it looks before a leap: a leap's width and some."""
_HIGH_PX = 64
"""What is higher than this above the feet is left alone."""
_PATIENCE_TICKS = 200
"""How long it waits for one enemy before it goes at it."""
_SOON_TICKS = 16
_THROW_PX = (40, 110)
_THROWS_ONE_IN = 90
"""Of the ticks in which it could throw its weapon at somebody."""


class Careful(Bot):
    """Stops before enemies, whips, waits for flyers, throws little."""

    def begin(self) -> None:
        """Forget whom it waited for."""
        self._waited: dict[int, int] = {}

    def decide(self, world: World) -> int:
        """Whip, evade, wait, or go on."""
        hero = world.hero
        struck = whip_at(world, self.watch.foes)
        if struck is not None:
            return struck
        if hero.body.stance in ON_GROUND and free_hand(world):
            evaded = self._evade(world)
            if evaded is not None:
                return evaded
        struck = whip_candle(world)
        if struck is not None:
            return struck
        return self.fight(world) or self.navigator.word(world)

    def _evade(self, world: World) -> int | None:
        """Return what to press against what comes; None for nothing."""
        hero = world.hero
        near = [foe for foe in self.watch.foes if not foe.boss]
        for foe in near:
            if hits_soon(hero, foe, _SOON_TICKS):
                if not hits_soon(hero, foe, _SOON_TICKS, crouching=True):
                    return DOWN
                return self._back(world, foe)
        for foe in near:
            if foe.thrown or not self._waits_for(world, foe):
                continue
            self._waited[foe.number] = self._waited.get(foe.number, 0) + 1
            if abs(foe.x_px - hero.x_px) < _TOO_NEAR_PX and level_with(hero, foe):
                return self._back(world, foe)
            return self._stand(world, foe)
        return None

    def _waits_for(self, world: World, foe: Foe) -> bool:
        """Whether it is better to let this one come."""
        hero = world.hero
        if self._waited.get(foe.number, 0) > _PATIENCE_TICKS:
            return False
        ahead = self.navigator.ahead(world)
        apart = foe.x_px - hero.x_px
        onward = self.navigator.leads(world) * apart > 0
        if any(word & JUMP for word in ahead[:_SOON_TICKS]):
            return onward and abs(apart) < _LANDING_PX and foe.box.bottom > hero.y_px - _HIGH_PX
        if foe.vx * apart < 0:
            return abs(apart) < _LANDING_PX and foe.box.bottom > hero.y_px - _HIGH_PX
        return onward and abs(apart) < _STOP_PX and level_with(hero, foe)

    def _stand(self, world: World, foe: Foe) -> int:
        """Face the enemy, and now and then throw something."""
        hero = world.hero
        toward = side(hero.x_px, foe.x_px)
        if hero.body.facing != facing(toward):
            return toward
        low, high = _THROW_PX
        could = combat.may_throw(world.scene) and low < abs(foe.x_px - hero.x_px) < high
        return UP | ATTACK if could and not self.rng.integers(_THROWS_ONE_IN) else 0

    def _back(self, world: World, foe: Foe) -> int:
        """Walk away from it, or leap where there is no room for that."""
        hero = world.hero
        away = -facing(side(hero.x_px, foe.x_px))
        walk = self.navigator.walk(world, hero.x_px + away * 4)
        if walk:
            return walk
        return JUMP if hero.body.stance is Stance.STAND and not hero.held & JUMP else 0
