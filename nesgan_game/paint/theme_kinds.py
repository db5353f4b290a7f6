"""The kinds of theme: a theme is one row of data, from which its looks, palettes and styles are drawn."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import Any, Self

from nesgan_game.errors import ConfigError
from nesgan_game.nes import COLOURS
from nesgan_game.objects import OBJECT_INDEX
from nesgan_game.paint.palettes import Hues
from nesgan_game.paint.theme_objects import SHOWN, objects_of
from nesgan_game.rolemap.appearance import Mood
from nesgan_game.roles import MATERIALS

OF_GROUND = ("solid", "ledge", "stair_up_right", "stair_up_left", "platform", "breakable", "spikes", "pillar")
OF_WALL = ("wall", "window", "decor", "door", "candle")
"""Roles that are of one material in one picture."""
MOST_WEIGHT = 99
_NAME = re.compile(r"[a-z][a-z0-9-]{0,31}")
_REQUIRED = ("name", "ground", "wall", "mood", "hues")


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeKind:
    """What the themes of one name have in common. Raises ConfigError for values that make no sense."""

    name: str
    """Lower-case letters, digits and hyphens, 32 at most."""
    ground: tuple[str, ...]
    """Materials (roles.MATERIALS) that one walks on, one of which is drawn."""
    wall: tuple[str, ...]
    """Materials of the background, one of which is drawn."""
    mood: Mood
    hues: Hues
    styles: tuple[tuple[str, int], ...] = ()
    """Themes whose styles it borrows where a network knows none of its own, and how often each: whole numbers from 1.
    Without them it borrows those of the theme that is nearest to it in mood and materials (see themes.region)."""
    map_colour: int | None = None
    """NES colour of its stones on the map between stages; without it the middle one of its first colours of ground.
    Those of the shipped themes are eight hues that are told apart at a glance; chosen by eye."""
    objects: tuple[str, ...] = ()
    """Kinds of objects (objects.OBJECT_KINDS) that stand and hang in its rooms; without them those that go with its
    materials."""

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.name):
            raise ConfigError(f"the name {self.name[:40]!r}", "theme", "use a-z, 0-9 and hyphens, a letter first")
        where = f"theme {self.name!r}"
        for part, materials in (("ground", self.ground), ("wall", self.wall)):
            if not materials or not set(materials) <= set(MATERIALS[1:]):
                raise ConfigError(
                    f"{part} of {list(materials)!r:.80}", where, f"choose from {', '.join(MATERIALS[1:])}"
                )
        if not all(0 <= rank <= 1 for rank in self.mood):
            raise ConfigError(f"a mood of {tuple(self.mood)}", where, "every rank is 0 to 1")
        weights = dict(self.styles)
        if len(weights) != len(self.styles) or not all(1 <= weight <= MOST_WEIGHT for weight in weights.values()):
            raise ConfigError("styles borrowed twice or too often", where, f"give each theme 1 to {MOST_WEIGHT}")
        object.__setattr__(self, "styles", tuple(sorted(self.styles)))  # an order of their own changes nothing
        if self.map_colour is not None and not 0 <= self.map_colour < len(COLOURS):
            raise ConfigError(f"a map_colour of {self.map_colour}", where, "use 0 to 63 ($00 to $3f)")
        if unknown := [name for name in self.objects if name not in OBJECT_INDEX]:
            known = ", ".join(OBJECT_INDEX)
            raise ConfigError(f"no kind of object is called {unknown[0][:40]!r}", where, f"use {known}")

    @property
    def wishes(self) -> dict[str, tuple[str, ...]]:
        """Materials wished for each role."""
        return {**dict.fromkeys(OF_GROUND, self.ground), **dict.fromkeys(OF_WALL, self.wall)}

    @property
    def stones(self) -> int:
        """NES colour of its stones on the map."""
        return self.hues.ground[0][1] if self.map_colour is None else self.map_colour

    @property
    def shown(self) -> tuple[str, ...]:
        """Kinds of objects that its rooms show."""
        return self.objects or objects_of((*self.wall, *self.ground))

    def to_dict(self) -> dict[str, Any]:
        """The row in the words of a theme file; what is left at its default is left out."""
        told: dict[str, Any] = {
            "name": self.name,
            "ground": list(self.ground),
            "wall": list(self.wall),
            "mood": self.mood._asdict(),
            "hues": {
                field.name: [list(wish) if isinstance(wish, tuple) else wish for wish in getattr(self.hues, field.name)]
                for field in fields(Hues)
            },
        }
        if self.styles:
            told["styles"] = dict(self.styles)
        if self.objects:
            told["objects"] = list(self.objects)
        return told if self.map_colour is None else {**told, "map_colour": self.map_colour}

    @classmethod
    def from_dict(cls, told: object) -> Self:
        """The row that `to_dict` gave. Raises ConfigError for keys that it does not know and values of a wrong kind."""
        row = _table(told, "theme", _REQUIRED, ("styles", "map_colour", "objects"))
        where = f"theme {row['name']!r:.40}" if isinstance(row["name"], str) else "theme"
        mood = _table(row["mood"], f"mood of {where}", Mood._fields)
        hues = _table(row["hues"], f"hues of {where}", tuple(field.name for field in fields(Hues)))
        styles = _table(row.get("styles", {}), f"styles of {where}", (), None)
        try:
            return cls(
                name=_text(row["name"]),
                ground=tuple(map(_text, _items(row["ground"]))),
                wall=tuple(map(_text, _items(row["wall"]))),
                mood=Mood(*(_rank(mood[field]) for field in Mood._fields)),
                hues=Hues(
                    wall=_pairs(hues["wall"]),
                    ground=_pairs(hues["ground"]),
                    nature=_pairs(hues["nature"]),
                    accent=tuple(map(_whole, _items(hues["accent"]))),
                ),
                styles=tuple((name, _whole(weight)) for name, weight in styles.items()),
                map_colour=_whole(row["map_colour"]) if "map_colour" in row else None,
                objects=tuple(map(_text, _items(row.get("objects", [])))),
            )
        except (TypeError, ValueError, OverflowError) as error:
            raise ConfigError(f"has a value of a wrong kind ({error})", where, "see examples/moor.toml") from error


def _table(
    value: object, where: str, required: tuple[str, ...], optional: tuple[str, ...] | None = ()
) -> dict[str, Any]:
    """`value` as a table that has the required keys and no others than the optional ones; any others if None."""
    if not isinstance(value, Mapping) or not all(isinstance(key, str) for key in value):
        raise ConfigError("is no table of names and values", where, "mend it")
    known = (*required, *(optional or ()))
    unknown = [] if optional is None else sorted(value.keys() - set(known))
    if unknown:
        raise ConfigError(f"does not know {', '.join(map(repr, unknown)):.80}", where, f"use {', '.join(known)}")
    if missing := [key for key in required if key not in value]:
        raise ConfigError(f"lacks {', '.join(missing)}", where, "add what is missing")
    return dict(value)


def _items(value: object) -> list[object]:
    if not isinstance(value, (list, tuple)):
        raise TypeError(f"{value!r:.40} is no list")
    return list(value)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r:.40} is no text")
    return value


def _whole(value: object) -> int:
    if type(value) is not int:
        raise TypeError(f"{value!r:.40} is no whole number")
    return value


def _rank(value: object) -> float:
    if type(value) not in (int, float):
        raise TypeError(f"{value!r:.40} is no number")
    return float(value)  # type: ignore[arg-type]


def _pairs(value: object) -> tuple[tuple[int, int], ...]:
    pairs = [_items(pair) for pair in _items(value)]
    if any(len(pair) != 2 for pair in pairs):
        raise TypeError("dark and middle colours come in pairs")
    return tuple((_whole(dark), _whole(middle)) for dark, middle in pairs)


_FIRE, _BONE, _GOLD, _ICE = (0x27, 0x28, 0x37), (0x30, 0x37, 0x38), (0x28, 0x38), (0x31, 0x3C, 0x30)

_ROWS = (
    ThemeKind(
        name="crypt",
        ground=("block", "rock"),
        wall=("brick", "rock"),
        mood=Mood(0.15, 0.5, 0.4, 0.6),
        hues=Hues(
            wall=((0x0C, 0x00), (0x0C, 0x2D), (0x0B, 0x00), (0x2D, 0x00)),
            ground=((0x00, 0x10), (0x2D, 0x10), (0x2D, 0x00)),
            accent=_BONE,
            nature=((0x0B, 0x1B), (0x0C, 0x1C)),
        ),
        objects=SHOWN["crypt"],
        map_colour=0x1B,
    ),
    ThemeKind(
        name="chapel",
        ground=("block", "ornament"),
        wall=("brick", "block"),
        mood=Mood(0.45, 0.35, 0.6, 0.35),
        hues=Hues(
            wall=((0x04, 0x00), (0x04, 0x2D), (0x04, 0x00), (0x04, 0x2D)),
            ground=((0x07, 0x17), (0x08, 0x18), (0x00, 0x10)),
            accent=_GOLD,
            nature=((0x01, 0x11), (0x0C, 0x1C)),
        ),
        objects=SHOWN["chapel"],
        map_colour=0x14,
    ),
    ThemeKind(
        name="gallery",
        ground=("ornament", "block"),
        wall=("ornament", "brick"),
        mood=Mood(0.5, 0.7, 0.7, 0.5),
        hues=Hues(
            wall=((0x06, 0x16), (0x06, 0x16), (0x06, 0x00), (0x06, 0x2D)),
            ground=((0x08, 0x18), (0x07, 0x17), (0x00, 0x10)),
            accent=_GOLD,
            nature=((0x0C, 0x1C), (0x0B, 0x1B)),
        ),
        objects=SHOWN["gallery"],
        map_colour=0x16,
    ),
    ThemeKind(
        name="cavern",
        ground=("rock", "earth"),
        wall=("rock",),
        mood=Mood(0.25, 0.8, 0.35, 0.8),
        hues=Hues(
            wall=((0x01, 0x00), (0x0C, 0x1C), (0x0C, 0x00), (0x07, 0x2D)),
            ground=((0x07, 0x17), (0x07, 0x00), (0x0C, 0x10), (0x00, 0x10)),
            accent=_ICE,
            nature=((0x0C, 0x1C), (0x01, 0x11)),
        ),
        objects=SHOWN["cavern"],
        map_colour=0x11,
    ),
    ThemeKind(
        name="tower",
        ground=("brick", "block"),
        wall=("brick",),
        mood=Mood(0.35, 0.5, 0.6, 0.45),
        hues=Hues(
            wall=((0x01, 0x00), (0x01, 0x2D), (0x01, 0x1C), (0x0C, 0x00)),
            ground=((0x07, 0x17), (0x07, 0x17), (0x07, 0x10), (0x00, 0x10)),
            accent=_FIRE,
            nature=((0x01, 0x11), (0x0C, 0x1C)),
        ),
        objects=SHOWN["tower"],
        map_colour=0x17,
    ),
    ThemeKind(
        name="garden",
        ground=("earth", "brick"),
        wall=("brick", "block"),
        mood=Mood(0.3, 0.4, 0.45, 0.7),
        hues=Hues(
            wall=((0x0A, 0x00), (0x0B, 0x00), (0x09, 0x1C), (0x0C, 0x00)),
            ground=((0x08, 0x18), (0x07, 0x17), (0x00, 0x10)),
            accent=_BONE,
            nature=((0x0A, 0x1A), (0x09, 0x19)),
        ),
        objects=SHOWN["garden"],
        map_colour=0x1A,
    ),
    ThemeKind(
        name="library",
        ground=("wood", "block"),
        wall=("wood", "brick"),
        mood=Mood(0.5, 0.3, 0.55, 0.4),
        hues=Hues(
            wall=((0x07, 0x17), (0x07, 0x2D), (0x07, 0x00), (0x08, 0x2D)),
            ground=((0x00, 0x10), (0x08, 0x18), (0x07, 0x17)),
            accent=_GOLD,
            nature=((0x0B, 0x1B), (0x0C, 0x1C)),
        ),
        objects=SHOWN["library"],
        map_colour=0x18,
    ),
    ThemeKind(
        name="clockwork",
        ground=("metal", "block"),
        wall=("metal", "brick"),
        mood=Mood(0.3, 0.6, 0.65, 0.6),
        hues=Hues(
            wall=((0x0C, 0x1C), (0x0C, 0x00), (0x0C, 0x2D)),
            ground=((0x08, 0x18), (0x07, 0x17), (0x08, 0x17)),
            accent=_FIRE,
            nature=((0x0B, 0x1B), (0x0C, 0x1C)),
        ),
        objects=SHOWN["clockwork"],
        map_colour=0x1C,
    ),
)

THEMES: Mapping[str, ThemeKind] = MappingProxyType({kind.name: kind for kind in _ROWS})
"""The shipped themes. Castles draw from these alone: a package that is installed never changes their bytes."""
