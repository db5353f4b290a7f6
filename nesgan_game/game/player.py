"""The hero: the body of level.physics and what a game adds to it: whip, energy, hearts, lives, score."""

from __future__ import annotations

from dataclasses import dataclass

from nesgan_game.game.entities import Box
from nesgan_game.level import physics
from nesgan_game.level.physics import Body, Button, Stance, Terrain

ENERGY = 16
LIVES = 3
HEARTS = 5
"""Hearts at the start and after a lost life."""
MOST_HEARTS, MOST_LIVES = 99, 99
MOST_SCORE = 999_999
BLINK_TICKS = 90
"""Ticks that nothing hurts the hero after a hit: 1.5 s."""
FIRST_EXTRA_LIFE, NEXT_EXTRA_LIFE = 30_000, 50_000

WIND_UP_TICKS = 4
"""Ticks of each of the two wind-up poses."""
STRIKE_TICKS = 8
STRIKE_START = 2 * WIND_UP_TICKS
ATTACK_TICKS = STRIKE_START + STRIKE_TICKS
HAND_X_PX = 7
HAND_Y_PX, CROUCH_HAND_Y_PX = 18, 10
"""Where the striking hand is, from the feet centre, forward and up (assets/sprites/hero.txt, whip_2 and crouch_whip_2).
"""
WHIP_BACK_PX = 4
WHIP_REACH_PX = (30, 30, 40)
"""How far the lash reaches beyond the hand, by whip level."""
WHIP_HALF_HEIGHT_PX = 6
WHIP_DAMAGE = (1, 2, 2)
BEST_WHIP = len(WHIP_DAMAGE) - 1

_MOVES = Button.LEFT | Button.RIGHT | Button.UP | Button.DOWN | Button.JUMP
_ACTS = _MOVES | Button.ATTACK


@dataclass(slots=True)
class Hero:
    """The hero's whole state. attack: ticks since an attack began, -1 for none; blink: ticks of invulnerability
    left.
    """

    body: Body
    energy: int = ENERGY
    lives: int = LIVES
    hearts: int = HEARTS
    weapon: str = ""
    whip: int = 0
    score: int = 0
    attack: int = -1
    throwing: bool = False
    blink: int = 0
    held: int = 0
    next_life: int = FIRST_EXTRA_LIFE
    distance: int = 0
    """Sub-pixels walked or climbed, for the walk cycle."""

    @property
    def x_px(self) -> int:
        """Feet centre in stage pixels."""
        return self.body.x_px

    @property
    def y_px(self) -> int:
        """Feet in stage pixels."""
        return self.body.y_px

    @property
    def striking(self) -> bool:
        """Whether the lash is out."""
        return self.attack >= STRIKE_START and not self.throwing

    def box(self) -> Box:
        """The body's box in pixels."""
        return Box(*self.body.box())

    def hand(self) -> tuple[int, int]:
        """Stage pixel of the striking hand."""
        up = CROUCH_HAND_Y_PX if self.body.stance is Stance.CROUCH else HAND_Y_PX
        return self.x_px + self.body.facing * HAND_X_PX, self.y_px - up

    def whip_box(self) -> Box | None:
        """What the lash touches in this tick, None while it is not out."""
        if not self.striking:
            return None
        x, y = self.hand()
        back, front = x - self.body.facing * WHIP_BACK_PX, x + self.body.facing * WHIP_REACH_PX[self.whip]
        return Box(min(back, front), y - WHIP_HALF_HEIGHT_PX, max(back, front), y + WHIP_HALF_HEIGHT_PX)

    def gain(self, points: int) -> bool:
        """Add to the score; whether that earned a life."""
        self.score = min(self.score + points, MOST_SCORE)
        if self.score < self.next_life:
            return False
        self.next_life += NEXT_EXTRA_LIFE
        self.lives = min(self.lives + 1, MOST_LIVES)
        return True

    def hurt(self, damage: int, direction: int) -> bool:
        """Take a hit that pushes toward `direction`; False while blinking or dead."""
        if self.blink or self.body.stance is Stance.DEAD or self.energy <= 0:
            return False
        self.energy = max(0, self.energy - damage)
        self.blink = BLINK_TICKS
        self.attack = -1
        self.body = physics.knock_back(self.body, direction)
        return True


def act(hero: Hero, buttons: int, terrain: Terrain, *, may_throw: bool) -> list[str]:
    """One tick of the hero under the player's buttons; what happened, as words: whip, throw, jump, land, stairs.

    Without ATTACK the body moves exactly as physics alone would move it.
    """
    buttons = int(buttons) & int(_ACTS)
    happened: list[str] = []
    pressed = buttons & ~hero.held
    hero.held = buttons
    hero.blink = max(0, hero.blink - 1)
    if hero.attack >= 0:
        hero.attack += 1
        if hero.attack >= ATTACK_TICKS:
            hero.attack = -1
    if pressed & Button.ATTACK and hero.attack < 0 and _free_to_attack(hero.body):
        hero.attack = 0
        hero.throwing = bool(buttons & Button.UP) and may_throw
    if hero.attack == STRIKE_START:
        happened.append("throw" if hero.throwing else "whip")
    before = hero.body
    hero.body = physics.step(before, _allowed(hero, buttons), terrain)
    if hero.body.stance is Stance.HURT or hero.body.stance is Stance.DEAD:
        hero.attack = -1
    happened += _changes(before, hero.body)
    _walk_on(hero, before)
    return happened


def _free_to_attack(body: Body) -> bool:
    return not body.timer and body.stance not in (Stance.HURT, Stance.DEAD)


def _allowed(hero: Hero, buttons: int) -> int:
    """The buttons that reach the body: an attack roots it on the ground and on stairs, crouching or not."""
    moves = buttons & _MOVES
    if hero.attack < 0 or hero.body.stance is Stance.AIR:
        return int(moves)
    kept = moves & hero.body.held & Button.JUMP
    if hero.body.stance is Stance.CROUCH:
        kept |= Button.DOWN
    return int(kept)


def _changes(before: Body, after: Body) -> list[str]:
    if before.stance in (Stance.STAND, Stance.CROUCH) and after.stance is Stance.AIR and after.vy < 0:
        return ["jump"]
    if before.stance is Stance.AIR and after.stance is Stance.STAND and before.vy > 2 * physics.PX:
        return ["land"]
    return []


def _walk_on(hero: Hero, before: Body) -> None:
    """Count the way for the walk cycle; standing still begins a new one."""
    moved = abs(hero.body.x - before.x)
    if hero.body.stance in (Stance.STAND, Stance.STAIRS):
        hero.distance = hero.distance + moved if moved or hero.body.stance is Stance.STAIRS else 0
