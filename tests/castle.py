"""A hand-made castle for the game's tests: a hall, a wing behind a door, an attic up the stairs, and everybody who
lives there.
"""

from collections.abc import Callable, Iterable
from types import MappingProxyType

import numpy as np
import pytest
from fakes import PATTERNS

from nesgan_game.game.rules.world import World
from nesgan_game.game.view.sprite_cache import SpriteCache
from nesgan_game.level.stage import Entity, Room, Stage, role_stage
from nesgan_game.level.stage_tiles import StageTiles
from nesgan_game.roles import ROLE_INDEX, ROLES

PALETTES = np.array([[15, 1, 17, 33], [15, 7, 23, 55], [15, 12, 28, 60], [15, 9, 26, 42]], np.uint8)
PALETTE_OF_ROLE = (0, 0, 2, 2, 2, 3, 1, 1, 1, 1, 1, 3, 3, 1, 2, 2)
FLOOR = 21
UPPER_FLOOR = 9
ROOMS = (
    Room("hall", "corridor", 12, 0, 12, 32),
    Room("wing", "corridor", 12, 32, 12, 16),
    Room("attic", "corridor", 0, 0, 12, 32),
)


def castle_roles() -> np.ndarray:
    """(24, 48): lower floor at row 21 with a pit of liquid, stairs from column 4 up to the attic, a door at columns
    31-32.
    """
    roles = np.full((24, 48), ROLE_INDEX["solid"], np.uint8)

    def put(role: str, rows: slice | int, cols: slice | int) -> None:
        roles[rows, cols] = ROLE_INDEX[role]

    put("wall", slice(13, FLOOR), slice(1, 31))
    put("wall", slice(13, FLOOR), slice(33, 47))
    put("wall", slice(1, UPPER_FLOOR), slice(1, 31))
    put("ledge", FLOOR, slice(0, 48))
    put("ledge", UPPER_FLOOR, slice(0, 32))
    put("liquid", slice(FLOOR, 24), slice(22, 24))
    put("door", slice(FLOOR - 2, FLOOR), slice(31, 33))
    put("spikes", FLOOR - 1, 45)
    for step in range(FLOOR - UPPER_FLOOR):
        row, col = FLOOR - 1 - step, 5 + step
        put("wall", slice(row - 3, row), col)
        put("stair_up_right", row, col)
    put("ledge", UPPER_FLOOR, slice(17, 20))
    for col in (3, 13, 20, 28, 36, 44):
        put("window", slice(15, 17), col)
    for col in (3, 13, 21, 29):
        put("pillar", slice(2, UPPER_FLOOR), col)
    put("platform", 18, slice(26, 29))
    put("breakable", slice(FLOOR - 2, FLOOR), 19)
    put("breakable", slice(UPPER_FLOOR - 2, UPPER_FLOOR), 24)
    return roles


def entity(number: int, kind: str, col: int, row: int, **properties: str | int) -> Entity:
    """Standing on the top edge of cell row `row`, in the middle of column `col`."""
    return Entity(number, kind, col * 16 + 8, row * 16, MappingProxyType(dict(properties)))


def castle_entities(kinds: Iterable[str]) -> tuple[Entity, ...]:
    """Hero, exit and those of the others whose kind is asked for."""
    everybody = (
        entity(1, "hero", 2, FLOOR),
        entity(2, "exit", 42, FLOOR),
        entity(3, "candle", 5, FLOOR - 1, drop="heart_small"),
        entity(4, "candle", 8, FLOOR - 1, drop="whip_up", style="torch"),
        entity(5, "candle", 16, FLOOR - 1, drop="dagger"),
        entity(6, "candle", 36, FLOOR - 1, drop="roast"),
        entity(7, "skeleton", 16, FLOOR),
        entity(8, "ghoul", 17, FLOOR),
        entity(9, "bat", 12, 14),
        entity(10, "knight", 28, FLOOR),
        entity(11, "boss", 38, FLOOR),
        entity(12, "checkpoint", 26, FLOOR),
        entity(13, "candle", 20, UPPER_FLOOR - 1, drop="axe"),
    )
    wanted = {"hero", "exit", *kinds}
    return tuple(one for one in everybody if one.kind in wanted)


def castle_tiles() -> StageTiles:
    """One opaque tile a role."""
    attribute = np.array(PALETTE_OF_ROLE, np.uint8)
    return StageTiles(levels=PATTERNS, attribute=attribute, palettes=PALETTES)


def build_castle(*kinds: str, time_limit: int = 300) -> Stage:
    """The castle as a stage, peopled by `kinds`."""
    roles = castle_roles()
    tiles = roles.astype(np.int32)
    plain = role_stage("castle", roles, castle_entities(kinds), rooms=ROOMS, time_limit=time_limit, difficulty=0.3)
    behind = np.array([role.behind for role in ROLES])[roles]
    wall = ROLE_INDEX["wall"]
    background = np.where(behind, tiles, wall).astype(np.int32)
    field = np.where(behind, -1, tiles).astype(np.int32)
    foreground = np.full(roles.shape, -1, np.int32)
    foreground[FLOOR - 2 : FLOOR, 34] = ROLE_INDEX["pillar"]
    values = {name: getattr(plain, name) for name in plain.__dataclass_fields__}
    values.update(background=background, field=field, foreground=foreground, tiles=castle_tiles())
    return Stage(**values)


EVERYBODY = ("candle", "skeleton", "ghoul", "bat", "knight", "checkpoint")


@pytest.fixture(scope="session")
def castle() -> Callable[..., Stage]:
    return build_castle


@pytest.fixture(scope="session")
def full_castle() -> Stage:
    return build_castle(*EVERYBODY)


@pytest.fixture
def world(full_castle: Stage) -> World:
    return World(full_castle, seed=3)


@pytest.fixture
def empty_world() -> World:
    """The castle with candles and without enemies."""
    return World(build_castle("candle", "checkpoint"), seed=3)


@pytest.fixture(scope="session")
def sprites() -> SpriteCache:
    return SpriteCache()
