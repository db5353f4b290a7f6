"""Candles, and what falls out of them, out of walls and out of enemies: how it falls, how long it stays, what it
gives.
"""

from __future__ import annotations

from nesgan_game.game.rules.entities import Box, Candle, Item, box_at, sine
from nesgan_game.game.rules.hero import BEST_WHIP, ENERGY, MOST_HEARTS, Hero
from nesgan_game.game.rules.rng import Rng
from nesgan_game.game.rules.weapons import SUB_WEAPONS
from nesgan_game.physics.movement import PX, SHIFT, Terrain

HEARTS_OF = {"heart_small": 1, "heart": 5}
POINTS_OF = {"coin": 100, "bag": 700}
ROAST_ENERGY = 6
POTION_TICKS = 300
LASTS_TICKS = 240
"""How long an item lies before it is gone."""
BLINKS_TICKS = 80
"""The last part of that time, in which it blinks."""
SWAY_PX = 12
SMALL_FALL, FALL_STEP, MOST_FALL = 192, 24, 3 * PX
CANDLE_WIDTH_PX, CANDLE_HEIGHT_PX = 10, 16
ITEM_PX = 12
WALL_LUCK = ("roast", "coin", "heart_small", "", "", "")
ENEMY_LUCK = ("heart_small", "", "", "")


def candle_box(candle: Candle) -> Box:
    """What a whip must touch."""
    return box_at(candle.x, candle.y, CANDLE_WIDTH_PX, CANDLE_HEIGHT_PX)


def item_box(item: Item) -> Box:
    """What the hero must touch."""
    return box_at(item.x, item.y, ITEM_PX, ITEM_PX)


def drop(kind: str, x: int, y: int) -> list[Item]:
    """The item falling from sub-pixel place (x, y), or nothing for an empty name."""
    return [Item(kind, x, y, x)] if kind else []


def luck(table: tuple[str, ...], dice: Rng) -> str:
    """One entry of a table of drops."""
    return table[dice.below(len(table))]


def fall(item: Item, terrain: Terrain) -> bool:
    """One tick of falling or lying; False when the item is gone."""
    if item.stays:
        return True
    item.age += 1
    row = (item.y - 1) >> SHIFT
    if item.clock or (terrain.carries_at(row + 1, item.x >> SHIFT) and item.y & ((1 << SHIFT) - 1) == 0):
        item.clock += 1
        return item.clock < LASTS_TICKS
    if item.kind == "heart_small":
        item.vy = SMALL_FALL
        swayed = item.home_x + sine(item.age) * SWAY_PX
        if not terrain.solid_at(row, swayed >> SHIFT):
            item.x = swayed
    else:
        item.vy = min(item.vy + FALL_STEP, MOST_FALL)
    item.y += item.vy
    landed = (item.y - 1) >> SHIFT
    if landed != row and terrain.carries_at(landed, item.x >> SHIFT):
        item.y = landed << SHIFT
        item.clock = 1
    return item.y < (terrain.rows + 2) << SHIFT


def shown(item: Item) -> bool:
    """Whether it is to be seen in this tick: it blinks before it goes."""
    return item.clock < LASTS_TICKS - BLINKS_TICKS or item.clock % 4 < 2


def take(hero: Hero, kind: str) -> str:
    """Give the hero what an item holds; the sound that goes with it."""
    if kind in HEARTS_OF:
        hero.hearts = min(hero.hearts + HEARTS_OF[kind], MOST_HEARTS)
        return "heart"
    if kind in POINTS_OF:
        return "item" if hero.gain(POINTS_OF[kind]) else "money"
    if kind == "whip_up":
        hero.whip = min(hero.whip + 1, BEST_WHIP)
    elif kind in SUB_WEAPONS:
        hero.weapon = kind
    elif kind == "roast":
        hero.energy = min(hero.energy + ROAST_ENERGY, ENERGY)
    elif kind == "potion":
        hero.blink = POTION_TICKS
    return "item"
