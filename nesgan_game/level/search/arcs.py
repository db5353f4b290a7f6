"""What becomes of many bodies that do something and then let go: each is played until it can choose again.

ends = play(grounds, bodies, plans, tick)           where each comes to rest, on stairs, or dies
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.search.bodies import AIR, CROUCH, DEAD, STAIRS, STAND, Bodies
from nesgan_game.level.search.body_contacts import Ints, Planes
from nesgan_game.level.search.body_step import step_all
from nesgan_game.level.search.stage_grounds import Grounds
from nesgan_game.physics.movement import Button
from nesgan_game.physics.whip import ATTACK_TICKS

_ATTACK, _DOWN, _JUMP = int(Button.ATTACK), int(Button.DOWN), int(Button.JUMP)


class Plans(NamedTuple):
    """What is pressed: a word in the first tick, nothing from then on but ATTACK once; all (N,) int32."""

    word: Ints
    attack: Ints
    """The tick of ATTACK, counted from 0; -1 for none."""

    def words(self, which: NDArray[np.intp], tick: int) -> Ints:
        """What is pressed at a tick; who is to whip crouching holds DOWN until then."""
        word, attack = self.word[which], self.attack[which]
        now = np.where((tick == 0) | ((tick <= attack) & (word == _DOWN)), word, 0)
        return (now | np.where(attack == tick, _ATTACK, 0)).astype(np.int32)

    def take(self, which: NDArray[np.intp]) -> Plans:
        """Some of them."""
        return Plans(self.word[which], self.attack[which])


@dataclass(slots=True, eq=False)
class Ends:
    """Where it ends: the bodies, ticks (N,) played, met (N,) int64: a bit for each of the planes' clocks that was
    near.
    """

    bodies: Bodies
    ticks: Ints
    met: NDArray[np.int64]


def play(
    grounds: Grounds, bodies: Bodies, plans: Plans, tick: Ints, visit: Callable[[Bodies], None] | None = None
) -> Ends:
    """Play bodies until each can choose again or is dead; tick (N,): the clock at the start. visit sees every tick."""
    planes = grounds.planes
    ends = Ends(bodies.take(np.arange(len(bodies))), np.zeros(len(bodies), np.int32), np.zeros(len(bodies), np.int64))
    alive, now, passed = np.arange(len(bodies)), bodies, 0
    attack = np.full(len(bodies), -1, dtype=np.int32)
    met = np.zeros(len(bodies), dtype=np.int64)
    while len(alive):
        words = plans.words(alive, passed)
        attack = _swung(attack, words)
        before, at = now, tick[alive] + passed
        now = step_all(planes, now, _allowed(attack, now, words), at)
        attack[now.stance == DEAD] = -1
        now.ground = grounds.smashed(now, attack)
        now.ground = grounds.touched(now)
        met |= _near_clocks(planes, before, now)
        passed += 1
        if visit is not None:
            visit(now)
        resting = (now.stance == STAND) | (now.stance == STAIRS) | ((now.stance == CROUCH) & (now.vy == 0))
        more = plans.attack[alive] >= passed
        done = (now.stance == DEAD) | ((attack < 0) & resting & ~more)
        if done.any():
            ended = alive[done]
            ends.bodies.put(ended, now.take(done))
            ends.ticks[ended], ends.met[ended] = passed, met[done]
            alive, now, attack, met = alive[~done], now.take(~done), attack[~done], met[~done]
    return ends


def _swung(attack: Ints, words: Ints) -> Ints:
    attack = np.where(attack >= 0, attack + 1, attack)
    attack = np.where(attack >= ATTACK_TICKS, -1, attack)
    return np.where((attack < 0) & ((words & _ATTACK) != 0), 0, attack).astype(np.int32)


def _allowed(attack: Ints, bodies: Bodies, words: Ints) -> Ints:
    moves = words & ~_ATTACK
    rooted = (attack >= 0) & (bodies.stance != AIR)
    kept = (moves & bodies.held & _JUMP) | np.where(bodies.stance == CROUCH, _DOWN, 0)
    return np.where(rooted, kept, moves).astype(np.int32)


def _near_clocks(planes: Planes, before: Bodies, after: Bodies) -> NDArray[np.int64]:
    """Bits of what moves or kills at times, where it may have reached a body in a tick."""
    met, reach = np.zeros(len(after), dtype=np.int64), planes.half_width + planes.walk
    for number, (left, right, top, bottom, _) in enumerate(planes.clocks):
        near = (after.x > left - reach) & (after.x < right + reach)
        near &= (np.maximum(before.y, after.y) >= top) & (np.minimum(before.y, after.y) <= bottom)
        met |= near.astype(np.int64) << min(number, 62)
    return met
