"""How a stage is designed, as a level's maker would ask: ways around, secrets, where one stands, what its rooms are."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.explore.loops import doorway_cycles, two_ways
from nesgan_game.level.explore.secret_places import secret_places
from nesgan_game.level.expressive_range import standable
from nesgan_game.level.layout.demand import demand
from nesgan_game.level.proof.nav_graph import Graph
from nesgan_game.level.proof.objectives import GraphCache, all_broken, exits
from nesgan_game.level.rooms.kinds import room_kinds
from nesgan_game.level.stage import Stage
from nesgan_game.nes import FIELD_ROWS, SCREEN_COLS
from nesgan_game.roles import CARRIES
from nesgan_game.survey.room_likeness import grid
from nesgan_game.survey.sights_seen import rooms_ahead, treasures_ahead

SCREEN_CELLS = FIELD_ROWS * SCREEN_COLS


@dataclass(frozen=True, slots=True, kw_only=True)
class Design:
    """The design of one stage."""

    rooms: tuple[tuple[str, str], ...]
    """(kind, collision as room_likeness.grid writes it) of every room."""
    screens: float
    """Of all rooms, in screens of 12 x 16 cells."""
    tower_screens: float
    """Of its towers: rooms of several storeys that join others."""
    cycles: int
    """Ways around the graph of rooms (loops.doorway_cycles)."""
    two_ways: int
    """Rooms that can be crossed in two ways (loops.two_ways)."""
    secrets: int
    """Places with something to pick up that only broken blocks open."""
    standing: tuple[int, ...]
    """(FIELD_ROWS,) places to stand by their row in a storey."""
    candles: tuple[int, ...]
    """Heights of candles over the floor below them, in cells."""
    walked_back: bool
    """Whether one can walk back from the exit to the start."""
    demand: int
    """What it demands of who plays it (level.layout.demand)."""
    sights: int
    """Treasures that are seen long before they can be had (sights_seen.treasures_ahead)."""
    vistas: int
    """Rooms that are seen into long before they are entered (sights_seen.rooms_ahead)."""
    lights: tuple[int, ...]
    """Candles of every room, for each screen of it in hundredths."""
    second_exit: bool
    """Whether it has a second exit, which leads elsewhere than the first."""

    @property
    def kinds(self) -> int:
        """Kinds of room."""
        return len({kind for kind, _ in self.rooms})

    @property
    def loops(self) -> bool:
        """Whether there is a way around anywhere."""
        return self.cycles > 0 or self.two_ways > 0

    def to_dict(self) -> dict[str, Any]:
        """Return plain values that JSON knows."""
        return asdict(self)

    @classmethod
    def from_dict(cls, value: Any) -> Design:
        """Read what to_dict wrote. Raises TypeError, KeyError or ValueError for anything else."""
        if set(value) != {field.name for field in fields(cls)}:
            raise ValueError("lacks a figure of its design, or has one too many")
        return cls(
            rooms=tuple((str(kind), str(text)) for kind, text in value["rooms"]),
            screens=float(value["screens"]),
            tower_screens=float(value["tower_screens"]),
            cycles=int(value["cycles"]),
            two_ways=int(value["two_ways"]),
            secrets=int(value["secrets"]),
            standing=tuple(int(count) for count in value["standing"]),
            candles=tuple(int(height) for height in value["candles"]),
            walked_back=value["walked_back"] is True,
            demand=int(value["demand"]),
            sights=int(value["sights"]),
            vistas=int(value["vistas"]),
            lights=tuple(int(count) for count in value["lights"]),
            second_exit=value["second_exit"] is True,
        )


def design(stage: Stage, graphs: GraphCache) -> Design:
    """Measure a stage; graphs: those of its terrain."""
    graph = graphs.graph(all_broken(stage.terrain({entity.key for entity in stage.openers})))
    towers = {name for name, kind in room_kinds().items() if kind.part == "tower"}
    return Design(
        rooms=tuple((room.kind, grid(stage, room)) for room in stage.rooms),
        screens=sum(room.rows * room.cols for room in stage.rooms) / SCREEN_CELLS,
        tower_screens=sum(room.rows * room.cols for room in stage.rooms if room.kind in towers) / SCREEN_CELLS,
        cycles=doorway_cycles(stage),
        two_ways=len(two_ways(stage, graph)),
        secrets=len(secret_places(stage)),
        standing=tuple(_standing(stage).tolist()),
        candles=tuple(candle_heights(stage)),
        walked_back=_walked_back(stage, graph),
        demand=demand(stage),
        sights=treasures_ahead(stage, graph),
        vistas=rooms_ahead(stage),
        lights=tuple(_lights(stage)),
        second_exit=stage.forks,
    )


def _lights(stage: Stage) -> list[int]:
    """Candles a screen of every room, in hundredths."""
    cells = [one.cell for one in stage.of_kind("candle")]
    return [
        100 * SCREEN_CELLS * sum(room.holds(*cell) for cell in cells) // (room.rows * room.cols) for room in stage.rooms
    ]


def _standing(stage: Stage) -> NDArray[np.int64]:
    stands = standable(stage.roles)
    counts = np.zeros(FIELD_ROWS, np.int64)
    for room in stage.rooms:
        by_row = stands[room.area].sum(axis=1)
        np.add.at(counts, np.arange(room.rows) % FIELD_ROWS, by_row)
    return counts


def candle_heights(stage: Stage) -> list[int]:
    """Cells from each candle down to the first one that carries; a candle over the depth has none and is left out."""
    carries = CARRIES[stage.roles]
    heights = []
    for candle in stage.of_kind("candle"):
        row, col = candle.cell
        below = np.flatnonzero(carries[row + 1 :, col])
        if len(below):
            heights.append(int(below[0]) + 1)
    return heights


def _walked_back(stage: Stage, graph: Graph) -> bool:
    spawn = stage.spawn()
    start = graph.floors.at(spawn.x, spawn.y)
    return any(start in graph.reached(goal.segment) for goal in exits(stage, graph))
