"""Where hero, exit, candles, checkpoints and enemies go.

place_fixtures sets what a stage holds before it is proved; place_enemies buys enemies from a budget once the proof's
way is known, room by room, and only where level/layout/fairness.py lets them stand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nesgan_game.catalogue import ENEMIES, WEAPONS, sub_weapons
from nesgan_game.entity_kinds import Spawn, Value
from nesgan_game.entity_rows import CANDLE_LOOT
from nesgan_game.errors import ConfigError
from nesgan_game.level.controls import Controls
from nesgan_game.level.layout.draw import Layout
from nesgan_game.level.layout.fairness import Watch
from nesgan_game.level.layout.lair import lair_cell
from nesgan_game.level.planning.plan import PlacedRoom
from nesgan_game.level.rooms.canvas import Cell, weigh
from nesgan_game.level.rooms.kinds import room_kinds
from nesgan_game.level.stage import Entity, Room
from nesgan_game.nes import FIELD_ROWS, SCREEN_COLS, TILE_PX
from nesgan_game.physics.movement import Terrain
from nesgan_game.roles import CARRIES, IS_AIR, ROLE_INDEX, mask_of
from nesgan_game.seeds import Random

APART_CELLS = 3
"""Cells between two enemies, across and down: a leap carries 53 px, so it never ends on the next one. Fewer only where
more than the usual number is asked for."""
_LEAST_BUDGET, _MORE_BUDGET = 0.8, 3.2
"""A screen's budget at difficulty 0, and what difficulty 1 adds: from less than one ghoul to four. Tuned by hand."""
_HANG_CELLS, _LOOK_CELLS = 4, 9
"""Cells over the floor at which a bat and its like may hang: above a standing hero's reach, and still in his view."""
_CEILING_ROWS = 3
"""Rows of a room that may be ceiling, above which no floor is looked for."""
_DOOR_COLS, _EXIT_COLS = 2, 3
"""Columns from a room's ends: of the hero and checkpoints inside the way in, beyond the doorway; and of the exit."""
_WHIPS, _FIRST_WEAPON, _WEAPON_EVERY, _ROAST_FROM = (1, 5), 3, 10, 10
"""Candles by their number in walking order: those that hold a longer whip, the first weapon and how many candles to
the next; the roast lies two thirds of the way in a stage of more candles than the last. Tuned by hand."""
_BESIDE_DOOR = (_DOOR_COLS, 1, 3)
"""Columns inside a door at which a checkpoint may be, the best first."""
_CHECKPOINT_EVERY = 2
"""Rooms from one checkpoint to the next."""
_BACKGROUND = mask_of("wall", "void", "window", "decor", "foliage")
"""Before what candles hang."""
_STARTS = ("hero", "checkpoint")
"""Where the hero may appear."""


