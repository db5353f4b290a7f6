"""A bot that thinks ahead: it tries a few plans on copies of the world and takes the one that ends best.

The copies are of the world as a person has it in mind (reaction): seen a moment ago, with other dice. All scores are
whole numbers.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import NamedTuple

from nesgan_game.game.bots.bot import (
    ATTACK,
    DOWN,
    JUMP,
    LEFT,
    ON_GROUND,
    RIGHT,
    UP,
    Bot,
    approach,
    boss_here,
    facing,
    free_hand,
    side,
    whip_at,
    whip_candle,
)
from nesgan_game.game.bots.reaction import LATEST_TICKS, Mind, dice
from nesgan_game.game.bots.senses import Foe
from nesgan_game.game.rules import combat
from nesgan_game.game.rules.world import World
from nesgan_game.physics.movement import PX, Stance

_AHEAD_TICKS = 60
"""How far the way is looked at: a leap and its landing fit in."""
_TRIAL_TICKS = 44
"""How far any other plan is followed."""
_FALL_TICKS = 60
"""How far a hero who is hit is followed beyond that: far enough to see a fall into a pit."""
_HOLD_TICKS = 10
"""How much of a plan is carried out before the next look."""
_NEAR_PX, _ABOVE_PX = 112, 80
"""Within this far across and up or down an enemy is thought about."""
_ITEM_PX = 72
_DEATH, _ENERGY, _BEATEN, _WON = -20_000, -200, 60, 2_000
"""What a plan's end counts: a life, a unit of energy lost, one taken from an enemy, the stage. A tick's way counts 1;
all tuned by hand."""
_MOVED_PX = 16
"""Who has not come this far has not got on."""
_BORED_TICKS, _DARING_TICKS, _BLOCK_SHIFT = 30, 600, 14
"""After so many ticks without getting on, and again after as many more, a tick's way counts 1 more; who has come to no
block of the stage (of so many sub-pixels, as a power of 2) that is new for so many, and has hit no boss, goes the way,
or at the boss, whatever comes."""
_PAUSE_TICKS = 12
"""How long the hero is to be safe where a link of the way ends."""
_STRIKES = (4, 12, 20, 28)
"""Ticks after a leap's first at which it is whipped."""


class Plan(NamedTuple):
    """Buttons to be pressed; onward: how many of them follow the way, with or without the whip."""

    words: tuple[int, ...]
    onward: int = 0

    def held(self, ticks: int) -> tuple[int, ...]:
        """Return the words of so many ticks, or up to its first blow where that comes later."""
        blow = next((at + 1 for at, word in enumerate(self.words) if word & ATTACK), 0)
        return self.words[: max(blow, min(ticks, self.onward or ticks))]


