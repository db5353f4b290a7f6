"""Who stands where: a cast for the stage, an encounter for every room, a fair place for each of its enemies.

A room's budget says how many; its encounter says who; fairness says where not.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nesgan_game.catalogue import ENEMIES
from nesgan_game.entity_kinds import Spawn
from nesgan_game.errors import ConfigError
from nesgan_game.level.controls import Controls
from nesgan_game.level.encounters.encounter_table import ENCOUNTERS, Encounter, features_of
from nesgan_game.level.encounters.fairness import Watch
from nesgan_game.level.encounters.perches import PERCHES, level_spots, surfaces
from nesgan_game.level.flights.floors import connected
from nesgan_game.level.layout.acting_ground import acting_cells
from nesgan_game.level.layout.draw import Layout
from nesgan_game.level.planning.plan import PlacedRoom
from nesgan_game.level.rooms.canvas import Cell, weigh
from nesgan_game.level.rooms.kinds import room_kinds
from nesgan_game.level.stage import Entity, Room
from nesgan_game.nes import FIELD_ROWS, SCREEN_COLS
from nesgan_game.physics.movement import Terrain
from nesgan_game.roles import IS_SOLID, mask_of
from nesgan_game.seeds import Random, whole

APART_CELLS = 3
"""Cells between two enemies, across and down: a leap carries 53 px, so it never ends on the next one. Fewer only where
more than the usual number is asked for."""
WAVE = 3
"""How many come of one that comes in from the edge of the screen, one after the other."""
_LEAST_BUDGET, _MORE_BUDGET = 0.6, 4.6
"""A screen's budget at difficulty 0, and what difficulty 1 adds: from half a ghoul to five. Tuned by hand, so that a
skilled player, too, is hit more from stage to stage."""
_FEWEST_KINDS, _MORE_KINDS = 2, 7
"""Kinds of a stage's cast at difficulty 0, and what difficulty 1 adds: 3 in a castle's first stage, 8 in its sixth."""
_NEW, _NEWNESS, _AT_HOME = 2.5, 0.2, 4.0
"""What an encounter's share is multiplied by: where a castle has just come to its newest kind, within so much of
difficulty; and in the rooms that it is made for. Tuned by hand."""
_STARTS = ("hero", "checkpoint", "lever", "lock")
"""Where the hero may appear, or stands to do something that a blow would keep him from."""
_BREAKABLE = mask_of("breakable")


class Placed(NamedTuple):
    """An enemy where it waits, or where those of a kind come in waves."""

    kind: str
    cell: Cell
    facing: int
    waves: int = 0
    """How many come in from the edge of the screen; 0: it waits itself."""


def place_enemies(ground: Haunts, rng: Random, controls: Controls, *, boss: bool) -> list[Placed]:
    """Return the enemies of a stage, given where they can stand.

    controls: difficulty makes them more, tougher and of more kinds, enemies is their density. The boss's chamber has
    none but him.
    """
    layout, bought = ground.layout, ground.spawns
    lair = layout.plan.path[-1] if boss else None
    rooms = [placed for placed in layout.plan.placed if placed is not lair]
    outdoors = [room_kinds()[placed.room.kind].outdoors for placed in rooms]
    offers = [
        features_of(layout.roles[placed.room.area], outdoors=open_, wet=bool(ground.wet[placed.room.area].any()))
        for placed, open_ in zip(rooms, outdoors, strict=True)
    ]
    troupe = Troupe.of(bought, controls, offers, rng)
    found: list[Placed] = []
    before: frozenset[str] = frozenset()
    mixes: list[tuple[Room, frozenset[str]]] = []
    for placed, features in zip(rooms, offers, strict=True):
        beside = {mix for room, mix in mixes if room.touches(placed.room)}
        crowd = _people(placed, features, ground, troupe, controls, (before, beside), rng)
        mix = frozenset(one.kind for one in crowd)
        before = mix or before
        mixes.append((placed.room, mix))
        found += crowd
    return found


@dataclass(frozen=True, slots=True)
class Troupe:
    """The kinds that a stage has, and the encounters that they can put on."""

    spawns: Mapping[str, Spawn]
    difficulty: float
    encounters: tuple[Encounter, ...]
    _weights: dict[tuple[str, ...], float] = field(default_factory=dict)

    @classmethod
    def of(
        cls, bought: Mapping[str, Spawn], controls: Controls, offers: Sequence[frozenset[str]], rng: Random
    ) -> Troupe:
        """Choose a cast: encounter after encounter that some room has the ground for, until there are kinds enough."""
        difficulty = controls.difficulty
        ours = [one for one in ENCOUNTERS if all(bought[kind].since <= difficulty for kind in one.kinds)]
        added = tuple(Encounter(name=name, question="", kinds=(name,)) for name in controls.extra if name in bought)
        playable = [one for one in ours if any(one.needs <= features for features in offers)]
        whole = cls(bought, difficulty, tuple(playable))
        kinds: set[str] = set()
        most = _FEWEST_KINDS + round(_MORE_KINDS * difficulty)
        while playable and len(kinds) < most:
            chosen = weigh(rng, playable, [whole.share(one, new=_NEW) for one in playable])
            kinds |= set(chosen.kinds)
            playable = [one for one in playable if not set(one.kinds) <= kinds and len(kinds | set(one.kinds)) <= most]
        cast = tuple(one for one in ours if set(one.kinds) <= kinds)
        return cls(bought, difficulty, (*cast, *added))

    def share(self, encounter: Encounter, room: str = "", new: float = 1.0) -> float:
        """How often an encounter comes up, in a kind of room."""
        weight = self._weight(encounter.kinds)
        if new != 1.0 and any(self._is_new(self.spawns[kind]) for kind in encounter.kinds):
            weight *= new
        return weight * (_AT_HOME if room in encounter.rooms else 1.0)

    def _weight(self, kinds: tuple[str, ...]) -> float:
        """How often an encounter of some kinds comes up anywhere; every room asks."""
        known = self._weights.get(kinds)
        if known is None:
            weights = [max(self.spawns[kind].weight_at(self.difficulty), 0.05) for kind in kinds]
            known = self._weights[kinds] = sum(weights) / len(weights)
        return known

    def _is_new(self, spawn: Spawn) -> bool:
        return 0 < self.difficulty - spawn.since < _NEWNESS and spawn.since > 0

    def fitting(self, features: frozenset[str], room: str, rng: Random) -> list[Encounter]:
        """Return the encounters that a room has the ground for, in an order drawn by their shares."""
        left = [one for one in self.encounters if one.needs <= features]
        shares, order = whole(self.share(one, room) for one in left), []
        while left:
            place = rng.weighted(shares)
            order.append(left.pop(place))
            del shares[place]
        return order


@dataclass(frozen=True, slots=True, eq=False)
class Haunts:
    """Where enemies can stand in a stage, whichever crowd they are of: made once, asked for every crowd."""

    layout: Layout
    spawns: Mapping[str, Spawn]
    """Who may come, and how each is bought."""
    level: Mapping[int, NDArray[np.bool_]]
    """Cells (R, C) with so many level ones to each side."""
    wet: NDArray[np.bool_]
    """(R, C): the surfaces of liquids in which somebody can wait."""
    terrain: Terrain
    watch: Watch
    places: frozenset[Cell]
    """Where the builders of rooms offer a place."""
    met: NDArray[np.bool_]
    """(R, C): the air that is one with the hero's, blocks broken and locks open: nobody waits walled in."""
    _known: dict[tuple[str, Cell], Cell | None] = field(default_factory=dict)

    @classmethod
    def of(
        cls, layout: Layout, entities: Iterable[Entity], route: tuple[Cell, ...], extra: tuple[str, ...] = ()
    ) -> Haunts:
        """Look at a stage, given what it holds and its proof's way. extra: as in Controls. Raises ConfigError."""
        terrain = Terrain.from_roles(layout.roles, physics=layout.plan.physics)
        entities = tuple(entities)
        acting = acting_cells(layout.roles.shape, entities)
        starts = [*(entity.cell for entity in entities if entity.kind in _STARTS or entity.branch), *layout.arrivals]
        bought = spawns(extra)
        level = {
            cells: level_spots(layout.roles, cells) & ~acting
            for cells in {1, *(spawn.level_cells for spawn in bought.values())}
        }
        watch = Watch(layout.roles, layout.rooms, starts, route, terrain)
        wet = np.zeros(layout.roles.shape, dtype=np.bool_)
        hero = next(entity.cell for entity in entities if entity.kind == "hero")
        met = connected(~IS_SOLID[layout.roles] | _BREAKABLE[layout.roles], *hero)
        haunts = cls(layout, bought, level, wet, terrain, watch, frozenset(layout.places), met)
        for row, col in np.argwhere(surfaces(layout.roles)).tolist():
            wet[row, col] = any(haunts.stands(kind, (row, col)) is not None for kind in dwellers(bought))
        return haunts

    def stands(self, kind: str, spot: Cell) -> Cell | None:
        """The cell in which an enemy of a kind waits over a spot; None where it cannot."""
        asked = kind, spot
        if asked not in self._known:
            self._known[asked] = self._looked_up(kind, spot)
        return self._known[asked]

    def _looked_up(self, kind: str, spot: Cell) -> Cell | None:
        row, col = spot
        spawn = self.spawns[kind]
        if spawn.perch != "liquid" and not self.level[spawn.level_cells][spot]:
            return None
        hung = PERCHES[spawn.perch](self.terrain, row, col)
        return None if hung is None or not self.met[hung, col] or self.watch.fault(kind, hung, col) else (hung, col)