def place_fixtures(layout: Layout, rng: Random, *, boss: str = "", extra: tuple[str, ...] = ()) -> list[Entity]:
    """Return what a stage holds before it is proved, numbered from 1: hero, exit, boss, fixtures, candles, checkpoints.

    The generator decides what candles hold. boss: kind of who guards the exit, if any does. extra: names of additions;
    their sub-weapons are among what candles hold.
    """
    entities: list[Entity] = []

    def put(kind: str, x_px: int, y_px: int, properties: Mapping[str, Value]) -> None:
        entities.append(Entity(len(entities) + 1, kind, x_px, y_px, properties))

    def stand(kind: str, row: int, col: int, **properties: Value) -> None:
        put(kind, col * TILE_PX + TILE_PX // 2, (row + 1) * TILE_PX, properties)

    path, terrain = layout.plan.path, Terrain.from_roles(layout.roles)
    first, last = path[0], path[-1]
    col = inside(first, _DOOR_COLS)
    stand("hero", _floor(terrain, first.room, col), col, facing=first.heading)
    col = inside(last, last.room.cols - _EXIT_COLS)
    stand("exit", _floor(terrain, last.room, col), col)
    if boss:
        stand(boss, *lair_cell(terrain, last, boss), facing=-last.heading)
    for fixture in layout.fixtures:
        put(fixture.kind, fixture.x_px, fixture.y_px, fixture.properties)
    candles = _numbered_candles(layout)
    weapons = (*sub_weapons(), *(name for name in extra if name in WEAPONS))
    for (number, (row, col)), drop in zip(candles, _drops(rng, len(candles), weapons), strict=True):
        outdoors = room_kinds()[layout.rooms[number].kind].outdoors
        stand("candle", row, col, drop=drop, style="torch" if outdoors else "candle")
    for number in range(2, len(path), _CHECKPOINT_EVERY):
        stand("checkpoint", *_way_in(layout, number))
    return entities


def _way_in(layout: Layout, number: int) -> Cell:
    """Where the hero stands after coming into a room of the main path."""
    placed = layout.plan.placed[number]
    for join, made in layout.ways:
        if {join.upper, join.lower} == {number - 1, number}:
            return made.above if join.upper == number else made.below
    row = placed.room.row + placed.entry
    beside = [inside(placed, col) for col in _BESIDE_DOOR]
    stands = IS_AIR[layout.roles[row - 2 : row, beside]].all(axis=0) & CARRIES[layout.roles[row, beside]]
    return row - 1, beside[int(stands.argmax())]


def _floor(terrain: Terrain, room: Room, col: int) -> int:
    """Return the row of the feet on the first floor of a room below its ceiling."""
    row = room.row + _CEILING_ROWS
    while not terrain.carries_at(row + 1, col) and row < terrain.rows:
        row += 1
    return row


def _numbered_candles(layout: Layout) -> list[tuple[int, Cell]]:
    """Return the number of its room and the cell of every candle, room by room and from left to right."""
    rooms = layout.rooms
    cells = [_beside_pillar(layout.roles, cell) for cell in layout.candles]
    numbered = [(next(n for n, room in enumerate(rooms) if room.holds(*cell)), cell) for cell in cells]
    return sorted(numbered, key=lambda one: (one[0], one[1][1], one[1][0]))


def _beside_pillar(roles: NDArray[np.uint8], cell: Cell) -> Cell:
    """Return the cell of a candle, moved beside the pillar that it would hang before where there is wall."""
    row, col = cell
    if roles[cell] != ROLE_INDEX["pillar"]:
        return cell
    beside = [at for at in (col + 1, col - 1) if _BACKGROUND[roles[row, at]] and not CARRIES[roles[row + 1, at]]]
    return (row, beside[0]) if beside else cell


def _drops(rng: Random, count: int, weapons: Sequence[str]) -> list[str]:
    """Return what candles hold: whips early, a weapon in every ten, one roast late, small things otherwise."""
    names, shares = list(CANDLE_LOOT), list(CANDLE_LOOT.values())
    drops = [names[rng.weighted(shares)] for _ in range(count)]
    for place in _WHIPS:
        if place < count:
            drops[place] = "whip_up"
    for start in range(_FIRST_WEAPON, count, _WEAPON_EVERY):
        drops[start] = rng.choice(weapons)
    if count > _ROAST_FROM:
        drops[count * 2 // 3] = "roast"
    return drops


def place_enemies(
    layout: Layout,
    rng: Random,
    controls: Controls,
    entities: Iterable[Entity],
    route: tuple[Cell, ...],
    *,
    boss: bool,
) -> list[tuple[str, Cell, int]]:
    """Return (kind, cell, facing) of every enemy of a stage, given what it holds and its proof's way.

    controls: difficulty makes them more and tougher, enemies is their density. The boss's chamber has none but him.
    """
    terrain = Terrain.from_roles(layout.roles)
    starts = [*(entity.cell for entity in entities if entity.kind in _STARTS), *layout.arrivals]
    ground = _Ground(
        terrain,
        spawns(controls.extra),
        {cells: level_spots(layout.roles, cells) for cells in {1, *_level_cells(spawns(controls.extra))}},
        Watch(layout.roles, layout.rooms, starts, route, terrain),
        frozenset(layout.places),
    )
    lair = layout.plan.path[-1] if boss else None
    rooms = [placed for placed in layout.plan.placed if placed is not lair]
    return [enemy for placed in rooms for enemy in _buy(placed, ground, controls, rng)]


class _Ground(NamedTuple):
    """Where enemies can stand: the cells, who may, those (R, C) with so many level cells about, fair, offered."""

    terrain: Terrain
    spawns: dict[str, Spawn]
    level: dict[int, NDArray[np.bool_]]
    watch: Watch
    places: frozenset[Cell]


def _buy(placed: PlacedRoom, ground: _Ground, controls: Controls, rng: Random) -> list[tuple[str, Cell, int]]:
    """Spend a room's budget on enemies at places tried in random order, those that its builder offers first.

    Where more are asked for than usual and places run out, the rest goes into tougher ones, then into closer ranks.
    """
    room = placed.room
    screens = room.rows * room.cols / (FIELD_ROWS * SCREEN_COLS)
    budget = screens * (_LEAST_BUDGET + _MORE_BUDGET * controls.difficulty) * controls.enemies
    spots = [(room.row + row, room.col + col) for row, col in np.argwhere(ground.level[1][room.area]).tolist()]
    drawn = sorted((spots[at] for at in rng.permutation(len(spots))), key=lambda cell: cell not in ground.places)
    crowd = _Crowd(ground, controls.difficulty, budget, drawn, [])
    if controls.enemies <= 1:
        crowd.fill(rng, APART_CELLS)
    else:
        for apart in range(APART_CELLS, 0, -1):
            crowd.fill(rng, apart)
            crowd.toughen(rng, apart)
    return [(kind, (row, col), -placed.heading) for kind, (row, col), _ in crowd.bought]


@dataclass(slots=True)
class _Crowd:
    """Enemies of one room as they are bought; spots: floor cells to try in turn."""

    ground: _Ground
    difficulty: float
    budget: float
    spots: list[Cell]
    bought: list[tuple[str, Cell, int]]
    """(kind, cell, row of the floor below)."""

    def fill(self, rng: Random, apart: int) -> None:
        """Buy what the budget allows, no two within so many cells of each other."""
        cheapest = min(spawn.cost for spawn in self.ground.spawns.values())
        for row, col in self.spots:
            if self.budget < cheapest:
                break
            kind = _kind(self.ground.spawns, rng, self.budget, self.difficulty)
            if (cell := self._place(kind, row, col, self.bought, apart)) is not None:
                self.budget -= self.ground.spawns[kind].cost
                self.bought.append((kind, cell, row))

    def toughen(self, rng: Random, apart: int) -> None:
        """Put dearer enemies into the places of cheaper ones, as long as the budget pays the difference."""
        spawns = self.ground.spawns
        for number in rng.permutation(len(self.bought)).tolist():
            old, (_, col), row = self.bought[number]
            paid = spawns[old].cost
            others = self.bought[:number] + self.bought[number + 1 :]
            dearer = [kind for kind, spawn in spawns.items() if paid < spawn.cost <= paid + self.budget]
            for place in rng.permutation(len(dearer)).tolist():
                kind = dearer[place]
                if (cell := self._place(kind, row, col, others, apart)) is not None:
                    self.budget -= spawns[kind].cost - paid
                    self.bought[number] = kind, cell, row
                    break

    def _place(self, kind: str, row: int, col: int, others: list[tuple[str, Cell, int]], apart: int) -> Cell | None:
        """The cell in which an enemy of a kind waits over a floor; None where it cannot, or others are too near."""
        spawn = self.ground.spawns[kind]
        hung = PERCHES[spawn.perch](self.ground.terrain, row, col)
        if hung is None or any(abs(col - other) <= apart and abs(hung - at) <= apart for _, (at, other), _ in others):
            return None
        fair = self.ground.level[spawn.level_cells][row, col] and not self.ground.watch.fault(kind, hung, col)
        return (hung, col) if fair else None


def _kind(spawns: Mapping[str, Spawn], rng: Random, budget: float, difficulty: float) -> str:
    """Choose an enemy that the budget allows, by the weights of the catalogue at this difficulty."""
    kinds = [kind for kind, spawn in spawns.items() if spawn.cost <= budget]
    return weigh(rng, kinds, [spawns[kind].weight_at(difficulty) for kind in kinds])


def spawns(extra: tuple[str, ...] = ()) -> dict[str, Spawn]:
    """Return how our enemies and those asked for are bought. Raises ConfigError for one without a perch we know."""
    kinds = [ENEMIES[name] for name in (*ENEMIES.own, *extra) if name in ENEMIES]
    found = {kind.name: kind.spawn for kind in kinds if kind.spawn is not None}
    for name, spawn in found.items():
        if spawn.perch not in PERCHES or spawn.level_cells < 1 or spawn.cost <= 0:
            where = f"spawn of {name}"
            what = f"perch {spawn.perch!r}, {spawn.level_cells} level cells, cost {spawn.cost}"
            raise ConfigError(what, where, f"use a perch of {', '.join(PERCHES)}, 1 cell or more and a cost over 0")
    return found


def _level_cells(found: Mapping[str, Spawn]) -> set[int]:
    return {spawn.level_cells for spawn in found.values()}


def _on_floor(_terrain: Terrain, row: int, _col: int) -> int:
    return row


def _under_ceiling(terrain: Terrain, row: int, col: int) -> int | None:
    """Return the row of who hangs from a solid ceiling over a floor at `row`; None without one."""
    for above in range(row - 1, max(row - _LOOK_CELLS - 1, 0), -1):
        if terrain.at(above, col):
            hangs = row - above >= _HANG_CELLS and terrain.solid_at(above, col) and above + 1 < row
            return above + 1 if hangs else None
    return None


PERCHES: dict[str, Callable[[Terrain, int, int], int | None]] = {"floor": _on_floor, "ceiling": _under_ceiling}
"""Where an enemy waits at a floor's (row, col) cell: the row of its own cell, None where it cannot."""


def inside(placed: PlacedRoom, col: int) -> int:
    """Return the stage column of a room's column counted from the side where it is entered."""
    room = placed.room
    return room.col + col if placed.heading > 0 else room.col + room.cols - 1 - col


def level_spots(roles: NDArray[np.uint8], beside: int) -> NDArray[np.bool_]:
    """Mark the feet cells (R, C) with level floor and air for some cells to each side: no stairs, no gap."""
    good = np.zeros(roles.shape, dtype=np.bool_)
    good[1:-1] = CARRIES[roles[2:]] & IS_AIR[roles[1:-1]] & IS_AIR[roles[:-2]]
    level = good.copy()
    for shift in range(1, beside + 1):
        level[:, shift:] &= good[:, :-shift]
        level[:, :-shift] &= good[:, shift:]
    return level
