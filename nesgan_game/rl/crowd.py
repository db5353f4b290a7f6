"""Many heroes at once, alone in one stage: the game's own ticks in numpy, each hero as if nobody else were there.

crowd = Crowd(stage, 4096)
crowd.tick(words)                                   words (N,) int32 of buttons; what World does with enemies off

No whip: stages whose way needs it, and planks, which fall under one hero and not under the next, are refused.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nesgan_game.errors import ConfigError
from nesgan_game.game.rules.hero import JUMP_BUFFER_TICKS
from nesgan_game.level.search.bodies import AIR, DEAD, STAND, Bodies
from nesgan_game.level.search.body_step import step_all
from nesgan_game.level.search.stage_grounds import Grounds
from nesgan_game.level.simulation.playthrough import Run
from nesgan_game.level.simulation.stage_state import Ground
from nesgan_game.level.stage import BRANCH, EXIT_REACH, Stage
from nesgan_game.nes import TICKS_PER_SECOND
from nesgan_game.physics.body import Body, Button, Stance
from nesgan_game.physics.movement import SHIFT, step
from nesgan_game.rl.route_progress import LEAP, Route

Ints = NDArray[np.int32]
Flags = NDArray[np.bool_]
_JUMP, _ATTACK = int(Button.JUMP), int(Button.ATTACK)
_STANCES = tuple(sorted(Stance))
FEW = 256
"""So many heroes are sooner moved one by one than all at once: numpy takes its time even for a single one. Measured."""
_FAR = 1 << 20
"""More than any distance of a way."""


class Crowd:
    """N heroes: bodies, their clocks, how far each is along the way, and who has won or is dead."""

    def __init__(self, stage: Stage, count: int, like: Crowd | None = None) -> None:
        """like: another crowd of the stage, to share its grounds. Raises ConfigError for a stage that needs the whip,
        has planks, or no proof.
        """
        if fault := unfit(stage):
            raise ConfigError(fault, stage.name, "choose another stage, or play it in CastleEnv")
        self.stage = stage
        self.route: Route = like.route if like else Route(stage)
        self.grounds: Grounds = like.grounds if like else Grounds(stage)
        self._candidates: _Candidates = like._candidates if like else _Candidates(self.route, stage.roles.shape)
        self._exits = (*stage.exit_places(), *stage.exit_places(BRANCH))
        self._last_tick = stage.time_limit * TICKS_PER_SECOND
        self.bodies = Bodies.of([stage.spawn()] * count)
        self.ticks = np.zeros(count, np.int32)
        """Ticks of each hero's own clock, by which platforms and perils move."""
        self.place = np.zeros(count, np.int32)
        self._wish, self._held = np.zeros(count, np.int32), np.zeros(count, np.int32)
        self.won, self.dead = np.zeros(count, bool), np.zeros(count, bool)
        self.follow()

    def __len__(self) -> int:
        return len(self.ticks)

    def tick(self, words: Ints) -> None:
        """Step every hero that has neither won nor died, each under its own buttons."""
        playing = np.nonzero(~(self.won | self.dead))[0]
        if len(playing) == len(self):
            self.bodies = self._stepped(self.bodies, words, playing)
        elif len(playing):
            self.bodies.put(playing, self._stepped(self.bodies.take(playing), words[playing], playing))
        self.ticks[playing] += 1
        bodies = self.bodies
        there = np.zeros(len(self), bool)
        for x, y in self._exits:
            there |= (np.abs(bodies.x - x) <= EXIT_REACH) & (np.abs(bodies.y - y) <= EXIT_REACH)
        self.dead |= (bodies.stance == DEAD) | ((self.ticks >= self._last_tick) & ~self.won)
        self.won |= there & (bodies.stance == STAND) & ~self.dead

    def _stepped(self, bodies: Bodies, words: Ints, which: NDArray[np.intp]) -> Bodies:
        """The bodies a tick later: a jump asked for shortly before landing is pressed anew on the ground, as in act."""
        wish, pressed = self._wish[which], words & ~self._held[which]
        again = (wish > 0) & (bodies.stance == STAND)
        asked = ~again & ((pressed & _JUMP) != 0) & (bodies.stance == AIR)
        self._wish[which] = np.where(again, 0, np.where(asked, JUMP_BUFFER_TICKS, np.maximum(wish - 1, 0)))
        self._held[which] = words
        if again.any():
            bodies = bodies.take(np.arange(len(bodies)))
            bodies.held = np.where(again, bodies.held & ~_JUMP, bodies.held).astype(np.int32)
            words = np.where(again, words | _JUMP, words).astype(np.int32)
        if len(which) <= FEW:
            after = self._one_by_one(bodies, words, self.ticks[which])
        else:
            after = step_all(self.grounds.planes, bodies, words, self.ticks[which])
        after.ground = self.grounds.touched(after)
        return after

    def _one_by_one(self, bodies: Bodies, words: Ints, ticks: Ints) -> Bodies:
        """What step_all does, by physics itself."""
        terrains = [self.grounds.ground(number).terrain for number in range(len(self.grounds))]
        after = []
        for row, word, tick in zip(bodies.rows().tolist(), words.tolist(), ticks.tolist(), strict=True):
            x, y, vx, vy, facing, stance, climb, held, ground = row
            body = Body(x, y, vx, vy, facing, _STANCES[stance], climb, 0, held)
            x, y, vx, vy, facing, stance, climb, _, held = step(body, word, terrains[ground], tick)
            after.append((x, y, vx, vy, facing, stance, climb, held, ground))
        return Bodies.of_rows(np.array(after, np.int32))

    def follow(self) -> None:
        """See how far each has come along the way."""
        self.place = self._candidates.follow(self.place, *self.cells())

    def cells(self) -> tuple[Ints, Ints]:
        """Return the rows and columns (N,) of the feet."""
        return (self.bodies.y - 1) >> SHIFT, self.bodies.x >> SHIFT

    def put(self, number: int, run: Run, place: int, held: int) -> None:
        """Set one hero to where a run is, who has come to a place of the way under these buttons."""
        self.bodies.put(np.array([number]), Bodies.of([run.body], self.grounds.of(run)))
        self.ticks[number], self.place[number], self._held[number] = run.tick, place, held

    def begin(self, which: NDArray[np.intp], start: Crowd, places: NDArray[np.intp]) -> None:
        """Let some begin anew as those of another crowd of this stage stand there now."""
        self.bodies.put(which, start.bodies.take(places))
        for name in ("ticks", "place", "_wish", "_held", "won", "dead"):
            getattr(self, name)[which] = getattr(start, name)[places]


