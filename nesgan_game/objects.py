"""Kinds of objects: everything that stands before a wall, is made of one or more cells and has a name."""

from __future__ import annotations

from dataclasses import dataclass

from nesgan_game.errors import ConfigError


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectKind:
    """One kind, drawn and painted in a few sizes."""

    name: str
    role: str
    """The role of its cells, a word of roles.ROLES."""
    anchor: str
    """What holds it: "floor" it stands on, "wall" it hangs on, or "ceiling" it hangs from."""
    sizes: tuple[tuple[int, int], ...]
    """(rows, cols) in cells."""


def _kinds(role: str, anchor: str, **sizes: str) -> tuple[ObjectKind, ...]:
    return tuple(
        ObjectKind(
            name=name,
            role=role,
            anchor=anchor,
            sizes=tuple((int(rows), int(cols)) for rows, cols in (size.split("x") for size in said.split())),
        )
        for name, said in sizes.items()
    )


OBJECT_KINDS: tuple[ObjectKind, ...] = (
    *_kinds(
        "window",
        "wall",
        arched_window="2x1 2x2 3x2",
        pointed_window="2x1 3x2 4x2",
        rose_window="2x2 3x3",
        twin_window="2x2 3x2",
        slit_window="1x1 2x1",
        barred_window="1x1 2x2",
        stained_window="3x2 4x2",
    ),
    *_kinds("door", "floor", plank_door="2x2 3x2", portcullis="2x2 3x2 3x3", double_door="2x2 3x2 3x3"),
    *_kinds("candle", "wall", torch="1x1 2x1", lantern="2x1"),
    *_kinds("candle", "floor", candle="1x1 2x1", candelabrum="2x1 2x2 3x2", brazier="1x1 2x1 2x2"),
    *_kinds("decor", "ceiling", chandelier="2x2 2x3", chains="2x1 3x1", cage="2x1 3x2"),
    *_kinds(
        "decor",
        "floor",
        statue="2x1 3x2",
        armour="2x1 3x2",
        gargoyle="2x2",
        bust="2x2",
        throne="3x2",
        shelf="2x1 2x2 3x2 3x3",
        clock="3x1 3x2",
        barrel="1x1 2x2",
        crate="1x1 2x2",
        chest="1x1 2x2",
        urn="1x1 2x1 2x2",
        skulls="1x1 2x2",
        coffin="2x1 3x2",
        gravestone="1x1 2x1 2x2",
        cross="2x1 2x2 3x2",
        organ="3x3 4x3",
        altar="2x2 2x3",
        fountain="2x2 3x3",
        cauldron="1x1 2x2",
        fence="1x2 2x2 2x3",
        balustrade="1x2 1x3",
    ),
    *_kinds(
        "decor",
        "wall",
        picture="1x1 2x2 3x2 2x3",
        banner="2x1 3x1 3x2",
        tapestry="2x2 2x3 3x3",
        coat_of_arms="1x1 2x2",
        gears="2x2 3x3 3x2",
        pendulum="2x1 3x1 4x2",
        cobweb="2x2",
    ),
    *_kinds(
        "foliage",
        "floor",
        tree="3x2 3x3 4x3",
        dead_tree="3x2 3x3 4x3",
        bush="1x1 1x2 2x2",
        hedge="1x2 2x2 2x3",
        mushrooms="1x1 2x2",
    ),
    *_kinds("foliage", "ceiling", ivy="2x1 2x2 3x3", roots="1x1 1x2 2x2"),
    *_kinds("decor", "ceiling", stalactites="1x1 1x2 2x2 2x3"),
)
"""In the order of their numbers, which the object painter knows them by."""

OBJECT_INDEX: dict[str, int] = {kind.name: index for index, kind in enumerate(OBJECT_KINDS)}

GATES = ("portcullis", "double_door")
"""What stands behind a stage's exit."""
SET_PIECES = ("organ", "altar", "throne", "fountain")
"""What a room is arranged around: never two of these in a room."""

TRANSPARENT = 255
"""Where an object leaves what is behind it to be seen, instead of a level 0 to 3."""
MOST_ROWS, MOST_COLS = 4, 3
"""Cells of the largest object."""


def object_kind(name: str) -> ObjectKind:
    """The kind of that name. Raises ConfigError."""
    if name not in OBJECT_INDEX:
        raise ConfigError(f"no kind of object is called {name!r}", "objects", f"use {', '.join(OBJECT_INDEX)}")
    return OBJECT_KINDS[OBJECT_INDEX[name]]
