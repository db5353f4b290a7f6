"""The hero: the body of physics.body and what a game adds to it: whip, energy, hearts, lives, score."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from functools import partial

from nesgan_game.game.rules.difficulty import ENERGY as ENERGY
from nesgan_game.game.rules.entities import Box
from nesgan_game.physics import movement, whip
from nesgan_game.physics.hero_figures import OURS, Physics
from nesgan_game.physics.movement import PX, Body, Button, Stance, Terrain
from nesgan_game.physics.whip import ACTS, PLAIN_REACH_PX, STRIKE_START

LIVES = 3
HEARTS = 5
"""Hearts at the start and after a lost life."""
MOST_HEARTS, MOST_LIVES = 99, 99
MOST_SCORE = 999_999
BLINK_TICKS = 90
"""Ticks that nothing hurts the hero after a hit: 1.5 s."""
FIRST_EXTRA_LIFE, NEXT_EXTRA_LIFE = 20_000, 50_000

JUMP_BUFFER_TICKS = 6
"""Who asks for a jump so shortly before landing gets it."""
RECOVER_TICKS = 6
"""For how long the arm is seen to come back after a blow that roots nobody any more."""
WHIP_REACH_PX = (PLAIN_REACH_PX, PLAIN_REACH_PX, 40)
"""How far the lash reaches beyond the hand, by whip level."""
WHIP_DAMAGE = (1, 2, 2)
"""By whip level; the best one reaches farther and breaks whatever is thrown (combat.strike). It strikes no harder:
castles grew easier toward their end where it did."""
BEST_WHIP = len(WHIP_DAMAGE) - 1
_UP, _JUMP, _ATTACK = int(Button.UP), int(Button.JUMP), int(Button.ATTACK)
_STAND, _CROUCH, _AIR, _STAIRS, _HURT, _DEAD = Stance


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
    shots: int = 1
    """How many of the sub-weapon may be in the air at once."""
    score: int = 0
    attack: int = -1
    throwing: bool = False
    blink: int = 0
    held: int = 0
    wish: int = 0
    """Ticks for which a jump asked for in the air is remembered."""
    recover: int = 0
    """Ticks left of the pose after a blow."""
    next_life: int = FIRST_EXTRA_LIFE
    distance: int = 0
    """Sub-pixels walked or climbed, for the walk cycle."""
    physics: Physics = field(default=OURS, compare=False)
    """The stage's, and no part of the state."""

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
        body, (width, height, low) = self.body, self.physics.body
        x, y, half = body.x, body.y, width >> 1
        top = y - (low if body.stance is _CROUCH else height)
        return Box((x - half) // PX, top // PX, -(-(x + half) // PX), -(-y // PX))

    def hand(self) -> tuple[int, int]:
        """Stage pixel of the striking hand."""
        return whip.hand(self.body, self.physics)

    def whip_box(self) -> Box | None:
        """What the lash touches in this tick, None while it is not out."""
        if not self.striking:
            return None
        box = whip.lash(self.body, self.attack, self.physics, WHIP_REACH_PX[self.whip])
        return None if box is None else Box(*box)

    def gain(self, points: int) -> bool:
        """Add to the score; whether that earned a life."""
        self.score = min(self.score + points, MOST_SCORE)
        if self.score < self.next_life:
            return False
        self.next_life += NEXT_EXTRA_LIFE
        self.lives = min(self.lives + 1, MOST_LIVES)
        return True

    def hurt(self, damage: int, direction: int, terrain: Terrain) -> bool:
        """Take a hit that pushes toward `direction`; False while blinking or dead."""
        if self.blink or self.body.stance is Stance.DEAD or self.energy <= 0:
            return False
        self.energy = max(0, self.energy - damage)
        self.blink = BLINK_TICKS
        self.attack = -1
        self.body = movement.knock_back(self.body, direction, terrain)
        return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Loadout:
    """What the hero carries from one stage into the next; next_life 0 means the first extra life is still to come."""

    lives: int = LIVES
    hearts: int = HEARTS
    weapon: str = ""
    whip: int = 0
    shots: int = 1
    score: int = 0
    next_life: int = 0

    def __reduce__(self) -> tuple[Callable[[], Loadout], tuple[()]]:
        """Return what makes it anew: a compiled record that is frozen cannot be filled after it has been made."""
        return partial(Loadout, **asdict(self)), ()


def equipped(body: Body, loadout: Loadout, physics: Physics = OURS, energy: int = ENERGY) -> Hero:
    """The hero as he comes into a stage."""
    hero = Hero(body, energy=energy, physics=physics, lives=loadout.lives, hearts=loadout.hearts)
    hero.weapon = loadout.weapon
    hero.whip, hero.shots = loadout.whip, loadout.shots
    hero.score, hero.next_life = loadout.score, loadout.next_life or hero.next_life
    return hero


def act(hero: Hero, buttons: int, terrain: Terrain, tick: int = 0, *, may_throw: bool) -> list[str]:
    """One tick of the hero under the player's buttons; what happened, as words: whip, throw, jump, land.

    tick: the movers' clock. Without ATTACK the body moves exactly as physics alone would move it.
    """
    buttons = int(buttons) & ACTS
    happened: list[str] = []
    pressed = buttons & ~hero.held
    hero.held = buttons
    if hero.blink:
        hero.blink -= 1
    if hero.recover:
        hero.recover -= 1
    before = hero.body
    if hero.attack >= 0 or pressed & _ATTACK:
        _swing(hero, buttons, pressed, happened, may_throw=may_throw)
    body, kept = _wished(hero, pressed, whip.allowed(hero.attack, before, buttons))
    hero.body = after = movement.step(body, kept, terrain, tick)
    stance = after.stance
    if stance is _HURT or stance is _DEAD:
        hero.attack = -1
    if stance is not before.stance:
        happened += _changes(before, after)
    _walk_on(hero, before, after)
    return happened


def _swing(hero: Hero, buttons: int, pressed: int, happened: list[str], *, may_throw: bool) -> None:
    """One tick of a blow, or its beginning."""
    striking = hero.attack >= 0
    hero.attack = whip.swing(hero.attack, pressed, hero.body)
    if striking and hero.attack < 0:
        hero.recover = RECOVER_TICKS
    if hero.attack == 0:
        hero.throwing = bool(buttons & _UP) and may_throw
    if hero.attack == STRIKE_START:
        happened.append("throw" if hero.throwing else "whip")


def _wished(hero: Hero, pressed: int, buttons: int) -> tuple[Body, int]:
    """Body and buttons for physics: a jump asked for in the air shortly before landing is pressed anew on the ground.

    Who presses nothing in the air moves exactly as physics alone would move him.
    """
    body = hero.body
    if hero.wish and body.stance is _STAND and not body.timer and hero.attack < 0:
        hero.wish = 0
        return body._replace(held=body.held & ~_JUMP), buttons | _JUMP
    if pressed & _JUMP and body.stance is _AIR:
        hero.wish = JUMP_BUFFER_TICKS
    elif hero.wish:
        hero.wish -= 1
    return body, buttons


def _changes(before: Body, after: Body) -> list[str]:
    """What is heard of a body whose stance has changed."""
    if (before.stance is _STAND or before.stance is _CROUCH) and after.stance is _AIR and after.vy < 0:
        return ["jump"]
    if before.stance is _AIR and after.stance is _STAND and before.vy > 2 * movement.PX:
        return ["land"]
    return []


def _walk_on(hero: Hero, before: Body, after: Body) -> None:
    """Count the way for the walk cycle, less what a platform carries; standing still begins a new one."""
    stance = after.stance
    climbing = stance is _STAIRS
    if climbing or stance is _STAND or stance is _CROUCH:
        moved = abs(after.x - before.x) if climbing or before.stance is _STAIRS else abs(after.vx)
        hero.distance = hero.distance + moved if moved or climbing else 0