def unfit(stage: Stage) -> str:
    """Return why no crowd can play a stage; "" for one that it can."""
    if stage.proof is None:
        return "has no proof, and so no way"
    if any(word & _ATTACK for word, _ in stage.proof.inputs):
        return "its way needs the whip"
    return "has planks that fall" if Ground.of(stage).planks else ""


class _Candidates:
    """Route.follow for many: the places of the way near each cell, as tables."""

    def __init__(self, route: Route, shape: tuple[int, ...]) -> None:
        self.rows, self.cols = shape[0], shape[1]
        most = max(len(found) for found in route.near.values())
        self.off = np.full((self.rows * self.cols, most), _FAR, np.int32)
        self.number = np.zeros((self.rows * self.cols, most), np.int32)
        for (row, col), found in route.near.items():
            if 0 <= row < self.rows and 0 <= col < self.cols:
                self.off[row * self.cols + col, : len(found)] = [off for off, _ in found]
                self.number[row * self.cols + col, : len(found)] = [number for _, number in found]

    def follow(self, place: Ints, row: Ints, col: Ints) -> Ints:
        inside = (row >= 0) & (row < self.rows) & (col >= 0) & (col < self.cols)
        cell = np.where(inside, row * self.cols + col, 0)
        number = self.number[cell]
        jump = np.abs(number - place[:, None])
        cost = np.where(jump <= LEAP, self.off[cell].astype(np.int64) * _FAR + jump, _FAR * _FAR)
        best = cost.argmin(axis=1)
        each = np.arange(len(place))
        found = inside & (cost[each, best] < _FAR * (_FAR - 1))
        return np.where(found, number[each, best], place).astype(np.int32)
