"""A stage's enemies as its bank tells of them: chance, what blows cost, and who is where."""

from __future__ import annotations

from collections.abc import Sequence

from nesgan_game.catalogue import ENEMIES
from nesgan_game.game.rules.camera import room_index
from nesgan_game.game.rules.difficulty import damage, health, hundredths, pause_percent, wave
from nesgan_game.game.rules.rng import Rng
from nesgan_game.game.rules.scene import MOST_OF_A_WAVE
from nesgan_game.hardware.foe_pictures import FOES
from nesgan_game.hardware.stage_things import MOST_FOES, Strip, word
from nesgan_game.hardware.strip_pool import Pool
from nesgan_game.level.entity import Entity
from nesgan_game.level.stage import Stage

_KINDS = 16


def foes_of(stage: Stage, strips: Sequence[Strip], pools: Sequence[Pool], seed: int, *, enemies: bool = True) -> bytes:
    """The block that engine/foes.inc reads: the state of chance, pauses, damage and energy by kind, then records."""
    difficulty = hundredths(stage)
    costs = [damage(ENEMIES[kind].damage, difficulty) for kind in FOES]
    strengths = [health(kind, difficulty) for kind in FOES]
    there = present(stage, strips, pools) if enemies else []
    head = Rng.seeded(seed).state.to_bytes(8, "little") + bytes([pause_percent(difficulty)])
    tables = bytes(costs).ljust(_KINDS, b"\0") + bytes(strengths).ljust(_KINDS, b"\0")
    return head + tables + bytes([len(there)]) + b"".join(_record(stage, one, difficulty) for one in there)


def present(stage: Stage, strips: Sequence[Strip], pools: Sequence[Pool]) -> list[Entity]:
    """The enemies that are there on the console: of its kinds, with pictures all over their room, MOST_FOES at most."""
    shown: dict[int, set[str]] = {}
    for strip, pool in zip(strips, pools, strict=True):
        room = stage.rooms.index(strip.room)
        shown[room] = shown.get(room, pool.kinds) & pool.kinds
    found = [one for one in stage.enemies if one.kind in shown.get(room_index(stage, one.x_px, one.y_px, 0), set())]
    return found[:MOST_FOES]


def _record(stage: Stage, one: Entity, difficulty: int) -> bytes:
    """Kind, room, place in pixels of the stage, facing, and how many come in from the edge: 0 for one who is here."""
    waves = one.whole("waves") or 0
    if waves > 0:
        waves = min(wave(waves, difficulty), MOST_OF_A_WAVE)
    room = room_index(stage, one.x_px, one.y_px, 0)
    facing = 1 if one.properties.get("facing") == 1 else -1
    place = (*word(one.x_px), *word(one.y_px))
    return bytes((tuple(FOES).index(one.kind), room, *place, facing % 256, max(waves, 0)))
