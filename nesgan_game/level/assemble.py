"""From a seed and a tile library to a stage that is proved playable.

stage = build_stage(TileLibrary.generate(seed=7), seed=7, number=1, difficulty=0.3)
"""

from __future__ import annotations

import logging
from types import MappingProxyType

import numpy as np

from nesgan_game.errors import AssemblyError, ConfigError, Unplayable
from nesgan_game.level.controls import Controls
from nesgan_game.level.fill import fill_stage, pictures
from nesgan_game.level.grammar import Layout, draw, plan
from nesgan_game.level.places import Places
from nesgan_game.level.prove import prove
from nesgan_game.level.rooms import ROOM_KINDS
from nesgan_game.level.stage import Proof, Stage, role_stage
from nesgan_game.library.library import TileLibrary

TRIES = 12
"""Layouts tried before giving up (measured over 50 seeds: the first one nearly always does)."""
OPEN_AIR = frozenset(name for name, kind in ROOM_KINDS.items() if kind.outdoors)
_LOG = logging.getLogger(__name__)


def build_stage(
    library: TileLibrary,
    seed: int,
    number: int = 1,
    difficulty: float = 0.3,
    length: int | None = None,
    *,
    boss: bool = True,
    controls: Controls | None = None,
) -> Stage:
    """Return a stage of `length` rooms (5 to 8; None: by the seed), proved playable, in the library's tiles.

    Same arguments, same stage. number: 1 for the first stage of a castle; difficulty: 0 to 1; boss: guards the exit;
    controls: in place of both.
    Raises Unplayable, with seed and tries, when no layout could be proved; ConfigError; Contradiction.
    """
    if controls is not None:
        difficulty, length = controls.difficulty, controls.rooms
    if not 0 <= difficulty <= 1:
        raise ConfigError(f"difficulty {difficulty}", "build_stage", "choose 0 to 1")
    for attempt in range(TRIES):
        rng = np.random.default_rng([seed, number, attempt])
        try:
            bare = _bare_stage(rng, seed, number, difficulty, length, boss=boss)
            proof = prove(bare)
        except Unplayable as error:
            _LOG.info("seed %d, try %d: %s", seed, attempt + 1, error)
            continue
        if _passes_all(bare, proof):
            return _dressed(bare, proof, library, rng)
        _LOG.info("seed %d, try %d: the way leaves out a room", seed, attempt + 1)
    raise Unplayable(f"no playable layout in {TRIES} tries", f"stage {number} of seed {seed}", "try another seed")


def _bare_stage(
    rng: np.random.Generator, seed: int, number: int, difficulty: float, length: int | None, *, boss: bool
) -> Stage:
    """Lay out a stage and place its entities, without tiles. Raises Unplayable when the plan does not work out."""
    try:
        layout = draw(plan(rng, length), rng)
    except AssemblyError as error:
        raise Unplayable(error.what, error.where, error.next_step) from error
    entities = Places(layout, rng, difficulty, boss=boss).entities
    return role_stage(
        f"stage-{number:02d}",
        layout.roles,
        tuple(entities),
        number=number,
        seed=seed,
        difficulty=difficulty,
        rooms=layout.rooms,
        properties=MappingProxyType({"rooms": _kinds(layout)}),
    )


def _kinds(layout: Layout) -> str:
    return " ".join(room.kind for room in layout.rooms)


def _passes_all(stage: Stage, proof: Proof) -> bool:
    """Whether the proof goes through every room: a way around one would make it scenery."""
    return all(any(room.holds(row, col) for row, col in proof.route) for room in stage.rooms)


def _dressed(bare: Stage, proof: Proof, library: TileLibrary, rng: np.random.Generator) -> Stage:
    """Return the stage with tiles, its proof, and a time limit of three times what the proof takes."""
    roles, layers = fill_stage(bare.roles, bare.rooms, OPEN_AIR, library, rng)
    return Stage(
        name=bare.name,
        number=bare.number,
        seed=bare.seed,
        theme=str(library.provenance.get("theme", library.name)),
        difficulty=bare.difficulty,
        time_limit=60 + 10 * round(proof.ticks * 3 / 600),
        roles=roles,
        background=layers["background"],
        field=layers["field"],
        foreground=layers["foreground"],
        tiles_rgba=pictures(library),
        rooms=bare.rooms,
        entities=bare.entities,
        properties=bare.properties,
        proof=proof,
    )
