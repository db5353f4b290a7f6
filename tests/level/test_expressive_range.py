"""The figures of a stage, on stages small enough to count by hand."""

from dataclasses import replace
from types import MappingProxyType

import pytest

from nesgan_game.level.expressive_range import PATH_POINTS, Expression, express, standable, steps
from nesgan_game.level.layout.placement import COSTS
from nesgan_game.level.proof.prove import prove
from nesgan_game.level.stage import ENEMY_KINDS, Entity, Proof, Room, Stage, role_stage, roles_from_text

FLAT = """
################################
................................
................................
................................
................................
################################
################################
"""


def stage_of(
    text: str, hero: tuple[int, int], end: tuple[int, int], *more: Entity, rooms: tuple[Room, ...] = ()
) -> Stage:
    """hero, end: (row, col) of the feet."""
    roles = roles_from_text(text)
    ends = [
        Entity(number, kind, col * 16 + 8, (row + 1) * 16, MappingProxyType({}))
        for number, (kind, (row, col)) in enumerate((("hero", hero), ("exit", end)), 1)
    ]
    rows, cols = roles.shape
    stage = role_stage("s", roles, (*ends, *more), rooms=rooms or (Room("r", "hall", 0, 0, rows, cols),))
    return replace(stage, proof=prove(stage))


def measured(*args: object, **more: object) -> Expression:
    return express(stage_of(*args, **more))  # type: ignore[arg-type]


def test_a_level_way_is_a_line_without_height() -> None:
    found = measured(FLAT, (4, 1), (4, 30))
    assert found.linearity == 1
    assert found.verticality == 0
    assert found.leniency == 1
    assert found.density == 32 / 128
    assert (found.length, found.cells, found.rooms, found.branches) == (32, 7 * 32, 1, 0)
    assert (found.enemies, found.gaps) == (0, 0)
    assert {key for _, key in steps(found.path)} == {"5", "6"}  # 30 cells in 64 steps


def test_stairs_climb_in_a_line_and_a_way_that_strays_from_it_is_less_linear() -> None:
    steep = """
################
................
................
......../=======
......./########
....../#########
...../##########
=====###########
"""
    found = measured(steep, (6, 1), (2, 14))
    assert 0.2 < found.verticality < 0.5
    assert 0.9 < found.linearity < 1
    assert "9" in {key for _, key in steps(found.path)}


def test_a_leap_over_spikes_is_a_gap_and_enemies_harm_what_they_cost() -> None:
    spikes = FLAT.strip("\n").split("\n")
    spikes[5] = "############^^##################"
    text = "\n".join(spikes)
    one = measured(text, (4, 1), (4, 30))
    assert one.gaps == 1
    assert one.leniency == 1 / (1 + 0.5 / 2)
    bat = Entity(9, "bat", 200, 48, MappingProxyType({}))
    assert measured(FLAT, (4, 1), (4, 30), bat).leniency == 1 / (1 + 1 / 2)
    knight = replace(bat, kind="knight")
    assert measured(FLAT, (4, 1), (4, 30), bat, knight).leniency == 1 / (1 + 3.5 / 2)
    assert set(COSTS) == set(ENEMY_KINDS)


def test_a_leap_over_a_floor_is_no_gap() -> None:
    text = FLAT.strip("\n").split("\n")
    text[4] = "............#..................."
    assert measured("\n".join(text), (4, 1), (4, 30)).gaps == 0


def test_platforms_make_a_stage_denser() -> None:
    text = FLAT.strip("\n").split("\n")
    text[3] = "....-----......................."
    assert measured("\n".join(text), (4, 1), (4, 30)).density == 37 / 128


def test_rooms_off_the_way_are_branches() -> None:
    rooms = (Room("way", "hall", 0, 8, 7, 24), Room("a", "crypt", 0, 0, 3, 8), Room("b", "crypt", 3, 0, 4, 8))
    found = measured(FLAT, (4, 9), (4, 30), rooms=rooms)
    assert (found.rooms, found.branches, found.length, found.cells) == (1, 2, 24, 7 * 32)


def test_a_stage_may_tell_which_rooms_are_its_main_path() -> None:
    rooms = (Room("a", "hall", 0, 0, 7, 8), Room("b", "hall", 0, 8, 7, 24))
    stage = stage_of(FLAT, (4, 1), (4, 30), rooms=rooms)
    found = express(replace(stage, properties=MappingProxyType({"path": 1})))
    assert (found.rooms, found.branches, found.length) == (1, 1, 8)


def test_a_path_has_as_many_steps_as_promised_and_names_its_rooms() -> None:
    rooms = (Room("a", "hall", 0, 0, 7, 16), Room("b", "crypt", 0, 16, 7, 16))
    spelt = steps(measured(FLAT, (4, 1), (4, 30), rooms=rooms).path)
    assert len(spelt) == PATH_POINTS
    kinds = [kind for kind, _ in spelt]
    assert kinds == sorted(kinds, reverse=True)
    assert set(kinds) == {"hall", "crypt"}


@pytest.mark.parametrize("word", ["hall", "hall:6x", "hall:60"])
def test_a_word_that_is_no_path_is_refused(word: str) -> None:
    with pytest.raises(ValueError, match="no part of a path"):
        steps(word)


def test_nothing_is_measured_without_a_proof() -> None:
    stage = stage_of(FLAT, (4, 1), (4, 30))
    with pytest.raises(ValueError, match="without a proof"):
        express(replace(stage, proof=None))


def test_a_hero_needs_two_cells_and_no_thorns_to_stand() -> None:
    stands = standable(roles_from_text("#...\n....\n.^./\n####"))
    assert stands.astype(int).tolist() == [[0, 0, 0, 0], [0, 0, 0, 0], [1, 0, 1, 1], [0, 0, 0, 0]]


def test_a_way_that_turns_back_is_unfolded() -> None:
    stage = stage_of(FLAT, (4, 1), (4, 30))
    there = [(4, col) for col in range(1, 31)]
    back = replace(stage, proof=Proof((), (*there, *reversed(there[:-1])), 1))
    assert express(back).linearity == 1
    assert {key for _, key in steps(express(back).path)} == {"4", "5", "6"}
