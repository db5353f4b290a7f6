"""Those that fly: bat, head, raven, gargoyle, ghost. All but the ghost turn at rock."""

from __future__ import annotations

from nesgan_game.catalogue import ENEMIES
from nesgan_game.game.rules.behaviours.enemy_moves import Surroundings, begin, distance_px, free_at, lasts, side_of
from nesgan_game.game.rules.entities import Enemy, sine
from nesgan_game.physics.movement import PX

BAT_WAKE_X_PX, BAT_WAKE_Y_PX, BAT_WAKE_TICKS = 84, 112, 14
BAT_SWING_PX, BAT_DROP = 18, 320


def bat(enemy: Enemy, around: Surroundings) -> None:
    """Hangs until the hero comes near, flutters, drops to his height and flies off in a sine wave, out of the room."""
    if enemy.mode in ("rest", "hang"):
        enemy.mode = "hang"
        across, down = distance_px(enemy, around.hero)
        if across < BAT_WAKE_X_PX and down < BAT_WAKE_Y_PX:
            begin(enemy, "wake", BAT_WAKE_TICKS)
            around.sounds.append("shriek")
        return
    if enemy.mode == "wake":
        if not lasts(enemy):
            begin(enemy, "drop")
            enemy.facing = side_of(enemy, around.hero)
            enemy.home_y = max(enemy.y, around.hero.y - 26 * PX)
        return
    enemy.clock += 1
    if enemy.mode == "drop":
        _glide(enemy, around, min(enemy.y + BAT_DROP, enemy.home_y))
        if enemy.y == enemy.home_y:
            begin(enemy, "fly")
        elif enemy.clock > 60:
            enemy.home_y = enemy.y
    else:
        _glide(enemy, around, enemy.home_y + sine(enemy.clock) * BAT_SWING_PX)


