"""Files of room templates (.toml), read and checked: a kind of room with its skeletons.

A file that a stranger wrote ends in a Template or in one line that names file, skeleton and row. What may stand in one
tells templates/README.md.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, NoReturn, TypeVar

from nesgan_game import catalogue
from nesgan_game.errors import AssetError
from nesgan_game.files import MAX_TABLE_BYTES, in_order, parse_toml, read_text, read_toml
from nesgan_game.level.rooms.canvas import Doorway
from nesgan_game.level.rooms.skeletons import BACK, IDEAS, PARTS, Chunk, Option, Skeleton, Thing
from nesgan_game.level.rooms.template_map import (
    DIGITS,
    Plan,
    blocks,
    doorways,
    map_fault,
    option_fault,
    raise_fault,
    ruler_fault,
)

FORMAT, VERSION = "nesgan-room", 1
FOLDER = Path(__file__).parent / "templates"
MOST_SKELETONS, MOST_OPTIONS = 64, 32
MOST_COLS = 64
_NAME = re.compile(r"[a-z][a-z0-9-]{0,31}")
_NEXT = "see nesgan_game/level/rooms/templates/README.md"
_TIMES = 4
"""How often a column is repeated at most where a skeleton does not say."""

T = TypeVar("T")
Table = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """What a file says of a kind of room, in the words of kinds.RoomKind, and its skeletons, those back included."""

    part: str
    themes: tuple[str, ...]
    outdoors: bool
    reward: bool
    steep: float
    share: float
    skeletons: tuple[Skeleton, ...]


@functools.cache
def shipped_templates() -> Mapping[str, Path]:
    """The files of this package by the names of their kinds."""
    return MappingProxyType({path.stem: path for path in in_order(FOLDER.glob("*.toml"))})


def outdoors_of(path: Path) -> bool:
    """Whether a file's kind of room has the sky behind, by what stands above its skeletons. Raises AssetError."""
    head = read_text(path, MAX_TABLE_BYTES).partition("\n[[")[0]
    return _take(parse_toml(head, path, FORMAT, VERSION), "outdoors", bool, False, str(path))


def read_template(path: Path) -> Template:
    """Read a kind of room. Raises AssetError for anything that is none, naming file, skeleton and row."""
    told = read_toml(path, FORMAT, VERSION)
    del told["format"], told["version"]
    where = str(path)
    tables = _tables(told, "skeleton", where, MOST_SKELETONS)
    if not tables:
        _refuse("has no skeleton", where)
    drawn = [
        one for number, table in enumerate(tables, 1) for one in _with_raised(table, f"{where}, skeleton {number}")
    ]
    names = [one.name for one in drawn]
    if twice := next((name for name in names if names.count(name) > 1), None):
        _refuse(f"has two skeletons of the name {twice}", where)
    back = [turned for one in drawn if (turned := one.backward()) is not None]
    template = Template(
        part=_take(told, "part", str, "way", where),
        themes=tuple(_words(told, "themes", where)),
        outdoors=_take(told, "outdoors", bool, False, where),
        reward=_take(told, "reward", bool, False, where),
        steep=_share(told, "steep", 0.3, 1.0, where),
        share=_share(told, "share", 1.0, 100.0, where),
        skeletons=(*drawn, *back),
    )
    _no_more(told, where)
    if template.part not in PARTS:
        _refuse(f"has the unknown part {template.part[:40]!r}", where, f"use one of {', '.join(PARTS)}")
    return template


def _with_raised(told: Table, where: str) -> list[Skeleton]:
    """A skeleton as drawn, and raised by as many rows as the table says."""
    rises = _take(told, "raised", list, [], where)
    one = _skeleton(told, where)
    for rows in rises:
        fault = raise_fault(one.lines, rows) if type(rows) is int and 1 <= rows <= 4 else "give 1 to 4"
        if fault:
            _refuse(f"cannot be raised by {str(rows)[:8]} rows ({fault})", where)
    return [one, *(one.raised(rows) for rows in rises)]


