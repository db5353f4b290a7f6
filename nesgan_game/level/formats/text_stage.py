"""Stages drawn as text: a TOML file with a map of letters, what the other letters stand for, and the rooms.

    name = "lesson"
    map = '''
    ..........
    .@......X.
    ##########
    '''
    [letters]                       # beside those of stage.LETTERS for the roles
    "@" = { kind = "hero" }
    X = { kind = "exit", on = "wall" }    # on: the role of the cell; without it that of the background there
    [[rooms]]                       # one room that is all of the map without any
    name = "hall"
    kind = "corridor"
    area = [0, 0, 3, 10]            # row, col, rows, cols

An entity stands on its cell's lower edge; a wide one's cell is the leftmost. Those that hang (entity_kinds) have their
place on the upper edge.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nesgan_game import catalogue
from nesgan_game.catalogue import place_px
from nesgan_game.errors import AssemblyError, AssetError
from nesgan_game.files import MAX_TABLE_BYTES, read_text
from nesgan_game.level.entity import Entity
from nesgan_game.level.fill.fill_stage import fill_stage
from nesgan_game.level.fixture_faults import MOST_MOVERS
from nesgan_game.level.formats.tiled_project import STAGE_DEFAULTS, with_defaults
from nesgan_game.level.proof.prove import prove
from nesgan_game.level.rooms.canvas import settle
from nesgan_game.level.rooms.kinds import open_air
from nesgan_game.level.stage import LETTERS, Room, Stage, role_stage
from nesgan_game.level.stage_tiles import StageTiles
from nesgan_game.library.tile_library import TileLibrary, need_library
from nesgan_game.roles import ROLE_INDEX, ROLES
from nesgan_game.seeds import stream

MOST_CELLS = 100_000
_NEXT = "see the docstring of nesgan_game/level/formats/text_stage.py"


def sketch_stage(path: Path | str, library: TileLibrary | None = None) -> Stage:
    """Return the stage that a .toml file draws, proved, in a library's tiles; without one it has none.

    Same file, same library, same stage. Raises AssetError for a file that draws no stage, ConfigError for what is no
    library, Unplayable, Contradiction.
    """
    if library is not None:
        need_library(library)
    path = Path(path)
    try:
        drawn = _drawn(tomllib.loads(read_text(path, MAX_TABLE_BYTES)))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise AssetError(f"is not TOML ({error})", path, _NEXT) from error
    except (KeyError, TypeError, ValueError, OverflowError, AttributeError) as error:
        raise AssetError(f"draws no stage ({error})", path, _NEXT) from error
    except AssemblyError as error:
        raise AssetError(f"draws no stage: {error.what}", path, error.next_step or _NEXT) from error
    proof = prove(drawn)
    proved = replace(drawn, proof=proof)
    if library is None:
        return proved
    rng = stream(drawn.seed, "sketch", "fill")
    roles, layers = fill_stage(drawn.roles, drawn.rooms, open_air(), library, rng)
    dressed: dict[str, Any] = {"roles": roles, "tiles": StageTiles.of(library), **layers}
    return replace(proved, **dressed)


def _drawn(told: dict[str, Any]) -> Stage:
    lines = str(told["map"]).strip("\n").split("\n")
    cols = max(map(len, lines))
    if not 0 < cols * len(lines) <= MOST_CELLS:
        raise ValueError(f"a map of {len(lines)} rows of {cols} cells")
    rooms = tuple(_rooms(told.get("rooms", []), len(lines), cols))
    roles = np.full((len(lines), cols), ROLE_INDEX["void"], np.uint8)
    entities: list[Entity] = []
    letters = dict(told.get("letters", {}))
    for row, line in enumerate(lines):
        for col, letter in enumerate(line):
            if letter not in letters:
                roles[row, col] = ROLE_INDEX[_role(letter, row, col)]
                continue
            values = dict(letters[letter])
            on = values.pop("on", None) or _behind(lines, rooms, row, col)
            roles[row, col] = ROLE_INDEX[str(on)]
            entities.append(_entity(len(entities) + 1, row, col, values))
    movers = sum(entity.kind == "mover" for entity in entities)
    if movers > MOST_MOVERS:
        raise ValueError(f"{movers} movers, {MOST_MOVERS} at most")
    facts: dict[str, Any] = {name: type(value)(told.get(name, value)) for name, value in STAGE_DEFAULTS.items()}
    properties = MappingProxyType({"rooms": " ".join(room.kind for room in rooms)})
    return role_stage(
        str(told["name"]), _settled(roles, rooms), tuple(entities), rooms=rooms, properties=properties, **facts
    )


def _behind(lines: list[str], rooms: tuple[Room, ...], row: int, col: int) -> str:
    """Return what is behind an entity: what goes on above and below it, as a pillar does, or the plain background."""
    above, below = (lines[near][col : col + 1] for near in (max(row - 1, 0), min(row + 1, len(lines) - 1)))
    if above == below and above in LETTERS and ROLES[ROLE_INDEX[LETTERS[above]]].behind:
        return LETTERS[above]
    kind = next((room.kind for room in rooms if room.holds(row, col)), "")
    return "void" if kind in open_air() else "wall"


def _role(letter: str, row: int, col: int) -> str:
    if letter not in LETTERS:
        raise ValueError(f"the letter {letter!r} at row {row}, column {col} stands for nothing")
    return LETTERS[letter]


def _entity(number: int, row: int, col: int, values: Mapping[str, Any]) -> Entity:
    given = dict(values)
    kind = str(given.pop("kind"))
    if not catalogue.is_entity(kind):
        raise ValueError(f"an entity of unknown kind {kind!r}, not {', '.join(catalogue.entity_kinds())}")
    for name, value in given.items():
        if not isinstance(value, (str, int, float, bool)):
            raise ValueError(f"{name} of a {kind} is no word or number")
    filled = with_defaults(kind, given)
    place = place_px(kind, row, col, int(filled.get("cols", 1)))
    return Entity(number, kind, *place, MappingProxyType(filled))


def _rooms(told: list[dict[str, Any]], rows: int, cols: int) -> list[Room]:
    if not told:
        return [Room("room", "room", 0, 0, rows, cols)]
    rooms = []
    for one in told:
        row, col, high, wide = (int(value) for value in one["area"])
        if min(row, col) < 0 or min(high, wide) < 1 or row + high > rows or col + wide > cols:
            raise ValueError(f"room {one['name']} is not on the map of {rows} rows of {cols} cells")
        rooms.append(Room(str(one["name"]), str(one["kind"]), row, col, high, wide))
    return rooms


def _settled(roles: NDArray[np.uint8], rooms: tuple[Room, ...]) -> NDArray[np.uint8]:
    """Return the map with ledges where one can walk on solid cells, room by room as layout/draw.py does."""
    settled = roles.copy()
    for room in rooms:
        settled[room.area] = settle(roles[room.area])
    return settled
