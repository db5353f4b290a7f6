"""What a row of entity_rows.py tells of an enemy, a weapon, an item, a fixture or an effect, and how it is drawn.

Sizes in px; speeds in sub-pixels a tick (256 to a px, 60 ticks a second), forward and down positive. All rows are
frozen, and raise ConfigError for what makes no sense.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from nesgan_game.errors import ConfigError

Value = str | int | float | bool
"""What a property of an entity may hold."""
_NAME = re.compile(r"[a-z][a-z0-9_]{0,31}")
MOST_BOX_PX = 256
"""Longest side of an enemy's or an item's box: a screen's width."""
ENEMY_COLOUR = "#d63ca0"
"""In Tiled and in previews."""
LURK_CELLS = 2
"""How deep under its surface one waits whose perch is "liquid": liquid that is less deep hides nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Animation:
    """Frames of a sprite sheet that follow each other: every so many ticks, or every so many px of way."""

    frames: tuple[str, ...]
    ticks: int = 0
    px: int = 0

    def __post_init__(self) -> None:
        if not self.frames or (len(self.frames) > 1 and (self.ticks > 0) == (self.px > 0)):
            raise ConfigError(
                f"frames {self.frames}, {self.ticks} ticks, {self.px} px",
                "animation",
                "give a frame, or several with the ticks or the px of each",
            )

    def at(self, clock: int, x_px: int) -> str:
        """Return the frame to be shown."""
        step = x_px // self.px if self.px else clock // self.ticks if self.ticks else 0
        return self.frames[step % len(self.frames)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sprite:
    """How something is drawn: the sheet `assets/sprites/<sheet>.txt`, or that of an addition, and what moves when."""

    sheet: str
    moves: Animation
    poses: Mapping[str, Animation] = field(default_factory=lambda: MappingProxyType({}))
    """What is shown instead in some modes of an enemy."""
    lift_px: int = 0
    """How far above its place it is drawn."""
    spin_ticks: int = 0
    """Ticks after which it is mirrored again and again; 0 for never."""
    mirrors: bool = True
    """Whether it is mirrored where it faces left."""
    thread: str = ""
    """A frame that is drawn again and again from its home down to it, where it hangs lower."""

    def frame(self, mode: str, clock: int, x_px: int) -> str:
        """Return the frame to be shown."""
        return self.poses.get(mode, self.moves).at(clock, x_px)

    def flipped(self, facing: int, clock: int) -> bool:
        """Whether it is shown mirrored."""
        turned = bool(self.spin_ticks) and clock // self.spin_ticks % 2 == 1
        return self.mirrors and (facing < 0) != turned


@dataclass(frozen=True, slots=True, kw_only=True)
class Spawn:
    """How the assembler buys an enemy and where it sets it."""

    cost: float
    """Of a room's difficulty budget; also the harm that expression counts."""
    weight: tuple[float, float]
    """How often it is chosen, against the others: at difficulty 0, and what difficulty 1 adds."""
    perch: str = "floor"
    """Where it waits: a name in level.encounters.perches.PERCHES."""
    level_cells: int = 1
    """Level floor it needs to each side."""
    since: float = 0.0
    """Difficulty from which on it comes at all."""

    def weight_at(self, difficulty: float) -> float:
        """Return how often it is chosen at a difficulty of 0 to 1."""
        base, rise = self.weight
        return base + rise * difficulty


