"""Candles, and what falls out of them, out of walls and out of enemies: how it falls, how long it stays, what it
gives.
"""

from __future__ import annotations

from nesgan_game.catalogue import FIXTURES, ITEMS
from nesgan_game.entity_rows import LOOT
from nesgan_game.game.rules.entities import Box, Candle, Item, box_at, sine
from nesgan_game.game.rules.hero import BEST_WHIP, ENERGY, MOST_HEARTS, Hero
from nesgan_game.game.rules.rng import Rng
from nesgan_game.physics.movement import CELL, PX, SHIFT, Body, Terrain

LASTS_TICKS = 240
"""How long an item lies before it is gone."""
BLINKS_TICKS = 80
"""The last part of that time, in which it blinks."""
WAITS_TICKS, SEEK = 150, 3 * PX // 2
"""After so long what ends a stage comes to the hero, so fast along each axis."""
SWAY_PX = 12
SWAYING_FALL, FALL_STEP, MOST_FALL = 192, 24, 3 * PX
ITEM_PX, _OUT = 12, CELL // 4
"""Height and width of what enemies leave, no more than theirs; how far it is moved at a time out of rock."""
_CANDLE = FIXTURES["candle"]


def candle_box(candle: Candle) -> Box:
    """What a whip must touch."""
    return box_at(candle.x, candle.y, _CANDLE.width_px, _CANDLE.height_px)


def item_box(item: Item) -> Box:
    """What the hero must touch."""
    kind = ITEMS[item.kind]
    return box_at(item.x, item.y, kind.width_px, kind.height_px)


def drop(kind: str, x: int, y: int) -> list[Item]:
    """The item falling from sub-pixel place (x, y), or nothing for an empty name."""
    return [Item(kind, x, y, x)] if kind else []


def out_of_rock(x: int, y: int, hero: Body, terrain: Terrain) -> tuple[int, int]:
    """Where an item is free that would fall from sub-pixel place (x, y): there, or from there on towards the hero."""
    half = ITEM_PX * PX // 2
    while (x, y) != (hero.x, hero.y):
        top, row = (y - ITEM_PX * PX) >> SHIFT, (y - 1) >> SHIFT
        if not any(terrain.rock_in(top, row, edge >> SHIFT) for edge in (x - half, x + half - 1)):
            break
        x += max(-_OUT, min(_OUT, hero.x - x))
        y += max(-_OUT, min(_OUT, hero.y - y))
    return x, y


def loot(name: str, rng: Rng) -> str:
    """One entry of a table of LOOT."""
    table = LOOT[name]
    return table[rng.below(len(table))]


def seek(item: Item, hero: Hero) -> None:
    """Let what ends a stage come to a hero who does not fetch it, so that none is ever out of reach."""
    if ITEMS[item.kind].ends and item.age > WAITS_TICKS:
        item.stays = True
        item.x += max(-SEEK, min(SEEK, hero.body.x - item.x))
        item.y += max(-SEEK, min(SEEK, hero.body.y - item.y))


def fall(item: Item, terrain: Terrain) -> bool:
    """One tick of falling or lying; False when the item is gone."""
    if item.stays:
        return True
    if ITEMS[item.kind].ends:
        item.clock = min(item.clock, 1)
    item.age += 1
    kind = ITEMS[item.kind]
    half = kind.width_px * PX // 2
    row = (item.y - 1) >> SHIFT
    if item.clock or (not item.y & (CELL - 1) and _carried(row + 1, item.x, half, terrain)):
        item.clock += 1
        return item.clock < LASTS_TICKS
    if kind.sways:
        item.vy = SWAYING_FALL
        swayed, top = item.home_x + sine(item.age) * SWAY_PX, (item.y - kind.height_px * PX) >> SHIFT
        if not any(terrain.rock_in(top, row, edge >> SHIFT) for edge in (swayed - half, swayed + half - 1)):
            item.x = swayed
    else:
        item.vy = min(item.vy + FALL_STEP, MOST_FALL)
    item.y += item.vy
    landed = (item.y - 1) >> SHIFT
    if landed != row and _carried(landed, item.x, half, terrain):
        item.y = landed << SHIFT
        item.clock = 1
    return item.y < (terrain.rows + 2) << SHIFT


def _carried(row: int, x: int, half: int, terrain: Terrain) -> bool:
    """Whether a cell of a row carries what is so wide, under either end."""
    return terrain.carries_at(row, (x - half) >> SHIFT) or terrain.carries_at(row, (x + half - 1) >> SHIFT)


def shown(item: Item) -> bool:
    """Whether it is to be seen in this tick: it blinks before it goes."""
    return item.clock < LASTS_TICKS - BLINKS_TICKS or item.clock % 4 < 2


def take(hero: Hero, kind: str, most: int = ENERGY) -> str:
    """Give the hero what an item holds, of energy up to the most; the sound that goes with it."""
    row = ITEMS[kind]
    hero.hearts = min(hero.hearts + row.hearts, MOST_HEARTS)
    hero.whip = min(hero.whip + row.whip, BEST_WHIP)
    hero.energy = min(hero.energy + row.energy, most)
    hero.weapon = row.weapon or hero.weapon
    hero.shots = max(hero.shots, row.shots)
    hero.blink = row.harmless_ticks or hero.blink
    if row.points and hero.gain(row.points):
        return "item"
    return row.sound
