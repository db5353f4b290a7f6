"""How a population of stages is designed: what its makers see in it, and whether one has met it before."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import numpy as np

from nesgan_game.level.expressive_range import steps
from nesgan_game.nes import FIELD_ROWS
from nesgan_game.seeds import Random
from nesgan_game.survey.room_likeness import OTHERS, nearest
from nesgan_game.survey.sights_seen import AHEAD_TICKS
from nesgan_game.survey.stage_design import Design
from nesgan_game.survey.stage_measures import DIGITS, Measured
from nesgan_game.survey.statistics import DIFFERENT, differences

MOST_LIGHTS = 500
"""Hundredths of candles a screen beyond which a room counts as crowded with them."""


def summary(stages: Sequence[Measured], rng: Random) -> dict[str, Any]:
    """Return the figures of the built stages' designs; `rng` draws the rooms and stages that are compared."""
    built = [one for one in stages if one.design is not None]
    designs = [one.design for one in built if one.design is not None]
    nameless = differences([_nameless(one.path) for one in built], rng)
    told: dict[str, Any] = {
        "kinds": _mean([one.kinds for one in designs]),
        "all_kinds": len({kind for one in designs for kind, _ in one.rooms}),
        "towers": _share(sum(one.tower_screens for one in designs), sum(one.screens for one in designs)),
        "loops": _mean([one.loops for one in designs]),
        "doorway_cycles": _mean([one.cycles > 0 for one in designs]),
        "two_ways": _mean([one.two_ways > 0 for one in designs]),
        "secrets": _mean([one.secrets > 0 for one in designs]),
        "sights": _mean([one.sights > 0 for one in designs]),
        "vistas": _mean([one.vistas > 0 for one in designs]),
        "crowded": _mean([light > MOST_LIGHTS for one in designs for light in one.lights]),
        "lights": _mean([light / 100 for one in designs for light in one.lights]),
        "walked_back": _mean([one.walked_back for one in designs]),
        "second_exits": _mean([one.second_exit for one in designs]),
        **_standing(designs),
        **_candles(designs),
        **_alike(designs, rng),
        "nameless": _mean(nameless.tolist()),
        "nameless_different": _mean((nameless >= DIFFERENT).tolist()),
    }
    return {**told, **_castles(built)}


def _nameless(path: str) -> str:
    """A path's word with one name for all rooms: its directions alone."""
    return "room:" + "".join(key for _, key in steps(path))


def _mean(values: Sequence[float]) -> float:
    return _share(sum(values), len(values))


def _share(part: float, whole: float) -> float:
    return round(float(part / whole), DIGITS) if whole else 0.0


def _standing(designs: Sequence[Design]) -> dict[str, Any]:
    """Shares of the places to stand by their row in a storey; the row that has most of them."""
    counts = np.array([one.standing for one in designs], np.int64).reshape(-1, FIELD_ROWS).sum(axis=0)
    shares = [_share(count, int(counts.sum())) for count in counts.tolist()]
    return {"standing": shares, "fullest_row": int(counts.argmax())}


def _candles(designs: Sequence[Design]) -> dict[str, Any]:
    """Shares of candles by their height over the floor, in cells."""
    heights = [height for one in designs for height in one.candles]
    return {"candles": {str(height): _share(heights.count(height), len(heights)) for height in sorted(set(heights))}}


def _alike(designs: Sequence[Design], rng: Random) -> dict[str, Any]:
    """How near the nearest of some rooms of one kind is, and how often it is the same."""
    near = nearest([room for one in designs for room in one.rooms], rng)
    median = round(float(np.median(near)), DIGITS) if near else 0.0
    return {"nearest": median, "identical": _mean([distance == 0 for distance in near]), "compared": len(near)}


def _castles(built: Sequence[Measured]) -> dict[str, Any]:
    """What only castles have: kinds that are new in the second stage, and steps from stage to stage that grow harder.

    Stages that could not be built, and steps from and to them, are left out.
    """
    found = {one.place: one.design for one in built if one.number and one.design is not None}
    news = [
        _share(len(kinds - before), len(kinds))
        for seed, number in found
        if number == 2 and (seed, 1) in found
        for before, kinds in (pairwise([_kinds(found[seed, 1]), _kinds(found[seed, 2])]))
    ]
    rises = [found[seed, number + 1].demand > one.demand for (seed, number), one in found.items()
             if (seed, number + 1) in found]  # fmt: skip
    if not rises:
        return {}
    seeds = sorted({seed for seed, _ in found})
    forked = [any(one.second_exit for (castle, _), one in found.items() if castle == seed) for seed in seeds]
    return {
        "new_in_second": _mean(news),
        "rising": _mean(rises),
        "steps": len(rises),
        "castles_with_second_exits": _mean(forked),
    }


def _kinds(one: Design) -> set[str]:
    return {kind for kind, _ in one.rooms}


def table(told: dict[str, Any]) -> list[str]:
    """The summary as lines of text; none for an empty one."""
    if not told:
        return []
    row = told["fullest_row"]
    ends = [f"{height} up {share:.0%}" for height, share in sorted(told["candles"].items(), key=lambda one: -one[1])]
    ways = f"{told['doorway_cycles']:.0%} among doorways, {told['two_ways']:.0%} inside a room"
    alike = f"nearest of {OTHERS} of their kind (median)"
    lines = [
        f"kinds of room       {told['kinds']:.1f} a stage, {told['all_kinds']} in all",
        f"towers              {told['towers']:.0%} of screens",
        f"ways around         {told['loops']:.0%} of stages ({ways})",
        f"secret places       {told['secrets']:.0%} of stages",
        f"seen ahead          {told['sights']:.0%} of stages show a treasure, {told['vistas']:.0%} a way into a room, "
        f"{AHEAD_TICKS} ticks before one can be there",
        f"walked back         {told['walked_back']:.0%} of stages, from the exit to the start",
        f"two exits           {told['second_exits']:.0%} of stages{_of_castles(told)}",
        f"standing            {told['standing'][row]:.0%} in row {row} of 12; {_rows(told['standing'])}",
        f"candles             {', '.join(ends[:4])}",
        f"candles a screen    {told['lights']:.1f}; {told['crowded']:.0%} of rooms have more than {MOST_LIGHTS // 100}",
        f"rooms               {told['identical']:.0%} identical to, {told['nearest']:.2f} from the {alike}",
        f"nameless            {told['nameless_different']:.1%} of pairs of paths by {DIFFERENT} or more, "
        f"without rooms' names (mean {told['nameless']:.2f})",
    ]
    if "rising" in told:
        lines.append(f"new kinds           {told['new_in_second']:.0%} of those of a castle's second stage")
        lines.append(f"demand              rises in {told['rising']:.0%} of {told['steps']} steps along castles")
    return lines


def _of_castles(told: dict[str, Any]) -> str:
    share = told.get("castles_with_second_exits")
    return "" if share is None else f", somewhere in {share:.0%} of castles"


def _rows(shares: Sequence[float]) -> str:
    return " ".join(f"{100 * share:.0f}" for share in shares) + " % from the top"