@dataclass(frozen=True, slots=True, kw_only=True)
class EnemyKind:
    """An enemy or a boss. What it does is one of game.rules.enemies.BEHAVIOURS, or comes with an addition."""

    name: str
    width_px: int
    height_px: int
    health: int
    damage: int
    score: int
    speed: int
    """Its usual pace."""
    closing_speed: int
    """The most at which it can come nearer, across: placement keeps it as far away as that asks for."""
    sprite: Sprite
    reach_cells: int = 0
    """Cells to each side of its place, within its storey of its room, in which it or what it throws can hurt; 0 for who
    keeps to its floor and off brinks (game.rules.behaviours.enemy_moves)."""
    spawn: Spawn | None = None
    """None: never bought, only placed by hand (or, a boss, by its stage)."""
    behaviour: str = ""
    """A name in BEHAVIOURS; empty: its own."""
    throws: str = ""
    """The weapon it throws, if any."""
    loot: str = "enemy"
    """The table of LOOT from which it drops something."""
    recoil: int = 0
    """How far a blow that it survives pushes it back in a tick; 0: it stands."""
    boss: bool = False
    """Whether it guards the exit and has the ENEMY bar."""
    themes: tuple[str, ...] = ()
    """Of a boss: the themes whose stages it guards; without any it is only placed by hand."""
    colour: str = ENEMY_COLOUR
    properties: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({"facing": -1}))
    """What holds where a map does not say."""
    mirrored: tuple[str, ...] = ("facing",)
    """Properties that change their sign where a room is mirrored."""
    needed: bool = False

    @property
    def optional(self) -> Mapping[str, Value]:
        """What an entity may say beside: waves, how many come in from the edge of the screen instead of one here."""
        return MappingProxyType({} if self.boss else {"waves": 0})

    def __post_init__(self) -> None:
        _check_name(self.name, "enemy")
        sides = self.width_px, self.height_px
        if min(*sides, self.health) < 1 or max(sides) > MOST_BOX_PX or not 0 <= self.speed <= self.closing_speed:
            raise ConfigError(
                f"{self.width_px} x {self.height_px} px, health {self.health}, speeds {self.speed}, "
                f"{self.closing_speed}",
                f"enemy {self.name}",
                f"give a box of {MOST_BOX_PX} px at most, health, and a closing speed of at least its speed",
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class WeaponKind:
    """Something thrown: a sub-weapon of the hero's, or what enemies throw at her. Its sheet has a frame of its name
    where it is a sub-weapon: the icon.
    """

    name: str
    width_px: int
    height_px: int
    sprite: Sprite
    damage: int = 1
    motion: str = "arc"
    """A name in game.rules.weapons.MOTIONS; an addition may bring a motion of its own instead."""
    vx: int = 0
    vy: int = 0
    gravity: int = 0
    """What a tick adds to vy."""
    pierces: bool = False
    """Whether it flies on through what it hits."""
    sub_weapon: bool = False
    """Whether the hero can hold it: it is an item of the same name then."""
    hearts: int = 0
    """What a throw costs."""
    life_ticks: int = 240
    """How long it is there at most."""
    becomes: str = ""
    """The weapon it turns into where it comes down ("falling")."""
    catch_ticks: int = 0
    """After this long the hand that threw it catches it again; 0 for never."""
    stop_ticks: int = 0
    """For how long it holds the enemies instead of being thrown."""
    score: int = 0
    """Points for whipping it out of the air; 0: it cannot be."""

    def __post_init__(self) -> None:
        _check_name(self.name, "weapon")
        if min(self.width_px, self.height_px, self.damage, self.hearts, self.life_ticks) < 0:
            raise ConfigError(
                "a figure below 0", f"weapon {self.name}", "give box, damage, hearts and life of 0 or more"
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemKind:
    """Something to pick up, with what it gives."""

    name: str
    sheet: str = "items"
    """Where a frame of its name is drawn."""
    width_px: int = 12
    height_px: int = 12
    hearts: int = 0
    points: int = 0
    energy: int = 0
    whip: int = 0
    """Levels of the whip."""
    weapon: str = ""
    harmless_ticks: int = 0
    """For how long nothing hurts."""
    sways: bool = False
    """Whether it sinks swaying as a leaf does."""
    shots: int = 0
    """How many of the sub-weapon the hero may have in the air at once, from now on."""
    smites: bool = False
    """Whether it strikes every enemy that is seen."""
    ends: bool = False
    """Whether the stage is won with it: it lies until it is taken, and comes to the hero who lets it lie."""
    sound: str = "item"

    def __post_init__(self) -> None:
        if not 1 <= self.width_px <= MOST_BOX_PX or not 1 <= self.height_px <= MOST_BOX_PX:
            raise ConfigError(
                f"{self.width_px} x {self.height_px} px", f"item {self.name}", f"give 1 to {MOST_BOX_PX} px a side"
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class FixtureKind:
    """What else stands in a stage, in words of its map."""

    name: str
    colour: str
    """In Tiled and in previews."""
    properties: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))
    """What holds where a map does not say."""
    optional: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))
    """What else a map may say, and what it means to say nothing."""
    needed: bool = False
    """Whether it is nothing without its properties."""
    mirrored: tuple[str, ...] = ()
    """Properties that change their sign where a room is mirrored."""
    width_px: int = 0
    height_px: int = 0
    """What must be touched, for those that are touched as a box."""
    score: int = 0
    hangs: bool = False
    """Whether its place is the middle of its upper edge, not of its lower one."""
    visited: bool = False
    """Whether the hero goes there to touch it."""
    holds: bool = False
    """Whether there is something to be had."""
    styles: tuple[str, ...] = ()
    """Words for its property style (of planks: look), each a sprite sheet; the first where a map does not say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EffectKind:
    """A short picture that touches nothing; its frames follow each other once in its ticks."""

    name: str
    ticks: int
    frames: tuple[str, ...]
    gravity: int = 0
    mirrors: bool = False
    """Whether it is mirrored where it flies left."""

    def frame(self, clock: int) -> str:
        """Return the frame to be shown."""
        return self.frames[min(clock * len(self.frames) // self.ticks, len(self.frames) - 1)]


def _check_name(name: str, what: str) -> None:
    if not _NAME.fullmatch(name):
        raise ConfigError(f"{name[:40]!r} is no name", what, "use small letters, digits and _, 32 at most")