def _people(
    placed: PlacedRoom,
    features: frozenset[str],
    ground: Haunts,
    troupe: Troupe,
    controls: Controls,
    others: tuple[frozenset[str], set[frozenset[str]]],
    rng: Random,
) -> list[Placed]:
    """Compose an encounter for a room: the first of those drawn that is another mix than the rooms about it have.

    others: the mix of the room before, which it never has, and of those beside, which it has if there is nothing else.
    """
    room = placed.room
    screens = room.rows * room.cols / (FIELD_ROWS * SCREEN_COLS)
    budget = screens * (_LEAST_BUDGET + _MORE_BUDGET * controls.difficulty) * controls.enemies
    floors, wet = (_drawn(mask[room.area], room.row, room.col, rng) for mask in (ground.level[1], ground.wet))
    # From a floor right under the room's top who flies would wait in the room above.
    floors = [cell for cell in floors if cell[0] > room.row + 2]
    floors = sorted(floors, key=lambda cell: cell not in ground.places)
    order = troupe.fitting(features, room.kind, rng)
    (before, beside), second = others, list[Placed]()
    for number, first in enumerate(order):
        crowd = _Crowd(ground, budget, floors, wet, placed.heading)
        crowd.fill([first, *order[:number], *order[number + 1 :]], controls.enemies, rng)
        if crowd.bought and crowd.mix not in (before, *beside):
            return crowd.placed()
        if crowd.bought and crowd.mix != before:
            second = second or crowd.placed()
    return second