def _glide(enemy: Enemy, around: Surroundings, y: int) -> None:
    """A tick of level flight, to a new height where that is free; turn at rock, leave the room at its ends."""
    x, half = enemy.x + enemy.facing * ENEMIES[enemy.kind].speed, ENEMIES[enemy.kind].width_px * PX // 2
    room = around.room
    if not room.left * PX + half <= x < room.right * PX - half:
        if not around.terrain.solid_at((enemy.y - 1) // (16 * PX), x // (16 * PX)):
            enemy.gone = True
            return
        enemy.facing = -enemy.facing
    elif free_at(enemy, x, y, around):
        enemy.x, enemy.y = x, y
    elif free_at(enemy, x, enemy.y, around):
        enemy.x = x
    else:
        enemy.facing = -enemy.facing


HEAD_SWING_PX, HEAD_GAPE_TICKS = 22, 16


def head(enemy: Enemy, around: Surroundings) -> None:
    """Gapes where it appears, then flies straight on in a wide wave, whatever the hero does."""
    if enemy.mode == "rest":
        begin(enemy, "gape", HEAD_GAPE_TICKS)
        enemy.facing = side_of(enemy, around.hero)
    if enemy.mode == "gape":
        if not lasts(enemy):
            begin(enemy, "fly")
        return
    enemy.clock += 1
    _glide(enemy, around, enemy.home_y + sine(enemy.clock) * HEAD_SWING_PX)


RAVEN_SEES_PX, RAVEN_CAW_TICKS, RAVEN_DIVE_TICKS, RAVEN_HOVER_TICKS = 104, 18, 32, 30
RAVEN_STEEPEST = 5 * PX


def raven(enemy: Enemy, around: Surroundings) -> None:
    """Perches until the hero is near, caws, swoops through his height and up again, and comes back."""
    if enemy.mode in ("rest", "perch"):
        enemy.mode = "perch"
        enemy.facing = side_of(enemy, around.hero)
        if distance_px(enemy, around.hero)[0] < RAVEN_SEES_PX:
            begin(enemy, "caw", RAVEN_CAW_TICKS)
            around.sounds.append("shriek")
        return
    if enemy.mode in ("caw", "hover"):
        if not lasts(enemy):
            depth = max(around.hero.y - 14 * PX - enemy.y, 0)
            enemy.facing = side_of(enemy, around.hero)
            enemy.vy = min(2 * depth // RAVEN_DIVE_TICKS, RAVEN_STEEPEST)
            enemy.reload = enemy.vy
            begin(enemy, "swoop", 2 * RAVEN_DIVE_TICKS)
        return
    x = enemy.x + enemy.facing * ENEMIES[enemy.kind].speed
    y = enemy.y + enemy.vy
    enemy.vy -= enemy.reload // RAVEN_DIVE_TICKS
    if free_at(enemy, x, enemy.y, around):
        enemy.x = x
    else:
        enemy.facing = -enemy.facing
    if free_at(enemy, enemy.x, y, around):
        enemy.y = y
    elif enemy.vy > 0:
        enemy.vy = 0
    if not lasts(enemy):
        begin(enemy, "hover", RAVEN_HOVER_TICKS)


GARGOYLE_SEES_PX, GARGOYLE_WAKE_TICKS, GARGOYLE_GAIN, GARGOYLE_CLIMB = 72, 24, 6, 96
GARGOYLE_OVER_PX = 12
"""How high over the hero's feet it aims."""


def gargoyle(enemy: Enemy, around: Surroundings) -> None:
    """A statue among statues; cracks when the hero comes near, then flies at him, slow to turn."""
    if enemy.mode in ("rest", "stone"):
        enemy.mode = "stone"
        across, down = distance_px(enemy, around.hero)
        if across < GARGOYLE_SEES_PX and down < 2 * GARGOYLE_SEES_PX:
            begin(enemy, "wake", GARGOYLE_WAKE_TICKS)
            around.sounds.append("break")
        return
    if enemy.mode == "wake":
        if not lasts(enemy):
            begin(enemy, "fly")
        return
    most = ENEMIES[enemy.kind].speed
    way = side_of(enemy, around.hero)
    enemy.vx = max(-most, min(most, enemy.vx + way * GARGOYLE_GAIN))
    enemy.facing = 1 if enemy.vx >= 0 else -1
    if free_at(enemy, enemy.x + enemy.vx, enemy.y, around):
        enemy.x += enemy.vx
    else:
        enemy.vx = -enemy.vx // 2
    enemy.clock += 1
    aim = around.hero.y - GARGOYLE_OVER_PX * PX + sine(2 * enemy.clock) * 10
    y = enemy.y + max(-GARGOYLE_CLIMB, min(GARGOYLE_CLIMB, aim - enemy.y))
    if free_at(enemy, enemy.x, y, around):
        enemy.y = y


GHOST_SEES_PX, GHOST_WAIL_TICKS, GHOST_SINK = 96, 24, 72
GHOST_IN_PX, GHOST_PART_TICKS = 8, 110
"""Who has come so near has gone through the hero: it drifts on for so long, out of him and into the whip's reach."""


def ghost(enemy: Enemy, around: Surroundings) -> None:
    """Hangs faint until the hero is near, wails, then drifts at him through walls, and through him, and comes back; it
    never leaves its room.
    """
    kind, hero, room = ENEMIES[enemy.kind], around.hero, around.room
    if enemy.mode in ("rest", "faint"):
        enemy.mode = "faint"
        if max(distance_px(enemy, hero)) < GHOST_SEES_PX:
            begin(enemy, "wail", GHOST_WAIL_TICKS)
            around.sounds.append("shriek")
        return
    if enemy.mode == "wail":
        if not lasts(enemy):
            begin(enemy, "drift")
        return
    if enemy.mode == "part":
        dx, dy = enemy.facing * kind.speed, 0
        if not lasts(enemy):
            begin(enemy, "drift")
    else:
        enemy.facing = side_of(enemy, hero)
        if max(distance_px(enemy, hero)) < GHOST_IN_PX:
            begin(enemy, "part", GHOST_PART_TICKS)
        dx = max(-kind.speed, min(kind.speed, hero.x - enemy.x))
        dy = max(-GHOST_SINK, min(GHOST_SINK, hero.y - 4 * PX - enemy.y))
    half = kind.width_px * PX // 2
    enemy.x = max(room.left * PX + half, min(room.right * PX - half, enemy.x + dx))
    enemy.y = max((room.top + kind.height_px) * PX, min(room.bottom * PX, enemy.y + dy))