def _skeleton(told: Table, where: str) -> Skeleton:
    name = _take(told, "name", str, "", where)
    if not _NAME.fullmatch(name) or name.endswith(BACK):
        _refuse(f"has the name {name[:40]!r}", where, f"give small letters, digits and -, not ending in {BACK}")
    where = f"{where} ({name})"
    lines = _lines(told, "map", where)
    if fault := map_fault(lines):
        _refuse(fault, where)
    one_way, loops = (_take(told, key, bool, False, where) for key in ("one_way", "loops"))
    bays, uneven = (_take(told, key, bool, True, where) for key in ("bays", "uneven"))
    times = _take(told, "times", int, _TIMES, where)
    stretch, shrink = _ruler(told, lines, where)
    if not 1 <= times <= MOST_COLS or len(lines[0]) + times * len(stretch) > MOST_COLS:
        _refuse(f"grows to {len(lines[0]) + times * len(stretch)} columns", where, f"{MOST_COLS} at most: lower times")
    tables = _tables(told, "chunk", where, len(DIGITS))
    things = tuple(
        _thing(table, where, len(lines), len(lines[0]), (*stretch, *shrink)) for table in _tables(told, "thing", where)
    )
    _no_more(told, where)
    found = blocks(lines)
    chunks = tuple(_chunk(table, f"{where}, chunk {number}", found) for number, table in enumerate(tables, 1))
    if {chunk.digit for chunk in chunks} != set(found) or len(chunks) != len(found):
        _refuse(f"has the digits {' '.join(sorted(found)) or '(none)'} and other chunks", where, "give each digit one")
    plan = Plan(lines, tuple((chunk.row, chunk.col, [one.lines for one in chunk.options]) for chunk in chunks))
    if fault := plan.fault():
        _refuse(fault, where)
    way_in, way_out, extras = doorways(lines)
    return Skeleton(
        name=name,
        lines=lines,
        stretch=stretch,
        shrink=shrink,
        times=times,
        chunks=chunks,
        things=things,
        way_in=way_in._replace(one_way=one_way) if isinstance(way_in, Doorway) else None,
        way_out=way_out,
        extras=extras,
        loops=loops,
        bays=bays,
        uneven=uneven,
    )