def _drawn(mask: NDArray[np.bool_], row: int, col: int, rng: Random) -> list[Cell]:
    """Return the marked cells of a room, in stage cells, in random order."""
    rows, cols = mask.nonzero()
    cells = list(zip((rows + row).tolist(), (cols + col).tolist(), strict=True))
    return [cells[at] for at in rng.order(len(cells))] if cells else []


@dataclass(slots=True)
class _Crowd:
    """Enemies of one room as they are bought; floors and wet: cells to try in turn."""

    ground: Haunts
    budget: float
    floors: Sequence[Cell]
    wet: Sequence[Cell]
    heading: int
    bought: list[tuple[str, Cell, Cell, bool]] = field(default_factory=list)
    """(kind, cell, cell of the floor below, whether it comes in waves)."""
    _tried: dict[tuple[str, int], int] = field(default_factory=dict)
    """How many cells have been tried for a kind so far apart: where one was too near to others, it still is."""

    @property
    def mix(self) -> frozenset[str]:
        """The kinds that there are."""
        return frozenset(kind for kind, *_ in self.bought)

    def fill(self, order: Sequence[Encounter], density: float, rng: Random) -> None:
        """Buy what the budget allows, of the first encounter and, where it finds no more places, of the others.

        Where more are asked for than usual and places run out, the rest goes into tougher ones, then closer ranks.
        """
        for apart in range(APART_CELLS, 0, -1) if density > 1 else (APART_CELLS,):
            for encounter in order:
                self._put_on(encounter, apart)
            if density > 1:
                self._toughen({kind for one in order for kind in one.kinds}, apart, rng)

    def _put_on(self, encounter: Encounter, apart: int) -> None:
        """Buy the kinds of an encounter in turn until the budget or the places run out."""
        left = [kind for kind in encounter.kinds if self.ground.spawns[kind].cost <= self.budget]
        turn = 0
        while left:
            kind = left[turn % len(left)]
            cost = self.ground.spawns[kind].cost
            at = self._place(kind, self.bought, apart) if cost <= self.budget else None
            if at is None:
                left.remove(kind)
                continue
            comes = encounter.waves == kind and not any(other[3] for other in self.bought)
            self.bought.append((kind, *at, comes))
            self.budget -= cost
            turn += 1

    def _place(self, kind: str, others: Sequence[tuple[str, Cell, Cell, bool]], apart: int) -> tuple[Cell, Cell] | None:
        """Return the cell in which an enemy of a kind waits, and the one below; None where there is no place left."""
        spots = self.wet if self.ground.spawns[kind].perch == "liquid" else self.floors
        for place in range(self._tried.get((kind, apart), 0), len(spots)):
            cell = self._stands(kind, spots[place], others, apart)
            if cell is not None:
                self._tried[kind, apart] = place + 1
                return cell, spots[place]
        self._tried[kind, apart] = len(spots)
        return None

    def _stands(self, kind: str, spot: Cell, others: Sequence[tuple[str, Cell, Cell, bool]], apart: int) -> Cell | None:
        """The cell in which an enemy of a kind waits over a spot; None where it cannot, or others are too near."""
        cell = self.ground.stands(kind, spot)
        if cell is None:
            return None
        row, col = cell
        for _, (at, to), *_ in others:
            if abs(col - to) <= apart and abs(row - at) <= apart:
                return None
        return cell

    def _toughen(self, kinds: set[str], apart: int, rng: Random) -> None:
        """Put dearer enemies into the places of cheaper ones, as long as the budget pays the difference."""
        spawns = self.ground.spawns
        for number in rng.order(len(self.bought)):
            old, _, spot, _ = self.bought[number]
            paid = spawns[old].cost
            others = self.bought[:number] + self.bought[number + 1 :]
            dearer = sorted(kind for kind in kinds if paid < spawns[kind].cost <= paid + self.budget)
            for place in rng.order(len(dearer)):
                kind = dearer[place]
                wet = spawns[kind].perch == "liquid"
                cell = None if wet != (spawns[old].perch == "liquid") else self._stands(kind, spot, others, apart)
                if cell is not None:
                    self.budget -= spawns[kind].cost - paid
                    self.bought[number] = kind, cell, spot, False
                    break

    def placed(self) -> list[Placed]:
        """Return them all, facing whom they wait for."""
        return [Placed(kind, cell, -self.heading, WAVE if comes else 0) for kind, cell, _, comes in self.bought]


def dwellers(bought: Mapping[str, Spawn]) -> tuple[str, ...]:
    """Return those of some enemies who wait in liquid."""
    return tuple(kind for kind, spawn in bought.items() if spawn.perch == "liquid")


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
