"""What a stage expresses, in figures: how even its way is, how forgiving, how full, how steep; and its path as a word.

After Smith and Whitehead, "Analyzing the Expressive Range of a Level Generator" (PCG workshop, FDG 2010), who name
linearity and leniency, and Horn, Dahlskog, Shaker, Smith and Togelius, "A Comparative Evaluation of Procedural Level
Generators in the Mario AI Framework" (FDG 2014), who add density. Their stages run to the right and have one storey;
ours fold and climb, so the way of the proof is unfolded first: heights are told over the cells walked so far.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import fsum

import numpy as np
from numpy.typing import NDArray

from nesgan_game.catalogue import ENEMIES
from nesgan_game.level.stage import Proof, Room, Stage
from nesgan_game.nes import FIELD_ROWS, SCREEN_COLS
from nesgan_game.roles import CARRIES, IS_HAZARD, IS_SOLID, IS_STAIR

PATH_POINTS = 64
"""Steps in a path's word (our choice: a step is then 3 to 5 cells long)."""
GAP_HARM = 0.5
"""What a deadly gap on the way counts: half the weakest enemy, whose harm is what it costs when placed."""
_KEYS = ("741", "852", "963")
"""A step's letter by [right + 1][down + 1]: the digits of a number pad, 6 to the right, 8 up, 5 for no step."""


Mask = NDArray[np.bool_]
Cells = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """The figures of one stage. Those that are shares lie in 0..1."""

    linearity: float
    """1 - mean |height - fitted line| / FIELD_ROWS over the places of the way, at least 0. The line is that of least
    squares; 1 is a level or evenly rising way, 0 one that strays a storey from it on average."""
    leniency: float
    """1 / (1 + harm a screen): harm is the cost of each enemy and GAP_HARM a deadly gap, screens are length / 16."""
    density: float
    """Places to stand / open cells, both inside rooms: floating blocks, platforms and stairs raise it."""
    verticality: float
    """Cells climbed and descended / all cells gone along the way of the proof, leaps left out."""
    length: int
    """Columns of the rooms of the main path, added up."""
    cells: int
    """Cells of all rooms, branches included."""
    rooms: int
    """Of the main path."""
    branches: int
    """Rooms off the main path."""
    enemies: int
    gaps: int
    """Leaps and falls of the proof over spikes, liquid or the depth."""
    ticks: int
    """Of the proof."""
    path: str
    """PATH_POINTS steps with the rooms they begin in, as in "entrance:66696 gallery:6366"; see steps()."""


def express(stage: Stage) -> Expression:
    """Measure a stage by the way of its proof. Raises ValueError for a stage without one."""
    if stage.proof is None:
        raise ValueError("a stage without a proof has no way to measure")
    route = np.array(stage.proof.route, np.int64)
    stands = standable(stage.roles)
    way = route[stands[route[:, 0], route[:, 1]]]
    inside = _inside(stage)
    path = _main_path(stage, stage.proof.route)
    length = sum(room.cols for room in path)
    enemies = [harm_of(entity.kind) for entity in stage.enemies]
    gaps = _gaps(stage.roles, route, stands)
    harm = sum(enemies) + GAP_HARM * gaps
    return Expression(
        linearity=_linearity(way),
        leniency=1 / (1 + harm * SCREEN_COLS / max(length, 1)),
        density=float((stands & inside).sum() / max(int((inside & ~IS_SOLID[stage.roles]).sum()), 1)),
        verticality=_verticality(way),
        length=length,
        cells=sum(room.rows * room.cols for room in stage.rooms),
        rooms=len(path),
        branches=len(stage.rooms) - len(path),
        enemies=len(enemies),
        gaps=gaps,
        ticks=stage.proof.ticks,
        path=_path(stage, way),
    )


def steepness(stage: Stage, proof: Proof) -> float:
    """Return Expression.verticality of a stage and its proof alone."""
    route = np.array(proof.route, np.int64)
    return _verticality(route[standable(stage.roles)[route[:, 0], route[:, 1]]])


def harm_of(kind: str) -> float:
    """Return what an enemy costs where it is bought; one that never is counts as the weakest of ours."""
    spawn = ENEMIES[kind].spawn
    return spawn.cost if spawn else 2 * GAP_HARM


