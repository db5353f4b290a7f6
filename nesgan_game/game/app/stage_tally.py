"""How a stage went: time, hits, lives lost, candles, walls that hid something. Watches a world and changes nothing."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from nesgan_game.game.rules.world import World
from nesgan_game.level.stage import Stage
from nesgan_game.nes import TICKS_PER_SECOND
from nesgan_game.roles import ROLE_INDEX

Cell = tuple[int, int]


def breakable_walls(stage: Stage) -> list[frozenset[Cell]]:
    """The (row, col) cells that a whip breaks, by walls: cells that share an edge are one."""
    rows, cols = (stage.roles == ROLE_INDEX["breakable"]).nonzero()
    left = set(zip(rows.tolist(), cols.tolist(), strict=True))
    walls: list[frozenset[Cell]] = []
    while left:
        queue = deque([min(left)])
        left.remove(queue[0])
        wall: set[Cell] = set()
        while queue:
            row, col = queue.popleft()
            wall.add((row, col))
            for near in ((row - 1, col), (row + 1, col), (row, col - 1), (row, col + 1)):
                if near in left:
                    left.remove(near)
                    queue.append(near)
        walls.append(frozenset(wall))
    return walls


@dataclass(slots=True)
class StageTally:
    """What is counted while a stage is played; give every tick's world to watch()."""

    ticks: int = 0
    hits: int = 0
    deaths: int = 0
    candles: int = 0
    all_candles: int = 0
    walls: int = 0
    all_walls: int = 0

    def watch(self, world: World) -> None:
        """Count what the last tick brought."""
        if self.ticks == 0:
            self.all_candles = len(world.stage.of_kind("candle"))
            self.all_walls = len(breakable_walls(world.stage))
        if not world.won:
            self.ticks += 1
        self.hits += world.sounds.count("hurt")
        self.deaths += world.sounds.count("die")
        self.candles = max(self.candles, self.all_candles - len(world.scene.candles))

    def close(self, world: World) -> None:
        """Count what is only asked at the end."""
        self.walls = sum(not wall.isdisjoint(world.scene.broken) for wall in breakable_walls(world.stage))

    @property
    def clock(self) -> str:
        """Minutes and seconds in the stage."""
        seconds = self.ticks // TICKS_PER_SECOND
        return f"{seconds // 60}:{seconds % 60:02d}"
