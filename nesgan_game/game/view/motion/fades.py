"""How far the picture has faded where a stage begins, a life is lost, and a stage ends: in the console's four steps.

A step makes every palette entry a row of the colour table darker (palette_effects.darker); the display stays lit.
"""

from __future__ import annotations

from nesgan_game.game.rules.world import DYING_TICKS, FAREWELL_TICKS, World
from nesgan_game.game.view.palette_effects import DARK_STEPS
from nesgan_game.nes import TICKS_PER_SECOND

STEP_TICKS = 5
"""How long each step shows; by eye."""
FADE_TICKS = DARK_STEPS * STEP_TICKS
"""From light to black, or back."""


def fade_in(ticks: int) -> int:
    """Steps of darkness, 4 to 0, so many ticks after it began to grow light."""
    return max(0, DARK_STEPS - max(0, ticks) // STEP_TICKS)


def fade_out(ticks_left: int) -> int:
    """Steps of darkness, 0 to 4, so many ticks before it is black: `fade_in` backwards."""
    return fade_in(ticks_left)


def fade(world: World) -> int:
    """Steps of darkness at a tick of the world: it comes out of the dark with the hero and goes into it with her.

    Follows from the state alone: the clock of a stage is set anew whenever the hero comes in.
    """
    if world.mode == "dying":
        return fade_out(DYING_TICKS - world.clock)
    if world.mode == "farewell":
        return fade_out(FAREWELL_TICKS - world.clock)
    if world.done:
        return DARK_STEPS
    return 0 if world.won else fade_in(world.stage.time_limit * TICKS_PER_SECOND - world.ticks_left)