def standable(roles: NDArray[np.uint8]) -> Mask:
    """Where the hero may have his feet (R, C): on floors with two open cells above, and on stairs."""
    solid, deadly = IS_SOLID[roles], IS_HAZARD[roles]
    room = ~solid & ~deadly
    room[1:] &= ~solid[:-1]
    floor = np.zeros_like(room)
    floor[:-1] = CARRIES[roles[1:]]
    return np.asarray(room & floor | IS_STAIR[roles])


def _inside(stage: Stage) -> Mask:
    mask = np.zeros(stage.roles.shape, bool)
    for room in stage.rooms:
        mask[room.area] = True
    return mask


def _linearity(way: Cells) -> float:
    """How well heights (rows of `way`, (N, 2)) follow a line over the cells walked; see Expression."""
    walked = np.concatenate([[0], np.abs(np.diff(way[:, 1])).cumsum()]).astype(np.int64)
    heights, count = way[:, 0].astype(np.int64), len(way)
    # Both about their means, times the count: whole numbers, so that every processor finds the same slope and strays.
    across, up = count * walked - int(walked.sum()), count * heights - int(heights.sum())
    spread = int((across * across).sum())
    slope = int((across * up).sum()) / spread if spread else 0.0
    strays = np.abs(up - slope * across) / count
    return max(0.0, 1 - fsum(strays.tolist()) / count / FIELD_ROWS)


def _verticality(way: Cells) -> float:
    gone = np.abs(np.diff(way, axis=0)).sum(axis=0)
    return float(gone[0] / max(int(gone.sum()), 1))


def _gaps(roles: NDArray[np.uint8], route: Cells, stands: Mask) -> int:
    """Count the stretches of the route in the air that have a cell with death below."""
    over = _over_death(roles)
    airborne = ~stands[route[:, 0], route[:, 1]]
    deadly = airborne & over[route[:, 0], route[:, 1]]
    stretch = np.cumsum(np.diff(airborne, prepend=False))
    return len(np.unique(stretch[deadly]))


def _over_death(roles: NDArray[np.uint8]) -> Mask:
    """Where a straight fall (R, C) ends in a hazard or below the map."""
    over = np.zeros(roles.shape, bool)
    below = np.ones(roles.shape[1], bool)
    carries, deadly = CARRIES[roles], IS_HAZARD[roles]
    for row in range(len(roles) - 1, -1, -1):
        below = deadly[row] | below & ~carries[row]
        over[row] = below
    return over


def _main_path(stage: Stage, route: tuple[tuple[int, int], ...]) -> list[Room]:
    """The rooms of the main path: the first so many, where the assembler says how many, else those of the proof.

    The proof alone would count a branch with a key in it as part of the path.
    """
    told = stage.properties.get("path")
    if isinstance(told, int):
        return list(stage.rooms[:told])
    return [room for room in stage.rooms if any(room.holds(row, col) for row, col in route)]


def _path(stage: Stage, way: Cells) -> str:
    """The way as a word of PATH_POINTS steps of equal numbers of places; see Expression.path."""
    points = way[np.linspace(0, len(way) - 1, PATH_POINTS + 1).round().astype(int)]
    signs = np.sign(np.diff(points, axis=0)) + 1
    groups: list[list[str]] = []
    for (row, col), (down, right) in zip(points[:-1].tolist(), signs.tolist(), strict=True):
        kind = next((room.kind for room in stage.rooms if room.holds(row, col)), "none")
        if not groups or groups[-1][0] != kind:
            groups.append([kind, ""])
        groups[-1][1] += _KEYS[right][down]
    return " ".join(":".join(group) for group in groups)


def steps(path: str) -> list[tuple[str, str]]:
    """The steps of a path's word: (room kind, number-pad digit) each. Raises ValueError for a word that is none."""
    found = []
    for group in path.split():
        kind, colon, keys = group.partition(":")
        if not colon or not set(keys) <= set("123456789"):
            raise ValueError(f"{group!r} is no part of a path")
        found += [(kind, key) for key in keys]
    return found
