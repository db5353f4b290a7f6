"""Small random stages with all that a hero meets alone, and random play in them: oracles for proofs and searches."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

import numpy as np

from nesgan_game.level.simulation.playthrough import Run
from nesgan_game.level.stage import Entity, Stage, Value, role_stage
from nesgan_game.physics.movement import Body, Button, free
from nesgan_game.physics.terrain import Terrain
from nesgan_game.roles import ROLE_INDEX

SOLID, WALL, PLATFORM, SPIKES, BLOCK = (
    ROLE_INDEX[name] for name in ("solid", "wall", "platform", "spikes", "breakable")
)
RIGHT, LEFT = ROLE_INDEX["stair_up_right"], ROLE_INDEX["stair_up_left"]
WORDS = tuple(
    int(word)
    for word in (
        Button.NONE, Button.LEFT, Button.RIGHT, Button.UP, Button.DOWN, Button.JUMP, Button.ATTACK,
        Button.DOWN | Button.LEFT, Button.DOWN | Button.RIGHT, Button.JUMP | Button.LEFT, Button.JUMP | Button.RIGHT,
        Button.DOWN | Button.ATTACK,
    )
)  # fmt: skip


def small_stage(rng: np.random.Generator, *, movers: int = 0) -> Stage | None:
    """A stage of 11 x 15 cells: floors in steps, lintels, shelves, pits, stairs, blocks, maybe a key and its lock.

    None where the draw has no place for hero and exit.
    """
    rows, cols = 11, 15
    roles = np.full((rows, cols), WALL, dtype=np.uint8)
    roles[:, [0, -1]] = roles[0] = SOLID
    height = 8
    for col in range(1, cols - 1):
        height = int(np.clip(height + rng.choice([0, 0, 0, 0, 1, -1, 2, -2, 3, -3]), 4, 10))
        roles[height:, col] = SOLID
        pit = rng.random()
        if pit < 0.12:
            roles[height:, col] = WALL
            roles[-1, col] = rng.choice([WALL, SPIKES, SOLID])
    for _ in range(int(rng.integers(0, 5))):
        row, col, wide = int(rng.integers(2, 9)), int(rng.integers(1, 12)), int(rng.integers(1, 4))
        roles[row, col : min(col + wide, cols - 1)] = rng.choice([SOLID, PLATFORM, BLOCK, BLOCK, SPIKES])
    for _ in range(int(rng.integers(0, 3))):
        row, col, way = int(rng.integers(4, 9)), int(rng.integers(2, 9)), int(rng.choice([RIGHT, LEFT]))
        for step in range(int(rng.integers(1, 4))):
            at = row - step, col + step if way == RIGHT else col + 4 - step
            if 0 < at[1] < cols - 1:
                roles[at] = way
    entities: list[Entity] = []
    for number in range(movers):
        found = _mover(rng, number + 10, rows, cols)
        if found is not None:
            entities.append(found)
    places = _places(roles)
    if len(places) < 4:
        return None
    picked = [places[at] for at in rng.choice(len(places), 4, replace=False).tolist()]
    entities += [placed(1, "hero", *picked[0]), placed(2, "exit", *picked[1])]
    if rng.random() < 0.3:
        row, col = picked[2]
        if roles[row, col] == WALL and roles[row - 1, col] == WALL:
            roles[row - 1 : row + 1, col] = ROLE_INDEX["door"]
            lift = int(rng.integers(0, 3)) * 16
            at, across = picked[3]
            entities += [placed(3, "lock", row, col, key=1), placed(4, "key", at, across, lift, key=1)]
    return role_stage("small", roles, tuple(entities))


def _mover(rng: np.random.Generator, number: int, rows: int, cols: int) -> Entity | None:
    wide, dx, dy = int(rng.integers(1, 4)), int(rng.integers(-4, 5)), int(rng.integers(-4, 5))
    if rng.random() < 0.7:
        dx, dy = (dx, 0) if rng.random() < 0.5 else (0, dy)
    col, row = int(rng.integers(1, cols - 4)), int(rng.integers(3, rows - 1))
    period = max(60, 16 * abs(dx), 16 * abs(dy)) + 2 * int(rng.integers(0, 20))
    ends = col + dx >= 0 and col + wide + dx < cols and 0 < row + dy < rows
    if not (dx or dy) or not ends:
        return None
    values: dict[str, Value] = {"cols": wide, "dx": dx * 16, "dy": dy * 16, "period": period, "phase": 0}
    return Entity(number, "mover", col * 16 + wide * 8, row * 16, MappingProxyType(values))


def _places(roles: np.ndarray) -> list[tuple[int, int]]:
    """Cells in whose middle one can stand."""
    terrain = Terrain.from_roles(roles)
    found = []
    for row in range(2, roles.shape[0] - 1):
        for col in range(1, roles.shape[1] - 1):
            body = Body.at(col * 16 + 8, row * 16 + 16)
            if terrain.carries_at(row + 1, col) and free(body, terrain) and not terrain.hazard_at(row, col):
                found.append((row, col))
    return found


def placed(number: int, kind: str, row: int, col: int, up: int = 0, **properties: Value) -> Entity:
    """An entity that stands on the lower edge of a cell, or so many pixels above it."""
    return Entity(number, kind, col * 16 + 8, row * 16 + 16 - up, MappingProxyType(dict(properties)))


def random_play(stage: Stage, rng: np.random.Generator, ticks: int) -> Iterator[Run]:
    """Play at random and yield the run after every tick; from the start again after a death."""
    run, word, left = Run(stage), 0, 0
    for _ in range(ticks):
        if left == 0:
            word, left = int(rng.choice(WORDS)), int(rng.choice([1, 2, 5, 15, 40]))
        left -= 1
        run.step(word)
        yield run
        if run.dead:
            run = Run(stage)
