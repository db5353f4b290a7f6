"""A stage played by nobody: buttons held at random from random places on, and what must hold whatever is pressed.

run = play_at_random(stage, seed=7)
run.hash, run.faults                    equal in every process; none
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import lru_cache
from typing import Any

from nesgan_game.catalogue import ITEMS, sub_weapons
from nesgan_game.game.rules import camera
from nesgan_game.game.rules.enemies import enemy_box
from nesgan_game.game.rules.entities import Box
from nesgan_game.game.rules.hero import BEST_WHIP
from nesgan_game.game.rules.items import item_box
from nesgan_game.game.rules.world import Loadout, World
from nesgan_game.level.castle import STAGES, Castle
from nesgan_game.level.stage import Stage
from nesgan_game.nes import TILE_PX
from nesgan_game.physics.movement import PX, Body, Button, Stance, Terrain, free, supported
from nesgan_game.seeds import Random, stream

TICKS = 3_600
"""A minute of play."""
RUNS_A_STAGE = 4
PRINT_TICKS = 300
"""The state goes into a run's hash every so many ticks, and at its end."""
LONGEST_HOLD = 40
"""Ticks for which the same buttons are held at most."""
WALK_THROUGH = frozenset({"ghost"})
"""Kinds that go through walls; they must stay in the world all the same."""
OUTSIDE_CELLS = 3
"""So far below the map somebody may be in the ticks before he is taken out; and as far beside it what is thrown."""
MOST_FAULTS = 8
"""Told of a run."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RandomRun:
    """What came of a run. number: its own; again: whether it is the second time, in another process."""

    number: int
    again: bool
    ticks: int
    lives: int
    """Lost."""
    hash: str
    """sha256 (hex) of the states of the run, the same whenever it is played."""
    faults: tuple[str, ...] = ()

    @property
    def place(self) -> tuple[int, int]:
        """Return what it is filed under."""
        return self.number, int(self.again)

    def to_dict(self) -> dict[str, Any]:
        """Return it in words that JSON knows."""
        return asdict(self)

    @classmethod
    def from_dict(cls, value: Any) -> RandomRun:
        """Return what to_dict told. Raises ValueError."""
        try:
            found = cls(**{**value, "faults": tuple(value["faults"])})
        except (TypeError, KeyError) as error:
            raise ValueError(f"tells of no run ({error})") from error
        if not isinstance(found.number, int) or not isinstance(found.hash, str):
            raise ValueError("tells of no run")
        return found


@dataclass(frozen=True, slots=True)
class RandomTask:
    """A run to be played: RUNS_A_STAGE follow each other in every stage of the castles of seeds 0, 1, 2 ..."""

    number: int
    again: bool = False
    ticks: int = TICKS


def stage_of(number: int) -> tuple[int, int]:
    """Return seed of the castle and number of the stage that a run is played in."""
    seed, place = divmod(number // RUNS_A_STAGE, STAGES)
    return seed, place + 1


def play_task(_: None, task: RandomTask) -> RandomRun:
    """Build a run's stage and play it; the second time without looking for faults."""
    return play_at_random(_built(*stage_of(task.number)), task.number, task.ticks, again=task.again)


@lru_cache(maxsize=1)
def _built(seed: int, number: int) -> Stage:
    return Castle(seed).bare(number)  # tiles decide nothing


def play_at_random(stage: Stage, seed: int, ticks: int = TICKS, *, again: bool = False) -> RandomRun:
    """Play so many ticks of a stage that carries a proof; when a game is over, the next begins elsewhere."""
    rng, digest, faults, lives = stream(seed, "random", "play"), hashlib.sha256(), dict[str, str](), 0
    world, word, left = _begun(stage, seed, rng), 0, 0
    for tick in range(1, ticks + 1):
        if world.done:
            digest.update(world.hash().encode())
            world = _begun(stage, seed, rng)
        if not left:
            word, left = _word(rng), 1 + rng.integers(LONGEST_HOLD)
        left -= 1
        before = world.hero.lives
        world.step(word)
        lives += world.hero.lives < before
        if not again:
            for what, where in astray(world):
                faults.setdefault(what, f"tick {tick}: {what} {where}")
        if tick % PRINT_TICKS == 0:
            digest.update(world.hash().encode())
    digest.update(world.hash().encode())
    told = tuple(faults.values())[:MOST_FAULTS]
    return RandomRun(number=seed, again=again, ticks=ticks, lives=lives, hash=digest.hexdigest(), faults=told)


