"""The whip as far as it roots the hero and breaks walls: timing and reach, shared by the game and the prover.

An attack is a clock: ticks since it began, -1 for none. Places in stage pixels. Tuned by hand.
"""

from __future__ import annotations

from nesgan_game.nes import TILE_PX
from nesgan_game.physics.hero_figures import Physics
from nesgan_game.physics.movement import Body, Button, Stance, Terrain

Edges = tuple[int, int, int, int]
"""Left, top, right, bottom in stage pixels; right and bottom are exclusive."""

WIND_UP_TICKS = 4
"""Ticks of each of the two wind-up poses."""
STRIKE_TICKS = 8
STRIKE_START = 2 * WIND_UP_TICKS
ATTACK_TICKS = STRIKE_START + STRIKE_TICKS
WHIP_BACK_PX = 4
PLAIN_REACH_PX = 30
"""How far the plain lash reaches beyond the hand. A longer whip breaks no wall that this one would not break."""
WHIP_HALF_HEIGHT_PX = 6

_DOWN, _JUMP, _ATTACK = int(Button.DOWN), int(Button.JUMP), int(Button.ATTACK)
_CROUCH, _AIR, _HURT, _DEAD = Stance.CROUCH, Stance.AIR, Stance.HURT, Stance.DEAD
_MOVES = int(Button.LEFT | Button.RIGHT | Button.UP | Button.DOWN | Button.JUMP)
ACTS = _MOVES | int(Button.ATTACK)
"""The buttons that mean something to a hero in play."""


def swing(attack: int, pressed: int, body: Body) -> int:
    """Return the clock of the attack one tick later; pressed: the buttons that went down in this tick."""
    if attack >= 0:
        attack += 1
        if attack >= ATTACK_TICKS:
            attack = -1
    able = not body.timer and body.stance is not _HURT and body.stance is not _DEAD
    return 0 if attack < 0 and able and pressed & _ATTACK else attack


def allowed(attack: int, body: Body, buttons: int) -> int:
    """Return the buttons that reach the body: an attack roots it on the ground and on stairs, crouching or not."""
    moves = buttons & _MOVES
    if attack < 0 or body.stance is _AIR:
        return moves
    kept = moves & body.held & _JUMP
    return kept | _DOWN if body.stance is _CROUCH else kept


def hand(body: Body, physics: Physics) -> tuple[int, int]:
    """Return the stage pixel (x, y) of the striking hand."""
    ahead, up, low = physics.hand_px
    return body.x_px + body.facing * ahead, body.y_px - (low if body.stance is _CROUCH else up)


def lash(body: Body, attack: int, physics: Physics, reach_px: int = PLAIN_REACH_PX) -> Edges | None:
    """Return what the lash touches at this tick of an attack, None while it is not out."""
    if attack < STRIKE_START:
        return None
    x, y = hand(body, physics)
    back, front = x - body.facing * WHIP_BACK_PX, x + body.facing * reach_px
    return min(back, front), y - WHIP_HALF_HEIGHT_PX, max(back, front), y + WHIP_HALF_HEIGHT_PX


def struck(body: Body, attack: int, terrain: Terrain) -> list[tuple[int, int]]:
    """Return the breakable (row, col) cells that the lash touches at this tick of an attack."""
    box = lash(body, attack, terrain.physics)
    if box is None:
        return []
    left, top, right, bottom = box
    return [
        (row, col)
        for row in range(top // TILE_PX, (bottom - 1) // TILE_PX + 1)
        for col in range(left // TILE_PX, (right - 1) // TILE_PX + 1)
        if terrain.breakable_at(row, col)
    ]
