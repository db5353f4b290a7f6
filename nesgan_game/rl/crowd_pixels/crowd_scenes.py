"""What there is to see of a crowd's heroes beside their bodies: cameras, clocks, what they have picked up, their step.

scenes = CrowdScenes(crowd)
crowd.tick(words); scenes.tick()                    as the game's world goes on around each, with enemies off
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nesgan_game.catalogue import ITEMS
from nesgan_game.game.rules.hero import HEARTS, MOST_HEARTS
from nesgan_game.game.rules.items import item_box
from nesgan_game.game.rules.world import World
from nesgan_game.level.search.bodies import CROUCH, STAIRS, STAND
from nesgan_game.physics.movement import PX
from nesgan_game.rl.crowd import Crowd
from nesgan_game.rl.crowd_pixels.crowd_cameras import Cameras

_COUNTED = ("ticks", "hearts", "blink", "distance", "taken", "_x", "_stance", "_going")


class CrowdScenes:
    """N scenes. ticks: of each world's clock, which goes on while rooms change; hearts, blink and distance as of a
    Hero; taken (N, items).
    """

    def __init__(self, crowd: Crowd) -> None:
        count, bodies = len(crowd), crowd.bodies
        self.items = World(crowd.stage, 0, enemies=False).scene.items
        """Those of the stage; nothing else drops any."""
        self._boxes = np.array([item_box(item) for item in self.items], np.int32).reshape(-1, 4)
        self._crowd = crowd
        self.cameras = Cameras(crowd.stage, bodies)
        self.ticks, self.blink, self.distance = np.zeros((3, count), np.int32)
        self.hearts = np.full(count, HEARTS, np.int32)
        self.taken = np.zeros((count, len(self.items)), bool)
        self._x, self._stance = bodies.x.copy(), bodies.stance.copy()
        self._going = np.ones(count, bool)
        """Who was neither dead nor had won before the last tick."""

    def tick(self) -> None:
        """One tick of those whom the crowd has just moved."""
        crowd = self._crowd
        which = np.nonzero(self._going)[0]
        gliding = which[self.cameras.glide[which] > 0]
        if len(gliding):
            self._arrive(gliding)
        self.ticks[which] += 1
        self.blink[which] = np.maximum(self.blink[which] - 1, 0)
        self._step(which)
        if len(self.items):
            self._pick_up(which)
        self._x[which], self._stance[which] = crowd.bodies.x[which], crowd.bodies.stance[which]
        self._going = ~(crowd.won | crowd.dead)
        self.blink[crowd.dead] = 0
        goes = which[self._going[which]]
        self.cameras.follow(goes, crowd.bodies.take(goes))

    def _arrive(self, which: NDArray[np.intp]) -> None:
        """End changes of rooms, which began before the hero's last step and took the world's time."""
        self.ticks[which] += self.cameras.glide[which]
        here = self._crowd.bodies.take(which)
        here.x = self._x[which]
        self.cameras.arrive(which, here)

    def _step(self, which: NDArray[np.intp]) -> None:
        """Count the way for the walk cycle, as hero.act does."""
        bodies, was = self._crowd.bodies, self._stance[which]
        stance, vx = bodies.stance[which], bodies.vx[which]
        climbing = stance == STAIRS
        moved = np.where(climbing | (was == STAIRS), np.abs(bodies.x[which] - self._x[which]), np.abs(vx))
        counts = climbing | (stance == STAND) | (stance == CROUCH)
        distance = np.where((moved > 0) | climbing, self.distance[which] + moved, 0)
        self.distance[which] = np.where(counts, distance, self.distance[which])

    def _pick_up(self, which: NDArray[np.intp]) -> None:
        """Give heroes what lies in their boxes."""
        bodies, physics = self._crowd.bodies, self._crowd.grounds.planes.physics
        width, height, low = physics.body
        x, y, half = bodies.x[which], bodies.y[which], width >> 1
        top = (y - np.where(bodies.stance[which] == CROUCH, low, height)) // PX
        left, right, bottom = (x - half) // PX, -(-(x + half) // PX), -(-y // PX)
        lefts, tops, rights, bottoms = self._boxes.T
        meets = (
            (lefts < right[:, None]) & (left[:, None] < rights) & (tops < bottom[:, None]) & (top[:, None] < bottoms)
        )
        for hero, number in zip(*np.nonzero(meets & ~self.taken[which]), strict=True):
            kind, one = ITEMS[self.items[number].kind], which[hero]
            self.taken[one, number] = True
            self.hearts[one] = min(self.hearts[one] + kind.hearts, MOST_HEARTS)
            self.blink[one] = kind.harmless_ticks or self.blink[one]

    def begin(self, which: NDArray[np.intp], start: CrowdScenes, places: NDArray[np.intp]) -> None:
        """Set some to others of the same stage."""
        self.cameras.begin(which, start.cameras, places)
        for name in _COUNTED:
            getattr(self, name)[which] = getattr(start, name)[places]


def begun_scenes(starts: Crowd, *, midway: bool) -> CrowdScenes:
    """Return the scenes of heroes at the beginnings of a proof's parts; only the first's without midway."""
    scenes = CrowdScenes(starts)
    if not midway or starts.stage.proof is None:
        return scenes
    walker = Crowd(starts.stage, 1, starts)
    passed = CrowdScenes(walker)
    for tick, word in enumerate(starts.stage.proof.buttons(), 1):
        walker.tick(np.array([word], np.int32))
        passed.tick()
        there = np.nonzero(starts.ticks == tick)[0]
        if len(there):
            scenes.begin(there, passed, np.zeros(len(there), np.intp))
    return scenes