def _begun(stage: Stage, seed: int, rng: Random) -> World:
    """A world with the hero somewhere on the proof's way, with anything in hand."""
    weapons = ("", *sub_weapons())
    loadout = Loadout(
        hearts=20,
        weapon=weapons[rng.integers(len(weapons))],
        whip=int(rng.integers(BEST_WHIP + 1)),
        shots=1 + int(rng.integers(3)),
    )
    world = World(stage, seed + int(rng.integers(1000)), loadout=loadout)
    places = _places(stage, world.scene.terrain)
    if places:
        world.hero.body = world.checkpoint = places[rng.integers(len(places))]
        world.camera = camera.snap(world.views, world.hero.body)
    return world


def _places(stage: Stage, terrain: Terrain) -> list[Body]:
    """Where the proof's way has firm ground: bodies that stand there, freely."""
    route = stage.proof.route if stage.proof else ()
    bodies = (Body.at(col * TILE_PX + TILE_PX // 2, (row + 1) * TILE_PX) for row, col in route)
    return [body for body in bodies if supported(body, terrain) and free(body, terrain)]


def _word(rng: Random) -> int:
    """Buttons: any, or mostly one way, so that one comes about."""
    word = int(rng.integers(64))
    sides = int(Button.LEFT | Button.RIGHT)
    if rng.integers(3):
        word = word & ~sides | int(Button.RIGHT if rng.integers(3) else Button.LEFT)
    return word


def astray(world: World) -> Iterator[tuple[str, str]]:
    """(what is wrong, where) of everybody who is outside the world or in rock."""
    stage, scene = world.stage, world.scene
    whole = Box(0, -OUTSIDE_CELLS * TILE_PX, stage.cols * TILE_PX, (stage.rows + OUTSIDE_CELLS) * TILE_PX)
    terrain = scene.terrain
    # A flight of stairs is met by the floor that it leads to: who is on it is beside his own way.
    boxes = [("hero", scene.hero.box(), scene.hero.body.stance not in (Stance.DEAD, Stance.STAIRS))]
    boxes += [
        (f"{enemy.kind} {enemy.mode}", enemy_box(enemy), enemy.kind not in WALK_THROUGH)
        for enemy in scene.enemies
        if enemy.room == world.camera.room
    ]
    # What ends a stage comes to a hero who does not fetch it, through walls as well.
    boxes += [(f"item {one.kind}", item_box(one), not (one.stays and ITEMS[one.kind].ends)) for one in scene.items]
    for what, box, solid in boxes:
        if not within(box, whole):
            yield f"{what} is outside", f"at {box.left}, {box.bottom}"
        elif solid and in_rock(box, terrain):
            yield f"{what} is in rock", f"at {box.left}, {box.bottom}"
    wide = whole.grown(OUTSIDE_CELLS * TILE_PX)
    for shot in scene.shots:
        if not wide.left <= shot.x // PX < wide.right:
            yield f"{shot.kind} flies outside", f"at {shot.x // PX}, {shot.y // PX}"


def within(box: Box, whole: Box) -> bool:
    """Whether a box lies in another."""
    return whole.left <= box.left and box.right <= whole.right and whole.top <= box.top and box.bottom <= whole.bottom


def in_rock(box: Box, terrain: Terrain) -> bool:
    """Whether a box in stage pixels shares a pixel with a solid cell."""
    rows = range(max(box.top // TILE_PX, 0), (box.bottom - 1) // TILE_PX + 1)
    cols = range(box.left // TILE_PX, (box.right - 1) // TILE_PX + 1)
    return any(terrain.solid_at(row, col) for row in rows for col in cols)