class Skilled(Bot):
    """Looks ahead where somebody is near, follows the way elsewhere, whips candles and takes what falls."""

    def begin(self) -> None:
        """Forget plans."""
        self._words: deque[int] = deque()
        self._mind = Mind()
        self._onward = False
        self._bored = self._left = self._new_at = 0
        self._been: set[tuple[int, int, int, int]] = set()

    def decide(self, world: World) -> int:
        """Carry on with the plan, make a new one, or go on."""
        self._mind.look(world)
        self._mark(world)
        if world.hero.body.stance is Stance.HURT:
            self._words.clear()
        if not self._words:
            if not free_hand(world):
                return self.navigator.word(world)
            expected = self._mind.expected(world, dice(self.rng)) if self.watch.foes else None
            if expected is None or not self._near(world):
                self._bored = 0
                return self._stroll(world)
            if world.tick - self._new_at > _DARING_TICKS:
                struck = whip_at(world, self._mind.foes)
                return self.fight(world) or self.navigator.word(world) if struck is None else struck
            self._choose(self._best(expected), world.hero.held)
        word = self._words.popleft()
        return self.navigator.word(world) | (word & ATTACK) if self._onward else word

    def _mark(self, world: World) -> None:
        """Remember where the hero has been in this life, and when he last came to a new place or hit a boss."""
        body, boss = world.hero.body, world.scene.boss
        block = world.hero.lives, body.x >> _BLOCK_SHIFT, body.y >> _BLOCK_SHIFT, boss.health if boss is not None else 0
        if block not in self._been:
            self._been.add(block)
            self._new_at = world.tick

    def _choose(self, plan: Plan, held: int) -> None:
        """Begin a plan, a little late where it leaves the way: of one that leads nowhere more is carried out, the
        longer that goes on.
        """
        self._onward = plan.onward > 0
        self._bored = 0 if self._onward else self._bored + _HOLD_TICKS
        if not self._onward:
            self._words.extend([held & ~(JUMP | ATTACK)] * self.rng.integers(LATEST_TICKS + 1))
        self._words.extend(plan.held(_HOLD_TICKS + self._bored // _HOLD_TICKS))

    def _near(self, world: World) -> list[Foe]:
        """Return who is to be thought about, the nearest first."""
        hero = world.hero
        return [
            foe
            for foe in self._mind.foes
            if foe.boss or (abs(foe.x_px - hero.x_px) < _NEAR_PX and abs(foe.box.bottom - hero.y_px) < _ABOVE_PX)
        ]

    def _stroll(self, world: World) -> int:
        """Go on where nobody is near: candles are whipped, what lies about is taken."""
        struck = whip_candle(world)
        if struck is not None:
            return struck
        hero = world.hero
        if hero.body.stance in ON_GROUND:
            for item in world.scene.items:
                near = abs(item.x - hero.body.x) >> 8 < _ITEM_PX and abs(item.y - hero.body.y) >> 8 < 16
                walk = self.navigator.walk(world, item.x >> 8) if near and item.clock else None
                if walk:
                    return walk
        return self.fight(world) or self.navigator.word(world)

    def _best(self, world: World) -> Plan:
        """Return the plan that ends best in a world as it is expected to be, the first of equals."""
        way = self.navigator.ahead(world)[:_AHEAD_TICKS]
        self._left = self.navigator.ticks_left(world)
        go = _onward(way)
        best, most = go, self._outcome(world, go)
        tempted = whip_at(world, self._mind.foes) is not None
        if way and most >= go.onward and not tempted:
            return go  # nothing happens on the way
        for plan in self._plans(world, way):
            found = self._outcome(world, plan)
            if found > most:
                best, most = plan, found
            if most >= _BEATEN:
                break  # a blow for nothing: that will do
        return best

    def _plans(self, world: World, way: list[int]) -> Iterator[Plan]:
        """Yield other plans than to go on."""
        hero = world.hero
        stance = hero.body.stance
        toward = side(hero.x_px, self._near(world)[0].x_px)
        away = LEFT + RIGHT - toward
        turn = () if hero.body.facing == facing(toward) else (toward,)
        yield _told()
        leap = next((at for at, word in enumerate(way) if word & JUMP), len(way))
        for strike in _STRIKES:
            if leap + strike < len(way):
                yield _onward([word | ATTACK * (at == leap + strike) for at, word in enumerate(way)])
        if stance is Stance.AIR:
            yield from (_told(*[0] * wait, ATTACK) for wait in (0, 4, 8, 14))
            return
        yield from (_told(*turn, *[0] * wait, ATTACK) for wait in (0, 5, 10, 16))
        yield from (_told(*way[:wait], ATTACK) for wait in (4, 8, 14, 20) if wait <= len(way))
        if combat.may_throw(world.scene):
            yield _told(*turn, UP | ATTACK)
        if stance is Stance.STAIRS:
            yield from (_told(*[word] * 30) for word in (UP, DOWN))
            return
        yield _told(*[DOWN] * 30)
        yield from (_told(*turn, *[DOWN] * wait, DOWN | ATTACK, *[DOWN] * 16) for wait in (1, 8))
        yield from (_told(*[word] * 20) for word in (away, toward))
        yield _told(*[away] * 12, toward, ATTACK)
        if not hero.held & JUMP:
            for word in (away, toward, 0):
                yield _told(JUMP | word)
                yield from (_told(*turn, JUMP | word, *[0] * wait, ATTACK) for wait in (2, 10, 18))
        if boss_here(world) and (word := approach(world, self.navigator)):
            yield _told(*[word] * 8)

    def _outcome(self, world: World, plan: Plan) -> int:
        """Follow a plan on a copy of the world; return how good its end is."""
        copy = world.copy()
        hero = copy.hero
        energy, health = hero.energy, _health(copy)
        boss, worth = copy.scene.boss, 1 + self._bored // _BORED_TICKS
        for tick, word in enumerate(plan.words):
            copy.step(word)
            if copy.mode != "play":
                return _WON if copy.won else _DEATH + tick
            if hero.energy < energy:
                lost = _ENERGY * (energy - hero.energy) + _fallen(copy)
                return lost + _BEATEN * (health - _health(copy)) + min(tick, plan.onward) * worth
        score = _BEATEN * (health - _health(copy)) + (plan.onward or self._gained(world, copy)) * worth
        if boss is not None and boss_here(copy):
            score -= abs(boss.x - hero.body.x) >> 11
        return score

    def _gained(self, world: World, copy: World) -> int:
        """Return how many ticks nearer to its goal a copy of the world has come by another way than the planned one."""
        moved = abs(copy.hero.body.x - world.hero.body.x) > _MOVED_PX * PX
        if not moved or copy.hero.body.stance not in ON_GROUND or boss_here(copy):
            return 0
        return min(max(self._left - self.navigator.ticks_left(copy), 0), _AHEAD_TICKS)


def _onward(way: list[int]) -> Plan:
    """Return a plan that follows the way, and stands a moment where that leads."""
    return Plan((*way, *[0] * _PAUSE_TICKS), len(way))


def _told(*words: int) -> Plan:
    """Return a plan of these words, then nothing."""
    return Plan((*words, *[0] * (_TRIAL_TICKS - len(words))))


def _health(world: World) -> int:
    """Return the energy of all enemies of the room together."""
    return sum(enemy.health for enemy in world.scene.enemies if enemy.room == world.camera.room)


def _fallen(world: World) -> int:
    """Return _DEATH for a hero who, hit and let go, falls to death; else 0."""
    for _ in range(_FALL_TICKS):
        if world.mode != "play":
            return _DEATH
        if world.hero.body.stance in ON_GROUND:
            return 0
        world.step(0)
    return 0
