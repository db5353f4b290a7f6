"""What a bot sees of a world: who is near, which way they go, whether the whip would touch them.

Like a player it judges by places and speeds; it knows neither plans nor dice.
"""

from __future__ import annotations

from typing import NamedTuple

from nesgan_game.catalogue import ENEMIES, WEAPONS
from nesgan_game.game.rules.enemies import enemy_box
from nesgan_game.game.rules.entities import Box
from nesgan_game.game.rules.hero import WHIP_REACH_PX, Hero
from nesgan_game.game.rules.items import candle_box
from nesgan_game.game.rules.weapons import shot_box
from nesgan_game.game.rules.world import World
from nesgan_game.physics.movement import PX, Stance
from nesgan_game.physics.whip import ATTACK_TICKS, STRIKE_START, lash

SIGHT_PX = 160
"""How far to either side a bot looks; more than half a screen, so that what comes in is seen."""
_GLANCES = (STRIKE_START, (STRIKE_START + ATTACK_TICKS) // 2, ATTACK_TICKS - 1)
"""Ticks after the button at which the lash is looked at: its first, a middle one and its last."""


class Foe(NamedTuple):
    """An enemy or something thrown; box in stage pixels, speeds in sub-pixels a tick."""

    number: int
    """Of the enemy, -1 for something thrown."""
    kind: str
    box: Box
    vx: int
    vy: int
    gravity: int

    @property
    def thrown(self) -> bool:
        """Whether it is something thrown."""
        return self.number < 0

    @property
    def boss(self) -> bool:
        """Whether the stage is not won before it is beaten."""
        return not self.thrown and ENEMIES[self.kind].boss

    @property
    def x_px(self) -> int:
        """Its middle."""
        return (self.box.left + self.box.right) // 2

    def after(self, ticks: int) -> Box:
        """Where it will be if it goes on like this."""
        dx = self.vx * ticks // PX
        dy = (self.vy * ticks + self.gravity * ticks * (ticks + 1) // 2) // PX
        return Box(self.box.left + dx, self.box.top + dy, self.box.right + dx, self.box.bottom + dy)


class Watch:
    """Keeps an eye on the enemies from tick to tick, to tell their speeds."""

    def __init__(self) -> None:
        self.foes: list[Foe] = []
        """Who is near, the nearest first."""
        self._places: dict[int, tuple[int, int]] = {}

    def look(self, world: World) -> None:
        """Take in one tick of the world."""
        hero, seen, places = world.hero, [], {}
        for enemy in world.scene.enemies:
            if enemy.room == world.camera.room and abs(enemy.x - hero.body.x) < SIGHT_PX * PX:
                places[enemy.id] = enemy.x, enemy.y
                x, y = self._places.get(enemy.id, (enemy.x, enemy.y))
                seen.append(Foe(enemy.id, enemy.kind, enemy_box(enemy), enemy.x - x, enemy.y - y, 0))
        for shot in world.scene.shots:
            if not shot.friendly and abs(shot.x - hero.body.x) < SIGHT_PX * PX:
                gravity = WEAPONS[shot.kind].gravity
                seen.append(Foe(-1, shot.kind, shot_box(shot), shot.vx, shot.vy, gravity))
        self._places = places
        self.foes = sorted(seen, key=lambda foe: (abs(foe.x_px - hero.x_px), foe.number))


def in_reach(hero: Hero, foe: Foe, facing: int, *, crouching: bool = False) -> bool:
    """Whether an attack begun now would touch it: hero and foe go on as they do, on the ground the hero stands."""
    body = hero.body
    posture = Stance.CROUCH if crouching else body.stance if body.stance is Stance.AIR else Stance.STAND
    body = body._replace(facing=facing, stance=posture)
    for ticks in _GLANCES:
        there = body
        if posture is Stance.AIR:
            dy = body.vy * ticks + hero.physics.gravity * ticks * (ticks + 1) // 2
            there = body._replace(x=body.x + body.vx * ticks, y=body.y + dy)
        edges = lash(there, ticks, hero.physics, WHIP_REACH_PX[hero.whip])
        if edges is not None and foe.after(ticks).meets(Box(*edges)):
            return True
    return False


def candle_in_reach(world: World) -> bool:
    """Whether an attack begun now, standing as the hero does, puts out a candle."""
    hero = world.hero
    edges = lash(hero.body, STRIKE_START, hero.physics, WHIP_REACH_PX[hero.whip])
    if edges is None:
        return False
    box = Box(*edges)
    near = (one for one in world.scene.candles if abs(one.x - hero.body.x) < SIGHT_PX * PX)  # of all, few: so quicker
    return any(candle_box(candle).meets(box) for candle in near)


def hits_soon(hero: Hero, foe: Foe, ticks: int, *, crouching: bool = False) -> bool:
    """Whether it touches a hero who stays where he is, standing or crouching, within so many ticks."""
    body = hero.body._replace(stance=Stance.CROUCH if crouching else Stance.STAND)
    box = Box(*body.box(hero.physics))
    return any(foe.after(after).meets(box) for after in range(0, ticks + 1, 2))


def level_with(hero: Hero, foe: Foe) -> bool:
    """Whether it is at the height of the hero's body, a head above it included."""
    _, top, _, bottom = hero.body.box(hero.physics)
    return foe.box.top < bottom and foe.box.bottom > top - 12
