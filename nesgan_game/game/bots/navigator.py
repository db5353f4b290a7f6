"""The way to the exit from wherever the hero stands: planned over the floors, walked out tick by tick in advance.

navigator = Navigator(stage)
navigator.word(world)                               the buttons that follow the way in the coming tick

The proof's recording fits only as long as nothing happens. Here a route is planned with the same graph of floors, and
the proof's pilot turns its next link into buttons; whenever the hero is not where they should have brought him, they
are thrown away and planned anew from where he comes to rest.
"""

from __future__ import annotations

from collections import deque

from nesgan_game.errors import Unplayable
from nesgan_game.game.rules.world import World
from nesgan_game.level.proof.autopilot import Pilot
from nesgan_game.level.proof.nav_graph import Goal, Graph
from nesgan_game.level.proof.objectives import GraphCache, Objective, objectives
from nesgan_game.level.proof.peril_search import Plays
from nesgan_game.level.simulation.playthrough import Run
from nesgan_game.level.stage import Stage
from nesgan_game.physics.movement import PX, Body, Button, Stance

_TRIES = 6
"""Links that are tried in one tick; then the hero waits for the next."""
FAR = 1 << 30
_RESTS = (Stance.STAND, Stance.CROUCH)
_MOST_PLAYED, _DARING_TICKS = 30_000, 300
"""Who has thought through so many ticks of ways past what kills at times, and found none, loses patience for so long:
then the way is gone whatever acts there."""
_LONG = 90
"""Ticks of which the way is looked at in advance at most; longer than any leap."""


class Navigator:
    """Follows the way through one stage."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.arrived = False
        """Whether the hero is where the stage would be won, had it no boss."""
        self._fresh = Run(stage)
        self._graphs = GraphCache(stage)
        self._words: deque[int] = deque()
        self._foreseen: Run | None = None
        self._climb = int(Button.UP)
        self._goal: Goal | None = None
        self._chart: Graph | None = None
        """The floors by whose numbers the goal is told."""
        self._failed: set[Objective] = set()
        self._dares_until = 0
        """The tick of the ground up to which nothing is waited for."""

    def word(self, world: World) -> int:
        """Return the buttons of the coming tick and count on their being pressed."""
        if world.busy:
            return 0
        if not self._on_the_way(world) and not self._set_out(world):
            return self._settle(world.hero.body)
        word = self._words.popleft()
        if word & (Button.UP | Button.DOWN):
            self._climb = word & int(Button.UP | Button.DOWN)
        assert self._foreseen is not None
        self._foreseen.step(word)
        return word

    def ahead(self, world: World) -> list[int]:
        """Return the buttons of the ticks to come, without going on; empty in flight and where there is no way."""
        if world.busy:
            return []
        if not (self._on_the_way(world) or self._set_out(world)):
            return [self._climb] * _LONG if world.hero.body.stance is Stance.STAIRS else []
        return [word for word, _ in zip(self._words, range(_LONG), strict=False)]

    def leads(self, world: World) -> int:
        """Return +1 where the way goes on to the right, -1 to the left, 0 for neither."""
        words = self.ahead(world)
        return next((1 if word & Button.RIGHT else -1 for word in words if word & (Button.LEFT | Button.RIGHT)), 0)

    def walk(self, world: World, x_px: int) -> int | None:
        """Return the buttons of one tick's walk toward a place on the floor under the hero; None where it ends first.

        0 where he is.
        """
        body = world.hero.body
        run = self._run(world)
        floors = self._graphs.of(run).floors
        here = floors.at(body.x, body.y)
        if here < 0 or body.stance not in _RESTS or not floors.span(here)[0] <= x_px * PX <= floors.span(here)[1]:
            return None
        if abs(body.x_px - x_px) <= 1:
            return 0
        return int(Button.RIGHT if body.x_px < x_px else Button.LEFT)

    def ticks_left(self, world: World) -> int:
        """Return about how many ticks it is from where the hero rests to what the way led to last; FAR for no way."""
        run = self._run(world)
        graph = self._graphs.of(run)
        here = graph.floors.at(run.body.x, run.body.y)
        if self._goal is None or here < 0 or graph is not self._chart:
            return FAR
        route = graph.route(here, run.body.x, [self._goal])
        return FAR if route is None else route.ticks

    def _on_the_way(self, world: World) -> bool:
        """Whether the hero is where the buttons pressed so far should have brought him, and there are more of them."""
        if not self._words or self._foreseen is None:
            return False
        body, foreseen = world.hero.body, self._foreseen.body
        if body[:-1] == foreseen[:-1] and world.scene.ground.tick == self._foreseen.tick:
            return True
        self._words.clear()
        return False

    def _set_out(self, world: World) -> bool:
        """Plan the next link of the way from where the hero rests; False in flight and where no way is found."""
        hero = world.hero
        self._words.clear()
        if hero.body.stance not in _RESTS or hero.body.timer or hero.attack >= 0:
            return False
        for _ in range(_TRIES):
            run = self._run(world)
            graph = self._graphs.of(run)
            pilot = Pilot(run.copy(), graph.floors, Plays(_MOST_PLAYED))
            try:
                planned = self._plan(pilot, graph)
            except Unplayable:
                self._dares_until = run.tick + _DARING_TICKS
                continue
            if planned:
                self._words.extend(pilot.words)
                self._foreseen = run
                return bool(pilot.words)
        return False

    def _plan(self, pilot: Pilot, graph: Graph) -> bool:
        """Let the pilot take the first link of the way to the best thing to do, or do it; False to try again."""
        here, segment = pilot.run.body, pilot.segment
        self.arrived = pilot.run.at_exit
        if segment < 0 or self.arrived:
            return True
        for objective in objectives(self.stage, pilot.run, self._graphs):
            if objective in self._failed:
                continue
            route = graph.route(segment, here.x, [objective.goal])
            if route is None:
                continue
            self._goal, self._chart = objective.goal, graph
            if route.links:
                if pilot.run.tick < self._dares_until:
                    return pilot.dare(route.links[0])
                if pilot.take(route.links[0]):
                    return True
                self._graphs.strike_off(pilot.run, route.links[0])
            elif pilot.reach(objective.goal) and objective.do(pilot) and pilot.words:
                return True
            else:
                self._failed.add(objective)
            return False
        self._forget()
        return False

    def _forget(self) -> None:
        """Try everything anew: what did not work from one place may work from another."""
        self._failed.clear()
        self._graphs = GraphCache(self.stage)

    def _run(self, world: World) -> Run:
        """Return the structural run as it would be at this tick of the world."""
        run = self._fresh.copy()
        run.ground = world.scene.ground.copy()
        run.body, run.held = world.hero.body, world.hero.held
        return run

    def _settle(self, body: Body) -> int:
        """Return what to press until the hero rests: on along the stairs, else nothing."""
        return self._climb if body.stance is Stance.STAIRS else 0