def _ruler(told: Table, lines: tuple[str, ...], where: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The columns that may be repeated, and those that may be left out."""
    ruler = _take(told, "stretch", str, "", where).strip("\n")
    if not ruler:
        return (), ()
    if fault := ruler_fault(ruler, lines):
        _refuse(f"stretch: {fault}", where)
    more, less = (tuple(col for col, mark in enumerate(ruler) if mark in marks) for marks in ("+*", "-*"))
    return more, less


def _chunk(told: Table, where: str, found: Mapping[str, tuple[int, int, int, int]]) -> Chunk:
    digit = _take(told, "digit", str, "", where)
    if digit not in found:
        _refuse(f"has the digit {digit[:8]!r}, which is not on the map", where)
    row, col, rows, cols = found[digit]
    tables = _tables(told, "option", where, MOST_OPTIONS)
    _no_more(told, where)
    options = tuple(_option(table, f"{where}, option {number}", rows, cols) for number, table in enumerate(tables, 1))
    if not any(one.idea == "" and one.beat == (0, 3) and one.daring == (0.0, 1.0) for one in options):
        _refuse("has no option that always suits", where, "give one without idea, beat and daring")
    return Chunk(digit, row, col, options)


def _option(told: Table, where: str, rows: int, cols: int) -> Option:
    lines = _lines(told, "map", where)
    if fault := option_fault(lines, rows, cols):
        _refuse(fault, where)
    weight = _take(told, "weight", int, 1, where)
    idea = _take(told, "idea", str, "", where)
    beat, daring = (_range(told, key, where) for key in ("beat", "daring"))
    things = tuple(_thing(table, where, rows, cols, ()) for table in _tables(told, "thing", where))
    _no_more(told, where)
    if not 1 <= weight <= 100:
        _refuse(f"has the weight {weight}", where, "give 1 to 100")
    if idea and idea not in IDEAS:
        _refuse(f"has the unknown idea {idea[:40]!r}", where, f"use one of {', '.join(IDEAS)}")
    return Option(lines, weight, idea, (int(beat[0]), int(beat[1])), daring, things)


def _thing(told: Table, where: str, rows: int, cols: int, stretch: tuple[int, ...]) -> Thing:
    kind = _take(told, "kind", str, "", where)
    row, col = (_take(told, key, int, -1, where) for key in ("row", "col"))
    properties = _take(told, "properties", dict, {}, where)
    _no_more(told, where)
    if not catalogue.is_entity(kind):
        _refuse(f"has a thing of unknown kind {kind[:40]!r}", where, f"use {', '.join(catalogue.entity_kinds())}")
    if not (0 <= row < rows and 0 <= col < cols) or col in stretch:
        _refuse(
            f"has a {kind} at row {row}, column {col}", where, "place it on the map, not in a column to be repeated"
        )
    for name, value in properties.items():
        if not isinstance(value, (str, int, float, bool)):
            _refuse(f"{name[:40]} of a {kind} is no word or number", where)
    missing = {"cols", "dx", "dy", "period", "phase"} - set(properties) if kind == "mover" else ()
    if missing or (kind == "mover" and not all(isinstance(value, int) for value in properties.values())):
        _refuse("has a mover without whole cols, dx, dy, period, phase", where)
    return Thing(kind, row, col, MappingProxyType(dict(properties)))


def _lines(told: Table, name: str, where: str) -> tuple[str, ...]:
    return tuple(_take(told, name, str, "", where).strip("\n").split("\n"))


def _take(told: Table, name: str, kind: type[T], default: T, where: str) -> T:
    """Remove and return what a table says; `default` where it does not. Raises AssetError for another type."""
    value = told.pop(name, default)
    if type(value) is not kind:
        _refuse(f"{name} is no {kind.__name__}", where)
    return value


def _share(told: Table, name: str, default: float, most: float, where: str) -> float:
    value = told.pop(name, default)
    if not isinstance(value, (int, float)) or isinstance(value, bool) or not 0 <= value <= most:
        _refuse(f"{name} is no number from 0 to {most:g}", where)
    return float(value)


def _words(told: Table, name: str, where: str) -> list[str]:
    words = _take(told, name, list, [], where)
    if not all(isinstance(word, str) and re.fullmatch(r"[a-z][a-z0-9_]{0,31}", word) for word in words):
        _refuse(f"{name} is no list of words", where)
    return words


def _range(told: Table, name: str, where: str) -> tuple[float, float]:
    most = 3 if name == "beat" else 1
    value = told.pop(name, [0, most])
    numbers = isinstance(value, list) and len(value) == 2 and all(type(one) in (int, float) for one in value)
    if not numbers or not 0 <= value[0] <= value[1] <= most:
        _refuse(f"{name} is no pair of numbers from 0 to {most}, the lower first", where)
    return float(value[0]), float(value[1])


def _tables(told: Table, name: str, where: str, most: int = 64) -> list[Table]:
    tables = told.pop(name, [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables) or len(tables) > most:
        _refuse(f"{name} is no list of {most} tables at most", where, f"write [[{name}]] before each")
    return [dict(table) for table in tables]


def _no_more(told: Table, where: str) -> None:
    if told:
        _refuse(f"says {', '.join(str(name)[:40] for name in list(told)[:4])}, which means nothing", where)


def _refuse(what: str, where: str, next_step: str = _NEXT) -> NoReturn:
    raise AssetError(what, where, next_step)
