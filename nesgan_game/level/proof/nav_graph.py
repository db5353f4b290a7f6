"""Routes over the graph of floors: the quickest one to a goal, all that can be reached, all from where one gets there.

graph = Graph.of(terrain)
route = graph.route(segment, x, goals)              ways to take, one after the other
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable
from typing import NamedTuple

from nesgan_game.level.flights.floors import Changes, Segments, find_segments
from nesgan_game.level.proof.jumps import Link, Links, find_links
from nesgan_game.level.proof.platform_rides import Ride, find_rides
from nesgan_game.physics.movement import PX, Button, Terrain

_JUMP = int(Button.JUMP)
_LEAP_PENALTY = 30
"""Ticks that a leap must save over a walk to be worth it: ways look as a careful player's."""
_UNSURE_PENALTY = 300
"""Ticks of detour that are rather taken than a launch place narrower than a tick's walk."""


class Goal(NamedTuple):
    """A stretch of a segment to come to, feet centres in sub-pixels."""

    segment: int
    first: int
    last: int


class Route(NamedTuple):
    """Ways to take in turn, and the goal they lead to; ticks roughly."""

    links: tuple[Link, ...]
    goal: Goal
    ticks: int


_Step = tuple[int, int, int, int, int, int, Link]
"""A way as a search asks for it: target, first and last place, where one lands from the first and how much further from
the last, the ticks that it counts as.
"""


class Graph:
    """The floors of one terrain and the ways between them. Its movers count as floors, numbered on from the last."""

    def __init__(
        self, terrain: Terrain, floors: Segments, links: tuple[Link, ...], found: Links, rides: tuple[Ride, ...]
    ) -> None:
        """found: the links that need no mover, as they were found, before some did not work; rides: those that do."""
        self.terrain, self.floors, self.links, self.found, self.rides = terrain, floors, links, found, rides
        self.leaving: dict[int, list[Link]] = {}
        """Ways by the segment they leave."""
        self.entering: dict[int, list[Link]] = {}
        """Ways by the segment they lead to."""
        for link in links:
            self.leaving.setdefault(link.source, []).append(link)
            self.entering.setdefault(link.target, []).append(link)
        self._steps: dict[int, list[_Step]] = {}
        """What _steps_from has been asked for, by segment."""

    @classmethod
    def of(cls, terrain: Terrain, before: Graph | None = None) -> Graph:
        """Look at a whole terrain; what kills at times only is taken to be waited for.

        before: the graph of a terrain that differs from this one in a few cells alone, which makes it quicker.
        """
        floors, calm = find_segments(terrain), terrain.calm()
        if before is None:
            found, rides = find_links(calm, floors), find_rides(calm, floors)
        else:
            changes = Changes(before.terrain, terrain, before.floors, floors)
            found = find_links(calm, floors, before.found, changes)
            rides = find_rides(calm, floors, before.rides, changes)
        return cls(terrain, floors, (*found, *[link for ride in rides for link in ride.links]), found, rides)

    def without(self, dropped: Iterable[Link]) -> Graph:
        """Return the same graph less some ways."""
        gone = set(dropped)
        left = tuple(link for link in self.links if link not in gone)
        return Graph(self.terrain, self.floors, left, self.found, self.rides)

    def _steps_from(self, segment: int) -> list[_Step]:
        """Ways that leave a segment, as a search asks for them."""
        found = self._steps.get(segment)
        if found is None:
            found = self._steps[segment] = [_step(link) for link in self.leaving.get(segment, ())]
        return found

    def reached(self, segment: int) -> set[int]:
        """All segments one gets to from one, itself included."""
        return self._closure({segment}, self.leaving, forward=True)

    def leads_to(self, segments: Iterable[int]) -> set[int]:
        """All segments from where one surely gets to one of these, themselves included."""
        return self._closure(set(segments), self.entering, forward=False)

    def _closure(self, found: set[int], links: dict[int, list[Link]], *, forward: bool) -> set[int]:
        queue = list(found)
        while queue:
            for link in links.get(queue.pop(), ()):
                near = link.target if forward else link.source
                if near not in found and (forward or link.sure):
                    found.add(near)
                    queue.append(near)
        return found

    def route(self, segment: int, x: int, goals: Iterable[Goal]) -> Route | None:
        """Return the quickest route from a place on a segment to any of the goals, None without one (Dijkstra)."""
        wanted: dict[int, list[Goal]] = {}
        for goal in goals:
            wanted.setdefault(goal.segment, []).append(goal)
        walk = self.terrain.walk
        queue: list[tuple[int, int, int, int, Goal | None, int]] = [(0, 0, segment, x, None, -1)]
        trail: list[tuple[int, Link]] = []
        done: set[int] = set()
        order = 0
        while queue:
            ticks, _, here, x, reached, came = heapq.heappop(queue)
            if reached is not None:
                return Route(_unwound(trail, came), reached, ticks)
            if here in done:
                continue
            done.add(here)
            for goal in wanted.get(here, ()):
                cost = ticks + abs(_nearest(x, goal.first, goal.last) - x) // walk
                order += 1
                heapq.heappush(queue, (cost, order, here, x, goal, came))
            for target, first, last, lands, width, taken, link in self._steps_from(here):
                if target in done:
                    continue
                start = first if x < first else last if x > last else x
                if width:
                    lands += width * (start - first) // (last - first)
                trail.append((came, link))
                order += 1
                cost = ticks + abs(start - x) // walk + taken
                heapq.heappush(queue, (cost, order, target, lands, None, len(trail) - 1))
        return None

    def goals(self, x_px: int, y_px: int, reach_px: int) -> list[Goal]:
        """Return the stretches of floor at the height of a place from where it is within reach along the row."""
        x, y, reach = x_px * PX, y_px * PX, reach_px * PX
        near = {self.floors.at(at, y) for at in (x - reach, x, x + reach)}
        spans = [(number, *self.floors.span(number)) for number in sorted(near - {-1})]
        goals = [Goal(number, max(first, x - reach), min(last, x + reach)) for number, first, last in spans]
        return [goal for goal in goals if goal.first <= goal.last]


def penalty(link: Link) -> int:
    """Return the ticks by which a way counts as longer than it is."""
    return (_LEAP_PENALTY if link.word & _JUMP else 0) + (0 if link.sure else _UNSURE_PENALTY)


def _nearest(x: int, first: int, last: int) -> int:
    return min(max(x, first), last)


def _step(link: Link) -> _Step:
    _, target, _, first, last, lands_first, lands_last, ticks, *_ = link
    spread = lands_last - lands_first if last != first else 0
    return target, first, last, lands_first, spread, ticks + penalty(link), link


def _unwound(trail: list[tuple[int, Link]], came: int) -> tuple[Link, ...]:
    links = []
    while came >= 0:
        came, link = trail[came]
        links.append(link)
    return tuple(reversed(links))
