"""The speeds by which the assembler places enemies are at least those at which they close in."""

from __future__ import annotations

import pytest

from nesgan_game.catalogue import ENEMIES
from nesgan_game.game.rules.enemies import Surroundings, live
from nesgan_game.game.rules.entities import Box, Enemy
from nesgan_game.game.rules.rng import Rng
from nesgan_game.level.stage import roles_from_text
from nesgan_game.physics.movement import PX, Body, Terrain

ROOM = Terrain.from_roles(roles_from_text("\n".join(["." * 48] * 8 + ["=" * 48])))
FLOOR_PX = 8 * 16


@pytest.mark.parametrize("kind", [kind for kind in ENEMIES.own if not ENEMIES[kind].boss])
def test_no_enemy_is_faster_than_its_row_says(kind: str) -> None:
    fastest = 0
    for seed in range(4):
        y = (FLOOR_PX - 64 if kind == "bat" else FLOOR_PX) * PX
        enemy = Enemy(1, kind, 400 * PX, y, -1, ENEMIES[kind].health, 400 * PX, y, 0)
        around = Surroundings(ROOM, Body.at(340, FLOOR_PX), Rng.seeded(seed), Box(0, 0, 48 * 16, 9 * 16))
        for _ in range(600):
            before = enemy.x
            live(enemy, around)
            fastest = max(fastest, abs(enemy.x - before))
    assert fastest == ENEMIES[kind].closing_speed
