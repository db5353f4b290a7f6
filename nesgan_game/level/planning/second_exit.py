"""The room of a stage's second exit: a dead end of its own off the later half of the main path, high up where it fits.

It is harder than the path and asks for a way off it, but nobody guards it: who leaves there passes the boss by.
"""

from __future__ import annotations

from dataclasses import replace

from nesgan_game.errors import AssemblyError
from nesgan_game.level.planning.branches import Spot, beside, hang, stacked_spots
from nesgan_game.level.planning.plan import Join, Plan, to_corner
from nesgan_game.seeds import Random

_HARDER = 1.3
"""What the daring of the path is multiplied by. Tuned by hand."""
_LEAST_COLS = 16
"""A screen: the door is not seen from where one comes in, but soon."""


def with_second_exit(rng: Random, plan: Plan, theme: str, beyond: str) -> Plan:
    """Return a plan with a room for a second exit that leads to a stage of theme `beyond`, as its last branch.

    Raises AssemblyError where there is no place for it.
    """
    placed, joins = list(plan.placed), list(plan.joins)
    for spot in _spots(rng, plan):
        if hang(rng, placed, joins, theme, spot, must=True):
            room = placed[-1]
            if room.room.cols < _LEAST_COLS:
                placed, joins = list(plan.placed), list(plan.joins)
                continue
            joins = [_at_its_entry(join, len(placed) - 1, -spot.heading) for join in joins]
            temper = replace(room.temper, daring=min(room.temper.daring * _HARDER, 1.0))
            placed[-1] = replace(room, beyond=beyond, temper=temper)
            return replace(plan, placed=to_corner(placed), joins=tuple(joins))
    raise AssemblyError("no place for a second exit")


def _spots(rng: Random, plan: Plan) -> list[Spot]:
    """Where the room may hang: over the path rather than beside it, and beside it rather than below."""
    half = len(plan.path) // 2
    # A lock beside a door that leads on for nothing would bar nothing.
    sideways = [spot for spot in beside(plan.placed) if spot.parents[0] != plan.locked]
    stacked = list(stacked_spots(plan.placed))
    above = [spot for spot in stacked if spot.row < plan.placed[spot.parents[0]].room.row]
    below = [spot for spot in stacked if spot.row > plan.placed[spot.parents[0]].room.row]
    found = []
    for spots in (above, sideways, below):
        late = [spot for spot in spots if spot.parents[0] >= half]
        found += [late[place] for place in rng.order(len(late))]
    return found


def _at_its_entry(join: Join, number: int, end: int) -> Join:
    """A join as it is, but that into room `number` at that end of it: the door stands at the other."""
    if join.upper == number:
        return join._replace(upper_end=end)
    return join._replace(lower_end=end) if join.lower == number else join
