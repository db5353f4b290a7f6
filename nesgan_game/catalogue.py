"""Everything that a stage can hold and play can throw, a row each: enemies, bosses, weapons, items, fixtures, effects.

    ENEMIES["bat"].health                ConfigError, with the known ones, for a name that nobody knows
    "boomerang" in WEAPONS               also if an installed package offers it

A new enemy is a row of entity_rows.py, a behaviour (game.rules.enemies) and a sprite; a new sub-weapon a row. Another
package adds its own through the entry-point group "nesgan_game.catalogue": the point's name is the row's name, its
object an Addition. An addition is loaded when it is asked for by name, and takes part only where a map or
Controls.extra names it.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from nesgan_game import entity_rows
from nesgan_game.entity_kinds import EffectKind, EnemyKind, FixtureKind, ItemKind, WeaponKind
from nesgan_game.errors import ConfigError
from nesgan_game.files import shipped
from nesgan_game.nes import TILE_PX
from nesgan_game.plugins import load_offer

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "nesgan_game.catalogue"
"""Entry points of this group are additions."""


class _Named(Protocol):
    @property
    def name(self) -> str: ...


K = TypeVar("K", bound=_Named)


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition:
    """What another package adds: a row, what moves it, and its sprite sheet.

    behaviour: for an enemy (rules.entities.Enemy, rules.enemies.Surroundings) -> None, for a weapon a motion
    (rules.entities.Shot, int, Terrain) -> list[str]; None where the row names one of ours. sprite: the text of a sprite
    sheet (game.view.sprite_sheets) or the path of one, for the sheet that the row's sprite names; empty: one of ours.
    """

    kind: EnemyKind | WeaponKind | ItemKind
    behaviour: Callable[..., Any] | None = None
    sprite: str | Path = ""

    @property
    def sheet(self) -> str:
        """Name of the sprite sheet."""
        return self.kind.sheet if isinstance(self.kind, ItemKind) else self.kind.sprite.sheet


ADDED: dict[str, Addition] = {}
"""The additions that have been asked for, by name."""


class Table(dict[str, K]):
    """Rows by name, ours first; a name that is not there is looked for among the additions of installed packages."""

    def __init__(self, what: str, rows: Iterable[K]) -> None:
        super().__init__((row.name, row) for row in rows)
        self.what = what
        self.own: tuple[str, ...] = tuple(self)
        """Names of our rows, whatever has been added."""

    def __missing__(self, name: str) -> K:
        if name in self:
            return self[name]
        load_all()
        raise ConfigError(f"no {self.what} is called {str(name)[:40]!r}", "catalogue", f"use {', '.join(self)}")

    def __contains__(self, name: object) -> bool:
        if dict.__contains__(self, name):
            return True
        # An addition bears no name that another table has.
        return isinstance(name, str) and not _taken(name) and _load(name) and dict.__contains__(self, name)


def _carried(weapon: WeaponKind) -> ItemKind:
    """Return the item that gives a sub-weapon."""
    return ItemKind(name=weapon.name, sheet=weapon.sprite.sheet, weapon=weapon.name)


ENEMIES: Table[EnemyKind] = Table("enemy", entity_rows.ENEMIES)
WEAPONS: Table[WeaponKind] = Table("weapon", entity_rows.WEAPONS)
ITEMS: Table[ItemKind] = Table(
    "item",
    (
        *entity_rows.SMALL_ITEMS,
        *(_carried(weapon) for weapon in entity_rows.WEAPONS if weapon.sub_weapon),
        *entity_rows.ITEMS,
    ),
)
"""What a candle, a wall, an enemy may drop and an item may be."""
FIXTURES: Table[FixtureKind] = Table("fixture", entity_rows.FIXTURES)
EFFECTS: Table[EffectKind] = Table("effect", entity_rows.EFFECTS)


def sub_weapons() -> tuple[str, ...]:
    """Return the names of our sub-weapons, in the order of their rows."""
    return tuple(name for name in WEAPONS.own if WEAPONS[name].sub_weapon)


def entity(kind: str) -> EnemyKind | FixtureKind:
    """Return the row of what an entity of a stage is. Raises ConfigError, with the known ones, for an unknown kind."""
    if not is_entity(kind):
        raise ConfigError(f"no entity is of kind {str(kind)[:40]!r}", "catalogue", f"use {', '.join(entity_kinds())}")
    return FIXTURES[kind] if kind in FIXTURES else ENEMIES[kind]


def is_entity(kind: str) -> bool:
    """Whether an entity of a stage can be of this kind."""
    return kind in FIXTURES or kind in ENEMIES


def entity_kinds() -> tuple[str, ...]:
    """Return all kinds of entities, those of installed packages included."""
    load_all()
    return (*FIXTURES, *ENEMIES)


def register(addition: Addition) -> None:
    """Add a row of another package. Raises ConfigError for taken names and for what is no Addition."""
    kind = addition.kind if isinstance(addition, Addition) else None
    if not isinstance(kind, EnemyKind | WeaponKind | ItemKind):
        what = type(addition if kind is None else kind).__name__
        raise ConfigError(f"is a {what}, no Addition with a row", "catalogue", "offer an Addition")
    if ADDED.get(kind.name) == addition:
        return
    if _taken(kind.name):
        raise ConfigError("is there already", f"catalogue, {kind.name!r}", "choose another name")
    if addition.sprite and _drawn(addition.sheet):
        raise ConfigError(
            f"its sheet {addition.sheet!r} is there already", f"addition {kind.name!r}", "rename the sheet"
        )
    ADDED[kind.name] = addition
    if isinstance(kind, EnemyKind):
        ENEMIES[kind.name] = kind
    elif isinstance(kind, WeaponKind):
        WEAPONS[kind.name] = kind
        if kind.sub_weapon:
            ITEMS[kind.name] = _carried(kind)
    else:
        ITEMS[kind.name] = kind


def place_px(kind: str, row: int, col: int, cols: int = 1) -> tuple[int, int]:
    """Return x_px, y_px of an entity of a kind whose leftmost cell is (row, col).

    It stands on the lower edge of its cells, or hangs from the upper one (entity_kinds).
    """
    fixture = FIXTURES.get(kind)
    return col * TILE_PX + cols * TILE_PX // 2, (row + (fixture is None or not fixture.hangs)) * TILE_PX


def _drawn(sheet: str) -> bool:
    """Whether there is a sprite sheet of this name, ours or that of an addition."""
    ours = shipped("assets/sprites") / f"{sheet}.txt"
    return ours.exists() or any(one.sprite and one.sheet == sheet for one in ADDED.values())


def load_all() -> None:
    """Load every addition that an installed package offers. Raises ConfigError, naming a broken one."""
    for name in _points():
        _load(name)


def _taken(name: str) -> bool:
    """Whether a table has a row of this name, whatever installed packages offer."""
    return any(name in table.keys() for table in (ENEMIES, WEAPONS, ITEMS, FIXTURES))  # noqa: SIM118 - see Table


@functools.cache
def _points() -> dict[str, EntryPoint]:
    from importlib.metadata import entry_points  # e-mail and sockets with it: not before a name is strange

    return {point.name: point for point in entry_points(group=GROUP)}


def _load(name: str) -> bool:
    """Whether a package offers this name; it is registered then. Raises ConfigError for a broken addition."""
    point = _points().get(name)
    if point is None or name in ADDED:
        return point is not None
    addition = load_offer(point, "addition")
    told = addition.kind.name if isinstance(addition, Addition) else name
    if told != name:
        raise ConfigError(f"is called {told!r} in its row", f"addition {name!r}", "give both one name")
    register(addition)
    return True
