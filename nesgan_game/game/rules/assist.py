"""What is done for an assisted player: enemies are slower, and a fall to death costs energy instead of a life."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nesgan_game.game.rules import camera as cameras
from nesgan_game.game.rules.hero import BLINK_TICKS
from nesgan_game.physics.movement import CELL, SHIFT, Body, Stance

if TYPE_CHECKING:
    from nesgan_game.game.rules.world import World

HELD_EVERY = 3
"""One in so many ticks enemies and what they throw stand still: two thirds of their speed, every tell half as long
again."""
FALL_COSTS = 1
"""Energy that a fall costs."""
AGAIN_TICKS = 2 * BLINK_TICKS
"""Who falls again within so many ticks is put back to the checkpoint: his footing was none."""


def held(world: World) -> bool:
    """Whether enemies and what they throw stand still in this tick."""
    return world.challenge.assist and world.tick % HELD_EVERY == 0


def catch(world: World) -> None:
    """Put a hero whom the ground has killed back to where he stood last, or to the checkpoint."""
    hero = world.hero
    if hero.body.stance is not Stance.DEAD:
        return
    again, world.fell = world.tick - world.fell < AGAIN_TICKS, world.tick
    hero.energy, hero.blink, hero.attack = max(0, hero.energy - FALL_COSTS), BLINK_TICKS, -1
    hero.body = world.checkpoint if again else world.footing
    world.scene.sounds.append("hurt")
    world.scene.hurt_by = "fall"
    world.camera = cameras.snap(world.views, hero.body)


def tread(world: World) -> None:
    """Remember where the hero stands, if the ground there stays as it is."""
    body, ground = world.hero.body, world.scene.ground
    row, col = body.y >> SHIFT, body.x >> SHIFT
    firm = body.y % CELL == 0 and ground.terrain.carries_at(row, col) and (row, col) not in ground.planks
    if firm and body.stance is Stance.STAND and not body.timer and not ground.terrain.hazard_at(row - 1, col):
        world.footing = Body(body.x, body.y, facing=body.facing)
