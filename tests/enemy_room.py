"""A room to try enemies in: a floor with a pit of liquid in its middle."""

from __future__ import annotations

from collections.abc import Iterator

from nesgan_game.catalogue import ENEMIES
from nesgan_game.game.rules.enemies import Surroundings, live
from nesgan_game.game.rules.entities import Box, Enemy
from nesgan_game.game.rules.rng import Rng
from nesgan_game.level.stage import roles_from_text
from nesgan_game.physics.movement import PX, Body, Terrain

ROOM = roles_from_text(
    """
########################
#......................#
#......................#
#......................#
#......................#
#......................#
#......................#
#......................#
#==========..==========#
#..........~~..........#
########################
"""
)
FLOOR_PX = 8 * 16
WHOLE = Box(0, 0, 24 * 16, 11 * 16)


def enemy_at(kind: str, x_px: int, facing: int = -1, y_px: int = FLOOR_PX) -> Enemy:
    """One enemy with its feet there."""
    return Enemy(1, kind, x_px * PX, y_px * PX, facing, ENEMIES[kind].health, x_px * PX, y_px * PX, 0)


def around(hero_x_px: int, seed: int = 1, hero_y_px: int = FLOOR_PX) -> Surroundings:
    """The room with the hero there."""
    return Surroundings(Terrain.from_roles(ROOM), Body.at(hero_x_px, hero_y_px), Rng.seeded(seed), WHOLE)


def lived(enemy: Enemy, scene: Surroundings, ticks: int) -> Iterator[Enemy]:
    """The enemy after each of so many ticks of its life."""
    for _ in range(ticks):
        live(enemy, scene)
        if enemy.gone:
            return
        yield enemy


def spells(enemy: Enemy, scene: Surroundings, ticks: int) -> list[tuple[str, int]]:
    """Its modes one after the other, each with how many ticks it lasted."""
    found: list[tuple[str, int]] = []
    for one in lived(enemy, scene, ticks):
        if found and found[-1][0] == one.mode:
            found[-1] = one.mode, found[-1][1] + 1
        else:
            found.append((one.mode, 1))
    return found
