"""The speeds by which the assembler places enemies are at least those at which they close in."""

from __future__ import annotations

from nesgan_game.game.rules import enemies
from nesgan_game.level.layout.fairness import FASTEST
from nesgan_game.level.stage import ENEMY_KINDS


def test_no_enemy_is_faster_than_the_assembler_thinks() -> None:
    assert set(FASTEST) == set(ENEMY_KINDS)
    assert FASTEST["ghoul"] >= enemies.GHOUL_SPEED
    assert FASTEST["bat"] >= enemies.BAT_SPEED
    assert FASTEST["skeleton"] >= max(enemies.SKELETON_SPEED, enemies.SKELETON_HOP_SPEED)
    assert FASTEST["knight"] >= max(enemies.KNIGHT_SPEED, enemies.KNIGHT_CHARGE)
