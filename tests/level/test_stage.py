"""What a stage refuses, and the small questions it answers."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nesgan_game.errors import AssemblyError
from nesgan_game.level.stage import Entity, Proof, Room, Stage, role_stage, roles_from_text
from nesgan_game.physics.movement import Body, Stance
from nesgan_game.roles import ROLE_INDEX

TEXT = """
........
........
........
========
"""
HERO, EXIT = Entity(1, "hero", 24, 48), Entity(2, "exit", 104, 48)


def stage(*entities: Entity, text: str = TEXT) -> Stage:
    return role_stage("test", roles_from_text(text), entities or (HERO, EXIT))


def test_text_becomes_roles() -> None:
    roles = roles_from_text("\n #\n/D\n")
    assert roles.dtype == np.uint8
    assert roles.tolist() == [
        [ROLE_INDEX["void"], ROLE_INDEX["solid"]],
        [ROLE_INDEX["stair_up_right"], ROLE_INDEX["door"]],
    ]


def test_the_exit_is_reached_standing_within_half_a_cell() -> None:
    here = stage()
    assert here.at_exit(Body.at(104, 48))
    assert here.at_exit(Body.at(96, 48))
    assert not here.at_exit(Body.at(95, 48))
    assert not here.at_exit(Body.at(104, 48)._replace(stance=Stance.AIR))


@pytest.mark.parametrize("entities", [(HERO,), (EXIT,), (HERO, HERO, EXIT)])
def test_one_hero_and_an_exit(entities: tuple[Entity, ...]) -> None:
    with pytest.raises(AssemblyError, match="one hero and an exit"):
        stage(*entities)


def test_layers_must_fit_roles_and_tiles() -> None:
    good = stage()
    values = {name: getattr(good, name) for name in Stage.__dataclass_fields__}
    with pytest.raises(AssemblyError, match="does not fit"):
        Stage(**{**values, "field": np.full((2, 2), -1, np.int32)})
    with pytest.raises(AssemblyError, match="not there"):
        Stage(**{**values, "field": np.zeros((4, 8), np.int32)})
    with pytest.raises(AssemblyError, match="roles"):
        Stage(**{**values, "roles": np.full((4, 8), 99, np.uint8)})


def test_a_stage_is_told_in_one_line() -> None:
    told = stage()
    size = f"{told.rows} rows of {told.cols} cells, 1 rooms, {len(told.entities)} entities"
    assert repr(told) == str(told) == f"<Stage {told.name!r}, {size}, not proved>"
    assert repr(replace(told, proof=Proof((), (), 0))) == f"<Stage {told.name!r}, {size}, proved>"


def test_rooms_and_cells() -> None:
    room = Room("a", "hall", 12, 16, 12, 16)
    assert room.holds(12, 31)
    assert not room.holds(24, 16)
    assert HERO.cell == (2, 1)
    assert stage().room_at(24, 48) is not None
    assert stage().room_at(-20, 48) is None


def test_a_proof_unrolls_to_ticks() -> None:
    assert list(Proof(((2, 2), (18, 1)), (), 3).buttons()) == [2, 2, 18]
